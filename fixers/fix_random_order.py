"""``random.seed(1); random.choice(x)`` -> reported (BH618): from one seed Python 3 goes another way

1. Where the file asks for more than random() and uniform(), which give the same. A text as a seed gives something else in any case.
2. Only in a file of a server that is Python 2's. ``random.seed()`` is left.
"""

from .fix_url_quoting import called
from .python2 import Python2Fix, is_python2
from .trees import arguments

CHOOSING = ("choice", "shuffle", "sample", "randint", "randrange", "getrandbits")


class FixRandomOrder(Python2Fix):
    """Seeds."""

    targets = ("http.server", "six", "future")
    words = ("seed", "Random")

    def fix(self, source):
        """Report the seeds of *source*."""
        if not is_python2(source) or not source.says(*CHOOSING):
            return
        for node in source.powers_imported():
            call, name = called(source, node)
            if name in ("random.seed", "random.Random") and arguments(call):
                self.report(node, "BH618", "Python 2 chose other things from this seed")
