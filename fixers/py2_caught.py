"""``except E, e: pass`` and ``print e`` after it -> ``except E as e_: e = e_``: Python 3 forgets the name at the clause's end

1. Only where the name is read outside the clauses that bind it.
2. ``except E, (a, b):`` -> ``except E as error: a, b = error.args``.
3. ``raise E(1), None`` -> ``raise E(1)``, which the standard fixer would call.
4. ``except E, e: self.log_error("no: %s", e)`` -> the same, and ``in_words_of_27(e)`` before it: the interpreter's errors have Python
   2's words where they are shown by ``%``, str() and print of this package, not where they are handed on, or asked for their args.
"""

from .caught_errors import Freed, outlives, take_apart
from .engine import syms, token
from .fix_error_words import SHOWN, begin, catches
from .grammar import symbol
from .trees import is_attribute, is_call, is_name

WORDED = "in_words_of_27"
TUPLES = symbol("testlist_gexp", "testlist", "atom")


def rewrite(source, name):
    """Rewrite the except clauses and raise statements of *source*; *name* gives that of something of python2 here."""
    for node in source.of_type(syms.raise_stmt):
        if len(node.children) == 4 and is_name(node.children[3], "None"):
            node.children[3].remove()
            node.children[2].remove()
    freed = Freed(source)
    for node in source.of_type(syms.except_clause):
        if len(node.children) != 4:
            continue
        if not is_name(node.children[3]):
            take_apart(source, node)
        target, block = node.children[3], node.next_sibling.next_sibling
        lives = outlives(source, target)
        handed_on = catches(source, node.children[1]) and (lives or is_handed_on(block, target.value))
        if lives:
            freed.rebind(node)
        if handed_on:
            begin(block, "%s(%s)" % (name(WORDED), node.children[3].value))


def is_handed_on(block, name):
    """True where an error is asked for its args, or goes where it is not shown by what is this package's."""
    for leaf in block.leaves():
        if not is_name(leaf, name) or is_attribute(leaf.parent):
            continue
        following = leaf.next_sibling if leaf.parent.type == syms.power else None
        if is_attribute(following):
            if following.children[1].value in SHOWN:
                return True
        elif following is not None or not is_shown_here(leaf):
            return True
    return False


def is_shown_here(leaf):
    """True for the x of ``print x``, ``str(x)``, ``"%s" % x``, ``raise x``."""
    node = leaf
    while node.parent.type in TUPLES:
        node = node.parent
    place = node.parent
    if is_call(place):
        return is_name(place.prev_sibling, "str", "unicode", "isinstance", "type")
    if place.type == syms.term:
        return node.prev_sibling is not None and node.prev_sibling.type == token.PERCENT
    return place.type in symbol("raise_stmt", "print_stmt")
