"""byte_strings: sockets that a file makes itself, as tests of handlers do."""
from __future__ import unicode_literals

import pytest
from fixer_rows import check

HEAD = """\
import BaseHTTPServer, StringIO, io
class H(BaseHTTPServer.BaseHTTPRequestHandler): pass
"""

SOCKETS = {
    "what is read from it": (
        "class S(object):\n    def makefile(self, *args):\n        return StringIO.StringIO('GET / HTTP/1.1\\r\\n\\r\\n')\n",
        "class S(object):\n    def makefile(self, *args):\n        return io.BytesIO(b'GET / HTTP/1.1\\r\\n\\r\\n')\n"),
    "what it keeps": (
        "class S(object):\n    def __init__(self):\n        self.out = StringIO.StringIO()\n    def makefile(self, *args):\n        return self.out\n",
        "class S(object):\n    def __init__(self):\n        self.out = io.BytesIO()\n    def makefile(self, *args):\n        return self.out\n"),
    "what it is sent": (
        "class S(object):\n    def makefile(self, *args):\n        pass\n    def sendall(self, data):\n        self.got += data\n"
        "    got = ''\ns = S()\nH(s, 1, 2)\nprint s.got\n",
        "class S(object):\n    def makefile(self, *args):\n        pass\n    def sendall(self, data):\n        self.got += data\n"
        "    got = b''\ns = S()\nH(s, 1, 2)\nprint s.got.decode(\"utf-8\", \"surrogateescape\")\n"),
    "a file of its own class": (
        "class S(object):\n    def makefile(self, *args):\n        return Out()\nclass Out:\n    def write(self, text):\n"
        "        if text == 'x': f()\n",
        "class S(object):\n    def makefile(self, *args):\n        return Out()\nclass Out:\n    def write(self, text):\n"
        "        if text == b'x': f()\n"),
    "no socket": ("class S(object):\n    def sendall(self, data):\n        self.got += data\n    got = ''\n",) * 2,
}


@pytest.mark.parametrize("name", sorted(SOCKETS))
def test_sockets(name):
    check(*[HEAD + text for text in SOCKETS[name]] + [("byte_strings",)])
