"""The process as 2.7 would have set it up: arguments, standard files, ``__main__``, the string type of the whole program."""
import os
import sys
import types
import warnings

from BaseHTTPServer_compat import native_text
from BaseHTTPServer_compat.runner import files, loader, servers, show, views
from BaseHTTPServer_compat.runner.text import from_text


def set_up():
    """Make this process one of 2.7: its text, its arguments, its standard files."""
    warnings.simplefilter('ignore', DeprecationWarning)  # 2.7's default, and of things that were fine then
    native_text.use('latin-1', 'native', show.to_native)
    servers.patch()
    sys.argv[:] = map(from_text, sys.argv)
    _kept.extend((sys.stdin, sys.stdout, sys.stderr))
    sys.stdin = files.standard(sys.stdin, 'r', '<stdin>')
    sys.stdout = files.standard(sys.stdout, 'w', '<stdout>')
    sys.stderr = files.standard(sys.stderr, 'w', '<stderr>')
    sys.__stdin__, sys.__stdout__, sys.__stderr__ = sys.stdin, sys.stdout, sys.stderr  # which also keeps them open
    sys.setrecursionlimit(max(sys.getrecursionlimit(), 1000))

_kept = []  # Python 3's standard files, which would close the descriptors when nobody knew them any more


def start(filename, first_path, options):
    """Make this process the program's; return its ``__main__`` module, not yet run."""
    sys.argv[:] = [filename if options.is_module else options.name] + options.rest
    set_up()
    _leave_folder()
    loader.path[:] = [first_path] + sys.path
    name = options.name.rpartition('.')[0] if options.is_module else None
    module = loader.new_module('__main__', filename, name or None)
    if name:
        loader.import_module(name)
    sys.modules['__main__'] = loader.modules['__main__'] = module
    return module


def _leave_folder():
    """Take the working folder off Python 3's path, where ``python -m`` puts it: what is in it is the program's."""
    first = os.path.realpath(sys.path[0] or os.curdir) if sys.path else None
    if first == os.path.realpath(os.curdir) and not os.path.isdir(os.path.join(first, 'BaseHTTPServer_compat')):
        del sys.path[0]


def execute_command(module, code):
    """Run the program of ``-c``."""
    from BaseHTTPServer_compat.runner import executing
    del module.__file__
    views.get('sys')
    executing.execute(from_text(code), module.__dict__)


def execute_main(module, filename):
    """Run the program."""
    sys_view = views.get('sys')
    assert isinstance(sys_view, types.ModuleType)
    loader.execute(module, filename)
