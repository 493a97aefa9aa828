"""``"%x" % os.stat(path).st_mtime`` -> ``"%x" % int(os.stat(path).st_mtime)``

2.7's ``%x`` and ``%o`` took a float, as ETags are often made; Python 3's do not.

1. Where the value is a time by its name: st_mtime and the like, getmtime(), time.time(); or may be one, by an ``or`` or a name.
2. For every target: the result is the same on 2.7.
"""

import re

from .engine import syms, token
from .formats import conversions
from .grammar import symbol
from .python2 import Python2Fix
from .spelling import surround
from .trees import is_name, source_of

FLOAT = re.compile(r"(?:\.st_[amc]time|\bget[amc]time\([^()]*\)|\btime\.time\(\))$")


class FixHexFormats(Python2Fix):
    """Floats in hexadecimal."""

    targets = ("http.server", "six", "future")
    words = ("time",) + tuple(name + letter + "time" for name in ("st_", "get") for letter in "amc")

    def fix(self, source):
        """Rewrite *source*."""
        for node in source.of_type(syms.term):
            if len(node.children) == 3 and node.children[1].type == token.PERCENT:
                self.format(node.children[0], node.children[2])

    def format(self, left, right):
        """One format."""
        found = conversions(left)
        values = [right]
        if right.type == syms.atom and right.children[1].type in symbol("testlist_gexp", "testlist"):
            values = [child for child in right.children[1].children if child.type != token.COMMA]
        if not found or len(found) != len(values):
            return
        for conversion, value in zip(found, values):
            if conversion.letter in "xXo" and self.may_be_float(value):
                surround(value, "int(", ")")

    def may_be_float(self, node):
        """True for a time, for ``(x or time.time())``, and for a name that a time is assigned to."""
        while node.type == syms.atom and node.children[0].type == token.LPAR and len(node.children) == 3:
            node = node.children[1]
        if node.type == syms.or_test:
            return any(map(self.may_be_float, node.children[::2]))
        bindings = self.source.bindings(node) if is_name(node) else ()
        values = [binding.value for binding in bindings if binding.kind == "assign" and binding.value is not None]
        return any(FLOAT.search(source_of(value)) for value in values + [node])
