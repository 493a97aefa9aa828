"""Files that a program puts in the place of rfile or wfile, made to behave as on 2.7.

A BytesIO, ``connection.makefile()``, a GzipFile refuse str on Python 3, a raw file may read or write a part only, and
Python 3 files complain about a flush after close.  They are wrapped when they are assigned; what is no binary file of
`io`'s (a class of the program's own, a StringIO) is used as it is.
"""
import io
import sys

from BaseHTTPServer_compat.native_text import decode, encode, to_bytes
from BaseHTTPServer_compat.private_names import low_level
from BaseHTTPServer_compat.socket_reader import SocketReader, read_exactly, read_lines
from BaseHTTPServer_compat.streams import SocketWriter


class TextReader(io.TextIOWrapper):
    """Native text of a binary file, sizes in bytes, as a 2.7 file of str reads.

    A TextIOWrapper by type, because ``cgi.FieldStorage`` looks for one and then takes its `.buffer`; none of
    TextIOWrapper's decoding is used, since it would read ahead.
    """

    def __init__(self, buffer):
        io.TextIOWrapper.__init__(self, buffer, encoding='utf-8', errors='surrogateescape', newline='\n')

    def read(self, size=-1):
        return decode(self.buffer.read(-1 if size is None else size))

    def readline(self, size=-1):
        return decode(self.buffer.readline(-1 if size is None else size))

    def readlines(self, hint=0):
        return [decode(line) for line in self.buffer.readlines(hint)]

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def __getattr__(self, name):  # consumed, peek and so on: whatever the binary file has
        return getattr(self.buffer, name)

    def next(self):
        """Python 2's spelling of ``next(rfile)``."""
        return next(self)

    @property
    def _sock(self):
        return self.buffer._sock

    @_sock.setter
    def _sock(self, sock):
        self.buffer._sock = sock

    @property
    def _rbuf(self):
        return _TextBuffer(self.buffer._rbuf)

    @_rbuf.setter
    def _rbuf(self, file):
        self.buffer._rbuf = file


class _TextBuffer(TextReader):
    """A BytesIO of native text."""

    def getvalue(self):
        return decode(self.buffer.getvalue())


class _FileProxy(object):
    """A binary file that a program has put in the place of rfile or wfile: that file, as a 2.7 file behaved."""

    def __init__(self, file):
        self._file = file

    def flush(self):
        if not self._file.closed:  # on 2.7 flushing a closed socket file was no error
            self._file.flush()

    @property
    def _sock(self):
        """The socket behind a file of its `makefile`."""
        return low_level(getattr(self._file, 'raw', self._file)._sock, self.flush)

    @_sock.setter
    def _sock(self, sock):
        if sock is not None:
            raise TypeError('cannot put %r under a file of the program\'s own' % (sock,))
        self._file.close()

    def __getattr__(self, name):
        return getattr(self._file, name)

    def __enter__(self):
        self._file.__enter__()
        return self

    def __exit__(self, *exc_info):
        return self._file.__exit__(*exc_info)


class WriterProxy(_FileProxy):
    """Takes what `SocketWriter` takes."""

    def write(self, data):
        raw = to_bytes(data)
        if not isinstance(self._file, io.RawIOBase):
            return self._file.write(raw)
        rest = memoryview(raw)
        while rest:  # a raw file may take a part only
            rest = rest[self._file.write(rest) or 0:]
        return len(raw)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def __iter__(self):
        return iter(self._file)


class ReaderProxy(_FileProxy):
    """Gives as many bytes as it is asked for, and counts them."""

    def __init__(self, file):
        super(ReaderProxy, self).__init__(file)
        self._count = 0
        self._follower = None

    def consumed(self):
        """How many bytes have been read from this file."""
        return self._count

    def follow(self, follower):
        """From now on call `follower` with the bytes that are read."""
        self._follower = follower

    def _counted(self, data):
        self._count += len(data)
        if self._follower is not None:
            self._follower(data)
        return data

    def read(self, size=-1):
        if size is not None and size >= 0 and isinstance(self._file, io.RawIOBase):
            return self._counted(read_exactly(self._file.read, size))
        return self._counted(self._file.read(-1 if size is None else size))

    def read1(self, size=-1):
        return self._counted(self._file.read1(size))

    def readinto(self, buffer):
        data = self.read(len(buffer))
        buffer[:len(data)] = data
        return len(data)

    def readline(self, size=-1):
        return self._counted(self._file.readline(-1 if size is None else size))

    def readlines(self, hint=0):
        return read_lines(self.readline, hint)

    def __iter__(self):
        return self

    def __next__(self):
        return self._counted(next(self._file))

    next = __next__


def as_writer(file):
    """`file` as a handler's wfile: itself, or wrapped when it is one of `io`'s binary files, which refuse str."""
    if not isinstance(file, SocketWriter) and isinstance(file, (io.RawIOBase, io.BufferedIOBase)):
        return WriterProxy(file)
    return file


def as_reader(file, text):
    """`file` as a handler's rfile: itself, or wrapped when it is one of `io`'s binary files.

    :param text: whether native text is wanted of a file that gives bytes
    """
    if not isinstance(file, SocketReader):
        if not isinstance(file, (io.RawIOBase, io.BufferedIOBase)):
            return file
        file = ReaderProxy(file)
    return TextReader(file) if text else file


def write_text(file, text):
    """Write native text to anything a program may have put in the place of wfile.

    A file of the program's own class gets the str that 2.7 would have given it; if it turns out to want bytes, bytes.
    """
    if isinstance(file, (SocketWriter, WriterProxy, io.TextIOBase)):
        file.write(text)
        return
    try:
        file.write(text)
    except TypeError:
        file.write(encode(text))


def write_log(file, text):
    """Write native text to sys.stderr or sys.stdout, which a program may have made a file of bytes, or of too small an encoding."""
    try:
        file.write(text)
    except TypeError:
        file.write(encode(text))
    except UnicodeEncodeError:  # a client's bytes are no reason to fail
        file.write(text.encode('ascii', 'backslashreplace').decode('ascii'))
    if file is sys.stderr and not getattr(file, 'line_buffering', True):
        file.flush()  # 2.7's has no buffer; up to Python 3.8 it has one, unless it is a terminal
