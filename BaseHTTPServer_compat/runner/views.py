"""Which Python 3 module a program gets for a name of Python 2's standard library.

`OURS` (listed in `python2_names`) are views: modules of this package, named ``std_<module>``, that give and take Python 2's
strings where the standard library now wants bytes or text.  `RENAMED` are modules that only have another name now.  The server
modules come from the table of moves.  A name in none of them is Python 3's own module.
"""
import importlib
import types

from BaseHTTPServer_compat import moves, python2_names

OURS, RENAMED = python2_names.VIEWS, python2_names.RENAMED
SERVERS = dict((module['old'], module['implementation']) for module in moves.MODULES)
_ALWAYS = frozenset((  # built into 2.7, or imported before a program: no file of a program's hides them
    'sys os __builtin__ exceptions thread time imp marshal errno signal zipimport __main__ posix posixpath stat types warnings '
    'linecache UserDict abc codecs copy_reg genericpath site encodings re sysconfig traceback').split())
# 2.7 had none of them: a program that tries one first, and has Python 2's below ``except ImportError``, goes on there.
_NEW = frozenset((
    'http socketserver queue configparser tkinter xmlrpc html copyreg reprlib winreg _thread '
    'urllib.parse urllib.request urllib.error urllib.response urllib.robotparser').split())
_WITH_OTHERS = frozenset(('parsers', 'expat'))     # of xml: imported by minidom and ElementTree
_found = {}


def comes_first(name):
    """Whether a module of the program's own cannot stand in this one's place."""
    return name in _ALWAYS


def is_new(name):
    """Whether Python 3's library has this module and 2.7's has none of the name."""
    return name in _NEW


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
    if name == 'email' or name.startswith('email.'):
        from BaseHTTPServer_compat.runner import mail
        return mail.view(name, RENAMED.get(name, name))
    if name in OURS:
        view = _import(__package__ + '.std_' + name.replace('.', '_'))
        if view is not None:
            view.__name__ = name
            return view
    module = _import(RENAMED.get(name, name))
    return _Package(name, module) if any(view.startswith(name + '.') for view in OURS) and name != 'os' else module


class _Package(types.ModuleType):
    """A package of Python 3's that has views among its modules: those are no attributes of it until they are imported."""

    def __init__(self, name, package=None):
        """A copy of `package`; without one an empty module, for a copy of this one."""
        types.ModuleType.__init__(self, name)
        if package is not None:
            self.__dict__.update((key, value) for key, value in vars(package).items() if not _is_viewed(name, key))
            self.__dict__['_py2_package'] = package

    def __getattr__(self, key):
        """What was imported since: ``xml.parsers`` is there once minidom has parsed."""
        package = self.__dict__.get('_py2_package')
        if package is None or key not in vars(package) or (_is_viewed(package.__name__, key) and key not in _WITH_OTHERS):
            raise AttributeError("'module' object has no attribute '%s'" % key)
        return get('%s.%s' % (package.__name__, key)) if key in _WITH_OTHERS else vars(package)[key]


def _is_viewed(package, key):
    name = '%s.%s' % (package, key)
    return name in OURS or any(view.startswith(name + '.') for view in OURS)


def _import(name):
    try:
        return importlib.import_module(name)
    except ModuleNotFoundError as error:
        if error.name is not None and (name + '.').startswith(error.name + '.'):
            return None
        raise
