"""byte_strings: formats that only the running program can match with their values show these as Python 2 did."""
from __future__ import unicode_literals

import pytest

from fixer_rows import dedent, run

FIXERS = ("byte_strings",)
HANDLER = """
import BaseHTTPServer
import json
import urlparse
ROW = '%-9s|%r'

class H(BaseHTTPServer.BaseHTTPRequestHandler):
    def do_GET(self):
        q = dict(urlparse.parse_qsl(self.path))
        n = int(self.path)
"""


def handler(body):
    """A handler whose do_GET goes on with the lines *body*."""
    return dedent(HANDLER) + "".join("        %s\n" % line for line in body.split("\n"))


def rewritten(body, target="http.server"):
    """Return the lines of *body* as they are in the rewritten file."""
    text, messages = run(handler(body), FIXERS, target)
    assert run(text, FIXERS, target)[0] == text, "the second run changed its own result"
    return text, "\n".join(line[8:] for line in text.splitlines()[-len(body.split("\n")):]), messages


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("before, after", [
    pytest.param("y = '%(a)-9s' % q", "y = _percent('%(a)-9s', q)", id="so wide by name"),
    pytest.param("y = '%(a)r' % {'a': q['b']}", "y = _percent('%(a)r', {'a': q['b']})", id="repr by name"),
    pytest.param("y = '%-*s' % (n, q['a'])", "y = _percent('%-*s', (n, q['a']))", id="a width that is given"),
    pytest.param("y = ROW % (q['a'], q['b'])", "y = _percent(ROW, (q['a'], q['b']))", id="a constant"),
    pytest.param("y = ('%r' + '|') % q['a']", "y = _percent(('%r' + '|'), q['a'])", id="a sum"),
    pytest.param("r = (q['a'], n)\ny = '%9s %d' % r", "r = (q['a'], n)\ny = _percent('%9s %d', r)", id="a row"),
    pytest.param("y = '%(a)s' % {'a': q}", "y = _percent('%(a)s', {'a': q})", id="a dict by name"),
    pytest.param("y = '{:<9}'.format(q['a'])", "y = _format('{:<9}', q['a'])", id="so wide by format"),
    pytest.param("y = '{0!r} {0}'.format(q['a'])", "y = _format('{0!r} {0}', q['a'])", id="repr by format"),
    pytest.param("y = '{a} {b}'.format(a=q, b=n)", "y = _format('{a} {b}', a=q, b=n)", id="a dict in a format"),
    pytest.param("y = '{}{:9}'.format(n, *q.values())", "y = _format('{}{:9}', n, *q.values())", id="arguments with a star"),
    pytest.param("y = '{a:9}'.format(**q).strip()", "y = _format('{a:9}', **q).strip()", id="a method of the result"),
])
def test_filled(before, after, target):
    assert rewritten(before, target)[1] == after


@pytest.mark.parametrize("body", [
    pytest.param("y = '%(a)s %(b)s' % q", id="texts by name"),
    pytest.param("y = '%(a)9d %(a)r' % {'a': n}", id="a number by name"),
    pytest.param("y = '{a} {b}'.format(**q)", id="texts by format"),
    pytest.param("y = '{:>9} {!r}'.format(n, n)", id="numbers by format"),
    pytest.param("y = n % 3", id="remainder"),
    pytest.param("r = (q['a'], n)\ny = '%s %d' % r", id="a row of texts"),
])
def test_left_alone(body):
    assert rewritten(body)[1] == body


def test_texts_among_unicodes():
    """What one function sends is one class of values: there are unicodes among them, and these are none."""
    body = "d = json.loads(self.rfile.read(n))\nx = q['a']\nx = x if n else d['a']\nz = q['b']\nfor x in (z, d['b']):\n    y = x\n"
    text, lines, messages = rewritten(body + "y = '%-9s %r' % (q['a'], q['b'])")
    assert lines.split("\n")[-1] == "y = '%s %s' % (q['a'].encode(\"utf-8\", \"surrogateescape\").ljust(9).decode(" \
        "\"utf-8\", \"surrogateescape\"), _repr(q['b']))"


def native(value):
    """Return *value* with each text in it as a str."""
    if isinstance(value, dict):
        return dict((native(key), native(each)) for key, each in value.items())
    if isinstance(value, (list, tuple)):
        return type(value)([native(each) for each in value])
    return value.encode("utf-8") if str is bytes and hasattr(value, "encode") else value


@pytest.fixture(scope="module")
def helpers():
    """The functions that are defined in a file that uses both."""
    text = rewritten("y = '%(a)r' % q + '{:9}'.format(q['a'])")[0]
    names = {}
    exec("import string\n" + text[text.index("\n\n\n"):text.index("ROW =")], names)
    return names


@pytest.mark.parametrize("template, values, shown", [
    ("%-9s|", ("caf\xe9",), b"caf\xc3\xa9    |"),
    ("%(a)5s|%(a).4s", {"a": "caf\xe9"}, b"caf\xc3\xa9|caf\xc3"),
    ("%r %s", ("caf\xe9", ["caf\xe9"]), b"'caf\\xc3\\xa9' ['caf\\xc3\\xa9']"),
    ("%s", {"a": 0.1}, b"{'a': 0.1}"),
    ("%s %r %.1f %d", (0.1 + 0.2, 0.1 + 0.2, 0.25, 3.7), b"0.3 0.30000000000000004 0.2 3"),
    ("%s %s %d", (None, True, 7), b"None True 7"),
    ("\xe9 %s%%", 5, b"\xc3\xa9 5%"),
    ("%*s", (7, "\xe9"), b"     \xc3\xa9"),
])
def test_percent_as_27(helpers, template, values, shown):
    found = helpers["_percent"](native(template), native(values))
    assert (found if str is bytes else found.encode("utf-8", "surrogateescape")) == shown


@pytest.mark.parametrize("template, values, shown", [
    ("{:<9}|", ("caf\xe9",), b"caf\xc3\xa9    |"),
    ("{0:.4} {0!r}", ("caf\xe9",), b"caf\xc3 'caf\\xc3\\xa9'"),
    ("{0[a]} {0}", ({"a": 0.1 + 0.2},), b"0.3 {'a': 0.30000000000000004}"),
    ("{:>9}|{:9}|{:.2f}|{:.3}", (1 / 3.0, 0.1 + 0.2, 0.126, 2.0), b"0.333333333333|      0.3|0.13|2.0"),
    ("{} {:d} {:>5}", (None, 7, 8), b"None 7     8"),
    ("{0.real} {1}", (0.1 + 0.2, ["\xe9"]), b"0.3 ['\\xc3\\xa9']"),
])
def test_format_as_27(helpers, template, values, shown):
    found = helpers["_format"](native(template), *native(values))
    assert (found if str is bytes else found.encode("utf-8", "surrogateescape")) == shown


MIXED = """
import BaseHTTPServer, json, re, urlparse

class H(BaseHTTPServer.BaseHTTPRequestHandler):
    def reply(self, body):
        self.wfile.write(body)

    def do_GET(self):
        q = dict(urlparse.parse_qsl(self.path))
        n = len(q)
%s
    def do_POST(self):
        d = json.loads(self.rfile.read(9))
        self.reply(d['name'].upper().encode('utf-8'))
        self.reply(d['name'])
"""
CODEC = '"utf-8", "surrogateescape"'


@pytest.mark.parametrize("before, after", [
    pytest.param("self.reply(q['a'] + '%-9s|' % q['a'])", "'%s|' % q['a'].encode(CODEC).ljust(9).decode(CODEC)", id="a width"),
    pytest.param("self.reply(q['a'] + '{:9}'.format(q['a']))", "_format('{:9}', q['a'])", id="a width in a format"),
    pytest.param("self.reply(q['a'] + repr(q['a']))", "_repr(q['a'])", id="repr"),
    pytest.param("self.reply('%s %s' % (q['a'].split(), q['a']) + q['a'])", "_repr(q['a'].split())", id="a list"),
    pytest.param("self.reply(''.join(reversed(q['a'])))", "reversed(_singly(q['a']))", id="turned around"),
    pytest.param("self.reply(re.sub('[^a]', '_', q['a']))", "_by_bytes(re.sub, '[^a]', '_', q['a'])", id="a pattern"),
])
def test_texts_among_those_of_json(before, after):
    """What is replied is of one class: JSON's texts are no reason to show the others by their characters."""
    text, messages = run(dedent(MIXED) % ("        " + before), FIXERS)
    assert after.replace("CODEC", CODEC) in text
    assert messages == []


@pytest.mark.parametrize("before, after", [
    pytest.param("n = sum(ord(c) for c in q['a'])", 'n = sum(ord(c) for c in _to_bytes(q[\'a\']).decode("latin-1"))', id="numbers alone"),
    pytest.param("n = [ord(c) for c in q['a'] if c != 'x']", '.decode("latin-1") if c != \'x\']', id="compared, too"),
    pytest.param("n = map(ord, q['a'])", '.decode("latin-1"))', id="ord handed on"),
    pytest.param("n = ''.join([c for c in q['a'] if ord(c) < 200])", "[c for c in _singly(q['a']) if (ord(c) & 255) < 200]", id="the texts, too"),
    pytest.param("n = ''\nfor c in q['a']:\n    if ord(c) > 64:\n        n += c\n", "for c in _singly(q['a']):\n            if (ord(c) & 255) > 64:",
                 id="a loop"),
    pytest.param("n = dict((i, ord(c)) for i, c in enumerate(q['a'])), ''.join(q['a'])", "enumerate(_singly(q['a']))", id="counted"),
    pytest.param("n = len(set(q['a'])), ''.join(q['a'])", "set(_singly(q['a']))", id="a set"),
])
def test_byte_by_byte(before, after):
    text, lines, messages = rewritten(before + "\nself.wfile.write('%s' % n)")
    assert after.replace("CODEC", CODEC) in text
    assert messages == []


@pytest.mark.parametrize("before, after", [
    pytest.param("n = '%-9s|' % d['a'].encode('utf-8')", "'%s|' % d['a'].encode('utf-8').ljust(9).decode(CODEC)", id="so wide"),
    pytest.param("n = '%.3s|' % self.rfile.read(n)", "'%s|' % self.rfile.read(n)[:3].decode(CODEC)", id="so much"),
    pytest.param("x = d['a'].encode('utf-8')\nn = '%d' % len(x) + x", "'%d' % len(x.encode(CODEC)) + x", id="counted"),
    pytest.param("x = d['a'].encode('utf-8')\nn = x if q['b'].lower() in x.lower() else ''",
                 "q['b'].encode(CODEC).lower().decode(CODEC) in x.encode(CODEC).lower().decode(CODEC)", id="compared in lower case"),
    pytest.param("x = d['a'].encode('utf-8')\nn = x if x.lower() == 'yes' else ''", "x if x.lower() == 'yes' else ''", id="compared with ASCII"),
])
def test_what_was_encoded(before, after):
    text, lines, messages = rewritten("d = json.loads(self.rfile.read(n))\n" + before + "\nself.wfile.write('%s' % (n + q['b']))")
    assert after.replace("CODEC", CODEC) in text
    assert messages == []


def test_isinstance_of_json():
    body = "        x = q['a']\n        self.reply(x)\n"
    text = dedent(MIXED) % body + "        if isinstance(d['name'], str):\n            pass\n"
    assert [message.split()[1] for message in run(text, FIXERS)[1]] == ["BH607"]
