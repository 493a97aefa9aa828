"""What fix_shown_classes defines in a file that shows classes, types and errors by their repr(): see there.

Sources: what CPython 2.7.18 shows of the types and modules that are named here.
"""

CLASS = '''

class _ShownClass(str):
    """What str(), repr() and formats show of a class, or of an error."""

    def __repr__(self):
        return str(self)
'''
OF_CLASS = '''

def _shown_class(kind, is_type=False):
    """Return the class kind for what shows it, as Python 2 did: <type 'int'>; is_type: it is the type of an instance."""
    if str is bytes or not isinstance(kind, type):
        return kind
    modules = {"http.server": "BaseHTTPServer", "socketserver": "SocketServer", "http.client": "httplib", "queue": "Queue", "_io": "",
               "html.parser": "HTMLParser", "configparser": "ConfigParser", "urllib.error": "urllib2", "urllib.request": "urllib2",
               "http.cookies": "Cookie", "xmlrpc.client": "xmlrpclib", "_thread": "thread", "_queue": "Queue", "builtins": ""}
    module, name = modules.get(kind.__module__, kind.__module__), kind.__name__
    if not issubclass(kind, BaseException) and (module and name in OLD_CLASSES or kind.__module__ in (
            "http.server", "socketserver", "http.client", "queue", "html.parser", "urllib.request")):
        return _ShownClass("<type 'instance'>" if is_type else "%s.%s" % (module, name))
    if not module:
        name = {"method": "instancemethod", "range": "xrange", "bytes": "str", "TextIOWrapper": "file", "BufferedReader": "file",
                "BufferedWriter": "file", "BufferedRandom": "file"}.get(name, name)
        name = "exceptions." + name if issubclass(kind, BaseException) else name
    if name == "unicode" and issubclass(kind, str):
        module = ""     # a marked one
    name = module + "." + name if module else name
    is_builtin = not module or module in ("datetime", "time", "array", "itertools", "thread") or name in (
        "collections.deque", "collections.defaultdict", "sqlite3.Row", "sqlite3.Connection", "sqlite3.Cursor")
    return _ShownClass("<%s '%s'>" % ("type" if is_builtin else "class", name))
'''
OF_TYPE = '''

def _shown_type(value):
    """Return the type of value for what shows it, as Python 2 did."""
    if str is bytes:
        return type(value)
    if isinstance(value, type) and str(_shown_class(value, True)) == "<type 'instance'>":
        return _ShownClass("<type 'classobj'>")
    if type(value) is int and not -2 ** 63 <= value < 2 ** 63:
        return _ShownClass("<type 'long'>")
    return _shown_class(type(value), True)
'''
OF_NAME = '''

def _type_name(value):
    """Return type(value).__name__ as on Python 2."""
    return type(value).__name__ if str is bytes else _shown_type(value).split("'")[1].rpartition(".")[2]
'''
OF_ERRORS_TYPE = '''

def _shown_error_type(error):
    """Return the class of an error for what shows it, as Python 2 did."""
    if str is bytes or not isinstance(error, BaseException):
        return type(error)
    name, module = _class_name(error), type(error).__module__
    if module == "builtins" and name in ("error", "timeout"):
        return _ShownClass("<class 'socket.%s'>" % name)
    if module == "builtins" or name != type(error).__name__:
        return _ShownClass("<type 'exceptions.%s'>" % name)
    return _shown_class(type(error))
'''
OF_ERROR = '''

def _shown_error(error):
    """Return an error for what shows its repr(), as Python 2 did: ValueError('x',)."""
    if str is bytes or type(error).__repr__ is not BaseException.__repr__ and not isinstance(error, OSError):
        return error
    args = [repr(each.encode("utf-8", "surrogateescape"))[1:] if isinstance(each, str) else repr(
        _shown_error(each) if isinstance(each, BaseException) else each) for each in error.args]
    if isinstance(error, UnicodeEncodeError):
        args[1] = "u" + ascii(error.object)
    return _ShownClass("%s(%s%s)" % (_class_name(error), ", ".join(args), "," if len(args) == 1 else ""))
'''
OF_ORDERED = '''

def _shown_ordered(value):
    """Return an OrderedDict for what shows it, as Python 2 did."""
    if str is bytes or not isinstance(value, dict):
        return value
    return _ShownClass("OrderedDict(%s)" % (list(value.items()) or ""))
'''
# name of a function -> [(name, text)] of what it needs, in the order in which a file says them
NEEDS = {
    "_shown_class": [("_shown_class", OF_CLASS)],
    "_shown_type": [("_shown_class", OF_CLASS), ("_shown_type", OF_TYPE)],
    "_type_name": [("_shown_class", OF_CLASS), ("_shown_type", OF_TYPE), ("_type_name", OF_NAME)],
    "_shown_error_type": [("_shown_class", OF_CLASS), ("_shown_error_type", OF_ERRORS_TYPE)],
    "_shown_ordered": [("_shown_ordered", OF_ORDERED)],
    "_shown_error": [("_shown_error", OF_ERROR)],
}
