"""``class NotFound: ...`` where it is raised -> ``class NotFound(Exception): ...``

Python 2 raised instances of old-style classes; Python 3 raises nothing but exceptions.

1. ``except Exception`` let them through. Where the file has such a clause, a class that is caught by its name becomes a
   BaseException, which does so too; one that is not becomes an Exception, lest it end the server, and is reported (BH615).
2. Only in a file that is Python 2's, and not a class that has a base.
"""

from .engine import syms
from .old_classes import derive, raised_classes, raised_names
from .python2 import Python2Fix, is_python2


class FixOldExceptions(Python2Fix):
    """Classes that are raised and no exceptions."""

    targets = ("http.server", "six", "future")
    words = ("raise", "except")

    def fix(self, source):
        """Rewrite *source*."""
        found = raised_classes(source)
        if not found or not is_python2(source):
            return
        caught = raised_names(source, syms.except_clause)
        for node in found:
            through = not caught.isdisjoint(("Exception", "StandardError"))
            name = node.children[1].value
            if through and name not in caught:
                self.report(node, "BH615", "%s is an Exception now" % name)
            derive(node, "BaseException" if through and name in caught else "Exception")
