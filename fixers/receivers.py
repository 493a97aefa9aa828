"""Which names of a file take the value of an expression: by an assignment, or as parameters of the file's own functions."""

from .engine import syms, token
from .grammar import SEQUENCES, symbol
from .trees import arguments, enclosing, is_attribute, is_call, is_name

TAKING = SEQUENCES | symbol("annassign", "arglist", "argument")     # what may stand between a value and who takes it
WALRUS = symbol("namedexpr_test")


class Receivers(object):
    """Finds them in a *source*; ``indexes_of(function)`` gives {name of a parameter: its place among the arguments}."""

    def __init__(self, source, indexes_of):
        self.source, self.indexes_of = source, indexes_of
        self.functions = {}     # name, of a class for its __init__ -> [funcdef]
        for node in source.of_type(syms.funcdef):
            maker = node.children[1].value == "__init__" and enclosing(node, syms.classdef)
            self.functions.setdefault((maker or node).children[1].value, []).append(node)

    def of(self, node):
        """Return [(scope, name)] of those that may take the expression *node*; a few more than do."""
        around = node.parent
        while around is not None and around.type in TAKING:
            around = around.parent
        if around is None:
            return []
        if around.type == syms.expr_stmt or around.type in WALRUS:
            return self.targets(around.children[:-1:2])
        return self.parameters(around, node) if is_call(around) else []

    def targets(self, nodes):
        """Return [(scope, name)] of the names in *nodes*, to which something is assigned."""
        leaves = [leaf for node in nodes for leaf in node.leaves() if leaf.type == token.NAME]
        owners = [(self.source.scope_of(leaf).owner(leaf.value), leaf.value) for leaf in leaves]
        return [(owner, name) for owner, name in owners if owner is not None]

    def parameters(self, call, node):
        """Return [(scope, name)] of the parameters that the argument *node* of a *call* may be."""
        called = call.prev_sibling
        called = called.children[1] if is_attribute(called) else called
        functions = self.functions.get(called.value, ()) if is_name(called) else ()
        keyword = getattr(node.parent.children[0], "value", None) if node.parent.type == syms.argument else None
        places = [index for index, value in enumerate(arguments(call)) if value is node]
        return [(self.source.inner_scope(function), name) for function in functions
                for name, index in self.indexes_of(function).items() if name == keyword or index in places]
