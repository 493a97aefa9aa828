"""Python 2's SocketServer: `BaseHTTPServer_compat.socket_server` under its old name."""
import sys

from BaseHTTPServer_compat import socket_server

sys.modules[__name__] = socket_server
