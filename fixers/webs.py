"""Webs: the lives of a local name that have nothing to do with each other, for flow.Flow.

A long do_GET says ``out = []`` under one path and ``out = open(...)`` under the next. Where a branch of an if assigns the name before
it uses it, or an except clause does, and nobody reads there what it assigned once the branch is over, its values need not be of one
type with the others.
"""

from .engine import syms, token
from .trees import ancestors

LOOPS = (syms.for_stmt, syms.while_stmt)
ONE_LIFE = ("param", "global", "def", "class", "import")


def webs(source, scope, name, order):
    """Return {id(leaf): the branch whose own the *name* is there} for a name that *scope*, a function, binds.

    *order*: gives {id(leaf): where it stands} for a function's node.
    """
    bindings = scope.bound.get(name, ())
    if scope.kind != "function" or len(bindings) < 2 or any(binding.kind in ONE_LIFE for binding in bindings):
        return {}
    if not any(map(begins_branch, bindings)) or all(binding.kind == "except" for binding in bindings):
        return {}
    order = order(scope.node)
    refs = [Place(ref.leaf, scope.node, order) for ref in source.references(scope, name)]
    refs.sort(key=lambda place: place.at)
    inside = {}     # id(branch) -> (branch, [Place])
    for place in refs:
        for branch in place.branches:
            inside.setdefault(id(branch), (branch, []))[1].append(place)
    own = dict((key, pair) for key, pair in inside.items() if is_assigned_first(*pair))
    kept = None
    while kept is None or len(kept) < len(own):
        own = kept if kept is not None else own
        kept = dict((key, pair) for key, pair in own.items() if not any(is_read(pair, place, own) for place in refs))
    found = {}
    for place in refs:
        for branch in place.branches:   # the innermost is the last
            if id(branch) in own:
                found[id(place.leaf)] = branch
    return found


def begins_branch(binding):
    """True for an assignment that may be the first of a branch of an if, or for an error's name: see is_assigned_first."""
    statement = binding.leaf.parent
    if binding.kind == "except":
        return True
    return is_assignment(statement, binding.leaf) and syms.if_stmt in [
        node.parent.type for node in (statement.parent, statement.parent.parent) if node.parent is not None]


def is_assignment(statement, leaf):
    """True where *statement* is ``leaf = ...``."""
    return statement.type == syms.expr_stmt and statement.children[0] is leaf and statement.children[1].type == token.EQUAL


class Place(object):
    """One occurrence of a name: where it stands, and the branches of ifs and the loops around it, outermost first."""

    def __init__(self, leaf, function, order):
        self.leaf, self.at = leaf, order[id(leaf)]
        self.branches, self.around = [], set()
        inner = leaf
        for node in ancestors(leaf):
            if node is function:
                break
            self.around.add(id(node))
            if node.type == syms.if_stmt and inner.prev_sibling is not None and inner.prev_sibling.type == token.COLON:
                self.branches.insert(0, inner)
            elif node.type == syms.try_stmt and caught_as(inner) == leaf.value:
                self.branches.insert(0, inner)
            elif node.type == syms.try_stmt and inner.type == syms.except_clause and inner.children[-1] is leaf:
                self.branches.insert(0, inner.next_sibling.next_sibling)
            inner = node


def caught_as(block):
    """Return the name of the error that the *block* of a try handles, None where it has none or it is another block."""
    clause = block.prev_sibling and block.prev_sibling.prev_sibling
    if clause is None or clause.type != syms.except_clause or len(clause.children) != 4:
        return None
    return getattr(clause.children[3], "value", None)


def is_assigned_first(branch, places):
    """True where the first of *places* is the target of an assignment that the *branch* always makes, and that reads nothing of it."""
    leaf = places[0].leaf
    statement = leaf.parent
    if statement.type == syms.except_clause:
        return statement.next_sibling.next_sibling is branch
    if not is_assignment(statement, leaf):
        return False
    if statement.parent is not branch and statement.parent.parent is not branch:
        return False
    return not any(id(statement) in place.around for place in places[1:])


def is_read(pair, place, own):
    """True where *place*, outside a branch, may see what is assigned in it: not where a branch that assigns first is around it."""
    branch, places = pair
    if branch.parent.type == syms.try_stmt:
        return False    # the error is gone after its clause
    inner = [each for each in place.branches if id(each) in own]
    if any(each is branch for each in place.branches) or any(id(each) not in places[0].around for each in inner):
        return False
    looped = any(node.type in LOOPS and id(node) in place.around for node in ancestors(branch))
    return looped or place.at > places[-1].at and id(branch.parent) not in place.around
