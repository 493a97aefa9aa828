"""Where the values come from of which a program asks ``isinstance(x, unicode)``: for fix_byte_strings.

    if isinstance(text, unicode):               if _is_unicode(text):
        text = text.encode("utf-8")     ->          ...
        kind += "; charset=utf-8"
    self.reply("none")                          self.reply(_native_str("none"))

A str and a unicode are one type on Python 3. What was a str for certain is marked where the value is made: given to a parameter, assigned
or returned; what is left counts as unicode. Where a value may be either, the test is reported.
"""

from . import value_kinds
from .engine import syms, token
from .node_kinds import is_keyword
from .parameters import defaults, parameter_names
from .reaching import reaching
from .scopes import kept
from .text_kinds import STR, kinds_of
from .trees import ancestors, arguments, enclosing, is_attribute, is_call, is_name, source_of
from .webs import LOOPS

DEPTH = 8


class Origins(object):
    """The expressions that the value *node* may come from: ``marks`` gave a str; ``open``: there are others of which nothing is known."""

    def __init__(self, source, flow, node):
        self.source, self.flow, self.kinds = source, flow, kinds_of(source)
        self.marks, self.open, self.seen = [], False, set()
        self.expand(node, DEPTH)

    def follow(self, node, depth=DEPTH):
        """Take the expression *node*, whose value is given, assigned or returned."""
        if id(node) in self.seen:
            return
        self.seen.add(id(node))
        kind = self.kinds.of(node)
        if kind == STR:
            self.marks.append(node)
        elif kind is None and depth:
            self.expand(node, depth - 1)
        elif kind is None:
            self.open = True

    def expand(self, node, depth):
        """Take what the expression *node* has its value from."""
        if node.type == token.NAME:
            self.name(node, depth)
        elif node.type == syms.atom and node.children[0].type == token.LPAR and len(node.children) == 3:
            self.follow(node.children[1], depth)
        elif node.type == syms.test and len(node.children) == 5:
            self.follow(node.children[0], depth)
            self.follow(node.children[4], depth)
        elif node.type == syms.or_test:
            for child in node.children[::2]:
                self.follow(child, depth)
        elif node.type == syms.power and is_call(node.children[-1]):
            self.called(node, depth)
        elif node.type == syms.power and all(map(is_attribute, node.children[1:])) and is_name(node.children[0]):
            self.all_of(given(self.source).get(node.children[-1].children[1].value), depth)
        else:
            self.open = True

    def all_of(self, values, depth):
        """Take each of *values*; None: nothing is known of them, or of one of them."""
        for value in values or [None]:
            if value is None:
                self.open = True
            else:
                self.follow(value, depth)

    def name(self, leaf, depth):
        """Take what may be bound to the name *leaf* where it stands."""
        last = reaching(self.source, leaf)
        bindings = [last] if last is not None else [each for each in self.source.bindings(leaf) if self.may_reach(each.leaf, leaf)]
        for binding in bindings:
            if binding.kind == "param":
                self.parameter(binding, depth)
            else:
                self.all_of([binding.value if binding.kind == "assign" else None], depth)
        self.open = self.open or not bindings

    def may_reach(self, bound, leaf):
        """True where what is bound at the name *bound* may be seen at *leaf*: not in another branch, nor later."""
        loops = [each for each in ancestors(leaf) if each.type in LOOPS]
        if any(each.kind == "for" for each in self.source.bindings(leaf)):
            loops = []      # every round begins with another
        inner, around = leaf, dict((id(each), child) for each, child in pairs(bound))
        for parent in ancestors(leaf):
            if id(parent) in around:
                branch = around[id(parent)]
                if parent.type == syms.if_stmt and branch is not inner and is_colon(branch.prev_sibling):
                    return any(each is loop for each in ancestors(parent) for loop in loops)
                break
            inner = parent
        order = self.source.order
        earlier = order.get(id(bound), 0) < order.get(id(leaf), 0)
        return earlier or any(id(each) in around for each in loops)

    def parameter(self, binding, depth):
        """Take what the function of a parameter is given for it."""
        function = enclosing(binding.leaf, syms.funcdef, syms.lambdef)
        name = binding.leaf.value
        if function is None or function.type != syms.funcdef or name not in parameter_names(function):
            self.open = True
            return
        calls, is_all = calls_of(self.source, function)
        given_default = [value for each, value in defaults(function) if each == name]
        for value in given_default:
            self.follow(value, depth)
        method = self.source.inner_scope(function).parent.kind == "class"
        position = parameter_names(function).index(name) - method
        self.open = self.open or not is_all or not calls
        for values in calls:
            named = [value.children[2] for value in values if is_keyword(value) and is_name(value.children[0], name)]
            placed = [value for value in values if not is_keyword(value)]
            if any(is_keyword(value) and not is_name(value.children[0]) for value in values):
                self.open = True    # *values
            elif named or position < len(placed):
                self.follow((named or placed[position:])[0], depth)
            elif not given_default:
                self.open = True

    def called(self, node, depth):
        """Take what the file's own function returns that *node* calls, or the functions that may be."""
        functions = self.functions(node)
        self.open = self.open or not functions
        for function in functions:
            self.all_of([child.children[1] for child in returns(function)], depth)

    def functions(self, node):
        """Return the funcdefs that the power *node* may call."""
        if len(node.children) == 2 and is_name(node.children[0]):
            bindings = self.source.bindings(node.children[0])
            if bindings and all(binding.kind == "def" for binding in bindings):
                return [binding.statement for binding in bindings]
            found = self.flow.cell(node.children[0]).root().functions if bindings else ()
            return [each.node for each in found if each.node is not None and each.node.type == syms.funcdef]
        if is_attribute(node.children[-2]) and len(node.children) == 3:
            found = self.flow.methods.get(node.children[1].children[1].value, ())
            return [each.node for each in found if each.node is not None]
        return []


def is_colon(node):
    """True for a colon."""
    return node is not None and node.type == token.COLON


def pairs(leaf):
    """Yield (a node around *leaf*, the child of it that holds it)."""
    inner = leaf
    for parent in ancestors(leaf):
        yield parent, inner
        inner = parent


def returns(function):
    """Return the return statements of a funcdef, without those of functions in it."""
    return [node for node in function.pre_order() if node.type == syms.return_stmt and enclosing(node, syms.funcdef) is function]


@kept
def given(source):
    """Return {name of an attribute: [expressions that are assigned to it, None for what is not known]}."""
    found = dict(value_kinds.kinds_of(source).given)
    for scope in source.scopes():
        if scope.kind == "class":
            for name, bindings in scope.bound.items():
                found[name] = list(found.get(name, ())) + [each.value if each.kind == "assign" else None for each in bindings]
    return found


def calls_of(source, function):
    """Return ([arguments of the calls of the funcdef *function*], whether those are all): by its name, for a method by any object."""
    name = function.children[1].value
    scope = source.inner_scope(function)
    is_alone = getattr(source.tree, "bh_share", None) is None
    if scope.parent.kind == "class" and name == "__init__":
        names = heirs(source, scope.parent.node)
        calls = [arguments(node.children[1]) for node in source.powers_of(*names) if is_call(node.children[1])]
        return calls + base_calls(source), is_alone
    if scope.parent.kind == "class":
        uses = source.attributes(name)
        calls = [trailer.next_sibling for trailer in uses if is_call(trailer.next_sibling)]
    else:
        uses = [ref.leaf for ref in source.references(scope.parent, name) if ref.context == "load"]
        calls = [leaf.next_sibling for leaf in uses if is_call(leaf.next_sibling) and leaf.parent.type == syms.power]
    return list(map(arguments, calls)), is_alone and len(calls) == len(uses)


def heirs(source, classdef):
    """Return the names of the class *classdef* and of those of the file that have its ``__init__``."""
    names = [classdef.children[1].value]
    for node in source.of_type(syms.classdef):
        own = any(is_name(leaf, "__init__") for leaf in node.leaves())
        if not own and any(is_name(leaf, *names) for child in node.children[2:-2] for leaf in child.leaves()):
            names.append(node.children[1].value)
    return names


def base_calls(source):
    """Return the arguments of ``super(C, self).__init__(...)`` and ``Base.__init__(self, ...)``."""
    found = []
    for trailer in source.attributes("__init__"):
        if is_call(trailer.next_sibling):
            is_super = source_of(trailer.parent.children[0]) == "super"
            found.append(arguments(trailer.next_sibling)[0 if is_super else 1:])
    return found
