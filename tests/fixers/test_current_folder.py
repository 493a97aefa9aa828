"""current_folder: the folder that a handler serves is the current one, at each request."""
from __future__ import unicode_literals

import pytest

from fixer_rows import check, check_noop, run

ONLY = ("server_imports", "current_folder")
PROPERTY = ".directory = property(lambda self: os.getcwd(), lambda self, folder: None)     # the current one, as on Python 2\n"
HANDLER = '''
class H(%s):
    def do_GET(self):
        %s
'''


@pytest.mark.parametrize("before, after", [
    pytest.param(
        "import os, SimpleHTTPServer\n" + HANDLER % ("SimpleHTTPServer.SimpleHTTPRequestHandler", "os.chdir('www')"),
        "import os, http.server\n\n\nhttp.server.SimpleHTTPRequestHandler" + PROPERTY + "\n"
        + HANDLER % ("http.server.SimpleHTTPRequestHandler", "os.chdir('www')"), id="in do_GET"),
    pytest.param(
        "import os\nfrom SimpleHTTPServer import SimpleHTTPRequestHandler\ndef into(x):\n    os.chdir(x)\n"
        + HANDLER % ("SimpleHTTPRequestHandler", "into('www')"),
        "import os\nfrom http.server import SimpleHTTPRequestHandler\n\n\nSimpleHTTPRequestHandler" + PROPERTY
        + "\n\ndef into(x):\n    os.chdir(x)\n" + HANDLER % ("SimpleHTTPRequestHandler", "into('www')"), id="by a function"),
    pytest.param(
        "import os\nfrom os import chdir\nfrom SimpleHTTPServer import SimpleHTTPRequestHandler\n"
        + HANDLER % ("SimpleHTTPRequestHandler", "chdir('www')"),
        "import os\nfrom os import chdir\nfrom http.server import SimpleHTTPRequestHandler\n\n\nSimpleHTTPRequestHandler" + PROPERTY + "\n"
        + HANDLER % ("SimpleHTTPRequestHandler", "chdir('www')"), id="by its own name"),
    pytest.param(
        "import os\nfrom SimpleHTTPServer import SimpleHTTPRequestHandler\n\nclass H(SimpleHTTPRequestHandler):\n"
        "    def __init__(self, parent):\n        self.path, self.wfile = parent.path, parent.wfile\n",
        "import os\nfrom http.server import SimpleHTTPRequestHandler\n\n\nSimpleHTTPRequestHandler" + PROPERTY
        + "\n\nclass H(SimpleHTTPRequestHandler):\n"
        "    def __init__(self, parent):\n        self.path, self.wfile = parent.path, parent.wfile\n", id="a handler that makes itself"),
])
def test_rewrites(before, after):
    check(before, after, ONLY)


@pytest.mark.parametrize("target", ["six", "future"])
def test_both_pythons(target):
    text, messages = run("import os\nfrom SimpleHTTPServer import SimpleHTTPRequestHandler\n"
                         + HANDLER % ("SimpleHTTPRequestHandler", "os.chdir('www')"), ONLY, target)
    assert "\nSimpleHTTPRequestHandler" + PROPERTY in text and messages == []
    assert run(text, ONLY, target)[0] == text


@pytest.mark.parametrize("text", [
    pytest.param("import os\nfrom http.server import SimpleHTTPRequestHandler\n" + HANDLER % (
        "SimpleHTTPRequestHandler", "os.chdir('www')"), id="of Python 3"),
    pytest.param("from SimpleHTTPServer import SimpleHTTPRequestHandler\nimport os\nos.chdir('www')\n" + HANDLER % (
        "SimpleHTTPRequestHandler", "pass"), id="at the start"),
    pytest.param("from SimpleHTTPServer import SimpleHTTPRequestHandler\nimport os\ndef main():\n    os.chdir('www')\n" + HANDLER % (
        "SimpleHTTPRequestHandler", "pass"), id="by a function that no handler names"),
    pytest.param("from SimpleHTTPServer import SimpleHTTPRequestHandler\nimport os\n" + HANDLER % (
        "SimpleHTTPRequestHandler", "os.chdir(self.directory)"), id="a directory of its own"),
    pytest.param("from SimpleHTTPServer import SimpleHTTPRequestHandler\nclass H(SimpleHTTPRequestHandler):\n"
                 "    def __init__(self, *a):\n        SimpleHTTPRequestHandler.__init__(self, *a)\n", id="made by its base"),
    pytest.param("from BaseHTTPServer import BaseHTTPRequestHandler\nimport os\n" + HANDLER % (
        "BaseHTTPRequestHandler", "os.chdir('www')"), id="no server of files"),
])
def test_leaves_alone(text):
    check_noop(text, ("current_folder",))
