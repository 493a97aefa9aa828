"""``class A(object)`` with an ``__eq__`` and no ``__hash__`` -> and ``__hash__ = object.__hash__`` after it

Python 3 takes the ``__hash__`` of the base away from a class that says what is equal: it could be no key and in no set.
``class A`` with an ``__eq__`` and no ``__ne__``, in a file that asks ``!=`` -> and ``__ne__ = lambda self, other: self is not other``

1. The first is left where the class has no base: Python 2's old classes could be no key either. Of several bases it is the first's.
2. The second is left where a base may have an ``__ne__``.
"""

from .base import ORDER_API
from .dotted import dotted_parts
from .engine import syms, token
from .handlers import base_nodes, functions_in
from .python2 import Python2Fix, is_python2
from .statements import insert_after
from .trees import is_name, source_of

UNLIKE = "__ne__ = lambda self, other: self is not other"


class FixEqualMethods(Python2Fix):
    """Classes that say what is equal, and no more."""

    run_order = ORDER_API - 2
    targets = ("http.server", "six", "future")
    words = ("__eq__",)

    def fix(self, source):
        """Rewrite *source*."""
        if not is_python2(source):
            return
        differs = bool(source.of_type(token.NOTEQUAL))
        for node in source.of_type(syms.classdef):
            bound = source.inner_scope(node).bound
            equal = [function for function in functions_in(node) if function.children[1].value == "__eq__"]
            if not equal:
                continue
            last = equal[-1] if equal[-1].parent.type == syms.suite else equal[-1].parent
            bases = base_nodes(node)
            if differs and not {"__ne__", "__cmp__"} & set(bound) and all(is_name(base, "object") for base in bases):
                insert_after(last, UNLIKE)
            if bases and dotted_parts(bases[0]) and "__hash__" not in bound:
                insert_after(last, "__hash__ = %s.__hash__" % source_of(bases[0]))
