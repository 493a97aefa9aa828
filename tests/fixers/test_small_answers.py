"""address_string, thread_names, regex_flags, printed_bytes, string_io: what Python 3 answers otherwise, or not, under the same name."""
from __future__ import unicode_literals

import os
import subprocess
import sys

import pytest

from fixer_rows import check, check_noop, run

HEAD = "import BaseHTTPServer\nclass H(BaseHTTPServer.BaseHTTPRequestHandler):\n    def do_GET(self):\n        "
ADDRESSES = {
    "called": ("x = '%s' % self.address_string()\n", "x = '%s' % socket.getfqdn(self.client_address[0])\n"),
    "with a method after it": ("x = self.address_string().split('.')\n", "x = socket.getfqdn(self.client_address[0]).split('.')\n"),
    "handed on": ("f(self.address_string)\n",) * 2,
    "another's": ("x = client.address_string()\n",) * 2,
    "given": ("self.address_string = f\n        x = self.address_string()\n",) * 2,
    "of the class's own": ("x = self.address_string()\n    def address_string(self): return 'x'\n",) * 2,
}
THREADS = {
    "getName": ("x = threading.currentThread().getName()\n", "x = _thread_name(threading.currentThread())\n"),
    "name": ("x = threading.current_thread().name.upper()\n", "x = _thread_name(threading.current_thread()).upper()\n"),
    "a local name": ("t = threading.currentThread()\n        x = t.getName() + t.name\n",
                     "t = threading.currentThread()\n        x = _thread_name(t) + _thread_name(t)\n"),
    "another thread": ("t = threading.Thread()\n        x = t.getName()\n",) * 2,
    "another attribute": ("x = threading.currentThread().ident\n",) * 2,
    "set": ("threading.currentThread().name = 'x'\n",) * 2,
    "something else": ("x = other.currentThread().getName()\n",) * 2,
}


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("name", sorted(ADDRESSES))
def test_address_string(name, target):
    before, after = ADDRESSES[name]
    check(HEAD + before, HEAD.replace("\n", "\nimport socket\n", after != before) + after, ("address_string",), target)


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("name", sorted(THREADS))
def test_thread_names(name, target):
    before, after = THREADS[name]
    text = run("import threading\n" + HEAD + before, ("thread_names",), target)[0]
    start, found, rest = text.partition("class H")
    assert (found + rest).endswith(after)
    assert ("def _thread_name(thread)" in start) is (after != before and "_thread_name" in after)
    check_noop(text, ("thread_names",), target)


PATTERNS = {
    "in the middle": ("re.compile(r'^a(?i)b')\n", "re.compile(r'(?i)^ab')\n"),
    "at the end, by a name": ("A = '''\n a | b(?sx)'''\nre.match(A + x)\n", "A = '''(?sx)\n a | b'''\nre.match(A + x)\n"),
    "several": ('re.sub("(?m)^a(?i)", x, y)\n', 're.sub("(?im)^a", x, y)\n'),
    "in a second literal": ("re.findall('a'  # a\n  r'\\d(?i)', x)\n", "re.findall('(?i)a'  # a\n  r'\\d', x)\n"),
    "in brackets": ("re.compile(('a(?i)'))\n", "re.compile(('(?i)a'))\n"),
    "at the start": ("re.compile('(?i)a')\n",) * 2,
    "no flags": ("re.compile(r'[(?i)]\\(?i)(?:a)(?P<i>b)(?=c)')\n",) * 2,
}


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("name", sorted(PATTERNS))
def test_flags_of_patterns(name, target):
    check(*["import BaseHTTPServer, re\n" + text for text in PATTERNS[name]] + [("regex_flags",), target])


PRINTED = {
    "the path": ("print 'x', self.path\n", True),
    "the body": ("x = self.rfile.read(3)\n        print '%s' % x\n", True),
    "the headers": ("print self.headers\n", True),
    "literals and numbers": ("print 'x', 1, len(self.path)\n", False),
    "to another file": ("print >>sys.stderr, self.path\n", False),
    "nothing": ("print\n", False),
}


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("name", sorted(PRINTED))
def test_printed_bytes(name, target):
    body, wanted = PRINTED[name]
    text = run(HEAD + body, ("printed_bytes",), target)[0]
    assert ("sys.stdout = io.TextIOWrapper(sys.stdout.buffer, " in text) is wanted
    assert text.endswith(HEAD.partition("\n")[2] + body)
    check_noop(text, ("printed_bytes",), target)


@pytest.mark.skipif(str is bytes, reason="the target http.server is for Python 3")
def test_what_is_no_utf8_is_printed(tmp_path):
    text = run(HEAD + "print self.path\n", ("printed_bytes",))[0]
    program = tmp_path / "program.py"
    program.write_text(text[text.index("import io"):text.index("class H")] + "print('x', '/\\udcff\\xe9')\n", "utf-8")
    environment = dict(os.environ, PYTHONIOENCODING="utf-8:strict")
    shown = subprocess.check_output([sys.executable, str(program)], env=environment)
    assert shown.split() == [b"x", b"/\xff\xc3\xa9"]


MEMORY = {
    "cut off": ("f.truncate(0)\n", "f.truncate(f.seek(0) or 0)\n"),
    "an attribute": ("self.out = StringIO.StringIO()\n        self.out.truncate(0)\n",
                     "self.out = StringIO.StringIO()\n        self.out.truncate(self.out.seek(0) or 0)\n"),
    "in a function": ("cut(f)\ndef cut(out):\n    out.truncate(0)\n", "cut(f)\ndef cut(out):\n    out.truncate(out.seek(0) or 0)\n"),
    "cut off elsewhere": ("f.truncate()\n        f.truncate(n)\n",) * 2,
    "reset": ("f.reset()\n", "f.seek(0)\n"),
    "its length": ("x = f.len - 1\n", "x = len(f.getvalue()) - 1\n"),
    "another file": ("g = open('a')\n        g.truncate(0)\n        g.reset()\n",) * 2,
    "who knows": ("g.truncate(0)\n        x = g.len\n",) * 2,
}


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("name", sorted(MEMORY))
def test_string_io(name, target):
    head = "import StringIO\n" + HEAD + "f = StringIO.StringIO()\n        "
    check(*[head + text for text in MEMORY[name]] + [("string_io",), target])
