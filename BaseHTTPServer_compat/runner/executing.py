"""``eval``, ``exec``, ``execfile`` and ``compile``: code that a program makes is Python 2 too."""
import builtins
import sys
import types

from BaseHTTPServer_compat.runner import text
from BaseHTTPServer_compat.runner.markers import PREFIX
from BaseHTTPServer_compat.runner.text import Unicode, real_text


def _module():
    from BaseHTTPServer_compat.runner import builtin
    return builtin.MODULE


def _helpers():
    from BaseHTTPServer_compat.runner import builtin
    return builtin.HELPERS


def _code(source, filename, mode):
    from BaseHTTPServer_compat.runner.translate import compile_source, finish
    if isinstance(source, types.CodeType):
        return source
    if isinstance(source, Unicode):
        data = b'\xef\xbb\xbf' + source.encode('utf-8').encode('latin-1')
    else:
        data = text.raw(source)
    return finish(compile_source(data, filename, mode, 'latin-1'), filename)


def compile_(source, filename, mode, flags=0, dont_inherit=0):
    return _code(source, real_text(filename), mode)


def _with_builtins(namespace):
    own = namespace.setdefault('__builtins__', _module())
    if isinstance(own, dict) and helper_names()[0] not in own:  # eval(text, {'__builtins__': {}}): operators are helpers here
        namespace['__builtins__'] = dict(own, **{name: _module().__dict__[name] for name in helper_names()})
    return namespace


_exec = getattr(builtins, 'exec')  # its name is a statement where this file is compiled by 2.7


def _run(how, code, global_names, local_names):
    """``eval`` or ``exec`` (`how`) code that was Python 2's, with 2.7's built-ins."""
    local_names = global_names if local_names is None else local_names
    own = global_names.get('__builtins__')
    if own is not builtins and own is not vars(builtins):
        return how(code, _with_builtins(global_names), local_names)
    global_names['__builtins__'] = _module()  # a module that was rewritten for Python 3: its own functions keep theirs
    try:
        return how(code, global_names, local_names)
    finally:
        global_names['__builtins__'] = own


def helper_names():
    """The helpers that translated expressions call: those that run code or write are not for who restricts built-ins."""
    return ['%s%s__' % (PREFIX, name) for name in sorted(_helpers()) if name not in ('exec', 'exec_here', 'print')]


def evaluate(source, global_names=None, local_names=None):
    """2.7's ``eval``."""
    if global_names is None:
        frame = sys._getframe(1)
        global_names, local_names = frame.f_globals, frame.f_locals
    if not isinstance(source, types.CodeType):
        source = source.strip()
    return _run(eval, _code(source, '<string>', 'eval'), global_names, local_names)


def execute(source, global_names=None, local_names=None):
    """The exec statement."""
    if isinstance(source, tuple):
        source, global_names, local_names = (source + (None, None))[:3]
    if global_names is None:
        frame = sys._getframe(1)
        global_names, local_names = frame.f_globals, frame.f_locals
    if hasattr(source, 'read'):
        source = source.read()
    _run(_exec, _code(source, '<string>', 'exec'), global_names, local_names)


def execute_here(source, names):
    """The exec statement of a function that has no other: the names that it sets come into `names`."""
    frame = sys._getframe(1)
    before = dict(frame.f_locals)
    seen = dict(before, **names)
    execute(source, frame.f_globals, seen)
    names.update((name, value) for name, value in seen.items()
                 if name not in before or before[name] is not value)


def execfile(filename, global_names=None, local_names=None):
    from BaseHTTPServer_compat.runner import loader
    if global_names is None:
        frame = sys._getframe(1)
        global_names, local_names = frame.f_globals, frame.f_locals
    filename = real_text(filename)
    _run(_exec, loader.code_of(loader.read_source(filename), filename), global_names, local_names)
