"""Request handlers in a source: their classes, their methods, what ``self`` is called, what goes where.

    for cls in handler_classes(source):          # HandlerClass
        for method in cls.methods:               # Function, with .self_name
            for use in method.attribute_uses("headers"):
                use.node                         # the power or name node
                use.rest                         # the trailers after the header object

``attribute_uses`` also follows the attribute under another name in the same function (``h = self.headers``)
and into functions nested in it.
"""

import itertools
import re

from .engine import Leaf, Node, syms, token
from .grammar import flat, symbol
from .our_helpers import HELPER_CLASSES
from .scopes import kept
from .trees import ancestors, is_attribute, is_name, is_target, source_of_all

# SimpleXMLRPCRequestHandler, DocXMLRPCRequestHandler and WSGIRequestHandler are BaseHTTPRequestHandlers too.
HANDLER_NAME = re.compile(r"(HTTP|XMLRPC|WSGI)RequestHandler$")
HTTP_METHOD = re.compile(r"do_[A-Z]+$")
HANDLER_ATTRIBUTES = ("wfile", "rfile", "headers", "send_response", "send_error", "send_header")


class Use(object):
    """An expression that denotes an attribute of the handler, with what follows it.

    ``node`` is a power node (``self.headers.get("x")``) or a NAME leaf (``h``), ``index`` the index in
    ``node.children`` of the first trailer after the attribute; ``rest`` those trailers; ``aliased`` True
    where it stands under a local name.
    """

    def __init__(self, node, index, aliased):
        self.node, self.index, self.aliased = node, index, aliased

    @property
    def rest(self):
        """The trailers after the attribute, [] where it is handed on as it is."""
        return self.node.children[self.index:] if isinstance(self.node, Node) else []

    @property
    def text(self):
        """The source of the attribute itself: ``self.headers`` or ``h``."""
        if not self.rest and isinstance(self.node, Leaf):
            return self.node.value
        return source_of_all(self.node.children[:self.index])

    def is_store(self):
        """True where the attribute itself is assigned to or deleted."""
        return not self.rest and is_target(self.node)


class Function(object):
    """A function: ``node`` (funcdef or lambda), ``scope``, ``name``, and ``self_name`` if it is a method."""

    def __init__(self, source, node, is_method=True):
        self.source, self.node = source, node
        self.scope = source.inner_scope(node)
        self.name = node.children[1].value if node.type == syms.funcdef else "<lambda>"
        self.static = is_method and kind_of_method(self.scope.parent, node) == "static"
        self.self_name = self._first_parameter() if is_method and not self.static else None

    def _first_parameter(self):
        parameters = self.node.children[2] if self.node.type == syms.funcdef else self.node
        for leaf in parameters.pre_order():
            if leaf.type == token.NAME and leaf.value != "lambda":
                return leaf.value
            if leaf.type == token.STAR:
                return None
        return None

    def attribute_uses(self, attribute):
        """Return the Uses of ``self.<attribute>`` in this method, in the order of the source."""
        uses = self._direct_uses(attribute)
        for name in self.aliases(attribute):
            for ref in self.source.references(self.scope, name):
                if ref.context == "load":
                    uses.append(_use_of_leaf(ref.leaf, True))
        if len(uses) < 2:
            return uses
        order = dict(zip(map(id, flat(self.node)), itertools.count()))
        return sorted(uses, key=lambda use: order.get(id(use.node), 0))

    def _direct_uses(self, attribute):
        uses = []
        if self.self_name is None:
            return uses
        for ref in self.source.references(self.scope, self.self_name):
            power = ref.leaf.parent
            if power.type == syms.power and power.children[0] is ref.leaf and is_attribute(
                    power.children[1], attribute):
                uses.append(Use(power, 2, False))
        return uses

    def aliases(self, attribute):
        """Return the local names whose only values are ``self.<attribute>``."""
        found = []
        for name, bindings in sorted(self.scope.bound.items()):
            if all(binding.kind in ("assign", "unpack") and self.is_attribute(binding.value, attribute)
                   for binding in bindings):
                found.append(name)
        return found

    def is_attribute(self, node, attribute):
        """True where the expression *node* is ``self.<attribute>`` and nothing more."""
        return (node is not None and node.type == syms.power and len(node.children) == 2
                and is_name(node.children[0], self.self_name) and is_attribute(node.children[1], attribute)
                and self.self_name is not None)

    def values(self, name):
        """Return every expression that the local *name* may hold, or None where one of them is unknown.

        Unknown: a parameter, a loop variable, ``with ... as``, a global, an unmatched unpacking.
        ``x += y`` counts as a value y.
        """
        if name in self.scope.outer or name not in self.scope.bound:
            return None
        found = []
        for binding in self.scope.bound[name]:
            value = binding.value
            if binding.kind == "augassign":
                value = binding.statement.children[-1]
            elif binding.kind not in ("assign", "unpack", "del"):
                return None
            if binding.kind != "del":
                found.append(value)
        return None if None in found else found


class HandlerClass(object):
    """A class that handles HTTP requests: ``node``, ``name``, ``methods`` (Functions), ``sure``.

    ``sure`` is False where the base is not known here and only its methods say what it is.
    """

    def __init__(self, source, node, sure):
        self.source, self.node, self.sure = source, node, sure
        self.name = node.children[1].value
        self.scope = source.inner_scope(node)
        self.methods = [Function(source, function) for function in functions_in(node)]

    def method(self, name):
        """Return the method *name*, or None."""
        for function in self.methods:
            if function.name == name:
                return function
        return None

    def assigns(self, name):
        """Return the value that the class body assigns to *name*, or None."""
        for binding in self.scope.bound.get(name, ()):
            if binding.kind == "assign":
                return binding.value
        return None


@kept
def handler_classes(source):
    """Return the HandlerClasses of *source*, in its order."""
    classes = source.of_type(syms.classdef)
    sure = [node for node in classes if is_handler_class(source, node) or derives_in_program(source, node)]
    mixed = mixed_in(source, sure) if sure or getattr(source.tree, "bh_share", None) is not None else ()
    named = any([word[:3] == "do_" for word in source.words])       # no class looks like one without a do_GET
    return [HandlerClass(source, node, any(node is each for each in sure)) for node in classes
            if any(node is each for each in sure) or id(node) in mixed or named and looks_like_handler(node)]


def mixed_in(source, handlers):
    """Return the ids of the classdefs that *handlers*, or those of other files of the program, derive from: ``self`` is a handler there."""
    view, found = getattr(source.tree, "bh_share", None), set()
    waiting = list(handlers)
    if view is not None:
        waiting += [node for node in source.of_type(syms.classdef) if view.is_mixed_in(node)]
        found.update(map(id, waiting[len(handlers):]))
    while waiting:
        for base in base_nodes(waiting.pop()):
            for binding in source.bindings(base) if is_name(base) else ():
                if binding.kind == "class" and id(binding.statement) not in found and base.value not in HELPER_CLASSES:
                    found.add(id(binding.statement))
                    waiting.append(binding.statement)
    return found


def is_handler_class(source, node, seen=()):
    """True where a base of the classdef *node* resolves to a request handler, directly or through local classes."""
    return any(is_handler_expression(source, base, seen + (id(node),)) for base in base_nodes(node))


def derives_in_program(source, node, depth=0):
    """True where a base of the classdef *node* is a class of another file of the program, and handles requests."""
    view = getattr(source.tree, "bh_share", None)
    for base in base_nodes(node) if view is not None and depth < 8 else ():
        origin = source.origin(base)
        if origin is not None and view.is_handler(origin):
            return True
        for binding in source.bindings(base) if is_name(base) else ():
            if binding.kind == "class" and derives_in_program(source, binding.statement, depth + 1):
                return True
    return False


def is_handler_expression(source, base, seen=()):
    """True where the expression *base* names a request handler class."""
    origin = source.origin(base)
    if origin is not None:
        return bool(HANDLER_NAME.search(origin))
    if base.type != token.NAME:
        last = base.children[-1] if base.type == syms.power else None
        return last is not None and is_attribute(last) and bool(HANDLER_NAME.search(last.children[1].value))
    bindings = source.bindings(base)
    if not bindings:
        return bool(HANDLER_NAME.search(base.value))
    for binding in bindings:
        if binding.kind == "class" and id(binding.statement) not in seen:
            if is_handler_class(source, binding.statement, seen):
                return True
        elif binding.kind == "assign" and binding.value is not None and id(binding) not in seen:
            if is_handler_expression(source, binding.value, seen + (id(binding),)):
                return True
    return False


@kept
def handler_words(source):
    """Return the words of *source* that end as the name of a handler class does."""
    return [word for word in source.words if word.endswith("RequestHandler") and HANDLER_NAME.search(word)]


def looks_like_handler(node):
    """True for a class with a ``do_GET`` and the like that uses the handler's attributes: a mix-in, mostly."""
    methods = functions_in(node)
    if not any(HTTP_METHOD.match(method.children[1].value) for method in methods):
        return False
    return any(leaf.type == token.NAME and leaf.value in HANDLER_ATTRIBUTES and is_attribute(leaf.parent)
               for leaf in node.pre_order())


def base_nodes(node):
    """Return the expressions of the bases of a classdef *node*."""
    if len(node.children) < 6 or node.children[2].type != token.LPAR or node.children[3].type == token.RPAR:
        return []
    inner = node.children[3]
    bases = inner.children if inner.type == syms.arglist else [inner]
    return [base for base in bases if base.type not in (token.COMMA, syms.argument)]


def inherits(source, node, classes):
    """True where one of the classdefs *classes* is among what the classdef *node* derives from, in this file."""
    stack, seen = [node], []
    while stack:
        for base in base_nodes(stack.pop()):
            for binding in source.bindings(base) if is_name(base) else ():
                if binding.kind == "class" and not any(binding.statement is each for each in seen):
                    if any(binding.statement is each for each in classes):
                        return True
                    seen.append(binding.statement)
                    stack.append(binding.statement)
    return False


def functions_in(node):
    """Return the funcdefs of a class's own body, conditional ones included."""
    found, stack = [], list(reversed(node.children[-1:]))
    while stack:
        child = stack.pop()
        if child.type == syms.funcdef:
            found.append(child)
        elif child.type != syms.classdef and not isinstance(child, Leaf):
            stack.extend(reversed(child.children))
    return found


def decorators(node):
    """Return the names of the plain decorators of a funcdef."""
    parent = node.parent
    if parent is not None and parent.type in symbol("async_funcdef"):
        parent = parent.parent
    if parent is None or parent.type != syms.decorated:
        return []
    return [leaf.value for leaf in parent.children[0].pre_order() if leaf.type == token.NAME]


def kind_of_method(scope, node):
    """Return "static" or "class" for a funcdef of the class *scope* that is such a method, by decorator or by
    ``f = staticmethod(f)`` after it, "plain" for any other.
    """
    name = node.children[1].value
    said = set(decorators(node))
    for binding in scope.bound.get(name, ()):
        value = binding.value if binding.kind == "assign" and binding.value is not None else node
        if value.type == syms.power and is_name(value.children[0]) and source_of_all(value.children[1:]) == "(%s)" % name:
            said.add(value.children[0].value)
    return "static" if "staticmethod" in said else "class" if "classmethod" in said else "plain"


def enclosing_method(source, node):
    """Return the Function of the innermost handler method around *node*, or None."""
    for parent in ancestors(node):
        if parent.type == syms.funcdef:
            for outer in ancestors(parent):
                if outer.type == syms.funcdef:
                    break
                if outer.type == syms.classdef:
                    return Function(source, parent)
    return None


def _use_of_leaf(leaf, aliased):
    power = leaf.parent
    if power.type == syms.power and power.children[0] is leaf:
        return Use(power, 1, aliased)
    return Use(leaf, 0, aliased)
