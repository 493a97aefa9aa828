"""unlike_types: comparisons of None with numbers, of texts with numbers."""
from __future__ import unicode_literals

import pytest

from fixer_rows import run

ONLY = ("unlike_types",)
HANDLER = """
import BaseHTTPServer, os, urlparse
LIMIT = 10
best = None
class H(BaseHTTPServer.BaseHTTPRequestHandler):
    last = None
    def do_GET(self):
        q = urlparse.parse_qs(self.path)
        n = q['n'][0]
        %s
"""


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("before, after", [
    pytest.param("f(self.headers.getheader('a') > 0)", "f(_cmp(self.headers.getheader('a'), 0) > 0)", id="a header"),
    pytest.param("f(self.headers.get('a') > 0)", "f(_cmp(self.headers.get('a'), 0) > 0)", id="a header by get()"),
    pytest.param("a, b = d.get(x, (None, 9))\n        f(y < a)", "a, b = d.get(x, (None, 9))\n        f(_cmp(y, a) < 0)", id="a pair that may not be there"),
    pytest.param("f(3 >= self.last)", "f(_cmp(3, self.last) >= 0)", id="an attribute that is None at first"),
    pytest.param("f(best < x)", "f(_cmp(best, x) < 0)", id="a name that is None at first"),
    pytest.param("f(d.get(x) < y)", "f(_cmp(d.get(x), y) < 0)", id="an item that may not be there"),
    pytest.param("s = {'last': None}\n        f(s['last'] < 3)", "s = {'last': None}\n        f(_cmp(s['last'], 3) < 0)", id="an item that is None at first"),
    pytest.param("def g(a, b=None):\n            return b > 3", "def g(a, b=None):\n            return _cmp(b, 3) > 0", id="a parameter that is None by default"),
    pytest.param("def g(a, b=''):\n            return b < 3", "def g(a, b=''):\n            return _cmp(b, 3) < 0", id="a parameter that is a text by default"),
    pytest.param("f(n > LIMIT)", "f(_cmp(n, LIMIT) > 0)", id="a field of a form, a number"),
    pytest.param("def g(a, b=0):\n            return b > 3\n        g(1, n if n else 0)\n        g(1, q['n'][0] if n else 0)",
                 "def g(a, b=0):\n            return _cmp(b, 3) > 0\n        g(1, n if n else 0)\n        g(1, q['n'][0] if n else 0)",
                 id="a parameter that is given a field of a form"),
    pytest.param("def g(a):\n            return a > 3\n        g(q['n'][0])\n        g(json.loads(q['m'][0])['x'])",
                 "def g(a):\n            return _cmp(a, 3) > 0\n        g(q['n'][0])\n        g(json.loads(q['m'][0])['x'])",
                 id="a parameter that is given something else, too"),
    pytest.param("def g(a, b):\n            return b > 3\n        g(1, b=q['n'][0])", "def g(a, b):\n            return _cmp(b, 3) > 0\n        g(1, b=q['n'][0])",
                 id="a parameter that is given a field by its name"),
    pytest.param("f(q['n'][0] > len(x))", "f(_cmp(q['n'][0], len(x)) > 0)", id="an item of a list of a form"),
    pytest.param("f(os.environ.get('a') <= 2 ** 3)", "f(_cmp(os.environ.get('a'), 2 ** 3) <= 0)", id="the environment"),
    pytest.param("f(max(best, x))", "f(max(best, x, key=functools.cmp_to_key(_cmp)))", id="max"),
    pytest.param("m = None\n        m = max(m, x)\n        if m:\n            f()",
                 "m = None\n        m = max(m, x, key=functools.cmp_to_key(_cmp))\n        if m:\n            f()", id="max, and it is asked for after it"),
    pytest.param("x.sort(key=lambda e: e.get('a'))", "x.sort(key=lambda e: functools.cmp_to_key(_cmp)(e.get('a')))", id="a key of sort()"),
    pytest.param("x = [1, 'a', None]\n        x.sort()", "x = [1, 'a', None]\n        x.sort(key=functools.cmp_to_key(_cmp))", id="a list of all kinds"),
])
def test_rewritten(before, after, target):
    text, messages = run(HANDLER % before, ONLY, target)
    assert "        %s\n" % after in text and "def _cmp(a, b):" in text and messages == []
    assert run(text, ONLY, target)[0] == text


@pytest.mark.parametrize("body", [
    pytest.param("f(self.last is not None and self.last > 3)", id="it is asked for"),
    pytest.param("if self.last and self.last > 3:\n            f()", id="it is asked whether it is true"),
    pytest.param("f((best or 0) > 3)", id="or 0"),
    pytest.param("f(d.get(x, 0) < y)", id="a default"),
    pytest.param("f(int(n) > LIMIT)", id="a number that was a text"),
    pytest.param("n = int(n)\n        f(n > LIMIT)", id="a number under the name of a text"),
    pytest.param("def g(a, b=None):\n            return b is None or b > a", id="a parameter that is asked for"),
    pytest.param("def g(a, b):\n            b = int(b)\n            return b > 3\n        g(1, q['n'][0])", id="a parameter that becomes a number"),
    pytest.param("def g(a, b):\n            return b > 3\n        g(q['n'][0], 1)\n        g(q['n'][0], *x)\n        h(1, q['n'][0])",
                 id="another parameter, or function, is given a text"),
    pytest.param("f(x > 3, x < 'a', x > y)", id="not known"),
    pytest.param("f(self.headers.getheader('a') == 0, best != 3)", id="not by order"),
    pytest.param("m = None\n        if m is not None:\n            m = max(m, x)", id="max in what asks for it"),
    pytest.param("m = None\n        if not m:\n            m = x\n        else:\n            m = max(m, x)", id="max where else asks for it"),
    pytest.param("f(max(x, y), max(l), sorted([1, 2]), sorted([x, 2]))", id="nothing says so"),
])
def test_left_alone(body):
    text = HANDLER % body
    assert run(text, ONLY) == (text.lstrip("\n"), [])


def test_several_at_once_are_reported():
    assert run(HANDLER % "f(0 < d.get(x) < 5)", ONLY)[1] == ["9:11 BH613"]
