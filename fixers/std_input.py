"""The engine's ``input`` fixer, run in its place on files that show that they are Python 2's.

Its own result, ``input()`` for ``raw_input()``, would become ``eval(input())`` when it is run again.
Not called fix_*: ``input`` is the name to give.
"""

import importlib

from . import engine
from .evidence import KnowsPython2

_standard = importlib.import_module(engine.STANDARD_FIXERS + ".fix_input")


class FixStdInput(KnowsPython2, _standard.FixInput):
    """``input()`` -> ``eval(input())``."""

    def transform(self, node, results):
        """Return what takes the place of *node*."""
        return super(FixStdInput, self).transform(node, results) if self.python2 else None
