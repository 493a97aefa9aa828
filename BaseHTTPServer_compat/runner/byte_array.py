"""2.7's bytearray: it takes strings wherever Python 3's takes bytes, and what it gives is bytearrays and integers."""
from BaseHTTPServer_compat.runner import show
from BaseHTTPServer_compat.runner.text import Unicode, decode, encode_text, native, raw, real_text, to_unicode


def _bytes_of(value):
    if isinstance(value, Unicode):
        raise TypeError("Type unicode doesn't support the buffer API")
    return raw(value)


def _given(value):
    """A method's result: each bytearray in it one of ours."""
    if type(value) is bytearray:
        return ByteArray(value)
    if type(value) in (list, tuple):
        return type(value)(map(_given, value))
    return value


def _byte(value):
    """The integer that an item is set to: a string of one character will do."""
    if isinstance(value, str):
        if isinstance(value, Unicode) or len(value) != 1:
            raise ValueError('string must be of size 1')
        return ord(value)
    return value


class ByteArray(bytearray):
    """``bytearray``."""

    __slots__ = ()
    __hash__ = None

    def __init__(self, source=b'', encoding=None, errors=None):
        if isinstance(source, Unicode):
            if encoding is None:
                raise TypeError('unicode argument without an encoding')
            source = encode_text(source, real_text(encoding), errors or 'strict')
        elif isinstance(source, str):
            source = raw(source) if encoding is None else str.encode(to_unicode(source), real_text(encoding), errors or 'strict')
        elif not isinstance(source, (bytes, bytearray, memoryview)) and hasattr(source, '__iter__'):
            source = map(_byte, source)
        bytearray.__init__(self, source)

    def __str__(self):
        return native(bytes(self))

    def __repr__(self):
        return 'bytearray(%r)' % bytes(self)

    def __getitem__(self, index):
        return _given(bytearray.__getitem__(self, index))

    def __setitem__(self, index, value):
        if not isinstance(index, slice):
            value = _byte(value)
        elif isinstance(value, str):
            value = _bytes_of(value)
        bytearray.__setitem__(self, index, value)

    def __add__(self, other):
        if isinstance(other, Unicode) or not isinstance(other, (str, bytes, bytearray, memoryview)):
            raise TypeError("can't concat bytearray to %s" % show.type_name(other))
        return ByteArray(bytearray.__add__(self, raw(other)))

    def __radd__(self, other):
        if isinstance(other, Unicode) or not isinstance(other, (str, bytes)):
            return NotImplemented
        return ByteArray(raw(other) + bytes(self))

    def __iadd__(self, other):
        if not isinstance(other, (str, bytes, bytearray, memoryview)):
            raise TypeError("can't concat bytearray to %s" % show.type_name(other))
        return bytearray.__iadd__(self, _bytes_of(other))

    def __mul__(self, count):
        return ByteArray(bytearray.__mul__(self, count))

    __rmul__ = __mul__

    def __imul__(self, count):
        return bytearray.__imul__(self, count)

    def __contains__(self, item):
        return bytearray.__contains__(self, _bytes_of(item))

    def append(self, item):
        bytearray.append(self, _byte(item))

    def insert(self, index, item):
        bytearray.insert(self, index, _byte(item))

    def remove(self, item):
        bytearray.remove(self, _byte(item))

    def extend(self, items):
        bytearray.extend(self, _bytes_of(items) if isinstance(items, str) else map(_byte, items))

    def join(self, items):
        return ByteArray(bytearray.join(self, list(map(_bytes_of, items))))

    def decode(self, encoding=None, errors='strict'):
        return decode(str(self), encoding, errors)

    def translate(self, table, deletechars=''):
        return ByteArray(bytearray.translate(self, None if table is None else raw(table), raw(deletechars)))



def _method(name):
    method = getattr(bytearray, name)

    def call(self, *args):
        return _given(method(self, *[tuple(map(_bytes_of, arg)) if isinstance(arg, tuple) else _bytes_of(arg) for arg in args]))
    call.__name__ = name
    return call


def _comparison(name):
    method = getattr(bytearray, name)

    def compare(self, other):
        return method(self, raw(other) if isinstance(other, str) and not isinstance(other, Unicode) else other)
    compare.__name__ = name
    return compare


def _fill():
    for name in ('capitalize center count endswith expandtabs find index isalnum isalpha isdigit islower isspace istitle isupper ljust '
                 'lower lstrip partition replace rfind rindex rjust rpartition rsplit rstrip split splitlines startswith strip swapcase '
                 'title upper zfill').split():
        setattr(ByteArray, name, _method(name))
    for name in 'eq ne lt le gt ge'.split():
        setattr(ByteArray, '__%s__' % name, _comparison('__%s__' % name))


_fill()
ByteArray.__name__ = 'bytearray'
ByteArray.__module__ = '__builtin__'
