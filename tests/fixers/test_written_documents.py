"""written_documents: JSON that a handler writes as it was parsed."""
from __future__ import unicode_literals

import pytest

from fixer_rows import check, check_noop, run

ONLY = ("written_documents",)
HEAD = """\
import BaseHTTPServer, json
class H(BaseHTTPServer.BaseHTTPRequestHandler):
    def load(self):
        return json.load(open("x.json"))
    def do_GET(self):
        data = json.loads(self.rfile.read(9))
        self.wfile.write(%s)
"""


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("value", [
    pytest.param("json.loads(self.path)", id="as it is parsed"),
    pytest.param("data", id="a name"),
    pytest.param("data['tags']", id="an item"),
    pytest.param("self.load()", id="what a function gives"),
])
def test_written(value, target):
    check(HEAD % value, HEAD % ("str(%s)" % value), ONLY, target)


@pytest.mark.parametrize("body", [
    pytest.param(HEAD % "json.dumps(data)", id="text of it"),
    pytest.param(HEAD % "data['name'] + '.'", id="put together with a text"),
    pytest.param(HEAD % "'%s' % data", id="in a format"),
    pytest.param(HEAD % "str(data)", id="asked already"),
    pytest.param(HEAD % "self.path", id="something else"),
    pytest.param(HEAD % "data" + "    def setup(self):\n        self.wfile = Filter(self.wfile)\n", id="another wfile"),
    pytest.param(HEAD % "open('x.png', 'rb').read()", id="a file of bytes"),
    pytest.param((HEAD % "data").replace("import BaseHTTPServer", "import http.server as BaseHTTPServer"), id="not Python 2's"),
])
def test_left_alone(body):
    check_noop(body, ONLY)


def test_what_is_shown():
    text = run(HEAD % "data", ("all",))[0]
    assert '(_unicode_str(_python2_order(data, True)).encode("utf-8", "surrogateescape"))' in text
    assert run(text, ("all",))[0] == text
