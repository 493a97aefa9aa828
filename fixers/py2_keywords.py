"""``def f(**more): for key in more`` -> ``more = Dict(more)`` first in it, which is gone through in Python 2's order.

Only where the dict is gone through or handed on as a whole: py2() gives its methods that order.
"""

from .dict_kinds import takes_keywords
from .engine import syms, token
from .fix_wsgi_texts import put_first
from .trees import is_name


def rewrite(source, name):
    """Rewrite the functions of *source*; ``name("Dict")`` returns what that is called here."""
    for node in reversed(source.of_type(syms.funcdef)):
        leaf = keywords_of(node)
        if leaf is not None and any(is_whole(ref.leaf) for ref in source.references(source.inner_scope(node), leaf.value)
                                    if ref.context == "load"):
            put_first(node.children[-1], "%s = %s(%s)" % (leaf.value, name("Dict"), leaf.value))


def keywords_of(node):
    """Return the leaf of the name after ``**`` in the parameters of a funcdef, or None."""
    found = [leaf for leaf in node.children[2].leaves() if is_name(leaf) and takes_keywords(leaf)]
    return found[-1] if found else None


def is_whole(leaf):
    """True for what is not ``more[key]``, ``more.get(key)``, ``key in more`` or ``**more``."""
    following, before = leaf.next_sibling, leaf.prev_sibling
    if leaf.parent.type == syms.power and leaf.parent.children[0] is leaf:
        return False
    if before is not None and before.type == token.DOUBLESTAR or leaf.parent.type == syms.comparison:
        return False
    return following is None or following.type != token.EQUAL
