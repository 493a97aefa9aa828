"""cStringIO: of strings only; unicode is encoded as it comes in, by ASCII."""
from BaseHTTPServer_compat.runner import std_StringIO
from BaseHTTPServer_compat.runner.text import to_str


class _File(std_StringIO.StringIO):
    """What StringIO() gives."""

    def __init__(self, buf=''):
        std_StringIO.StringIO.__init__(self, to_str(self._text(buf)))

    def write(self, s):
        std_StringIO.StringIO.write(self, to_str(self._text(s)))

    def getvalue(self, use_pos=False):
        return self._file.getvalue()[:self._file.tell() if use_pos else None]


class _InputFile(_File):
    """What StringIO(text) gives: for reading only."""

    write = writelines = property()


def StringIO(*args):
    """A file in memory: for writing, or, given a string, for reading."""
    if args:
        return _InputFile(*args)
    return _File()


OutputType, InputType = _File, _InputFile
