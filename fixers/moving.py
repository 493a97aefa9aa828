"""Renaming what a module is called: the uses of its name, and asking what stands around them."""

from .engine import Leaf, Node, syms, token
from .trees import is_attribute, is_await, rename, string_value


def import_statements(source):
    """Return every import_name and import_from node of *source*, in order."""
    return source.of_type(syms.import_name, syms.import_from)


def attribute_after(leaf):
    """Return the node ``.name`` that follows *leaf* directly in a dotted expression, or None.

    A trailer; in a decorator of an older grammar, which is a dotted_name, a made-up one is not possible, so
    those are looked at as trailers by ``undot`` first.
    """
    parent = leaf.parent
    if parent.type == syms.dotted_name:
        parent = undot(parent)
    if parent is not None and parent.type == syms.power:
        following = leaf.next_sibling
        if is_attribute(following):
            return following
    return None


def undot(node):
    """Turn a decorator's dotted_name into the power node that it would be elsewhere; return it."""
    leaves = list(node.children)
    if len(leaves) < 3 or node.parent.type != syms.decorator:
        return None
    for leaf in leaves:
        leaf.remove()
    trailers = [Node(syms.trailer, [dot, name]) for dot, name in zip(leaves[1::2], leaves[2::2])]
    power = Node(syms.power, [leaves[0]] + trailers)
    node.replace(power)
    return power


def set_dotted(leaf, text):
    """Make the name *leaf* the dotted expression *text*, keeping what stands before and after it."""
    first, _, rest = text.partition(".")
    if not rest:
        rename(leaf, text)
        return
    trailers = [Node(syms.trailer, [Leaf(token.DOT, "."), Leaf(token.NAME, name)]) for name in rest.split(".")]
    parent = leaf.parent
    if parent.type == syms.power and (parent.children[0] is leaf or is_await(parent.children[0])):
        rename(leaf, first)
        index = parent.children.index(leaf) + 1
        for offset, trailer in enumerate(trailers):
            parent.insert_child(index + offset, trailer)
        return
    prefix = leaf.prefix
    power = Node(syms.power, [Leaf(token.NAME, first)] + trailers)
    power.prefix = prefix
    leaf.replace(power)


def is_exported(source, name):
    """True where a string in the file is exactly *name*: ``__all__``, ``globals()[...]``, ``hasattr(m, ...)``."""
    holding = [leaf for leaf in source.of_type(token.STRING) if name in leaf.value]
    return any(string_value(leaf)[1] == name for leaf in holding)
