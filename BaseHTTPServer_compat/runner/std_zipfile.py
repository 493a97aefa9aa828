"""zipfile: archives of strings; `file` may be a path or any file of the program's."""
import zipfile

from BaseHTTPServer_compat.runner import files, viewing
from BaseHTTPServer_compat.runner.text import Unicode, from_text, is_ascii, native, raw, real_text


class ZipFile(zipfile.ZipFile):
    """2.7's ZipFile."""

    def __init__(self, file, mode='r', compression=zipfile.ZIP_STORED, allowZip64=False):
        real = files.path(file) if isinstance(file, str) else _Seekable(file)
        zipfile.ZipFile.__init__(self, real_text(real) if isinstance(real, str) else real, mode, compression, allowZip64)

    def read(self, name, pwd=None):
        return native(self._raw_call(zipfile.ZipFile.read, _member(name), raw(pwd)))

    def open(self, name, mode='r', pwd=None, **more):
        opened = zipfile.ZipFile.open(self, _member(name), mode, raw(pwd), **more)
        return _Member(opened, mode, name) if mode.startswith(('r', 'U')) and not more and not self._inside else opened

    _inside = False

    def _raw_call(self, function, *args, **kwargs):
        self._inside = True
        try:
            return function(self, *args, **kwargs)
        finally:
            self._inside = False

    def extract(self, *args, **kwargs):
        return files.native_path(self._raw_call(zipfile.ZipFile.extract, *args, **kwargs))

    def extractall(self, *args, **kwargs):
        self._raw_call(zipfile.ZipFile.extractall, *args, **kwargs)

    def testzip(self):
        return self._raw_call(zipfile.ZipFile.testzip)

    def write(self, filename, arcname=None, compress_type=None):
        self._raw_call(zipfile.ZipFile.write, real_text(filename), arcname and real_text(arcname), compress_type)

    def writestr(self, zinfo_or_arcname, bytes, compress_type=None):
        self._raw_call(zipfile.ZipFile.writestr, _member(zinfo_or_arcname), raw(bytes), compress_type)

    def namelist(self):
        return [_given(name) for name in zipfile.ZipFile.namelist(self)]


def _given(name):
    return name if is_ascii(name) else Unicode(name) if not isinstance(name, bytes) else from_text(name)


def _member(name):
    return real_text(name) if isinstance(name, str) else name


class _Seekable(object):
    """A program's file in memory or on disk as zipfile wants it: its bytes."""

    def __init__(self, file):
        self._file, self._binary = file, files.binary(file)

    def __getattr__(self, name):
        return getattr(self._binary, name)

    def seek(self, *args):
        self._binary.seek(*args)
        return self._binary.tell()


class _Member(files.NativeFile):
    """A file of an archive, open for reading."""


viewing.inherit(globals(), zipfile)
