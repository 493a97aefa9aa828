"""bisect: places in lists of whatever 2.7 compares."""
import bisect as _real

from BaseHTTPServer_compat.runner import order, viewing


def _place(a, lo, hi, is_before):
    if lo < 0:
        raise ValueError('lo must be non-negative')
    hi = len(a) if hi is None or hi == -1 else hi
    while lo < hi:
        middle = (lo + hi) // 2
        if is_before(a[middle]):
            lo = middle + 1
        else:
            hi = middle
    return lo


def bisect_right(a, x, lo=0, hi=None):
    return _place(a, lo, hi, lambda item: not order.less(x, item))


def bisect_left(a, x, lo=0, hi=None):
    return _place(a, lo, hi, lambda item: order.less(item, x))


def insort_right(a, x, lo=0, hi=None):
    a.insert(bisect_right(a, x, lo, hi), x)


def insort_left(a, x, lo=0, hi=None):
    a.insert(bisect_left(a, x, lo, hi), x)


bisect, insort = bisect_right, insort_right
viewing.inherit(globals(), _real)
