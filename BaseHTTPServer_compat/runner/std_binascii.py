"""binascii, of strings; TypeError for hexadecimal that is none, as on 2.7."""
import binascii

from BaseHTTPServer_compat.runner import byte_codecs, std_zlib, viewing
from BaseHTTPServer_compat.runner.text import native, raw

_NAMES = 'b2a_base64 a2b_uu b2a_uu a2b_qp b2a_qp hexlify b2a_hex crc_hqx a2b_hqx b2a_hqx rlecode_hqx rledecode_hqx'
viewing.wrap_all(globals(), binascii, _NAMES, lambda function: viewing.on_bytes(byte_codecs.with_old_error(function)))
Error = byte_codecs.Error
crc32 = std_zlib.crc32


def a2b_base64(text):
    return native(byte_codecs.decode_base64(raw(text)))


def unhexlify(text):
    return native(byte_codecs.DECODERS['hex'](raw(text)))


a2b_hex = unhexlify
viewing.inherit(globals(), binascii)
