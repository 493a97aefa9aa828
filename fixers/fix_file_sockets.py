"""``self.rfile._sock.settimeout(5)`` -> ``self.connection.settimeout(5)``, ``self.wfile._sock`` likewise

The files of Python 2's sockets had the socket under them; those of Python 3 have not. A handler has it as its connection.
BH102: what else such a file had to itself, its buffers.

1. Only in a file that is Python 2's, in the methods of a handler.
2. For compat there is nothing to do: its files have the socket.
"""

from .base import ORDER_API, BaseFix
from .handlers import handler_classes
from .header_uses import put
from .python2 import is_python2
from .trees import is_attribute

FILES = ("rfile", "wfile")
BUFFERS = ("_rbuf", "_wbuf", "_rbufsize", "_wbufsize")


class FixFileSockets(BaseFix):
    """The socket under a handler's files."""

    run_order = ORDER_API
    targets = ("http.server", "six", "future")
    words = FILES

    def fix(self, source):
        """Rewrite *source*."""
        if not is_python2(source) or not source.attributes("_sock", *BUFFERS):
            return
        found = [(name, use, method.self_name) for cls in handler_classes(source) for method in cls.methods
                 for name in FILES for use in method.attribute_uses(name)]
        for name, use, own in found:
            if use.rest and is_attribute(use.rest[0], "_sock"):
                put(use, 1, own + ".connection")
            elif use.rest and is_attribute(use.rest[0], *BUFFERS):
                self.report(use.node, "BH102", "%s.%s is gone: use the methods of %s" % (name, use.rest[0].children[1].value, name))
