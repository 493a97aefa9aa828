"""What kinds of values an expression may have: None, a number, a text ... for who asks whether two can be compared.

``Kinds(source).of(node)`` is a frozenset of NONE, NUMBER, TEXT, LIST, DICT, TUPLE, and ANY for what is not known. A name has the
kinds of all that it is bound to, an attribute of all that the file assigns to one of its name; ``x["key"]`` of all that dicts
of the file hold under that key.
"""

from .engine import syms, token
from .flow import assigned
from .grammar import SEQUENCES, elements
from .node_kinds import is_keyword
from .parameters import defaults, parameter_names
from .scopes import kept, lazy
from .trees import arguments, enclosing, is_attribute, is_call, is_name, string_value

NONE, NUMBER, TEXT, LIST, DICT, TUPLE, ANY = "none number text list dict tuple any".split()
UNKNOWN = frozenset([ANY])
CALLS = dict.fromkeys("int float len long ord sum abs hash id round".split(), NUMBER)
CALLS.update(dict.fromkeys("str repr raw_input hex oct chr unicode".split(), TEXT))
CALLS.update({"list": LIST, "sorted": LIST, "range": LIST, "dict": DICT, "tuple": TUPLE})
METHODS = dict.fromkeys("strip lstrip rstrip lower upper replace join hexdigest group readline".split(), TEXT)
METHODS.update(dict.fromkeys("find rfind count tell fileno".split(), NUMBER))
METHODS.update({"split": LIST, "splitlines": LIST, "readlines": LIST})
MODULES = {"time.time": NUMBER, "time.clock": NUMBER, "os.path.getmtime": NUMBER, "os.path.getsize": NUMBER, "random.randint": NUMBER,
           "random.random": NUMBER, "os.getpid": NUMBER}
# Methods that give None for what is not there, unless they are told what to give: the number of arguments with which they do.
ASKING = {"getheader": 1, "get": 1, "getvalue": 1, "getfirst": 1}
DEPTH = 8


@kept
def kinds_of(source):
    """Return the Kinds of *source*."""
    return Kinds(source)


class Kinds(object):
    """Answers of one file."""

    def __init__(self, source):
        self.source = source
        self.seen = {}          # key of a name or an attribute -> its kinds; nothing while they are asked for

    @lazy
    def classes(self):
        """The scopes of the classes."""
        return [scope for scope in self.source.scopes() if scope.kind == "class"]

    @lazy
    def items(self):
        """{literal key: [expressions that dicts hold under it]}."""
        held = []
        for node in self.source.of_type(syms.dictsetmaker):
            if len(node.children) > 2 and node.children[1].type == token.COLON:
                held += zip(node.children[::4], node.children[2::4])
        for node in self.source.of_type(syms.expr_stmt):
            for target in node.children[:-1:2] if node.children[1].type == token.EQUAL else ():
                last = target.children[-1] if target.type == syms.power else None
                if last is not None and last.type == syms.trailer and last.children[0].type == token.LSQB and len(last.children) == 3:
                    held.append((last.children[1], node.children[-1]))
        found = {}
        for key, value in held:
            literal = string_value(key)
            if literal:
                found.setdefault(literal[1], []).append(value)
        return found

    @lazy
    def given(self):
        """{attribute: [expressions that are assigned to it, None for what is not known]}."""
        found = {}
        for node in self.source.of_type(syms.expr_stmt):
            for target in assigned(node) if node.children[1].type == token.EQUAL else ():
                plain = any(child is target for child in node.children)
                found.setdefault(target.children[-1].children[1].value, []).append(node.children[-1] if plain else None)
        return found

    def of(self, node, depth=DEPTH):
        """Return the kinds of the expression *node*."""
        if depth == 0:
            return UNKNOWN
        if node.type == token.NUMBER or node.type == syms.factor:
            return frozenset([NUMBER])
        if node.type == token.STRING:
            return frozenset([TEXT])
        if node.type == token.NAME:
            return frozenset([NONE]) if node.value == "None" else self.name(node, depth - 1)
        if node.type == syms.atom:
            return self.atom(node, depth)
        if node.type == syms.or_test:
            found = [self.of(child, depth - 1) for child in node.children[::2]]
            return frozenset().union(found[-1], *[each - set([NONE]) for each in found[:-1]])
        if node.type == syms.test and len(node.children) == 5:
            return self.of(node.children[0], depth - 1) | self.of(node.children[4], depth - 1)
        if node.type in (syms.arith_expr, syms.term):
            return self.operation(node, depth - 1)
        if node.type == syms.power:
            return self.power(node, depth - 1)
        return UNKNOWN

    def atom(self, node, depth):
        """The same of a display, or of what stands in brackets."""
        first, inner = node.children[0], node.children[1]
        if first.type == token.STRING:
            return frozenset([TEXT])
        if first.type == token.LSQB:
            return frozenset([LIST])
        if first.type == token.LBRACE:
            return UNKNOWN if inner.type == token.NAME else frozenset([DICT])
        if first.type == token.LPAR and len(node.children) == 3:
            return frozenset([TUPLE]) if any(child.type == token.COMMA for child in inner.children) else self.of(inner, depth - 1)
        return UNKNOWN

    def operation(self, node, depth):
        """The same of ``a + b`` and the like: never None."""
        if node.type == syms.term and string_value(node.children[0]) and node.children[1].type == token.PERCENT:
            return frozenset([TEXT])
        found = [self.of(child, depth) for child in node.children[::2]]
        for kind in (TEXT, NUMBER):
            if any(each == frozenset([kind]) for each in found):
                return frozenset([kind])
        return UNKNOWN

    def power(self, node, depth):
        """The same of a name and its trailers."""
        children = node.children
        last = children[-1]
        if len(children) > 2 and children[-2].type == token.DOUBLESTAR:
            return frozenset([NUMBER])
        if is_attribute(last):
            return self.attribute(last.children[1].value, depth)
        if not is_call(last):
            found = string_value(last.children[1]) if len(last.children) == 3 else None
            return self.all_of(("item", found[1]), self.items.get(found[1], ()), depth) if found else UNKNOWN
        before, values = children[-2], arguments(last)
        if is_name(before) and len(children) == 2 and not self.source.bindings(before):
            return frozenset([CALLS.get(before.value, ANY)])
        origin = self.source.origin(children[0]) if is_name(children[0]) else None
        if origin is not None and all(is_attribute(child) for child in children[1:-1]):
            name = ".".join([origin] + [child.children[1].value for child in children[1:-1]])
            if name in ("os.getenv", "os.environ.get"):
                return frozenset([TEXT, NONE][:3 - len(values)])
            return frozenset([MODULES.get(name, ANY)])
        if not is_attribute(before):
            return UNKNOWN
        name = before.children[1].value
        if len(values) == ASKING.get(name):
            header = name == "getheader" or len(children) > 3 and is_attribute(children[-3], "headers")
            return frozenset([TEXT if header else ANY, NONE])
        return frozenset([METHODS.get(name, ANY)])

    def attribute(self, name, depth):
        """The same of ``x.name``: of all that the file assigns to such an attribute, in a class's body too."""
        values = list(self.given.get(name, ()))
        for scope in self.classes:
            values += bound_values(scope.bound.get(name, ()))
        return self.all_of(name, values, depth)

    def name(self, leaf, depth):
        """The same of a name, without what is bound to it by a loop, or given to a parameter."""
        bindings = self.source.bindings(leaf)
        values = bound_values(bindings)
        owner = self.source.scope_of(leaf).owner(leaf.value)
        found = self.all_of((id(owner), leaf.value), values, depth)
        texts = [value for value in values if value is not None and value.type == token.STRING]
        return found | frozenset([TEXT]) if texts and all(binding.kind == "param" for binding in bindings) else found

    def all_of(self, key, values, depth):
        """The kinds of any of *values*; what may be a number is not taken for the text that it was made from."""
        if key in self.seen:
            return self.seen[key]
        self.seen[key] = UNKNOWN
        found = frozenset().union(*[UNKNOWN if value is None else self.of(value, depth) for value in values]) or UNKNOWN
        if NUMBER in found or ANY in found:
            found -= frozenset([TEXT])
        self.seen[key] = found
        return found


def given_values(source, leaf):
    """Return the expressions that calls in the file give to the parameter *leaf*, which is bound to nothing else."""
    bindings = source.bindings(leaf)
    if len(bindings) != 1 or bindings[0].kind != "param" or bindings[0].statement.type != syms.funcdef:
        return []
    function, found = bindings[0].statement, []
    names, own = parameter_names(function), function.children[1].value
    if leaf.value not in names:
        return []
    method = names[0] == "self"
    at = names.index(leaf.value) - method
    for call in [each.next_sibling for each in source.attributes(own)] if method else [
            node.children[1] for node in source.powers_of(own) if len(node.children) == 2]:
        values = arguments(call) if is_call(call) else []
        named = [value.children[2] for value in values if is_keyword(value) and value.children[0].value == leaf.value]
        plain = values[at:at + 1] if all(value.type != syms.argument for value in values[:at + 1]) else []
        found += named or plain
    return [branch for value in found for branch in branches(value)]


def is_field(source, node):
    """True for ``fields["name"][0]``, where fields is bound to what parse_qs() gave alone: a text."""
    if node.type != syms.power or len(node.children) != 3 or not is_name(node.children[0]) or not all(map(is_item, node.children[1:])):
        return False
    values = bound_values(source.bindings(node.children[0]))
    return bool(values) and all(value is not None and value.type == syms.power and is_call(value.children[-1]) and (
        is_name(value.children[-2], "parse_qs") or is_attribute(value.children[-2], "parse_qs")) for value in values)


def is_item(trailer):
    """True for ``[x]``."""
    return trailer.type == syms.trailer and trailer.children[0].type == token.LSQB and trailer.children[1].type != syms.subscript


def branches(node):
    """Return the expressions of which *node* is one: both of ``a if x else b``."""
    if node.type == syms.test and len(node.children) == 5:
        return [node.children[0]] + branches(node.children[4])
    return [node]


def bound_values(bindings):
    """Return the expressions that *bindings* bind, None for what is not known; ``n += 1`` leaves n what it is."""
    found = []
    for binding in bindings:
        if binding.kind == "param":
            function = binding.statement if binding.statement.type == syms.funcdef else enclosing(binding.leaf, syms.funcdef)
            found += [value for name, value in defaults(function) if name == binding.leaf.value] if function is not None else []
        if binding.kind == "unpack":
            found += unpacked(binding)
        elif binding.kind != "augassign":
            found.append(binding.value if binding.kind == "assign" else None)
    return found


def unpacked(binding):
    """Return what ``low, high = d.get(x, (None, None))`` may bind to a name, and ``= x or (None, None)``; None for what is not known."""
    statement = binding.statement
    targets = elements(statement.children[0]) if statement.type == syms.expr_stmt and statement.children[0].type in SEQUENCES else []
    at = [index for index, target in enumerate(targets) if target is binding.leaf]
    value = statement.children[-1]
    call = value.children[-1] if value.type == syms.power else None
    asks = is_call(call) and is_attribute(value.children[-2], *ASKING) and len(arguments(call)) == 2
    if not at or not asks and value.type != syms.or_test:
        return [None]
    default = arguments(call)[1] if asks else value.children[-1]
    items = elements(default) if default.type == syms.atom and default.children[0].type in (token.LPAR, token.LSQB) else []
    return [None, items[at[0]]] if len(items) == len(targets) else [None]
