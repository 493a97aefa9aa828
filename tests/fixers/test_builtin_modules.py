"""builtin_modules, html_parser: modules whose names are builtins now, and HTMLParser, which does more by itself on Python 3."""
from __future__ import unicode_literals

import subprocess
import sys

import pytest

from fixer_rows import check, check_noop, run

ONLY = ("builtin_modules",)
HEAD = "import BaseHTTPServer\nprint 1\n"


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("before, after", [
    pytest.param("import exceptions\nclass E(exceptions.Exception):\n    pass\n", "class E(Exception):\n    pass\n", id="exceptions"),
    pytest.param("from exceptions import KeyError, IOError as E\nx = KeyError, E\n", "x = KeyError, IOError\n", id="exceptions by name"),
    pytest.param("import sets\nx = sets.Set(y) | sets.ImmutableSet(z)\n", "x = set(y) | frozenset(z)\n", id="sets"),
    pytest.param("from sets import Set\nx = Set()\n", "x = set()\n", id="a set by name"),
    pytest.param("from sets import Set as set\nx = set()\n", "x = set()\n", id="a set by its name of today"),
    pytest.param("import rfc822\nx = rfc822.formatdate()\n", "import email.utils\nx = email.utils.formatdate(usegmt=True)\n", id="date"),
    pytest.param("from rfc822 import formatdate as d\nx = d(5.5)\n", "import email.utils\nx = email.utils.formatdate(5.5, usegmt=True)\n", id="date by name"),
])
def test_builtins(before, after, target):
    text, messages = run(HEAD + before, ONLY, target)
    assert text.endswith(after[after.index("x = "):] if "x = " in after else after) and messages == []
    assert ("import email.utils\n" in text) is ("email" in after) and "sets" not in text and "exceptions" not in text and "rfc822" not in text
    check_noop(text, ONLY, target)


@pytest.mark.parametrize("text", [
    pytest.param("try:\n    set\nexcept NameError:\n    from sets import Set as set\nx = set()\n", id="a set for old Pythons"),
    pytest.param("import sets\nset = 5\nx = sets.Set()\n", id="a name that is taken"),
    pytest.param("import sets\nf(sets)\n", id="a module that is handed on"),
    pytest.param("from mine import Set\nx = Set()\n", id="another module's"),
    pytest.param("import rfc822\nf(rfc822.formatdate)\n", id="a function that is handed on"),
])
def test_what_is_no_builtin(text):
    check_noop(HEAD + text, ONLY)


def test_names_that_became_builtins_are_not_missed():
    assert run(HEAD + "from exceptions import KeyError\nx = KeyError\n", ("all",))[1] == []


PARSER = """
import BaseHTTPServer
from HTMLParser import HTMLParser
class P(HTMLParser):
    def handle_data(self, data):
        print 'data', data
    def handle_entityref(self, name):
        print 'entity', name, self.unescape('&%s;' % name).encode('utf-8')
    def handle_charref(self, name):
        print 'character', name
    def handle_starttag(self, tag, attrs):
        print tag, [(name, value and value.encode('utf-8')) for name, value in attrs]
p = P()
p.feed('<a href="?a&amp;b&copy=1&lt;" x>caf&eacute; &#65;&nope; &amp d</a>')
p.close()
print HTMLParser().unescape('&lt;&#x42; &apos; &nope; &amp &#xzz;')
"""
# Source: that program on CPython 2.7.18.
PARSED = """a [('href', '?a&b&copy=1<'), ('x', None)]
data caf
entity eacute \u00e9
data \x20
character 65
entity nope &nope;
data \x20
entity amp &
data  d
<B ' &nope; &amp &#xzz;
"""


@pytest.mark.parametrize("target", ["http.server", "six"])
def test_html_is_parsed_as_on_2(target, tmp_path):
    if target == "http.server" and str is bytes:
        pytest.skip("the target http.server is for Python 3")
    text, messages = run(PARSER.replace("import BaseHTTPServer\n", "import sys, BaseHTTPServer\n"), ("all",), target)
    assert messages == []
    assert run(text, ("all",), target)[0] == text
    program = tmp_path / "parser.py"
    program.write_bytes(text.encode("utf-8"))
    assert subprocess.check_output([sys.executable, str(program)]).decode("utf-8").replace("\r\n", "\n") == PARSED


@pytest.mark.parametrize("before, after", [
    pytest.param("import HTMLParser\nx = HTMLParser.HTMLParser().unescape(y).strip()", "x = _unescape(y).strip()", id="made for it"),
    pytest.param("import HTMLParser\nh = HTMLParser.HTMLParser()\nx = h.unescape(y)", "x = _unescape(y)", id="by a name"),
    pytest.param("import HTMLParser\nh = f()\nx = h.unescape(y), HTMLParser.HTMLParser()", "x = h.unescape(y), HTMLParser.HTMLParser()", id="another's"),
])
def test_unescape(before, after):
    text, messages = run(HEAD + before + "\n", ("html_parser",))
    assert text.splitlines()[-1] == after and messages == []
    assert ("_parse_html_as_python2()\n" in text) is ("x = _unescape(y).strip()" not in after)
    check_noop(text, ("html_parser",))


@pytest.mark.parametrize("text", [
    pytest.param("from HTMLParser import HTMLParseError\nx = HTMLParseError\n", id="another name"),
    pytest.param("from HTMLParser import HTMLParser\nx = HTMLParser(convert_charrefs=False)\n", id="what knows of it"),
])
def test_other_parsers(text):
    check(HEAD + text, HEAD + text, ("html_parser",))
