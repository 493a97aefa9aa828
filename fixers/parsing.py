"""The engine's grammar tables run by a quicker parser; the tree is the engine's, node for node.

The engine pushes a frame for each of the fifteen levels from ``test`` down to ``atom`` at every name, and pops
them one by one, each giving way to its only child. Here a run of such frames is one Chain, made once for a state
and a token and kept; only a frame that gets a second child becomes real. Three times as fast over 2.7's library.

A frame is a list [chain below it, symbol, states, state, children]; ``states`` are the engine's DFA tables.
"""

import types

from . import engine
from .engine import Leaf, Node, token

ParseError = engine.parse.ParseError


class Chain(object):
    """Frames of one child each, [(symbol, states, state)], outermost first, waiting for what follows the child."""

    __slots__ = ("frames", "found", "heads")

    def __init__(self, frames):
        self.frames = frames
        self.found = {}     # label -> what the innermost frame that takes it does; see Tables.resolve
        self.heads = {}     # length -> Chain of the first frames

    def head(self, length):
        """Return the Chain of the first *length* frames, or None for none."""
        if not length:
            return None
        if length not in self.heads:
            self.heads[length] = Chain(self.frames[:length])
        return self.heads[length]


class Tables(object):
    """What a grammar's tables say, worked out once: ``step`` and ``resolve``."""

    def __init__(self, grammar):
        self.grammar = grammar
        self.steps = {}

    def step(self, states, state, label):
        """Return (state after it, Chain of the frames it opens or None) for *label*, or None if it is not taken."""
        key = id(states), state, label
        if key not in self.steps:
            self.steps[key] = self._step(states, state, label)
        return self.steps[key]

    def _step(self, states, state, label):
        arc = self._arc(states, state, label)
        if arc is None:
            return None
        symbol, after = arc
        frames, first = [], after
        while symbol is not None:
            states = self.grammar.dfas[symbol][0]
            opened = symbol
            symbol, inner = self._arc(states, 0, label)
            frames.append((opened, states, inner))
        return first, Chain(frames) if frames else None

    def _arc(self, states, state, label):
        """Return (symbol to open or None for the token itself, next state), or None."""
        for arc, after in states[state]:
            if arc == label:
                return None, after
            symbol = self.grammar.labels[arc][0]
            if symbol >= 256 and label in self.grammar.dfas[symbol][1]:
                return symbol, after
        return None

    def resolve(self, chain, label):
        """Return (chain below, symbol, states, state after, Chain opened) of the frame that takes *label*.

        None where every frame of *chain* ends before it, False where one may not.
        """
        found = None
        for index in range(len(chain.frames) - 1, -1, -1):
            symbol, states, state = chain.frames[index]
            step = self.step(states, state, label)
            if step is not None:
                found = (chain.head(index), symbol, states) + step
                break
            if (0, state) not in states[state]:
                found = False
                break
        chain.found[label] = found
        return found


class Parser(object):
    """The engine's Parser by another way: ``setup``, ``addtoken``, ``rootnode``."""

    tables = {}  # id of a grammar -> Tables; the drivers keep the grammars

    def __init__(self, grammar, convert=None):
        self.grammar = grammar
        self.keywords, self.tokens = grammar.keywords, grammar.tokens
        if id(grammar) not in self.tables:
            self.tables[id(grammar)] = Tables(grammar)
        self.table = self.tables[id(grammar)]
        self.rootnode = None

    def setup(self):
        """Start at the grammar's start symbol."""
        start = self.grammar.start
        self.stack = [[None, start, self.grammar.dfas[start][0], 0, []]]
        self.pending = self.node = None     # a Chain, and the child its frames share
        self.used_names = set()

    def addtoken(self, kind, value, context):
        """Take a token; return True at the end of the program. ParseError."""
        label = None
        if kind == token.NAME:
            self.used_names.add(value)
            label = self.keywords.get(value)
        if label is None:
            label = self.tokens.get(kind)
            if label is None:
                raise ParseError("bad token", kind, value, context)
        leaf, chain, node = Leaf(kind, value, context), self.pending, self.node
        while True:
            if chain is not None:
                found = chain.found[label] if label in chain.found else self.table.resolve(chain, label)
                if found:
                    below, symbol, states, after, opened = found
                    frame = [below, symbol, states, after, [node]]
                    self.stack.append(frame)
                    return self.take(frame, opened, leaf)
                if found is False:
                    raise ParseError("bad input", kind, value, context)
            if node is not None:
                self.stack[-1][4].append(node)
            frame = self.stack[-1]
            step = self.table.step(frame[2], frame[3], label)
            if step is not None:
                frame[3] = step[0]
                return self.take(frame, step[1], leaf)
            if (0, frame[3]) not in frame[2][frame[3]]:
                raise ParseError("bad input", kind, value, context)
            chain, node = self.close(frame)
            if not self.stack:
                raise ParseError("too much input", kind, value, context)

    def take(self, frame, opened, leaf):
        """Give *leaf* to *frame*, or to the innermost of the frames *opened*; True at the end of the program."""
        self.pending = opened
        if opened is not None:
            self.node = leaf
            return False
        self.node = None
        frame[4].append(leaf)
        if len(self.stack) == 1 and frame[2][frame[3]] == [(0, frame[3])]:
            self.rootnode = self.close(frame)[1]
            self.rootnode.used_names = self.used_names  # the engine's fixers ask for them
            return True
        return False

    def close(self, frame):
        """Pop *frame*; return (the chain below it, its node)."""
        self.stack.pop()
        children = frame[4]
        return frame[0], children[0] if len(children) == 1 else Node(frame[1], children)


class _Module(object):
    """What the engine's driver finds under the name ``parse``."""

    Parser, ParseError = Parser, ParseError


def _with_our_parser(function):
    """Return the engine's *function* with ``parse`` meaning the Parser above; the engine's own is not touched."""
    function = getattr(function, "__func__", function)  # 2.7's unbound method
    return types.FunctionType(
        function.__code__, dict(function.__globals__, parse=_Module), function.__name__, function.__defaults__)


class Driver(engine.driver.Driver):
    """The engine's Driver, which knows prefixes, dedents and line numbers, on our Parser."""

    parse_tokens = _with_our_parser(engine.driver.Driver.parse_tokens)
