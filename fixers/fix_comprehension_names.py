"""``[x for x in row]; print x``: reported

Python 2's list comprehensions leave their variable behind, Python 3's do not.

1. Only where nothing else in the scope binds the name, so that Python 3 would end with a NameError, or where nothing does between the
   comprehension and the place that reads it.
2. Not in a class's body or in a nested function, where it is somebody else's business.
"""

from .engine import syms
from .grammar import COMPREHENSION_FOR, flat, symbol
from .python2 import Python2Fix, is_python2
from .trees import ancestors, enclosing, is_name, position


class FixComprehensionNames(Python2Fix):
    """Variables of list comprehensions that are read after them."""

    def fix(self, source):
        """Report what *source* reads."""
        if is_python2(source):
            for leaf in leaked(source):
                self.report(leaf, "BH604", "%s is a variable of a list comprehension before this" % leaf.value)


def leaked(source):
    """Return the NAME leaves that read what a list comprehension left behind."""
    found = []
    loops = [node for node in source.of_type(*COMPREHENSION_FOR) if leaves_it_behind(node)]
    names = frozenset([leaf.value for node in loops for child in node.children[:3] for leaf in flat(child) if is_name(leaf)])
    for ref in source.refs_among(names):
        scope = ref.scope.owner(ref.leaf.value) if ref.context == "load" else None
        if scope is not None and scope is ref.scope and scope.kind in ("module", "function") and (all(
                binding.statement.type in COMPREHENSION_FOR for binding in scope.bound[ref.leaf.value])
                or follows_comprehension(ref.leaf, scope.bound[ref.leaf.value])):
            if not any(parent is binding.statement.parent for parent in ancestors(ref.leaf)
                       for binding in scope.bound[ref.leaf.value]):
                found.append(ref.leaf)
    return found


def leaves_it_behind(node):
    """True for the first loop of a list comprehension."""
    return node.parent.type == syms.listmaker or node.type in symbol("list_for")


def follows_comprehension(leaf, bindings):
    """True where the last of *bindings* before *leaf*, one of a function, is that of a list comprehension of the same block."""
    before = [binding for binding in bindings if position(binding.leaf) < position(leaf)]
    if not before:
        return False
    last = max(before, key=lambda binding: position(binding.leaf))
    block = enclosing(last.statement, syms.suite, syms.file_input)
    return last.statement.type in COMPREHENSION_FOR and any(parent is block for parent in ancestors(leaf)) and not is_looped(leaf, bindings)


def is_looped(leaf, bindings):
    """True in a loop that binds the name: it may be the next turn's."""
    loops = [parent for parent in ancestors(leaf) if parent.type in (syms.for_stmt, syms.while_stmt)]
    return any(parent is loop for binding in bindings if binding.statement.type not in COMPREHENSION_FOR
               for parent in ancestors(binding.leaf) for loop in loops)
