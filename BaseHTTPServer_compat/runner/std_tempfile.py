"""tempfile: files of strings, names of bytes."""
import tempfile

from BaseHTTPServer_compat.runner import files, std_StringIO, viewing
from BaseHTTPServer_compat.runner.files import native_path


class _Named(files.NativeFile):
    """A temporary file with a name, deleted when it is closed unless told otherwise."""

    def __init__(self, real, mode):
        files.NativeFile.__init__(self, real.file, mode, native_path(real.name))
        self._real = real

    def close(self):
        if not self.closed:
            self._real.close()

    @property
    def delete(self):
        return self._real.delete


def _real_mode(mode):
    return mode.replace('b', '') + 'b'


def NamedTemporaryFile(mode='w+b', bufsize=-1, suffix='', prefix='tmp', dir=None, delete=True):
    return _Named(tempfile.NamedTemporaryFile(_real_mode(mode), -1, suffix=_text(suffix), prefix=_text(prefix), dir=_text(dir),
                                              delete=delete), mode)


def TemporaryFile(mode='w+b', bufsize=-1, suffix='', prefix='tmp', dir=None):
    return files.NativeFile(tempfile.TemporaryFile(_real_mode(mode), -1, suffix=_text(suffix), prefix=_text(prefix),
                                                   dir=_text(dir)), mode, '<fdopen>')


class SpooledTemporaryFile(std_StringIO.StringIO):
    """A file in memory; 2.7's moved to the disk when it grew, which nobody sees."""

    def __init__(self, max_size=0, mode='w+b', bufsize=-1, suffix='', prefix='tmp', dir=None):
        std_StringIO.StringIO.__init__(self)

    def rollover(self):
        """It stays where it is."""

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self.close()


def _text(name):
    from BaseHTTPServer_compat.runner.text import real_text
    return name if name is None else real_text(name)


def mkstemp(suffix='', prefix='tmp', dir=None, text=False):
    descriptor, name = tempfile.mkstemp(_text(suffix), _text(prefix), _text(dir), text)
    return descriptor, native_path(name)


def mkdtemp(suffix='', prefix='tmp', dir=None):
    return native_path(tempfile.mkdtemp(_text(suffix), _text(prefix), _text(dir)))


def mktemp(suffix='', prefix='tmp', dir=None):
    return native_path(tempfile.mktemp(_text(suffix), _text(prefix), _text(dir) or tempfile.gettempdir()))


def gettempdir():
    return native_path(tempfile.gettempdir())


viewing.inherit(globals(), tempfile)
