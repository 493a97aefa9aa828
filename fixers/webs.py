"""Webs: the lives of a local name that have nothing to do with each other, for flow.Flow.

A long do_GET says ``out = []`` under one path and ``out = open(...)`` under the next. Where a branch of an if assigns the name before
it uses it, or an except clause does, and nobody reads there what it assigned once the branch is over, its values need not be of one
type with the others. Nor need they after ``data = json.loads(data)``, where whoever reads it later has come by there.
"""

from .engine import syms, token
from .grammar import leaves_of
from .trees import ancestors

LOOPS = (syms.for_stmt, syms.while_stmt)
ONE_LIFE = ("global", "def", "class", "import")
FUNCTIONS = (syms.funcdef, syms.lambdef, syms.classdef)
LEAVING = ("return", "raise", "continue", "break")
BLANKS = (token.NEWLINE, token.INDENT, token.DEDENT)


def webs_of(source, scope, name, order):
    """Return ``webs``, found once as long as nobody touches the function, whose Scope is made anew then."""
    if source.tree.was_changed:
        return webs(source, scope, name, order)
    if name not in scope.webs:
        scope.webs[name] = webs(source, scope, name, order)
    return scope.webs[name]


def webs(source, scope, name, order):
    """Return {id(leaf): the branch whose own the *name* is there} for a name that *scope*, a function, binds.

    *order*: gives {id(leaf): where it stands} for a function's node.
    """
    bindings = scope.bound.get(name, ())
    if scope.kind != "function" or len(bindings) < 2 or any(binding.kind in ONE_LIFE for binding in bindings):
        return {}
    kinds = set(binding.kind for binding in bindings)
    branched = "param" not in kinds and kinds != {"except"} and any(map(begins_branch, bindings))
    renewed = set(id(binding.leaf) for binding in bindings if is_renewal(binding.leaf))
    if not branched and not renewed:
        return {}
    order = order(scope.node)
    refs = [Place(ref.leaf, scope.node, order) for ref in source.references(scope, name)]
    refs.sort(key=lambda place: place.at)
    found = of_branches(refs) if branched else {}
    for place in sorted(refs, key=lambda place: place.moment):
        if id(place.leaf) in renewed:
            life = found.get(id(place.leaf))
            begin_life(found, place, [each for each in refs if found.get(id(each.leaf)) is life])
    return found


def of_branches(refs):
    """Return {id(leaf): the branch whose own the name is there} of the Places *refs*."""
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
        self.moment = self.at
        if is_assignment(leaf.parent, leaf):    # after what it is assigned has been read
            self.moment = order[id(last_leaf(leaf.parent))] + 0.5
        self.is_nested = False
        self.branches, self.around = [], set()
        inner = leaf
        for node in ancestors(leaf):
            if node is function:
                break
            self.around.add(id(node))
            self.is_nested = self.is_nested or node.type in FUNCTIONS
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


# --- one life after the other ---


def is_renewal(leaf):
    """True for the first name of ``x = f(x)``."""
    statement = leaf.parent
    if not is_assignment(statement, leaf) or len(statement.children) != 3:
        return False
    same = [each for each in leaves_of(statement.children[2]) if each.value == leaf.value]
    return any(each.type == token.NAME and not is_other_name(each) for each in same)


def is_other_name(leaf):
    """True for an attribute, and the name of an argument."""
    return leaf.prev_sibling is not None and leaf.prev_sibling.type == token.DOT or (
        leaf.parent.type == syms.argument and leaf.parent.children[0] is leaf and leaf.parent.children[1].type == token.EQUAL)


def last_leaf(node):
    """Return the last leaf of *node*."""
    while node.children:
        node = node.children[-1]
    return node


def begin_life(found, place, group):
    """Give what comes after *place*, an assignment, a life of its own in *found*, if all of *group* that may see it comes by there."""
    later = [each for each in group if each.moment > place.moment and not is_instead(place, each)]
    earlier = [each for each in group if each.moment < place.moment]
    if not later or any(each.is_nested for each in group) or not encloses(place, later):
        return
    for node in ancestors(place.leaf):
        if node.type in LOOPS and id(node) in place.around and not is_filled_first(node, group):
            return
        if id(node) not in place.around:
            break
    if earlier:
        for each in later + [place]:
            found[id(each.leaf)] = place.leaf.parent


def is_instead(place, other):
    """True where *other*, further down, stands in another branch of an if than *place*, or is asked there for the next."""
    return any(branch.parent.type == syms.if_stmt and id(branch.parent) in other.around and id(branch) not in other.around
               for branch in place.branches)


def encloses(place, later):
    """True where whatever is reached after the statement of *place* in a block holds all of *later*."""
    block = place.leaf.parent.parent.parent
    while not all(id(block) in each.around for each in later):
        owner = block.parent
        if id(owner) not in place.around or any(id(owner) in each.around and id(block) not in each.around for each in later):
            return False
        if owner.type != syms.with_stmt and not (owner.type == syms.try_stmt and owner.children[2] is block and all(
                map(leaves, owner.children[5::3]))):
            return False
        block = owner.parent
    return True


def leaves(block):
    """True for a *block* that ends with a return, or the like."""
    statements = [child for child in block.children if child.type not in BLANKS] if block.type == syms.suite else [block]
    first = statements[-1]
    while first.children:
        first = first.children[0]
    return first.value in LEAVING


def is_filled_first(loop, group):
    """True where the first that a *loop* does with a name is to assign it: nothing is left there by the round before."""
    first = min([each for each in group if id(loop) in each.around], key=lambda each: each.moment)
    statement = first.leaf.parent
    return is_assignment(statement, first.leaf) and not is_renewal(first.leaf) and statement.parent.parent.parent is loop
