"""``math.ceil(x / 10.0)`` -> ``float(math.ceil(x / 10.0))``: floor() and ceil() gave a float, which shows; rfc822's mktime_tz() likewise

1. Only in a file of a server that is Python 2's.
2. Left where the result becomes an int at once, ``int(math.ceil(x))``, ``"%d" % math.ceil(x)``, or is compared.
"""

from .engine import syms, token
from .formats import conversions
from .grammar import symbol
from .python2 import ServerFix, is_python2
from .spelling import surround
from .trees import ancestors, is_call, is_name
from .unused import uses_of

NAMES = {"math": ("floor", "ceil"), "rfc822": ("mktime_tz",)}
ARITHMETIC = symbol("arith_expr", "term", "factor", "power", "atom")


class FixWholeNumbers(ServerFix):
    """Functions that give an int on Python 3."""

    targets = ("http.server", "six", "future")
    words = NAMES["math"] + NAMES["rfc822"]

    def fix(self, source):
        """Rewrite *source*."""
        uses = [use for module in sorted(NAMES) if source.says(module) for use in uses_of(source, module) if use.name in NAMES[module]]
        for use in uses if is_python2(source) else ():
            called = len(use.rest) == 1 and is_call(use.rest[0])
            if called and not becomes_int(use.node):
                surround(use.node, "float(", ")")


def becomes_int(node):
    """True where the number *node* is made an int, or where an int is as good."""
    inner = node
    for parent in ancestors(node):
        if is_call(parent):
            return is_name(parent.prev_sibling, "int", "long", "float") and parent.prev_sibling.prev_sibling is None
        if parent.type == syms.term and parent.children[1].type == token.PERCENT and inner is parent.children[-1]:
            found = conversions(parent.children[0])
            return bool(found) and all(each.letter in "dicxXo" for each in found)
        if parent.type == syms.comparison:
            return True
        if parent.type not in ARITHMETIC:
            return False
        inner = parent
    return False
