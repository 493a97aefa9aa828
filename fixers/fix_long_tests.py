"""``isinstance(x, long)`` -> ``_is_long(x)``, and ``type(x) is long``, ``type(x) == types.LongType`` likewise

On Python 2 that told numbers of more than 63 bits from the others; ``int``, which the engine's fixer writes, is all of them on Python 3.
_is_long, defined in the file, asks for the size.

1. Left where the file makes longs of small numbers: ``5L``, ``long(x)``, ``map(long, x)``; not by ``{long: f}`` and ``(long, f)``.
2. Left where the same test asks for int too: ``isinstance(x, int) or isinstance(x, long)``, and tuples of types.
3. Only in a file that is Python 2's.
"""

from .base import ORDER_API
from .definitions import define
from .engine import syms, token
from .grammar import symbol
from .python2 import Python2Fix, is_python2, unbound
from .trees import ancestors, arguments, is_call, is_name, replace, source_of

DICTS = symbol("dictsetmaker", "dictmaker")
SAME = {"is": False, "==": False, "is not": True, "!=": True, "<>": True}
HELPER = '''
def _is_long(value):
    """True for what Python 2 had as a long: a number that an int has no room for."""
    if str is bytes:
        return isinstance(value, type(2 ** 64))
    return isinstance(value, int) and not -2 ** 63 <= value < 2 ** 63
'''


class FixLongTests(Python2Fix):
    """Tests for longs."""

    run_order = ORDER_API - 3   # before types_module writes int
    targets = ("http.server", "six", "future")
    words = ("long", "LongType")

    def fix(self, source):
        """Rewrite *source*."""
        if not is_python2(source) or makes_longs(source):
            return
        for node in source.powers_of("isinstance", "type"):
            values = arguments(node.children[1]) if len(node.children) == 2 and is_call(node.children[1]) else ()
            if not values or not unbound(source, node.children[0]):
                continue
            if is_name(node.children[0], "isinstance"):
                if len(values) == 2 and is_long(source, values[1]):
                    self.put(node, values[0], False)
            elif len(values) == 1 and node.parent.type == syms.comparison and len(node.parent.children) == 3:
                left, sign, right = node.parent.children
                if left is node and source_of(sign) in SAME and is_long(source, right):
                    self.put(node.parent, values[0], SAME[source_of(sign)])

    def put(self, node, value, negated):
        """Put a call of the helper in the place of the test *node* for *value*."""
        if not asks_for_int(node, source_of(value)):
            replace(node, "%s_is_long(%s)" % ("not " if negated else "", source_of(value)))
            define(self.source, "_is_long", HELPER)


def is_long(source, node):
    """True for ``long``, ``types.LongType``, and the latter's name alone where a star may give it."""
    if is_name(node):
        return is_name(node, "long") and unbound(source, node) or is_name(node, "LongType") and (
            not source.bindings(node) or source.origin(node) == "types.LongType")
    return source_of(node) == "types.LongType" and source.origin(node.children[0]) == "types"


def makes_longs(source):
    """True where longs are made of what may be small numbers: ``5L``, and ``long`` that is no type in a test."""
    if any(leaf.value[-1] in "lL" for leaf in source.of_type(token.NUMBER)):
        return True
    return not all(is_in_test(ref.leaf) for ref in source.refs_to("long") if ref.context == "load")


def is_in_test(leaf):
    """True for a type that something is compared with, or in what isinstance() is given; also for a key, and the first of a pair."""
    follower, display = leaf.next_sibling, leaf.parent
    if display.type in DICTS and follower is not None and follower.type == token.COLON:
        return True
    if display.type == syms.testlist_gexp and len(display.children) == 3 and leaf is display.children[0]:
        return True
    for node in ancestors(leaf):
        if node.type == syms.comparison:
            return True
        if node.type == syms.trailer:
            return is_name(node.prev_sibling, "isinstance")
        if node.type not in (syms.atom, syms.testlist_gexp, syms.listmaker, syms.arglist):
            return False
    return False


def asks_for_int(node, value):
    """True where another part of the test, joined by an ``or``, asks whether *value* is an int."""
    tests = [each for each in ancestors(node) if each.type == syms.or_test]
    text = source_of(tests[0]).replace(" ", "") if tests else ""
    value = value.replace(" ", "")
    return "isinstance(%s,int)" % value in text or "type(%s)isint" % value in text or "type(%s)==int" % value in text or (
        "IntType" in text and value in text)
