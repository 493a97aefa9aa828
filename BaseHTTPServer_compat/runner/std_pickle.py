"""pickle: dumps give strings; protocol 0 unless another is named."""
import io
import pickle

from BaseHTTPServer_compat.runner import files, viewing
from BaseHTTPServer_compat.runner.text import native, raw


class Unpickler(pickle.Unpickler):
    """Reads what 2.7 wrote too: its strings are bytes, its classes have 2.7's module names."""

    def __init__(self, file):
        pickle.Unpickler.__init__(self, files.binary(file), fix_imports=True, encoding='latin-1')

    def find_class(self, module, name):
        from BaseHTTPServer_compat.runner import loader
        if dict.__contains__(loader.modules, module):
            return getattr(loader.modules[module], name)
        return pickle.Unpickler.find_class(self, module, name)


class Pickler(pickle.Pickler):

    def __init__(self, file, protocol=0):
        pickle.Pickler.__init__(self, files.binary(file), max(0, protocol) if protocol >= 0 else 2)


def dump(obj, file, protocol=0):
    Pickler(file, protocol).dump(obj)


def dumps(obj, protocol=0):
    buffer = io.BytesIO()
    Pickler(buffer, protocol).dump(obj)
    return native(buffer.getvalue())


def load(file):
    return Unpickler(file).load()


def loads(string):
    return Unpickler(io.BytesIO(raw(string))).load()


viewing.inherit(globals(), pickle)
