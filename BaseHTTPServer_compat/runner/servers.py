"""The shim's servers and handlers, as a program under `run` needs them: strings in, strings out, sockets that take them.

Called once at the start, before the program is imported.  What is changed is the shim's (whose users, in this process,
are all Python 2), never the standard library.
"""
import os
import socket

from BaseHTTPServer_compat import native_text, simple_http, socket_server
from BaseHTTPServer_compat.runner import std_socket
from BaseHTTPServer_compat.runner.text import raw


def patch():
    """Switch the shim's classes over."""
    socket_server.StreamRequestHandler.rfile_text = True
    socket_server.DatagramRequestHandler.rfile_text = True
    socket_server.TCPServer.socket = property(_get_socket, _set_socket)
    simple_http._local = _local
    simple_http._raw = lambda path: raw(_local(path))


def _get_socket(server):
    try:
        return server.__dict__['socket']
    except KeyError:
        raise AttributeError('%s instance has no attribute %r' % (type(server).__name__, 'socket'))


def _set_socket(server, sock):
    """A server's own socket, which its base class makes, gives and takes strings as all others do."""
    server.__dict__['socket'] = std_socket.adopt(sock) if type(sock) is socket.socket else sock


def _local(path):
    path = os.fspath(path)
    return native_text.decode(raw(path)) if isinstance(path, str) else native_text.decode(path)
