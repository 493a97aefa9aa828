"""The engine's ``urllib`` fixer, run in its place: it leaves a name alone that means another module on Python 3; see std_imports.

Not called fix_*: ``urllib`` is the name to give.
"""

import importlib

from . import engine
from .std_imports import LeavesDual

_standard = importlib.import_module(engine.STANDARD_FIXERS + ".fix_urllib")


class FixStdUrllib(LeavesDual, _standard.FixUrllib):
    """``urllib.quote(x)`` -> ``urllib.parse.quote(x)`` and the like."""

    moved = frozenset(_standard.MAPPING)
