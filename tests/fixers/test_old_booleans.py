"""old_booleans: True and False as names."""
from __future__ import unicode_literals

import pytest

from fixer_rows import check, check_noop

ONLY = ("old_booleans",)
HEAD = "import BaseHTTPServer\n"


@pytest.mark.parametrize("target", ["http.server", "six", "future", "compat"])
@pytest.mark.parametrize("before, after", [
    pytest.param("try:\n    True, False\nexcept NameError:\n    True, False = 1, 0\n",
                 "try:\n    True, False\nexcept NameError:\n    pass\n", id="where they are missing"),
    pytest.param("try:\n    True = True\n    False = False\nexcept NameError:\n    (True, False) = (1, 0)\n",
                 "try:\n    pass\nexcept NameError:\n    pass\n", id="where they are there too"),
    pytest.param("True, False = 1 == 1, not 1\nx = True\n", "x = True\n", id="bools"),
    pytest.param("def f(x, False=False, *True): return False\n", "def f(x, False_=False, *True_): return False\n", id="parameters"),
    pytest.param("f = lambda True, x=True: True\nf(True=1)\n", "f = lambda True_, x=True: True\nf(True_=1)\n", id="of a lambda, an argument"),
])
def test_rewritten(before, after, target):
    check(HEAD + before, HEAD + after, ONLY, target)


def test_another_value_is_reported():
    check(HEAD + "True, False = 1, 0\nx = True\n", HEAD + "x = True\n", ONLY, messages=["2:1 BH106"])


@pytest.mark.parametrize("text", [
    pytest.param("x = True\nx, y = True, False\n", id="values"),
    pytest.param("f(True, x=True)\ndef g(a=True, b=False): pass\nh = lambda: True\n", id="arguments and defaults"),
    pytest.param("a[True] = x.y = 1\n", id="an index"),
])
def test_left_alone(text):
    check_noop(HEAD + text, ONLY)
