"""Which Python 3 module a program gets for a name of Python 2's standard library.

`OURS` are views: modules of this package, named ``std_<module>``, that give and take Python 2's strings where the standard
library now wants bytes or text.  `RENAMED` are modules that only have another name now.  The server modules come from the
table of moves.  A name in none of them is Python 3's own module.
"""
import importlib

from BaseHTTPServer_compat import moves

OURS = frozenset((
    'sys os os.path posixpath __builtin__ exceptions types string re socket ssl select io codecs '
    'StringIO cStringIO json urllib urllib2 urlparse httplib cgi Cookie base64 hashlib hmac md5 sha zlib gzip bz2 struct binascii '
    'subprocess commands popen2 thread ConfigParser shutil glob cPickle pickle marshal quopri uu time locale xmlrpclib '
    'SimpleXMLRPCServer DocXMLRPCServer HTMLParser htmlentitydefs itertools math random traceback logging tempfile zipfile mimetypes sqlite3 '
    'UserDict UserList UserString copy_reg sets new imp operator csv array mmap pprint getpass collections platform threading '
    'inspect uuid crypt tarfile Queue future_builtins dircache fnmatch repr stat errno signal smtplib ftplib telnetlib poplib imaplib '
    'xml.dom.minidom xml.etree.ElementTree xml.etree.cElementTree datetime calendar textwrap difflib fileinput getopt optparse '
    'wsgiref.simple_server xml.sax.saxutils email robotparser rfc822 mimetools unicodedata'
).split())

RENAMED = {
    'Queue': 'queue', 'cookielib': 'http.cookiejar', 'htmlentitydefs': 'html.entities', 'robotparser': 'urllib.robotparser',
    'copy_reg': 'copyreg', 'anydbm': 'dbm', 'dumbdbm': 'dbm.dumb', 'gdbm': 'dbm.gnu', 'dbm': 'dbm.ndbm', 'dbhash': 'dbm.gnu',
    'dummy_thread': '_dummy_thread', 'repr': 'reprlib', 'Tkinter': 'tkinter', 'tkMessageBox': 'tkinter.messagebox',
    'xml.etree.cElementTree': 'xml.etree.ElementTree', 'DocXMLRPCServer': 'xmlrpc.server', '_winreg': 'winreg',
    'dummy_threading': 'threading', '__main__': '__main__',
}
SERVERS = dict((module['old'], module['implementation']) for module in moves.MODULES)
_ALWAYS = frozenset(['sys', '__builtin__', 'exceptions', 'thread', 'time', 'imp', 'marshal', 'errno', 'signal', 'zipimport',
                     '__main__', 'posix', 'os'])  # built into the interpreter: no file of a program hides them
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
        return importlib.import_module(SERVERS[name])
    if name in OURS:
        view = _import(__package__ + '.std_' + name.replace('.', '_'))
        if view is not None:
            return view
    return _import(RENAMED.get(name, name))


def _import(name):
    try:
        return importlib.import_module(name)
    except ModuleNotFoundError as error:
        if error.name is not None and (name + '.').startswith(error.name + '.'):
            return None
        raise
