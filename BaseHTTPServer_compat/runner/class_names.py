"""What 2.7 called classes and their instances: ``<type 'int'>``, ``<class 'm.C'>``, ``<m.C instance at 0x...>``."""
import os

from BaseHTTPServer_compat.classic import ClassicType

OLD_BY_SOURCE = []  # in a process of rewritten programs: class_sources.is_old
FACES = {}  # Python 3's type -> what stands for it in a program (faces.py fills it)
_CLASSIC_LIBRARY = frozenset([  # modules whose classes are 2.7's old ones, exceptions aside
    'BaseHTTPServer_compat.mimetools', 'BaseHTTPServer_compat.rfc822', 'queue', 'http.client', 'smtplib', 'urllib.request'] + [
    'BaseHTTPServer_compat.runner.' + name for name in (
        'std_ConfigParser std_StringIO std_UserDict std_cookielib std_gettext std_httplib std_smtplib std_urllib2 std_xmlrpclib '
        'std_HTMLParser forms std_urllib').split()])


def is_classic(kind):
    """Whether a class is one of 2.7's old ones; the shim's servers and handlers are."""
    found = kind.__dict__.get('_classic_')
    if found is None:
        library = kind.__module__ in _CLASSIC_LIBRARY and not issubclass(kind, BaseException)
        return isinstance(kind, ClassicType) or library or is_old_by_source(kind)
    return found


def is_old_by_source(kind):
    """Whether the source of a rewritten program, where that is what runs, says that a class was an old one."""
    return any(says(kind) for says in OLD_BY_SOURCE)


@classmethod
def know_as_old(kind):
    """Mark a class, which derives from one of ours, as an old one if all that it derives from is."""
    if '_classic_' not in kind.__dict__:
        kind._classic_ = all(map(is_classic, kind.__bases__))
        kind._translated_ = True


def old_slots(kind):
    """Give an old-style class its ``__slots__`` back, which the translation has kept from the interpreter."""
    kind.__slots__ = kind.__dict__['_slots_of_an_old_class']
    del kind._slots_of_an_old_class
    return kind


def object_repr(obj):
    """The repr of an object that says nothing of itself; a classic class's instance says so."""
    kind = type(obj)
    if is_classic(kind):
        return '<%s.%s instance at %#x>' % (module_name(kind), kind.__name__, id(obj))
    if kind.__module__ == 'builtins':
        return '<%s object at %#x>' % (OLD_NAMES.get(kind.__name__, kind.__name__), id(obj))
    return '<%s.%s object at %#x>' % (module_name(kind), kind.__name__, id(obj))


def class_repr(kind):
    """``<type 'int'>`` for what is built in, ``<class 'm.C'>`` for a program's own, ``m.C`` for a classic one's str."""
    if '_real' in kind.__dict__:  # a face
        return repr(kind)
    face = FACES.get(kind)
    if face is not None:
        return repr(face)
    name = kind.__name__
    if kind.__module__ in ('builtins', '__builtin__', 'exceptions'):
        module = 'exceptions.' if issubclass(kind, BaseException) else ''
        return "<type '%s%s'>" % (module, OLD_NAMES.get(name, name))
    if is_classic(kind):
        return '%s.%s' % (module_name(kind), kind.__name__)
    if kind.__module__ in _OF_C and not hasattr(kind, '_translated_'):
        return "<type '%s.%s'>" % (kind.__module__, kind.__name__)
    return "<class '%s.%s'>" % (module_name(kind), kind.__name__)


def module_name(kind):
    """The name of a class's module as 2.7 had it."""
    name = kind.__module__
    if name.startswith(VIEW):
        return name[len(VIEW):].replace('xml_dom_', 'xml.dom.').replace('xml_etree_', 'xml.etree.')
    return _OLD_MODULES.get(name, name)


_OF_C = ('_sre', 'datetime', 'itertools', 'array', 'operator', 'time')  # modules whose types were built in
VIEW = 'BaseHTTPServer_compat.runner.std_'
_OLD_MODULES = {
    'urllib.error': 'urllib2', 'urllib.request': 'urllib2', 'http.client': 'httplib', 'configparser': 'ConfigParser', 'queue': 'Queue',
    '_queue': 'Queue', 'http.cookies': 'Cookie', 'http.cookiejar': 'cookielib', 'html.parser': 'HTMLParser', 'xmlrpc.client': 'xmlrpclib',
    'BaseHTTPServer_compat.server': 'BaseHTTPServer', 'BaseHTTPServer_compat.simple_http': 'SimpleHTTPServer',
    'BaseHTTPServer_compat.cgi_http': 'CGIHTTPServer', 'BaseHTTPServer_compat.socket_server': 'SocketServer',
    'socketserver': 'SocketServer', '_socket': 'socket', 'BaseHTTPServer_compat.mimetools': 'mimetools',
    'BaseHTTPServer_compat.rfc822': 'rfc822', '_struct': 'struct',
}

OLD_NAMES = {
    'Unicode': 'unicode', 'Long': 'long', 'range': 'xrange', 'method': 'instancemethod', 'FaceType': 'type', 'Kind': 'type',
    'list_iterator': 'listiterator', 'tuple_iterator': 'tupleiterator', 'str_iterator': 'iterator', 'set_iterator': 'setiterator',
    'list_reverseiterator': 'listreverseiterator', 'range_iterator': 'rangeiterator', 'dict_keyiterator': 'dictionary-keyiterator',
    'dict_valueiterator': 'dictionary-valueiterator', 'dict_itemiterator': 'dictionary-itemiterator', 'map': 'iterator',
    'str_ascii_iterator': 'iterator'}


def type_name(value):
    """The name of a value's type as 2.7's messages have it."""
    kind = type(value)
    if is_classic(kind):
        return 'instance'
    own = getattr(kind, '_translated_', False)
    return kind.__name__ if own else OLD_NAMES.get(kind.__name__, kind.__name__)


def names_of(obj, kind):
    """What the program wrote into a class, its bases and its instance; what the translation adds, 2.7 had not."""
    names = set(getattr(obj, '__dict__', ()) if obj is not kind else ())
    for base in kind.__mro__[:-1]:
        if base is BaseException or '_hidden_' in base.__dict__:
            continue
        names.update(name for name, value in base.__dict__.items() if not _is_added(name, value))
    return sorted(names | {'__doc__', '__module__'})


def _is_added(name, value):
    return name in _ADDED or name in _PERHAPS_ADDED and (
        not hasattr(value, '__code__') or value.__code__.co_filename.startswith(os.path.dirname(__file__)))


_ADDED = frozenset((
    '_classic_ _translated_ __dict__ __weakref__ __slotnames__ __firstlineno__ __static_attributes__ __qualname__ __bool__ '
    '__classcell__ __orig_bases__').split())
_PERHAPS_ADDED = frozenset((
    '__next__ __truediv__ __rtruediv__ __itruediv__ __new__ __eq__ __ne__ __lt__ __le__ __gt__ __ge__ __hash__').split())
