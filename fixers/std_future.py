"""The engine's ``future`` fixer, run in its place: what says that a name is not of the folder stays.

``from __future__ import division, absolute_import`` -> ``from __future__ import absolute_import``

Where a module of the same name lies beside the file, ``import conf`` means another one without it; Python 3 reads past it.
Not called fix_*: ``future`` is the name to give.
"""

import importlib

from . import engine
from .statements import items_of
from .trees import statements

NAME = u"absolute_import"
_standard = importlib.import_module(engine.STANDARD_FIXERS + ".fix_future")


class FixStdFuture(_standard.FixFuture):
    """``from __future__ import x``."""

    def start_tree(self, tree, name):
        """Note the tree, which std_import has asked."""
        super(FixStdFuture, self).start_tree(tree, name)
        self.tree = tree

    def transform(self, node, results):
        """Return what takes the place of *node*."""
        if not getattr(self.tree, "bh_absolute", False) or all(item[1] != NAME for item in items_of(node)):
            return super(FixStdFuture, self).transform(node, results)
        if len(items_of(node)) == 1:
            return None
        new = statements(u"from __future__ import " + NAME)[0].children[0]
        new.remove()
        new.prefix = node.prefix
        return new
