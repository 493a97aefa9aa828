"""``type(x) is types.ListType`` -> ``type(x) is list``, also after ``from types import ListType`` and ``from types import *``

The engine's own fixer knows ``types.ListType`` alone, and takes StringType for bytes.

1. For six and future what text, long and xrange are on 2.7 too.
2. Only in a file that is Python 2's. Names for which Python 3 has no type, or one that is not the same, stay.
"""

from .dotted import from_module
from .engine import syms
from .handlers import Use
from .header_uses import put
from .imports import need_builtin
from .moving import import_statements
from .python2 import Python2Fix, is_python2
from .statements import remove
from .trees import source_of
from .unused import drop_unused, uses_of

BUILTINS = {
    "BooleanType": "bool", "ComplexType": "complex", "DictType": "dict", "DictionaryType": "dict", "FloatType": "float",
    "IntType": "int", "ListType": "list", "LongType": "int", "NoneType": "type(None)", "NotImplementedType": "type(NotImplemented)",
    "ObjectType": "object", "SliceType": "slice", "StringType": "str", "StringTypes": "(str,)", "TupleType": "tuple",
    "TypeType": "type", "UnicodeType": "str", "XRangeType": "range"}
# For six and future: what is not the same on 2.7, by one of its builtins.
OF_BOTH = {"UnicodeType": ("%s", "unicode"), "StringTypes": ("(str, %s)", "unicode"), "XRangeType": ("type(%s(0))", "xrange"),
           "LongType": ("type(2 ** 64)", None)}
# With the engine's fixers, which rename these after ours: until then they tell a unicode from a str.
EARLY = {"UnicodeType": "unicode", "StringTypes": "(str, unicode)"}
SIX = {"unicode": "text_type", "xrange": "moves.range"}


class FixTypesModule(Python2Fix):
    """Names of types."""

    words = ("types",)

    def fix(self, source):
        """Rewrite *source*."""
        if not is_python2(source):
            return
        for use in uses_of(source, "types"):
            if use.name in BUILTINS:
                put(Use(use.node, use.end, False), 0, self.spelled(use.name))
        drop_unused(self.refresh(), ("types",), tuple(BUILTINS))
        self.stars(self.source)

    def spelled(self, name):
        """Return what is written for the name of a type."""
        if name in EARLY and getattr(self.source.tree, "bh_everything", False):
            return EARLY[name]
        if not self.target.straddles or name not in OF_BOTH:
            return BUILTINS[name]
        text, builtin = OF_BOTH[name]
        if builtin is None:
            return text
        if self.target.name == "six":
            return text % self.need("six", SIX[builtin])
        return text % need_builtin(self.source, "past.builtins", builtin)

    def stars(self, source):
        """``from types import *``."""
        stars = [node for node in import_statements(source)
                 if node.type == syms.import_from and from_module(node) == "types" and source_of(node).endswith("*")]
        if not stars:
            return
        for ref in source.refs:
            if ref.context == "load" and ref.leaf.value in BUILTINS and not source.bindings(ref.leaf):
                put(Use(ref.leaf, 0, False), 0, self.spelled(ref.leaf.value))
        gone = self.refresh()
        if not any(ref.leaf.value.endswith("Type") and not gone.bindings(ref.leaf) for ref in gone.refs):
            for node in stars:
                remove(node)
