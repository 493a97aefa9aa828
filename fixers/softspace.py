"""Where Python 2's print wrote no space: after a str that ends in white space other than a space, a line end mostly.

    print "Headers:\\n", text       ->      Headers:
                                           text
"""

import re

from .engine import syms, token
from .grammar import symbol

LITERAL = re.compile(r"([a-zA-Z]*)('''|\"\"\"|'|\")(.*)\2$", re.DOTALL)
CLOSED = re.compile(r"(?:^|[^\\])(?:\\\\)*(?:\\[ntrvf]|[\n\t\r\v\f])$")
RAW_CLOSED = re.compile(r"[\n\t\r\v\f]$")
PLUS = token.PLUS


def closes(node):
    """True where the str that *node* gives is sure to end so: a literal, one with ``% x``, one at the end of a sum."""
    if node.type == token.STRING:
        prefix, _, text = LITERAL.match(node.value).groups()
        return (RAW_CLOSED if "r" in prefix.lower() else CLOSED).search(text) is not None
    if node.type == syms.atom:
        if node.children[0].type == token.LPAR:
            return len(node.children) == 3 and node.children[1].type not in symbol("testlist_gexp", "testlist") and closes(node.children[1])
        return closes(node.children[-1])    # literals side by side; a list closes nothing
    if node.type == syms.term:
        return len(node.children) == 3 and node.children[1].type == token.PERCENT and closes(node.children[0])
    if node.type == syms.arith_expr:
        return all(child.type == PLUS for child in node.children[1::2]) and closes(node.children[-1])
    return False
