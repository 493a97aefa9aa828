"""media_types: as what SimpleHTTPRequestHandler sends a file."""
from __future__ import unicode_literals

import json
import os
import sys

import pytest

from fixer_rows import check_noop, run

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
from oracle import python27  # noqa: E402

ONLY = ("media_types",)
NAMES = ("a.py a.PY a.c a.h a.js a.mjs a.bmp a.css a.html a.HTM a.txt a.json a.png a.webp a.md a.wasm a.gz a.tar.gz a.tgz a.bz2 a.xz a.Z a.svgz "
         "a.mp4 a.3gp a.xyz a . .profile a. a.tar a.doc a.xml a.ico a.rtf a.m3u8 a.opus").split()
ASK = """
class H(SimpleHTTPServer.SimpleHTTPRequestHandler):
    def __init__(self): pass
print(json.dumps([H().guess_type(name) for name in %s]))
""" % json.dumps(NAMES)
HEAD = "import json, mimetypes\ntry:\n    import SimpleHTTPServer\nexcept ImportError:\n    import http.server as SimpleHTTPServer\n"


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("before, base", [
    pytest.param("import SimpleHTTPServer\n\nclass H(SimpleHTTPServer.SimpleHTTPRequestHandler):\n    pass\n",
                 "SimpleHTTPServer.SimpleHTTPRequestHandler", id="a class"),
    pytest.param("from SimpleHTTPServer import SimpleHTTPRequestHandler as S\n\nserve(S)\n", "S", id="handed on"),
    pytest.param("from SimpleHTTPServer import SimpleHTTPRequestHandler\n\nSimpleHTTPRequestHandler.do_GET(x)\n", "SimpleHTTPRequestHandler", id="a method"),
    pytest.param("import CGIHTTPServer\n\nserve(CGIHTTPServer.CGIHTTPRequestHandler)\n", "CGIHTTPServer.CGIHTTPRequestHandler", id="CGI"),
    pytest.param("from CGIHTTPServer import CGIHTTPRequestHandler\nfrom SimpleHTTPServer import SimpleHTTPRequestHandler\n\n"
                 "x = CGIHTTPRequestHandler, SimpleHTTPRequestHandler\n", "SimpleHTTPRequestHandler", id="the base of both"),
])
def test_types_of_python_2(before, base, target):
    text, messages = run(before, ONLY, target)
    assert "\n\n\n%s.extensions_map = _media_types()\n\n\n" % base in text
    assert text.index("def _media_types()") < text.index(".extensions_map = ")
    assert text.startswith(before[:before.index("\n\n")] + "\nimport mimetypes\n\n\ndef ")
    assert messages == []
    assert run(text, ONLY, target)[0] == text


@pytest.mark.parametrize("text", [
    pytest.param("from http.server import SimpleHTTPRequestHandler\n\nclass H(SimpleHTTPRequestHandler):\n    pass\n", id="Python 3's"),
    pytest.param("if x: import SimpleHTTPServer\nserve(SimpleHTTPServer.SimpleHTTPRequestHandler)\n", id="imported on the line of an if"),
    pytest.param("import SimpleHTTPServer\nSimpleHTTPServer.test()\n", id="not named"),
    pytest.param("import BaseHTTPServer\n\nclass SimpleHTTPRequestHandler(BaseHTTPServer.BaseHTTPRequestHandler):\n    pass\n", id="of its own"),
])
def test_left_alone(text):
    check_noop(text, ONLY)


@pytest.mark.parametrize("system", [True, False], ids=["with the system's files", "without"])
def test_types_are_those_of_2_7_on_this_machine(system):
    interpreter = python27.find()
    if not interpreter:
        pytest.skip(python27.MISSING)
    head = "" if system else "import mimetypes; mimetypes.knownfiles[:] = []\n"
    expected = json.loads(python27.say(interpreter, head + HEAD + ASK))
    text = run("import SimpleHTTPServer\nserve(SimpleHTTPServer.SimpleHTTPRequestHandler)\n", ONLY)[0]
    added = text[text.index("def _media_types()"):text.index("\nserve(")]
    hidden = "import sys; sys.modules['SimpleHTTPServer'] = None\n" if str is not bytes else ""    # this package's
    assert json.loads(python27.say(sys.executable, hidden + head + HEAD + added + ASK)) == expected
