"""Which len() of a text says how far an index goes, as in ``while i < len(x): c = x[i]``: the same is counted that is indexed.

``for i in range(len(x)): x[i]``, ``n = len(x)`` and ``i < n``. An index that is computed takes a character out of text, so that what
counts bytes would end the loop too late. ``range(0, len(x), 4)`` with ``x[i:i + 4]`` is cut by bytes, see flow_trailers.is_stepped.
"""

from .engine import syms, token
from .grammar import leaves_of, symbol
from .trees import ancestors, arguments, enclosing, is_call, is_name, source_of, source_of_all

ORDERED = (token.LESS, token.GREATER, token.LESSEQUAL, token.GREATEREQUAL, token.NOTEQUAL)
COMPUTED = symbol("arith_expr", "term")


def ends_an_index(node):
    """True for the x of a ``len(x)`` that is compared with an index into x, or the end of a range of such."""
    whole = sum_of(node.parent.parent)
    if is_limit(whole):
        return is_indexed(node)
    if whole.parent.type == syms.expr_stmt and len(whole.parent.children) == 3 and is_name(whole.parent.children[0]):
        name = whole.parent.children[0].value
        function = enclosing(node, syms.funcdef)
        others = [leaf for leaf in leaves_of(function) if is_name(leaf, name)] if function is not None else ()
        return any(is_limit(sum_of(leaf)) for leaf in others) and is_indexed(node)
    return False


def sum_of(node):
    """Return the ``n - 1`` of *node* n, or *node*."""
    return node.parent if node.parent.type in COMPUTED else node


def is_limit(node):
    """True for the n of ``i < n``, ``range(n)`` and ``range(1, n)``."""
    if node.parent.type == syms.comparison:
        return any(child.type in ORDERED for child in node.parent.children)
    for parent in ancestors(node):
        if is_call(parent):
            return is_name(parent.prev_sibling, "range", "xrange") and len(arguments(parent)) < 3
        if parent.type != syms.arglist:
            return False
    return False


def is_indexed(node):
    """True where a single item of the same expression is taken by a computed index in the same function."""
    function, text = enclosing(node, syms.funcdef), source_of(node)
    last = node if is_name(node) else node.children[-1].children[-1] if node.children else None
    if function is None or not is_name(last):
        return False
    for leaf in leaves_of(function):
        if is_name(leaf, last.value):
            trailer = (leaf if leaf is leaf.parent.children[0] else leaf.parent).next_sibling
            if is_computed(trailer) and source_of_all(trailer.parent.children[:trailer.parent.children.index(trailer)]) == text:
                return True
    return False


def is_computed(trailer):
    """True for the ``[i]``, ``[i + 1]`` of an index that is no literal and no slice."""
    if trailer is None or trailer.type != syms.trailer or trailer.children[0].type != token.LSQB:
        return False
    inner = trailer.children[1]
    return inner.type in COMPUTED or inner.type == token.NAME
