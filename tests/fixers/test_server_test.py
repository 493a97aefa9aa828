"""fix_server_test: the port of test(), which Python 2 took from the command line."""
from __future__ import unicode_literals

import pytest

from fixer_rows import check

ONLY = ("server_test", "server_imports")
PORT = "port=int(sys.argv[1]) if sys.argv[1:] else 8000"
ON_3 = '**({} if sys.version_info[0] == 2 else {"port": int(sys.argv[1]) if sys.argv[1:] else 8000})'

REWRITE = {
    "handler and server": (
        "import sys, BaseHTTPServer\nBaseHTTPServer.test(H, S)\n", "import sys, http.server\nhttp.server.test(H, S, %s)\n" % PORT),
    "no arguments": (
        "import sys, BaseHTTPServer\nBaseHTTPServer.test()\n",
        "import sys, http.server\nhttp.server.test(ServerClass=http.server.HTTPServer, %s)\n" % PORT),
    "no arguments, a module with a handler of its own": (
        "import sys, SimpleHTTPServer\nSimpleHTTPServer.test()\n",
        "import sys, http.server\nhttp.server.test(http.server.SimpleHTTPRequestHandler, http.server.HTTPServer, %s)\n" % PORT),
    "the handler": (
        "import sys, BaseHTTPServer\nBaseHTTPServer.test(H)\n",
        "import sys, http.server\nhttp.server.test(H, http.server.HTTPServer, %s)\n" % PORT),
    "by name": (
        "import sys, BaseHTTPServer\nBaseHTTPServer.test(ServerClass=S, protocol='HTTP/1.1')\n",
        "import sys, http.server\nhttp.server.test(ServerClass=S, protocol='HTTP/1.1', %s)\n" % PORT),
    "on the line of its import": (
        "# c\nfrom CGIHTTPServer import test;test()\n",
        "# c\nimport http.server\nimport sys\n"
        "from http.server import test;test(http.server.CGIHTTPRequestHandler, http.server.HTTPServer, %s)\n" % PORT),
    "imported by name": (
        "import sys\nfrom CGIHTTPServer import test\ntest(H, S)\n",
        "import sys\nfrom http.server import test\ntest(H, S, %s)\n" % PORT),
    "imported by name, no arguments": (
        "import sys\nfrom SimpleHTTPServer import test\ntest()\n",
        "import sys\nfrom http.server import test\nimport http.server\n"
        "test(http.server.SimpleHTTPRequestHandler, http.server.HTTPServer, %s)\n" % PORT),
    "a port already": (
        "import BaseHTTPServer\nBaseHTTPServer.test(H, S, port=80)\n", "import http.server\nhttp.server.test(H, S, port=80)\n"),
}


@pytest.mark.parametrize("name", sorted(REWRITE))
def test_rewrite(name):
    check(*REWRITE[name], fixers=ONLY)


STRADDLING = {
    "handler and server": (
        "import sys, BaseHTTPServer\nBaseHTTPServer.test(H, S)\n",
        "import sys\nfrom six.moves import BaseHTTPServer\nBaseHTTPServer.test(H, S, %s)\n" % ON_3),
    "no arguments, a module with a handler of its own": (
        "import sys, SimpleHTTPServer\nSimpleHTTPServer.test()\n",
        "import sys\nfrom six.moves import SimpleHTTPServer\n"
        "SimpleHTTPServer.test(SimpleHTTPServer.SimpleHTTPRequestHandler, %s)\n" % ON_3),
}


@pytest.mark.parametrize("name", sorted(STRADDLING))
def test_rewrite_for_both_pythons(name):
    check(*STRADDLING[name], fixers=ONLY, target="six")


REPORTED = {
    "a star": ("import BaseHTTPServer\nBaseHTTPServer.test(*args)\n", "import http.server\nhttp.server.test(*args)\n", ["2:1 BH503"]),
    "a name that neither has": (
        "import BaseHTTPServer\nBaseHTTPServer.test(H, address=a)\n", "import http.server\nhttp.server.test(H, address=a)\n",
        ["2:1 BH503"]),
    "handed on": ("import BaseHTTPServer\nrun(BaseHTTPServer.test)\n", "import http.server\nrun(http.server.test)\n", ["2:5 BH503"]),
}


@pytest.mark.parametrize("name", sorted(REPORTED))
def test_reported(name):
    before, after, messages = REPORTED[name]
    check(before, after, fixers=ONLY, messages=messages)
