"""The handler's wfile: Python 2's socket file on Python 3 (its rfile: `socket_reader`).

Reproduces what 2.7's ``socket._fileobject`` does for a handler: a `wfile` that takes anything and is unbuffered unless
`wbufsize` says otherwise.

One thing is ours: lines of a response's head wait in the writer until the head is complete, so that head and first
body bytes leave in one segment instead of one a line.  They wait for nothing else: any read from the socket, any body
byte, `flush()`, and the handler's end push them out, in order.
"""
import io
import socket
import sys
import threading

from BaseHTTPServer_compat.native_text import encode, to_bytes
from BaseHTTPServer_compat.private_names import WriterNames
from BaseHTTPServer_compat.socket_reader import DEFAULT_BUFFER_SIZE, is_plain, keep_open

_DONT_WAIT = getattr(socket, 'MSG_DONTWAIT', 0)  # where it is missing (Windows) no complete head is held back


watch = None  # the head watch; not before there is a connection


def _the_watch():
    global watch
    if watch is None:
        from BaseHTTPServer_compat.head_watch import watch
    return watch


if sys.version_info < (3, 7):
    _the_watch()  # which takes the place of os.fork there, before a program gets hold of that


class SocketWriter(WriterNames, io.BufferedIOBase):
    """wfile: takes bytes, buffers, str (native text) and any other object by its `str()`.

    :param sock: a connected socket
    :param bufsize: bytes; 0 every write leaves at once, 1 at each line, more when that much waits, negative the default
    """

    __slots__ = ('bufsize', 'head', 'takes_lines', 'waiting', 'holds_head', 'held_at', 'is_watched',  # see SocketSource
                 '_socket', '_sendall', '_sending', '_late', '_may_hold', '_may_wait', '_wbuf_len')

    mode = 'wb'
    name = '<socket>'
    encoding = 'utf-8'  # for those who make it sys.stdout and ask
    errors = 'surrogateescape'
    softspace = 0
    closed = False  # as SocketSource's

    def __init__(self, sock, bufsize=0):
        self.closed = False
        self.write_to(sock)
        self._keeps_open = keep_open(sock)
        self.bufsize = DEFAULT_BUFFER_SIZE if bufsize < 0 else bufsize
        self.head = []  # native text, lines without their ends; empty only when they are on the wire
        self.takes_lines = False  # of a head that has begun
        self.holds_head = False  # a complete one: while true the head watch may send it, and nobody may add to it
        self._late = b''  # what the head watch could not send of it
        self.waiting = []  # bytes, when there is a buffer
        self._wbuf_len = 0  # bytes; 2.7's name
        self._sending = threading.Lock()  # between the handler and the head watch
        self._may_hold = True
        self._may_wait = _DONT_WAIT and is_plain(sock)
        self.held_at = 0  # the head watch's tick at which the head was complete
        self.is_watched = False  # the head watch's too
        _the_watch().serve(self)

    def write_to(self, sock):
        """Write to another socket from now on."""
        self._socket = sock
        if not self.closed:
            from BaseHTTPServer_compat.quick_calls import sender  # not before there is a connection

            self._sendall = sender(sock) if is_plain(sock) else sock.sendall

    def writable(self):
        return True

    def write(self, data):
        """Write `data`; return how many bytes it came to."""
        kind = type(data)
        raw = data if kind is bytes else encode(data) if kind is str else to_bytes(data)
        size = len(raw)
        if self.bufsize or not size:
            self._buffer(raw)
        elif self.head:
            self._send_with_head(raw)
        else:
            self._sendall(raw)
        return size

    def writelines(self, lines):
        raw_lines = [to_bytes(line) for line in lines]
        self.write(b''.join(raw_lines))
        if self.bufsize == 1:  # Faithful: 2.7 flushes a line-buffered file here even if no line ended
            self.flush()

    def _buffer(self, raw):
        if self.closed:
            _refuse(raw)
        if not self.bufsize:  # and nothing to be written
            return
        if self.head:
            raw = self._raw_head() + raw
            self._forget_head()
        self.waiting.append(raw)
        self._wbuf_len += len(raw)
        if (b'\n' in raw) if self.bufsize == 1 else self._wbuf_len >= self.bufsize:
            self.flush()

    def hold(self, line):
        """Keep a line (native text, without its end) of the head until the head or the first body byte goes out.

        Returns whether the next line may be put into `head` at once: until `end_head`, or until the socket is taken.
        """
        if not self._may_hold:
            self.write(line + '\r\n')
            return False
        if self.holds_head:  # another head, right after one without a body
            self._send_with_head(b'')
        self.head.append(line)
        self.takes_lines = True
        return True

    def end_head(self):
        """The head is complete: it leaves with the next bytes, or in a moment without them."""
        self.takes_lines = False
        if self._may_wait and not self.bufsize:
            self.held_at = watch.tick
            self.holds_head = True
            if not self.is_watched:
                self._be_watched()
        elif self.bufsize:
            self._buffer(b'')
        else:
            self._send_with_head(b'')

    def _be_watched(self):
        try:
            watch.add(self)
        except RuntimeError:  # no threads here
            self._send_with_head(b'')

    def socket_taken(self):
        """The program has the socket itself and may write to it at any time, between two lines of a head too: nothing waits.

        Faithful: a body that waits in wfile's buffer stays there, and what the program sends overtakes it.
        """
        self.send_complete_heads_at_once()
        self.before_read()
        self._may_hold = False

    def send_complete_heads_at_once(self):
        """Let no complete head wait for the first bytes of the body."""
        self._may_wait = False

    def _raw_head(self):
        """The bytes of the head that are not on the wire yet."""
        return self._late or encode('\r\n'.join(self.head) + '\r\n')

    def _forget_head(self):
        self.head.clear()  # the same list for ever: see `hold`
        self.takes_lines = self.holds_head = False
        self._late = b''

    def _send_with_head(self, raw):
        lock = self._sending
        lock.acquire()  # quicker than `with`
        head = self.head
        try:
            if head:
                raw = (self._late or encode('\r\n'.join(head) + '\r\n')) + raw
            try:
                if raw:
                    self._sendall(raw)
            finally:  # not before: another thread that writes now must wait for the head
                head.clear()
                self.takes_lines = self.holds_head = False
                self._late = b''
        finally:
            lock.release()

    def send_late_head(self):
        """Send the held head without waiting for anything: called by the head watch, in its thread."""
        if not self._sending.acquire(False):
            return  # the handler is at it
        try:
            if self.holds_head:
                raw = self._raw_head()
                self._late = raw[self._socket.send(raw, _DONT_WAIT):]
                if not self._late:
                    self._forget_head()
        except BlockingIOError:
            pass  # the next tick tries again
        except OSError:
            watch.discard(self)  # the client has gone, which the handler will find out itself
        finally:
            self._sending.release()

    def flush(self):
        """Send all that waits.  On a closed file nothing waits: no error, as on 2.7."""
        if self.waiting:
            raw, self.waiting, self._wbuf_len = b''.join(self.waiting), [], 0
            self._send_with_head(raw)
        elif self.head:
            self._send_with_head(b'')

    def before_read(self):
        """Push out the head, which a client may wait for before it sends more; a buffered body stays, as on 2.7."""
        if self.head and not self.bufsize:
            self._send_with_head(b'')

    def fileno(self):
        self.flush()  # whoever asks will write to the socket himself
        return self._socket.fileno()

    def close(self):
        if not self.closed:
            self._may_hold = False  # what is written from now on is refused, a line of a head too
            try:
                super(SocketWriter, self).close()
            finally:
                self.closed = True
                self._sendall = _refuse
                watch.discard(self)
                self._keeps_open.close()


def _refuse(raw):
    raise ValueError('write to a closed wfile')
