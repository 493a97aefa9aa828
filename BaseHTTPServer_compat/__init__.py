"""Python 2's BaseHTTPServer on today's Python: the old module's names, genuine on Python 2, ours on Python 3."""
import sys

if sys.version_info[0] == 2:
    from BaseHTTPServer import (  # noqa: F401
        DEFAULT_ERROR_CONTENT_TYPE, DEFAULT_ERROR_MESSAGE, BaseHTTPRequestHandler, HTTPServer, SocketServer, _quote_html,
        catch_warnings, filterwarnings, mimetools, socket, test, time,
    )
else:
    from BaseHTTPServer_compat.server import (  # noqa: F401
        DEFAULT_ERROR_CONTENT_TYPE, DEFAULT_ERROR_MESSAGE, BaseHTTPRequestHandler, HTTPServer, SocketServer, _quote_html,
        catch_warnings, filterwarnings, mimetools, socket, test, time,
    )

__all__ = ['HTTPServer', 'BaseHTTPRequestHandler']
