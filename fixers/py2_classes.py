"""Decorators and bases: ``@special_methods`` before ``class C: def __cmp__``, ``class E: pass; raise E()`` -> ``class E(OldError)``

1. The decorator of BaseHTTPServer_compat.python2 gives the class the names by which Python 3 calls its methods.
2. A class without a base is made an exception where the file raises or catches it: Python 3 raises nothing else.
3. One with a ``__getattr__`` gets the base OldInstance, which asks it for special methods too.
4. A generator in which StopIteration may be raised gets ``@ended_by_stop_iteration``.
5. A property of an old-style class that the file assigns to is made by ``old_property``.
"""

from .definitions import decorate
from .engine import syms, token
from .fix_old_methods import is_sliced
from .fix_old_properties import in_old_classes
from .handlers import base_nodes
from .old_classes import derive, raised_classes
from .trees import is_name, rename

SPECIAL = frozenset("__cmp__ __nonzero__ __div__ __rdiv__ __idiv__ __getslice__ __setslice__ __delslice__ next".split())

ITEMS = frozenset("__getitem__ __setitem__ __delitem__".split())
SLICED, OF_USER = ("list", "tuple", "str", "unicode"), ("UserList.UserList", "UserString.UserString")


def rewrite(source, name):
    """Rewrite the definitions of *source*; ``name("special_methods")`` returns what that is called here."""
    for node in source.of_type(syms.funcdef):
        if stops(source, node):
            decorate(node, name("ended_by_stop_iteration"))
    for leaf in in_old_classes(source) if source.says("property") else ():
        rename(leaf, name("old_property"))
    raised = raised_classes(source)
    for node in source.of_type(syms.classdef):
        bound = source.inner_scope(node).bound
        if SPECIAL & set(bound) or has_items(source, node, bound) or "__eq__" in bound and "__hash__" not in bound:
            decorate(node, name("special_methods"))
        if node in raised:
            derive(node, name("OldError"))
        elif "__getattr__" in bound and not base_nodes(node):
            derive(node, name("OldInstance"))


def has_items(source, node, bound):
    """True for a class with items of its own that leaves slices to the list or text that it is derived from."""
    return bool(ITEMS & set(bound)) and any(is_sliced(source, base, SLICED, OF_USER) for base in base_nodes(node))


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
