# -*- coding: utf-8 -*-
"""rfile, wfile and connection, used in every way; handlers without a socket; MessageClass; forms."""

from golden.exchanges_answers import GET, HELLO, SECOND, program
from golden.table import Exchange

BODY = b'one\ntwo\r\nthree\xff\n\nlast'
POST = b'POST /p HTTP/1.1\r\nContent-Length: %d\r\nContent-Type: text/x\r\n\r\n%s' % (len(BODY), BODY)

# Statements of do_POST that read the body, as bytes: the same on both. (in words, statements)
READING = [
    ('read all', "self.wfile.write(self.rfile.read(21))"),
    ('read by Content-Length', "self.wfile.write(self.rfile.read(int(self.headers.getheader('Content-Length'))))"),
    ('read in pieces', "for size in (1, 0, 2, 3, 15):\n    self.wfile.write(self.rfile.read(size))\n    self.wfile.write('|')"),
    ('read to the end', "self.wfile.write(self.rfile.read())\nself.wfile.write(str(len(self.rfile.read())))"),
    ('read of a negative size', "self.wfile.write(self.rfile.read(-1))"),
    ('read more than there is', "self.wfile.write(self.rfile.read(1000))"),
    ('readline', "for n in range(6):\n    self.wfile.write(self.rfile.readline())\n    self.wfile.write('|')"),
    ('readline with sizes', "for size in (1, 0, 100, 2, 3, -1):\n    self.wfile.write(self.rfile.readline(size))\n    self.wfile.write('|')"),
    ('readlines', "for line in self.rfile.readlines():\n    self.wfile.write(line)\n    self.wfile.write('|')"),
    ('readlines with a hint', "for line in self.rfile.readlines(5):\n    self.wfile.write(line)\n    self.wfile.write('|')"),
    ('readlines with a hint that a line reaches', "for line in self.rfile.readlines(4):\n    self.wfile.write(line)\n    self.wfile.write('|')"),
    ('iteration', "for line in self.rfile:\n    self.wfile.write(line)\n    self.wfile.write('|')"),
    ('next', "self.wfile.write(next(self.rfile))\nself.wfile.write(next(iter(self.rfile)))"),
    ('list', "self.wfile.writelines(list(self.rfile))"),
    ('readline, then read', "self.wfile.write(self.rfile.readline())\nself.wfile.write(self.rfile.read(5))\nself.wfile.write(self.rfile.readline())"),
    ('copyfileobj', "import shutil\nshutil.copyfileobj(self.rfile, self.wfile)"),
    ('copyfileobj with a size', "import shutil\nshutil.copyfileobj(self.rfile, self.wfile, 3)"),
    ('iter with a sentinel', "for piece in iter(lambda: self.rfile.read(4), b''):\n    self.wfile.write(piece)\n    self.wfile.write('|')"),
    ('closed', "self.wfile.write(str(self.rfile.closed))\nself.rfile.read(21)\nself.rfile.close()\nself.wfile.write(str(self.rfile.closed))"),
    ('through the headers', "self.wfile.write(self.headers.fp.read(5))"),
    ('unread', "self.wfile.write('no')"),
]
# The same with `rfile_text = True`, which makes rfile give str on Python 3 as it did on 2.7.
READING_TEXT = [
    ('concatenation', "self.wfile.write('<' + self.rfile.read(21) + '>')"),
    ('split', "self.wfile.write('&'.join(self.rfile.read(8).split('\\r\\n')))"),
    ('formatting', "self.wfile.write('%s|%s' % (self.rfile.readline(), self.rfile.readline()))"),
    ('sizes are bytes', "self.rfile.read(14)\nself.wfile.write(self.rfile.read(2))"),
    ('lines', "self.wfile.write('|'.join(self.rfile))"),
    ('readlines', "self.wfile.write('|'.join(self.rfile.readlines()))"),
    ('readlines with a hint', "self.wfile.write('|'.join(self.rfile.readlines(4)))"),
    ('comparison', "self.wfile.write(str(self.rfile.readline() == 'one\\n'))"),
    ('buffer', "self.wfile.write(getattr(self.rfile, 'buffer', self.rfile).read(21))"),
    ('copyfileobj', "import shutil\nshutil.copyfileobj(self.rfile, self.wfile)"),
    ('to the end', "self.wfile.write(self.rfile.read() + self.rfile.read() + self.rfile.readline())"),
]

# Statements of do_GET that write. (in words, statements)
WRITING = [
    ('bytes', "self.wfile.write(b'\\x00\\xff')"),
    ('bytearray', "self.wfile.write(bytearray(b'ab'))"),
    ('unicode of ASCII', "self.wfile.write(u'abc')"),
    ('empty', "self.wfile.write('')\nself.wfile.write(b'')\nself.wfile.write('x')"),
    ('empty after the head', "self.send_response(200)\nself.end_headers()\nself.wfile.write('')"),
    ('int', "self.wfile.write(42)"),
    ('zero', "self.wfile.write(0)"),
    ('None', "self.wfile.write(None)"),
    ('float', "self.wfile.write(0.5)"),
    ('list', "self.wfile.write([1, 'a'])"),
    ('dict', "self.wfile.write({'a': 1})"),
    ('empty list', "self.wfile.write([])"),
    ('exception', "self.wfile.write(ValueError('bad'))"),
    ('object with __str__', "class Page:\n    def __str__(self):\n        return 'page é'\nself.wfile.write(Page())"),
    ('True', "self.wfile.write(True)"),
    ('no argument', "self.wfile.write()"),
    ('many', "for n in range(100):\n    self.wfile.write('%d,' % n)"),
    ('much', "self.wfile.write('0123456789' * 30000)"),
    ('much after a head', HELLO + "for n in range(30):\n    self.wfile.write('x' * 9999)"),
    ('flush between', HELLO + "self.wfile.flush()\nself.wfile.write('more')\nself.wfile.flush()"),
    ('writelines of a list', HELLO + "self.wfile.writelines(['a', 'b', 'é'])"),
    ('writelines of bytes', "self.wfile.writelines([b'a', b'\\xff'])"),
    ('writelines of a generator', "self.wfile.writelines(str(n) for n in range(5))"),
    ('writelines of mixed', "self.wfile.writelines(['a', b'b', bytearray(b'c'), 4])"),
    ('writelines of a string', "self.wfile.writelines('abc')"),
    ('writelines of nothing', HELLO + "self.wfile.writelines([])"),
    ('copyfileobj', "import io, shutil\nself.send_response(200)\nself.end_headers()\nshutil.copyfileobj(io.BytesIO(b'data' * 10000), self.wfile)"),
    ('close', HELLO + "self.wfile.close()"),
    ('close in the head', "self.send_response(200)\nself.wfile.close()"),
    ('closed', "self.wfile.write(str(self.wfile.closed))"),
    ('stdout', "out, sys.stdout = sys.stdout, self.wfile\ntry:\n    print('printed é')\n    print('')\nfinally:\n    sys.stdout = out"),
    ('stdout after a head', "out, sys.stdout = sys.stdout, self.wfile\nself.send_response(200)\nself.end_headers()\nprint('a')\nself.wfile.write('b')\nprint('c')\nsys.stdout = out"),
    ('sys.stdout.write', "out, sys.stdout = sys.stdout, self.wfile\nsys.stdout.write('a')\nsys.stdout.flush()\nsys.stdout = out"),
    ('stderr', "err, sys.stderr = sys.stderr, self.wfile\nself.log_message('to %s', 'wire')\nsys.stderr = err"),
    ('from a thread', "import threading\nself.send_response(200)\nself.end_headers()\nthread = threading.Thread(target=self.wfile.write, args=('threaded',))\nthread.start()\nthread.join()"),
    ('format of the file', "print_to = self.wfile.write\nprint_to('%s-%d' % ('a', 1))"),
    ('json', "import json\nself.send_response(200)\nself.end_headers()\njson.dump({'a': [1, None]}, self.wfile)"),
    ('csv', "import csv\ncsv.writer(self.wfile).writerows([['a', 1], ['b,c', 2]])"),
    ('traceback', "import traceback\ntry:\n    raise ValueError('é')\nexcept ValueError:\n    traceback.print_exc(file=self.wfile)"),
    ('pprint', "import pprint\npprint.pprint([1, 'two'], self.wfile)"),
    ('logging', "import logging\nlogger = logging.Logger('x')\nlogger.addHandler(logging.StreamHandler(self.wfile))\nlogger.error('logged %d', 1)"),
    ('struct', "import struct\nself.wfile.write(struct.pack('>HB', 1, 255))"),
]

# wfile put aside and back, and connections used past it. (in words, statements, class body)
AROUND = [
    ('wfile rebound to BytesIO', "import io\nreal, self.wfile = self.wfile, io.BytesIO()\nself.send_response(200)\nself.end_headers()\nbuffered, self.wfile = self.wfile, real\nself.wfile.write('[')\nself.wfile.write(buffered.getvalue())\nself.wfile.write(']')", ''),
    ('wfile rebound to StringIO', "real, self.wfile = self.wfile, StringIO()\nself.send_error(404)\nbuffered, self.wfile = self.wfile, real\nself.wfile.write(buffered.getvalue())", ''),
    ('wfile rebound in mid-head', "import io\nself.send_response(200)\nreal, self.wfile = self.wfile, io.BytesIO()\nself.send_header('Lost', 'yes')\nself.wfile = real\nself.send_header('X', 'y')\nself.end_headers()", ''),
    ('wfile rebound for good', "self.send_response(200)\nself.wfile = Upper(self.wfile)\nself.end_headers()\nself.wfile.write('shout')", ''),
    ('wfile wrapped before the head', "self.wfile = Upper(self.wfile)\nself.send_response(200)\nself.end_headers()\nself.wfile.write('shout')", ''),
    ('write calls of the head', "real, self.wfile = self.wfile, Calls()\nself.send_response(200)\nself.send_header('A', 1)\nself.end_headers()\nself.wfile.write('body')\ncalls, self.wfile = self.wfile, real\nself.wfile.write('|'.join(calls.calls))", ''),
    ('write calls of an error', "real, self.wfile = self.wfile, Calls()\nself.send_error(404)\ncalls, self.wfile = self.wfile, real\nself.wfile.write('|'.join(calls.calls))", ''),
    ('wfile.write replaced', "parts = []\nself.wfile = Upper(self.wfile)\nself.wfile.write = parts.append\nself.send_response(204)\nself.wfile.file.write('%d parts' % len(parts))", ''),
    ('wrapped in setup', "self.send_response(200)\nself.end_headers()\nself.wfile.write('shout')", "def setup(self):\n    Handler.setup(self)\n    self.wfile = Upper(self.wfile)"),
    ('sendall after the head', "self.send_response(200)\nself.end_headers()\nself.connection.sendall(b'direct')", ''),
    ('sendall in the head', "self.send_response(200)\nself.connection.sendall(b'X: y\\r\\n')\nself.end_headers()\nself.wfile.write('a')\nself.connection.sendall(b'b')\nself.wfile.write('c')", ''),
    ('sendall past a buffer', "self.send_response(200)\nself.end_headers()\nself.wfile.write('buffered')\nself.connection.sendall(b'direct')", 'wbufsize = 4096'),
    ('sendall past a buffer put aside', "self.wfile.write('buffered')\nself.aside, self.wfile = self.wfile, Calls()\nself.connection.sendall(b'direct')\nself.wfile = self.aside", 'wbufsize = 4096'),
    ('sendall past a buffer of a line', "self.wfile.write('a\\nb')\nself.connection.sendall(b'direct')\nself.wfile.write('c')", 'wbufsize = 1'),
    ('send through request', "self.send_response(200)\nself.end_headers()\nself.request.send(b'direct')\nself.wfile.write('!')", ''),
    ('makefile', "self.send_response(200)\nself.end_headers()\nout = self.connection.makefile('wb', 0)\nout.write(b'made')\nout.close()\nself.wfile.write('!')", ''),
    ('connection kept by another name', "sock = self.connection\nself.send_response(200)\nself.end_headers()\nsock.sendall(b'direct')\nself.wfile.write('!')", ''),
    ('connection kept, used between the lines of a head', "sock = self.connection\nself.send_response(200)\nsock.sendall(b'X: raw\\r\\n')\nself.send_header('Y', 'z')\nsock.sendall(b'Z: raw\\r\\n')\nself.end_headers()\nself.wfile.write('body')", ''),
    ('connection kept in setup, used between the lines of a head', "self.send_response(200)\nself.sock.sendall(b'X: raw\\r\\n')\nself.end_headers()", "def setup(self):\n    Handler.setup(self)\n    self.sock = self.connection"),
    ('files put aside under private names', "self._wfile, self._rfile = self.wfile, self.rfile\nself.wfile = Calls()\nself.wfile.write('aside')\nself.wfile, self.rfile = self._wfile, self._rfile\nself.wfile.write('back')", ''),
    ('private names of the program', "self._chunks = self._body_end = self._body_reader = 'mine'\nself.wfile.write(self._parse_headers() + self._read_headers(1) + self._chunks)", "def _parse_headers(self):\n    return 'parsed '\ndef _read_headers(self, n):\n    return 'read '\n_accept_version = _write_head_line = _format_date = None"),
    ('__setattr__ of the program', "self.send_response(200)\nself.end_headers()\nself.wfile.write(' '.join(self.names))", "def __setattr__(self, name, value):\n    self.__dict__.setdefault('names', []).append(name)\n    self.__dict__[name] = value"),
    ('dictionary of the handler', "self.__dict__['wfile'].write(' '.join(sorted(name for name in vars(self) if name[0] != '_')))", ''),
    ('headers copied', "import copy\ntwin = copy.copy(self.headers)\ntwin['New'] = 'x'\nself.wfile.write(str(self.headers) + str(twin) + self.headers['new'])", ''),
    ('finish that does nothing', "self.send_response(304)\nself.end_headers()", "def handle_one_request(self):\n    self.close_connection = 1\n    self.raw_requestline = self.rfile.readline()\n    if self.parse_request():\n        self.do_GET()\ndef finish(self):\n    pass"),
    ('finish that does nothing, head half written', "self.send_response(304)", "def handle_one_request(self):\n    self.close_connection = 1\n    self.raw_requestline = self.rfile.readline()\n    if self.parse_request():\n        self.do_GET()\ndef finish(self):\n    pass"),
    ('request of __init__', "self.send_response(200)\nself.end_headers()\nself.sock.sendall(b'direct')\nself.wfile.write('!')", "def __init__(self, request, address, server):\n    self.sock = request\n    Handler.__init__(self, request, address, server)"),
    ('connection kept in setup', "self.send_response(200)\nself.end_headers()\nself.sock.sendall(b'direct')\nself.wfile.write('!')", "def setup(self):\n    Handler.setup(self)\n    self.sock = self.connection"),
    ('response sent in setup', "self.wfile.write('after')", "def setup(self):\n    Handler.setup(self)\n    self.connection.sendall(b'banner ')"),
    ('shutdown', "self.send_response(200)\nself.end_headers()\nself.connection.shutdown(1)", ''),
]
SOCKET_ONLY = [
    ('os.write', "import os\nself.send_response(200)\nself.end_headers()\nos.write(self.connection.fileno(), b'direct')\nself.wfile.write('!')"),
    ('os.write through wfile.fileno', "import os\nself.send_response(200)\nself.end_headers()\nos.write(self.wfile.fileno(), b'direct')\nself.wfile.write('!')"),
    ('fileno', "self.wfile.write(str(self.wfile.fileno() == self.rfile.fileno() == self.connection.fileno()))"),
    ('select', "import select\nself.send_response(200)\nself.end_headers()\nready = select.select([], [self.connection], [], 0)[1]\nself.wfile.write(str(len(ready)))"),
    ('select on wfile', "import select\nself.send_response(200)\nself.end_headers()\nready = select.select([self.rfile], [self.wfile], [], 5)[1]\nself.wfile.write(str(len(ready)))"),
    ('dup', "self.send_response(200)\nself.end_headers()\nother = self.connection.dup()\nother.sendall(b'dup')\nother.close()"),
]
HELPERS = '''
try:
    from StringIO import StringIO
except ImportError:
    from io import StringIO

class Upper:
    def __init__(self, file):
        self.file = file
        self.closed = False
    def write(self, data):
        self.file.write(data.upper())
    def flush(self):
        self.file.flush()
    def close(self):
        self.file.close()

class Calls:
    closed = False
    def __init__(self):
        self.calls = []
    def write(self, data):
        self.calls.append(data)
    def flush(self):
        pass
'''

# rbufsize = 0: what the parser has not read is still in the socket.
UNBUFFERED = [
    ('recv', "self.wfile.write(b''.join(iter(lambda: self.connection.recv(1), b'!')))"),
    ('read, then recv', "self.wfile.write(self.rfile.read(2))\nself.wfile.write(self.connection.recv(1))"),
    ('readline, then recv', "self.wfile.write(self.rfile.readline())\nself.wfile.write(self.connection.recv(1))"),
    ('read all', "self.wfile.write(self.rfile.read(5))"),
]

# Without a socket. (in words, program text)
PARSE = '''
import io
try:
    from StringIO import StringIO as Text
except ImportError:
    from io import StringIO as Text

class Parsed(BaseHTTPServer.BaseHTTPRequestHandler):
    def __init__(self, file):
        self.rfile = file
        self.raw_requestline = self.rfile.readline()
        self.error_code = self.error_message = None
        self.parse_request()

    def send_error(self, code, message=None):
        self.error_code = code
        self.error_message = message

class H(Handler):
    def do_GET(self):
        for request in (%s):
            parsed = Parsed(%s(request))
            found = [parsed.error_code, parsed.error_message, parsed.command, getattr(parsed, 'path', 'none'), parsed.request_version]
            self.wfile.write('|'.join([str(item) for item in found]) + '\\n')
            if hasattr(parsed, 'headers'):
                self.wfile.write(str(parsed.headers) + '|'.join(sorted(parsed.headers.keys())) + '\\n')
                self.wfile.write(parsed.rfile.read())
                self.wfile.write(str(parsed.headers.get('host')) + '\\n')
'''
BARE = '''
import io
class Bare(BaseHTTPServer.BaseHTTPRequestHandler):
    sys_version = 'Py'
    def __init__(self):
        pass
    def date_time_string(self, timestamp=None):
        return 'now'
    def log_message(self, format, *args):
        pass

class H(Handler):
    def do_GET(self):
        bare = Bare()
        bare.wfile = io.BytesIO()
        bare.requestline, bare.request_version, bare.command, bare.client_address = 'GET /', 'HTTP/1.0', 'GET', ('a', 1)
        %s
        self.wfile.write(bare.wfile.getvalue())
        self.wfile.write(str(getattr(bare, 'close_connection', 'unset')))
'''
MOCK = '''
import io
class Mock:
    def __init__(self, raw):
        self.raw = raw
        self.out = io.BytesIO()
        self.out.close = lambda: None
    def makefile(self, mode, *rest):
        return io.BytesIO(self.raw) if 'r' in mode else self.out

class Inner(Handler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(self.path)

class H(Handler):
    def do_GET(self):
        mock = Mock(b'GET /inner HTTP/1.0\\r\\nA: b\\r\\n\\r\\n')
        Inner(mock, ('a', 1), self.server)
        self.wfile.write(mock.out.getvalue())
'''
MOCK = MOCK.replace("        self.out = io.BytesIO()\n        self.out.close = lambda: None\n", "        self.out = Kept()\n").replace(
    "class Mock:", "class Kept(io.BytesIO):\n    def close(self):\n        pass\n\nclass Mock:")
TWO_REQUESTS = "'GET /a HTTP/1.1\\r\\nHost: h\\r\\nX: 1\\r\\n 2\\r\\n\\r\\nrest\\n', 'GET /b\\n\\n', 'A B C D\\n', '', '\\n', 'GET / HTTP/2.0\\n\\n', 'POST /c HTTP/1.0\\n\\n'"
OFFLINE = [
    ('parse_request on StringIO', PARSE % (TWO_REQUESTS, 'Text')),
    ('parse_request on BytesIO', PARSE % (TWO_REQUESTS.replace("'GET", "b'GET").replace("'A", "b'A").replace("''", "b''").replace("'\\n'", "b'\\n'").replace("'POST", "b'POST"), 'io.BytesIO')),
    ('answer into a BytesIO', BARE % "bare.send_response(200)\n        bare.send_header('A', 'b')\n        bare.end_headers()"),
    ('error into a BytesIO', BARE % "bare.send_error(404)"),
    ('Connection into a BytesIO', BARE % "bare.send_header('Connection', 'keep-alive')"),
    ('a request with nothing but makefile', MOCK),
]

MESSAGE_CLASSES = [
    ('a subclass with a method', "class M(mimetools.Message):\n    def shout(self):\n        return str(self).upper()\n", "self.wfile.write(self.headers.shout())"),
    ('a subclass with __init__', "class M(mimetools.Message):\n    def __init__(self, fp, seekable=1):\n        mimetools.Message.__init__(self, fp, seekable)\n        self.mine = len(self.headers)\n", "self.wfile.write(str(self.headers.mine))"),
    ('a subclass with readheaders', "class M(mimetools.Message):\n    def readheaders(self):\n        mimetools.Message.readheaders(self)\n        self.dict['extra'] = 'yes'\n", "self.wfile.write(self.headers['extra'] + self.headers.getheader('host'))"),
    ('a subclass with isheader', "class M(mimetools.Message):\n    def isheader(self, line):\n        return mimetools.Message.isheader(self, line.upper())\n", "self.wfile.write('|'.join(sorted(self.headers.dict)))"),
    ('a subclass with iscomment', "class M(mimetools.Message):\n    def iscomment(self, line):\n        return line.startswith('X-')\n", "self.wfile.write('|'.join(sorted(self.headers.keys())))"),
    ('a subclass with islast', "class M(mimetools.Message):\n    def islast(self, line):\n        return line.startswith('X-')\n", "self.wfile.write('|'.join(sorted(self.headers.keys())))"),
    ('a subclass with getheader', "class M(mimetools.Message):\n    def getheader(self, name, default=None):\n        return '<%s>' % mimetools.Message.getheader(self, name, default)\n", "self.wfile.write(self.headers.getheader('host'))"),
    ('rfc822.Message', "import rfc822\nM = rfc822.Message\n", "self.wfile.write(str(sorted(self.headers.dict.items())))"),
    ('a class of its own', "class M:\n    def __init__(self, fp, seekable):\n        self.lines = [fp.readline().strip(), seekable]\n    def get(self, name, default=None):\n        return default\n", "self.wfile.write(self.headers.lines[0])\nself.wfile.write(str(self.headers.lines[1]))"),
    ('a plain function, which becomes a method', "def M(fp, seekable):\n    return mimetools.Message(fp, seekable)\n", "self.wfile.write(self.headers['host'])"),
    ('a class that reads the body too', "class M(mimetools.Message):\n    def __init__(self, fp, seekable=1):\n        mimetools.Message.__init__(self, fp, seekable)\n        self.body = fp.read(int(self['y-length']))\n", "self.wfile.write(self.headers.body)\nself.wfile.write(self.rfile.read(1))"),
    ('a subclass with getheader, asked for the type', "class M(mimetools.Message):\n    def getheader(self, name, default=None):\n        return '<%s>' % name\n", "self.wfile.write(self.headers.typeheader + self.headers.type + self.headers.getencoding())"),
    ('rfc822.Message without an end', "import rfc822\nM = rfc822.Message\n", "self.wfile.write('[%s]' % self.headers.status)"),
    ('a class that reads line by line', "class M:\n    def __init__(self, fp, seekable):\n        self.lines = []\n        for line in fp:\n            self.lines.append(line)\n            if not line.strip():\n                break\n    def get(self, name, default=None):\n        return default\n", "for line in self.headers.lines:\n    self.wfile.write(line)"),
    ('asks the connection', "class M(mimetools.Message):\n    def get(self, name, default=''):\n        return {'Connection': 'close'}.get(name, default)\n", "self.wfile.write(self.headers.get('Connection'))"),
]

FORM = b'name=J%C3%B6rg+K&tag=a&tag=b&empty='
MULTIPART = (b'--XX\r\nContent-Disposition: form-data; name="text"\r\n\r\nhello\r\n--XX\r\nContent-Disposition: form-data; '
             b'name="up"; filename="f.bin"\r\nContent-Type: application/octet-stream\r\n\r\nab\r\ncd\r\n--XX--\r\n')
FORMS = [
    ('urlencoded', b'application/x-www-form-urlencoded', FORM, "self.wfile.write('|'.join([form.getvalue('tag')[0], form['tag'][1].value, form.getfirst('none', 'default')] + sorted(form.keys())))"),
    ('multipart', b'multipart/form-data; boundary=XX', MULTIPART, "self.wfile.write(form['text'].value + '|' + form['up'].filename + '|')\nself.wfile.write(form['up'].file.read())"),
]
FORM_BEGIN = "import cgi\nform = cgi.FieldStorage(fp=%s, headers=self.headers, environ={'REQUEST_METHOD': 'POST', 'CONTENT_TYPE': self.headers['Content-Type']})\n"


def posting(statements, class_body=''):
    """Return the text of a program whose H answers POST by the statements."""
    return program(statements, class_body).replace('do_GET', 'do_POST')


def _form_rows():
    for words, media_type, body, statements in FORMS:
        request = b'POST / HTTP/1.0\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s' % (media_type, len(body), body)
        yield Exchange('form: ' + words, posting(FORM_BEGIN % 'self.rfile' + statements), request, needs='cgi')
        text = posting(FORM_BEGIN % 'self.rfile' + statements, 'rfile_text = True')
        yield Exchange('form, text: ' + words, text, request, needs='cgi')


def _rows():
    for words, statements in READING:
        yield Exchange('rfile: ' + words, posting(statements), POST)
        yield Exchange('rfile of no buffer: ' + words, posting(statements, 'rbufsize = 0'), POST)
    for words, statements in READING_TEXT:
        yield Exchange('rfile of text: ' + words, posting(statements, 'rfile_text = True'), POST)
    for words, statements in WRITING:
        yield Exchange('wfile: ' + words, program(statements), GET)
        yield Exchange('wfile of a buffer: ' + words, program(statements, 'wbufsize = 8192'), GET)
    for words, statements, class_body in AROUND:
        yield Exchange('around wfile: ' + words, program(statements, class_body, HELPERS), GET)
    for words, statements in SOCKET_ONLY:
        yield Exchange('socket: ' + words, program(statements), GET, drivers=('socket',))
    for words, statements in UNBUFFERED:
        request = b'POST / HTTP/1.0\r\nContent-Length: 5\r\n\r\nab\nc!'
        yield Exchange('rbufsize 0: ' + words, posting(statements, 'rbufsize = 0'), request)
    for words, source in OFFLINE:
        yield Exchange('without a socket: ' + words, source, GET)
    for words, before, statements in MESSAGE_CLASSES:
        request = b'GET / HTTP/1.0\r\nHost: a\r\nX-1: b\r\nY: c\r\n\r\n'
        request = {'a class that reads the body too': request.replace(b'Y: c', b'Y-Length: 3') + b'body',
                   'rfc822.Message without an end': b'GET /\r\n'}.get(words, request)
        yield Exchange('MessageClass: ' + words, program(statements, 'MessageClass = M', before), request)
    for row in _form_rows():
        yield row
    printing = 'from __future__ import print_function\n'
    yield Exchange('print to wfile', program("self.send_response(200)\nself.end_headers()\nprint('a', 1, None, 'é', file=self.wfile)\nprint(file=self.wfile)\nprint('b', end='', file=self.wfile)", before=printing), GET)
    yield Exchange('rfile replaced', program("self.wfile.write(self.rfile.read(4))", 'def setup(self):\n    import io\n    Handler.setup(self)\n    self.rfile = io.BytesIO(b"GET /other HTTP/1.0\\r\\n\\r\\nmine")'), GET)
    yield Exchange('rfile replaced between requests', program("self.send_response(200)\nself.send_header('Content-Length', '2')\nself.end_headers()\nself.wfile.write(self.path)\nimport io\nself.rfile = io.BytesIO(b'')", "protocol_version = 'HTTP/1.1'"), SECOND)


ROWS = list(_rows())
