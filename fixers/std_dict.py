"""The engine's ``dict`` fixer, run in its place: ``iter(d.iteritems())`` becomes ``iter(d.items())`` once and for all.

The engine's makes that ``iter(list(d.items()))`` when it is run again. Not called fix_*: ``dict`` is the name to give.
"""

import importlib

from . import engine

_standard = importlib.import_module(engine.STANDARD_FIXERS + ".fix_dict")


class FixStdDict(_standard.FixDict):
    """``d.keys()`` -> ``list(d.keys())`` and the like."""

    def in_special_context(self, node, isiter):
        """True where the result is not wanted as a list."""
        return super(FixStdDict, self).in_special_context(node, isiter or is_in_iter(node))


def is_in_iter(node):
    """True for the argument of ``iter(...)``."""
    call = node.parent.parent if node.parent is not None else None
    return call is not None and call.type == engine.syms.power and node.parent.type == engine.syms.trailer and (
        len(node.parent.children) == 3 and getattr(call.children[0], "value", None) == "iter" and call.children[1] is node.parent)
