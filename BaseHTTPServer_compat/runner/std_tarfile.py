"""tarfile: archives in any file of the program's; members read as strings."""
import stat
import tarfile

from BaseHTTPServer_compat.runner import files, show, std_os, viewing
from BaseHTTPServer_compat.runner.text import Unicode, from_text, real_text


_DEVICE = slice(329, 345)  # the device's numbers in a header block; the checksum of the block is in 148:156


class TarInfo(tarfile.TarInfo):
    """2.7's TarInfo, in whose headers what is no device has numbers too; newer ones leave them empty."""

    @staticmethod
    def _create_header(info, *args, **kwargs):
        header = tarfile.TarInfo._create_header(info, *args, **kwargs)
        device = '%07o\0%07o\0' % (info.get('devmajor', 0), info.get('devminor', 0))
        bare = header[:148] + b' ' * 8 + header[156:_DEVICE.start] + device.encode('ascii') + header[_DEVICE.stop:]
        return bare[:148] + ('%06o\0 ' % sum(bytearray(bare))).encode('ascii') + bare[156:]


tarfile._Stream.seekable = lambda stream: False  # asked by the file of a member, which only reads on


class _Path(str):
    """Real text, for open() gives it to the class."""


class TarFile(tarfile.TarFile):
    """2.7's TarFile."""

    tarinfo = TarInfo

    def __init__(self, name=None, mode='r', fileobj=None, **kwargs):
        kwargs.setdefault('format', tarfile.GNU_FORMAT)  # 2.7's default
        kwargs.setdefault('encoding', 'latin-1')  # names are bytes
        if not isinstance(fileobj, tarfile._Stream):  # what open() makes for 'w|gz' and the like is of bytes
            fileobj = files.binary(fileobj)
        name = name if name is None or isinstance(name, _Path) else real_text(name)
        tarfile.TarFile.__init__(self, name, mode, fileobj, **kwargs)

    @classmethod
    def open(cls, name=None, mode='r', fileobj=None, bufsize=10240, **kwargs):
        kwargs.setdefault('format', tarfile.GNU_FORMAT)
        opened = super(TarFile, cls).open(name and _Path(real_text(name)), mode, files.binary(fileobj), bufsize, **kwargs)
        opened.__class__ = cls
        return opened

    def addfile(self, tarinfo, fileobj=None):
        for field in ('name', 'linkname', 'uname', 'gname'):
            text = getattr(tarinfo, field)
            if isinstance(text, Unicode):
                setattr(tarinfo, field, from_text(str.__str__(text)))
        tarfile.TarFile.addfile(self, tarinfo, files.binary(fileobj))

    def add(self, name, arcname=None, recursive=True, exclude=None, filter=None):
        if exclude is not None and exclude(name):
            return
        arcname = name if arcname is None else arcname
        tarfile.TarFile.add(self, real_text(name), arcname, False, filter=filter)
        if recursive and std_os.path.isdir(name) and not std_os.path.islink(name):
            for inner in std_os.listdir(name):
                self.add(std_os.path.join(name, inner), std_os.path.join(arcname, inner), True, exclude, filter)

    def getmember(self, name):
        try:
            return tarfile.TarFile.getmember(self, name)
        except KeyError:
            raise KeyError('filename %s not found' % show.to_repr(name))

    def extractfile(self, member):
        found = tarfile.TarFile.extractfile(self, member)
        return found and files.NativeFile(found, 'r', getattr(member, 'name', member))


def is_tarfile(name):
    """Whether this path is one of an archive."""
    return tarfile.is_tarfile(real_text(name))


def filemode(mode):
    """The kind and the permissions of a file as ``ls -l`` has them; a kind that tar has no letter for is ``-``."""
    kind = stat.filemode(mode)[0]
    return ('-' if kind in '?s' else kind) + stat.filemode(mode)[1:]


open = TarFile.open
viewing.inherit(globals(), tarfile)
