"""marshal, of strings."""
import marshal

from BaseHTTPServer_compat.runner import files, order, viewing
from BaseHTTPServer_compat.runner.text import Unicode, native, raw


def _plain(value):
    """`value` without types that marshal does not know."""
    if isinstance(value, dict):
        return dict((_plain(key), _plain(item)) for key, item in order.items(value))
    if isinstance(value, (list, tuple)):
        return type(value)(map(_plain, value))
    if isinstance(value, int) and not isinstance(value, bool):
        return int(value)
    return value if not isinstance(value, str) else str.__str__(value) if isinstance(value, Unicode) else raw(value)


def _given(value):
    """What `_plain` was made of."""
    if isinstance(value, dict):
        return order.Dict((_given(key), _given(item)) for key, item in value.items())
    if isinstance(value, (list, tuple)):
        return type(value)(map(_given, value))
    return Unicode(value) if isinstance(value, str) else native(value)


def dumps(value, version=2):
    return native(marshal.dumps(_plain(value), version))


def dump(value, file):
    file.write(dumps(value))


def loads(string):
    return _given(marshal.loads(raw(string)))


def load(file):
    return _given(marshal.load(files.binary(file)))


viewing.inherit(globals(), marshal)
