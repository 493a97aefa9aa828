"""The engine's grammar tables run by a quicker parser; the tree is the engine's, node for node.

The engine pushes a frame for each of the fifteen levels from ``test`` down to ``atom`` at every name, and pops
them one by one, each giving way to its only child. Here a run of such frames is one Chain, made once for a state
and a token and kept; only a frame that gets a second child becomes real.

The tokens come from ``scanning``, all at once; a text that it does not take goes through the engine's tokenizer
to the same Parser. Six times as fast over 2.7's library.
"""

import types

from . import engine
from .engine import Node, token
from .scanning import make_leaf, new, scan

ParseError = engine.parse.ParseError
NAME = token.NAME


class State(object):
    """A state of one of the engine's DFAs.

    ``steps``: label -> (State after it, Chain of the frames that it opens or None), or None where it is not taken.
    ``final``: True where the symbol may end; ``ends`` where it must.
    """

    __slots__ = ("steps", "arcs", "final", "ends")


class Chain(object):
    """Frames of one child each, [(symbol, State)], outermost first, waiting for what follows the child."""

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
        self.states = {}    # symbol -> [State]

    def first(self, symbol):
        """Return the State in which *symbol* begins."""
        if symbol not in self.states:
            dfa = self.grammar.dfas[symbol][0]
            self.states[symbol] = states = [State() for _ in dfa]
            for number, state in enumerate(states):
                state.steps = {}
                state.arcs = [(arc, states[after]) for arc, after in dfa[number] if arc]
                state.final = (0, number) in dfa[number]
                state.ends = dfa[number] == [(0, number)]
        return self.states[symbol][0]

    def step(self, state, label):
        """Return what ``state.steps`` holds for *label*, found if need be."""
        if label not in state.steps:
            state.steps[label] = self._step(state, label)
        return state.steps[label]

    def _step(self, state, label):
        arc = self._arc(state, label)
        if arc is None:
            return None
        symbol, after = arc
        frames = []
        while symbol is not None:
            opened = symbol
            symbol, inner = self._arc(self.first(symbol), label)
            frames.append((opened, inner))
        return after, Chain(frames) if frames else None

    def _arc(self, state, label):
        """Return (symbol to open or None for the token itself, State after it), or None."""
        for arc, after in state.arcs:
            if arc == label:
                return None, after
            symbol = self.grammar.labels[arc][0]
            if symbol >= 256 and label in self.grammar.dfas[symbol][1]:
                return symbol, after
        return None

    def resolve(self, chain, label):
        """Return (chain below, symbol, State after, Chain opened) of the frame that takes *label*.

        None where every frame of *chain* ends before it, False where one may not.
        """
        found = None
        for index in range(len(chain.frames) - 1, -1, -1):
            symbol, state = chain.frames[index]
            step = self.step(state, label)
            if step is not None:
                found = (chain.head(index), symbol) + step
                break
            if not state.final:
                found = False
                break
        chain.found[label] = found
        return found


class Parser(object):
    """The engine's Parser by another way: ``setup``, ``addtoken``, ``rootnode``; and ``run`` for many tokens.

    A frame is (chain below it, State, Node, its children, number of its first leaf); the innermost is the last of ``stack``.
    ``begin`` is the number of the first leaf of the top-level statement that is being parsed; ``closed`` has its nodes, each behind
    the number of its first leaf, as they became complete. The statement keeps its leaves and these as ``bh_parsed``, for parts.Part, and
    whether the leaves say where they stand in a text, as those of ``scan`` do: ``in_place``.
    """

    in_place = False
    tables = {}  # id of a grammar's DFAs -> Tables; the drivers keep the grammars

    def __init__(self, grammar, convert=None):
        self.grammar = grammar
        self.keywords, self.tokens = grammar.keywords, grammar.tokens
        if id(grammar.dfas) not in self.tables:
            self.tables[id(grammar.dfas)] = Tables(grammar)
        self.table = self.tables[id(grammar.dfas)]
        self.rootnode = None

    def setup(self):
        """Start at the grammar's start symbol."""
        start = self.grammar.start
        self.module = node = make_node(start, [])
        self.stack = [(None, self.table.first(start), node, node.children, 0)]
        self.pending = self.node = None     # a Chain, and the child that its frames share
        self.first = 0                      # the number of that child's first leaf
        self.leaves = []
        self.begin, self.closed = 0, []     # of the top-level statement

    def addtoken(self, kind, value, context):
        """Take a token; return True at the end of the program. ParseError."""
        prefix, (line, column) = context
        self.leaves.append(make_leaf(kind, value, prefix, line, column))
        return self.run(self.leaves[-1:], len(self.leaves) - 1)

    def run(self, leaves, before=0):
        """Take *leaves* as ``scan`` gives them, after that many *before*; return True at the end of the program. ParseError."""
        keywords, labels, table, name = self.keywords, self.tokens, self.table, self.tokens[NAME]
        stack, chain, node, first = self.stack, self.pending, self.node, self.first
        begin, closed, module = self.begin, self.closed, self.module
        below, state, around, children, start = stack.pop()     # the innermost frame
        for number, leaf in enumerate(leaves, before):
            label = keywords.get(leaf.value, name) if leaf.type == NAME else labels.get(leaf.type)
            if label is None:
                raise error_at("bad token", leaf)
            while True:
                if chain is not None:
                    try:
                        found = chain.found[label]
                    except KeyError:
                        found = table.resolve(chain, label)
                    if found:
                        stack.append((below, state, around, children, start))
                        below, symbol, state, chain = found
                        node.parent = around = new(Node)    # make_node, without the call
                        around.type = symbol
                        around.children = children = []     # [node] would have room for one: there comes another
                        children.append(node)
                        around.fixers_applied = None
                        start = first
                        break
                    if found is False:
                        raise error_at("bad input", leaf)
                if node is not None:
                    children.append(node)
                    node.parent = around
                    if around is module:    # a statement is complete
                        node.bh_parsed = self.leaves[begin:number], closed, self.in_place
                        begin, closed = number, []
                try:
                    step = state.steps[label]
                except KeyError:
                    step = table.step(state, label)
                if step is not None:
                    state, chain = step
                    break
                if not state.final:
                    raise error_at("bad input", leaf)
                if around is module:
                    raise error_at("too much input", leaf)
                closed.append((start, around))
                chain, node, first = below, around, start
                below, state, around, children, start = stack.pop()
            if chain is not None:       # the innermost of the frames that were opened takes it
                node, first = leaf, number
                continue
            node = None
            children.append(leaf)
            leaf.parent = around
            if around is module and state.ends:
                self.rootnode = only_child(module)
                return True
        stack.append((below, state, around, children, start))
        self.pending, self.node, self.first = chain, node, first
        self.begin, self.closed = begin, closed
        return False


def error_at(text, leaf):
    """Return the engine's ParseError."""
    return ParseError(text, leaf.type, leaf.value, (leaf._prefix, (leaf.lineno, leaf.column)))


def make_node(kind, children):
    """Return a Node of *children*, to which others are added; their parent is set by who does."""
    node = new(Node)
    node.type, node.children, node.fixers_applied = kind, children, None
    return node


def only_child(node):
    """Return *node*, or in its place its only child, as the engine does; of the frames only the outermost may have one alone."""
    if len(node.children) > 1:
        return node
    node.children[0].parent = None
    return node.children[0]


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

    def parse_string(self, text, debug=False):
        """Return the tree of *text*. The parser's errors and the tokenizer's."""
        leaves = scan(text)
        if leaves is None:
            return engine.driver.Driver.parse_string(self, text)
        parser = Parser(self.grammar)
        parser.setup()
        parser.leaves, parser.in_place = leaves, True
        parser.run(leaves)
        return parser.rootnode
