# -*- coding: utf-8 -*-
"""Every method and attribute of the handler that shows on the wire, called, overridden and misused."""

from golden.table import Before, Exchange, Says, Sends

GET = b'GET /path HTTP/1.1\r\nHost: a\r\n\r\n'
GET_10 = b'GET /path HTTP/1.0\r\n\r\n'


def indented(text, depth):
    """Return *text* with every line moved right."""
    return '\n'.join(' ' * depth + line if line else line for line in text.strip('\n').split('\n'))


def program(do_get, class_body='', before='', bases='Handler'):
    """Return the text of a program whose H answers GET by the statements *do_get*."""
    return '%s\nclass H(%s):\n%s\n    def do_GET(self):\n%s\n' % (
        before, bases, indented(class_body or 'pass', 4), indented(do_get, 8))


HELLO = '''
self.send_response(200)
self.send_header('Content-Type', 'text/plain')
self.end_headers()
self.wfile.write('hello')
'''

# (in words, statements of do_GET)
STATEMENTS = [
    ('hello', HELLO),
    ('nothing', 'pass'),
    ('write without a head', "self.wfile.write('bare')"),
    ('forgotten end_headers', "self.send_response(200)\nself.wfile.write('body')"),
    ('forgotten end_headers, no body', "self.send_response(200)\nself.send_header('X', 'y')"),
    ('end_headers alone', 'self.end_headers()'),
    ('send_header alone', "self.send_header('X', 'y')"),
    ('end_headers twice', "self.send_response(200)\nself.end_headers()\nself.end_headers()\nself.wfile.write('x')"),
    ('write before send_response', "self.wfile.write('early')\n" + HELLO),
    ('write between headers', "self.send_response(200)\nself.wfile.write('X-Mine: 1\\r\\n')\nself.send_header('Y', 'z')\nself.end_headers()"),
    ('head written by hand', "self.wfile.write('HTTP/1.0 200 OK\\r\\nA: b\\r\\n\\r\\nbody')"),
    ('header after the body', HELLO + "self.send_header('Late', 'yes')\nself.end_headers()"),
    ('two send_responses', 'self.send_response(100)\nself.end_headers()\n' + HELLO),
    ('two send_responses, one head', "self.send_response(200)\nself.send_response(404)\nself.end_headers()"),
    ('response then error', "self.send_response(200)\nself.send_error(500)"),
    ('error after the body', HELLO + "self.send_error(404)"),
    ('two errors', "self.send_error(404)\nself.send_error(500)"),
    ('response message', "self.send_response(200, 'Fine, thanks')\nself.end_headers()"),
    ('response message empty', "self.send_response(200, '')\nself.end_headers()"),
    ('response message by name', "self.send_response(code=200, message='Named')\nself.end_headers()"),
    ('response message not a string', "self.send_response(200, 5)\nself.end_headers()"),
    ('response message a list', "self.send_response(200, ['a', 1])\nself.end_headers()"),
    ('response message non-ASCII', "self.send_response(200, 'Très bien €')\nself.end_headers()"),
    ('response unknown code', 'self.send_response(299)\nself.end_headers()'),
    ('response code of a later Python', 'self.send_response(418)\nself.end_headers()'),
    ('response code True', 'self.send_response(True)\nself.end_headers()'),
    ('response code float', 'self.send_response(200.7)\nself.end_headers()'),
    ('response code negative', 'self.send_response(-1)\nself.end_headers()'),
    ('response code huge', 'self.send_response(10 ** 20)\nself.end_headers()'),
    ('response code a str', "self.send_response('200')\nself.end_headers()"),
    ('response code None', "self.send_response(None)"),
    ('response 204', "self.send_response(204)\nself.end_headers()\nself.wfile.write('body anyway')"),
    ('response 304', "self.send_response(304)\nself.end_headers()"),
    ('redirect', "self.send_response(301)\nself.send_header('Location', 'http://a' + self.path)\nself.end_headers()"),
    ('header int', "self.send_response(200)\nself.send_header('Content-Length', 0)\nself.end_headers()"),
    ('header None', "self.send_response(200)\nself.send_header('X', None)\nself.end_headers()"),
    ('header list', "self.send_response(200)\nself.send_header('X', [1, 'a'])\nself.end_headers()"),
    ('header float', "self.send_response(200)\nself.send_header('X', 1.5)\nself.end_headers()"),
    ('header tuple', "self.send_response(200)\nself.send_header('X', (1,))\nself.end_headers()"),
    ('header empty', "self.send_response(200)\nself.send_header('', '')\nself.end_headers()"),
    ('header by name', "self.send_response(200)\nself.send_header(keyword='X', value='y')\nself.end_headers()"),
    ('header non-ASCII', "self.send_response(200)\nself.send_header('X-Näme', 'välue €')\nself.end_headers()"),
    ('header with percent signs', "self.send_response(200)\nself.send_header('%s', '%d%%')\nself.end_headers()"),
    ('header name not a string', "self.send_response(200)\nself.send_header(5, 'x')\nself.end_headers()"),
    ('header Connection int', "self.send_response(200)\nself.send_header('Connection', 1)\nself.end_headers()"),
    ('two cookies', "self.send_response(200)\nself.send_header('Set-Cookie', 'a=1')\nself.send_header('Set-Cookie', 'b=2')\nself.end_headers()"),
    ('error with a message', "self.send_error(404, 'File <not> & \"found\"')"),
    ('error with an empty message', "self.send_error(404, '')"),
    ('error with a message in UTF-8', "self.send_error(404, 'Pas trouvé')"),
    ('error with percent signs', "self.send_error(404, '%s %d %')"),
    ('error by name', "self.send_error(code=403, message='no')"),
    ('error with the path', "self.send_error(404, 'no ' + self.path)"),
    ('error with a message that is no string', "self.send_error(500, 5)"),
    ('error with an exception for a message', "self.send_error(500, ValueError('x'))"),
    ('error with a code that is no number', "self.send_error('404')"),
    ('version_string', "self.wfile.write(self.version_string())"),
    ('log_date_time_string', "self.wfile.write(self.log_date_time_string())"),
    ('date_time_string of the class', "self.wfile.write(BaseHTTPServer.BaseHTTPRequestHandler.date_time_string(self, 784111777))"),
    ('date_time_string of the class at 0', "self.wfile.write(BaseHTTPServer.BaseHTTPRequestHandler.date_time_string(self, 0))"),
    ('date_time_string of a float', "self.wfile.write(BaseHTTPServer.BaseHTTPRequestHandler.date_time_string(self, timestamp=1e9 + .7))"),
    ('date tables', "self.wfile.write('%s %s' % (self.weekdayname, self.monthname))"),
    ('log calls', "self.log_message('a %s %d', 'b', 1)\nself.log_error('c%%')\nself.log_request()\nself.log_request(200)\nself.log_request('x', 5)\nself.log_request(size=3)\nself.log_request(code=1)"),
    ('log of non-ASCII', "self.log_message('é %s', 'ü')\nself.log_message('%s', self.path)"),
    ('log format without its arguments', "self.log_message('%s')"),
    ('client_address', "self.wfile.write('%s %d %s' % (self.client_address + (len(self.client_address),)))"),
    ('request attributes', "self.wfile.write('|'.join([self.command, self.path, self.request_version, self.requestline, str(self.close_connection)]))\nself.wfile.write(self.raw_requestline)"),
    ('request is connection', "self.wfile.write(str(self.request is self.connection))"),
    ('server names', "self.wfile.write('%s %d' % (self.server.server_name, self.server.server_port))"),
    ('class attributes', "self.wfile.write(repr([self.server_version, self.protocol_version, self.default_request_version, self.error_content_type, self.rbufsize, self.wbufsize, self.timeout]))"),
    ('module attributes', "self.wfile.write(repr([BaseHTTPServer.__version__, BaseHTTPServer.__all__, BaseHTTPServer.DEFAULT_ERROR_CONTENT_TYPE, BaseHTTPServer._quote_html('<&>\"')]) + BaseHTTPServer.DEFAULT_ERROR_MESSAGE)"),
    ('responses', "self.wfile.write(repr(sorted(self.responses.items())))"),
    ('responses through the class', "self.wfile.write(BaseHTTPServer.BaseHTTPRequestHandler.responses[404][1])"),
    ('methods through the class', "B = BaseHTTPServer.BaseHTTPRequestHandler\nB.send_response(self, 200)\nB.send_header(self, 'A', 'b')\nB.end_headers(self)\nself.wfile.write(B.version_string(self))"),
    ('methods through locals', "respond, header, end, write = self.send_response, self.send_header, self.end_headers, self.wfile.write\nrespond(200)\nheader('A', 'b')\nend()\nwrite('c')"),
    ('close_connection set', "self.close_connection = 1\n" + HELLO),
    ('command changed before an error', "self.command = 'HEAD'\nself.send_error(404)"),
    ('request_version changed', "self.request_version = 'HTTP/0.9'\n" + HELLO),
    ('request_version changed in mid-head', "self.send_response(200)\nself.request_version = 'HTTP/0.9'\nself.send_header('X', 'y')\nself.end_headers()\nself.wfile.write('x')"),
    ('instance attributes set late', "self.protocol_version = 'HTTP/7'\nself.server_version = 'Mine'\nself.sys_version = 'Py'\n" + HELLO),
    ('exception before anything', "raise ValueError('mine')"),
    ('exception in mid-head', "self.send_response(200)\nself.send_header('X', 'y')\nraise KeyError('mine')"),
    ('exception in mid-body', HELLO + "1 / 0"),
    ('exit', HELLO + "sys.exit(3)"),
    ('keyboard interrupt', HELLO + "raise KeyboardInterrupt"),
    ('missing header', "self.wfile.write(self.headers['nope'])"),
    ('return value', HELLO + "return 'ignored'"),
]

# What strict_http refuses to send: (in words, statements).
INJECTIONS = [
    ('CR LF in a value', "self.send_header('X', 'a\\r\\nY: b')"),
    ('LF in a value', "self.send_header('X', 'a\\nb')"),
    ('CR in a value', "self.send_header('X', 'a\\rb')"),
    ('NUL in a value', "self.send_header('X', 'a\\0b')"),
    ('CR LF in a name', "self.send_header('X\\r\\nY', 'b')"),
    ('LF in a list', "self.send_header('X', Text('a\\nb'))"),
    ('CR LF in a message', "self.send_response(200, 'OK\\r\\nX: y')"),
    ('LF in an error message', "self.send_error(404, 'OK\\nX: y')"),
]
INJECTED = {'LF in an error message': Says(b'404 OK\nX: y\r\n', b'404 OK X: y\r\n')}  # the others raise ValueError
TEXT_CLASS = '''
class Text:
    def __init__(self, text):
        self.text = text
    def __str__(self):
        return self.text
'''

# (in words, class body, statements of do_GET)
CLASSES = [
    ('server_version', "server_version = 'Mine/1'", HELLO),
    ('server_version non-ASCII', "server_version = 'Mïne/1'", HELLO),
    ('server_version and sys_version empty', "server_version = sys_version = ''", HELLO),
    ('protocol_version 1.1', "protocol_version = 'HTTP/1.1'", HELLO),
    ('protocol_version 1.2', "protocol_version = 'HTTP/1.2'", HELLO),
    ('protocol_version odd', "protocol_version = 'ICY'", HELLO),
    ('default_request_version', "default_request_version = 'HTTP/1.0'", HELLO),
    ('error_message_format', "error_message_format = '%(code)d|%(message)s|%(explain)s|%%'", "self.send_error(404, '<x>')"),
    ('error_message_format without fields', "error_message_format = 'sorry'", "self.send_error(404)"),
    ('error_message_format empty', "error_message_format = ''", "self.send_error(404)"),
    ('error_message_format of UTF-8', "error_message_format = 'désolé %(message)s'", "self.send_error(404, 'là')"),
    ('error_message_format of an unknown field', "error_message_format = '%(nope)s'", "self.send_error(404)"),
    ('error_message_format of a wrong type', "error_message_format = '%(message)d'", "self.send_error(404)"),
    ('error_content_type', "error_content_type = 'text/plain; charset=x'", "self.send_error(404)"),
    ('responses', "responses = {200: ('Good', 'very'), 404: ('Gone fishing', 'back <soon>')}", "self.send_error(404)"),
    ('responses, a code without an entry', "responses = {}", "self.send_error(404)"),
    ('responses copied and changed', "responses = dict(BaseHTTPServer.BaseHTTPRequestHandler.responses)\nresponses[418] = ('Teapot', 'Short')", "self.send_error(418)"),
    ('version_string', "def version_string(self):\n    return 'me'", HELLO),
    ('version_string empty', "def version_string(self):\n    return ''", HELLO),
    ('version_string by lambda', "version_string = lambda self: 'fn'", HELLO),
    ('date_time_string', "def date_time_string(self):\n    return 'now'", HELLO),
    ('date_time_string None', "def date_time_string(self, timestamp=None):\n    return None", HELLO),
    ('send_header drops Server and Date', "def send_header(self, keyword, value):\n    if keyword not in ('Server', 'Date'):\n        Handler.send_header(self, keyword, value)", HELLO),
    ('send_header upper-cases', "def send_header(self, k, v):\n    Handler.send_header(self, k.upper(), v)", "self.send_error(404)"),
    ('send_header writes itself', "def send_header(self, k, v):\n    self.wfile.write('%s=%s\\r\\n' % (k, v))", HELLO),
    ('send_response adds headers', "def send_response(self, *args, **kwargs):\n    Handler.send_response(self, *args, **kwargs)\n    self.send_header('X-Extra', 'yes')", HELLO + "self.send_error(400)"),
    ('send_response without Server', "def send_response(self, code, message=None):\n    self.wfile.write('%s %d %s\\r\\n' % (self.protocol_version, code, message))", HELLO),
    ('end_headers adds headers', "def end_headers(self):\n    self.send_header('Cache-Control', 'no-store')\n    Handler.end_headers(self)", "self.send_error(404)"),
    ('end_headers of nothing', "def end_headers(self):\n    pass", HELLO),
    ('send_error of its own', "def send_error(self, code, message=None):\n    self.send_response(code)\n    self.end_headers()\n    self.wfile.write('<<%s>>' % message)", "self.send_error(404, 'x')"),
    ('send_error adds', "def send_error(self, code, message=None):\n    Handler.send_error(self, code, 'wrapped %s' % message)", "self.send_error(404, 'x')"),
    ('log_message silent', "def log_message(self, format, *args):\n    return", HELLO),
    ('log_message None', "log_message = lambda *args: None", HELLO),
    ('log_message to the wire', "def log_message(self, format, *args):\n    self.wfile.write('[' + format % args + ']')", HELLO),
    ('log_request to the wire', "def log_request(self, code='-', size='-'):\n    self.wfile.write('[%s %s]' % (code, size))", HELLO),
    ('log_request without arguments', "def log_request(self, *args):\n    self.wfile.write(repr(args))", "self.send_error(404)"),
    ('log_error to the wire', "def log_error(self, format, *args):\n    self.wfile.write('[' + format % args + ']')", "self.send_error(404)"),
    ('log_error and log_request silent', "def log_error(self, *args):\n    pass\ndef log_request(self, *args):\n    pass", "self.send_error(404)"),
    ('log_message raises', "def log_message(self, format, *args):\n    raise RuntimeError('log')", HELLO),
    ('log_date_time_string', "def log_date_time_string(self):\n    return 'then'", HELLO),
    ('address_string in the log', "def address_string(self):\n    return 'x.example'", HELLO + "self.log_message('%s', self.address_string())"),
    ('parse_request refuses', "def parse_request(self):\n    Handler.parse_request(self)\n    self.send_error(403)\n    return False", HELLO),
    ('parse_request rewrites the path', "def parse_request(self):\n    ok = Handler.parse_request(self)\n    self.path = '/new'\n    return ok", "self.wfile.write(self.path)"),
    ('parse_request reads the line itself', "def parse_request(self):\n    self.command, self.path, self.request_version = 'GET', '/mine', 'HTTP/1.0'\n    self.headers = self.MessageClass(self.rfile, 0)\n    self.close_connection = 1\n    return True", "self.wfile.write(self.path + str(self.headers))"),
    ('handle_one_request by hand', "def handle_one_request(self):\n    self.raw_requestline = self.rfile.readline()\n    self.close_connection = 1\n    if self.parse_request():\n        getattr(self, 'do_' + self.command)()", HELLO),
    ('handle_one_request wrapped', "def handle_one_request(self):\n    self.wfile.write('<')\n    Handler.handle_one_request(self)\n    self.wfile.write('>')", HELLO),
    ('handle catches', "def handle(self):\n    try:\n        Handler.handle(self)\n    except ZeroDivisionError:\n        self.wfile.write('caught')", HELLO + "1 / 0"),
    ('handle by hand', "def handle(self):\n    line = self.rfile.readline()\n    self.wfile.write(line)\n    self.wfile.write(line)", HELLO),
    ('setup', "def setup(self):\n    Handler.setup(self)\n    self.greeting = 'hi'", "self.wfile.write(self.greeting)"),
    ('setup before', "def setup(self):\n    self.wbufsize = 4096\n    Handler.setup(self)", HELLO),
    ('finish', "def finish(self):\n    self.wfile.write('bye')\n    Handler.finish(self)", HELLO),
    ('finish after the head', "def finish(self):\n    self.wfile.write('bye')\n    Handler.finish(self)", "self.send_response(200)"),
    ('__init__ with state', "def __init__(self, request, client_address, server):\n    self.mine = 7\n    BaseHTTPServer.BaseHTTPRequestHandler.__init__(self, request, client_address, server)", "self.wfile.write(str(self.mine))"),
    ('__init__ of any arguments', "def __init__(self, *args):\n    self.mine = args[2].server_port\n    Handler.__init__(self, *args)", "self.wfile.write(str(self.mine))"),
    ('__getattr__ for methods', "def __getattr__(self, name):\n    if name.startswith('do_'):\n        return lambda: self.wfile.write('any ' + name)\n    raise AttributeError(name)", HELLO),
    ('do_GET is an attribute that is no function', "class Call:\n    def __call__(self):\n        pass\ndo_PUT = Call()", HELLO),
    ('wbufsize', "wbufsize = 65536", HELLO + "self.wfile.flush()\nself.wfile.write('more')"),
    ('wbufsize -1', "wbufsize = -1", "self.send_error(404)"),
    ('wbufsize 1', "wbufsize = 1", HELLO),
    ('wbufsize with an exception', "wbufsize = 65536", HELLO + "1 / 0"),
    ('rbufsize 0', "rbufsize = 0", HELLO),
    ('rbufsize 1', "rbufsize = 1", HELLO),
    ('timeout', "timeout = 30", HELLO),
]

SECOND = b'GET /1 HTTP/1.1\r\n\r\nGET /2 HTTP/1.1\r\n\r\n'
CONNECTION = '''
self.send_response(200)
self.send_header('Content-Length', '2')
self.send_header(%r, %r)
self.end_headers()
self.wfile.write(self.path)
'''
# What the handler may say of the connection: (in words, header, value, the client's bytes).
CONNECTION_HEADERS = [
    ('close', 'Connection', 'close', SECOND),
    ('Close', 'connection', 'Close', SECOND),
    ('keep-alive', 'Connection', 'keep-alive', SECOND),
    ('keep-alive over close', 'Connection', 'Keep-Alive', SECOND.replace(b'\r\n\r\n', b'\r\nConnection: close\r\n\r\n', 1)),
    ('keep-alive to 1.0', 'CONNECTION', 'KEEP-ALIVE', SECOND.replace(b'1.1', b'1.0')),
    ('something else', 'Connection', 'Upgrade', SECOND),
    ('padded', 'Connection', ' close', SECOND),
]

# Programs that are more than a method: (in words, text, request).
PROGRAMS = [
    ('with object as a second base', program(HELLO, bases='Handler, object'), GET),
    ('a mixin before', program(HELLO, before='class Mixin:\n    def version_string(self):\n        return "mixed"\n', bases='Mixin, Handler'), GET),
    ('a mixin after', program('self.extra()\n' + HELLO, before='class Mixin:\n    def extra(self):\n        self.send_response(100)\n', bases='Handler, Mixin'), GET),
    ('first parameter not called self', 'class H(Handler):\n    def do_GET(this):\n        this.send_response(200)\n        this.end_headers()\n        this.wfile.write(this.path)\n', GET),
    ('do_X = do_Y', program(HELLO) + '    do_POST = do_HEAD = do_GET\n', b'HEAD / HTTP/1.0\r\n\r\n'),
    ('a method added afterwards', 'class H(Handler):\n    pass\ndef get(self):\n    self.wfile.write("late")\nH.do_GET = get\n', GET),
    ('a method added to the module', 'class H(Handler):\n    pass\nBaseHTTPServer.BaseHTTPRequestHandler.do_PATCHED = lambda self: self.wfile.write("patched")\n', b'PATCHED / HTTP/1.0\r\n\r\n'),
    ('a closure for a handler', 'def make(word):\n    class Inner(Handler):\n        def do_GET(self):\n            self.wfile.write(word)\n    return Inner\nH = make("inner")\n', GET),
    ('a function for a handler', 'def H(request, address, server):\n    return Real(request, address, server, 5)\nclass Real(Handler):\n    def __init__(self, request, address, server, extra):\n        self.extra = extra\n        Handler.__init__(self, request, address, server)\n    def do_GET(self):\n        self.wfile.write(str(self.extra))\n', GET),
    ('functools.partial for a handler', program(HELLO).replace('class H', 'class Real') + 'import functools\nH = functools.partial(Real)\n', GET),
    ('ThreadingMixIn', program('import threading\nself.wfile.write(str(threading.current_thread() is threading.main_thread()) if hasattr(threading, "main_thread") else "False")', before='class Server(SocketServer.ThreadingMixIn, Server):\n    pass\n'), GET),
    ('ThreadingMixIn and an exception', program(HELLO + '1 / 0', before='class Server(SocketServer.ThreadingMixIn, Server):\n    pass\n'), GET),
    ('state on the server', 'class Server(Server):\n    hits = 0\n' + program("self.server.hits += 1\nself.send_response(200)\nself.send_header('Content-Length', '1')\nself.end_headers()\nself.wfile.write(str(self.server.hits))", "protocol_version = 'HTTP/1.1'"), SECOND),
    ('state on the handler between requests', program("self.n = getattr(self, 'n', 0) + 1\nself.send_response(200)\nself.send_header('Content-Length', '1')\nself.end_headers()\nself.wfile.write(str(self.n))", "protocol_version = 'HTTP/1.1'"), SECOND),
    ('state on the class', program("H.n += 1\nself.wfile.write(str(H.n))", 'n = 0'), GET),
    ('verify_request says no', 'class Server(Server):\n    def verify_request(self, request, address):\n        return False\n' + program(HELLO), GET),
    ('finish_request overridden', 'class Server(Server):\n    def finish_request(self, request, address):\n        self.RequestHandlerClass(request, ("10.0.0.1", 1), self)\n' + program("self.wfile.write(self.client_address[0])"), GET),
    ('client_address of IPv6', 'class Server(Server):\n    def get_request(self):\n        return self._connection, ("::1", 2, 0, 0)\n' + program(HELLO), GET),
    ('a handler of two levels', program(HELLO).replace('class H(Handler)', 'class Base(Handler)') + 'class H(Base):\n    def do_GET(self):\n        self.wfile.write("<")\n        Base.do_GET(self)\n        self.wfile.write(">")\n', GET),
    ('Latin and Greek in the source', program("self.send_response(200)\nself.end_headers()\nself.wfile.write('naïve Ωμέγα €\\n')"), GET),
    ('path echoed back raw', program("self.wfile.write(self.path)\nself.wfile.write(self.requestline)"), b'GET /\xff\xfe\xc3\xa9\x80 HTTP/1.0\r\n\r\n'),
    ('header values echoed back raw', program("self.wfile.write(self.headers['x'] + '|' + str(self.headers))"), b'GET / HTTP/1.0\r\nX: \xff\xc3\xa9\x80\r\n\r\n'),
    ('path in a redirect', program("self.send_response(302)\nself.send_header('Location', self.path + '/')\nself.end_headers()"), b'GET /\xc3\xa9\xff HTTP/1.0\r\n\r\n'),
    ('path through urllib', program("self.wfile.write(unquote(self.path))", before='try:\n    from urllib import unquote\nexcept ImportError:\n    from urllib.parse import unquote\n'), b'GET /a%20b%2Fc HTTP/1.0\r\n\r\n'),
    ('error while the headers are missing', program(HELLO, 'def send_error(self, code, message=None):\n    self.wfile.write(str(getattr(self, "headers", "none")))'), b'A B C D\r\n\r\n'),
    ('two requests, the first fails', program("self.send_response(200)\nself.send_header('Content-Length', '0')\nself.end_headers()\nif self.path == '/1':\n    raise ValueError", "protocol_version = 'HTTP/1.1'"), SECOND),
    ('HEAD of an error', program(HELLO), b'HEAD / HTTP/1.1\r\n\r\n'),
    ('POST without do_POST', program(HELLO), b'POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc'),
    ('GET of 0.9', program(HELLO), b'GET /\r\n'),
    ('error of 0.9', program('self.send_error(404)'), b'GET /\r\n'),
    ('keep-alive in an answer of 0.9', program("self.send_header('Connection', 'keep-alive')\nself.wfile.write('a')"), b'GET /\r\n\r\nGET /\r\n\r\n'),
    ('error on a persistent connection', program("self.send_error(404)", "protocol_version = 'HTTP/1.1'"), SECOND),
]

CODES = [
    100, 101, 102, 103, 200, 201, 202, 203, 204, 205, 206, 207, 300, 301, 302, 303, 304, 305, 306, 307, 308,
    400, 401, 402, 403, 404, 405, 406, 407, 408, 409, 410, 411, 412, 413, 414, 415, 416, 417, 418, 421, 422, 426, 428, 429, 431, 451,
    500, 501, 502, 503, 504, 505, 506, 511, 599, 0, 1, 99, 199, 600, 999, 1000, -1]


def _rows():
    for words, statements in STATEMENTS:
        yield Exchange('call: ' + words, program(statements), GET)
    for words, statements in INJECTIONS:
        source = program(statements + "\nself.end_headers()", before=TEXT_CLASS)
        yield Exchange('injection: ' + words, source, GET_10, INJECTED.get(words, Sends(b'', ['ValueError'])))
    for words, class_body, statements in CLASSES:
        yield Exchange('class: ' + words, program(statements, class_body), GET)
    for words, header, value, request in CONNECTION_HEADERS:
        source = program(CONNECTION % (header, value), "protocol_version = 'HTTP/1.1'")
        yield Exchange('Connection from the handler: ' + words, source, request)
    for words, source, request in PROGRAMS:
        yield Exchange('program: ' + words, source, request)
    for code in CODES:
        yield Exchange('send_error(%d)' % code, program('self.send_error(%d)' % code), GET)
        yield Exchange('send_response(%d)' % code, program('self.send_response(%d)\nself.end_headers()' % code), GET_10)
    expecting = b'POST / HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\nok'
    source = program(HELLO, "protocol_version = 'HTTP/1.1'") + '    def do_POST(self):\n        self.wfile.write(self.rfile.read(2))\n        self.close_connection = 1\n'
    yield Exchange('Expect: 100-continue', source, expecting, Before(b'HTTP/1.1 100 Continue\r\n\r\n'))
    yield Exchange('Expect: 100-continue to a handler of 1.0', source.replace("'HTTP/1.1'", "'HTTP/1.0'"), expecting)
    yield Exchange('Expect: 100-continue of a client of 1.0', source, expecting.replace(b'HTTP/1.1', b'HTTP/1.0'))
    yield Exchange('timed out', program(HELLO, "timeout = .05"), b'GET / HTTP/1.0\r\n', drivers=('socket',), hold=True, log=False)
    yield Exchange('timed out between two requests', program("self.send_response(204)\nself.end_headers()", "timeout = .05\nprotocol_version = 'HTTP/1.1'"), GET, drivers=('socket',), hold=True, log=False)


ROWS = list(_rows())
