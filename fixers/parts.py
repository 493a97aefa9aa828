"""The top-level statements of a tree, each looked through once until it changes.

A fixer changes a few statements of a file, and the next one asks about the whole of it again. ``parts_of(tree)`` gives
the Part of every child of the tree: those of statements that nobody has touched are the ones of the last time. The
engine's nodes say themselves what was touched: ``changed()`` marks a node and all that is around it.
"""

import operator

from .binding import Walk
from .engine import syms, token
from .grammar import text_of
from .parsing import new

FIRST = operator.itemgetter(0)
NOTHING = ()


class Part(object):
    """One top-level statement: its ``leaves``, and its nodes in ``inner``, each behind the number of its first leaf, in their order.

    The numbers go on from whatever the first is.
    """

    __slots__ = ("node", "leaves", "inner", "_by_type", "_nodes", "_words", "_walk", "_attributes", "_heads", "_text")

    def __init__(self, node):
        self.node = node
        self._by_type = self._nodes = self._words = self._walk = self._attributes = self._heads = self._text = None
        if node.type < 256:
            self.leaves, self.inner = [node], []
        else:
            self.leaves, self.inner = [], [(0, node)]
            put_below(node, self.leaves, self.inner.append)

    @classmethod
    def parsed(cls, node, leaves, closed):
        """Return the Part of a statement that is as it was parsed: see parsing.Parser."""
        part = new(cls)
        part.node, part.leaves = node, leaves
        part.inner = sorted(reversed(closed), key=FIRST)    # what begins with the same leaf is closed after what is in it
        part._by_type = part._nodes = part._words = part._walk = part._attributes = part._heads = part._text = None
        return part

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

    def of_type(self, kind):
        """Return the nodes, or leaves, of a type, in the order of the source."""
        if self._by_type is None:
            self._by_type = by_type = {}
            for _, node in self.inner:
                if node.type in by_type:
                    by_type[node.type].append(node)
                else:
                    by_type[node.type] = [node]
        if kind < 256 and kind not in self._by_type:
            self._by_type[kind] = [leaf for leaf in self.leaves if leaf.type == kind]
        return self._by_type.get(kind, NOTHING)

    def of_types(self, types):
        """Return the nodes whose type is in the tuple *types*, in the order of the source."""
        there = [kind for kind in types if self.of_type(kind)]
        if len(there) < 2:
            return self.of_type(there[0]) if there else NOTHING
        if min(there) < 256:
            return [node for node in self.nodes if node.type in there]
        return [node for _, node in self.inner if node.type in there]

    @property
    def words(self):
        """The texts of the NAME leaves, keywords and attributes too."""
        if self._words is None:
            self._words = frozenset([leaf.value for leaf in self.of_type(token.NAME)])
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
        self.node.bh_part = None
        for _, node in self.inner:
            node.children = ()

    def walk(self, module):
        """Return the Walk through the statement in *module*, the Scope of the tree, which stays the same."""
        if self._walk is None:
            self._walk = Walk(self.node, module)
        return self._walk


def put_below(node, leaves, put):
    """Add the leaves below *node* to *leaves*, and give *put* the nodes, each behind the number of its first leaf."""
    for child in node.children:
        if child.type > 255:
            put((len(leaves), child))
            put_below(child, leaves, put)
        else:
            leaves.append(child)


def parts_of(tree):
    """Return the Parts of *tree*, one for each of its children."""
    return list(map(part_of, tree.children))


def part_of(child):
    """Return the Part of a statement, the one of the last time if nobody has touched it."""
    part = getattr(child, "bh_part", None)
    if part is None or child.was_changed:
        parsed = vars(child).pop("bh_parsed", None)
        child.bh_part = part = Part(child) if parsed is None or child.was_changed else Part.parsed(child, *parsed)
        child.was_changed = False
    return part


def parts_with(tree, word):
    """Return the Parts of the statements that have the NAME *word*: of its own, or put into the tree with all of the statement."""
    found = []
    for child in tree.children:
        part = getattr(child, "bh_part", None)
        if part is None or word in part.words:
            found.append(part_of(child))
    return [part for part in found if word in part.words]


def nodes_of(tree, parts):
    """Return the nodes of *tree* in pre-order, by its *parts*."""
    nodes = [tree]
    for part in parts:
        nodes += part.nodes
    return nodes


def text_of_all(tree):
    """Return the source of *tree*: what nobody has touched is put together once."""
    return u"".join([part.text for part in parts_of(tree)])


def words_of(tree):
    """Return the set of the texts of the NAME leaves of *tree*, keywords and attributes too; looked up once until it changes."""
    if getattr(tree, "bh_words", None) is None:
        tree.bh_words = Words.of(tree).update(parts_of(tree))
    return tree.bh_words


class Words(object):
    """In how many of the Parts of a tree each word is: what a fixer has changed is a few of them."""

    def __init__(self):
        self.parts, self.counts = {}, {}

    @classmethod
    def of(cls, tree):
        """Return those of *tree*, made once."""
        if getattr(tree, "bh_counts", None) is None:
            tree.bh_counts = cls()
        return tree.bh_counts

    def update(self, parts):
        """Return the set of the words of the Parts that the tree has now."""
        before, self.parts, counts = self.parts, dict((id(part), part) for part in parts), self.counts
        for key, part in self.parts.items():
            if key not in before:
                for word in part.words:
                    counts[word] = counts.get(word, 0) + 1
        for key, part in before.items():
            if key not in self.parts:
                for word in part.words:
                    counts[word] -= 1
                    if not counts[word]:
                        del counts[word]
        return frozenset(counts)
