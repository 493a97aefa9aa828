"""fix_handed_writers: self.wfile.write as an argument."""
from __future__ import unicode_literals

import io
import sys

import pytest

from fixer_rows import check_noop, run

HEAD = "import BaseHTTPServer, pages\nclass H(BaseHTTPServer.BaseHTTPRequestHandler):\n    def own(self, out):\n        out('x')\n    def do_GET(self):\n        "


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("before, after", [
    pytest.param("pages.show(self.path, self.wfile.write)", "pages.show(self.path, _write_of(self.wfile))", id="to another file's"),
    pytest.param("show(out=self.wfile.write)", "show(out=_write_of(self.wfile))", id="by a keyword"),
    pytest.param("map(self.wfile.write, [a])", "map(_write_of(self.wfile), [a])", id="to the library's"),
])
def test_rewrite(before, after, target):
    text, messages = run(HEAD + before + "\n", ("handed_writers",), target)
    assert text.endswith("        " + after + "\n") and text.count("def _write_of(file):") == 1 and messages == []
    assert run(text, ("handed_writers",), target)[0] == text


SHOW = """\
import BaseHTTPServer
def show(out):
    out.write('x')
%s

class H(BaseHTTPServer.BaseHTTPRequestHandler):
    def do_GET(self):
        show(self.wfile)
"""


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
def test_what_takes_other_things_too(target):
    fixers = ("byte_strings", "handed_writers")
    text, messages = run(SHOW % "show((1, 2))", fixers, target)
    assert "        show(_TextOutput(self.wfile))\n" in text and "    out.write('x')\n" in text and messages == []
    assert run(text, fixers, target)[0] == text
    assert "_TextOutput" not in run(SHOW % "show(open('x', 'wb'))", fixers, target)[0]


@pytest.mark.parametrize("body", [
    pytest.param("self.own(self.wfile.write)\n", id="to one of this file's"),
    pytest.param("self.wfile.write('x')\n", id="called"),
    pytest.param("out = self.wfile.write\n", id="under another name"),
    pytest.param("pages.show(self.file.write)\n", id="of another file"),
])
def test_noop(body):
    check_noop(HEAD + body, ("handed_writers",))


@pytest.mark.skipif(sys.version_info[0] == 2, reason="there is one kind of text there")
def test_what_is_written():
    text = run(HEAD + "pages.show(self.wfile.write)\n", ("handed_writers",))[0]
    names = {}
    exec(text[text.index("def _write_of"):text.index("class H")], names)
    file = io.BytesIO()
    for each in ("caf\xe9\udcff", b"\xff", bytearray(b"a"), 5):
        names["_write_of"](file)(each)
    assert file.getvalue() == b"caf\xc3\xa9\xff\xffa5"
