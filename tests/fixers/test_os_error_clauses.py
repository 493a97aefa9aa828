"""os_error_clauses: except clauses for what is one class on Python 3."""
from __future__ import unicode_literals

import pytest

from fixer_rows import check, check_noop, run

ONLY = ("os_error_clauses",)
HEAD = "import BaseHTTPServer, os, select, shutil, smtplib, socket, urllib2\n"


@pytest.mark.parametrize("target", ["http.server", "six", "future", "compat"])
@pytest.mark.parametrize("before, after", [
    pytest.param("try:\n    f()\nexcept OSError, e:\n    g()\n# why\nexcept urllib2.URLError, e:\n    h()\nx = 1\n",
                 "try:\n    f()\n# why\nexcept urllib2.URLError, e:\n    h()\nexcept OSError, e:\n    g()\nx = 1\n", id="URLError after OSError"),
    pytest.param("if x:\n    try:\n        f()\n    except socket.error:\n        if g():\n            h()\n    except smtplib.SMTPException:\n        h()\n"
                 "    else:\n        i()\n",
                 "if x:\n    try:\n        f()\n    except smtplib.SMTPException:\n        h()\n    except socket.error:\n        if g():\n            h()\n"
                 "    else:\n        i()\n", id="mail after sockets, indented"),
    pytest.param("try:\n    f()\nexcept OSError:\n    g()\nexcept urllib2.HTTPError:\n    h()\nexcept urllib2.URLError:\n    i()\n",
                 "try:\n    f()\nexcept urllib2.HTTPError:\n    h()\nexcept urllib2.URLError:\n    i()\nexcept OSError:\n    g()\n", id="two of them"),
])
def test_other_way_round(before, after, target):
    check(HEAD + before, HEAD + after, ONLY, target)


@pytest.mark.parametrize("text, messages", [
    pytest.param("try:\n    f()\nexcept IOError:\n    g()\nexcept OSError:\n    h()\n", ["6:1 BH612"], id="one class now"),
    pytest.param("try:\n    f()\nexcept socket.error:\n    g()\nexcept IOError, e:\n    h()\n", ["6:1 BH612"], id="what socket.error was a part of"),
    pytest.param("try:\n    f()\nexcept socket.error: g()\nexcept select.error: h()\n", ["5:1 BH612"], id="select.error"),
    pytest.param("try:\n    f()\nexcept OSError: g()\nexcept shutil.Error: h()\n", ["5:1 BH612"], id="clauses in a line"),
    pytest.param("try:\n    x = os.listdir(y)\nexcept IOError:\n    g()\n", ["4:1 BH612"], id="a clause that caught nothing"),
    pytest.param("try:\n    x = os.listdir(y)\nexcept IOError:\n    g()\nexcept:\n    h()\n", ["4:1 BH612"], id="all the rest"),
    pytest.param("try:\n    x = open(y)\n    os.stat(y)\nexcept OSError:\n    g()\n", ["5:1 BH612"], id="a file that is opened"),
])
def test_reported(text, messages):
    check_noop(HEAD + text, ONLY, messages=messages)
    assert run(HEAD + text, ("all",), "compat")[1] == messages


def test_other_way_round_for_the_shim():
    text = run(HEAD + "try:\n    f()\nexcept OSError, e:\n    g()\nexcept urllib2.URLError, e:\n    h()\n", ("all",), "compat")[0]
    assert text.endswith("except urllib2.URLError as e:\n    h()\nexcept OSError as e:\n    g()\n")


@pytest.mark.parametrize("text", [
    pytest.param(HEAD + "try:\n    f()\nexcept IOError:\n    g(1)\nexcept OSError:\n    g(1) # the same\n", id="both the same"),
    pytest.param(HEAD + "try:\n    f()\nexcept (IOError, OSError):\n    g()\n", id="one clause"),
    pytest.param(HEAD + "try:\n    f()\nexcept IOError:\n    g()\nexcept socket.error:\n    h()\n", id="caught before on Python 2 too"),
    pytest.param(HEAD + "try:\n    f()\nexcept socket.timeout:\n    g()\nexcept socket.error:\n    h()\n", id="the narrow one first"),
    pytest.param(HEAD + "try:\n    x = open(y)\n    os.stat(y)\nexcept IOError:\n    g()\n", id="what is opened first"),
    pytest.param(HEAD + "try:\n    x = os.listdir(y)\nexcept EnvironmentError:\n    g()\n", id="the class above both"),
    pytest.param(HEAD + "try:\n    x = os.listdir(y)\nexcept:\n    g()\n", id="everything"),
    pytest.param(HEAD + "try:\n    x = urllib2.urlopen(y)\nexcept urllib2.URLError:\n    g()\nexcept OSError:\n    h()\n", id="a narrow one"),
    pytest.param(HEAD + "try:\n    x = lambda: os.listdir(y)\nexcept IOError:\n    g()\n", id="called later"),
    pytest.param("import http.server\ntry:\n    f()\nexcept IOError:\n    g()\nexcept OSError:\n    h()\n", id="Python 3"),
])
def test_left_alone(text):
    check_noop(text, ONLY)
