"""The parser of Python 2's grammar: fissix's, or lib2to3's where that came with Python, as the fixers choose it.

Imported only when a source is not in the cache.  Raises ImportError where neither is installed, with the remedy.
"""
import importlib
import io
import pathlib
import tempfile

from BaseHTTPServer_compat import cli
from BaseHTTPServer_compat.runner.markers import Untranslatable

cli.find_fixers()


def _give_fissix_a_folder():
    """fissix keeps its grammar in the user's cache folder, and cannot be imported where there is none to write to."""
    try:
        import fissix
    except ImportError:
        return  # the fixers' engine says what to install, or is lib2to3
    try:
        fissix.CACHE_DIR.mkdir(parents=True, exist_ok=True)
    except OSError:
        fissix.CACHE_DIR = pathlib.Path(tempfile.mkdtemp(prefix='fissix-'))


_give_fissix_a_folder()

try:
    from BaseHTTPServer_compat.fixers import engine as fixers_engine
except ImportError as error:
    error.engine_is_missing = True  # so that the command tells it from the program's own
    raise

Leaf = fixers_engine.Leaf
_token_names = fixers_engine.token.tok_name
_symbol_names = fixers_engine.pygram.python_grammar.number2symbol


def name_of(node):
    """The grammar's name for a node or leaf."""
    if node is None:
        return ''
    return _token_names[node.type] if node.type < 256 else _symbol_names[node.type]


def parse(text, print_function, is_expression=False):
    """The tree of a module, or of what eval() takes; raises Untranslatable where the text is not Python 2.7."""
    grammar = fixers_engine.pygram.python_grammar.copy()
    grammar.keywords.pop('nonlocal', None)  # Python 3's, a name on 2.7
    if print_function:
        grammar.keywords.pop('print', None)
    if is_expression:
        grammar.start = grammar.symbol2number['eval_input']
    driver = fixers_engine.driver.Driver(grammar, convert=fixers_engine.pytree.convert)
    try:
        return driver.parse_string(text)
    except fixers_engine.parse.ParseError as error:
        line, column = error.context[1]
        raise Untranslatable('invalid syntax', line, column + 1, error.value, _token_names.get(error.type, ''))
    except fixers_engine.tokenize.TokenError as error:
        raise Untranslatable(error.args[0], *error.args[1])
    except IndentationError as error:
        raise Untranslatable(error.msg, error.lineno or 1, (error.offset or 0) + 1)


def ends_in_a_block(text, print_function):
    """Whether the last statement of a module that can be parsed is a compound one."""
    statements = parse(text, print_function).children[:-1]
    return bool(statements) and name_of(statements[-1]) != 'simple_stmt'


def standard_fixer(name):
    """One of the engine's own fixers, of leaves: ask its `match`, then take the leaf that its `transform` gives."""
    module = importlib.import_module('%s.fix_%s' % (fixers_engine.STANDARD_FIXERS, name))
    return getattr(module, 'Fix' + name.title())({}, [])


TOKENIZER_ERRORS = fixers_engine.tokenize.TokenError, IndentationError


def tokens_of(text):
    """Yield (name of its kind, text, row) of each token; raises TOKENIZER_ERRORS."""
    for kind, token, start, _, _ in fixers_engine.tokenize.generate_tokens(io.StringIO(text).readline):
        yield _token_names[kind], token, start[0]


def first_rows(text):
    """The numbers of the rows on which a logical line begins."""
    rows, fresh = [], True
    try:
        for kind, _, row in tokens_of(text):
            if kind == 'NEWLINE':
                fresh = True
            elif fresh and kind not in ('INDENT', 'DEDENT', 'NL', 'COMMENT'):
                rows.append(row)
                fresh = False
    except TOKENIZER_ERRORS:
        pass  # parse() says where
    return [row for row in rows if row <= text.count('\n')]
