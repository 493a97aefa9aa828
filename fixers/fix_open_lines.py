"""``print x,`` and then ``print`` alone, to the console: reported (BH303), for Python 3 leaves a space before the end of that line

Python 2 wrote the space of a comma before what was printed next, and none before the end of a line: ``print(x, end=" ")`` writes it now.

1. Where the print before a lone one, in the same function, ends with a comma.
2. Files of bytes: see output_print. Not after what ends a line itself.
"""

from .engine import syms, token
from .python2 import ServerFix, is_python2
from .softspace import closes
from .trees import enclosing, is_name, position

PRINT = getattr(syms, "print_stmt", None)


def is_open(node):
    """True for a print to the console with a comma at its end."""
    return node.children[1].type != token.RIGHTSHIFT and node.children[-1].type == token.COMMA


class FixOpenLines(ServerFix):
    """Lines that a comma leaves open."""

    targets = ("http.server", "six", "future")
    words = ("print",)

    def fix(self, source):
        """Report what *source* prints."""
        alone = [node for node in source.of_type(syms.simple_stmt) if any(is_name(child, "print") for child in node.children)]
        if not alone or not is_python2(source):
            return
        found = sorted([(position(node), node) for node in alone + source.of_type(PRINT)], key=lambda pair: pair[0])
        for (_, before), (_, node) in zip(found, found[1:]):
            same = enclosing(before, syms.funcdef) is enclosing(node, syms.funcdef)
            if same and node.type == syms.simple_stmt and before.type == PRINT and is_open(before) and not closes(before.children[-2]):
                self.report(node, "BH303", "Python 2 wrote no space before this end of a line")
