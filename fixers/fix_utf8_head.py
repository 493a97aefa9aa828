"""``class H(BaseHTTPRequestHandler)`` -> ``class H(_Utf8Head, BaseHTTPRequestHandler)``

http.server reads the head of a request as Latin-1 and writes that of an answer as Latin-1, where Python 2 passed
bytes through: ``/caf\\xc3\\xa9`` in the path would come out as four characters and go out as eight bytes, a title in a
header that is not Latin-1 would raise UnicodeEncodeError. _Utf8Head, defined in the file, reads and writes UTF-8 with
surrogateescape. It can be deleted where all clients send ASCII and all heads are ASCII.

Of several fields with one name Python 2 gave the last, http.client.HTTPMessage gives the first: the fields are of a class
that does as Python 2 did. A class, and nothing at each use: the handler's fields go to functions, to cgi and to other files.

Python 2 sent each line of a head as it was made: where a handler fails before the head ends, what there is of it is sent; and
end_headers() ended a head that the handler had written by itself, where http.server fails without a send_response().

What http.server refuses in other words than Python 2 did (four words, HTTP/2.0) it refuses in Python 2's. A page about an
error has the bytes of its message, for which http.server writes question marks.

A method that calls the one that it overrides, by the name of the library's class, calls the one of _Utf8Head: see head_calls.

CGI scripts get HTTP_ACCEPT with the white space around it, as Python 2 passed it on.

1. Not for compat, whose heads are UTF-8 as they are; on 2.7 the class is empty.
   In a file that is Python 2's, on classes whose own base is a handler of the library; their
   subclasses inherit it.
2. Left out where the handler only compares its path with literals and sends nothing but literals in ASCII.
   Fields that a request may have but once, by their grammar (Content-Length, Host), do not count as used.
3. A file in Latin-1 gets _Latin1Head, which decodes nothing anew, and not for scripts; one in another such encoding gets none.
4. Fields are decoded when they are asked for, by a policy of email.message's, which has no place for surrogates.
"""

from .base import ORDER_API, BaseFix
from .definitions import add_first_base, define_class
from .engine import Leaf, syms, token
from .head_calls import call_new_base
from .handlers import base_nodes, handler_classes, inherits, is_handler_expression
from .python2 import is_python2
from .spelling import Speller
from .trees import ancestors, arguments, is_attribute, is_call, is_name, source_of, string_value
from .utf8_head import CGI_FIELDS, CGI_HEAD, CGI_STRADDLING, FIELDS, LATIN_MIXIN, LATIN_STRADDLING, MIXIN, POLICY, STRADDLING

NAME, LATIN_NAME = "_Utf8Head", "_Latin1Head"
SENDERS = ("send_header", "send_response", "send_error")
COMPARING = ("startswith", "endswith")


class FixUtf8Head(BaseFix):
    """The heads of requests and answers in UTF-8."""

    run_order = ORDER_API - 2
    targets = ("http.server", "six", "future")
    words = ("CGIHTTPRequestHandler", "path", "requestline", "headers", "log_message", "log_error", "end_headers") + SENDERS

    def fix(self, source):
        """Rewrite *source*."""
        speller = Speller(self, source) if is_python2(source) else None
        if speller is None:
            return
        found = [(cls, base) for cls in handler_classes(source) if cls.sure for base in base_nodes(cls.node)
                 if source.origin(base) is not None and is_handler_expression(source, base)
                 and not source.origin(base).endswith("WSGIRequestHandler")]   # see fix_wsgi_texts
        scripts = [cls.node for cls, base in found if source.origin(base).endswith("CGIHTTPRequestHandler")]
        uses = source.attributes("path", "requestline", "headers", *SENDERS)
        functions = source.of_type(syms.funcdef)
        self.latin = speller.latin
        if not scripts and not any(map(is_needed, uses)) and not any(map(keeps_log, functions)) and not any(map(ends_own_head, functions)):
            return
        nodes = [cls.node for cls, _ in found]
        first = [node for node in nodes if not inherits(source, node, nodes)]
        for node in sorted(first, key=lambda node: node not in scripts):    # what is defined later stands before
            if self.latin:
                self.mix_in_latin(node)
            elif not any(is_name(other, NAME, "_CgiHead") for other in base_nodes(node)):
                self.mix_in(source, node, any(node is each for each in scripts))
        call_new_base(source, [(node, base_nodes(node)[0].value) for node in first], self.target.straddles)

    def mix_in_latin(self, node):
        """Give the class *node* of a file in Latin-1 its new base."""
        if any(is_name(other, LATIN_NAME) for other in base_nodes(node)):
            return
        add_first_base(node, LATIN_NAME)
        define_class(self.source, LATIN_NAME, LATIN_STRADDLING if self.target.straddles else LATIN_MIXIN)
        if not self.target.straddles:
            define_class(self.source, "_LastFields", FIELDS % self.need("http.client", "HTTPMessage"))

    def mix_in(self, source, node, scripts):
        """Give the class *node* its new base."""
        add_first_base(node, "_CgiHead" if scripts else NAME)
        if self.target.straddles:
            if scripts:
                define_class(source, "_CgiHead", CGI_STRADDLING)
            define_class(source, NAME, STRADDLING)
            return
        if scripts:
            define_class(source, "_CgiHead", CGI_HEAD)
            define_class(source, "_CgiFields", CGI_FIELDS)
        define_class(source, NAME, MIXIN)
        define_class(source, "_LastFields", FIELDS % self.need("http.client", "HTTPMessage"))
        define_class(source, "_Utf8Fields", POLICY % self.need("email.policy", "Compat32"))


def is_needed(node):
    """True where a path or field is used otherwise than compared, or something past ASCII is sent."""
    if is_attribute(node, "path", "requestline", "headers") and not node.children[1].value == "headers":
        return node.parent.type == syms.power and is_name(node.parent.children[0]) and not compared(node)
    if is_attribute(node, "headers"):
        return node.parent.type == syms.power and not only_length(node)
    if is_attribute(node, *SENDERS) and is_call(node.next_sibling):
        return any(past_ascii(value) for value in arguments(node.next_sibling))
    return False


def keeps_log(node):
    """True for a ``def log_message``: what is logged holds the line of the request."""
    return node.type == syms.funcdef and node.children[1].value in ("log_message", "log_error") and not_passing(node)


def ends_own_head(node):
    """True for a function that ends a head and began none."""
    text = source_of(node)
    return ".end_headers(" in text and node.children[1].value != "end_headers" and not any(name + "(" in text for name in SENDERS)


def not_passing(node):
    """True where a function does something."""
    return any(leaf.type == token.NAME and leaf.value not in ("pass", "return", "None") for leaf in node.children[-1].leaves())


def compared(node):
    """True for ``self.path == "x"``, ``self.path in ("a", "b")``, ``self.path.startswith("x")``."""
    power = node.parent
    following = node.next_sibling
    if following is not None:
        return is_attribute(following, *COMPARING) and is_call(following.next_sibling)
    if power.parent.type != syms.comparison:
        return False
    return all(child is power or ascii_literals(child) for child in power.parent.children[::2])


def ascii_literals(node):
    """True for a literal in ASCII, or a tuple or list of them."""
    return all(leaf.type != token.NAME and not past_ascii(leaf) for leaf in node.leaves()) if not isinstance(
        node, Leaf) else node.type == token.STRING and not past_ascii(node)


def only_length(node):
    """True for ``self.headers["Content-Length"]``, ``.get("Content-Type")`` and the like: ASCII by their grammar."""
    power = node.parent
    for leaf in power.leaves():
        found = string_value(leaf)
        if found is not None:
            return found[1].lower() in ("content-length", "content-type", "host", "range", "connection", "transfer-encoding",
                                        "expect", "if-modified-since")
    return False


def past_ascii(node):
    """True where *node* may hold more than ASCII: a literal that does, a name that a request fills."""
    for leaf in node.leaves() if not isinstance(node, Leaf) else [node]:
        if leaf.type == token.STRING and (any(ord(c) > 127 for c in leaf.value) or "\\x" in leaf.value):
            return True
        if leaf.type == token.NAME and not any(parent.type == syms.trailer for parent in ancestors(leaf)
                                               if parent is leaf.parent):
            return leaf.value not in ("len", "str", "int", "self", "None", "True", "False")
    return False
