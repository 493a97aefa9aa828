"""``eval``, ``exec``, ``execfile`` and ``compile``: code that a program makes is Python 2 too."""
import builtins
import sys
import types

from BaseHTTPServer_compat.runner import text
from BaseHTTPServer_compat.runner.markers import PREFIX, Untranslatable
from BaseHTTPServer_compat.runner.text import Unicode, real_text

FEATURES = {'division': 0x2000, 'absolute_import': 0x4000, 'print_function': 0x10000, 'unicode_literals': 0x20000}  # compile()'s flags


def _module():
    from BaseHTTPServer_compat.runner import builtin
    return builtin.MODULE


def _helpers():
    from BaseHTTPServer_compat.runner import builtin
    return builtin.HELPERS


def source_bytes(source):
    """The bytes of a source that a program made, as a file would have them."""
    if isinstance(source, Unicode):
        return b'\xef\xbb\xbf' + source.encode('utf-8').encode('latin-1')
    return text.raw(source)


def _code(source, filename, mode, future=(), nulls=''):
    from BaseHTTPServer_compat.runner import loader
    if isinstance(source, types.CodeType):
        return source
    data = source_bytes(source)
    if b'\0' in data:
        raise TypeError(nulls + 'expected string without null bytes')
    if mode == 'exec' and loader.REWRITTEN in data:  # of a file that was rewritten beside the program
        return compile(data, filename, mode, 0, True)
    from BaseHTTPServer_compat.runner.translate import compile_source, finish
    text_of_it = data[3 * isinstance(source, Unicode):].decode('latin-1')
    return _compiled(lambda: finish(compile_source(data, filename, mode, 'latin-1', future), filename), text_of_it, filename, mode)


def _compiled(make, source, filename, mode):
    """What `make` compiles; raises the SyntaxError that 2.7 had for the text `source`."""
    try:
        return make()
    except Untranslatable as error:
        from BaseHTTPServer_compat.runner import syntax_errors
        refused = syntax_errors.of_27(error, source, filename, mode)
    raise refused


def compile_(source, filename, mode, flags=0, dont_inherit=0):
    future = [name for name, bit in FEATURES.items() if flags & bit]
    return _code(source, real_text(filename), mode, future, 'compile() ')


def _with_builtins(namespace, names):
    own = namespace.setdefault('__builtins__', _module())
    if isinstance(own, dict) and not all(name in own for name in names):  # eval(text, {'__builtins__': {}}): operators are helpers here
        namespace['__builtins__'] = dict(own, **{name: _module().__dict__[name] for name in names})
    return namespace


class _Names:
    """A mapping that a program gives its code for its names, which is not asked for the helpers of a translation."""

    def __init__(self, names):
        self._names = names

    def __getitem__(self, name):
        if name.startswith(PREFIX):
            raise KeyError(name)
        return self._names[name]

    def __iter__(self):
        return iter(list(self._names.keys()) if hasattr(self._names, 'keys') else ())

    def __setitem__(self, name, value):
        self._names[name] = value

    def __delitem__(self, name):
        del self._names[name]

    def __getattr__(self, name):
        return getattr(self._names, name)


_exec = getattr(builtins, 'exec')  # its name is a statement where this file is compiled by 2.7


def _run(how, code, global_names, local_names):
    """``eval`` or ``exec`` (`how`) code that was Python 2's, with 2.7's built-ins."""
    local_names = global_names if local_names is None else local_names
    kind = type(local_names)
    if getattr(kind, '__getitem__', None) is not dict.__getitem__ or hasattr(kind, '__missing__'):
        local_names = _Names(local_names)
    own = global_names.get('__builtins__')
    if own is not builtins and own is not vars(builtins):
        return how(code, _with_builtins(global_names, helper_names(statements=how is _exec)), local_names)
    global_names['__builtins__'] = _module()  # a module that was rewritten for Python 3: its own functions keep theirs
    try:
        return how(code, global_names, local_names)
    finally:
        global_names['__builtins__'] = own


def helper_names(statements=False):
    """The helpers that translated expressions call, or statements too: expressions alone neither write nor run code."""
    return ['%s%s__' % (PREFIX, name) for name in sorted(_helpers()) if statements or name not in ('exec', 'exec_here', 'print')]


def evaluate(source, global_names=None, local_names=None):
    """2.7's ``eval``."""
    if global_names is None:
        frame = sys._getframe(1)
        global_names, local_names = frame.f_globals, frame.f_locals
    if not isinstance(source, types.CodeType):
        source = source.lstrip(' \t')
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
    data = loader.read_source(filename)
    code = _compiled(lambda: loader.code_of(data, filename), data.decode('latin-1'), filename, 'exec')
    _run(_exec, code, global_names, local_names)
