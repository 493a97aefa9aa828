"""The engine's ``xrange`` fixer, run in its place: ``range(...)`` is made a list of, but not in what was rewritten before.

``x = range(3)`` -> ``x = list(range(3))``, ``x = xrange(3)`` -> ``x = range(3)``

In a file that imports what only Python 3 or six has, and shows nothing of Python 2's, ``range`` is Python 3's.
Not called fix_*: ``xrange`` is the name to give.
"""

import importlib

from . import engine
from .evidence import KnowsPython2

_standard = importlib.import_module(engine.STANDARD_FIXERS + ".fix_xrange")


class FixStdXrange(KnowsPython2, _standard.FixXrange):
    """``xrange`` and ``range``."""

    def transform_range(self, node, results):
        """Return what takes the place of *node*."""
        return None if self.python3 else super(FixStdXrange, self).transform_range(node, results)
