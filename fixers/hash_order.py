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


def of_keywords(keys):
    """Return the order of ``dict(key=value, ...)``: of a dict of the arguments, the last one first, that is copied."""
    first = Table()
    for key in reversed(keys):
        first.add(key)
    second = Table()
    if first.used * 3 >= len(second.slots) * 2:
        second.resize(first.used * 2)
    for key in first.order():
        second.add(key)
    return second.order()
