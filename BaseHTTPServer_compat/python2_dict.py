"""Python 2's ``dict``, as far as a program can see it: the order of its keys, and the methods that are gone.

The order was arbitrary and yet always the same, hashes not being randomized by default: a program that lists the
headers put the same bytes on the wire each time.  Here the hash table of 2.7 (64 bits) is played through for
the names that are there, when somebody asks for an order and not before.
"""

import functools

from . import native_text

_WORD = 2 ** 64 - 1
_DELETED = object()


class Dict(dict):
    """A dictionary in 2.7's order, with 2.7's methods: `keys`, `values` and `items` give lists."""

    __slots__ = ('_table',)         # there since the first deletion: a key's slot stays taken after it is gone

    def _order(self):
        """Return the keys in the order of the table's slots."""
        return _filled(getattr(self, '_table', None) or _Table(), self).order()

    def _forget(self, key):
        self._table = _filled(getattr(self, '_table', None) or _Table(), self)
        if key in self:
            self._table.remove(key)

    def __iter__(self):
        return iter(self._order())

    def keys(self):
        """Return a list of the keys."""
        return self._order()

    def values(self):
        """Return a list of the values."""
        return [self[key] for key in self._order()]

    def items(self):
        """Return a list of the (key, value) pairs."""
        return [(key, self[key]) for key in self._order()]

    def iterkeys(self):
        """Iterate over the keys."""
        return iter(self._order())

    def itervalues(self):
        """Iterate over the values."""
        return iter(self.values())

    def iteritems(self):
        """Iterate over the (key, value) pairs."""
        return iter(self.items())

    def has_key(self, key):
        """Tell whether the key is there."""
        return key in self

    def __delitem__(self, key):
        self._forget(key)
        dict.__delitem__(self, key)

    def pop(self, key, *default):
        """Remove the key and return its value."""
        self._forget(key)
        return dict.pop(self, key, *default)

    def popitem(self):
        """Remove and return one pair: the first."""
        for key in self._order():
            return key, self.pop(key)
        raise KeyError('popitem(): dictionary is empty')

    def clear(self):
        """Remove all."""
        self._table = None
        dict.clear(self)

    def copy(self):
        """Return a dictionary with the same pairs."""
        twin = Dict()
        twin._table = _Table()
        if len(self) * 3 >= len(twin._table.slots) * 2:
            twin._table.resize(len(self) * 2)       # 2.7 made room at once, which gives another order
        twin.update(self.items())
        return twin

    def __reduce__(self):
        # Pickled and copied in the order of insertion, from which the other follows.
        state = (None, {'_table': getattr(self, '_table', None)})
        return Dict, (), state, None, iter(dict.items(self))

    def __repr__(self):
        shown = native_text.native_repr
        return '{%s}' % ', '.join('%s: %s' % (shown(key), shown(value)) for key, value in self.items())


class _Table(object):
    """The slots of 2.7's hash table: open addressing, deleted keys leave a mark, a table two thirds full grows."""

    def __init__(self):
        self.slots = [None] * 8         # None: never used; _DELETED; or the key in a tuple
        self.filled = 0                 # slots used, or used before

    def __contains__(self, key):
        return self.slots[self._find(key)] not in (None, _DELETED)

    def order(self):
        """Return the keys."""
        return [slot[0] for slot in self.slots if slot not in (None, _DELETED)]

    def add(self, key):
        """Take a slot for the key, unless it has one."""
        index = self._find(key)
        if self.slots[index] is None:
            self.filled += 1
        self.slots[index] = (key,)
        if self.filled * 3 >= len(self.slots) * 2:
            used = len(self.order())
            self.resize(used * (2 if used > 50000 else 4))

    def remove(self, key):
        """Mark the slot of a key as deleted."""
        self.slots[self._find(key)] = _DELETED

    def _find(self, key):
        """Return the index of the key's slot; where it has none, of the one that it would get."""
        mask = len(self.slots) - 1
        perturb = python2_hash(key) & _WORD
        index = perturb & mask
        free = None
        while True:
            slot = self.slots[index & mask]
            if slot is None:
                return index & mask if free is None else free
            if slot is _DELETED:
                free = index & mask if free is None else free
            elif slot[0] == key:
                return index & mask
            index = (index * 5 + perturb + 1) & _WORD
            perturb >>= 5

    def resize(self, wanted):
        """Move the keys to a table of more than that many slots, and forget the deleted ones."""
        keys = self.order()
        size = 8
        while size <= wanted:
            size *= 2
        self.slots = [None] * size
        self.filled = len(keys)
        for key in keys:
            self.slots[self._find(key)] = (key,)


def _filled(table, dictionary):
    """Return the table with all keys of the dictionary, the new ones last."""
    for key in dict.__iter__(dictionary):
        if key not in table:
            table.add(key)
    return table


@functools.lru_cache(maxsize=1024)
def python2_hash(key):
    """Return 2.7's ``hash()`` of native text, on a 64-bit machine, as an unsigned number.

    >>> python2_hash('host')
    7799586877607763666
    """
    raw = native_text.encode(key)
    if not isinstance(raw, bytes):
        return hash(key)
    value = raw[0] << 7 if raw else 0
    for byte in raw:
        value = (1000003 * value ^ byte) & _WORD
    value ^= len(raw)
    return value if value != _WORD else _WORD - 1       # -1 means an error to C
