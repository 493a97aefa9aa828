"""``def f(): print n; global n; n = 1`` -> ``def f(): global n; print n; n = 1``

Python 2 warns where a name is used before it is declared global, and does as if the declaration came first; Python 3 refuses the file.

1. The declaration goes to the beginning of the function, or of the class, whose docstring stays the first.
2. At the top level, where a declaration says nothing, it goes.
"""

from .base import ORDER_API
from .engine import Leaf, syms, token
from .python2 import Python2Fix
from .statements import insert_after, remove
from .trees import expression, indentation, is_name, newline_of, replace, statements


class FixLateGlobals(Python2Fix):
    """Declarations that come too late."""

    run_order = ORDER_API - 4      # what binds a name is looked up by the declarations before it
    words = ("global",)

    def fix(self, source):
        """Rewrite *source*."""
        missing, declared = {}, set()       # {id of a function or class: (its node, names)}; (that id, name)
        for node in [node for node in source.of_type(syms.global_stmt) if is_name(node.children[0], "global")]:
            scope, names = source.scope_of(node.children[1]), node.children[1::2]
            late = [leaf for leaf in names if is_late(source, leaf)]
            declared.update((id(scope.node), leaf.value) for leaf in names if leaf not in late)
            if not late:
                continue
            _, found = missing.setdefault(id(scope.node), (scope.node, []))
            found += [leaf.value for leaf in late if leaf.value not in found and (id(scope.node), leaf.value) not in declared]
            kept = [leaf.value for leaf in names if leaf not in late]
            if kept:
                replace(node, "global " + ", ".join(kept))
            else:
                remove(node)
        for node, names in missing.values():
            if names and node is not source.tree:
                declare(node, names)


def is_late(source, leaf):
    """True for the *leaf* of a declaration before which its own scope uses the name."""
    for ref in source.refs_to(leaf.value):
        if ref.leaf is leaf:
            return False
        if ref.scope is leaf.bh_ref.scope and ref.context != "global":
            return True
    return False


def declare(node, names):
    """Begin the body of the funcdef or classdef *node* with a declaration of *names*."""
    body, text = node.children[-1], "global " + ", ".join(names)
    if body.type != syms.suite:
        first = body.children[0]
        body.insert_child(0, Leaf(token.SEMI, ";"))
        body.insert_child(0, expression(text, first.prefix))
        first.prefix = " "
        return
    first = next(child for child in body.children if child.type > 255)
    if first.type == syms.simple_stmt and first.children[0].type == token.STRING:
        insert_after(first, text)
        return
    new = statements(text)[0]
    new.children[-1].value = newline_of(body)
    new.prefix, first.prefix = first.prefix, indentation(first)
    body.insert_child(body.children.index(first), new)
