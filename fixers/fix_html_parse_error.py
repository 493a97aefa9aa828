"""``except HTMLParser.HTMLParseError`` -> ``except _HTMLParseError``, a class defined in the file

Python 3's HTMLParser raises no such error, and has no such name: to import it fails. On 2.7 the name stands for its own.

1. An import of it that nothing uses goes.
2. Only in a file that is Python 2's.
"""

from .base import ORDER_API
from .definitions import define_class, define_value
from .fix_html_parser import MODULES
from .handlers import Use
from .header_uses import put
from .python2 import Python2Fix, is_python2
from .unused import drop_unused, uses_of

NAME = "_HTMLParseError"
CLASS = '''
class _HTMLParseError(Exception):
    """Python 2's HTMLParser.HTMLParseError: Python 3's parsers raise none."""

    def __init__(self, msg, position=(None, None)):
        super().__init__(msg, position)
        self.msg, self.lineno, self.offset = msg, position[0], position[1]

    def __str__(self):
        """Say what was wrong, and where if that is known."""
        line = "" if self.lineno is None else ", at line %d" % self.lineno
        return self.msg + line + ("" if self.offset is None else ", column %d" % (self.offset + 1))
'''
VALUE = '_HTMLParseError = __import__("HTMLParser").HTMLParseError if str is bytes else type("_HTMLParseError", (Exception,), {})\n'


class FixHtmlParseError(Python2Fix):
    """HTMLParseError."""

    run_order = ORDER_API
    targets = ("http.server", "six", "future")
    words = ("HTMLParseError",)

    def fix(self, source):
        """Rewrite *source*."""
        found = [use for use in uses_of(source, *MODULES) if use.name == "HTMLParseError"]
        if not is_python2(source):
            return
        if not found:
            drop_unused(source, MODULES, ("HTMLParseError",), gone=True)
            return
        for use in found:
            put(Use(use.node, use.end, False), 0, NAME)
        if self.target.straddles:
            define_value(source, NAME, VALUE)
        else:
            define_class(source, NAME, CLASS)
        drop_unused(self.refresh(), MODULES, ("HTMLParseError",), whole=True)
