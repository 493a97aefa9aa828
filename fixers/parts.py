"""The top-level statements of a tree, each looked through once until it changes.

A fixer changes a few statements of a file, and the next one asks about the whole of it again. ``parts_of(tree)`` gives
the Part of every child of the tree: those of statements that nobody has touched are the ones of the last time. The
engine's nodes say themselves what was touched: ``changed()`` marks a node and all that is around it.
"""

import collections

from .binding import Walk
from .engine import syms, token
from .grammar import text_of


class Part(object):
    """One top-level statement: its ``nodes`` and leaves in the order of the source, and ``by_type``, {type: [node]}."""

    __slots__ = ("nodes", "by_type", "_found", "_words", "_walk", "_attributes", "_text")

    def __init__(self, node):
        self.nodes, self.by_type = [node], collections.defaultdict(list)
        self._words = self._walk = self._attributes = self._text = None
        self._found = {}
        self.by_type[node.type].append(node)
        put_below(node, self.nodes.append, self.by_type)

    @property
    def is_as_it_was(self):
        """True where nobody has touched the statement."""
        return not self.nodes[0].was_changed and self.nodes[0].bh_part is self

    def of_types(self, types):
        """Return the nodes whose type is in the tuple *types*, in the order of the source."""
        if types not in self._found:
            there = [kind for kind in types if kind in self.by_type]
            found = self.by_type[there[0]] if len(there) == 1 else []
            if len(there) > 1:
                there = frozenset(there)
                found = [node for node in self.nodes if node.type in there]
            self._found[types] = found
        return self._found[types]

    @property
    def words(self):
        """The texts of the NAME leaves, keywords and attributes too."""
        if self._words is None:
            self._words = frozenset([leaf.value for leaf in self.by_type.get(token.NAME, ())])
        return self._words

    @property
    def attributes(self):
        """{name: [trailer ``.name``]}."""
        if self._attributes is None:
            self._attributes = found = {}
            for node in self.by_type.get(syms.trailer, ()):
                if node.children[0].type == token.DOT:
                    found.setdefault(node.children[1].value, []).append(node)
        return self._attributes

    @property
    def text(self):
        """The source of the statement."""
        if self._text is None:
            self._text = text_of(self.nodes[0], self.nodes)
        return self._text

    def walk(self, module):
        """Return the Walk through the statement in *module*, the Scope of the tree, which stays the same."""
        if self._walk is None:
            self._walk = Walk(self.nodes[0], module)
        return self._walk


def put_below(node, put, by_type):
    """Give *put* and the lists of *by_type* what is below *node*, in the order of the source."""
    for child in node.children:
        kind = child.type
        put(child)
        by_type[kind].append(child)
        if kind > 255:
            put_below(child, put, by_type)


def parts_of(tree):
    """Return the Parts of *tree*, one for each of its children."""
    found = []
    for child in tree.children:
        part = getattr(child, "bh_part", None)
        if part is None or child.was_changed:
            child.was_changed = False
            child.bh_part = part = Part(child)
        found.append(part)
    return found


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
    """Return the texts of the NAME leaves of *tree*, keywords and attributes too; looked up once until it changes."""
    if getattr(tree, "bh_words", None) is None:
        tree.bh_words = frozenset().union(*[part.words for part in parts_of(tree)])
    return tree.bh_words


def forget(tree):
    """Cut the links from the statements of *tree* to their Parts, so that both go at once."""
    for child in tree.children:
        child.bh_part = None
