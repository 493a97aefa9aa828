# -*- coding: utf-8 -*-
"""Literals of files that are not in UTF-8: what they are on Python 3 must be encoded as the bytes that stand in the file."""
from __future__ import unicode_literals

import pytest
from fixer_rows import rewriter

from BaseHTTPServer_compat.fixers import programs

HANDLER = """\
# -*- coding: %s -*-
import BaseHTTPServer, urllib
%s
class H(BaseHTTPServer.BaseHTTPRequestHandler):
    def do_GET(self):
        self.wfile.write(%s)
"""
ALL = ("all",)


def fixed(coding, before, written, target="http.server"):
    """Return what becomes of a handler in the encoding *coding*; a second run must not change it."""
    raw = (HANDLER % (coding, before, written)).encode(coding)
    outcome = rewriter(ALL, target).rewrite("<stdin>", raw)
    assert rewriter(ALL, target).rewrite("<stdin>", outcome.after).after == outcome.after
    assert outcome.messages == []
    return outcome.after.decode(coding)


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("coding, text", [("koi8-r", "тест"), ("cp1251", "тест"), ("gbk", "你好"), ("iso-8859-15", "5 €"), ("cp1252", "5 €")])
def test_literal_in_another_encoding(coding, text, target):
    result = fixed(coding, "T = '%s'" % text, "T + self.path", target)
    assert "T = _literal('%s')\n" % text in result
    names = {}
    exec(result[result.index("def _literal"):].partition("\n\n\n")[0].encode("utf-8"), names)
    if str is not bytes:
        assert names["_literal"](text).encode("utf-8", "surrogateescape") == text.encode(coding)
    else:
        assert names["_literal"](text.encode(coding)) == text.encode(coding)


@pytest.mark.parametrize("before, written, expected", [
    pytest.param("", "('<p>' 'тест')", "(_literal('<p>' 'тест')).encode(", id="several in a row"),
    pytest.param("", "'тест %s' % self.path", "(_literal('тест %s') % self.path).encode(", id="filled"),
    pytest.param("D = {'да': 1}", "str(D[self.path])", "D = {_literal('да'): 1}", id="a key"),
    pytest.param("", "urllib.quote('тест')", "quote(_literal('тест'), errors=\"surrogateescape\")", id="quoted"),
    pytest.param("", "urllib.urlencode({'a': 'тест'})", "{'a': _literal('тест')}), errors=\"surrogateescape\")", id="in a form"),
])
def test_where_it_stands(before, written, expected):
    assert expected in fixed("koi8-r", before, written)


@pytest.mark.parametrize("before, written", [
    pytest.param("'''тест'''", "self.path", id="a docstring"),
    pytest.param("U = u'тест'", "U.encode('koi8-r')", id="a unicode"),
    pytest.param("# тест", "'a' + self.path", id="a comment"),
])
def test_literals_that_stay(before, written):
    assert "_literal" not in fixed("koi8-r", before, written)


def test_latin_1_alone_is_latin_1():
    assert "_literal" not in fixed("latin-1", "T = 'gr\xfc\xdfe'", "T + self.path")
    assert "quote('gr\xfc\xdfe', encoding=\"latin-1\")" in fixed("latin-1", "", "urllib.quote('gr\xfc\xdfe')")


def test_compat_has_the_bytes_of_any_file():
    assert "_literal" not in fixed("koi8-r", "T = 'тест'", "T + self.path", "compat")


@pytest.mark.parametrize("other, is_foreign", [("utf-8", True), ("latin-1", False)])
def test_latin_1_beside_other_files(other, is_foreign, tmpdir):
    sources = {"main": HANDLER % (other, "import texts", "texts.T + '\xe9' + self.path"), "texts": "# coding: latin-1\nT = 'gr\xfc\xdfe'\n"}
    paths = [str(tmpdir.join(name + ".py")) for name in sorted(sources)]
    tmpdir.join("main.py").write_binary(sources["main"].encode(other))
    tmpdir.join("texts.py").write_binary(sources["texts"].encode("latin-1"))
    shares = programs.shares_in(rewriter(ALL, "http.server"), paths)
    after = rewriter(ALL, "http.server").rewrite(paths[1], tmpdir.join("texts.py").read_binary(), shares[paths[1]]).after
    assert (b"T = _literal('gr\xfc\xdfe')" in after) == is_foreign
