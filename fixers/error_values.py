"""Which expressions are errors, for their items: what was caught, by whatever name, and ``self`` in the classes of errors of a file."""

import re

from . import caught_errors
from .engine import syms
from .handlers import Function, base_nodes
from .trees import ancestors, is_name, source_of

ERROR = re.compile(r"(?:^|\.)(?:\w*Error|\w*Exception|error)$")     # what errors are called
SEQUENCE = frozenset(["__getitem__", "__iter__"])       # of a class whose own methods say what its items are


def names_of(source):
    """Return what ``self`` is called in the file's classes of errors."""
    found = set()
    for node in source.of_type(syms.classdef):
        if any(base.type != syms.power or ERROR.search(source_of(base)) for base in base_nodes(node)) and is_error_class(source, node):
            found.update(Function(source, binding.statement).self_name for bindings in source.inner_scope(node).bound.values()
                         for binding in bindings if binding.kind == "def")
    return frozenset(found - {None})


def is_self(source, nodes):
    """True for the first parameter of a method of an error's class, which nothing else is assigned to.

    *nodes*: the expression, or the first children of one.
    """
    bindings = source.bindings(nodes[0]) if len(nodes) == 1 and is_name(nodes[0]) else []
    if [binding.kind for binding in bindings] != ["param"]:
        return False
    method = next(node for node in ancestors(bindings[0].leaf) if node.type in (syms.funcdef, syms.lambdef))
    if method.type == syms.lambdef:
        return False
    owner = source.scope_of(method.children[1])     # the scope that the method stands in
    return owner.kind == "class" and Function(source, method).self_name == nodes[0].value and is_error_class(source, owner.node)


def is_error_class(source, node, depth=0):
    """True where the classdef *node* derives from an error, by what its bases are called, and nothing says what its items are."""
    if depth > 8 or SEQUENCE & set(source.inner_scope(node).bound):
        return False
    found = False
    for base in base_nodes(node):
        bindings = source.bindings(base) if is_name(base) else []
        classes = [binding.statement for binding in bindings if binding.kind == "class"]
        if classes and not all(is_error_class(source, each, depth + 1) for each in classes):
            return False
        found = found or bool(classes) or ERROR.search(source_of(base)) is not None
    return found


def kept_names(source, names):
    """Return the names that one of *names* is assigned to: ``last = e``."""
    nodes = [node for part in source.having(*names) for node in part.of_type(syms.expr_stmt)]
    return frozenset(node.children[0].value for node in nodes
                     if len(node.children) == 3 and is_name(node.children[0]) and is_name(node.children[2], *names))


def is_error(source, nodes, kept=True):
    """True for an error that was caught, *kept*: also under another name, and for ``self`` in an error's class."""
    if caught_errors.is_error(source, nodes) or is_self(source, nodes):
        return True
    bindings = source.bindings(nodes[0]) if kept and len(nodes) == 1 and is_name(nodes[0]) else []
    values = [binding.value for binding in bindings if binding.kind == "assign" and not is_name(binding.value, "None")]
    return bool(values) and len(set(binding.kind for binding in bindings)) == 1 and all(
        is_name(value) and is_error(source, [value], False) for value in values)
