"""fix_header_parser: header objects that a program makes itself."""
from __future__ import unicode_literals

import io
import sys

import pytest

from fixer_rows import check, run

ONLY = ("header_parser", "headers", "server_imports")
HELPER = '''

def _read_headers(file):
    """Read header fields from file, up to the blank line after them, as Python 2's mimetools.Message(file) did."""
    lines = []
    while not lines or lines[-1].strip("\\r\\n"):
        line = file.readline()
        lines.append(line if isinstance(line, str) else line.decode("utf-8", "surrogateescape"))
    message = email.message_from_string("".join(lines), http.client.HTTPMessage)
    message.fp = file
    return message


'''

REWRITE = {
    "a file": ("import mimetools\nh = mimetools.Message(f)\nh.getheader('a')\n",
               "import email\nimport http.client\n" + HELPER + "h = _read_headers(f)\nh.get('a')\n"),
    "a file that cannot seek": ("from mimetools import Message\nh = Message(f, 0)\n",
                                "import email\nimport http.client\n" + HELPER + "h = _read_headers(f)\n"),
    "what is asked at once": ("import rfc822\nx = rfc822.Message(self.rfile, 0).getheader('a')\n",
                              "import email\nimport http.client\n" + HELPER + "x = _read_headers(self.rfile).get('a')\n"),
}


@pytest.mark.parametrize("name", sorted(REWRITE))
def test_rewrite(name):
    check(*REWRITE[name], fixers=ONLY)


AFTER_A_BLOCK = [
    ("    if x:\n        g()\n%s    h(%s)\n", "another statement follows"),
    ("    if x:\n        g()\n    # why\n%s    h(%s)\n", "comments before it"),
    ("    if x:\n        g()\n    # why\n%s    if h(%s):\n        pass\n", "a block follows"),
    ("    h(%s[1])\n    if x:\n        g()\n    # why\n%s\n\nz = 1\n", "nothing follows"),
]


@pytest.mark.parametrize("body", [row[0] for row in AFTER_A_BLOCK], ids=[row[1] for row in AFTER_A_BLOCK])
def test_import_that_goes_after_a_block(body):
    """The engine keeps the indentation of a line that follows a block in that block's end."""
    last = body.endswith("z = 1\n")
    call, statement = "mimetools.Message(f)", "    import mimetools\n"
    before = body % ((call, statement) if last else (statement, call))
    text, _ = run("import mimetools\ndef f(x):\n" + before, ONLY)
    compile(text, "<row>", "exec", 0, True)
    assert "import mimetools" not in text


def test_class_that_is_handed_on_is_left():
    check("import mimetools\nuse(mimetools.Message)\n", "import http.client\nuse(http.client.HTTPMessage)\n", fixers=ONLY,
          messages=["2:14 BH106"])


SOURCE = "from mimetools import Message\nh = Message(f)\nfound = h.getheader('b'), h.get('c'), f.read()\n"


@pytest.mark.parametrize("target", ["six", "future"] if sys.version_info[0] == 2 else ["http.server", "six", "future"])
@pytest.mark.parametrize("kind", [io.BytesIO, io.StringIO])
def test_reads_up_to_the_blank_line(target, kind):
    if sys.version_info[0] == 2 and kind is io.StringIO:
        pytest.skip("2.7's Message reads bytes")
    text, messages = run(SOURCE, (), target)
    assert messages == []
    raw = b"A: 1\r\nB: two\r\n three\r\n\r\nbody"
    names = {str("f"): kind(raw if kind is io.BytesIO else raw.decode("ascii"))}
    exec(compile(text, "<row>", "exec", 0, True), names)
    assert names["found"][0].split() == ["two", "three"]
    assert names["found"][1] is None
    assert names["found"][2] in (b"body", "body")
