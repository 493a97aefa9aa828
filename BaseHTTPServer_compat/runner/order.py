"""The order in which 2.7 goes through a dict or a set, and the order in which it puts values of unlike types.

2.7 hashed without a random seed, so that a dict of strings and numbers came out in the same order in every run, and that
order is on the wire wherever a program writes out a dict.  It follows from the hashes, from the order of insertion and
from the size of the hash table; Python 3's dicts know the first two.  A `Dict` remembers a table that did not grow one key
at a time: a display of 8 items or more, a copy, one from which keys were deleted.

Source: the behaviour of CPython 2.7.18 (64 bits), which tests/runner/test_order.py asks.
"""
from functools import cmp_to_key

from BaseHTTPServer_compat.runner.hash_sets import Set
from BaseHTTPServer_compat.runner.hash_table import SMALL, Table, fill, hash_value, slots_for
from BaseHTTPServer_compat.runner.text import Unicode

DISPLAY = 8  # items from which a dict's table is made before it is filled


class Dict(dict):
    """The dict that a program makes: `table` is there once a deletion or a merge made it differ from one grown key by key."""

    __slots__ = ('table',)

    def _own_table(self):
        """The table as it is now, to be changed."""
        table = getattr(self, 'table', None) or Table()
        if len(table.known) != len(self):
            fill(dict.__iter__(self), table)
        self.table = table
        return table

    def __delitem__(self, key):
        if key in self:
            self._own_table().remove(key)
        dict.__delitem__(self, key)

    def pop(self, key, *default):
        if key in self:
            self._own_table().remove(key)
        return dict.pop(self, key, *default)

    def popitem(self):
        if not self:
            raise KeyError('popitem(): dictionary is empty')
        key = keys(self)[0]
        return key, self.pop(key)

    def clear(self):
        self.table = None
        dict.clear(self)

    def update(*args, **kwargs):    # noqa: N805  a keyword may be called self
        self, args = args[0], args[1:]
        if len(args) > 1:
            raise TypeError('update expected at most 1 arguments, got %d' % len(args))
        named = dict(reversed(list(kwargs.items())))  # Faithful: a function in C got its last keyword first
        for other in args + ((named,) if named else ()):
            if isinstance(other, dict) and has_hash_order(other):
                order = keys(other)
                if order and (len(self) + len(order)) * 3 >= SMALL * 2:
                    self._own_table().make_room(len(order))
                other = [(key, dict.__getitem__(other, key)) for key in order]
            dict.update(self, other)

    def copy(self):
        return copied(self)

    def __copy__(self):
        return copied(self)

    def __deepcopy__(self, memo):
        from copy import deepcopy
        result = memo[id(self)] = Dict()
        for key in keys(self):
            result[deepcopy(key, memo)] = deepcopy(self[key], memo)
        return result

    def __reduce__(self):
        return dict, (dict(self),)


Dict.__name__ = 'dict'


def keys(mapping):
    """The keys of a dict in 2.7's order, a list."""
    if len(mapping) < 2:
        return list(dict.__iter__(mapping))
    table = getattr(mapping, 'table', None) if type(mapping) is Dict else None
    return fill(dict.__iter__(mapping), table.copy() if table else Table()).keys()


def items(mapping):
    """The (key, value) pairs of a dict in 2.7's order, a list."""
    if has_hash_order(mapping):
        return [(key, dict.__getitem__(mapping, key)) for key in keys(mapping)]    # a class's own __getitem__ is not asked
    return list(mapping.items())


def members(collection):
    """The members of a set or frozenset in 2.7's order, a list."""
    if type(collection) is Set:
        return collection.settled().keys()
    entries = list((set if isinstance(collection, set) else frozenset).__iter__(collection))
    if len(entries) < 2:
        return entries
    try:
        entries.sort()
    except TypeError:
        entries.sort(key=repr)
    return fill(entries, Table()).keys()


def displayed(items):
    """A dict as a display of 8 items or more makes it: with a table for them all."""
    result = Dict(items)
    result.table = Table(slots_for(len(items)))
    return result


def table_for_all(mapping):
    """The table that ``dict.fromkeys`` of a set or dict makes at once, and does not let grow."""
    table = Table(slots_for(len(mapping) // 2 * 3))
    for key in dict.__iter__(mapping):
        table.put((hash_value(key), key))
    return table


def copied(mapping):
    """A new dict of a dict's items, as ``dict(mapping)`` and ``.copy()`` make it: merged at once."""
    result = Dict()
    result.update(mapping)
    return result


def starred(*args, **named):
    """``dict(*args, **other)``: of what is called dict, `other`, `args`; keywords were added to a copy of it, the last first."""
    kind, other, args = args[0], args[1], args[2:]
    if getattr(kind, '_real', None) is not dict or not isinstance(other, dict) or any(key in other for key in named):
        for key in named:
            if key in other:
                raise TypeError('%s() got multiple values for keyword argument %r' % (kind.__name__, key))
        return kind(*args, **dict(named, **other))
    keywords = copied(other) if named else other
    for key in reversed(list(named)):
        keywords[key] = named[key]
    result = kind(*args)
    result.update(keywords)
    return result


def keywords(called, named, other=()):
    """What ``f(x=1, **other)`` calls f with, in the order in which 2.7 went through it: see starred(). `called`: what an error says."""
    if not isinstance(other, dict) and other != ():
        if not hasattr(other, 'keys'):
            return other    # no mapping: the call says so
        other = dict([(key, other[key]) for key in other.keys()])
    for key in named:
        if key in other:
            raise TypeError('%s got multiple values for keyword argument %r' % (called, key))
    if len(named) + len(other) < 2:
        return named or other or {}
    found = copied(other) if named and other else other or Dict()
    for key in reversed(list(named)):
        found[key] = named[key]
    return dict([(key, found[key]) for key in keys(found)]) if has_hash_order(found) else found


def has_hash_order(obj):
    """Whether `obj` is a dict or set that iterates as the built-in ones do (an OrderedDict does not)."""
    return type(obj).__iter__ in _BY_HASH


_BY_HASH = [dict.__iter__, set.__iter__, frozenset.__iter__, Set.__iter__]


def iterate_as_27():
    """Let the dicts that a program makes go through themselves in 2.7's order.

    For programs of which no ``for`` is translated; it costs a table for each time, so that `run` has `iterable`.
    """
    Dict.__iter__ = lambda self: iter(keys(self))
    Dict.keys, Dict.items = keys, items
    Dict.values = lambda self: [self[key] for key in keys(self)]
    _BY_HASH[1:1] = [Dict.__iter__]


def iterable(obj):
    """What a ``for`` of 2.7 goes through: `obj` itself, but hashed collections in 2.7's order, bytes as strings."""
    kind = type(obj)
    if kind is list or kind is str or kind is tuple:
        return obj
    if kind is bytes:
        return obj.decode('latin-1')
    if isinstance(obj, dict) and has_hash_order(obj):
        return keys(obj)
    if isinstance(obj, (set, frozenset)) and has_hash_order(obj):
        return members(obj)
    return obj


# Comparison


def _rank(obj):
    """2.7's order of unlike types: None, instances of old classes, numbers, then by the type's name."""
    if obj is None:
        return (0, '')
    if isinstance(obj, (int, float, complex)):
        return (1, '')
    if isinstance(obj, str):
        return (2, 'unicode' if isinstance(obj, Unicode) else 'str')
    if getattr(type(obj), '_classic_', False):
        return (0.5, '')  # taken for a number, before the numbers by where 2.7 kept its type
    return (2, type(obj).__name__)


def cmp(left, right):
    """2.7's built-in: negative, 0 or positive."""
    try:
        if left is right or left == right:
            return 0
        method = getattr(type(left), '__cmp__', None)
        if method:
            result = method(left, right)
            return (result > 0) - (result < 0)
        if left < right:
            return -1
        if left > right:
            return 1
    except TypeError:
        pass
    return _cmp_unlike(left, right)


def _cmp_unlike(left, right):
    if isinstance(left, dict) and isinstance(right, dict):
        return _cmp_dicts(left, right)
    if isinstance(left, list) and isinstance(right, list) or isinstance(left, tuple) and isinstance(right, tuple):
        for one, other in zip(left, right):
            result = cmp(one, other)
            if result:
                return result
        return (len(left) > len(right)) - (len(left) < len(right))
    one, other = _rank(left), _rank(right)
    if one == other:
        one, other = id(left), id(right)
    return -1 if one < other else 1


def _cmp_dicts(left, right):
    if len(left) != len(right):
        return -1 if len(left) < len(right) else 1
    sides = []
    for one, other in ((left, right), (right, left)):
        unlike = [key for key in one if key not in other or one[key] != other[key]]
        sides.append(min(unlike, key=cmp_key))
    return cmp(sides[0], sides[1]) or cmp(left[sides[0]], right[sides[1]])


cmp_key = cmp_to_key(cmp)


def less(left, right):
    try:
        return left < right
    except TypeError:
        return _compare(left, right) < 0


def less_equal(left, right):
    try:
        return left <= right
    except TypeError:
        return _compare(left, right) <= 0


def greater(left, right):
    try:
        return left > right
    except TypeError:
        return _compare(left, right) > 0


def greater_equal(left, right):
    try:
        return left >= right
    except TypeError:
        return _compare(left, right) >= 0


def _compare(left, right):
    if isinstance(left, complex) or isinstance(right, complex):
        raise TypeError('no ordering relation is defined for complex numbers')
    for one, other in ((left, right), (right, left)):
        if type(one).__module__ == 'datetime' and hasattr(one, 'resolution'):
            raise TypeError("can't compare datetime.%s to %s" % (type(one).__name__, type(other).__name__))
    return cmp(left, right)


def sort(items, cmp=None, key=None, reverse=False):
    """2.7's ``items.sort()``, in place."""
    if cmp is not None:
        order = cmp_to_key(cmp)
        items.sort(key=order if key is None else (lambda item: order(key(item))), reverse=bool(reverse))
        return
    original = list(items)
    try:
        items.sort(key=key, reverse=bool(reverse))
    except TypeError:
        items[:] = original
        items.sort(key=cmp_key if key is None else (lambda item: cmp_key(key(item))), reverse=bool(reverse))
