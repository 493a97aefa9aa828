"""exiting_handlers: a handler that exits ends its own request only, as on 2.7."""
from __future__ import unicode_literals

import io
import os
import socket
import subprocess
import sys

import pytest

from fixer_rows import check_noop, run

ONLY = ("exiting_handlers",)
HEAD = "import BaseHTTPServer, SocketServer, os, sys\n"
HANDLER = HEAD + "class H(BaseHTTPServer.BaseHTTPRequestHandler):\n    def do_GET(self):\n        %s\n"


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("text", [
    pytest.param(HANDLER % "sys.exit(0)", id="sys.exit"), pytest.param(HANDLER % "if x: exit()", id="exit"),
    pytest.param(HANDLER.replace("os, sys", "os\nfrom sys import exit") % "exit(1)", id="exit by its name"),
    pytest.param(HANDLER % "raise SystemExit", id="raised"), pytest.param(HANDLER % "raise KeyboardInterrupt()", id="as by a key"),
    pytest.param(HANDLER % "stop(self)" + "def stop(h):\n    leave()\ndef leave():\n    sys.exit()\n", id="in functions"),
    pytest.param(HANDLER % "self.stop()" + "    def stop(self):\n        sys.exit()\n", id="in a method"),
    pytest.param(HEAD + "class H(SocketServer.StreamRequestHandler):\n    def handle(self):\n        sys.exit()\n", id="no HTTP"),
])
def test_the_server_goes_on(text, target):
    after, messages = run(text, ONLY, target)
    assert "\n_serve_on()\n" in after and "\ndef _serve_on():\n" in after and messages == []
    assert run(after, ONLY, target)[0] == after, "the second run changed its own result"


@pytest.mark.parametrize("text", [
    pytest.param(HANDLER % "pass" + "if __name__ == '__main__':\n    sys.exit(main())\n", id="elsewhere"),
    pytest.param(HANDLER % "os._exit(0)", id="at once"), pytest.param(HANDLER % "self.exit()", id="a method of that name"),
    pytest.param(HANDLER % "raise ValueError('KeyboardInterrupt')", id="another error"),
    pytest.param(HANDLER % "exit()" + "def exit():\n    pass\n", id="a function of that name"),
    pytest.param(HANDLER % "try: f()\n        except KeyboardInterrupt: pass", id="caught"),
])
def test_left_alone(text):
    check_noop(text, ONLY)
    check_noop(text, ONLY, "compat")


@pytest.mark.skipif(sys.version_info[0] == 2, reason="for Python 3")
def test_the_result_answers_after_an_exit(tmpdir):
    text = run(HANDLER % "self.wfile.write(b'here')\n        sys.exit(self.path)" + (
        "s = BaseHTTPServer.HTTPServer(('127.0.0.1', 0), H)\nprint(s.server_port)\nsys.stdout.flush()\ns.serve_forever()\n"), ("all",))[0]
    path = str(tmpdir.join("main.py"))
    with io.open(path, "w") as stream:
        stream.write(text)
    process = subprocess.Popen([sys.executable, "-u", path], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=dict(os.environ, PYTHONUTF8="1"))
    try:
        port = int(process.stdout.readline())
        for _ in range(2):
            with socket.create_connection(("127.0.0.1", port), 10) as client:
                client.sendall(b"GET / HTTP/1.0\r\n\r\n")
                assert client.makefile("rb").read() == b"here"
    finally:
        process.kill()
        assert process.communicate()[1].count(b"SystemExit: /") == 2
