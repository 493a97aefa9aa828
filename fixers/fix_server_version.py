"""``self.server_version`` -> the same, and ``BaseHTTPRequestHandler.server_version = "BaseHTTP/0.3"`` before it

What a handler is called says its module's version, which is 0.6 on Python 3. Programs show it: as the realm of a password, in a Via.

1. Only in a file that is Python 2's, that reads it, and that uses BaseHTTPRequestHandler, by itself or as the base of a class
   that does not say its own.
2. SimpleHTTPRequestHandler and CGIHTTPRequestHandler are called what they were.
"""

from .base import ORDER_API, BaseFix
from .handlers import handler_classes
from .python2 import is_python2
from .stock import HANDLERS, places, put_after, uses_of_class
from .trees import is_target, source_of_all

NAME = "server_version"
# Source: BaseHTTPServer.__version__ of CPython 2.7.18.
STATEMENT = '\n%s.server_version = "BaseHTTP/0.3"   # Python 2\'s\n'


class FixServerVersion(BaseFix):
    """The name of the server."""

    run_order = ORDER_API - 2     # fix_utf8_head writes the name of the class down
    words = (NAME,)

    def fix(self, source):
        """Rewrite *source*."""
        trailers = source.attributes(NAME)
        if not is_python2(source) or not any(map(is_read, trailers)):
            return
        classes = handler_classes(source)
        if classes and all(cls.assigns(NAME) is not None for cls in classes):
            return
        done = [source_of_all(trailer.parent.children[:-1]).strip() for trailer in trailers if not is_read(trailer)]
        for base, statement in places(source, uses_of_class(source, HANDLERS[0])):
            if base not in done:
                put_after(source, statement, STATEMENT % base)


def is_read(trailer):
    """True for the ``.server_version`` of an expression that nothing is assigned to."""
    return trailer.parent.children[-1] is not trailer or not is_target(trailer.parent)
