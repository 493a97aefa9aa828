"""itertools_uses: imap, ifilter and izip that something follows, or that are not called."""
from __future__ import unicode_literals

import pytest

from fixer_rows import check, check_noop

ONLY = ("itertools_uses",)
HEAD = "import BaseHTTPServer, itertools\n"


@pytest.mark.parametrize("before, after, both", [
    pytest.param("x = itertools.izip(a, b).next()", "x = iter(zip(a, b)).next()", 'x = iter(getattr(itertools, "izip", zip)(a, b)).next()', id="next"),
    pytest.param("f = itertools.imap", "f = map", 'f = getattr(itertools, "imap", map)', id="a value"),
])
def test_uses(before, after, both):
    check(HEAD + before + "\n", HEAD + after + "\n", ONLY)
    check(HEAD + before + "\n", HEAD + both + "\n", ONLY, "six")


@pytest.mark.parametrize("text", [
    pytest.param("x = itertools.izip(a, b)\n", id="the engine's"),
    pytest.param("x = itertools.chain(a).next()\n", id="another function"),
])
def test_left_alone(text):
    check_noop(HEAD + text, ONLY)
