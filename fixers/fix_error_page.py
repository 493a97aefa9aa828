"""``error_message_format = "..."`` of a handler: ``class H(BaseHTTPRequestHandler)`` -> ``class H(_ErrorPage, BaseHTTPRequestHandler)``

Python 3's send_error() writes a page in UTF-8 of its own content type, ``?`` for what it cannot encode. _ErrorPage, defined
in the file, writes the program's page as Python 2 did.

1. Only in a file that is Python 2's, on a class that sets error_message_format and does not define send_error.
2. For six and future the class is empty on 2.7.
"""

from .base import ORDER_API, BaseFix
from .definitions import add_first_base, define_class, empty_on_2
from .engine import syms
from .handlers import base_nodes, handler_classes, inherits
from .python2 import is_python2
from .spelling import Speller
from .trees import ancestors, enclosing, is_name
from .utf8_head import ESCAPED, SEND_ERROR

NAME = "_ErrorPage"
MIXIN = '''
class _ErrorPage:
    """For request handlers with an error page of their own: it is sent as Python 2 sent it."""

    error_content_type = "text/html"

''' + SEND_ERROR
UTF8 = '"utf-8", "surrogateescape"'     # in it: what the source's encoding takes the place of


class FixErrorPage(BaseFix):
    """Error pages of the program's own."""

    run_order = ORDER_API
    words = ("error_message_format",)

    def fix(self, source):
        """Rewrite *source*."""
        if not is_python2(source):
            return
        setting = [enclosing(node, syms.classdef) for node in source.leaves_of("error_message_format")
                   if any(parent.type == syms.expr_stmt and parent.children[0] is node for parent in list(ancestors(node))[:1])]
        found = [cls for cls in handler_classes(source) if cls.sure and cls.node in setting
                 and not any(method.name == "send_error" for method in cls.methods)
                 and not any(is_name(base, NAME) for base in base_nodes(cls.node))]
        nodes = [cls.node for cls in found]
        for node in [node for node in nodes if not inherits(source, node, nodes)]:
            add_first_base(node, NAME)
        if found:
            text = MIXIN.replace(ESCAPED, self.escaped()).replace(UTF8, Speller(self, source).codec)
            define_class(source, NAME, empty_on_2(NAME, text) if self.target.straddles else text)

    def escaped(self):
        """Return the expression for the message in HTML."""
        if self.target.straddles:
            return self.need("xml.sax.saxutils", "escape") + "(message)"
        return self.need("html", "escape") + "(message, quote=False)"
