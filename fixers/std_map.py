"""The engine's ``map`` fixer, run in its place: what is consumed at once, as by ``min(map(f, a))``, needs no list.

``map(lambda x: x.close(), all)``, alone, becomes ``list(map(lambda x: x.close(), all))``, once and for all.
A for statement gets a list: Python 2 had called the function for all values before the first was looked at, and what the
loop does to the values, or writes before one of them fails, shows.
Not called fix_*: ``map`` is the name to give.
"""

import importlib

from . import engine
from .spelling import surround
from .std_zip import is_consumed, is_walked

_standard = importlib.import_module(engine.STANDARD_FIXERS + ".fix_map")


class FixStdMap(_standard.FixMap):
    """``map(f, values)`` -> ``list(map(f, values))`` and the like."""

    def transform(self, node, results):
        """Return what takes the place of *node*."""
        if self.should_skip(node) or is_consumed(node) and not is_of_none(node):
            return None
        made = super(FixStdMap, self).transform(node, results)
        if made is None and is_walked(node) and not is_of_none(node):
            surround(node, "list(", ")")
        return made


def is_of_none(node):
    """True for ``map(None, ...)``, which Python 3 refuses."""
    arguments = node.children[1].children[1]
    return str(arguments.children[0] if arguments.type == engine.syms.arglist else arguments) == "None"
