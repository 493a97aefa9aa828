"""Decorators that leave alone what their functions take and give, for flow.Flow.

    def locked(function):
        def inner(*args, **keywords):
            lock.acquire()
            try:
                return function(*args, **keywords)
            finally:
                lock.release()
        return inner

What one of the decorated functions gives has nothing to do with what the next one does.
"""

from .engine import syms, token
from .parameters import parameter_names, star_names
from .trees import arguments, is_attribute, is_call, is_name


STARS = (token.STAR, token.DOUBLESTAR)


def is_passing(node):
    """True for the funcdef of such a decorator: all it does with its function is to call it with all that is given, and return that."""
    names = parameter_names(node) if node is not None and node.type == syms.funcdef else ()
    if len(names) != 1 or not names[0]:
        return False
    inner = [child for child in node.pre_order() if child.type == syms.funcdef and child is not node]
    if len(inner) != 1 or not star_names(inner[0]):
        return False
    uses = [leaf for leaf in inner[0].parent.leaves() if is_name(leaf, names[0]) and not is_attribute(leaf.parent)]
    calls = [leaf for leaf in uses if leaf.parent.type == syms.power and is_call(leaf.next_sibling)]
    within = [leaf for leaf in calls if is_in(leaf, inner[0])]
    others = [leaf for leaf in uses if not any(leaf is each for each in within)]
    return bool(within) and all(hands_on(leaf, inner[0]) for leaf in within) and not any(is_called(leaf) for leaf in others)


def is_in(leaf, node):
    """True for a leaf of *node*."""
    while leaf is not None and leaf is not node:
        leaf = leaf.parent
    return leaf is node


def is_called(leaf):
    """True for a use of the function that is more than ``function.__name__`` and ``wraps(function)``."""
    return is_call(leaf.next_sibling) or leaf.parent.type in (syms.expr_stmt, syms.return_stmt)


def hands_on(leaf, inner):
    """True for ``return function(*args, **keywords)``, in *inner*, and ``x = function(...)`` where x is returned and nothing else."""
    power = leaf.parent
    if len(power.children) != 2 or not all(is_handed(value, inner) for value in arguments(power.children[1])):
        return False
    if power.parent.type == syms.return_stmt:
        return True
    statement = power.parent
    if statement.type != syms.expr_stmt or len(statement.children) != 3 or not is_name(statement.children[0]):
        return False
    name = statement.children[0]
    return all(each is name or each.parent.type == syms.return_stmt for each in inner.leaves() if is_name(each, name.value)
               and not is_attribute(each.parent))


def is_handed(value, inner):
    """True for ``*args``, ``**keywords`` and a parameter of *inner*; the stars may stand by themselves among the arguments."""
    if value.children and value.children[0].type in STARS:
        value = value.children[1]
    return value.type in STARS or is_name(value) and any(is_name(leaf, value.value) for leaf in inner.children[2].leaves())
