"""Which expressions are dicts, sets and forms, and which hold none, by what a file makes of them: for dict_walks."""

from .dict_displays import is_display, items_of, sortable
from .engine import syms, token
from .grammar import COMPREHENSION_FOR, symbol
from .hash_order import of_display
from .our_helpers import is_helper
from .python2 import is_of_program
from .signatures import normal
from .trees import arguments, enclosing, is_attribute, is_call, is_name

VIEWS = frozenset("keys values items iterkeys itervalues iteritems".split())
READING = VIEWS | frozenset(["get", "has_key"])
SHOWING = frozenset("str repr _repr _str _unicode_repr _unicode_str".split())
# By their names in signatures.py.
MADE = frozenset("json.loads json.load url.parse_qs collections.defaultdict collections.Counter".split())
PLAIN_CALLS = frozenset("str repr int long float len bool ord chr hex abs round sum unicode".split())
PLAIN_METHODS = frozenset(
    "strip lstrip rstrip split rsplit splitlines lower upper title replace join format encode decode hexdigest strftime".split())
NAME = "_python2_order"     # what fix_dict_order puts around them
OF_HEADERS = ("_header_dict", "_merged_fields")     # of header_helpers
DEPTH = 6
CHOICES = symbol("or_test", "and_test", "test")     # a test's condition may be a dict, too: nothing is lost by asking


class DictKinds(object):
    """Answers of one file: its ``source``, ``natives``, ``view``, and what is known of dicts.

    ``both``: it is written for both Pythons; ``known``: ids of nodes, by the flow; ``attributes`` that are given some; ``makers``:
    functions that return some.
    """

    def is_dict(self, node, depth=DEPTH):
        """True for an expression that makes a dict, or a name or attribute that is given one."""
        if depth == 0 or asks_text(node):
            return False
        if is_display(node) or id(node) in self.known:
            return True
        if node.type == syms.atom and node.children[0].type == token.LPAR and len(node.children) == 3:
            return self.is_dict(node.children[1], depth - 1)
        if node.type in CHOICES:
            return any(self.is_dict(child, depth - 1) for child in node.children[::2])
        if is_name(node):
            return any(binding.kind == "assign" and binding.value is not None and self.is_dict(binding.value, depth - 1)
                       or binding.kind == "param" and takes_keywords(binding.leaf) for binding in self.source.bindings(node))
        if node.type == syms.power:
            last = node.children[-1]
            if is_attribute(last):
                return last.children[1].value in self.attributes
            name = self.called(node.children[:-1]) if is_call(last) else ""
            if is_call(last) and is_name(node.children[0], *OF_HEADERS) and len(node.children) == 2:
                return True
            if is_call(last) and self.makes_dict(node.children[-2]):
                return True
            return name in MADE or name == "dict" or is_call(last) and is_attribute(node.children[-2], "copy") and self.is_dict(
                node.children[0], depth - 1)
        return False

    def is_form(self, node):
        """True for a FieldStorage, and for a name that is given one."""
        if is_name(node):
            return any(binding.kind == "assign" and binding.value is not None and not is_name(binding.value) and self.is_form(binding.value)
                       for binding in self.source.bindings(node))
        return node.type == syms.power and is_call(node.children[-1]) and (
            is_name(node.children[0], "_FieldStorage") or self.called(node.children[:-1]) == "cgi.FieldStorage")

    def is_set(self, node):
        """True for ``set(...)``, and for a name that is given nothing else, in this file or another of its program."""
        origin = self.source.origin(node) if self.view is not None else None
        if origin is not None and self.view.is_set(origin):
            return True
        if is_name(node):
            bindings = [binding for binding in self.source.bindings(node) if binding.kind != "global"]
            return bool(bindings) and all(binding.kind == "assign" and binding.value is not None and not is_name(binding.value)
                                          and self.is_set(binding.value) for binding in bindings)
        return node.type == syms.power and len(node.children) == 2 and is_call(node.children[1]) and self.called(
            node.children[:1]) in ("set", "frozenset")

    def dicts_of_attributes(self):
        """Return the names of the attributes that are given a dict somewhere, by an assignment or in a class."""
        self.attributes, found = frozenset(), set()
        for node in self.source.of_type(syms.expr_stmt):
            if node.children[1].type == token.EQUAL:
                names = [target.children[-1].children[1].value if target.type == syms.power else target.value
                         for target in node.children[:-1:2] if self.is_of_object(target)]
                if names and self.is_dict(node.children[-1], 2):
                    found.update(names)
        return found

    def lists_of_dicts(self):
        """Return the names, of variables and attributes, of lists that a dict is put into somewhere."""
        found = set()
        for node in self.source.powers_with("append", "insert"):
            for index, child in enumerate(node.children[1:-1], 1):
                if is_attribute(child, "append", "insert") and is_call(node.children[index + 1]):
                    values = arguments(node.children[index + 1])
                    if values and self.is_dict(values[-1], 3):
                        found.add(name_of(node.children[index - 1]))
        for node in self.source.of_type(syms.expr_stmt):
            if node.children[1].type == token.EQUAL and self.holds_dicts(node.children[-1]):
                found.update(name_of(target.children[-1] if target.type == syms.power else target) for target in node.children[:-1:2])
        return frozenset(found) - frozenset([None])

    def holds_dicts(self, node):
        """True for a list with a dict in it: a display, a comprehension, or a name or an attribute that is one of ``lists``."""
        if node.type == syms.atom and node.children[0].type == token.LSQB and len(node.children) == 3:
            inner = node.children[1]
            items = [inner] if inner.type not in symbol("listmaker", "testlist_gexp") else inner.children[::2]
            if len(inner.children) > 1 and inner.children[1].type in COMPREHENSION_FOR:
                items = inner.children[:1]
            return any(self.is_dict(item, 3) for item in items)
        return bool(self.lists) and name_of(node.children[-1] if node.type == syms.power else node) in self.lists

    def find_makers(self):
        """Find the names of the functions and methods that return a dict somewhere, of their own or from another of them."""
        returns = [node.children[1] for node in self.source.of_type(syms.return_stmt)]
        self.makers, before = frozenset(), None
        while self.makers != before:
            before = self.makers
            functions = [enclosing(value, syms.funcdef) for value in returns if self.is_dict(value, 3)]
            self.makers = frozenset([function.children[1].value for function in functions
                                     if function is not None and not is_helper(function)])

    def makes_dict(self, called):
        """True for what is called, a name or the last of its attributes, where a function of that name here returns a dict."""
        return bool(self.makers) and (is_name(called, *self.makers) or is_attribute(called, *self.makers))

    def is_of_object(self, target):
        """True where what is assigned to *target* becomes an attribute."""
        if target.type == syms.power:
            return is_attribute(target.children[-1])
        return is_name(target) and self.source.scope_of(target).kind == "class"

    def is_table(self, node):
        """True for a name of one display of literal keys, of which nothing is known to be changed or given away."""
        bindings = self.source.bindings(node) if is_name(node) else ()
        if len(bindings) != 1 or bindings[0].kind != "assign" or bindings[0].value is None:
            return False
        if not self.is_sorted_display(bindings[0].value):
            return False
        scope = self.source.scope_of(node).owner(node.value)
        if is_of_program(self.source) and scope.kind == "module":       # others may change it, or go through it
            return False
        return all(ref.leaf is bindings[0].leaf or self.only_reads(ref.leaf) for ref in self.source.references(scope, node.value))

    @staticmethod
    def only_reads(leaf):
        """True where what a name holds is gone through, or asked for a key."""
        parent, following = leaf.parent, leaf.next_sibling
        if parent.type == syms.power and parent.children[0] is leaf:
            return is_attribute(following, *READING) or following.children[0].type == token.LSQB and not (
                parent.parent.type == syms.del_stmt or parent.parent.type == syms.expr_stmt and parent.parent.children[-1] is not parent)
        return is_name(leaf.prev_sibling, "in") or parent.type == syms.comparison

    def is_plain(self, node, depth=DEPTH):
        """True for what is no dict and holds none, or one of literal keys that fix_dict_order writes in the order."""
        kind = node.type
        if depth == 0:
            return False
        if kind == syms.power and is_name(node.children[0], NAME):
            return True
        if kind in (token.STRING, token.NUMBER, syms.comparison, syms.not_test, syms.factor):
            return True
        if kind == token.NAME:
            return node.value in ("None", "True", "False") or self.is_plain_name(node, depth)
        if kind in symbol("arith_expr", "or_test", "and_test", "term"):
            if kind == syms.term and node.children[1].type == token.PERCENT and node.children[0].type == token.STRING:
                return True
            return all(self.is_plain(child, depth - 1) for child in node.children[::2])
        if kind == syms.power:
            last = node.children[-1]
            name = self.called(node.children[:-1]) if is_call(last) else ""
            return name in PLAIN_CALLS or name.startswith("time.") or asks_text(node) or self.natives.of(node)
        if kind == syms.atom:
            return self.is_plain_atom(node, depth)
        return False

    def is_plain_name(self, leaf, depth):
        bindings = self.source.bindings(leaf)
        return bool(bindings) and all(
            binding.kind == "assign" and binding.value is not None and binding.value.type != syms.atom
            and self.is_plain(binding.value, depth - 1) for binding in bindings)

    def is_plain_atom(self, node, depth):
        first = node.children[0]
        if first.type not in (token.LBRACE, token.LSQB, token.LPAR):
            return True
        inner = node.children[1:-1]
        if len(inner) == 1 and inner[0].type in symbol("listmaker", "testlist_gexp", "dictsetmaker"):
            inner = inner[0].children
        if any(child.type in COMPREHENSION_FOR for child in inner):
            return False
        items = [child for child in inner if child.type not in (token.COMMA, token.COLON)]
        if is_display(node):
            keys, items = items[::2], items[1::2]
            if len(keys) > 1 and (not all(key.type in (token.STRING, token.NUMBER) for key in keys) or self.is_unstable(node)):
                return False
        return all(self.is_plain(child, depth - 1) for child in items)

    def is_sorted_display(self, node):
        """True for a display that fix_dict_order writes in the order."""
        return is_sortable(node) and not self.is_unstable(node)

    def is_unstable(self, node):
        """True for a display for both Pythons that 2.7 would go through in another order again, written in its order."""
        keys = items_of(node.children[1])[1] if self.both and node.children[1].type == syms.dictsetmaker else ()
        return bool(keys) and None not in keys and of_display(of_display(keys)) != of_display(keys)

    def called(self, children):
        """Return the dotted name of what is called: a builtin's, or that of what came by import, as signatures.py has it."""
        first = children[0]
        if not is_name(first):
            return ""
        origin = self.source.origin(first) if self.source.may_be_imported(first.value) else None
        if origin is None:
            return first.value if len(children) == 1 and (first.value in SHOWING or not self.source.bindings(first)) else ""
        return normal(".".join([origin] + [child.children[1].value for child in children[1:] if is_attribute(child)]))


def name_of(node):
    """Return the name of a variable, or of the last attribute of something; None for anything else."""
    return node.value if is_name(node) else node.children[1].value if is_attribute(node) else None


def asks_text(node):
    """True for the call of a method that texts alone have, and that gives one, whatever else the receiver may be elsewhere."""
    return node.type == syms.power and is_call(node.children[-1]) and is_attribute(node.children[-2], *PLAIN_METHODS)


def takes_keywords(leaf):
    """True for the parameter in ``**keywords``."""
    return leaf.prev_sibling is not None and leaf.prev_sibling.type == token.DOUBLESTAR


def is_sortable(node):
    """True for a display that can be written in the order of Python 2."""
    return is_display(node) and node.children[1].type == syms.dictsetmaker and sortable(*reversed(items_of(node.children[1])))
