"""shadowed_builtins: variables that have the names of built-ins which the fixers write."""
from __future__ import unicode_literals

import pytest

from fixer_rows import check, check_noop, run

ONLY = ("shadowed_builtins",)
TARGETS = ["http.server", "six", "future", "compat"]
HEAD = "import BaseHTTPServer\n"


def function(body, head="def f(self):"):
    return HEAD + head + "\n" + "".join("    %s\n" % line for line in body.split("\n"))


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("before, after", [
    pytest.param("list = d.keys()\nlist.sort()\nreturn list", "list_ = d.keys()\nlist_.sort()\nreturn list_", id="list"),
    pytest.param("for list in x:\n    g(map(h, list))", "for list_ in x:\n    g(map(h, list_))", id="in a loop"),
    pytest.param("bytes = r.read(9)\nreturn [chr(ord(c)) for c in bytes]", "bytes_ = r.read(9)\nreturn [chr(ord(c)) for c in bytes_]", id="bytes"),
    pytest.param("str = x\nreturn isinstance(y, basestring)", "str_ = x\nreturn isinstance(y, basestring)", id="str"),
    pytest.param("input = raw_input()\ndef g():\n    return input", "input_ = raw_input()\ndef g():\n    return input_", id="read by a function inside"),
    pytest.param("next = x.next()\nx.list = y.keys()", "next_ = x.next()\nx.list = y.keys()", id="next, beside an attribute"),
    pytest.param("list, list_ = d.keys(), 1", "list__, list_ = d.keys(), 1", id="beside the name with an underscore"),
    pytest.param("repr = `x`", "repr_ = `x`", id="repr"),
])
def test_variables(before, after, target):
    check(function(before), function(after), ONLY, target)


@pytest.mark.parametrize("before, after", [
    pytest.param("def f(list):\n    return list, d.items()\nf(1)\n", "def f(list_):\n    return list_, d.items()\nf(1)\n", id="a parameter"),
    pytest.param("list = []\ndef f():\n    global list\n    list = d.keys()\n", "list_ = []\ndef f():\n    global list_\n    list_ = d.keys()\n", id="of the file"),
    pytest.param("def filter(x):\n    return x\ny = itertools.ifilter(filter, z)\n", "def filter_(x):\n    return x\ny = itertools.ifilter(filter_, z)\n",
                 id="a function of the file"),
])
def test_names_of_the_file_and_parameters(before, after):
    check(HEAD + before, HEAD + after, ONLY)


@pytest.mark.parametrize("body", [
    pytest.param("list = [1]\nreturn list", id="with nothing that asks for the built-in"),
    pytest.param("bytes = 0\nbytes += 1", id="a number"),
    pytest.param("list = d.keys()\nreturn '%(list)s' % locals()", id="found by its text"),
    pytest.param("class C:\n    list = 1\n    def g(self):\n        return d.keys()", id="an attribute"),
    pytest.param("next = 1\nx.next = 2", id="a next that is not called"),
    pytest.param("return list(d.keys())", id="the built-in"),
])
def test_left_alone(body):
    check_noop(function(body), ONLY)


def test_a_parameter_that_is_given_by_its_name():
    text = HEAD + "def f(list=()):\n    return list, d.items()\nf(list=1)\n"
    check_noop(text, ONLY, messages=["2:7 BH625"])


def test_what_is_left_to_call():
    """With the engine's fixers the built-in is called, not the variable."""
    text = run(function("list = d.keys()\nbytes = self.rfile.read(3)\nx = ''.join([chr(ord(c) ^ 5) for c in bytes])\nself.wfile.write(x)"), ("all",))[0]
    assert "list_ = list(_python2_order(d).keys())\n" in text
    assert "bytes_ = self.rfile.read(3)\n" in text
    assert "bytes(bytearray([ord(c) ^ 5]))" in text
