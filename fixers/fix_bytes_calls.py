"""``bytes(x)`` -> ``str(x)``, ``map(bytes, xs)`` -> ``map(str, xs)``

bytes was another name of str on Python 2. On Python 3 bytes(text) fails, and bytes(5) is five zero bytes; what is made of str is known.

1. Left with two arguments or with none, and of what may be a bytearray, in a file that has some: bytes() does what it did.
2. Left where it is no call: ``isinstance(x, bytes)``; and everywhere in a file that asks which of the two it is, or binds the name.
3. Only in a file that is Python 2's.
"""

from .engine import syms, token
from .grammar import symbol
from .node_kinds import is_keyword
from .python2 import Python2Fix, is_python2, unbound
from .trees import arguments, is_call, is_name

BUFFERS = ("bytearray", "memoryview", "buffer")
STRINGS = (token.STRING, token.NUMBER, syms.term, syms.arith_expr)


class FixBytesCalls(Python2Fix):
    """bytes(x)."""

    words = ("bytes",)

    def fix(self, source):
        """Rewrite *source*."""
        leaves = [leaf for leaf in source.of_type(token.NAME) if leaf.value == "bytes" and unbound(source, leaf)]
        if any(leaf.parent.type == syms.comparison for leaf in leaves) or not is_python2(source):
            return
        for leaf in leaves:
            if makes_str(source, leaf) or is_mapped(source, leaf):
                leaf.value = "str"
                leaf.changed()


def makes_str(source, leaf):
    """True for the call of the name *leaf* with one value that is no buffer."""
    call = leaf.next_sibling
    if not is_call(call) or leaf.parent.type != syms.power or leaf.parent.children[0] is not leaf:
        return False
    values = arguments(call)
    return len(values) == 1 and not is_keyword(values[0]) and values[0].type not in symbol("star_expr") and not may_be_buffer(
        source, values[0])


def is_mapped(source, leaf):
    """True for the first argument of map(), which calls it with one value."""
    if leaf.parent.type != syms.arglist or leaf.parent.children[0] is not leaf or len(arguments(leaf.parent.parent)) != 2:
        return False
    power = leaf.parent.parent.parent
    return power.type == syms.power and is_name(power.children[0], "map") and power.children[1] is leaf.parent.parent and unbound(
        source, power.children[0])


def may_be_buffer(source, node):
    """True for what may be a bytearray, in a file that has some."""
    if not source.says(*BUFFERS):
        return False
    if is_name(node):
        bindings = source.bindings(node)
        return not bindings or any(binding.kind != "assign" or binding.value is None or is_name(binding.value) or may_be_buffer(
            source, binding.value) for binding in bindings)
    return node.type not in STRINGS and not (node.type == syms.power and is_name(node.children[0], "str", "repr"))
