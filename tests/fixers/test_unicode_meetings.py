"""byte_strings: a str past ASCII that meets a unicode is the error that it was on Python 2, where both are certain."""
from __future__ import unicode_literals

import pytest
from fixer_rows import run

ONLY = ("byte_strings",)
HANDLER = """
import BaseHTTPServer, cgi, json, os, urllib
class H(BaseHTTPServer.BaseHTTPRequestHandler):
    def do_GET(self):
        p = urllib.unquote(self.path)
        %s
"""


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("before, after", [
    pytest.param("f(u'<p>' + p)", "f(u'<p>' + _as_unicode(p))", id="a sum"),
    pytest.param("f(u'<p>%s' % p)", "f(u'<p>%s' % _as_unicode(p))", id="filled"),
    pytest.param("f('%s %s' % (p, u'a'))", "f('%s %s' % (_as_unicode(p), u'a'))", id="what fills it beside a unicode"),
    pytest.param("f(u', '.join([p, 'b']))", "f(u', '.join([_as_unicode(p), 'b']))", id="joined"),
    pytest.param("f(unicode(p))", "f(unicode(_as_unicode(p)))", id="unicode()"),
    pytest.param("f(str(u'caf\\xe9'))", "f(str(_as_str(u'caf\\xe9')))", id="str()"),
    pytest.param("f(p == u'caf\\xe9')", "f(_beside_unicode(p) == u'caf\\xe9')", id="compared"),
])
def test_a_str_that_meets_a_unicode(before, after, target):
    text = run(HANDLER % before, ONLY, target)[0]
    assert "        %s\n" % after in text
    assert run(text, ONLY, target)[0] == text


@pytest.mark.parametrize("before, after", [
    pytest.param("self.wfile.write(p.encode('utf-8'))", "self.wfile.write(_as_unicode(p).encode('utf-8'))", id="a name"),
    pytest.param("self.wfile.write(cgi.escape(p).encode('utf-8'))", "self.wfile.write(_as_unicode(cgi.escape(p)).encode('utf-8'))", id="what a function gives"),
    pytest.param("self.wfile.write(u'caf\\xe9')", "self.wfile.write(_as_str(u'caf\\xe9').encode(\"utf-8\", \"surrogateescape\"))", id="a unicode that is written"),
])
def test_what_is_encoded_and_written(before, after):
    assert "        %s\n" % after in run(HANDLER % before, ONLY)[0]


@pytest.mark.parametrize("before", [
    pytest.param("f('<p>' + p)", id="two str"),
    pytest.param("f(u'<p>' + p.decode('utf-8'))", id="decoded"),
    pytest.param("f(u'<p>' + other())", id="what nobody knows"),
    pytest.param("f(u'<p>' + 'b' + str(5))", id="ASCII"),
    pytest.param("f(u'%d %s' % (n, u'a'))", id="a number"),
    pytest.param("f(p == u'tea')", id="compared with ASCII"),
    pytest.param("if isinstance(p, unicode):\n            f(p.encode('utf-8'))", id="asked"),
    pytest.param("q = p.decode('utf-8')\n        f(os.path.join('a', q).encode('utf-8'))", id="a function that keeps a unicode"),
    pytest.param("self.path = p.decode('utf-8')\n        f(self.path.encode('utf-8'))", id="a path of the program's own"),
    pytest.param("f(json.dumps(n).encode('utf-8'))", id="JSON"),
    pytest.param("f(p + '|%s' % json.loads(n)['a'])", id="what may be a number of JSON, filled in"),
    pytest.param("f(json.dumps(n, ensure_ascii=False).encode('utf-8'))", id="JSON that may be either"),
    pytest.param("f(p.encode('base64'), p.encode('hex'))", id="codecs of bytes"),
    pytest.param("self.wfile.write(u'tea')", id="written in ASCII"),
    pytest.param("reload(sys); sys.setdefaultencoding('utf-8')\n        f(u'<p>' + p, p.encode('utf-8'))", id="where the program sets the encoding"),
])
def test_what_meets_nothing(before):
    text = run(HANDLER % before, ONLY)[0]
    assert not any(name in text for name in ("_as_unicode", "_as_str", "_beside_unicode"))


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
def test_beside_all_fixers(target):
    text = run(HANDLER % "self.wfile.write((u'<p>%s' % p).encode('utf-8'))", ("all",), target)[0]
    assert "% _as_unicode(p))" in text


def test_errors_are_those_of_python2():
    text = run(HANDLER % "f(u'<p>' + p, str(u'\\xe9'), p == u'\\xe9')", ONLY)[0]
    names = {}
    start = min(text.index("def " + name) for name in ("_as_unicode", "_as_str", "_beside_unicode"))
    exec(text[start:text.index("class H(")].encode("utf-8"), names)
    if str is bytes:
        return
    assert names["_as_unicode"]("tea") == names["_as_str"]("tea") == names["_beside_unicode"]("tea") == "tea"
    with pytest.raises(UnicodeDecodeError, match="'ascii' codec can't decode byte 0xc3 in position 0: ordinal not in range"):
        names["_as_unicode"]("\xe9")
    with pytest.raises(UnicodeEncodeError, match="'ascii' codec can't encode character u'.xe9' in position 0"):
        names["_as_str"]("\xe9")
    assert names["_beside_unicode"]("\xe9") != "\xe9"
