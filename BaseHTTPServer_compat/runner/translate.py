"""Python 2 source to a code object of this Python: `syntax`, then `meaning`, then the compiler.

The code object has the source's own file name and line numbers.  Unicode literals are marked in it, because the cache
holds nothing but what `marshal` knows; `finish` puts the real ones in.  A start from the cache needs `finish` only, so that
the translator is imported in the functions that translate.

Of the engine's standard fixers `syntax` asks two only, for the others move lines or go by names: CONTRIBUTING has the table,
tests/runner/test_libraries.py a program for each.
"""
import sys
import types

from BaseHTTPServer_compat.runner.markers import LINE, TAB, UNICODE, Untranslatable
from BaseHTTPServer_compat.runner.text import Unicode

VERSION = 3  # of what a translation is: goes into the cache's key


def tree_of(source):
    """The translated tree of a `Source`; raises Untranslatable, whose filename the caller sets."""
    from BaseHTTPServer_compat.runner import meaning, objects
    return meaning.transform(_parse(source), source, objects.RUN_NAMES)


def _parse(source):
    import ast
    import warnings
    from BaseHTTPServer_compat.runner.syntax import rewrite
    text = rewrite(source)
    with warnings.catch_warnings():
        warnings.simplefilter('ignore')  # of escapes and comparisons that were fine on 2.7
        try:
            return ast.parse(text)
        except SyntaxError as error:
            raise Untranslatable(error.msg, error.lineno or 1, error.offset or 1)


def compile_source(data, filename, mode='exec', encoding='utf-8', future=()):
    """The unfinished code object of a source (bytes); `mode` as the built-in's; `encoding` unless it names its own.

    `future` are features of ``__future__`` that it has without importing them.

    Raises Untranslatable.
    """
    import ast
    import warnings
    from BaseHTTPServer_compat.runner.syntax import Source
    source = Source(data, encoding, future, mode == 'eval')
    try:
        tree = tree_of(source)
        if mode == 'eval':
            if not tree.body:
                raise Untranslatable('unexpected EOF while parsing', 0, 0)
            tree = ast.copy_location(ast.Expression(tree.body[0].value), tree.body[0])
        elif mode == 'single':
            tree = ast.Interactive(tree.body)
        if sys.version_info >= (3, 13):
            _keep_margins(tree)
        with warnings.catch_warnings():
            warnings.simplefilter('ignore')
            return compile(tree, filename, mode, 0, True)
    except Untranslatable as error:
        error.filename = filename
        raise
    except SyntaxError as error:
        refused = Untranslatable(error.msg, error.lineno or 1, error.offset or 1)
        refused.filename = filename
        raise refused


def _keep_margins(tree):
    """Mark the lines of docstrings: from Python 3.13 the compiler takes away what they are indented by."""
    import ast
    for node in ast.walk(tree):
        first = node.body[0] if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef)) and node.body else None
        text = getattr(getattr(first, 'value', None), 'value', None) if isinstance(first, ast.Expr) else None
        if isinstance(text, str):
            first.value.value = LINE + text.replace('\n', '\n' + LINE).replace('\t', TAB)


def finish(code, filename):
    """`code` with real Unicode literals and the file name given."""
    constants = tuple(_finish_constant(constant, filename) for constant in code.co_consts)
    if sys.version_info >= (3, 11):
        return code.replace(co_consts=constants, co_filename=filename, co_linetable=_lines_only(code))
    if sys.version_info >= (3, 8):
        return code.replace(co_consts=constants, co_filename=filename)
    return types.CodeType(
        code.co_argcount, code.co_kwonlyargcount, code.co_nlocals, code.co_stacksize, code.co_flags, code.co_code, constants,
        code.co_names, code.co_varnames, filename, code.co_name, code.co_firstlineno, code.co_lnotab, code.co_freevars,
        code.co_cellvars)


def _lines_only(code):
    """The line table without columns, which point into the rewritten line; format: CPython's Objects/locations.md."""
    table, last = bytearray(), code.co_firstlineno
    for start, end, line in code.co_lines():
        units = (end - start) // 2
        while units > 0:
            count = min(units, 8)
            units -= count
            if line is None:
                table.append(0x80 | 15 << 3 | count - 1)
                continue
            table.append(0x80 | 13 << 3 | count - 1)
            table += _signed_varint(line - last)
            last = line
    return bytes(table)


def _signed_varint(value):
    value = -value << 1 | 1 if value < 0 else value << 1
    result = bytearray()
    while value >= 64:
        result.append(64 | value & 63)
        value >>= 6
    result.append(value)
    return result


def _finish_constant(constant, filename):
    kind = type(constant)
    if kind is str:
        if LINE in constant:
            constant = constant.replace(LINE, '').replace(TAB, '\t')
        return Unicode(constant.replace(UNICODE, '')) if UNICODE in constant else constant
    if kind is types.CodeType:
        return finish(constant, filename)
    if kind is tuple:
        return tuple(_finish_constant(part, filename) for part in constant)
    if kind is frozenset:
        return frozenset(_finish_constant(part, filename) for part in constant)
    return constant
