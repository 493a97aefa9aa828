"""``class Page:`` with a ``__cmp__`` -> ``class Page(_ByCmp):``

Python 3 never calls __cmp__. _ByCmp, defined in the file, has the six methods that it calls instead.

1. Not where the class has one of them, or a base in the file has: what Python 2 called first was that.
2. A base that the file cannot see into may have them too: that is reported (BH614), errors, threads and UserDict aside, which have none.
3. For http.server, six and future alike: on 2.7 the methods say the same as __cmp__.
"""

import re

from .base import BaseFix
from .definitions import add_first_base, define_class
from .engine import syms
from .handlers import base_nodes, functions_in
from .python2 import is_python2
from .trees import is_name, source_of

METHODS = frozenset("__lt__ __le__ __eq__ __ne__ __gt__ __ge__".split())
# Bases without comparisons but a __cmp__.
PLAIN = re.compile(r"(?:^|\.)(?:object|\w*(?:Error|Exception|Handler)|Thread|HTTPServer|(?:Iterable)?UserDict|_ByCmp)$")
MIXIN = '''
class _ByCmp(object):
    """Comparisons by __cmp__, as Python 2 made them."""

    __slots__ = ()

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
        classes = source.of_type(syms.classdef)
        found = [node for node in classes if has_cmp(node)]
        if not found or not is_python2(source):
            return
        bases = dict((id(node), all_bases(source, node)) for node in found)
        done = False
        for node in found:
            local, unknown = bases[id(node)]
            if any(names_of(base) & METHODS for base in local) or any(id(base) in bases for base in local):
                continue    # which compares by what it says already, or by the __cmp__ that it is given
            if unknown:
                self.report(node, "BH614", "__cmp__, which Python 3 does not call, in a class that derives from %s" % source_of(unknown[0]))
                continue
            add_first_base(node, "_ByCmp")
            done = True
        if done:
            define_class(source, "_ByCmp", MIXIN)


def names_of(node):
    """Return the names of the methods of a class."""
    return set(function.children[1].value for function in functions_in(node))


def has_cmp(node):
    """True for a class that compares by __cmp__ alone."""
    names = names_of(node)
    return "__cmp__" in names and not names & METHODS and not any(is_name(base, "_ByCmp") for base in base_nodes(node))


def all_bases(source, node):
    """Return (the classdefs of the file that the class *node* derives from, its other bases that may have comparisons of their own)."""
    local, unknown, todo = [], [], list(base_nodes(node))
    while todo:
        base = todo.pop()
        bindings = source.bindings(base) if is_name(base) else []
        if bindings and all(binding.kind == "class" for binding in bindings):
            for binding in bindings:
                if all(binding.statement is not each for each in local):
                    local.append(binding.statement)
                    todo.extend(base_nodes(binding.statement))
        elif not PLAIN.search(source_of(base)):
            unknown.append(base)
    return local, unknown
