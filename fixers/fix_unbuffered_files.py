"""``open(path, "a", 0)`` -> ``_unbuffered(open(path, "ab", 0))``; ``os.fdopen(1, "w", 0)`` likewise

``os.popen(command, "r", 0)`` -> ``os.popen(command, "r")``

Python 3 has no file of text without a buffer (ValueError). _unbuffered, defined in the file, makes one of a file of bytes: what is written
is there at once, as in the logs and on the standard streams of programs that go into the background.

1. Where the 0 and the mode are literals, and the mode has no b; only in a file that is Python 2's.
"""

from .base import ORDER_API
from .definitions import define
from .engine import syms, token
from .node_kinds import is_keyword
from .open_modes import binary, mode_of
from .python2 import Python2Fix, is_python2, unbound
from .spelling import FILE_CONSTANT, Speller, split_power, surround
from .trees import arguments, is_attribute, is_call, is_name, rename, source_of, string_value

NAME = "_unbuffered"
OF_TEXT = ("encoding", "errors", "newline")
HELPER = '''

def _unbuffered(stream):
    """Return a file of bytes without a buffer as one of text, as Python 2's were."""
    if str is bytes:
        return stream
    import io
    return io.TextIOWrapper(stream, %s, newline="\\n", write_through=True)
'''


class FixUnbufferedFiles(Python2Fix):
    """Files of text without a buffer."""

    run_order = ORDER_API       # byte_strings has chosen between text and bytes
    targets = ("http.server", "six", "future")
    words = ("open", "file", "fdopen", "popen")

    def fix(self, source):
        """Rewrite *source*."""
        found = [each for node in source.powers_of("open", "file", "os") for each in [opened(source, node)] if each is not None]
        pipes = [arguments(node.children[2])[2:] for node in source.powers_of("os") if is_of_os(source, node, "popen")]
        if not is_python2(source):
            return
        for values in pipes:
            for value in filter(is_zero, values):
                remove_argument(value)
        if found:
            self.rewrite(source, found)

    def rewrite(self, source, found):
        """Rewrite the calls that ``opened`` has *found*."""
        for node, end in reversed(found):
            call = node.children[end - 1]
            mode = mode_of(arguments(call))
            text = string_value(mode)[1]
            rename(mode, mode.value.replace(text, binary(text)))
            for value in arguments(call):
                if is_keyword(value) and (is_name(value.children[0], *OF_TEXT) or source_of(value).startswith("**" + FILE_CONSTANT)):
                    remove_argument(value)
            surround(split_power(node, end), NAME + "(", ")")
        coding = ", ".join("%s=%s" % pair for pair in Speller(self, source).coding())
        define(source, NAME, HELPER % coding)


def opened(source, node):
    """Return (the power *node*, where in it the call ends) for an open() of text without a buffer, else None."""
    end = 3 if is_of_os(source, node, "fdopen") else 2
    if end == 2 and not (is_call(node.children[1]) and unbound(source, node.children[0])):
        return None
    values = arguments(node.children[end - 1])
    mode = mode_of(values)
    literal = string_value(mode) if mode is not None and mode.type == token.STRING else None
    if literal is None or "b" in literal[1] or not any(map(is_zero, values[2:])):
        return None
    return node, end


def is_zero(value):
    """True for the 0 of an argument that says how large the buffer is."""
    named = value.type == syms.argument and is_name(value.children[0], "buffering", "bufsize")
    size = value.children[-1] if named else value
    return size.type == token.NUMBER and size.value == "0"


def is_of_os(source, node, name):
    """True for a power that begins with a call of the function *name* of the module os."""
    return len(node.children) > 2 and is_attribute(node.children[1], name) and is_call(node.children[2]) and (
        source.origin(node.children[0]) == "os")


def remove_argument(value):
    """Take an argument that is not the first out of a call."""
    value.prev_sibling.remove()
    value.remove()
