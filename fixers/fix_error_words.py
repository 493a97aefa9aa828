"""``except ValueError, e: self.send_error(400, str(e))`` -> the same, and ``_python2_words(e)`` before it
``except: t, v, tb = sys.exc_info(); self.send_error(500, str(v))`` -> the same, and ``_python2_words(sys.exc_info()[1])``

Many a server shows its clients what an error says, and the interpreter's errors say other things on Python 3. _python2_words,
defined in the file, gives them the words of Python 2: "integer division or modulo by zero", "need more than 1 value to unpack".

1. Only in a file that is Python 2's, where the error is used otherwise than for attributes of its class, and where the class is one
   whose errors the interpreter, json, struct, re or float() raise.
2. Errors that the program raises keep their words; so do those of modules that are not named here. Errors of the system, and a KeyError,
   show a name as Python 2 did, by _python2_names.
3. What is said of a call with too many or too few arguments, in a file that passes some on: ``f(*args)``.
4. The classes keep their names on Python 3: FileNotFoundError; but json's is a ValueError again.
5. What a function outside of an except clause takes from sys.exc_info(), as a server's handle_error() does.
"""

from . import codings
from .caught_errors import ALL_OF_INFO, INFO, named_info
from .definitions import define, defined
from .engine import Leaf, syms, token
from .error_helpers import (ARITY_CALL, ARITY_HELPER, ARITY_NAME, DECIMAL, DECIMAL_HELPER, JSON_CALL, JSON_HELPER, JSON_NAME, MODULE_WORDS,
                            NAMES, NAMES_CALL, NAMES_HELPER, PROCESS, PROCESS_CALL, PROCESS_HELPER, PROCESSES)
from .fix_url_quoting import called
from .grammar import symbol
from .handlers import base_nodes
from .old_classes import old_classes
from .python2 import ServerFix, has_future, is_python2
from .shares import of_program
from .spelling import first_lines
from .statements import insert_before
from .trees import (
    ancestors, arguments, enclosing, is_attribute, is_call, is_name, rename, source_of, statement_of, statements,
)

CLASSES = frozenset(
    "Exception StandardError BaseException ValueError TypeError ZeroDivisionError ArithmeticError NameError UnboundLocalError "
    "AttributeError UnicodeError UnicodeDecodeError UnicodeEncodeError ImportError KeyError IOError OSError EnvironmentError IndexError "
    "CalledProcessError InvalidOperation DivisionByZero DecimalException".split())
MODULES = frozenset("struct.error binascii.Error re.error sre_constants.error subprocess.CalledProcessError decimal.InvalidOperation "
                    "decimal.DivisionByZero decimal.DecimalException".split())
NAMED = frozenset("KeyError IOError OSError EnvironmentError Exception StandardError BaseException".split())
SHOWN = frozenset(["message", "args", "encoding"])
JSON = ("json", "simplejson")
RPC = ("SimpleXMLRPCServer", "DocXMLRPCServer", "CGIXMLRPCRequestHandler")     # which make such calls, and tell of every error
STARS = (token.STAR, token.DOUBLESTAR, getattr(syms, "star_expr", -1))
NAME = "_python2_words"
HELPER = """

def _python2_words(error):
    '''Give an error of the interpreter the words that Python 2 had for it.'''
    import re
    if str is not bytes and isinstance(error, (KeyError, OSError)):
        return _python2_names(error)
    if str is not bytes and hasattr(error, "doc") and hasattr(error, "pos"):
        return _json_words(error)
    if str is not bytes and hasattr(error, "returncode") and hasattr(error, "cmd"):
        return _process_words(error)
    if str is bytes or error is None or isinstance(error, UnicodeError):
        if str is not bytes and hasattr(error, "encoding"):
            error.encoding = error.encoding.replace("utf-8", "utf8")
            error.args = (error.encoding,) + error.args[1:]
        return
    if len(error.args) != 1 or not isinstance(error.args[0], (str, list)):
        return
    text, place = str(error.args[0]), error.__traceback__
    while place and place.tb_next:
        place = place.tb_next
    if text.startswith(("invalid literal for", "time data ")):     # and its repr()
        text = "".join(each if each < "\\x7f" else "".join("\\\\x%02x" % byte for byte in each.encode()) for each in text)
        error.args = (re.sub(r"\\\\udc(\\w\\w)", r"\\\\x\\1", text),)
    counted = _argument_words(error, text)
    if counted:
        error.args = (counted,)
        return
    known = "global name" if place and place.tb_frame.f_code.co_name != "<module>" else "name"
    for pattern, words in (
            (r"could not convert string to float: '([-+]?\\.?\\d.*)'", r"invalid literal for float(): \\1"),
            (r"could not convert string to float: '(.*)'", r"could not convert string to float: \\1"),
            (r"(division|integer modulo) by zero", "integer division or modulo by zero"),
            (r"float modulo by zero", "float modulo"),
            (r'can only concatenate str \\(not "(\\w+)"\\) to str|must be str, not (\\w+)',
             r"cannot concatenate 'str' and '\\1\\2' objects"),
            (r"'(\\w+)' object is not subscriptable", r"'\\1' object has no attribute '__getitem__'"),
            (r"'(OLD_CLASSES)' object has no attribute ('\\w+')", r"\\1 instance has no attribute \\2"),
            (r"(list|tuple|string) indices must be integers(?: or slices)?, not '?(\\w+)'?", r"\\1 indices must be integers, not \\2"),
            (r"cannot unpack non-iterable (\\w+) object", r"'\\1' object is not iterable"),
            (r"not enough values to unpack \\(expected \\d+, got 1\\)", "need more than 1 value to unpack"),
            (r"not enough values to unpack \\(expected \\d+, got (\\d+)\\)", r"need more than \\1 values to unpack"),
            (r"too many values to unpack \\(expected \\d+.*\\)", "too many values to unpack"),
            (r"cannot access local variable ('\\w+') where .*", r"local variable \\1 referenced before assignment"),
            (r"name ('\\w+') is not defined.*", known + r" \\1 is not defined"),
            (r"No module named '(.*)'", r"No module named \\1"),
            (r"(?:[\\w<>]+\\.)*(\\w+\\(\\) got an unexpected keyword argument '\\w+').*", r"\\1"),
            (r"(?:[\\w<>]+\\.)*(\\w+\\(\\) got multiple values for) (argument '\\w+')", r"\\1 keyword \\2"),
            (r"int\\(\\) argument must be a string, .*(not '\\w+')", r"int() argument must be a string or a number, \\1"),
            (r"float\\(\\) argument must be a string.*", "float() argument must be a string or a number"),
            (r"(%\\w format: a) real (number is required, not \\w+)", r"\\1 \\2"),
            (r"(%\\w format: a)n integer (is required, not \\w+)", r"\\1 number \\2"),
            (r"format argument: (%\\w) requires an? (?:real number|integer), not (\\w+)", r"\\1 format: a number is required, not \\2"),
            (r"(max|min)\\(\\) iterable argument is empty", r"\\1() arg is an empty sequence"),
            (r"reduce\\(\\) of empty iterable( .*)", r"reduce() of empty sequence\\1"),
            (r"isinstance\\(\\) arg 2 must be .*", "isinstance() arg 2 must be a class, type, or tuple of classes and types"),
            (r"module '.*' has no attribute ('\\w+').*", r"'module' object has no attribute \\1"),
            (r"Replacement index \\d+ out of range for positional args tuple", "tuple index out of range"),
            (r"reduce\\(\\) of empty iterable with no initial value", "reduce() of empty sequence with no initial value"),
            (r"expected str, bytes or os.PathLike object, not (\\w+)", r"coercing to Unicode: need string or buffer, \\1 found"),
            (r"\\w+\\(\\) argument \\d must be str, not \\w+|must be str or None, not \\w+",
             "expected a string or other character buffer object"),
            (r"chr\\(\\) arg not in range\\(0x110000\\)|bytes? must be in range\\(0, 256\\)", "chr() arg not in range(256)"),
            (r"'\\w+' object cannot be interpreted as an integer", "an integer is required"),
            MODULE_WORDS
            (r"must be real number, not (\\w+)", r"float argument required, not \\1"),
            (r"(?:decoding with .* failed \\(Error: )?Invalid base64-encoded string: .*", "Incorrect padding"),
            (r"decoding with '\\w+' codec failed \\(\\w+: (.*)\\)", r"\\1"),
            (r"Odd number of hexadecimal digits", "Odd-length string"),
            (r"('\\w+' object has no attribute '\\w+') and no __dict__ .*", r"\\1"),
            (r"sequence item (\\d+): expected str instance, (\\w+) found", r"sequence item \\1: expected string, \\2 found")):
        found = re.match("(?s)" + pattern + "$", text)
        if found:
            error.args = (words(found) if callable(words) else found.expand(words),)
            error.msg = error.args[0]   # what str() of an ImportError gives
            break
"""


class FixErrorWords(ServerFix):
    """What errors say."""

    targets = ("http.server", "six", "future")
    words = ("except", "exc_info", "exc_value")

    def fix(self, source):
        """Rewrite *source*."""
        if not is_python2(source):
            return
        for clause in clauses_of(source):
            if clause.type == token.NAME or catches(source, clause.children[1]):
                block = clause.next_sibling if clause.type == token.NAME else clause.next_sibling.next_sibling
                block = block.next_sibling if block.type == token.COLON else block
                error = shown_error(source, clause, block)
                if error is not None and NAME not in source_of(block).partition("(")[0]:
                    begin(block, "%s(%s)" % (NAME, error))
                    self.define(source)
        for node in told_elsewhere(source) if source.says("exc_info", "exc_value") else ():
            line = statement_of(node)
            if line.type == syms.simple_stmt and line.parent.type == syms.suite and not is_told(line) and not is_told(line.prev_sibling):
                insert_before(line, "%s(sys.exc_info()[1])" % NAME)
                self.define(source)
        if source.says("Decimal") and defined(source, NAME):
            self.decimals(source)

    @staticmethod
    def decimals(source):
        """``decimal.Decimal(x)`` -> ``_decimal(x)``: its error does not say of what."""
        for node in source.powers_imported():
            call, name = called(source, node)
            if name == "decimal.Decimal" and len(arguments(call)) == 1 and arguments(call)[0].type not in (token.STRING, token.NUMBER):
                while node.children[1] is not call:
                    node.children[1].remove()
                rename(node.children[0], DECIMAL)
                define(source, DECIMAL, DECIMAL_HELPER)

    @staticmethod
    def define(source):
        """Define the helpers that the file has a use for."""
        text, more = helper_for(source), []
        if codings.is_latin(codings.declared(first_lines(source.tree))) and codings.is_alone(source):
            text = text.replace("each.encode()", 'each.encode("latin-1")')
        for wanted, call, name, helper in ((has_errors_of(source, *JSON), JSON_CALL, JSON_NAME, JSON_HELPER),
                                           (names_files(source), NAMES_CALL, NAMES, NAMES_HELPER),
                                           (source.says(*PROCESSES), PROCESS_CALL, PROCESS, PROCESS_HELPER),
                                           (has_starred_call(source), ARITY_CALL, ARITY_NAME, ARITY_HELPER)):
            if wanted:
                more.append((name, helper))
            else:
                text = text.replace(call, "")
        for name, helper in [(NAME, text)] + more:
            define(source, name, helper)


def clauses_of(source):
    """Return the except clauses of *source*; of ``except:`` the leaf."""
    bare = [leaf for node in source.of_type(syms.try_stmt) for leaf in node.children if is_name(leaf, "except")]
    return source.of_type(syms.except_clause) + bare


def shown_error(source, clause, block):
    """Return the text of the error that a *clause* catches and its *block* shows: its name, or sys.exc_info()[1]; else None."""
    if clause.type != token.NAME and len(clause.children) == 4 and is_name(clause.children[3]):
        if is_shown(block, clause.children[3].value):
            return clause.children[3].value
    if source.says("exc_info", "exc_value") and any(map(is_shown_info, block.pre_order())):
        owner = source.scope_of(block).owner("sys")
        return "%s.exc_info()[1]" % ("sys" if owner in (None, source.module) else '__import__("sys")')     # imported below, mostly
    return None


def told_elsewhere(source):
    """Return the powers that begin with ``sys.exc_info`` and are shown by a function outside of an except clause: by handle_error()."""
    found = []
    for trailer in source.attributes("exc_info", "exc_value"):
        node = trailer.parent
        if enclosing(node, syms.funcdef) is not None and not is_in_clause(node) and (is_shown_info(node) or is_shown_info(node.parent)):
            found.append(node)
    return found


def is_in_clause(node):
    """True in the block of an except clause, of the function that *node* stands in."""
    for parent in ancestors(node):
        clause = parent.prev_sibling and parent.prev_sibling.prev_sibling
        if clause is not None and (clause.type == syms.except_clause or is_name(clause, "except")):
            return True
        if parent.type == syms.funcdef:
            break
    return False


def is_told(line):
    """True for a statement that is a call of the helper."""
    return line is not None and line.type == syms.simple_stmt and source_of(line).startswith(NAME + "(")


def is_shown_info(node):
    """True for ``sys.exc_info()[1]`` that is shown, and for ``t, v, tb = sys.exc_info()`` where v is; for ``% sys.exc_info()[:2]``."""
    if node.type == syms.power and source_of(node) in INFO:
        return not (node.parent.type == syms.expr_stmt and node is node.parent.children[-1]) or is_name_shown(node.parent.children[0])
    if node.type == syms.power:
        return source_of(node) in ALL_OF_INFO and node.prev_sibling is not None and node.prev_sibling.type == token.PERCENT
    names = named_info(node) if node.type == syms.expr_stmt else None
    return names is not None and is_name_shown(names[1])


def is_name_shown(leaf):
    """True where the name *leaf*, which a statement of a block assigns an error to, is shown in the rest of that block."""
    block = enclosing(leaf, syms.suite)
    return is_name(leaf) and block is not None and is_shown(block, leaf.value, leaf)


def has_errors_of(source, *modules):
    """True where errors of one of *modules* may be caught: this file names it, or one of its program imports it."""
    return source.says(*modules) or any(declared.imports(*modules) for declared in of_program(source))


def names_files(source):
    """True where a clause catches errors that name a file or a key, or XML-RPC does, and shows them."""
    clauses = [clause for clause in source.of_type(syms.except_clause) if len(clause.children) == 4]
    return any("XMLRPC" in word for word in source.words) or any(
        is_name(leaf, *NAMED) or is_key_error(source, leaf) for clause in clauses for leaf in clause.children[1].leaves())


def has_starred_call(source):
    """True where something is called with what a client sent, ``*arguments`` or ``**fields``: who is told if they do not fit."""
    stars = (leaf.type in STARS for node in source.of_type(syms.arglist, syms.argument) for leaf in node.children)
    return source.says(*RPC) or any(stars) or any(
        is_call(node) and node.children[1].type in STARS for node in source.of_type(syms.trailer)) or source.says("apply")


def helper_for(source):
    """Return the text of the helper, with the names of the old-style classes of *source*: their instances had words of their own."""
    names = "|".join(old_classes(source))
    more = "".join(MODULE_WORDS[module] for module in sorted(MODULE_WORDS) if has_errors_of(source, module))
    text = HELPER.replace("(division|integer modulo)", "integer modulo") if has_future(source, "division") else HELPER
    lines = text.replace("\n            MODULE_WORDS", more).split("\n")
    return "\n".join(line.replace("OLD_CLASSES", names) for line in lines if names or "OLD_CLASSES" not in line)


def catches(source, node):
    """True for a class of CLASSES, or of the file's own that shows its key, or a tuple with one."""
    if node.type == syms.atom:
        inner = node.children[1]
        return any(catches(source, each) for each in inner.children or [inner])
    return is_name(node, *CLASSES) or source_of(node) in MODULES or is_key_error(source, node)


def is_key_error(source, node):
    """True for the name of a class of the file that is derived from KeyError."""
    bindings = source.bindings(node) if is_name(node) else ()
    return any(is_name(base, "KeyError") for binding in bindings if binding.kind == "class" for base in base_nodes(binding.statement))


def is_shown(block, name, bound=None):
    """True where an error is used for more than attributes of its class, and not raised or logged alone; elsewhere than it is *bound*."""
    for leaf in block.leaves():
        if leaf is not bound and is_name(leaf, name) and not is_attribute(leaf.parent) and leaf.parent.type not in symbol("raise_stmt"):
            following = leaf.next_sibling
            if leaf.parent.type != syms.power or not is_attribute(following) or following.children[1].value in SHOWN:
                return True
    return False


def begin(block, text):
    """Put the statement *text* first in a block."""
    if block.type == syms.suite:
        indent = [index for index, child in enumerate(block.children) if child.type == token.INDENT][0]
        line, follower = statements(text)[0], block.children[indent + 1]
        rename(line.children[-1], block.children[0].value)
        block.insert_child(indent + 1, line)
        follower.prefix = block.children[indent].value + follower.prefix
        return
    call = statements(text)[0].children[0]
    call.remove()
    call.prefix, block.children[0].prefix = block.children[0].prefix, " "
    block.insert_child(0, Leaf(token.SEMI, ";"))
    block.insert_child(0, call)
