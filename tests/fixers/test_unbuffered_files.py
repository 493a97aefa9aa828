"""unbuffered_files: files of text without a buffer, which Python 3 refuses."""
from __future__ import unicode_literals

import os

import pytest

from BaseHTTPServer_compat.fixers import fix_unbuffered_files
from fixer_rows import check_noop, run

ONLY = ("unbuffered_files",)
HEAD = "import BaseHTTPServer, os\nprint 1\n"


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("before, after", [
    pytest.param("f = open(p, 'a', 0)", "f = _unbuffered(open(p, 'ab', 0))", id="a log"),
    pytest.param("f = file(p, 'a+', 0)", "f = _unbuffered(file(p, 'a+b', 0))", id="file, to be read too"),
    pytest.param("f = open(p, mode='w', buffering=0)", "f = _unbuffered(open(p, mode='wb', buffering=0))", id="keywords"),
    pytest.param("f = open(p, 'w', 0, encoding='utf-8', newline='\\n')", "f = _unbuffered(open(p, 'wb', 0))", id="with an encoding"),
    pytest.param("f = open(p, 'w', 0, **_TEXT_FILE)", "f = _unbuffered(open(p, 'wb', 0))", id="with an encoding for both Pythons"),
    pytest.param("open(p, 'rU', 0).readline()", "_unbuffered(open(p, 'rb', 0)).readline()", id="read at once"),
    pytest.param("f = os.popen(c, 'r', 0).read()", "f = os.popen(c, 'r').read()", id="a program's output"),
    pytest.param("f = os.fdopen(n, 'w', 0)", "f = _unbuffered(os.fdopen(n, 'wb', 0))", id="by its number"),
])
def test_rewrites(before, after, target):
    text, messages = run(HEAD + before + "\n", ONLY, target)
    assert text.splitlines()[-1] == after and messages == []
    assert run(text, ONLY, target)[0] == text


@pytest.mark.parametrize("body", [
    pytest.param("f = open(p, 'ab', 0)", id="of bytes"),
    pytest.param("f = open(p, 'a', 1)", id="by lines"),
    pytest.param("f = open(p, 'a')", id="with a buffer"),
    pytest.param("f = open(p, m, 0)", id="a mode that is not known"),
    pytest.param("f = zip.open(p, 'a', 0)", id="of another thing"),
    pytest.param("def open(*a): pass\nf = open(p, 'a', 0)", id="of the file's own"),
    pytest.param("f = os.popen(p, 'r', 1)", id="a program's output by lines"),
    pytest.param("f = os.open(p, 'a', 0)", id="of os"),
])
def test_leaves_alone(body):
    check_noop(HEAD + body + "\n", ONLY)


def test_what_is_written_is_there_at_once(tmpdir):
    path, names = str(tmpdir.join("log")), {}
    exec(fix_unbuffered_files.HELPER % 'encoding="utf-8", errors="surrogateescape"', names)
    log = names["_unbuffered"](open(path, "ab", 0))
    log.write(str("caf\xe9\n") if str is not bytes else b"caf\xc3\xa9\n")
    assert os.path.getsize(path) == 6
    log.write(str("."))
    assert os.path.getsize(path) == 7
    log.close()
    with names["_unbuffered"](open(path, "r+b", 0)) as both:
        assert both.readline() == ("caf\xe9\n" if str is not bytes else b"caf\xc3\xa9\n")
