"""The shim's servers and handlers, as a program under `run` needs them: strings in, strings out, sockets that take them.

Called once at the start, before the program is imported.  What is changed is the shim's (whose users, in this process,
are all Python 2), never the standard library.
"""
import os
import socket

from BaseHTTPServer_compat import native_text, own_files, server, socket_reader, socket_server, streams
from BaseHTTPServer_compat.runner import class_names, files, std_socket, std_StringIO


def patch():
    """Switch the shim's classes over."""
    socket_server.StreamRequestHandler.rfile_text = True
    server.BaseHTTPRequestHandler.sys_version = 'Python/2.7.18'  # as the program's sys.version says
    for kind in (socket_reader.SocketReader, socket_reader.BufferedSocketReader, streams.SocketWriter, own_files.TextReader):
        kind.__name__, kind.__module__ = '_fileobject', 'socket'
        kind.__repr__ = class_names.object_repr
    socket_server.ThreadingMixIn.process_request = _process_request
    socket_server.DatagramRequestHandler.setup = _datagram_setup
    socket_server.TCPServer.socket = property(_get_socket, _set_socket)
    socket_server.format_exc = _format_exc


def prepare(name, module):
    """Switch over what only a program that imports it needs."""
    if name in ('SimpleHTTPServer', 'CGIHTTPServer'):
        from BaseHTTPServer_compat import simple_http
        simple_http.SimpleHTTPRequestHandler.translate_path = _translate_path
    if name == 'CGIHTTPServer':  # its scripts are Python 2 as well
        from BaseHTTPServer_compat import cgi_process
        cgi_process.script_options[:] = ['-m', 'BaseHTTPServer_compat', 'run']
    return module


def _format_exc():
    from BaseHTTPServer_compat.runner import std_traceback
    return std_traceback.format_exc()


def _process_request(self, request, client_address):
    """As the shim's, but the thread has the name that it had on 2.7, which logs show."""
    from BaseHTTPServer_compat.runner import std_threading
    thread = std_threading.Thread(target=self.process_request_thread, args=(request, client_address))
    thread.daemon = self.daemon_threads
    thread.start()


def _datagram_setup(handler):
    handler.packet, handler.socket = handler.request
    handler.rfile = std_StringIO.StringIO(handler.packet)
    handler.wfile = std_StringIO.StringIO()


def _get_socket(server):
    try:
        return server.__dict__['socket']
    except KeyError:
        raise AttributeError('%s instance has no attribute %r' % (type(server).__name__, 'socket'))


def _set_socket(server, sock):
    """A server's own socket, which its base class makes, gives and takes strings as all others do."""
    server.__dict__['socket'] = std_socket.adopt(sock) if type(sock) is socket.socket else sock


def _translate_path(self, path):
    """As the shim's, but the name of the file is a string of bytes, as all of a program's are."""
    from BaseHTTPServer_compat import file_names
    from BaseHTTPServer_compat.runner import std_urllib
    path = path.split('?', 1)[0].split('#', 1)[0]
    slash = '/' if path.rstrip(native_text.WHITESPACE).endswith('/') else ''
    folder = os.getcwdb() if self.directory is None else self.directory
    words = file_names.normal_words(std_urllib.unquote(path))
    safe = [word for word in words if not os.path.dirname(word)]
    return os.path.join(files.native_path(folder), *safe) + slash
