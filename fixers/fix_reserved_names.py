"""``def start(self, async=False)`` -> ``def start(self, async_=False)``, and every other use of the name, ``await`` likewise

Keywords from Python 3.7 on.

1. All of them: variables, parameters, attributes, names of arguments. Left in a file that has coroutines.
"""

from .engine import token
from .grammar import symbol
from .python2 import Python2Fix
from .trees import rename

NAMES = ("async", "await")


class FixReservedNames(Python2Fix):
    """Names that are keywords now."""

    words = NAMES

    def fix(self, source):
        """Rewrite *source*."""
        if source.of_type(*symbol("async_stmt", "async_funcdef")):
            return
        for leaf in source.of_type(token.NAME):
            if leaf.value in NAMES:
                rename(leaf, free(source, leaf.value))


def free(source, name):
    """Return *name* with as many underscores as it takes to be another one."""
    new = name + "_"
    while new in source.words:
        new += "_"
    return new
