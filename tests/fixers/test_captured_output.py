# -*- coding: utf-8 -*-
"""memory_files, captured_output: sys.stdout that a program gives a file in memory."""
from __future__ import unicode_literals

import subprocess
import sys

import pytest

from fixer_rows import run

HEAD = "import BaseHTTPServer, StringIO, io, shutil, sys\nclass H(BaseHTTPServer.BaseHTTPRequestHandler):\n    def do_GET(self):\n        "
TEXT = "print 'x', self.path\n        text = sys.stdout.getvalue()\n        sys.stdout = sys.__stdout__\n        f(text)\n"
COPIED = "print 'x', self.path\n        sys.stdout.seek(0)\n        shutil.copyfileobj(sys.stdout, self.wfile)\n"
ROWS = [
    pytest.param("sys.stdout = StringIO.StringIO()\n        " + TEXT, "sys.stdout = io.StringIO()", id="text"),
    pytest.param("sys.stdout = io.BytesIO()\n        " + TEXT, "sys.stdout = io.StringIO()", id="bytes that are printed to"),
    pytest.param("out = io.BytesIO()\n        sys.stdout = out\n        " + TEXT, "out = io.StringIO()", id="by a name"),
    pytest.param("sys.stdout = StringIO.StringIO()\n        " + COPIED, "sys.stdout = _PrintedBytes()", id="copied to a file of bytes"),
    pytest.param("x = sys.stderr = StringIO.StringIO()\n        " + COPIED.replace("stdout", "stderr"), "x = sys.stderr = _PrintedBytes()",
                 id="by two names"),
    pytest.param("sys.stdout = io.BytesIO('x')\n        " + TEXT, "sys.stdout = _PrintedBytes(b'x')", id="that holds something"),
    pytest.param("out = io.BytesIO()\n        out.write(x)\n", "out = io.BytesIO()", id="another"),
]


@pytest.mark.parametrize("body, written", ROWS)
def test_captured(body, written):
    text = run(HEAD + body, ("all",))[0]
    assert "\n        %s\n" % written in text
    assert ("class _PrintedBytes(io.BytesIO):" in text) is ("_PrintedBytes" in written)
    assert run(text, ("all",))[0] == text


@pytest.mark.parametrize("target", ["six", "future"])
@pytest.mark.parametrize("body", ["sys.stdout = io.BytesIO()\n        " + TEXT, "sys.stdout = StringIO.StringIO()\n        " + COPIED])
def test_captured_on_both(body, target):
    text = run(HEAD + body, ("all",), target)[0]
    assert "\n        sys.stdout = _PrintedBytes()\n" in text
    assert run(text, ("all",), target)[0] == text


def test_what_is_printed_comes_out():
    source = "import BaseHTTPServer, StringIO, shutil, sys\nout = open(sys.argv[1], 'wb')\nsys.stdout = StringIO.StringIO()\nprint 'caf\\xc3\\xa9', 5\n" \
        "sys.stdout.seek(0)\nshutil.copyfileobj(sys.stdout, out)\n"
    text = run(source, ("all",), "http.server")[0]
    assert "sys.stdout = _PrintedBytes()" in text
    if str is not bytes:
        out = subprocess.check_output([sys.executable, "-c", text, "/dev/stdout"])
        assert out == "café 5\n".encode("utf-8")


HANDED = "out = StringIO.StringIO()\n        %s\n        self.wfile.write(out.getvalue())\n    def page(self, out):\n        print >>out, 'x'\n"


@pytest.mark.parametrize("call, written", [
    pytest.param("getattr(self, self.path[1:])(out)", "_PrintedBytes()", id="to a method of a computed name"),
    pytest.param("PAGES[self.path](self, out=out)", "_PrintedBytes()", id="to an item, by keyword"),
    pytest.param("for page in PAGES: page(self, out)", "_PrintedBytes()", id="to a variable"),
    pytest.param("self.page(out)", "io.StringIO()", id="to a method of the file"),
    pytest.param("shutil.copyfileobj(x, out)", "io.BytesIO()", id="to a function of the library"),
])
def test_handed_on(call, written):
    text = run(HEAD + HANDED % call, ("all",))[0]
    assert "\n        out = %s\n" % written in text
    assert run(text, ("all",))[0] == text
