"""Which assignment a name has its value from, where one can be told without running the program.

``data = json.loads(body)`` under an if says what *data* is there, whatever the else assigns to it.
"""

from .engine import syms
from .trees import ancestors, index_of
from .webs import LOOPS, is_assignment

BRANCHES = (syms.if_stmt,)      # of which one runs: what stands before in the statement is another one


def reaching(source, leaf):
    """Return the Binding that the name *leaf* has its value from for certain, None where it may be one of several."""
    bindings = source.bindings(leaf)
    scope = source.scope_of(leaf)
    if not bindings or leaf.value not in scope.bound or any(binding.kind == "global" for binding in bindings):
        return bindings[0] if len(bindings) == 1 and bindings[0].kind == "assign" else None
    around = [(binding, frozenset(map(id, ancestors(binding.leaf)))) for binding in bindings]
    node = leaf
    for parent in ancestors(leaf):
        if node is scope.node:
            break
        if parent.type in BRANCHES:
            node = parent
            continue
        for before in reversed(parent.children[:index_of(node)]):
            within = [binding for binding, nodes in around if id(before) in nodes or binding.leaf is before]
            if within:
                return only_assignment(before, within)
        if parent.type in LOOPS and any(id(parent) in nodes for _, nodes in around):
            return None     # the last round may have assigned it
        node = parent
    return None


def only_assignment(statement, bindings):
    """Return the Binding of ``name = value``, if that is what the *statement* is, else None."""
    binding = bindings[-1]
    made = binding.leaf.parent
    if len(bindings) > 1 or binding.kind != "assign" or not is_assignment(made, binding.leaf):
        return None
    return binding if made is statement or made.parent is statement and statement.type == syms.simple_stmt else None
