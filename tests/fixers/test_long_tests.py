"""long_tests: what asks whether a number is a long."""
from __future__ import unicode_literals

import pytest

from BaseHTTPServer_compat.fixers import fix_long_tests
from fixer_rows import check_noop, run

ONLY = ("long_tests",)
HEAD = "import BaseHTTPServer\n"


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("before, after", [
    pytest.param("if isinstance(x.y, long): f()\n", "if _is_long(x.y): f()\n", id="isinstance"),
    pytest.param("a = type(x) is long\nb = type(x) == long\n", "a = _is_long(x)\nb = _is_long(x)\n", id="compared"),
    pytest.param("if y and type(x) is not long: f()\n", "if y and not _is_long(x): f()\n", id="denied"),
    pytest.param("import types\na = isinstance(x, types.LongType)\n", "a = _is_long(x)\n", id="of types"),
    pytest.param("from types import LongType\na = type(x) <> LongType\n", "a = not _is_long(x)\n", id="by name"),
    pytest.param("from types import *\na = isinstance(x, LongType)\n", "a = _is_long(x)\n", id="by a star"),
    pytest.param("if isinstance(x, int): f()\nelif isinstance(x, long): g()\nelif type(x) in (long, float): h()\n",
                 "if isinstance(x, int): f()\nelif _is_long(x): g()\nelif type(x) in (long, float): h()\n", id="after int, before a tuple"),
    pytest.param("x = {int: f, long: g}, ((int, f), (long, g))\na = isinstance(x, long)\n",
                 "x = {int: f, long: g}, ((int, f), (long, g))\na = _is_long(x)\n", id="a key, first of a pair"),
])
def test_rewritten(before, after, target):
    text, messages = run(HEAD + before, ONLY, target)
    assert text.endswith("\n" + after) and "\ndef _is_long(value):\n" in text and messages == []
    assert run(text, ONLY, target)[0] == text


@pytest.mark.parametrize("body", [
    pytest.param("x = isinstance(x, long)\ny = 5L\n", id="a literal of a long"),
    pytest.param("x = isinstance(x, long)\ny = long(z)\n", id="a long is made"),
    pytest.param("x = isinstance(x, long)\ny = map(long, z)\n", id="handed on"),
    pytest.param("x = isinstance(x, long)\nfor f in (int, long, float): f(x)\n", id="in a list of converters"),
    pytest.param("x = isinstance(x, long)\ny = ('n', long)\nz = {'a': long}\n", id="a value, second of a pair"),
    pytest.param("x = isinstance(x, int) or isinstance(x, long)\n", id="int too"),
    pytest.param("x = type(x) is int or type(x) is long\n", id="int too, compared"),
    pytest.param("x = isinstance(x, (int, long))\n", id="a tuple"),
    pytest.param("long = int\nx = isinstance(x, long)\n", id="the file's own"),
    pytest.param("class LongType(object): pass\nx = isinstance(x, LongType)\n", id="a class of the file"),
    pytest.param("x = isinstance(x, a.LongType)\n", id="of another module"),
    pytest.param("def isinstance(a, b): pass\nx = isinstance(x, long)\n", id="a function of the file"),
])
def test_left_alone(body):
    check_noop(HEAD + body, ONLY)


@pytest.mark.parametrize("value, is_long", [
    (2 ** 63, True), (-2 ** 63 - 1, True), (int(2 ** 63 - 1), False), (int(-2 ** 63), False), (5, False), (True, False), ("5", False), (2.0 ** 70, False),
])
def test_what_the_helper_says(value, is_long):
    names = {}
    exec(fix_long_tests.HELPER, names)
    assert names["_is_long"](value) is is_long
