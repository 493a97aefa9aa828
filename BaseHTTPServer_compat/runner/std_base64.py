"""base64, of strings; what does not decode raises TypeError, as on 2.7."""
import base64
import binascii

from BaseHTTPServer_compat.runner import byte_codecs, files, show, viewing
from BaseHTTPServer_compat.runner.text import native, raw


def _decoder(function):
    def decode(data, *args, **kwargs):
        _refuse('a2b_base64', data)
        try:
            return native(function(raw(data), *map(raw, args), **kwargs))
        except binascii.Error as error:
            raise TypeError(byte_codecs.Error(_old_message(str(error))))     # Faithful: an error for its words
    decode.__name__ = function.__name__
    return decode


def _old_message(message):
    return 'Incorrect padding' if message.startswith(('Incorrect padding', 'Invalid base64')) else message


def _refuse(name, data):
    """Raise 2.7's TypeError for what is no string."""
    if not isinstance(data, (str, bytes, bytearray, memoryview)):
        raise TypeError('%s() argument 1 must be string or buffer, not %s' % (
            name, 'None' if data is None else show.type_name(data)))


def _encoder(function):
    def encode_it(s, *args, **kwargs):
        _refuse('b2a_base64', s)
        return native(function(raw(s), *map(raw, args), **kwargs))
    encode_it.__name__ = function.__name__
    return encode_it


for _name in 'b64encode standard_b64encode urlsafe_b64encode b32encode b16encode'.split():
    globals()[_name] = _encoder(getattr(base64, _name))
for _name in 'b64decode standard_b64decode urlsafe_b64decode b32decode b16decode'.split():
    globals()[_name] = _decoder(getattr(base64, _name))
encodestring = viewing.on_bytes(base64.encodebytes)


def decodestring(data):
    """Faithful: binascii.Error here, where the other functions raise TypeError."""
    return native(byte_codecs.decode_base64(raw(data)))


def encode(input, output):
    base64.encode(files.binary(input), files.binary(output))


def decode(input, output):
    base64.decode(files.binary(input), files.binary(output))


viewing.inherit(globals(), base64)
