"""``json.dumps({"name": n, "id": i})`` -> ``json.dumps({"id": i, "name": n})``

Python 2 went through a dict in an order of its own, the same each time; Python 3 does in the order in which the keys were put in.
So a dict that is written out is written in Python 2's order: its JSON, its items and its repr() are the same bytes again.
``dict(name=n, id=i)`` likewise.

1. Only where all keys are literals in ASCII or whole numbers, and only in a file that is Python 2's.
2. Left where only single keys are asked for: ``{...}[x]``, ``"%(a)s" % {...}``, and a name that is never gone through.
3. Left where there are comments between the items, and where two values call the same thing: they may depend on their order.
4. Keys that are put in later come last, where Python 2 had them somewhere.
"""

import re

from .engine import syms, token
from .grammar import COMPREHENSION_FOR
from .hash_order import of_display, of_keywords
from .python2 import ServerFix, is_python2, unbound
from .trees import arguments, is_attribute, is_call, is_name, source_of, string_value

LOOKUPS = frozenset(["get", "has_key", "setdefault"])
CALLS = re.compile(r"[\w.]*\w\(")


class FixDictOrder(ServerFix):
    """Dicts that are written out."""

    targets = ("http.server", "six", "future")

    def fix(self, source):
        """Rewrite *source*."""
        if not is_python2(source):
            return
        for node in source.of_type(syms.dictsetmaker):
            inner = node.children
            if len(inner) > 3 and inner[1].type == token.COLON and not any(child.type in COMPREHENSION_FOR for child in inner):
                items = [inner[index:index + 3] for index in range(0, len(inner), 4)]
                keys = [constant(item[0]) for item in items]
                if sortable(keys, items) and not is_lookup(source, node.parent):
                    reorder(node, items, keys, of_display(keys))
        for node in source.of_type(syms.power):
            if is_name(node.children[0], "dict") and is_call(node.children[1]) and unbound(source, node.children[0]):
                items = [[value] for value in arguments(node.children[1])]
                keys = [keyword(item[0]) for item in items]
                if sortable(keys, items) and not is_lookup(source, node):
                    reorder(node.children[1].children[1], items, keys, of_keywords(keys))


def constant(node):
    """Return the key that a literal is, None for anything else."""
    found = string_value(node)
    if found is not None:
        ascii_only = all(ord(c) < 128 for c in found[1])
        return found[1].encode("ascii") if ascii_only and "\\" not in found[1] and found[0] in ("", "u") else None
    return int(node.value) if node.type == token.NUMBER and node.value.isdigit() and (
        node.value == "0" or node.value[0] != "0") and len(node.value) < 19 else None


def keyword(node):
    """Return the key of ``name=value``, None for anything else."""
    plain = node.type == syms.argument and node.children[1].type == token.EQUAL
    return node.children[0].value.encode("ascii") if plain else None


def sortable(keys, items):
    """True where all *keys* are known, and nothing speaks against writing the *items* in another order."""
    if len(keys) < 2 or None in keys or len(set(keys)) < len(keys):
        return False
    if any("#" in leaf.prefix for item in items for node in item for leaf in node.leaves()):
        return False
    calls = [call for item in items for call in set(CALLS.findall(source_of(item[-1])))]
    stateful = [call for call in calls if not call.startswith(("len(", "str(", "int(", "repr(", "float(", "dict(", "list(", "sorted("))]
    return len(stateful) == len(set(stateful))


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
    for leaf in source.of_type(token.NAME):
        if leaf.value == name and leaf is not target and not (target.type == syms.power and leaf.parent is target.children[-1]):
            last = leaf.parent if is_attribute(leaf.parent) and leaf.parent.children[1] is leaf else leaf
            following = last.next_sibling
            asked = following is not None and following.parent.type == syms.power and asks_one(following)
            tested = last.parent.type == syms.comparison and is_name(last.prev_sibling, "in") or (
                last.parent.type == syms.power and last.next_sibling is None and last.parent.parent.type == syms.comparison
                and is_name(last.parent.prev_sibling, "in"))
            if not asked and not tested:
                return False
    return True
