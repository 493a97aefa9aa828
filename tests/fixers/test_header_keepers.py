"""header_keepers: objects of the program that keep a handler's header object, beside others whose headers are something else."""
from __future__ import unicode_literals

import pytest

from fixer_rows import check_noop, run

ONLY = ("headers_index", "headers_items")
TOP = "import BaseHTTPServer\n"
HEAD = "class H(BaseHTTPServer.BaseHTTPRequestHandler):\n"
KEEPS = "class Request(object):\n    def __init__(self, handler):\n        self.headers = handler.headers\n"
TAKES = "class Request(object):\n    def __init__(self, headers, n=1):\n        self.headers = headers\n"
HAS = "class Response(object):\n    def __init__(self):\n        self.headers = {}\n"
MAKES = "    def do_GET(self):\n        request = Request(self)\n"

REWRITE = {
    "in the class itself": (
        KEEPS + "    def host(self): return self.headers['Host']\n", "self.headers['Host']", "_header_value(self.headers, 'Host')"),
    "of an object that is made": (
        KEEPS + HEAD + MAKES + "        print request.headers['Host']\n", "request.headers['Host']", "_header_value(request.headers, 'Host')"),
    "of a parameter that is called alike": (
        KEEPS + "def index(req):\n    return sorted(req.headers.keys())\n",
        "sorted(req.headers.keys())", "sorted(_header_dict(req.headers).keys())"),
    "the headers alone are handed over": (
        TAKES + "    def host(self): return self.headers['Host']\n" + HEAD + "    def do_GET(self): print Request(self.headers).host()\n",
        "self.headers['Host']", "_header_value(self.headers, 'Host')"),
    "beside a class with a dict": (
        KEEPS + "    def host(self): return self.headers['Host']\n" + HAS, "self.headers['Host']", "_header_value(self.headers, 'Host')"),
}

NOOP = {
    "a dict": HAS + "    def type(self): return self.headers['Type']\n",
    "a parameter that is called alike": HAS + "def send(response):\n    return response.headers['A']\n",
    "now this, now that": KEEPS + "    def clear(self): self.headers = {}\n    def host(self): return self.headers['Host']\n",
    "of whoever gives them": TAKES + "    def host(self): return self.headers['Host']\n",
    "not always the handler's": (
        TAKES + "    def host(self): return self.headers['Host']\n" + HEAD
        + "    def do_GET(self): print Request(self.headers).host(), Request({'Host': 'a'}).host()\n"),
    "a class that others are made of": (
        TAKES + "    def host(self): return self.headers['Host']\nclass Other(Request): pass\n" + HEAD
        + "    def do_GET(self): print Request(self.headers).host(), Other({'Host': 'a'}).host()\n"),
    "of a parameter that is called otherwise": KEEPS + "def index(x):\n    return x.headers['A']\n",
}


@pytest.mark.parametrize("name", sorted(REWRITE))
def test_rewrite(name):
    before, old, new = REWRITE[name]
    text, messages = run(TOP + before, ONLY)
    assert text.endswith(before.replace(old, new))
    assert messages == []
    assert run(text, ONLY)[0] == text


@pytest.mark.parametrize("name", sorted(NOOP))
def test_noop(name):
    check_noop(TOP + NOOP[name], ONLY)


@pytest.mark.parametrize("kept", [KEEPS, HAS.replace("Response", "Request")], ids=["where another object keeps them", "beside a dict"])
def test_the_handlers_own_are_text(kept):
    """Its keys were taken for those of the other class, and written as they are, or looked up by bytes."""
    before = kept + HEAD + "    def do_GET(self):\n        for k in self.headers.keys(): self.wfile.write(k)\n        print self.headers['Host']\n"
    text, messages = run(TOP + before, ("all",))
    assert "self.wfile.write(k.encode(" in text and "_header_value(self.headers, 'Host')" in text
    assert messages == []


@pytest.mark.parametrize("given", ["{}", "given"], ids=["a dict", "what is given"])
def test_a_dict_of_headers_is_gone_through_as_on_2_7(given):
    before = HAS.replace("{}", given).replace("(self)", "(self, given=0)") + (
        "    def send(self, handler):\n        for k, v in self.headers.items(): handler.send_header(k, v)\n")
    assert "in list(_python2_order(self.headers).items())" in run(TOP + before, ("all",))[0]
