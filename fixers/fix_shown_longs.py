"""``hex(n)[2:-1]`` -> ``("%x" % (n))``, ``hex(n)[:-1]`` -> ``("0x%x" % (n))``: what is cut off was the L of a long

``"%r" % 5L``, ``str([long(x)])``, ``hex(5L)`` -> reported (BH623): Python 2 showed 5L, and 0x5L

1. Where the repr() of what may be a long can be seen, alone or in a list, a tuple, a dict: ``"%s" % n`` and ``"%d" % n`` showed no L.
2. "May be" is by what the file says: ``5L``, ``long(x)``, ``2 ** 64``, a hash's number, getrandbits(), what is bound to one, put together
   from one or comes out of a list of them; what grows fast: ``n ** m``, ``pow(n, m)``, ``1 << n``, ``n *= i`` in a loop,
   ``sys.maxint + 1``. Another number that only grows past 63 bits as the program runs is no reason.
3. Only in a file of a server that is Python 2's. Not what is printed to the console, or logged.
"""

import re

from .base import ORDER_API
from .engine import syms, token
from .shown_values import LOGGING, shown
from .grammar import COMPREHENSION_FOR, flat, symbol
from .python2 import ServerFix, is_python2
from .trees import ancestors, arguments, enclosing, expression, is_attribute, is_call, is_name, source_of
from .webs import LOOPS

OF_NUMBERS = ("abs", "max", "min", "sum", "pow", "divmod", "sorted", "reversed", "list", "tuple", "reduce")
PASSING = symbol("arith_expr", "term", "shift_expr", "and_expr", "xor_expr", "expr", "factor", "testlist_gexp", "listmaker", "testlist",
                 "exprlist", "dictsetmaker", "or_test", "test", "arglist")
TEXT = "the repr() of a long ends in an L on Python 2"
CUT = re.compile(r"\[(2)?:-1\]$")
DEPTH = 8


class FixShownLongs(ServerFix):
    """The repr() and hex() of longs."""

    run_order = ORDER_API - 3   # what follows may decode
    targets = ("http.server", "six", "future")

    def fix(self, source):
        """Rewrite what cuts an L off, report what *source* shows."""
        if source.says("hex") and is_python2(source):
            for node in reversed(source.powers_of("hex")):
                without_l(source, node)
            source = self.refresh()
        numbers = source.of_type(token.NUMBER)
        if not (source.says("long", "getrandbits", "hexdigest", "maxint", "pow") or any(leaf.value[-1] in "lL" for leaf in numbers)
                or any(child.type == token.DOUBLESTAR for node in source.of_type(syms.power) for child in node.children)
                or any(map(grows, source.of_type(syms.expr_stmt, syms.shift_expr)))):
            return
        if not is_python2(source):
            return
        longs, seen = Longs(source), set()
        for node, is_whole in shown(source):
            if not is_logged(node) and id(node) not in seen and (longs.of(node) if is_whole else longs.in_container(node)):
                seen.add(id(node))
                self.report(node, "BH623", TEXT)
        for node in source.powers_of("hex", "oct"):
            values = arguments(node.children[1]) if is_call(node.children[1]) else ()
            if len(values) == 1 and longs.of(values[0]) and not source.bindings(node.children[0]):
                self.report(values[0], "BH623", "%s() of a long ends in an L on Python 2" % node.children[0].value)


def without_l(source, node):
    """Write ``hex(n)[2:-1]``, with which the power *node* begins, in a way that makes no L."""
    if len(node.children) < 3 or not is_call(node.children[1]) or source.bindings(node.children[0]):
        return
    cut, values = CUT.match(source_of(node.children[2]).replace(" ", "")), arguments(node.children[1])
    if cut is None or len(values) != 1:
        return
    text = '("%s%%x" %% (%s))' % ("" if cut.group(1) else "0x", source_of(values[0]))
    new = expression(text, node.prefix)
    if len(node.children) == 3:
        node.replace(new)
        return
    for child in node.children[:3]:
        child.remove()
    node.insert_child(0, new)


def is_logged(node):
    """True for what is printed to the console, or given to a function that logs."""
    for around in ancestors(node):
        if around.type in symbol("print_stmt"):
            return source_of(around.children[1]) != ">>"
        if is_call(around) and is_attribute(around.prev_sibling, *LOGGING):
            return not is_attribute(around.prev_sibling, "write", "format")
    return False


def grows(node):
    """True for ``n *= i`` and ``n = n * i`` in a loop, and for ``1 << n``: a number that may soon be a long."""
    if node.type == syms.shift_expr:
        return any(sign.type == token.LEFTSHIFT and not is_small(right) for sign, right in zip(node.children[1::2], node.children[2::2]))
    if node.type != syms.expr_stmt or len(node.children) != 3 or enclosing(node, *LOOPS) is None:
        return False
    target, sign, value = node.children
    terms = [each for each in flat(value) if each.type == syms.term and each.children[1].type == token.STAR]
    factors = [factor for each in terms for factor in each.children[::2]]
    return getattr(sign, "value", "") in ("*=", "**=", "<<=") or any(source_of(factor) == source_of(target) for factor in factors)


def is_float(node):
    """True for a number with a point."""
    return node.type == token.NUMBER and not node.value.isdigit()


def is_small(node):
    """True for a number below 63, as it is written."""
    return node.type == token.NUMBER and node.value.isdigit() and int(node.value) < 63


class Longs(object):
    """Tells which expressions of a *source* may be longs, or hold some."""

    def __init__(self, source):
        self.source, self.seen, self.given = source, {}, {}
        for node in source.of_type(syms.expr_stmt):
            for target in node.children[:-1:2]:
                if target.type == syms.power:
                    children = target.children
                    while children[-1].type == syms.trailer and not is_attribute(children[-1]):
                        children = children[:-1]    # x[key] = value
                    name = children[-1].children[1].value if is_attribute(children[-1]) else None
                    self.given.setdefault(name, []).append(node.children[-1])

    def in_container(self, node):
        """True for a list, a tuple or a dict of them, as it stands or under a name."""
        if is_name(node):
            return any(binding.kind == "assign" and binding.value is not None and not is_name(binding.value) and self.in_container(
                binding.value) for binding in self.source.bindings(node))
        if node.type == syms.power:
            return is_name(node.children[0], "list", "tuple", "sorted", "map", "divmod") and is_call(node.children[-1]) and self.of(node)
        if node.type != syms.atom or node.children[0].type not in (token.LSQB, token.LBRACE, token.LPAR):
            return False
        is_tuple = node.children[0].type != token.LPAR or any(child.type == token.COMMA for child in node.children[1].children)
        return is_tuple and len(node.children) == 3 and self.of(node.children[1])

    def of(self, node, depth=DEPTH):
        """True for what may be a long, or hold one."""
        if depth == 0:
            return False
        kind = node.type
        if kind == token.NUMBER:
            return node.value[-1] in "lL"
        if kind == token.NAME:
            return self.name(node, depth - 1)
        if kind == syms.power:
            return self.power(node.children, depth - 1)
        if kind == syms.atom:
            return node.children[0].type in (token.LPAR, token.LSQB, token.LBRACE) and len(node.children) == 3 and self.of(
                node.children[1], depth)
        if kind == syms.term and any(child.type in (token.STRING, syms.atom) and child.type == token.STRING for child in node.children):
            return False
        if kind == syms.shift_expr and grows(node):
            return True
        if kind in PASSING:
            parts = node.children[:1] if node.children[-1].type in COMPREHENSION_FOR else node.children
            return any(self.of(child, depth - 1) for child in parts)
        return False

    def power(self, children, depth):
        """The same of a name and its trailers."""
        last = children[-1]
        if len(children) > 2 and children[-2].type == token.DOUBLESTAR:
            return last.type != syms.factor and not is_small(last) and not is_float(children[0]) and not is_float(last) or self.of(
                children[0], depth)
        if is_attribute(last, "maxint"):
            return is_name(children[0], "sys") and children[0].parent.parent.type in PASSING
        if is_attribute(last):
            return self.of_attribute(last.children[1].value, depth)
        if not is_call(last):
            return len(children) == 2 and last.type == syms.trailer and self.of(children[0], depth)
        values, before = arguments(last), children[-2]
        if is_attribute(before):
            return before.children[1].value == "getrandbits" or before.children[1].value in ("get", "pop", "values", "items") and any(
                self.of(child, depth) for child in children[:1] if len(children) == 3)
        if not is_name(before) or self.source.bindings(before):
            return False
        if before.value == "long":
            return True
        if before.value == "pow" and len(values) > 1 and not is_small(values[1]):
            return not any(map(is_float, values))
        if before.value == "int":
            return len(values) == 2 and "hexdigest" in source_of(values[0])
        if before.value == "map":
            return bool(values) and is_name(values[0], "long")
        return before.value in OF_NUMBERS and any(self.of(value, depth) for value in values)

    def of_attribute(self, name, depth):
        """The same of an attribute: by all that is assigned to it."""
        return self.any_of(name, self.given.get(name, ()), depth)

    def name(self, leaf, depth):
        """The same of a name: by all that it is bound to."""
        values = []
        for binding in self.source.bindings(leaf):
            if binding.kind in ("assign", "augassign") and grows(binding.statement):
                return True
            if binding.kind in ("assign", "augassign", "unpack"):
                values.append(binding.value if binding.value is not None else binding.statement.children[-1])
            elif binding.kind == "for" and binding.statement.type == syms.for_stmt:
                values.append(binding.statement.children[3])
        scope = self.source.scope_of(leaf).owner(leaf.value)
        return self.any_of((id(scope), leaf.value), values, depth)

    def any_of(self, key, values, depth):
        if key not in self.seen:
            self.seen[key] = False
            self.seen[key] = any(self.of(value, depth) for value in values)
        return self.seen[key]
