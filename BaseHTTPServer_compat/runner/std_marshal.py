"""marshal, of strings."""
import marshal

from BaseHTTPServer_compat.runner import files, viewing

viewing.wrap_all(globals(), marshal, 'dumps loads')


def dump(value, file):
    marshal.dump(value, files.binary(file))


def load(file):
    return marshal.load(files.binary(file))


viewing.inherit(globals(), marshal)
