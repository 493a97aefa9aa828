"""pickle and cPickle: dumps give strings that 2.7 reads; protocol 0 unless another is named.

A plain string is pickled as 2.7's ``str``, a Unicode as ``unicode``, and each comes back as what it was.
"""
import io
import pickle

from BaseHTTPServer_compat.runner import files, order, viewing
from BaseHTTPServer_compat.runner.integers import MAXINT, Long
from BaseHTTPServer_compat.runner.text import Unicode, native, raw


class Pickler(pickle._Pickler):
    """Python 3's own in Python, whose table says how each type is saved."""

    dispatch = dict(pickle._Pickler.dispatch)

    def __init__(self, file, protocol=0):
        pickle._Pickler.__init__(self, files.binary(file), min(2, protocol) if protocol >= 0 else 2)

    def save_plain(self, obj):
        data = raw(obj)
        if not self.bin:
            self.write(pickle.STRING + repr(data)[1:].encode('ascii') + b'\n')
        elif len(data) < 256:
            self.write(pickle.SHORT_BINSTRING + bytes([len(data)]) + data)
        else:
            self.write(pickle.BINSTRING + len(data).to_bytes(4, 'little') + data)
        self.memoize(obj)

    def save_unicode(self, obj):
        pickle._Pickler.save_str(self, str.__str__(obj))

    def save_integer(self, obj):
        if isinstance(obj, Long) or not -MAXINT - 1 <= obj <= MAXINT:
            self._save_long(obj)
        elif self.bin and -0x80000000 <= obj <= 0x7fffffff:
            pickle._Pickler.save_long(self, obj)
        else:
            self.write(pickle.INT + b'%d\n' % obj)

    def _save_long(self, obj):
        data = pickle.encode_long(obj)
        if self.proto >= 2 and len(data) < 256:
            self.write(pickle.LONG1 + bytes([len(data)]) + data)
        elif self.proto >= 2:
            self.write(pickle.LONG4 + len(data).to_bytes(4, 'little') + data)
        else:
            self.write(pickle.LONG + b'%dL\n' % obj)

    dispatch[str] = save_plain
    dispatch[int] = dispatch[Long] = save_integer
    dispatch[Unicode] = save_unicode
    dispatch[order.Dict] = dispatch[dict]


class Unpickler(pickle._Unpickler):
    """Reads what 2.7 wrote too."""

    dispatch = dict(pickle._Unpickler.dispatch)

    def __init__(self, file):
        pickle._Unpickler.__init__(self, files.binary(file), fix_imports=True, encoding='latin-1')

    def find_class(self, module, name):
        from BaseHTTPServer_compat.runner import loader
        if dict.__contains__(loader.modules, module):
            return getattr(loader.modules[module], name)
        return pickle._Unpickler.find_class(self, module, name)

    def _wide(load):
        def load_unicode(self):
            load(self)
            self.stack[-1] = Unicode(self.stack[-1])
        return load_unicode

    def _long(load):
        def load_long(self):
            load(self)
            self.stack[-1] = Long(self.stack[-1])
        return load_long

    for _code in (pickle.LONG, pickle.LONG1, pickle.LONG4):
        dispatch[_code[0]] = _long(dispatch[_code[0]])
    for _code in (pickle.UNICODE, pickle.BINUNICODE, pickle.SHORT_BINUNICODE):
        dispatch[_code[0]] = _wide(dispatch[_code[0]])


def functions_of(pickler):
    """(dump, dumps) that write as the class `pickler` does."""
    def dump(obj, file, protocol=0):
        pickler(file, protocol).dump(obj)

    def dumps(obj, protocol=0):
        buffer = io.BytesIO()
        pickler(buffer, protocol).dump(obj)
        return native(buffer.getvalue())
    return dump, dumps


dump, dumps = functions_of(Pickler)


def load(file):
    return Unpickler(file).load()


def loads(string):
    return Unpickler(io.BytesIO(raw(string))).load()


viewing.inherit(globals(), pickle)
