"""stock_files: what SimpleHTTPRequestHandler makes of folders and files by itself."""
from __future__ import unicode_literals

import pytest

from fixer_rows import check_noop, run

ONLY = ("stock_files",)
CALL = "\n_serve_as_python2(%s)\n"


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("text, called", [
    pytest.param("import SimpleHTTPServer\nserve(SimpleHTTPServer.SimpleHTTPRequestHandler)\n", ["SimpleHTTPServer.SimpleHTTPRequestHandler"],
                 id="handed on"),
    pytest.param("from SimpleHTTPServer import SimpleHTTPRequestHandler as S\nh = S\nserve(h)\n", ["S"], id="under other names"),
    pytest.param("import SimpleHTTPServer as s\nclass H(s.SimpleHTTPRequestHandler):\n    def log_message(self):\n        pass\n",
                 ["s.SimpleHTTPRequestHandler"], id="a class without a do_GET"),
    pytest.param("import SimpleHTTPServer as s\nclass H(s.SimpleHTTPRequestHandler):\n    def do_GET(self):\n"
                 "        s.SimpleHTTPRequestHandler.do_GET(self)\n", ["s.SimpleHTTPRequestHandler"], id="a do_GET that asks the base"),
    pytest.param("import CGIHTTPServer\nserve(CGIHTTPServer.CGIHTTPRequestHandler)\n", ["CGIHTTPServer.CGIHTTPRequestHandler"], id="CGI"),
])
def test_the_handler_is_given_what_python_2_did(text, called, target):
    new, messages = run(text, ONLY, target)
    assert messages == []
    assert [line[18:-1] for line in new.splitlines() if line.startswith("_serve_as_python2(")] == called
    assert new.count("def _serve_as_python2(handler):") == 1
    assert ("if str is bytes:" in new) == (target != "http.server")
    assert run(new, ONLY, target)[0] == new
    compile(new, "<result>", "exec", 0, True)


def test_every_import_in_a_block_is_followed_by_the_call():
    text, _ = run("def f():\n    import SimpleHTTPServer\n    serve(SimpleHTTPServer.SimpleHTTPRequestHandler)\n"
                  "if x:\n    from SimpleHTTPServer import SimpleHTTPRequestHandler as S\n    serve(S)\n", ONLY)
    assert ("def f():\n    import SimpleHTTPServer\n    _serve_as_python2(SimpleHTTPServer.SimpleHTTPRequestHandler)\n" in text)
    assert text.endswith("    from SimpleHTTPServer import SimpleHTTPRequestHandler as S\n    _serve_as_python2(S)\n    serve(S)\n")
    assert run(text, ONLY)[0] == text


@pytest.mark.parametrize("text", [
    pytest.param("import SimpleHTTPServer\nclass H(SimpleHTTPServer.SimpleHTTPRequestHandler):\n    def do_GET(self):\n        pass\n",
                 id="only a do_GET of its own answers"),
    pytest.param("import SimpleHTTPServer\n", id="not used"),
    pytest.param("import BaseHTTPServer\nserve(BaseHTTPServer.BaseHTTPRequestHandler)\n", id="another handler"),
    pytest.param("from http.server import SimpleHTTPRequestHandler\nserve(SimpleHTTPRequestHandler)\n", id="Python 3's"),
    pytest.param("if x: import SimpleHTTPServer\nserve(SimpleHTTPServer.SimpleHTTPRequestHandler)\n", id="imported on the line of an if"),
])
def test_files_left_alone(text):
    check_noop(text, ONLY)


class Told(object):
    """A handler that keeps what it is told to send."""

    headers = type(str("Fields"), (dict,), {str("__delitem__"): lambda self, name: None})()

    def __init__(self, path):
        self.path, self.sent = path, []

    def translate_path(self, path):
        return __file__ if path.startswith("/file") else "."

    def send_head(self):
        return "whole"

    def send_response(self, code):
        self.sent.append(code)

    def send_header(self, name, value):
        self.sent += [name, value]

    def end_headers(self):
        self.sent.append("end")


@pytest.mark.skipif(str is bytes, reason="the target http.server is for Python 3")
@pytest.mark.parametrize("path, sent", [
    pytest.param("/folder?x=1", [301, "Location", "/folder/?x=1", "end"], id="a folder"),
    pytest.param("/folder/", [], id="a folder by its name"),
    pytest.param("/file", [], id="a file"),
])
def test_redirection_has_no_length(path, sent):
    names = {}
    exec(run("import SimpleHTTPServer\nserve(SimpleHTTPServer.SimpleHTTPRequestHandler)\n", ONLY)[0].partition("_serve_as_python2(S")[0].replace(
        "import SimpleHTTPServer", ""), names)
    handler = type("Handler", (Told,), {})
    names["_serve_as_python2"](handler)
    told = handler(path)
    assert told.send_head() == (None if sent else "whole")
    assert told.sent == sent
