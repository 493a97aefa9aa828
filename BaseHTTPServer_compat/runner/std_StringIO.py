"""StringIO: a file in memory of strings, or of unicode once some is written to it."""
import io

from BaseHTTPServer_compat.runner import os_errors, show
from BaseHTTPServer_compat.runner.text import Unicode, is_ascii, native, to_unicode


class StringIO(object):
    """2.7's StringIO.StringIO."""

    def __init__(self, buf=''):
        buf = buf if isinstance(buf, str) else show.to_native(buf)
        self._wide = isinstance(buf, Unicode)
        self._file = io.StringIO(str.__str__(buf), newline='\n')
        self.softspace = 0

    def _given(self, text):
        if self._error is not None:
            raise self._error
        return Unicode(text) if self._wide else text

    @property
    def closed(self):
        return self._file.closed

    @property
    def buf(self):
        return self.getvalue()

    @property
    def len(self):
        return len(self._file.getvalue())

    @property
    def pos(self):
        return self._file.tell()

    def getvalue(self):
        return self._given(self._file.getvalue())

    def read(self, n=-1):
        return self._given(self._file.read(-1 if n is None else n))

    def readline(self, length=None):
        return self._given(self._file.readline(-1 if length is None else length))

    def readlines(self, sizehint=0):
        return [self._given(line) for line in self._file.readlines(sizehint)]

    def __iter__(self):
        return self

    def __next__(self):
        return self._given(next(self._file))

    def next(self):
        return self.__next__()

    def write(self, s):
        if not s and not isinstance(s, int):
            return
        text = self._text(s)
        if isinstance(text, Unicode):
            if not self._wide:
                self._widen()
        elif self._wide:
            text = self._decoded(text)
        self._file.write(str.__str__(text))

    def _widen(self):
        """Decode what was written as bytes, now that unicode comes."""
        self._wide = True
        before, place = self._file.getvalue(), self._file.tell()
        if not is_ascii(before):
            after = self._decoded(before)
            self._file.seek(0)
            self._file.truncate()
            self._file.write(str.__str__(after))
            self._file.seek(place + len(after) - len(before))

    def _decoded(self, text):
        """Bytes as unicode.  Faithful: where that is impossible, it is reading that fails."""
        try:
            return to_unicode(text)
        except UnicodeDecodeError as error:
            self._error = error
            return text

    _error = None

    @staticmethod
    def _text(data):
        if isinstance(data, (bytearray, memoryview)):
            return bytes(data).decode('latin-1')
        return native(data) if isinstance(data, (str, bytes)) else show.to_native(data)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def seek(self, pos, mode=0):
        if mode == 1:
            pos += self._file.tell()
        elif mode == 2:
            pos += len(self._file.getvalue())
        pos = max(0, pos)
        self._file.seek(pos)

    def tell(self):
        return self._file.tell()

    def truncate(self, size=None):
        if size is not None and size < 0:
            raise os_errors.IOError(22, 'Negative size not allowed')
        self._file.truncate(size)
        if size is not None:
            self._file.seek(size)

    def flush(self):
        """Nothing waits."""
        if self.closed:
            raise ValueError('I/O operation on closed file')

    def isatty(self):
        if self.closed:
            raise ValueError('I/O operation on closed file')
        return False

    def reset(self):
        self._file.seek(0)

    def close(self):
        self._file.close()

