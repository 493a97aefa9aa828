"""next, as -f all runs it: the method of an iterator, and data of that name."""
from __future__ import unicode_literals

import pytest

from fixer_rows import check, check_noop, run

ONLY = ("next",)
NODES = "class Node:\n    def __init__(self):\n        self.value, self.next = 1, None\n"


@pytest.mark.parametrize("before, after", [
    pytest.param("x = y.next()\n", "x = next(y)\n", id="called"),
    pytest.param("x = y.next()[0]\n", "x = next(y)[0]\n", id="called, and indexed"),
    pytest.param("if x: a = f(y, 1).z.next().strip().next()\n", "if x: a = next(next(f(y, 1).z).strip())\n", id="called, and gone on with"),
    pytest.param("x = not  y.next()[0] ** 2\n", "x = not  next(y)[0] ** 2\n", id="called, beside a power"),
    pytest.param("step = y.next\nx = step()\n", "step = y.__next__\nx = step()\n", id="called later"),
    pytest.param("self.step = y.next\nx = self.step()\n", "self.step = y.__next__\nx = self.step()\n", id="called later by an attribute"),
    pytest.param("for x in iter(y.next, 5):\n    pass\n", "for x in iter(y.__next__, 5):\n    pass\n", id="handed on"),
    pytest.param("x = iter(y).next\n", "x = iter(y).__next__\n", id="of iter()"),
    pytest.param(NODES + "x = iter(y).next\n", NODES + "x = iter(y).__next__\n", id="of iter() beside data"),
    pytest.param(NODES + "x = y.next()\n", NODES + "x = next(y)\n", id="called beside data"),
    pytest.param("class A:\n    def next(self):\n        pass\n", "class A:\n    def __next__(self):\n        pass\n", id="defined"),
])
def test_methods(before, after):
    check(before, after, ONLY)


def test_beside_a_function_of_that_name():
    check("def next(x): pass\nx = y.next()[0]\n", "def next(x): pass\nx = y.__next__()[0]\n", ONLY, messages=["1:1 BH601"])


@pytest.mark.parametrize("text", [
    pytest.param(NODES + "while node.next:\n    node = node.next\n", id="a list of nodes"),
    pytest.param("while node.next:\n    node = node.next\n", id="nodes of another module"),
    pytest.param(NODES + "f(node.next)\n", id="data handed on"),
    pytest.param("class Node:\n    next = None\nf(node.next)\n", id="data of a class"),
    pytest.param("class Node(object):\n    __slots__ = ['value', 'next']\nf(node.next)\n", id="a slot"),
    pytest.param("self.next = f\nx = self.next()\n", id="a function that is kept"),
    pytest.param("self.next = f\nx = self.next()[0]\n", id="a function that is kept, and gives a list"),
    pytest.param("x = y.next(1)[0], y.next[0]\n", id="another method of that name"),
    pytest.param("class A:\n    def next(self, number):\n        pass\nx = a.next(5)\n", id="a method with a parameter"),
])
def test_data(text):
    check_noop(text, ONLY)


def test_several_in_a_file():
    check("import BaseHTTPServer\nx = y.next()[0]\nz = y.next()\n", "import http.server\nx = next(y)[0]\nz = next(y)\n",
          ("next", "server_imports"))


@pytest.mark.parametrize("target", ["six", "future"])
def test_methods_for_both_pythons(target):
    text = run("import BaseHTTPServer\nstep = iter(y).next\nprint step(), y.next()\n", ("all",), target)[0]
    assert "step = functools.partial(next, iter(y))\n" in text and "print(step(), next(y))\n" in text
    assert run(text, ("all",), target)[0] == text
    check_noop("while node.next:\n    node = node.next\n", ("all",), target)
