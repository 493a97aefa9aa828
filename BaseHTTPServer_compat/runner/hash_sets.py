"""The set that a program makes: it goes through its members in 2.7's order, which follows from the order of insertion too.

A member waits in `pending` until somebody asks for an order; then 2.7's table (see `hash_table`) takes it.  The operations
build their results in 2.7's steps, since the steps are in the order.
"""
from BaseHTTPServer_compat.runner.hash_table import Table, hash_value


class Set(set):
    """2.7's set."""

    __slots__ = ('table', 'pending')

    def __init__(self, items=()):
        set.__init__(self)
        self.table, self.pending = Table(), []
        self.update(items)

    def settled(self):
        """The table with all members in it."""
        table, pending = self.table, self.pending
        self.pending = []
        for member in pending:
            table.put((hash_value(member), member))
            table.grow_if_full()
        return table

    def __iter__(self):
        return iter(self.settled().keys())

    def __reduce__(self):
        return set, (list(self),)

    # One member

    def add(self, member):
        if member not in self:
            set.add(self, member)
            self.pending.append(member)

    def discard(self, member):
        if member in self:
            self.settled().remove(member)
            set.discard(self, member)

    def remove(self, member):
        if member not in self:
            raise KeyError(member)
        self.discard(member)

    def pop(self):
        if not self:
            raise KeyError('pop from an empty set')
        member = self.settled().keys()[0]
        self.discard(member)
        return member

    def clear(self):
        set.clear(self)
        self.table, self.pending = Table(), []

    # Many

    def update(self, *others):
        for other in others:
            members = in_order(other)
            if isinstance(other, (set, frozenset, dict)):
                self.settled().make_room(len(members))
            for member in members:
                self.add(member)

    def difference_update(self, *others):
        for other in others:
            for member in in_order(other):
                self.discard(member)

    def intersection_update(self, *others):
        self._become(self.intersection(*others))

    def symmetric_difference_update(self, other):
        for member in in_order(other if isinstance(other, (set, frozenset, dict)) else Set(other)):
            if member in self:
                self.discard(member)
            else:
                self.add(member)

    def _become(self, other):
        set.clear(self)
        set.update(self, other)
        self.table, self.pending = other.table, other.pending

    def copy(self):
        return Set(self)

    def union(self, *others):
        result = Set(self)
        result.update(*others)
        return result

    def difference(self, *others):
        left_out = [other if isinstance(other, (set, frozenset, dict)) else set(in_order(other)) for other in others]
        if len(others) == 1 and left_out[0] is others[0]:
            return Set([member for member in self if member not in left_out[0]])
        result = Set(self)
        result.difference_update(*others)
        return result

    def intersection(self, *others):
        result = self
        for other in others:
            smaller, larger = result, other
            if not isinstance(other, (set, frozenset)) or len(other) <= len(result):
                smaller, larger = other, result
            result = Set([member for member in in_order(smaller) if member in larger])
        return result if others else Set(self)

    def symmetric_difference(self, other):
        result = Set(other)
        result.symmetric_difference_update(self)
        return result


def in_order(items):
    """What there is to go through in `items`, a list or tuple, in 2.7's order."""
    from BaseHTTPServer_compat.runner import order
    members = order.iterable(items)
    return members if isinstance(members, (list, tuple)) else list(members)


def _operator(method, changes):
    """The method of an operator, which takes sets only; a result for those that change nothing."""
    def operate(self, other):
        if not isinstance(other, (set, frozenset)):
            return NotImplemented
        result = method(self, other)
        return self if changes else result
    return operate


for _sign, _name in (('or', 'union'), ('and', 'intersection'), ('sub', 'difference'), ('xor', 'symmetric_difference')):
    setattr(Set, '__%s__' % _sign, _operator(getattr(Set, _name), False))
    _changing = getattr(Set, 'update' if _name == 'union' else _name + '_update')
    setattr(Set, '__i%s__' % _sign, _operator(_changing, True))
Set.__name__ = 'set'
