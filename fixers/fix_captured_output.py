"""``sys.stdout = io.BytesIO()`` -> ``sys.stdout = _PrintedBytes()``, defined in the file, a BytesIO that print can write to

What a program captures of its own output is mostly text, a StringIO: byte_strings says so. Where it is copied to a file of bytes
afterwards, it has to be bytes, and still be printed to.

1. Where the BytesIO is assigned to sys.stdout or sys.stderr itself, or to a name that is.
2. Only in a file that is Python 2's.
"""

from .base import ORDER_API
from .definitions import define_class
from .engine import Leaf, syms, token
from .python2 import Python2Fix, is_python2
from .spelling import Speller
from .trees import is_call, is_name, source_of

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
        makers = captured(source) if is_python2(source) else ()
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


def makes_bytes_io(node):
    """True for ``io.BytesIO(...)`` and ``BytesIO(...)``."""
    return node.type == syms.power and is_call(node.children[-1]) and "".join(
        u"%s" % child for child in node.children[:-1]).strip() in ("io.BytesIO", "BytesIO")
