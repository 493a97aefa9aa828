"""``[x for x in row]; print x``: reported

Python 2's list comprehensions leave their variable behind, Python 3's do not.

1. Only where nothing else in the scope binds the name, so that Python 3 would end with a NameError.
2. Not in a class's body or in a nested function, where it is somebody else's business.
"""

from .grammar import COMPREHENSION_FOR, flat
from .python2 import ServerFix, is_python2
from .trees import ancestors, is_name


class FixComprehensionNames(ServerFix):
    """Variables of list comprehensions that are read after them."""

    def fix(self, source):
        """Report what *source* reads."""
        if is_python2(source):
            for leaf in leaked(source):
                self.report(leaf, "BH604", "%s is a variable of a list comprehension before this" % leaf.value)


def leaked(source):
    """Return the NAME leaves that read what a list comprehension left behind."""
    found = []
    names = frozenset([leaf.value for node in source.of_type(*COMPREHENSION_FOR) for leaf in flat(node) if is_name(leaf)])
    for ref in source.refs if names else ():
        if ref.leaf.value not in names:
            continue
        scope = ref.scope.owner(ref.leaf.value) if ref.context == "load" else None
        if scope is not None and scope is ref.scope and scope.kind in ("module", "function") and all(
                binding.statement.type in COMPREHENSION_FOR for binding in scope.bound[ref.leaf.value]):
            if not any(parent is binding.statement.parent for parent in ancestors(ref.leaf)
                       for binding in scope.bound[ref.leaf.value]):
                found.append(ref.leaf)
    return found
