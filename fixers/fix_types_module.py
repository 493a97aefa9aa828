"""``type(x) is types.ListType`` -> ``type(x) is list``, also after ``from types import ListType`` and ``from types import *``

The engine's own fixer knows ``types.ListType`` alone, and takes StringType for bytes.

``type(x) is types.InstanceType``, ``isinstance(x, InstanceType)`` -> ``_is_instance(x)``, defined in the file

1. For six and future what text, long and xrange are on 2.7 too.
2. _is_instance takes objects of any class for those of old-style ones, as they are written mostly; errors aside.
3. Only in a file that is Python 2's. Names for which Python 3 has no type, or one that is not the same, stay.
"""

from .definitions import define
from .dotted import from_module
from .engine import syms
from .handlers import Use
from .header_uses import put
from .imports import need_builtin
from .moving import import_statements
from .python2 import Python2Fix, is_python2
from .statements import remove
from .trees import arguments, is_call, is_name, replace, source_of
from .unused import drop_unused, uses_of

BUILTINS = {
    "BooleanType": "bool", "ClassType": "type", "ComplexType": "complex", "DictType": "dict", "DictionaryType": "dict",
    "FloatType": "float", "IntType": "int", "ListType": "list", "LongType": "int", "NoneType": "type(None)",
    "NotImplementedType": "type(NotImplemented)", "ObjectType": "object", "SliceType": "slice", "StringType": "str",
    "StringTypes": "(str,)", "TupleType": "tuple", "TypeType": "type", "UnicodeType": "str", "XRangeType": "range"}
# For six and future: what is not the same on 2.7, by one of its builtins.
OF_BOTH = {"UnicodeType": ("%s", "unicode"), "StringTypes": ("(str, %s)", "unicode"), "XRangeType": ("type(%s(0))", "xrange"),
           "LongType": ("type(2 ** 64)", None)}
# With the engine's fixers, which rename these after ours: until then they tell a unicode from a str.
EARLY = {"UnicodeType": "unicode", "StringTypes": "(str, unicode)"}
SIX = {"unicode": "text_type", "xrange": "moves.range"}
CLASSES = {"six": ("six", "class_types"), "future": ("future.utils", "class_types")}     # the last of them is 2.7's ClassType
HELPER = '''
def _is_instance(value):
    """True for an object of a class of the program, as Python 2's InstanceType told those of old-style classes."""
    if str is bytes:
        return type(value).__name__ == "instance"
    return not isinstance(value, (type, BaseException)) and any("__weakref__" in vars(each) for each in type(value).__mro__)
'''


class FixTypesModule(Python2Fix):
    """Names of types."""

    words = ("types",)

    def fix(self, source):
        """Rewrite *source*."""
        if not is_python2(source):
            return
        if source.says("InstanceType"):
            source = self.instances(source)
        for use in uses_of(source, "types"):
            if use.name in BUILTINS:
                put(Use(use.node, use.end, False), 0, self.spelled(use.name))
        drop_unused(self.refresh(), ("types",), tuple(BUILTINS) + ("InstanceType",))
        self.stars(self.source)

    def instances(self, source):
        """What is asked about InstanceType."""
        found = [use.node for use in uses_of(source, "types") if use.name == "InstanceType" and not use.rest]
        found += [ref.leaf for ref in source.refs_to("InstanceType") if ref.context == "load" and not source.bindings(ref.leaf)]
        for node in found:
            asked = asked_about(node)
            if asked is not None:
                whole, value, negated = asked
                replace(whole, "%s_is_instance(%s)" % ("not " if negated else "", value))
                define(source, "_is_instance", HELPER)
        return self.refresh()

    def spelled(self, name):
        """Return what is written for the name of a type."""
        if name in EARLY and getattr(self.source.tree, "bh_everything", False):
            return EARLY[name]
        if name == "ClassType" and self.target.straddles:
            return self.need(*CLASSES[self.target.name]) + "[-1]"
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


def asked_about(node):
    """Return (the whole test, source of what it asks about, True where it is denied) for the type *node*, None where there is none."""
    place = node.parent
    if place.type == syms.arglist and is_call(place.parent) and is_name(place.parent.prev_sibling, "isinstance"):
        whole, values = place.parent.parent, arguments(place.parent)
        return (whole, source_of(values[0]), False) if len(values) == 2 and values[1] is node and len(whole.children) == 2 else None
    if place.type != syms.comparison or len(place.children) != 3 or place.children[2] is not node:
        return None
    left, operator = place.children[0], source_of(place.children[1])
    if left.type == syms.power and len(left.children) == 2 and is_name(left.children[0], "type") and is_call(left.children[1]) and (
            len(arguments(left.children[1])) == 1 and operator in ("is", "==", "is not", "!=", "<>")):
        return place, source_of(arguments(left.children[1])[0]), operator not in ("is", "==")
    return None
