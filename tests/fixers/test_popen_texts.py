"""popen_texts: what commands print."""
from __future__ import unicode_literals

import sys

import pytest

from BaseHTTPServer_compat.fixers import fix_popen_texts
from fixer_rows import check_noop, run

ONLY = ("popen_texts",)
HEAD = "import BaseHTTPServer, os\nprint 1\n"


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("before, after", [
    pytest.param("x = os.popen('ls').read()", "x = _popen('ls').read()", id="read"),
    pytest.param("p = os.popen('cat', 'w')", "p = _popen('cat', 'w')", id="written to"),
    pytest.param("from os import popen, sep\nfor line in popen(sep): f(line)", "for line in _popen(sep): f(line)", id="by name"),
])
def test_rewritten(before, after, target):
    text, messages = run(HEAD + before + "\n", ONLY, target)
    assert text.endswith("\n" + after + "\n") and "def _popen(" in text and messages == []
    assert 'reconfigure(encoding="utf-8", errors="surrogateescape", newline="\\n")' in text and "import popen" not in text
    assert run(text, ONLY, target)[0] == text


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("name", ["popen2", "popen3", "popen4"])
def test_several_files(name, target):
    text, messages = run(HEAD + "i, o = os.%s('cat')\n" % name, ("all",), target)
    assert text.endswith("\ni, o = _%s('cat')\n" % name) and messages == [] and "import os\n" in text
    assert run(text, ("all",), target)[0] == text


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("call, helper", [
    pytest.param("popen2.popen2('cat')", "_output_and_input", id="two"),
    pytest.param("popen2.popen3('cat', 0)", "_output_input_and_errors", id="three"),
    pytest.param("popen2.popen4(['cat'], 0, 'b')", "_all_output_and_input", id="errors among the output"),
])
def test_files_of_the_module_popen2(call, helper, target):
    text, messages = run(HEAD + "import popen2\nx = %s\n" % call, ("all",), target)
    assert text.endswith("\nx = %s%s\n" % (helper, call[call.index("("):])) and messages == []
    assert "\nimport popen2" not in text
    assert run(text, ("all",), target)[0] == text


def test_classes_of_the_module_popen2_are_reported():
    text, messages = run(HEAD + "import popen2\nx = popen2.Popen3('cat')\n", ("all",))
    assert "\nx = popen2.Popen3('cat')\n" in text and messages == ["3:1 BH102"]


@pytest.mark.parametrize("text", [
    pytest.param(HEAD + "f(os.popen)\nx.popen('a')\n", id="handed on, another"),
    pytest.param("import http.server, os\nos.popen('ls')\n", id="Python 3"),
    pytest.param("import os\nprint os.popen('ls')\n", id="no server"),
])
def test_left(text):
    check_noop(text, ONLY)


@pytest.mark.skipif((3,) < sys.version_info < (3, 7), reason="a stream keeps its encoding")
def test_what_is_read():
    names = {}
    exec(fix_popen_texts.HELPER.replace("CODEC", 'encoding="utf-8", errors="surrogateescape"'), names)
    stream = names["_popen"]("printf 'a\\r\\n\\377'", "rb")
    text = stream.read()
    assert (text if str is bytes else text.encode("utf-8", "surrogateescape")) == b"a\r\n\xff" and stream.close() is None


@pytest.mark.filterwarnings("ignore")       # os.popen2 is deprecated, and nobody waits for the commands
@pytest.mark.parametrize("module, at", [pytest.param("os", 0, id="of os"), pytest.param("popen2", 1, id="of popen2")])
@pytest.mark.parametrize("name, command, printed", [
    pytest.param("popen2", "cat; printf '\\r\\377'", [b"x\n\r\xff"], id="output"),
    pytest.param("popen3", "cat; echo e >&2", [b"x\n", b"e\n"], id="output and errors"),
    pytest.param("popen4", ["sh", "-c", "cat; echo e >&2"], [b"x\ne\n"], id="both together"),
])
def test_what_several_files_hold(name, command, printed, module, at):
    names, text = {}, fix_popen_texts.several(module, name, "files_of")
    exec(text.replace("CODEC", 'encoding="utf-8", errors="surrogateescape"'), names)
    files = list(names["files_of"](command))
    given = files.pop(at)
    given.write("x\n")
    given.close()
    found = [each.read() for each in files]
    for each in files:
        each.close()
    assert [each if str is bytes else each.encode("utf-8", "surrogateescape") for each in found] == printed
