"""The engine's ``itertools`` fixer, run in its place: what it made is an iterator still when it is run again.

``x = itertools.imap(f, count())`` became ``x = map(f, count())``, and of that ``map`` made ``list(map(f, count()))``.
Not called fix_*: ``itertools`` is the name to give.
"""

import importlib

from . import engine
from .grammar import flat
from .spelling import surround
from .std_zip import is_consumed, is_walked
from .trees import is_name, root_of

_standard = importlib.import_module(engine.STANDARD_FIXERS + ".fix_itertools")
LAZY = ("imap", "ifilter", "izip")


class FixStdItertools(_standard.FixItertools):
    """``itertools.izip(a, b)`` -> ``iter(zip(a, b))``, and without the iter where that goes through it at once."""

    def transform(self, node, results):
        """Rewrite *node* where it is."""
        name = results["func"][0].value
        if "it" not in results and is_alias(node, name):
            return
        super(FixStdItertools, self).transform(node, results)
        if name in LAZY and is_listed(node, name):
            surround(node, "iter(", ")")


def is_alias(node, name):
    """True where the file imports something as *name*: ``from six.moves import zip_longest as izip_longest``."""
    return any(is_name(leaf, name) and is_name(leaf.prev_sibling, "as") for leaf in flat(root_of(node)))


def is_listed(node, name):
    """True where the engine's fixers or ours make a list of what took the place of the function *name*."""
    if is_walked(node):
        return name != "izip"
    return not is_consumed(node) and not engine.fixer_util.in_special_context(node)
