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
    if name == 'email' or name.startswith('email.'):
        from BaseHTTPServer_compat.runner import mail
        return mail.view(name, RENAMED.get(name, name))
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
