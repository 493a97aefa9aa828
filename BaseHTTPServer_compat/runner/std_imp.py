"""imp: finding and loading modules of Python 2's."""
import os

from BaseHTTPServer_compat.runner import files, loader
from BaseHTTPServer_compat.runner.text import real_text

PY_SOURCE, PY_COMPILED, C_EXTENSION, PKG_DIRECTORY, C_BUILTIN, PY_FROZEN = 1, 2, 3, 5, 6, 7


def new_module(name):
    return loader.new_module(name, None)


def find_module(name, path=None):
    filename, is_package = loader.find(name, path or loader.path)
    if filename is None:
        raise ImportError('No module named %s' % name)
    if is_package:
        return None, os.path.dirname(filename), ('', '', PKG_DIRECTORY)
    return files.open_file(filename, 'U'), filename, ('.py', 'U', PY_SOURCE)


def load_source(name, pathname, file=None):
    """Run a file as the module `name`, again if it has been."""
    pathname = real_text(pathname)
    module = loader.modules[name] if dict.__contains__(loader.modules, name) else loader.new_module(name, pathname)
    loader.modules[name] = module
    loader.execute(module, pathname)
    return module


def load_module(name, file, pathname, description):
    if description[2] == PKG_DIRECTORY:
        return loader.load(name, os.path.basename(pathname), [os.path.dirname(pathname)])
    return load_source(name, pathname)


def reload(module):
    from BaseHTTPServer_compat.runner import builtin
    return builtin.reload(module)


def get_suffixes():
    return [('.py', 'U', PY_SOURCE), ('.pyc', 'rb', PY_COMPILED)]


def acquire_lock():
    """Imports have locks of their own."""


def release_lock():
    """Imports have locks of their own."""


def is_builtin(name):
    import sys
    return int(name in sys.builtin_module_names)
