"""Classes that keep the header object of the handler that they are given, as their own ``headers``.

    class Request(object):
        def __init__(self, handler):
            self.headers = handler.headers

So ``self`` in their methods, what ``Request(self)`` makes, and a parameter that is called as the class is, ``request``, are handlers
for header_kinds, as far as ``.headers`` goes. Another class of the file may have headers of another kind: a dict, in a Response.
"""

from .engine import syms
from .handlers import Function, handler_classes
from .our_helpers import in_helper
from .trees import enclosing, is_attribute, is_call, is_name

SHORTEST = 3    # letters of a parameter that is called as a class


class Keeper(object):
    """A class that may be one: ``node``, ``name``, and ``values``, all that its ``self.headers`` are given."""

    def __init__(self, node):
        self.node, self.name, self.values = node, node.children[1].value, []

    def selves(self, source):
        """Return [(Scope, name)] of ``self`` in its methods."""
        methods = [Function(source, node) for node in source.of_type(syms.funcdef) if is_method_of(node, self.node)]
        return [(method.scope, method.self_name) for method in methods if method.self_name]


def candidates(source):
    """Return the Keepers of *source*: classes that assign to ``self.headers`` and are no handlers."""
    if not source.says("headers"):
        return []
    found, handlers = {}, set(id(cls.node) for cls in handler_classes(source))
    for trailer in source.attributes("headers"):
        power, function = trailer.parent, enclosing(trailer, syms.funcdef)
        around = enclosing(function, syms.classdef) if function is not None else None
        if around is None or id(around) in handlers or in_helper(trailer) or not is_method_of(function, around):
            continue
        statement = power.parent
        if power.type != syms.power or len(power.children) != 2 or statement.type != syms.expr_stmt or statement.children[-1] is power:
            continue
        if is_name(power.children[0], Function(source, function).self_name):
            found.setdefault(id(around), Keeper(around)).values.append(statement.children[-1])
    return list(found.values())


def is_method_of(function, classdef):
    """True for a function that is a class's own."""
    return enclosing(function, syms.classdef) is classdef and enclosing(function, syms.funcdef, syms.classdef) is classdef


def is_of_parameter(source, value):
    """True for ``x.headers`` of a parameter x."""
    if value.type != syms.power or len(value.children) != 2 or not is_attribute(value.children[1], "headers"):
        return False
    return is_name(value.children[0]) and is_parameter(source, value.children[0])


def is_parameter(source, leaf):
    """True for the name of a parameter to which nothing is assigned."""
    bindings = source.bindings(leaf)
    return bool(bindings) and all(binding.kind == "param" for binding in bindings)


def names_of(source, keepers):
    """Return the names of the *keepers* of the file, {id of a classdef: Keeper}, and of those of the rest of its program."""
    view = getattr(source.tree, "bh_share", None)
    others = [] if view is None else [name for declared in view.share.declared.values() for name in declared.keepers]
    return sorted(set([keeper.name for keeper in keepers.values()] + others))


def are_made(source, keepers, node):
    """True for a call of one of the *keepers*, or of one of another file of the program by whatever name it was imported."""
    view = getattr(source.tree, "bh_share", None)
    first, middle = node.children[0], node.children[1:-1]
    if view is None and not keepers or not is_call(node.children[-1]) or not is_name(first) or not all(map(is_attribute, middle)):
        return False
    origin = source.origin(first) if view is not None else None
    if origin is not None:
        return view.is_keeper(".".join([origin] + [child.children[1].value for child in middle]))
    return not middle and any(binding.kind == "class" and id(binding.statement) in keepers for binding in source.bindings(first))


def called_alike(source, names):
    """Return [(Scope, name)] of the parameters that are asked for their headers and are called as one of the classes *names*."""
    found, known = [], [name.lower() for name in names]
    for trailer in source.attributes("headers") if known else ():
        first = trailer.parent.children[0] if trailer.parent.type == syms.power and trailer.parent.children[1] is trailer else None
        if is_name(first) and len(first.value) >= SHORTEST and is_parameter(source, first) and any(
                first.value.lower() in name for name in known):
            found.append((source.scope_of(first).owner(first.value), first.value))
    return found
