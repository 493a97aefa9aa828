"""ordered_tuples: what heapq, bisect and PriorityQueue compare."""
from __future__ import unicode_literals

import heapq

import pytest

from BaseHTTPServer_compat.fixers import fix_ordered_tuples, fix_python2_builtins
from fixer_rows import check_noop, run

ONLY = ("ordered_tuples",)
HEAD = "import BaseHTTPServer, heapq, bisect, Queue\nclass Job:\n    pass\nq = []\nn = 3\n"


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("before, after", [
    pytest.param("heapq.heappush(q, (n, Job()))\n", "heapq.heappush(q, _Ordered((n, Job())))\n", id="an instance"),
    pytest.param("def at(f, *a):\n    heapq.heappush(q, (n, f, a))\n", "def at(f, *a):\n    heapq.heappush(q, _Ordered((n, f, a)))\n", id="not known"),
    pytest.param("bisect.insort(q, (n, None))\n", "bisect.insort(q, _Ordered((n, None)))\n", id="bisect"),
    pytest.param("t = n, Job()   # why\nheapq.heapreplace(q, t)\n", "t = _Ordered((n, Job()))   # why\nheapq.heapreplace(q, t)\n", id="by a name"),
    pytest.param("p = Queue.PriorityQueue()\np.put((n, Job()), False)\np.put((n, 1))\n",
                 "p = Queue.PriorityQueue()\np.put(_Ordered((n, Job())), False)\np.put(_Ordered((n, 1)))\n", id="a queue, all of its tuples"),
    pytest.param("from heapq import heappush as push\npush(q, (n, {}))\n", "from heapq import heappush as push\npush(q, _Ordered((n, {})))\n",
                 id="under another name"),
])
def test_rewrites(before, after, target):
    text, messages = run(HEAD + before, ONLY, target)
    assert text.endswith(HEAD.partition("\n")[2] + after) and "class _Ordered(tuple):" in text and messages == []
    assert run(text, ONLY, target)[0] == text


@pytest.mark.parametrize("text", [
    pytest.param("heapq.heappush(q, (n, 'a', 4))\n", id="numbers and texts"),
    pytest.param("import itertools\nc = itertools.count()\nheapq.heappush(q, (n, c.next(), Job()))\nheapq.heappush(q, (n, next(c), Job()))\n",
                 id="a counter before it"),
    pytest.param("heapq.heappush(q, n)\nheapq.heappush(q, Job())\nheapq.heappush(q, (n))\n", id="no tuple"),
    pytest.param("def f(t):\n    heapq.heappush(q, t)\n", id="who knows what"),
    pytest.param("heapq.heappop(q)\nq.append((n, Job()))\n", id="another function"),
    pytest.param("p = Queue.Queue()\np.put((n, Job()))\n", id="a queue without an order"),
])
def test_leaves_alone(text):
    check_noop(HEAD + text, ONLY)


def test_order():
    names = {}
    exec(fix_python2_builtins.CMP + fix_ordered_tuples.ORDERED, names)
    ordered = names["_Ordered"]
    first, second = object(), object()
    heap = []
    for each in [(1, "a"), (1, 2), (1, None), (0, second), (0, first), (1,)]:
        heapq.heappush(heap, ordered(each))
    found = [heapq.heappop(heap) for _ in range(6)]
    assert found == [(0, each) for each in sorted([first, second], key=id)] + [(1,), (1, None), (1, 2), (1, "a")]
    assert repr(found[2]) == "(1,)"
