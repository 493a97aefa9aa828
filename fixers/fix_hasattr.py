"""``hasattr(x, name)`` -> ``_has(x, name)``, where a class of the file has a ``__getattr__`` that raises something else than AttributeError

Python 2's hasattr() was False after an error of any kind; Python 3 lets all but an AttributeError through. A ``__getattr__`` that ends in
``return self.values[name]`` raises a KeyError. _has, defined in the file, asks as Python 2 did.

1. Not where each such method of the file hands on, ``return getattr(self.wrapped, name)``, or raises AttributeError alone.
"""

from .base import ORDER_API
from .definitions import define
from .engine import syms, token
from .python2 import Python2Fix, is_python2
from .trees import is_name, rename

NAME = "_has"
METHODS = ("__getattr__", "__getattribute__")
HELPER = '''

def _has(value, name):
    """hasattr(), False after an error of any kind, as it was in Python 2."""
    try:
        getattr(value, name)
    except Exception:
        return False
    return True
'''


class FixHasattr(Python2Fix):
    """Calls of hasattr()."""

    run_order = ORDER_API
    targets = ("http.server", "six", "future")
    words = METHODS

    def fix(self, source):
        """Rewrite *source*."""
        if not source.says("hasattr") or not is_python2(source) or not any(map(raises_another, source.of_type(syms.funcdef))):
            return
        found = [leaf for leaf in source.leaves_of("hasattr") if leaf.parent.type == syms.power and leaf is leaf.parent.children[0]
                 and not source.bindings(leaf)]
        for leaf in found:
            rename(leaf, NAME)
        if found:
            define(source, NAME, HELPER)


def raises_another(function):
    """True for a ``__getattr__`` that looks something up by an index, or raises something else than AttributeError."""
    if function.children[1].value not in METHODS:
        return False
    body = list(function.children[-1].pre_order())
    if any(is_name(node, "AttributeError") for node in body):
        return any(node.type == syms.raise_stmt and not is_attribute_error(node) for node in body)
    return any(node.type == syms.raise_stmt or node.type == syms.trailer and node.children[0].type == token.LSQB for node in body)


def is_attribute_error(node):
    """True for ``raise AttributeError...``."""
    return any(is_name(leaf, "AttributeError") for leaf in node.leaves())
