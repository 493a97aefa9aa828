"""``hasattr(x, name)`` -> ``_has(x, name)``, where a class of the file has a ``__getattr__`` that raises something else than AttributeError

Python 2's hasattr() was False after an error of any kind; Python 3 lets all but an AttributeError through. A ``__getattr__`` that ends in
``return self.values[name]`` raises a KeyError. _has, defined in the file, asks as Python 2 did.

``hasattr(x, "__iter__")`` -> ``_is_iterable(x)``: Python 2's strings had no __iter__, and programs tell them from lists by that.

``getattr(x, "__iter__", None)`` -> ``getattr(None if isinstance(x, (str, bytes)) else x, "__iter__", None)`` likewise, of a name.

1. Not where each such method of the file hands on, ``return getattr(self.wrapped, name)``, or raises AttributeError alone.
"""

from .base import ORDER_API
from .definitions import define
from .engine import syms, token
from .our_helpers import in_helper
from .python2 import Python2Fix, is_python2
from .trees import arguments, expression, is_call, is_name, rename, source_of, string_value

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
ITERABLE = '''

def _is_iterable(value):
    """True for what has an __iter__ and is no string: Python 2's strings had none."""
    return hasattr(value, "__iter__") and not isinstance(value, (str, bytes))
'''


class FixHasattr(Python2Fix):
    """Calls of hasattr()."""

    run_order = ORDER_API
    targets = ("http.server", "six", "future")
    words = ("hasattr", "getattr")

    def fix(self, source):
        """Rewrite *source*."""
        if not is_python2(source):
            return
        for leaf in calls_of(source, "getattr"):
            without_strings(leaf.parent)
        found = calls_of(source, "hasattr")
        raising = source.says(*METHODS) and any(map(raises_another, source.of_type(syms.funcdef)))
        for leaf in found:
            if asks_for_iter(leaf.parent):
                call = leaf.parent.children[1]
                call.replace(expression("_is_iterable(%s)" % source_of(arguments(call)[0]).strip()).children[1])
                rename(leaf, "_is_iterable")
                define(source, "_is_iterable", ITERABLE)
            elif raising:
                rename(leaf, NAME)
                define(source, NAME, HELPER)


def calls_of(source, name):
    """Return the leaves of the built-in *name* where it is called."""
    return [leaf for leaf in source.leaves_of(name) if leaf.parent.type == syms.power and leaf is leaf.parent.children[0]
            and is_call(leaf.parent.children[1]) and not source.bindings(leaf) and not in_helper(leaf)]


def asks_for_iter(power, count=2):
    """True for ``hasattr(x, "__iter__")``; *count*: how many arguments there are."""
    values = arguments(power.children[1])
    return len(values) == count and (string_value(values[1]) or ("", ""))[1] == "__iter__"


def without_strings(power):
    """Let ``getattr(x, "__iter__", None)`` give of a string what it gave."""
    values = arguments(power.children[1]) if asks_for_iter(power, 3) else []
    if values and all(leaf.type in (token.NAME, token.DOT) for leaf in values[0].leaves()):
        name = source_of(values[0]).strip()
        values[0].replace(expression("None if isinstance(%s, (str, bytes)) else %s" % (name, name), values[0].prefix))


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
