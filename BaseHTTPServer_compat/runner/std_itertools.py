"""itertools, with 2.7's ``i`` names."""
import itertools

from BaseHTTPServer_compat.runner import order, viewing


def imap(function, *iterables):
    iterables = [order.iterable(items) for items in iterables]
    return zip(*iterables) if function is None else map(function, *iterables)


def ifilter(predicate, iterable):
    return filter(predicate, order.iterable(iterable))


def izip(*iterables):
    return zip(*[order.iterable(items) for items in iterables])


ifilterfalse, izip_longest = itertools.filterfalse, itertools.zip_longest
viewing.inherit(globals(), itertools)
