"""Numbers and slices that count bytes on Python 2, for flow and byte_counts: ends of texts, halves, places where something was found."""

from .engine import syms, token
from .grammar import leaves_of, symbol
from .trees import ancestors, enclosing, is_attribute, is_call, is_name, source_of, source_of_all

FINDING = frozenset("find rfind index rindex".split())
LARGE = 6       # an end of fewer is an ending, ``name[-4:]``, mostly ASCII, and mostly compared
BEFORE_PERCENT = symbol("testlist_gexp", "atom", "listmaker")


PLACES = FINDING | frozenset("start end span".split())


def is_found(source, trailer):
    """True for the trailer of a slice that begins or ends where something was found: a number of characters."""
    leaves = leaves_of(trailer)
    names = [leaf for leaf in leaves if is_name(leaf) and not is_attribute(leaf.parent)]
    values = [binding.value for leaf in names for binding in source.bindings(leaf) if binding.value is not None]
    return any(is_name(leaf) and leaf.value in PLACES for part in [trailer] + values for leaf in leaves_of(part))


def number_of(node):
    """Return the whole number that the literal *node* is, or 0."""
    return int(node.value) if node is not None and node.type == token.NUMBER and node.value.isdigit() else 0


def is_tail(node):
    """True for the ``-20:`` of a slice, or for a shorter one that is put together with other text at once; for ``:-20`` too."""
    if node.type == syms.subscript and len(node.children) == 2 and node.children[1].type == syms.factor:
        return number_of(node.children[1].children[1]) >= LARGE
    if node.type != syms.subscript or len(node.children) != 2 or node.children[0].type != syms.factor:
        return False
    size = number_of(node.children[0].children[1])
    return size >= LARGE or size > 1 and node.parent.parent.parent.type in symbol("arith_expr", "term", "testlist_gexp")


def is_second_half(trailer, is_cut):
    """True for the ``[n:]`` of a text of which the same function takes the ``[:n]`` as well; *is_cut*: asked of the trailer of that."""
    inner = trailer.children[1]
    if inner.type != syms.subscript or len(inner.children) != 2 or inner.children[1].type != token.COLON:
        return False
    bound, number = source_of(inner.children[0]), number_of(inner.children[0])
    function, text = enclosing(trailer, syms.funcdef), before(trailer)
    if function is None or inner.children[0].type == token.NUMBER and number < 2:
        return False
    known = number or bound.isupper()
    return any(is_first_half(leaf, bound, text) and (known or is_cut(leaf.parent.parent))
               for leaf in leaves_of(function) if leaf.type == token.COLON)


def is_first_half(leaf, bound, text):
    """True for the colon of ``text[:bound]``, where that is a number or a name in capitals."""
    inner = leaf.parent
    return inner.type == syms.subscript and len(inner.children) == 2 and inner.children[0] is leaf and source_of(
        inner.children[1]) == bound and before(inner.parent) == text


def before(trailer):
    """Return the text of what stands before *trailer* in its power."""
    siblings = trailer.parent.children
    return source_of_all(siblings[:[id(each) for each in siblings].index(id(trailer))])


def is_window(source, node):
    """True for the ``at - 5:at + 20`` of a slice where *at* is where something was found."""
    for bound in node.children:
        if bound.type in symbol("arith_expr", "power") and any(number_of(leaf) > 1 for leaf in bound.leaves()):
            if any(is_place(source, leaf) for leaf in bound.leaves() if is_name(leaf)):
                return True
    return False


def is_place(source, leaf):
    """True for a name that is bound to the place where something was found, and nothing else."""
    bindings = source.bindings(leaf)
    values = [binding.value if binding.kind == "assign" else None for binding in bindings]
    return bool(values) and all(value is not None and is_finding(value) for value in values)


def is_finding(node):
    """True for ``x.find(y)``."""
    return node.type == syms.power and is_call(node.children[-1]) and is_attribute(node.children[-2], *FINDING)


def is_shown_place(source, node):
    """True for ``x.find(y)`` whose number is shown, itself or by a name."""
    return is_shown(node) or any(map(is_shown, uses(source, node)))


def is_for_show(source, node):
    """True for one that is used for nothing that it would cut."""
    return all(is_shown(each) or is_compared(each) for each in uses(source, node))


def uses(source, node):
    """Return the leaves of the local name that is bound to ``x.find(y)`` and its like, where it is read."""
    statement = node.parent
    if statement.type != syms.expr_stmt or len(statement.children) != 3 or not is_name(statement.children[0]):
        return []
    leaf = statement.children[0]
    owner = source.scope_of(leaf).owner(leaf.value)
    if owner is None or owner.kind != "function" or not is_place(source, leaf):
        return []
    read = [ref.leaf for ref in source.references(owner, leaf.value)]
    return [each for each in read if each.parent.type != syms.expr_stmt or each.next_sibling is None]


def is_compared(leaf):
    """True for an operand of a comparison, and for what an if asks."""
    return leaf.parent.type in symbol("comparison", "if_stmt", "not_test")


def is_shown(node):
    """True for what fills a format, for the argument of str(), and for what is printed."""
    parent = node.parent
    if parent.type in symbol("print_stmt"):
        return True
    if is_call(parent) and is_name(parent.prev_sibling, "str", "repr"):
        return True
    for around in ancestors(node):
        if around.type == syms.term:
            return any(child.type == token.PERCENT for child in around.children)
        if around.type not in BEFORE_PERCENT:
            return False
    return False
