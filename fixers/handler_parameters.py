"""Parameters that can only be request handlers, by what their function asks of them.

    def echo(req, what):                        # called out of a table of routes: no call tells what it is given
        req.rfile.read(10), req.command, req.headers.keys()

    def authorized(method):                     # a decorator of do_GET: its inner function is no method
        def wrapper(self): self.send_response(401), self.end_headers(), self.headers["Authorization"]
"""

from .engine import syms
from .handlers import Function
from .our_helpers import in_helper
from .parameters import parameter_names, qualified_name
from .trees import is_name, is_target

OWN = frozenset("rfile wfile send_response send_header end_headers send_error".split())
ALIKE = frozenset("command requestline raw_requestline request_version client_address".split())  # other requests have them too


def handler_parameters(source):
    """Return [(Scope, name)] of the parameters of which two attributes of a handler are asked, one of OWN among them.

    None in a file that gives any object ``headers`` of its own.
    """
    if not source.says("headers") or not source.says(*OWN) or gives_headers(source):
        return []
    asked, scopes = {}, {}
    for trailer in source.attributes(*OWN | ALIKE):
        power = trailer.parent
        if power is not None and power.type == syms.power and power.children[1] is trailer and is_name(power.children[0]):
            name = power.children[0].value
            scope = source.scope_of(power.children[0]).owner(name)
            if scope is not None:
                scopes[id(scope)] = scope
                asked.setdefault((id(scope), name), set()).add(trailer.children[1].value)
    return [(scopes[scope], name) for (scope, name), attributes in asked.items()
            if len(attributes) > 1 and attributes & OWN and is_given(source, scopes[scope], name)]


def header_parameters(source):
    """Return [(Scope, name)] of the parameters that other files of the program give a header object."""
    view, found = getattr(source.tree, "bh_share", None), []
    for node in source.of_type(syms.funcdef) if view is not None else ():
        for name in parameter_names(node):
            number = view.share.number(("p", view.path, qualified_name(node), name))
            if number is not None and view.share.facts[number].kind == "headers":
                found.append((source.inner_scope(node), name))
    return found


def gives_headers(source):
    """True where something is assigned to ``x.headers``."""
    return any(trailer.parent.children[-1] is trailer and is_target(trailer.parent) and not in_helper(trailer)
               for trailer in source.attributes("headers") if trailer.parent is not None)


def is_given(source, scope, name):
    """True for a parameter of a function, never assigned to, that is not the ``self`` of a class."""
    bindings = scope.bound.get(name, ())
    return bool(bindings) and all(
        binding.kind == "param" and binding.statement.type == syms.funcdef
        and not (scope.parent.kind == "class" and Function(source, binding.statement).self_name == name)
        for binding in bindings)
