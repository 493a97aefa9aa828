"""``class H(BaseHTTPRequestHandler)`` -> the same, and ``BaseHTTPRequestHandler.error_message_format = "..."`` before it

Python 3's send_error() sends another page than Python 2's did, of another type. The program gets the old one.

1. Only in a file that is Python 2's, that has a handler or hands SimpleHTTPRequestHandler on, and that does not name
   error_message_format or DEFAULT_ERROR_MESSAGE: see fix_error_page.
2. Only by way of these two: CGIHTTPRequestHandler is no more in Python 3.15, and of XML-RPC's and wsgiref's the page is not seen.
3. Both are what they are on 2.7.
"""

from . import imports
from .base import ORDER_API, BaseFix
from .definitions import insert_definition
from .handlers import base_nodes, handler_classes, is_handler_expression
from .parts import text_of_all
from .python2 import is_python2
from .trees import first_leaf, source_of
from .unused import uses_of

# Source: BaseHTTPServer.DEFAULT_ERROR_MESSAGE and DEFAULT_ERROR_CONTENT_TYPE of CPython 2.7.18.
PAGE = '''
%s.error_content_type, %s.error_message_format = "text/html", """\\
<head>
<title>Error response</title>
</head>
<body>
<h1>Error response</h1>
<p>Error code %%(code)d.
<p>Message: %%(message)s.
<p>Error code explanation: %%(code)s = %%(explain)s.
</body>
"""     # Python 2's
'''


HANDLERS = "BaseHTTPRequestHandler", "SimpleHTTPRequestHandler"     # the base of the other first


class FixStockErrorPage(BaseFix):
    """The page of send_error()."""

    run_order = ORDER_API

    def fix(self, source):
        """Rewrite *source*."""
        if not is_python2(source):
            return
        found = [base for cls in handler_classes(source) for base in base_nodes(cls.node) if is_handler_expression(source, base)]
        found += [use.node for use in uses_of(source, "SimpleHTTPServer", "http.server")
                  if use.name == HANDLERS[1] and not use.rest] if not found else []
        found = [(base, importing(source, base)) for base in found]
        found = [(base, statement) for base, statement in found if statement is not None and original_name(source, base) in HANDLERS]
        text = text_of_all(source.tree) if found else ""
        if not found or "error_message_format" in text or "DEFAULT_ERROR_MESSAGE" in text:
            return
        found.sort(key=lambda pair: original_name(source, pair[0]) != HANDLERS[0])
        base = source_of(found[0][0])
        insert_definition(source.tree, PAGE % (base, base), found[0][1])


def original_name(source, base):
    """Return the last name of what the expression *base* was imported as."""
    leaf = first_leaf(base)
    return ((source.origin(leaf) or "") + source_of(base).strip()[len(leaf.value):]).split(".")[-1]


def importing(source, base):
    """Return the statement of the file, at its top level, that imports what the expression *base* begins with, or None."""
    leaf = first_leaf(base)
    bindings = source.bindings(leaf) if source.origin(leaf) is not None else ()
    statements = [binding.statement.parent for binding in bindings if binding.kind == "import"]
    return statements[-1] if statements and all(
        statement.parent is source.tree and imports.imports_only(statement) for statement in statements) else None
