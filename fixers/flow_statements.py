"""The statements of a file, for flow.Flow: assignments, loops, print, return."""

from . import flow_mocks, flow_requests
from .cells import Cell, column, join
from .decoded_dicts import is_decoded, with_unicodes
from .engine import Leaf, syms, token
from .flow_decorators import decorate
from .flow_errors import caught
from .flow_forced import PAGES
from .flow_signatures import sent_value, wide_text
from .grammar import COMPREHENSION_FOR, KEYWORDS, SEQUENCES, elements, flat, symbol
from .node_kinds import EXPRESSIONS
from .our_helpers import HELPER_CLASSES
from .parameters import defaults
from .places import Elsewhere, Items, Lines
from .trees import enclosing, is_attribute, is_name

NAME, STRING, SIMPLE = token.NAME, token.STRING, syms.simple_stmt
SILENT = symbol("import_name", "import_from", "global_stmt", "decorators", "decorator")


class Statements(object):
    """Walks statements; a part of flow.Flow."""

    def visit(self, node):
        """Walk the statement *node*."""
        kind = node.type
        if kind < 256:
            return
        visitor = self.visitors.get(kind)
        if visitor is not None:
            visitor(self, node)
        elif kind in EXPRESSIONS:
            self.cell(node)
        elif kind not in SILENT:
            for child in node.children:
                if child.type >= 256:
                    self.visit(child)
                elif child.type == NAME and child.value not in KEYWORDS or child.type == STRING and kind != SIMPLE:
                    self.cell(child)

    def _decorated(self, node):
        self.visit(node.children[-1])
        decorate(self, node)

    def _funcdef(self, node):
        function = self.functions.get(id(node))
        if function is None:    # a helper
            return
        for name, default in defaults(node):
            if name in function.parameters:
                join(function.parameters[name], self.cell(default))
        self.current.append(function)
        self.visit(node.children[-1])
        self.current.pop()

    def _classdef(self, node):
        if node.children[1].value in HELPER_CLASSES:
            return
        self.visit(node.children[-1])

    def _return(self, node):
        if self.current:
            value, result = self.cell(node.children[1]), self.current[-1].result
            if is_tuple(node.children[1]) and gives_others(self.current[-1].node):
                result.vary(value)
            else:
                join(result, value)
            if self.current[-1].method and self.is_page(self.current[-1].node):
                self.force(node.children[1])
            if flow_mocks.is_makefile(self.current[-1]):
                self.force(node.children[1])
                self.wrapper(node.children[1])
            if self.current[-1].sends:
                self._answer(node.children[1])

    def is_page(self, node):
        """True for the method of a handler that returns a file to be copied to wfile."""
        return node.type == syms.funcdef and node.children[1].value in PAGES and id(
            enclosing(node, syms.classdef)) in self.handler_ids

    def _answer(self, value):
        """Say that the items of *value* go out as bytes."""
        if value.type == syms.atom and value.children[0].type == token.LSQB and len(value.children) == 3:
            inner = value.children[1]
            for item in inner.children if inner.type in symbol("listmaker", "testlist_gexp") else [inner]:
                if item.type in COMPREHENSION_FOR:
                    break
                if item.type != token.COMMA:
                    self.sink(item)
        else:
            self.iterated(self.cell(value), value).root().sinks.append(Items(value))

    def _yield(self, node):
        if len(node.children) > 1:
            value = self.cell(node.children[1])
            if self.current and self.current[-1].sends:
                self.sink(node.children[1])
            elif self.current:
                self.current[-1].result.root().kind = "list"
                join(self.current[-1].result.of(), value)

    def _expr_stmt(self, node):
        children = node.children
        if children[1].type != token.EQUAL:
            if len(children) == 3:
                target, value = self.target_cell(children[0]), self.cell(children[2])
                if children[1].value == "+=" and target.root().kind == "bytearray":
                    self.sink(children[2])
                elif children[1].value in ("+=", "*="):
                    join(target, value)
                elif children[1].value in ("-=", "/=", "//=", "**="):
                    self.fractions.append((value, target))
                elif children[1].value == "%=":
                    self.format(node, children[0], children[2], target)
            return
        value = self.cell(children[-1])
        for target in children[:-1:2]:
            self.assign(target, with_unicodes(self, value) if is_decoded(self, target) else value)

    def assign(self, target, value):
        """Assign the Cell *value* to the target node."""
        if target.type in SEQUENCES:
            targets = elements(target)
            parts = value.tuples().parts
            if parts is not None and len(parts) == len(targets):
                for each, part in zip(targets, parts):
                    self.assign(each, part)
            elif len(targets) == 1 and target.type == syms.atom and target.children[0].type == token.LPAR:
                if target.children[1].type in SEQUENCES:
                    self.assign(targets[0], self.iterated(value))
                else:
                    self.assign(targets[0], value)
            else:
                self.unpack(targets, value)
        else:
            join(self.target_cell(target), value)
            if target.type == syms.power and is_attribute(target.children[-1], "stdout", "stderr") and "".join(
                    leaf.value for leaf in target.leaves()) in ("sys.stdout", "sys.stderr"):
                self.takes_text(target.parent.children[-1])
                self.prints_to(target.parent.children[-1])
            if target.type == syms.power and is_attribute(target.children[-1], "rfile", "wfile"):
                self.force(target)
                self.wrapper(target.parent.children[-1])
            if target.type == syms.power and len(target.children) == 2 and is_attribute(target.children[1], *flow_requests.STORED):
                flow_requests.stored(self, target, self.cell(target.children[0]))

    def wrapper(self, node):
        """Say that the write() of the file's own class that *node* makes is given bytes: by the handler's own methods."""
        for cell in self.written(node) if not self.target.keeps_api else ():
            cell.sources.append(Elsewhere())

    def prints_to(self, node):
        """Say that the write() of the file's own class that *node* makes, or is a name for, is given text: by print."""
        bindings = self.source.bindings(node) if is_name(node) else ()
        node = bindings[0].value if len(bindings) == 1 and bindings[0].kind == "assign" else node
        for cell in self.written(node) if node is not None else ():
            cell.strong.append(None)

    def written(self, node):
        """Return the Cells of what the write() is given of the file's own class that *node* makes."""
        if node.type != syms.power or not is_name(node.children[0]) or len(node.children) != 2:
            return []
        classes = [binding.statement for binding in self.source.bindings(node.children[0]) if binding.kind == "class"]
        functions = [function for function in self.methods.get("write", ()) if function.node is not None and function.order
                     and enclosing(function.node, syms.classdef) in classes]
        for function in functions:
            function.called = True
        return [function.parameters[function.order[0]].root() for function in functions]

    def unpack(self, targets, value):
        """Assign what *value* holds, as soon as it is known what that is."""
        cells = [Cell() for _ in targets]
        for target, cell in zip(targets, cells):
            self.assign(target, cell)

        def attempt():
            root = value.tuples()
            if root.parts is not None and len(root.parts) == len(cells):
                for part, cell in zip(root.parts, cells):
                    join(part, cell)
                return True
            if root.kind is not None:
                for cell in cells:
                    join(column(root.of()), cell)
                return True
            if root.evident and root.element is None and not self.collecting:   # findall() with several groups
                for cell in cells:
                    join(root, cell)
                return True
            return False
        self.later.append(attempt)
        self.pending[id(attempt)] = cells

    def target_cell(self, node):
        """Return the Cell of an assignment's target."""
        return self.cell(node)

    def _for(self, node):
        self.assign(node.children[1], self.iterated(self.cell(node.children[3]), node.children[3]))
        for child in node.children[4:]:
            self.visit(child)

    def _with(self, node):
        for child in node.children[1:]:
            if child.type in symbol("with_item", "as_expr", "asexpr_test", "with_stmt") or len(child.children) == 3 and is_name(
                    child.children[1], "as"):
                join(self.cell(child.children[0]), self.target_cell(child.children[2]))
            elif not isinstance(child, Leaf):
                self.visit(child)
        names = [index for index, child in enumerate(node.children) if is_name(child, "as")]
        for index in names:
            join(self.cell(node.children[index - 1]), self.target_cell(node.children[index + 1]))

    def _except(self, node):
        caught(self, node)

    def _print(self, node):
        values = [child for child in node.children[1:] if child.type not in (token.COMMA, token.RIGHTSHIFT)]
        if len(node.children) > 1 and node.children[1].type == token.RIGHTSHIFT:
            self.prints_to(values[0])
            stream = self.cell(values.pop(0))
            for value in values:
                self.printed(stream, value)
        else:
            for value in values:
                self.want_text(value)
                self.cell(value).printed.append(value)

    def printed(self, stream, value):
        """A value printed to a file that is text or chosen."""
        self.want_text(value)
        self.cell(value).printed.append(value)
        self.cell(value).written.append(value)

        def attempt():
            if stream.root().kind == "flex":
                stream.root().of().strong.append(None)
                self.passes.append((self.cell(value), stream.root().of()))
                return True
            return False
        self.later.append(attempt)

    def iterated(self, cell, node=None):
        """Return the Cell of what a loop over *cell* gives."""
        result = Cell()

        def attempt():
            root = cell.root()
            if root.kind in ("file", "text file", "command"):
                join(result, self.read(root, node))
            elif root.kind == "sent file":
                join(result, sent_value(self, node and Lines(node)))
            elif root.parts is not None:
                for part in root.parts + [each for each in [root.element] if each is not None]:     # tuples, or lists in their place
                    join(result, part)
                note_loop(root, node, result)
            elif root.kind is not None:
                join(result, root.keys() if root.kind == "dict" else root.of())
                if root.kind == "list":
                    note_loop(root, node, result)
            elif root.nested:
                join(result, root)
            elif root.evident:
                root.loops.append((node, result))
                result.root().strong.append(None)
            else:
                return False
            return True
        self.wait(attempt, result)
        return result

    def read(self, file_cell, node):
        """Return the Cell of what reading *file_cell* at *node* gives."""
        root = file_cell.root()
        if root.kind == "text file":
            return self.text()
        if root.kind == "command":
            return wide_text(self)
        if root.kind == "file":
            if node is None:
                return Cell()
            cell = self.source_of_bytes(Lines(node))
            cell.wide = cell.own = True
            return cell
        return root.of()


def is_tuple(node):
    """True for a display of a tuple, for what it looks like."""
    inner = node.children[1] if node.type == syms.atom and node.children[0].type == token.LPAR else node
    return inner.type in symbol("testlist", "testlist_gexp", "testlist_star_expr") and len(inner.children) > 1 and (
        inner.children[1].type == token.COMMA)


def gives_others(function):
    """True where a function that returns a tuple somewhere returns what looks like something else, and is not None, elsewhere."""
    found = [node for node in flat(function) if node.type == syms.return_stmt and enclosing(node, syms.funcdef) is function]
    return any(not is_tuple(node.children[1]) and not is_name(node.children[1], "None") for node in found)


def note_loop(root, node, item):
    """Note a loop over *node*, values in a list or a tuple; a text may stand there, too, of whose *item* ord() is taken."""
    if node is not None and (node.parent.type == syms.for_stmt or node.parent.type in COMPREHENSION_FOR):
        root.root().loops.append((node, item))
