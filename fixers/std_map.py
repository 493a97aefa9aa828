"""The engine's ``map`` fixer, run in its place: what it made of a statement it does not make a list of when it is run again.

``map(lambda x: x.close(), all)``, alone, becomes ``list(map(lambda x: x.close(), all))``, once and for all.
Not called fix_*: ``map`` is the name to give.
"""

import importlib

from . import engine
from .trees import is_name

_standard = importlib.import_module(engine.STANDARD_FIXERS + ".fix_map")


class FixStdMap(_standard.FixMap):
    """``map(f, values)`` -> ``list(map(f, values))`` and the like."""

    def transform(self, node, results):
        """Return what takes the place of *node*."""
        return None if is_in_list(node) else super(FixStdMap, self).transform(node, results)


def is_in_list(node):
    """True for the one argument of ``list(...)``."""
    return node.parent.type == engine.syms.trailer and is_name(node.parent.prev_sibling, "list")
