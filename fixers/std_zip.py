"""The engine's ``zip`` fixer, run in its place: what is consumed at once, as by ``min(zip(a, b))``, needs no list.

Not called fix_*: ``zip`` is the name to give.
"""

import importlib

from . import engine
from .trees import is_name

_standard = importlib.import_module(engine.STANDARD_FIXERS + ".fix_zip")
CONSUMERS = ("iter", "list", "tuple", "set", "frozenset", "dict", "sorted", "min", "max", "sum", "any", "all")


class FixStdZip(_standard.FixZip):
    """``zip(a, b)`` -> ``list(zip(a, b))``."""

    def transform(self, node, results):
        """Return what takes the place of *node*."""
        return None if is_consumed(node) else super(FixStdZip, self).transform(node, results)


def is_consumed(node):
    """True for the one argument of a call that goes through it and is done, or makes an iterator of it."""
    return node.parent.type == engine.syms.trailer and is_name(node.parent.prev_sibling, *CONSUMERS)


def is_walked(node):
    """True for what a for statement goes through."""
    return node.parent.type == engine.syms.for_stmt and node.parent.children[3] is node
