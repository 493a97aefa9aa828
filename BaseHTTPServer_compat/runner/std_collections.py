"""collections, with the abstract classes that it held on 2.7."""
import collections
import collections.abc as _abstract
import sys

from BaseHTTPServer_compat.runner import order, viewing

_ABSTRACT = ('Callable Container Hashable ItemsView Iterable Iterator KeysView Mapping MappingView MutableMapping MutableSequence '
             'MutableSet Sequence Set Sized ValuesView').split()
__all__ = list(_ABSTRACT)
__all__ += 'Counter deque defaultdict namedtuple OrderedDict'.split()  # noqa: PLE0605
for _name in _ABSTRACT:
    globals()[_name] = getattr(_abstract, _name)


class defaultdict(collections.defaultdict):
    """2.7's: goes through its keys in the order of a dict's."""

    def __repr__(self):
        from BaseHTTPServer_compat.runner import show
        return 'defaultdict(%s, %s)' % (show.to_repr(self.default_factory), show.to_repr(dict(self)))


class OrderedDict(collections.OrderedDict):
    """2.7's: its methods give lists."""

    def __init__(*args, **kwargs):  # noqa: N805  a key may be called self
        self, args = args[0], args[1:]
        args = [order.iterable(arg) if not isinstance(arg, dict) else [(key, arg[key]) for key in order.iterable(arg)]
                for arg in args]
        collections.OrderedDict.__init__(self, *args, **kwargs)

    def __repr__(self):
        from BaseHTTPServer_compat.runner import show
        return 'OrderedDict(%s)' % show.to_repr([(key, self[key]) for key in self]) if self else 'OrderedDict()'


class Counter(collections.Counter):

    def __repr__(self):
        from BaseHTTPServer_compat.runner import show
        return 'Counter({%s})' % ', '.join('%s: %s' % (show.to_repr(key), show.to_repr(count))
                                           for key, count in self.most_common())

    def most_common(self, n=None):
        """Faithful: equal counts come in 2.7's order of the keys."""
        pairs = [(key, self[key]) for key in order.keys(self)]
        if n is None:
            return sorted(pairs, key=lambda pair: pair[1], reverse=True)
        import heapq
        return heapq.nlargest(n, pairs, key=lambda pair: pair[1])


def _named_repr(self):
    from BaseHTTPServer_compat.runner import show
    return '%s(%s)' % (type(self).__name__, ', '.join('%s=%s' % (name, show.to_repr(value)) for name, value in zip(self._fields, self)))


def namedtuple(typename, field_names, verbose=False, rename=False):
    kind = collections.namedtuple(typename, order.iterable(field_names), rename=bool(rename))
    kind.__repr__ = _named_repr
    kind._asdict = lambda self: OrderedDict(zip(self._fields, self))
    kind._translated_, kind.__module__ = True, sys._getframe(1).f_globals.get('__name__', '__main__')
    return kind


viewing.inherit(globals(), collections)
