"""``class H(BaseHTTPRequestHandler)`` -> the same, and ``BaseHTTPRequestHandler.error_message_format = "..."`` before it

Python 3's send_error() sends another page than Python 2's did, of another type. The program gets the old one.

1. Only in a file that is Python 2's, that uses a handler of the family, by itself or as a base, and that does not set
   error_message_format in all of its classes, see fix_error_page, or names DEFAULT_ERROR_MESSAGE, which becomes the old page too.
2. Of XML-RPC's the page is put here where the file has a send_error, or a server of its own, else see fix_xmlrpc_faults; of wsgiref's
   it is not seen.
3. Both are what they are on 2.7.
"""

from .base import ORDER_API, BaseFix
from .engine import syms, token
from .handlers import handler_classes, inherits
from .python2 import is_python2
from .stock import HANDLERS, class_text, places, put_after, uses_of_class
from .trees import ancestors, enclosing
from .unused import uses_of

# Source: BaseHTTPServer.DEFAULT_ERROR_MESSAGE and DEFAULT_ERROR_CONTENT_TYPE of CPython 2.7.18, with a d where that has an s:
# before 3.11 http.server's own codes are "HTTPStatus.NOT_FOUND" there.
PAGE = '''
%s.error_content_type, %s.error_message_format = "text/html", """\\
<head>
<title>Error response</title>
</head>
<body>
<h1>Error response</h1>
<p>Error code %%(code)d.
<p>Message: %%(message)s.
<p>Error code explanation: %%(code)d = %%(explain)s.
</body>
"""     # Python 2's
'''


DEFAULT = "DEFAULT_ERROR_MESSAGE"
FORMAT = "error_message_format"


class FixStockErrorPage(BaseFix):
    """The page of send_error()."""

    run_order = ORDER_API - 2     # before fix_utf8_head, which defines a send_error()
    words = HANDLERS + ("SimpleXMLRPCRequestHandler",)

    def fix(self, source):
        """Rewrite *source*."""
        if not is_python2(source):
            return
        uses = [use for name in HANDLERS for use in uses_of_class(source, name)]    # the base of the others first
        uses += of_xmlrpc(source)
        found = places(source, uses)
        defaults = [use for use in uses_of(source, "BaseHTTPServer", "http.server") if use.name == DEFAULT]
        if not found or not defaults and sets_page(source):
            return
        for base, statement in found:
            for name in sorted(set(map(class_text, defaults))):
                put_after(source, statement, "\n%s = %s.error_message_format\n" % (name, base))
            put_after(source, statement, PAGE % (base, base))


def of_xmlrpc(source):
    """Return the Names of the handler of XML-RPC, unless what makes one of its servers gives it the page."""
    used = uses_of(source, "SimpleXMLRPCServer", "DocXMLRPCServer", "xmlrpc.server") if source.says("SimpleXMLRPCRequestHandler") else ()
    served = any(use.name in ("SimpleXMLRPCServer", "DocXMLRPCServer") for use in used)
    return [use for use in used if use.name == "SimpleXMLRPCRequestHandler"] if not served or source.says("send_error") else []


def sets_page(source):
    """True where a page of the program's own takes the place of the stock one in every handler; ``self`` may be given one late."""
    if any(leaf.value.strip("urbURB'\"") == FORMAT for leaf in source.of_type(token.STRING)):
        return True
    targets = [leaf for leaf in source.leaves_of(FORMAT) if is_target(leaf)]
    around = [enclosing(leaf, syms.classdef, syms.funcdef) for leaf in targets]
    if None in around:      # the class of all of them, from outside
        return True
    setting, handlers = [node for node in around if node.type == syms.classdef], handler_classes(source)
    return bool(setting) and all(any(cls.node is node for node in setting) or inherits(source, cls.node, setting) for cls in handlers)


def is_target(leaf):
    """True for a name in what an assignment binds."""
    inner = leaf
    for parent in ancestors(leaf):
        if parent.type == syms.expr_stmt:
            return parent.children[-1] is not inner
        inner = parent
    return False
