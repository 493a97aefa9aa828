"""``traceback.print_exc(file=self.wfile)`` -> ``traceback.print_exc(file=_TextOutput(self.wfile))``

``csv.writer(self.wfile)`` -> ``csv.writer(_TextOutput(self.wfile))``, ``config.write(f)`` -> ``config.write(_TextOutput(f))``

What writes text is given a face of the file of bytes that encodes it: _TextOutput, defined in the file, which
``sys.stdout = self.wfile`` gets too.

1. For the functions that signatures.py marks as writing text, in a file of a server. json.dump: see json_dump.
2. For the write() of a ConfigParser: 2.7's documentation opens the file with "wb". Nothing else is given a file to write but an
   ElementTree; in a file that has both it is for what config_parser knows, and what has its name.
"""

from .base import ORDER_API
from .definitions import define_class
from .engine import syms
from .fix_config_parser import CLASSES, parsers, targets_of
from .fix_output_print import TEXT_OUTPUT, is_standard
from .fix_url_quoting import called
from .flow import flow_of
from .flow_documents import TREES
from .python2 import Python2Fix, concerns_server, is_python2
from .signatures import CALLS
from .spelling import Speller, surround
from .trees import arguments, is_attribute, is_call, is_name, source_of_all

WRITING = frozenset(name for name in CALLS if "T" in CALLS[name][0] and not name.endswith("json.dump"))


class FixTextOutput(Python2Fix):
    """Text into a file of bytes."""

    run_order = ORDER_API - 2
    targets = ("http.server", "six", "future")
    words = tuple(name.rpartition(".")[2] for name in WRITING) + CLASSES

    def fix(self, source):
        """Rewrite *source*."""
        found = configurations_written(source)
        if concerns_server(source.tree):
            found += [value for node in source.powers_imported() for call, name in [called(source, node)] if name in WRITING
                      for value in files_in(call, CALLS[name][0]) if not is_standard(source, value)]
        if not found or not is_python2(source):
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


def configurations_written(source):
    """Return the nodes of what a ConfigParser may be written to.

    Beside documents of XML, which are written to files too, it is told by the last of its names: it is handed on under that.
    """
    uses, found = parsers(source), []
    made = set(text.rpartition(".")[2] for use in uses for text in targets_of(use))
    for node in source.powers_with("write") if uses else ():
        call = node.children[-1]
        if is_call(call) and is_attribute(node.children[-2], "write") and len(arguments(call)) == 1:
            if not source.says(*TREES) or source_of_all(node.children[:-2]).rpartition(".")[2] in made:
                found += arguments(call)
    return found
