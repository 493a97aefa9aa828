"""The benchmarks run and print what the README quotes; a speed is never a test's business."""
import os
import subprocess
import sys

import pytest
import six
from ends import REASON, WHOLE

FOLDER = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "benchmarks")


@pytest.mark.skipif(six.PY2, reason="on 2.7 there is only a rival to measure")
@pytest.mark.skipif(not WHOLE, reason=REASON)
@pytest.mark.parametrize("command, printed", [
    pytest.param(["headers.py", "--quick"], ["http.client.parse_headers", "mimetools.Message", "ratio"], id="headers"),
    pytest.param(["imports.py", "--quick"], ["import http.server", "import BaseHTTPServer", "difference"], id="imports"),
    pytest.param(["serve.py", "--rounds=1", "--seconds=0.1", "--client=own"],
                 ["keep-alive", "http.server", "StreamRequestHandler", "ours", "a connection for each request"], id="serve"),
    pytest.param(["static.py", "--rounds=1", "--seconds=0.1", "--client=own"],
                 ["small.txt, 1024 bytes, 8 at a time", "large.bin", "no Nagle", "socket.sendfile loop", "ours / rival"], id="static"),
])
def test_benchmark_runs(command, printed):
    process = subprocess.Popen([sys.executable, os.path.join(FOLDER, command[0])] + command[1:], universal_newlines=True,
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    output, errors = process.communicate()
    assert (process.returncode, errors) == (0, "")
    assert [words for words in printed if words not in output] == []
