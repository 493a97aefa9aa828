"""format_pairs: formats that are filled by a pair, so that each half can be shown as Python 2 showed it."""
from __future__ import unicode_literals

import pytest

from fixer_rows import check, check_noop, run

ONLY = ("format_pairs",)
HEAD = "import BaseHTTPServer\n"
ROWS = {
    "repr of an item": ("for p in d.items(): f('%s=%r' % p)\n", "for p in d.items(): f('%s=%r' % (p[0], p[1]))\n"),
    "a width, in a comprehension": ("x = ['%-9s|%d' % p for p in sorted(d.iteritems())]\n",
                                    "x = ['%-9s|%d' % (p[0], p[1]) for p in sorted(d.iteritems())]\n"),
    "a generator": ("x = f('%r %s' % p for p in zip(a, b))\n", "x = f('%r %s' % (p[0], p[1]) for p in zip(a, b))\n"),
    "enumerate, in an order": ("for p in sorted(enumerate(a), key=k): f('%d: %r' % p)\n", "for p in sorted(enumerate(a), key=k): f('%d: %r' % (p[0], p[1]))\n"),
}


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("name", sorted(ROWS))
def test_pairs(name, target):
    before, after = ROWS[name]
    check(HEAD + "print 1\n" + before, HEAD + "print 1\n" + after, ONLY, target)


@pytest.mark.parametrize("text", [
    pytest.param("for p in d.items(): f('%s=%s' % p)\n", id="nothing that shows"),
    pytest.param("for p in d.items(): f('%r' % p)\n", id="one conversion"),
    pytest.param("for p in rows: f('%s=%r' % p)\n", id="what may be no pairs"),
    pytest.param("for p in zip(a, b, c): f('%s=%r' % p)\n", id="three at a time"),
    pytest.param("p = g()\nfor p in d.items(): f('%s=%r' % p)\n", id="bound elsewhere too"),
    pytest.param("for p, q in d.items(): f('%s=%r' % p)\n", id="half of a pair"),
    pytest.param("for p in d.items(): f('%s=%r' % (p, 1))\n", id="a tuple already"),
])
def test_left_alone(text):
    check_noop(HEAD + "print 1\n" + text, ONLY)


def test_halves_are_shown_as_bytes():
    text = run(HEAD + "import cgi\nclass H(BaseHTTPServer.BaseHTTPRequestHandler):\n    def do_GET(self):\n"
               "        q = dict(cgi.parse_qsl(self.path))\n        f(['%-9s=%r' % p for p in q.items()])\n", ("format_pairs", "byte_strings"))[0]
    assert "'%s=%s' % (p[0].encode(\"utf-8\", \"surrogateescape\").ljust(9).decode(\"utf-8\", \"surrogateescape\"), _repr(p[1]))" in text
