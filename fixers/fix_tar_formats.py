"""``tarfile.open(name, "w")`` -> ``tarfile.open(name, "w", format=tarfile.GNU_FORMAT)``

Python 2 wrote archives in GNU's format, Python 3.8 and newer do in that of POSIX: the body has other bytes.

1. A call that names its format, or reads, is left. 2.7 takes the argument, too.
2. Only in a file that is Python 2's.
"""

from .engine import syms
from .python2 import Python2Fix, is_python2
from .spelling import add_argument
from .trees import arguments, is_call, source_of, string_value
from .unused import uses_of


class FixTarFormats(Python2Fix):
    """Archives that are written."""

    targets = ("http.server", "six", "future")
    words = ("tarfile",)

    def fix(self, source):
        """Rewrite *source*."""
        found = [use for use in uses_of(source, "tarfile") if use.name == "open" and use.rest and writes(use.rest[0])]
        if not found or not is_python2(source):
            return
        for use in found:
            add_argument(use.rest[0], "format=%s" % self.need("tarfile", "GNU_FORMAT"))


def writes(trailer):
    """True for the arguments of a call that may write, and do not say in which format."""
    if not is_call(trailer):
        return False
    values = arguments(trailer)
    placed = [value for value in values if value.type != syms.argument]
    named = dict((value.children[0].value, value.children[2]) for value in values if value not in placed and len(value.children) == 3)
    mode = placed[1] if len(placed) > 1 else named.get("mode")
    literal = string_value(mode) if mode is not None else None
    return mode is not None and "format" not in named and not (literal and literal[1].startswith("r")) and (
        "**" not in source_of(trailer))
