"""A source and its tree, whichever Python's statements it has: print and exec are tried as such and as functions.

``Reader().parse(text)`` returns (tree, names imported from __future__).
"""

import logging
import re

from . import engine, parts, sources
from .parse_errors import describe, error_place, open_literal
from .parsing import Driver
from .trees import first_leaf, is_call

PRINT_STATEMENT = re.compile(r"(?m)print(?:[ \t]*>>|[ \t]+[^ \t(=]|[ \t]*$)")      # at the start of a line: see reminds_of_print
EXEC_STATEMENT = re.compile(r"exec[ \t]+[^ \t(=\n]")


class Reader(object):
    """What parses; *print_function*, *exec_function*: they are known to be functions."""

    def __init__(self, print_function=False, exec_function=False):
        logger = logging.getLogger("lib2to3.driver")
        self.drivers = [Driver(grammar, convert=engine.pytree.convert, logger=logger)
                        for grammar in engine.grammars(print_function, exec_function)]

    def parse(self, text):
        """Return (tree, future features) by the first grammar that fits *text*. FileProblem BH903."""
        features = future_features(text)
        doubtful = furthest = None
        for driver in self._likely(text, features):
            try:
                tree = driver.parse_string(text)
            except Exception as error:  # noqa: BLE001 - ParseError, TokenError, IndentationError, and the engine's own
                place = error_place(error)
                if furthest is None or place > furthest[0]:
                    furthest = (place, error)
                continue
            if "print_function" in features or fits(tree, text, driver.grammar.keywords):
                return tree, features
            doubtful = doubtful or tree
        if doubtful is not None:
            return doubtful, features
        (line, column), error = furthest
        start = open_literal(error, text, line, column)
        said = describe(error) if start is None else "a string literal that is not closed"
        raise sources.FileProblem("BH903", "cannot parse: %s" % said, line, (column if start is None else start) + 1)

    def _likely(self, text, features):
        """Return the drivers to try; those with the statements first of which a line reminds."""
        if len(self.drivers) < 4 or "print_function" in features:
            return self.drivers
        # The order of engine.grammars: neither statement, print, exec, both.
        first = reminds_of_print(text) + 2 * reminds_of_exec(text)
        return [self.drivers[first]] + [driver for driver in self.drivers if driver is not self.drivers[first]]


def reminds_of_print(text):
    """True where a line of *text* begins with what looks like a print statement; to ask the expression for that takes ten times as long."""
    return any(not before_on_line(text, found).strip(" \t") for found in PRINT_STATEMENT.finditer(text))


def reminds_of_exec(text):
    """True where a line of *text* has what looks like an exec statement, at its start or after a colon."""
    for found in EXEC_STATEMENT.finditer(text):
        before = before_on_line(text, found).rstrip(" \t")
        if not before or before.endswith(":") and "#" not in before:
            return True
    return False


def before_on_line(text, found):
    """Return what stands on its line before what was *found* in *text*."""
    return text[text.rfind("\n", 0, found.start()) + 1:found.start()]


def fits(tree, text, keywords):
    """True where *tree* was parsed by the right grammar, as print and exec go.

    *keywords*: those of its grammar. Without print among them, ``print >>f, x``, a lone ``print`` and
    ``print ("%d") % 1`` are taken as expressions, and should not be. With it, ``print(a.b)`` is taken for a
    statement, and should be only where another print in the file cannot be a call.
    """
    for word in ("print", "exec"):
        if word in text and (word in keywords) != any(
                not is_plain_call(node) for node in heads(tree, word)):
            return False
    return True


def heads(tree, word):
    """Yield the statements of *tree* that begin with the name *word*."""
    for part in parts.parts_with(tree, word):
        for node in part.of_type(engine.syms.simple_stmt):
            for statement in node.children:
                leaf = first_leaf(statement)
                if leaf is not None and leaf.type == engine.token.NAME and leaf.value == word:
                    yield statement


def is_plain_call(node):
    """True for ``print(...)`` and nothing more, by either grammar, and for an assignment to the name."""
    if node.type == engine.syms.expr_stmt:
        return True
    if len(node.children) != 2:
        return False
    last = node.children[1]
    return is_call(last) or last.type == engine.syms.atom and last.children[0].type == engine.token.LPAR


def future_features(text):
    """Return the names imported from ``__future__``; an untokenizable start has none."""
    if u"__future__" not in text:
        return frozenset()
    try:
        return engine.refactor._detect_future_features(text)
    except Exception:  # noqa: BLE001 - the parser will say it better
        return frozenset()
