"""Python 2's BaseHTTPServer on today's Python: the old module's names, genuine on Python 2, ours on Python 3.

Ours come from the module ``server`` when the first of them is asked for: the command line, which starts here too, needs none.
"""
import sys

__all__ = ['HTTPServer', 'BaseHTTPRequestHandler']
NAMES = ('DEFAULT_ERROR_CONTENT_TYPE', 'DEFAULT_ERROR_MESSAGE', 'BaseHTTPRequestHandler', 'HTTPServer', 'SocketServer', '_quote_html',
         'catch_warnings', 'filterwarnings', 'mimetools', 'socket', 'test', 'time')

if sys.version_info[0] == 2:
    from BaseHTTPServer import (  # noqa: F401
        DEFAULT_ERROR_CONTENT_TYPE, DEFAULT_ERROR_MESSAGE, BaseHTTPRequestHandler, HTTPServer, SocketServer, _quote_html,
        catch_warnings, filterwarnings, mimetools, socket, test, time,
    )
elif sys.version_info < (3, 7):     # no PEP 562
    from BaseHTTPServer_compat.server import (  # noqa: F401
        DEFAULT_ERROR_CONTENT_TYPE, DEFAULT_ERROR_MESSAGE, BaseHTTPRequestHandler, HTTPServer, SocketServer, _quote_html,
        catch_warnings, filterwarnings, mimetools, socket, test, time,
    )


def load(name):
    """Import a module of this package, with all that it needs, and return it.

    No garbage is looked for meanwhile: what a start makes stays, and the search takes a fifteenth of the time.
    """
    import gc

    enabled = gc.isenabled()
    gc.disable()
    try:
        __import__('BaseHTTPServer_compat.' + name)
    finally:
        if enabled and sys.version_info >= (3, 7) and gc.get_freeze_count() < 1000:     # CPython 3.12 starts with some hundreds
            gc.freeze()  # and back: what is new counts as old now, and is not searched at once
            gc.unfreeze()
        if enabled:
            gc.enable()
    return sys.modules['BaseHTTPServer_compat.' + name]


def __getattr__(name):
    """Return one of the NAMES."""
    if name not in NAMES:
        raise AttributeError('module %r has no attribute %r' % (__name__, name))
    from BaseHTTPServer_compat import server

    return getattr(server, name)


def __dir__():
    return sorted(set(globals()).union(NAMES))
