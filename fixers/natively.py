"""Which expressions are a str of Python 2 for certain, by what they are made of, for files in which a name may hold either.

``flow`` has one Cell for all that a name is given: where ``reply(text)`` is given a unicode once, everything it is given counts as
one there. Here it is asked of one expression whether it can be one at all: ``unquote(self.path)[5:]`` cannot.

``if isinstance(text, unicode): text = text.encode("utf-8")`` makes *text* one from there on.
"""

from . import signatures
from .engine import syms, token
from .grammar import symbol
from .header_uses import kinds_of
from .reaching import reaching
from .scopes import kept
from .trees import ancestors, arguments, is_attribute, is_call, is_name, string_value

STR_CALLS = frozenset("str repr hex oct chr raw_input bin".split())
HANDLER_STRINGS = signatures.HANDLER_TEXT | frozenset(["headers", "rfile", "client_address", "raw_requestline"])
STR_RESULTS = frozenset("T W B X E PT UP DL LP P LT HM F FT".split())
KEEPING = frozenset("get getheader getheaders getrawheader items values keys read readline readlines pop "
                    "hexdigest digest group groups".split()) | frozenset(signatures.STRING_METHODS) - frozenset(["encode", "decode"])
DEPTH = 12


@kept
def natives_of(source):
    """Return the Natives of *source*."""
    return Natives(source)


class Natives(object):
    """Answers of one file."""

    def __init__(self, source):
        self.source = source
        self.params = {}        # id of the name of a parameter -> True where every call gives it a str

    def begins(self, node, end):
        """True where the value of the first *end* children of the power *node* is a str for certain."""
        return self.power(node.children[:end], DEPTH)

    def of(self, node, depth=DEPTH):
        """True where the expression *node* is a str for certain, or something made of them."""
        if depth == 0:
            return False
        kind = node.type
        if kind == token.STRING:
            return "u" not in string_value(node)[0]
        if kind == token.NUMBER:
            return True
        if kind == token.NAME:
            return self.name(node, depth - 1)
        if kind == syms.power:
            return not any(child.type == token.DOUBLESTAR for child in node.children) and self.power(node.children, depth - 1)
        if kind in symbol("arith_expr", "term", "testlist_gexp", "testlist", "or_test", "and_test"):
            return all(self.of(child, depth - 1) for child in node.children[::2])
        if kind == syms.atom:
            if node.children[0].type in (token.STRING, token.LPAR):
                return len(node.children) > 2 - (node.children[0].type == token.STRING) and all(
                    self.of(child, depth - 1) for child in node.children if child.type not in (token.LPAR, token.RPAR))
            return node.children[0].type == token.BACKQUOTE
        return False

    def power(self, children, depth):
        """The same of a name and its trailers."""
        native, index = self.head(children, depth)
        while index < len(children):
            trailer, following = children[index], children[index + 1] if index + 1 < len(children) else None
            if is_attribute(trailer) and is_call(following):
                name = trailer.children[1].value
                if name == "format" or name == "join":
                    native = native and all(self.of(value, depth) for value in arguments(following))
                elif name not in KEEPING:
                    native = name == "encode"
                index += 1
            elif is_call(trailer) or is_attribute(trailer) and trailer.children[1].value == "value":
                native = False      # of a form: it may be a database's too
            index += 1
        return native

    def head(self, children, depth):
        """Return (True for a str, index of the next trailer) of the beginning that is known by its name."""
        first = children[0]
        if not is_name(first):
            return self.of(first, depth), 1
        origin = self.source.origin(first)
        if origin is not None:
            return self.called(origin, children, depth)
        second = children[1] if len(children) > 1 else None
        if is_attribute(second) and second.children[1].value in HANDLER_STRINGS and self.is_own(first):
            return True, 2
        if is_call(second) and not self.source.bindings(first):
            return first.value in STR_CALLS and len(arguments(second)) == 1 or first.value == "open", 2
        return self.of(first, depth), 1

    def called(self, origin, children, depth):
        """The call of an imported function."""
        index = 1
        while index < len(children) and is_attribute(children[index]):
            origin += "." + children[index].children[1].value
            index += 1
        if index == len(children) or not is_call(children[index]):
            return False, index
        letters, result = signatures.CALLS.get(signatures.normal(origin), ("", ""))
        values = arguments(children[index])
        if result in ("S", "G", "L"):
            return all(self.of(value, depth) for value in values), index + 1
        return result in STR_RESULTS, index + 1

    def is_own(self, leaf):
        """True for the first parameter of a method."""
        bindings = self.source.bindings(leaf)
        return len(bindings) == 1 and bindings[0].kind == "param" and bindings[0].scope.parent.kind == "class"

    def name(self, leaf, depth):
        """The same of a name: by all that it may be bound to."""
        bindings = self.source.bindings(leaf)
        last = reaching(self.source, leaf) if len(bindings) > 1 else None
        bindings = [last] if last is not None else bindings
        if not bindings:
            return False
        for binding in bindings:
            if binding.kind == "param":
                if not self.guarded(binding, bindings, leaf) and not self.given(binding, depth):
                    return False
            elif binding.kind == "augassign":
                if not self.of(binding.statement.children[-1], depth):
                    return False
            elif binding.kind in ("assign", "unpack"):
                value = binding.value if binding.value is not None else binding.statement.children[-1]
                if (value is leaf or not self.of(value, depth)) and not self.guarded(binding, bindings, leaf):
                    return False
            elif binding.kind != "for" or binding.statement.type != syms.for_stmt or not self.of(binding.statement.children[3], depth):
                return False
        return True

    def given(self, binding, depth):
        """True for a parameter that is a str wherever the file calls its function."""
        key = id(binding.leaf)
        if key not in self.params:
            self.params[key] = False        # while it is asked for
            values = kinds_of(self.source).passed(binding)
            self.params[key] = bool(values) and all(value is not None and self.of(value, depth) for value in values)
        return self.params[key]

    def guarded(self, given, bindings, leaf):
        """True for *leaf* after ``if isinstance(x, unicode): x = x.encode(...)``, where the binding *given* of x stands before that."""
        for binding in bindings:
            if binding.kind == "assign" and binding.value is not None and encodes(binding.value, leaf.value):
                tests = [parent.children[1] for parent in ancestors(binding.value) if parent.type == syms.if_stmt]
                if any(is_name(each, "unicode") for test in tests[:1] for each in test.pre_order()):
                    order = self.source.order
                    if order.get(id(given.leaf), 0) < order.get(id(binding.leaf), 0) < order.get(id(leaf), 0):
                        return True
        return False


def encodes(node, name):
    """True for ``name.encode(...)``."""
    return node.type == syms.power and len(node.children) == 3 and is_name(node.children[0], name) and is_attribute(
        node.children[1], "encode")
