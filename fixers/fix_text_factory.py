"""``db.text_factory = str`` -> ``db.text_factory = lambda raw: raw.decode("utf-8", "surrogateescape")``

Python 2's str was given the bytes of the database as they were. Python 3's refuses what is no UTF-8, and takes UTF-8 in a file
whose own texts are Latin-1.

1. ``bytes``, which was the same, likewise; ``lambda x: x`` and the like are left.
2. For six and future it stays a str on 2.7.
"""

from .base import ORDER_API
from .engine import syms
from .python2 import ServerFix, is_python2, unbound
from .spelling import Speller
from .trees import is_attribute, is_name, replace


class FixTextFactory(ServerFix):
    """What sqlite3 makes texts of."""

    run_order = ORDER_API
    targets = ("http.server", "six", "future")
    words = ("text_factory",)

    def fix(self, source):
        """Rewrite *source*."""
        if not is_python2(source):
            return
        decoded = "raw.decode(%s)" % Speller(self, source).codec
        for trailer in source.attributes("text_factory"):
            statement = trailer.parent.parent
            if statement.type == syms.expr_stmt and statement.children[0] is trailer.parent and is_attribute(trailer.parent.children[-1]):
                value = statement.children[-1]
                if is_name(value, "str", "bytes") and unbound(source, value):
                    replace(value, "lambda raw: %s" % (decoded if not self.target.straddles else "raw if str is bytes else " + decoded))
