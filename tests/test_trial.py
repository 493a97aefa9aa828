"""tools/trial.py: a program of one's own through the routes, beside a 2.7."""
from __future__ import unicode_literals

import io
import os
import subprocess
import sys

import pytest
from ends import VERSION

HERE = os.path.dirname(os.path.abspath(__file__))
TOOL = os.path.join(os.path.dirname(HERE), "tools", "trial.py")


def python27():
    """The path of a Python 2.7 that runs, None where there is none."""
    for folder in os.environ.get("PATH", "").split(os.pathsep):
        path = os.path.join(folder, "python2.7")
        if os.access(path, os.X_OK) and subprocess.call([path, "-c", ""], stderr=subprocess.DEVNULL) == 0:
            return path
    return None


def tried(folder):
    """(exit status, what is printed) of trying the program in *folder*."""
    old = python27()
    if old is None:
        pytest.skip("no python2.7 on PATH to compare with")
    process = subprocess.Popen([sys.executable, TOOL, "-r", "run,http.server", "--python27", old, folder],
                               stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    said = process.communicate()[0].decode("utf-8", "replace")
    return process.returncode, said


pytestmark = pytest.mark.skipif(VERSION != (3, 13), reason="a tool for who works on this: one Python is enough")


def test_equal_answers():
    status, said = tried(os.path.join(HERE, "programs", "redirector"))
    assert status == 0, said
    assert [line.split()[1] for line in said.splitlines()] == ["run", "http.server"]


def test_an_answer_that_differs(tmpdir):
    folder = tmpdir.mkdir("tells")
    with io.open(str(folder.join("tells.py")), "w") as stream:
        stream.write("import BaseHTTPServer, sys\n"
                     "class H(BaseHTTPServer.BaseHTTPRequestHandler):\n"
                     "    def do_GET(self):\n"
                     "        self.wfile.write('HTTP/1.0 200 OK\\r\\n\\r\\n%d' % (sys.version_info[0] if self.path == '/v' else 1))\n"
                     "BaseHTTPServer.HTTPServer(('127.0.0.1', int(sys.argv[1])), H).serve_forever()\n")
    with io.open(str(folder.join("asks.py")), "w") as stream:
        stream.write("ASKS = [('same', b'GET / HTTP/1.0\\r\\n\\r\\n'), ('version', b'GET /v HTTP/1.0\\r\\n\\r\\n')]\n")
    status, said = tried(str(folder))
    assert status == 1
    assert [line.split()[1:3] for line in said.splitlines()] == [["run", "2/2"], ["http.server", "1/2"]] and "'version'" in said
