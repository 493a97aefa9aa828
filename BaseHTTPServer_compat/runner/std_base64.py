"""base64, of strings; what does not decode raises TypeError, as on 2.7."""
import base64
import binascii

from BaseHTTPServer_compat.runner import byte_codecs, files, viewing
from BaseHTTPServer_compat.runner.text import native, raw


def _decoder(function):
    def decode(data, *args, **kwargs):
        try:
            return native(function(raw(data), *map(raw, args), **kwargs))
        except binascii.Error as error:
            raise TypeError(_old_message(str(error)))
    decode.__name__ = function.__name__
    return decode


def _old_message(message):
    return 'Incorrect padding' if message.startswith(('Incorrect padding', 'Invalid base64')) else message


viewing.wrap_all(globals(), base64, 'b64encode standard_b64encode urlsafe_b64encode b32encode b16encode')
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
