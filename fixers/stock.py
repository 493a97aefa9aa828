"""Where a file uses the family's own handler classes as they are, and what it calls them."""

from . import imports
from .definitions import insert_definition
from .dotted import from_module
from .engine import syms, token
from .handlers import base_nodes, functions_in, handler_classes
from .statements import insert_after
from .trees import is_name, source_of_all
from .unused import uses_of

HANDLERS = "BaseHTTPRequestHandler", "SimpleHTTPRequestHandler", "CGIHTTPRequestHandler"     # each the base of the next


def importing(source, leaf):
    """Return the statement that imports what the name *leaf* stands for, or None: one at the top level, or one that is alone.

    It is the ``try`` where each of its ways out imports it: from one Python's module, else from the other's.
    """
    origin = source.origin(leaf)
    if origin is None:
        return None
    statements = [binding.statement.parent for binding in source.bindings(leaf) if binding.kind == "import"]
    if not source.bindings(leaf):
        statements = [node.parent for node in source.of_type(syms.import_from)
                      if node.children[-1].type == token.STAR and from_module(node) == origin.rpartition(".")[0]]
    if not statements or not all(map(imports.imports_only, statements)):
        return None
    both = statements[0].parent if statements[0].parent.type == syms.try_stmt else statements[0].parent.parent
    if len(statements) > 1 and both is not None and both.type == syms.try_stmt and both.parent is source.tree and all(
            any(statement is way or statement.parent is way for statement in statements) for way in ways_out(both)):
        return both
    alone = len(statements) == 1 and statements[0].parent.type == syms.suite
    return statements[-1] if alone or all(statement.parent is source.tree for statement in statements) else None


def ways_out(node):
    """Return the blocks of the ``try`` *node* of which one has run to its end by then: its body and those of its except clauses."""
    return [child for child in node.children
            if child.type in (syms.suite, syms.simple_stmt) and not is_name(child.prev_sibling.prev_sibling, "else", "finally")]


def put_after(source, statement, text):
    """Put the statement *text* after the imports that *statement* begins, wherever it stands."""
    if statement.parent is source.tree:
        insert_definition(source.tree, text, statement)
    else:
        insert_after(statement, text.strip("\n"))


def uses_of_class(source, name):
    """Return the Names of the family's class *name*, where it is used, the first first."""
    return [use for use in uses_of(source, "SimpleHTTPServer", "CGIHTTPServer", "http.server") if use.name == name][::-1]


def answering(source, name):
    """Return those where the class itself may answer a GET: any but the base of a class with a do_GET."""
    derived = dict((id(base), cls) for cls in handler_classes(source) for base in base_nodes(cls.node))
    return [use for use in uses_of_class(source, name) if id(use.node) not in derived or not any(
        function.children[1].value == "do_GET" for function in functions_in(derived[id(use.node)].node))]


def class_text(use):
    """Return the source of the class that *use*, a Name, stands for: what follows it left out."""
    return source_of_all(use.node.children[:use.end]) if use.end > 1 else use.leaf.value


def places(source, uses):
    """Return [(source of the class, statement)] for *uses*: the first import at the top level, else all imports of the classes."""
    found = [(class_text(use), importing(source, use.leaf)) for use in uses]
    found = [pair for pair in found if pair[1] is not None]
    top = [pair for pair in found if pair[1].parent is source.tree][:1]
    return top or [pair for index, pair in enumerate(found) if all(pair[1] is not before for _, before in found[:index])]
