"""hashlib, of strings."""
import hashlib

from BaseHTTPServer_compat.runner import show, viewing
from BaseHTTPServer_compat.runner.text import native, raw


def _bytes_of(name, data):
    """What is hashed; TypeError in 2.7's words for what has no bytes."""
    if isinstance(data, (str, bytes)):
        return raw(data)
    try:
        return memoryview(data)
    except TypeError:
        pass
    raise TypeError('%s() argument 1 must be string or buffer, not %s' % (name, 'None' if data is None else show.type_name(data)))


class Hash(object):
    """A hash object that takes strings; `digest` gives one."""

    def __init__(self, real):
        self._real = real

    def update(self, data):
        self._real.update(_bytes_of('update', data))

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
    return Hash(hashlib.new(str(name), _bytes_of('new', data)))


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
