"""shelve: dicts in the databases that `std_anydbm` makes; keys are strings of bytes, values pickles as 2.7 wrote and reads them."""
from BaseHTTPServer_compat.runner import std_anydbm, std_cPickle
from BaseHTTPServer_compat.runner.std_UserDict import DictMixin

__all__ = ['Shelf', 'BsdDbShelf', 'DbfilenameShelf', 'open']


class _Closed(DictMixin):
    """What a closed shelf has for a database."""

    def closed(self, *args):
        raise ValueError('invalid operation on closed shelf')

    __getitem__ = __setitem__ = __delitem__ = __contains__ = __len__ = keys = closed


class Shelf(DictMixin):
    """A dict of pickles in `dict`, which takes strings alone.

    :param protocol: of pickle; None is 0
    :param writeback: keep what was asked for, and write it when the shelf is closed
    """

    def __init__(self, dict, protocol=None, writeback=False):
        self.dict, self._protocol, self.writeback, self.cache = dict, protocol or 0, writeback, {}

    def keys(self):
        return self.dict.keys()

    def __len__(self):
        return len(self.dict)

    def __contains__(self, key):
        return key in self.dict

    has_key = __contains__

    def get(self, key, default=None):
        return self[key] if key in self.dict else default

    def __getitem__(self, key):
        if key in self.cache:
            return self.cache[key]
        value = std_cPickle.loads(self.dict[key])
        if self.writeback:
            self.cache[key] = value
        return value

    def __setitem__(self, key, value):
        if self.writeback:
            self.cache[key] = value
        self.dict[key] = std_cPickle.dumps(value, self._protocol)

    def __delitem__(self, key):
        del self.dict[key]
        self.cache.pop(key, None)

    def sync(self):
        if self.writeback:
            kept, self.cache, self.writeback = self.cache, {}, False
            for key, value in kept.items():
                self[key] = value
            self.writeback = True
        if hasattr(self.dict, 'sync'):
            self.dict.sync()

    def close(self):
        if isinstance(self.dict, _Closed):
            return
        self.sync()
        if hasattr(self.dict, 'close'):
            self.dict.close()
        self.dict = _Closed()

    def __del__(self):
        if 'writeback' in self.__dict__:  # else __init__ failed
            self.close()


class BsdDbShelf(Shelf):
    """A Shelf in a database that can be gone through in order."""

    def _pair(self, found):
        return found[0], std_cPickle.loads(found[1])

    def set_location(self, key):
        return self._pair(self.dict.set_location(key))

    def next(self):
        return self._pair(self.dict.next())

    def previous(self):
        return self._pair(self.dict.previous())

    def first(self):
        return self._pair(self.dict.first())

    def last(self):
        return self._pair(self.dict.last())


class DbfilenameShelf(Shelf):
    """A Shelf in a file."""

    def __init__(self, filename, flag='c', protocol=None, writeback=False):
        Shelf.__init__(self, std_anydbm.open(filename, flag), protocol, writeback)


def open(filename, flag='c', protocol=None, writeback=False):
    return DbfilenameShelf(filename, flag, protocol, writeback)
