"""hashlib, of strings."""
import hashlib

from BaseHTTPServer_compat.runner import show, viewing
from BaseHTTPServer_compat.runner.text import native, raw


class Hash(object):
    """A hash object that takes strings; `digest` gives one."""

    def __init__(self, real):
        self._real = real

    def update(self, data):
        if not isinstance(data, (str, bytes, bytearray, memoryview)):
            raise TypeError('update() argument 1 must be string or buffer, not %s' % ('None' if data is None else show.type_name(data)))
        self._real.update(raw(data))

    def digest(self):
        return native(self._real.digest())

    def hexdigest(self):
        return self._real.hexdigest()

    def copy(self):
        return Hash(self._real.copy())

    @property
    def name(self):
        return self._real.name.upper()  # as OpenSSL called it

    def __getattr__(self, name):
        return getattr(self._real, name)


def new(name, data=''):
    if not isinstance(data, (str, bytes, bytearray, memoryview)):
        raise TypeError('new() argument 1 must be string or buffer, not %s' % ('None' if data is None else show.type_name(data)))
    return Hash(hashlib.new(str(name), raw(data)))


def _maker(name):
    def make(data=''):
        return new(name, data)
    make.__name__ = 'openssl_' + name
    return make


for _name in 'md5 sha1 sha224 sha256 sha384 sha512'.split():
    globals()[_name] = _maker(_name)
pbkdf2_hmac = viewing.on_bytes(hashlib.pbkdf2_hmac)
algorithms = ('md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512')
viewing.inherit(globals(), hashlib)
