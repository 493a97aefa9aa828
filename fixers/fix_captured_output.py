"""``sys.stdout = io.BytesIO()`` -> ``sys.stdout = _PrintedBytes()``, defined in the file, a BytesIO that print can write to

What a program captures of its own output is mostly text, a StringIO: byte_strings says so. Where it is copied to a file of bytes
afterwards, it has to be bytes, and still be printed to.

``out = io.BytesIO(); getattr(self, name)(out)`` likewise: what is called is not known, and writes as it did.

1. Where the BytesIO is assigned to sys.stdout or sys.stderr itself, or to a name that is, or that is handed to what a call, an index
   or a variable gives.
2. Only in a file that is Python 2's.
"""

from .base import ORDER_API
from .definitions import define_class
from .engine import Leaf, syms, token
from .python2 import Python2Fix, is_python2
from .spelling import Speller
from .trees import is_attribute, is_call, is_name, source_of

FUNCTIONS = frozenset(["def", "class", "import"])
STREAMS = ("sys.stdout", "sys.stderr")
PRINTED_BYTES = '''
class _PrintedBytes(%s):
    """A BytesIO that print can write text to."""

    def write(self, text):
        """Write text, encoded."""
        return super(_PrintedBytes, self).write(text if isinstance(text, bytes) else text.encode(CODEC))
'''


class FixCapturedOutput(Python2Fix):
    """What is printed to a BytesIO."""

    run_order = ORDER_API + 1   # byte_strings has said what is of bytes
    targets = ("http.server", "six", "future")
    words = ("BytesIO",)

    def fix(self, source):
        """Rewrite *source*."""
        makers = captured(source) + handed_on(source) if is_python2(source) else ()
        if not makers:
            return
        for maker in makers:
            prefix = maker.prefix
            for child in maker.children[:-1]:
                child.remove()
            maker.insert_child(0, Leaf(token.NAME, "_PrintedBytes", prefix=prefix))
        text = PRINTED_BYTES.replace("CODEC", Speller(self, source).codec)
        define_class(source, "_PrintedBytes", text % self.need("io", "BytesIO"))


def captured(source):
    """Return the calls of BytesIO whose file becomes sys.stdout or sys.stderr."""
    found = []
    for node in [node for part in source.having("stdout", "stderr") for node in part.of_type(syms.expr_stmt)]:
        if any(source_of(target) in STREAMS for target in node.children[:-1:2]) and node.children[1].type == token.EQUAL:
            value = node.children[-1]
            values = [value]
            if is_name(value):
                values = [binding.value for binding in source.bindings(value) if binding.kind == "assign" and binding.value is not None]
            found += [each for each in values if makes_bytes_io(each) and not any(each is other for other in found)]
    return found


def handed_on(source):
    """Return the calls of BytesIO whose file is handed to a function that nothing names."""
    found = []
    # What was a name is a power in a power.
    makers = [node if is_call(node.children[-1]) else node.parent for node in source.powers_with("BytesIO") + source.powers_of("BytesIO")]
    for maker in filter(makes_bytes_io, makers):
        statement = maker.parent
        if statement.type != syms.expr_stmt or statement.children[-1] is not maker:
            continue
        for target in [target for target in statement.children[:-1:2] if is_name(target)]:
            scope = source.scope_of(target).owner(target.value)
            if scope is not None and any(ref.context == "load" and is_given_away(source, ref.leaf)
                                         for ref in source.references(scope, target.value)):
                found.append(maker)
                break
    return found


def is_given_away(source, leaf):
    """True for a name as an argument of what is called by no name, or by one that is no function's or class's."""
    place = leaf.parent
    if place.type == syms.argument and place.children[-1] is leaf:
        place = place.parent
    if place.type == syms.arglist:
        place = place.parent
    if not is_call(place) or place.prev_sibling is None:
        return False
    called = place.prev_sibling
    if called.type == syms.trailer:
        return not is_attribute(called)
    kinds = [binding.kind for binding in source.bindings(called)] if is_name(called) else []
    return bool(kinds) and not set(kinds) & FUNCTIONS


def makes_bytes_io(node):
    """True for ``io.BytesIO(...)`` and ``BytesIO(...)``."""
    return node.type == syms.power and is_call(node.children[-1]) and "".join(
        u"%s" % child for child in node.children[:-1]).strip() in ("io.BytesIO", "BytesIO")
