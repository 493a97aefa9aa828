"""own_continue: handlers that answer Expect: 100-continue themselves."""
from __future__ import unicode_literals

import pytest

from fixer_rows import check, check_noop

HEAD = "import BaseHTTPServer\nclass H(BaseHTTPServer.BaseHTTPRequestHandler):\n    def do_PUT(self):\n        "
ADDED = "    handle_expect_100 = lambda self: True\n"


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("body", [
    pytest.param("self.wfile.write('HTTP/1.1 100 Continue\\r\\n\\r\\n')\n", id="written"),
    pytest.param("self.send_response(100)\n        self.end_headers()\n", id="send_response"),
    pytest.param("if self.headers.get('expect') == '100-Continue': self.wfile.write(self.go_on)\n", id="asked for"),
])
def test_rewrites(body, target):
    check(HEAD + body, HEAD + body + ADDED, ("own_continue",), target)


@pytest.mark.parametrize("text", [
    pytest.param(HEAD + "self.send_response(1000)\n        self.f(100)\n", id="other numbers"),
    pytest.param(HEAD + "self.send_response(100)\n    def handle_expect_100(self): return True\n", id="it says so"),
    pytest.param(HEAD + "pass\n\ndef ask(c):\n    c.putheader('Expect', '100-continue')\n", id="a client in the same file"),
])
def test_leaves_alone(text):
    check_noop(text, ("own_continue",))
