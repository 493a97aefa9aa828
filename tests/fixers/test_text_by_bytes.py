"""byte_strings: functions that break lines, or make capitals, see the bytes of a text that goes out, as on Python 2."""
from __future__ import unicode_literals

import pytest
from fixer_rows import rewriter, run

ONLY = ("byte_strings",)
HANDLER = """
import BaseHTTPServer, string, textwrap
class H(BaseHTTPServer.BaseHTTPRequestHandler):
    def do_GET(self):
        x = self.path
        %s
"""


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("before, after", [
    pytest.param("f(textwrap.fill(x, 20))", "f(_by_bytes(textwrap.fill, x, 20))", id="lines"),
    pytest.param("f(textwrap.wrap(x, width=20))", "f(_by_bytes(textwrap.wrap, x, width=20))", id="a list of lines"),
    pytest.param("f(textwrap.wrap(x)[0])", "f(_by_bytes(textwrap.wrap, x)[0])", id="without a width"),
    pytest.param("f(string.capwords(x))", "f(_capwords(x))", id="capitals"),
    pytest.param("f(textwrap.fill(u'a'), textwrap.fill(self.command), string.capwords('b'))",
                 "f(textwrap.fill(u'a'), textwrap.fill(self.command), string.capwords('b'))", id="ASCII, and a unicode"),
])
def test_text_by_bytes(before, after, target):
    text, messages = run(HANDLER % before, ONLY, target)
    assert "        %s\n" % after in text and messages == []
    assert run(text, ONLY, target)[0] == text


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("before, after", [
    pytest.param("f(''.join(c for c in x if c.isalnum()))", "f(''.join(c for c in _singly(x) if c.isalnum()))", id="asked"),
    pytest.param("f([c.upper() for c in x])", "f([c.upper() for c in _singly(x)])", id="in capitals"),
    pytest.param("f(' '.join(['%s:%d' % (c, 1) for c in x]))", "f(' '.join(['%s:%d' % (c, 1) for c in _singly(x)]))", id="in a format"),
    pytest.param("for c in x: f('<b>' + c)", "for c in _singly(x): f('<b>' + c)", id="beside other text"),
    pytest.param("for c in x: d[c] = d.get(c, 0) + 1", "for c in _singly(x): d[c] = d.get(c, 0) + 1", id="a key"),
    pytest.param("for c in x: n += 1", "for c in _singly(x): n += 1", id="counted"),
    pytest.param("f(' '.join(map(lambda c: d.get(c.lower(), '?'), x)))", "f(' '.join(map(lambda c: d.get(c.lower(), '?'), _singly(x))))",
                 id="by a lambda"),
    pytest.param("for c in x: f(`c`)", "for c in _singly(x): f(`c`)", id="its repr"),
    pytest.param("f(''.join([(c >= ' ' and c < '~') and c or '.' for c in x]))",
                 "f(''.join([(c >= ' ' and c < '~') and c or '.' for c in _singly(x)]))", id="replaced, by and and or"),
    pytest.param("f(''.join(c if ' ' <= c < '~' else '.' for c in x))", "f(''.join(c if ' ' <= c < '~' else '.' for c in _singly(x)))",
                 id="replaced outside of a range"),
    pytest.param("f(''.join([c in string.printable and c or '?' for c in x]))",
                 "f(''.join([c in string.printable and c or '?' for c in _singly(x)]))", id="replaced if not among others"),
    pytest.param("f(''.join(['_' if not c in string.letters else c for c in x]))",
                 "f(''.join(['_' if not c in string.letters else c for c in _singly(x)]))", id="replaced, with not"),
    pytest.param("for c in x:\n            if c in ALLOWED: out += c\n            else: out += '_'",
                 "for c in _singly(x):\n            if c in ALLOWED: out += c\n            else: out += '_'", id="replaced by a statement"),
    pytest.param("for c in x:\n            if c not in ALLOWED: bad += 1",
                 "for c in _singly(x):\n            if c not in ALLOWED: bad += 1", id="counted if not among others"),
])
def test_characters_that_are_looked_at(before, after, target):
    text, messages = run(HANDLER % before, ONLY, target)
    assert "        %s\n" % after in text.replace("_repr(c)", "`c`") and messages == []
    assert run(text, ONLY, target)[0] == text


@pytest.mark.parametrize("line", [
    pytest.param("f(''.join([c for c in x if c != '/']))", id="left out"),
    pytest.param("for c in x: out += c", id="put together again"),
    pytest.param("f(''.join(['_' if c == '/' else c for c in x]))", id="replaced if it is of ASCII"),
    pytest.param("f(''.join([c in '<>' and '?' or c for c in x]))", id="replaced if it is of ASCII, by and and or"),
    pytest.param("f(''.join([c if c in string.letters else '' for c in x]))", id="replaced by nothing"),
    pytest.param("f([c for c in x if c in string.letters])", id="taken out"),
    pytest.param("for c in x:\n            if c == '<': out += '&lt;'\n            elif c == '>': out += '&gt;'\n"
                 "            else: out += c", id="escaped"),
    pytest.param("for c in x:\n            if c not in ALLOWED: return False", id="a test of all"),
    pytest.param("for c in x: f('%s' % c) if c in '\xe4\xf6' else 1", id="beside letters past ASCII"),
    pytest.param("for c in x.decode('utf-8'): f('<b>' + c)", id="a unicode"),
    pytest.param("for c in 'abc': f('<b>' + c)", id="ASCII"),
    pytest.param("for a, b in x: f('<b>' + a)", id="pairs"),
    pytest.param("f(map(lambda c: c + c, x), map(str.upper, x))", id="a lambda that only puts together"),
])
def test_characters_that_are_not(line):
    assert "_singly" not in run("# -*- coding: utf-8 -*-" + HANDLER % line, ONLY)[0]


UNICODES = """
from BaseHTTPServer import *
class Text:
    def __init__(self, name, raw):
        self.name, self.raw = name, raw
        self.text = raw.decode("utf-8")
    def shown(self, word):
        return word.upper()
class H(BaseHTTPRequestHandler):
    def out(self, s):
        self.wfile.write(s.encode("utf-8") if isinstance(s, unicode) else s)
    def do_GET(self):
        x = Text(self.path.decode("utf-8"), self.rfile.read(5))
        self.out(u"a")
        %s
"""


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("line, after", [
    pytest.param("self.out(x.text[:12])", "self.out(x.text[:12])", id="an attribute"),
    pytest.param("self.out(x.raw[:12])", "[:12].decode(CODEC))", id="the str beside it"),
    pytest.param("self.out(x.shown(self.path.decode('utf-8')))", "return _upper(word)", id="a parameter"),
])
def test_what_is_a_unicode_in_a_file_of_both(line, after, target):
    text = run(UNICODES % line, ONLY, target)[0]
    same = "self.out(_to_text(_to_bytes(x.raw)[:12]))" if target != "http.server" and "raw" in line else after
    assert same.replace("CODEC", '"utf-8", "surrogateescape"') in text
    assert run(text, ONLY, target)[0] == text


def test_a_text_that_a_dict_holds_beside_a_list():
    text = run(HANDLER % "d = {'a': x, 'b': [x, 'c']}\n        self.wfile.write(x.upper())", ONLY)[0]
    assert "(x.encode(\"utf-8\", \"surrogateescape\").upper()" in text or "_to_bytes(x).upper()" in text


def test_helpers_give_what_python2_gave():
    text = run(HANDLER % "f(textwrap.fill(x, width=5), string.capwords(x))", ONLY)[0]
    names = {}
    exec(text[min(text.index("def _by_bytes"), text.index("def _capwords")):text.index("class H(")].encode("utf-8"), names)
    native = (lambda value: value.encode("utf-8")) if str is bytes else str
    import textwrap
    assert names["_by_bytes"](textwrap.fill, native("\xe9\xe9 a b"), width=5) == native("\xe9\xe9\na b")
    assert names["_capwords"](native("\xe9lan  vital")) == native("\xe9lan Vital")
    assert names["_capwords"](native("a-b"), native("-")) == native("A-B")


def test_items_of_an_object_that_is_written():
    """``x[name]`` is no byte of x where the file has objects with items, and nothing says that name is a number."""
    head = ("class Page:\n    def __getitem__(self, name):\n        return self.d[name]\n    def __str__(self):\n        return 'a'\n"
            "pages = {1: Page()}\n")
    text = run(head + HANDLER % "x = pages[1]\n        if x: self.wfile.write(x['a'] + x[part])\n        self.wfile.write(x)\n"
               .replace("part", "self.part(None)") + "    def part(self, name=None):\n        x = pages[1]\n        self.wfile.write(x)\n"
               "        return x[name]\n", ONLY)[0]
    assert "        return x[name]\n" in text


def test_a_latin_text_is_taken_apart_as_it_is():
    before = b"# -*- coding: latin-1 -*-\ny = '\xe4'" + (HANDLER % "f(['<b>' + c for c in x])").encode("ascii")
    assert rewriter(ONLY, "http.server").rewrite("x.py", before).after == before


def test_a_unicode_that_is_asked_for_in_passing():
    """What was not found deep down is looked for again where it is asked for itself."""
    deep = "".join("    x%d = x%d\n" % (number + 1, number) for number in range(9))
    text = run(HANDLER % "self.out(u'a')\n        self.out(self.path)" + "    def out(self, s):\n        self.wfile.write(s)\n"
               "    def made(self):\n        return self.path.decode('utf-8')\n"
               "    def do_PUT(self):\n        x0 = self.made()\n" + deep.replace("    x", "        x")
               + "        self.out(x9[:9])\n        self.out(x0[:9])\n", ONLY)[0]
    assert "self.out(x0[:9])" in text


LENGTHS = """
import BaseHTTPServer, json, urlparse
class H(BaseHTTPServer.BaseHTTPRequestHandler):
    def reply(self, x):
        self.wfile.write(json.dumps(x))
    def do_GET(self):
        name = urlparse.parse_qs(self.path)['name'][0]
        if self.path == '/a':
            self.reply({'a': name, 'b': len(name)})
        elif self.path == '/b':
            %s
        else:
            self.reply({'a': name})
"""


@pytest.mark.parametrize("lines, counted", [
    pytest.param("name = name.decode('utf-8')\n            self.reply({'a': name, 'b': len(name)})", "'b': len(name)", id="decoded before"),
    pytest.param("if isinstance(name, unicode):\n                self.reply({'a': name, 'b': len(name)})", "'b': len(name)", id="asked for"),
    pytest.param("if isinstance(name, unicode):\n                name = x\n            self.reply({'a': u'b', 'b': len(name)})",
                 "'b': len(name.encode(", id="asked for before"),
])
def test_length_of_what_is_a_unicode_there(lines, counted):
    text = run(LENGTHS % lines, ("byte_strings",))[0]
    assert counted in text.partition("'/b'")[2]
    assert run(text, ("byte_strings",))[0] == text


TABLE = """
import BaseHTTPServer
class H(BaseHTTPServer.BaseHTTPRequestHandler):
    def do_POST(self):
        data = self.rfile.read(9)
        out = getattr(self, 'say_' + self.path[1:])(data)
        if type(out) == type([]):
            out = ''.join(out)
        self.wfile.write(out)
    def say_hex(self, data):
        return ' '.join(['%02x' % ord(c) for c in data])
    def say_list(self, data):
        return [data.strip() + 'x', 'y']
"""


def test_numbers_of_what_a_table_of_methods_is_given():
    text = run(TABLE, ("byte_strings",))[0]
    assert "'%02x' % ord(c) for c in data.encode(\"utf-8\", \"surrogateescape\").decode(\"latin-1\")" in text
    assert run(text, ("byte_strings",))[0] == text


ROUTES = """
import BaseHTTPServer, framework, re
%s
class H(BaseHTTPServer.BaseHTTPRequestHandler):
    def do_GET(self):
        found = re.match('/(?P<name>.*)', self.path)
        for function in VIEWS:
            self.wfile.write(function(self, **found.groupdict()))
"""


@pytest.mark.parametrize("lines, counted", [
    pytest.param("def hello(request, name):\n    return '%s %d' % (name, len(name))\nVIEWS = [hello]", True, id="by its name"),
    pytest.param("@framework.route('/x')\ndef hello(request, name):\n    return '%s %d' % (name, len(name))", True, id="decorated, called by nobody"),
    pytest.param("def hello(request, name):\n    return '%s %d' % (name, len(name))", False, id="called by nobody"),
])
def test_length_of_a_part_of_the_path(lines, counted):
    text = run(ROUTES % lines, ("byte_strings",))[0]
    assert ("len(_encoded(name))" in text) is counted
    assert run(text, ("byte_strings",))[0] == text


ORDERED = """
import BaseHTTPServer, urllib
class H(BaseHTTPServer.BaseHTTPRequestHandler):
    def do_GET(self):
        s = urllib.unquote(self.path)
        for i in range(len(s)):
            %s
        print s, s[n:n + 2]
"""


@pytest.mark.parametrize("line, after", [
    pytest.param("t += ord(s[i])", ["t += ord(_to_bytes(s).decode(\"latin-1\")[i])", "len(s.encode(", "s.encode(\"utf-8\", \"surrogateescape\")[n:n + 2]"], id="numbers"),
    pytest.param("t += s[i] if ord(s[i]) < 128 else '?'", ["t += _singly(s)[i] if", "len(s.encode("], id="letters beside them"),
    pytest.param("t += s[i]", ["range(len(s)):", "t += s[i]", "s[n:n + 2]"], id="letters alone"),
    pytest.param("n = s.find('x')\n            t += ord(s[i])", ["s[n:n + 2]"], id="a slice where something was found"),
])
def test_numbers_one_by_one(line, after):
    text = run(ORDERED % line, ("byte_strings",))[0]
    assert all(each in text for each in after)
    assert run(text, ("byte_strings",))[0] == text
