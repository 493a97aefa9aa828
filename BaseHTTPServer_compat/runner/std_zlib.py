"""zlib, of strings; checksums are signed, as on 2.7."""
import zlib

from BaseHTTPServer_compat.runner import viewing
from BaseHTTPServer_compat.runner.text import native, raw

viewing.wrap_all(globals(), zlib, 'compress decompress')


def _signed(value):
    return value - (1 << 32) if value >> 31 else value


def crc32(data, start=0):
    return _signed(zlib.crc32(raw(data), start & 0xffffffff))


def adler32(data, start=1):
    return _signed(zlib.adler32(raw(data), start & 0xffffffff))


class _Stream(object):
    """A compression or decompression object."""

    def __init__(self, real):
        self._real = real

    def compress(self, data):
        return native(self._real.compress(raw(data)))

    def decompress(self, data, *limit):
        return native(self._real.decompress(raw(data), *limit))

    def flush(self, *mode):
        return native(self._real.flush(*mode))

    def copy(self):
        return _Stream(self._real.copy())

    def __getattr__(self, name):  # unused_data, unconsumed_tail
        return native(getattr(self._real, name))


def compressobj(*args):
    return _Stream(zlib.compressobj(*args))


def decompressobj(*args):
    return _Stream(zlib.decompressobj(*args))


viewing.inherit(globals(), zlib)
