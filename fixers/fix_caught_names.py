"""``except E, e: pass`` and ``print e`` after it -> ``except E, e_: e = e_``: Python 3 forgets the name at the clause's end

1. Only where the name is read outside the clauses that bind it, or by a function that is made in one, in a file that is Python 2's.
"""

from .base import ORDER_API
from .caught_errors import Freed, outlives
from .engine import syms
from .python2 import Python2Fix, is_python2
from .trees import is_name


class FixCaughtNames(Python2Fix):
    """The names of errors."""

    targets = ("http.server", "six", "future")
    words = ("except",)
    run_order = ORDER_API + 2   # whoever asks what a name is has asked

    def fix(self, source):
        """Rewrite *source*."""
        clauses = [node for node in source.of_type(syms.except_clause) if len(node.children) == 4 and is_name(node.children[3])]
        clauses = [node for node in clauses if outlives(source, node.children[3])]
        if clauses and is_python2(source):
            freed = Freed(source)
            for node in clauses:
                freed.rebind(node)
