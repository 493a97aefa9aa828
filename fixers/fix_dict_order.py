"""``json.dumps({"name": "", "id": 1})`` -> ``json.dumps({"id": 1, "name": ""})``

``for k in d.keys()`` -> ``for k in _python2_order(d).keys()``, ``json.dumps(d)`` -> ``json.dumps(_python2_order(d, True))``

Python 2 went through a dict in an order of its own, the same each time; Python 3 does in the order in which the keys were put in.
So a dict that is written out is written in Python 2's order: its JSON, its items and its repr() are the same bytes again.
``dict(name=n, id=i)`` likewise.

1. A display whose keys are all literals in ASCII or whole numbers is written in that order, where it is shown at once, and everywhere in
   a file that has nothing of 3, and is alone: another file of its program may go through it.
2. Left where only single keys are asked for: ``{...}[x]``, ``"%(a)s" % {...}``, and a name that is never gone through. Left where there
   are comments between the items, and where two values call the same thing: they may depend on their order.
3. Other dicts are put in order where the file goes through them or shows them: see dict_walks. _python2_order, defined in the file,
   leaves alone what is no dict, and what has a key that Python 2 knew by its address.
4. It plays the keys through in the order in which they were put in: of what was taken out, or of a dict's copy, 2.7's table may differ.
   One that update() merged into it is reported (BH608), where both may have more than five keys.
5. A set does not know in which order it was filled: it is reported (BH608) where it is gone through unsorted, or shown.
6. Only in a file that is Python 2's.
"""

import itertools

from .base import ORDER_API
from .definitions import define, defined
from .dict_displays import items_of, keyword, sortable
from .dict_kinds import NAME
from .dict_walks import Walks
from .engine import syms, token
from .hash_order import HELPER, of_arguments, of_display, of_filled, of_keywords
from .python2 import ServerFix, is_of_program, is_python2, unbound
from .spelling import Speller, split_power, surround
from .trees import arguments, is_attribute, is_call, is_name, replace, source_of

LOOKUPS = frozenset(["get", "has_key", "setdefault"])


class FixDictOrder(ServerFix):
    """Dicts that are written out."""

    run_order = ORDER_API + 1   # what is a header object, or bytes, is settled by then
    targets = ("http.server", "six", "future")

    def fix(self, source):
        """Rewrite *source*."""
        if not is_python2(source):
            return
        walks = Walks(source)
        played = bool(walks.found) or defined(source, NAME) or is_of_program(source)
        displays = self.displays(source, lambda node: played and not walks.is_shown_at_once(node))
        for node in walks.sets:
            self.report(node, "BH608", "Python 2 went through this set in another order")
        for node in walks.shown_sets:
            self.report(node, "BH608", "Python 2 showed this set as set([...]), in an order of its own")
        for node in walks.merged:
            self.report(node, "BH608", "Python 2 may have gone through this dict in another order after update()")
        for walk in reversed(walks.found):
            node = walk.node if walk.end is None else split_power(walk.node, walk.end)
            surround(node, NAME + "(", ", True)" if walk.deep else ")")
        for node, items, keys, order, is_played in displays:    # what goes through them stands around them by now
            new = as_display(node, items, keys, order)
            if is_played:
                surround(new, NAME + "(", ")")
        if walks.found or any(is_played for _, _, _, _, is_played in displays):
            define(source, NAME, HELPER.replace("CODEC", Speller(self, source).codec))

    def displays(self, source, is_left):
        """Put the items of displays in order, but for those that *is_left* says.

        Return [(node of a ``dict(...)`` that is to be written as a display, its items, its keys, their order, True to play it)].
        """
        displays = []
        for node in source.of_type(syms.dictsetmaker):
            items, keys = items_of(node)
            if sortable(keys, items) and not is_lookup(source, node.parent) and not is_left(node.parent):
                order = of_display(keys)
                if not self.target.straddles or of_display(order) == order:     # on 2.7, too
                    reorder(node, items, keys, order)
        for node in source.powers_of("dict"):
            if is_call(node.children[1]) and unbound(source, node.children[0]):
                items = [[value] for value in arguments(node.children[1])]
                keys = [keyword(item[0]) for item in items]
                if sortable(keys, items) and not is_lookup(source, node):
                    order = (of_arguments if is_left(node) else of_keywords)(keys)
                    if not self.target.straddles or of_keywords(order) == of_keywords(keys):
                        reorder(node.children[1].children[1], items, keys, order)
                    elif for_both(keys, is_left(node)):
                        displays.append((node, items, keys) + for_both(keys, is_left(node)))
        return displays


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
