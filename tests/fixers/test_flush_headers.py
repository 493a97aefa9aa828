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
    pytest.param("self.send_response(200)\nshutil.copyfileobj(f, self.wfile)",
                 "self.send_response(200)\nself.flush_headers()\nshutil.copyfileobj(f, self.wfile)", id="wfile is handed on"),
    pytest.param("if x:\n    self.send_response(200)\n    self.end_headers()\nelse:\n    self.send_response(404)",
                 "if x:\n    self.send_response(200)\n    self.end_headers()\nelse:\n    self.send_response(404)\nself.flush_headers()",
                 id="never ended in a branch"),
    pytest.param("try:\n    self.answer(f())\nexcept Exception:\n    # no\n    self.send_response(500)\n# done",
                 "try:\n    self.answer(f())\nexcept Exception:\n    # no\n    self.send_response(500)\nself.flush_headers()\n# done",
                 id="never ended in an except"),
    pytest.param("if x:\n    self.send_response(404)\n    # no\n    return\nself.send_response(200)\nself.end_headers()",
                 "if x:\n    self.send_response(404)\n    # no\n    self.flush_headers()\n    return\nself.send_response(200)\n"
                 "self.end_headers()", id="a return before the end"),
    pytest.param("if x: self.send_response(404); return\nself.send_error(500)",
                 "if x: self.send_response(404); self.flush_headers(); return\nself.send_error(500)", id="a return on one line"),
    pytest.param("if x: return self.send_response(404)\nself.send_error(500)",
                 "if x: self.send_response(404); self.flush_headers(); return\nself.send_error(500)", id="a return that sends"),
    pytest.param("self.send_response(200)\nif x: return\nself.end_headers()",
                 "self.send_response(200)\nif x: self.flush_headers(); return\nself.end_headers()", id="a return alone on one line"),
]
HELPERS = [
    pytest.param("self.start()\nself.wfile.write('')", "def start(self): self.send_response(200)",
                 "self.start()\nself.flush_headers()\nself.wfile.write('')", "def start(self): self.send_response(200)",
                 id="a method that starts"),
    pytest.param("self.start()\nself.page()", "def start(self): self.send_response(200)\ndef page(self): self.wfile.write('')",
                 "self.start()\nself.flush_headers()\nself.page()",
                 "def start(self): self.send_response(200)\ndef page(self): self.wfile.write('')", id="a method that writes"),
    pytest.param("if self.path == '/': return self.reply(200)\nself.reply(404)", "def reply(self, code):\n    self.send_response(code)",
                 "if self.path == '/': self.reply(200); self.flush_headers(); return\nself.reply(404)\nself.flush_headers()",
                 "def reply(self, code):\n    self.send_response(code)", id="a method that never ends"),
    pytest.param("self.reply()", "def reply(self): self.send_response(200); BaseHTTPServer.BaseHTTPRequestHandler.end_headers(self)",
                 None, None, id="a method that ends by the class"),
    pytest.param("self.start()\nself.wfile.write('')", "def start(self):\n    self.send_response(200)\n    self.end_headers()",
                 None, None, id="a method that ends"),
    pytest.param("self.send_response(200)\nself.finish_it()", "def finish_it(self):\n    self.send_header('A', 'b')\n    self.end_headers()",
                 None, None, id="a method that goes on and ends"),
    pytest.param("for x in y:\n    self.a(x)", "def a(self, x):\n    if x: self.b(x)\n    self.end_headers()\ndef b(self, x):\n    self.a(x)",
                 None, None, id="methods that call each other"),
]


@pytest.mark.parametrize("before, after", REWRITES)
def test_rewrites(before, after):
    check(handler(before), handler(after), ONLY)


@pytest.mark.parametrize("body, method, after, method_after", HELPERS)
def test_methods_that_are_called(body, method, after, method_after):
    def source(body, method):
        return handler(body) + "\n".join("    " + line for line in method.split("\n")) + "\n"
    check(source(body, method), source(after or body, method_after or method), ONLY)


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
    pytest.param("self.send_response(200)\nout.wfile.write('a')\nself.end_headers()", id="another wfile"),
    pytest.param("self.send_response(200)\nself.wfile = out\nself.end_headers()", id="wfile is replaced"),
    pytest.param("if x:\n    self.send_response(200)\nelse:\n    self.send_response(404)\nself.end_headers()", id="ended after a branch"),
    pytest.param("try:\n    self.send_response(200)\nfinally:\n    self.end_headers()", id="ended in a finally"),
    pytest.param("self.send_response(200)\nself.log_message('x')\nself.end_headers()\nself.log_message('y')", id="a log line between"),
    pytest.param("SimpleHTTPServer.SimpleHTTPRequestHandler.do_GET(self)", id="the library's own"),
])
def test_leaves_alone(body):
    check_noop(handler(body), ONLY)


def test_python_3_is_left_alone():
    check_noop(handler("self.send_response(200)\nself.wfile.write(b'')").replace("BaseHTTPServer", "http.server", 1)
               .replace("BaseHTTPServer.Base", "http.server.Base"), ONLY)
