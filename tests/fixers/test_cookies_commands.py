"""cookies, commands: modules whose names remain and whose meaning does not."""
from __future__ import unicode_literals

import subprocess
import sys

import pytest

from fixer_rows import check, check_noop, run

HEAD = "import BaseHTTPServer\n"


@pytest.mark.parametrize("before, use", [
    pytest.param("import Cookie\njar = Cookie.SimpleCookie()\n", "jar = _SimpleCookie()", id="module"),
    pytest.param("from Cookie import SimpleCookie\njar = SimpleCookie(x)\n", "jar = _SimpleCookie(x)", id="name"),
])
def test_cookies_are_quoted_as_before(before, use):
    text, messages = run(HEAD + before, ("cookies",))
    assert use in text.splitlines()
    assert "class _SimpleCookie(http.cookies.SimpleCookie):" in text
    assert "import Cookie" not in text and "from Cookie" not in text
    assert messages == []
    assert run(text, ("cookies",))[0] == text


def test_cookies_that_unpickle_are_reported():
    check_noop(HEAD + "import Cookie\njar = Cookie.SerialCookie()\n", ("cookies",), "http.server", ["3:7 BH102"])


@pytest.mark.parametrize("text", [
    pytest.param(HEAD + "from mine import Cookie\nCookie.SimpleCookie()\n", id="another module"),
    pytest.param("import http.server, http.cookies\nhttp.cookies.SimpleCookie()\n", id="Python 3"),
])
def test_cookies_left_alone(text):
    check_noop(text, ("cookies",))


def made(target):
    """A jar of the class that the fixer defines; on 2.7, for http.server, one of the genuine module."""
    text, namespace = "import SocketServer, Cookie\njar = Cookie.SimpleCookie()\n", {}
    if not (str is bytes and target == "http.server"):
        text = run(text, ("cookies",), target)[0].replace("import SocketServer\n", "")
        assert run(text, ("cookies",), target)[0] == text
    exec(text.encode("ascii"), namespace)
    return namespace["jar"]


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("sent, read", [
    pytest.param("a=1; b; c=2", {"a": "1", "c": "2"}, id="a name without a value"),
    pytest.param("b[x]=1; c=2", {}, id="no name"),
    pytest.param("a=1; b[x]=1; c=2", {"a": "1"}, id="no name, after one"),
    pytest.param("a=x y; b=c=d", {"a": "x", "b": "c=d"}, id="a space and a sign in values"),
    pytest.param("Path=/; a=1; path=/p; secure", {"a": "1"}, id="attributes"),
    pytest.param('$Version=1; a="x\\"y"; $Path=/q', {"a": 'x"y'}, id="old attributes"),
    pytest.param("", {}, id="nothing"),
])
def test_cookies_are_read_as_27_read_them(sent, read, target):
    jar = made(target)
    jar.load(str(sent))
    assert dict((name, morsel.value) for name, morsel in jar.items()) == read
    assert jar.get("a", {"path": ""})["path"] in ("", "/p", "/q")


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
def test_names_that_27_refused(target):
    with pytest.raises(Exception, match="Illegal key value: a:b"):
        made(target).load(str("a:b=1"))


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
def test_defined_cookies_behave_as_those_of_27(target):
    jar = made(target)
    for name, value in [("empty", ""), ("colon", "a:b"), ("word", "w"), ("past", "\xe4")]:
        jar[str(name)] = value.encode("utf-8") if str is bytes else value
    jar["word"]["comment"] = str("a b")
    assert jar.output(header=str("")).split("\r\n") == [
        ' colon="a:b"', ' empty=', ' past="\\303\\244"', ' word=w; Comment=a b']
    jar.load(str('back="\\303\\244"'))
    assert jar["back"].value in (b"\xc3\xa4", "\xe4")


@pytest.mark.parametrize("before, after", [
    pytest.param("print(commands.getoutput(x))", "print(_getstatusoutput(x)[1])", id="getoutput"),
    pytest.param("status, text = commands.getstatusoutput(x)", "status, text = _getstatusoutput(x)", id="getstatusoutput"),
    pytest.param("map(commands.getstatusoutput, x)", "map(_getstatusoutput, x)", id="handed on"),
])
@pytest.mark.parametrize("target", ["http.server", "six", "future", "compat"])
def test_commands(before, after, target):
    text, messages = run(HEAD + "import commands\n%s\n" % before, ("commands",), target)
    assert after in text.splitlines()
    assert "import commands" not in text
    assert messages == []
    assert run(text, ("commands",), target)[0] == text


POPEN = 'subprocess.Popen(x, shell=True, stdout=subprocess.PIPE, encoding="utf-8", errors="surrogateescape").stdout'


@pytest.mark.parametrize("before, after", [
    pytest.param("os.popen(x).read()", POPEN + ".read()", id="read"),
    pytest.param("for line in os.popen(x):\n    pass", "for line in %s:\n    pass" % POPEN, id="loop"),
])
def test_popen(before, after):
    check(HEAD + "import os\n%s\n" % before, HEAD + "import os\nimport subprocess\n%s\n" % after, ("commands",))


def test_popen_where_subprocess_gave_names():
    head = HEAD + "import os, commands\nfrom subprocess import Popen\n"
    text = run(head + "x = commands.getoutput(y), os.popen(z).read()\n", ("commands",))[0]
    assert "\nimport subprocess\n" in text and text.count("subprocess.Popen(") == 2


@pytest.mark.parametrize("target", ["six", "future"])
def test_popen_for_both_pythons(target):
    text, _ = run(HEAD + "import os\nos.popen('echo \\303\\251').read()\n", ("commands",), target)
    assert '_TEXT_PIPE = {} if str is bytes else {"encoding": "utf-8", "errors": "surrogateescape"}\n' in text
    assert text.endswith("shell=True, stdout=subprocess.PIPE, **_TEXT_PIPE).stdout.read()\n")
    assert run(text, ("commands",), target)[0] == text


@pytest.mark.parametrize("text", [
    pytest.param("pipe = os.popen(x)\nstatus = pipe.close()\n", id="its status may be asked"),
    pytest.param("os.popen(x, 'w').write(y)\n", id="written to"),
])
def test_popen_left_alone(text):
    check_noop(HEAD + "import os\n" + text, ("commands",))


@pytest.mark.skipif(str is bytes, reason="the target http.server is for Python 3")
def test_flags_of_cookies_are_spelled_as_on_2(tmp_path):
    text = run(HEAD + "import Cookie\nc = Cookie.SimpleCookie()\nc['a'] = 'b'\nc['a']['httponly'] = c['a']['secure'] = True\nc['a']['path'] = '/x'\n"
               "print c.output()\n", ("all",))[0]
    program = tmp_path / "program.py"
    program.write_text(text, "utf-8")
    # Source: that program on CPython 2.7.18.
    assert subprocess.check_output([sys.executable, str(program)]).split(b"\n")[0].rstrip() == b"Set-Cookie: a=b; httponly; Path=/x; secure"
