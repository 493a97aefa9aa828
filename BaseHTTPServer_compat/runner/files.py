"""Files as 2.7 had them: strings of bytes in and out, whatever the mode; also standard input and output.

`NativeFile` is a view of one of Python 3's binary files.  It is a TextIOWrapper by type, as the shim's `TextReader` is:
whoever wants the bytes below it (``cgi.FieldStorage``, `binary`) takes its `.buffer`.
"""
import io
import os

from BaseHTTPServer_compat.runner import show
from BaseHTTPServer_compat.runner.text import Unicode, from_text, native, raw


class NativeFile(io.TextIOWrapper):
    """A 2.7 file object.

    :param buffer: a binary file
    :param universal: translate line ends to LF when reading (mode ``U``)
    """

    def __init__(self, buffer, mode='r', name=None, universal=False):
        io.TextIOWrapper.__init__(self, buffer, encoding='latin-1', newline='\n', write_through=True)
        self._mode, self._name = mode, name
        self._universal = universal
        self.softspace = 0

    @property
    def mode(self):
        return self._mode

    @property
    def name(self):
        return self._name

    encoding = None  # Faithful: of a file; see StandardFile

    def read(self, size=-1):
        return self._translated(self.buffer.read(-1 if size is None or size < 0 else int(size)))

    def readline(self, size=-1):
        if self._universal:
            return self._universal_line()
        return native(self.buffer.readline(-1 if size is None else int(size)))

    def _translated(self, data):
        if not self._universal:
            return native(data)
        if data.endswith(b'\r') and self.buffer.peek(1)[:1] == b'\n':
            data += self.buffer.read(1)
        return native(data.replace(b'\r\n', b'\n').replace(b'\r', b'\n'))

    def _universal_line(self):
        parts = []
        while True:
            byte = self.buffer.read(1)
            if byte == b'\r' and self.buffer.peek(1)[:1] == b'\n':
                byte = self.buffer.read(1)
            parts.append(b'\n' if byte == b'\r' else byte)
            if parts[-1] in (b'\n', b''):
                return native(b''.join(parts))

    def readlines(self, hint=-1):
        return list(iter(self.readline, ''))

    xreadlines = io.TextIOWrapper.__iter__

    def readinto(self, buffer):
        return self.buffer.readinto(buffer)

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def next(self):
        return self.__next__()

    def write(self, data):
        """Write a string; unicode is encoded, by ASCII, as 2.7's file did.  Returns None."""
        self.buffer.write(self._bytes(data))
        self.softspace = 0  # Faithful: print writes no space after it
        if self._flushes or self._by_line and b'\n' in raw(data):
            self.buffer.flush()

    _flushes = _by_line = False

    def _buffered(self, buffering):
        """This file, which writes at once, or at a line's end, as `buffering` says."""
        self._flushes, self._by_line = buffering == 0, buffering == 1
        return self

    @staticmethod
    def _bytes(data):
        if isinstance(data, (str, bytes, bytearray, memoryview)):
            return raw(data)
        try:
            return memoryview(data)
        except TypeError:
            raise TypeError('expected a character buffer object')

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def seek(self, offset, whence=0):
        self.buffer.seek(int(offset), whence)

    def tell(self):
        return self.buffer.tell()

    def truncate(self, size=None):
        self.buffer.flush()
        self.buffer.truncate(self.buffer.tell() if size is None else size)

    def flush(self):
        self.buffer.flush()

    def close(self):
        if not self.closed:
            self.buffer.close()  # which flushes; a flush before it would end a gzip block

    def __repr__(self):
        return "<%s file %s, mode '%s' at %#x>" % (
            'closed' if self.closed else 'open', show.to_repr(self.name), self.mode, id(self))


_ENCODING, _, _ERRORS = os.environ.get('PYTHONIOENCODING', '').partition(':')


class StandardFile(NativeFile):
    """sys.stdin, sys.stdout or sys.stderr: what PYTHONIOENCODING says, else UTF-8 to a terminal and ASCII elsewhere."""

    errors = _ERRORS or None

    @property
    def encoding(self):
        return _ENCODING or ('UTF-8' if self.isatty() else None)

    def _bytes(self, data):
        if isinstance(data, Unicode) and self.encoding:
            return str.encode(data, self.encoding, _ERRORS or ('strict' if _ENCODING else 'replace'))
        try:
            return raw(data)
        except UnicodeEncodeError:
            if isinstance(data, Unicode):
                raise
            return data.encode('utf-8', 'surrogateescape')  # Python 3's own text: a warning, a traceback

    def write(self, data):
        NativeFile.write(self, data)
        return len(data)  # Python 3's own modules write to it too


def standard(stream, mode, name):
    """2.7's standard file on Python 3's, or None where the process has none."""
    if stream is None or not hasattr(stream, 'buffer'):
        return stream
    stream.flush()
    result = StandardFile(stream.buffer, mode, name)
    result._flushes = mode == 'w' and (name == '<stderr>' or stream.isatty() or getattr(stream, 'write_through', False))
    return result


def path(name, asks=None):
    """A file name of 2.7, a string of bytes, for Python 3's functions: ASCII as it is, else bytes or real text.

    :param asks: the name of the function that takes it, which refuses one with NUL by a TypeError
    """
    if isinstance(name, str):
        if asks is not None and '\0' in name:
            raise TypeError('%s() argument 1 must be encoded string without null bytes, not %s' % (asks, show.type_name(name)))
        if isinstance(name, Unicode):
            return str.__str__(name)
        try:
            name.encode('ascii')
        except UnicodeEncodeError:
            return raw(name)
    return name


def native_path(found):
    """A path that Python 3 gave as the plain string of its bytes."""
    return from_text(os.fsdecode(found)) if isinstance(found, (str, bytes)) else found


def open_file(name, mode='r', buffering=-1):
    """2.7's ``open``: a NativeFile.  Raises IOError as 2.7, with the name as given."""
    mode = str(mode)
    if not mode:
        raise ValueError('empty mode string')
    if mode[0] not in 'rwaU':
        raise ValueError("mode string must begin with one of 'r', 'w', 'a' or 'U', not '%s'" % mode)
    real = mode.replace('b', '').replace('t', '').replace('U', '')
    if real[:1] not in ('r', 'w', 'a'):
        real = 'r' + real
    elif 'U' in mode and real[:1] != 'r':
        raise ValueError("universal newline mode can only be used with modes starting with 'r'")
    if not isinstance(name, (str, bytes)):
        raise TypeError('coercing to Unicode: need string or buffer, %s found' % show.type_name(name))
    real_name = path(name, 'file')
    try:
        binary_file = io.open(real_name, real + 'b', _buffer_size(buffering, real))
    except OSError as error:
        error.filename, error.python2_name = name, 'IOError'
        raise
    result = NativeFile(binary_file, mode, name, 'U' in mode)
    return result._buffered(buffering)


class OpenedFile(NativeFile):
    """What a class derives from that names ``file`` as its base."""

    def __init__(self, name, mode='r', buffering=-1):
        opened = open_file(name, mode, buffering)
        NativeFile.__init__(self, opened.detach(), mode, name, 'U' in mode)
        self._buffered(buffering)

    @property
    def _print(self):
        """Faithful: the print statement does not ask a class that derives from ``file``."""
        return lambda text: NativeFile.write(self, text)


def _buffer_size(buffering, mode):
    if buffering in (0, 1, None) or buffering < 0:
        return -1
    return buffering


def fdopen(descriptor, mode='r', buffering=-1):
    """2.7's ``os.fdopen``."""
    real = str(mode).replace('b', '').replace('U', '') or 'r'
    return NativeFile(io.open(descriptor, real + 'b', _buffer_size(buffering, real)), str(mode), '<fdopen>')._buffered(buffering)


class _FileFace(type):
    """``file``: called it opens, isinstance() knows what it opened."""

    def __call__(cls, name, mode='r', buffering=-1):
        return open_file(name, mode, buffering)

    def __instancecheck__(cls, obj):
        return isinstance(obj, NativeFile)

    def __subclasscheck__(cls, kind):
        return issubclass(kind, NativeFile)

    def __repr__(cls):
        return "<type 'file'>"


file = _FileFace('file', (), dict(
    ((name, getattr(OpenedFile, name)) for name in
     'close flush next read readinto readline readlines seek tell truncate write writelines xreadlines __enter__ __exit__ __iter__ '
     '__init__ __repr__'.split()), __module__='__builtin__', _real=OpenedFile))


show.FACES[NativeFile] = show.FACES[StandardFile] = file


# Python 3's binary files of anything that 2.7 would have read from or written to


class _Binary(object):
    """Bytes of a file-like object of a program's own, which gives and takes strings."""

    def __init__(self, file):
        self._file = file

    def read(self, *size):
        return raw(self._file.read(*size))

    def readline(self, *size):
        return raw(self._file.readline(*size))

    def readlines(self, *hint):
        return [raw(line) for line in self._file.readlines(*hint)]

    def __iter__(self):
        return iter(self.readline, b'')

    def readinto(self, buffer):
        data = self.read(len(buffer))
        buffer[:len(data)] = data
        return len(data)

    def write(self, data):
        self._file.write(native(bytes(data)))
        return len(data)

    def flush(self):
        if hasattr(self._file, 'flush') and not getattr(self._file, 'closed', False):
            self._file.flush()

    def seek(self, offset, whence=0):
        self._file.seek(offset, whence)
        return self._file.tell()

    def seekable(self):
        return hasattr(self._file, 'seek')

    def readable(self):
        return hasattr(self._file, 'read')

    def writable(self):
        return hasattr(self._file, 'write')

    def __getattr__(self, name):
        return getattr(self._file, name)


def binary(file):
    """A binary file over `file`: its own buffer, a file of Python 3's as it is, else an adapter."""
    if isinstance(file, io.TextIOWrapper):
        return file.buffer
    if file is None or isinstance(file, (io.RawIOBase, io.BufferedIOBase, _Binary)):
        return file
    return _Binary(file)
