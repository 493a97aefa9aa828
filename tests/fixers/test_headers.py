"""fix_headers: the header object's own names, and what only has names like them."""
from __future__ import unicode_literals

import pytest

from fixer_rows import check, check_noop, dedent, run

ONLY = ("headers",)
FRAME = "import BaseHTTPServer\nclass H(BaseHTTPServer.BaseHTTPRequestHandler):\n    def do_GET(self):\n"


def method(text):
    """A handler whose method is *text*."""
    return FRAME + "".join("        %s\n" % line for line in dedent(text).splitlines())


BOTH = {
    "getheader": ("x = self.headers.getheader('Host')", "x = self.headers.get('Host')"),
    "getheader with a default": ("int(self.headers.getheader('a', 0))", "int(self.headers.get('a', 0))"),
    "getheader with a default by name": ("self.headers.getheader('a', default=1)", "self.headers.get('a', 1)"),
    "get with a default by name": ("self.headers.get('a', default=1)", "self.headers.get('a', 1)"),
    "getheader handed on": ("get = self.headers.getheader", "get = self.headers.get"),
    "getheader of a getheader": ("self.headers.getheader(self.headers.getheader('a'))",
                                 "self.headers.get(self.headers.get('a'))"),
    "what follows stays": ("self.headers.getheader('a').split(',')[0]", "self.headers.get('a').split(',')[0]"),
    "another name in the same function": ("h = self.headers\nh.getheader('a')", "h = self.headers\nh.get('a')"),
    "has_key": ("if self.headers.has_key('a'): pass", "if 'a' in self.headers: pass"),
    "not has_key": ("if not self.headers.has_key('a'): pass", "if 'a' not in self.headers: pass"),
    "has_key in and": ("x and self.headers.has_key('a')", "x and 'a' in self.headers"),
    "has_key compared": ("x == self.headers.has_key('a')", "x == ('a' in self.headers)"),
    "has_key of a choice": ("self.headers.has_key(a or b)", "(a or b) in self.headers"),
    "has_key handed on": ("filter(self.headers.has_key, x)", "filter(self.headers.__contains__, x)"),
    "typeheader": ("x = self.headers.typeheader", "x = self.headers.get(\"Content-Type\")"),
    "typeheader with more": ("self.headers.typeheader.split(';')", "self.headers.get(\"Content-Type\").split(';')"),
    "plisttext": ("self.headers.plisttext", '"".join(self.headers.get("Content-Type", "").partition(";")[1:])'),
    "encodingheader": ("self.headers.encodingheader", 'self.headers.get("Content-Transfer-Encoding")'),
    "getencoding": ("self.headers.getencoding()", 'self.headers.get("Content-Transfer-Encoding", "7bit").lower()'),
    "a call over two lines": ("self.headers.getheader(\n    'a')", "self.headers.get(\n    'a')"),
    "in a lambda": ("f = lambda: self.headers.getheader('a')", "f = lambda: self.headers.get('a')"),
}


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("name", sorted(BOTH))
def test_the_same_for_every_target(name, target):
    before, after = BOTH[name]
    check(method(before), method(after), ONLY, target)


PYTHON3 = {
    "getheaders": ("self.headers.getheaders('a')", "self.headers.get_all('a', [])"),
    "getparam": ("self.headers.getparam('boundary')", "self.headers.get_param('boundary')"),
    "getheaders handed on": ("f(self.headers.getheaders)", "f(lambda name: self.headers.get_all(name, []))"),
}


@pytest.mark.parametrize("name", sorted(PYTHON3))
def test_python_3_has_its_own(name):
    before, after = PYTHON3[name]
    check(method(before), method(after), ONLY)


HELPED = {
    "getheaders": ("self.headers.getheaders('a')", "_all_headers(self.headers, 'a')"),
    "getparam": ("self.headers.getparam('b')", "_content_type_parameter(self.headers, 'b')"),
    "getaddrlist": ("self.headers.getaddrlist('b')", "_header_addresses(self.headers, 'b')"),
}


@pytest.mark.parametrize("name", sorted(HELPED))
def test_what_only_python_3_has_is_asked_through_a_function(name):
    before, after = HELPED[name]
    text, messages = run(method(before), ONLY, "six")
    assert text.endswith(method(after)[len(FRAME):])
    assert "\ndef %s(headers" % after.partition("(")[0] in text
    assert messages == []
    assert run(text, ONLY, "six")[0] == text


DEFINED = {
    "headers": ("for line in self.headers.headers: pass", "for line in _header_lines(self.headers): pass"),
    "dict": ("x = self.headers.dict['a']", "x = _header_dict(self.headers)['a']"),
    "type": ("self.headers.type", "_content_type(self.headers)"),
    "maintype": ("self.headers.maintype == 'text'", '_content_type(self.headers).partition("/")[0] == \'text\''),
    "subtype": ("self.headers.subtype", '_content_type(self.headers).partition("/")[2]'),
    "gettype": ("self.headers.gettype()", "_content_type(self.headers)"),
    "getmaintype": ("self.headers.getmaintype()", '_content_type(self.headers).partition("/")[0]'),
    "getsubtype": ("self.headers.getsubtype()", '_content_type(self.headers).partition("/")[2]'),
    "plist": ("self.headers.plist", "_content_type_parameters(self.headers)"),
    "status": ("x = self.headers.status", "x = _header_status(self.headers)"),
    "unixfrom": ("x = self.headers.unixfrom", "x = _unix_from(self.headers)"),
    "getplist": ("self.headers.getplist()", "_content_type_parameters(self.headers)"),
    "getrawheader": ("self.headers.getrawheader('a')", "_raw_header(self.headers, 'a')"),
    "getallmatchingheaders": ("self.headers.getallmatchingheaders('a')", "_matching_header_lines(self.headers, 'a')"),
    "getfirstmatchingheader": ("self.headers.getfirstmatchingheader('a')", "_first_header_lines(self.headers, 'a')"),
    "setdefault": ("self.headers.setdefault('a', 'b')", "_header_setdefault(self.headers, 'a', 'b')"),
    "getdate": ("self.headers.getdate('a')", "_header_date(self.headers, 'a')"),
    "getdate_tz": ("self.headers.getdate_tz('a')", "_header_date_tz(self.headers, 'a')"),
}


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("name", sorted(DEFINED))
def test_functions_of_the_file(name, target):
    before, after = DEFINED[name]
    text, messages = run(method(before), ONLY, target)
    assert text.endswith(method(after)[len(FRAME):])
    assert messages == []
    assert run(text, ONLY, target)[0] == text


def test_addresses_on_python_3():
    check(method("self.headers.getaddr('From')"),
          "import BaseHTTPServer\nimport email.utils\n" + method(
              "(email.utils.getaddresses(self.headers.get_all('From', [])) or [(None, None)])[0]").partition("\n")[2], ONLY)


def test_a_function_of_that_name_is_not_taken():
    text, _ = run("def _raw_header(x): return x\n" + method("self.headers.getrawheader('a')"), ONLY)
    assert "_raw_header_(self.headers, 'a')" in text
    assert "def _raw_header_(headers, name)" in text


NOOP = {
    "an answer of httplib": "r = httplib.HTTPConnection('x').getresponse()\nr.getheader('a')",
    "a dictionary": "headers = {}\nheaders.has_key('a')",
    "what has been rewritten": "self.headers.get('a')\n'b' in self.headers",
    "another attribute": "self.head.getheader('a')",
    "a name that is given something else too": "h = self.headers\nh = other()\nh.getheader('a')",
    "methods of both": "self.headers.get('a')\nself.headers.items()\ndel self.headers['a']",
}


@pytest.mark.parametrize("name", sorted(NOOP))
def test_noop(name):
    check_noop(method(NOOP[name]), ONLY)


def test_a_class_that_is_no_handler():
    check_noop("import SocketServer\nclass A:\n    def f(self):\n        self.headers.type\n        self.headers.dict\n", ONLY)


def test_a_handler_with_a_getheader_of_its_own():
    check_noop("import BaseHTTPServer\nclass Fields(object):\n    def getheader(self, name): pass\n"
               "def f(x): x.headers.getheader('a')\n", ONLY)


ELSEWHERE = {
    "self under another name": (
        "class H(BaseHTTPServer.BaseHTTPRequestHandler):\n    def do_GET(req): req.headers.{0}('a')\n"),
    "a handler made here": (
        "class H(BaseHTTPServer.BaseHTTPRequestHandler): pass\ndef f():\n    h = H(1)\n    h.headers.{0}('a')\n"),
    "somebody's handler": "def f(handler): handler.headers.{0}('a')\n",
    "an answer of urllib2": "def f(): return urllib2.urlopen('x').info().{0}('a')\n",
    "an answer of urllib2 under a name": "def f(r):\n    i = r.info()\n    i.items()\n    i.{0}('a')\n",
    "a subclass of the header class": "import mimetools\nclass M(mimetools.Message):\n    def f(self): self.{0}('a')\n",
    "a name that is None elsewhere": "import rfc822\nif x:\n    m = None\nelse:\n    m = rfc822.Message(f)\nm and m.{0}('a')\n",
    "one of two kinds": "import rfc822\nif x:\n    m = u.info()\nelse:\n    m = rfc822.Message(f)\nm.{0}('a')\n",
    "a mix-in without a known base": "class M:\n    def do_GET(self): self.headers.{0}('a')\n",
}


@pytest.mark.parametrize("name", sorted(ELSEWHERE))
def test_elsewhere(name):
    text = "import BaseHTTPServer\n" + ELSEWHERE[name]
    check(text.format("getheader"), text.format("get"), ONLY)


HANDED_ON = {
    "to a function": ("def f(h): return h.typeheader\n", "f(self.headers)", True),
    "to a function by name": ("def f(a, h=None): return h.typeheader\n", "f(1, h=self.headers)", True),
    "as the handler": ("def f(h): return h.headers.typeheader\n", "f(self)", True),
    "through two functions": ("def g(h): return h.typeheader\ndef f(h): g(h)\n", "f(self.headers)", True),
    "to a function that gets something else as well": ("def f(h): return h.typeheader\n", "f(self.headers), f(other)", False),
    "to a function that is handed on itself": ("def f(h): return h.typeheader\n", "f(self.headers), map(f, x)", False),
    "to a parameter that is bound again": ("def f(h):\n    h = h or x\n    return h.typeheader\n", "f(self.headers)", False),
    "with a star": ("def f(h): return h.typeheader\n", "f(self.headers), f(*x)", False),
}


@pytest.mark.parametrize("name", sorted(HANDED_ON))
def test_handed_on(name):
    function, call, certain = HANDED_ON[name]
    before = "%s%s" % (function, method(call))
    check(before, before.replace(".typeheader", '.get("Content-Type")') if certain else before, ONLY)


def test_handed_on_to_a_method():
    before = method("self.show(self.headers)") + "    def show(self, h): return h.typeheader\n"
    check(before, before.replace(".typeheader", '.get("Content-Type")'), ONLY)
    check_noop(before + "x.show(1)\n", ONLY)


REPORTED = {
    "fp": "self.headers.fp.read()",
    "readheaders": "self.headers.readheaders()",
    "rewindbody": "self.headers.rewindbody()",
    "setdefault without a value": "self.headers.setdefault('a')",
    "typeheader assigned to": "self.headers.typeheader = 'a'",
    "a line appended": "self.headers.headers.append('A: b')",
    "the dictionary changed": "self.headers.dict['a'] = 'b'",
    "getparam handed on": "f(self.headers.getparam)",
    "more arguments than there are": "self.headers.gettype(1)",
}


@pytest.mark.parametrize("name", sorted(REPORTED))
def test_reported(name):
    text, messages = run(method(REPORTED[name]), ONLY)
    assert text == method(REPORTED[name])
    assert [message.split()[1] for message in messages] == ["BH201"]


def test_compat_keeps_the_shim_s_names():
    check_noop(method("self.headers.getheader('a')\nself.headers.type\nself.headers.headers"), (
        "headers", "headers_index", "headers_items", "headers_text", "message_class", "quote_html"), "compat")


ANSWERS = {
    "lines of an answer's msg": ("def f(r):\n    for line in r.msg.headers:\n        g(line)\n", "r.msg.headers", "_header_lines(r.msg)"),
    "lines of info()": ("def f(u):\n    return u.info().headers[:]\n", "u.info().headers", "_header_lines(u.info())"),
    "lines of info() under a name": ("def f(u):\n    i = u.info()\n    return [line for line in i.headers]\n", "i.headers", "_header_lines(i)"),
    "lines of an answer's headers": ("def f(r):\n    return r.headers.headers\n", "r.headers.headers", "_header_lines(r.headers)"),
    "of an attribute of the object": ("def f(self):\n    return self.answer.msg.headers\n", "self.answer.msg.headers", "_header_lines(self.answer.msg)"),
    "a dict of them": ("def f(r):\n    return r.msg.dict\n", "r.msg.dict", "_header_dict(r.msg)"),
    "the object itself": ("def f(r):\n    return r.msg, r.headers, r.info(), r.dict\n", "r.dict", "r.dict"),
}


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("name", sorted(ANSWERS))
def test_lines_of_an_answer_that_is_handed_on(name, target):
    """What a proxy got from httplib or urllib2: Python 3's has no list of lines."""
    before, old, new = ANSWERS[name]
    text, messages = run("import BaseHTTPServer, httplib\n" + before, ("headers",), target)
    assert text.endswith(before.replace(old, new))
    assert messages == []
    assert run(text, ("headers",), target)[0] == text
