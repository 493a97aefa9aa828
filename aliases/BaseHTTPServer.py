"""Python 2's BaseHTTPServer: `BaseHTTPServer_compat.server` under its old name."""
import sys

from BaseHTTPServer_compat import server

if __name__ == '__main__':
    server.test()
else:
    sys.modules[__name__] = server
