"""io: binary files in strings of bytes, text files in unicode."""
import io

from BaseHTTPServer_compat.runner import files, viewing
from BaseHTTPServer_compat.runner.text import Unicode, native, raw, to_unicode


class BytesIO(files.NativeFile):
    """Bytes in memory."""

    def __init__(self, initial_bytes=''):
        files.NativeFile.__init__(self, io.BytesIO(raw(initial_bytes)), 'rb+', None)

    def getvalue(self):
        return native(self.buffer.getvalue())

    def write(self, data):
        if isinstance(data, Unicode):
            raise TypeError("'unicode' does not have the buffer interface")
        return self.buffer.write(raw(data))


def _unicode(text):
    return Unicode(text) if isinstance(text, str) else text


class _TextFile(object):
    """The methods of a text file, in unicode."""

    def read(self, *size):
        return _unicode(super(_TextFile, self).read(*size))

    def readline(self, *size):
        return _unicode(super(_TextFile, self).readline(*size))

    def readlines(self, *hint):
        return [_unicode(line) for line in super(_TextFile, self).readlines(*hint)]

    def __next__(self):
        return _unicode(super(_TextFile, self).__next__())

    def next(self):
        return self.__next__()

    def write(self, text):
        if not isinstance(text, Unicode):
            from BaseHTTPServer_compat.runner import show
            raise TypeError("must be unicode, not %s" % show.type_name(text))
        return super(_TextFile, self).write(str.__str__(text))


class StringIO(_TextFile, io.StringIO):
    """Unicode in memory."""

    def __init__(self, initial_value='', newline='\n'):
        io.StringIO.__init__(self, str.__str__(to_unicode(initial_value)), newline)

    def getvalue(self):
        return Unicode(io.StringIO.getvalue(self))


class TextIOWrapper(_TextFile, io.TextIOWrapper):

    def __init__(self, buffer, *args, **kwargs):
        io.TextIOWrapper.__init__(self, files.binary(buffer), *args, **kwargs)


def open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True):
    if 'b' in mode:
        return files.NativeFile(io.open(files.path(file), mode, -1, closefd=closefd), mode, file)
    binary = io.open(files.path(file), mode.replace('U', '').replace('t', '') + 'b', closefd=closefd)
    return TextIOWrapper(binary, encoding or 'utf-8', errors, newline)


viewing.inherit(globals(), io)
