"""struct: packed data and the values of ``s`` and ``p`` are strings."""
import struct

from BaseHTTPServer_compat.runner import viewing
from BaseHTTPServer_compat.runner.text import native, raw

error = struct.error


def _whole(value):
    return int(value) if isinstance(value, float) else raw(value)


def pack(format, *values):
    try:
        return native(struct.pack(str(format), *map(raw, values)))
    except struct.error:
        pass  # a float, which 2.7 took for an integer, or a mistake
    try:
        return native(struct.pack(str(format), *map(_whole, values)))
    except struct.error as mistake:
        words = str(mistake)
        words = words.replace('required argument is not an integer', 'cannot convert argument to integer')
        raise error(words.replace('must be a bytes object', 'must be a string'))


def unpack(format, data):
    data = raw(data)
    if len(data) != calcsize(format):
        raise error('unpack requires a string argument of length %d' % calcsize(format))
    return tuple(map(native, struct.unpack(str(format), data)))


def unpack_from(format, data, offset=0):
    return tuple(map(native, struct.unpack_from(str(format), raw(data), offset)))


def pack_into(format, buffer, offset, *values):
    struct.pack_into(str(format), buffer, offset, *map(raw, values))


def calcsize(format):
    return struct.calcsize(str(format))


class Struct(object):
    """A compiled format."""

    def __init__(self, format):
        self.format = format
        self.size = calcsize(format)

    def pack(self, *values):
        return pack(self.format, *values)

    def unpack(self, data):
        return unpack(self.format, data)

    def unpack_from(self, data, offset=0):
        return unpack_from(self.format, data, offset)

    def pack_into(self, buffer, offset, *values):
        pack_into(self.format, buffer, offset, *values)


viewing.inherit(globals(), struct)
