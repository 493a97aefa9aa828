"""The header object as text: the lines as they came on Python 2; with other line ends and a blank line on Python 3.

``str(self.headers)`` -> ``"".join(_header_lines(self.headers))``
``"Got:\\n%s" % self.headers`` -> ``"Got:\\n%s" % "".join(_header_lines(self.headers))``
``print self.headers`` -> ``print "".join(_header_lines(self.headers))``

1. ``_header_lines`` is defined in the file.
2. The lines are those that Python 3 can still tell: white space after the colon is one space.
3. Only in files that are Python 2's: one that was ported means what it says.
"""

from .base import BaseFix
from .engine import syms, token
from .fix_headers_items import caller
from .grammar import symbol
from .header_helpers import helper
from .header_uses import HEADER_WORDS, header_uses, put
from .python2 import is_python2
from .trees import is_attribute, is_call, is_name, string_value

LOGS = ("log_message", "log_error", "write")


class FixHeadersText(BaseFix):
    """The header object where it becomes a string."""

    words = HEADER_WORDS

    def fix(self, source):
        """Rewrite *source*."""
        if not is_python2(source):
            return
        for use in header_uses(source):
            if use.rest:
                continue
            show(self, use)


def show(fixer, use):
    """Write the header object *use* as its lines, where it becomes a string."""
    if caller(use.node) == "str" and use.node.parent.type == syms.trailer:
        without_call(use.node.parent.parent, put(use, 0, as_text(fixer, use)))
    elif is_formatted(use.node):
        put(use, 0, as_text(fixer, use))


def as_text(fixer, use):
    """Return the text that takes the place of a header object."""
    return '"".join(%s(%s))' % (helper(fixer, "_header_lines"), use.text.strip())


def without_call(power, inner):
    """``str(h)``, a *power*: the call goes, and *inner* stays."""
    inner.remove()
    if len(power.children) == 2:
        inner.prefix = power.prefix
        power.replace(inner)
        return
    prefix = power.prefix
    for child in power.children[:2]:
        child.remove()
    power.insert_child(0, inner)
    power.prefix = prefix


def is_formatted(node):
    """True where *node* is printed, put into a text by ``%``, or logged."""
    parent = node.parent
    if parent.type in symbol("print_stmt"):
        return not (parent.children[1].type == token.RIGHTSHIFT and parent.children[2] is node)
    if caller(node) in ("print", "_to_bytes"):
        return True
    if is_operand(node):
        return "%(" not in string_value(parent.children[-3])[1] if string_value(parent.children[-3]) else True
    if parent.type in symbol("testlist_gexp") and parent.parent.type == syms.atom:
        return is_operand(parent.parent)
    call = parent.parent if parent.type == syms.arglist else parent
    return is_call(call) and any(is_attribute(child, *LOGS) for child in call.parent.children) and is_name(
        call.parent.children[0])


def is_operand(node):
    """True for the right side of ``%``."""
    parent = node.parent
    return parent.type == syms.term and parent.children[-1] is node and len(parent.children) > 2 and (
        parent.children[-2].type == token.PERCENT)
