"""``heapq.heappush(jobs, (when, job))`` -> ``heapq.heappush(jobs, _Ordered((when, job)))``; insort() and PriorityQueue's put() likewise

Where two begin alike, Python 2 compared what follows, whatever it was: instances and functions by where they are, None before
numbers. Python 3 raises a TypeError. _Ordered, defined in the file, is a tuple that compares by Python 2's order.

1. Left in a file where what follows the first is numbers and texts alone everywhere, or where a ``next(counter)`` comes before it.
2. Only what is written as a tuple in the call, or a name that is bound to one and nothing else.
"""

from .base import ORDER_API
from .definitions import define, define_class
from .engine import syms
from .fix_python2_builtins import CMP
from .fix_unlike_types import bound_display
from .grammar import elements
from .python2 import Python2Fix, is_python2
from .trees import arguments, is_attribute, is_call, is_name, replace, source_of
from .unused import uses_of
from .value_kinds import NUMBER, TEXT, kinds_of

NAME = "_Ordered"
ORDERED = '''
class _Ordered(tuple):
    """A tuple that compares as on Python 2, whatever is in it."""

    def __lt__(self, other):
        for one, another in zip(self, other):
            if one != another:
                return _cmp(one, another) < 0
        return len(self) < len(other)
'''
FUNCTIONS = {"heapq": ("heappush", "heapreplace", "heappushpop"), "bisect": ("insort", "insort_left", "insort_right")}
SAFE = frozenset([NUMBER, TEXT])


class FixOrderedTuples(Python2Fix):
    """Tuples that are put where the least comes first."""

    run_order = ORDER_API - 2
    targets = ("http.server", "six", "future")
    words = tuple(FUNCTIONS) + ("PriorityQueue",)

    def fix(self, source):
        """Rewrite *source*."""
        if not is_python2(source):
            return
        found = dict((id(node), node) for node in map(self.tuple_of, self.put()) if node is not None)
        if all(map(self.is_safe, found.values())):
            return
        for node in found.values():     # a tuple that is safe may be compared with one that is not
            replace(node, ("%s(%s)" if node.type == syms.atom else "%s((%s))") % (NAME, source_of(node)))
        define(source, "_cmp", CMP)
        define_class(source, NAME, ORDERED)

    def put(self):
        """Yield the expressions that the file puts where the least comes first."""
        for module, names in FUNCTIONS.items():
            for use in uses_of(self.source, module) if self.source.says(module) else ():
                if use.name in names and use.rest and is_call(use.rest[0]) and len(arguments(use.rest[0])) == 2:
                    yield arguments(use.rest[0])[1]
        for node in self.source.powers_with("put", "put_nowait") if self.source.says("PriorityQueue") else ():
            if len(node.children) > 2 and is_attribute(node.children[-2]) and is_call(node.children[-1]):
                for value in arguments(node.children[-1])[:1]:
                    yield value

    def tuple_of(self, node):
        """Return the display of a tuple that *node* is, or None."""
        node = bound_display(self.source, node)
        if node.type == syms.atom and node.children[0].value == "(" and node.children[1].type == syms.testlist_gexp:
            return node if len(elements(node)) > 1 else None
        return node if node.type in (syms.testlist, getattr(syms, "testlist_star_expr", -1)) else None

    def is_safe(self, node):
        """True where Python 3 compares such tuples as Python 2 did."""
        kinds = kinds_of(self.source)
        for value in elements(node)[1:]:
            if value.type == syms.power and is_call(value.children[-1]) and (
                    is_name(value.children[0], "next") or is_attribute(value.children[-2], "next")):
                return True
            if not kinds.of(value) <= SAFE or len(kinds.of(value)) != 1:
                return False
        return True
