"""handed_builtins: built-ins and methods that are handed on and not called."""
from __future__ import unicode_literals

import io
import socket
import sys
import tempfile

import pytest

from fixer_rows import check_noop, run

ONLY = ("handed_builtins",)
HEAD = "import BaseHTTPServer, operator\nprint 1\n"
TARGETS = pytest.mark.parametrize("target", ["http.server", "six", "future"])


def result(body, target="http.server", fixers=ONLY):
    """The last lines that the fixer makes of *body*, as many as there are; a second run changes nothing."""
    text, messages = run(HEAD + body + "\n", fixers, target)
    assert messages == []
    assert run(text, fixers, target)[0] == text, "the second run changed its own result"
    return text.rstrip("\n").split("\n")[-1 - body.count("\n"):]


@TARGETS
@pytest.mark.parametrize("before, after", [
    pytest.param("x = {'sum': reduce}", "x = {'sum': functools.reduce}", id="reduce"),
    pytest.param("x = filter(d.has_key, y)", "x = filter(d.__contains__, y)", id="has_key"),
    pytest.param("x = d.iteritems", "x = d.items", id="iteritems"),
    pytest.param("f(key=apply)", "f(key=_apply)", id="apply"),
    pytest.param("x = [operator.isCallable, operator.sequenceIncludes]", "x = [callable, operator.contains]", id="functions of operator"),
    pytest.param("f(operator.isNumberType)", "f((lambda value: isinstance(value, numbers.Number)))", id="a number"),
])
def test_rewritten(before, after, target):
    assert result(before, target) == [after]


@pytest.mark.parametrize("target, made", [("http.server", "sys.intern, range"), ("six", "six.moves.intern, six.moves.range"),
                                          ("future", "intern, xrange")])
def test_by_target(target, made):
    text = run(HEAD + "x = [intern, xrange]\n", ONLY, target)[0]
    assert text.endswith("x = [%s]\n" % made) and ("from past.builtins import" in text) is (target == "future")


@TARGETS
def test_apply_decorates(target):
    text = run(HEAD + "class C(object):\n    @apply\n    def x():\n        return property(lambda self: 5)\n", ONLY, target)[0]
    assert "    @_apply\n" in text and run(text, ONLY, target)[0] == text
    names = {}
    exec(text.replace("import BaseHTTPServer, operator\n", "").replace("print 1\n", ""), names)
    assert names["C"]().x == 5


def test_imported_by_name():
    text = run(HEAD + "from operator import isCallable, add\nx = isCallable(add), isCallable\n", ONLY)[0]
    assert text.endswith("from operator import add\nx = callable(add), callable\n")


@pytest.mark.parametrize("text", [
    pytest.param(HEAD + "def reduce(x): return x\nf(reduce)\n", id="the file's own"),
    pytest.param(HEAD + "f(reduce=1, x=xrange(3))\ny = z.apply, z.intern\n", id="a keyword, a call, attributes"),
    pytest.param(HEAD + "class C:\n    def has_key(self, k): return 1\nf(C().has_key)\n", id="the file's own method"),
    pytest.param(HEAD + "d.has_key = f\nd.has_key(1)\n", id="assigned, called"),
    pytest.param("import http.server\nf(d.has_key, reduce)\n", id="Python 3"),
])
def test_left(text):
    check_noop(text, ONLY)


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
def test_what_is_a_file(target, tmpdir):
    text, messages = run(HEAD + "x = [y for y in z() if isinstance(y.f(1), file)]\n", ("python2_builtins",), target)
    assert text.endswith("\nx = [y for y in z() if _is_file(y.f(1))]\n") and not messages
    assert run(text, ("python2_builtins",), target)[0] == text
    names = {}
    start = text.index("def _is_file")
    exec(text[start:text.index("\n\n\n", start)], names)
    one = socket.socket()
    with open(str(tmpdir.join("a")), "w") as written, open(str(tmpdir.join("a")), "rb") as read, tempfile.NamedTemporaryFile() as named:
        found = [names["_is_file"](each) for each in (written, read, sys.__stdin__, io.BytesIO(), one.makefile("rb"), named, "a", None)]
    one.close()
    assert found == [True] * 3 + [False] * 5


@pytest.mark.parametrize("before, after, messages", [
    pytest.param("f([file, g(file), {1: file}], x or file, how=file)\n", "f([open, g(open), {1: open}], x or open, how=open)\n", [], id="handed on"),
    pytest.param("isinstance(x, (file, str))\n", None, ["3:16 BH603"], id="a type"),
    pytest.param("x = type(y) is file\n", None, ["3:16 BH603"], id="compared"),
    pytest.param("class C(file): pass\n", None, ["3:9 BH603"], id="a base"),
    pytest.param("file.write(f, file=1)\n", None, ["3:1 BH603"], id="a method of it"),
])
def test_file(before, after, messages):
    text, reported = run(HEAD + before, ("python2_builtins",))
    assert text == HEAD + (after or before) and reported == messages
