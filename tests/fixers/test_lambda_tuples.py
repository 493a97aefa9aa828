"""lambda_tuples: parameters that are taken apart."""
from __future__ import unicode_literals

import pytest

from fixer_rows import check, check_noop

ONLY = ("lambda_tuples",)
HEAD = "import BaseHTTPServer\n"


@pytest.mark.parametrize("target", ["http.server", "six", "future", "compat"])
@pytest.mark.parametrize("before, after", [
    pytest.param("lambda (a, b): a.x + b", "lambda a_b: a_b[0].x + a_b[1]", id="one"),
    pytest.param("lambda (a, b), (c, d): cmp(b, d) or x.a", "lambda a_b, c_d: cmp(a_b[1], c_d[1]) or x.a", id="two"),
    pytest.param("lambda n, (a, (b, c)), d=1: n + a + b + c + d", "lambda n, a_b_c, d=1: n + a_b_c[0] + a_b_c[1][0] + a_b_c[1][1] + d", id="deep"),
    pytest.param("lambda (a,): a", "lambda a_: a_[0]", id="of one"),
    pytest.param("lambda(a): a + 1", "lambda a: a + 1", id="a name in brackets"),
    pytest.param("lambda a, ((b)), (c): a + b(c)", "lambda a, b, c: a + b(c)", id="names in brackets behind another"),
    pytest.param("lambda(a, b):a + b", "lambda a_b:a_b[0] + a_b[1]", id="no white space"),
    pytest.param("lambda (a, b): lambda a: a + b(1)[2]", "lambda a_b: lambda a: a + a_b[1](1)[2]", id="in another"),
    pytest.param("lambda (a, b): [(a, c) for c in b]", "lambda a_b: [(a_b[0], c) for c in a_b[1]]", id="a list in it"),
    pytest.param("lambda (a, b): [a for a in b]", "lambda a_b: [a for a in a_b[1]]", id="a list of its own names"),
])
def test_rewritten(before, after, target):
    check(HEAD + "f(%s)\n" % before, HEAD + "f(%s)\n" % after, ONLY, target)


@pytest.mark.parametrize("text", [
    pytest.param("f(lambda a, b: (a, b))\n", id="no tuple"),
    pytest.param("def f((a, b)):\n    pass\n", id="a function"),
])
def test_left_alone(text):
    check_noop(HEAD + text, ONLY)
