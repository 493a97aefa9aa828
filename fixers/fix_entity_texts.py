"""``htmlentitydefs.entitydefs["auml"]`` -> ``_entitydefs["auml"]``, a dict defined in the file

Python 2's table has the byte of a character in Latin-1, and ``&#8364;`` for what has none; Python 3's has the characters.

1. Only in a file of a server that is Python 2's. On 2.7 it is the module's.
"""

from .base import ORDER_API
from .definitions import define_value
from .handlers import Use
from .header_uses import put
from .python2 import ServerFix, is_python2
from .spelling import Speller
from .unused import drop_unused, uses_of

MODULES = ("htmlentitydefs",)
NAME = "_entitydefs"
MADE = """dict((name, bytes(bytearray([code])).decode(%s) if code < 256 else "&#%%d;" %% code)
                    for name, code in __import__("html.entities").entities.name2codepoint.items())
"""
VALUE = NAME + " = " + MADE
VALUE_FOR_BOTH = NAME + ' = __import__("htmlentitydefs").entitydefs if str is bytes else ' + MADE


class FixEntityTexts(ServerFix):
    """The texts of entities."""

    run_order = ORDER_API
    targets = ("http.server", "six", "future")
    words = ("entitydefs",)

    def fix(self, source):
        """Rewrite *source*."""
        found = [use for use in uses_of(source, *MODULES) if use.name == "entitydefs"]
        if not found or not is_python2(source):
            return
        for use in found:
            put(Use(use.node, use.end, False), 0, NAME)
        value = VALUE_FOR_BOTH if self.target.straddles else VALUE
        define_value(source, NAME, value % Speller(self, source).codec)
        drop_unused(self.refresh(), MODULES, ("entitydefs",), whole=True)
