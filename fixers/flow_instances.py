"""Objects of the file's own classes, for flow.Flow: those that are dicts or lists, and what properties give.

    class Store(UserDict.UserDict)      @property
                                        def body(self)

A decorator that is a class of the file's own with a ``__get__`` makes a property too.
"""

from .cells import Cell, join
from .engine import syms
from .handlers import base_nodes, decorators, functions_in, kind_of_method
from .trees import arguments, is_attribute, is_name, source_of

KINDS = {"dict": "dict", "list": "list", "UserDict.UserDict": "dict", "UserDict.IterableUserDict": "dict", "UserList.UserList": "list",
         "collections.UserDict": "dict", "collections.UserList": "list", "collections.defaultdict": "dict",
         "collections.OrderedDict": "dict", "collections.deque": "list"}
# A class that has one of these itself may do anything.
OWN = frozenset("__getitem__ __setitem__ __iter__ __getattr__ get keys values items iteritems itervalues append pop".split())
# The built-in, and what many a program, or a library, calls its own.
PROPERTIES = frozenset("property cached_property cachedproperty lazy_property lazyproperty memoized_property reify".split())

SHOWING = ("__str__", "__repr__", "__unicode__", "__format__")


def declare_containers(flow):
    """Make a Cell for the objects of each such class, which is that of ``self`` in its methods too."""
    source = flow.source
    for node in source.of_type(syms.classdef):
        kinds = [kind_of(source, base) for base in base_nodes(node)]
        methods = functions_in(node)
        if any(kinds) and OWN.isdisjoint([method.children[1].value for method in methods]):
            flow.containers[id(node)] = held = Cell()
            held.kind = [kind for kind in kinds if kind][0]
            held.shows_itself = any(method.children[1].value in SHOWING for method in methods)
            for method in methods:
                function = flow.functions.get(id(method))
                if function is not None and kind_of_method(source.inner_scope(node), method) == "plain":
                    first = first_parameter(function)
                    if first is not None:
                        join(first, held)


def kind_of(source, base):
    """Return "dict" or "list" where the expression *base* is a class of such, None for any other."""
    origin = source.origin(base)
    if origin is None and is_name(base) and not source.bindings(base):
        origin = base.value
    return KINDS.get(origin)


def first_parameter(function):
    """Return the Cell of ``self``, None where there is none."""
    names = [name for name in function.parameters if name not in function.order]
    return function.parameters[names[0]] if names else None


def declare_property(flow, function):
    """Make what the Function of a property returns, or its setter is given, the attribute of its name; False for another method."""
    gives = is_property(flow.source, function.node)
    if not gives and "setter" not in decorators(function.node):
        return False
    attribute = flow.attribute(function.node.children[1].value)
    function.called = True
    if gives:
        join(attribute, function.result)
    elif function.order:
        join(attribute, function.parameters[function.order[0]])
    return True


def is_property(source, node):
    """True for the funcdef of a method that gives an attribute of its name."""
    names = decorators(node)
    return not PROPERTIES.isdisjoint(names) or any(
        binding.kind == "class" and any(each.children[1].value == "__get__" for each in functions_in(binding.statement))
        for name in names[:1] for binding in source.module.bound.get(name, ()))


def property_of(flow, name):
    """Return the Cell of ``property(name)``: what the methods of that name return."""
    made = Cell()
    for function in flow.methods.get(name, ()):
        function.called = True
        join(made, function.result)
    made.root().unknown = made.root().unknown or name not in flow.methods
    return made


def delegate_of(node):
    """Return the x to which a classdef hands on what it has not itself: ``def __getattr__(self, name): return getattr(self.x, name)``."""
    for method in functions_in(node):
        body = method.children[-1]
        found = [each for each in body.pre_order() if each.type == syms.return_stmt] if method.children[1].value == "__getattr__" else []
        value = found[0].children[1] if len(found) == 1 else None
        if value is None or value.type != syms.power or len(value.children) != 2 or not is_name(value.children[0], "getattr"):
            continue
        given = arguments(value.children[1])
        if len(given) == 2 and given[0].type == syms.power and len(given[0].children) == 2 and is_attribute(given[0].children[1]) and (
                source_of(given[0].children[0]) == "self"):
            return given[0].children[1].children[1].value
    return None
