"""``def _repr(x)`` -> ``def _repr_(x)``, and its uses: a function of the program that has the name of one which the fixers may define

A helper is defined in a file unless it is there already, and the program's own would be taken for it.

1. Functions, classes and variables of the file itself, in a file that is alone; methods and attributes are no matter.
2. Left beside locals(), vars(), globals(), exec and eval(), where a name may be found by its text.
3. Only in a file that is Python 2's, and that no earlier run has been at.
"""

from .base import ORDER_API
from .fix_reserved_names import free
from .fix_shadowed_builtins import BY_TEXT
from .header_helpers import TEXTS
from .our_helpers import HELPER_CLASSES, HELPERS
from .python2 import Python2Fix, has_surrogateescape, is_of_program, is_python2
from .trees import rename

NAMES = frozenset(HELPERS).union(HELPER_CLASSES, TEXTS)


class FixTakenHelpers(Python2Fix):
    """Names of helpers that the program has itself."""

    run_order = ORDER_API - 3
    targets = ("http.server", "six", "future", "compat")
    words = tuple(sorted(NAMES))

    def fix(self, source):
        """Rewrite *source*."""
        if not is_python2(source) or is_of_program(source) or source.says(*BY_TEXT) or has_surrogateescape(source):
            return
        for name in sorted(NAMES.intersection(source.module.bound)):
            if all(binding.kind != "import" for binding in source.module.bound[name]):
                new = free(source, name)
                for ref in source.references(source.module, name):
                    rename(ref.leaf, new)
