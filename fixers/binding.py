"""The walk through a tree by Python's scoping rules: which scope binds a name, and how.

``Walk`` goes through one statement of a file; ``scopes.Source`` puts those of all of them together.

Python 2's list comprehensions leak their variable and Python 3's do not: it is bound in both scopes here.
"""

from .dotted import from_module, import_items
from .engine import Leaf, syms, token
from .grammar import COMPREHENSION_FOR, KEYWORDS, SEQUENCES, elements, soft_name, symbol
from .namespaces import Binding, Ref, Scope
from .trees import is_attribute, is_name

NAME, DOT, TRAILER, POWER = token.NAME, token.DOT, syms.trailer, syms.power
ANNASSIGN, ARGSLISTS = symbol("annassign"), symbol("typedargslist", "varargslist")
TNAMES, WITH_ITEMS = symbol("tname", "tname_star"), symbol("with_item", "with_var", "asexpr_test")
CONDITIONS = symbol("comp_if", "list_if", "old_comp_if", "gen_if", "comp_iter", "list_iter")


class Walk(object):
    """Visits every node of a statement once; a leaf that is a name has its Ref as ``bh_ref``.

    *scope* is that of the file, or of the class in whose body the statement stands; *is_head*: only the head of a class is visited.
    ``bound`` and ``stars`` are what the statement adds to those of the file, ``within`` and ``stars_within`` to those of the class;
    ``imported`` the names that are; ``homes`` {(name, first name of where it comes from)}; ``aliases`` {(name, name that begins what
    it is assigned)}; ``starred``: something is imported with ``*``.
    """

    def __init__(self, node, scope, is_head=False):
        self.scope, module = scope, scope.module
        self.refs, self.imported, self.homes, self.aliases, self.starred = [], set(), set(), set(), False
        self._add = self.refs.append
        self.scope_by_node = {}
        self.within, self.stars_within = scope.bound, scope.stars = {}, []
        self.bound, self.stars = module.bound, module.stars = ({}, []) if scope is not module else (self.within, self.stars_within)
        if is_head:
            self._class_head(node, scope)
        else:
            self._visit(node, scope)
        self.names = {ref.leaf.value for ref in self.refs}
        self._loads = None
        self._refs_by_name = None

    def take_apart(self):
        """Cut the links from what was found to the tree."""
        for ref in self.refs:
            ref.leaf = None
        for scope in self.scope_by_node.values():
            scope.bound = scope.node = scope.walks = scope.webs = None
        self.refs, self.scope_by_node = (), {}

    @property
    def refs_by_name(self):
        """{name: [Ref]}."""
        if self._refs_by_name is None:
            self._refs_by_name = found = {}
            for ref in self.refs:
                found.setdefault(ref.leaf.value, []).append(ref)
        return self._refs_by_name

    def loads(self, names):
        """Return the Refs that read one of *names*, a set: kept, for seldom others of them are here."""
        if self.names.isdisjoint(names):
            return ()
        names = self.names & names
        if self._loads is None or self._loads[0] != names:
            self._loads = names, [ref for ref in self.refs if ref.leaf.value in names and ref.context == "load"]
        return self._loads[1]

    def _open(self, kind, node, parent):
        scope = Scope(kind, node, parent)
        self.scope_by_node[id(node)] = scope
        return scope

    def _ref(self, leaf, scope, context):
        leaf.bh_ref = ref = Ref()
        ref.leaf, ref.scope, ref.context = leaf, scope, context
        self._add(ref)

    def _bind(self, kind, leaf, scope, statement, value=None, origin=None):
        name = leaf.value
        self._ref(leaf, scope, "del" if kind == "del" else "store")
        if kind == "import":
            self.imported.add(name)
            self.homes.add((name, origin.partition(".")[0]))
        elif kind == "assign" and value is not None and (value.type == NAME or value.type == POWER and is_attribute(value.children[-1])):
            self.aliases.add((name, value.value if value.type == NAME else first_name(value)))
        owner = scope
        if name in scope.outer:
            if scope.outer[name] == "global":
                owner = scope.module
            else:
                owner = (scope.parent and scope.parent.owner(name)) or scope
        binding, bound = Binding(kind, leaf, scope, statement, value, origin), owner.bound
        if name in bound:
            bound[name].append(binding)
        else:
            bound[name] = [binding]

    def _visit(self, node, scope):
        if node.type in PLAIN:
            self._visit_all(node.children, scope)
        else:
            self._visit_all((node,), scope)

    def _visit_all(self, nodes, scope):
        visitors, keywords, add = VISITORS, KEYWORDS, self._add
        for node in nodes:
            kind = node.type
            if kind == TRAILER:
                if len(node.children) != 3:     # an attribute, or nothing in brackets
                    continue
                node = node.children[1]
                kind = node.type
            if kind == NAME:
                if node.value not in keywords or soft_name(node):
                    node.bh_ref = ref = Ref()   # most refs are made here
                    ref.leaf, ref.scope, ref.context = node, scope, "load"
                    add(ref)
            elif kind < 256:    # any other leaf: most of what is left
                continue
            elif kind in visitors:
                visitors[kind](self, node, scope)
            else:
                self._visit_all(node.children, scope)

    def _argument(self, node, scope):
        children = node.children
        if len(children) == 3 and children[1].type == token.EQUAL:  # f(name=value): name is no reference
            return self._visit(children[2], scope)
        return self._with_comprehension(node, scope)

    def _dotted_name(self, node, scope):
        self._visit(node.children[0], scope)  # a decorator; import statements do not come here

    def _funcdef(self, node, scope):
        children = node.children
        self._bind("def", children[1], scope, node)
        inner = self._open("function", node, scope)
        for child in children[2:-1]:
            if child.type == syms.parameters:
                self._parameters(child.children[1:-1], scope, inner, node)
            elif child.type != token.NAME or child.value not in KEYWORDS:
                self._visit(child, scope)
        self._visit(children[-1], inner)

    def _lambdef(self, node, scope):
        inner = self._open("lambda", node, scope)
        self._parameters(node.children[1:-2], scope, inner, node)
        self._visit(node.children[-1], inner)

    def _parameters(self, nodes, scope, inner, function):
        """Bind the parameters in *inner*; defaults and annotations belong to *scope*."""
        if len(nodes) == 1 and nodes[0].type in ARGSLISTS:
            nodes = nodes[0].children
        default = False
        for node in nodes:
            if node.type == token.EQUAL:
                default = True
            elif default:
                self._visit(node, scope)
                default = False
            else:
                self._parameter(node, scope, inner, function)

    def _parameter(self, node, scope, inner, function):
        if node.type == token.NAME:
            self._bind("param", node, inner, function)
        elif node.type in TNAMES:
            self._bind("param", node.children[0], inner, function)
            self._visit_all(node.children[1:], scope)
        elif not isinstance(node, Leaf):  # def f((a, b)): Python 2's tuple parameters
            for child in node.children:
                self._parameter(child, scope, inner, function)

    def _classdef(self, node, scope):
        self._class_name(node, scope)
        self._visit(node.children[-1], self._open("class", node, scope))

    def _class_name(self, node, scope):
        """Bind the name of a class, and visit its bases."""
        self._bind("class", node.children[1], scope, node)
        self._visit_all(node.children[2:-1], scope)

    def _class_head(self, node, scope):
        """Visit the class as far as its body, whose Scope is the same each time: those of the statements in it are in it."""
        self._class_name(node, scope)
        if getattr(node, "bh_scope", None) is None:
            node.bh_scope = Scope("class", node, scope)
        self.scope_by_node[id(node)] = node.bh_scope

    def _expr_stmt(self, node, scope):
        children = node.children
        if children[1].type == token.EQUAL:
            self._visit(children[-1], scope)
            for target in children[:-1:2]:
                self._target(target, scope, "assign", node, children[-1])
        elif children[1].type in ANNASSIGN:
            self._annassign(node, scope)
        else:
            self._visit_all(children[2:], scope)
            self._target(children[0], scope, "augassign", node, None)

    def _annassign(self, node, scope):
        parts = node.children[1].children
        self._visit_all(parts[1:], scope)
        self._target(node.children[0], scope, "assign", node, parts[3] if len(parts) > 3 else None)

    def _target(self, node, scope, kind, statement, value):
        """Bind what *node* assigns to; what it only reads on the way is visited."""
        if node.type == token.NAME:
            if node.value not in KEYWORDS or soft_name(node):
                self._bind(kind, node, scope, statement, value)
        elif node.type in SEQUENCES:
            targets = elements(node)
            values = elements(value) if value is not None and value.type in SEQUENCES else []
            if kind == "assign":
                paren = node.type == syms.atom and node.children[0].type == token.LPAR and len(targets) == 1
                if paren and targets[0].type == token.NAME:  # (x) = value
                    return self._target(targets[0], scope, kind, statement, value)
                kind = "unpack"
            for index, target in enumerate(targets):
                known = values[index] if len(values) == len(targets) else None
                self._target(target, scope, kind, statement, known)
        else:
            self._visit(node, scope)

    def _for_stmt(self, node, scope):
        self._visit_all(node.children[3:4], scope)
        self._target(node.children[1], scope, "for", node, None)
        self._visit_all(node.children[4:], scope)

    def _with_comprehension(self, node, scope):
        """Visit a node that may hold a comprehension: the loops first, then what they feed."""
        if not node.children or node.children[-1].type not in COMPREHENSION_FOR:    # the loops come last
            return self._visit_all(node.children, scope)
        loops = [child for child in node.children if child.type in COMPREHENSION_FOR]
        inner = self._open("comprehension", node, scope)
        for loop in loops:
            self._loop(loop, scope, inner)
        for child in node.children:
            if child.type not in COMPREHENSION_FOR:
                self._visit(child, inner)

    def _loop(self, node, scope, inner):
        """Visit one ``for ... in ...`` of a comprehension and those nested in it."""
        children = [child for child in node.children if not is_name(child, "async")]
        self._target(children[1], inner, "for", node, None)
        if node.parent.type == syms.listmaker or node.type in symbol("list_for"):
            # Python 2 leaks it into the scope around.
            for leaf in children[1].pre_order():
                if is_name(leaf) and leaf.value not in KEYWORDS:
                    scope.bound.setdefault(leaf.value, []).append(Binding("for", leaf, scope, node))
        for child in children[3:]:
            if child.type in COMPREHENSION_FOR:
                self._loop(child, inner, inner)
            else:
                self._visit_nested(child, inner)

    def _visit_nested(self, node, inner):
        """Visit an ``if`` of a comprehension, which may hold the next ``for``."""
        if node.type in CONDITIONS:
            for child in node.children:
                if child.type in COMPREHENSION_FOR:
                    self._loop(child, inner, inner)
                else:
                    self._visit_nested(child, inner)
        else:
            self._visit(node, inner)

    def _with_stmt(self, node, scope):
        children = node.children
        for child in children[:-1]:
            if child.type in WITH_ITEMS:
                self._asexpr(child, scope)
            elif not isinstance(child, Leaf) or child.type == token.NAME:
                self._visit(child, scope)
        self._visit(children[-1], scope)

    def _asexpr(self, node, scope):
        """``expression as target``, also the ``as target`` of older grammars."""
        words = [is_name(child, "as") for child in node.children]
        if True not in words:
            return self._visit_all(node.children, scope)
        at = words.index(True)
        self._visit_all(node.children[:at], scope)
        self._target(node.children[at + 1], scope, "with", node, node.children[0] if at else None)

    def _except_clause(self, node, scope):
        children = node.children
        self._visit_all(children[1:2], scope)
        if len(children) > 3:
            self._target(children[3], scope, "except", node, None)

    def _del_stmt(self, node, scope):
        self._target(node.children[1], scope, "del", node, None)

    def _global_stmt(self, node, scope):
        how = "nonlocal" if is_name(node.children[0], "nonlocal") else "global"
        for leaf in node.children[1::2]:
            if scope.kind != "module":
                scope.outer[leaf.value] = how
            self._ref(leaf, scope, "global")

    def _named_expr(self, node, scope):
        self._visit(node.children[2], scope)
        while scope.kind == "comprehension":
            scope = scope.parent
        self._target(node.children[0], scope, "assign", node, node.children[2])

    def _import_name(self, node, scope):
        for item in import_items(node):
            module, alias, leaf = item
            origin = module if alias else module.split(".")[0]
            self._bind("import", leaf, scope, node, origin=origin)

    def _import_from(self, node, scope):
        module = from_module(node)
        for name, _, leaf in import_items(node):
            if name == "*":
                scope.stars.append(module)
                self.starred = True
            else:
                origin = module + name if module.endswith(".") else "%s.%s" % (module, name)
                self._bind("import", leaf, scope, node, origin=origin)


def first_name(power):
    """Return the name that a power begins with, None for something else."""
    return power.children[0].value if power.children[0].type == NAME else None


VISITORS = {}
for _names, _visitor in (
        (("argument",), Walk._argument), (("dotted_name",), Walk._dotted_name),
        (("funcdef",), Walk._funcdef), (("lambdef", "old_lambdef"), Walk._lambdef),
        (("classdef",), Walk._classdef), (("expr_stmt",), Walk._expr_stmt), (("for_stmt",), Walk._for_stmt),
        (("listmaker", "testlist_gexp", "dictsetmaker"), Walk._with_comprehension),
        (("with_stmt",), Walk._with_stmt), (("asexpr_test",), Walk._asexpr),
        (("except_clause",), Walk._except_clause),
        (("del_stmt",), Walk._del_stmt), (("global_stmt",), Walk._global_stmt),
        (("namedexpr_test",), Walk._named_expr), (("import_name",), Walk._import_name),
        (("import_from",), Walk._import_from)):
    for _number in symbol(*_names):
        VISITORS[_number] = getattr(_visitor, "__func__", _visitor)
PLAIN = symbol("suite", "power", "simple_stmt", "atom", "arith_expr", "term", "comparison")    # of the most frequent, what has no visitor
