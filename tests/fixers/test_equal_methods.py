"""equal_methods: what an __eq__ takes away on Python 3, and what != asked."""
from __future__ import unicode_literals

import pytest

from fixer_rows import check, check_noop

HEAD = "import BaseHTTPServer\n"


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("head, base", [
    pytest.param("class A(object):\n", "object", id="object"),
    pytest.param("import threading\nclass A(threading.Thread, object):\n", "threading.Thread", id="the first of two"),
])
def test_hash(head, base, target):
    before = HEAD + head + "    def __eq__(self, other):\n        return True\n"
    rest = "\n    def f(self): pass\n"
    check(before + rest, before + "    __hash__ = %s.__hash__\n" % base + rest, ("equal_methods",), target)


@pytest.mark.parametrize("text", [
    pytest.param("class A:\n    def __eq__(self, other): return True\n", id="an old class"),
    pytest.param("class A(object):\n    def __eq__(self, other): return True\n    def __hash__(self): return 1\n", id="its own"),
    pytest.param("class A(object):\n    __hash__ = None\n    def __eq__(self, other): return True\n", id="none"),
    pytest.param("class A(object):\n    def __ne__(self, other): return True\n", id="what is not equal"),
    pytest.param("class A(make()):\n    def __eq__(self, other): return True\n", id="a base that is made"),
])
def test_hash_that_stays(text):
    check_noop(HEAD + text, ("equal_methods",))


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("head, added", [
    pytest.param("class A:\n", "", id="an old class"),
    pytest.param("class A(object):\n", "    __hash__ = object.__hash__\n", id="a new class"),
])
def test_unlike(head, added, target):
    before = HEAD + head + "    def __eq__(self, other):\n        return True\n"
    rest = "x = A() != A()\n"
    check(before + rest, before + added + "    __ne__ = lambda self, other: self is not other\n" + rest, ("equal_methods",), target)


@pytest.mark.parametrize("text", [
    pytest.param("class A:\n    def __eq__(self, other): return True\n    def __ne__(self, other): return False\nx = A() != A()\n", id="its own"),
    pytest.param("from b import B\nclass A(B):\n    def __eq__(self, other): return True\n    __hash__ = 1\nx = A() != A()\n", id="a base"),
])
def test_unlike_that_stays(text):
    check_noop(HEAD + text, ("equal_methods",))
