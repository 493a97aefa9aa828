"""The engine's ``xrange`` fixer for ``range`` alone: for six and future ``xrange`` stays what it was on 2.7.

``x = range(3)`` -> ``x = list(range(3))``

Not called fix_*, so that it is in no list: it is part of ``all``.
"""

from .std_xrange import FixStdXrange


class FixStdRange(FixStdXrange):
    """``range``, which std_straddle leaves."""

    PATTERN = "power< name='range' trailer< '(' args=any ')' > rest=any* >"
