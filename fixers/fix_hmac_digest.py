"""``hmac.new(key, text)`` -> ``hmac.new(key, text, digestmod=hashlib.md5)``

Python 3.8 and later want the hash to be named; MD5 was meant where it was not.

1. Calls with ``*arguments`` or ``**keywords`` are left.
"""

from .base import ORDER_API
from .engine import syms, token
from .python2 import Python2Fix
from .spelling import add_argument
from .trees import arguments, is_call, is_name
from .unused import uses_of


class FixHmacDigest(Python2Fix):
    """The hash of hmac."""

    run_order = ORDER_API
    targets = ("http.server", "six", "future")
    words = ("hmac",)

    def fix(self, source):
        """Rewrite *source*."""
        for use in uses_of(source, "hmac"):
            if use.name in ("new", "HMAC") and use.rest and is_call(use.rest[0]) and is_bare(use.rest[0]):
                add_argument(use.rest[0], "digestmod=" + self.need("hashlib", "md5"))


def is_bare(call):
    """True where the call names no hash, for all that is to be seen."""
    values = arguments(call)
    named = [value for value in values if value.type == syms.argument]
    starred = any(leaf.type in (token.STAR, token.DOUBLESTAR) for node in call.children[1:-1] for leaf in [node] + list(node.children))
    return len(values) < 3 and not starred and all(
        is_name(value.children[0]) and not is_name(value.children[0], "digestmod") for value in named)
