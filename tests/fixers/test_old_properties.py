"""old_properties: what is assigned to a property of an old-style class."""
from __future__ import unicode_literals

import pytest

from fixer_rows import check_noop, run

HEAD = "import BaseHTTPServer\n"
ONLY = ("old_properties",)
OLD = "class A:\n    n = 1\n    @property\n    def x(self):\n        return self.n\n"


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("before, after", [
    pytest.param(OLD + "a = A()\na.x = 5\nshown = a.x\n", "5", id="assigned"),
    pytest.param(OLD + "    @x.setter\n    def x(self, v):\n        self.n = 9 * v\na = A()\na.x = 5\nshown = a.x, a.n\n", "(5, 1)",
                 id="a setter is not called"),
    pytest.param(OLD + "class B(A):\n    y = property(lambda self: 2 * self.n)\na = B()\na.y += 5\n"
                 "a.x = 1\nshown = a.y, B().y\n", "(7, 2)", id="added to, in a class derived"),
])
def test_old_properties(before, after, target):
    text, messages = run(HEAD + before, ONLY, target)
    assert messages == [] and run(text, ONLY, target)[0] == text
    namespace = {}
    exec(text[text.index("class _OldProperty"):], namespace)
    assert repr(namespace["shown"]) == after


@pytest.mark.parametrize("text", [
    pytest.param(OLD + "y = A().x\n", id="read alone"),
    pytest.param(OLD.replace("A:", "A(object):") + "A().x = 5\n", id="a new class"),
    pytest.param("__metaclass__ = type\n" + OLD + "A().x = 5\n", id="all new classes"),
    pytest.param("def property(f):\n    return f\n\ndef f(x):\n    x.y = property(3)\n", id="no class"),
])
def test_properties_left_alone(text):
    check_noop(HEAD + text, ONLY)
