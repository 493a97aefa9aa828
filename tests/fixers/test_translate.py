"""translate: what str.translate() takes away."""
from __future__ import unicode_literals

import string

import pytest

from BaseHTTPServer_compat.fixers import fix_translate
from fixer_rows import check_noop, run

ONLY = ("translate",)
HEAD = "import BaseHTTPServer\n"


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("before, after", [
    pytest.param("x.translate(None, '.,')", "_translate(x, None, '.,')", id="nothing but taken away"),
    pytest.param("f(a.b()[1:].translate(t, d).strip())", "f(_translate(a.b()[1:], t, d).strip())", id="in the middle"),
    pytest.param("y = 'abc'.translate(t, 'a')", "y = _translate('abc', t, 'a')", id="of a literal"),
])
def test_rewrites(before, after, target):
    text, messages = run(HEAD + before + "\n", ONLY, target)
    assert text.splitlines()[-1] == after
    assert messages == []
    assert run(text, ONLY, target)[0] == text


@pytest.mark.parametrize("body", ["x.translate(table)", "translate(a, b)", "x.translate(a, b, c)", "x.translate(a, lang=b)"])
def test_leaves_alone(body):
    check_noop(HEAD + body + "\n", ONLY)


def test_helper():
    names = {}
    exec(fix_translate.HELPER, names)
    translate = names["_translate"]
    assert translate(str("a.b,c"), None, str(".,")) == "abc"
    assert translate(b"a.b\xff", None, b".") == b"ab\xff"
    table = (string.maketrans if str is bytes else str.maketrans)(str("ac"), str("AC"))
    assert translate(str("abc"), table, str("b")) == "AC"
