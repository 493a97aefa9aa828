"""gzip: files that take and give strings."""
import gzip

from BaseHTTPServer_compat.runner import files, viewing


class _Real(gzip.GzipFile):

    def _write_gzip_header(self, *level):
        gzip.GzipFile._write_gzip_header(self, *[9 for _ in level])  # Faithful: 2.7 said "best" whatever the level


class GzipFile(files.NativeFile):
    """2.7's GzipFile; `fileobj` may be any file of the program's."""

    def __init__(self, filename=None, mode=None, compresslevel=9, fileobj=None, mtime=None):
        if mode is None:
            mode = getattr(fileobj, 'mode', 'rb') or 'rb'
        mode = str(mode).replace('U', '').replace('b', '')[:1] + 'b'
        name = filename if filename is not None else _name_of(fileobj)
        real = _Real(files.path(name), mode, compresslevel, files.binary(fileobj), mtime)
        files.NativeFile.__init__(self, real, mode, name)
        self._real, self._mtime, self._reads = real, mtime, mode[0] == 'r'
        self.fileobj = fileobj

    def write(self, data):
        files.NativeFile.write(self, data)
        return len(data)

    @property
    def mtime(self):
        """Seconds since 1970: what was given, or read from the file."""
        return self._real.mtime if self._reads and self._mtime is None else self._mtime

    @mtime.setter
    def mtime(self, seconds):
        self._mtime = seconds       # Faithful: the head is written by now


def _name_of(fileobj):
    name = getattr(fileobj, 'name', '')
    return name if isinstance(name, str) and name != '<fdopen>' else ''


def open(filename, mode='rb', compresslevel=9):
    return GzipFile(filename, mode, compresslevel)


viewing.inherit(globals(), gzip)
