"""Old-style classes: which are, and those that a file raises or catches, for Python 3 raises nothing but exceptions."""

from .engine import Leaf, syms, token
from .handlers import base_nodes
from .shares import of_program
from .trees import is_call, is_name, source_of

OLD = frozenset(
    "BaseHTTPRequestHandler SimpleHTTPRequestHandler CGIHTTPRequestHandler StreamRequestHandler BaseRequestHandler HTTPServer TCPServer "
    "ThreadingMixIn ForkingMixIn SimpleXMLRPCServer SimpleXMLRPCRequestHandler UserDict HTMLParser Cmd dispatcher".split())


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


def old_classes(source):
    """Return the names of the classes of a file that have no object among what they are derived from, as far as that is known."""
    classes = dict((node.children[1].value, [source_of(base).rpartition(".")[2] for base in base_nodes(node)])
                   for node in source.of_type(syms.classdef))
    for declared in of_program(source):
        classes.update((name.rpartition(".")[2], [base.rpartition(".")[2] for base in bases]) for name, bases in declared.classes.items())
    found, before = set(OLD), 0
    while len(found) > before:
        before = len(found)
        found.update(name for name, bases in classes.items() if found.issuperset(bases))
    return sorted(found.intersection(classes))
