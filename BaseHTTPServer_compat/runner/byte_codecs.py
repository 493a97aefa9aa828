"""The codecs of 2.7 that lead from bytes to bytes: ``.encode("hex")`` and its like.

Errors are 2.7's: a TypeError for hexadecimal that is none, binascii.Error for base64, zlib.error, IOError.
"""
import base64
import binascii
import bz2
import codecs
import functools
import quopri
import re
import zlib
from encodings import uu_codec

_UNESCAPE = re.compile(br'\\(\r\n|\n|[0-7]{1,3}|x[0-9a-fA-F]{2}|.)', re.S)
_SIMPLE = {b'n': b'\n', b't': b'\t', b'r': b'\r', b'a': b'\a', b'b': b'\b', b'f': b'\f', b'v': b'\v', b'\\': b'\\',
           b"'": b"'", b'"': b'"', b'\n': b'', b'\r\n': b''}


class Error(Exception):
    """Faithful: ``binascii.Error``, which is a ValueError now, was none."""
    __module__ = 'binascii'


def with_old_error(function):
    """*function* of binascii or uu, which raises the Error above."""
    @functools.wraps(function)
    def call(*args):
        try:
            return function(*args)
        except binascii.Error as error:
            raise Error(*error.args)
    return call


def _unhex(data):
    try:
        return binascii.unhexlify(data)
    except binascii.Error as error:
        raise TypeError('Odd-length string' if len(data) % 2 else str(error))    # 3.15 says it otherwise


def decode_base64(data):
    """``binascii.a2b_base64``, whose newer messages are 2.7's one."""
    try:
        return binascii.a2b_base64(data)
    except binascii.Error:
        raise Error('Incorrect padding')


ROT13 = ('rot13', 'rot_13')     # not like the others: from unicode to str and back


def rot13(text):
    """The bytes of real text, turned; Faithful: 2.7's error for what is past Latin-1."""
    try:
        return codecs.encode(text, 'rot13').encode('latin-1')
    except UnicodeEncodeError as error:
        raise UnicodeEncodeError('charmap', text, error.start, error.end, 'character maps to <undefined>')


def escape(data):
    """``string_escape``: the inside of the repr of a str, with `'` escaped."""
    return repr(b'"' + data)[3:-1].encode('ascii').replace(b"\\'", b"'").replace(b"'", b"\\'")


def _unescape(data):
    def one(match):
        what = match.group(1)
        if what[:1] in b'01234567':
            return bytes([int(what, 8) & 255])
        if what[:1] == b'x' and len(what) == 3:
            return bytes([int(what[1:], 16)])
        if what == b'x':
            raise ValueError('invalid \\x escape')
        return _SIMPLE.get(what, b'\\' + what)
    return _UNESCAPE.sub(one, data)


ENCODERS = {}
DECODERS = {}
for _names, _encoder, _decoder in (
        ('hex hex_codec', binascii.hexlify, _unhex),
        ('base64 base_64 base64_codec', base64.encodebytes, decode_base64),
        ('zlib zip zlib_codec', zlib.compress, zlib.decompress),
        ('bz2 bz2_codec', bz2.compress, bz2.decompress),
        ('quopri quoted_printable quopri_codec', lambda data: quopri.encodestring(data, True), quopri.decodestring),
        ('uu uu_codec', lambda data: codecs.encode(data, 'uu'), with_old_error(lambda data: uu_codec.uu_decode(data)[0])),
        ('string_escape', escape, _unescape)):
    for _name in _names.split():
        ENCODERS[_name], DECODERS[_name] = _encoder, _decoder
