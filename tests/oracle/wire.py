"""One connection to a handler: request bytes in, answer bytes out, on Python 2.7 and on Python 3 alike.

`exchange(source, raw_request)` runs the Python 2 program text *source*, which defines a handler class `H`, against the
request bytes and says what went on the wire, which exceptions reached `handle_error`, and what was logged.  The program
finds these names ready:

* `Handler`: `BaseHTTPServer.BaseHTTPRequestHandler` with the Date, the log's date and `sys_version` pinned;
* `Server`: an `HTTPServer` without a listening socket; a program that defines its own `Server` from it is served by that;
* `BaseHTTPServer`, `SocketServer`, `mimetools`, `sys`.

Two drivers carry the bytes: 'socket' (a socket pair) and 'streams' (a request object that only has `makefile` and a
socket's send and recv calls: works where the platform has no sockets).  Each feeds the request whole or byte by byte.
"""

import collections
import io
import select
import socket
import sys
import threading

import BaseHTTPServer
import mimetools
import SocketServer

PY2 = str is bytes  # not six's: a bare 2.7 runs this file
PINNED_DATE = 'Sun, 06 Nov 1994 08:49:37 GMT'
PINNED_LOG_DATE = '06/Nov/1994 08:49:37'
DRIVERS = ('socket', 'streams')
#: A request longer than this is not sent in lockstep with the reader, nor before the server starts (bytes).
LONG_REQUEST = 4000
#: How long a server may take before the test calls it stuck (seconds).
PATIENCE = 20

Answer = collections.namedtuple('Answer', 'sent errors log')


def native(raw):
    """Return the bytes *raw* as this interpreter's `str`, losing nothing."""
    return raw if PY2 else raw.decode('utf-8', 'surrogateescape')


def raw_of(text):
    """Return the bytes of native text; the inverse of `native`."""
    return text if isinstance(text, bytes) else text.encode('utf-8', 'surrogateescape')


class Log(object):
    """Stands for sys.stderr and keeps the bytes that a terminal would have been sent."""

    def __init__(self):
        self.raw = b''

    def write(self, text):
        self.raw += raw_of(text)

    def flush(self):
        """Nothing is held back."""


class _RawStream(io.RawIOBase):
    """What Python 3's `socket.makefile(..., buffering=0)` returns, over a StreamConnection."""

    def __init__(self, connection):
        io.RawIOBase.__init__(self)
        self._connection = connection

    def readable(self):
        return True

    def writable(self):
        return True

    def readinto(self, buffer):
        return self._connection.recv_into(buffer)

    def write(self, data):
        return self._connection.send(data)


class StreamConnection(object):
    """A connection without a socket: at most *step* bytes a read; what is written piles up in `sent`."""

    def __init__(self, raw_request, step):
        self._unread = raw_request
        self._step = step
        self.sent = b''

    def recv(self, size):
        size = min(size, self._step)
        piece, self._unread = self._unread[:size], self._unread[size:]
        return piece

    def recv_into(self, buffer, size=0):
        piece = self.recv(size or len(buffer))
        buffer[:len(piece)] = piece
        return len(piece)

    def send(self, data):
        data = memoryview(data).tobytes()
        self.sent += data
        return len(data)

    def sendall(self, data):
        self.send(data)

    def makefile(self, mode='r', buffering=-1):
        if PY2:
            return socket._fileobject(self, mode, buffering)
        raw = _RawStream(self)
        if buffering == 0:
            return raw
        size = buffering if buffering > 0 else io.DEFAULT_BUFFER_SIZE
        return io.BufferedWriter(raw, size) if 'w' in mode else io.BufferedReader(raw, size)

    def settimeout(self, seconds):
        """Nothing here can block."""

    def setsockopt(self, *option):
        """No socket, no options."""

    def shutdown(self, how):
        """Nobody waits for the end."""

    def close(self):
        """Nothing to release."""


class Server(BaseHTTPServer.HTTPServer):
    """The real HTTPServer's handling of one accepted connection; only `get_request` and the endings are ours."""

    server_name, server_port = 'localhost', 8000
    daemon_threads = True

    def __init__(self, handler_class, connection):
        SocketServer.BaseServer.__init__(self, ('127.0.0.1', 8000), handler_class)
        self._connection = connection
        self.finished = threading.Event()
        self.errors = []

    def get_request(self):
        return self._connection, ('127.0.0.1', 54321)

    def handle_error(self, request, client_address):
        self.errors.append(sys.exc_info()[0].__name__)

    def shutdown_request(self, request):
        self.finished.set()

    close_request = shutdown_request

    def serve_connection(self):
        """Serve the one connection to its end."""
        try:
            self._handle_request_noblock()
        except BaseException as error:
            self.errors.append('the server died of ' + type(error).__name__)
            self.finished.set()
        if not self.finished.wait(PATIENCE):
            self.errors.append('the server is stuck')


def make_handler(**attributes):
    """Return the pinned handler base class, with *attributes* on top."""
    pinned = {
        'sys_version': 'Python/2.7.18',
        'date_time_string': lambda self, timestamp=None: PINNED_DATE,
        'log_date_time_string': lambda self: PINNED_LOG_DATE,
    }
    pinned.update(attributes)
    # The metaclass of the genuine class: a classic class on 2.7.
    return type(BaseHTTPServer.BaseHTTPRequestHandler)(
        'Handler', (BaseHTTPServer.BaseHTTPRequestHandler,), pinned)


def load(source, handler):
    """Run the program text and return its namespace."""
    namespace = {
        '__name__': 'program', 'Handler': handler, 'Server': Server, 'BaseHTTPServer': BaseHTTPServer,
        'SocketServer': SocketServer, 'mimetools': mimetools, 'sys': sys,
    }
    exec(compile(source, '<program>', 'exec', 0, True), namespace)
    return namespace


def exchange(source, raw_request, driver='socket', step=None, hold=False, handler=None):
    """Serve one connection and return its Answer.

    *step* is the number of bytes that arrive at a time (None: all at once); *hold* keeps the client's side open after the
    request, so that the server sees no end of file; *handler* replaces the pinned base class.
    """
    program = load(source, handler or make_handler())
    run = _over_sockets if driver == 'socket' else _over_streams
    log, streams = Log(), (sys.stdout, sys.stderr)
    sys.stderr = log
    try:
        sent, errors = run(program, raw_request, step, hold)
    finally:
        sys.stdout, sys.stderr = streams
    return Answer(sent, errors, log.raw)


def _over_streams(program, raw_request, step, hold):
    connection = StreamConnection(raw_request, step or max(1, len(raw_request)))
    server = program['Server'](program['H'], connection)
    server.serve_connection()
    return connection.sent, server.errors


def _over_sockets(program, raw_request, step, hold):
    ours, theirs = _socket_pair()
    try:
        server = program['Server'](program['H'], theirs)
        received = []
        client = threading.Thread(target=_client, args=(ours, theirs, raw_request, step, hold, server.finished, received))
        client.start()
        server.serve_connection()
        _shut_down(theirs)
        client.join(PATIENCE)
        return b''.join(received), server.errors
    finally:
        ours.close()
        theirs.close()


def _client(ours, theirs, raw_request, step, hold, finished, received):
    """Send the request, then read to the end."""
    _feed(ours, theirs, raw_request, step, hold, finished)
    try:
        while not received or received[-1]:
            received.append(ours.recv(65536))
    except socket.error:
        pass  # reset: nothing more comes


def _socket_pair():
    pair = socket.socketpair()
    # 2.7 returns the C sockets, whose makefile() is not the one that an accepted connection has.
    return [socket.socket(_sock=end) for end in pair] if PY2 else pair


def _feed(ours, theirs, raw_request, step, hold, finished):
    """Send the request; in steps, each only when the one before has been read."""
    lockstep = step is not None and len(raw_request) <= LONG_REQUEST
    step = step or len(raw_request) or 1
    try:
        for start in range(0, len(raw_request), step):
            while lockstep and not finished.is_set() and select.select([theirs], [], [], 0)[0]:
                pass
            ours.sendall(raw_request[start:start + step])
        if not hold:
            ours.shutdown(socket.SHUT_WR)
    except (socket.error, select.error, ValueError):
        pass  # the server has closed its side: it wants no more


def _shut_down(connection):
    """End both directions: a client that still sends, and one that reads, come to their end."""
    try:
        connection.shutdown(socket.SHUT_RDWR)
    except socket.error:
        pass  # the handler has closed it
