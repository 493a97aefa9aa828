"""``print self.path``, ``sys.stdout.write(self.path)`` -> the same, and at the top of the file a sys.stdout that takes what is no UTF-8

Python 2 printed the bytes of a request as they came. Decoded with surrogateescape they are text that Python 3's stdout
refuses in most locales: the request would end in a UnicodeEncodeError instead of an answer.

1. In the encoding of the file's own texts, whatever the locale's is.
2. In a file that prints what may hold more than ASCII; only where it is the program, not when it is imported.
3. For http.server, six and future; on 2.7 nothing happens, whose stdout has no ``buffer``.
"""

from .base import ORDER_API
from .definitions import insert_definition, late_import
from .engine import syms, token
from .flow import flow_of
from .literals import is_ascii
from .python2 import ServerFix, is_python2
from .spelling import Speller
from .trees import arguments, is_name, source_of

PRINT = getattr(syms, "print_stmt", None)
STDOUT = '''
if __name__ == "__main__" and hasattr(%(sys)s.stdout, "buffer"):    # Python 2 printed what is no UTF-8 as it came
    %(sys)s.stdout = %(wrapper)s(%(sys)s.stdout.buffer, %(codec)s,
                                 line_buffering=%(sys)s.stdout.isatty(), write_through=True)
'''


class FixPrintedBytes(ServerFix):
    """What is printed."""

    run_order = ORDER_API - 1       # after byte_strings, which foresees
    targets = ("http.server", "six", "future")

    def fix(self, source):
        """Rewrite *source*."""
        asked = getattr(source.tree, "bh_printed", None)
        if prints_bytes(source, lambda: flow_of(source, self.target)) if asked is None else asked:
            names = {"wrapper": self.need("io", "TextIOWrapper"), "sys": self.need("sys", "stdout").rpartition(".")[0],
                     "codec": Speller(self, source).codec}
            insert_definition(source.tree, STDOUT % names, late_import(source.tree, names["sys"]))


def foresee(source, flow):
    """Decide on the *flow* that there is, for a fixer that is going to change the file: to find it again takes long."""
    source.tree.bh_printed = prints_bytes(source, lambda: flow)


def prints_bytes(source, flow):
    """True where the file prints what may hold more than ASCII; *flow* is called for a Flow, if need be."""
    found = [node for node in source.of_type(PRINT) if len(node.children) > 1
             and node.children[1].type != token.RIGHTSHIFT]
    values = [value for node in found for value in node.children[1:] if value.type != token.COMMA and not is_plain(value)]
    if source.says("stdout"):
        values += [value for node in source.powers_with("stdout") if source_of(node).startswith("sys.stdout.write(")
                   for value in arguments(node.children[3])]
    if not values or not is_python2(source) or source.says("TextIOWrapper"):
        return False
    return any(is_name(leaf, "headers") for value in values for leaf in value.pre_order()) or is_wide(flow(), values)


def is_plain(node):
    """True for a literal of ASCII alone, printed as it is: where strings come from takes long to find out."""
    return node.type == token.STRING and "\\" not in node.value and is_ascii(node.value)


def is_wide(flow, values):
    """True where one of the *values* may hold more than ASCII."""
    return any(flow.cell(value).root().wide for value in values)
