"""The engine's ``basestring`` fixer, run in its place: a ``basestring`` that the file binds itself stays; see own_names.

Not called fix_*: ``basestring`` is the name to give.
"""

import importlib

from . import engine
from .evidence import KnowsPython2
from .own_names import is_own

_standard = importlib.import_module(engine.STANDARD_FIXERS + ".fix_basestring")


class FixStdBasestring(KnowsPython2, _standard.FixBasestring):
    """``basestring`` -> ``str``."""

    def transform(self, node, results):
        """Return what takes the place of *node*."""
        return None if is_own(node, self.own) else super(FixStdBasestring, self).transform(node, results)
