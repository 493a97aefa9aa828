"""sort_cmp: sorting by comparison."""
from __future__ import unicode_literals

import pytest

from fixer_rows import check_noop, run

ONLY = ("sort_cmp",)
HEAD = "import BaseHTTPServer\ndef by(a, b):\n    return 0\n"


@pytest.mark.parametrize("before, after", [
    pytest.param("x.sort(lambda a, b: a - b)", "x.sort(key=functools.cmp_to_key(lambda a, b: a - b))", id="lambda"),
    pytest.param("x.sort(lambda a, b, i=i: a[i] - b[i])", "x.sort(key=functools.cmp_to_key(lambda a, b, i=i: a[i] - b[i]))", id="with a default"),
    pytest.param("x.sort(cmp)", "x.sort(key=functools.cmp_to_key(cmp))", id="cmp itself"),
    pytest.param("x.sort(cmp=other.f)", "x.sort(key=functools.cmp_to_key(other.f))", id="by name"),
    pytest.param("y = sorted(x, by)", "y = sorted(x, key=functools.cmp_to_key(by))", id="sorted, a function of the file"),
    pytest.param("y = sorted(x, by, None, True)", "y = sorted(x, key=functools.cmp_to_key(by), reverse=True)", id="by place"),
    pytest.param("y = sorted(x, cmp=by, key=g)", "y = sorted(x, key=lambda item: functools.cmp_to_key(by)(g(item)))", id="cmp and key"),
    pytest.param("x.sort(None, g)", "x.sort(key=g)", id="no cmp after all"),
])
@pytest.mark.parametrize("target", ["http.server", "six", "future"])
def test_rewrites(before, after, target):
    text, messages = run(HEAD + before + "\n", ONLY, target)
    assert text.splitlines()[-1] == after
    assert messages == []
    assert run(text, ONLY, target)[0] == text, "the second run changed its own result"


@pytest.mark.parametrize("body", [
    pytest.param("x.sort()", id="nothing"),
    pytest.param("x.sort(key=by)", id="key"),
    pytest.param("cursor.sort('name')", id="another sort"),
    pytest.param("x.sort(f)", id="a function that is not known"),
    pytest.param("x.sort(lambda a: a)", id="lambda of one"),
    pytest.param("def sorted(x, f):\n    pass\nsorted(x, by)", id="another sorted"),
    pytest.param("x.sort(*y)", id="star"),
])
def test_leaves_alone(body):
    check_noop(HEAD + body + "\n", ONLY)


TABLE = "class Table:\n    def sort(self, column):\n        self.rows.sort(by)\n"


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("before, after", [
    pytest.param("x.sort(other.f)", "x.sort(key=functools.cmp_to_key(other.f))", id="a function of another module"),
    pytest.param("from other import f\nx.sort(f)", "x.sort(key=functools.cmp_to_key(f))", id="imported"),
    pytest.param("x.sort(lambda a: a)", "x.sort(lambda a: a)", id="of one value"),
    pytest.param("x.sort(1)", "x.sort(1)", id="a number"),
    pytest.param("n = 'name'\nx.sort(n)", "x.sort(n)", id="a name for a text"),
    pytest.param(TABLE + "x.sort(other.n)", "x.sort(other.n)", id="a sort of the file"),
])
def test_with_all_fixers(before, after, target):
    text = run(HEAD + "print 1\n" + before + "\n", ("sort_cmp", "all"), target)[0]
    assert text.splitlines()[-1] == after
    assert ("self.rows.sort(key=functools.cmp_to_key(by))" in text) is ("Table" in before)
    assert run(text, ("sort_cmp", "all"), target)[0] == text
