"""truth_methods: what __nonzero__ returns; equal_methods: what __eq__ takes away."""
from __future__ import unicode_literals

import pytest

from fixer_rows import check, check_noop

HEAD = "import BaseHTTPServer\n"
CLASS = HEAD + "class A:\n    def __nonzero__(self):\n        "


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("before, after", [
    pytest.param("return 1\n", "return True\n", id="one"),
    pytest.param("if self.a: return 0   # no\n        return len(self.b)\n", "if self.a: return False   # no\n        return bool(len(self.b))\n",
                 id="nought, and a number"),
    pytest.param("return (self.a and\n            not self.b)\n", "return bool((self.a and\n            not self.b))\n", id="over two lines"),
])
def test_truth(before, after, target):
    check(CLASS + before, CLASS + after, ("truth_methods",), target)


@pytest.mark.parametrize("text", [
    pytest.param(CLASS + "return self.a == 1\n", id="a comparison"),
    pytest.param(CLASS + "return (not self.a or bool(self.b)) and isinstance(self.a, A)\n", id="tests of tests"),
    pytest.param(CLASS + "return True\n", id="a bool"),
    pytest.param(CLASS + "def f(): return 1\n        return False\n", id="a function in it"),
    pytest.param(CLASS + "return\n", id="nothing"),
    pytest.param(HEAD + "class A:\n    def __len__(self):\n        return 1\ndef __nonzero__():\n    return 1\n", id="others"),
    pytest.param("class A:\n    def __nonzero__(self):\n        return 1\n", id="no Python 2's by its looks"),
])
def test_truth_that_stays(text):
    check_noop(text, ("truth_methods",))


def test_with_the_engines():
    check(HEAD + "class A:\n    def __nonzero__(self):\n        return 1\n",
          "import http.server\nclass A:\n    def __bool__(self):\n        return True\n", ("truth_methods", "server_imports", "nonzero"))


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
