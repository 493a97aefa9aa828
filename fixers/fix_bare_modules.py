"""``import Queue; vars(Queue)`` -> ``import queue; vars(queue)``, a module that is handed on as it is

The engine's fixer for imports renames ``Queue.Empty`` and the import, and leaves the name where no attribute follows.

1. With ``-f all``, for http.server: six and future have tables of their own.
2. Only a name that nothing but ``import`` binds, and where the file has no ``queue`` of its own: see own_names. urllib and urllib2 became
   several modules.
"""

import importlib

from . import engine
from .base import ORDER_IMPORTS
from .moving import attribute_after, set_dotted
from .python2 import Python2Fix

MOVED = dict(importlib.import_module(engine.STANDARD_FIXERS + ".fix_imports").MAPPING, urlparse="urllib.parse")


class FixBareModules(Python2Fix):
    """Modules that have another name."""

    run_order = ORDER_IMPORTS - 1
    targets = ("http.server",)
    words = tuple(sorted(MOVED))

    def concerns(self, node):
        """True where the engine's fixer is going to rename the import."""
        return getattr(node, "bh_everything", False)

    def fix(self, source):
        """Rewrite *source*."""
        for name in [name for name in sorted(MOVED) if source.says(name) and MOVED[name].partition(".")[0] not in source.names]:
            for ref in source.refs_to(name)[::-1]:
                leaf = ref.leaf
                if ref.context == "load" and attribute_after(leaf) is None and self.is_import(source, leaf):
                    set_dotted(leaf, MOVED[name])

    @staticmethod
    def is_import(source, leaf):
        """True for the name of a module that is imported by it."""
        bindings = source.bindings(leaf)
        return bool(bindings) and all(binding.kind == "import" and binding.origin == leaf.value for binding in bindings)
