"""anydbm and its kin: keys and values are strings of bytes."""
import dbm
import importlib

from BaseHTTPServer_compat.runner import files, order
from BaseHTTPServer_compat.runner.text import native, raw

error = dbm.error


def _prefer_files():
    """Let new databases be what 2.7 had too: Python 3.13 prefers SQLite, whose objects serve one thread only."""
    for name in dbm._names:
        try:
            dbm._modules[name] = importlib.import_module(name)
        except ImportError:
            continue
        if dbm._defaultmod is None and name != 'dbm.sqlite3':
            dbm._defaultmod = dbm._modules[name]
_prefer_files()


class Database(object):
    """An open database of `dbm`'s."""

    def __init__(self, real):
        self._real = real

    def __getitem__(self, key):
        try:
            return native(self._real[raw(key)])
        except KeyError:
            raise KeyError(key)

    def __setitem__(self, key, value):
        if not isinstance(key, str):
            raise TypeError('keys and values must be strings')
        if not isinstance(value, str):
            raise TypeError('value must be string')
        self._real[raw(key)] = raw(value)

    def __delitem__(self, key):
        try:
            del self._real[raw(key)]
        except KeyError:
            raise KeyError(key)

    def __contains__(self, key):
        return raw(key) in self._real

    has_key = __contains__

    def __len__(self):
        return len(self._real)

    def keys(self):
        """In the order of a dict of them, where the database is one: a dumb one."""
        found = [native(key) for key in self._real.keys()]
        return order.keys(dict.fromkeys(found)) if type(self._real).__module__ == 'dbm.dumb' else found

    def __iter__(self):
        return iter(self.keys())

    iterkeys = __iter__

    def values(self):
        return [self[key] for key in self.keys()]

    def items(self):
        return [(key, self[key]) for key in self.keys()]

    def get(self, key, default=None):
        return self[key] if key in self else default

    def setdefault(self, key, default=''):
        if key not in self:
            self[key] = default
        return self[key]

    def sync(self):
        if hasattr(self._real, 'sync'):
            self._real.sync()

    def close(self):
        self._real.close()


def open(file, flag='r', mode=0o666):
    path = files.path(file)
    if flag == 'r' and dbm.whichdb(path) == 'dbm.dumb':
        flag = 'w'  # Faithful: there it is no more than a word
    return Database(dbm.open(path, flag, mode))


__all__ = ['error', 'open']
