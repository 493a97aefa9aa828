"""Servers that are made of the family's without a name of it: XML-RPC, WSGI."""
from __future__ import unicode_literals

import pytest
from wsgiref.util import request_uri

from BaseHTTPServer_compat.fixers import fix_wsgi_texts, fix_xmlrpc_faults
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
                 "base64.b64decode(environ['HTTP_AUTHORIZATION'][6:].encode(" + CODEC + ")).split(b':')", id="WSGI"),
])
def test_are_servers(head, before, after):
    text, messages = run(head + before, ("all",))
    assert after.replace("CODEC", CODEC) in text
    assert messages == []


APPLICATION = """
import BaseHTTPServer
from wsgiref.simple_server import make_server
def app(environ, start_response):
    %s
"""
FIRST = "start_response = _native_wsgi(environ, start_response)\n    "


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("before, after", [
    pytest.param("return ['x']", FIRST + "return ['x']", id="a function"),
    pytest.param('"""What."""\n    return [1]', '"""What."""\n    ' + FIRST + "return [1]", id="a docstring"),
    pytest.param("return 1\nclass A:\n  def __call__(self, environ, start_response):\n    return ['x']",
                 FIRST + "return 1\nclass A:\n  def __call__(self, environ, start_response):\n    " + FIRST + "return ['x']", id="a method"),
    pytest.param("return 1\nclass A:\n  @staticmethod\n  def a(env, start):\n    return ['x']", FIRST + "return 1\nclass A:\n"
                 "  @staticmethod\n  def a(env, start):\n    start = _native_wsgi(env, start)\n    return ['x']", id="a static method"),
    pytest.param("return 1\ndef a(env, start):\n    return ['x']", FIRST + "return 1\ndef a(env, start):\n"
                 "    start = _native_wsgi(env, start)\n    return ['x']", id="start"),
    pytest.param("return R().send(start_response)\nclass R:\n  def send(self, start_response):\n    return ['x']", FIRST + "return R()"
                 ".send(start_response)\nclass R:\n  def send(self, start_response):\n    return ['x']", id="a method that has no environment"),
])
def test_texts_of_an_application(before, after, target):
    text, messages = run(APPLICATION % before, ("wsgi_texts",), target)
    assert text.endswith("    %s\n" % after) and messages == []
    assert run(text, ("wsgi_texts",), target)[0] == text


@pytest.mark.parametrize("text", [
    pytest.param("import BaseHTTPServer\ndef app(environ, start_response):\n    pass\n", id="served by something else"),
    pytest.param("from wsgiref.simple_server import make_server\ndef app(environ, start_response):\n    pass\n", id="either Python"),
    pytest.param(APPLICATION.replace("start_response", "begin") % "pass", id="another function"),
])
def test_applications_left_alone(text):
    assert run(text, ("wsgi_texts",)) == (text.lstrip("\n"), [])


@pytest.mark.parametrize("imported, before, after", [
    pytest.param("from wsgiref.util import request_uri", "request_uri(environ)", "_native_uri(request_uri, environ)", id="request_uri"),
    pytest.param("from wsgiref import util", "[util.request_uri(environ, 0)[3:]]", "[_native_uri(util.request_uri, environ, 0)[3:]]",
                 id="of the module"),
    pytest.param("from wsgiref import util as u", "u.application_uri(environ)", "_native_uri(u.application_uri, environ)", id="application_uri"),
    pytest.param("from wsgiref.util import request_uri", "request_uri", "request_uri", id="handed on"),
    pytest.param("from wsgiref.util import shift_path_info", "shift_path_info(environ)", "shift_path_info(environ)", id="another"),
])
def test_uri_of_an_application(imported, before, after):
    text, messages = run(imported + APPLICATION % ("x = " + before), ("wsgi_texts",))
    assert text.splitlines()[-1] == "    x = " + after and messages == []
    assert run(text, ("wsgi_texts",))[0] == text


@pytest.mark.skipif(str is bytes, reason="2.7 gives bytes")
def test_native_uri():
    names = {}
    exec((fix_wsgi_texts.HELPER + fix_wsgi_texts.OF_URI).replace("CODEC", CODEC), names)
    environ = {"PATH_INFO": "/\xc3\xa9\xff", "QUERY_STRING": "\xc3\xa9", "wsgi.version": (1, 0), "wsgi.url_scheme": "http", "HTTP_HOST": "h"}
    names["_native_wsgi"](environ, None)
    assert names["_native_uri"](request_uri, environ) == "http://h/%C3%A9%FF?\xe9"
    assert names["_native_uri"](request_uri, environ, False) == "http://h/%C3%A9%FF"


@pytest.mark.skipif(str is bytes, reason="2.7 gives bytes")
def test_native_wsgi():
    names, sent = {}, []
    exec(fix_wsgi_texts.HELPER.replace("CODEC", CODEC), names)
    environ = {"PATH_INFO": "/\xc3\xa9\xff", "wsgi.version": (1, 0)}
    start = names["_native_wsgi"](environ, lambda *given: sent.append(given))
    assert environ == {"PATH_INFO": "/\xe9\udcff", "wsgi.version": (1, 0)}
    start("200 OK", [("X", "\xe9\udcff")])
    assert sent == [("200 OK", [("X", "\xc3\xa9\xff")])]
    assert names["_native_wsgi"](environ, start) is start and environ["PATH_INFO"] == "/\xe9\udcff"


CLASS = """
import BaseHTTPServer
from wsgiref.simple_server import make_server
class App:
    def __init__(self, %s):
        self.environ, self.start = environ, start
    def __iter__(self):
        %s
        yield 'a' + self.environ['PATH_INFO']
print make_server('', 80, App)
"""


@pytest.mark.parametrize("parameters, body, is_sent", [
    pytest.param("environ, start", "self.start('200 OK', [])", True, id="an instance for each request"),
    pytest.param("environ, start", "print 1", False, id="nothing begun"),
    pytest.param("start, environ", "self.start('200 OK', [])", False, id="no application"),
])
def test_pages_of_an_application_that_is_a_class(parameters, body, is_sent):
    text = run(CLASS % (parameters, body), ("byte_strings",))[0]
    assert ("yield ('a' + self.environ['PATH_INFO']).encode(%s)" % CODEC in text) is is_sent
    assert run(text, ("byte_strings",))[0] == text


@pytest.mark.parametrize("body, written", [
    pytest.param("return ['%s' % environ['wsgi.input'].read(3)]", "environ['wsgi.input'].read(3).decode(CODEC)", id="the body"),
    pytest.param("return [environ['PATH_INFO'] + environ.get('wsgi.input').read(3)]",
                 "environ['PATH_INFO'] + environ.get('wsgi.input').read(3).decode(CODEC)", id="the path and the body"),
    pytest.param("write = start_response('200 OK', [])\n    write('a' + environ['PATH_INFO'])\n    return []",
                 "write(('a' + environ['PATH_INFO']).encode(CODEC))", id="write()"),
])
def test_values_of_an_application(body, written):
    assert written.replace("CODEC", CODEC) in run(APPLICATION % body, ("byte_strings",))[0]


# A server of WSGI that a program wrote for itself; %s: what it does with the application.
SERVER = """
import BaseHTTPServer

class H(BaseHTTPServer.BaseHTTPRequestHandler):
    def do_GET(self):
        env = {"wsgi.input": self.rfile}
        %s
    def start_response(self, status, headers):
        return self.write
    def write(self, data):
        assert type(data) is str
        self.wfile.write(data)
        print len(data)

def app(env, start_response):
    return ["page"]
"""


@pytest.mark.parametrize("call", [
    pytest.param("for part in self.server.app(env, self.start_response): self.write(part)", id="an attribute of the server's"),
    pytest.param("for part in app(env, self.start_response): self.write(part)", id="a function of the file"),
    pytest.param("for part in self.app(env, self.start_response): self.write(part or '')", id="an attribute"),
    pytest.param("application = getattr(x, y)\n        for part in application(env, self.start_response): self.write(part)", id="a variable"),
])
def test_what_an_application_gives_is_bytes(call):
    text, messages = run(SERVER % call, ("byte_strings",))
    assert "type(data) is bytes\n        self.wfile.write(data)\n        print len(data)\n" in text and messages == []
    assert 'return [b"page"]' in text and ("or b''" in text) == ("or ''" in call)


@pytest.mark.parametrize("call", [
    pytest.param("for part in self.server.app(env, self.rfile): self.write(part)", id="nothing to start an answer by"),
    pytest.param("for part in self.server.app(self.start_response): self.write(part)", id="one argument"),
])
def test_what_other_functions_give_is_unknown(call):
    assert "self.wfile.write(_to_bytes(data))" in run(SERVER % call, ("byte_strings",))[0]


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("before, after", [
    pytest.param("from SimpleXMLRPCServer import SimpleXMLRPCServer\ns = SimpleXMLRPCServer(('', int(x)))\n",
                 "s = _python2_faults(SimpleXMLRPCServer(('', int(x))))\n", id="a server"),
    pytest.param("import SimpleXMLRPCServer\nSimpleXMLRPCServer.SimpleXMLRPCServer(x).serve_forever()\n",
                 "_python2_faults(SimpleXMLRPCServer.SimpleXMLRPCServer(x)).serve_forever()\n", id="of the module"),
    pytest.param("from SimpleXMLRPCServer import SimpleXMLRPCDispatcher\nd = SimpleXMLRPCDispatcher(True, None)\n",
                 "d = _python2_faults(SimpleXMLRPCDispatcher(True, None))\n", id="a dispatcher"),
    pytest.param("import DocXMLRPCServer\nclass S(DocXMLRPCServer.DocXMLRPCServer):\n    pass\ns = S(x)\n", "s = _python2_faults(S(x))\n", id="a class"),
])
def test_faults(before, after, target):
    text = run(before + "import BaseHTTPServer\n", ("xmlrpc_faults",), target)[0]
    assert after in text and "def _python2_faults(server):" in text and "def _python2_words(error):" in text
    assert text.count("SimpleXMLRPCRequestHandler.error_message_format = ") == 1
    assert run(text, ("xmlrpc_faults",), target)[0] == text


def test_a_page_of_the_programs_own():
    text = run("import BaseHTTPServer\nfrom SimpleXMLRPCServer import SimpleXMLRPCRequestHandler, SimpleXMLRPCServer\nclass H(SimpleXMLRPCRequestHandler):\n    error_message_format = 'x'\n"
               "s = SimpleXMLRPCServer(x)\n", ("xmlrpc_faults",))[0]
    assert "_python2_faults(SimpleXMLRPCServer(x))" in text and text.count("error_message_format") == 1


@pytest.mark.parametrize("text", [
    pytest.param("import BaseHTTPServer\ns = SimpleXMLRPCServer(x)\n", id="not imported"),
    pytest.param("from xmlrpc.server import SimpleXMLRPCServer\ns = SimpleXMLRPCServer(x)\n", id="Python 3"),
    pytest.param("import BaseHTTPServer\nfrom SimpleXMLRPCServer import SimpleXMLRPCServer\nclass S(SimpleXMLRPCServer):\n    pass\n", id="no server made"),
])
def test_faults_left_alone(text):
    assert run(text, ("xmlrpc_faults",)) == (text, [])


BODY = b"<methodCall><methodName>a</methodName></methodCall>"


@pytest.mark.skipif(str is bytes, reason="2.7 does so itself")
@pytest.mark.parametrize("error, said", [
    pytest.param(ValueError("no"), "<type 'exceptions.ValueError'>:no", id="an error"),
    pytest.param(KeyError("k"), "<type 'exceptions.KeyError'>:'k'", id="a key"),
    pytest.param(None, "<type 'exceptions.TypeError'>:fail() takes exactly 1 argument (0 given)", id="too few arguments"),
])
@pytest.mark.parametrize("is_method", [True, False])
def test_what_a_fault_says(error, said, is_method):
    from xmlrpc.server import SimpleXMLRPCDispatcher

    names, server = {}, SimpleXMLRPCDispatcher()
    exec(run("import BaseHTTPServer\nfrom SimpleXMLRPCServer import SimpleXMLRPCServer\ns = SimpleXMLRPCServer(x)\n", ("all",))[0].replace("\ns = ", "\nz = lambda: "), names)

    def fail(given):
        raise error

    class Holder(object):
        def fail(self, given):
            raise error
    if is_method:
        server.register_instance(Holder())
    else:
        server.register_function(fail)
    with pytest.raises(Exception) as caught:
        names["_python2_faults"](server)._dispatch("fail", () if error is None else (1,))
    assert said in server._marshaled_dispatch(BODY, lambda *call: fail(1) if error is not None else fail()).decode().replace("&lt;", "<").replace("&gt;", ">")
    assert caught.value.faultString == (said if not is_method else said.replace("exactly 1 argument (0", "exactly 2 arguments (1"))


@pytest.mark.skipif(str is bytes, reason="2.7 does so itself")
@pytest.mark.parametrize("answer, said", [
    pytest.param(None, "<type 'exceptions.TypeError'>:cannot marshal None unless allow_none is enabled", id="None"),
    pytest.param(2 ** 40, "<type 'exceptions.OverflowError'>:int exceeds XML-RPC limits", id="a large number"),
    pytest.param(set(), "<type 'exceptions.TypeError'>:cannot marshal <type 'set'> objects", id="a set"),
    pytest.param("<class 'x'>:", "<class 'x'>:", id="a text"),
])
def test_what_a_fault_says_of_an_answer(answer, said):
    from xmlrpc.server import SimpleXMLRPCDispatcher

    names, server = {}, SimpleXMLRPCDispatcher()
    exec("def _python2_words(error): pass\n" + fix_xmlrpc_faults.helper(False), names)
    server.register_function(lambda: answer, "a")
    names["_python2_faults"](server)
    assert "<string>%s</string>" % said in server._marshaled_dispatch(BODY).decode().replace("&lt;", "<").replace("&gt;", ">")


@pytest.mark.parametrize("text, place", [
    pytest.param("from DocXMLRPCServer import DocXMLRPCServer\ns = DocXMLRPCServer(x)\n", "3:5", id="by its name"),
    pytest.param("import DocXMLRPCServer\nclass S(DocXMLRPCServer.DocXMLRPCServer):\n    pass\ns = S(x)\n", "3:9", id="a base"),
])
def test_the_page_of_documentation_is_reported(text, place):
    assert run("import BaseHTTPServer\n" + text, ("xmlrpc_faults",))[1] == [place + " BH106"]
