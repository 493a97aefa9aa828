"""``sys.getfilesystemencoding()`` -> ``sys.getfilesystemencoding().upper()``: UTF-8, as Python 2 spelled it in the header of a listing

1. Only in a file of a server that is Python 2's.
2. Not where the name is made lower or upper case, or goes to encode(), decode() and the like.
"""

from .base import ORDER_API
from .engine import syms
from .fix_url_quoting import called
from .python2 import ServerFix, is_python2
from .spelling import call_method
from .trees import enclosing, is_attribute, is_name

CODECS = ("encode", "decode", "open", "unicode", "str", "lookup", "upper", "lower")


class FixEncodingNames(ServerFix):
    """The name of the file system's encoding."""

    run_order = ORDER_API
    targets = ("http.server", "six", "future")
    words = ("getfilesystemencoding",)

    def fix(self, source):
        """Rewrite *source*."""
        if not is_python2(source):
            return
        for node in source.powers_imported():
            call, name = called(source, node)
            if name == "sys.getfilesystemencoding" and node.children[-1] is call and not is_codec(node):
                call_method(node, "upper", "")


def is_codec(node):
    """True for an argument of what takes the name of a codec."""
    trailer = enclosing(node, syms.trailer)
    before = trailer.prev_sibling if trailer is not None else None
    return before is not None and (is_attribute(before, *CODECS) or is_name(before, *CODECS))
