"""``traceback.print_exc(file=self.wfile)`` -> ``traceback.print_exc(file=_TextOutput(self.wfile))``; ``csv.writer(self.wfile)`` likewise

What writes text is given a face of the file of bytes that encodes it: _TextOutput, defined in the file, which
``sys.stdout = self.wfile`` gets too.

1. For the functions that signatures.py marks as writing text. json.dump: see json_dump.
"""

from .base import ORDER_API
from .definitions import define_class
from .engine import syms
from .fix_output_print import TEXT_OUTPUT, is_standard
from .fix_url_quoting import called
from .flow import flow_of
from .python2 import ServerFix
from .signatures import CALLS
from .spelling import Speller, surround
from .trees import arguments, is_name

WRITING = frozenset(name for name in CALLS if "T" in CALLS[name][0] and not name.endswith("json.dump"))


class FixTextOutput(ServerFix):
    """Text into a file of bytes."""

    run_order = ORDER_API - 2
    targets = ("http.server", "six", "future")
    words = tuple(name.rpartition(".")[2] for name in WRITING)

    def fix(self, source):
        """Rewrite *source*."""
        found = [value for node in source.of_type(syms.power) for call, name in [called(source, node)] if name in WRITING
                 for value in files_in(call, CALLS[name][0]) if not is_standard(source, value)]
        if not found:
            return
        flow = flow_of(source, self.target)
        files = [value for value in found if flow.cell(value).root().kind in ("wfile", "file")]
        for value in files:
            surround(value, "_TextOutput(", ")")
        if files:
            define_class(source, "_TextOutput", TEXT_OUTPUT % Speller(self, source).codec)


def files_in(call, letters):
    """Return the nodes of the arguments that text is written to."""
    found = []
    for position, value in enumerate(arguments(call)):
        if value.type == syms.argument:
            if is_name(value.children[0], "file", "stream"):
                found.append(value.children[2])
        elif letters[position:position + 1] == "T":
            found.append(value)
    return found
