"""codeop: whether lines of Python 2 are a whole statement, by the translator."""
from BaseHTTPServer_compat.runner import executing, syntax

PyCF_DONT_IMPLY_DEDENT = 0x200


def _attempt(compiler, source, filename, symbol):
    """(code, None), or (None, the error)."""
    try:
        return compiler(source, filename, symbol), None
    except SyntaxError as error:
        return None, error


def _maybe_compile(compiler, source, filename, symbol):
    """The code of `source`; None where more lines may make it whole.  Raises SyntaxError where none can.

    As 2.7: an error that stays where it is when lines are added is one.
    """
    lines = [line.strip() for line in source.split('\n')]
    if all(not line or line.startswith('#') for line in lines) and symbol != 'eval':
        source = 'pass'
    code, error = _attempt(compiler, source, filename, symbol)
    if code is not None:
        return None if symbol == 'single' and _is_open(source) else code
    once, first = _attempt(compiler, source + '\n', filename, symbol)
    _, second = _attempt(compiler, source + '\n\n', filename, symbol)
    if once is None and first.args == second.args:
        raise first
    return None


def _is_open(source):
    """Whether the last statement of a source that is whole is a block, which only an empty line ends."""
    if source.endswith('\n'):
        return False
    from BaseHTTPServer_compat.runner import engine
    parsed = syntax.Source(executing.source_bytes(source))
    return engine.ends_in_a_block(parsed.text, 'print_function' in parsed.future)


def _compile(source, filename, symbol):
    return executing.compile_(source, filename, symbol, PyCF_DONT_IMPLY_DEDENT)


def compile_command(source, filename='<input>', symbol='single'):
    return _maybe_compile(_compile, source, filename, symbol)


class Compile:
    """compile(), which keeps in mind what was imported from ``__future__``."""

    _classic_ = True

    def __init__(self):
        self.flags = PyCF_DONT_IMPLY_DEDENT

    def __call__(self, source, filename, symbol):
        code = executing.compile_(source, filename, symbol, self.flags)
        for name in syntax.Source(executing.source_bytes(source)).future:
            self.flags |= executing.FEATURES.get(name, 0)
        return code


class CommandCompiler:
    """compile_command(), which keeps in mind what was imported from ``__future__``."""

    _classic_ = True

    def __init__(self):
        self.compiler = Compile()

    def __call__(self, source, filename='<input>', symbol='single'):
        return _maybe_compile(self.compiler, source, filename, symbol)
