"""The engine's ``imports`` fixer without our modules: run in its place by ``-f all`` and ``-f imports``.

Where our own fixer keeps a name or leaves a dual import, the engine's would rename the uses and break the
Python 3 half. The file is not called fix_*, so that it is in no list: ``imports`` is the name to give.
"""

import importlib

from .. import moves
from . import engine

_standard = importlib.import_module(engine.STANDARD_FIXERS + ".fix_imports")


class FixStdImports(_standard.FixImports):
    """``import Queue`` -> ``import queue`` and the like."""

    mapping = dict((old, new) for old, new in _standard.MAPPING.items() if old not in moves.BY_NAME)
    mapping["UserDict"] = "collections"
