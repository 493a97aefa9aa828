"""``except E, e: pass`` and ``print e`` after it -> ``except E as e_: e = e_``: Python 3 forgets the name at the clause's end

1. Only where the name is read outside the clauses that bind it.
2. ``except E, (a, b):`` -> ``except E as error: a, b = error.args``.
3. ``raise E(1), None`` -> ``raise E(1)``, which the standard fixer would call.
"""

from . import imports
from .engine import Leaf, syms, token
from .trees import ancestors, is_name, source_of, statements


def rewrite(source):
    """Rewrite the except clauses and raise statements of *source*."""
    for node in source.of_type(syms.raise_stmt):
        if len(node.children) == 4 and is_name(node.children[3], "None"):
            node.children[3].remove()
            node.children[2].remove()
    for node in source.of_type(syms.except_clause):
        if len(node.children) != 4:
            continue
        target = node.children[3]
        if not is_name(target):
            bind(node, imports.free_name(source, "error"), "%s = %%s.args" % source_of(target))
        elif outlives(source, target):
            bind(node, imports.free_name(source, target.value + "_"), target.value + " = %s")


def outlives(source, leaf):
    """True where the name that a clause binds is read outside all clauses that bind it."""
    owner = source.scope_of(leaf).owner(leaf.value)
    if owner is None:
        return False
    blocks = [binding.statement.next_sibling.next_sibling for binding in owner.bound[leaf.value] if binding.kind == "except"]
    return any(ref.context == "load" and not any(parent is block for parent in ancestors(ref.leaf) for block in blocks)
               for ref in source.references(owner, leaf.value))


def bind(clause, name, text):
    """Let the clause bind *name*, and the statement *text* in its block, ``x = %s``, what it bound before."""
    new = Leaf(token.NAME, name, prefix=clause.children[3].prefix)
    new.lineno = clause.get_lineno()
    clause.children[3].replace(new)
    text %= name
    line = statements(text)[0]
    block = clause.next_sibling.next_sibling
    if block.type == syms.suite:
        indent = [index for index, child in enumerate(block.children) if child.type == token.INDENT][0]
        follower = block.children[indent + 1]
        block.insert_child(indent + 1, line)
        line.children[-1].value = block.children[0].value
        follower.prefix = block.children[indent].value + follower.prefix
        return
    first = statements(text + "; pass")[0].children[:2]
    prefix, block.children[0].prefix = block.children[0].prefix, " "
    for index, child in enumerate(list(first)):
        child.remove()
        block.insert_child(index, child)
    block.children[0].prefix = prefix
