"""Which expressions may be a unicode of Python 2, by what they are made of: where a file has values of both kinds.

``flow`` has one Cell for all that a name is given; ``natively`` knows what is a str for certain. Between the two is what comes in by a
parameter. Most text of a server is a str there: it counts as one, unless something here says that it comes from JSON, from a database,
from ``decode()`` or ``u"..."``.
"""

from . import signatures
from .engine import syms, token
from .grammar import elements, symbol
from .node_kinds import is_keyword
from .our_helpers import HELPER_CLASSES, HELPERS, in_helper
from .parameters import parameter_names
from .scopes import kept
from .trees import arguments, is_attribute, is_call, is_name, string_value

ADDING = frozenset("append add insert put appendleft extend setdefault".split())
ROWS = frozenset("fetchone fetchall fetchmany toxml toprettyxml __unicode__".split())
# Methods of texts and of patterns whose result is of what they are given.
OF_ARGUMENTS = frozenset("join format findall finditer search match fullmatch".split())
DISPLAYS = symbol("testlist", "testlist_gexp", "exprlist", "testlist_star_expr")
OURS = frozenset(HELPERS + HELPER_CLASSES)
DEPTH = 10


@kept
def unicodes_of(source):
    """Return the Unicodes of *source*."""
    return Unicodes(source)


@kept
def made_here(source):
    """Return the same of what does not come from JSON or a database."""
    return Unicodes(source, False)


class Unicodes(object):
    """Answers of one file; *documents*: what comes from JSON or a database is a unicode."""

    def __init__(self, source, documents=True):
        self.source, self.documents = source, documents
        self.seen = {}          # name, attribute, function -> (whether it may be a unicode, how deep that was asked)
        self.given = {}         # attribute, or (id of its scope, name) -> [expressions that are assigned to it, or put into what it holds]
        self.returned = {}      # name of a function -> [expressions that it returns]
        for node in self.own(syms.expr_stmt):
            for target in node.children[:-1:2]:
                self.note(target, node.children[-1])
        self.calls = {}         # last name of what is called -> [the trailers with the arguments]
        for node in self.own(syms.power):
            last = node.children[-1]
            for before, trailer in zip(node.children, node.children[1:]):
                if is_call(trailer) and (is_name(before) or is_attribute(before)):
                    self.calls.setdefault((before if is_name(before) else before.children[1]).value, []).append(trailer)
            if len(node.children) > 2 and is_call(last) and is_attribute(node.children[-2], *ADDING):
                for value in arguments(last):
                    self.given.setdefault(self.key_of(node.children[:-2]), []).append(value)
        for node in self.own(syms.return_stmt):
            function = node.parent
            while function is not None and function.type != syms.funcdef:
                function = function.parent
            if function is not None:
                self.returned.setdefault(function.children[1].value, []).append(node.children[1])

    def own(self, kind):
        """Return the nodes of one type that are the program's own: self.path is decoded by our _Utf8Head, and was a str all the same."""
        ours = any(child.type in (syms.funcdef, syms.classdef) and child.children[1].value in OURS for child in self.source.tree.children)
        if not ours:
            return self.source.of_type(kind)
        found = []
        for part in self.source.parts:      # what is in a helper has its name beside it, but in a long class
            silent = part.around is None and part.words.isdisjoint(OURS)
            found += part.of_type(kind) if silent else [node for node in part.of_type(kind) if not in_helper(node)]
        return found

    def note(self, target, value):
        if target.type in DISPLAYS or (
                target.type == syms.atom and target.children[0].type == token.LPAR):
            targets, values = elements(target), elements(value) if value.type in DISPLAYS or value.type == syms.atom else ()
            for index, each in enumerate(targets):
                self.note(each, values[index] if len(values) == len(targets) else value)
        elif target.type == syms.power or is_name(target):
            children = target.children if target.type == syms.power else [target]
            while children and children[-1].type == syms.trailer and children[-1].children[0].type == token.LSQB:
                children = children[:-1]    # x[key] = value
            self.given.setdefault(self.key_of(children), []).append(value)

    def are_some(self, node):
        """True for a name of which some values may be a unicode, and others are none."""
        values = self.given.get(self.key_of([node]), ()) if is_name(node) else ()
        return len(set(self.of(value) for value in values)) > 1

    def are_others(self, node):
        """True for a parameter that is given a unicode in the function as well, which is not made of it."""
        if not is_name(node):
            return False
        bindings = self.source.bindings(node)
        values = [value for value in self.given.get(self.key_of([node]), ())
                  if not any(is_name(leaf, node.value) for leaf in value.leaves())]
        return any(map(self.of, values)) and any(
            binding.kind == "param" and not self.is_given_some(binding, DEPTH) for binding in bindings)

    def begins(self, node, end):
        """True where the value of the first *end* children of the power *node* may be a unicode."""
        return self.power(node.children[:end], DEPTH)

    def of(self, node, depth=DEPTH):
        """True where the expression *node* may be a unicode, or hold one."""
        if depth == 0:
            return False
        kind = node.type
        if kind == token.STRING:
            return "u" in string_value(node)[0]
        if kind == token.NAME:
            return self.name(node, depth - 1)
        if kind == syms.power:
            return self.power(node.children, depth - 1)
        if kind in (syms.comparison, syms.not_test) or not node.children:
            return False
        return any(self.of(child, depth - 1) for child in node.children)

    def power(self, children, depth):
        """The same of a name and its trailers."""
        first, found, index = children[0], False, 1
        if len(children) > 1 and is_call(children[1]) and is_name(first):
            found, index = self.called(first.value, [first], children[1], depth), 2
        elif is_name(first) and self.source.origin(first) is not None:
            while index < len(children) and is_attribute(children[index]):
                index += 1
            if index < len(children) and is_call(children[index]):
                found = self.called("", children[:index], children[index], depth)
                index += 1
        elif len(children) > 1 and is_attribute(children[1]) and not (len(children) > 2 and is_call(children[2])):
            found, index = self.named(children[1].children[1].value, depth), 2
        else:
            found = self.of(first, depth)
        while index < len(children):
            trailer, following = children[index], children[index + 1] if index + 1 < len(children) else None
            if is_attribute(trailer) and is_call(following):
                found = self.method(trailer.children[1].value, found, following, depth)
                index += 1
            elif is_attribute(trailer):
                found = found or self.named(trailer.children[1].value, depth)
            index += 1
        return found

    def method(self, name, found, call, depth):
        """The result of a method; *found*: what it is called on may be a unicode."""
        if name == "encode":
            return False
        if name == "decode":
            values = arguments(call)
            codec = string_value(values[0])[1].lower() if values and string_value(values[0]) else ""
            return codec not in signatures.BINARY_CODECS
        if name in ROWS:
            return self.documents
        if name in OF_ARGUMENTS:
            return found or any(self.of(value, depth) for value in arguments(call))
        return found or name not in signatures.STRING_METHODS and self.returns(name, depth)

    def called(self, name, head, call, depth):
        """The result of a function."""
        if name == "unicode" or name == "unichr":
            return True
        origin = self.source.origin(head[0])
        if origin is not None:
            origin = ".".join([origin] + [child.children[1].value for child in head[1:]])
            result = signatures.CALLS.get(signatures.normal(origin), ("", ""))[1]
            return result == "TU" or result == "JU" and self.documents or result in ("S", "G", "L") and any(
                self.of(value, depth) for value in arguments(call))
        if self.source.bindings(head[0]):
            return self.returns(name, depth)
        return name not in ("str", "repr", "len", "int") and any(self.of(value, depth) for value in arguments(call))

    def returns(self, name, depth):
        return self.any_of(("def", name), self.returned.get(name, ()), depth)

    def named(self, name, depth):
        """The same of an attribute."""
        return self.any_of(name, self.given.get(name, ()), depth)

    def name(self, leaf, depth):
        """The same of a name: by what it is bound to, and what is put into it."""
        key = self.key_of([leaf])
        values = list(self.given.get(key, ()))
        for binding in self.source.bindings(leaf):
            if binding.kind == "for":
                at = [index for index, child in enumerate(binding.statement.children) if is_name(child, "in")]
                values += [binding.statement.children[index + 1] for index in at[:1]]
            elif binding.kind == "param" and self.is_given_some(binding, depth):
                return True
        return self.any_of(key, values, depth)

    def is_given_some(self, binding, depth):
        """True for a parameter that every call in the file gives what may be a unicode."""
        scope, name = binding.scope, binding.leaf.value
        if scope.kind != "function":
            return False
        method = scope.parent.kind == "class"
        called = scope.node.children[1].value
        if called == "__init__" and method:
            called = scope.parent.node.children[1].value
        names = parameter_names(scope.node)[method:]
        given = [argument_of(call, names, name) for call in self.calls.get(called, ())] if name in names else []
        if not given or any(value is None for value in given):
            return False
        return self.once(("param", id(binding)), depth, lambda: all(self.of(value, depth) for value in given))

    def any_of(self, key, values, depth):
        return self.once(key, depth, lambda: any(self.of(value, depth) for value in values))

    def once(self, key, depth, find):
        """Return what is known of *key*, which *find* finds: anew where it was asked for with less *depth* and no unicode was seen."""
        found, deep = self.seen.get(key, (False, -1))
        if not found and depth > deep:
            self.seen[key] = False, DEPTH       # while it is asked for
            found = find()
            self.seen[key] = found, depth
        return found

    def key_of(self, children):
        """Return what stands for ``self.x`` or ``x`` in ``given``; what is called or indexed has nothing."""
        last = children[-1] if children else None
        if is_name(last):
            owner = self.source.scope_of(last).owner(last.value)
            return last.value if owner is None or owner.kind == "class" else (id(owner), last.value)
        return last.children[1].value if is_attribute(last) else ""


def argument_of(call, names, name):
    """Return what the trailer *call* gives the parameter *name*, one of *names*, or None where that is not to be seen."""
    values = arguments(call)
    for value in values:
        if value.type == syms.argument and is_name(value.children[0], name):
            return value.children[-1]
    plain = [value for value in values if value.type != syms.argument]
    at = names.index(name)
    starred = len(plain) < len(values) and any(not is_keyword(value) for value in values)
    return plain[at] if at < len(plain) and not starred else None
