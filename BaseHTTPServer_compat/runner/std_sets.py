"""sets: the sets that Python had before ``set`` was built in; their elements lie in a dict, and come in its order."""
from BaseHTTPServer_compat.runner import objects, order, show


class BaseSet(object):
    """What Set and ImmutableSet have in common."""

    __slots__ = ('_data',)

    def __init__(self):
        raise TypeError('BaseSet is an abstract class.  Use Set or ImmutableSet.')

    def _fill(self, elements):
        self._data = order.Dict()
        if elements is not None:
            self._update(elements)

    def _update(self, elements):
        for element in order.keys(elements._data) if isinstance(elements, BaseSet) else order.iterable(elements):
            try:
                self._data[element] = True
            except TypeError:
                frozen = getattr(element, '__as_immutable__', None)
                if frozen is None:
                    raise
                self._data[frozen()] = True

    def _of(self, elements):
        result = self.__class__.__new__(self.__class__)
        result._fill(elements)
        return result

    def __len__(self):
        return len(self._data)

    def __iter__(self):
        return iter(order.keys(self._data))

    def __repr__(self):
        return '%s(%s)' % (self.__class__.__name__, show.to_repr(order.keys(self._data)))

    __str__ = __repr__

    def __contains__(self, element):
        try:
            return element in self._data
        except TypeError:
            frozen = getattr(element, '__as_temporarily_immutable__', None) or getattr(element, '__as_immutable__', None)
            if frozen is None:
                raise
            return frozen() in self._data

    def __eq__(self, other):
        return isinstance(other, BaseSet) and dict.__eq__(self._data, other._data)

    def __ne__(self, other):
        return not self == other

    __hash__ = None

    def _checked(self, other):
        if not isinstance(other, BaseSet):
            raise TypeError('Binary operation only permitted between sets')
        return other

    def issubset(self, other):
        return len(self) <= len(self._checked(other)) and all(element in other._data for element in self)

    def issuperset(self, other):
        return self._checked(other).issubset(self)

    __le__, __ge__ = issubset, issuperset

    def __lt__(self, other):
        return len(self) < len(self._checked(other)) and self.issubset(other)

    def __gt__(self, other):
        return len(self) > len(self._checked(other)) and self.issuperset(other)

    def copy(self):
        return self._of(self)

    __copy__ = copy

    def union(self, other):
        result = self._of(self)
        result._update(other)
        return result

    def intersection(self, other):
        other = other if isinstance(other, BaseSet) else Set(other)
        little, big = (self, other) if len(self) <= len(other) else (other, self)
        return self._of([element for element in little if element in big._data])

    def difference(self, other):
        other = other if isinstance(other, BaseSet) else Set(other)
        return self._of([element for element in self if element not in other._data])

    def symmetric_difference(self, other):
        other = other if isinstance(other, BaseSet) else Set(other)
        return self._of([element for element in self if element not in other._data]
                        + [element for element in other if element not in self._data])


def _operator(name):
    def operate(self, other):
        return getattr(self, name)(other) if isinstance(other, BaseSet) else NotImplemented
    return operate


for _sign, _method in (('or', 'union'), ('and', 'intersection'), ('sub', 'difference'), ('xor', 'symmetric_difference')):
    setattr(BaseSet, '__%s__' % _sign, _operator(_method))


class ImmutableSet(BaseSet):
    """A set that can be an element of a set or the key of a dict."""

    __slots__ = ()

    def __init__(self, iterable=None):
        self._fill(iterable)

    def __hash__(self):
        return hash(frozenset(self._data))

    def __as_immutable__(self):
        return self

    copy = __copy__ = __as_immutable__


class Set(BaseSet):
    """A set that changes."""

    __slots__ = ()

    def __init__(self, iterable=None):
        self._fill(iterable)

    def __as_immutable__(self):
        return ImmutableSet(self)

    __as_temporarily_immutable__ = __as_immutable__

    def update(self, iterable):
        self._update(iterable)

    union_update = update

    def intersection_update(self, other):
        self._data = self.intersection(other)._data

    def difference_update(self, other):
        for element in list(other):
            self.discard(element)

    def symmetric_difference_update(self, other):
        self._data = self.symmetric_difference(other)._data

    def add(self, element):
        self._update((element,))

    def remove(self, element):
        del self._data[element]

    def discard(self, element):
        self._data.pop(element, None)

    def pop(self):
        return objects.attribute(self._data, 'popitem')()[0]

    def clear(self):
        self._data = order.Dict()


def _in_place(name):
    def operate(self, other):
        if not isinstance(other, BaseSet):
            return NotImplemented
        getattr(self, name)(other)
        return self
    return operate


for _sign, _method in (('or', 'union_update'), ('and', 'intersection_update'), ('sub', 'difference_update'),
                       ('xor', 'symmetric_difference_update')):
    setattr(Set, '__i%s__' % _sign, _in_place(_method))

__all__ = ['BaseSet', 'Set', 'ImmutableSet']
