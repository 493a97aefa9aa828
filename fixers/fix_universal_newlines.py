"""``open(path, "rU")`` -> ``open(path, "r")``: Python 3.11 has no U any more, and reads text like that anyway

For both Pythons ``open(path, "rU" if str is bytes else "r")``.

1. ``"rbU"`` -> ``"rb"``.
"""

from .base import ORDER_API
from .engine import syms, token
from .open_modes import binary, mode_of
from .python2 import Python2Fix, unbound
from .trees import arguments, is_call, rename, replace, string_value


class FixUniversalNewlines(Python2Fix):
    """The modes of open()."""

    run_order = ORDER_API       # byte_strings has chosen between text and bytes
    targets = ("http.server", "six", "future")
    words = ("open", "file")

    def fix(self, source):
        """Rewrite *source*."""
        for node in source.powers_of(*self.words):
            if unbound(source, node.children[0]) and is_call(node.children[1]):
                mode = mode_of(arguments(node.children[1]))
                if is_universal(mode) and mode.parent.type != syms.test:
                    self.rewrite(mode)

    def rewrite(self, leaf):
        """Write the literal *leaf* without its U."""
        text = string_value(leaf)[1]
        new = binary(text) if "b" in text else text.replace("U", "") or "r"
        at = leaf.value.index(text)
        literal = leaf.value[:at] + new + leaf.value[at + len(text):]
        if self.target.straddles and "b" not in text:
            replace(leaf, "%s if str is bytes else %s" % (leaf.value, literal))
        else:
            rename(leaf, literal)


def is_universal(mode):
    """True for the node of a mode that is a literal with a U."""
    found = string_value(mode) if mode is not None and mode.type == token.STRING else None
    return found is not None and "U" in found[1]
