"""taken_helpers: functions of a program that have the names of our helpers."""
from __future__ import unicode_literals

import pytest

from fixer_rows import check, check_noop, run

ONLY = ("taken_helpers",)
HEAD = "import BaseHTTPServer\n"


@pytest.mark.parametrize("target", ["http.server", "six", "future", "compat"])
@pytest.mark.parametrize("before, after", [
    pytest.param("def _repr(x):\n    return x\nf(_repr, _repr(1))\n", "def _repr_(x):\n    return x\nf(_repr_, _repr_(1))\n", id="a function"),
    pytest.param("class _Morsel:\n    pass\nx = _Morsel()\n", "class _Morsel_:\n    pass\nx = _Morsel_()\n", id="a class"),
    pytest.param("_cut = 1\ndef f():\n    global _cut\n    _cut += 1\n", "_cut_ = 1\ndef f():\n    global _cut_\n    _cut_ += 1\n", id="a variable"),
    pytest.param("def _header_lines(h):\n    return _header_lines_\n_header_lines(h)\n", "def _header_lines__(h):\n    return _header_lines_\n_header_lines__(h)\n",
                 id="beside the name with an underscore"),
])
def test_names_of_the_file(before, after, target):
    check(HEAD + before, HEAD + after, ONLY, target)


@pytest.mark.parametrize("body", [
    pytest.param("class C:\n    def _repr(self):\n        return self._repr()\n", id="a method"),
    pytest.param("def _repr(x):\n    return globals()[x]\n", id="found by its text"),
    pytest.param("from mine import _repr\nx = _repr(1)\n", id="imported"),
    pytest.param("def _repr(x):\n    return x.encode('utf-8', 'surrogateescape')\n", id="fixed before"),
    pytest.param("def _mine(x):\n    return x\n", id="another name"),
])
def test_left_alone(body):
    check_noop(HEAD + body, ONLY)


def test_ours_beside_it():
    text = run(HEAD + "def _repr(x):\n    return x\nclass H(BaseHTTPServer.BaseHTTPRequestHandler):\n    def do_GET(self):\n"
               "        self.wfile.write('%r %s' % (self.path, _repr(1)))\n", ("all",))[0]
    assert "def _repr(value):" in text and "def _repr_(x):" in text
    assert "(_repr(self.path), _repr_(1))" in text


def test_a_method_of_a_helpers_name_is_the_programs():
    text = run(HEAD + "import sha\nprint 1\nclass U:\n    def _hash(self, pw):\n        return sha.new(self.salt + pw).hexdigest()\n"
               "class H(BaseHTTPServer.BaseHTTPRequestHandler):\n    def do_GET(self):\n        self.wfile.write(U()._hash(self.path))\n",
               ("all",))[0]
    assert "hashlib.sha1(_to_bytes(self.salt + pw))" in text
