"""``render(page, self.wfile.write)`` -> ``render(page, _write_of(self.wfile))``, defined in the file

What is handed on to a function of another file or of the library is called there with a str, which goes out on Python 2.
_write_of gives a function that takes bytes as they are and encodes all else.

``answer.write(self.wfile)`` -> ``answer.write(_TextOutput(self.wfile))``, where what the function writes to is not known to be bytes:
it is given other things, too.

1. Left where the function that it is handed to is one of this file's: what that writes is encoded there, see fix_byte_strings.
"""

from .base import ORDER_API, BaseFix
from .definitions import define_class
from .engine import syms
from .fix_output_print import TEXT_OUTPUT
from .python2 import is_python2
from .spelling import Speller, surround
from .trees import is_attribute, is_call, is_name, replace, source_of_all
from .unused import define_under

NAME = "_write_of"
FILES = ("wfile", "text wfile", "file", "flex")
HELPER = '''
def _write_of(file):
    """Return file.write, a file's of bytes, as Python 2 had it: what is no bytes is encoded."""
    if str is bytes:
        return file.write
    return lambda data: file.write(data if isinstance(data, (bytes, bytearray, memoryview)) else str(data).encode(%s))
'''


class FixHandedWriters(BaseFix):
    """The write() of a handler's output, handed on."""

    run_order = ORDER_API + 1
    words = ("wfile",)

    def fix(self, source):
        """Rewrite *source*."""
        given = [node for node in getattr(source.tree, "bh_given", None) or () if node.parent is not None]
        for node in given:
            surround(node, "_TextOutput(", ")")
        if given:
            define_class(source, "_TextOutput", TEXT_OUTPUT % Speller(self, source).codec)
        found = [node for node in source.powers_with("write") if is_handed_on(node)] if source.says("write") else ()
        if not found or not is_python2(source):
            return
        own = set(node.children[1].value for node in source.of_type(syms.funcdef, syms.classdef))
        for node in found:
            if not called_by(node) & own:
                name = define_under(source, NAME, HELPER % Speller(self, source).codec)
                replace(node, "%s(%s)" % (name, source_of_all(node.children[:-1])))


def foresee(source, flow):
    """Find on the *flow* that there is the outputs that are handed to what takes other things too, for when the file is changed."""
    source.tree.bh_given = []
    for node in source.powers_with("wfile") if is_python2(source) and not flow.target.keeps_api else ():
        if is_attribute(node.children[-1], "wfile") and called_by(node) is not None and flow.cell(node).root().kind not in FILES:
            source.tree.bh_given.append(node)


def is_handed_on(node):
    """True for ``x.wfile.write`` as an argument."""
    children = node.children
    return len(children) > 2 and is_attribute(children[-1], "write") and is_attribute(children[-2], "wfile") and called_by(node) is not None


def called_by(node):
    """Return the names in what is called with *node* as an argument, None where it is no argument."""
    place = node.parent
    if place.type == syms.argument and place.children[-1] is node:
        place = place.parent
    if place.type == syms.arglist:
        place = place.parent
    if not is_call(place):
        return None
    before = place.prev_sibling
    return set([before.children[1].value if is_attribute(before) else before.value if is_name(before) else ""])
