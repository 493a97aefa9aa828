"""``except E, e: pass`` and ``print e`` after it -> ``except E as e_: e = e_``: Python 3 forgets the name at the clause's end

1. Only where the name is read outside the clauses that bind it.
2. ``raise E(1), None`` -> ``raise E(1)``, which the standard fixer would call.
"""

from . import imports
from .engine import syms, token
from .trees import ancestors, is_name, rename, statements


def rewrite(source):
    """Rewrite the except clauses and raise statements of *source*."""
    for node in source.of_type(syms.raise_stmt):
        if len(node.children) == 4 and is_name(node.children[3], "None"):
            node.children[3].remove()
            node.children[2].remove()
    for node in source.of_type(syms.except_clause):
        if len(node.children) == 4 and is_name(node.children[3]) and outlives(source, node.children[3]):
            keep(source, node)


def outlives(source, leaf):
    """True where the name that a clause binds is read outside all clauses that bind it."""
    owner = source.scope_of(leaf).owner(leaf.value)
    if owner is None:
        return False
    blocks = [binding.leaf.parent.next_sibling.next_sibling for binding in owner.bound[leaf.value] if binding.kind == "except"]
    return any(ref.context == "load" and not any(parent is block for parent in ancestors(ref.leaf) for block in blocks)
               for ref in source.references(owner, leaf.value))


def keep(source, clause):
    """Let the clause bind another name, and give that to the old one."""
    leaf = clause.children[3]
    name, free = leaf.value, imports.free_name(source, leaf.value + "_")
    rename(leaf, free)
    line = statements("%s = %s" % (name, free))[0]
    block = clause.next_sibling.next_sibling
    if block.type == syms.suite:
        indent = [index for index, child in enumerate(block.children) if child.type == token.INDENT][0]
        follower = block.children[indent + 1]
        block.insert_child(indent + 1, line)
        line.children[-1].value = block.children[0].value
        follower.prefix = block.children[indent].value + follower.prefix
        return
    first = statements("%s = %s; pass" % (name, free))[0].children[:2]
    prefix, block.children[0].prefix = block.children[0].prefix, " "
    for index, child in enumerate(list(first)):
        child.remove()
        block.insert_child(index, child)
    block.children[0].prefix = prefix
