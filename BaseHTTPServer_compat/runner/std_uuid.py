"""uuid, its numbers longs and its bytes strings; a name is hashed by its bytes."""
import hashlib
import uuid

from BaseHTTPServer_compat.runner import viewing
from BaseHTTPServer_compat.runner.integers import Long
from BaseHTTPServer_compat.runner.text import native, raw


class UUID(object):
    """2.7's UUID, over today's."""

    def __init__(self, hex=None, bytes=None, bytes_le=None, fields=None, int=None, version=None):
        if [hex, bytes, bytes_le, fields, int].count(None) != 4:
            raise TypeError('need one of hex, bytes, bytes_le, fields, or int')
        self.__dict__['_real'] = uuid.UUID(hex, bytes and raw(bytes), bytes_le and raw(bytes_le), fields, int, version)

    def __setattr__(self, name, value):
        raise TypeError('UUID objects are immutable')

    def __int__(self):
        return self.int

    def __hash__(self):
        return hash(self._real)

    def __repr__(self):
        return "UUID('%s')" % self

    def __str__(self):
        return str(self._real)

    def __eq__(self, other):
        return self._real == other._real if isinstance(other, UUID) else NotImplemented

    def __lt__(self, other):
        return self._real < other._real if isinstance(other, UUID) else NotImplemented

    def __le__(self, other):
        return self._real <= other._real if isinstance(other, UUID) else NotImplemented


def _of_27(value):
    """A field of today's as 2.7 had it."""
    if type(value) is tuple:
        return tuple(map(Long, value))
    return native(value) if isinstance(value, bytes) else value


def _field(name, kind):
    get = lambda self: kind(getattr(self._real, name))  # noqa: E731  a property's, and a method's under its old name
    setattr(UUID, name, property(get))
    setattr(UUID, 'get_' + name, get)


for _name in 'time_low time_mid time_hi_version clock_seq_hi_variant clock_seq_low node time clock_seq'.split():
    _field(_name, Long)
for _name in 'bytes bytes_le fields hex urn variant version'.split():
    _field(_name, _of_27)
UUID.int = property(lambda self: Long(self._real.int))

for _name in 'NAMESPACE_DNS NAMESPACE_URL NAMESPACE_OID NAMESPACE_X500'.split():
    globals()[_name] = UUID(str(getattr(uuid, _name)))


def getnode():
    return Long(uuid.getnode())


def uuid1(node=None, clock_seq=None):
    return UUID(str(uuid.uuid1(node, clock_seq)))


def uuid3(namespace, name):
    return UUID(bytes=native(hashlib.md5(raw(namespace.bytes) + raw(name)).digest()), version=3)


def uuid4():
    return UUID(str(uuid.uuid4()))


def uuid5(namespace, name):
    return UUID(bytes=native(hashlib.sha1(raw(namespace.bytes) + raw(name)).digest()[:16]), version=5)


viewing.inherit(globals(), uuid)
