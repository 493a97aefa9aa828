"""``x.translate(None, ".,;")`` -> ``_translate(x, None, ".,;")``, defined in the file

Python 3's str has no second argument: what Python 2 took away there.

1. Only in a file that is Python 2's; on 2.7 the function does what the method did.
2. Bytes and text alike; a table of ``string.maketrans`` or a string of 256 characters.
"""

from .definitions import define
from .engine import syms
from .our_helpers import in_helper
from .python2 import Python2Fix, is_python2
from .spelling import split_power, surround
from .trees import arguments, index_of, is_call, source_of

HELPER = '''
def _translate(value, table, deleted):
    """Return value.translate(table, deleted) as Python 2's str did."""
    if str is bytes:
        return value.translate(table, deleted)
    if isinstance(value, bytes):
        return _translate(value.decode("latin-1"), table, deleted).encode("latin-1")
    if isinstance(deleted, bytes):
        deleted = deleted.decode("latin-1")
    value = "".join(each for each in value if each not in deleted)
    return value if table is None else value.translate(table)
'''


class FixTranslate(Python2Fix):
    """str.translate() with what is deleted."""

    targets = ("http.server", "six", "future")
    words = ("translate",)

    def fix(self, source):
        """Rewrite *source*."""
        if not is_python2(source):
            return
        for node in source.attributes("translate"):
            call = node.next_sibling
            values = arguments(call) if is_call(call) else ()
            if len(values) == 2 and not in_helper(node) and all(value.type != syms.argument for value in values) and index_of(node):
                self.call(source, node, call, values)

    @staticmethod
    def call(source, node, call, values):
        """``x.translate(table, deleted)``."""
        power = node.parent
        texts = [source_of(value) for value in values]
        end = index_of(call) + 1
        whole = split_power(power, end)
        for child in (call, node):
            child.remove()
        if len(whole.children) == 1:
            inner = whole.children[0]
            inner.remove()
            whole.replace(inner)
            whole = inner
        surround(whole, "_translate(", ", %s)" % ", ".join(texts))
        define(source, "_translate", HELPER)
