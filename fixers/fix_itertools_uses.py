"""``itertools.izip(a, b).next()`` -> ``iter(zip(a, b)).next()``: uses of imap, ifilter and izip that the engine's fixer does not see

It sees a call that nothing follows. ``f = itertools.izip`` -> ``f = zip``.

1. For six and future ``getattr(itertools, "izip", zip)``. Names imported from itertools are the engine's.
"""

from .base import ORDER_API
from .python2 import Python2Fix, is_python2
from .spelling import split_power, surround
from .trees import expression, is_call, replace
from .unused import uses_of

NAMES = {"imap": "map", "ifilter": "filter", "izip": "zip"}


class FixItertoolsUses(Python2Fix):
    """Functions of itertools."""

    run_order = ORDER_API
    targets = ("http.server", "six", "future")
    words = tuple(NAMES)

    def fix(self, source):
        """Rewrite *source*."""
        for use in uses_of(source, "itertools") if is_python2(source) else ():
            if use.name not in NAMES or use.end != 2 or len(use.rest) == 1 and is_call(use.rest[0]):
                continue
            new = NAMES[use.name]
            if self.target.straddles:
                new = 'getattr(%s, "%s", %s)' % (use.leaf.value, use.name, new)
            if not use.rest:
                replace(use.node, new)
                continue
            call = split_power(use.node, 3)
            made = expression(new + "()")
            made.children[-1].replace(call.children[2].clone())
            made.prefix = call.prefix
            call.replace(made)
            surround(made, "iter(", ")")
