"""``def table(rows, out=sys.stdout)`` -> ``def table(rows, out=_StandardOutput(sys.stdout))``, where it is given self.wfile too

What writes to the one and to the other writes bytes. _StandardOutput, defined in the file, is sys.stdout, and takes bytes.

``sys.stdout = codecs.getwriter("utf-8")(sys.stdout)`` -> ``codecs.getwriter("utf-8")(_StandardOutput(sys.stdout))``

1. For sys.stdout, sys.stderr and their ``__stdout__``, handed on, bound or given by default; not where the program assigns to them.
2. Only in a file that is Python 2's. On 2.7 it is what it was.
"""

from .base import ORDER_API
from .definitions import define_class
from .engine import syms
from .fix_output_print import STANDARD, is_standard
from .python2 import ServerFix, is_python2
from .spelling import surround
from .trees import arguments, is_call, source_of
from .unused import uses_of

NAME = "_StandardOutput"
OUTPUTS = ("stdout", "stderr", "__stdout__", "__stderr__")
HELPER = '''
class _StandardOutput(object):
    """sys.stdout or sys.stderr, and takes bytes."""

    def __init__(self, file):
        self.file = file

    def write(self, data):
        """Write text or bytes, in order."""
        if str is bytes or not isinstance(data, bytes):
            return self.file.write(data)
        self.file.flush()
        self.file.buffer.write(data)
        return self.file.buffer.flush()

    def __getattr__(self, name):
        return getattr(self.file, name)
'''


class FixStandardOutputs(ServerFix):
    """Where sys.stdout stands for a file of bytes."""

    run_order = ORDER_API - 1       # after byte_strings, which foresees
    targets = ("http.server", "six", "future")
    words = ("stdout", "stderr", "__stdout__", "__stderr__")

    def fix(self, source):
        """Rewrite *source*."""
        found = [node for node in getattr(source.tree, "bh_outputs", None) or () if node.parent is not None]
        found += encoded_outputs(source) if source.says("codecs") and is_python2(source) else []
        for node in found:
            surround(node, NAME + "(", ")")
        if found:
            define_class(source, NAME, HELPER)


def foresee(source, flow):
    """Find on the *flow* that there is what a later fixer wraps: to find the flow again takes long."""
    source.tree.bh_outputs = []
    if not source.says("sys") or not source.says(*OUTPUTS) or not is_python2(source):
        return
    for node in source.powers_with(*OUTPUTS):
        if len(node.children) == 2 and is_handed_on(node) and is_standard(source, node) and (
                flow.cell(node).root().kind in ("wfile", "file")):
            source.tree.bh_outputs.append(node)


def encoded_outputs(source):
    """Return the ``sys.stdout`` of ``codecs.getwriter(x)(sys.stdout)`` and of ``codecs.lookup(x)[-1](sys.stdout)``."""
    found = []
    for use in uses_of(source, "codecs"):
        made = {"getwriter": 1, "lookup": 2}.get(use.name)
        if made is None or len(use.rest) <= made or not all(map(is_call, (use.rest[0], use.rest[made]))):
            continue
        if made == 1 or source_of(use.rest[1]) in ("[-1]", "[3]", ".streamwriter"):
            found += [value for value in arguments(use.rest[made])[:1] if source.origin(value) in STANDARD]
    return found


def is_handed_on(node):
    """True for a value that something is given: not what is printed to."""
    place = node.parent
    return place.type in (syms.arglist, syms.argument, syms.parameters, syms.typedargslist, syms.expr_stmt, syms.or_test, syms.test,
                          syms.trailer, syms.return_stmt)
