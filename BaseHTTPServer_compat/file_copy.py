"""Copies a file to a handler's wfile, or any other: in blocks, and a long one without its bytes passing through Python.

The first block goes by wfile's `write`, so that a short file leaves in one segment with the head that waits there.  What is
left goes by `socket.sendfile`, which asks the system to do it, where nobody would see the difference: a regular file on
disk, wfile as the handler made it, no TLS.  Never more than a block is held in memory.
"""
import io
import os
import stat

from BaseHTTPServer_compat.native_text import to_text
from BaseHTTPServer_compat.own_files import as_writer
from BaseHTTPServer_compat.socket_reader import is_plain
from BaseHTTPServer_compat.streams import SocketWriter

BLOCK = 16384  # bytes; 2.7's shutil.copyfileobj
_READ_BYTES = os.O_RDONLY | getattr(os, 'O_BINARY', 0)  # Windows has both


class DiskFile(object):
    """A file opened to be copied and for nothing else: four system calls where `open` and what follows make seven.

    Each of them lets another thread run, and where there are many that is most of a short file's time.
    `status` is what `os.fstat` says.  Raises OSError, as `open` does, for a folder too.
    """

    __slots__ = ('_descriptor', 'status')

    def __init__(self, path):
        self._descriptor = os.open(path, _READ_BYTES)
        self.status = os.fstat(self._descriptor)
        if stat.S_ISDIR(self.status.st_mode):
            self.close()
            raise IsADirectoryError(path)

    def fileno(self):
        return self._descriptor

    def read(self, size):
        return os.read(self._descriptor, size)

    def tell(self):
        return self.seek(0, os.SEEK_CUR)

    def seek(self, offset, whence=os.SEEK_SET):
        return os.lseek(self._descriptor, offset, whence)

    def close(self):
        descriptor, self._descriptor = self._descriptor, -1
        if descriptor >= 0:
            os.close(descriptor)


def copy(source, target, length=None):
    """Copy `source` (anything with `read`) from where it stands to `target` (anything with `write`).

    :param length: bytes to copy; the default is all up to the end
    :returns: how many of the `length` bytes were not there
    """
    wants_text = False
    if type(target) is not SocketWriter:
        target = as_writer(target)
        wants_text = isinstance(target, io.TextIOBase)
    missing = float('inf') if length is None else length
    while missing > 0:
        block = source.read(min(BLOCK, missing))
        if not block:
            break
        target.write(to_text(block) if wants_text else block)
        missing -= len(block)
        if missing > 0 and len(block) == BLOCK and _goes_by_sendfile(source, target):
            target.flush()
            missing -= target._socket.sendfile(source, source.tell(), None if length is None else missing)
            break
    return 0 if length is None else missing


def _goes_by_sendfile(source, target):
    return (type(target) is SocketWriter and 'write' not in vars(target)
            and is_plain(target._socket) and target._socket.gettimeout() != 0
            and (type(source) is DiskFile or type(source) is io.BufferedReader and type(source.raw) is io.FileIO)
            and hasattr(os, 'sendfile') and stat.S_ISREG(os.fstat(source.fileno()).st_mode))
