"""Which interpreters run whole what costs minutes: the oldest and the newest. The others run a slice of it.

For tests whose subject is read, not executed (the fixers over whole libraries), or whose answers hang little on the interpreter.
"""
import sys

#: True on 2.7 and from 3.13 on.
WHOLE = sys.version_info[0] == 2 or sys.version_info >= (3, 13)
REASON = "minutes are dear: run whole on 2.7 and 3.13 (tests/ends.py)"


def share(whole, part):
    """How many: *whole* at the ends, *part* between them."""
    return whole if WHOLE else part
