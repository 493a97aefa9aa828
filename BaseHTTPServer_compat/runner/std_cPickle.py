"""cPickle: pickle; what it writes differs in how it counts what may come again."""
import io
import pickle

from BaseHTTPServer_compat.runner import std_pickle, viewing
from BaseHTTPServer_compat.runner.text import native

PicklingError = std_pickle.PicklingError


class Pickler(std_pickle.Pickler):
    """Faithful: counts from 1, and does not remember strings of one character or none."""

    dispatch = dict(std_pickle.Pickler.dispatch)
    _passing = 0    # how many tuples, one in the other, are only passed to what makes an object

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

    def save_float(self, obj):
        """Faithful: in 17 digits where it is text."""
        if self.bin:
            std_pickle.Pickler.dispatch[float](self, obj)
        else:
            self.write(b'F%.17g\n' % obj)

    def save_reduce(self, func, args, *rest, **named):
        """Faithful: the tuple of what makes an object is nobody else's, and not remembered; nor is the tuple that it is a copy of."""
        self._passing = 2 if getattr(func, '__name__', '') == '_reconstructor' else 1
        std_pickle.Pickler.save_reduce(self, func, args, *rest, **named)

    def save_tuple(self, obj):
        passing, self._passing = self._passing, 0
        if not passing or not obj:
            std_pickle.Pickler.dispatch[tuple](self, obj)
            return
        short = self.proto >= 2 and len(obj) < 4
        if not short:
            self.write(pickle.MARK)
        for each in obj:
            self._passing = passing - 1 if isinstance(each, tuple) else 0
            self.save(each)
        self._passing = 0
        self.write((pickle.TUPLE1, pickle.TUPLE2, pickle.TUPLE3)[len(obj) - 1] if short else pickle.TUPLE)

    dispatch[float], dispatch[tuple] = save_float, save_tuple

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
