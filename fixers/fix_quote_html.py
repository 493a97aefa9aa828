"""``BaseHTTPServer._quote_html(text)`` -> ``html.escape(text, quote=False)``

1. For six and future ``xml.sax.saxutils.escape(text)``, which both Pythons have and which does the same.
2. For compat it stays: the shim has it.
"""

from .base import BaseFix
from .escaping import escape
from .unused import drop_unused, uses_of


class FixQuoteHtml(BaseFix):
    """BaseHTTPServer's private function."""

    words = ("_quote_html",)

    def fix(self, source):
        """Rewrite *source*."""
        found = [use for use in uses_of(source, "http.server") if use.name == "_quote_html"]
        for use in found:
            escape(self, use)
        if found:
            drop_unused(self.refresh(), ("BaseHTTPServer", "http.server"), ("_quote_html",))
