"""``exceptions.ValueError`` -> ``ValueError``, ``sets.Set`` -> ``set``, ``sets.ImmutableSet`` -> ``frozenset``

``rfc822.formatdate(t)`` -> ``email.utils.formatdate(t, usegmt=True)``, which ends in GMT as rfc822's did.

1. Only in a file that is Python 2's, where nothing else has the name of the builtin, and the module is imported outside a try and an
   if. The imports go with their last use.
2. A set of the module ``sets`` was shown as Set([1]).
"""

from .base import ORDER_API
from .dotted import from_module, import_items
from .engine import syms
from .handlers import Use
from .header_uses import put
from .moving import import_statements
from .evidence import guarded
from .python2 import Python2Fix, is_python2
from .spelling import add_argument
from .trees import arguments, is_call
from .unused import drop, drop_unused, uses_of

MODULES = ("exceptions", "sets")
SETS = {"Set": "set", "ImmutableSet": "frozenset"}


class FixBuiltinModules(Python2Fix):
    """Modules whose names are builtins."""

    run_order = ORDER_API - 2
    targets = ("http.server", "six", "future")
    words = MODULES + ("formatdate",)

    def fix(self, source):
        """Rewrite *source*."""
        if not is_python2(source):
            return
        gone = set()
        for use in uses_of(source, *MODULES):
            name = builtin_of(source, use)
            if name is not None:
                gone.add(use.name)
                if use.end == 2 or use.leaf.value != name:
                    put(Use(use.node, use.end, False), 0, name)
        for use in uses_of(source, "rfc822"):
            if use.name == "formatdate" and use.rest and is_call(use.rest[0]) and len(arguments(use.rest[0])) < 2:
                add_argument(use.rest[0], "usegmt=True")
                put(Use(use.node, use.end, False), 0, self.need("email.utils", "formatdate"))
        for node in import_statements(source):
            drop_same_names(node)
        if source.tree.was_changed:
            drop_unused(self.refresh(), MODULES + ("rfc822",), tuple(gone) + ("formatdate",), whole=True)


def drop_same_names(node):
    """Remove from the import *node* what it binds to the name that it has as a builtin."""
    if node.type != syms.import_from or from_module(node) not in MODULES or guarded(node):
        return
    for name, _, leaf in import_items(node):
        if leaf.value == (SETS.get(name) if from_module(node) == "sets" else name) and name != "*":
            drop(node, leaf)


def builtin_of(source, use):
    """Return the name of the builtin that *use*, a Name, stands for; None where it is none, or where the file has another of that name."""
    bindings = source.bindings(use.leaf)
    if not use.name or any(guarded(binding.statement) for binding in bindings):
        return None
    is_set = any((binding.origin or "").partition(".")[0] == "sets" for binding in bindings)
    name = SETS.get(use.name) if is_set else use.name if use.name[0].isupper() else None
    if name is None or use.leaf.value != name and name in source.module.bound:
        return None
    return name
