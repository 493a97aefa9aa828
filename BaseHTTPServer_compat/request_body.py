"""Where a request's body ends: bytes of it that the program left unread are no next request, as they were on 2.7."""

_DRAIN = 262144  # bytes of an unread body to take off the socket before it is closed


class RequestBody(object):
    """The body that starts where `reader` stands.

    :param reader: rfile as `streams` or `own_files` make it
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
        return self._reader.consumed() < self._end


def drain(sock):
    """Take off the socket what has come of an unread body, waiting for nothing: a socket that is closed with bytes in it
    resets the connection, and the client may lose the answer."""
    try:
        sock.setblocking(False)
        sock.recv(_DRAIN)
    except OSError:
        pass  # nothing had come, or the client has gone
