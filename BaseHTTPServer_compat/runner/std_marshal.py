"""marshal, of strings."""
import marshal

from BaseHTTPServer_compat.runner import files, order, viewing
from BaseHTTPServer_compat.runner.text import native

viewing.wrap_all(globals(), marshal, 'loads')


def _plain(value):
    """`value` without types that marshal does not know."""
    if isinstance(value, dict):
        return dict((_plain(key), _plain(item)) for key, item in order.items(value))
    if isinstance(value, (list, tuple)):
        return type(value)(map(_plain, value))
    if isinstance(value, int) and not isinstance(value, bool):
        return int(value)
    return str.__str__(value) if isinstance(value, str) else value


def dumps(value, version=2):
    return native(marshal.dumps(_plain(value), version))


def dump(value, file):
    file.write(dumps(value))


def load(file):
    return marshal.load(files.binary(file))


viewing.inherit(globals(), marshal)
