"""Literals, displays, comprehensions and operators, for flow.Flow."""

import importlib
import re

from . import flow_calls, flow_numbers
from .cells import Cell, join
from .engine import syms, token
from .grammar import COMPREHENSION_FOR, KEYWORDS, symbol
from .literals import is_ascii
from .node_kinds import is_generator
from .parameters import Function, parameter_names, qualified_name
from .trees import is_name

STRING_LEAF = re.compile(r"^([a-zA-Z]*)('''|\"\"\"|'|\")")
RAW_ESCAPE = re.compile(r"\\(?:\\|x[89a-fA-F][0-9a-fA-F]|[23][0-7]{2})")
BUILTINS = frozenset(dir(importlib.import_module(len.__module__))) | frozenset(
    "basestring buffer cmp execfile file intern long raw_input reduce reload unichr unicode xrange __file__ __doc__".split())
CONVERTING = frozenset(["int", "long", "float", "str", "bool", "repr", "len"])
ESCAPED = re.compile(r"\\(?:x([0-9a-fA-F]{2})|([0-7]{1,3})|(.))", re.DOTALL)

TUPLES, ITEMS = symbol("testlist_gexp", "testlist"), symbol("listmaker", "testlist_gexp")


class Expressions(object):
    """Evaluates expressions; a part of flow.Flow."""

    def _other(self, node):
        """Evaluate an expression that has no method of its own here."""
        if is_generator(node):
            return self._comprehension(node)
        for child in node.children:
            self.visit(child)
        return None

    def _number(self, leaf):
        return flow_numbers.float_cell() if flow_numbers.is_float_literal(leaf) else None

    def _factor(self, node):
        return flow_numbers.operation(self, node)

    def literal(self, leaf):
        """Return the Cell of one string literal."""
        cell = Cell()
        prefix = STRING_LEAF.match(leaf.value).group(1).lower() if leaf.value[0] not in "'\"" else ""
        cell.string = True
        if "b" in prefix:
            cell.sources = [leaf]
        elif "u" in prefix or "f" in prefix:
            cell.strong = [leaf]
            cell.uni = "u" in prefix
        elif not is_ascii(leaf.value):
            cell.strong = [leaf]
            cell.wide = cell.own = True
        elif "\\" in leaf.value and "r" not in prefix and any(found != "\\\\" for found in RAW_ESCAPE.findall(leaf.value)):
            cell.raw = [leaf]
            cell.binary = not is_utf8(leaf.value)
            cell.wide = cell.own = True
        else:
            cell.literals = [leaf]
        return cell

    def _name(self, leaf):
        if leaf.value in KEYWORDS:      # None, True and False among them
            return None
        ref = getattr(leaf, "bh_ref", None)     # scope_of(), which is asked for every name, without the call
        scope = ref.scope if ref is not None else self.source.scope_of(leaf)
        owner = scope.owner(leaf.value)
        if owner is None and leaf.value in CONVERTING:
            made = Cell()
            made.builtin = True
            return made
        if owner is None:
            return self._elsewhere(leaf) if self.stars and leaf.value not in BUILTINS else None
        cell = self.variable(owner, leaf.value, leaf)
        bindings = owner.bound.get(leaf.value)
        if bindings and bindings[0].kind == "import" and not cell.unknown and all(map(is_import_of_name, bindings)):
            known = self.seeds.name(leaf, bindings) if self.seeds is not None else None
            if known is not None:
                return join(known, cell)
            if (bindings[0].origin or "").startswith("codecs.BOM"):
                return flow_calls.mark_of_bytes(self, leaf)
            cell.unknown = True
        return cell

    def _elsewhere(self, leaf):
        """What a star import may have given."""
        known = self.seeds.name(leaf, ()) if self.seeds is not None else None
        if known is not None:
            return known
        made = Cell()
        made.unknown = True
        return made

    def _atom(self, node):
        children = node.children
        if children[0].type == token.STRING:
            cell = self.cell(children[0])
            for child in children[1:]:
                cell = join(cell, self.cell(child))
            return cell
        if children[0].type == token.BACKQUOTE:
            self.cell(children[1]).shown.append(children[1])
            return self.text()
        inner = children[1:-1]
        if children[0].type == token.LBRACE:
            return self._dict(inner)
        if children[0].type == token.LSQB:
            return self._list(inner)
        if not inner:
            return self._tuple([])
        if inner[0].type in TUPLES:
            return self._sequence(inner[0])
        return self.cell(inner[0])

    def _sequence(self, node):
        """A testlist_gexp: a tuple or a generator expression."""
        if any(child.type in COMPREHENSION_FOR for child in node.children):
            return self._comprehension(node)
        return self._tuple([child for child in node.children if child.type != token.COMMA])

    def _tuple(self, nodes):
        cell = Cell()
        cell.kind = "tuple"
        cell.parts = [self.cell(node) for node in nodes]
        return cell

    def _list(self, inner):
        cell = Cell()
        cell.kind = "list"
        if not inner:
            return cell
        items = inner
        if inner[0].type in ITEMS:
            items = [child for child in inner[0].children if child.type != token.COMMA]
            if any(child.type in COMPREHENSION_FOR for child in items):
                return self._comprehension(inner[0])
        for item in items:
            join(cell.of(), self.cell(item))
        return cell

    def _comprehension(self, node):
        cell = Cell()
        cell.kind = "list"
        for child in node.children:
            if child.type in COMPREHENSION_FOR:
                self._loop(child)
        first = node.children[0]
        if len(node.children) > 2 and node.children[1].type == token.COLON:
            cell.kind = "dict"
            join(cell.keys(), self.cell(first))
            first = node.children[2]
        value = self.cell(first)
        join(cell.keys() if cell.kind == "set" else cell.of(), value)
        return cell

    def _loop(self, node):
        children = [child for child in node.children if not is_name(child, "async")]
        self.assign(children[1], self.iterated(self.cell(children[3]), children[3]))
        for child in children[4:]:
            if child.type in COMPREHENSION_FOR:
                self._loop(child)
            else:
                self._condition(child)

    def _condition(self, node):
        if node.type in symbol("comp_if", "list_if", "gen_if", "old_comp_if"):
            for child in node.children[1:]:
                if child.type in symbol("comp_if", "list_if", "gen_if", "old_comp_if"):
                    self._condition(child)
                elif child.type in COMPREHENSION_FOR:
                    self._loop(child)
                else:
                    self.cell(child)
        else:
            self.cell(node)

    def _dict(self, inner):
        cell = Cell()
        if not inner:
            cell.kind = "dict"
            return cell
        items = inner[0].children if inner[0].type == syms.dictsetmaker else inner
        if any(child.type in COMPREHENSION_FOR for child in items):
            return self._comprehension(inner[0])
        if len(items) > 1 and items[1].type == token.COLON:
            cell.kind = "dict"
            parts = [child for child in items if child.type not in (token.COMMA, token.COLON)]
            for key, value in zip(parts[::2], parts[1::2]):
                join(cell.keys(), self.cell(key))
                self.join_values(cell.of(), self.cell(value))
            return cell
        cell.kind = "list"
        for item in items:
            if item.type != token.COMMA:
                join(cell.of(), self.cell(item))
        return cell

    @staticmethod
    def join_values(holder, value):
        """A literal among a dict's values says nothing about the others."""
        join(holder, value)

    def _binary(self, node):
        children = node.children
        if node.type == syms.term and any(child.type == token.PERCENT for child in children):
            return self._percent(node)
        if node.type == syms.arith_expr and all(child.type == token.PLUS for child in children[1::2]) or (
                node.type == syms.term and all(child.type == token.STAR for child in children[1::2])):
            cells = [self.cell(child) for child in children[::2]]
            if node.type == syms.term and any(cell.root().fraction for cell in cells):
                return flow_numbers.operation(self, node)   # a float repeats no string
            cell = cells[0]
            for child, other in zip(children[2::2], cells[1:]):
                self.fractions.append((other, cell))
                if node.type == syms.arith_expr or other.evident:
                    cell = join(cell, other)
            cell.root().summed = node.type == syms.arith_expr or cell.root().summed
            return cell
        return flow_numbers.operation(self, node)

    def _either(self, node):
        """``a or b``, ``a and b``."""
        cells = [self.cell(child) for child in node.children[::2]]
        result = cells[-1]
        if is_name(node.children[1], "or"):
            for cell in cells:
                result = join(result, cell)
            self.doubt(result, node.children[::2])
        return result

    def doubt(self, cell, nodes):
        """Say that *cell* is not known where one of the alternatives *nodes* may be anything."""
        for node in nodes:
            last = node.children[-1] if node.type == syms.and_test else node
            if last.type in (syms.power, syms.and_test) and not self.cell(last).root().said and cell.root().literals:
                cell.root().unknown = True

    def _conditional(self, node):
        children = node.children
        self.cell(children[2])
        return join(self.cell(children[0]), self.cell(children[4]))

    def _lambda(self, node):
        scope = self.source.inner_scope(node)
        names = parameter_names(node)
        result = Cell()
        function = Function(node, dict((name, self.variable(scope, name)) for name in names), result, False)
        function.order = names
        self.functions[id(node)] = function
        if self.seeds is not None:
            self.seeds.own(function, qualified_name(node))
        join(result, self.cell(node.children[-1]))
        made = Cell()
        made.functions.append(function)
        return made

    def _testlist(self, node):
        return self._sequence(node)

    _power = flow_calls.evaluate


def is_import_of_name(binding):
    """True for ``from module import name``: what it holds is not known here."""
    return binding.kind == "import" and binding.statement.type == syms.import_from


def is_utf8(text):
    """True where the escapes in a literal's source are those of UTF-8."""
    def byte(found):
        if found.group(3):
            return " "
        return chr((int(found.group(1), 16) if found.group(1) else int(found.group(2), 8)) & 255)
    try:
        ESCAPED.sub(byte, text).encode("latin-1").decode("utf-8")
    except UnicodeError:
        return False
    return True
