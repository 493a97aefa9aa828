"""byte_strings: functions that break lines, or make capitals, see the bytes of a text that goes out, as on Python 2."""
from __future__ import unicode_literals

import pytest
from fixer_rows import run

ONLY = ("byte_strings",)
HANDLER = """
import BaseHTTPServer, string, textwrap
class H(BaseHTTPServer.BaseHTTPRequestHandler):
    def do_GET(self):
        x = self.path
        %s
"""


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("before, after", [
    pytest.param("f(textwrap.fill(x, 20))", "f(_by_bytes(textwrap.fill, x, 20))", id="lines"),
    pytest.param("f(textwrap.wrap(x, width=20))", "f(_by_bytes(textwrap.wrap, x, width=20))", id="a list of lines"),
    pytest.param("f(string.capwords(x))", "f(_capwords(x))", id="capitals"),
    pytest.param("f(textwrap.fill(u'a'), textwrap.fill(self.command), string.capwords('b'))",
                 "f(textwrap.fill(u'a'), textwrap.fill(self.command), string.capwords('b'))", id="ASCII, and a unicode"),
])
def test_text_by_bytes(before, after, target):
    text, messages = run(HANDLER % before, ONLY, target)
    assert "        %s\n" % after in text and messages == []
    assert run(text, ONLY, target)[0] == text


def test_a_text_that_a_dict_holds_beside_a_list():
    text = run(HANDLER % "d = {'a': x, 'b': [x, 'c']}\n        self.wfile.write(x.upper())", ONLY)[0]
    assert "(x.encode(\"utf-8\", \"surrogateescape\").upper()" in text or "_to_bytes(x).upper()" in text


def test_helpers_give_what_python2_gave():
    text = run(HANDLER % "f(textwrap.fill(x, width=5), string.capwords(x))", ONLY)[0]
    names = {}
    exec(text[min(text.index("def _by_bytes"), text.index("def _capwords")):text.index("class H(")].encode("utf-8"), names)
    native = (lambda value: value.encode("utf-8")) if str is bytes else str
    import textwrap
    assert names["_by_bytes"](textwrap.fill, native("\xe9\xe9 a b"), width=5) == native("\xe9\xe9\na b")
    assert names["_capwords"](native("\xe9lan  vital")) == native("\xe9lan Vital")
    assert names["_capwords"](native("a-b"), native("-")) == native("A-B")
