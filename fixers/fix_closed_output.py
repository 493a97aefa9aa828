"""``self.wfile.close()`` -> ``_close_output(self.wfile)``

http.server flushes a handler's output after each request. On Python 2 that was nothing to a closed one; on Python 3 it is an error,
which the server prints. And what Python 2 wrote to a closed output was an error, and is sent on Python 3. _close_output, defined in
the file, closes the output, lets its flush() do nothing, and its write() fail.

1. Only in a file that is Python 2's, in the methods of a handler.
2. Nothing for compat; on 2.7 it only closes.
"""

from .base import ORDER_API, BaseFix
from .definitions import define
from .handlers import handler_classes
from .header_uses import put
from .python2 import is_python2
from .trees import arguments, is_attribute, is_call

HELPER = '''

def _close_output(output):
    """Close the output of a handler; to flush it afterwards does nothing, to write to it fails, as on Python 2."""
    output.close()
    if str is not bytes:
        output.flush = lambda: None
        output.write = lambda data: data and None.sendall(data)     # the AttributeError that it was
'''


class FixClosedOutput(BaseFix):
    """Output that a handler closes."""

    run_order = ORDER_API
    targets = ("http.server", "six", "future")
    words = ("wfile",)

    def fix(self, source):
        """Rewrite *source*."""
        if not is_python2(source) or not source.attributes("close"):
            return
        found = [use for cls in handler_classes(source) for method in cls.methods for use in method.attribute_uses("wfile")
                 if is_closing(use.rest)]
        for use in found:
            put(use, 2, "_close_output(%s)" % use.text.strip())
        if found:
            text = HELPER
            if not self.target.straddles:
                text = text.replace("    if str is not bytes:\n", "").replace("        output", "    output")
            define(source, "_close_output", text)


def is_closing(rest):
    """True for the trailers ``.close()``."""
    return len(rest) == 2 and is_attribute(rest[0], "close") and is_call(rest[1]) and not arguments(rest[1])
