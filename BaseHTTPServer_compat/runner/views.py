"""Which Python 3 module a program gets for a name of Python 2's standard library.

`OURS` are views: modules of this package, named ``std_<module>``, that give and take Python 2's strings where the standard
library now wants bytes or text.  `RENAMED` are modules that only have another name now.  The server modules come from the
table of moves.  A name in none of them is Python 3's own module.
"""
import importlib
import types

from BaseHTTPServer_compat import moves

OURS = frozenset((
    'ConfigParser Cookie HTMLParser SimpleXMLRPCServer StringIO UserDict UserList UserString __builtin__ '
    'base64 binascii bz2 cPickle cStringIO cgi codecs collections commands csv exceptions glob gzip hashlib '
    'hmac httplib imp io itertools json logging marshal md5 mimetypes new operator os os.path pickle popen2 '
    'posixpath pprint quopri random re select sets sha shutil socket sqlite3 ssl string struct subprocess sys '
    'tarfile tempfile thread time traceback types unicodedata urllib urllib2 urlparse xml.dom.minidom '
    'xml.etree.ElementTree xml.etree.cElementTree xmlrpclib zipfile zlib'
).split()) | frozenset(
    ['anydbm', 'array', 'crypt', 'inspect', 'keyword', 'math', 'wsgiref.handlers', 'wsgiref.simple_server'])

RENAMED = {
    'Queue': 'queue', 'cookielib': 'http.cookiejar', 'htmlentitydefs': 'html.entities', 'robotparser': 'urllib.robotparser',
    'copy_reg': 'copyreg', 'dumbdbm': 'dbm.dumb', 'gdbm': 'dbm.gnu', 'dbm': 'dbm.ndbm', 'dbhash': 'dbm.gnu',
    'dummy_thread': '_dummy_thread', 'repr': 'reprlib', 'Tkinter': 'tkinter', 'tkMessageBox': 'tkinter.messagebox',
    'xml.etree.cElementTree': 'xml.etree.ElementTree', '_winreg': 'winreg',
    'dummy_threading': 'threading', '__main__': '__main__',
}
RENAMED.update(('email.' + name, 'email.' + name.lower()) for name in
               'Utils Encoders Header Message Parser Generator Charset Errors Iterators'.split())
RENAMED.update(('email.MIME' + name, 'email.mime.' + name.lower()) for name in
               'Text Multipart Base Image Audio Message NonMultipart'.split())
SERVERS = dict((module['old'], module['implementation']) for module in moves.MODULES)
_ALWAYS = frozenset((  # built into 2.7, or imported before a program: no file of a program's hides them
    'sys os __builtin__ exceptions thread time imp marshal errno signal zipimport __main__ posix posixpath stat types warnings '
    'linecache UserDict abc codecs copy_reg genericpath site encodings re sysconfig traceback').split())
_found = {}


def comes_first(name):
    """Whether a module of the program's own cannot stand in this one's place."""
    return name in _ALWAYS


def get(name):
    """The module that a program gets for `name`, or None where there is none."""
    if name not in _found:
        module = _find(name)
        if module is None:
            return None
        _found[name] = module
    return _found[name]


def _find(name):
    if name in SERVERS:
        from BaseHTTPServer_compat.runner import servers
        return servers.prepare(name, importlib.import_module(SERVERS[name]))
    if name in OURS:
        view = _import(__package__ + '.std_' + name.replace('.', '_'))
        if view is not None:
            return view
    module = _import(RENAMED.get(name, name))
    return _package_of_views(name, module) if any(view.startswith(name + '.') for view in OURS) and name != 'os' else module


def _package_of_views(name, package):
    """A copy of a real package that has views among its modules: those are not attributes of it until they are imported."""
    copy = types.ModuleType(name)
    copy.__dict__.update((key, value) for key, value in vars(package).items() if name + '.' + key not in OURS
                         and not any(view.startswith('%s.%s.' % (name, key)) for view in OURS))
    return copy


def _import(name):
    try:
        return importlib.import_module(name)
    except ModuleNotFoundError as error:
        if error.name is not None and (name + '.').startswith(error.name + '.'):
            return None
        raise
