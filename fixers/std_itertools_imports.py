"""The engine's ``itertools_imports`` fixer, run in its place: a block keeps a statement, and a try its way out.

``try: from itertools import izip`` with ``except ImportError: izip = zip`` is what Python 3 can run, and lost what it tried.
Not called fix_*: ``itertools_imports`` is the name to give.
"""

import importlib

from . import engine
from .dotted import import_items
from .engine import syms, token
from .grammar import flat
from .statements import remove
from .trees import ancestors, is_attribute, is_call, is_name, rename, root_of

RENAMED = frozenset(["izip_longest", "ifilterfalse"])
_standard = importlib.import_module(engine.STANDARD_FIXERS + ".fix_itertools_imports")


class FixStdItertoolsImports(_standard.FixItertoolsImports):
    """``from itertools import izip, chain`` -> ``from itertools import chain``."""

    def transform(self, node, results):
        """Return what takes the place of *node*."""
        names = [name for name, _, _ in import_items(node)]
        if node.parent is None or has_way_out(node, names):
            return None
        for name in RENAMED.intersection(names):
            rename_others(node, name)
        left = super(FixStdItertoolsImports, self).transform(node, results)
        if left is not None:
            remove(node)
        return None


def rename_others(node, name):
    """Rename what is not called as the engine's itertools fixer renames what is: ``map(izip_longest, a, b)``."""
    for leaf in flat(root_of(node)):
        if is_name(leaf, name) and not is_attribute(leaf.parent) and not is_call(leaf.next_sibling) and node not in ancestors(leaf):
            rename(leaf, name[1:])


def has_way_out(node, names):
    """True in a try of which a clause says one of the *names* that are imported."""
    for around in ancestors(node):
        if around.type == syms.try_stmt:
            blocks = around.children[5::3]
            return any(leaf.type == token.NAME and leaf.value in names for block in blocks for leaf in block.leaves())
    return False
