"""Which interpreters run whole what costs minutes; the others run a slice of it.

`share` and WHOLE are for tests whose answers hang little on the interpreter, `text_share` for those whose subject is read, not
executed (the fixers over whole libraries), `some_texts` for the fixers' rows, `some` for tables of small programs that each take a process.
"""
import sys

VERSION = sys.version_info[:2]
#: True on 2.7 and from 3.13 on.
WHOLE = VERSION == (2, 7) or VERSION >= (3, 13)
REASON = "minutes are dear: run whole on 2.7 and 3.13 (tests/ends.py)"


def share(whole, part):
    """How many: *whole* at the ends, *part* between them."""
    return whole if WHOLE else part


def text_share(whole, part):
    """How many: *whole* on the newest, *part* elsewhere."""
    return whole if VERSION >= (3, 13) else part


def some_texts(rows):
    """All *rows* on 3.13, every other one on 2.7, with the other engine; the rest run a sixth, each its own: a text is a text everywhere."""
    if VERSION == (2, 7):
        return rows[::2]
    return rows if VERSION == (3, 13) else rows[VERSION[1] % 6::6]


def some(rows):
    """All *rows* at the ends and on 3.6, the oldest Python 3; of the others each runs a third, not all the same."""
    return rows if WHOLE or VERSION == (3, 6) else rows[VERSION[1] % 3::3]
