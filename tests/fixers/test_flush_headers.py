"""flush_headers: what is written among the headers does not overtake them."""
from __future__ import unicode_literals

import pytest

from fixer_rows import check, check_noop

ONLY = ("flush_headers",)
HANDLER = """
import BaseHTTPServer
class H(BaseHTTPServer.BaseHTTPRequestHandler):
    def do_GET(self):
%s
    def do_POST(self):
        self.send_error(501)
"""


def handler(lines):
    return HANDLER % "\n".join("        " + line for line in lines.split("\n"))


REWRITES = [
    pytest.param("self.send_response(200)\nself.wfile.write('X: 1\\r\\n')\nself.end_headers()",
                 "self.send_response(200)\nself.flush_headers()\nself.wfile.write('X: 1\\r\\n')\nself.end_headers()", id="raw header"),
    pytest.param("self.send_response(200)\n# cookies\nprint >>self.wfile, jar\nself.send_header('A', 'b')\nself.end_headers()",
                 "self.send_response(200)\n# cookies\nself.flush_headers()\nprint >>self.wfile, jar\nself.send_header('A', 'b')\n"
                 "self.end_headers()", id="print, comment, more headers"),
    pytest.param("self.send_response(200); self.wfile.write('\\r\\n')",
                 "self.send_response(200); self.flush_headers(); self.wfile.write('\\r\\n')", id="on one line"),
    pytest.param("if x:\n    self.send_response(200)\n    self.wfile.write('')\nelse:\n    self.wfile.write('')",
                 "if x:\n    self.send_response(200)\n    self.flush_headers()\n    self.wfile.write('')\nelse:\n    self.wfile.write('')",
                 id="in a branch"),
]


@pytest.mark.parametrize("before, after", REWRITES)
def test_rewrites(before, after):
    check(handler(before), handler(after), ONLY)


def test_both_pythons():
    check(handler("self.send_response(200)\nself.wfile.write('')"),
          handler("self.send_response(200)\nhasattr(self, \"flush_headers\") and self.flush_headers()\nself.wfile.write('')"),
          ONLY, "six")


def test_headers_that_are_never_ended():
    text = handler("self.send_response(200)").replace("send_error(501)", "log_error('x')")
    check(text, text.replace("(200)\n", "(200)\n        self.flush_headers()\n"), ONLY)


@pytest.mark.parametrize("body", [
    pytest.param("self.send_response(200)\nself.end_headers()\nself.wfile.write('a')", id="after end_headers"),
    pytest.param("self.send_error(404)\nself.wfile.write('a')", id="after send_error"),
    pytest.param("self.wfile.write('a')", id="no headers"),
    pytest.param("self.send_response(200)\nif x:\n    self.end_headers()\nelse:\n    self.finish_headers()\nself.wfile.write('')",
                 id="ended in a branch"),
    pytest.param("self.send_response(200)\nout.wfile.write('a')", id="another wfile"),
])
def test_leaves_alone(body):
    check_noop(handler(body), ONLY)


def test_python_3_is_left_alone():
    check_noop(handler("self.send_response(200)\nself.wfile.write(b'')").replace("BaseHTTPServer", "http.server", 1)
               .replace("BaseHTTPServer.Base", "http.server.Base"), ONLY)
