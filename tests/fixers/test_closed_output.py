"""closed_output, file_sockets: a handler that closes what it writes to, and what is under its files."""
from __future__ import unicode_literals

import io

import pytest

from BaseHTTPServer_compat.fixers.fix_closed_output import HELPER
from fixer_rows import check_noop, run

FIXERS = ("closed_output",)
HANDLER = """\
import BaseHTTPServer
class H(BaseHTTPServer.BaseHTTPRequestHandler):
    def do_GET(self):
        %s
"""


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("before, after", [
    pytest.param("self.wfile.close()   # done", "_close_output(self.wfile)   # done", id="by its name"),
    pytest.param("out = self.wfile; out.write('a'); out.close()", "out = self.wfile; out.write('a'); _close_output(out)", id="by another"),
])
def test_rewrites(before, after, target):
    text, messages = run(HANDLER % before, FIXERS, target)
    assert text.endswith(after + "\n") and text.count("def _close_output(output):") == 1 and messages == []
    assert ("if str is not bytes" in text) is (target != "http.server")
    assert run(text, FIXERS, target)[0] == text


@pytest.mark.parametrize("body", [
    pytest.param("self.wfile.flush()", id="flushed"), pytest.param("self.rfile.close()", id="input"),
    pytest.param("out = open(x); out.close(); self.wfile.write('a')", id="another file"),
    pytest.param("try: pass\n        finally: self.end(self.wfile.close)", id="handed on"),
])
def test_leaves_alone(body):
    check_noop(HANDLER % body, FIXERS)


def test_is_closed_and_flushed():
    given, output = {}, io.BufferedWriter(io.BytesIO())
    exec(HELPER, given)
    given["_close_output"](output)
    assert output.closed
    if str is not bytes:
        output.flush()
        output.write(b"")


@pytest.mark.skipif(str is bytes, reason="2.7 does so by itself")
@pytest.mark.parametrize("target", ["http.server", "six"])
@pytest.mark.parametrize("write", [
    pytest.param(lambda output: output.write(b"a"), id="write"),
    pytest.param(lambda output: output.writelines([b"", b"a"]), id="lines"),
])
def test_what_is_written_to_it_is_an_error(write, target):
    given = {}

    class Output(io.BufferedIOBase):
        """One of http.server's, which does not ask whether it is closed."""

        def write(self, data):
            return len(data)
    exec("def" + run(HANDLER % "self.wfile.close()", FIXERS, target)[0].partition("def")[2].partition("class")[0], given)
    output = Output()
    given["_close_output"](output)
    with pytest.raises((AttributeError, ValueError)):
        write(output)


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("before, after", [
    pytest.param("self.rfile._sock.settimeout(5)", "self.connection.settimeout(5)", id="input"),
    pytest.param("f(self.wfile._sock, 1)", "f(self.connection, 1)", id="output"),
    pytest.param("r = self.rfile; x = r._sock.recv(n)", "r = self.rfile; x = self.connection.recv(n)", id="by another name"),
    pytest.param("self.server._sock = self._sock", "self.server._sock = self._sock", id="of others"),
])
def test_socket_under_a_file(before, after, target):
    assert run(HANDLER % before, ("file_sockets",), target) == (HANDLER % after, [])


def test_buffers_of_a_file():
    text, messages = run(HANDLER % "return self.rfile._rbuf.getvalue()", ("file_sockets",))
    assert text == HANDLER % "return self.rfile._rbuf.getvalue()" and ["BH102" in str(message) for message in messages] == [True]
