"""The engine's ``filter`` fixer, run in its place: what is consumed at once, as by ``min(filter(f, a))``, needs no list.

A for statement gets one, as by std_map.
Not called fix_*: ``filter`` is the name to give.
"""

import importlib

from . import engine
from .spelling import surround
from .std_zip import is_consumed, is_walked
from .trees import enclosing

_standard = importlib.import_module(engine.STANDARD_FIXERS + ".fix_filter")


class FixStdFilter(_standard.FixFilter):
    """``filter(f, values)`` -> ``list(filter(f, values))`` and the like."""

    def transform(self, node, results):
        """Return what takes the place of *node*."""
        if self.should_skip(node) or is_consumed(node) or is_helpers(node):
            return None
        if "filter_lambda" not in results and _standard.in_special_context(node) and not is_walked(node):
            return None     # a comprehension goes through it; the engine asks that where there is no None
        made = super(FixStdFilter, self).transform(node, results)
        if made is None and is_walked(node):
            surround(node, "list(", ")")
        return made


def is_helpers(node):
    """True in the function that fix_filters defines: on 2.7 its filter() gives a text for a text."""
    around = enclosing(node, engine.syms.funcdef)
    return around is not None and around.children[1].value == "_filter"
