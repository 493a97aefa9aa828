"""Servers that are made of the family's without a name of it: XML-RPC, WSGI."""
from __future__ import unicode_literals

import pytest

from fixer_rows import run

XMLRPC = "from SimpleXMLRPCServer import SimpleXMLRPCServer\nimport base64, hashlib\n"
WSGI = "from wsgiref.simple_server import make_server\nimport base64, hashlib, urlparse\n"
CODEC = '"utf-8", "surrogateescape"'


@pytest.mark.parametrize("head, before, after", [
    pytest.param(XMLRPC, "def digest(text):\n    return hashlib.md5(text).hexdigest()\n",
                 "def digest(text):\n    return hashlib.md5(_to_bytes(text)).hexdigest()\n", id="hash"),
    pytest.param(XMLRPC, "def user(text):\n    return base64.b64decode(text).partition(':')[0]\n",
                 "def user(text):\n    return base64.b64decode(_to_bytes(text)).decode(CODEC).partition(':')[0]\n", id="base64"),
    pytest.param(WSGI, "def app(environ, start_response):\n    print base64.b64decode(environ['HTTP_AUTHORIZATION'][6:]).split(':')\n",
                 "base64.b64decode(_to_bytes(environ['HTTP_AUTHORIZATION'][6:])).split(b':')", id="WSGI"),
])
def test_are_servers(head, before, after):
    text, messages = run(head + before, ("all",))
    assert after.replace("CODEC", CODEC) in text
    assert messages == []
