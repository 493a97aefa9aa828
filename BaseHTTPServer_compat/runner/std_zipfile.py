"""zipfile: archives of strings; `file` may be a path or any file of the program's.

A member's name is a string of the bytes in the archive, or unicode where the archive says that they are UTF-8.
"""
import zipfile

from BaseHTTPServer_compat.runner import files, show, viewing
from BaseHTTPServer_compat.runner.text import Unicode, is_ascii, native, raw, real_text

_UTF8 = 0x800  # the flag of a member whose name is UTF-8


class ZipInfo(zipfile.ZipInfo):
    """2.7's ZipInfo."""

    __slots__ = ()

    def __init__(self, *args, **kwargs):
        zipfile.ZipInfo.__init__(self, *args, **kwargs)
        self.comment = ''

    def _encodeFilenameFlags(self):
        """The name's bytes, and the flags that say what they are."""
        if isinstance(self.filename, Unicode) and not is_ascii(self.filename):
            return str.encode(self.filename, 'utf-8'), self.flag_bits | _UTF8
        return raw(self.filename), self.flag_bits

    def __repr__(self):
        return '<zipfile.ZipInfo object at %#x>' % id(self)


class ZipFile(zipfile.ZipFile):
    """2.7's ZipFile."""

    def __init__(self, file, mode='r', compression=zipfile.ZIP_STORED, allowZip64=False):
        if mode not in ('r', 'w', 'a'):
            raise RuntimeError('ZipFile() requires mode "r", "w", or "a"')
        real = real_text(file) if isinstance(file, str) else _Seekable(file)
        zipfile.ZipFile.__init__(self, real, mode, compression, allowZip64)
        self.NameToInfo.clear()
        for info in self.filelist:
            info.__class__ = ZipInfo
            info.comment = native(info.comment)
            info.filename = Unicode(info.filename) if info.flag_bits & _UTF8 else native(info.filename.encode('cp437'))
            self.NameToInfo[info.filename] = info

    def getinfo(self, name):
        info = self.NameToInfo.get(name)
        if info is None:
            raise KeyError('There is no item named %s in the archive' % show.to_repr(name))
        return info

    def read(self, name, pwd=None):
        if not self.fp:
            raise RuntimeError('Attempt to read ZIP archive that was already closed')
        return native(self._raw_call(zipfile.ZipFile.read, self._info(name), raw(pwd)))

    def _info(self, name):
        return self.getinfo(name) if isinstance(name, str) else name

    @property
    def comment(self):
        """The text of the whole archive."""
        return native(self._comment)

    @comment.setter
    def comment(self, text):
        zipfile.ZipFile.comment.fset(self, raw(text))

    def close(self):
        """Write the end of the archive, where the members' comments are."""
        for info in self.filelist:
            info.comment = raw(info.comment)
        try:
            zipfile.ZipFile.close(self)
        finally:
            for info in self.filelist:
                info.comment = native(info.comment)

    def setpassword(self, pwd):
        zipfile.ZipFile.setpassword(self, raw(pwd))

    def _check_writable(self):
        if self.mode not in ('w', 'a'):
            raise RuntimeError('write() requires mode "w" or "a"')
        if not self.fp:
            raise RuntimeError('Attempt to write to ZIP archive that was already closed')

    def open(self, name, mode='r', pwd=None, **more):
        if not self._inside and not more:
            if mode not in ('r', 'U', 'rU'):
                raise RuntimeError('open() requires mode "r", "U", or "rU"')
            if not self.fp:
                raise RuntimeError('Attempt to read ZIP archive that was already closed')
            opened = zipfile.ZipFile.open(self, self._info(name), 'r', raw(pwd))
            return _Member(opened, mode, name, 'U' in mode)
        opened = zipfile.ZipFile.open(self, self._info(name) if mode != 'w' else name, mode, raw(pwd), **more)
        return opened

    _inside = False

    def _raw_call(self, function, *args, **kwargs):
        self._inside = True
        try:
            return function(self, *args, **kwargs)
        finally:
            self._inside = False

    def extract(self, member, path=None, pwd=None):
        return files.native_path(self._raw_call(zipfile.ZipFile.extract, self._on_disk(member), path, raw(pwd)))

    def extractall(self, path=None, members=None, pwd=None):
        for member in self.namelist() if members is None else members:
            self.extract(member, path, pwd)

    def _on_disk(self, member):
        """A copy of a member whose name is one of Python 3's for a file."""
        import copy
        info = copy.copy(self._info(member))
        info.filename = real_text(info.filename)
        return info

    def testzip(self):
        return self._raw_call(zipfile.ZipFile.testzip)

    def write(self, filename, arcname=None, compress_type=None):
        self._check_writable()
        info = ZipInfo.from_file(real_text(filename), None)
        info.filename = _archived(filename if arcname is None else arcname) + ('/' if info.filename.endswith('/') else '')
        info.compress_type = self.compression if compress_type is None else compress_type
        data = b''
        if not info.filename.endswith('/'):
            with open(files.path(filename), 'rb') as file:
                data = file.read()
        self._raw_call(zipfile.ZipFile.writestr, info, data)

    def writestr(self, zinfo_or_arcname, bytes, compress_type=None):
        import time
        self._check_writable()
        info = zinfo_or_arcname
        if not isinstance(info, zipfile.ZipInfo):
            info = ZipInfo(info, time.localtime()[:6])
            info.compress_type, info.external_attr = self.compression, 0o600 << 16
            if info.filename.endswith('/'):
                info.external_attr = 0o40775 << 16 | 0x10
        attributes = info.external_attr
        self._raw_call(zipfile.ZipFile.writestr, info, raw(bytes), compress_type)
        info.external_attr = attributes  # Python 3 gives a mode to those that have none

    def namelist(self):
        return [info.filename for info in self.filelist]


def _archived(name):
    """A file's path as the name of a member: relative."""
    import posixpath
    return posixpath.normpath(name).lstrip('/')


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


def is_zipfile(filename):
    return zipfile.is_zipfile(files.path(filename) if isinstance(filename, str) else _Seekable(filename))


BadZipfile = zipfile.BadZipFile
viewing.inherit(globals(), zipfile)
