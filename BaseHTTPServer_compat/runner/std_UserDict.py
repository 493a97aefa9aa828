"""UserDict."""
import collections
from collections.abc import MutableMapping

from BaseHTTPServer_compat.runner import order


class UserDict(object):
    """A dict in the attribute `data`."""

    def __init__(self, dict=None, **kwargs):
        self.data = {}
        if dict is not None:
            self.update(dict)
        self.update(kwargs)

    def __repr__(self):
        from BaseHTTPServer_compat.runner import show
        return show.to_repr(self.data)

    def __len__(self):
        return len(self.data)

    def __getitem__(self, key):
        if key not in self.data and hasattr(type(self), '__missing__'):
            return type(self).__missing__(self, key)
        return self.data[key]

    def __setitem__(self, key, item):
        self.data[key] = item

    def __delitem__(self, key):
        del self.data[key]

    def __contains__(self, key):
        return key in self.data

    def __eq__(self, other):
        return self.data == getattr(other, 'data', other)

    __hash__ = None

    def has_key(self, key):
        return key in self.data

    def keys(self):
        return order.keys(self.data)

    def items(self):
        return order.items(self.data)

    def values(self):
        return [value for _, value in order.items(self.data)]

    def iterkeys(self):
        return iter(self.keys())

    def iteritems(self):
        return iter(self.items())

    def itervalues(self):
        return iter(self.values())

    def get(self, key, failobj=None):
        return self[key] if key in self else failobj

    def setdefault(self, key, failobj=None):
        if key not in self:
            self[key] = failobj
        return self[key]

    def pop(self, key, *args):
        return self.data.pop(key, *args)

    def popitem(self):
        return self.data.popitem()

    @classmethod
    def fromkeys(cls, iterable, value=None):
        made = cls()
        for key in order.iterable(iterable):
            made[key] = value
        return made

    def clear(self):
        self.data.clear()

    def copy(self):
        import copy
        return copy.copy(self)

    def update(self, dict=None, **kwargs):
        source = getattr(dict, 'data', dict) or {}
        if not hasattr(source, 'keys'):
            source = order.Dict(source)
        for key in source.keys() if hasattr(source, 'keys') else ():
            self[key] = source[key]
        for key, value in kwargs.items():
            self[key] = value


class IterableUserDict(UserDict):

    def __iter__(self):
        return iter(self.keys())


class DictMixin(MutableMapping):
    """The other methods of a mapping, made of four; the class need not be a new-style one."""

    def __iter__(self):
        return iter(self.keys())

    def __len__(self):
        return len(self.keys())

    def has_key(self, key):
        return key in self


UserList, UserString = collections.UserList, collections.UserString
