"""output_print: print statements whose file takes bytes."""
from __future__ import unicode_literals

import pytest

from fixer_rows import check, check_noop, dedent, run

HANDLER = """
from BaseHTTPServer import BaseHTTPRequestHandler
import sys

class H(BaseHTTPRequestHandler):
    def do_GET(self):
        out = self.wfile
"""


def handler(body):
    return dedent(HANDLER) + "".join("        %s\n" % line for line in body.split("\n"))


@pytest.mark.parametrize("before, after", [
    pytest.param("print >>self.wfile, 'a'", "self.wfile.write('a\\n')", id="literal"),
    pytest.param("print >>self.wfile", "self.wfile.write(\"\\n\")", id="empty line"),
    pytest.param("print >>self.wfile, self.path", "self.wfile.write(\"%s\\n\" % (self.path,))", id="one value"),
    pytest.param("print >>self.wfile, 'a', 1", "self.wfile.write(\"%s %s\\n\" % ('a', 1))", id="two values"),
    pytest.param("print >>self.wfile, 'a %s' % 1", "self.wfile.write('a %s\\n' % 1)", id="percent"),
    pytest.param("print >>out, 'a'", "out.write('a\\n')", id="wfile under another name"),
    pytest.param("print >>open('x', 'wb'), 'a'", "open('x', 'wb').write('a\\n')", id="binary file"),
    pytest.param("print >>out, 'a',\nprint >>out, 'b'", "out.write('a')\nout.write(' b\\n')", id="open line"),
])
def test_rewrites(before, after):
    check(handler(before), handler(after), ("output_print",))


def test_wfile_in_place_of_stderr():
    text = run(handler("sys.stderr = out\nprint >>sys.stderr, 'a'"), ("output_print",))[0]
    assert text.endswith("        sys.stderr = _TextOutput(out)\n        sys.stderr.write('a\\n')\n")


@pytest.mark.parametrize("body", [
    pytest.param("print 'a'", id="standard output"),
    pytest.param("print >>sys.stderr, 'a'", id="standard error"),
    pytest.param("errors = sys.stderr\nprint >>errors, 'a'", id="standard error under another name"),
    pytest.param("print >>open('x', 'w'), 'a'", id="text file"),
])
def test_leaves_alone(body):
    check_noop(handler(body), ("output_print",))


def test_a_name_may_end_its_line():
    text, messages = run(handler("print >>out, x,\nprint >>out, 'b'"), ("output_print",))
    assert text.endswith("        out.write(str(x) + _space_after(x))\n        out.write('b\\n')\n") and messages == []
    assert "def _space_after(value):" in text
    assert run(text, ("output_print",))[0] == text


@pytest.mark.parametrize("body, after, code", [
    pytest.param("print >>out, 'a',\nself.path", "out.write('a')\nself.path", "7:9 BH303", id="line left open"),
])
def test_reports(body, after, code):
    check(handler(body), handler(after), ("output_print",), messages=[code]) if after == body else _once(body, after, code)


def _once(body, after, code):
    from fixer_rows import run
    text, messages = run(handler(body), ("output_print",))
    assert text == handler(after)
    assert messages == [code]


@pytest.mark.parametrize("target, written", [
    ("http.server", "_TextOutput(self.wfile)"), ("six", "_TextOutput(self.wfile)"), ("compat", "self.wfile")])
def test_printed_to_wfile(target, written):
    from fixer_rows import run
    text, messages = run(handler("print 'a'\nsys.stdout = self.wfile"), ("output_print",), target)
    assert "        sys.stdout = %s\n" % written in text
    assert ("class _TextOutput(object):" in text) is (target != "compat")
    assert messages == []
    assert run(text, ("output_print",), target)[0] == text


@pytest.mark.parametrize("before, after", [
    pytest.param("traceback.print_exc(file=self.wfile)", "traceback.print_exc(file=_TextOutput(self.wfile))", id="traceback"),
    pytest.param("out.write(self.rfile)", "out.write(self.rfile)", id="write of another thing"),
    pytest.param("traceback.print_exc(None, self.wfile)", "traceback.print_exc(None, _TextOutput(self.wfile))", id="by place"),
    pytest.param("w = csv.writer(self.wfile)", "w = csv.writer(_TextOutput(self.wfile))", id="csv"),
    pytest.param("w = csv.writer(open('a', 'w'))", "w = csv.writer(open('a', 'w'))", id="a file of text"),
    pytest.param("other.writer(self.wfile)", "other.writer(self.wfile)", id="another writer"),
])
@pytest.mark.parametrize("target", ["http.server", "six", "future"])
def test_text_into_bytes(before, after, target):
    from fixer_rows import run
    text, messages = run(handler("import csv, traceback\n" + before), ("text_output",), target)
    assert text.splitlines()[-1].strip() == after
    assert ("class _TextOutput(object):" in text) is (before != after)
    assert messages == []
    assert run(text, ("text_output",), target)[0] == text


@pytest.mark.parametrize("before, after", [
    pytest.param("f = open('x', 'wb')\nc.write(f)", "c.write(_TextOutput(f))", id="a file of bytes"),
    pytest.param("with open('x', 'wb') as f:\n    f.write(b'')\n    c.write(f)", "c.write(_TextOutput(f))", id="in a with"),
    pytest.param("c.write(open('x', 'wb'))", "c.write(_TextOutput(open('x', 'wb')))", id="without a name"),
    pytest.param("f = open('x', 'w')\nc.write(f)", "c.write(f)", id="a file of text"),
    pytest.param("self.server.c.write(self.wfile)", "self.server.c.write(_TextOutput(self.wfile))", id="handed on under its name"),
    pytest.param("load().write(open('x', 'wb'))", "load().write(_TextOutput(open('x', 'wb')))", id="that a function gave"),
    pytest.param("import cElementTree\nd.write(self.wfile)", "d.write(self.wfile)", id="beside documents"),
    pytest.param("import cElementTree\nc.write(self.wfile)", "c.write(_TextOutput(self.wfile))", id="by its name, beside documents"),
    pytest.param("d.write(self.path)", "d.write(self.path)", id="what is no file"),
])
@pytest.mark.parametrize("target", ["http.server", "six", "future"])
def test_configuration_into_bytes(before, after, target):
    text, messages = run(handler("import ConfigParser\nc = ConfigParser.RawConfigParser()\n" + before), ("text_output",), target)
    assert text.splitlines()[-1].strip() == after
    assert messages == []
    assert run(text, ("text_output",), target)[0] == text


def test_fields_of_a_form_are_counted_in_bytes():
    from fixer_rows import run
    text, _ = run(handler("form = cgi.FieldStorage(fp=self.rfile)\nn = len(form['a'].value) + len(form.getfirst('b'))"), ("byte_strings",))
    assert "n = len(form['a'].value) + len(form.getfirst('b'))" in text     # cgi is not imported: another's
    text, _ = run(handler("import cgi\nform = cgi.FieldStorage(fp=self.rfile)\nn = len(form['a'].value) + len(form.getfirst('b'))"),
                  ("byte_strings",))
    assert "n = len(_encoded(form['a'].value)) + len(_encoded(form.getfirst('b')))" in text


REDIRECTED = {
    "a name": ("w = self.wfile\nsys.stdout = w", "w = self.wfile\nsys.stdout = _TextOutput(w)", []),
    "what is put back": ("old = sys.stdout\nsys.stdout = self.wfile\nsys.stdout = old",
                         "old = sys.stdout\nsys.stdout = _TextOutput(self.wfile)\nsys.stdout = old", []),
    "a parameter": ("redirect(self.wfile)\ndef redirect(f):\n    sys.stdout = f",
                    "redirect(self.wfile)\ndef redirect(f):\n    sys.stdout = _TextOutput(f)", []),
    "a parameter that is given two kinds": ("redirect(self.wfile)\nredirect(sys.stderr)\ndef redirect(f):\n    sys.stdout = f", None, ["11:26 BH620"]),
    "a file of text": ("f = open('x', 'w')\nsys.stdout = f", None, []),
}


@pytest.mark.parametrize("name", sorted(REDIRECTED))
def test_what_becomes_of_the_standard_output(name):
    before, after, messages = REDIRECTED[name]
    text, reported = run(handler("print 'a'\n" + before), ("output_print",))
    assert text.partition("        print 'a'\n")[2] == handler(after or before).partition("out = self.wfile\n")[2]
    assert reported == messages
    assert run(text, ("output_print",))[0] == text


@pytest.mark.parametrize("more", ["", "import xml.etree.ElementTree as ET\n"])
def test_configuration_into_a_buffer(more):
    """It writes text: what is sent of it is encoded later, and it gets no face beside."""
    body = "import ConfigParser, StringIO\n%sc = ConfigParser.RawConfigParser()\nf = StringIO.StringIO()\nc.write(f)\nself.wfile.write(f.getvalue())"
    text, messages = run(handler(body % more), ("text_output", "byte_strings"))
    assert "f = io.StringIO()\n        c.write(f)\n" in text or "f = StringIO.StringIO()\n        c.write(f)\n" in text
    assert text.rstrip().endswith('self.wfile.write(f.getvalue().encode("utf-8", "surrogateescape"))')
    assert messages == []


@pytest.mark.parametrize("body, messages", [
    pytest.param("for x in self.path:\n    print >>f, x,\nprint >>f", ["8:13 BH303"], id="in a loop"),
    pytest.param("print >>f, 'a',\nprint >>f", ["7:9 BH303"], id="before the end of the line"),
    pytest.param("print >>f, 'a', 1,\nprint >>f, 'b'", [], id="before another item"),
    pytest.param("print >>f, 'a\\n',\nf.write('b')", [], id="a line of its own"),
    pytest.param("print >>sys.stderr, 'a',", [], id="to stderr"),
    pytest.param("print self.path,", [], id="to the console"),
])
def test_lines_left_open_in_files_of_text(body, messages):
    text, found = run(handler("import sys\nf = open('x', 'w')\n" + body), ("output_print",))
    lines = ["%d:%s" % (int(each.partition(":")[0]) - 2, each.partition(":")[2]) for each in found]
    assert lines == messages


CALLS = """
%simport BaseHTTPServer
class H(BaseHTTPServer.BaseHTTPRequestHandler):
    def do_GET(self):
        out = self.wfile
        %s
"""


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("before, after", [
    pytest.param("print('a', 1, file=self.wfile)", "print('a', 1, file=_TextOutput(self.wfile))", id="a wfile"),
    pytest.param("print(*x, end='', file=out)", "print(*x, end='', file=_TextOutput(out))", id="a name for it"),
    pytest.param("print('a', file=sys.stderr)", "print('a', file=sys.stderr)", id="another file"),
    pytest.param("x.print('a', file=self.wfile)", "x.print('a', file=self.wfile)", id="a method"),
])
def test_print_as_a_function(before, after, target):
    text = run(CALLS % ("from __future__ import print_function\n", before), ("output_print",), target)[0]
    assert text.endswith("        %s\n" % after)
    assert run(text, ("output_print",), target)[0] == text
