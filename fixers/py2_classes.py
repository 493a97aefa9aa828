"""Decorators and bases: ``@special_methods`` before ``class C: def __cmp__``, ``class E: pass; raise E()`` -> ``class E(Exception)``

1. The decorator of BaseHTTPServer_compat.python2 gives the class the names by which Python 3 calls its methods.
2. A class without a base is made an exception where the file raises or catches it: Python 3 raises nothing else.
3. A generator in which StopIteration may be raised gets ``@ended_by_stop_iteration``.
"""

from .engine import Leaf, Node, syms, token
from .trees import indentation, is_call, is_name, newline_of

SPECIAL = frozenset("__cmp__ __nonzero__ __div__ __rdiv__ __idiv__ __getslice__ __setslice__ __delslice__ next".split())


def rewrite(source, name):
    """Rewrite the definitions of *source*; ``name("special_methods")`` returns what that is called here."""
    for node in source.of_type(syms.funcdef):
        if stops(source, node):
            decorate(node, name("ended_by_stop_iteration"))
    raised = raised_names(source)
    for node in source.of_type(syms.classdef):
        bound = source.inner_scope(node).bound
        if SPECIAL & set(bound) or "__eq__" in bound and "__hash__" not in bound:
            decorate(node, name("special_methods"))
        if node.children[1].value in raised and base_count(node) == 0:
            derive(node)


def stops(source, node):
    """True for a generator in which ``next`` is called or StopIteration raised: not in functions within it."""
    generates = raises = False
    todo = list(node.children[-1].children)
    while todo:
        child = todo.pop()
        if child.type in (syms.funcdef, syms.classdef):
            continue
        todo.extend(child.children)
        generates = generates or child.type == token.NAME and child.value == "yield"
        raises = raises or is_name(child, "next", "StopIteration")
    return generates and raises


def raised_names(source):
    """Return the names that the file raises or catches."""
    found = set()
    for node in source.of_type(syms.raise_stmt, syms.except_clause):
        if len(node.children) > 1:
            what = node.children[1]
            parts = what.children if what.type == syms.atom else [what]
            parts = parts[1].children if len(parts) == 3 and parts[1].children else parts
            for part in parts:
                if part.type == syms.power and len(part.children) == 2 and is_call(part.children[1]):
                    part = part.children[0]
                if is_name(part):
                    found.add(part.value)
    return found


def base_count(node):
    """Return 0 for ``class C:`` and ``class C():``, else more."""
    return max(len(node.children) - 6, 0) if node.children[2].type == token.LPAR else 0


def derive(node):
    """Make the class an exception."""
    if node.children[2].type == token.LPAR:
        node.insert_child(3, Leaf(token.NAME, "Exception"))
        return
    for index, leaf in enumerate((Leaf(token.LPAR, "("), Leaf(token.NAME, "Exception"), Leaf(token.RPAR, ")"))):
        node.insert_child(2 + index, leaf)


def decorate(node, name):
    """Put the decorator *name* before a class."""
    root = node
    while root.parent is not None:
        root = root.parent
    indent, prefix = indentation(node), node.prefix
    decorator = Node(syms.decorator, [Leaf(token.AT, "@"), Leaf(token.NAME, name), Leaf(token.NEWLINE, newline_of(root))])
    if node.parent.type == syms.decorated:
        node.parent.insert_child(1, decorator)
        decorator.prefix, node.prefix = prefix, indent
        return
    place, index = node.parent, node.remove()
    node.prefix = indent
    decorator.prefix = prefix
    place.insert_child(index, Node(syms.decorated, [decorator, node]))
