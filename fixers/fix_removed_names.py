"""``thread.isAlive()`` -> ``thread.is_alive()``; ``time.clock()`` -> ``time.process_time()``

``import xml.etree.cElementTree as ET`` -> ``import xml.etree.ElementTree as ET``: names that Python 3 had at first, and has
no more. The engine, which is older, leaves them.

1. For six and future ``clock`` is 2.7's own there; the others are 2.7's too.
2. A class of the file's own that has an isAlive keeps it.
"""

from .engine import syms, token
from .handlers import Use
from .header_uses import put
from .moving import import_statements
from .python2 import Python2Fix
from .trees import is_attribute, is_call, is_name, rename
from .unused import drop_unused, uses_of


class FixRemovedNames(Python2Fix):
    """What was removed in the course of Python 3."""

    def fix(self, source):
        """Rewrite *source*."""
        leaves = [leaf for leaf in source.of_type(token.NAME) if leaf.value in ("isAlive", "cElementTree")]
        own = any(leaf.value == "isAlive" and is_name(leaf.prev_sibling, "def") for leaf in leaves)
        for leaf in leaves:
            if leaf.value == "isAlive" and not own and is_attribute(leaf.parent) and is_call(leaf.parent.next_sibling):
                rename(leaf, "is_alive")
        self.trees(source)
        uses = [use for use in uses_of(source, "time") if use.name == "clock"]
        for use in uses:
            pair = self.target.straddles
            put(Use(use.node, use.end, False), 0, self.need(
                "time|time" if pair else "time", "clock|process_time" if pair else "process_time"))
        if uses:
            drop_unused(self.refresh(), ("time",), ("clock",))

    @staticmethod
    def trees(source):
        """The faster half of xml.etree, where it is imported under a name of its own and not with the slower to fall back on."""
        for node in import_statements(source):
            names = [leaf for leaf in node.leaves() if is_name(leaf, "cElementTree")]
            if len(names) != 1 or "xml.etree" not in u"%s" % node or any(is_name(leaf, "ElementTree") for leaf in source.nodes):
                continue
            if is_name(names[0].next_sibling, "as") or node.type == syms.import_name and is_name(
                    names[0].parent.next_sibling, "as"):
                rename(names[0], "ElementTree")
