"""``except socket.error, e: e[1]`` -> ``e.args[1]``; ``number, text = e`` -> ``number, text = e.args``

Exceptions are no sequences on Python 3.

1. Only where the name is bound by nothing but ``except``, in a file that is Python 2's.
"""

from .engine import syms, token
from .grammar import SEQUENCES, flat
from .python2 import Python2Fix, is_python2
from .spelling import call_method
from .trees import expression, is_name


class FixErrorItems(Python2Fix):
    """Items of exceptions."""

    targets = ("http.server", "six", "future")
    words = ("except",)

    def fix(self, source):
        """Rewrite *source*."""
        names = frozenset([leaf.value for node in source.of_type(syms.except_clause) for target in node.children[3:]
                           for leaf in flat(target) if is_name(leaf)])
        if not names:
            return
        caught = [node for node in source.powers_of(*names) if is_item(node.children[1])]
        unpacked = [node.children[-1] for node in source.of_type(syms.expr_stmt) if is_name(node.children[-1], *names)
                    and any(target.type in SEQUENCES for target in node.children[:-1:2])]
        if not caught and not unpacked or not is_python2(source):
            return
        for node in caught:
            if is_error(source, node.children[0]):
                node.insert_child(1, arguments_of())
        for leaf in unpacked:
            if is_error(source, leaf):
                call_method(leaf, "args", "").children[-1].remove()


def is_item(trailer):
    """True for ``[x]``."""
    return trailer.type == syms.trailer and trailer.children[0].type == token.LSQB


def is_error(source, leaf):
    """True for a name that except clauses bind, and nothing else."""
    bindings = source.bindings(leaf) if is_name(leaf) else ()
    return bool(bindings) and all(binding.kind == "except" for binding in bindings)


def arguments_of():
    """Return the trailer ``.args``."""
    trailer = expression("x.args").children[1]
    trailer.remove()
    return trailer
