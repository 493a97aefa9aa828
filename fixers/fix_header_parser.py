"""``mimetools.Message(file)``, ``rfc822.Message(file, 0)`` -> ``_read_headers(file)``, defined in the file

It reads up to the blank line, from text or bytes, and gives an http.client.HTTPMessage; on 2.7, for the targets six and
future, the object of old. fix_headers knows such objects and rewrites what is asked of them.

1. Python 2 stopped at a line that is no field too, and put it back where the file could; this reads on to the blank line.
2. The class itself, handed on or derived from, is for fix_message_class and server_imports.
"""

from .base import ORDER_API, BaseFix
from .engine import syms
from .header_kinds import messages_made
from .trees import arguments, rename
from .unused import define_under, drop_unused

NAME = "_read_headers"
HELPER = '''
def _read_headers(file):
    """Read header fields from file, up to the blank line after them, as Python 2's mimetools.Message(file) did."""
    lines = []
    while not lines or lines[-1].strip("\\r\\n"):
        line = file.readline()
        lines.append(line if isinstance(line, str) else line.decode("utf-8", "surrogateescape"))
    message = %s("".join(lines), %s)
    message.fp = file
    return message
'''
STRADDLING = '''
def _read_headers(file):
    """Read header fields from file, up to the blank line after them: Python 2's mimetools.Message(file)."""
    if str is bytes:  # Python 2
        from mimetools import Message
    else:
        from http.client import HTTPMessage as Message
    if str is bytes:
        return Message(file, 0)
    lines = []
    while not lines or lines[-1].strip("\\r\\n"):
        line = file.readline()
        lines.append(line if isinstance(line, str) else line.decode("utf-8", "surrogateescape"))
    message = %s("".join(lines), Message)
    message.fp = file
    return message
'''


class FixHeaderParser(BaseFix):
    """Header objects that a program makes itself."""

    run_order = ORDER_API + 1   # the fixers of the header object know Python 2's class
    words = ("Message",)

    def fix(self, source):
        """Rewrite *source*."""
        for node, made in reversed(messages_made(source)):
            index = made - 1
            if index > 0 and 1 <= len(arguments(node.children[index])) <= 2:
                make_call(node, index, self.helper(source))
        if source.tree.was_changed:
            drop_unused(self.refresh(), ("mimetools", "rfc822"), ("Message",), whole=True)

    def helper(self, source):
        """Define the helper; return its name."""
        if self.target.straddles:
            return define_under(source, NAME, STRADDLING % self.need("email", "message_from_string"))
        return define_under(source, NAME, HELPER % (
            self.need("email", "message_from_string"), self.need("http.client", "HTTPMessage")))


def make_call(node, index, name):
    """Make ``mimetools.Message(file, 0)``, the first children of a power, a call of *name* with the file."""
    first = node.children[0]
    for child in node.children[1:index]:
        child.remove()
    rename(first, name)
    values = node.children[1].children[1]
    if values.type == syms.arglist:
        file = values.children[0]
        file.remove()
        file.prefix = ""
        values.replace(file)
