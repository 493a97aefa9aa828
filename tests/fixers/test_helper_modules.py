"""-f all: the modules that a server imports are read as its own file is, and what they hand out is reported."""
from __future__ import unicode_literals

import pytest

import fixer_rows
from BaseHTTPServer_compat.fixers import helper_modules

SERVER = "import BaseHTTPServer, helpers\nBaseHTTPServer.HTTPServer(('', 80), helpers.H).serve_forever()\n"
CLIENT = "import socket\n\ndef ask(s):\n    s = socket.socket()\n    s.sendall('a\\n')\n"
SENT = CLIENT.replace("'a\\n'", "b'a\\n'")
RETURNED = "import socket\ndef ask(s):\n    s = socket.socket()\n    return s.recv(9)\n"


def fixed(folder, name, text, target="http.server"):
    """Return (what becomes of *text*, as *name* in *folder*, the codes that were reported)."""
    helper_modules._HELPERS.clear()
    path = folder.join(name)
    path.write(text, ensure=True)
    rewriter = fixer_rows.rewriter(("all",), target)
    outcome = rewriter.rewrite(str(path), text.encode("utf-8"))
    assert rewriter.rewrite(str(path), outcome.after).after == outcome.after, "the second run changed its own result"
    return outcome.after.decode("utf-8"), [message.code for message in outcome.messages]


@pytest.mark.parametrize("others", [
    pytest.param({"main.py": SERVER}, id="imported by a server"),
    pytest.param({"main.py": "import socketserver\nfrom helpers import ask\n"}, id="imported by a server that was fixed before"),
    pytest.param({"main.py": "import SocketServer, between\n", "between.py": "from helpers import (ask,\n    tell)\n"}, id="by a module between"),
    pytest.param({"main.py": "import SocketServer\nfrom . import helpers\n", "__init__.py": ""}, id="of a package"),
])
def test_helper_of_a_server(others, tmpdir):
    for name, text in others.items():
        tmpdir.join(name).write(text)
    assert fixed(tmpdir, "helpers.py", CLIENT) == (SENT, [])


@pytest.mark.parametrize("others", [
    pytest.param({}, id="alone"),
    pytest.param({"main.py": "import helpers\n"}, id="imported by no server"),
    pytest.param({"main.py": "import SocketServer, others\n", "others.py": ""}, id="beside a server that does not import it"),
])
def test_file_of_no_server(others, tmpdir):
    for name, text in others.items():
        tmpdir.join(name).write(text)
    assert fixed(tmpdir, "helpers.py", CLIENT) == (CLIENT, [])


def test_helper_keeps_the_stars_that_it_hands_on(tmpdir):
    tmpdir.join("main.py").write(SERVER)
    text = fixed(tmpdir, "helpers.py", "from struct import *\nprint pack('H', 1) + 'a'\n")[0]
    assert text.startswith("from struct import *\nfrom struct import pack\n") and "print(pack('H', 1).decode(" in text


def test_helper_in_a_package_of_helpers(tmpdir):
    tmpdir.join("main.py").write("import SocketServer\nfrom parts.helpers import ask\n")
    tmpdir.join("parts", "__init__.py").write("", ensure=True)
    assert fixed(tmpdir, "parts/helpers.py", CLIENT) == (SENT, [])


MADE = "def f(self, message):\n    self._write(b''.join([b'\\x00', message.encode('utf-8')]))\n"


@pytest.mark.parametrize("text, after", [
    pytest.param(MADE, MADE, id="told apart before"),
    pytest.param("B = {'b': 1}\n" + CLIENT, "B = {'b': 1}\n" + SENT, id="a text that is called b"),
    pytest.param("B = b'x'\n" + CLIENT + "    raise E, s\n", "B = b'x'\n" + SENT + "    raise E(s)\n", id="of Python 2 all the same"),
])
def test_helper_whose_bytes_are_told_from_text(text, after, tmpdir):
    tmpdir.join("main.py").write(SERVER)
    assert fixed(tmpdir, "helpers.py", text)[0] == after


@pytest.mark.parametrize("user, text, codes", [
    pytest.param("import helpers, SocketServer\nif helpers.ask(s) == 'x': f()\n", RETURNED, ["BH621"], id="by another file"),
    pytest.param("import helpers, SocketServer\n", RETURNED, [], id="by none"),
    pytest.param("import helpers, SocketServer\nhelpers.ask(s)\n", RETURNED + "if ask(s) == 'x': f()\n", [], id="by its own file"),
    pytest.param("import helpers, SocketServer\nhelpers.ask(s)\n", RETURNED.replace("(9)", "(9).strip()"), ["BH621"], id="a method of bytes"),
    pytest.param("import helpers, SocketServer\nhelpers.ask(s)\n", "def ask(s):\n    return 'x'\n", [], id="text"),
    pytest.param("import helpers, SocketServer\nhelpers.ask(s)\n", "import zlib\ndef ask(s):\n    return zlib.compress(s)\n", [], id="packed"),
])
def test_bytes_that_another_file_took_for_a_str(user, text, codes, tmpdir):
    tmpdir.join("main.py").write(user)
    assert fixed(tmpdir, "helpers.py", text)[1] == codes


DIVISION = "def half(n):\n    try:\n        return n / 2\n    except TypeError, e:\n        raise\n"
ELSEWHERE = {
    "division": (DIVISION, "return _divide(n, 2)"),
    "a seed": ("import random\ndef f():\n    print random.seed(1)\n    return random.choice('ab')\n", "\n_choose_as_python2()\n"),
    "indented JSON": ("import json\ndef f(x):\n    print json.dumps(x, indent=2)\n", "separators=(\", \", \": \")"),
    "a pickle": ("import pickle\ndef f(x):\n    print pickle.load(x)\n", "errors=\"surrogateescape\""),
    "a long number": ("def f(x):\n    return x / 4L\n", "_divide(x, 4)"),
}


@pytest.mark.parametrize("name", sorted(ELSEWHERE))
def test_what_is_no_matter_of_servers(name, tmpdir):
    text, codes = fixed(tmpdir, "alone.py", ELSEWHERE[name][0])
    assert ELSEWHERE[name][1] in text or ELSEWHERE[name][1] in codes


@pytest.mark.parametrize("text, after", [
    pytest.param("print USERS.iteritems()\n", "py2(USERS).iteritems()", id="what came out of a module beside the file"),
    pytest.param("print state.USERS.iteritems()\n", "py2(state.USERS).iteritems()", id="what a module beside the file holds"),
    pytest.param("print state.decode('x')\n", "state.decode('x')", id="a function of a module beside the file"),
    pytest.param("print zlib.crc32.strip('x'), zlib.encode(x)\n", "(zlib.crc32.strip('x'), zlib.encode(x))", id="what other modules hold"),
])
def test_methods_that_compat_gives_to_what_was_imported(text, after, tmpdir):
    tmpdir.join("state.py").write("USERS = {}\n")
    head = "import BaseHTTPServer, state, zlib\nfrom state import USERS\n"
    assert after in fixed(tmpdir, "main.py", head + text, "compat")[0]
