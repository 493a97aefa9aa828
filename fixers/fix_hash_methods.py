"""``class A(object)`` with an ``__eq__`` and no ``__hash__`` -> and ``__hash__ = object.__hash__`` after it

Python 3 takes the ``__hash__`` of the base away from a class that says what is equal: it could be no key and in no set.

1. Left where the class has no base: Python 2's old classes could be no key either.
2. Where there are several bases, the first one's.
"""

from .base import ORDER_API
from .engine import syms, token
from .handlers import base_nodes, functions_in
from .python2 import Python2Fix, is_python2
from .statements import insert_after
from .trees import is_attribute, is_name, source_of


class FixHashMethods(Python2Fix):
    """Classes that Python 3 would make unhashable."""

    run_order = ORDER_API - 2
    targets = ("http.server", "six", "future")
    words = ("__eq__",)

    def fix(self, source):
        """Rewrite *source*."""
        if not is_python2(source):
            return
        for node in source.of_type(syms.classdef):
            bases = base_nodes(node)
            equal = [function for function in functions_in(node) if function.children[1].value == "__eq__"]
            if equal and bases and is_dotted(bases[0]) and "__hash__" not in source.inner_scope(node).bound:
                last = equal[-1] if equal[-1].parent.type == syms.suite else equal[-1].parent
                insert_after(last, "__hash__ = %s.__hash__" % source_of(bases[0]))


def is_dotted(node):
    """True for ``name`` and ``module.name``."""
    return node.type == token.NAME or node.type == syms.power and is_name(node.children[0]) and all(map(is_attribute, node.children[1:]))
