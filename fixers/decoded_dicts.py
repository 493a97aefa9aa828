"""Dicts all of whose values a loop decodes: they hold unicodes from then on.

    params = dict(cgi.parse_qsl(query))
    for key in params:
        params[key] = params[key].decode("utf-8")
"""

from .cells import Cell, join
from .engine import syms, token
from .flow_signatures import unicode_text
from .grammar import SEQUENCES, elements
from .scopes import kept
from .trees import enclosing, is_call, source_of

WALKS = ("%s", "%s.keys()", "%s.iterkeys()", "%s.items()", "%s.iteritems()", "list(%s)", "list(%s.items())")


@kept
def decoded(source):
    """Return {(id of a function, text of the name or attribute)} of the dicts that a loop decodes there."""
    given = [trailer.parent for trailer in source.attributes("decode") if trailer.parent is not None] + source.powers_of("unicode")
    found = set()
    for node in given:
        loop, function = enclosing(node, syms.for_stmt), enclosing(node, syms.funcdef)
        text = decoded_by(loop, node) if loop is not None and function is not None else None
        if text is not None:
            found.add((id(function), text))
    return found


def decoded_by(loop, node):
    """Return the text of the dict all of whose values a *loop* over it gives the value *node*, None for another loop."""
    statement, target = node.parent, loop.children[1]
    assigned = statement.type == syms.expr_stmt and len(statement.children) == 3 and statement.children[2] is node
    if not assigned or not is_call(node.children[-1]):
        return None
    key = "[%s]" % source_of(elements(target)[0] if target.type in SEQUENCES else target)
    place = source_of(statement.children[0])
    text = place[:-len(key)]
    return text if place == text + key and source_of(loop.children[3]) in [walk % text for walk in WALKS] else None


def is_decoded(flow, target):
    """True for a name or an attribute that is assigned such a dict."""
    if not flow.decoded or target.type not in (token.NAME, syms.power):
        return False
    return (id(enclosing(target, syms.funcdef)), source_of(target)) in flow.decoded


def with_unicodes(flow, value):
    """Return the Cell of a dict that has the keys of the Cell *value*, and unicodes under them."""
    made = Cell()
    made.kind = "dict"
    join(made.keys(), value.keys())
    made.element = unicode_text(flow)
    return made
