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
from .trees import enclosing, is_attribute, is_call, is_name, source_of

WALKS = ("%s", "%s.keys()", "%s.iterkeys()", "%s.items()", "%s.iteritems()", "list(%s)", "list(%s.items())")


@kept
def decoded(source):
    """Return {(id of a function, text of the name or attribute)} of the dicts that a loop decodes there."""
    loops = source.of_type(syms.for_stmt) if source.says("decode", "unicode") else ()
    found = [(loop, enclosing(loop, syms.funcdef), decoded_by(loop)) for loop in loops]
    return frozenset((id(function), text) for _, function, text in found if text is not None and function is not None)


def decoded_by(loop):
    """Return the text of the dict whose values a *loop* over it decodes, None for another loop."""
    target = loop.children[1]
    key = elements(target)[0] if target.type in SEQUENCES else target
    for node in loop.children[5].pre_order():
        assigns = node.type == syms.expr_stmt and len(node.children) == 3 and node.children[1].type == token.EQUAL
        if assigns and gives_unicode(node.children[2]):
            place = source_of(node.children[0])
            text = place[:-len("[%s]" % source_of(key))]
            if place == "%s[%s]" % (text, source_of(key)) and source_of(loop.children[3]) in [walk % text for walk in WALKS]:
                return text
    return None


def gives_unicode(node):
    """True for ``x.decode(...)`` and ``unicode(x, ...)``."""
    if node.type != syms.power or not is_call(node.children[-1]):
        return False
    return is_attribute(node.children[-2], "decode") or len(node.children) == 2 and is_name(node.children[0], "unicode")


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
