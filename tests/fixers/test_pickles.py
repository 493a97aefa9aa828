"""pickles: what Python 2 pickled, and its protocols; hash()."""
from __future__ import unicode_literals

import pytest

from BaseHTTPServer_compat.fixers import fix_python2_builtins
from fixer_rows import check, check_noop, run

HEAD = "import BaseHTTPServer, pickle, sys\n"
CODEC = 'encoding="utf-8", errors="surrogateescape"'


@pytest.mark.parametrize("before, after", [
    pytest.param("pickle.load(f)", "pickle.load(f, CODEC)", id="load"),
    pytest.param("pickle.loads(f(x=1))", "pickle.loads(f(x=1), CODEC)", id="loads"),
    pytest.param("pickle.Unpickler(f).load()", "pickle.Unpickler(f, CODEC).load()", id="Unpickler"),
    pytest.param("pickle.dumps(x)", "pickle.dumps(x, 0)", id="dumps"),
    pytest.param("pickle.dump(x, f)", "pickle.dump(x, f, 0)", id="dump"),
    pytest.param("pickle.dump(x, f, -1)", "pickle.dump(x, f, 2)", id="the highest protocol"),
    pytest.param("pickle.dumps(x, pickle.HIGHEST_PROTOCOL)", "pickle.dumps(x, 2)", id="the highest protocol by name"),
])
def test_pickles(before, after):
    check(HEAD + "y = %s\n" % before, HEAD + "y = %s\n" % after.replace("CODEC", CODEC), ("pickles",))


def test_pickles_for_both_pythons():
    text = run(HEAD + "y = pickle.load(f)\n", ("pickles",), "six")[0]
    assert text.endswith("\ny = pickle.load(f, **_PICKLED_TEXT)\n")
    assert "_PICKLED_TEXT = {} if str is bytes else {\"encoding\"" in text
    assert run(text, ("pickles",), "six")[0] == text


@pytest.mark.parametrize("body", [
    pytest.param("pickle.load(f, encoding='latin-1')\n", id="another codec"),
    pytest.param("pickle.dumps(x, 1)\npickle.dumps(x, protocol=1)\npickle.dump(x, f, p)\n", id="a protocol"),
    pytest.param("json.load(f)\n", id="another module"),
])
def test_pickles_left_alone(body):
    check_noop(HEAD + body, ("pickles",))


@pytest.mark.parametrize("body, messages", [
    pytest.param("self.wfile.write(pickle.dumps(x))", ["4:26 BH624"], id="written"),
    pytest.param("y = pickle.dumps(x, 2)\n        self.request.sendall(y)", ["4:13 BH624"], id="sent under a name"),
    pytest.param("y = '/?x=' + urllib.quote(pickle.dumps(x, 0))", ["4:35 BH624"], id="quoted"),
    pytest.param("from urllib import quote; y = '/?x=%s' % quote(marshal.dumps(x))", ["4:56 BH624"], id="quoted by a function's name"),
    pytest.param("self.wfile.write(marshal.dumps(x))", ["4:26 BH624"], id="marshalled"),
    pytest.param("f = open('a', 'wb')\n        f.write(pickle.dumps(x))", [], id="kept in a file"),
    pytest.param("self.x = pickle.loads(pickle.dumps(x))", [], id="copied"),
    pytest.param("self.wfile.write(json.dumps(x))", [], id="JSON"),
])
def test_pickles_that_are_sent(body, messages):
    text = "import BaseHTTPServer, json, marshal, pickle\nclass H(BaseHTTPServer.BaseHTTPRequestHandler):\n    def do_GET(self):\n        "
    assert run(text + body + "\n", ("pickles",))[1] == messages


def test_pickler_into_memory():
    text = run("import BaseHTTPServer, pickle\nfrom StringIO import StringIO\nf = StringIO()\npickle.Pickler(f).dump(x)\n", ("byte_strings",))[0]
    assert "f = io.BytesIO()\n" in text


def test_hash():
    text = run(HEAD + "x = hash(y) % 5\nclass A:\n    def __hash__(self):\n        return hash(self.x)\n", ("python2_builtins",))[0]
    assert "x = _hash(y) % 5\n" in text and text.endswith("return hash(self.x)\n")
    assert run(text, ("python2_builtins",))[0] == text


@pytest.mark.parametrize("value, found", [
    pytest.param(str("abc"), 1453079729188098211, id="a text"),
    pytest.param(str(""), 0, id="no text"),
    pytest.param(-1, -2, id="minus one"),
    pytest.param(2 ** 62, 2 ** 62, id="a large number"),
    pytest.param((1, str("a")), 3703129313087942906, id="a tuple"),
])
def test_what_hash_gives(value, found):
    names = {}
    exec(fix_python2_builtins.HASH, names)
    assert names["_hash"](value) == found


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
def test_exc_type(target):
    check(HEAD + "x = sys.exc_type.__name__, sys.exc_value\n", HEAD + "x = sys.exc_info()[0].__name__, sys.exc_info()[1]\n", ("gone_names",), target)


@pytest.mark.parametrize("body", [pytest.param("x = coerce(1, y)\n", id="coerce"), pytest.param("x = buffer(y, 2)\n", id="a part of a buffer")])
def test_builtins_that_are_gone(body):
    check_noop(HEAD + body, ("python2_builtins",), messages=["2:5 BH102"])
