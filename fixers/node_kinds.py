"""Which method of flow.Flow looks at which kind of node: data."""

from .engine import syms, token
from .grammar import COMPREHENSION_FOR, symbol


def table(rows):
    """Return {number of a symbol: method} for rows of (names of symbols, method)."""
    found = {}
    for names, method in rows:
        for number in symbol(*names.split()):
            found[number] = method
    return found


def functions(cls, kinds):
    """Return *kinds* with the functions of *cls* in place of their names."""
    return dict((number, vars(base)[name]) for number, name in kinds.items() for base in reversed(cls.__mro__) if name in vars(base))


def is_generator(node):
    """True for an argument that is a generator expression without parentheses of its own: ``f(x for x in y)``."""
    return node.type == syms.argument and node.children[1].type in COMPREHENSION_FOR


def is_keyword(node):
    """True for an argument with a name or a star."""
    return node.type == syms.argument and not is_generator(node)


STATEMENTS = table([
    ("funcdef", "_funcdef"), ("classdef", "_classdef"), ("return_stmt", "_return"), ("expr_stmt", "_expr_stmt"),
    ("for_stmt", "_for"), ("with_stmt", "_with"), ("print_stmt", "_print"), ("yield_expr", "_yield"), ("yield_stmt", "_yield"),
    ("except_clause", "_except"), ("decorated", "_decorated")])
EXPRESSIONS = table([
    ("atom", "_atom"), ("power", "_power"), ("arith_expr term", "_binary"), ("comparison", "_comparison"),
    ("shift_expr expr and_expr xor_expr", "_bits"),
    ("or_test and_test", "_either"), ("test", "_conditional"), ("lambdef old_lambdef", "_lambda"),
    ("testlist testlist_gexp testlist_star_expr testlist_safe", "_testlist")])
EVALUATED = dict(EXPRESSIONS)   # what has a Cell; the others do not where they are a statement
EVALUATED.update({token.NAME: "_name", token.STRING: "literal", token.NUMBER: "_number", syms.factor: "_factor"})
