"""Which numbers may be floats, for flow.Flow: their str() has 12 digits on Python 2 and as many as it takes on Python 3.

A Cell is a ``fraction`` where a value comes from a float literal, ``float()``, ``time.time()`` and the like, or from a
calculation with one; a division counts where nothing says that both sides are whole.
"""

import re

from .cells import Cell
from .engine import Leaf, syms, token
from .node_kinds import is_keyword
from .scopes import kept
from .trees import arguments, is_call, is_name

FLOAT_BUILTINS = frozenset(["float", "round"])
OF_NUMBERS = frozenset(["abs", "sum", "pow", "divmod"])     # of what they are given
FLOAT_METHODS = frozenset(["total_seconds", "getfloat", "ratio", "quick_ratio", "real_quick_ratio"])
FLOAT_ATTRIBUTES = frozenset(["st_mtime", "st_atime", "st_ctime"])
FLOAT_CALLS = frozenset([
    "time.time", "time.clock", "time.mktime", "os.path.getmtime", "os.path.getatime", "os.path.getctime", "random.random",
    "random.uniform", "random.gauss", "random.triangular", "random.expovariate", "random.normalvariate", "random.betavariate",
    "timeit.default_timer", "locale.atof", "string.atof", "math.pi", "math.e", "email.utils.mktime_tz", "rfc822.mktime_tz"])
# What makes a column of floats in SQL, beside CREATE TABLE somewhere, and what gives one.
COLUMNS = re.compile(r"(?i)\b(?:real|float|double|numeric|decimal)\b *(?:[,()]|$|not |default |primary |precision\b)")
AVERAGES = re.compile(r"(?i)\b(?:avg|total|julianday) *\(")
WHOLE_OF_MATH = frozenset(["math.factorial", "math.isinf", "math.isnan"])
OPERATORS = {token.PLUS: "__add__", token.MINUS: "__sub__", token.STAR: "__mul__", token.SLASH: "__div__"}


def is_float(name):
    """True for the dotted *name* of what is, or gives, a float."""
    return name in FLOAT_CALLS or name.startswith("math.") and name not in WHOLE_OF_MATH


def is_float_literal(leaf):
    """True for 1.5 and 1e9, not for 0x1e and 1j."""
    text = leaf.value.lower()
    return not text.startswith("0x") and not text.endswith("j") and ("." in text or "e" in text)


def float_cell():
    """Return a new Cell of a float."""
    cell = Cell()
    cell.fraction = True
    return cell


def calculated(flow, nodes):
    """Return the Cell of a calculation with the expressions *nodes*."""
    result = Cell()
    for node in nodes:
        flow.fractions.append((flow.cell(node), result))
    return result


def operation(flow, node):
    """Return the Cell of a term or sum other than of strings."""
    operands = [child for child in node.children if not isinstance(child, Leaf) or child.type in (
        token.NAME, token.STRING, token.NUMBER)]
    result = calculated(flow, operands)
    for name in set(OPERATORS[child.type] for child in node.children[1::2] if child.type in OPERATORS):
        for function in flow.methods.get(name, ()):     # of a class of the file
            flow.fractions.append((function.result, result))
    return result


def numbers(flow, name, values):
    """Return the Cell of a call of one of FLOAT_BUILTINS or OF_NUMBERS."""
    values = [value.children[-1] if is_keyword(value) else value for value in values]
    result = calculated(flow, values)
    if name == "sum" and values:
        flow.fractions.append((flow.iterated(flow.cell(values[0]), values[0]), result))
    result.fraction = name in FLOAT_BUILTINS
    if name == "divmod":
        pair = Cell()
        pair.kind, pair.parts = "tuple", [result, result]
        return pair
    return result


def stands_for_float(bindings):
    """True for a name that is bound to the type: ``for kind in (int, float): return kind(text)``."""
    for binding in bindings:
        value = binding.statement.children[3] if binding.kind == "for" and binding.statement.type == syms.for_stmt else binding.value
        if value is not None and (is_name(value, "float") or binding.kind == "for" and any(is_name(leaf, "float") and not is_call(
                leaf.next_sibling) for leaf in value.leaves())):
            return True
    return False


def divided(flow, call):
    """Return the Cell of ``_divide(a, b)``, see fix_division: it is there where nobody knows what the sides are."""
    return calculated(flow, arguments(call))


def settle(links):
    """Say of every calculation with a float that its result is one."""
    changed = True
    while changed:
        changed = False
        for operand, result in links:
            if operand.root().fraction and not operand.contains and not result.root().fraction:
                result.root().fraction = changed = True


@kept
def stores_floats(source):
    """True where the SQL of a file makes a column of floats, or asks for an average: what a database gives may be one."""
    texts = [leaf.value.strip("'\"") for leaf in source.of_type(token.STRING)]
    tables = any("create table" in text.lower() for text in texts)
    return any(AVERAGES.search(text) or tables and COLUMNS.search(text) for text in texts)
