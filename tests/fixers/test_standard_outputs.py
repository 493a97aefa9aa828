"""standard_outputs: sys.stdout where a file of bytes may be, too."""
from __future__ import unicode_literals

import io

import pytest

from BaseHTTPServer_compat.fixers import fix_standard_outputs
from fixer_rows import run

ONLY = ("byte_strings", "standard_outputs")
HANDLER = """\
import BaseHTTPServer, sys
%s

class H(BaseHTTPServer.BaseHTTPRequestHandler):
    def do_GET(self):
        %s
"""


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("body, use, line", [
    pytest.param("def show(out=sys.stdout):\n    out.write('x')", "show(self.wfile)", "def show(out=_StandardOutput(sys.stdout)):", id="by default"),
    pytest.param("def show(out):\n    out.write('x')\nshow(sys.stderr)", "show(self.wfile)", "show(_StandardOutput(sys.stderr))", id="given"),
    pytest.param("def show(out):\n    out.write('x')\nshow(out=sys.__stdout__)", "show(self.wfile)", "show(out=_StandardOutput(sys.__stdout__))",
                 id="given by name"),
    pytest.param("def show(out=None):\n    out = out or sys.stdout\n    out.write('x')", "show(self.wfile)",
                 "    out = out or _StandardOutput(sys.stdout)", id="where there is none"),
    pytest.param("log = sys.stdout\ndef start(path):\n    global log\n    log = open(path, 'ab')\ndef show(x):\n    log.write('x')",
                 "show(self.path)", "log = _StandardOutput(sys.stdout)", id="a log, or a file of bytes"),
])
def test_rewrites(body, use, line, target):
    text, messages = run(HANDLER % (body, use), ONLY, target)
    assert "\n%s\n" % line in text and "write(b'x')" in text and messages == []
    assert run(text, ONLY, target)[0] == text


@pytest.mark.parametrize("body, use", [
    pytest.param("def show(out=sys.stdout):\n    out.write('x')", "show()", id="a function that is given nothing else"),
    pytest.param("log = sys.stdout\ndef start(path):\n    global log\n    log = open(path, 'a')\ndef show(x):\n    log.write('x')",
                 "show(self.path)", id="a log, or a file of text"),
    pytest.param("def show(out):\n    print >>out, 1", "print >>sys.stderr, 1", id="what is printed to"),
    pytest.param("def show(out):\n    out.write('x')", "sys.stdout = self.wfile", id="it is assigned to"),
])
def test_leaves_alone(body, use):
    assert "_StandardOutput" not in run(HANDLER % (body, use), ONLY)[0]


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("line, wrapped", [
    pytest.param("sys.stdout = codecs.getwriter('utf8')(sys.stdout)", "codecs.getwriter('utf8')(_StandardOutput(sys.stdout))", id="encoded"),
    pytest.param("sys.stderr = codecs.getwriter('utf8')(sys.stderr, 'replace')", "(_StandardOutput(sys.stderr), 'replace')", id="with errors"),
    pytest.param("out = codecs.lookup('utf-8')[-1](sys.__stdout__)", "codecs.lookup('utf-8')[-1](_StandardOutput(sys.__stdout__))", id="the last of four"),
    pytest.param("out = codecs.lookup('utf-8').streamwriter(sys.stdout)", "streamwriter(_StandardOutput(sys.stdout))", id="by name"),
    pytest.param("out = codecs.getwriter('utf8')(out)\nx = codecs.getwriter('utf8')", "codecs.getwriter('utf8')(out)", id="something else"),
])
def test_outputs_that_encode(line, wrapped, target):
    text = run(HANDLER % ("import codecs\n" + line, "print 1"), ("standard_outputs",), target)[0]
    assert wrapped in text and ("class _StandardOutput" in text) is ("_Standard" in wrapped)
    assert run(text, ("standard_outputs",), target)[0] == text


@pytest.mark.skipif(str is bytes, reason="on 2.7 it hands everything on")
def test_text_and_bytes_come_in_order():
    names, raw = {}, io.BytesIO()
    exec(fix_standard_outputs.HELPER, names)
    output = names["_StandardOutput"](io.TextIOWrapper(raw, "utf-8"))
    output.write("a")
    output.write(b"\xff")
    output.write("b")
    output.flush()
    assert raw.getvalue() == b"a\xffb" and output.encoding == "utf-8"
