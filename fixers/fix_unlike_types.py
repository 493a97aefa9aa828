"""``self.headers.getheader("Content-Length") > 0`` -> ``_cmp(self.headers.getheader("Content-Length"), 0) > 0``

Python 2 put any two values in an order: None before numbers, numbers before texts. Python 3 raises a TypeError. Where one
side may be None, or is a text and the other a number, they are compared by _cmp, defined in the file, which knows that order.
``max(best, x)`` where best may be None -> ``max(best, x, key=functools.cmp_to_key(_cmp))``; min, sorted and sort likewise, by
what their key may give, or by the list that is sorted.

1. "May be" is by what the file assigns: a name or an attribute that is None at first, ``d.get(x)`` without a default, a header.
2. Left where the function asks for it: ``if x is not None``, ``if x and ...``, ``x or 0``.
3. ``a < b < c`` is reported (BH613).
4. Only in a file that is Python 2's. Lists of which nothing in the file says that they hold both are sorted as they are.
"""

import re

from .base import ORDER_API
from .definitions import define
from .engine import syms
from .fix_python2_builtins import CMP
from .flow import flow_of
from .grammar import elements
from .node_kinds import is_keyword
from .our_helpers import in_helper
from .python2 import ServerFix, is_python2, unbound
from .spelling import add_argument
from .trees import arguments, ancestors, is_attribute, is_call, is_name, replace, source_of, string_value
from .value_kinds import ANY, NONE, NUMBER, TEXT, given_values, is_field, is_item, kinds_of

ORDERS = frozenset(["<", ">", "<=", ">="])
GUARDS = (r"(?:%(x)s (?:is|==|!=) (?:not )?None|None (?:is|==|!=) (?:not )?%(x)s|not %(x)s(?![\w.(\[])"
          r"|(?:if|elif|while|and|or) %(x)s *(?:[:)]| and | or |$))")


SORTING = ("max", "min", "sorted")


class FixUnlikeTypes(ServerFix):
    """Comparisons of values of two types."""

    run_order = ORDER_API + 1
    targets = ("http.server", "six", "future")

    def fix(self, source):
        """Rewrite *source*."""
        if not is_python2(source):
            return
        kinds, found = kinds_of(source), []
        for node in source.of_type(syms.comparison):
            operators = [child for child in node.children[1::2] if child.value in ORDERS] if all(
                hasattr(child, "value") for child in node.children[1::2]) else []
            if not operators or in_helper(node):
                continue
            if len(node.children) == 3:
                if self.unlike(kinds, node.children[0], node.children[2]):
                    found.append(node)
            elif any(self.unlike(kinds, one, other) for one, other in zip(node.children[::2], node.children[2::2])):
                self.report(node, "BH613", "one side may be None, or a text beside a number: a TypeError on Python 3")
        calls = [node for node in source.powers_saying(SORTING, ["sort"]) if self.sorts(source, kinds, node)]
        for node in reversed(found):
            left, operator, right = [source_of(child) for child in node.children]
            replace(node, "_cmp(%s, %s) %s 0" % (left, right, operator))
        for node in calls:
            self.by_cmp([child for child in node.children if is_call(child)][-1])
        if found or calls:
            define(source, "_cmp", CMP)

    def unlike(self, kinds, one, other, guarded=None):
        """True where *one* and *other* may be of types that Python 3 does not compare; *guarded* tells where None was asked for."""
        first, second = kinds.of(one), kinds.of(other)
        if NUMBER in first | second and (self.is_text(one) or self.is_text(other)):
            return True
        if not any(is_unlike(a, b) for a in first for b in second):
            return False
        return not any(NONE in each and (guarded or is_guarded)(node) for each, node in ((first, one), (second, other)))

    def is_text(self, node):
        """True for an item of what holds texts alone, ``q["n"][0]`` of parse_qs(), a name that is bound to nothing else, and a parameter
        that is given such."""
        values = [node]
        if is_field(self.source, node):
            return True
        if is_name(node):
            if any(self.is_text(value) for value in given_values(self.source, node) if not is_name(value)):
                return True
            bindings = self.source.bindings(node)
            values = [binding.value if binding.kind == "assign" else None for binding in bindings]
        if not values or any(value is None or value.type != syms.power or not is_item(value.children[-1]) for value in values):
            return False
        if all(is_unpacked_number(self.source, value) for value in values):     # where strings come from takes long to find out
            return False
        root = flow_of(self.source, self.target).cell(node).root()
        return root.certain and bool(root.strong) and not root.contains and root.element is None

    def sorts(self, source, kinds, node):
        """True for a call of max(), min(), sorted() or sort() of what may hold None beside others."""
        call = node.children[-1]
        if not is_call(call):
            return False
        named = dict((value.children[0].value, value.children[2]) for value in arguments(call)
                     if is_keyword(value) and len(value.children) == 3)
        if is_name(node.children[0], *SORTING) and len(node.children) == 2 and unbound(source, node.children[0]):
            values = [value for value in arguments(call) if not is_keyword(value)]
        elif is_attribute(node.children[-2], "sort") and not [value for value in arguments(call) if not is_keyword(value)]:
            values = node.children[:1] if len(node.children) == 3 else []
        else:
            return False
        if "key" in named:
            return named["key"].type in (syms.lambdef, getattr(syms, "old_lambdef", -1)) and NONE in kinds.of(named["key"].children[-1])
        if len(values) > 1 and not is_name(node.children[0], "sorted"):
            return any(self.unlike(kinds, one, other, is_in_guard) for one in values for other in values if one is not other)
        values = [bound_display(source, value) for value in values]
        if len(values) == 1 and values[0].type == syms.atom and values[0].children[1].type in (syms.listmaker, syms.testlist_gexp):
            found = [kinds.of(item) for item in elements(values[0])]
            return any(is_unlike(a, b) for one in found for other in found if one is not other for a in one for b in other)
        return False

    def by_cmp(self, call):
        """Let a *call* compare by _cmp."""
        wrapped = self.need("functools", "cmp_to_key")
        for value in arguments(call):
            if is_keyword(value) and is_name(value.children[0], "key"):
                function = value.children[2]
                body = source_of(function.children[-1])
                replace(function.children[-1], "%s(_cmp)(%s)" % (wrapped, body))
                return
        add_argument(call, "key=%s(_cmp)" % wrapped)


def is_unlike(one, other):
    """True where Python 3 does not compare values of the two kinds: None with anything; of those that are known, two."""
    if NONE in (one, other):
        return True
    return ANY not in (one, other) and one != other and (NUMBER in (one, other) or TEXT in (one, other))


def bound_display(source, node):
    """Return the expression that the name *node* is bound to, if that is all it is bound to, or the node itself."""
    bindings = source.bindings(node) if is_name(node) else ()
    return bindings[0].value if len(bindings) == 1 and bindings[0].kind == "assign" and bindings[0].value is not None else node


def is_guarded(node):
    """True where the function around *node* asks whether it is there."""
    around = None
    for around in ancestors(node):
        if around.type == syms.funcdef:
            break
    return asks(around, node)


def is_in_guard(node):
    """True where a statement or an expression around *node* asks, before it comes to that."""
    for around in ancestors(node):
        if around.type == syms.funcdef:
            return False
        tests = [around] if around.type in (syms.test, syms.or_test, syms.and_test) else [
            child for child in around.children if child.type != syms.suite] if around.type in (syms.if_stmt, syms.while_stmt) else []
        if any(asks(each, node, "if " * (each is not around)) for each in tests):
            return True
    return False


def asks(around, node, before=""):
    """True where the source of *around*, after *before*, asks whether *node* is there."""
    text = before + re.sub(r"\s+", " ", source_of(around))
    return re.search(GUARDS % {"x": re.escape(source_of(node))}, text) is not None


def is_unpacked_number(source, node):
    """True for ``struct.unpack(">L", raw)[0]``, whose format names numbers alone."""
    children = node.children
    if len(children) != 4 or not is_attribute(children[1], "unpack") or not is_call(children[2]) or source.origin(children[0]) != "struct":
        return False
    text = string_value((arguments(children[2]) or [None])[0])
    return text is not None and not set("spc").intersection(text[1])
