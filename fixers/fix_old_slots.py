"""``class C: __slots__ = ("a",)`` -> ``class C: pass``, and ``C.__slots__ = ("a",)`` below it

An old-style class has any attributes on Python 2, whatever its ``__slots__`` say. Set afterwards they say as much on Python 3.

1. Only what is plainly assigned, once, a display of texts, in a class without bases that has no decorator, in a file that is Python 2's.
2. Left where the class's own statements look at it, and where the file makes its classes new ones: ``__metaclass__``.
"""

from .base import ORDER_API
from .engine import syms, token
from .grammar import elements
from .python2 import Python2Fix, is_python2
from .statements import insert_after, remove
from .trees import source_of

NAME = "__slots__"
TUPLES = (syms.testlist, syms.testlist_star_expr)
DISPLAYS = (syms.testlist_gexp, syms.listmaker)


class FixOldSlots(Python2Fix):
    """Slots of classes that had none."""

    run_order = ORDER_API - 2
    words = (NAME,)

    def fix(self, source):
        """Rewrite *source*."""
        if not is_python2(source) or source.says("__metaclass__"):
            return
        for node in reversed(source.of_type(syms.classdef)):
            if any(child.type not in (token.LPAR, token.RPAR) for child in node.children[2:-2]) or node.parent.type == syms.decorated:
                continue
            found = source.inner_scope(node).bound.get(NAME, ())
            if len(found) == 1 and found[0].kind == "assign" and not self.is_asked(source, node):
                self.move(node, found[0].statement)

    @staticmethod
    def is_asked(source, node):
        """True where statements of the class *node* itself look at its slots."""
        scope = source.inner_scope(node)
        return any(ref.context == "load" and ref.scope is scope for ref in source.refs_to(NAME))

    @staticmethod
    def move(node, statement):
        """Move the assignment *statement* out of the class *node*."""
        line = statement.parent
        if statement.type != syms.expr_stmt or len(statement.children) != 3 or line.parent is not node and line.parent.parent is not node:
            return
        if is_texts(statement.children[2]):
            text = "%s.%s = %s" % (node.children[1].value, NAME, " ".join(source_of(statement.children[2]).split()))
            remove(statement)
            insert_after(node, text)


def is_texts(node):
    """True for a display of texts, and for one text."""
    if node.type == token.STRING:
        return True
    if node.type in TUPLES:
        return all(item.type == token.STRING for item in elements(node))
    if node.type != syms.atom or node.children[0].type not in (token.LPAR, token.LSQB):
        return False
    inner = node.children[1] if len(node.children) == 3 else None
    return inner is None or all(item.type == token.STRING for item in (elements(inner) if inner.type in DISPLAYS else [inner]))
