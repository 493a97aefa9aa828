"""Where a file uses the family's own handler classes as they are, and what it calls them."""

from . import imports
from .dotted import from_module
from .engine import syms, token
from .handlers import base_nodes, functions_in, handler_classes
from .unused import uses_of

HANDLERS = "BaseHTTPRequestHandler", "SimpleHTTPRequestHandler", "CGIHTTPRequestHandler"     # each the base of the next


def importing(source, leaf):
    """Return the statement of the file, at its top level, that imports what the name *leaf* stands for, or None."""
    origin = source.origin(leaf)
    if origin is None:
        return None
    statements = [binding.statement.parent for binding in source.bindings(leaf) if binding.kind == "import"]
    if not source.bindings(leaf):
        statements = [node.parent for node in source.of_type(syms.import_from)
                      if node.children[-1].type == token.STAR and from_module(node) == origin.rpartition(".")[0]]
    return statements[-1] if statements and all(
        statement.parent is source.tree and imports.imports_only(statement) for statement in statements) else None


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
    return u"".join(u"%s" % child for child in use.node.children[:use.end]).strip() if use.end > 1 else use.leaf.value
