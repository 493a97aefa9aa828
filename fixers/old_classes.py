"""Old-style classes that a file raises or catches: Python 3 raises nothing but exceptions."""

from .engine import Leaf, syms, token
from .handlers import base_nodes
from .trees import is_call, is_name


def caught(node):
    """Return the expressions of the classes that an except_clause *node* names, or a raise_stmt."""
    if len(node.children) < 2:
        return []
    what = node.children[1]
    parts = what.children if what.type == syms.atom else [what]
    parts = parts[1].children if len(parts) == 3 and parts[1].children else parts
    return [part.children[0] if part.type == syms.power and len(part.children) == 2 and is_call(part.children[1]) else part
            for part in parts]


def raised_names(source, *types):
    """Return the names that the file raises or catches, those of statements of *types* alone."""
    return set(part.value for node in source.of_type(*types or (syms.raise_stmt, syms.except_clause))
               for part in caught(node) if is_name(part))


def raised_classes(source):
    """Return the classdefs without a base that are raised or caught, or whose subclasses are."""
    classes = source.of_type(syms.classdef)
    names, todo = set(), list(raised_names(source) if classes else ())
    while todo:
        name = todo.pop()
        if name not in names:
            names.add(name)
            todo.extend(base.value for node in classes if node.children[1].value == name for base in base_nodes(node) if is_name(base))
    return [node for node in classes if node.children[1].value in names and not base_nodes(node)]


def derive(node, base):
    """Give the class *node*, which has none, a base."""
    if node.children[2].type == token.LPAR:
        node.insert_child(3, Leaf(token.NAME, base))
        return
    for index, leaf in enumerate((Leaf(token.LPAR, "("), Leaf(token.NAME, base), Leaf(token.RPAR, ")"))):
        node.insert_child(2 + index, leaf)
