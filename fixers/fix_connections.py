"""``c.getresponse(buffering=True)`` -> ``c.getresponse()``, ``HTTPConnection(host, strict=True)`` -> ``HTTPConnection(host)``

Arguments of httplib that Python 3's http.client has no more: it buffers always, and is always strict.

1. For six and future, too: on 2.7 the answer is the same, read in smaller pieces.
2. Only in a file that is Python 2's.
"""

from .engine import syms
from .node_kinds import is_keyword
from .python2 import Python2Fix, is_python2
from .trees import arguments, is_attribute, is_call, is_name, source_of

CLASSES = ("HTTPConnection", "HTTPSConnection")


class FixConnections(Python2Fix):
    """Arguments of httplib."""

    targets = ("http.server", "six", "future")
    words = ("getresponse",) + CLASSES

    def fix(self, source):
        """Rewrite *source*."""
        if not is_python2(source):
            return
        for power in source.powers_with("getresponse"):
            for child in power.children:
                if is_attribute(child, "getresponse") and is_call(child.next_sibling):
                    for value in arguments(child.next_sibling):
                        if source_of(value) in ("True", "1", "buffering=True", "buffering=1"):
                            drop(value)
        for leaf in [leaf for name in CLASSES for leaf in source.leaves_of(name)] if source.says("strict") else ():
            last = leaf.parent if is_attribute(leaf.parent) else leaf
            for value in arguments(last.next_sibling) if is_call(last.next_sibling) else ():
                if is_keyword(value) and is_name(value.children[0], "strict"):
                    drop(value)


def drop(value):
    """Remove an argument, and the comma beside it."""
    before, after, prefix = value.prev_sibling, value.next_sibling, value.prefix
    if value.parent.type == syms.arglist:
        if before is not None:
            before.remove()
        else:
            after.next_sibling.prefix = prefix
            after.remove()
    value.remove()
