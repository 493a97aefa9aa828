"""client_heads: what is past ASCII in the heads of requests to other servers, and of their answers."""
from __future__ import unicode_literals

import io

import pytest

from BaseHTTPServer_compat.fixers import fix_client_heads
from fixer_rows import check_noop, run

ONLY = ("client_heads",)
HEAD = "import BaseHTTPServer, httplib, urllib2\nx = y.headers\n"
CODEC = '"utf-8", "surrogateescape"'


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("body", [
    pytest.param("x = urllib2.urlopen(y)\n", id="urlopen"), pytest.param("c = httplib.HTTPConnection(h)\n", id="a connection"),
    pytest.param("class C(httplib.HTTPConnection):\n    pass\n", id="a class of the file"),
    pytest.param("from urllib2 import urlopen\nx = urlopen(y)\n", id="by its name"),
])
def test_defined(body, target):
    text, messages = run(HEAD + body, ONLY, target)
    assert text.count("def _client_heads_in_utf8():") == text.count("\n_client_heads_in_utf8()\n") == 1
    assert text.index("def _client") < text.index("\n_client_heads_in_utf8()\n") < text.index(body.split("\n")[-2])
    assert ("    if str is bytes:\n        return\n" in text) is (target != "http.server")
    assert messages == []
    assert run(text, ONLY, target)[0] == text


@pytest.mark.parametrize("body", [
    pytest.param("x = urllib2.quote(y)\n", id="no client"), pytest.param("from urllib2 import urlopen\n", id="only imported"),
])
def test_left_alone(body):
    check_noop(HEAD + body, ONLY)


def test_left_alone_without_fields():
    check_noop("import BaseHTTPServer, urllib2\nx = urllib2.urlopen(y).read()\n", ONLY)


def test_left_alone_in_latin():
    check_noop("# coding: latin-1\n" + HEAD + "x = urllib2.urlopen(y)\n", ONLY)


class Answer(object):
    """A socket that has an answer, and keeps what is sent."""

    def __init__(self, raw):
        self.raw, self.sent = raw, b""

    def makefile(self, *mode):
        return io.BytesIO(self.raw)

    def sendall(self, raw):
        self.sent += raw

    def close(self):
        pass


@pytest.mark.skipif(str is bytes, reason="Python 2 passes bytes on")
def test_heads(monkeypatch):
    import http.client
    monkeypatch.setattr(http.client.HTTPResponse, "begin", http.client.HTTPResponse.begin)
    for name in "putheader", "putrequest":
        monkeypatch.setattr(http.client.HTTPConnection, name, getattr(http.client.HTTPConnection, name))
    names = {}
    exec(fix_client_heads.HELPER.replace("CODEC", CODEC), names)
    for _ in range(2):      # two files of a program
        names["_client_heads_in_utf8"]()
    connection = http.client.HTTPConnection("localhost")
    connection.sock = Answer(b"HTTP/1.0 200 Tr\xc3\xa8s \xff\r\nX-Name: caf\xc3\xa9\r\nX-Raw: \xff\r\nContent-Length: 2\r\n\r\nok")
    connection.request("GET", "/", headers={"X-Name": "caf\xe9", "X-Raw": "\udcff", "X-N": 5})
    assert b"X-Name: caf\xc3\xa9\r\n" in connection.sock.sent and b"X-Raw: \xff\r\n" in connection.sock.sent and b"X-N: 5\r\n" in connection.sock.sent
    answer = connection.getresponse()
    assert answer.getheader("X-Name") == "caf\xe9" and answer.headers["X-Raw"] == "\udcff" and answer.read() == b"ok"
    assert answer.reason == "Tr\xe8s \udcff"
    with pytest.raises(http.client.InvalidURL, match=r"control characters. '/caf.xc3.xa9' \(found at least '.xc3'\)"):
        http.client.HTTPConnection("localhost").request("GET", "/caf\xe9")
