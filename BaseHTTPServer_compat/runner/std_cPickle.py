"""cPickle: pickle; what it writes differs in how it counts what may come again."""
import io

from BaseHTTPServer_compat.runner import std_pickle, viewing
from BaseHTTPServer_compat.runner.text import native


class Pickler(std_pickle.Pickler):
    """Faithful: counts from 1, and does not remember strings of one character or none."""

    dispatch = dict(std_pickle.Pickler.dispatch)

    def memoize(self, obj):
        if self.fast or isinstance(obj, str) and len(obj) < 2:
            return
        index = len(self.memo) + 1
        self.write(self.put(index))
        self.memo[id(obj)] = index, obj


def dump(obj, file, protocol=0):
    Pickler(file, protocol).dump(obj)


def dumps(obj, protocol=0):
    buffer = io.BytesIO()
    Pickler(buffer, protocol).dump(obj)
    return native(buffer.getvalue())


viewing.inherit(globals(), std_pickle)
