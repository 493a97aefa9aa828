"""Where the strings of a file come from and where they go: a Cell for every expression.

``Flow(source, target)`` walks a file once, without regard to order: a variable has one Cell, whatever is assigned
to it where. Calls are in flow_calls. What needs more than one look (what an index gives depends on what
is indexed) waits in ``later`` and is tried until nothing more becomes known.
"""

import re

from . import flow_calls
from .cells import Cell, join
from .engine import Leaf, syms, token
from .handlers import handler_classes
from .scopes import COMPREHENSION_FOR, KEYWORDS, SEQUENCES, elements, symbol
from .trees import is_attribute, is_name

FOREIGN = ("SimpleXMLRPCRequestHandler", "DocXMLRPCRequestHandler", "WSGIRequestHandler")
HELPERS = ("_to_bytes", "_to_text", "_repr")     # what an earlier run defined
STRING_LEAF = re.compile(r"^([a-zA-Z]*)('''|\"\"\"|'|\")")
RAW_ESCAPE = re.compile(r"\\(?:\\|x[89a-fA-F][0-9a-fA-F]|[23][0-7]{2})")
OPERATORS = symbol("arith_expr", "term", "factor", "shift_expr", "and_expr", "xor_expr", "expr")
PRINT = symbol("print_stmt")


ESCAPED = re.compile(r"\\(?:x([0-9a-fA-F]{2})|([0-7]{1,3})|(.))", re.DOTALL)


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


class Function(object):
    """A function of the file: the Cells of its parameters, in order, and of what it returns."""

    def __init__(self, node, parameters, result, method):
        self.node, self.parameters, self.result, self.method = node, parameters, result, method


class Flow(object):
    """The Cells of one file. ``cell(node)`` gives that of an expression."""

    def __init__(self, source, target, latin=False):
        self.source, self.target = source, target
        self.forced = set()
        own = target.keeps_api and not self._foreign() and not latin
        self.wfile_kind = "text wfile" if own else "wfile"   # the shim's takes either, and writes text as UTF-8
        for _ in range(3):
            before = len(self.forced)
            self._follow(source)
            if len(self.forced) == before:
                break

    def _foreign(self):
        """True where a handler is not one of the shim's: its wfile is Python 3's."""
        return any(leaf.type == token.NAME and leaf.value in FOREIGN for leaf in self.source.nodes)

    def _follow(self, source):
        """Walk the file, knowing which files of its own making must be of bytes."""
        self.all = Cell.made = []
        try:
            self._walk(source)
        finally:
            Cell.made = None

    def _walk(self, source):
        self.cells = {}         # id(node) -> Cell
        self.names = {}         # key of a variable -> Cell
        self.functions = {}     # id(funcdef or lambda) -> Function
        self.methods = {}       # name -> [Function]
        self.later = []         # functions to try until they return True
        self.passes = []        # (Cell, Cell that is past ASCII if the first is)
        self.given = []         # Cells handed to what is not followed
        self.gives = {}         # id of a function in later -> Cells that are, if it never returns True
        self.pending = {}       # id of such a function -> the Cell that it is to fill
        self.codecs = {}        # id(power) -> text to write in its place, with %s
        self.current = []       # the Functions around the statement being walked
        self.handler_ids = set(id(cls.node) for cls in handler_classes(source))
        self.self_names = self._self_names()
        self._declare()
        for child in source.tree.children:
            self.visit(child)
        self._settle()

    def _self_names(self):
        found = set(["self"])
        for cls in handler_classes(self.source):
            found.update(method.self_name for method in cls.methods if method.self_name)
        return found

    def _declare(self):
        """Make a Function of every def, so that calls before it are known."""
        for node in self.source.nodes:
            if node.type == syms.funcdef:
                scope = self.source.inner_scope(node)
                method = scope.parent.kind == "class"
                names = parameter_names(node)
                cells = [self.variable(scope, name) for name in names if name]
                stars = [name for name in star_names(node)]
                for name in stars:
                    self.variable(scope, name).kind = "list"
                function = Function(node, dict(zip(names, cells)), Cell(), method)
                function.order = names[1:] if method else names
                self.functions[id(node)] = function
                if method:
                    self.methods.setdefault(node.children[1].value, []).append(function)

    def _settle(self):
        for _ in range(12):
            waiting, self.later = self.later, []
            left = [action for action in waiting if not action()]
            self.later += left
            if len(self.later) == len(waiting) == len(left):
                break
        for action in self.later:
            if id(action) in self.pending:
                self.pending[id(action)].root().unknown = True
            self.given.extend(self.gives.get(id(action), ()))
        for cell in self.given:
            cell.escape()
        for _ in range(4):
            for first, second in self.passes:
                if first.root().wide:
                    second.root().wide = True

    def wait(self, action, result=None, given=()):
        """Try *action* now and, if it returns False, later.

        If it never returns True, the Cell *result*, which it fills, is unknown, and the Cells *given* have gone.
        """
        if not action():
            self.later.append(action)
            self.gives[id(action)] = given
            if result is not None:
                self.pending[id(action)] = result

    def force(self, node):
        """Say that the file *node*, if the program made it, must be of bytes."""
        cell = self.cell(node)

        def attempt():
            for maker in cell.root().makers:
                self.forced.add(flow_calls.key_of(maker))
            return bool(cell.root().makers)
        self.wait(attempt)

    # --- cells ---

    def variable(self, scope, name):
        """Return the Cell of the *name* that *scope* binds; names of classes are attributes."""
        key = ("attribute", name) if scope.kind == "class" else (id(scope), name)
        if key not in self.names:
            self.names[key] = Cell()
        return self.names[key].root()

    def attribute(self, name):
        """Return the Cell of the attribute *name* of whatever the file's classes make."""
        if ("attribute", name) not in self.names:
            self.names["attribute", name] = Cell()
        return self.names["attribute", name].root()

    def has_attribute(self, name):
        return ("attribute", name) in self.names

    def cell(self, node):
        """Return the Cell of the expression *node*."""
        if id(node) not in self.cells:
            self.cells[id(node)] = cell = Cell()
            found = self._evaluate(node)
            if found is not None and found.root() is not cell:
                join(found, cell)
        return self.cells[id(node)].root()

    def text(self, node=None):
        """Return a new Cell that is text for certain; *node* is the expression that gives it."""
        cell = Cell()
        cell.strong.append(node)
        return cell

    def source_of_bytes(self, node):
        """Return a new Cell of which *node* gives bytes."""
        cell = Cell()
        cell.sources.append(node)
        return cell

    def sink(self, node):
        """Say that Python 3 wants bytes at *node*."""
        cell = self.cell(node)
        cell.sinks.append(node)

    def want_text(self, node):
        """Say that Python 3 wants text at *node*."""
        self.cell(node).wanted.append(node)

    # --- statements ---

    def visit(self, node):
        """Walk the statement *node*."""
        if isinstance(node, Leaf):
            return
        name = STATEMENTS.get(node.type)
        if name:
            getattr(self, name)(node)
        elif node.type in EXPRESSIONS:
            self.cell(node)
        elif node.type not in symbol("import_name", "import_from", "global_stmt", "decorators", "decorator"):
            for child in node.children:
                if child.type == token.NAME and child.value not in KEYWORDS:
                    self.cell(child)
                else:
                    self.visit(child)

    def _funcdef(self, node):
        function = self.functions[id(node)]
        if node.children[1].value in HELPERS:
            return
        for name, default in defaults(node):
            if name in function.parameters:
                join(function.parameters[name], self.cell(default))
        self.current.append(function)
        self.visit(node.children[-1])
        self.current.pop()

    def _classdef(self, node):
        self.visit(node.children[-1])

    def _return(self, node):
        if self.current:
            join(self.current[-1].result, self.cell(node.children[1]))

    def _yield(self, node):
        if len(node.children) > 1:
            value = self.cell(node.children[1])
            if self.current:
                self.current[-1].result.root().kind = "list"
                join(self.current[-1].result.of(), value)

    def _expr_stmt(self, node):
        children = node.children
        if children[1].type != token.EQUAL:
            if len(children) == 3:
                target, value = self.target_cell(children[0]), self.cell(children[2])
                if children[1].value in ("+=", "*="):
                    join(target, value)
                elif children[1].value == "%=":
                    self.format(node, children[0], children[2], target)
            return
        value = self.cell(children[-1])
        for target in children[:-1:2]:
            self.assign(target, value)

    def assign(self, target, value):
        """Assign the Cell *value* to the target node."""
        if target.type in SEQUENCES:
            targets = elements(target)
            parts = value.root().parts
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
            if target.type == syms.power and is_attribute(target.children[-1], "rfile", "wfile"):
                self.force(target)

    def unpack(self, targets, value):
        """Assign what *value* holds, as soon as it is known what that is."""
        cells = [Cell() for _ in targets]
        for target, cell in zip(targets, cells):
            self.assign(target, cell)

        def attempt():
            root = value.root()
            if root.parts is not None and len(root.parts) == len(cells):
                for part, cell in zip(root.parts, cells):
                    join(part, cell)
                return True
            if root.kind is not None:
                for cell in cells:
                    join(root.of(), cell)
                return True
            return False
        self.later.append(attempt)
        for cell in cells:
            self.pending[id(attempt)] = cell

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

    def _print(self, node):
        values = [child for child in node.children[1:] if child.type not in (token.COMMA, token.RIGHTSHIFT)]
        if len(node.children) > 1 and node.children[1].type == token.RIGHTSHIFT:
            stream = self.cell(values.pop(0))
            for value in values:
                self.printed(stream, value)
        else:
            for value in values:
                self.want_text(value)

    def printed(self, stream, value):
        """A value printed to a file that is text or chosen."""
        self.want_text(value)

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
            if root.kind in ("file", "text file"):
                join(result, self.read(root, node))
            elif root.parts is not None:
                for part in root.parts:
                    join(result, part)
            elif root.kind is not None:
                join(result, root.keys() if root.kind == "dict" else root.of())
            elif root.strong and root.element is not None and root.element.root() is root:
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
        if root.kind == "file":
            if node is None:
                return Cell()
            cell = self.source_of_bytes(node)
            cell.wide = True
            return cell
        return root.of()

    # --- expressions ---

    def _evaluate(self, node):
        kind = node.type
        if kind == token.STRING:
            return self.literal(node)
        if kind == token.NAME:
            return self._name(node)
        if kind == token.NUMBER:
            return None
        name = EXPRESSIONS.get(kind)
        if name:
            return getattr(self, name)(node)
        for child in node.children:
            self.visit(child)
        return None

    def literal(self, leaf):
        """Return the Cell of one string literal."""
        cell = Cell()
        prefix = STRING_LEAF.match(leaf.value).group(1).lower()
        cell.string = True
        if "b" in prefix:
            cell.sources.append(leaf)
        elif "u" in prefix or "f" in prefix:
            cell.strong.append(leaf)
        elif any(ord(c) > 127 for c in leaf.value):
            cell.strong.append(leaf)
            cell.wide = True
        elif "r" not in prefix and any(found != "\\\\" for found in RAW_ESCAPE.findall(leaf.value)):
            cell.raw.append(leaf)
            cell.binary = not is_utf8(leaf.value)
            cell.wide = True
        else:
            cell.literals.append(leaf)
        return cell

    def _name(self, leaf):
        if leaf.value in ("None", "True", "False"):
            return None
        if leaf.value in KEYWORDS:
            return None
        scope = self.source.scope_of(leaf)
        owner = scope.owner(leaf.value)
        if owner is None:
            return None
        return self.variable(owner, leaf.value)

    def _atom(self, node):
        children = node.children
        if children[0].type == token.STRING:
            cell = self.cell(children[0])
            for child in children[1:]:
                cell = join(cell, self.cell(child))
            return cell
        if children[0].type == token.BACKQUOTE:
            self.want_text(children[1])
            self.cell(children[1]).shown.append(children[1])
            return self.text()
        inner = children[1:-1]
        if children[0].type == token.LBRACE:
            return self._dict(inner)
        if children[0].type == token.LSQB:
            return self._list(inner)
        if not inner:
            return self._tuple([])
        if inner[0].type in symbol("testlist_gexp", "testlist"):
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
        if inner[0].type in symbol("listmaker", "testlist_gexp"):
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
            cell = self.cell(children[0])
            for child in children[2::2]:
                other = self.cell(child)
                if node.type == syms.arith_expr or other.evident:
                    cell = join(cell, other)
            return cell
        for child in children:
            if not isinstance(child, Leaf) or child.type in (token.NAME, token.STRING):
                self.cell(child)
        return None

    def _percent(self, node):
        children = node.children
        left = self.cell(children[0])
        for operator, right in zip(children[1::2], children[2::2]):
            if operator.type != token.PERCENT:
                self.cell(right)
                continue
            result = Cell()
            self.format(node, children[0], right, result, left)
            left = result
        return left

    def format(self, node, left_node, right, result, left=None):
        """``left % right``: text if left is a string, its arguments are wanted as text."""
        left = left if left is not None else self.cell(left_node)
        values = [right]
        inner = right.children[1] if right.type == syms.atom and right.children[0].type == token.LPAR else right
        if inner.type in symbol("testlist_gexp", "testlist"):
            values = [child for child in inner.children if child.type != token.COMMA]
        for value in values:
            self.cell(value)

        def attempt():
            if not left.root().evident:
                return False
            left.root().strong.append(None)
            if left.root().files:       # a template: it goes out
                left.root().wide = True
            result.root().strong.append(node if node.type == syms.term else None)
            self.passes.extend((cell, result) for cell in [left] + [self.cell(value) for value in values])
            for value in values:
                cell = self.cell(value)
                if not cell.contains:
                    self.want_text(value)
                elif cell.parts:
                    for part in cell.parts:
                        part.root().strong.append(None)
                elif cell.kind == "dict":
                    cell.of().strong.append(None)
            return True
        if not attempt():
            self.later.append(attempt)

    def _comparison(self, node):
        children = node.children
        first = children[0]
        for operator, second in zip(children[1::2], children[2::2]):
            one, two = self.cell(first), self.cell(second)
            if operator.type in symbol("comp_op") or is_name(operator, "in"):
                words = [leaf.value for leaf in operator.leaves()] if not isinstance(operator, Leaf) else [operator.value]
                if "in" in words:
                    self.membership(one, two, second)
            elif not is_name(operator, "is"):
                self.compared(one, two)
            first = second
        return None

    def compared(self, one, two):
        """Values that are compared are of one type; containers item by item."""
        if one.parts is not None and two.parts is not None and len(one.parts) == len(two.parts):
            for mine, other in zip(one.parts, two.parts):
                join(mine, other)
        else:
            join(one, two)

    def membership(self, one, two, node):
        """``one in two``."""
        def attempt():
            root = two.root()
            if root.parts is not None:
                for part in root.parts:
                    join(one, part)
            elif root.kind == "dict":
                join(one, root.keys())
            elif root.kind is not None:
                join(one, root.of())
            elif root.evident:
                join(one, root)
            else:
                return False
            return True
        if not attempt():
            self.later.append(attempt)

    def _either(self, node):
        """``a or b``, ``a and b``."""
        cells = [self.cell(child) for child in node.children[::2]]
        result = cells[-1]
        if is_name(node.children[1], "or"):
            for cell in cells:
                result = join(result, cell)
        return result

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
        join(result, self.cell(node.children[-1]))
        return None

    def _testlist(self, node):
        return self._sequence(node)

    def _power(self, node):
        return flow_calls.evaluate(self, node)


def parameter_names(node):
    """Return the names of the plain parameters of a funcdef or lambda, in order; None for a tuple."""
    found = []
    for part in _parameters(node):
        if part.type == token.NAME:
            found.append(part.value)
        elif part.type in symbol("tname"):
            found.append(part.children[0].value)
        else:
            found.append(None)
    return found


def _parameters(node):
    """Return the nodes of the parameters, without defaults and starred ones."""
    found, skip = [], False
    for child in _parameter_nodes(node):
        if child.type in (token.STAR, token.DOUBLESTAR, token.EQUAL):
            skip = True
        elif child.type == token.COMMA:
            skip = False
        elif not skip:
            found.append(child)
    return found


def _parameter_nodes(node):
    inner = node.children[2].children[1:-1] if node.type == syms.funcdef else node.children[1:-2]
    if len(inner) == 1 and inner[0].type in symbol("typedargslist", "varargslist"):
        inner = inner[0].children
    return inner


def star_names(node):
    """Return the name after ``*`` in the parameters."""
    nodes = _parameter_nodes(node)
    return [after.value for star, after in zip(nodes, nodes[1:]) if star.type == token.STAR and after.type == token.NAME]


def defaults(node):
    """Return [(name, node of the default)] of a funcdef."""
    nodes = _parameter_nodes(node)
    found = []
    for index, child in enumerate(nodes):
        if child.type == token.EQUAL and nodes[index - 1].type == token.NAME:
            found.append((nodes[index - 1].value, nodes[index + 1]))
    return found


def _table(rows):
    found = {}
    for names, method in rows:
        for number in symbol(*names.split()):
            found[number] = method
    return found


STATEMENTS = _table([
    ("funcdef", "_funcdef"), ("classdef", "_classdef"), ("return_stmt", "_return"), ("expr_stmt", "_expr_stmt"),
    ("for_stmt", "_for"), ("with_stmt", "_with"), ("print_stmt", "_print"), ("yield_expr", "_yield"), ("yield_stmt", "_yield")])
EXPRESSIONS = _table([
    ("atom", "_atom"), ("power", "_power"), ("arith_expr term", "_binary"), ("comparison", "_comparison"),
    ("or_test and_test", "_either"), ("test", "_conditional"), ("lambdef old_lambdef", "_lambda"),
    ("testlist testlist_gexp testlist_star_expr testlist_safe", "_testlist")])
