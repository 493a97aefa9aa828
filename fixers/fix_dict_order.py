"""``json.dumps({"name": "", "id": 1})`` -> ``json.dumps({"id": 1, "name": ""})``

``for k in d.keys()`` -> ``for k in _python2_order(d).keys()``, ``json.dumps(d)`` -> ``json.dumps(_python2_order(d, True))``
``map(json.dumps, rows)`` -> ``map(lambda value: json.dumps(_python2_order(value, True)), rows)``

Python 2 went through a dict in an order of its own, the same each time; Python 3 does in the order in which the keys were put in.
So a dict that is written out is written in Python 2's order: its JSON, its items and its repr() are the same bytes again.
``dict(name=n, id=i)`` likewise.

1. A display whose keys are all literals in ASCII or whole numbers is written in that order, where it is shown at once, and everywhere in
   a file that has nothing of 3, and is alone: another file of its program may go through it.
2. Left where only single keys are asked for: ``{...}[x]``, ``"%(a)s" % {...}``, and a name that is never gone through. Left where there
   are comments between the items, and where two values call the same thing: they may depend on their order.
3. Other dicts are put in order where the file goes through them or shows them: see dict_walks. _python2_order, defined in the file,
   leaves alone what is no dict, and what has a key that Python 2 knew by its address.
4. It plays the keys through in the order in which they were put in: of what was taken out, 2.7's table may differ. A dict that is
   merged, by update(), copy() or ``dict(x, y=1)``, and gone through, is made one that remembers it: ``_Dict(x, y=1)``, see dict_merges.
   Where that cannot be, it is reported (BH608), where both may have more than five keys.
5. A set does not know in which order it was filled: it is reported (BH608) where it is gone through unsorted, or shown.
6. Only in a file that is Python 2's.
"""

import itertools

from .base import ORDER_API
from .definitions import define, define_class, defined, insert_definition, is_there
from .dict_displays import items_of, keyword, sortable
from .dict_kinds import NAME
from .dict_merges import LARGE, Merges
from .dict_walks import Walks
from .engine import syms, token
from .fix_error_words import begin
from .hash_order import HELPER, of_arguments, of_display, of_filled, of_keywords
from .merge_helpers import CLASS, MERGED, ON_2
from .merge_helpers import HELPERS as MERGE_HELPERS
from .our_helpers import in_helper
from .python2 import ServerFix, is_of_program, is_python2, unbound
from .spelling import Speller, split_power, surround
from .trees import arguments, enclosing, is_attribute, is_call, is_name, rename, replace, source_of, statements

LOOKUPS = frozenset(["get", "has_key", "setdefault"])


class FixDictOrder(ServerFix):
    """Dicts that are written out."""

    run_order = ORDER_API + 1   # what is a header object, or bytes, is settled by then
    targets = ("http.server", "six", "future")

    def fix(self, source):
        """Rewrite *source*."""
        if not is_python2(source):
            return
        walks = Walks(source, self.target.straddles)
        played = bool(walks.found or walks.dumps) or defined(source, NAME) or is_of_program(source)
        merges = Merges(walks)
        displays = self.displays(source, lambda node: played and not walks.is_shown_at_once(node), merges)
        for node in walks.sets:
            self.report(node, "BH608", "Python 2 went through this set in another order")
        for node in walks.shown_sets:
            self.report(node, "BH608", "Python 2 showed this set as set([...]), in an order of its own")
        for walk in reversed(walks.found):
            node = walk.node if walk.end is None else split_power(walk.node, walk.end)
            surround(node, NAME + "(", ", True)" if walk.deep else ")")
        for node in walks.dumps:
            replace(node, "lambda value: %s(%s(value, True))" % (source_of(node), NAME))
        self.merge(source, merges)
        for node, items, keys, order, is_played in displays:    # what goes through them stands around them by now
            new = as_display(node, items, keys, order)
            if is_played:
                surround(new, NAME + "(", ")")
        if walks.found or walks.dumps or merges.is_any() or any(is_played for _, _, _, _, is_played in displays):   # _Dict needs it, too
            define(source, NAME, (MERGED if merges.is_any() else HELPER).replace("CODEC", Speller(self, source).codec))

    def merge(self, source, merges):
        """Let dicts that are merged remember how: ``dict(x, y=1)`` -> ``_Dict(x, y=1)``, ``{...}`` -> ``_displayed({...})``."""
        for node in merges.reported:
            self.report(node, "BH608", "Python 2 may have gone through this dict in another order after update()")
        for node in merges.stars:
            surround(node, "_starred(", ")")
        for node, leaf in merges.calls:
            if leaf is not None:
                rename(leaf, "_Dict")
            else:
                replace(node, "_Dict(%s)" % source_of(node.children[0]))
        for node, is_whole in merges.displays:
            surround(node, "_displayed(", ")" if is_whole else ", 0)")
        for leaf in merges.keywords:
            begin_function(enclosing(leaf, syms.funcdef), "%s = _displayed(%s, 0)" % (leaf.value, leaf.value))
        if merges.is_any():
            for name, text in MERGE_HELPERS:
                define(source, name, text)
            if self.target.straddles and not is_there(source.tree, syms.classdef, "_Dict"):
                insert_definition(source.tree, ON_2)
            define_class(source, "_Dict", CLASS)

    def displays(self, source, is_left, merges):
        """Put the items of displays in order, but for those that *is_left* says, and those of *merges*.

        Return [(node of a ``dict(...)`` that is to be written as a display, its items, its keys, their order, True to play it)].
        """
        displays, large = [], []
        for node in source.of_type(syms.dictsetmaker):
            items, keys = items_of(node)
            if len(items) >= LARGE and is_left(node.parent) and not (is_lookup(source, node.parent) or remembers(node.parent)):
                large.append(node.parent)
            if sortable(keys, items) and not is_lookup(source, node.parent) and not is_left(node.parent):
                order = of_display(keys)
                if not self.target.straddles or of_display(order) == order:     # on 2.7, too
                    reorder(node, items, keys, order)
        merges.add_large(large)
        for node in source.powers_of("dict"):
            if is_call(node.children[1]) and unbound(source, node.children[0]) and not any(each is node for each, _ in merges.calls):
                items = [[value] for value in arguments(node.children[1])]
                keys = [keyword(item[0]) for item in items]
                if sortable(keys, items) and not is_lookup(source, node):
                    order = (of_arguments if is_left(node) else of_keywords)(keys)
                    if not self.target.straddles or of_keywords(order) == of_keywords(keys):
                        reorder(node.children[1].children[1], items, keys, order)
                    elif for_both(keys, is_left(node)):
                        displays.append((node, items, keys) + for_both(keys, is_left(node)))
        return displays


def remembers(node):
    """True for the display *node* of ``_displayed({...})``, and in a helper."""
    return is_call(node.parent) and is_name(node.parent.prev_sibling, "_displayed") or in_helper(node)


def begin_function(function, text):
    """Put the statement *text* first in a *function*, after its docstring."""
    block = function.children[-1]
    first = block.children[2] if block.type == syms.suite else None
    if first is not None and first.type == syms.simple_stmt and first.children[0].type == token.STRING:
        line = statements(text)[0]
        line.children[0].prefix = [child.value for child in block.children if child.type == token.INDENT][0]
        block.insert_child(3, line)
    else:
        begin(block, text)


def for_both(keys, is_played):
    """Return (order, True to play it) in which a display of *keys* is gone through on 2.7 and 3 as ``dict(key=value, ...)`` was.

    *is_played*: _python2_order goes through it as it is. None where there is no such order.
    """
    wanted = of_keywords(keys)
    orders = [list(order) for order in itertools.permutations(keys) if of_display(order) == wanted] if len(keys) < 7 else []
    found = [order for order in orders if order == wanted and not is_played]
    played = [order for order in orders if of_filled(order) == wanted]
    return (found[0], False) if found else (played[0], not is_played) if played else None


def as_display(node, items, keys, order):
    """Write ``dict(b=1, a=2)`` as a display, its items in another order; return the new node."""
    at = dict((key, source_of(item[0].children[2])) for key, item in zip(keys, items))
    return replace(node, "{%s}" % ", ".join('"%s": %s' % (key.decode("ascii"), at[key]) for key in order))


def reorder(node, items, keys, order):
    """Put the *items* of the *node* in another order; what stands before each place stays there."""
    if order == keys:
        return
    at = dict((key, item) for key, item in zip(keys, items))
    prefixes = [item[0].prefix for item in items]
    wanted = [at[key] for key in order]
    spots = [[next(index for index, child in enumerate(node.children) if child is part) for part in item] for item in items]
    for item in items:
        for part in item:
            part.parent = None
    for spot, item, prefix in zip(spots, wanted, prefixes):
        item[0].prefix = prefix
        for index, part in zip(spot, item):
            node.children[index] = part
            part.parent = node
    node.changed()
    if hasattr(node, "invalidate_sibling_maps"):
        node.invalidate_sibling_maps()


def is_lookup(source, node):
    """True where only single keys of the dict *node* are asked for."""
    parent = node.parent
    if parent.type == syms.power and parent.children[0] is node and len(parent.children) > 1 and parent is not node:
        return asks_one(parent.children[1])
    if parent.type == syms.term and parent.children[-1] is node and parent.children[-2].type == token.PERCENT:
        return "%s" not in source_of(parent.children[0])
    if parent.type == syms.argument and parent.children[0].type == token.DOUBLESTAR:
        return True
    if parent.type == syms.comparison:
        return True
    if parent.type == syms.expr_stmt and len(parent.children) == 3 and parent.children[1].type == token.EQUAL:
        return is_never_gone_through(source, parent.children[0])
    return False


def asks_one(trailer):
    """True for ``[x]`` and ``.get``."""
    return trailer.type == syms.trailer and trailer.children[0].type == token.LSQB or is_attribute(trailer, *LOOKUPS)


def is_never_gone_through(source, target):
    """True for a name of the file, or of its classes, of which single keys are asked for, and nothing else."""
    if target.type != token.NAME and not (target.type == syms.power and is_attribute(target.children[-1])):
        return False
    name = target.value if target.type == token.NAME else target.children[-1].children[1].value
    for leaf in source.leaves_of(name):
        if leaf is not target and not (target.type == syms.power and leaf.parent is target.children[-1]):
            last = leaf.parent if is_attribute(leaf.parent) and leaf.parent.children[1] is leaf else leaf
            following = last.next_sibling
            asked = following is not None and following.parent.type == syms.power and asks_one(following)
            tested = last.parent.type == syms.comparison and is_name(last.prev_sibling, "in") or (
                last.parent.type == syms.power and last.next_sibling is None and last.parent.parent.type == syms.comparison
                and is_name(last.parent.prev_sibling, "in"))
            if not asked and not tested:
                return False
    return True
