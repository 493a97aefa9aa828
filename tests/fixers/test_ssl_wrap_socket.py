"""fix_ssl_wrap_socket: an SSLContext where a statement can come before it, a function where none can."""
from __future__ import unicode_literals

import pytest

from fixer_rows import check, check_noop, run

ONLY = ("ssl_wrap_socket",)
SERVER = "context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)\n"
CLIENT = "context = ssl.create_default_context()\ncontext.check_hostname = False\ncontext.verify_mode = ssl.CERT_NONE\n"

REWRITE = {
    "a server's socket": (
        "httpd.socket = ssl.wrap_socket(httpd.socket, certfile='a.pem', server_side=True)\n",
        SERVER + "context.load_cert_chain('a.pem')\n"
                 "httpd.socket = context.wrap_socket(httpd.socket, server_side=True)\n"),
    "arguments by position": (
        "s = ssl.wrap_socket(s, 'key', 'cert', True)\n",
        SERVER + "context.load_cert_chain('cert', 'key')\ns = context.wrap_socket(s, server_side=True)\n"),
    "over several lines, with a comment": (
        "# TLS\ns = ssl.wrap_socket(\n    s, keyfile=KEY,\n    certfile=CERT, server_side=True)\nrun()\n",
        "# TLS\n" + SERVER + "context.load_cert_chain(CERT, KEY)\ns = context.wrap_socket(s, server_side=True)\nrun()\n"),
    "a client's": ("s = ssl.wrap_socket(s)\n", CLIENT + "s = context.wrap_socket(s)\n"),
    "a client that looks": (
        "s = ssl.wrap_socket(s, cert_reqs=ssl.CERT_REQUIRED, ca_certs='ca.pem')\n",
        CLIENT.replace("NONE", "REQUIRED") + "context.load_verify_locations('ca.pem')\ns = context.wrap_socket(s)\n"),
    "a client with a certificate, or None": (
        "s = ssl.wrap_socket(s, certfile=cert)\n",
        CLIENT + "if cert: context.load_cert_chain(cert)\ns = context.wrap_socket(s)\n"),
    "a server that asks its clients": (
        "s = ssl.wrap_socket(s, None, 'c', True, ssl.CERT_OPTIONAL, ca_certs=CA, ciphers='HIGH')\n",
        SERVER + "context.verify_mode = ssl.CERT_OPTIONAL\ncontext.load_cert_chain('c')\n"
                 "context.load_verify_locations(CA)\ncontext.set_ciphers('HIGH')\n"
                 "s = context.wrap_socket(s, server_side=True)\n"),
    "a version that is negotiated anyway": (
        "s = ssl.wrap_socket(s, ssl_version=ssl.PROTOCOL_SSLv23)\n", CLIENT + "s = context.wrap_socket(s)\n"),
    "the handshake": (
        "s = ssl.wrap_socket(s, do_handshake_on_connect=False, suppress_ragged_eofs=x)\n",
        CLIENT + "s = context.wrap_socket(s, do_handshake_on_connect=False, suppress_ragged_eofs=x)\n"),
    "either side": (
        "s = ssl.wrap_socket(s, certfile='c', server_side=x)\n",
        CLIENT.replace("()", "(ssl.Purpose.CLIENT_AUTH if x else ssl.Purpose.SERVER_AUTH)", 1) +
        "context.load_cert_chain('c')\ns = context.wrap_socket(s, server_side=x)\n"),
    "what follows it": ("ssl.wrap_socket(s).send(b'x')\n", CLIENT + "context.wrap_socket(s).send(b'x')\n"),
    "the name context is taken": (
        "context = 1\ns = ssl.wrap_socket(s)\n", "context = 1\n" + CLIENT.replace("context", "ssl_context").replace(
            "default_ssl_", "default_") + "s = ssl_context.wrap_socket(s)\n"),
    "in a function": (
        "def f(s):\n    try:\n        return ssl.wrap_socket(s), 1\n    except IOError: pass\n",
        "def f(s):\n    try:\n" + "".join("        %s\n" % line for line in CLIENT.splitlines()) +
        "        return context.wrap_socket(s), 1\n    except IOError: pass\n"),
}


@pytest.mark.parametrize("target", ["http.server", "six", "future", "compat"])
@pytest.mark.parametrize("name", sorted(REWRITE))
def test_rewrite(name, target):
    before, after = REWRITE[name]
    check("import BaseHTTPServer, ssl\n" + before, "import BaseHTTPServer, ssl\n" + after, ONLY, target)


HELPED = {
    "in a choice": ("s = ssl.wrap_socket(s) if x else s", "s = _wrap_socket(s) if x else s"),
    "after or": ("x or ssl.wrap_socket(s)", "x or _wrap_socket(s)"),
    "in a lambda": ("f = lambda s: ssl.wrap_socket(s)", "f = lambda s: _wrap_socket(s)"),
    "in a comprehension": ("x = [ssl.wrap_socket(s) for s in y]", "x = [_wrap_socket(s) for s in y]"),
    "in the line of an if": ("if x: s = ssl.wrap_socket(s)", "if x: s = _wrap_socket(s)"),
    "the test of a while": ("while ssl.wrap_socket(s): pass", "while _wrap_socket(s): pass"),
    "arguments in a list": ("s = ssl.wrap_socket(*args)", "s = _wrap_socket(*args)"),
    "arguments in a dictionary": ("s = ssl.wrap_socket(s, **options)", "s = _wrap_socket(s, **options)"),
    "handed on": ("f(ssl.wrap_socket)", "f(_wrap_socket)"),
}


@pytest.mark.parametrize("name", sorted(HELPED))
def test_by_a_function(name):
    before, after = HELPED[name]
    text, messages = run("import BaseHTTPServer, ssl\n%s\n" % before, ONLY)
    assert text.startswith("import BaseHTTPServer, ssl\n\n\ndef _wrap_socket(sock, keyfile=None")
    assert text.endswith("\n\n\n%s\n" % after)
    assert messages == []
    assert run(text, ONLY)[0] == text


def test_two_in_one_line_have_a_context_each():
    text, _ = run("import BaseHTTPServer, ssl\na, b = ssl.wrap_socket(a), ssl.wrap_socket(b)\n", ONLY)
    assert text.splitlines()[-1] == "a, b = ssl_context.wrap_socket(a), context.wrap_socket(b)"


def test_imported_by_name():
    check("import BaseHTTPServer\nfrom ssl import wrap_socket, SSLError\ns = wrap_socket(s)\n",
          "import BaseHTTPServer\nfrom ssl import SSLError\nimport ssl\n" + CLIENT + "s = context.wrap_socket(s)\n", ONLY)


@pytest.mark.parametrize("version", ["ssl.PROTOCOL_TLSv1", "ssl.PROTOCOL_SSLv3", "VERSION"])
def test_a_version_of_its_own_is_reported(version):
    check("import BaseHTTPServer, ssl\ns = ssl.wrap_socket(s, ssl_version=%s)\n" % version,
          "import BaseHTTPServer, ssl\n" + CLIENT + "s = context.wrap_socket(s)\n", ONLY, messages=["2:5 BH501"])


NOOP = {
    "a context": "context.wrap_socket(s, server_side=True)\n",
    "another module's": "import mine as ssl\nssl.wrap_socket(s)\n",
    "a function of the file": "def wrap_socket(s): pass\nwrap_socket(s)\n",
}


@pytest.mark.parametrize("name", sorted(NOOP))
def test_noop(name):
    check_noop("import BaseHTTPServer\n" + NOOP[name], ONLY)
