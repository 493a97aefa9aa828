"""object_first: object before other bases, which Python 3 refuses."""
from __future__ import unicode_literals

import pytest

from fixer_rows import check, check_noop

ONLY = ("object_first",)
HEAD = "from BaseHTTPServer import HTTPServer as B\n"


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("before, after", [
    pytest.param("class A(object, B): pass\n", "class A(B, object): pass\n", id="before one"),
    pytest.param("class A(object, B, C.D):\n    pass\n", "class A(B, C.D, object):\n    pass\n", id="before two"),
    pytest.param("class A(B,\n        object, C):\n    pass\n", "class A(B,\n        C, object):\n    pass\n", id="between two"),
    pytest.param("class A(object, B, object,): pass\n", "class A(B, object,): pass\n", id="twice"),
])
def test_moved(before, after, target):
    check(HEAD + before, HEAD + after, ONLY, target)


@pytest.mark.parametrize("text", [
    pytest.param("class A(B, object): pass\n", id="the last"),
    pytest.param("class A(object): pass\n", id="alone"),
    pytest.param("class A(x.object, B): pass\n", id="an attribute"),
    pytest.param("class object: pass\nclass A(object, B): pass\n", id="a class of the program's own"),
])
def test_left_alone(text):
    check_noop(HEAD + text, ONLY)
