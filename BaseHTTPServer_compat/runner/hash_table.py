"""2.7's hashes, and its hash table: in which slot of which table a key comes to lie.

Source: the behaviour of CPython 2.7.18 (64 bits), which tests/runner/test_order.py asks.
"""
from functools import lru_cache
import math

from BaseHTTPServer_compat.runner.integers import Long
from BaseHTTPServer_compat.runner.text import Unicode

_MASK = (1 << 64) - 1
SMALL = 8  # slots of a new table


@lru_cache(maxsize=65536)
def _text_hash(text, kind):
    if not text:
        return 0
    value = ord(text[0]) << 7
    for char in text:
        value = ((1000003 * value) & _MASK) ^ ord(char)
    return value ^ len(text)


def _tuple_hash(items):
    value, factor, left = 0x345678, 1000003, len(items)
    for item in items:
        left -= 1
        value = ((value ^ hash_value(item)) * factor) & _MASK
        factor += 82520 + left + left
    return (value + 97531) & _MASK


def _int_hash(number):
    if -(1 << 63) <= number < (1 << 63):
        return int(number) & _MASK
    value = 0
    for shift in range((abs(number).bit_length() - 1) // 30 * 30, -1, -30):  # long's digits of 30 bits
        value = ((value << 30) | (value >> 34)) & _MASK
        digit = (abs(number) >> shift) & ((1 << 30) - 1)
        value += digit
        if value > _MASK:
            value = (value & _MASK) + 1
    return (-value if number < 0 else value) & _MASK


def _float_hash(number):
    if math.isinf(number) or math.isnan(number):
        return (0 if math.isnan(number) else 314159 if number > 0 else -271828) & _MASK
    if number == int(number):
        return _int_hash(int(number))
    fraction, exponent = math.frexp(number)
    fraction *= 2147483648.0
    high = int(fraction)
    return (high + int((fraction - high) * 2147483648.0) + (exponent << 15)) & _MASK

_NONE = 0x7ffacfb39de  # an address of None's in a 2.7.18: its last digits, which decide in small tables, are the build's


def hash_value(obj):
    """2.7's hash of `obj` as 64 unsigned bits; of what 2.7 hashed by its address, this Python's."""
    kind = type(obj)
    if kind is str or kind is Unicode:
        value = _text_hash(str.__str__(obj), kind is str)
    elif kind is int or kind is bool or kind is Long:
        value = _int_hash(obj)
    elif kind is tuple:
        value = _tuple_hash(obj)
    elif kind is float:
        value = _float_hash(obj)
    elif obj is None:
        value = _NONE
    else:
        value = hash(obj) & _MASK
    return value if value != _MASK else _MASK - 1


def signed_hash(obj):
    """What 2.7's ``hash(obj)`` is."""
    if type(obj) not in (str, Unicode, int, bool, Long, tuple, float):
        return hash(obj)
    value = hash_value(obj)
    return value - (1 << 64) if value >> 63 else value


_DELETED = (None, None)


class Table(object):
    """2.7's hash table, keys only: open addressing; a deleted key's slot stays taken until the table is made anew."""

    def __init__(self, slots=SMALL):
        self.slots = [None] * slots
        self.used = self.filled = 0
        self.known = set()

    def put(self, entry):
        """Put an (hash, key) that is not there in its slot."""
        slots = self.slots
        mask = len(slots) - 1
        step = perturb = entry[0]
        free = None
        while slots[step & mask] is not None:
            if free is None and slots[step & mask] is _DELETED:
                free = step & mask
            step = ((step << 2) + step + perturb + 1) & _MASK
            perturb >>= 5
        if free is None:
            free = step & mask
            self.filled += 1
        slots[free] = entry
        self.used += 1
        self.known.add(entry[1])

    def remove(self, key):
        """Forget a key that is there."""
        slots = self.slots
        mask = len(slots) - 1
        step = perturb = hash_value(key)
        while slots[step & mask] is _DELETED or slots[step & mask][1] != key:
            step = ((step << 2) + step + perturb + 1) & _MASK
            perturb >>= 5
        slots[step & mask] = _DELETED
        self.used -= 1
        self.known.discard(key)

    def grow_if_full(self):
        if self.filled * 3 >= len(self.slots) * 2:
            self.resize(self.used * (2 if self.used > 50000 else 4))

    def make_room(self, more):
        """What a merge of `more` keys does first."""
        if (self.filled + more) * 3 >= len(self.slots) * 2:
            self.resize((self.used + more) * 2)

    def resize(self, wanted):
        entries = [entry for entry in self.slots if entry is not None and entry is not _DELETED]
        self.slots = [None] * slots_for(wanted)
        self.used = self.filled = 0
        for entry in entries:
            self.put(entry)

    def keys(self):
        return [entry[1] for entry in self.slots if entry is not None and entry is not _DELETED]

    def copy(self):
        twin = Table(0)
        twin.slots, twin.used, twin.filled, twin.known = list(self.slots), self.used, self.filled, set(self.known)
        return twin


def slots_for(wanted):
    """How many slots 2.7 makes for a table that is to hold `wanted` and more."""
    slots = SMALL
    while slots <= wanted:
        slots <<= 1
    return slots


def fill(keys, table):
    """`table` with the keys that it does not know, one by one."""
    for key in keys:
        if key not in table.known:
            table.put((hash_value(key), key))
            table.grow_if_full()
    return table
