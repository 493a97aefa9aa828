"""chunk: what is read from a part of an IFF or RIFF file is a string; Python 3.13 has the module no more."""
import chunk

from BaseHTTPServer_compat.runner import files
from BaseHTTPServer_compat.runner.text import native


class Chunk(object):
    """2.7's Chunk, of any file of the program's, or of another Chunk."""

    def __init__(self, file, align=True, bigendian=True, inclheader=False):
        self._real = chunk.Chunk(file._real if isinstance(file, Chunk) else files.binary(file), align, bigendian, inclheader)

    def __getattr__(self, name):
        return getattr(self._real, name)

    def getname(self):
        return native(self._real.getname())

    def read(self, size=-1):
        return native(self._real.read(size))
