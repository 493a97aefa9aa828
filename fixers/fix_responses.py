"""``self.responses[411]`` -> the same, and ``BaseHTTPRequestHandler.responses.update({...})`` after the imports

http.server's table of messages has other texts than Python 2's, and others again from 3.13 on; a program that puts
them into a page shows them. So does one with an ``error_message_format`` of its own.

Nor is the page of ``send_error(405)`` the same, or that of ``send_error(error.code)`` where the program says 405 elsewhere, or the
phrase of ``send_response(416)``. Python 2 had none for 422 and other codes of today, where the file says one of those, or takes its
codes from elsewhere: ``send_response(answer.status)``.

1. Only the rows that differ are written; of the codes that Python 2 did not know those go that the file says, or all of them.
2. Only in a file that is Python 2's, and where the base class is imported at its top.
"""

import re

from .base import ORDER_API, BaseFix
from .engine import syms, token
from .handlers import base_nodes, handler_classes, is_handler_expression
from .parts import text_of_all
from .python2 import is_python2
from .stock import importing, put_after
from .trees import arguments, first_leaf, is_attribute, is_call, is_name, source_of

# Source: BaseHTTPServer.BaseHTTPRequestHandler.responses of CPython 2.7.18, where http.server of 3.6 to 3.13 differs.
ROWS = '''
%s.responses.update({  # Python 2's texts
    205: ("Reset Content", "Clear input form for further input."),
    206: ("Partial Content", "Partial content follows."),
    305: ("Use Proxy", "You must use proxy specified in Location to access this resource."),
    405: ("Method Not Allowed", "Specified method is invalid for this resource."),
    406: ("Not Acceptable", "URI not available in preferred format."),
    407: ("Proxy Authentication Required", "You must authenticate with this proxy before proceeding."),
    408: ("Request Timeout", "Request timed out; try again later."),
    409: ("Conflict", "Request conflict."),
    410: ("Gone", "URI no longer exists and has been permanently removed."),
    411: ("Length Required", "Client must specify Content-Length."),
    412: ("Precondition Failed", "Precondition in headers is false."),
    413: ("Request Entity Too Large", "Entity is too large."),
    414: ("Request-URI Too Long", "URI is too long."),
    415: ("Unsupported Media Type", "Entity body in unsupported format."),
    416: ("Requested Range Not Satisfiable", "Cannot satisfy request range."),
    417: ("Expectation Failed", "Expect condition could not be satisfied."),
    502: ("Bad Gateway", "Invalid responses from another server/proxy."),
    505: ("HTTP Version Not Supported", "Cannot fulfill request."),
})
'''


# Source: the same of CPython 3.6 to 3.13, without those of 2.7.18.
NEWER = frozenset("102 103 207 208 226 308 418 421 422 423 424 425 426 428 429 431 451 506 507 508 510 511".split())
RENAMED = frozenset(["413", "414", "416"])      # with another phrase in one of 3.6 to 3.13
FEW = re.sub(r"(?m)^    (?!%s).*\n" % "|".join(sorted(RENAMED)), "", ROWS)
GONE = "\nfor _code in %s:     # of which Python 2 knew no message\n    %s.responses.pop(_code, None)\n"
CODES = frozenset(re.findall(r"(?m)^    (\d{3}): ", ROWS))


class FixResponses(BaseFix):
    """The messages of status codes."""

    run_order = ORDER_API - 2     # before fix_utf8_head, which defines a send_error()
    words = ("responses", "error_message_format", "send_error", "send_response")

    def fix(self, source):
        """Rewrite *source*."""
        if not is_python2(source):
            return
        asking = source.attributes("send_error", "send_response", "responses") + source.leaves_of("error_message_format")
        read = any(map(reads_messages, asking)) or any(map(is_computed, asking)) and may_say_codes(source)
        sends = source.says("send_response", "send_error")
        newer = sorted(NEWER.intersection([leaf.value for leaf in source.of_type(token.NUMBER)])) if sends else ()
        foreign = [node for node in asking if is_called_by_foreign(source, node)]
        if foreign:
            newer = sorted(NEWER)
            read = read or any(is_attribute(node, "send_error") for node in foreign)
        base = base_of_handlers(source) if read or newer else None
        if base is None:
            return
        expression, statement = base
        text = text_of_all(source.tree)
        if newer and ".responses.pop(_code, None)" not in text:
            codes = ", ".join(newer) + "," * (len(newer) == 1)
            put_after(source, statement, GONE % ("(%s)" % codes.replace(" 425", "\n              425") if foreign else codes, expression))
        if (read or foreign) and "# Python 2's texts" not in text:
            put_after(source, statement, (ROWS if read else FEW) % expression)


def base_of_handlers(source):
    """Return (source of the class, statement that imports it) of the base of the file's handlers, None where it is not known."""
    for cls in handler_classes(source):
        for base in base_nodes(cls.node):
            statement = importing(source, first_leaf(base)) if is_handler_expression(source, base) else None
            if statement is not None:
                return source_of(base), statement
    return None


def reads_messages(node):
    """True for ``x.responses`` that is read, for the name in ``error_message_format = ...`` and for send_error() of a code in the table.

    Or send_response() of one, alone, that has another phrase.
    """
    if is_attribute(node, "send_error", "send_response") and is_call(node.next_sibling):
        given = arguments(node.next_sibling) or [node]
        code = given[0].value if given[0].type == token.NUMBER else None
        return code in CODES if is_attribute(node, "send_error") else len(given) == 1 and code in RENAMED
    if is_attribute(node, "responses"):
        statement = node.parent.parent
        if is_attribute(node.next_sibling, "pop"):
            return False
        stored = node.parent.children[-1] is node and statement.type == syms.expr_stmt and statement.children[0] is node.parent
        return not stored
    return (node.type == token.NAME and is_name(node, "error_message_format")
            and node.parent.type in (syms.expr_stmt, syms.trailer))


def is_computed(node):
    """True for send_error() of what is no number: ``self.send_error(error.code)``."""
    given = arguments(node.next_sibling) if is_attribute(node, "send_error") and is_call(node.next_sibling) else ()
    return bool(given) and given[0].type != token.NUMBER


def may_say_codes(source):
    """True where the file says one of the codes, ``raise HttpError(405)``, or another file of the program may."""
    view = getattr(source.tree, "bh_share", None)
    return view is not None and len(view.share.declared) > 1 or not CODES.isdisjoint([leaf.value for leaf in source.of_type(token.NUMBER)])


def is_called_by_foreign(source, node):
    """True for send_error() and send_response() whose message is that of a code that comes from elsewhere."""
    if not is_attribute(node, "send_error", "send_response") or not is_call(node.next_sibling):
        return False
    given = arguments(node.next_sibling)
    return bool(given) and (len(given) == 1 or is_attribute(node, "send_error")) and is_foreign(source, given[0])


def is_foreign(source, node, depth=4):
    """True for a code of another's: an attribute, an item or what a method gives, but for those that the file says itself."""
    if depth == 0:
        return False
    if is_name(node):
        return any(binding.kind == "assign" and binding.value is not None and is_foreign(source, binding.value, depth - 1)
                   for binding in source.bindings(node))
    if node.type != syms.power:
        return False
    first, last = node.children[0], node.children[-1]
    if is_name(first, "int") and is_call(node.children[1]) and len(node.children) == 2:
        return any(is_foreign(source, value, depth - 1) for value in arguments(node.children[1]))
    if is_call(last):
        last = node.children[-2]
        return is_attribute(last) and is_attribute_of_others(source, first, last)
    if is_attribute(last):
        return is_attribute_of_others(source, first, last)
    return last.type == syms.trailer and is_name(first) and not any(
        binding.value is not None and binding.value.type == syms.atom for binding in source.bindings(first))


def is_attribute_of_others(source, first, last):
    """True for an attribute of what is no module, which the file neither defines nor is seen to assign."""
    name = last.children[1].value
    return not (is_name(first) and source.origin(first)) and not any(
        leaf is not last.children[1] and is_bound(leaf) for leaf in source.leaves_of(name))


def is_bound(leaf):
    """True for the name of a function, a class's variable or an attribute that is assigned."""
    if is_name(leaf.prev_sibling, "def") or leaf.parent.type == syms.expr_stmt and leaf.parent.children[-1] is not leaf:
        return True
    power = leaf.parent.parent if is_attribute(leaf.parent) else None
    return power is not None and power.type == syms.power and power.children[-1] is leaf.parent and (
        power.parent.type == syms.expr_stmt and power.parent.children[-1] is not power)
