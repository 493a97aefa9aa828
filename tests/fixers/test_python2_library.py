"""division, string_module, socket_files, python2_builtins, json_indent, url_quoting, reply_headers, server_test."""
from __future__ import unicode_literals

import threading
import warnings

import pytest
from six.moves import BaseHTTPServer as http_server

from BaseHTTPServer_compat.fixers import fix_new_databases, fix_python2_builtins, star_names
from fixer_rows import check, check_noop, dedent, run

HEAD = "import BaseHTTPServer, SocketServer, base64, httplib, json, md5, socket, string, sys, urllib, urllib2, urlparse\n"


def source(body):
    return HEAD + dedent(body) + "\n"


@pytest.mark.parametrize("body", ["json.dumps(x, encoding='latin-1')", "json.loads(x, encoding=e)", "json.loads(x, e)"])
def test_encoding_of_json_that_is_not_known(body):
    text, messages = run(source(body), ("json_encoding",))
    assert text == source(body)
    assert [message.split()[1] for message in messages] == ["BH622"]


def result(body, fixer, target="http.server"):
    """The lines that the fixer makes of *body*; a second run changes nothing."""
    text, messages = run(source(body), (fixer,), target)
    assert messages == []
    assert run(text, (fixer,), target)[0] == text, "the second run changed its own result"
    return text


ROWS = [
    ("division", "len('abc') / 2", "len('abc') // 2", "whole numbers"),
    ("division", "1.0 / 2", "1.0 / 2", "float"),
    ("division", "float(x) / 2", "float(x) / 2", "conversion to float"),
    ("division", "x / 2", "_divide(x, 2)", "unknown"),
    ("division", "a * b / 2", "_divide(a * b, 2)", "a chain"),
    ("division", "a / b / c", "_divide(_divide(a, b), c)", "twice"),
    ("division", "x = y\nx /= 2", "x = _divide(x, 2)", "in place"),
    ("python2_builtins", "import base64\nf(base64.decodestring, base64.encodestring)", "f(base64.decodebytes, base64.encodebytes)", "base64 that is handed on"),
    ("string_module", "f(string.join)", "f((lambda words, separator=\" \": separator.join(words)))", "join that is handed on"),
    ("string_module", "string.join(words, ', ')", "', '.join(words)", "join"),
    ("string_module", "string.join(words)", "\" \".join(words)", "join with spaces"),
    ("string_module", "string.split(a + b, ':')", "(a + b).split(':')", "split of a sum"),
    ("string_module", "string.strip(string.lower(x))", "x.lower().strip()", "nested"),
    ("string_module", "string.atoi(x)", "int(x)", "atoi"),
    ("string_module", "map(string.strip, words)", "map(str.strip, words)", "handed on"),
    ("tar_formats", "import tarfile\nt = tarfile.open('x', 'w:gz')", "t = tarfile.open('x', 'w:gz', format=tarfile.GNU_FORMAT)", "an archive"),
    ("tar_formats", "import tarfile\ntarfile.open(fileobj=f, mode=m).add(x)", "tarfile.open(fileobj=f, mode=m, format=tarfile.GNU_FORMAT).add(x)",
     "an archive of any mode"),
    ("tar_formats", "import tarfile\nx = tarfile.open('x'), tarfile.open('x', 'r:gz')", "x = tarfile.open('x'), tarfile.open('x', 'r:gz')",
     "an archive that is read"),
    ("tar_formats", "import tarfile\ntarfile.open('x', 'w', format=f)", "tarfile.open('x', 'w', format=f)", "an archive whose format is named"),
    ("string_module", "string.splitfields(x, ':')", "x.split(':')", "splitfields"),
    ("string_module", "f(string.atoi, string.x)", "f(int, string.x)", "a conversion handed on"),
    ("string_module", "string.maketrans('a', 'b')", "str.maketrans('a', 'b')", "maketrans"),
    ("string_module", "from string import maketrans\nmaketrans('a', 'b')", "str.maketrans('a', 'b')", "maketrans by name"),
    ("string_module", "string.zfill(x, 3) + string.zfill('5', 3)", "str(x).zfill(3) + '5'.zfill(3)", "zfill, which took numbers too"),
    ("string_module", "from string import join\njoin(words, ':') + x", "':'.join(words) + x", "join by name"),
    ("string_module", "from string import letters as l\nl[0]", "string.ascii_letters[0]", "constant by name"),
    ("string_module", "string.letters + string.digits", "string.ascii_letters + string.digits", "constants"),
    ("socket_files", "socket._fileobject(s, 'wb', 0)", "s.makefile('wb', 0)", "_fileobject"),
    ("socket_files", "socket._fileobject(s)", "s.makefile(\"rb\")", "_fileobject without a mode"),
    ("socket_files", "s.makefile()", "s.makefile(\"rb\")", "makefile"),
    ("socket_files", "s.makefile('r', 0)", "s.makefile('rb', 0)", "makefile with a mode"),
    ("socket_files", "s.makefile('rb')", "s.makefile('rb')", "makefile of bytes"),
    ("python2_builtins", "file('a')", "open('a')", "file"),
    ("python2_builtins", "int(x, 0)", "_int(x, 0)", "int of any base"),
    ("python2_builtins", "int(x, 16) + int(x)", "int(x, 16) + int(x)", "int of one base"),
    ("checksums", "import zlib\nzlib.crc32(x)", "_signed(zlib.crc32(x))", "checksum"),
    ("checksums", "import zlib\n'%d' % zlib.adler32(x, 1)", "'%d' % _signed(zlib.adler32(x, 1))", "checksum in a format"),
    ("checksums", "import zlib\nzlib.crc32(x) & 0xffffffff", "zlib.crc32(x) & 0xffffffff", "checksum without its sign"),
    ("python2_builtins", "cmp(1, 2)", "_cmp(1, 2)", "cmp"),
    ("python2_builtins", "sorted(x, key=y, cmp=cmp)", "sorted(x, key=y, cmp=_cmp)", "cmp as an argument"),
    ("python2_builtins", "buffer(x)", "memoryview(x)", "buffer"),
    ("python2_builtins", "base64.encodestring(x)", "base64.encodebytes(x)", "encodestring"),
    ("python2_builtins", "from base64 import encodestring, decodestring as d; encodestring(d(x))",
     "from base64 import encodebytes, decodebytes as d; encodebytes(d(x))", "encodestring imported"),
    ("json_indent", "json.dumps(x, indent=1)", "json.dumps(x, indent=1, separators=(\", \", \": \"))", "indent"),
    ("json_indent", "json.dumps(x)", "json.dumps(x)", "no indent"),
    ("json_indent", "try: import simplejson as json\nexcept ImportError: import json\njson.dumps(x, indent=1)",
     "json.dumps(x, indent=1, separators=(\", \", \": \"))", "whichever JSON there is"),
    ("json_indent", "try: import other as json\nexcept ImportError: import json\njson.dumps(x, indent=1)",
     "json.dumps(x, indent=1)", "something else under its name"),
    ("json_indent", "y = {'indent': 1}; json.dumps(x, **y)", "y = {'indent': 1}; json.dumps(x, **dict({\"separators\": (\", \", \": \")}, **y))",
     "indent among options"),
    ("json_indent", "y = dict(indent=1); json.dumps(x, separators=z, **y)", "y = dict(indent=1); json.dumps(x, separators=z, **y)",
     "separators and options"),
    ("json_indent", "y = {'a': 1}; json.dumps(x, **y)", "y = {'a': 1}; json.dumps(x, **y)", "options without an indent"),
    ("json_encoding", "json.dumps(x, encoding='utf-8')", "json.dumps(x)", "encoding of JSON"),
    ("json_encoding", "json.loads(x, encoding=None, cls=c)", "json.loads(x, cls=c)", "no encoding of JSON"),
    ("json_encoding", "json.loads(x, 'utf8')", "json.loads(x)", "encoding of JSON, by place"),
    ("json_encoding", "json.load(f, encoding='ASCII')", "json.load(f)", "encoding of a file of JSON"),
    ("json_encoding", "json.dumps(x, True,  y == 1, indent=2)", "json.dumps(x, skipkeys=True,  ensure_ascii=y == 1, indent=2)", "arguments of JSON by place"),
    ("json_encoding", "json.dump(x, f, n)", "json.dump(x, f, skipkeys=n)", "arguments of a file of JSON by place"),
    ("json_encoding", "json.dumps(x, 0, 1, 1, 1, None, 2, None, 'utf-8')",
     "json.dumps(x, skipkeys=0, ensure_ascii=1, check_circular=1, allow_nan=1, cls=None, indent=2, separators=None)", "all of them"),
    ("json_encoding", "json.loads(x, 'utf-8', C)", "json.loads(x, cls=C)", "a class after the encoding"),
    ("json_encoding", "json.dumps(*x)", "json.dumps(*x)", "arguments by a star"),
    ("json_encoding", "other.dumps(x, encoding='utf-8')", "other.dumps(x, encoding='utf-8')", "encoding of something else"),
    ("json_encoding", "json.dumps(x, default=f)", "json.dumps(x, default=f)", "another argument of JSON"),
    ("url_quoting", "urllib.unquote(x)", "urllib.unquote(x, errors=\"surrogateescape\")", "unquote"),
    ("url_quoting", "urlparse.parse_qs(x, 1)", "urlparse.parse_qs(x, 1, errors=\"surrogateescape\")", "parse_qs"),
    ("url_quoting", "f(urllib.quote_plus(x).lower())", 'f(urllib.quote_plus(x).replace("~", "%7E").lower())', "a tilde"),
    ("url_quoting", "urllib.urlencode(x, 1)", 'urllib.urlencode(x, 1, errors="surrogateescape").replace("~", "%7E")', "a tilde in a form"),
    ("url_quoting", "urllib.urlencode(x, True)", 'urllib.urlencode(x, True, errors="surrogateescape").replace("~", "%7E")',
     "a tilde in a form of lists"),
    ("url_quoting", "urllib.urlencode(x, doseq=lists)",
     'urllib.urlencode(x, doseq=lists, errors="surrogateescape").replace("~", "%7E")', "a tilde in what may be a form of lists"),
    ("url_quoting", "urllib.quote('~x', '/')", "urllib.quote('~x', '/').replace(\"~\", \"%7E\")", "a tilde in a literal"),
    ("url_quoting", "urllib.quote(x, '~/') + urllib.quote(x, y)", "urllib.quote(x, '~/') + urllib.quote(x, y)", "a safe tilde"),
    ("url_quoting", "urllib.urlencode({'a': 1})", "urllib.urlencode({'a': 1})", "literal"),
    ("reply_headers", "x = urllib2.urlopen(y).info().type", "x = urllib2.urlopen(y).info().get_content_type()", "type"),
    ("reply_headers", "x = y.info()['A']", 'x = ", ".join(y.info().get_all(\'A\'))', "a field that may be there twice"),
    ("reply_headers", "x = y.info().items()", "x = _merged_fields(y.info()).items()", "all fields"),
    ("reply_headers", "x = y.info().get('set-cookie')", "x = _answer_field(y.info(), 'set-cookie')", "fields of one name"),
    ("reply_headers", "x = y.info().getheader('Content-Type')", "x = y.info().get('Content-Type')", "a field that comes once"),
    ("reply_headers", "x = y.info().getheaders('set-cookie')", "x = y.info().get_all('set-cookie', [])", "a list of fields"),
    ("reply_headers", "y = urllib2.urlopen(z)\nx = y.headers['a'], y.headers.get(b)",
     "x = \", \".join(y.headers.get_all('a')), _answer_field(y.headers, b)", "headers of an answer"),
    ("reply_headers", "y, h = urllib.urlretrieve(z)\nx = h.gettype(), h['a'], y['a']",
     "x = h.get_content_type(), \", \".join(h.get_all('a')), y['a']", "headers of a file that is fetched"),
    ("reply_headers", "x = urllib.urlretrieve(z)[1].gettype()", "x = urllib.urlretrieve(z)[1].get_content_type()", "headers of it at once"),
    ("reply_headers", "y = urllib2.urlopen(z)\nx = y.headers.keys()", "x = _merged_fields(y.headers).keys()", "names of the headers of an answer"),
    ("reply_headers", "y = urllib2.urlopen(z)\nh = y.info()\nx = h.items()", "x = _merged_fields(h).items()", "all fields, by a name"),
    ("reply_headers", "y = urllib2.urlopen(z)\nx = other.headers.items()", "x = other.headers.items()", "headers of something else"),
    ("reply_headers", "y = urllib2.urlopen(z)\nx = {}.items()", "x = {}.items()", "items of something else"),
    ("reply_headers", "y.info()['A'] = x", "y.info()['A'] = x", "a field that is set"),
    ("url_quoting", "map(urllib.unquote, x)", 'map(lambda text: urllib.unquote(text, errors="surrogateescape"), x)', "handed on"),
    ("url_quoting", "urlparse.parse_qs(x, strict_parsing=1)",
     'urlparse.parse_qs(x, strict_parsing=1, errors="surrogateescape")', "another keyword"),
    ("urlopen", "urllib.urlopen(x, data=y)", "_urlopen(x, data=y)", "urlopen"),
    ("urlopen", "y = map(urllib.urlopen, x)", "y = map(_urlopen, x)", "urlopen handed on"),
    ("urlopen", "urllib2.urlopen(x)", "urllib2.urlopen(x)", "urllib2's urlopen"),
    ("server_test", "from SimpleHTTPServer import BaseHTTPServer\nBaseHTTPServer.test(H, S)",
     "BaseHTTPServer.test(H, S, port=int(sys.argv[1]) if sys.argv[1:] else 8000)", "test of the module that another one names"),
    ("server_test", "BaseHTTPServer.test(H, S)",
     "BaseHTTPServer.test(H, S, port=int(sys.argv[1]) if sys.argv[1:] else 8000)", "test"),
]


@pytest.mark.parametrize("fixer, before, after", [pytest.param(*row[:3], id="%s, %s" % (row[0], row[3])) for row in ROWS])
def test_rewrites(fixer, before, after):
    assert result(before, fixer).splitlines()[-1] == after


STRADDLING = [
    ("url_quoting", "urllib.unquote(x)", "urllib.unquote(x, **_URL_BYTES)", "unquote"),
    ("url_quoting", "urlparse.parse_qs(x, 1)", "urlparse.parse_qs(x, 1, **_URL_BYTES)", "parse_qs"),
    ("string_module", "string.maketrans('a', 'b')", "(string.maketrans if str is bytes else str.maketrans)('a', 'b')", "maketrans"),
    ("string_module", "from string import maketrans\nmaketrans('a', 'b')", "(string.maketrans if str is bytes else str.maketrans)('a', 'b')",
     "maketrans by name"),
    ("string_module", "map(string.strip, words)", "map((lambda text, *more: text.strip(*more)), words)", "handed on"),
    ("reply_headers", "x = y.info().type", "x = _content_type(y.info())", "type of an answer"),
    ("reply_headers", "x = urllib.urlopen(y).info().maintype[1:]",
     'x = _content_type(urllib.urlopen(y).info()).partition("/")[0][1:]', "type of an answer on the spot"),
    ("reply_headers", "x = y.type", "x = y.type", "type of something else"),
    ("reply_headers", "x = y.info().items()", "x = _merged_fields(y.info()).items()", "all fields"),
    ("reply_headers", "x = urllib2.urlopen(y).info()['a']", "x = _merged_field(urllib2.urlopen(y).info(), 'a')", "a field"),
    ("urlopen", "urllib.urlopen(x)", "_urlopen(x)", "urlopen"),
    ("urlopen", "urllib2.urlopen(x)", "urllib2.urlopen(x)", "urllib2's urlopen"),
    ("url_quoting", "urllib.unquote(*x)", "urllib.unquote(*x)", "not plain"),
    ("url_quoting", "urllib.unquote(x, **_URL_BYTES)", "urllib.unquote(x, **_URL_BYTES)", "done"),
]


@pytest.mark.parametrize("target", ["six", "future"])
@pytest.mark.parametrize("fixer, before, after", [pytest.param(*row[:3], id="%s, %s" % (row[0], row[3])) for row in STRADDLING])
def test_rewrites_for_both_pythons(target, fixer, before, after):
    assert result(before, fixer, target).splitlines()[-1] == after


@pytest.mark.parametrize("fixer, body", [
    ("division", "from __future__ import division\nimport BaseHTTPServer\nx = a / b"),
    ("division", "import http.server\nx = a / b"),
    ("python2_builtins", "def cmp(a, b):\n    return 0\ncmp(1, 2)"),
    ("python2_builtins", "def f():\n    raise StopIteration"),
    ("socket_files", "import http.server\ns.makefile()"),
    ("server_test", "import http.server\nhttp.server.test(H, S)"),
    ("url_quoting", "import urllib.parse, http.server\nurllib.parse.unquote(x)"),
    ("json_indent", "import json, http.server\njson.dumps(x, indent=1)"),
])
def test_leaves_alone(fixer, body):
    check_noop(body + "\n", (fixer,))


def test_generator_that_stops():
    check(source("def f():\n    yield 1\n    raise StopIteration"),
          source("def f():\n    yield 1\n    return"),
          ("python2_builtins",))


DIGESTS = {
    "both modules": ("import md5, sha\nprint md5.new('a'), sha.sha('a'), md5.md5()\n",
                     "import hashlib\nprint hashlib.md5('a'), hashlib.sha1('a'), hashlib.md5()\n"),
    "beside hashlib": ("import hashlib, md5\nprint md5.new(x)\n", "import hashlib\nprint hashlib.md5(x)\n"),
    "by name": ("from md5 import md5 as m, new\nfrom sha import sha\nprint m(x), new(x), sha(x)\n",
                "import hashlib\nprint hashlib.md5(x), hashlib.md5(x), hashlib.sha1(x)\n"),
    "under another name": ("import sha as s\nprint s.new(x)\n", "import hashlib\nprint hashlib.sha1(x)\n"),
    "for hmac": ("import hmac, sha\nprint hmac.new(k, x, sha)\n", "import hmac, hashlib\nprint hmac.new(k, x, hashlib.sha1)\n"),
    "handed on as a module": ("import md5, sha\ndef f(x, kind=md5): return kind.new(x), self.new(x)\nfor k in md5, sha: print k.new()\n",
                              "import hashlib\ndef f(x, kind=hashlib.md5): return kind(x), self.new(x)\n"
                              "for k in hashlib.md5, hashlib.sha1: print k()\n"),
    "for hmac, beside another new": ("import hmac, sha\ndef f(c): print hmac.new(k, x, sha), c.new(x)\n",
                                     "import hmac, hashlib\ndef f(c): print hmac.new(k, x, hashlib.sha1), c.new(x)\n"),
    "its size": ("import sha\nprint sha.digest_size, sha.blocksize\n", "import hashlib\nprint 20, 1\n"),
    "in a try": ("try:\n    from hashlib import md5\nexcept ImportError:\n    from md5 import md5\nprint md5(x)\n",) * 2,
    "another module": ("from mine import md5\nprint md5.new(x)\n",) * 2,
}


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("name", sorted(DIGESTS))
def test_digest_modules(name, target):
    head = "import BaseHTTPServer\n"
    check(*[head + text for text in DIGESTS[name]] + [("digest_modules",), target])


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("before, after", [
    pytest.param("import operator\nx = reduce(operator.div, y)\n", "x = reduce(_divide, y)\n", id="the module"),
    pytest.param("from operator import add, div\nx = map(div, y), add\n", "x = map(_divide, y), add\n", id="by name"),
])
def test_operator_div(before, after, target):
    text = run("import BaseHTTPServer\n" + before, ("gone_functions",), target)[0]
    assert text.endswith(after) and "def _divide(a, b):" in text
    assert run(text, ("gone_functions",), target)[0] == text


@pytest.mark.parametrize("name, arguments, expected", [
    ("_divide", (7, 2), 3), ("_divide", (-7, 2), -4), ("_divide", (7.0, 2), 3.5), ("_cmp", (1, 2), -1), ("_cmp", (2, 2), 0),
    ("_cmp", (None, -1), -1), ("_cmp", ({}, {}), 0), ("_cmp", ("a", 5), 1), ("_cmp", ([], "a"), -1), ("_cmp", ([1], {}), 1)])
def test_helpers_compute_as_on_27(name, arguments, expected):
    fixer = {"_divide": "division", "_cmp": "python2_builtins"}[name]
    text = result({"_divide": "x / y", "_cmp": "cmp(x, y)"}[name], fixer)
    names = {}
    exec(text[text.index("def " + name):].rpartition("\n%s" % name)[0].encode("utf-8"), names)
    assert names[name](*arguments) == expected


def test_straddling_base64():
    assert result("base64.encodestring(x)", "python2_builtins", "six").splitlines()[-1] == 'codecs.encode(x, "base64")'


def test_booleans_of_xmlrpclib():
    check("import BaseHTTPServer, xmlrpclib\nx = xmlrpclib.True, xmlrpclib.Boolean(y).z, xmlrpclib.dumps\n",
          "import BaseHTTPServer, xmlrpclib\nx = True, bool(y).z, xmlrpclib.dumps\n", fixers=("xmlrpc_booleans",))
    check("import BaseHTTPServer\nfrom xmlrpclib import Boolean, dumps\nx = Boolean(y), dumps\n",
          "import BaseHTTPServer\nfrom xmlrpclib import dumps\nx = bool(y), dumps\n", fixers=("xmlrpc_booleans",))


def test_reply_headers():
    body = "c = httplib.HTTPConnection('a')\nr = c.getresponse()\nfor n, v in r.getheaders():\n    pass"
    assert "for n, v in _merged_fields(r.msg).items():" in result(body, "reply_headers")
    body = "i = urllib2.urlopen('a').info()\ni.gettype()"
    assert result(body, "reply_headers").endswith("i.get_content_type()\n")


# What is rewritten with ``-f all`` for six or future alone: body, what stands in its place, target.
LIBRARY = {
    "split functions": ("import urllib\nurllib.splitquery(x)\n",
                        "if str is bytes:  # Python 2\n    from urllib import splitquery\nelse:\n"
                        "    from urllib.parse import splitquery\nsplitquery(x)\n", "six"),
    "StringIO": ("import StringIO\nStringIO.StringIO(x)\n",
                 "if str is bytes:  # Python 2\n    from StringIO import StringIO as _StringIO\nelse:\n"
                 "    from io import StringIO as _StringIO\n_StringIO(x)\n", "future"),
    "configparser": ("import ConfigParser, os\nConfigParser.Error\n",
                     "if str is bytes:  # Python 2\n    import ConfigParser\nelse:\n    import configparser as ConfigParser\nimport os\n"
                     "ConfigParser.Error\n", "future"),
    "dual import": ("try:\n    import ConfigParser\nexcept ImportError:\n    import configparser as ConfigParser\n",) * 2 + (
        "six",),
    "dual import by version": (
        "import sys\nif sys.version_info[0] == 2:\n    import Queue as queue\nelse:\n    import queue\n",) * 2 + ("future",),
    "SafeConfigParser": ("import ConfigParser\nx = ConfigParser.SafeConfigParser\n",
                         "from six.moves import configparser\nif str is bytes:  # Python 2\n"
                         "    from ConfigParser import SafeConfigParser as _ConfigParser\nelse:\n"
                         "    from configparser import ConfigParser as _ConfigParser\nx = _ConfigParser\n", "six"),
    "SafeConfigParser by name": ("from ConfigParser import SafeConfigParser\nx = SafeConfigParser\n",
                                 "if str is bytes:  # Python 2\n    from ConfigParser import SafeConfigParser\nelse:\n"
                                 "    from configparser import ConfigParser as SafeConfigParser\nx = SafeConfigParser\n", "future"),
    "module of a module": ("import urllib2\nurllib2.httplib.HTTPException\n",
                           "from six.moves import http_client\nhttp_client.HTTPException\n", "six"),
}

LIBRARY.update({
    "next": ("class A:\n    def next(self):\n        return 1\n\n    def x(self): pass\n",
             "class A:\n    def __next__(self):\n        return 1\n    next = __next__\n\n    def x(self): pass\n", "six"),
    "next that ends in blocks": (
        "class A:\n    def next(self):\n        try:\n            pass\n        except E:\n            if x:\n                pass\n\n    def x(self): pass\n",
        "class A:\n    def __next__(self):\n        try:\n            pass\n        except E:\n            if x:\n                pass\n"
        "    next = __next__\n\n    def x(self): pass\n", "six"),
    "next in a class in a function": (
        "def f():\n    class C:\n        def next(self): return 3  # three\n    # end\n    return C().next()\n",
        "def f():\n    class C:\n        def __next__(self): return 3  # three\n        next = __next__\n    # end\n"
        "    return next(C())\n", "future"),
    "truth": ("class A(object):\n    def __nonzero__(self):\n        return True\n",
              "class A(object):\n    def __nonzero__(self):\n        return True\n    __bool__ = __nonzero__\n", "future"),
    "next beside __next__": ("class A:\n    def __next__(self): return 1\n    next = __next__\n",) * 2 + ("six",),
    "raise with a traceback": ("raise E, 'v', t\n", "import six\nsix.reraise(E, E('v'), t)\n", "six"),
    "raise from another": ("raise E('v') from e\n",) * 2 + ("six",),
    "raise with a traceback, future": ("raise E, v, t\n", "import future.utils\nfuture.utils.raise_(E, v, t)\n", "future"),
    "izip_longest": ("import itertools\nitertools.izip_longest(a)\nfor x in itertools.izip(a): pass\n",
                     "import itertools\nimport six.moves\nsix.moves.zip_longest(a)\nfor x in zip(a): pass\n", "six"),
    "getcwdu": ("import os\nx = os.getcwdu()\n",
                "import os\nif str is bytes:  # Python 2\n    from os import getcwdu as getcwd\nelse:\n    from os import getcwd\n"
                "x = getcwd()\n", "six"),
    "clock": ("from time import clock, sleep\nclock()\n",
              "from time import sleep\nif str is bytes:  # Python 2\n    from time import clock as process_time\nelse:\n"
              "    from time import process_time\nprocess_time()\n", "six"),
    "xrange": ("for i in xrange(3): x = range(i)\n",
               "from six.moves import xrange\nfor i in xrange(3): x = list(range(i))\n", "six"),
    "xrange, future": ("x = xrange(3)\n", "from past.builtins import xrange\nx = xrange(3)\n", "future"),
    "unichr": ("x = map(unichr, y) + [unichr(8364)]\n", "from six import unichr\nx = list(map(unichr, y)) + [unichr(8364)]\n", "six"),
    "unichr, future": ("x = unichr(8364) + chr(y)\n", "from builtins import chr as unichr\nx = unichr(8364) + chr(y)\n", "future"),
    "raw unicode": ("x = ur'\\d\\u20ac' + UR\"\\\\ \\'\"\n", "x = u'\\\\d\\u20ac' + u\"\\\\\\\\ \\\\\\'\"\n", "future"),
    "raw, and unicode": ("x = r'\\d' + u'\\d'\n",) * 2 + ("six",),
    "buffer": ("x = buffer(y)\n", "buffer = buffer if str is bytes else memoryview\n\n\nx = buffer(y)\n", "six"),
    "database": ("import anydbm\nanydbm.open(x)\n", "if str is bytes:  # Python 2\n    import anydbm\nelse:\n"
                 "    import dbm as anydbm\nanydbm.open(x)\n", "six"),
})
LIBRARY.update({
    "loops over a dict": (
        "for k, v in d.iteritems():\n    x = [n for n in d[k].iterkeys()]\n    y = d.values()\n",
        "for k, v in d.items():\n    x = [n for n in d[k].keys()]\n    y = list(d.values())\n", "http.server"),
    "a loop that nothing shows to be Python 2's": ("for k in self.d.keys():\n    f(d.pop(k))\n",) * 2 + ("http.server",),
    "a loop that takes out": ("for k in self.d.keys():\n    self.d.pop(k)\n",
                              "for k in list(self.d.keys()):\n    self.d.pop(k)\n", "http.server"),
    "a loop that deletes": ("for k in d.keys():\n    if k: del d[k]\n",
                            "for k in list(d.keys()):\n    if k: del d[k]\n", "http.server"),
    "star import": ("import SocketServer\nfrom urllib2 import *\nurlopen(Request(x))\nu.quote(y)\n",
                    "import socketserver\nfrom urllib.request import Request, urlopen\nurlopen(Request(x))\nu.quote(y)\n",
                    "http.server"),
    "star imports that have a name in common": (
        "from urllib2 import *\nfrom urllib import *\nurlretrieve(Request(x))\n",
        "from urllib.request import Request\nfrom urllib.request import urlretrieve\nurlretrieve(Request(x))\n", "http.server"),
    "star import that gives nothing": ("import StringIO\nfrom urllib import *\ndef quote(x): return x\nquote(1)\n",
                                       "import io\ndef quote(x): return x\nquote(1)\n", "http.server"),
    "builtins in a file without a server": (
        "import string\nprint cmp(a, string.atoi(b))\n",
        "from __future__ import print_function\nimport string\n\n" + fix_python2_builtins.CMP + "\n\nprint(_cmp(a, int(b)))\n", "six"),
})


@pytest.mark.parametrize("name", sorted(LIBRARY))
def test_library_for_both_pythons(name):
    before, after, target = LIBRARY[name]
    check(before, after, ("all",), target)


def test_proxies_of_urlopen_are_reported():
    check_noop(HEAD + "urllib.urlopen(x, proxies={})\n", ("urlopen",), messages=["2:1 BH603"])


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
def test_name_without_a_scheme_is_a_file(target, tmpdir):
    if str is bytes and target == "http.server":
        pytest.skip("the target http.server is for Python 3")
    tmpdir.join("a b").write("text")
    text = run("import SocketServer, urllib\nu = urllib.urlopen(url)\n", ("urlopen",), target)[0].replace("import SocketServer, urllib", "")
    names = {"url": str(tmpdir.join("a%20b"))}
    exec(text.encode("ascii"), names)
    assert names["u"].read() == b"text"
    names["u"].close()
    with pytest.raises(IOError):
        names["_urlopen"](str(tmpdir.join("none?a=b")))
    with tmpdir.as_cwd(), pytest.raises(ValueError):
        names["_urlopen"]("./a b")      # Python 2 had this for what begins so


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
def test_answer_of_an_error_is_an_answer(target):
    if str is bytes and target == "http.server":
        pytest.skip("the target http.server is for Python 3")
    text = run("import SocketServer, urllib\nu = urllib.urlopen(url)\n", ("urlopen",), target)[0].replace("import SocketServer, urllib", "")
    server = http_server.HTTPServer(("127.0.0.1", 0), http_server.BaseHTTPRequestHandler)
    server.timeout = 10
    thread = threading.Thread(target=server.handle_request)
    thread.daemon = True
    thread.start()
    names = {"url": "http://127.0.0.1:%d/a b/%s" % (server.server_port, str("caf\u00e9") if str is not bytes else "caf")}
    exec(text.encode("ascii"), names)
    thread.join()
    assert names["u"].getcode() == 501
    assert b"Unsupported method" in names["u"].read()
    names["u"].close()
    server.server_close()


@pytest.mark.parametrize("target", ["http.server", "six"])
def test_all_of_string(target):
    text = run("import BaseHTTPServer\nfrom string import *\nprint join([zfill('7', 3), letters]), atoi(x), capwords(y)\n", ("all",), target)[0]
    assert text.splitlines()[-1] == "print(\" \".join(['7'.zfill(3), string.ascii_letters]), int(x), capwords(y))"
    assert "from string import capwords\n" in text and "import *" not in text


STARS = [
    pytest.param("from struct import *\nfrom math import *\npack('H', calcsize(x))\n", "from struct import calcsize, pack\npack('H', calcsize(x))\n", id="two"),
    pytest.param("from subprocess import *; x = 1\nPopen(x, stdout=PIPE)\n", "from subprocess import PIPE, Popen; x = 1\nPopen(x, stdout=PIPE)\n", id="in a line"),
    pytest.param("if x:\n    from cgi import *   # forms\ny = escape(x.parse_qs)\n", "if x:\n    from cgi import escape   # forms\ny = escape(x.parse_qs)\n",
                 id="in a block"),
    pytest.param("from SimpleXMLRPCServer import *\nsys.exit(SimpleXMLRPCServer)\n",
                 "import sys\nfrom SimpleXMLRPCServer import SimpleXMLRPCServer\nsys.exit(SimpleXMLRPCServer)\n", id="a module"),
    pytest.param("from time import *\ntime = time()\ndef f(sleep):\n    sleep(1)\n", "from time import time\ntime = time()\ndef f(sleep):\n    sleep(1)\n",
                 id="a name that is bound again"),
    pytest.param("from httplib import *\nfrom socket import *\nerror, HTTPConnection\n",
                 "from httplib import HTTPConnection\nfrom socket import error\nerror, HTTPConnection\n", id="a name of both"),
    pytest.param("from struct import *\npack('H', 1)\neval(x)\n", "from struct import *\nfrom struct import pack\npack('H', 1)\neval(x)\n",
                 id="beside code that is made"),
    pytest.param("from state import *\npack(x)\n", "from state import *\npack(x)\n", id="not of the library"),
]


@pytest.mark.parametrize("before, after", STARS)
def test_star_imports(before, after):
    check("import BaseHTTPServer\n" + before, "import BaseHTTPServer\n" + after, ("star_imports",))


@pytest.mark.skipif(str is not bytes, reason="asks 2.7")
def test_names_that_stars_give():
    for module, names in star_names.NAMES.items():
        given = {}
        with warnings.catch_warnings():     # md5 and sha are deprecated
            warnings.simplefilter("ignore")
            exec("from %s import *" % module, given)
        missing = [name for name in given if not name.startswith("__") and name not in names | star_names.MODULES.get(module, frozenset())]
        assert module in ("sys", "xmlrpclib") or not missing, module    # virtualenv's, and types


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("text", ["import shelve\nd = shelve.open('x')\n", "from anydbm import open as load\nd = load('x', 'c')\n"])
def test_new_databases(text, target):
    made, messages = run("import BaseHTTPServer\n" + text, ("all",), target)
    assert messages == [] and made.count("_prefer_files()") == 2 and made.index("\n_prefer_files()\n") < made.index("d = ")
    assert run(made, ("all",), target)[0] == made


def test_databases_that_are_there():
    check_noop("import BaseHTTPServer\nimport shelve\nd = shelve.Shelf({})\n", ("new_databases",))


@pytest.mark.skipif(str is bytes, reason="2.7 has no such kind")
def test_kinds_of_new_databases():
    dbm = pytest.importorskip("dbm", reason="Pyodide has none")
    before, given = list(dbm._names), {}
    try:
        exec(fix_new_databases.HELPER, given)
        given["_prefer_files"]()
        assert sorted(dbm._names) == sorted(before) and "dbm.sqlite3" not in dbm._names[:3]
    finally:
        dbm._names[:] = before


@pytest.mark.parametrize("text, value", [("017", 15), (" -0x1F", -31), ("0b11", 3), ("0", 0), ("00", 0), ("+07", 7)])
def test_int_of_any_base(text, value):
    names = {}
    exec(fix_python2_builtins.INT, names)
    assert names["_int"](text, 0) == value


@pytest.mark.parametrize("text", ["09", "x", "", "0x"])
def test_int_of_what_is_none(text):
    names = {}
    exec(fix_python2_builtins.INT, names)
    with pytest.raises(ValueError, match="base 0"):
        names["_int"](text, 0)


@pytest.mark.parametrize("imports", [
    pytest.param("try:\n    import json\nexcept ImportError:\n    import simplejson as json\n", id="simplejson after json"),
    pytest.param("try:\n    import simplejson as json\nexcept ImportError:\n    import json\n", id="simplejson before json"),
    pytest.param("try:\n    import json\nexcept ImportError:\n    json = None\n", id="None"),
])
def test_modules_that_stand_for_each_other(imports):
    text, messages = run(imports + "import BaseHTTPServer\nprint 1\nx = json.loads(y, 'utf-8')\n", ("json_encoding",))
    assert text.endswith("x = json.loads(y)\n") and messages == []


def test_modules_that_do_not_stand_for_each_other():
    check_noop("try:\n    import json\nexcept ImportError:\n    import mine as json\nimport BaseHTTPServer\nprint 1\nx = json.loads(y, 'utf-8')\n", ("json_encoding",))


def test_a_file_stays_python_2s():
    """Another fixer takes away what shows it."""
    text = run("import Cookie\n\ndef f(x):\n    if hasattr(x, 'next'):\n        return Cookie.SimpleCookie(x)\n", ("all",))[0]
    assert 'hasattr(x, "__next__")' in text


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("old, new, use, fixer", [
    pytest.param("from urllib import quote", "from urllib.parse import quote", "quote(x)", "url_quoting", id="quote"),
    pytest.param("import urlparse", "from urllib import parse as urlparse", "urlparse.parse_qs(x)", "url_quoting", id="a module from a package"),
    pytest.param("import Cookie", "import http.cookies as Cookie", "Cookie.SimpleCookie()", "cookies", id="a module"),
    pytest.param("import ConfigParser as c", "import configparser as c", "c.ConfigParser()", "config_parser", id="an alias"),
    pytest.param("from cgi import escape", "from html import escape", "escape(x)", "cgi_module", id="escape"),
])
def test_modules_of_either_python(old, new, use, fixer, target):
    """A program that is Python 2's all the same: what it says holds for 2.7's module."""
    after = run("import BaseHTTPServer\n%s\nprint 1\nx = self.path\ny = %s\n" % (old, use), (fixer,), target)[0].splitlines()[-1]
    assert after != "y = " + use
    for pair in ((old, new), (new, old)):
        head = "import BaseHTTPServer\ntry:\n    %s\nexcept ImportError:\n    %s\nprint 1\n" % pair
        text, messages = run("%sx = self.path\ny = %s\n" % (head, use), (fixer,), target)
        assert text.splitlines()[-1] == after and messages == []
        assert run(text, (fixer,), target)[0] == text


@pytest.mark.parametrize("text", [
    pytest.param("try:\n    from urllib import quote\nexcept ImportError:\n    from mine import quote\nprint quote(self.path)\n", id="another's"),
    pytest.param("try:\n    from urllib import quote\nexcept ImportError:\n    from urllib.parse import quote\ny = quote(self.path)\n",
                 id="a file of either Python"),
])
def test_modules_of_either_python_left_alone(text):
    check_noop("import os\n" + text, ("url_quoting",))
