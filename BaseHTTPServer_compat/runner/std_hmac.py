"""hmac, of strings; without a digest named it is MD5, as on 2.7."""
import hmac

from BaseHTTPServer_compat.runner import viewing
from BaseHTTPServer_compat.runner.std_hashlib import Hash
from BaseHTTPServer_compat.runner.text import Unicode, raw


def _digest_name(digestmod):
    if digestmod is None:
        return 'md5'
    if not hasattr(digestmod, '__name__') and hasattr(digestmod, 'new'):
        digestmod = digestmod.new   # an object that stands for a module
    name = getattr(digestmod, '__name__', str(digestmod)).rpartition('.')[2]
    return {'std_md5': 'md5', 'std_sha': 'sha1', 'sha': 'sha1'}.get(name, name).replace('openssl_', '')


class HMAC(Hash):
    """2.7's HMAC object."""

    def __init__(self, key, msg=None, digestmod=None):
        real = hmac.new(raw(key), raw(msg), _digest_name(digestmod))
        if isinstance(key, Unicode) and len(key) <= real.block_size:    # Faithful: only a longer one is hashed first
            raise TypeError('character mapping must return integer, None or unicode')
        Hash.__init__(self, real)

    def copy(self):
        twin = HMAC.__new__(HMAC)
        twin._real = self._real.copy()
        return twin


def new(key, msg=None, digestmod=None):
    return HMAC(key, msg, digestmod)


def compare_digest(one, other):
    return hmac.compare_digest(raw(one), raw(other))


viewing.inherit(globals(), hmac)
