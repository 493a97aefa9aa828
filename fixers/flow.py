"""Where the strings of a file come from and where they go: a Cell for every expression.

``Flow(source, target)`` walks a file once, without regard to order: a variable has one Cell, whatever is assigned
to it where. Statements, expressions and operators are in modules of their own, calls in flow_calls and flow_trailers. What needs
more than one look (what an index gives depends on what is indexed) waits in ``later`` and is tried until nothing more becomes known.
"""

import itertools

from . import flow_mocks, flow_numbers, flow_requests, url_handlers
from .cells import Cell, join
from .engine import syms, token
from .flow_containers import hold_text
from .flow_documents import declare, declare_parsing
from .decoded_dicts import decoded
from .flow_instances import declare_containers, declare_property
from .flow_expressions import Expressions
from .flow_forced import foreseen
from .flow_functions import call_functions, name_parameters
from .flow_matches import replacement
from .flow_objects import environment
from .flow_operators import Operators
from .flow_shares import Seeds
from .flow_statements import Statements
from .grammar import SEQUENCES, elements, flat
from .handlers import handler_classes, kind_of_method
from .node_kinds import EVALUATED, STATEMENTS, functions
from .our_helpers import HELPER_CLASSES, HELPERS, in_helper, is_helper
from .parameters import Function, parameter_names, qualified_name, star_names
from .parts import part_around
from .places import is_opened, is_unpacked, key_of
from .scopes import kept
from .targets import Target
from .trees import is_attribute
from .webs import webs_of

UNDER_WAY = Cell()      # stands for an expression that is being evaluated
LOGGING = ("log_message", "log_error")
SHOWING = ("__str__", "__repr__")   # methods that give text on Python 3
FOREIGN = ("SimpleXMLRPCRequestHandler", "DocXMLRPCRequestHandler", "WSGIRequestHandler")


def assigned(node):
    """Return the ``x.name`` of an expr_stmt to which something is assigned."""
    found = []
    for target in node.children[:-1:2]:
        for each in elements(target) if target.type in SEQUENCES else [target]:
            if each.type == syms.power and is_attribute(each.children[-1]) and node.children[1].type != token.COLON:
                found.append(each)
    return found


def is_taken_by_bytes(cell):
    """True for a file of text of which so many bytes are read, whose numbers are asked for, or which are unpacked: ``ord(f.read(1))``."""
    item = cell.of()
    asked = cell.measured and (item.numbered or any(map(is_unpacked, vars(item).get("sinks", ()))))
    found = item.is_bytes() if asked else True
    return found is False or found is None and item.wide


def flow_of(source, target, latin=False):
    """Return the Flow of *source*, found once as long as the file is not changed; *latin*: it is a source in Latin-1."""
    return _flow_of(source, target.name, latin and target.keeps_api)


@kept
def _flow_of(source, target_name, latin):
    return Flow(source, Target(target_name), latin)


class Flow(Statements, Expressions, Operators):
    """The Cells of one file. ``cell(node)`` gives that of an expression.

    *collecting*: other files have not said yet what they know, so that nothing follows from what is not known.
    """

    def __init__(self, source, target, latin=False, collecting=False):
        self.source, self.target, self.collecting = source, target, collecting
        self.view = getattr(source.tree, "bh_share", None)
        self.forced = foreseen(source)
        own = target.keeps_api and not self._foreign() and not latin
        self.wfile_kind = "text wfile" if own else "wfile"   # the shim's takes either, and writes text as UTF-8
        for _ in range(3):
            before = len(self.forced)
            self._follow(source)
            if len(self.forced) == before:
                break

    def _foreign(self):
        """True where a handler is not one of the shim's: its wfile is Python 3's."""
        return self.source.says(*FOREIGN)

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
        self.seeds = None if self.view is None else Seeds(self, self.view)
        self.webs = {}          # key of a variable of a function -> its webs
        self._orders = {}       # id of a function's node, or of the Part around it -> {id of a leaf in it: where it stands}
        self.functions = {}     # id(funcdef or lambda) -> Function
        self.methods = {}       # name -> [Function]
        self.containers = {}    # id of a classdef that is a dict or a list -> Cell of its instances
        self.module_functions = {}
        self.later = []         # functions to try until they return True
        self.passes = []        # (Cell, Cell that is past ASCII if the first is)
        self.unicode_passes = []    # the same of what a unicode is filled with
        self.fractions = []     # (Cell, Cell that is a float if the first is): see flow_numbers
        self.guesses = []       # (Cell of a receiver, name of a method, its call, Cell of the result, what waits in later)
        self.indexed = []       # (what waits in later, Cell of what an index gives)
        self.given = []         # Cells handed to what is not followed
        self.gives = {}         # id of a function in later -> Cells that are, if it never returns True
        self.pending = {}       # id of such a function -> the Cells that it is to fill
        self.codecs = {}        # id(power) -> text to write in its place, with %s
        self.arrays = []        # (place of the name of a method, (its name on 2.7, on 3))
        self.strings = []       # (x, the Cell of ``str(x)``)
        self.byte_arrays = []   # the str of ``str(x)`` where x is a bytearray
        self.jsons = []         # (what becomes JSON, place of the call that makes it)
        self.texts = []         # what becomes JSON, without what is asked of the call
        self.filled = []        # (format that is filled, node and Cell of its template, values, True for % and False for format())
        self.optional = set()   # ids of the nodes where None is as good as bytes
        self.mixed = []         # calls of one of several functions of modules, which do not take the same
        self.documents = []     # what json.loads() parses
        self.readings = []      # (Cell of a receiver, Cell of what reading from it gives, place of that)
        self.current = []       # the Functions around the statement being walked
        self.handler_ids = set(id(cls.node) for cls in handler_classes(source))
        self.self_names = self._self_names()
        self.decoded = decoded(source)
        self.bytes_in_rows = source.says("text_factory") or self.view is not None and "text_factory" in self.view.share.attributes
        self.stars = any(node.children[-1].type == token.STAR for node in source.of_type(syms.import_from))
        self._declare()
        declare_containers(self)
        declare(self)
        for child in source.tree.children:
            self.visit(child)
        name_parameters(self)
        self._settle()

    def _self_names(self):
        found = set(["self"])
        for cls in handler_classes(self.source):
            found.update(method.self_name for method in cls.methods if method.self_name)
        return found

    def _declare(self):
        """Make a Cell of every attribute that is assigned to, and a Function of every def, so that uses before it are known."""
        helped = self.source.says(*HELPERS + HELPER_CLASSES)
        for node in self.source.of_type(syms.expr_stmt):
            for target in assigned(node):
                if not (helped and in_helper(node)):
                    self.attribute(target.children[-1].children[1].value)
        for node in self.source.of_type(syms.funcdef):
            if not (helped and is_helper(node)):
                self._declare_function(node)
        if self.seeds is not None:
            self.seeds.declare()
            self.seeds.settle()

    def _declare_function(self, node):
        """Make a Function of the def *node*, for who calls it by its name."""
        scope, name = self.source.inner_scope(node), node.children[1].value
        method = scope.parent.kind == "class"
        function = self.functions[id(node)] = self._made_function(node, scope, method)
        if function.answers:
            environment(function.parameters[function.order[0]], function.parameters[function.order[1]])
        if self.seeds is not None:
            self.seeds.own(function, qualified_name(node))
        if method:
            self._declare_method(function, name, scope.parent.node)
        else:
            self.variable(scope.parent, name).functions.append(function)
            if scope.parent.kind == "module":
                self.module_functions[name] = [function]

    def _made_function(self, node, scope, method):
        """Return the Function of the def *node* with its parameters, which *scope* binds."""
        names = parameter_names(node)
        cells = [self.variable(scope, name) for name in names if name]
        for cell in cells:
            cell.blank = True
        function = Function(node, dict(zip(filter(None, names), cells)), Cell(), method)
        function.order = names[1:] if method and kind_of_method(scope.parent, node) != "static" else names
        for star in [self.variable(scope, name) for name in star_names(node)]:
            function.star, star.kind = star, "list"
            if method and node.children[1].value in LOGGING:    # the line of the request is among them
                star.of().wide = star.of().own = True
                for cell in cells[1:2]:
                    cell.strong.append(None)
        for keywords in [self.variable(scope, name) for name in star_names(node, token.DOUBLESTAR)]:
            function.keywords, keywords.kind, keywords.of().unknown = keywords, "dict", True
            keywords.keys().strong.append(None)
        return function

    def _declare_method(self, function, name, cls):
        """Say what a method of the classdef *cls* is given, and gives, by its *name*."""
        node = function.node
        if name == "copyfile" and len(function.order) == 2:    # a handler's, whoever calls it
            function.parameters[function.order[0]].kind, function.parameters[function.order[1]].kind = "file", self.wfile_kind
        if name in SHOWING:
            function.result.strong.append(None)
        if name in flow_mocks.SENDING:
            flow_mocks.declare(self.source, function)
        if url_handlers.is_method(node):
            flow_requests.declare(self, function)
        declare_parsing(self, function, cls)
        if not declare_property(self, function):
            self.methods.setdefault(name, []).append(function)

    def _settle(self):
        self._try_all()
        if not self.collecting and self._guess():
            self._try_all()
        if not self.collecting:
            self._give_up()
        for cell in self.given:
            cell.escape()
        for value in self.texts:
            hold_text(self.cell(value))
        for cell in self.all:
            if cell.parent is None and cell.kind == "file":     # under the same name as a file of bytes
                self.forced.update(key_of(maker) for maker in cell.makers)
            elif cell.parent is None and cell.kind == "flex" and cell.of().either:  # what was sent is text or bytes
                self.forced.update(key_of(maker) for maker in cell.makers if is_opened(maker))
            elif cell.parent is None and cell.kind == "flex" and is_taken_by_bytes(cell):
                self.forced.update(key_of(maker) for maker in cell.makers)
        flow_numbers.settle(self.fractions)
        self._pass_on()

    def _guess(self):
        """Take a method that the file has for what is called on something of which nothing is known; True where there was any."""
        waiting = set(map(id, self.later))
        taken = [each for each in self.guesses if id(each[-1]) in waiting and not each[0].contains and not each[0].evident]
        for _, name, call, result, action in taken:
            join(result, call_functions(self, self.methods[name], call))
            self.later.remove(action)
        return bool(taken)

    def _try_all(self):
        """Try what is waiting until nothing more becomes known."""
        for _ in range(12):
            waiting, self.later = self.later, []
            left = [action for action in waiting if not action()]
            self.later += left
            more = self.seeds is not None and self.seeds.settle()
            if len(self.later) == len(waiting) == len(left) and not more:
                break

    def _give_up(self):
        """Say of what has not become known that it is not, and what follows from that."""
        for cell, result, place in self.readings:
            if not cell.root().contains:
                root = result.root()
                root.unknown = root.string = root.wide = root.own = True
                root.doubtful.append(place)
        waiting = set(map(id, self.later)) if self.methods.get("__getitem__") else ()
        for cell in [cell for action, cell in self.indexed if id(action) in waiting]:     # an object of the file's, for all that is known
            self.passes.extend((function.result, cell) for function in self.methods["__getitem__"])
        for action in self.later:
            for cell in self.pending.get(id(action), ()):
                cell.root().unknown = True
                if cell.contains:
                    cell.escape()
            self.given.extend(self.gives.get(id(action), ()))
        rpc = any("XMLRPCServer" in word for word in self.source.words)
        for function in self.functions.values():
            if not function.called:     # by somebody else then, or under another name
                for cell in function.parameters.values():
                    root = cell.root()
                    root.foreign = root.unknown = True
                    if function.node is not None and function.node.parent.type == syms.decorated:   # a part of the path, most often
                        root.wide = True
                if rpc:     # what it returns is marshalled: bytes would be a Binary
                    function.result.escape()

    def _pass_on(self):
        """Say of what becomes part of other values that those are past ASCII, if it is, and that it goes out, if they do."""
        for _ in range(4):
            for pairs, owned in ((self.passes, True), (self.unicode_passes, False)):
                for first, second in pairs:
                    first, second = first.root(), second.root()
                    second.wide = second.wide or first.wide
                    second.uni = second.uni or first.uni
                    if owned:
                        second.own = second.own or first.own
                        second.outside = second.outside or first.outside
                    first.outgoing = bool(first.outgoing or second.outgoing or second.sinks or second.sent or second.escaped)

    def called_functions(self):
        """Return the Functions that have a name in the program, and that something calls."""
        known = list(self.functions.values()) + list(self.seeds.functions.values())
        return [function for function in known if function.called and function.name is not None]

    def take_apart(self):
        """Let go of the file."""
        vars(self).clear()

    def wait(self, action, result=None, given=()):
        """Try *action* now and, if it returns False, later.

        If it never returns True, the Cell *result*, which it fills, is unknown, and the Cells *given* have gone.
        """
        if not action():
            self.later.append(action)
            self.gives[id(action)] = given
            if result is not None:
                self.pending[id(action)] = [result]

    def force(self, node):
        """Say that the file *node*, if the program made it, must be of bytes."""
        cell = self.cell(node)

        def attempt():
            for maker in cell.root().makers:
                self.forced.add(key_of(maker))
            return bool(cell.root().makers)
        self.wait(attempt)

    def takes_text(self, node):
        """Say that text is written to the file *node*, if the program made it."""
        cell = self.cell(node)

        def attempt():
            if cell.root().kind != "flex":
                return False
            cell.root().of().strong.append(None)
            return True
        self.wait(attempt)

    # --- cells ---

    def variable(self, scope, name, leaf=None):
        """Return the Cell of the *name* that *scope* binds, at *leaf*; names of classes are attributes."""
        if scope.kind == "class":
            return self.attribute(name)
        key = id(scope), name
        if leaf is not None and scope.kind == "function":
            found = self.webs.get(key)
            if found is None:
                self.webs[key] = found = webs_of(self.source, scope, name, self.order_in)
            if found and id(leaf) in found:
                key += (id(found[id(leaf)]),)
        cell = self.names.get(key)
        if cell is None:
            self.names[key] = cell = Cell()
        return cell if cell.parent is None else cell.root()

    def order_in(self, function):
        """Return {id of a leaf: where it stands} for the leaves of a *function*, and others."""
        part = part_around(function)
        key = id(function if part is None else part)
        if key not in self._orders:
            leaves = flat(function) if part is None else part.leaves
            self._orders[key] = dict(zip(map(id, leaves), itertools.count()))
        return self._orders[key]

    def attribute(self, name):
        """Return the Cell of the attribute *name* of whatever the file's classes make."""
        if ("attribute", name) not in self.names:
            shared = self.seeds is not None and (self.seeds.has_attribute(name) or name in self.seeds.share.attributes)
            self.names["attribute", name] = self.seeds.named(("a", name)) if shared else Cell()
        return self.names["attribute", name].root()

    def has_attribute(self, name):
        """True where this file, or another of its program, assigns to an attribute of that name."""
        return ("attribute", name) in self.names or self.seeds is not None and self.seeds.has_attribute(name)

    def cell(self, node):
        """Return the Cell of the expression *node*."""
        cells, key, made = self.cells, id(node), Cell.made
        cell = cells.get(key)
        if cell is None:
            cells[key] = UNDER_WAY
            if made is not None:    # what is found takes its place among the cells before those of the expressions inside
                at = len(made)
                made.append(UNDER_WAY)
            evaluate = self.evaluators.get(node.type)
            cell = (evaluate(self, node) if evaluate is not None else self._other(node)) or Cell()
            asked, cells[key] = cells[key], cell
            if made is not None:
                made[at] = cell
            if asked is not UNDER_WAY:
                return join(cell, asked)
        elif cell is UNDER_WAY:     # asked for what it is itself a part of
            cells[key] = cell = Cell()
        return cell if cell.parent is None else cell.root()

    def text(self, node=None):
        """Return a new Cell that is text for certain; *node* is the expression that gives it."""
        cell = Cell()
        cell.strong = [node]
        return cell

    def source_of_bytes(self, node):
        """Return a new Cell of which *node* gives bytes."""
        cell = Cell()
        cell.sources = [node]
        cell.outside = True
        return cell

    def sink(self, node):
        """Say that Python 3 wants bytes at *node*."""
        cell = self.cell(node)
        cell.sinks.append(node)

    def replaced(self, node, cell, place, subject):
        """Say that *node* takes the place of a match in the Cell *cell*: see flow_matches."""
        replacement(self, node, cell, place, subject)

    def want_text(self, node):
        """Say that Python 3 wants text at *node*."""
        self.cell(node).wanted.append(node)


Flow.visitors, Flow.evaluators = functions(Flow, STATEMENTS), functions(Flow, EVALUATED)
