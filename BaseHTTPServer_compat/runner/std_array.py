"""array: made of and into strings of bytes; typecode 'c', whose items are characters."""
import array as _array

from BaseHTTPServer_compat.runner import show, viewing
from BaseHTTPServer_compat.runner.integers import Long
from BaseHTTPServer_compat.runner.text import Unicode, native, raw


class array(_array.array):
    """2.7's array."""

    def __new__(cls, typecode, initializer=()):
        if typecode == 'c':
            return _array.array.__new__(Characters, 'B', raw(initializer) if isinstance(initializer, str) else
                                        list(map(ord, initializer)))
        if typecode == 'u' or not isinstance(initializer, str):
            return _array.array.__new__(cls, typecode, initializer)
        self = _array.array.__new__(cls, typecode)
        self.fromstring(initializer)
        return self

    def tostring(self):
        return native(self.tobytes())

    def fromstring(self, string):
        self.frombytes(raw(string))

    def tofile(self, f):
        f.write(self.tostring())

    def fromfile(self, f, n):
        data = raw(f.read(n * self.itemsize))
        self.frombytes(data[:len(data) - len(data) % self.itemsize])
        if len(data) < n * self.itemsize:
            raise EOFError('not enough items in file')

    write, read = tofile, fromfile

    def __repr__(self):
        if not len(self):
            return "array('%s')" % self.typecode
        if self.typecode == 'u':
            return "array('u', %s)" % show.to_repr(Unicode(self.tounicode()))
        return "array('%s', %s)" % (self.typecode, show.to_repr(self.tolist()))

    def tolist(self):
        found = _array.array.tolist(self)
        return list(map(Long, found)) if self.typecode in 'IL' else found

    def __getitem__(self, index):
        found = _array.array.__getitem__(self, index)
        return array(self.typecode, found) if isinstance(index, slice) else Long(found) if self.typecode in 'IL' else found


class Characters(array):
    """An array of typecode 'c'."""

    typecode = 'c'

    def __getitem__(self, index):
        found = _array.array.__getitem__(self, index)
        return chr(found) if isinstance(found, int) else Characters('c', native(found.tobytes()))

    def __setitem__(self, index, value):
        if not isinstance(index, slice):
            _array.array.__setitem__(self, index, ord(value))
        else:
            _array.array.__setitem__(self, index, _array.array('B', value.tobytes()))

    def __iter__(self):
        return iter(self.tostring())

    def tolist(self):
        return list(self.tostring())

    def append(self, x):
        _array.array.append(self, ord(x))

    def extend(self, iterable):
        _array.array.extend(self, map(ord, iterable))

    def __add__(self, other):
        return Characters('c', self.tostring() + other.tostring())

    def __contains__(self, x):
        return x in self.tostring()

    def pop(self, *index):
        return chr(_array.array.pop(self, *index))

    def __repr__(self):
        return "array('c', %s)" % show.to_repr(self.tostring()) if len(self) else "array('c')"


ArrayType = array
viewing.inherit(globals(), _array)
