"""fix_long_keys: int and long as keys of one dict."""
from __future__ import unicode_literals

import pytest

from fixer_rows import check, check_noop

HEAD = "import BaseHTTPServer\n"


@pytest.mark.parametrize("before, after", [
    pytest.param("{int: 1, long: 2}", "{long: 2, int: 1}", id="side by side"),
    pytest.param("{str: 0, int: f(1),\n     float: 3, long: 2, }", "{str: 0, long: 2,\n     float: 3, int: f(1), }", id="among others"),
])
def test_rewrite(before, after):
    check(HEAD + "x = %s\n" % before, HEAD + "x = %s\n" % after, ("long_keys",))


@pytest.mark.parametrize("text", [
    pytest.param("x = {long: 1, int: 2}\n", id="int is the last"),
    pytest.param("x = {int: 1, float: long}\n", id="a value"),
    pytest.param("def f(long):\n    return {int: 1, long: 2}\n", id="a name of the file's"),
])
def test_noop(text):
    check_noop(HEAD + text, ("long_keys",))
