"""``self.send_response(200); self.wfile.write("X-Raw: 1\\r\\n")`` -> ``self.flush_headers()`` before the write

Python 2 wrote every header at once; http.server keeps them until end_headers(), so what a handler writes between
would overtake them, and what it never ends would not be sent.

1. The statement is put before a use of ``self.wfile`` that may follow send_response() or send_header() without
   end_headers() or send_error() between, in the methods that are called too.
2. A ``do_GET`` and the like that may end with headers kept back is given one there: at its end, before a return.
3. Methods that nothing here defines are taken to end their headers.
4. For six and future too: ``hasattr(self, "flush_headers") and self.flush_headers()``, for 2.7 has none.
"""

from .base import ORDER_API, BaseFix
from .engine import Leaf, Node, syms, token
from .handlers import handler_classes
from .head_flow import AFTER, END, Heads
from .python2 import is_python2
from .trees import expression, indentation, index_of, newline_of


class FixFlushHeaders(BaseFix):
    """Headers and what is written among them."""

    run_order = ORDER_API - 2
    words = ("send_response", "send_header")

    def fix(self, source):
        """Rewrite *source*."""
        if not is_python2(source) or not source.attributes("send_response", "send_header"):
            return
        for cls in handler_classes(source):
            heads = Heads(cls)
            found = [(place, method) for method in heads.methods.values() for place in heads.places(method)]
            for place, method in found:
                self.send(source, place, method.self_name)

    def send(self, source, place, name):
        """Send what is kept at *place*."""
        text = "%s.flush_headers()" % name
        if self.target.straddles:
            text = 'hasattr(%s, "flush_headers") and %s' % (name, text)
        new = expression(text)
        if place.kind == END:
            at_end(source, place.statement, new)
        elif place.kind == AFTER:
            return_after(place.statement, new)
        else:
            before(source, place.statement, new)


def before(source, statement, new):
    """Put *new* before the *statement*, or before the head of the compound one that it is part of."""
    while statement.parent.type not in (syms.simple_stmt, syms.suite, syms.file_input):
        statement = statement.parent
    line = statement.parent if statement.parent.type == syms.simple_stmt else statement
    at = index_of(statement)
    if line is not statement and (at or line.parent.type != syms.suite):         # a; b, if x: a
        new.prefix, statement.prefix = statement.prefix, " "
        line.insert_child(at, Leaf(token.SEMI, ";"))
        line.insert_child(at, new)
        return
    made = Node(syms.simple_stmt, [new, Leaf(token.NEWLINE, newline_of(source.tree))])
    made.prefix, line.prefix = line.prefix, indentation(line)
    line.parent.insert_child(index_of(line), made)


def at_end(source, block, new):
    """Put *new* at the end of a method's *block*."""
    if block.type == syms.simple_stmt:
        block.insert_child(len(block.children) - 1, Leaf(token.SEMI, ";"))
        new.prefix = " "
        block.insert_child(len(block.children) - 1, new)
        return
    last = [child for child in block.children if not isinstance(child, Leaf)][-1]
    made = Node(syms.simple_stmt, [new, Leaf(token.NEWLINE, newline_of(source.tree))])
    made.prefix = indentation(last)
    block.insert_child(index_of(last) + 1, made)
    after, closing = made.next_sibling, last
    while not isinstance(closing, Leaf):
        closing = closing.children[-1]
    while closing.type == token.DEDENT:     # the engine keeps there what comes before the next statement
        after.prefix, closing.prefix = closing.prefix + after.prefix, ""
        closing = closing.prev_sibling
        while closing is not None and not isinstance(closing, Leaf):
            closing = closing.children[-1]


def return_after(statement, new):
    """``return x`` -> ``x; new; return``."""
    line, at, value = statement.parent, index_of(statement), statement.children[1]
    value.remove()
    value.prefix, new.prefix = statement.prefix, " "
    statement.replace(Leaf(token.NAME, "return", prefix=" "))
    for each in (Leaf(token.SEMI, ";"), new, Leaf(token.SEMI, ";"), value):
        line.insert_child(at, each)
