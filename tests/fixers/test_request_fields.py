"""fix_request_fields: header objects that a handler makes with its MessageClass."""
from __future__ import unicode_literals

import io
import sys

import pytest

from fixer_rows import check_noop, run

CLASS = "import BaseHTTPServer\nclass H(BaseHTTPServer.BaseHTTPRequestHandler):\n    def f(self, file):\n        "
READ = "self.headers = self.MessageClass(file, 0)\n"


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("before, after", [
    pytest.param("self.headers = self.MessageClass(self.rfile, 0)", "self.headers = _read_fields(self.rfile, self.MessageClass)", id="a file that cannot seek"),
    pytest.param("return g(  self.MessageClass(file))", "return g(  _read_fields(file, self.MessageClass))", id="a file"),
    pytest.param("x = self.MessageClass(file).getheader('a')", "x = _read_fields(file, self.MessageClass).getheader('a')", id="what is asked of it"),
])
def test_rewrite(before, after, target):
    text, messages = run(CLASS + before + "\n", ("request_fields",), target)
    assert text.endswith("        " + after + "\n") and messages == []
    assert run(text, ("request_fields",), target)[0] == text


@pytest.mark.parametrize("text", [
    pytest.param(CLASS + "self.MessageClass\n", id="not called"),
    pytest.param(CLASS + "self.MessageClass(fp=file)\n", id="a keyword"),
    pytest.param("import http.server\nclass H(http.server.BaseHTTPRequestHandler):\n    def f(self):\n        return self.MessageClass(x)\n", id="of Python 3"),
])
def test_noop(text):
    check_noop(text, ("request_fields",))


def test_latin_file():
    text, _ = run(("# -*- coding: latin-1 -*-\n" + CLASS + READ + "        '\xe9'\n").encode("latin-1").decode("latin-1"), ("request_fields",))
    assert "_read_fields(file, self.MessageClass)" in text


@pytest.mark.parametrize("target", ["six", "future"] if sys.version_info[0] == 2 else ["http.server", "six", "future"])
def test_reads_as_2_7_did(target):
    text, messages = run(CLASS + READ + "class Own(object):\n    def __init__(self, file, seekable):\n        self.line = file.readline()\n", (), target)
    assert messages == []
    names = {str("__name__"): str("row")}
    exec(compile(text, "<row>", "exec", 0, True), names)
    file = io.BytesIO(b"A: 1\r\na: 2 \r\nB: two\r\n three\r\nC: \xc3\xa9\xff\r\n\r\nbody")
    handler = type(str("Bare"), (names["H"], object), {str("__init__"): lambda self: None})()
    handler.f(file)
    got = [handler.headers.get(str(name)) for name in ("a", "b", "c", "d")]
    got[2] = got[2] if isinstance(got[2], bytes) else got[2].encode("utf-8", "surrogateescape")
    assert got == ["2", "two\n three", b"\xc3\xa9\xff", None]
    assert file.read() == b"body"
    handler.MessageClass = names["Own"]
    handler.f(io.BytesIO(b"A: 1\r\n\r\n"))
    assert handler.headers.line == b"A: 1\r\n"
