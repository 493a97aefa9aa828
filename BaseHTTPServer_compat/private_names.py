"""What programs reach for behind rfile and wfile: the private names of Python 2's ``socket._fileobject``.

``_sock`` is the socket itself and takes None, which closes the file without a flush, or another socket, TLS on top of the
first perhaps.  ``_rbuf`` is a file of what has been received and not read, ``_wbuf`` the list of what waits to be sent
(``_wbuf = []`` after a broken pipe: bpo-14574).
"""
import io
import socket

from BaseHTTPServer_compat.native_text import to_bytes


class LowLevelSocket(object):
    """The socket as 2.7's files hold it: `close` closes it at once, whoever else has a file on it.

    :param sock: a socket
    :param before_use: called before anything is done with it: what was on the wire by now on 2.7 must be
    """

    def __init__(self, sock, before_use):
        self._socket = sock
        self._before_use = before_use

    def __getattr__(self, name):
        self._before_use()
        return getattr(self._socket, name)

    def close(self):
        self._before_use()
        if self._socket.fileno() >= 0:
            socket.socket(self._socket.family, self._socket.type, self._socket.proto, self._socket.detach()).close()

    def __eq__(self, other):
        return self._socket == getattr(other, '_socket', other)

    def __ne__(self, other):
        return not self == other

    def __hash__(self):
        return hash(self._socket)


def low_level(sock, before_use):
    """`sock` as `_sock` of a file on it; a TLS socket's files hold the socket that everybody has, and so do those of a stand-in."""
    is_plain = isinstance(sock, socket.socket) and not hasattr(sock, 'unwrap')
    return LowLevelSocket(sock, before_use) if is_plain else sock


class ReaderNames(object):
    """For a reader with a `_source`."""

    @property
    def _sock(self):
        return None if self.closed else low_level(self._source._socket, self._source.before_read)

    @_sock.setter
    def _sock(self, sock):
        if sock is None:
            self.close()
        else:
            self._source.read_from(getattr(sock, '_socket', sock))

    @property
    def _rbuf(self):
        """A copy, its position at the start."""
        return io.BytesIO(self.read_ahead())

    @_rbuf.setter
    def _rbuf(self, file):
        """Read the content of `file` next, in the place of what has been received."""
        self.read(len(self.read_ahead()))
        self._source.push(to_bytes(file.getvalue()))


class WriterNames(object):
    """For `streams.SocketWriter`."""

    @property
    def _sock(self):
        if self.closed:
            return None
        self.before_read()
        return low_level(self._socket, self.before_read)

    @_sock.setter
    def _sock(self, sock):
        self.before_read()
        if sock is None:
            self._wbuf = []
            self.close()
        else:
            self.write_to(getattr(sock, '_socket', sock))

    @property
    def _wbuf(self):
        return self.waiting

    @_wbuf.setter
    def _wbuf(self, parts):
        self.waiting = [to_bytes(part) for part in parts or ()]
        self._wbuf_len = sum(map(len, self.waiting))
