"""cStringIO: of strings only; unicode is encoded as it comes in, by ASCII."""
from BaseHTTPServer_compat.runner import show, std_StringIO
from BaseHTTPServer_compat.runner.text import native, to_str


def _none(kind, name):
    """An attribute that StringIO's file has and this has not: programs look for a size in one or another."""
    def missing(self):
        raise AttributeError("'cStringIO.%s' object has no attribute '%s'" % (kind, name))
    return property(missing)


class _File(std_StringIO.StringIO):
    """What StringIO() gives."""

    len, buf, pos = _none('StringO', 'len'), _none('StringO', 'buf'), _none('StringO', 'pos')

    def __init__(self, buf=''):
        std_StringIO.StringIO.__init__(self, to_str(self._text(buf)))

    @staticmethod
    def _text(data):
        if isinstance(data, str):
            return data
        try:
            return native(memoryview(data).tobytes())
        except TypeError:
            raise TypeError('expected read buffer, %s found' % show.type_name(data))

    def write(self, s):
        std_StringIO.StringIO.write(self, to_str(self._text(s)))

    def getvalue(self, use_pos=False):
        return self._file.getvalue()[:self._file.tell() if use_pos else None]


class _InputFile(_File):
    """What StringIO(text) gives: for reading only."""

    len, buf, pos = _none('StringI', 'len'), _none('StringI', 'buf'), _none('StringI', 'pos')
    write, writelines = _none('StringI', 'write'), _none('StringI', 'writelines')


def StringIO(*args):
    """A file in memory: for writing, or, given a string, for reading."""
    if args:
        return _InputFile(*args)
    return _File()


OutputType, InputType = _File, _InputFile
