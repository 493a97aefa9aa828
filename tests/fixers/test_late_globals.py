"""late_globals: declarations after the first use of a name, which Python 3 refuses."""
from __future__ import unicode_literals

import pytest

from fixer_rows import check, check_noop

ONLY = ("late_globals",)
HEAD = "import BaseHTTPServer\n"


@pytest.mark.parametrize("target", ["http.server", "six", "future", "compat"])
@pytest.mark.parametrize("before, after", [
    pytest.param("def f():\n    print n\n    global n\n    n = 1\n", "def f():\n    global n\n    print n\n    n = 1\n", id="read before"),
    pytest.param("def f():\n    # why\n    n = 1 # one\n    if n:\n        global n\n\n    return n\n",
                 "def f():\n    # why\n    global n\n    n = 1 # one\n    if n:\n        pass\n\n    return n\n", id="bound before, a block of its own"),
    pytest.param("def f():\n    '''Doc.'''\n    n += 1\n    global m, n\n    m = n\n",
                 "def f():\n    '''Doc.'''\n    global n\n    n += 1\n    global m\n    m = n\n", id="a docstring, one of two names"),
    pytest.param("def f():\n    global n\n    n = 1\n    global n, n\n    return n\n", "def f():\n    global n\n    n = 1\n    return n\n", id="declared twice"),
    pytest.param("def f(): n = 1; global n; return n\n", "def f(): global n; n = 1; return n\n", id="on one line"),
    pytest.param("n = 1\nglobal n, m\nm = 2\n", "n = 1\nglobal m\nm = 2\n", id="at the top level"),
    pytest.param("if __name__ == '__main__':\n    n = 1\n    global n\n    n = 2\n", "if __name__ == '__main__':\n    n = 1\n    n = 2\n",
                 id="below the test for main"),
    pytest.param("class C:\n    n = 1\n    global n\n", "class C:\n    global n\n    n = 1\n", id="in a class"),
    pytest.param("def f():\n    for n in x: pass\n    def g():\n        m = n\n        global m\n    global n\n",
                 "def f():\n    global n\n    for n in x: pass\n    def g():\n        global m\n        m = n\n", id="a function in a function"),
])
def test_moved(before, after, target):
    check(HEAD + before, HEAD + after, ONLY, target)


@pytest.mark.parametrize("text", [
    pytest.param("def f():\n    global n\n    n = 1\n", id="in time"),
    pytest.param("def f():\n    x.n = g(n=1)\n    global n\n    n = 2\n", id="after an attribute and a keyword of the name"),
    pytest.param("def f():\n    def g(n):\n        return n\n    global n\n    n = 1\n", id="after another scope's"),
    pytest.param("n = 1\ndef f():\n    global n\n    n = 2\n", id="after the file's own"),
])
def test_left_alone(text):
    check_noop(HEAD + text, ONLY)
