"""Reports code that the program makes and runs, with exec, eval() or execfile() (BH606)

A text is not rewritten: ``1 / 2`` in it is 0.5 on Python 3, and its print statements are syntax errors.

1. Only in a file that is Python 2's.
2. Not what compile() gives, not a literal that holds nothing but names, dots and numbers, and no file.py, which is rewritten itself.
"""

import re

from .engine import syms
from .grammar import symbol
from .python2 import Python2Fix, is_python2, unbound
from .trees import arguments, is_call, is_name, string_value

PLAIN = re.compile(r"^[\w.\s]*$")


class FixExecutedCode(Python2Fix):
    """Code in texts."""

    targets = ("http.server", "six", "future")
    words = ("exec", "eval", "execfile")

    def fix(self, source):
        """Report the places."""
        if not is_python2(source):
            return
        for node in source.of_type(*symbol("exec_stmt")):
            self.code(node, node.children[1], "exec")
        for node in source.powers_of("eval", "execfile", "exec"):
            if is_call(node.children[1]) and unbound(source, node.children[0]):
                for value in arguments(node.children[1])[:1]:
                    self.code(node, value, node.children[0].value)

    def code(self, node, value, name):
        """Report one place."""
        found = string_value(value)
        harmless = found and (found[1].endswith(".py") if name == "execfile" else PLAIN.match(found[1]))
        if not harmless and not is_compiled(value):
            self.report(node, "BH606", "the code that %s runs is not rewritten" % name)


def is_compiled(node):
    """True for ``compile(...)``."""
    return node.type == syms.power and is_name(node.children[0], "compile")
