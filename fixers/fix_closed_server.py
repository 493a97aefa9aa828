"""Reports a handler that closes its server's socket: ``self.server.socket.close()``, ``self.server.server_close()`` (BH610)

Python 2's serve_forever() ended with an error then, as such a handler wants; Python 3's looks for connections on what is closed
for ever, and takes all of a processor.

1. Not what is closed after ``self.server.shutdown()`` in the same method.
"""

from .base import BaseFix
from .handlers import handler_classes
from .python2 import is_python2
from .trees import is_attribute, is_call


class FixClosedServer(BaseFix):
    """The end of a server."""

    targets = ("http.server", "six", "future")
    words = ("server_close", "close")

    def fix(self, source):
        """Report the places."""
        if not is_python2(source) or not source.attributes("server_close", "close"):
            return
        for cls in handler_classes(source):
            for method in cls.methods:
                uses = list(method.attribute_uses("server"))
                if not any(is_attribute(trailer, "shutdown") for use in uses for trailer in use.rest[:1]):
                    for use in uses:
                        self.closing(use)

    def closing(self, use):
        """Report *use*, a use of ``self.server``, where it closes."""
        rest = use.rest
        if len(rest) > 2 and is_attribute(rest[0], "socket"):
            rest = rest[1:] if is_attribute(rest[1], "close") else []
        elif not (rest and is_attribute(rest[0], "server_close")):
            rest = []
        if len(rest) > 1 and is_call(rest[1]):
            self.report(use.node, "BH610", "serve_forever() does not end when a handler closes the server's socket")
