"""Built-ins that go through sequences: in 2.7's order, and with a list where Python 3 has an iterator."""
import functools

from BaseHTTPServer_compat.runner import order, show
from BaseHTTPServer_compat.runner.text import Unicode


def map_(function, *iterables):
    iterables = [order.iterable(items) for items in iterables]
    if len(iterables) == 1:
        return list(iterables[0]) if function is None else [function(item) for item in iterables[0]]
    columns = [list(items) for items in iterables]
    rows = [tuple(column[row] if row < len(column) else None for column in columns)
            for row in range(max(map(len, columns)))]
    return rows if function is None else [function(*row) for row in rows]


def filter_(function, items):
    kept = [item for item in order.iterable(items) if (item if function is None else function(item))]
    if isinstance(items, str):
        return Unicode(''.join(kept)) if isinstance(items, Unicode) else ''.join(kept)
    return tuple(kept) if isinstance(items, tuple) else kept


def zip_(*iterables):
    for count, items in enumerate(iterables, 1):
        if not hasattr(items, '__iter__') and not hasattr(items, '__getitem__'):
            raise TypeError('zip argument #%d must support iteration' % count)
    return list(zip(*[order.iterable(items) for items in iterables]))


def range_(*limits):
    if not 1 <= len(limits) <= 3:
        raise TypeError('range expected at %s arguments, got %d' % ('most 3' if limits else 'least 1', len(limits)))
    names = ('start', 'end', 'step') if len(limits) > 1 else ('end',)
    whole = dict((name, _whole(limit, 'range() integer %s argument expected, got %s.' % (name, show.type_name(limit))))
                 for name, limit in sorted(zip(names, limits)))  # Faithful: the end is looked at first
    if whole.get('step') == 0:
        raise ValueError('range() step argument must not be zero')
    return list(range(*[whole[name] for name in names[:len(limits)]]))


def xrange_(*limits):
    if not 1 <= len(limits) <= 3:
        raise TypeError('xrange() requires 1-3 int arguments')
    whole = [_whole(limit, 'integer argument expected, got float' if isinstance(limit, float) else 'an integer is required')
             for limit in limits]
    if whole[2:] == [0]:
        raise ValueError('xrange() arg 3 must not be zero')
    return range(*whole)


def _whole(limit, refusal):
    if isinstance(limit, float) or not hasattr(type(limit), '__int__'):
        raise TypeError(refusal)
    return int(limit)


def sorted_(items, cmp=None, key=None, reverse=False):
    result = list(order.iterable(items))
    order.sort(result, cmp, key, reverse)
    return result


def extreme(real):
    """``min`` or ``max`` of unlike things too."""
    def choose(*args, **kwargs):
        if not args:
            raise TypeError('%s expected 1 arguments, got 0' % real.__name__)
        items = list(order.iterable(args[0]) if len(args) == 1 else args)
        if not items:
            raise ValueError('%s() arg is an empty sequence' % real.__name__)
        try:
            return real(items, **kwargs)
        except TypeError:
            key = kwargs.get('key')
            return real(items, key=lambda item: order.cmp_key(key(item) if key else item))
    choose.__name__ = real.__name__
    return choose


def iter_(obj, *sentinel):
    return iter(obj, *sentinel) if sentinel else iter(order.iterable(obj))


def sum_(items, start=0):
    return sum(order.iterable(items), start)


def any_(items):
    return any(order.iterable(items))


def reduce(function, items, *initial):
    return functools.reduce(function, order.iterable(items), *initial)


BUILTINS = {
    'map': map_, 'filter': filter_, 'zip': zip_, 'range': range_, 'sorted': sorted_, 'min': extreme(min), 'max': extreme(max),
    'iter': iter_, 'sum': sum_, 'any': any_, 'reduce': reduce,
}
