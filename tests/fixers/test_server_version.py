"""server_version: what a handler is called, where the program reads it."""
from __future__ import unicode_literals

import pytest

from fixer_rows import check, check_noop

ONLY = ("server_version",)
CLASS = """
class H(%s):
    def do_GET(self):
        self.send_header('Via', '1.0 ' + self.server_version)
        print self.path
"""
STATEMENT = '%s.server_version = "BaseHTTP/0.3"   # Python 2\'s\n'


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("imports, base", [
    pytest.param("import BaseHTTPServer\n", "BaseHTTPServer.BaseHTTPRequestHandler", id="by the module's name"),
    pytest.param("from BaseHTTPServer import BaseHTTPRequestHandler as Base\n", "Base", id="by its own"),
])
def test_read(imports, base, target):
    check(imports + CLASS % base, imports + "\n\n" + STATEMENT % base + "\n" + CLASS % base, ONLY, target)


def test_said_by_another_class():
    text = CLASS % "BaseHTTPRequestHandler" + "\nclass Other(BaseHTTPRequestHandler):\n    server_version = 'x'\n"
    first = "from BaseHTTPServer import BaseHTTPRequestHandler\n"
    check(first + text, first + "\n\n" + STATEMENT % "BaseHTTPRequestHandler" + "\n" + text, ONLY)


@pytest.mark.parametrize("text", [
    pytest.param("import BaseHTTPServer\n" + CLASS % "BaseHTTPServer.BaseHTTPRequestHandler" + "    server_version = 'x'\n", id="said"),
    pytest.param("import SimpleHTTPServer\n" + CLASS % "SimpleHTTPServer.SimpleHTTPRequestHandler", id="of SimpleHTTPServer"),
    pytest.param("import BaseHTTPServer\nprint 1\nserver = BaseHTTPServer.HTTPServer(a, BaseHTTPServer.BaseHTTPRequestHandler)\n"
                 "server.server_version = 'x'\n", id="assigned to"),
    pytest.param("import http.server\n" + (CLASS % "http.server.BaseHTTPRequestHandler").replace("print self.path", "pass"),
                 id="of Python 3"),
])
def test_left_alone(text):
    check_noop(text, ONLY)
