"""``except IOError, (number, text):`` -> ``except IOError, error:``, and ``number, text = error.args`` in its block

The engine's fixer does so too, but not where the block stands on the line of the clause.
"""

from . import imports
from .base import ORDER_API
from .engine import syms
from .py2_caught import bind
from .python2 import Python2Fix
from .trees import is_name, source_of


class FixExceptTuples(Python2Fix):
    """Clauses that take an error apart."""

    run_order = ORDER_API
    targets = ("http.server", "six", "future")

    def fix(self, source):
        """Rewrite *source*."""
        for node in source.of_type(syms.except_clause):
            if len(node.children) == 4 and not is_name(node.children[3]):
                bind(node, imports.free_name(source, "error"), "%s = %%s.args" % source_of(node.children[3]))
