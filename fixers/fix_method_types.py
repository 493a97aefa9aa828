"""``new.instancemethod(f, x, C)``, ``types.MethodType(f, x, C)`` -> ``types.MethodType(f, x)``; of None it is ``f`` itself

``new.function`` -> ``types.FunctionType``, ``new.module`` -> ``types.ModuleType``, ``new.classobj`` -> ``type``

1. Only in a file that is Python 2's. For six and future ``new.classobj``, which makes an old-style class there, stays and is reported.
2. What new has beside them stays, and so does its import, which fix_gone_modules reports.
"""

from .base import ORDER_API
from .handlers import Use
from .header_uses import put
from .python2 import Python2Fix, is_python2
from .trees import arguments, is_call, is_name, source_of
from .unused import drop_unused, uses_of

TYPES = {"instancemethod": "MethodType", "function": "FunctionType", "module": "ModuleType"}


class FixMethodTypes(Python2Fix):
    """The module new, and methods that are bound by hand."""

    run_order = ORDER_API
    targets = ("http.server", "six", "future")
    words = ("new", "MethodType")

    def fix(self, source):
        """Rewrite *source*."""
        if not is_python2(source):
            return
        for use in uses_of(source, "new") if source.says("new") else ():
            if use.name in TYPES:
                put(Use(use.node, use.end, False), 0, self.need("types", TYPES[use.name]))
            elif use.name == "classobj" and not self.target.straddles:
                put(Use(use.node, use.end, False), 0, "type")
        source = self.refresh()
        drop_unused(source, ("new",), tuple(TYPES) + ("classobj",), whole=True)
        for use in uses_of(self.refresh(), "types"):
            values = arguments(use.rest[0]) if use.name == "MethodType" and use.rest and is_call(use.rest[0]) else ()
            if len(values) == 3 and is_name(values[1], "None"):
                put(Use(use.node, use.end + 1, False), 0, source_of(values[0]))
            elif len(values) == 3:
                function = source_of(use.leaf) if use.end == 1 else source_of(use.leaf) + ".MethodType"
                put(Use(use.node, use.end + 1, False), 0, "%s(%s, %s)" % (function, source_of(values[0]), source_of(values[1])))
