"""``self.wfile.write(self.do_HELP.__doc__)`` -> reported (BH619): Python 3.13 takes the indentation out of docstrings

1. Where the file has a docstring of more than one line whose later lines are indented. ``__doc__`` alone is that of the module.
2. Only in a file of a server that is Python 2's.
"""

from .engine import syms, token
from .python2 import ServerFix, is_python2
from .trees import is_attribute, string_value


class FixDocstrings(ServerFix):
    """Docstrings that are read."""

    targets = ("http.server", "six", "future")
    words = ("__doc__",)

    def fix(self, source):
        """Report the places."""
        if not is_python2(source):
            return
        inner = any(is_indented(node.children[-1]) for node in source.of_type(syms.funcdef, syms.classdef))
        for trailer in source.attributes("__doc__") if inner else ():
            self.report(trailer, "BH619", "Python 3.13 takes the indentation out of a docstring")
        for leaf in source.leaves_of("__doc__") if is_indented(source.tree) else ():
            if not is_attribute(leaf.parent):
                self.report(leaf, "BH619", "Python 3.13 takes the indentation out of a docstring")


def is_indented(block):
    """True for a block, or a file, that begins with a string all of whose later lines are indented."""
    for child in block.children:
        if child.type == syms.simple_stmt:
            found = string_value(child.children[0]) if child.children[0].type == token.STRING else None
            lines = [line for line in found[1].split("\n")[1:] if line.strip()] if found else ()
            return bool(lines) and all(line[0] in " \t" for line in lines)
        if child.type not in (token.NEWLINE, token.INDENT):
            break
    return False
