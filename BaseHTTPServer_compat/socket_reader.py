"""The handler's rfile: a socket's bytes, as 2.7's ``socket._fileobject`` read them, with a buffer or without one.

Native text of them is `own_files.TextReader`'s.  Before a reader waits for the client, what a writer (`streams`) still holds
goes out: the client may wait for it.
"""
import io
import socket

from BaseHTTPServer_compat.private_names import ReaderNames

DEFAULT_BUFFER_SIZE = 8192  # bytes; 2.7's

_PIECE = 1 << 20  # bytes to read in one go at most


class SocketSource(io.RawIOBase):
    """The unbuffered bytes of a socket, counted.

    :param sock: a connected socket
    :param writer: the `SocketWriter` that may hold what the client waits for, if there is one
    """

    # What is asked at every request: attributes beside these take longer, in a class derived from one of C.
    __slots__ = ('before_read', 'received', 'follower', '_socket', '_receive', '_pushed', '_head')

    mode = 'rb'
    name = '<socket>'
    closed = False  # io's own takes its time, and a buffered reader asks at every call

    def __init__(self, sock, writer=None):
        self.before_read = _nothing if writer is None else writer.before_read  # called before each wait for the client
        self._head = () if writer is None else writer.head  # where it is empty, a call that may be left out
        self.read_from(sock)
        self._keeps_open = keep_open(sock)
        self._pushed = b''
        self.received = 0  # bytes
        self.follower = None  # called with all that is received, if anybody wants to know

    def readable(self):
        return True

    def read_from(self, sock):
        """Read from another socket from now on."""
        self._socket = sock
        self._receive = _receiver(sock)

    def push(self, raw):
        """Give these bytes next, before any from the socket, as if they had not been received before."""
        self._pushed = raw
        self.received -= len(raw)

    def readinto(self, buffer):
        if self._pushed:
            return self._read_pushed_into(buffer)
        if self._head:
            self.before_read()
        size = self._receive(buffer)
        self.received += size
        if self.follower is not None:
            self.follower(bytes(buffer[:size]))
        return size

    def _read_pushed_into(self, buffer):
        size = min(len(buffer), len(self._pushed))
        buffer[:size], self._pushed = self._pushed[:size], self._pushed[size:]
        self.received += size
        return size

    def tell(self):
        return self.received

    def fileno(self):
        self.before_read()  # whoever asks will wait for the client
        return self._socket.fileno()

    def close(self):
        if not self.closed:
            try:
                super(SocketSource, self).close()
            finally:
                self.closed = True
                self._keeps_open.close()


def _nothing():
    """There is no writer here that holds anything."""


def is_plain(sock):
    """Tell whether this is a socket as the system has it: no TLS, no methods of a program's own."""
    kind = type(sock)
    return kind is socket.socket or getattr(kind, 'is_plain', False)


def _receiver(sock):
    """`sock.recv_into`, or its equal on `recv` where a socket of the program's own changes or has only that."""
    kind = type(sock)
    if hasattr(sock, 'recv_into') and getattr(kind, 'recv', None) is socket.socket.recv:
        return sock.recv_into
    if getattr(kind, 'recv_into', socket.socket.recv_into) is not socket.socket.recv_into:
        return sock.recv_into

    def receive(buffer):
        data = sock.recv(len(buffer))
        buffer[:len(data)] = data
        return len(data)
    return receive


def keep_open(sock):
    """A file whose only use is to be open: as on 2.7, ``sock.close()`` leaves the files made before it working."""
    try:
        return sock._compat_keep_open() if hasattr(sock, '_compat_keep_open') else sock.makefile('rb', 0)
    except (AttributeError, NotImplementedError):  # pyOpenSSL's connections, and stand-ins
        return io.BytesIO()


class SocketReader(ReaderNames):
    """What the buffered and the unbuffered reader have in common beside `io`'s methods."""

    def next(self):
        """Python 2's spelling of ``next(rfile)``."""
        return next(self)

    def readlines(self, hint=0):
        return read_lines(self.readline, hint)

    def tell(self):
        raise io.UnsupportedOperation('tell: a socket has no position')

    def follow(self, follower):
        """From now on call `follower` with the bytes that follow what has been read, as they are received."""
        follower(self.read_ahead())
        self._source.follower = follower


class BufferedSocketReader(SocketReader, io.BufferedReader):
    """rfile with a buffer (`rbufsize` other than 0)."""

    def __init__(self, source, bufsize):
        io.BufferedReader.__init__(self, source, bufsize)
        self._source = source
        self.bufsize = bufsize

    def read(self, size=-1):
        """As io.BufferedReader's, but a client's Content-Length alone makes it take no memory."""
        if size is not None and size > _PIECE:
            return read_exactly(super(BufferedSocketReader, self).read, size)
        return super(BufferedSocketReader, self).read(size)

    def consumed(self):
        """How many bytes have been read from this file, the read-ahead not counted."""
        return io.BufferedReader.tell(self)

    def read_ahead(self):
        """What has been received and not read."""
        ahead = self._source.received - self.consumed()
        return self.peek(1)[:ahead] if ahead else b''


class UnbufferedSocketReader(SocketReader, SocketSource):
    """rfile with ``rbufsize = 0``: takes no byte from the socket that was not asked for."""

    bufsize = 0

    @property
    def _source(self):
        return self

    def consumed(self):
        """How many bytes have been read from this file."""
        return self.received

    def read(self, size=-1):
        if size is None or size < 0:
            return self.readall()
        return read_exactly(super(UnbufferedSocketReader, self).read, size)

    def read_ahead(self):
        """What has been received and not read: nothing."""
        return b''


def read_exactly(read, size):
    """`size` bytes by as many calls of `read` as it takes, less only at the end of the stream."""
    parts = []
    while size > 0:
        part = read(min(size, _PIECE))
        if not part:
            break
        parts.append(part)
        size -= len(part)
    return b''.join(parts)


def read_lines(readline, hint):
    """The lines of a file, up to the one with which they come to `hint` bytes; all of them without a hint.

    Faithful: `io` reads on until there are more than `hint`, which may wait for a line that the client does not send.
    """
    lines, total = [], 0
    for line in iter(readline, b''):
        lines.append(line)
        total += len(line)
        if hint and total >= hint:
            break
    return lines


def open_reader(sock, bufsize, writer=None):
    """2.7's ``sock.makefile('rb', bufsize)``; `writer` as SocketSource's.

    :param bufsize: bytes to read ahead at most; 0 none, 1 or negative the default, as on 2.7
    """
    if bufsize == 0:
        return UnbufferedSocketReader(sock, writer)
    return BufferedSocketReader(SocketSource(sock, writer), bufsize if bufsize > 1 else DEFAULT_BUFFER_SIZE)
