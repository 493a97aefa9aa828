"""Imports of a program under `run`: its own modules translated, Python 2's standard library by its views.

A translated module's ``__import__`` is `import_module`.  It looks where 2.7 looked, in order: the module's own package (an
implicit relative import), the views (`views.py`), ``sys.path`` as the program knows it; what is found outside the
installed packages and the standard library is Python 2 source and is translated.  Everything else is Python 3's own.
"""
import builtins
import importlib
import importlib.machinery
import linecache
import os
import site
import sys
import sysconfig
import types

from BaseHTTPServer_compat.runner import cache, views
from BaseHTTPServer_compat.runner.translate import compile_source, finish

REWRITTEN = b'from BaseHTTPServer_compat.python2 import'
modules = {}  # the program's sys.modules: what it imported, by the names that it used
path = []  # the program's sys.path
_ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
_installed = tuple(os.path.realpath(entry) for entry in [
    _ROOT, os.path.join(_ROOT, 'aliases'), os.path.join(_ROOT, '.editable'), site.getusersitepackages()]
    + list(sysconfig.get_paths().values()))


def use_process():
    """Take Python 3's own sys.modules and sys.path for the program's: of a program that is not translated but rewritten."""
    global modules, path
    modules, path = sys.modules, sys.path


def code_of(data, filename):
    """The code object of a Python 2 source, from the cache or translated now; raises Untranslatable.

    A source that was rewritten for Python 3 (by ``fix --target compat -f all``) is compiled as it stands.
    """
    if REWRITTEN in data:
        return compile(data, filename, 'exec', 0, True)
    code = cache.load(data)
    if code is None:
        code = compile_source(data, filename)
        cache.store(data, code)
    return finish(code, filename)


def read_source(filename):
    """The bytes of a source file, which tracebacks show by the coding that 2.7 printed: none."""
    with open(filename, 'rb') as file:
        data = file.read()
    text = data.decode('utf-8', 'surrogateescape').replace('\r\n', '\n').replace('\r', '\n')
    lines = [line + '\n' for line in text.split('\n')]
    linecache.cache[filename] = (len(data), None, lines, filename)
    return data


def new_module(name, filename, package=None, search=None):
    """An empty module of Python 2: its built-ins are 2.7's."""
    from BaseHTTPServer_compat.runner import builtin
    module = types.ModuleType(name)
    module.__file__ = filename
    module.__dict__['__builtins__'] = builtin.MODULE
    module.__package__ = package
    if search is not None:
        module.__path__ = search
    return module


def execute(module, filename):
    """Run a Python 2 source file in a module made by `new_module`."""
    exec(code_of(read_source(filename), filename), module.__dict__)


# Finding


def find(name, search):
    """(file, is a package) of a module's last name on a search path; (None, False) where there is no source."""
    for entry in search:
        base = os.path.join(str(entry) or os.curdir, name)
        package = os.path.join(base, '__init__.py')
        if os.path.isfile(package):
            return package, True
        if os.path.isfile(base + '.py'):
            return base + '.py', False
    return None, False


def _is_installed(filename):
    """Whether a file belongs to this Python's standard library or to its installed packages."""
    real = os.path.realpath(filename)
    parts = real.split(os.sep)
    if 'site-packages' in parts or 'dist-packages' in parts:
        return True
    return os.path.dirname(real) in _installed or any(real.startswith(entry + os.sep) for entry in _installed[4:])


def _own_path():
    return [entry for entry in path if os.path.realpath(str(entry) or os.curdir) not in _installed[1:]]


def load(full_name, name, search):
    """The program's own module of a name, translated and run, or None where it has none."""
    if dict.__contains__(modules, full_name):
        return modules[full_name]
    filename, is_package = find(name, search)
    if filename is None or _is_installed(filename):
        return None
    package = full_name if is_package else full_name.rpartition('.')[0]
    module = new_module(full_name, filename, package, [os.path.dirname(filename)] if is_package else None)
    modules[full_name] = module
    visible = full_name not in sys.modules and importlib.machinery.PathFinder.find_spec(full_name.partition('.')[0]) is None
    if visible:  # for pickle and for threads' names; never in the place of a module of Python 3's
        sys.modules[full_name] = module
    try:
        execute(module, filename)
    except BaseException:
        modules.pop(full_name, None)
        if visible:
            sys.modules.pop(full_name, None)
        raise
    return dict.get(modules, full_name, module)


def _step(parent, full_name, name, wanted=None):
    """Import one dotted name below its parent module (None at the top); an error names what was `wanted`, as 2.7's did."""
    if dict.__contains__(modules, full_name):
        return modules[full_name]
    if parent is None:
        module = _top(name)
    else:
        module = load(full_name, name, getattr(parent, '__path__', ())) if _is_own(parent) else None
        if module is None:
            module = _real(full_name)
        if module is not None and not hasattr(parent, name):
            setattr(parent, name, module)
    if module is None:
        raise ImportError('No module named %s' % (wanted or full_name))
    modules[full_name] = module
    return module


def _is_own(module):
    return isinstance(module.__dict__.get('__builtins__'), types.ModuleType) and hasattr(module, '__path__') \
        and getattr(module.__dict__['__builtins__'], '_of_python2', False)


def _top(name):
    if views.comes_first(name):
        return views.get(name)
    module = load(name, name, _own_path())
    if module is None and not views.is_new(name):
        module = views.get(name)
    return module


def _real(full_name):
    if views.is_new(full_name):
        return None
    view = views.get(full_name)
    if view is not None:
        return view
    try:
        return importlib.import_module(full_name)
    except ModuleNotFoundError as error:
        if error.name is not None and (full_name + '.').startswith(error.name + '.'):
            return None
        raise


# __import__


def import_module(name, globals=None, locals=None, fromlist=(), level=-1):
    """2.7's ``__import__``, with its implicit relative import; raises ImportError as 2.7's."""
    name = str(name)
    package = (globals or {}).get('__package__') if globals else None
    if level is None or level < 0:
        level = 0
    if level > 0:
        return _relative(name, package, level, fromlist)
    if package and 'absolute_import' not in (globals or {}):
        found = _implicit(name, package)
        if found is not None:
            return _result(found, name, fromlist, package + '.')
    return _result(_dotted(name, ''), name, fromlist, '')


def _implicit(name, package):
    """The first part of a dotted name in the importing module's package, or None."""
    parent = dict.get(modules, package)
    first = name.partition('.')[0]
    if parent is None or load(package + '.' + first, first, getattr(parent, '__path__', ())) is None:
        return None
    setattr(parent, first, modules[package + '.' + first])
    return _dotted(name, package + '.')


def _dotted(name, prefix):
    """(first, last) modules of a dotted name."""
    parent = dict.get(modules, prefix[:-1]) if prefix else None
    first = None
    full_name = prefix
    parts = name.split('.')
    for at, part in enumerate(parts):
        full_name = part if not full_name else full_name + part if full_name.endswith('.') else full_name + '.' + part
        parent = _step(parent, full_name, part, '.'.join(parts[at:]))
        first = first or parent
    return first, parent


def _relative(name, package, level, fromlist):
    for _ in range(level - 1):
        package = package.rpartition('.')[0]
    if not package:
        raise ValueError('Attempted relative import in non-package')
    if not name:
        return _with_names(modules[package], fromlist, package)
    return _result(_dotted(name, package + '.'), name, fromlist, package + '.')


def _result(found, name, fromlist, prefix):
    first, last = found
    if not fromlist:
        return first
    return _with_names(last, fromlist, prefix + name)


def _with_names(module, fromlist, full_name):
    """`module`, with the submodules imported that a ``from`` asks it for."""
    if hasattr(module, '__path__'):
        for name in fromlist:
            if name != '*' and not hasattr(module, name):
                try:
                    _step(module, full_name + '.' + name, name)
                except ImportError as error:
                    if str(error) != 'No module named %s.%s' % (full_name, name):
                        raise
    return module


def real_import(name):
    """Python 3's own module of a name."""
    return builtins.__import__(name, fromlist=['*'])
