"""Where a chunked request body ends (RFC 9112, section 7.1).

2.7 left ``Transfer-Encoding: chunked`` to the program, and so do we: it reads sizes and chunks from `rfile` itself.  But
whether the connection may go on depends on whether it read them all, so the bytes are followed as they arrive.
"""
import re

_SIZE = br'([0-9A-Fa-f]{1,16})[ \t]*(?:;[^\r\n]*)?\r\n'
_MAX_LINE = 65536  # bytes


class ChunkedFraming(object):
    """Follows a chunked body; `end` is the position after it, in bytes of the stream, once it is known.

    :param position: where the body starts in the stream
    """

    def __init__(self, position):
        self.end = None
        self._position = position
        self._line = b''  # a line of which the end has not come
        self._chunk_left = 0  # bytes, with the line end that follows the chunk
        self._in_trailer = False
        self._broken = False

    def feed(self, data):
        """Take the next bytes of the stream."""
        taken = 0
        while taken < len(data) and self.end is None and not self._broken:
            if self._chunk_left:
                step = min(self._chunk_left, len(data) - taken)
                self._chunk_left -= step
            else:
                step = self._feed_line(data, taken)
            taken += step
            if self._in_trailer and self._line == b'\r\n':
                self.end = self._position + taken
        self._position += len(data)

    def _feed_line(self, data, start):
        """Take a line, or what there is of it; return how many bytes that was."""
        if self._line.endswith(b'\n'):
            self._line = b''
        end = data.find(b'\n', start) + 1 or len(data)
        self._line += data[start:end]
        self._broken = len(self._line) > _MAX_LINE
        if self._line.endswith(b'\n') and not self._in_trailer:
            self._begin_chunk()
        return end - start

    def _begin_chunk(self):
        match = re.match(_SIZE + b'$', self._line)
        size = int(match.group(1), 16) if match else 0
        self._broken = not match
        self._chunk_left = size + 2 if size else 0
        self._in_trailer = not size
        self._line = b''
