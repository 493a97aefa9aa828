"""test_methods: methods of unittest that Python 3 has under another name, or has not."""
from __future__ import unicode_literals

import pytest

from fixer_rows import check, check_noop

ONLY = ("test_methods",)


@pytest.mark.parametrize("target, before, after", [
    pytest.param("http.server", "self.assertItemsEqual(a, [b])", "self.assertCountEqual(a, [b])", id="items"),
    pytest.param("http.server", "x = self.test.assertNotRegexpMatches(a, 'b').c", "x = self.test.assertNotRegex(a, 'b').c", id="no match"),
    pytest.param("six", "self.assertItemsEqual(a, [b])",
                 "getattr(self, \"assertItemsEqual\" if str is bytes else \"assertCountEqual\")(a, [b])", id="items, six"),
    pytest.param("future", "x = self.test.assertNotRegexpMatches(a, 'b').c",
                 "x = getattr(self.test, \"assertNotRegexpMatches\" if str is bytes else \"assertNotRegex\")(a, 'b').c", id="no match, future"),
])
def test_rewrites(target, before, after):
    check("import BaseHTTPServer, unittest\n%s\n" % before, "import BaseHTTPServer, unittest\n%s\n" % after, ONLY, target)


def test_reported():
    check_noop("import BaseHTTPServer, unittest\nself.assertDictContainsSubset({}, a)\n", ONLY, messages=["2:1 BH102"])


@pytest.mark.parametrize("text", [
    pytest.param("import BaseHTTPServer\ndef assertItemsEqual(self, a, b): pass\nself.assertItemsEqual(a, b)\n", id="the file's own"),
    pytest.param("import BaseHTTPServer\ncheck = self.assertItemsEqual\n", id="not called"),
])
def test_left_alone(text):
    check_noop(text, ONLY)
