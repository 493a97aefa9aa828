"""The statements of a tree, each looked through once until it changes.

A fixer changes a few statements of a file, and the next one asks about the whole of it again. ``parts_of(tree)`` gives
the Parts of every child of the tree: those of statements that nobody has touched are the ones of the last time. A long class
has a Part for its head and one for each statement of its body. The engine's nodes say themselves what was touched:
``changed()`` marks a node and all that is around it.
"""

import collections
import itertools
import operator

from .binding import Walk
from .engine import syms, token
from .grammar import text_of

FIRST = operator.itemgetter(0)
NOTHING = ()
NAME = token.NAME
SELDOM = frozenset([token.STRING, token.NUMBER, token.BACKQUOTE, token.NOTEQUAL])
LONG = 700     # leaves of a class; to take shorter ones apart costs more than it saves


class Part(object):
    """One statement: its ``leaves``, and its nodes in ``inner``, each behind the number of its first leaf, in their order.

    The numbers go on from whatever the first is. ``in_place``: the leaves are as they were read, and say where they stand in the text.
    ``around`` is the long class of whose body it is one, None at the top level. Of the head of a long class the ``node`` is the class.
    """

    __slots__ = ("node", "leaves", "inner", "around", "is_head", "in_place", "_by_type", "_nodes", "_words", "_walk", "_attributes",
                 "_heads", "_text")

    def __init__(self, node, leaves=None, inner=None, is_head=False, in_place=False):
        self.node, self.leaves, self.inner, self.is_head, self.in_place = node, leaves, inner, is_head, in_place
        self.around = None
        self._by_type = self._nodes = self._words = self._walk = self._attributes = self._heads = self._text = None
        if leaves is None:
            self.leaves, self.inner = [], []
            put(node, self.leaves, self.inner)

    @property
    def is_as_it_was(self):
        """True where nobody has touched the statement."""
        return not self.node.was_changed and self.node.bh_part is self

    @property
    def nodes(self):
        """The nodes and leaves, in the order of the source."""
        if self._nodes is None:
            self._nodes, at = [], 0
            begin = self.inner[0][0] if self.inner else 0
            for first, node in self.inner:
                self._nodes += self.leaves[at:first - begin]
                self._nodes.append(node)
                at = first - begin
            self._nodes += self.leaves[at:]
        return self._nodes

    @property
    def by_type(self):
        """{type: [node]} in the order of the source; leaves of a type once they have been asked for."""
        if self._by_type is None:
            self._by_type = by_type = collections.defaultdict(list)
            for _, node in self.inner:
                by_type[node.type].append(node)
        return self._by_type

    def of_type(self, kind):
        """Return the nodes, or leaves, of a type, in the order of the source."""
        by_type = self._by_type if self._by_type is not None else self.by_type
        if kind < 256 and kind not in by_type:
            if kind in SELDOM:
                self._sort_seldom(by_type)
            else:
                by_type[kind] = [leaf for leaf in self.leaves if leaf.type == kind]
        return by_type.get(kind, NOTHING)

    def _sort_seldom(self, by_type):
        """Find the leaves of the types that are SELDOM: who asks for one asks for the others."""
        for kind in SELDOM:
            by_type[kind] = []
        for leaf in [leaf for leaf in self.leaves if leaf.type in SELDOM]:
            by_type[leaf.type].append(leaf)

    def of_types(self, types):
        """Return the nodes whose type is in the tuple *types*, in the order of the source."""
        by_type = self._by_type if self._by_type is not None else self.by_type
        there = [kind for kind in types if kind in by_type and by_type[kind] or kind < 256 and self.of_type(kind)]
        if len(there) < 2:
            return self.of_type(there[0]) if there else NOTHING
        if min(there) < 256:
            return [node for node in self.nodes if node.type in there]
        return [node for _, node in self.inner if node.type in there]

    @property
    def words(self):
        """The texts of the NAME leaves, keywords and attributes too."""
        if self._words is None:
            self._words = frozenset([leaf.value for leaf in self.leaves if leaf.type == NAME])
        return self._words

    @property
    def attributes(self):
        """{name: [trailer ``.name``]}."""
        if self._attributes is None:
            self._attributes = found = {}
            for node in self.of_type(syms.trailer):
                if node.children[0].type == token.DOT:
                    found.setdefault(node.children[1].value, []).append(node)
        return self._attributes

    @property
    def heads(self):
        """{name: [power that begins with it]}."""
        if self._heads is None:
            self._heads = found = {}
            for node in self.of_type(syms.power):
                if node.children[0].type == token.NAME:
                    found.setdefault(node.children[0].value, []).append(node)
        return self._heads

    @property
    def text(self):
        """The source of the statement."""
        if self._text is None:
            self._text = text_of(self.node, self.leaves)
        return self._text

    def take_apart(self):
        """Cut the links from the nodes to what is in them."""
        self.node.bh_part = self.node.bh_parts = self.node.bh_scope = self.around = None
        for _, node in self.inner:
            node.children = ()

    def walk(self, module):
        """Return the Walk through the statement in *module*, the Scope of the tree, which stays the same; so does that of a class."""
        scope = module if self.around is None else self.around.bh_scope
        if self._walk is None or self._walk.scope is not scope:
            self._walk = Walk(self.node, scope, self.is_head)
        return self._walk


def of_type(parts, kind):
    """Return what ``of_type`` of each of *parts* does, in their order, mostly without a call: there are many, and most have none."""
    found = []
    for part in parts:
        by_type = part._by_type if part._by_type is not None else part.by_type
        if kind in by_type:
            found += by_type[kind]
        elif kind < 256:
            found += part.of_type(kind)
    return found


def part_around(node):
    """Return the Part that *node* is or stands in, None where it has been touched."""
    while node is not None and getattr(node, "bh_part", None) is None:
        node = node.parent
    return node.bh_part if node is not None and node.bh_part.is_as_it_was else None


def put(node, leaves, inner):
    """Add the leaves of *node* to *leaves*, and its nodes to *inner*, each behind the number of its first leaf."""
    if node.type < 256:
        leaves.append(node)
    else:
        inner.append((len(leaves), node))
        put_below(node, leaves, inner.append)


def put_below(node, leaves, put):
    """Add the leaves below *node* to *leaves*, and give *put* the nodes."""
    for child in node.children:
        if child.type > 255:
            put((len(leaves), child))
            put_below(child, leaves, put)
        else:
            leaves.append(child)


def parts_of(tree):
    """Return the Parts of *tree*, in its order."""
    return [part for child in tree.children for part in parts_in(child)]


def take_apart(tree):
    """Cut what the parts of a tree and of its analyses hold of each other: all goes at once, the collector need not look for it."""
    for source in getattr(tree, "bh_sources", ()):
        source.take_apart()
    for part in parts_of(tree):
        part.take_apart()
    vars(tree).clear()


def parts_in(child):
    """Return the Parts of a child of the tree, those of the last time as far as nobody has touched them."""
    found = getattr(child, "bh_parts", None)
    if found is None or child.was_changed:
        parsed = vars(child).pop("bh_parsed", None)
        if parsed is not None and not child.was_changed:
            found = parts_as_parsed(child, *parsed)
        elif found is not None and len(found) > 1 and child.children[-1].type == syms.suite:
            found = parts_of_class(child)
        else:
            found = [Part(child)]
        child.was_changed = False
        child.bh_parts = found
        for part in found:
            part.node.bh_part = part
    return found


def parts_as_parsed(node, leaves, closed, in_place):
    """Return the Parts of a statement that is as it was parsed: see parsing.Parser."""
    inner = sorted(reversed(closed), key=FIRST)     # what begins with the same leaf is closed after what is in it
    if node.type != syms.classdef or len(leaves) < LONG or node.children[-1].type != syms.suite:
        return [Part(node, leaves, inner, in_place=in_place)]
    body = node.children[-1].children
    statements = frozenset([id(child) for child in body if child.type > 255])
    cuts = [index for index, (_, each) in enumerate(inner) if id(each) in statements] + [len(inner)]
    rest = [child for child in body[2:] if child.type < 256]     # the DEDENT
    ends = [inner[cut][0] - inner[0][0] for cut in cuts[:-1]] + [len(leaves) - len(rest)]
    found = [Part(node, leaves[:ends[0]], inner[:cuts[0]], True, in_place)]
    for number, cut in enumerate(cuts[:-1]):
        found.append(Part(inner[cut][1], leaves[ends[number]:ends[number + 1]], inner[cut:cuts[number + 1]], False, in_place))
    found += [Part(leaf) for leaf in rest]
    for part in found[1:]:
        part.around = node
    return found


def parts_of_class(node):
    """Return the Parts of a long class in which something was touched."""
    suite, leaves, inner = node.children[-1], [], [(0, node)]
    for child in node.children[:-1]:
        put(child, leaves, inner)
    inner.append((len(leaves), suite))
    body = list(suite.children)
    while body and body[0].type < 256:
        leaves.append(body.pop(0))
    suite.was_changed = False
    return [Part(node, leaves, inner, True)] + [part_of(child, node) for child in body]


def part_of(child, around):
    """Return the Part of a statement of a class, the one of the last time if nobody has touched it."""
    part = getattr(child, "bh_part", None)
    if part is None or child.was_changed or part.around is not around:
        part = Part(child)
        child.was_changed = False
    part.around = around
    return part


def parts_with(tree, word):
    """Return the Parts that have the NAME *word*: of statements that had it, or were put into the tree as a whole."""
    found = []
    for child in tree.children:
        parts = getattr(child, "bh_parts", None)
        for part in parts or NOTHING:
            if word in (part._words if part._words is not None else part.words):    # most often it is no word of any
                break
        else:
            if parts is not None:
                continue
        found += parts_in(child)
    return [part for part in found if word in part.words]


def nodes_of(tree, parts):
    """Return the nodes of *tree* in pre-order, by its *parts*."""
    nodes = [tree]
    for part in parts:
        nodes += part.nodes
    return nodes


def text_of_all(tree):
    """Return the source of *tree*: what nobody has touched is taken from what was read, the rest put together once."""
    found, text = parts_of(tree), getattr(tree, "bh_text", None)
    if text is not None:
        starts = starts_of_lines(tree)
        for part in found:
            if part._text is None and part.in_place and part.leaves:
                first, last = part.leaves[0], part.leaves[-1]
                part._text = text[starts[first.lineno - 1] + first.column - len(first._prefix):
                                  starts[last.lineno - 1] + last.column + len(last.value)]
    return u"".join([part.text for part in found])


def starts_of_lines(tree):
    """Return [where a line of the text of *tree* begins], looked up once."""
    if getattr(tree, "bh_starts", None) is None:
        tree.bh_starts = starts = [0]
        for line in tree.bh_text.split(u"\n"):
            starts.append(starts[-1] + len(line) + 1)
    return tree.bh_starts


def put_before(child, prefix):
    """Let a child of the tree begin with *prefix*: what was found of it is as it was."""
    leaf = child
    while leaf.children:
        leaf = leaf.children[0]
    if leaf._prefix != prefix:
        leaf._prefix = prefix
        if child.parent is not None:
            child.parent.was_changed = True
        for part in (getattr(child, "bh_parts", None) or ())[:1]:
            part.in_place, part._text = False, None


def words_of(tree):
    """Return the set of the texts of the NAME leaves of *tree*, keywords and attributes too; looked up once until it changes."""
    if getattr(tree, "bh_words", None) is None:
        tree.bh_words = frozenset(index_of(tree, parts_of(tree)).having)
    return tree.bh_words


def index_of(tree, parts):
    """Return the Index of *tree*, whose Parts are *parts* now."""
    if getattr(tree, "bh_index", None) is None:
        tree.bh_index = Index()
    tree.bh_index.update(parts)
    return tree.bh_index


class Index(object):
    """Which Parts of a tree have a word; what a fixer has changed is a few of them. ``version`` says that something has changed.

    ``having``: {word: [Part]}; ``places``: {id of a Part: its number in the tree}.
    """

    def __init__(self):
        self.places, self.parts, self.having, self.version = {}, (), {}, 0

    def update(self, parts):
        """Take *parts* as what the tree has now."""
        if len(parts) == len(self.parts) and all(map(operator.is_, parts, self.parts)):
            return
        before, old, having = self.places, self.parts, self.having
        self.places = dict(zip(map(id, parts), itertools.count()))
        self.parts = parts
        self.version += 1
        for part in parts:
            if id(part) not in before:
                for word in part.words:
                    if word in having:
                        having[word].append(part)
                    else:
                        having[word] = [part]
        for part in old:
            if id(part) not in self.places:
                for word in part.words:
                    if len(having[word]) > 1:
                        having[word].remove(part)
                    else:
                        del having[word]

    def parts_with(self, words):
        """Return the Parts that have one of *words*, in the order of the tree."""
        found = [part for word in words if word in self.having for part in self.having[word]]
        if len(found) < 2:
            return found
        places = self.places
        there = dict([(places[id(part)], part) for part in found])
        return [there[place] for place in sorted(there)]
