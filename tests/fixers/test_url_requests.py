"""Rows of url_requests, and of what byte_strings and headers know of urllib2's requests and handlers."""
from __future__ import unicode_literals

import pytest
from fixer_rows import check, check_noop

HEAD = "import BaseHTTPServer, urllib2\n"
STRADDLING = ("six", "future")

METHODS = {
    "data that is added": ("r = urllib2.Request(u)\nr.add_data(x + 1)\n", "r = urllib2.Request(u)\nr.data = x + 1\n"),
    "whether there is data": ("if not r.has_data(): f()\n", "if not (r.data is not None): f()\n"),
    "data": ("print len(req.get_data())\n", "print len(req.data)\n"),
    "other attributes": ("f(r.is_unverifiable(), r.get_origin_req_host())\n", "f(r.unverifiable, r.origin_req_host)\n"),
    "of a name that is made one": ("x = MyRequest(u)\nf(x.get_data())\n", "x = MyRequest(u)\nf(x.data)\n"),
    "an attribute that is a request": ("f(self.req.get_data()[:3])\n", "f(self.req.data[:3])\n"),
    "the status of an error": (
        'e = urllib2.HTTPError(u, c, m, h, f)\ne.status = c\n', 'e = urllib2.HTTPError(u, c, m, h, f)\ne.__dict__["status"] = c\n'),
    "the status of something else": ("e = E()\ne.status = c\nx = urllib2.HTTPError\n",) * 2,
    "somebody else's data": ("f(window.get_data(), thing.get_type())\n",) * 2,
    "what is used as a value": ("f = r.add_data(x) or 1\ng(r.has_data)\n",) * 2,
    "a method of the file": ("def has_data(self): pass\nr.has_data()\n",) * 2,
}


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("name", sorted(METHODS))
def test_methods_of_requests(name, target):
    check(*[HEAD + text for text in METHODS[name]] + [("url_requests",), target])


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
def test_what_is_found_out_at_the_call(target):
    asked = '(r.get_host() if hasattr(r, "get_host") else r.host)' if target in STRADDLING else "r.host"
    check(HEAD + "f(r.get_host().lower())\n", HEAD + "f(%s.lower())\n" % asked, ("url_requests",), target)


def test_files_without_urllib2_are_left():
    check_noop("import BaseHTTPServer\nr.add_data(x)\nr.has_data()\n", ("url_requests",))


SERVER = HEAD + "class H(BaseHTTPServer.BaseHTTPRequestHandler): pass\n"
BODIES = {
    "by its name": ("urllib2.Request(u, data='abc')\nurllib2.urlopen(u, data='abc')\n",
                    "urllib2.Request(u, data=b'abc')\nurllib2.urlopen(u, data=b'abc')\n"),
    "added": ("r = urllib2.Request(u)\nr.add_data('abc')\n", "r = urllib2.Request(u)\nr.add_data(b'abc')\n"),
    "assigned": ("r = urllib2.Request(u)\nr.data = 'abc'\nr.name = 'abc'\n", "r = urllib2.Request(u)\nr.data = b'abc'\nr.name = 'abc'\n"),
    "of a class of the file": (
        "class P(urllib2.Request):\n    def get_method(self): return 'PUT'\nP(u, 'abc')\n",
        "class P(urllib2.Request):\n    def get_method(self): return 'PUT'\nP(u, b'abc')\n"),
    "of a class that hands on what it is given": (
        "class P(urllib2.Request):\n    def __init__(self, *args, **kw): urllib2.Request.__init__(self, *args, **kw)\nP(u, data='abc')\n",
        "class P(urllib2.Request):\n    def __init__(self, *args, **kw): urllib2.Request.__init__(self, *args, **kw)\nP(u, data=b'abc')\n"),
    "of a class with parameters of its own": (
        "class P(urllib2.Request):\n    def __init__(self, m, u, d=None):\n        urllib2.Request.__init__(self, u, d)\nP('PUT', u, 'abc')\n",
        "class P(urllib2.Request):\n    def __init__(self, m, u, d=None):\n        urllib2.Request.__init__(self, u, d)\nP('PUT', u, b'abc')\n"),
    "of another class": ("class P(Request):\n    pass\nP(u, 'abc')\n",) * 2,
}


@pytest.mark.parametrize("name", sorted(BODIES))
def test_data_is_bytes(name):
    check(*[SERVER + text for text in BODIES[name]] + [("byte_strings",)])


def test_headers_of_a_handler_of_urls():
    text = SERVER + ("class R(urllib2.HTTPRedirectHandler):\n    def http_error_302(self, req, fp, code, msg, headers):\n"
                     "        return headers.%s('Location')\n")
    check(text % "getheader", text % "get", ("headers",))
