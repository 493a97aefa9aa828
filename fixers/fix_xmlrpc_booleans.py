"""``xmlrpclib.True`` -> ``True``, ``xmlrpclib.Boolean(x)`` -> ``bool(x)``

Names from the time when Python had no booleans. ``xmlrpc.client.True`` would be a syntax error.
"""

from .base import ORDER_API, BaseFix
from .engine import syms
from .trees import rename
from .unused import drop_unused, uses_of

NAMES = {"True": "True", "False": "False", "Boolean": "bool", "boolean": "bool"}


class FixXmlrpcBooleans(BaseFix):
    """The booleans of xmlrpclib."""

    run_order = ORDER_API - 2
    targets = ("http.server", "six", "future", "compat")
    words = ("xmlrpclib", "xmlrpc", "xmlrpc_client")

    def fix(self, source):
        """Rewrite *source*."""
        if rewrite(source):
            drop_unused(self.refresh(), ("xmlrpclib", "xmlrpc.client"), tuple(NAMES), whole=True)


def rewrite(source):
    """Rewrite the uses; return True where there was one."""
    done = False
    for use in uses_of(source, "xmlrpclib", "xmlrpc.client"):
        if use.name in NAMES:
            rename(use.leaf, NAMES[use.name])
            if use.node.type == syms.power:
                for child in use.node.children[1:use.end]:
                    child.remove()
                if len(use.node.children) == 1:     # the grammar has no power of one
                    use.leaf.remove()
                    use.node.replace(use.leaf)
            done = True
    return done
