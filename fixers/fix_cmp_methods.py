"""``class Page:`` with a ``__cmp__`` -> ``class Page(_ByCmp):``

Python 3 never calls __cmp__. _ByCmp, defined in the file, has the six methods that it calls instead.

1. Not where the class has one of them, or a base that the file cannot see into: its own may be there.
2. For http.server, six and future alike: on 2.7 the methods say the same as __cmp__.
"""

from .base import BaseFix
from .definitions import add_first_base, define_class
from .engine import syms
from .handlers import base_nodes, functions_in
from .python2 import is_python2
from .trees import is_name

METHODS = frozenset("__lt__ __le__ __eq__ __ne__ __gt__ __ge__".split())
MIXIN = '''
class _ByCmp(object):
    """Comparisons by __cmp__, as Python 2 made them."""

    def __lt__(self, other):
        return self.__cmp__(other) < 0

    def __le__(self, other):
        return self.__cmp__(other) <= 0

    def __eq__(self, other):
        return self.__cmp__(other) == 0

    def __ne__(self, other):
        return self.__cmp__(other) != 0

    def __gt__(self, other):
        return self.__cmp__(other) > 0

    def __ge__(self, other):
        return self.__cmp__(other) >= 0

    __hash__ = object.__hash__

'''


class FixCmpMethods(BaseFix):
    """Classes with a __cmp__."""

    words = ("__cmp__",)

    def fix(self, source):
        """Rewrite *source*."""
        found = [node for node in source.of_type(syms.classdef) if has_cmp(node)]
        if not found or not is_python2(source):
            return
        for node in found:
            add_first_base(node, "_ByCmp")
        define_class(source, "_ByCmp", MIXIN)


def has_cmp(node):
    """True for a class that compares by __cmp__ alone."""
    names = set(function.children[1].value for function in functions_in(node))
    return "__cmp__" in names and not names & METHODS and all(is_name(base, "object") for base in base_nodes(node))
