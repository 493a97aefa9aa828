"""fix_cgi_module and fix_quote_html: what moved, what is spelled out, what is reported."""
from __future__ import unicode_literals

import io
import re
import sys
import types

import pytest

from BaseHTTPServer_compat.fixers import fix_cgi_module
from fixer_rows import check, check_noop, run

ONLY = ("cgi_module",)
QUOTED = "html.escape(x, quote=False)"
STRADDLED = "xml.sax.saxutils.escape(x)"
WITH_QUOTES = "xml.sax.saxutils.escape(x, {'\"': \"&quot;\"}"

ESCAPE = {
    "escape": ("cgi.escape(x)", QUOTED, STRADDLED),
    "escape without quotes": ("cgi.escape(x, False)", QUOTED, STRADDLED),
    "escape with quotes": ("cgi.escape(x, True)", QUOTED + ".replace('\"', \"&quot;\")", WITH_QUOTES + ")"),
    "escape with quotes by name": ("cgi.escape(x, quote=1)", QUOTED + ".replace('\"', \"&quot;\")", WITH_QUOTES + ")"),
    "escape handed on": ("map(cgi.escape, x)", "map(lambda text: html.escape(text, quote=False), x)",
                         "map(xml.sax.saxutils.escape, x)"),
}


@pytest.mark.parametrize("target", ["http.server", "compat", "six", "future"])
@pytest.mark.parametrize("name", sorted(ESCAPE))
def test_escape(name, target):
    before, new, both = ESCAPE[name]
    straddles = target in ("six", "future")
    check("import BaseHTTPServer, cgi\n%s\n" % before, "import BaseHTTPServer\nimport %s\n%s\n" % (
        "xml.sax.saxutils" if straddles else "html", both if straddles else new), ONLY, target)


def test_what_others_may_import_from_here_stays():
    check("import BaseHTTPServer\nfrom cgi import escape, FieldStorage\nescape(x)\n",
          "import BaseHTTPServer\nfrom cgi import FieldStorage\nimport html\n%s\n" % QUOTED, ONLY, messages=["2:1 BH502"])


UNUSED = {
    "alone": ("import cgi\n", "", []),
    "beside others": ("import cgi, json\n", "import json\n", []),
    "in a function": ("def f():\n    import cgi\n    return 1\n", "def f():\n    return 1\n", []),
    "imported twice": ("import cgi\nimport cgi\n", "import cgi\nimport cgi\n", ["2:1 BH502", "3:1 BH502"]),
    "in a try": ("try:\n    import cgi\nexcept ImportError:\n    cgi = None\n",
                 "try:\n    import cgi\nexcept ImportError:\n    cgi = None\n", []),
}


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("name", sorted(UNUSED))
def test_import_that_nothing_uses(name, target):
    before, after, messages = UNUSED[name]
    check("import BaseHTTPServer\n" + before, "import BaseHTTPServer\n" + after, ONLY, target, messages)


def test_escape_with_quotes_or_without():
    check("import BaseHTTPServer, cgi\ncgi.escape(x, y)\n",
          "import BaseHTTPServer\nimport xml.sax.saxutils\n%s if y else {})\n" % WITH_QUOTES, ONLY)


PARSE = {
    "by the module's name": ("import cgi\ncgi.parse_qs(x, 1)\n", "from {0} import parse_qs\nparse_qs(x, 1)\n"),
    "by its own": ("from cgi import parse_qs, parse_qsl as q\nparse_qs(x), q(x)\n",
                   "from {0} import parse_qs, parse_qsl as q\nparse_qs(x), q(x)\n"),
    "in a function": ("def f():\n    from cgi import parse_qs\n    parse_qs(x)\n",
                      "def f():\n    from {0} import parse_qs\n    parse_qs(x)\n"),
}
MODULES = {"http.server": "urllib.parse", "compat": "urllib.parse", "six": "six.moves.urllib.parse",
           "future": "future.moves.urllib.parse"}


@pytest.mark.parametrize("target", sorted(MODULES))
@pytest.mark.parametrize("name", sorted(PARSE))
def test_parse_qs(name, target):
    before, after = PARSE[name]
    check("import BaseHTTPServer\n" + before, "import BaseHTTPServer\n" + after.format(MODULES[target]), ONLY, target)


def test_parse_header():
    text, messages = run("import BaseHTTPServer, cgi\nx = cgi.parse_header(y)[0]\n", ONLY)
    assert text.startswith("import BaseHTTPServer\nimport re\n\n\ndef _parse_header(line):\n")
    assert text.endswith("\n\n\nx = _parse_header(y)[0]\n")
    assert messages == []
    assert run(text, ONLY)[0] == text


@pytest.mark.parametrize("line, expected", [
    ("text/plain", ("text/plain", {})),
    ("", ("", {})),
    ("a; B=c ; d=\"e;f\"", ("a", {"b": "c", "d": "e;f"})),
    ("a; b=\"c\\\"d\\\\e\"", ("a", {"b": "c\"d\\e"})),
    ("a; flag; b=", ("a", {"b": ""})),
    ("a; b=\"c;d", ("a", {"b": "\"c;d"})),
    ("form-data; name=\"f\"; filename=\"a b.txt\"", ("form-data", {"name": "f", "filename": "a b.txt"})),
])
def test_parse_header_is_cgi_s(line, expected):
    names = {}
    exec("import re\n" + fix_cgi_module.PARSE_HEADER.replace("%s(", "re.findall("), names)
    assert names["_parse_header"](line) == expected
    if sys.version_info[0] == 2:
        import cgi
        assert cgi.parse_header(line) == expected


REPORTED = {
    "FieldStorage": "cgi.FieldStorage(fp=self.rfile, errors=x)",
    "parse": "cgi.parse(self.rfile)",
    "the module handed on": "f(cgi)",
}


@pytest.mark.parametrize("target", ["http.server", "six", "future", "compat"])
@pytest.mark.parametrize("name", sorted(REPORTED))
def test_reported(name, target):
    check_noop("import BaseHTTPServer, cgi\n%s\n" % REPORTED[name], ONLY, target,
               ["2:%d BH502" % (3 if name == "the module handed on" else 1)])


@pytest.mark.parametrize("coding, target, added", [
    pytest.param("", "http.server", ', errors="surrogateescape"', id="UTF-8"),
    pytest.param("# coding: latin-1\n", "http.server", ', encoding="latin-1"', id="Latin-1"),
    pytest.param("# coding: cp1252\n", "http.server", ', errors="surrogateescape"', id="cp1252"),
])
def test_fields_keep_bytes_that_are_no_text(coding, target, added):
    text, messages = run(coding + "import BaseHTTPServer, cgi\ncgi.FieldStorage(fp=fp)\n", ONLY, target)
    assert text.startswith(coding + "import BaseHTTPServer, cgi\n") and text.endswith("\n_FieldStorage(fp=fp%s)\n" % added)
    assert messages == ["%d:1 BH502" % (3 if coding else 2)]
    assert run(text, ONLY, target)[0] == text


@pytest.mark.parametrize("target", ["six", "future"])
def test_fields_for_both_pythons(target):
    text, messages = run("import BaseHTTPServer, cgi\ncgi.FieldStorage(fp=fp)\n", ONLY, target)
    assert '_URL_BYTES = {} if str is bytes else {"errors": "surrogateescape"}\n' in text
    assert text.endswith("\n_FieldStorage(fp=fp, **_URL_BYTES)\n")
    assert messages == ["2:1 BH502"]
    assert run(text, ONLY, target)[0] == text


BODIES = [
    pytest.param("application/json", b'{"a": "\xc3\xa9"}\r\n', id="JSON"),
    pytest.param("application/x-www-form-urlencoded", b"a=1;b=%C3%A9&a=2", id="a form"),
    pytest.param("multipart/form-data; boundary=x", b'--x\r\nContent-Disposition: form-data; name="a"\r\nContent-Length: 3\r\n\r\n1\r\n'
                 b'\r\n--x\r\nContent-Disposition: form-data; name="b"; filename="f"\r\n\r\n\xff\x00\r\n--x--\r\n', id="parts"),
    pytest.param("multipart/form-data; boundary=y", b'--y\r\nContent-Disposition: form-data; name="\xe9"; filename="f\xe9"\r\n\r\n1\r\n--y--\r\n',
                 id="a name that is no UTF-8"),
]


@pytest.mark.skipif(str is bytes, reason="Python 2's reads anything")
@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("kind, body", BODIES)
def test_fields_of_any_body(kind, body, target):
    cgi = pytest.importorskip("cgi")
    text = run("import BaseHTTPServer, cgi\nx = cgi.FieldStorage(self.rfile, self.headers, '', e)\n", ONLY, target)[0]
    environ = {"REQUEST_METHOD": "POST", "CONTENT_TYPE": kind, "CONTENT_LENGTH": str(len(body))}
    handler = types.SimpleNamespace(rfile=io.BytesIO(body + b"next"), headers={"content-type": kind, "content-length": str(len(body))})
    namespace = {"self": handler, "e": environ, "cgi": cgi, "io": io}
    exec(text[min(text.index(word) for word in ("class _Field", "_URL_BYTES =") if word in text):], namespace)
    form = namespace["x"]
    if kind == "application/json":
        assert (form.list, form.value) == (None, body.decode("utf-8"))
    elif kind[-1:] == "y":
        assert [(field.name, field.filename, field.value) for field in form.list] == [("\udce9", "f\udce9", b"1")]
    else:
        assert [(field.name, field.value) for field in form.list] == (
            [("a", "1\r\n"), ("b", b"\xff\x00")] if "x" in kind[-1:] else [("a", "1"), ("b", "\xe9"), ("a", "2")])
    assert handler.rfile.read() == b"next"


DERIVED = "import BaseHTTPServer\nfrom cgi import FieldStorage\nclass F(%s):\n    def %s(self, binary=None): return x\nf = F(%s)\n"


@pytest.mark.parametrize("target, added", [("http.server", ', errors="surrogateescape"'), ("six", ", **_URL_BYTES"), ("future", ", **_URL_BYTES")])
@pytest.mark.parametrize("bases", ["FieldStorage", "FieldStorage, object"])
def test_a_class_of_fields(bases, target, added):
    text = run(DERIVED % (bases, "make_file", "self.rfile, h"), ONLY, target)[0]
    assert "\nclass F(_%s):\n" % bases in text and "\nclass _FieldStorage(FieldStorage):\n" in text and text.endswith("\nf = F(self.rfile, h%s)\n" % added)
    assert run(text, ONLY, target)[0] == text


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("method, values", [
    pytest.param("__init__", "self.rfile", id="that makes itself"),
    pytest.param("make_file", "", id="of a script"),
    pytest.param("make_file", "fp, encoding=x", id="with an encoding"),
    pytest.param("make_file", "*given", id="with any arguments"),
])
def test_a_class_of_fields_that_is_left(method, values, target):
    text = DERIVED % ("FieldStorage", method, values)
    assert run(text, ONLY, target) == (text, ["3:9 BH502"])


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("imports", ["try:\n    import cgi\nexcept ImportError:\n    cgi = None\n", "def f():\n    import cgi\n    global cgi\n"])
def test_fields_of_a_module_that_may_not_be_there(imports, target):
    text = run("import BaseHTTPServer\n" + imports + "cgi.FieldStorage(self.rfile)\n", ONLY, target)[0]
    assert "class _FieldStorage" not in text


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
def test_fields_of_a_module_that_is_imported_late(target):
    """What stands between the imports would find no cgi."""
    text = run("import BaseHTTPServer\ntry:\n    import json\nexcept ImportError:\n    json = None\nimport os, cgi\n"
               "class H(BaseHTTPServer.BaseHTTPRequestHandler):\n    def do_POST(self):\n        f(cgi.FieldStorage(fp=self.rfile))\n",
               ("cgi_module",), target)[0]
    assert text.index("import os, cgi") < text.index("class _FieldStorage(cgi.FieldStorage):") < text.index("class H(")


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
def test_parse_multipart_is_defined_in_the_file(target):
    text, messages = run("import BaseHTTPServer, cgi\nx = cgi.parse_multipart(fp, parameters)\n", ONLY, target)
    assert messages == []
    assert text.splitlines()[-1] == "x = _parse_multipart(fp, parameters)"
    assert run(text, ONLY, target)[0] == text
    if sys.version_info[0] == 2 and target == "http.server":
        from cgi import parse_multipart as parse
    else:
        namespace = {"re": re}
        exec(text[text.index("def _parse"):text.index("\n\n\nx =")], namespace)
        parse = namespace["_parse_multipart"]
    parts = [b'Content-Disposition: form-data; name="a"\r\n\r\none\r\ntwo', b'Content-Disposition: form-data; name="a"\r\n\r\n',
             b'content-disposition: form-data; name=b; filename="x"\r\nContent-Type: a/b\r\n\r\n\n\n']
    raw = b"preamble\r\n" + b"".join(b"--X\r\n" + part + b"\r\n" for part in parts) + b"--X--\r\nnot read"
    fp = io.BytesIO(raw)
    assert parse(fp, {"boundary": str("X")}) == {"a": ["one\r\ntwo", ""], "b": ["\n\n"]}
    assert fp.read() == b"not read"


NOOP = {
    "its successors": "import html\nhtml.escape(x)\n",
    "another cgi": "from mine import cgi\ncgi.escape(x)\n",
    "a method": "x.escape(y)\nx.parse_qs(y)\n",
}


@pytest.mark.parametrize("name", sorted(NOOP))
def test_noop(name):
    check_noop("import BaseHTTPServer\n" + NOOP[name], ONLY)


QUOTE_HTML = {
    "by the module's name": ("import BaseHTTPServer\nBaseHTTPServer._quote_html(x)\n", "import BaseHTTPServer\nimport {0}\n{1}\n"),
    "by its own": ("from BaseHTTPServer import HTTPServer, _quote_html\n_quote_html(x)\n",
                   "from BaseHTTPServer import HTTPServer\nimport {0}\n{1}\n"),
}


@pytest.mark.parametrize("name", sorted(QUOTE_HTML))
def test_quote_html(name):
    before, after = QUOTE_HTML[name]
    check(before, after.format("html", QUOTED), ("quote_html",))
    check(before, after.format("xml.sax.saxutils", STRADDLED), ("quote_html",), "six")
    check_noop(before, ("quote_html",), "compat")


def test_quote_html_is_reported_by_nobody():
    text, messages = run("import BaseHTTPServer\nBaseHTTPServer._quote_html(x)\n")
    assert text.endswith("html.escape(x, quote=False)\n")
    assert messages == []
