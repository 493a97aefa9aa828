"""``"%s=%r" % pair`` -> ``"%s=%r" % (pair[0], pair[1])``, where pair is an item of ``d.items()``, ``zip(a, b)``, ``enumerate(a)``

So that the fixers that follow can show each half as Python 2 did: what repr() of a text was, how wide it is in bytes.

1. Only in a file of a server that is Python 2's, for formats with ``%r`` or a width.
"""

from .base import ORDER_API
from .engine import syms, token
from .formats import conversions
from .grammar import COMPREHENSION_FOR
from .python2 import ServerFix, is_python2
from .trees import arguments, is_attribute, is_call, is_name, replace

PAIRS = ("items", "iteritems", "zip", "izip", "enumerate")
THROUGH = ("sorted", "list", "reversed", "iter", "tuple", "set")


class FixFormatPairs(ServerFix):
    """Formats that are filled by a pair."""

    run_order = ORDER_API - 2
    targets = ("http.server", "six", "future")
    words = PAIRS

    def fix(self, source):
        """Rewrite *source*."""
        for node in source.of_type(syms.term) if is_python2(source) else ():
            if len(node.children) != 3 or node.children[1].type != token.PERCENT or not is_name(node.children[2]):
                continue
            found = conversions(node.children[0])
            if found and len(found) == 2 and any(each.letter == "r" or each.letter == "s" and each.counts for each in found):
                name = node.children[2]
                if is_pair(source, name):
                    replace(name, "(%s[0], %s[1])" % (name.value, name.value))


def is_pair(source, leaf):
    """True for a name that is bound by nothing but loops over pairs."""
    bindings = source.bindings(leaf)
    return bool(bindings) and all(binding.kind == "for" and goes_through(binding) for binding in bindings)


def goes_through(binding):
    """True for ``for pair in d.items()``, of a statement or a comprehension."""
    node = binding.statement
    at = [index for index, child in enumerate(node.children) if is_name(child, "in")]
    if node.type != syms.for_stmt and node.type not in COMPREHENSION_FOR or not at or node.children[at[0] - 1] is not binding.leaf:
        return False
    return gives_pairs(node.children[at[0] + 1])


def gives_pairs(node):
    """True for ``d.items()``, ``zip(a, b)``, ``sorted(d.items())``."""
    if node.type != syms.power or not is_call(node.children[-1]):
        return False
    values, before = arguments(node.children[-1]), node.children[-2]
    if is_attribute(before, *PAIRS):
        return True
    if len(node.children) != 2:
        return False
    if is_name(before, "zip", "izip"):
        return len(values) == 2
    return is_name(before, "enumerate") or is_name(before, *THROUGH) and bool(values) and gives_pairs(values[0])
