"""ended_generators: a StopIteration ends the generator in which it is raised."""
from __future__ import unicode_literals

import pytest

from BaseHTTPServer_compat.fixers import fix_ended_generators
from fixer_rows import check_noop, run

ONLY = ("ended_generators",)
HEAD = "import BaseHTTPServer\n"


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("text", [
    pytest.param("def pairs(it):\n    while 1:\n        yield it.next(), it.next()\n", id="next() of an iterator"),
    pytest.param("def pairs(it):\n    it = iter(it)\n    yield [next(it) for i in range(2)]\n", id="the built-in"),
    pytest.param("def some(n):\n    yield 1\n    if n:\n        raise StopIteration\n", id="raised"),
    pytest.param("def some(n):\n    try:\n        yield n.next()\n    except KeyError:\n        pass\n", id="another error is caught"),
    pytest.param("def some(n):\n    try:\n        yield 1\n    except StopIteration:\n        n.next()\n", id="in the clause itself"),
])
def test_rewrites(text, target):
    after, messages = run(HEAD + text, ONLY, target)
    assert after.endswith("\n\n\n@_ended_by_stop_iteration\n" + text) and messages == []
    assert run(after, ONLY, target)[0] == after


@pytest.mark.parametrize("text", [
    pytest.param("def some(it):\n    return it.next()\n", id="no generator"),
    pytest.param("def some(it):\n    yield next(it, None)\n", id="what it gives at the end"),
    pytest.param("def some(it):\n    try:\n        yield it.next()\n    except StopIteration:\n        return\n", id="caught"),
    pytest.param("def some(it):\n    try:\n        yield it.next()\n    except:\n        return\n", id="everything is caught"),
    pytest.param("def some(it):\n    try:\n        yield it.next()\n    except (KeyError, StopIteration), e:\n        return\n", id="two are caught"),
    pytest.param("def some(it):\n    def first():\n        return it.next()\n    yield first\n", id="in a function within it"),
    pytest.param("def some(next):\n    yield next\n    yield page.next\n", id="other things called next"),
])
def test_leaves_alone(text):
    check_noop(HEAD + text, ONLY)


@pytest.mark.filterwarnings("ignore:generator .* raised StopIteration")     # on 3.6, where it ends by itself
def test_generators_end():
    names = {}
    exec(fix_ended_generators.HELPER, names)

    def pairs(it):
        """Two at a time."""
        while True:
            yield next(it), next(it)

    def failing():
        yield 1
        raise RuntimeError("no")
    made = names["_ended_by_stop_iteration"](pairs)
    assert list(made(iter("abcde"))) == [("a", "b"), ("c", "d")]
    assert (made.__name__, made.__doc__) == ("pairs", "Two at a time.")
    with pytest.raises(RuntimeError):
        list(names["_ended_by_stop_iteration"](failing)())
