"""In what order CPython 2.7 goes through a dict that a file writes out: its hash table, played through.

64 bits, hashes not randomized, as 2.7 came. Keys are bytes (a str's), text in ASCII, which hashes the same, or whole numbers.
"""

WORD = 2 ** 64 - 1


def hash_of(key):
    """Return hash(key) of 2.7 as an unsigned number.

    >>> hash_of(b"host")
    7799586877607763666
    """
    if not isinstance(key, bytes):
        return (key if key != -1 else -2) & WORD
    raw = bytearray(key)
    value = raw[0] << 7 if raw else 0
    for byte in raw:
        value = (1000003 * value ^ byte) & WORD
    value ^= len(raw)
    return value if value != WORD else WORD - 1     # -1 means an error to C


class Table(object):
    """The slots: open addressing; a table that is two thirds full grows."""

    def __init__(self, room=0):
        self.slots = [None] * 8
        self.used = 0
        if room > 5:
            self.resize(room)

    def add(self, key):
        """Take a slot for *key*, which has none."""
        mask, perturb = len(self.slots) - 1, hash_of(key)
        index = perturb & mask
        while self.slots[index & mask] is not None:
            index = (index * 5 + perturb + 1) & WORD
            perturb >>= 5
        self.slots[index & mask] = (key,)
        self.used += 1
        if self.used * 3 >= len(self.slots) * 2:
            self.resize(self.used * (2 if self.used > 50000 else 4))

    def resize(self, wanted):
        """Move the keys to a table of more than *wanted* slots."""
        keys, size = self.order(), 8
        while size <= wanted:
            size *= 2
        self.slots, self.used = [None] * size, 0
        for key in keys:
            self.add(key)

    def order(self):
        """Return the keys."""
        return [slot[0] for slot in self.slots if slot is not None]


def of_display(keys):
    """Return the order of ``{key: value, ...}``."""
    table = Table(len(keys))
    for key in keys:
        table.add(key)
    return table.order()


def of_arguments(keys):
    """Return the order of ``f(key=value, ...)``: of a dict of the arguments, the last one first."""
    first = Table()
    for key in reversed(keys):
        first.add(key)
    return first.order()


def of_keywords(keys):
    """Return the order of ``dict(key=value, ...)``: of a copy of the arguments."""
    first, second = of_arguments(keys), Table()
    if len(first) * 3 >= len(second.slots) * 2:
        second.resize(len(first) * 2)
    for key in first:
        second.add(key)
    return second.order()


def of_filled(keys):
    """Return the order of a dict that was filled key by key."""
    table = Table()
    for key in keys:
        table.add(key)
    return table.order()


# The same for a file that was rewritten, as it runs: of a dict that was filled key by key.
HELPER = '''

def _python2_order(value, deep=False):
    """Return value with the keys of a dict as Python 2 went through them; deep: and those of the dicts in it."""
    if deep and type(value) in (list, tuple):
        return type(value)([_python2_order(each, True) for each in value])
    if str is not bytes and hasattr(value, "getfirst") and value.list:  # a form, whose names were a set
        return _python2_order(dict((each.name, value[each.name]) for each in value.list))
    if str is bytes or not isinstance(value, dict) or type(value).__iter__ is not dict.__iter__:
        return value

    def hash_of(key):
        if isinstance(key, int):
            return abs(key) % (2 ** 64 - 1) * (-1 if key < 0 else 1) if key != -1 else -2
        if isinstance(key, tuple):
            number, factor = 0x345678, 1000003
            for left, each in zip(range(len(key) - 1, -1, -1), key):
                number, factor = (number ^ hash_of(each)) * factor, factor + 82520 + 2 * left
            return number + 97531
        raw = key.encode(CODEC) if isinstance(key, str) else memoryview(key)
        number = raw[0] << 7 if len(raw) else 0
        for each in raw:
            number = (1000003 * number ^ each) & 2 ** 64 - 1
        return number ^ len(raw)

    def put(slots, number, key):
        place, number = number, number & 2 ** 64 - 1
        while slots[place % len(slots)]:
            place, number = place * 5 + number + 1, number >> 5
        slots[place % len(slots)] = (number, key)

    def moved(old, wanted):
        size = 8
        while size <= wanted:
            size *= 2
        slots = [None] * size
        for each in filter(None, old):
            put(slots, hash_of(each[1]), each[1])
        return slots
    slots, used = [None] * 8, 0
    try:
        for key in value:
            put(slots, hash_of(key), key)
            used += 1
            if used * 3 >= len(slots) * 2:
                slots = moved(slots, used * (2 if used > 50000 else 4))
    except TypeError:   # None or an object, which went by its address
        return value
    found = value.copy()
    found.clear()
    for each in filter(None, slots):
        item = dict.__getitem__(value, each[1])     # a class's own __getitem__ is not asked
        dict.__setitem__(found, each[1], _python2_order(item, True) if deep else item)
    return found
'''
