"""heapq: heaps of whatever 2.7 compares: a number, a text and an instance may lie in one."""
import heapq

from BaseHTTPServer_compat.runner import order, viewing


def _rise(heap, start, place):
    """Move the item at `place` up towards `start` until it is not less than what is above it."""
    item = heap[place]
    while place > start:
        above = (place - 1) // 2
        if not order.less(item, heap[above]):
            break
        heap[place] = heap[above]
        place = above
    heap[place] = item


def _sink(heap, place):
    """Move the item at `place` to a leaf, by way of the lesser items, and up again to where it belongs."""
    start, item = place, heap[place]
    below = 2 * place + 1
    while below < len(heap):
        if below + 1 < len(heap) and not order.less(heap[below], heap[below + 1]):
            below += 1
        heap[place] = heap[below]
        place, below = below, 2 * below + 1
    heap[place] = item
    _rise(heap, start, place)


def heappush(heap, item):
    heap.append(item)
    _rise(heap, 0, len(heap) - 1)


def heappop(heap):
    if not heap:
        raise IndexError('index out of range')
    last = heap.pop()
    return heapreplace(heap, last) if heap else last


def heapreplace(heap, item):
    if not heap:
        raise IndexError('index out of range')
    first, heap[0] = heap[0], item
    _sink(heap, 0)
    return first


def heappushpop(heap, item):
    return heapreplace(heap, item) if heap and order.less(heap[0], item) else item


def heapify(x):
    for place in reversed(range(len(x) // 2)):
        _sink(x, place)


def nsmallest(n, iterable, key=None):
    items = list(order.iterable(iterable))
    order.sort(items, key=key)
    return items[:max(n, 0)]


def nlargest(n, iterable, key=None):
    items = list(order.iterable(iterable))
    order.sort(items, key=key, reverse=True)
    return items[:max(n, 0)]


viewing.inherit(globals(), heapq)
