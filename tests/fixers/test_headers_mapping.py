"""fix_headers_index, fix_headers_items, fix_headers_text: the header object as a mapping and as text."""
from __future__ import unicode_literals

import pytest

from fixer_rows import check, check_noop, run
from test_headers import FRAME, method

ONLY = ("headers_index", "headers_items", "headers_text")

REWRITE = {
    "a field that must be there": ("x = self.headers['A']", "x = _header_value(self.headers, 'A')"),
    "with more after it": ("x = self.headers[name].lower()", "x = _header_value(self.headers, name).lower()"),
    "int where KeyError is caught": (
        "try:\n    n = int(self.headers['a'])\nexcept KeyError:\n    n = 0",
        "try:\n    n = int(_header_value(self.headers, 'a'))\nexcept KeyError:\n    n = 0"),
    "in a loop over the names": (
        "for k in sorted(self.headers.keys()): x = self.headers[k]",
        "for k in sorted(_header_dict(self.headers).keys()): x = _header_value(self.headers, k)"),
    "asked for another": ("if 'b' in self.headers: x = self.headers['a']",
                          "if 'b' in self.headers: x = _header_value(self.headers, 'a')"),
    "asked for in the else": ("if 'a' in self.headers: pass\nelse: x = self.headers['a']",
                              "if 'a' in self.headers: pass\nelse: x = _header_value(self.headers, 'a')"),
    "a mapping for %": ("x = '%(Host)s' % self.headers", "x = '%(host)s' % _header_dict(self.headers)"),
    "items": ("for k, v in self.headers.items(): pass", "for k, v in _header_dict(self.headers).items(): pass"),
    "items as a list": ("x = self.headers.items()", "x = list(_header_dict(self.headers).items())"),
    "keys indexed": ("x = self.headers.keys()[0]", "x = list(_header_dict(self.headers).keys())[0]"),
    "sorted values": ("x = sorted(self.headers.values())", "x = sorted(_header_dict(self.headers).values())"),
    "iteration": ("for name in self.headers: pass", "for name in _header_dict(self.headers): pass"),
    "a comprehension": ("x = [n for n in self.headers]", "x = [n for n in _header_dict(self.headers)]"),
    "dict": ("x = dict(self.headers)", "x = dict(_header_dict(self.headers).items())"),
    "len": ("x = len(self.headers)", "x = len(_header_dict(self.headers))"),
    "str": ("x = str(self.headers)", 'x = "".join(_header_lines(self.headers))'),
    "str with more after it": ("x = str(self.headers).split()", 'x = "".join(_header_lines(self.headers)).split()'),
    "a format": ("x = 'a %s' % self.headers", 'x = \'a %s\' % "".join(_header_lines(self.headers))'),
    "a format of several": ("x = 'a %s %s' % (1, self.headers)",
                            'x = \'a %s %s\' % (1, "".join(_header_lines(self.headers)))'),
    "print": ("print self.headers", 'print "".join(_header_lines(self.headers))'),
    "the log": ("self.log_message('%s', self.headers)", "self.log_message('%s', \"\".join(_header_lines(self.headers)))"),
}


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("name", sorted(REWRITE))
def test_rewrite(name, target):
    before, after = REWRITE[name]
    text, messages = run(method(before), ONLY, target)
    assert text.endswith("\n" + method(after)[len("import BaseHTTPServer\n"):])
    assert messages == []
    assert run(text, ONLY, target)[0] == text


STORES = {
    "assigned to": ("self.headers['a'] = 'b'", "del self.headers['a']\nself.headers['a'] = 'b'"),
    "in a block": ("if x:\n    # why\n    self.headers[n] = 'b'\n    y = 1",
                   "if x:\n    # why\n    del self.headers[n]\n    self.headers[n] = 'b'\n    y = 1"),
    "after a semicolon": ("x = 1; self.headers['a'] = 'b'", "x = 1; del self.headers['a']; self.headers['a'] = 'b'"),
}


@pytest.mark.parametrize("name", sorted(STORES))
def test_stores(name):
    before, after = STORES[name]
    check(method(before), method(after), ONLY)


NOOP = {
    "int, wrong either way": "n = int(self.headers['content-length'])",
    "asked before": "if 'a' in self.headers: x = self.headers['A']",
    "asked before by and": "x = 'a' in self.headers and self.headers['a']",
    "asked before by get": "if self.headers.get('a'): x = self.headers['a']",
    "asked before in a choice": "x = self.headers['a'] if 'a' in self.headers else 1",
    "deleted": "del self.headers['a']",
    "deleted before": "del self.headers['a']\nself.headers['a'] = 'b'",
    "in": "x = 'a' in self.headers",
    "handed on": "f(self.headers)",
    "truth": "if self.headers: pass",
}


@pytest.mark.parametrize("name", sorted(NOOP))
def test_noop(name):
    check_noop(method(NOOP[name]), ONLY)


def test_a_ported_file_means_what_it_says():
    check_noop(method("x = self.headers['a']\nfor k in self.headers: str(self.headers)\nself.headers['a'] = 1").replace(
        "import BaseHTTPServer", "import http.server as BaseHTTPServer"), ONLY)


REPORTED = {
    "added to": "self.headers['a'] += 'b'",
    "by a name that is computed": "self.headers[f()] = 'b'",
    "a target of a loop": "for self.headers['a'] in x: pass",
}


@pytest.mark.parametrize("name", sorted(REPORTED))
def test_reported(name):
    text, messages = run(method(REPORTED[name]), ONLY)
    assert text == method(REPORTED[name])
    assert [message.split()[1] for message in messages] == ["BH202"]


def test_line_ends_are_kept():
    text, _ = run(method("self.headers['a'] = 'b'").replace("\n", "\r\n"), ONLY)
    assert text.count("\r\n") == text.count("\n") == FRAME.count("\n") + 2
