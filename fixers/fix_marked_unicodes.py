"""``json.loads(body)`` -> ``_unicodes(json.loads(body))``, ``sqlite3.connect(p)`` -> ``_unicode_rows(sqlite3.connect(p))``

What JSON or a database gave reaches ``repr(x)`` by ways that the source does not say: ``getattr(self, name)(*data["args"])``, a table of
functions, a list of the server's. The texts are of a class of the file then, a str whose repr() has the u of Python 2, as has that of
what its methods make of it.

``str(x)`` -> ``str(_plain(x))`` there: UnicodeEncodeError past ASCII, as on Python 2.

1. Only in a file that shows by repr(), alone or in something, what flow does not know; fix_byte_strings says so.
2. Not where a program asks for ``type(x)``, has hooks for JSON or a text_factory, or hands values to what takes no subclass of str.
"""

from .base import ORDER_API
from .definitions import define_class, insert_definition
from .marked_helpers import NAME, UNICODE_CLASS
from .marked_unicodes import origins
from .places import node_of, part
from .python2 import ServerFix
from .spelling import Speller, surround


class FixMarkedUnicodes(ServerFix):
    """What JSON and databases give."""

    run_order = ORDER_API + 2   # after those that ask where JSON comes from
    targets = ("http.server", "six", "future")

    def fix(self, source):
        """Rewrite *source*."""
        if not getattr(source.tree, "bh_open", ()):
            return
        speller = Speller(self, source)
        for node, index, helper in reversed(origins(source)):
            speller.helper("_unicodes")
            surround(node_of(part(node, node.children, index + 1)), speller.helper(helper) + "(", ")")
        for node in source.tree.bh_asked:
            if node.parent is not None:
                speller.helper("_as_str")
                surround(node, speller.helper("_plain") + "(", ")")
        if source.says("_shown_class") or source.says("__name__") and source.says("type", "__class__"):
            insert_definition(source.tree, NAME)
        define_class(source, "_Unicode", UNICODE_CLASS)
        speller.define()
