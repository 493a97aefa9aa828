"""``try: True; except NameError: True, False = 1, 0`` -> ``try: True; except NameError: pass``

Names before Python 2.3, keywords on Python 3.

1. An assignment goes: 2.7 came by it only where nothing tests for the name, which is reported if the value may be no bool.
2. A parameter, ``def f(x, True=True)``, which spares a look-up, gets an underscore; what the function reads is the keyword.
"""

from .base import ORDER_API
from .engine import syms, token
from .fix_reserved_names import free
from .grammar import elements, symbol
from .python2 import Python2Fix
from .statements import remove
from .trees import ancestors, rename

NAMES = ("True", "False")
LISTS = symbol("typedargslist", "varargslist", "parameters", "lambdef", "old_lambdef")


class FixOldBooleans(Python2Fix):
    """True and False as names."""

    run_order = ORDER_API - 4
    words = NAMES

    def fix(self, source):
        """Rewrite *source*."""
        for leaf in source.of_type(token.NAME):
            if leaf.value in NAMES and is_parameter(leaf):
                rename(leaf, free(source, leaf.value))
        for node in source.of_type(syms.expr_stmt):
            if node.children[1].type == token.EQUAL and is_boolean(node.children[0]):
                if not is_tested(node) and not shows_bool(node.children[-1]):
                    self.report(node, "BH106", "True and False are keywords: what is assigned here is no bool")
                remove(node)


def is_parameter(leaf):
    """True for a parameter, or the name of an argument."""
    before, after = leaf.prev_sibling, leaf.next_sibling
    if leaf.parent.type == syms.argument:
        return before is None and after is not None and after.type == token.EQUAL
    if leaf.parent.type not in LISTS or before is not None and before.type in (token.EQUAL, token.COLON):
        return False
    return True


def is_boolean(node):
    """True for an assignment's target that is True, False or both."""
    if node.type in symbol("testlist_star_expr", "testlist", "testlist_gexp") or node.type == syms.atom:
        return all(map(is_boolean, elements(node)))
    return node.type == token.NAME and node.value in NAMES


def is_tested(node):
    """True in a try statement: that of who looks whether there is the name."""
    return any(parent.type == syms.try_stmt for parent in ancestors(node))


def shows_bool(node):
    """True for a comparison, ``not x``, the names themselves, and several such."""
    if node.type in symbol("testlist_star_expr", "testlist", "testlist_gexp"):
        return all(map(shows_bool, elements(node)))
    return node.type in (syms.comparison, syms.not_test) or is_boolean(node)
