"""tarfile: archives in any file of the program's; members read as strings."""
import tarfile

from BaseHTTPServer_compat.runner import files, viewing
from BaseHTTPServer_compat.runner.text import real_text


class TarFile(tarfile.TarFile):
    """2.7's TarFile."""

    def __init__(self, name=None, mode='r', fileobj=None, **kwargs):
        kwargs.setdefault('format', tarfile.GNU_FORMAT)  # 2.7's default
        tarfile.TarFile.__init__(self, name and real_text(name), mode, files.binary(fileobj), **kwargs)

    @classmethod
    def open(cls, name=None, mode='r', fileobj=None, bufsize=10240, **kwargs):
        kwargs.setdefault('format', tarfile.GNU_FORMAT)
        opened = super(TarFile, cls).open(name and real_text(name), mode, files.binary(fileobj), bufsize, **kwargs)
        opened.__class__ = cls
        return opened

    def addfile(self, tarinfo, fileobj=None):
        tarfile.TarFile.addfile(self, tarinfo, files.binary(fileobj))

    def extractfile(self, member):
        found = tarfile.TarFile.extractfile(self, member)
        return found and files.NativeFile(found, 'r', getattr(member, 'name', member))

    def getnames(self):
        return [files.native_path(name) for name in tarfile.TarFile.getnames(self)]


open = TarFile.open
viewing.inherit(globals(), tarfile)
