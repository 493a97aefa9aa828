"""universal_newlines: the U of a mode."""
from __future__ import unicode_literals

import pytest

from fixer_rows import check, check_noop

ONLY = ("universal_newlines",)


@pytest.mark.parametrize("before, after, both", [
    pytest.param("'rU'", "'r'", "'rU' if str is bytes else 'r'", id="rU"),
    pytest.param("'U'", "'r'", "'U' if str is bytes else 'r'", id="U"),
    pytest.param("mode='rU'", "mode='r'", "mode='rU' if str is bytes else 'r'", id="a keyword"),
    pytest.param("'rbU'", "'rb'", "'rb'", id="of bytes"),
])
def test_modes(before, after, both):
    head = "import BaseHTTPServer\nprint open(x, %s).read()\n"
    check(head % before, head % after, ONLY)
    check(head % before, head % both, ONLY, "six")


@pytest.mark.parametrize("text", [
    pytest.param("open(x, 'r')\n", id="no U"),
    pytest.param("open('U')\n", id="a name"),
    pytest.param("tarfile.open(x, 'rU')\n", id="another open"),
    pytest.param("def open(x, y):\n    pass\nopen(x, 'rU')\n", id="the program's own"),
])
def test_left_alone(text):
    check_noop("import BaseHTTPServer\n" + text, ONLY)
