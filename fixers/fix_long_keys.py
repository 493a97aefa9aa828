"""``{int: "i", long: "l"}`` -> ``{long: "l", int: "i"}``

The engine's ``long`` fixer makes of both the same key, of which the last counts: that is to be int's.

1. In displays of dicts alone, where the file binds neither name.
"""

from .base import ORDER_API
from .engine import token
from .grammar import symbol
from .python2 import Python2Fix
from .trees import is_name

DISPLAYS = symbol("dictsetmaker", "dictmaker")


class FixLongKeys(Python2Fix):
    """Types of numbers as keys."""

    run_order = ORDER_API
    targets = ("http.server", "six", "future")
    words = ("long",)

    def fix(self, source):
        """Rewrite *source*."""
        for node in source.of_type(*DISPLAYS):
            places = [(index, child) for index, child in enumerate(node.children[:-1])
                      if is_name(child, "int", "long") and node.children[index + 1].type == token.COLON and not source.bindings(child)]
            if [child.value for _, child in places] == ["int", "long"]:
                swap(node, places[0][0], places[1][0])


def swap(node, first, second):
    """Let two pairs of a display, ``key``, ``:``, ``value`` each, change places."""
    for offset in (0, 2):
        one, other = node.children[first + offset], node.children[second + offset]
        copy, one_prefix, other_prefix = one.clone(), one.prefix, other.prefix
        other_copy = other.clone()
        copy.prefix, other_copy.prefix = other_prefix, one_prefix
        one.replace(other_copy)
        other.replace(copy)
