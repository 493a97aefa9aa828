"""Reports old-style classes whose __getattr__ answers for special methods (BH616)

``class Wrapper: def __getattr__(self, name): return getattr(self.wrapped, name)`` was its object to ``len(w)``, ``w[0]`` and
``for x in w`` too. Python 3 looks for ``__len__`` in the class alone.

1. Only in a file that is Python 2's, and where the class has no base and __getattr__ calls getattr(): one that answers for
   names of its own has no special methods to give.
"""

from .engine import syms
from .handlers import base_nodes, functions_in
from .python2 import Python2Fix, is_python2
from .trees import is_call, is_name


class FixAskedMethods(Python2Fix):
    """Classes around another object."""

    targets = ("http.server", "six", "future")
    words = ("__getattr__",)

    def fix(self, source):
        """Report the classes."""
        for node in source.of_type(syms.classdef):
            if not base_nodes(node) and is_python2(source) and any(map(hands_on, functions_in(node))):
                self.report(node, "BH616", "__len__, __getitem__ and the like are not looked for by the __getattr__ of %s" % (
                    node.children[1].value))


def hands_on(function):
    """True for a ``__getattr__`` that calls getattr()."""
    return function.children[1].value == "__getattr__" and any(
        node.type == syms.power and is_name(node.children[0], "getattr") and is_call(node.children[1])
        for node in function.pre_order())
