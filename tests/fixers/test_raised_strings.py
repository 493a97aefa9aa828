"""raised_strings: strings that were exceptions once."""
from __future__ import unicode_literals

import pytest

from fixer_rows import check_noop, run

ONLY = ("raised_strings",)
HEAD = "import BaseHTTPServer\nBad = 'bad'\nMany = 'many' ' words'\n"
REFUSED = 'raise TypeError("exceptions must be old-style classes or derived from BaseException, not %s")'


@pytest.mark.parametrize("target", ["http.server", "six", "future", "compat"])
@pytest.mark.parametrize("before, after", [
    pytest.param("raise 'NotFound', name", REFUSED % "str", id="with a value"),
    pytest.param("raise 'NotFound'", REFUSED % "str", id="alone"),
    pytest.param("raise u'NotFound'", REFUSED % "unicode", id="a unicode"),
    pytest.param("raise 'no %s' % name", REFUSED % "str", id="a format"),
    pytest.param("raise 'no ' + name  # so", REFUSED % "str" + "  # so", id="put together"),
    pytest.param("raise ('no '\n       'more')", REFUSED % "str", id="in two pieces"),
    pytest.param("raise Bad, name", REFUSED % "str", id="by a name"),
    pytest.param("raise Many, name, tb", REFUSED % "str", id="with a traceback"),
    pytest.param("if x: raise 'NotFound'", "if x: " + REFUSED % "str", id="on a line with its if"),
    pytest.param("try: f()\nexcept Bad, e: pass", "try: f()\nexcept (), e: pass", id="caught"),
    pytest.param("try: f()\nexcept 'bad': pass", "try: f()\nexcept (): pass", id="caught by itself"),
    pytest.param("try: f()\nexcept (Bad, IOError), e: pass", "try: f()\nexcept (IOError,), e: pass", id="caught beside another"),
    pytest.param("try: f()\nexcept (OSError, IOError, Bad): pass", "try: f()\nexcept (OSError, IOError): pass", id="caught beside two"),
])
def test_rewrites(before, after, target):
    text, messages = run(HEAD + before + "\n", ONLY, target)
    assert text == HEAD + after + "\n" and messages == []
    assert run(text, ONLY, target)[0] == text


@pytest.mark.parametrize("body", [
    pytest.param("raise ValueError, 'bad'", id="a class"),
    pytest.param("raise ValueError('bad')", id="an instance"),
    pytest.param("raise", id="what is being caught"),
    pytest.param("raise error", id="a name that nothing here binds"),
    pytest.param("Bad = ValueError\nraise Bad, 'x'", id="a name of two things"),
    pytest.param("def f(Bad):\n    raise Bad, 'x'", id="a parameter"),
    pytest.param("raise self.bad, 'x'", id="an attribute"),
    pytest.param("raise errors['x'] % name", id="put together of something else"),
    pytest.param("try: f()\nexcept (OSError, IOError), e: pass", id="classes that are caught"),
])
def test_leaves_alone(body):
    check_noop(HEAD + body + "\n", ONLY)


def test_leaves_python_3_alone():
    check_noop("import http.server\nbad = 'bad'\nraise bad\n", ONLY)
