"""Ends and halves of texts, and places where something is found, in bytes as on Python 2."""
from __future__ import unicode_literals

import pytest

from fixer_rows import run

HANDLER = """
import BaseHTTPServer
class H(BaseHTTPServer.BaseHTTPRequestHandler):
    def do_GET(self):
        print 'a'
        t = self.path
        %s
"""
ENCODE, DECODE = '.encode("utf-8", "surrogateescape")', '.decode("utf-8", "surrogateescape")'


@pytest.mark.parametrize("before, after", [
    pytest.param("f(t[-20:])", "f(t%s[-20:]%s)" % (ENCODE, DECODE), id="the last twenty"),
    pytest.param("f(t[:-20])", "f(t%s[:-20]%s)" % (ENCODE, DECODE), id="all but the last twenty"),
    pytest.param("f(t[:-4])", "f(t[:-4])", id="without its ending"),
    pytest.param("f('%s' % t[-4:])", "f('%%s' %% t%s[-4:]%s)" % (ENCODE, DECODE), id="a short end in a text"),
    pytest.param("f(t[:16])\n        f(t[16:])", "f(t%s[:16]%s)\n        f(t%s[16:]%s)" % (ENCODE, DECODE, ENCODE, DECODE), id="both halves"),
    pytest.param("f('%d' % t.find('b'))", "f('%%d' %% t%s.find(b'b'))" % ENCODE, id="a place that is shown"),
    pytest.param("f(str(t.rfind(self.path)))", "f(str(t%s.rfind(self.path%s)))" % (ENCODE, ENCODE), id="a place of another text"),
    pytest.param("at = t.index('b')\n        if at > 0:\n            f('at %d' % at)",
                 "at = t%s.index(b'b')\n        if at > 0:\n            f('at %%d' %% at)" % ENCODE, id="a place with a name"),
])
def test_counted_in_bytes(before, after):
    text, messages = run(HANDLER % before, ("byte_strings",))
    assert text.endswith("        t = self.path\n        %s\n" % after) and messages == []
    assert run(text, ("byte_strings",))[0] == text


@pytest.mark.parametrize("body", [
    pytest.param("f(t[-4:])", id="an ending"),
    pytest.param("if t[-8:] == '.tar.bz2':\n            f()", id="an ending that is compared"),
    pytest.param("f(t[16:], self.path[:17])", id="halves of two texts"),
    pytest.param("f(t[1:] + t[:1])", id="the first character"),
    pytest.param("at = t.find('b')\n        f(t[:at], t[at + 1:])", id="cut where something was found"),
    pytest.param("if t.find('b') > 0:\n            f()", id="a place that is compared"),
])
def test_the_same_in_characters(body):
    assert run(HANDLER % body, ("byte_strings",))[0].replace("self.path%s[:17]%s" % (ENCODE, DECODE), "self.path[:17]").endswith(body + "\n")


@pytest.mark.parametrize("body, messages", [
    pytest.param("at = t.find('b')\n        f(t[at - 5:at + 20])", ["7:11 BH607"], id="around a place"),
    pytest.param("at = t.find('b')\n        f('%s at %d' % (t[:at], at))", ["6:14 BH607"], id="a place that is shown, and cuts"),
])
def test_what_is_reported(body, messages):
    assert run(HANDLER % body, ("byte_strings",))[1] == messages
