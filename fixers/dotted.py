"""Dotted names and import statements, read from their nodes."""

from .engine import Leaf, syms, token
from .grammar import leaves_of, symbol
from .trees import is_attribute, is_await, is_name

LISTS, RENAMING = symbol("dotted_as_names", "import_as_names"), symbol("dotted_as_name", "import_as_name")


def dotted_parts(node):
    """Return the NAME leaves of a dotted expression ``a.b.c``, or None for any other node."""
    if node is None:
        return None
    if node.type == token.NAME:
        return [node]
    if node.type == syms.dotted_name:
        return list(node.children[::2])
    if node.type != syms.power or not is_name(node.children[0]) or is_await(node.children[0]):
        return None
    if not all(is_attribute(child) for child in node.children[1:]):
        return None
    return [node.children[0]] + [child.children[1] for child in node.children[1:]]


def import_items(node):
    """Return [(dotted name, alias or None, leaf that is bound)] of an import_name or import_from node."""
    names = node.children[-1]
    if node.type == syms.import_from:
        after = [index for index, child in enumerate(node.children) if is_name(child, "import")][-1]
        if after + 1 == len(node.children):     # the engine has taken them away
            return []
        names = node.children[after + 1]
        if names.type == token.LPAR:
            names = node.children[after + 2]
    parts = names.children if names.type in LISTS else [names]
    return [import_item(part) for part in parts if part.type != token.COMMA]


def import_item(part):
    """Return (dotted name, alias or None, leaf that is bound) of one item of an import statement."""
    if part.type in RENAMING:
        return dotted_text(part.children[0]), part.children[2].value, part.children[2]
    leaf = part.children[0] if part.type == syms.dotted_name else part
    return dotted_text(part), None, leaf


def dotted_text(node):
    """Return the text of a name or dotted name without the white space in it."""
    if isinstance(node, Leaf):
        return node.value
    return "".join([leaf.value for leaf in leaves_of(node)])


def from_module(node):
    """Return the module of an import_from node, with its leading dots."""
    text = ""
    for child in node.children[1:]:
        if is_name(child, "import"):
            break
        text += dotted_text(child)
    return text
