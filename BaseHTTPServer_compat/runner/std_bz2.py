"""bz2, of strings."""
import bz2

from BaseHTTPServer_compat.runner import files, viewing
from BaseHTTPServer_compat.runner.text import native, raw

viewing.wrap_all(globals(), bz2, 'compress decompress')


class BZ2File(files.NativeFile):
    """2.7's BZ2File."""

    def __init__(self, filename, mode='r', buffering=0, compresslevel=9):
        files.NativeFile.__init__(self, bz2.BZ2File(files.path(filename), mode.replace('U', '') or 'r',
                                                    compresslevel=compresslevel), mode, filename)


class BZ2Compressor(object):
    def __init__(self, compresslevel=9):
        self._real = bz2.BZ2Compressor(compresslevel)

    def compress(self, data):
        return native(self._real.compress(raw(data)))

    def flush(self):
        return native(self._real.flush())


class BZ2Decompressor(object):
    def __init__(self):
        self._real = bz2.BZ2Decompressor()

    def decompress(self, data):
        return native(self._real.decompress(raw(data)))

    @property
    def unused_data(self):
        return native(self._real.unused_data)


viewing.inherit(globals(), bz2)
