"""filters: filter() of texts and tuples, map() of more than one."""
from __future__ import unicode_literals

import pytest

from BaseHTTPServer_compat.fixers import fix_filters
from fixer_rows import run

ONLY = ("filters",)
HANDLER = """
import BaseHTTPServer
class H(BaseHTTPServer.BaseHTTPRequestHandler):
    def do_GET(self):
        x = %s
"""


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("before, after", [
    pytest.param("filter(str.isalnum, self.path)", "_filter(str.isalnum, self.path)", id="a text"),
    pytest.param("filter(lambda c: ord(c) < 128, self.path)", "_filter(lambda c: ord(c) < 128, self.path, \"latin-1\")", id="numbers"),
    pytest.param("''.join(filter(f, self.path))", "''.join(_filter(f, self.path))", id="a text that is joined"),
    pytest.param("filter(f, y)", "_filter(f, y)", id="not known"),
    pytest.param("y = self.path\n        y = y.split('/')[0]\n        x = filter(f, y)",
                 "y = self.path\n        y = y.split('/')[0]\n        x = _filter(f, y)", id="a name of texts"),
    pytest.param("filter(None, (1, y))", "tuple(filter(None, (1, y)))", id="a tuple"),
    pytest.param("map(None, y, z)", "_map(None, y, z)", id="map of two"),
    pytest.param("map(f, y, z)", "_map(f, y, z)", id="map of a function of two"),
])
def test_rewritten(before, after, target):
    text, messages = run(HANDLER % before, ONLY, target)
    assert "x = %s\n" % after in text and messages == []
    assert run(text, ONLY, target)[0] == text


@pytest.mark.parametrize("body", [
    pytest.param("filter(None, self.path.split('/'))", id="parts of a text"),
    pytest.param("filter(f, [y])", id="a list"),
    pytest.param("''.join(filter(f, y))", id="joined"),
    pytest.param("[a for a in filter(f, y)]", id="gone through"),
    pytest.param("list(filter(f, y))", id="made a list"),
    pytest.param("y.filter(f, z)", id="a method"),
    pytest.param("map(f, y)", id="map of one"),
    pytest.param("1\n        y = self.path.split('/')\n        y = filter(None, y)\n        y = map(f, y)\n        x = filter(f, y)",
                 id="a name of lists"),
])
def test_left_alone(body):
    text = HANDLER % body
    assert run(text, ONLY)[0] == text.lstrip("\n")


@pytest.mark.parametrize("function, values, result", [
    pytest.param(str.isalnum, str("a-b"), str("ab"), id="a text"),
    pytest.param(None, (0, 1), (1,), id="a tuple"),
    pytest.param(None, [0, 1], [1], id="a list"),
    pytest.param(lambda c: c != str("b"), b"abc", b"ac", id="bytes"),
])
def test_filter(function, values, result):
    names = {}
    exec(fix_filters.FILTER.replace("CODEC", '"utf-8", "surrogateescape"'), names)
    found = names["_filter"](function, values)
    assert found == result and type(found) is type(result)


def test_map():
    names = {}
    exec(fix_filters.MAP, names)
    assert names["_map"](None, [1, 2], [3]) == [(1, 3), (2, None)]
    assert names["_map"](lambda a, b: a or b, [0, 2], [3]) == [3, 2]


@pytest.mark.parametrize("target", ["six", "future"])
def test_helper_is_left_to_python_2(target):
    text = run("import BaseHTTPServer\nunicode\nx = filter(str.isdigit, 'a1b2') + 'x'\n", ("all",), target)[0]
    assert "        return filter(function, values)\n" in text
    assert run(text, ("all",), target)[0] == text
