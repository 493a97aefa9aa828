"""How long a text may be, and where it is cut if it is longer: numbers of bytes on Python 2, both of them.

    if len(text) > n:
        text = text[:n - 3] + "..."
"""

from .engine import syms, token
from .found_places import before, is_found
from .grammar import symbol
from .trees import arguments, enclosing, is_call, source_of


def is_limit(source, node, other):
    """True where the text *node*, whose length is compared with *other*, is cut there in the same function."""
    if other.type == token.NUMBER:
        return False
    function, text, bound = enclosing(node, syms.funcdef), source_of(node), source_of(other)
    cuts = source.of_type(syms.subscript) if function is not None else ()
    return any(bound_of(cut) == bound and before(cut.parent) == text and enclosing(cut, syms.funcdef) is function
               and not is_found(source, cut.parent) for cut in cuts)


def is_cut_at_limit(source, trailer):
    """True for the ``[:n]`` of a text whose length the same function compares with n, which is no place where something was found."""
    function, bound = enclosing(trailer, syms.funcdef), bound_of(trailer.children[1])
    if function is None or bound is None:
        return False
    text = before(trailer)
    asked = [node for node in source.powers_of("len") if len(node.children) == 2 and is_call(node.children[1])
             and node.parent.type in symbol("comparison") and enclosing(node, syms.funcdef) is function]
    return any(source_of(other) == bound for node in asked if list(map(source_of, arguments(node.children[1]))) == [text]
               for other in node.parent.children[::2] if other is not node) and not is_found(source, trailer)


def bound_of(cut):
    """Return the text of the n in ``[:n]`` and ``[:n - 3]``, None for another slice."""
    if cut.type != syms.subscript or len(cut.children) != 2 or cut.children[0].type != token.COLON:
        return None
    end = cut.children[1]
    first = end.children[0] if end.type == syms.arith_expr else end
    return source_of(first) if first.type in (token.NAME, syms.power) else None
