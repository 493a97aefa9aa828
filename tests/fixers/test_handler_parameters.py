"""handler_parameters: functions that no call tells the handler of, but what they ask of it does."""
from __future__ import unicode_literals

import pytest

from fixer_rows import check_noop, run

ONLY = ("headers_index", "headers_items")
HEAD = "import BaseHTTPServer\n"

REWRITE = {
    "a function of a table of routes": (
        "def echo(req, what):\n    if req.command == 'POST': b = req.rfile.read(9)\n    return sorted(req.headers.keys())",
        "sorted(req.headers.keys())", "sorted(_header_dict(req.headers).keys())"),
    "what a decorator makes of a method": (
        "def authorized(do):\n    def inner(self):\n        if self.headers['Cookie'] == 'a': return do(self)\n"
        "        self.send_response(401)\n        self.end_headers()\n    return inner",
        "self.headers['Cookie']", "_header_value(self.headers, 'Cookie')"),
    "under another name": (
        "def show(req):\n    h = req.headers\n    req.wfile.write(h['A'])\n    req.end_headers()",
        "h['A']", "_header_value(h, 'A')"),
    "asked in a function within": (
        "def show(req):\n    def line(): return req.headers['A']\n    req.send_response(200)\n    req.wfile.write(line())",
        "req.headers['A']", "_header_value(req.headers, 'A')"),
}

NOOP = {
    "one attribute alone": "def show(req):\n    req.wfile.write('x')\n    return req.headers['A']",
    "attributes of any request": "def show(req):\n    return req.command, req.client_address, req.headers['A']",
    "a class with headers of its own": (
        "class Request(object):\n    def __init__(self): self.headers = {}\n"
        "def show(req):\n    req.rfile.read(1), req.wfile.write('x')\n    return req.headers['A']"),
    "assigned to": "def show(req):\n    req = wrap(req)\n    req.rfile.read(1), req.wfile.write('x')\n    return req.headers['A']",
    "self of another class": "class A:\n    def show(self):\n        self.rfile.read(1), self.wfile.write('x')\n        return self.headers['A']",
}


@pytest.mark.parametrize("name", sorted(REWRITE))
def test_rewrite(name):
    before, old, new = REWRITE[name]
    text, messages = run(HEAD + before + "\n", ONLY)
    assert text.endswith("\n" + before.replace(old, new) + "\n")
    assert messages == []
    assert run(text, ONLY)[0] == text


@pytest.mark.parametrize("name", sorted(NOOP))
def test_noop(name):
    check_noop(HEAD + NOOP[name] + "\n", ONLY)
