"""Reports ``exec code`` in a function that reads a name which nothing but the code can bind (BH605)

Python 3's exec() in a function binds no variables of it.

1. ``exec code in names`` is left: what it binds is in *names* on both.
"""

from .engine import syms
from .flow_expressions import BUILTINS
from .grammar import KEYWORDS, symbol
from .python2 import Python2Fix
from .trees import enclosing, is_name

WORDS = frozenset(["exec", "print"])      # loads, to the walk, where they begin a statement


class FixExecNames(Python2Fix):
    """exec in functions."""

    words = ("exec",)

    def fix(self, source):
        """Report the places."""
        for node in source.of_type(*symbol("exec_stmt")):
            function = enclosing(node, syms.funcdef)
            if function is None or any(is_name(child, "in") for child in node.children):
                continue
            scope = source.inner_scope(function)
            names = sorted(set(ref.leaf.value for ref in source.refs if ref.scope is scope and is_free(ref)))
            if names:
                self.report(node, "BH605", "exec binds no %s here on Python 3" % ", ".join(names))


def is_free(ref):
    """True where a name is read that nothing in the file binds, and that is no builtin's."""
    name = ref.leaf.value
    return ref.context == "load" and ref.scope.owner(name) is None and name not in BUILTINS | KEYWORDS | WORDS
