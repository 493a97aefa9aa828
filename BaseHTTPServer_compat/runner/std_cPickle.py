"""cPickle: pickle; what it writes differs in how it counts what may come again."""
from BaseHTTPServer_compat.runner import std_pickle, viewing


class Pickler(std_pickle.Pickler):
    """Faithful: counts from 1, and does not remember strings of one character or none."""

    dispatch = dict(std_pickle.Pickler.dispatch)

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
