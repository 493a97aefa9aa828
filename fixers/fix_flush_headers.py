"""``self.send_response(200); self.wfile.write("X-Raw: 1\\r\\n")`` -> ``self.flush_headers()`` before the write

Python 2 wrote every header at once; http.server keeps them until end_headers(), so what a handler writes between
would overtake them.

1. The statement is put before a write to ``self.wfile`` that follows send_response() or send_header() in the same
   block, without end_headers() or send_error() between.
2. A method that sends headers is given one at its end if nothing in the file ever calls end_headers(): 2.7 sent
   them all the same.
3. For six and future too: ``hasattr(self, "flush_headers") and self.flush_headers()``, for 2.7 has none.
"""

from .base import ORDER_API, BaseFix
from .engine import Leaf, Node, syms, token
from .handlers import handler_classes
from .python2 import is_python2
from .trees import expression, indentation, index_of, is_attribute, is_call, is_name, newline_of

SENDING = ("send_response", "send_header")
ENDING = ("end_headers", "send_error", "flush_headers")


class FixFlushHeaders(BaseFix):
    """Headers and what is written among them."""

    run_order = ORDER_API - 2

    def fix(self, source):
        """Rewrite *source*."""
        if not is_python2(source):
            return
        forgets = not any(is_attribute(node, *ENDING) for node in source.nodes)
        for cls in handler_classes(source):
            for method in cls.methods:
                if method.self_name and method.node.type == syms.funcdef:
                    self.method(source, method, forgets)

    def method(self, source, method, forgets):
        """Look at one method."""
        block = method.node.children[-1]
        if block.type != syms.suite:
            return
        places = []
        sending = walk(block, method.self_name, False, places)
        for statement in places:
            self.insert(source, statement, method.self_name)
        if forgets and sending:
            last = [child for child in block.children if not isinstance(child, Leaf)][-1]
            if last.type == syms.simple_stmt and last.children[0].type not in (syms.return_stmt, syms.raise_stmt):
                self.insert(source, last.children[0], method.self_name, 1)

    def insert(self, source, statement, name, after=0):
        """Put the call before the *statement*, or, where *after* is 1, after its line."""
        text = "%s.flush_headers()" % name
        if self.target.straddles:
            text = 'hasattr(%s, "flush_headers") and %s' % (name, text)
        line, at = statement.parent, index_of(statement)
        new = expression(text)
        if not after and at:                            # a; b
            new.prefix, statement.prefix = statement.prefix, " "
            line.insert_child(at, Leaf(token.SEMI, ";"))
            line.insert_child(at, new)
            return
        block = line.parent
        made = Node(syms.simple_stmt, [new, Leaf(token.NEWLINE, newline_of(source.tree))])
        made.prefix = indentation(line)
        if not after:
            made.prefix, line.prefix = line.prefix, indentation(line)
        block.insert_child(index_of(line) + after, made)


def walk(block, name, sending, places):
    """Note in *places* the statements of *block* that write while headers are kept back; return whether they still are."""
    for statement in block.children:
        if isinstance(statement, Leaf):
            continue
        if statement.type == syms.simple_stmt:
            sending = step(statement, name, sending, places)
        elif statement.type not in (syms.funcdef, syms.classdef):
            inside = [walk(child, name, sending, places) for child in statement.children if child.type == syms.suite]
            sending = sending and all(inside) if inside else sending
    return sending


def step(line, name, sending, places):
    """The same for one line, of one statement or more."""
    for statement in line.children:
        for word in words(statement, name):
            if word == "wfile" and sending:
                places.append(statement)
                sending = False
            elif word in SENDING + ENDING:
                sending = word in SENDING
    return sending


def words(statement, name):
    """Return what a small statement does with the handler, in order: send_header, end_headers, wfile ..."""
    found = []
    for node in statement.pre_order():
        if node.type == syms.power and is_name(node.children[0], name) and is_attribute(node.children[1]):
            word = node.children[1].children[1].value
            if word != "wfile" and len(node.children) > 2 and is_call(node.children[2]) or word == "wfile" and is_written(node):
                found.append(word)
    return found


def is_written(node):
    """True for ``self.wfile.write(...)`` and ``print >>self.wfile``."""
    if len(node.children) > 3:
        return is_attribute(node.children[2], "write", "writelines")
    return node.prev_sibling is not None and node.prev_sibling.type == token.RIGHTSHIFT
