"""``@property`` in an old-style class, which the file assigns to -> ``@_OldProperty``; ``x = property(get_x)`` likewise

Python 2 set what is assigned to it in the instance, where it was found first from then on; no setter was called. Request
handlers were old-style classes, too. Python 3 calls the setter, or raises an AttributeError.
"""

from .base import ORDER_API
from .definitions import define_class
from .engine import syms
from .handlers import functions_in
from .old_classes import old_classes
from .python2 import Python2Fix, is_python2
from .trees import is_call, is_name, is_target, rename

NAME = "_OldProperty"
HELPER = '''
class _OldProperty(object):
    """A property of an old-style class: what is assigned to it is set in the instance, and found there first."""

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget, self.__doc__ = fget, doc

    def __get__(self, instance, owner):
        return self if instance is None else self.fget(instance)

    def setter(self, function):
        """Python 2 never called it."""
        return self

    deleter = setter
'''


class FixOldProperties(Python2Fix):
    """Properties of old-style classes."""

    run_order = ORDER_API - 2
    targets = ("http.server", "six", "future")
    words = ("property",)

    def fix(self, source):
        """Rewrite *source*."""
        found = in_old_classes(source) if is_python2(source) else []
        for leaf in found:
            rename(leaf, NAME)
        if found:
            define_class(source, NAME, HELPER)


def in_old_classes(source):
    """Return the leaves ``property`` that make properties of old-style classes to which the file assigns."""
    made = [(name, leaf, node) for node in source.of_type(syms.classdef) for name, leaf in properties(source, node)]
    made = [(name, leaf, node) for name, leaf, node in made if is_assigned(source, name)]
    if not made or source.says("__metaclass__"):
        return []
    old = old_classes(source)
    return [leaf for _, leaf, node in made if node.children[1].value in old]


def properties(source, node):
    """Yield (name, leaf ``property``) of what the body of a classdef makes by it."""
    for function in functions_in(node):
        above = function.parent
        if above.type == syms.decorated:
            for leaf in above.children[0].leaves():
                if is_name(leaf, "property") and leaf.parent.type == syms.decorator:
                    yield function.children[1].value, leaf
    for name, bindings in source.inner_scope(node).bound.items():
        for value in [binding.value for binding in bindings if binding.kind == "assign"]:
            if value is not None and value.type == syms.power and is_name(value.children[0], "property") and is_call(value.children[1]):
                yield name, value.children[0]


def is_assigned(source, name):
    """True where the file assigns to an attribute *name*, adds to it or deletes it."""
    return any(trailer.next_sibling is None and is_target(trailer.parent) for trailer in source.attributes(name))
