"""byte_strings: a program that asks isinstance(x, unicode) and does more than encode it is told what was a str."""
from __future__ import unicode_literals

import pytest
from fixer_rows import run

ONLY = ("byte_strings",)
HEAD = """
import BaseHTTPServer, cgi, json
class H(BaseHTTPServer.BaseHTTPRequestHandler):
    def reply(self, x, kind='text/html'%s):
        if isinstance(x, unicode):
            x = x.encode('utf-8')
            kind += '; charset=utf-8'
        self.send_header('Content-Type', kind)
        self.wfile.write(x)
    def do_GET(self):
        %s
"""


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("before, after", [
    pytest.param("self.reply('none')", "self.reply(_native_str('none'))", id="a literal"),
    pytest.param("self.reply(x='none')", "self.reply(x=_native_str('none'))", id="by its keyword"),
    pytest.param("self.reply('at ' + self.path)", "self.reply(_native_str('at ' + self.path))", id="a sum"),
    pytest.param("self.reply('%d %x' % (n, m))", "self.reply(_native_str('%d %x' % (n, m)))", id="numbers make no unicode"),
    pytest.param("self.reply('%s' % str(n))", "self.reply(_native_str('%s' % str(n)))", id="filled with a str"),
    pytest.param("self.reply('%(a)s' % {'a': 'b', 'n': 1})", "self.reply(_native_str('%(a)s' % {'a': 'b', 'n': 1}))", id="filled by keys"),
    pytest.param("self.reply('a' if n else u'b')", "self.reply(_native_str('a') if n else u'b')", id="one of two"),
    pytest.param("p = 'a'\n        if n:\n            p = u'b'\n        self.reply(p)",
                 "p = _native_str('a')\n        if n:\n            p = u'b'\n        self.reply(p)", id="a name"),
    pytest.param("p = u'b'\n        p = 'a'\n        self.reply(p)", "p = u'b'\n        p = 'a'\n        self.reply(_native_str(p))", id="the last that it was"),
    pytest.param("self.reply(json.dumps(n))", "self.reply(_native_str(json.dumps(n)))", id="JSON"),
])
def test_what_was_a_str_is_marked(before, after, target):
    text, messages = run(HEAD % ("", before), ONLY, target)
    assert after in text
    assert "if _is_unicode(x):" in text and "isinstance(value, _NativeStr)" in text
    assert messages == [] and run(text, ONLY, target)[0] == text


@pytest.mark.parametrize("before", [
    pytest.param("self.reply(u'none')", id="a literal"),
    pytest.param("self.reply(u'%s' % self.path)", id="filled"),
    pytest.param("self.reply('%s' % u'a')", id="what fills it"),
    pytest.param("self.reply(cgi.escape(u'a' + self.path))", id="escaped"),
    pytest.param("self.reply(u', '.join(self.path))", id="joined"),
    pytest.param("self.reply(json.loads(n)['a'])", id="out of JSON"),
    pytest.param("d = json.loads(n)\n        self.reply(d['a']['b'])", id="out of JSON that has a name"),
    pytest.param("self.reply(self.path.decode('utf-8'))", id="decoded"),
])
def test_what_was_a_unicode_stays(before):
    text, messages = run(HEAD % ("", before), ONLY)
    assert "_native_str" not in text and messages == []


@pytest.mark.parametrize("before", [
    pytest.param("self.reply(other())", id="what nobody knows"),
    pytest.param("self.reply(*values)", id="a list of arguments"),
    pytest.param("self.reply('%s' % other())", id="filled with that"),
    pytest.param("self.reply(json.dumps(n, ensure_ascii=False))", id="JSON that may be either"),
    pytest.param("f = self.reply\n        f('a')", id="the method handed on"),
])
def test_what_may_be_either_is_reported(before):
    text, messages = run(HEAD % ("", "self.reply('a')\n        self.reply(u'b')\n        " + before), ONLY)
    assert "self.reply(_native_str('a'))\n        self.reply(u'b')\n" in text
    assert messages == ["4:12 BH607"]


def test_default_and_what_functions_return():
    views = ("import BaseHTTPServer\nV = {}\ndef one(request):\n    return 'one'\ndef two(request):\n    return u'two'\nV['a'], V['b'] = one, two\n"
             "class Answer(object):\n    def __init__(self, body='', kind='text/html'):\n        if isinstance(body, dict):\n"
             "            body = 'a dict'\n        elif isinstance(body, unicode):\n            kind += '; charset=utf-8'\n"
             "            body = body.encode('utf-8')\n        self.body, self.kind = body, kind\n"
             "class H(BaseHTTPServer.BaseHTTPRequestHandler):\n    def do_GET(self):\n        view = one if self.path == '/' else two\n"
             "        answer = Answer(view(self))\n        self.wfile.write(answer.body)\n")
    text, messages = run(views, ONLY)
    assert "return _native_str('one')\n" in text and "return u'two'\n" in text and "body=_native_str('')" in text
    assert "body = 'a dict'\n" in text      # of another branch
    assert messages == []


def test_marked_text_runs():
    text = run(HEAD % ("", "self.reply('none')"), ONLY, "six")[0]
    names = {"re": None}
    exec(text[text.index("class _NativeStr"):text.index("class H(")].encode("utf-8"), names)
    assert not names["_is_unicode"](names["_native_str"](str("a"))) and names["_is_unicode"]("a")
    assert names["_native_str"](b"a") == b"a" and names["_native_str"](5) == 5


def test_of_another_round():
    text = run("import BaseHTTPServer\nclass H(BaseHTTPServer.BaseHTTPRequestHandler):\n    def do_GET(self):\n"
               "        for k in self.items():\n            if not isinstance(k, unicode):\n                self.log_message('odd')\n"
               "                k = str(k)\n            self.wfile.write(k)\n", ONLY)[0]
    assert "_native_str" not in text
