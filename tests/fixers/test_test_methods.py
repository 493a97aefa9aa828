"""test_methods: assertions that Python 3's unittest calls otherwise, or has not."""
from __future__ import unicode_literals

import pytest

from fixer_rows import check_noop, run

ONLY = ("test_methods",)
HEAD = "import BaseHTTPServer, unittest\n"
CALL = "class T(unittest.TestCase):\n    def test(self):\n        self.assertItemsEqual(f(x), [1, 2])\n"


@pytest.mark.parametrize("target, written", [
    ("http.server", "self.assertCountEqual(f(x), [1, 2])"),
    ("six", "six.assertCountEqual(self, f(x), [1, 2])"),
    ("future", '(getattr(self, "assertCountEqual", None) or self.assertItemsEqual)(f(x), [1, 2])'),
])
def test_items(target, written):
    text, messages = run(HEAD + CALL, ONLY, target)
    assert "        %s\n" % written in text and not messages
    assert run(text, ONLY, target)[0] == text


def test_a_subset_is_reported():
    check_noop(HEAD + "def test(self):\n    self.assertDictContainsSubset(a, b)\n", ONLY, messages=["3:9 BH102"])


@pytest.mark.parametrize("text", [
    pytest.param(HEAD + "def assertItemsEqual(a, b): pass\nx.assertItemsEqual(1, 2)\n", id="a method of the program's own"),
    pytest.param("import BaseHTTPServer\nx.assertItemsEqual(1, 2)\n", id="no test"),
    pytest.param(HEAD + "f(self.assertItemsEqual)\n", id="not called"),
])
def test_left_alone(text):
    check_noop(text, ONLY)
