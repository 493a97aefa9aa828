"""``if sys.platform == "linux2":`` -> ``if _PLATFORM == "linux2":``, which is ``sys.platform`` as Python 2 spelled it

Python 3 calls it ``linux``: the branch for Linux would not be taken, and a page would show another name.

1. Left where it cannot matter: ``sys.platform.startswith("linux")``, ``sys.platform == "win32"``, ``"win" in sys.platform``.
2. Only in a file that is Python 2's. For six and future it is the same on 2.7.
"""

from .definitions import define_value
from .engine import syms, token
from .handlers import Use
from .header_uses import put
from .python2 import Python2Fix, is_python2
from .trees import ancestors, is_attribute, source_of, string_value
from .unused import uses_of

NAME = "_PLATFORM"
VALUE = '%s = "linux2" if sys.platform == "linux" else sys.platform     # as Python 2 spelled it\n'


class FixPlatformName(Python2Fix):
    """sys.platform."""

    targets = ("http.server", "six", "future")
    words = ("platform",)

    def fix(self, source):
        """Rewrite *source*."""
        if not is_python2(source):
            return
        for use in uses_of(source, "sys"):
            if use.name == "platform" and not is_indifferent(use) and not is_own(use.node):
                put(Use(use.node, use.end, False), 0, NAME)
                define_value(source, NAME, VALUE.replace("sys.platform", self.need("sys", "platform")) % NAME)


def is_own(node):
    """True in the statement that a run before this has put in."""
    return any(parent.type == syms.expr_stmt and source_of(parent.children[0]) == NAME for parent in ancestors(node))


def is_indifferent(use):
    """True where ``linux`` and ``linux2`` are the same to what is done with the name."""
    if use.rest:
        return is_attribute(use.rest[0], "startswith") or source_of(use.rest[0]) in ("[:3]", "[:5]")
    comparison = use.node.parent
    if comparison.type != syms.comparison:
        return False
    literals = [leaf.value for leaf in comparison.leaves() if leaf.type == token.STRING]
    others = [child for child in comparison.children[::2] if child is not use.node]
    known = all(string_value(leaf) for child in others for leaf in child.leaves() if leaf.type != token.COMMA and leaf.value not in "()[]")
    return known and bool(literals) and not any("linux2" in literal for literal in literals)
