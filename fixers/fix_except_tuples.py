"""``except IOError, (number, text):`` -> ``except IOError, error:``, and ``number, text = error.args`` in its block

``except IOError, self.error:`` -> ``except IOError, error:``, and ``self.error = error``
``except IOError, (e):`` -> ``except IOError, e:``

The engine's fixer does so too, but not where the block stands on the line of the clause, and it takes ``(e)`` for a tuple.
"""

from .base import ORDER_API
from .caught_errors import take_apart
from .engine import syms
from .python2 import Python2Fix
from .trees import is_name


class FixExceptTuples(Python2Fix):
    """Clauses that take an error apart."""

    run_order = ORDER_API - 2.5     # before those that look for an error by its name
    targets = ("http.server", "six", "future")

    def fix(self, source):
        """Rewrite *source*."""
        for node in source.of_type(syms.except_clause):
            if len(node.children) == 4 and not is_name(node.children[3]):
                take_apart(source, node)
