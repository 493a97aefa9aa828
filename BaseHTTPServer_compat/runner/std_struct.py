"""struct: packed data and the values of ``s`` and ``p`` are strings."""
import re
import struct

from BaseHTTPServer_compat.runner import viewing
from BaseHTTPServer_compat.runner.text import native, raw

error = struct.error


def _whole(value):
    return int(value) if isinstance(value, float) else raw(value)


_NATIVE_WORDS = {
    'b': 'byte format requires -128 <= number <= 127', 'B': 'ubyte format requires 0 <= number <= 255',
    'h': 'short format requires SHRT_MIN <= number <= SHRT_MAX', 'H': 'ushort format requires 0 <= number <= USHRT_MAX'}


def _range_words(format, values):
    """2.7's words for a number that is too large for its place in a format; None where each has room."""
    order = format[:1] if format[:1] in ('@', '=', '<', '>', '!') else ''
    codes = [code for count, code in re.findall('([0-9]*)([a-zA-Z?])', format) if code != 'x'
             for _ in range(1 if code in 'sp' else int(count or 1))]
    for code, value in zip(codes, values):
        if code not in 'bBhHiIlLqQ' or not isinstance(value, int):
            continue
        room = 1 << struct.calcsize(order + code) * 8
        low, high = (-room // 2, room // 2) if code.islower() else (0, room)
        if low <= value < high:
            continue
        plain = code in 'bB' or code in 'hH' and order not in ('>', '!')
        least, most = (-1 << 63, 1 << 63) if plain or code.islower() else (0, 1 << 64)  # what C takes at first
        if not least <= value < most:
            return "integer out of range for '%s' format code" % code
        return _NATIVE_WORDS[code] if plain else "'%s' format requires %d <= number <= %d" % (code, low, high - 1)
    return None


def pack(format, *values):
    try:
        return native(struct.pack(str(format), *map(raw, values)))
    except struct.error:
        pass  # a float, which 2.7 took for an integer, or a mistake
    try:
        return native(struct.pack(str(format), *map(_whole, values)))
    except struct.error as mistake:
        words = _range_words(str(format), values) or str(mistake)
        words = words.replace('char format requires a bytes object of length 1', 'char format require string of length 1')
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
