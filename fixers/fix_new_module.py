"""``new.instancemethod(f, x, C)`` -> ``types.MethodType(f, x)``; ``new.classobj(n, b, d)`` -> ``type(n, b, d)``

``new.module`` -> ``types.ModuleType``, ``new.function`` -> ``types.FunctionType``: Python 3 has no module new.
``new.instancemethod(f, None, C)`` -> ``f``: in a class a function is a method.

1. Only in a file that is Python 2's. ``new.code`` is left, and reported by gone_modules: it takes other arguments.
2. For six and future ``class_types[-1](n, b, d)``, which is 2.7's classobj.
"""

from .engine import syms
from .fix_types_module import CLASSES
from .handlers import Use
from .header_uses import put
from .python2 import Python2Fix, is_python2
from .spelling import needs_parentheses
from .trees import arguments, is_call, is_name, source_of
from .unused import drop_unused, uses_of

TYPES = {"function": "FunctionType", "module": "ModuleType", "instancemethod": "MethodType"}


class FixNewModule(Python2Fix):
    """What the module new made."""

    targets = ("http.server", "six", "future")
    words = ("new",)

    def fix(self, source):
        """Rewrite *source*."""
        uses = [use for use in uses_of(source, "new") if use.name in TYPES or use.name == "classobj"]
        if not uses or not is_python2(source):
            return
        for use in uses:
            values = arguments(use.rest[0]) if use.rest and is_call(use.rest[0]) else []
            plain = len(values) in (2, 3) and not any(value.type == syms.argument for value in values)
            if use.name == "classobj":
                put(Use(use.node, use.end, False), 0, self.need(*CLASSES[self.target.name]) + "[-1]" if self.target.straddles else "type")
            elif use.name != "instancemethod" or not plain:
                put(Use(use.node, use.end, False), 0, self.need("types", TYPES[use.name]))
            elif is_name(values[1], "None"):
                text = source_of(values[0])
                put(Use(use.node, use.end, False), 1, "(%s)" % text if needs_parentheses(values[0]) else text)
            else:
                put(Use(use.node, use.end, False), 1, "%s(%s, %s)" % (
                    self.need("types", "MethodType"), source_of(values[0]), source_of(values[1])))
        drop_unused(self.refresh(), ("new",), tuple(TYPES) + ("classobj",), whole=True)
