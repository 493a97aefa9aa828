"""``self.wfile.write(json.loads(text))`` -> ``self.wfile.write(str(json.loads(text)))``: JSON that is written as it was parsed

Python 2's wfile wrote the str() of whatever it was given: of a dict, a list or a number too. byte_strings shows it as Python 2 did.

1. What comes from JSON and from elsewhere is left, and what is put together with a text: that is text.
2. Left where the file gives wfile another value: what is put there may know what it is given.
"""

from .base import ORDER_API
from .documents import has_documents, is_document
from .engine import syms, token
from .flow import flow_of
from .python2 import ServerFix, is_python2
from .spelling import Speller, surround
from .trees import arguments, is_attribute, is_call, is_target


class FixWrittenDocuments(ServerFix):
    """JSON that wfile is given."""

    run_order = ORDER_API - 2
    targets = ("http.server", "six", "future")
    words = ("load", "loads")

    def fix(self, source):
        """Rewrite *source*."""
        if not has_documents(source) or not is_python2(source) or any(map(is_target, source.powers_with("wfile"))):
            return
        values = [value for trailer in source.attributes("write") if is_attribute(trailer.prev_sibling, "wfile")
                  and is_call(trailer.next_sibling) for value in arguments(trailer.next_sibling)[:1]]
        values = [value for value in values if value.type in (token.NAME, syms.power)]
        flow = flow_of(source, self.target, Speller(self, source).latin) if values else None
        for value in [each for each in values if is_document(source, each) or is_json(flow.cell(each).root())]:
            surround(value, "str(", ")")


def is_json(root):
    """True for a class of which all is JSON, or part of it."""
    return root.nested and not root.unknown and not root.own and not root.has("raw", "sources", "files")
