"""Where a request's body ends: bytes of it that the program left unread are no next request, as they were on 2.7."""
import socket
import struct
import sys

from BaseHTTPServer_compat.socket_reader import is_plain

_BYTES_RECEIVED = struct.Struct('@Q'), 128  # Linux's struct tcp_info, tcpi_bytes_received, and where it is
_STATES_THAT_RECEIVE = 1, 4, 5  # Linux's TCP_ESTABLISHED, TCP_FIN_WAIT1, TCP_FIN_WAIT2
_DRAIN = 262144  # bytes of an unread body to take off the socket before it is closed


class RequestBody(object):
    """The body that starts where `reader` stands.

    :param reader: rfile as `socket_reader` or `own_files` make it
    :param length: bytes; infinite where the body ends with the connection
    :param chunked: whether its own chunks may say where it ends; of any other coding nobody knows before the connection's end
    """

    def __init__(self, reader, length, chunked=False):
        self._reader = reader
        self._end = reader.consumed() + length
        self._chunks = None
        if chunked:
            from BaseHTTPServer_compat.chunked_framing import ChunkedFraming  # few programs meet one
            self._chunks = ChunkedFraming(reader.consumed())
            reader.follow(self._chunks.feed)

    def is_unread(self):
        """Tell whether bytes of it are still to come."""
        if self._reader.closed:
            return False
        if self._chunks is not None and self._chunks.end is not None:
            self._end = self._chunks.end
        return self._reader.consumed() < self._end and not self._was_taken_past_the_reader()

    def _was_taken_past_the_reader(self):
        """Tell whether the program took the rest off the socket itself, as by ``self.connection.recv``; if so, count it."""
        source = getattr(self._reader, '_source', None)
        if source is None or not is_plain(source._socket):
            return False
        past = _bytes_taken_off(source._socket) - source.received
        if past <= 0 or self._reader.consumed() + past < self._end:
            return False
        source.received += past
        return True


def _bytes_taken_off(sock):
    """How many bytes have been read from a TCP socket since it was connected; 0 where the system, none but Linux, does not say."""
    if sys.platform != 'linux':
        return 0
    from fcntl import ioctl  # few programs come here
    from termios import FIONREAD
    count, offset = _BYTES_RECEIVED
    try:
        info = sock.getsockopt(socket.IPPROTO_TCP, socket.TCP_INFO, offset + count.size)
        waiting = struct.unpack('@i', ioctl(sock, FIONREAD, bytes(4)))[0]
    except OSError:  # no TCP socket
        return 0
    if len(info) < offset + count.size:  # a Linux before 4.1
        return 0
    end_of_stream = info[0] not in _STATES_THAT_RECEIVE  # counted as a byte
    return count.unpack_from(info, offset)[0] - end_of_stream - waiting


def drain(sock):
    """Take off the socket what has come of an unread body, waiting for nothing: a socket that is closed with bytes in it
    resets the connection, and the client may lose the answer."""
    try:
        sock.setblocking(False)
        sock.recv(_DRAIN)
    except OSError:
        pass  # nothing had come, or the client has gone
