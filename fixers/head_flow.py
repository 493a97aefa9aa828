"""Where a handler's headers are kept back: followed through the statements of a method and the methods that it calls.

    heads = Heads(cls)                       # a HandlerClass
    for end in heads.places(method):         # Place(statement, kind): what comes too late, or never
        ...

Python 3 keeps headers until end_headers(). A state says whether headers may be kept back: True, False, or None where
nothing goes on (after a return). Branches are joined to the worse; sending what is kept is never wrong.
"""

from .engine import Leaf, syms, token
from .grammar import flat
from .handlers import HTTP_METHOD
from .trees import arguments, is_attribute, is_call, is_name, source_of

SENDING = ("send_response", "send_header")
# What ends the headers, or is the library's and does it itself. Methods that nobody here knows are taken for such.
ENDING = ("end_headers", "send_error", "flush_headers", "do_GET", "do_HEAD", "do_POST", "send_head", "list_directory")
NEUTRAL = ("log_message", "log_request", "log_error", "address_string", "date_time_string", "log_date_time_string",
           "version_string", "translate_path", "guess_type", "send_response_only")
CONNECTIONS = ("connection", "request")
BEFORE, END, AFTER = "before", "end", "after"


class Place(object):
    """Where to send what is kept: *kind* BEFORE the statement, AFTER it (a return that sends), or at the END of the block."""

    def __init__(self, statement, kind):
        self.statement, self.kind = statement, kind


class Heads(object):
    """The methods of a handler class, and what each does to the headers that are kept back."""

    def __init__(self, cls):
        self.methods = dict((method.name, method) for method in cls.methods
                            if method.self_name and method.node.type == syms.funcdef)
        self.called = set(word for method in self.methods.values() for word, _ in words(method.node, method.self_name))
        self.known, self.under_way = {}, set()

    def places(self, method):
        """Return the Places of *method*: writes that would overtake headers, and ends that leave them behind."""
        walk = Walk(self, method)
        state = walk.block(method.node.children[-1], False)
        if not self.is_entry(method):
            return walk.writes
        return walk.writes + walk.ends + ([Place(method.node.children[-1], END)] if state else [])

    def is_entry(self, method):
        """True for a method after which nobody sends what is kept: do_GET, not what it calls."""
        return bool(HTTP_METHOD.match(method.name)) and method.name not in self.called

    def effect(self, name, state):
        """Return (state after calling the method *name* in *state*, whether it writes to what headers should precede)."""
        if name not in self.methods or name in self.under_way:
            return (True if name in SENDING else state if name in NEUTRAL else False), False
        if (name, state) not in self.known:
            self.under_way.add(name)
            method = self.methods[name]
            walk, fresh = Walk(self, method), Walk(self, method)
            after = walk.leave(walk.block(method.node.children[-1], state))
            fresh.block(method.node.children[-1], False)
            self.known[name, state] = after, len(walk.writes) > len(fresh.writes)
            self.under_way.discard(name)
        return self.known[name, state]


class Walk(object):
    """One way through a method."""

    def __init__(self, heads, method):
        self.heads, self.name = heads, method.self_name
        self.writes, self.ends, self.left = [], [], []

    def leave(self, state):
        """Return the state in which the method is left, if it ends in *state*."""
        return join(self.left + [state])

    def block(self, block, state):
        """Return the state after a suite, or after the one line that stands for it."""
        if block.type == syms.simple_stmt:
            return self.line(block, state)
        for statement in block.children:
            if not isinstance(statement, Leaf):
                state = self.line(statement, state) if statement.type == syms.simple_stmt else self.compound(statement, state)
        return state

    def compound(self, statement, state):
        """Return the state after if, for, while, try, with."""
        if statement.type in (syms.funcdef, syms.classdef, getattr(syms, "decorated", None)):
            return state
        after, entry, closed = [], state, False
        for keyword, child in pairs(statement):
            if child.type not in (syms.suite, syms.simple_stmt):
                entry = self.step(child, entry)
                continue
            if keyword == "finally":
                entry = self.block(child, join(after))
                return None if join(after) is None else entry
            closed = closed or keyword in ("else", "with") or statement.type == syms.try_stmt
            if keyword == "else" and statement.type == syms.try_stmt:
                after[0] = self.block(child, after[0])
            else:
                after.append(self.block(child, entry))
        return join(after if closed and statement.type not in (syms.for_stmt, syms.while_stmt) else after + [entry])

    def line(self, line, state):
        """Return the state after the statements of one line."""
        for statement in line.children:
            if state is None:
                return None
            if isinstance(statement, Leaf) and statement.type in (token.SEMI, token.NEWLINE):
                continue
            before, state = state, self.step(statement, state)
            if statement.type in (syms.return_stmt, syms.raise_stmt) or is_name(statement, "return"):
                if state:
                    self.ends.append(Place(statement, BEFORE if before else AFTER))
                self.left.append(state)
                state = None
            elif statement.type in (getattr(syms, "break_stmt", None), getattr(syms, "continue_stmt", None)):
                break
        return state

    def step(self, statement, state):
        """Return the state after a small statement, or after an expression."""
        for word, is_method in words(statement, self.name):
            late = state and not is_method
            if is_method:
                state, writes = self.heads.effect(word, state)
                late = writes
            if late:
                self.writes.append(Place(statement, BEFORE))
                state = state and is_method
        return state


def join(states):
    """Return the worst of *states*."""
    return True if True in states else False if False in states else None


def pairs(statement):
    """Return (the keyword that leads a part of a compound statement, the part), without the leaves that say nothing."""
    found, keyword = [], None
    for child in statement.children:
        if isinstance(child, Leaf) and child.type == token.NAME and child.value in (
                "if", "elif", "else", "for", "in", "while", "try", "except", "finally", "with"):
            keyword = child.value
        elif child.type == syms.except_clause or is_name(child, "except"):
            keyword = "except"
        elif not isinstance(child, Leaf):
            found.append((keyword, child))
    return found


def words(node, name):
    """Return what *node* does with the handler *name*, in order: (method, True) for a call, (attribute, False) for a write."""
    found = []
    for power in flat(node):
        if power.type != syms.power or not is_attribute(power.children[1]):
            continue
        word, call = power.children[1].children[1].value, power.children[2] if len(power.children) > 2 else None
        if is_name(power.children[0], name):
            if is_call(call):
                found.append((word, True))
            elif word == "wfile" and not is_target(power) or word in CONNECTIONS and is_attribute(call, "send", "sendall"):
                found.append((word, False))
        else:
            found += passed_on(power, name)
    return found


def passed_on(power, name):
    """Return the call of ``Base.end_headers(self)`` or ``super(H, self).end_headers()``."""
    for child, following in zip(power.children[1:], power.children[2:]):
        if is_attribute(child) and is_call(following) and child.children[1].value in SENDING + ENDING:
            values = arguments(following)
            if is_name(power.children[0], "super") or values and source_of(values[0]) == name:
                return [(child.children[1].value, True)]
    return []


def is_target(power):
    """True for ``self.wfile = ...`` and for what sends nothing: ``self.wfile.flush``."""
    if len(power.children) > 2:
        return is_attribute(power.children[2], "flush", "closed")
    parent = power.parent
    return parent.type == syms.expr_stmt and parent.children[-1] is not power
