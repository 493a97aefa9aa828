"""Which expressions are errors that were caught: ``e``, ``sys.exc_info()[1]``, and ``v`` of ``t, v = sys.exc_info()[:2]``, or of all three.

The ``reason`` of one may be another error or a text: Python 2's URLError has both.
"""

from . import imports
from .engine import Leaf, syms, token
from .grammar import symbol
from .trees import ancestors, is_attribute, is_name, replace, source_of, source_of_all, statements

INFO = ("sys.exc_info()[1]", "sys.exc_value")
ALL_OF_INFO = {"sys.exc_info()": 3, "sys.exc_info()[:2]": 2, "sys.exc_info()[0:2]": 2}   # and how many they are
TUPLES = symbol("testlist_gexp", "testlist")
PARAMETERS = frozenset("e ex exc err error exception".split())


def take_apart(source, clause):
    """Give the error of an except *clause* a name where it has none, and its block what the clause binds: ``a, b = error.args``."""
    target = clause.children[3]
    while target.type == syms.atom and target.children[0].value == "(" and target.children[1].type not in TUPLES:
        target = target.children[1]     # (e) is no tuple
    if is_name(target):
        replace(clause.children[3], target.value)
    else:
        taken = target.type == syms.atom or target.type in TUPLES
        bind(clause, imports.free_name(source, "error"), source_of(target).replace("%", "%%") + (" = %s.args" if taken else " = %s"))


def names_of(source):
    """Return the names that may hold a caught error or the reason of one."""
    targets = [target for node in source.of_type(syms.except_clause) for target in node.children[3:]]
    for trailer in source.attributes("reason", "exc_info", "exc_value"):    # also: t, v = sys.exc_info()[:2]
        if trailer.parent.parent.type == syms.expr_stmt:
            targets += trailer.parent.parent.children[:1]
    names = [leaf.value for target in targets for leaf in target.leaves() if is_name(leaf)]
    return frozenset(names) | PARAMETERS if names else frozenset()


def is_error(source, nodes):
    """True for a name that except clauses bind, or that is assigned what they caught, and nothing else; for ``sys.exc_info()[1]``.

    *nodes*: the expression, or the first children of one.
    """
    if not is_name(nodes[0]) or len(nodes) > 1:
        return source_of_all(nodes) in INFO
    bindings = source.bindings(nodes[0])
    return bool(bindings) and all(binding.kind == "except" or is_of_info(binding) for binding in bindings)


def is_of_info(binding):
    """True where a name is assigned ``sys.exc_info()[1]``, be it as one of three."""
    if binding.kind not in ("assign", "unpack") or binding.statement.type != syms.expr_stmt or len(binding.statement.children) != 3:
        return False
    target, _, value = binding.statement.children
    if target is binding.leaf:
        return source_of(value) in INFO
    names = named_info(binding.statement)
    return names is not None and names[1] is binding.leaf


def named_info(statement):
    """Return the leaves of ``t, v, tb`` or ``t, v`` where the expr_stmt *statement* assigns them what sys.exc_info() tells, else None."""
    if len(statement.children) != 3:
        return None
    names = [leaf for leaf in statement.children[0].leaves() if leaf.type not in (token.COMMA, token.LPAR, token.RPAR)]
    return names if all(map(is_name, names)) and len(names) == ALL_OF_INFO.get(source_of(statement.children[2]).strip()) else None


def may_be_error(source, nodes):
    """True for what is an error or something else: ``e.reason``, where e was caught, a name that is assigned nothing else, a parameter
    that is called as errors are.  *nodes* as for is_error.
    """
    if len(nodes) == 1 and is_name(nodes[0]):
        bindings = source.bindings(nodes[0])
        if nodes[0].value in PARAMETERS and bindings and all(binding.kind == "param" for binding in bindings):
            return True
        return bool(bindings) and all(binding.kind == "assign" and binding.value is not None and binding.value.type == syms.power
                                      and may_be_error(source, binding.value.children) for binding in bindings)
    return len(nodes) == 2 and is_attribute(nodes[1], "reason") and is_name(nodes[0]) and is_error(source, nodes[:1])


# --- what Python 3 forgets at a clause's end ---


def outlives(source, leaf):
    """True where the name that a clause binds is read outside all clauses that bind it, or by a function that may be called then."""
    owner = source.scope_of(leaf).owner(leaf.value)
    if owner is None:
        return False
    blocks = [binding.statement.next_sibling.next_sibling for binding in owner.bound[leaf.value] if binding.kind == "except"]
    return any(ref.context == "load" and (ref.scope is not owner and ref.scope.kind in ("function", "lambda") or not any(
        parent is block for parent in ancestors(ref.leaf) for block in blocks)) for ref in source.references(owner, leaf.value))


class Freed(object):
    """The names that clauses bind in the place of those that outlive them: ``e_`` for each ``e``."""

    def __init__(self, source):
        self.source, self.names = source, {}

    def rebind(self, clause):
        """Let the clause bind another name, and the old one in its block."""
        name = clause.children[3].value
        if name not in self.names:
            self.names[name] = imports.free_name(self.source, name + "_")
        bind(clause, self.names[name], name + " = %s")


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
