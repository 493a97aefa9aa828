"""``len(data) / 2`` -> ``len(data) // 2``

Python 2's ``/`` rounds down where both sides are whole numbers.

1. Only in a file that is Python 2's, without ``from __future__ import division``.
2. Where both sides are whole numbers for certain: ``//``. Where one is a float for certain: left.
3. Anything else goes through ``_divide(a, b)``, defined in the file, which looks at the values.
"""

from .definitions import define
from .engine import Leaf, Node, syms, token
from .our_helpers import in_helper
from .python2 import Python2Fix, has_future, is_python2, unbound
from .spelling import surround
from .trees import index_of, is_attribute, is_call, is_name, rename, source_of

HELPER = '''
def _divide(a, b):
    """Return a / b as Python 2 did: whole numbers are rounded down."""
    whole = isinstance(a, int) and isinstance(b, int)
    return a // b if whole else a / b
'''
WHOLE = frozenset(["len", "int", "long", "ord", "id", "hash"])
WHOLE_METHODS = frozenset(["find", "rfind", "index", "count", "tell", "getsize", "fileno", "toordinal"])
FLOAT_CALLS = frozenset(["time.time", "time.clock", "os.times", "random.random", "os.path.getmtime"])


class FixDivision(Python2Fix):
    """Division of whole numbers."""

    def fix(self, source):
        """Rewrite *source*."""
        slashes = [node for node in source.of_type(syms.term)
                   if any([child.type == token.SLASH for child in node.children[1:-1:2]]) and not in_helper(node)]
        augmented = [node.children[1] for node in source.of_type(syms.expr_stmt)
                     if node.children[1].type == token.SLASHEQUAL and not in_helper(node)]
        if not slashes and not augmented or has_future(source, "division") or not is_python2(source):
            return
        for slash in augmented:
            self.augmented(source, slash)
        for term in [node for node in source.of_type(syms.term) if not in_helper(node)]:
            self.term(source, term)

    def augmented(self, source, slash):
        """``x /= y``."""
        target, value = slash.parent.children[0], slash.parent.children[2]
        kinds = number(source, target), number(source, value)
        if kinds == ("whole", "whole"):
            rename(slash, "//=")
        elif "float" not in kinds:
            self.needed(source)
            name = source_of(target)
            rename(slash, "=")
            surround(value, "_divide(%s, " % name, ")")

    def term(self, source, term):
        """A chain of ``*``, ``/`` and ``%``, from the left."""
        index = 1
        kind = number(source, term.children[0])
        while index < len(term.children):
            operator, right = term.children[index], term.children[index + 1]
            other = number(source, right)
            if operator.type == token.SLASH:
                if kind == other == "whole":
                    rename(operator, "//")
                elif "float" not in (kind, other):
                    self.needed(source)
                    if self.divide(term, index):
                        return
                    kind, index = "unknown", 1
                    continue
            kind = joined(kind, other)
            index += 2

    def needed(self, source):
        """Define the helper."""
        define(source, "_divide", HELPER)

    @staticmethod
    def divide(term, index):
        """Make the term up to children[index + 1] one call of the helper; True where that is all of it."""
        if index + 2 == len(term.children):
            prefix = term.prefix
            place, position = term.parent, index_of(term)
            children = list(term.children)
            for child in children:
                child.remove()
            term.remove()
            place.insert_child(position, helper_call(children[:index], children[index + 1], prefix))
            return True
        prefix = term.prefix
        children = list(term.children[:index + 2])
        for child in children:
            child.remove()
        term.insert_child(0, helper_call(children[:index], children[index + 1], prefix))
        return False


def helper_call(left, right, prefix):
    """Return the node of ``_divide(left, right)``; *left* is the nodes of a term."""
    first = left[0] if len(left) == 1 else Node(syms.term, left)
    first.prefix = ""
    right.prefix = " "
    inner = Node(syms.arglist, [first, Leaf(token.COMMA, ","), right])
    node = Node(syms.power, [Leaf(token.NAME, "_divide"),
                             Node(syms.trailer, [Leaf(token.LPAR, "("), inner, Leaf(token.RPAR, ")")])])
    node.prefix = prefix
    return node


def joined(kind, other):
    """Return the kind of what two numbers give."""
    if "float" in (kind, other):
        return "float"
    return "whole" if kind == other == "whole" else "unknown"


def number(source, node, depth=0):
    """Return "whole", "float" or "unknown" for the value of an expression."""
    if node.type == token.NUMBER:
        text = node.value.lower().rstrip("lj")
        return "float" if "." in text or ("e" in text and not text.startswith("0x")) else "whole"
    if node.type == syms.atom and node.children[0].type == token.LPAR and len(node.children) == 3:
        return number(source, node.children[1], depth)
    if node.type in (syms.arith_expr, syms.term):
        kinds = [number(source, child, depth) for child in node.children[::2]]
        result = kinds[0] if kinds else "unknown"   # emptied by an edit
        for kind in kinds[1:]:
            result = joined(result, kind)
        return result
    if node.type == syms.factor:
        return number(source, node.children[1], depth)
    if node.type == token.NAME and depth < 4:
        return variable(source, node, depth)
    if node.type == syms.power:
        return power(source, node)
    return "unknown"


def variable(source, leaf, depth):
    """Return the kind of a name, all of whose values are seen."""
    bindings = source.bindings(leaf)
    kinds = set()
    for binding in bindings:
        if binding.kind == "for" and is_range(source, binding.statement):
            kinds.add("whole")
        elif binding.kind == "assign" and binding.value is not None and binding.value.type != token.NAME:
            kinds.add(number(source, binding.value, depth + 1))
        elif binding.kind == "augassign":
            kinds.add(number(source, binding.statement.children[-1], depth + 1))
        else:
            kinds.add("unknown")
    return kinds.pop() if len(kinds) == 1 else "unknown"


def is_range(source, statement):
    """True for ``for x in range(...)`` with a plain x."""
    if statement.type != syms.for_stmt or statement.children[1].type != token.NAME:
        return False
    values = statement.children[3]
    return (values.type == syms.power and is_name(values.children[0], "range", "xrange")
            and len(values.children) == 2 and unbound(source, values.children[0]))


def power(source, node):
    """Return the kind of a call."""
    first, last = node.children[0], node.children[-1]
    if not is_call(last):
        return "unknown"
    if len(node.children) == 2 and is_name(first) and unbound(source, first):
        if first.value == "float":
            return "float"
        return "whole" if first.value in WHOLE else "unknown"
    if is_attribute(node.children[-2]) and node.children[-2].children[1].value in WHOLE_METHODS:
        return "whole"
    origin = source.origin(first)
    if origin is not None:
        name = origin + "".join("." + child.children[1].value for child in node.children[1:-1] if is_attribute(child))
        if name in FLOAT_CALLS:
            return "float"
    return "unknown"
