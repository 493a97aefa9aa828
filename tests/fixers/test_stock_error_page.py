"""stock_error_page and responses: what send_error() sends."""
from __future__ import unicode_literals

import pytest
from six.moves import BaseHTTPServer

from fixer_rows import check_noop, dedent, run

ONLY = ("stock_error_page",)


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("before, base", [
    pytest.param("import BaseHTTPServer\n\nclass H(BaseHTTPServer.BaseHTTPRequestHandler):\n    pass\n",
                 "BaseHTTPServer.BaseHTTPRequestHandler", id="by the module's name"),
    pytest.param("from BaseHTTPServer import BaseHTTPRequestHandler as Base\n\nclass H(Base):\n    pass\n", "Base", id="by its own"),
    pytest.param("import CGIHTTPServer\n\nclass H(CGIHTTPServer.CGIHTTPRequestHandler):\n    pass\n",
                 "CGIHTTPServer.CGIHTTPRequestHandler", id="CGI"),
    pytest.param("from BaseHTTPServer import *\n\nclass H(BaseHTTPRequestHandler):\n    pass\n", "BaseHTTPRequestHandler", id="by a star"),
    pytest.param("import os\nPORT = 1\nfrom SimpleHTTPServer import SimpleHTTPRequestHandler\n\nclass H(SimpleHTTPRequestHandler):\n    pass\n",
                 "SimpleHTTPRequestHandler", id="imported late"),
    pytest.param("from SimpleHTTPServer import SimpleHTTPRequestHandler\n\nclass Nothing: pass\nserve(SimpleHTTPRequestHandler)\n",
                 "SimpleHTTPRequestHandler", id="handed on"),
    pytest.param("import urllib2\ntry:\n    from http.server import BaseHTTPRequestHandler\nexcept ImportError:\n"
                 "    from BaseHTTPServer import BaseHTTPRequestHandler\nimport sys\n\nclass H(BaseHTTPRequestHandler):\n    pass\n",
                 "BaseHTTPRequestHandler", id="imported from either Python's module"),
    pytest.param("import urllib2\ntry: from http.server import BaseHTTPRequestHandler\nexcept: from BaseHTTPServer import BaseHTTPRequestHandler\n"
                 "import sys\n\nclass H(BaseHTTPRequestHandler):\n    pass\n", "BaseHTTPRequestHandler", id="from either, a line each"),
    pytest.param("import urllib2\ntry:\n    import BaseHTTPServer\nexcept ImportError:\n    import http.server as BaseHTTPServer\nelse:\n"
                 "    old = True\nimport sys\n\nclass H(BaseHTTPServer.BaseHTTPRequestHandler):\n    pass\n",
                 "BaseHTTPServer.BaseHTTPRequestHandler", id="either Python's module"),
])
def test_page_of_python_2(before, base, target):
    text, messages = run(before, ONLY, target)
    start = text.index("%s.error_content_type, %s.error_message_format = " % (base, base))
    assert text[:start] == before[:before.index("\nclass")] + "\n\n"
    assert messages == []
    assert run(text, ONLY, target)[0] == text
    module, _, last = base.rpartition(".")
    handler = type(str("H"), (object,), {})
    exec(text[start:text.index("\n\nclass", start)], {module or last: type(str("M"), (object,), {str(last): handler}) if module else handler})
    assert handler.error_content_type == "text/html"
    assert handler.error_message_format % {"code": 404, "message": "Not Found", "explain": "No"} == PAGE
    if str is bytes:
        assert handler.error_message_format == BaseHTTPServer.DEFAULT_ERROR_MESSAGE.replace("%(code)s", "%(code)d")


def test_page_for_a_handler_under_another_name():
    text = run("import SimpleHTTPServer\nHandler = SimpleHTTPServer.SimpleHTTPRequestHandler\n", ONLY)[0]
    assert "\n\nSimpleHTTPServer.SimpleHTTPRequestHandler.error_content_type, SimpleHTTPServer." in text
    assert text.endswith("\n\n\nHandler = SimpleHTTPServer.SimpleHTTPRequestHandler\n")


def test_page_for_a_send_error_of_the_programs_own():
    text, messages = run("import BaseHTTPServer\n\nclass H(BaseHTTPServer.BaseHTTPRequestHandler):\n    def send_error(self, code, message=None):\n"
                         "        self.wfile.write(self.error_message_format % {'code': code, 'message': message, 'explain': ''})\n", ONLY)
    assert "BaseHTTPServer.BaseHTTPRequestHandler.error_message_format = \"text/html\"" in text and messages == []
    assert run(text, ONLY)[0] == text


@pytest.mark.parametrize("body", [
    pytest.param("    def do_GET(self):\n        if self.path == '/x': self.error_message_format = 'a'\n", id="a page that one request is given"),
    pytest.param("    pass\nclass Own(H):\n    error_message_format = 'a'\n", id="a page of another class"),
])
def test_page_beside_one_of_the_programs_own(body):
    text, messages = run("from BaseHTTPServer import BaseHTTPRequestHandler\n\nclass H(BaseHTTPRequestHandler):\n" + body, ONLY)
    assert "\nBaseHTTPRequestHandler.error_content_type, BaseHTTPRequestHandler.error_message_format = " in text and messages == []
    assert run(text, ONLY)[0] == text


def test_page_of_a_handler_of_XML_RPC_that_has_a_send_error():
    text, messages = run("from SimpleXMLRPCServer import SimpleXMLRPCRequestHandler as Base\n\nclass H(Base):\n    def do_GET(self):\n"
                         "        self.send_error(404)\n", ("all",))
    assert "Base.error_content_type, Base.error_message_format = " in text and messages == []


def test_page_of_such_a_handler_beside_a_server_of_its_own():
    text, messages = run("import SocketServer, SimpleXMLRPCServer\n\nclass H(SimpleXMLRPCServer.SimpleXMLRPCRequestHandler):\n    pass\n"
                         "class S(SocketServer.TCPServer, SimpleXMLRPCServer.SimpleXMLRPCDispatcher):\n    pass\n", ONLY)
    assert "SimpleXMLRPCServer.SimpleXMLRPCRequestHandler.error_content_type, " in text and messages == []
    assert run(text, ONLY)[0] == text


def test_page_of_such_a_handler_by_its_module():
    text, _ = run("import sys\nimport SimpleXMLRPCServer\n\nclass H(SimpleXMLRPCServer.SimpleXMLRPCRequestHandler):\n    def do_GET(self):\n"
                  "        self.send_error(404)\n", ("all",))
    assert "\nxmlrpc.server.SimpleXMLRPCRequestHandler.error_content_type, xmlrpc.server." in text and "SimpleXMLRPCServer." not in text


@pytest.mark.parametrize("first, name", [
    pytest.param("import BaseHTTPServer as web\n", "web.%s", id="by the module's name"),
    pytest.param("from BaseHTTPServer import *\nfrom BaseHTTPServer import DEFAULT_ERROR_MESSAGE\n", "%s", id="by its own"),
])
def test_the_default_by_its_name_is_the_old_page_too(first, name):
    handler, default = name % "BaseHTTPRequestHandler", name % "DEFAULT_ERROR_MESSAGE"
    text, messages = run(first + "class H(%s):\n    error_message_format = '*' + %s\n" % (handler, default), ONLY)
    assert text.index("%s = %s.error_message_format" % (default, handler)) > text.index("%s.error_content_type, " % handler)
    assert messages == []


PAGE = dedent("""
    <head>
    <title>Error response</title>
    </head>
    <body>
    <h1>Error response</h1>
    <p>Error code 404.
    <p>Message: Not Found.
    <p>Error code explanation: 404 = No.
    </body>
    """)


@pytest.mark.parametrize("text", [
    pytest.param("import BaseHTTPServer\n", id="no handler"),
    pytest.param("if x: import BaseHTTPServer as b\nclass H(b.BaseHTTPRequestHandler):\n    pass\n", id="imported on the line of an if"),
    pytest.param("import urllib2\ntry:\n    from BaseHTTPServer import BaseHTTPRequestHandler as H\nexcept ImportError:\n"
                 "    from http.server import BaseHTTPRequestHandler as H\nexcept Exception:\n    H = None\nserve(H)\n",
                 id="not imported on every way"),
    pytest.param("import SimpleXMLRPCServer\n\nclass H(SimpleXMLRPCServer.SimpleXMLRPCRequestHandler):\n    pass\n"
                 "s = SimpleXMLRPCServer.SimpleXMLRPCServer(x, H)\n", id="XML-RPC"),
    pytest.param("from http.server import BaseHTTPRequestHandler\n\nclass H(BaseHTTPRequestHandler):\n    pass\n", id="Python 3's"),
    pytest.param("import BaseHTTPServer\n\nclass H(BaseHTTPServer.BaseHTTPRequestHandler):\n    error_message_format = 'x'\n", id="a page of its own"),
    pytest.param("import BaseHTTPServer\n\nsetattr(BaseHTTPServer.BaseHTTPRequestHandler, 'error_message_format', 'x')\n", id="set by its name"),
    pytest.param("from BaseHTTPServer import *\n\nBaseHTTPRequestHandler.error_content_type, BaseHTTPRequestHandler.error_message_format = x\n", id="set outside"),
])
def test_left_alone(text):
    check_noop(text, ONLY)


@pytest.mark.parametrize("code, written", [("405", True), ("404", False), ("n", False)])
def test_explanations_of_codes_that_are_sent(code, written):
    text = run("import BaseHTTPServer\n\nclass H(BaseHTTPServer.BaseHTTPRequestHandler):\n    def do_GET(self):\n"
               "        self.send_error(%s)\n" % code, ("responses",))[0]
    assert ("responses.update({  # Python 2's texts" in text) is written
    assert run(text, ("responses",))[0] == text


@pytest.mark.parametrize("code, written", [("405", True), ("404", False)])
def test_explanations_of_codes_that_are_raised(code, written):
    text = run("import BaseHTTPServer\n\nclass No(Exception):\n    def __init__(self, code):\n        self.code = code\n\n"
               "class H(BaseHTTPServer.BaseHTTPRequestHandler):\n    def do_GET(self):\n        try:\n            raise No(%s)\n"
               "        except No, e:\n            self.send_error(e.code)\n" % code, ("responses",))[0]
    assert ("responses.update({  # Python 2's texts" in text) is written
    assert run(text, ("responses",))[0] == text
