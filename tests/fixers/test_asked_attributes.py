"""fix_asked_attributes: handlers that have an answer for every name."""
from __future__ import unicode_literals

import pytest

from fixer_rows import check_noop, run

HEAD = "import BaseHTTPServer\nclass H(BaseHTTPServer.BaseHTTPRequestHandler):\n    def __getattr__(self, name):\n"


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("before, after", [
    pytest.param("        if name[:3] == 'do_':\n            return self.do\n",
                 "        _refuse_asked(name)\n        if name[:3] == 'do_':\n            return self.do\n", id="None for the rest"),
    pytest.param("        '''Any.'''\n        return self.do\n", "        '''Any.'''\n        _refuse_asked(name)\n        return self.do\n", id="a docstring"),
])
def test_rewrite(before, after, target):
    text, messages = run(HEAD + before, ("asked_attributes",), target)
    assert text.endswith("    def __getattr__(self, name):\n" + after) and text.count("def _refuse_asked(name):") == 1 and messages == []
    assert run(text, ("asked_attributes",), target)[0] == text


@pytest.mark.parametrize("body", [
    pytest.param("        raise AttributeError(name)\n", id="raises"),
    pytest.param("        return getattr(self.other, name)\n", id="asks another object"),
])
def test_noop(body):
    check_noop(HEAD + body, ("asked_attributes",))


def test_other_class():
    check_noop("import BaseHTTPServer\nclass C:\n    def __getattr__(self, name):\n        return 1\n", ("asked_attributes",))
