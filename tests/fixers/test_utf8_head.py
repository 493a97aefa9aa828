"""fix_utf8_head: heads in UTF-8 and fields as Python 2 gave them, on the handlers that need it."""
from __future__ import unicode_literals

import io
import socket
import sys

import pytest
from six.moves.BaseHTTPServer import BaseHTTPRequestHandler

from fixer_rows import check_noop, run

HANDLER = """
import BaseHTTPServer

class H(BaseHTTPServer.BaseHTTPRequestHandler):
    def do_GET(self):
        self.answer(self.path)
"""


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
def test_heads_are_utf8(target):
    text, messages = run(HANDLER, ("utf8_head",), target)
    assert "class H(_Utf8Head, BaseHTTPServer.BaseHTTPRequestHandler):" in text
    assert messages == []
    assert run(text, ("utf8_head",), target)[0] == text


@pytest.mark.skipif(sys.version_info[0] == 2, reason="what is tried is Python 3's part")
@pytest.mark.parametrize("target", ["http.server", "six"])
@pytest.mark.parametrize("name, value", [
    pytest.param("x-one", "two", id="the last of several"),
    pytest.param("X-Space", "a  b", id="white space around"),
    pytest.param("x-fold", "a\n b", id="folded"),
    pytest.param("x-wide", "caf\xe9 \udcff", id="UTF-8 and what is none"),
    pytest.param("x-none", None, id="missing"),
])
def test_fields_are_those_of_python_2(target, name, value):
    names = {"__name__": "fixed"}
    exec(run(HANDLER, (), target)[0].partition("class H(")[0], names)
    handler = type("H", (names["_Utf8Head"], BaseHTTPRequestHandler), {"__init__": lambda self: None})()
    handler.rfile = io.BytesIO(
        b"X-One: 1\r\nx-ONE: two\r\nX-Space: a  b \t\r\nX-Fold: a\r\n\t b\r\nX-Wide: caf\xc3\xa9 \xff\r\n\r\n")
    handler.raw_requestline = b"GET / HTTP/1.0\r\n"
    assert handler.parse_request()
    assert handler.headers.get(name) == value
    assert handler.headers[name] == value
    assert handler.headers.get(name, "else") == (value or "else")
    assert handler.headers.get_all("X-One") == ["1", "two"]


@pytest.mark.skipif(sys.version_info[0] == 2, reason="what is tried is Python 3's part")
@pytest.mark.parametrize("target", ["http.server", "six"])
@pytest.mark.parametrize("line, refused", [
    pytest.param(b"GET / HTTP/1.1 x", (400, "Bad request syntax ('GET / HTTP/1.1 x')"), id="four words"),
    pytest.param(b"GET /\xff a b", (400, "Bad request syntax ('GET /\\xff a b')"), id="bytes past ASCII"),
    pytest.param(b"GET / HTTP/2.0", (505, "Invalid HTTP Version (2.0)"), id="HTTP/2.0"),
    pytest.param(b"GET / HTTP/x.0", (400, "Bad request version ('HTTP/x.0')"), id="no number"),
    pytest.param(b"GET / HTTP/1.1", None, id="right"),
    pytest.param(b"GET /", None, id="HTTP/0.9"),
])
def test_request_lines_are_refused_in_python_2_s_words(target, line, refused):
    names, sent = {"__name__": "fixed"}, []
    exec(run(HANDLER, (), target)[0].partition("class H(")[0], names)
    handler = type("H", (names["_Utf8Head"], BaseHTTPRequestHandler), {
        "__init__": lambda self: None, "send_error": lambda self, code, message: sent.append((int(code), message))})()
    handler.rfile, handler.raw_requestline = io.BytesIO(b"\r\n"), line + b"\r\n"
    assert bool(handler.parse_request()) is (refused is None)
    assert sent == ([refused] if refused else [])


@pytest.mark.skipif(sys.version_info[0] == 2, reason="what is tried is Python 3's part")
@pytest.mark.parametrize("target", ["http.server", "six"])
@pytest.mark.parametrize("line, path", [
    pytest.param("GET /\xe0 HTTP/1.0".encode("utf-8"), "/\xe0", id="a letter that ends in one"),
    pytest.param("GET /\u0440\u0445?\u0420#\u2026 HTTP/1.0".encode("utf-8"), "/\u0440\u0445?\u0420#\u2026", id="several"),
    pytest.param(b"GET /\x1c\x1f\xa0\xff HTTP/1.0", "/\x1c\x1f\udca0\udcff", id="no letters"),
    pytest.param(b"GET /\x01\x06 HTTP/1.0", "/\x01\x06", id="those that stand for them"),
    pytest.param(b"GET /\x01\xa0\xff HTTP/1.0", None, id="both"),
    pytest.param(b"GET\xa0/ HTTP/1.0", None, id="in the method"),
])
def test_bytes_that_are_white_space_to_a_text_only(target, line, path):
    names = {"__name__": "fixed"}
    exec(run(HANDLER, (), target)[0].partition("class H(")[0], names)
    refused = []
    handler = type("H", (names["_Utf8Head"], BaseHTTPRequestHandler), {
        "__init__": lambda self: None, "send_error": lambda self, *words: refused.append(words)})()
    handler.rfile, handler.raw_requestline = io.BytesIO(b"\r\n"), line + b"\r\n"
    assert bool(handler.parse_request()) == (path is not None) == (not refused)
    assert handler.raw_requestline == line + b"\r\n"
    if path is not None:
        assert handler.path == path and handler.requestline == "GET %s HTTP/1.0" % path


@pytest.mark.parametrize("body", [
    pytest.param("if self.path == '/a':\n            pass", id="path compared"),
    pytest.param("if self.path.startswith('/a'):\n            pass", id="path begins with"),
    pytest.param("n = self.headers['Content-Length']", id="a field of ASCII"),
    pytest.param("self.send_header('Content-Type', 'text/html')", id="literals"),
])
def test_heads_in_ascii_are_left(body):
    check_noop(HANDLER.replace("self.answer(self.path)", body), ("utf8_head",))


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("bases", ["H, SimpleHTTPServer.SimpleHTTPRequestHandler", "Between, SimpleHTTPServer.SimpleHTTPRequestHandler"])
def test_what_a_base_in_the_file_has_is_not_added(bases, target):
    text = run(HANDLER + """
class Between(H):
    pass

import SimpleHTTPServer
class Last(%s):
    pass
""" % bases, ("utf8_head",), target)[0]
    assert "class H(_Utf8Head, BaseHTTPServer.BaseHTTPRequestHandler):" in text
    assert "class Last(%s):" % bases in text


@pytest.mark.skipif(sys.version_info[0] == 2, reason="what is tried is Python 3's part")
@pytest.mark.parametrize("target", ["http.server", "six"])
def test_scripts_get_http_accept_as_it_came(target):
    text = run("import CGIHTTPServer\n\nclass H(CGIHTTPServer.CGIHTTPRequestHandler):\n    pass\n", ("utf8_head",), target)[0]
    assert "class H(_CgiHead, CGIHTTPServer.CGIHTTPRequestHandler):" in text
    assert run(text, ("utf8_head",), target)[0] == text
    start = min(text.index("class " + name) for name in ("_Utf8Fields", "_Utf8Head") if "class " + name in text)
    names = {"__name__": "fixed", "http": __import__("http.client"), "email": __import__("email.policy")}
    exec(text[start:text.index("class H(")], names)
    headers = names["_CgiHead"].MessageClass()
    headers["Accept"] = "a, b"
    assert headers.get_all("accept", ()) == [" a, b\r\n"]
    assert headers.getallmatchingheaders("accept") == ["accept: a, b\r\n"]
    assert headers.get_all("Accept", []) == ["a, b"] and headers["accept"] == "a, b"


@pytest.mark.skipif(sys.version_info[0] == 2, reason="what is tried is Python 3's part")
@pytest.mark.parametrize("target", ["http.server", "six"])
@pytest.mark.parametrize("ended", [True, False], ids=["ended", "not ended"])
def test_head_of_a_handler_that_fails_is_sent(target, ended):
    """On 2.7 each line left as it was made."""
    names = {}
    exec(run(HANDLER, (), target)[0].partition("class H(")[0], names)

    class Handler(names["_Utf8Head"], BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.send_header("X", "1")
            if ended:
                self.end_headers()
            raise KeyError("name")

        def log_message(self, *args):
            """Nothing."""

    ours, theirs = socket.socketpair()
    try:
        theirs.sendall(b"GET / HTTP/1.0\r\n\r\n")
        with pytest.raises(KeyError):
            Handler(ours, ("127.0.0.1", 1), None)
        ours.close()
        answer = theirs.recv(1000)
    finally:
        theirs.close()
    assert answer.startswith(b"HTTP/1.0 200 OK\r\n") and answer.endswith(b"\r\nX: 1\r\n" + b"\r\n" * ended)


@pytest.mark.skipif(sys.version_info[0] == 2, reason="what is tried is Python 3's part")
@pytest.mark.parametrize("target", ["http.server", "six"])
def test_head_that_the_handler_wrote_is_ended(target):
    """A proxy hands on the lines that it got, and calls end_headers() for the blank one."""
    names = {}
    exec(run(HANDLER, (), target)[0].partition("class H(")[0], names)

    class Handler(names["_Utf8Head"], BaseHTTPRequestHandler):
        def do_GET(self):
            self.wfile.write(b"HTTP/1.1 200 OK\r\nX: 1\r\n")
            self.end_headers()
            self.wfile.write(b"body")

    ours, theirs = socket.socketpair()
    try:
        theirs.sendall(b"GET / HTTP/1.0\r\n\r\n")
        Handler(ours, ("127.0.0.1", 1), None)
        ours.close()
        answer = theirs.recv(1000)
    finally:
        theirs.close()
    assert answer == b"HTTP/1.1 200 OK\r\nX: 1\r\n\r\nbody"


@pytest.mark.parametrize("body, needed", [
    pytest.param("def do_GET(self):\n        self.wfile.write('HTTP/1.0 200 OK\\r\\n')\n        self.end_headers()\n", True, id="by itself"),
    pytest.param("def do_GET(self):\n        self.send_response(200)\n        self.end_headers()\n", False, id="as usual"),
    pytest.param("def end_headers(self):\n        self.x()\n        Base.end_headers(self)\n", False, id="its own"),
])
def test_heads_that_handlers_write(body, needed):
    text = run("from BaseHTTPServer import BaseHTTPRequestHandler as Base\n\nclass H(Base):\n    " + body, ("utf8_head",))[0]
    assert ("class H(_Utf8Head, Base):" in text) is needed


@pytest.mark.skipif(str is bytes, reason="on 2.7 the class is empty")
@pytest.mark.parametrize("target", ["http.server", "six", "future"])
def test_the_page_of_an_error_has_the_bytes_of_its_message(target):
    text, _ = run("import BaseHTTPServer\nclass H(BaseHTTPServer.BaseHTTPRequestHandler):\n    def do_GET(self):\n"
                  "        self.send_error(404, 'no <%s>' % self.path)\n", (), target)
    names = {}
    exec(text, names)
    handler = names["H"].__new__(names["H"])
    handler.wfile, handler.command, handler.request_version, handler.requestline = io.BytesIO(), "GET", "HTTP/1.0", "GET /"
    handler.log_error = handler.log_request = lambda *args: None
    handler.send_error(404, "no <caf\u00e9\udcff>")
    head, _, body = handler.wfile.getvalue().partition(b"\r\n\r\n")
    assert b"<p>Message: no &lt;caf\xc3\xa9\xff&gt;.\n" in body
    assert head.split(b"\r\n")[3:] == [b"Connection: close", b"Content-Type: text/html"]


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
def test_heads_of_programs_in_latin_1(target):
    head = "# -*- coding: latin-1 -*-\n"
    text, messages = run(head + HANDLER, ("utf8_head",), target)
    assert "class H(_Latin1Head, BaseHTTPServer.BaseHTTPRequestHandler):" in text and "_Utf8Head" not in text
    assert messages == [] and run(text, ("utf8_head",), target)[0] == text
    if str is bytes:
        return
    names = {"__name__": "fixed"}
    exec(run(head + HANDLER, (), target)[0].partition("class H(")[0], names)
    handler = type("H", (names["_Latin1Head"], BaseHTTPRequestHandler), {
        "__init__": lambda self: None, "log_error": lambda *args: None, "log_request": lambda *args: None,
        "error_content_type": "text/html", "error_message_format": "%(message)s"})()
    handler.rfile, handler.wfile = io.BytesIO(b"x-one: 1\r\nX-One: \xe9 \r\n\r\n"), io.BytesIO()
    handler.raw_requestline = b"GET /\xe9 HTTP/1.0\r\n"
    assert handler.parse_request() and (handler.path, handler.headers["x-one"]) == ("/\xe9", "\xe9")
    handler.send_error(404, "no \xe9")
    assert handler.wfile.getvalue().partition(b"\r\n\r\n")[2] == b"no \xe9"


def test_heads_of_programs_in_other_encodings():
    text, _ = run("# -*- coding: cp1251 -*-\n" + HANDLER, ("utf8_head",))
    assert "class H(_Utf8Head, BaseHTTPServer.BaseHTTPRequestHandler):" in text


BASE = "BaseHTTPServer.BaseHTTPRequestHandler"
BOTH = "(_Utf8Head if str is not bytes else %s)" % BASE


@pytest.mark.parametrize("target, base", [("http.server", "_Utf8Head"), ("six", BOTH), ("future", BOTH)])
@pytest.mark.parametrize("before", [
    pytest.param("    def end_headers(self):\n        %s.end_headers(self)\n", id="end_headers"),
    pytest.param("    def send_header(self, *words):\n        %s.send_header(self, *words)\n", id="send_header"),
    pytest.param("    def send_error(this, code, message=None):\n        %s.send_error(this, code, message)\n", id="send_error"),
    pytest.param("    def parse_request(self):\n        return %s.parse_request(self) and self.path\n", id="parse_request"),
    pytest.param("    def finish(self):\n        %s.finish(self)\n", id="finish"),
    pytest.param("class B(H):\n    def finish(self):\n        %s.finish(self)\n", id="in a class that derives from it"),
])
def test_overridden_methods_call_those_of_the_new_base(before, target, base):
    text = run(HANDLER + before % BASE, ("utf8_head",), target)[0]
    assert text.endswith(before % base)
    assert run(text, ("utf8_head",), target)[0] == text


@pytest.mark.parametrize("rest", [
    pytest.param("    def do_HEAD(self):\n        %s.version_string(self)\n", id="a method that it has not"),
    pytest.param("    def finish(self):\n        other.%s.finish(self)\n", id="of another module's"),
    pytest.param("    def finish(self):\n        super(H, self).finish()\n", id="super()"),
    pytest.param("class B(%s):\n    def setup(self):\n        %s.finish(self)\n", id="of a handler with no new base"),
    pytest.param("def finish(handler):\n    %s.finish(handler)\n", id="in a function"),
])
def test_other_calls_are_left(rest):
    rest = rest.replace("%s", BASE)
    text = run(HANDLER + rest.replace("class B(%s)" % BASE, "class B(object)"), ("utf8_head",))[0]
    assert text.endswith(rest.replace("class B(%s)" % BASE, "class B(object)"))
