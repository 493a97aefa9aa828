"""``zlib.crc32(x)`` -> ``_signed(zlib.crc32(x))``, defined in the file; adler32 and ``binascii.crc32(x)`` likewise

Python 2's checksums have a sign, Python 3's have none.

1. Only in a file that is Python 2's.
2. Left before ``& 0xffffffff``, which takes the sign away.
"""

from .definitions import define
from .engine import syms
from .grammar import symbol
from .python2 import Python2Fix, is_python2
from .spelling import split_power, surround
from .trees import is_attribute, is_call, is_name

HELPER = '''
def _signed(number):
    """Return a checksum as Python 2 gave it: with a sign."""
    return number - 2 ** 32 if number >= 2 ** 31 else number
'''
CHECKSUMS = frozenset(["zlib.crc32", "zlib.adler32", "binascii.crc32"])


class FixChecksums(Python2Fix):
    """Checksums with a sign."""

    targets = ("http.server", "six", "future")
    words = ("crc32", "adler32")

    def fix(self, source):
        """Rewrite *source*."""
        if not is_python2(source):
            return
        for node in source.of_type(syms.power):
            end = next((index for index, child in enumerate(node.children) if is_call(child)), None)
            if end is None or not is_name(node.children[0]) or not all(map(is_attribute, node.children[1:end])):
                continue
            origin = source.origin(node.children[0])
            dotted = ".".join([origin or ""] + [child.children[1].value for child in node.children[1:end]])
            if dotted in CHECKSUMS and node.parent.type not in symbol("and_expr") and not is_signed(node):
                surround(split_power(node, end + 1), "_signed(", ")")
                define(source, "_signed", HELPER)


def is_signed(node):
    """True for the argument of what an earlier run wrote."""
    return node.parent.type == syms.trailer and is_name(node.parent.parent.children[0], "_signed")
