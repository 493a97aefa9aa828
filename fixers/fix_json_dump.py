"""``json.dump(x, self.wfile)`` -> ``self.wfile.write(json.dumps(x))``

json writes text, and wfile takes bytes; fix_byte_strings then encodes it. The same for any other file of bytes.

1. Where the file is a plain expression; the other arguments stay.
"""

from .base import ORDER_API
from .engine import syms
from .flow import flow_of
from .handlers import Use
from .header_uses import put
from .python2 import ServerFix
from .trees import arguments, is_call, source_of, source_of_all
from .unused import uses_of


class FixJsonDump(ServerFix):
    """json into a file of bytes."""

    run_order = ORDER_API - 2
    targets = ("http.server", "six", "future")
    words = ("dump",)

    def fix(self, source):
        """Rewrite *source*."""
        found = [use for use in uses_of(source, "json", "simplejson") if use.name == "dump" and use.rest and is_call(use.rest[0])]
        if not found:
            return
        flow = flow_of(source, self.target)
        for use in found:
            values = arguments(use.rest[0])
            if len(values) < 2 or values[1].type == syms.argument or flow.cell(values[1]).root().kind not in ("wfile", "file"):
                continue
            called = source_of_all(use.node.children[:use.end]) + "s"
            if use.end < 2:     # from json import dump
                called = self.need("json", "dumps")
            rest = ", ".join(source_of(value) for value in [values[0]] + values[2:])
            put(Use(use.node, use.end, False), 1, "%s.write(%s(%s))" % (source_of(values[1]), called, rest))
