"""error_message: what Python 2 kept as the message of an exception."""
from __future__ import unicode_literals

import warnings

import pytest

from fixer_rows import check_noop, run

ONLY = ("error_message",)
HEAD = "import BaseHTTPServer\nprint 1\n"


def test_message_of_an_exception():
    text, _ = run(HEAD + "try:\n    pass\nexcept IOError, e:\n    x = e.message\n", ONLY)
    assert text.splitlines()[-1] == "    x = _message(e)"
    assert run(text, ONLY)[0] == text
    namespace = {}
    exec(text[text.index("def _message"):text.index("print 1")], namespace)
    for error, message in [(ValueError("a"), "a"), (ValueError(), ""), (ValueError("a", 2), "")]:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")     # 2.7 warns of its own attribute
            assert namespace["_message"](error) == message


@pytest.mark.parametrize("bases", ["Exception", "ValueError", "Base"])
@pytest.mark.parametrize("target", ["http.server", "six", "future"])
def test_message_of_the_class_itself(bases, target):
    text, _ = run(HEAD + "class Base(Exception):\n    pass\nclass Bad(%s):\n    def __str__(me):\n        return 'no ' + me.message\n" % bases,
                  ONLY, target)
    assert text.splitlines()[-1] == "        return 'no ' + _message(me)"
    check_noop(text, ONLY, target)


@pytest.mark.parametrize("body", [
    pytest.param("e = get()\nx = e.message", id="no exception"),
    pytest.param("try:\n    pass\nexcept IOError, e:\n    e.message = 1", id="message that is set"),
    pytest.param("try:\n    pass\nexcept IOError, e:\n    x, (e.message, y) = 1, (2, 3)", id="message that is set among others"),
    pytest.param("try:\n    pass\nexcept IOError, e:\n    for e.message in 'ab': pass\n    del e.message", id="message of a loop"),
    pytest.param("class A(Exception):\n    def __init__(self, x, y):\n        self.code, self.message = x, y\n    def f(self):\n        return self.message",
                 id="class that sets one among others"),
    pytest.param("class A(Exception):\n    def __init__(self, x):\n        self.message = x\n    def f(self):\n        return self.message",
                 id="class that sets one"),
    pytest.param("class A(Exception):\n    def __init__(self, x, y):\n        self.message, self.y = x, y\n    def f(self):\n        return self.message",
                 id="class that sets one of two"),
    pytest.param("class A(Exception):\n    def f(self):\n        self.message += 'x'\n        return self.message", id="class that adds to one"),
    pytest.param("class A(Exception):\n    def f(self):\n        for self.message in x:\n            return self.message", id="class that goes through some"),
    pytest.param("class B(Exception):\n    message = 'a'\nclass A(B):\n    def f(self):\n        return self.message", id="base that has one"),
    pytest.param("class A(object):\n    def f(self):\n        return self.message", id="class of no exceptions"),
    pytest.param("class A(mod.Error):\n    def f(self):\n        return self.message", id="base of another module"),
    pytest.param("class A(Exception):\n    def f(self, other):\n        return other.message", id="of another object"),
])
def test_leaves_alone(body):
    check_noop(HEAD + body + "\n", ONLY)
