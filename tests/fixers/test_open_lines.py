"""open_lines: the space that a comma after a print leaves, before the end of the line."""
from __future__ import unicode_literals

import pytest
from fixer_rows import check_noop

HEAD = "import BaseHTTPServer\ndef f(x):\n    "


@pytest.mark.parametrize("body, messages", [
    pytest.param("print x,\n    print\n", ["4:5 BH303"], id="one after the other"),
    pytest.param("for each in x:\n        print each,\n    print\n", ["5:5 BH303"], id="after a loop"),
    pytest.param("print x,\n    print 'a'\n    print\n", [], id="something is printed"),
    pytest.param("print 'a\\n',\n    print\n", [], id="what ends a line"),
    pytest.param("print x,\ndef g(x):\n    print\n", [], id="another function"),
    pytest.param("print >>x, 'a',\n    print\n", [], id="another file"),
    pytest.param("print x\n    print\n", [], id="no comma"),
])
def test_open_lines(body, messages):
    check_noop(HEAD + body, ("open_lines",), messages=messages)
