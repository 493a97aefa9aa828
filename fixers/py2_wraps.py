"""``x.decode("hex")`` -> ``py2(x).decode("hex")``, ``"%s" % x`` -> ``py2("%s") % x``, ``{}`` -> ``Dict()``

An expression is given to py2() of BaseHTTPServer_compat.python2 where its methods or operators are not, or may not be,
Python 3's.

1. A method of an imported module, or of ``self`` that the class itself defines, is left; not one of what a module beside the file holds,
   nor a dict's of what any module holds.
2. Methods of strings that differ only where unicode comes in are left where the arguments are plain literals.
3. ``%`` with directives for numbers only, or with arguments that are plain strings and whole numbers, is left.
4. ``/`` of whole numbers becomes ``//``; of a float it is left.
"""

import re

from .. import python2_names
from . import caught_errors, error_values
from .dotted import dotted_parts
from .engine import Leaf, Node, syms, token
from .fix_division import number
from .grammar import COMPREHENSION_FOR, symbol
from .helper_modules import lies_beside
from .python2 import has_future, unbound
from .trees import arguments, enclosing, is_attribute, is_call, is_name, rename, replace, source_of
from .value_kinds import NONE, given_values, is_field, kinds_of

BY_ARGUMENTS = frozenset("join partition replace rpartition".split())       # of no interest to plain arguments
BY_WHITE_SPACE = frozenset("lstrip rsplit rstrip split strip".split())      # the same, if there are any
NAMES = python2_names.STRING_METHODS | python2_names.DICT_METHODS | python2_names.OTHER_ATTRIBUTES
NUMBERS = "dieEfFgG"      # directives that take a number of any kind on both Pythons: 2.7 took a float for %x
DIRECTIVE = re.compile(r"%(?:\([^()]*\))?[-+ #0]*(?:\*|[0-9]*)(?:\.(?:\*|[0-9]*))?[hlL]?(.?)", re.DOTALL)
ORDERINGS = (token.LESS, token.GREATER, token.LESSEQUAL, token.GREATEREQUAL)
MAYBE_TEXT = frozenset("get getheader getvalue getfirst group pop read readline strip".split())
OF_FUNCTIONS = {"func_name": "__name__", "func_doc": "__doc__", "func_dict": "__dict__",
                "func_defaults": "__defaults__", "func_code": "__code__"}
CODING = ("decode", "encode")     # of what a module holds: codecs.BOM_UTF8
TARGETS = symbol("atom", "testlist_star_expr", "exprlist", "testlist")
TYPES = frozenset("str unicode dict list tuple set frozenset int float object type".split())
PLAIN_CALLS = frozenset("len int long ord id str repr hex oct chr".split())
PLAIN_METHODS = frozenset("date_time_string log_date_time_string version_string address_string strftime".split())


def rewrite(source, name, path=None):
    """Rewrite the expressions of *source*, the file *path*; ``name("py2")`` returns what that is called here."""
    for node in source.of_type(*symbol("testlist_safe")):
        parenthesise(node)
    wraps = Wraps(source, name, path)
    true_division = has_future(source, "division")
    for node in reversed(source.nodes):     # what is inside first
        if node.type == syms.power:
            wraps.attributes(node)
        elif node.type == syms.term:
            wraps.operators(node, true_division)
        elif node.type == syms.expr_stmt:
            wraps.statement(node, true_division)
        elif node.type == syms.comparison:
            wraps.comparison(node)
        elif node.type == syms.atom and node.children[0].type == token.LBRACE:
            wraps.display(node)


class Wraps(object):
    """Rewrites one file."""

    def __init__(self, source, name, path):
        self.source, self.name, self.path = source, name, path

    # --- attributes ---

    def attributes(self, node):
        """``a.b(c).d``: wrap what stands before a name that Python 3 has not, or otherwise."""
        index = 1
        while index < len(node.children):
            child = node.children[index]
            if is_attribute(child, *OF_FUNCTIONS) and is_stored(node, index):
                rename(child.children[1], OF_FUNCTIONS[child.children[1].value])
            elif is_attribute(child) and child.children[1].value in NAMES and self.differs(node, index):
                self.wrap(node, index)
                index = 2
            elif child.type == syms.trailer and child.children[0].type == token.LSQB and self.is_caught(
                    node.children[:index]) and not is_stored(node, index):
                self.wrap(node, index)
                index = 2
            index += 1

    def differs(self, node, index):
        """True where the attribute at *index* may mean something else on Python 3."""
        name = node.children[index].children[1].value
        receiver = node.children[:index]
        call = node.children[index + 1] if index + 1 < len(node.children) and is_call(node.children[index + 1]) else None
        if is_stored(node, index) or self.is_imported(receiver, name) or self.is_own(receiver, name):
            return False
        if len(receiver) == 1 and is_name(receiver[0]) and receiver[0].value in TYPES and unbound(self.source, receiver[0]):
            return False    # str.lower: python2's str has 2.7's
        if name == "__class__":
            return self.is_caught(receiver)
        if call is None:
            return True
        given = arguments(call)
        if name in BY_ARGUMENTS or name in BY_WHITE_SPACE and given:
            return not all(self.is_plain(argument) for argument in given)
        if name == "format" and len(receiver) == 1 and receiver[0].type == token.STRING:
            return not all(self.is_plain(argument) for argument in given)
        return True

    def is_imported(self, receiver, name):
        """True for a module, or what came out of one by import and is not asked as a dict: ``os.environ.has_key(x)``."""
        parts = [receiver[0]]
        if not is_name(receiver[0]) or not all(map(is_attribute, receiver[1:])):
            return False
        parts += [trailer.children[1] for trailer in receiver[1:]]
        origin = self.source.origin(parts[0])
        if origin is not None and (name in python2_names.DICT_METHODS or name in CODING) and (len(parts) > 1 or "." in origin):
            return False
        if origin is not None and lies_beside(self.path, origin):   # what the program's own modules hold may be a str or a dict
            return len(parts) == 1 and "." not in origin.lstrip(".")
        return origin is not None and (len(parts) == 1 or parts[0].value[:1].islower())

    def is_own(self, receiver, name):
        """True for ``self`` in a class that defines *name*."""
        if len(receiver) != 1 or not is_name(receiver[0], "self"):
            return False
        cls = enclosing(receiver[0], syms.classdef)
        if cls is None:
            return False
        if name in self.source.inner_scope(cls).bound:
            return True
        text = "self." + name
        return any(node.type == syms.expr_stmt and source_of(node.children[0]) == text for node in cls.pre_order())

    def is_caught(self, nodes):
        """True for what may be an error: a name that an except clause binds, ``e.reason``, ``sys.exc_info()[1]``."""
        if len(nodes) == 1 and is_name(nodes[0]) and any(binding.kind == "except" for binding in self.source.bindings(nodes[0])):
            return True
        return error_values.is_error(self.source, nodes) or caught_errors.may_be_error(self.source, nodes)

    # --- operators ---

    def operators(self, node, true_division):
        """A chain of ``*``, ``/`` and ``%``."""
        index = 1
        while index < len(node.children):
            operator, left, right = node.children[index], node.children[:index], node.children[index + 1]
            if operator.type == token.SLASH and not true_division:
                kinds = self.kind(left), number(self.source, right)
                if kinds == ("whole", "whole"):
                    rename(operator, "//")
                elif "float" not in kinds:
                    self.wrap(node, index)
                    index = 1
            elif operator.type == token.PERCENT and self.formats(left, right):
                self.wrap(node, index)
                index = 1
            index += 2

    def kind(self, nodes):
        """Return what number() says of *nodes*, the beginning of a term."""
        kinds = set(number(self.source, node) for node in nodes[::2])
        return kinds.pop() if len(kinds) == 1 else "float" if "float" in kinds else "unknown"

    def statement(self, node, true_division):
        """``x /= y``, ``x %= y``, and ``a, b = e`` where e was caught."""
        if len(node.children) != 3:
            return
        target, operator, value = node.children
        if operator.type == token.EQUAL:
            if self.is_caught(value.children or [value]) and target.type in TARGETS:
                replace(value, "%s(%s)" % (self.name("py2"), source_of(value)))
        elif operator.type == token.PERCENTEQUAL and self.formats([target], value) or (
                operator.type == token.SLASHEQUAL and not true_division
                and "float" not in (number(self.source, target), number(self.source, value))):
            sign = operator.value[0]
            rename(operator, "=")
            text = source_of(value)
            text = text if value.type in (syms.power, token.NAME, token.NUMBER, token.STRING, syms.atom) else "(%s)" % text
            replace(value, "%s(%s) %s %s" % (self.name("py2"), source_of(target), sign, text))

    def formats(self, left, right):
        """True where ``left % right`` may be a text that Python 3 makes otherwise."""
        literal = left[0] if len(left) == 1 else None
        while literal is not None and literal.type == syms.atom and len(literal.children) == 3:
            literal = literal.children[1]
        leaves = string_leaves(literal)
        if not leaves:
            return not (right.type == token.NUMBER or self.kind(left) != "unknown")
        kinds = [match.group(1) for leaf in leaves for match in DIRECTIVE.finditer(leaf.value)]
        values = [right]
        if right.type == syms.atom and len(right.children) == 3 and right.children[1].type == syms.testlist_gexp:
            values = [child for child in right.children[1].children if child.type != token.COMMA]
        kinds = [kind for kind in kinds if kind != "%"]
        if len(kinds) != len(values):
            return any(kind not in NUMBERS for kind in kinds)
        return any(kind not in NUMBERS and not (kind in "sxX" and self.is_plain(value)) for kind, value in zip(kinds, values))

    def comparison(self, node):
        """``a < b``, where one side may be None or a text and the other a number: 2.7 had an order for them."""
        left, operator, right = node.children[0], node.children[1], node.children[2]
        if len(node.children) == 3 and operator.type in ORDERINGS and not left.type == right.type == token.STRING and (
                self.is_doubtful(left) or self.is_doubtful(right)):
            self.wrap(node, 1)

    def is_doubtful(self, node, depth=0):
        """True for what may be None or a text for all that is to be seen, or a display that holds such, or that is a dict."""
        if node.type == token.STRING or is_name(node, "None"):
            return True
        if node.type == syms.atom and len(node.children) == 3:
            inner = node.children[1]
            items = inner.children[::2] if inner.type in symbol("testlist_gexp", "listmaker") else [inner]
            return node.children[0].type == token.LBRACE or any(self.is_doubtful(each, depth) for each in items)
        if node.type == token.NAME and depth < 3 and any(
                binding.kind == "assign" and binding.value is not None and self.is_doubtful(binding.value, depth + 1)
                for binding in self.source.bindings(node)):
            return True
        if node.type == syms.power and is_call(node.children[-1]) and is_attribute(node.children[-2]) and (
                node.children[-2].children[1].value in MAYBE_TEXT):
            return True
        if is_field(self.source, node):
            return True
        if node.type == token.NAME and depth < 3 and any(self.is_doubtful(value, depth + 1) for value in given_values(self.source, node)):
            return True
        return NONE in kinds_of(self.source).of(node)

    # --- what is certain ---

    def is_plain(self, node, depth=0):
        """True for an expression that is a plain str, or a whole number, for certain."""
        if node.type == token.STRING:
            return "u" not in node.value[:2].lower() and not has_future(self.source, "unicode_literals")
        if node.type == token.NUMBER:
            return number(self.source, node) == "whole"
        if node.type == syms.atom and len(node.children) > 1:
            inner = node.children[1:-1] if node.children[0].type == token.LPAR else node.children
            return node.children[0].type in (token.LPAR, token.STRING) and all(self.is_plain(each, depth) for each in inner)
        if node.type == syms.arith_expr:
            return all(self.is_plain(each, depth) for each in node.children[::2])
        if node.type == token.NAME and depth < 3:
            bindings = self.source.bindings(node)
            return bool(bindings) and all(
                binding.kind == "assign" and binding.value is not None and binding.value.type != syms.atom
                and self.is_plain(binding.value, depth + 1) for binding in bindings)
        if node.type != syms.power:
            return False
        first, last = node.children[0], node.children[-1]
        if not is_call(last):
            parts = dotted_parts(node)
            return bool(parts) and [leaf.value for leaf in parts] in (["self", "command"], ["self", "request_version"])
        if len(node.children) == 2:
            return is_name(first) and first.value in PLAIN_CALLS and unbound(self.source, first)
        return is_attribute(node.children[-2]) and node.children[-2].children[1].value in PLAIN_METHODS

    # --- displays ---

    def display(self, node):
        """``{...}``: a dict, or a set."""
        inner = node.children[1] if len(node.children) == 3 else None
        pairs = [inner] if inner is not None and inner.type != syms.dictsetmaker else inner.children if inner is not None else []
        if inner is not None and not any(child.type == token.COLON for child in pairs):
            if any(child.type in COMPREHENSION_FOR for child in pairs):
                replace(node, "%s(%s)" % (self.name("set"), source_of(inner)))
            else:
                replace(node, "%s([%s])" % (self.name("set"), source_of(inner)))
            return
        if inner is not None and self.is_used_up(node, len(pairs) // 4 + 1):
            return
        text = "" if inner is None else source_of(node)
        new = Node(syms.power, [Leaf(token.NAME, self.name("Dict")), Node(syms.trailer, [
            Leaf(token.LPAR, "("), Leaf(token.RPAR, ")")])])
        new.prefix = node.prefix
        node.replace(new)
        if text:
            node.prefix = ""
            new.children[1].insert_child(1, node)

    def is_used_up(self, node, size):
        """True where the display of *size* items serves ``%`` or one of Python 2's own functions, and nobody else has it."""
        parent = node.parent
        if parent.type == syms.term and node.prev_sibling is not None and node.prev_sibling.type == token.PERCENT:
            return True
        if parent.type == syms.power and parent.children[0] is node:
            return node.next_sibling.children[0].type == token.LSQB or is_attribute(node.next_sibling, "get")
        if size >= 8 or not is_call(parent) or parent.parent.type != syms.power:
            return False
        call = parent.parent
        parts = dotted_parts(Node(syms.power, [child.clone() for child in call.children[:call.children.index(parent)]])) if len(
            call.children) > 2 else None
        return bool(parts) and self.source.origin(call.children[0]) in ("json", "urllib")

    # --- the tree ---

    def wrap(self, parent, stop):
        """Put the children of *parent* before *stop* into py2()."""
        nodes = parent.children[:stop]
        prefix = nodes[0].prefix
        for node in list(nodes):
            node.remove()
        inner = nodes[0] if len(nodes) == 1 else Node(parent.type, list(nodes))
        inner.prefix = ""
        inside = [inner]
        if inner.type == syms.atom and len(inner.children) == 3 and inner.children[0].type == token.LPAR and (
                inner.children[1].type not in (syms.testlist_gexp, getattr(syms, "yield_expr", -1))) and not is_wide(inner):
            inside = [inner.children[1]]
            inside[0].remove()
            inside[0].prefix = ""
        new = Node(syms.power, [Leaf(token.NAME, self.name("py2")), Node(
            syms.trailer, [Leaf(token.LPAR, "(")] + inside + [Leaf(token.RPAR, ")")])])
        if parent.type == syms.power:   # py2(x) and its trailers are one power
            first, call = list(new.children)
            first.remove()
            call.remove()
            parent.insert_child(0, call)
            parent.insert_child(0, first)
            first.prefix = prefix
        else:
            parent.insert_child(0, new)
            new.prefix = prefix


def parenthesise(node):
    """``[x for y in z for x in 1, 2]``: the engine's fixer sees the first loop only."""
    new = Node(syms.atom, [Leaf(token.LPAR, "("), Leaf(token.RPAR, ")")])
    new.prefix, node.prefix = node.prefix, ""
    node.replace(new)
    new.insert_child(1, node)


def is_wide(node):
    """True for brackets with a line end or comment just inside, which stay where they are."""
    return "\n" in node.children[1].prefix or "\n" in node.children[-1].prefix


def string_leaves(node):
    """Return the STRING leaves of a literal, [] for anything else."""
    if node is None:
        return []
    if node.type == token.STRING:
        return [node]
    if node.type == syms.atom and node.children and all(child.type == token.STRING for child in node.children):
        return list(node.children)
    return []


def is_stored(node, index):
    """True where the trailer at *index* is the end of what is assigned to or deleted."""
    if index != len(node.children) - 1:
        return False
    child = node
    while child.parent is not None and child.parent.type in (
            syms.atom, syms.exprlist, syms.testlist_gexp, getattr(syms, "testlist_star_expr", -1), getattr(syms, "testlist", -1)):
        child = child.parent
    parent = child.parent
    if parent.type == syms.expr_stmt:
        after = child.next_sibling
        return after is not None and after.type not in (token.COMMA,)
    return parent.type == syms.del_stmt or parent.type == syms.for_stmt and parent.children[1] is child
