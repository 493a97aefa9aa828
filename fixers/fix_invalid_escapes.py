"""``re.match("/(\\w+)s", path)`` -> ``re.match(r"/(\\w+)s", path)``, ``"\\d\\n"`` -> ``"\\\\d\\n"``

A backslash that begins no escape stood for itself. Python 3.12 says so on stderr at each start, a later one is to refuse it.

1. ``\\u``, ``\\U`` and ``\\N`` in a plain literal, which were no escapes on Python 2, get a second backslash.
2. Only in a file that is Python 2's. For compat -f all does the same.
"""

from .base import ORDER_IMPORTS
from .engine import token
from .escapes import with_known_escapes
from .fix_regex_flags import body_of
from .python2 import ServerFix, has_future, is_python2
from .trees import rename


class FixInvalidEscapes(ServerFix):
    """Backslashes in literals."""

    run_order = ORDER_IMPORTS - 1
    targets = ("http.server", "six", "future")

    def concerns(self, node):
        """True for the file of a server, and with -f all for any: Python 3 may not compile it."""
        return getattr(node, "bh_everything", False) or super(FixInvalidEscapes, self).concerns(node)

    def fix(self, source):
        """Rewrite *source*."""
        found = [leaf for leaf in source.of_type(token.STRING) if "\\" in leaf.value]
        if not found or not is_python2(source):
            return
        wide = has_future(source, "unicode_literals")
        for leaf in found:
            head, body, tail = body_of(leaf)
            letters = head.rstrip("'\"").lower()
            if "r" not in letters:
                rename(leaf, with_known_escapes(head, body, tail, "u" in letters or wide and "b" not in letters))
