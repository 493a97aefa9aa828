"""cPickle: pickle; what it writes differs in how it counts what may come again."""
import io

from BaseHTTPServer_compat.runner import std_pickle, viewing
from BaseHTTPServer_compat.runner.text import native

PicklingError = std_pickle.PicklingError


class Pickler(std_pickle.Pickler):
    """Faithful: counts from 1, and does not remember strings of one character or none."""

    dispatch = dict(std_pickle.Pickler.dispatch)

    def __init__(self, file=0, protocol=0):
        """Without a file, or with a protocol in its place, the pickles are kept for `getvalue`."""
        self._own = isinstance(file, int)
        if self._own:
            file, protocol = io.BytesIO(), file
        self._kept_file = file
        std_pickle.Pickler.__init__(self, file, protocol)

    def dump(self, obj):
        std_pickle.Pickler.dump(self, obj)
        return self if self._own else None

    def getvalue(self):
        if not self._own:
            raise PicklingError('Attempt to getvalue a non-list-based pickler')
        return native(self._kept_file.getvalue())

    def _keep(self, obj):
        """Faithful: counts what it has written only."""
        self._kept = getattr(self, '_kept', []) + [obj]

    def memoize(self, obj):
        if self.fast or isinstance(obj, str) and len(obj) < 2:
            return
        index = len(self.memo) + 1
        self.write(self.put(index))
        self.memo[id(obj)] = index, obj


class UnpickleableError(std_pickle.PicklingError):
    """What cannot be pickled."""


class BadPickleGet(std_pickle.UnpicklingError):
    """A pickle that names what it has not kept."""


dump, dumps = std_pickle.functions_of(Pickler)
viewing.inherit(globals(), std_pickle)
