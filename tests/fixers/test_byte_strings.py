# -*- coding: utf-8 -*-
"""byte_strings: which str is bytes, which is text, and where the one becomes the other."""
from __future__ import unicode_literals

import pytest

from fixer_rows import check, check_noop, dedent, run

FIXERS = ("byte_strings",)
ENCODE = '.encode("utf-8", "surrogateescape")'
DECODE = '.decode("utf-8", "surrogateescape")'
HANDLER = """
from BaseHTTPServer import BaseHTTPRequestHandler
import base64, cgi, hashlib, json, socket, struct, urlparse, zlib
from cStringIO import StringIO

class H(BaseHTTPRequestHandler):
    def do_POST(self):
        n = int(self.headers['Content-Length'])
"""


def handler(body):
    """A handler whose do_POST has the lines *body* after its first."""
    return dedent(HANDLER) + "".join("        %s\n" % line for line in body.split("\n"))


REWRITES = [
    pytest.param("self.wfile.write('ok')", "self.wfile.write(b'ok')", id="literal"),
    pytest.param("self.wfile.write(r'\\d')", "self.wfile.write(br'\\d')", id="raw literal"),
    pytest.param("self.wfile.write('a'\n                 'b')", "self.wfile.write(b'a'\n                 b'b')",
                 id="literals side by side"),
    pytest.param("self.wfile.write('größe')", "self.wfile.write('größe'%s)" % ENCODE, id="literal past ASCII"),
    pytest.param("self.wfile.write(u'a')", "self.wfile.write(u'a'%s)" % ENCODE, id="unicode literal"),
    pytest.param("self.wfile.write('\\x89PNG' + '\\0')", "self.wfile.write(b'\\x89PNG' + b'\\0')", id="binary literal"),
    pytest.param("self.wfile.write('<p>%d</p>' % n)", "self.wfile.write(('<p>%%d</p>' %% n)%s)" % ENCODE, id="percent"),
    pytest.param("self.wfile.write('{0}'.format(n))", "self.wfile.write('{0}'.format(n)%s)" % ENCODE, id="format"),
    pytest.param("self.wfile.write(str(n))", "self.wfile.write(str(n)%s)" % ENCODE, id="str"),
    pytest.param("self.wfile.write('<p>' + self.path)", "self.wfile.write(('<p>' + self.path)%s)" % ENCODE, id="plus"),
    pytest.param("self.wfile.write(', '.join(['a', self.path]))",
                 "self.wfile.write(', '.join(['a', self.path])%s)" % ENCODE, id="join"),
    pytest.param("self.wfile.write(json.dumps({'a': 1}))", "self.wfile.write(json.dumps({'a': 1})%s)" % ENCODE, id="json"),
    pytest.param("page = 'a'\nif n:\n    page = 'b'\nself.wfile.write(page)",
                 "page = b'a'\nif n:\n    page = b'b'\nself.wfile.write(page)", id="name with literals only"),
    pytest.param("page = 'a'\npage += self.path\nself.wfile.write(page)",
                 "page = 'a'\npage += self.path\nself.wfile.write(page%s)" % ENCODE, id="name with text"),
    pytest.param("page = '<p>%s' % self.path\nself.send_header('Content-Length', len(page))\nself.wfile.write(page)",
                 "page = '<p>%%s' %% self.path\nself.send_header('Content-Length', len(page%s))\nself.wfile.write(page%s)"
                 % (ENCODE, ENCODE), id="Content-Length counts bytes"),
    pytest.param("write = self.wfile.write\nwrite('a')\nwrite(self.path)", "write = self.wfile.write\nwrite(b'a')\nwrite(self.path%s)" % ENCODE,
                 id="write under another name"),
    pytest.param("import codecs\nself.wfile.write(codecs.open('a', 'r', 'utf-8').read())",
                 "import codecs\nself.wfile.write(codecs.open('a', 'r', 'utf-8').read()%s)" % ENCODE, id="codecs.open"),
    pytest.param("import codecs\nself.wfile.write(codecs.open('a').read() + 'b')",
                 "import codecs\nself.wfile.write(codecs.open('a').read() + b'b')", id="codecs.open without a codec"),
    pytest.param("import tarfile\ntarfile.open('a', 'w').addfile(n, StringIO(self.path))",
                 "import tarfile\ntarfile.open('a', 'w').addfile(n, io.BytesIO(self.path%s))" % ENCODE, id="tarred"),
    pytest.param("import zipfile\nzipfile.ZipFile('a').writestr('b', self.path)",
                 "import zipfile\nzipfile.ZipFile('a').writestr('b', self.path%s)" % ENCODE, id="zipped"),
    pytest.param("out = self.wfile\nout.write('a')", "out = self.wfile\nout.write(b'a')", id="wfile under another name"),
    pytest.param("self.wfile.writelines(['a', 'b'])", "self.wfile.writelines([b'a', b'b'])", id="writelines"),
    pytest.param("self.wfile.write(open('a.html').read())", "self.wfile.write(open('a.html', \"rb\").read())",
                 id="text file that goes out"),
    pytest.param("self.wfile.write(open('a.html', 'r').read())", "self.wfile.write(open('a.html', 'rb').read())",
                 id="text file with a mode"),
    pytest.param("if n:\n    mode = 'r'\nelse:\n    mode = 'rb'\nself.copyfile(open('a', mode), self.wfile)",
                 "if n:\n    mode = 'r'\nelse:\n    mode = 'rb'\nself.copyfile(open('a', \"rb\"), self.wfile)", id="a mode that a name holds"),
    pytest.param("mode = n and 'r' or 'rb'\nself.copyfile(open('a', mode), self.wfile)",
                 "mode = n and 'r' or 'rb'\nself.copyfile(open('a', \"rb\"), self.wfile)", id="a mode by and and or"),
    pytest.param("mode = 'w'\nif n:\n    mode = 'a'\nopen('a', mode).write(self.rfile.read(n))",
                 "mode = 'w'\nif n:\n    mode = 'a'\nopen('a', mode.replace(\"b\", \"\") + \"b\").write(self.rfile.read(n))", id="two modes that a name holds"),
    pytest.param("open('a', 'r' if n else 'rb').read().split('x')", "open('a', \"rb\").read().split(b'x')", id="a mode or another"),
    pytest.param("self.wfile.write(open('a.html').read() % self.path)",
                 "self.wfile.write((open('a.html', encoding=\"utf-8\", errors=\"surrogateescape\", newline=\"\\n\").read() "
                 "%% self.path)%s)" % ENCODE, id="template"),
    pytest.param("print(open('a.txt').read())", "print(open('a.txt', encoding=\"utf-8\", errors=\"surrogateescape\", newline=\"\\n\").read())",
                 id="text file, whatever the locale"),
    pytest.param("t = open('a').read()\nself.wfile.write(''.join(l for l in t.splitlines(True) if '|' in l))",
                 "t = open('a', \"rb\").read()\nself.wfile.write(b''.join(l for l in t.splitlines(True) if b'|' in l))",
                 id="generator as an argument"),
    pytest.param("x = '%-9s|%.5s' % (self.path, self.path)",
                 "x = '%%s|%%s' %% (self.path%s.ljust(9)%s, self.path%s[:5]%s)" % (ENCODE, DECODE, ENCODE, DECODE), id="width in bytes"),
    pytest.param("x = len(self.path)", "x = len(self.path%s)" % ENCODE, id="length of text that was bytes"),
    pytest.param("if len(self.path) > 20:\n    x = self.path[:20]",
                 "if len(self.path%s) > 20:\n    x = self.path%s[:20]%s" % (ENCODE, ENCODE, DECODE), id="cut after so many bytes"),
    pytest.param("m = 20\nif len(self.path) > m:\n    x = self.path[:m - 3]",
                 "m = 20\nif len(self.path%s) > m:\n    x = self.path%s[:m - 3]%s" % (ENCODE, ENCODE, DECODE), id="cut after a constant"),
    pytest.param("m = 20\nm = self.path.find('b')\nif len(self.path) > m:\n    x = self.path[:m]",
                 "m = 20\nm = self.path.find('b')\nif len(self.path) > m:\n    x = self.path[:m]", id="cut where something was found"),
    pytest.param("m = 20\nx = self.path[m:] + self.path[self.path.find('b'):m]",
                 "m = 20\nx = self.path[m:] + self.path[self.path.find('b'):m]", id="cut before a constant, or found"),
    pytest.param("self.wfile.write('%s' % self.path.upper())",
                 "self.wfile.write(('%%s' %% self.path%s.upper()%s)%s)" % (ENCODE, DECODE, ENCODE), id="upper changes ASCII alone"),
    pytest.param("self.wfile.write('%s' % self.path[::-1])",
                 "self.wfile.write(('%%s' %% self.path%s[::-1]%s)%s)" % (ENCODE, DECODE, ENCODE), id="backwards"),
    pytest.param("self.wfile.write('%s' % self.rfile.read(n)[:20])",
                 "self.wfile.write(('%%s' %% self.rfile.read(n)[:20]%s)%s)" % (DECODE, ENCODE), id="cut before it is decoded"),
    pytest.param("self.wfile.write('%s' % self.rfile.read(n).ljust(9, '.'))",
                 "self.wfile.write(('%%s' %% self.rfile.read(n).ljust(9, b'.')%s)%s)" % (DECODE, ENCODE), id="filled before it is decoded"),
    pytest.param("u, p = self.headers['A'][6:].decode('base64').split(':')\nprint(u)",
                 "u, p = codecs.decode(self.headers['A'][6:]%s, \"base64\")%s.split(':')\nprint(u)" % (ENCODE, DECODE), id="codec inside a chain"),
    pytest.param("f = open('a')\nself.wfile.write(f.read())\nf = open('b', 'rb')",
                 "f = open('a', \"rb\")\nself.wfile.write(f.read())\nf = open('b', 'rb')", id="two files under one name"),
    pytest.param("x = chr(n) + self.path\nself.wfile.write(x + chr(10))",
                 "x = bytes(bytearray([n]))%s + self.path\nself.wfile.write((x + chr(10))%s)" % (DECODE, ENCODE), id="chr in text"),
    pytest.param("data = self.rfile.read(n)\nself.wfile.write('%s %d' % (data, ord(data[0])))",
                 "data = self.rfile.read(n)%s\nself.wfile.write(('%%s %%d' %% (data, ord(data%s.decode(\"latin-1\")[0])))%s)"
                 % (DECODE, ENCODE, ENCODE), id="number of a byte of text"),
    pytest.param("out = StringIO(self.path)\nself.copyfile(out, self.wfile)",
                 "out = io.BytesIO(self.path%s)\nself.copyfile(out, self.wfile)" % ENCODE, id="copied by copyfile"),
    pytest.param("raise ValueError('caf\\xc3\\xa9')", "raise ValueError('caf\xe9')", id="escapes that are UTF-8"),
    pytest.param("form = dict([p.split('=') for p in self.rfile.read(n).split('&')])\nif form['a'] == 'b':\n    pass",
                 "form = dict([p.split(b'=') for p in self.rfile.read(n).split(b'&')])\nif form[b'a'] == b'b':\n    pass", id="dict of what is split"),
    pytest.param("form = urlparse.parse_qs(self.rfile.read(n))",
                 "form = urlparse.parse_qs(self.rfile.read(n)%s.replace(\";\", \"&\"))" % DECODE, id="form"),
    pytest.param("form = urlparse.parse_qsl(keep_blank_values=1, qs=self.path)",
                 "form = urlparse.parse_qsl(keep_blank_values=1, qs=self.path.replace(\";\", \"&\"))", id="form by name"),
    pytest.param("form = cgi.parse_qs(self.path or '', 1)", "form = cgi.parse_qs((self.path or '').replace(\";\", \"&\"), 1)", id="form or not"),
    pytest.param("form = cgi.parse_qs('a=1'), cgi.parse_qs('a=1;b')",
                 "form = cgi.parse_qs('a=1'), cgi.parse_qs('a=1;b'.replace(\";\", \"&\"))", id="form in a literal"),
    pytest.param("data = self.rfile.read(n)\nprint(data.split('&'))",
                 "data = self.rfile.read(n)%s\nprint(data.split('&'))" % DECODE, id="body that is printed"),
    pytest.param("cmd = self.rfile.readline()\ngetattr(self, 'do_' + cmd)(n)\nself.wfile.write(cmd)",
                 "cmd = self.rfile.readline()%s\ngetattr(self, 'do_' + cmd)(n)\nself.wfile.write(cmd%s)" % (DECODE, ENCODE), id="name of a method"),
    pytest.param("data = self.rfile.read(n)\nself.wfile.write('You said: %s' % data)",
                 "data = self.rfile.read(n)%s\nself.wfile.write(('You said: %%s' %% data)%s)" % (DECODE, ENCODE),
                 id="body in a page"),
    pytest.param("if self.rfile.read(n) == 'yes':\n    pass", "if self.rfile.read(n) == b'yes':\n    pass",
                 id="body compared with a literal"),
    pytest.param("data = ''\nwhile len(data) < n:\n    data += self.connection.recv(n)\nself.connection.sendall(data)",
                 "data = b''\nwhile len(data) < n:\n    data += self.connection.recv(n)\nself.connection.sendall(data)",
                 id="forwarded"),
    pytest.param("self.send_header('X', base64.b64encode('a:%d' % n))",
                 "self.send_header('X', base64.b64encode(('a:%%d' %% n)%s)%s)" % (ENCODE, DECODE), id="base64"),
    pytest.param("user = base64.b64decode(self.headers['X']).split(':')[0]\nprint(user)",
                 "user = base64.b64decode(self.headers['X']%s)%s.split(':')[0]\nprint(user)" % (ENCODE, DECODE),
                 id="base64 to text"),
    pytest.param("etag = self.hashes.new(self.path).hexdigest()", "etag = self.hashes.new(self.path%s).hexdigest()" % ENCODE,
                 id="hash of a module that is not known"),
    pytest.param("etag = hashlib.md5(self.path).hexdigest()", "etag = hashlib.md5(self.path%s).hexdigest()" % ENCODE,
                 id="hash of text"),
    pytest.param("etag = self.server.algorithm.new(self.path).hexdigest()", "etag = self.server.algorithm.new(self.path%s).hexdigest()" % ENCODE,
                 id="hash of text, by an object"),
    pytest.param("self.wfile.write(struct.pack('!H', n) + chr(n) + 'END')",
                 "self.wfile.write(struct.pack('!H', n) + bytes(bytearray([n])) + b'END')", id="chr in bytes"),
    pytest.param("import re\nself.wfile.write(re.sub('[^ -~]', lambda m: '%02x' % ord(m.group()), self.rfile.read(n)))",
                 "import re\nself.wfile.write(re.sub(b'[^ -~]', lambda m: ('%%02x' %% ord(m.group()))%s, self.rfile.read(n)))" % ENCODE,
                 id="replaced by what a function makes of bytes"),
    pytest.param("import re\ndef f(m):\n    return str(n)\nself.wfile.write(re.compile('a').sub(f, self.rfile.read(n)))",
                 "import re\ndef f(m):\n    return str(n)\nself.wfile.write(re.compile('a').sub(f, self.rfile.read(n)%s)%s)" % (DECODE, ENCODE),
                 id="replaced by what a function makes of text"),
    pytest.param("import re\nrules = [(re.compile('a'), lambda m: 'x' + m.group()), (re.compile('b'), 'y')]\ndata = self.rfile.read(n)\n"
                 "for p, r in rules:\n    data = p.sub(r, data)\nself.wfile.write(data)",
                 "import re\nrules = [(re.compile(b'a'), lambda m: b'x' + m.group()), (re.compile(b'b'), b'y')]\ndata = self.rfile.read(n)\n"
                 "for p, r in rules:\n    data = p.sub(r, data)\nself.wfile.write(data)", id="a table of patterns, one with a function"),
    pytest.param("import re\nrules = [(re.compile('a'), 'x'), ('b', 'y')]\ndata = self.rfile.read(n)\n"
                 "for p, r in rules:\n    data = re.sub(p, r, data)\nself.wfile.write(data)",
                 "import re\nrules = [(re.compile(b'a'), b'x'), (b'b', b'y')]\ndata = self.rfile.read(n)\n"
                 "for p, r in rules:\n    data = re.sub(p, r, data)\nself.wfile.write(data)", id="a table of patterns, one compiled"),
    pytest.param("import re\nx = re.sub('[^a-z]', lambda m: '%%%02X' % ord(m.group()), self.path)",
                 "import re\nx = re.sub('[^a-z]', lambda m: '%%%%%%02X' %% ord(m.group()), self.path%s.decode(\"latin-1\"))"
                 ".encode(\"latin-1\")%s" % (ENCODE, DECODE), id="replaced byte by byte"),
    pytest.param("import re\nfor m in re.finditer('(a)(b)', self.rfile.read(n)):\n    a, b = m.groups()\n    self.wfile.write(a + ',' + b)",
                 "import re\nfor m in re.finditer(b'(a)(b)', self.rfile.read(n)):\n    a, b = m.groups()\n    self.wfile.write(a + b',' + b)",
                 id="groups of bytes"),
    pytest.param("import re\nfor a, b in re.findall('(a)(b)', self.rfile.read(n)):\n    self.wfile.write(a + ',' + b)",
                 "import re\nfor a, b in re.findall(b'(a)(b)', self.rfile.read(n)):\n    self.wfile.write(a + b',' + b)", id="pairs of groups"),
    pytest.param("import array\na = array.array('B')\na.fromstring(self.path)\nself.wfile.write(a.tostring() + 'x')",
                 "import array\na = array.array('B')\na.frombytes(self.path%s)\nself.wfile.write(a.tobytes() + b'x')" % ENCODE, id="array"),
    pytest.param("self.wfile.write(zlib.compress('a' * n))", "self.wfile.write(zlib.compress(b'a' * n))", id="compressed"),
    pytest.param("import bz2\nc = bz2.BZ2Compressor()\nself.wfile.write(c.compress('a') + c.flush())",
                 "import bz2\nc = bz2.BZ2Compressor()\nself.wfile.write(c.compress(b'a') + c.flush())", id="compressed by parts"),
    pytest.param("import zlib\nc = zlib.compressobj()\nself.wfile.write(c.compress('a') + c.flush(zlib.Z_SYNC_FLUSH))",
                 "import zlib\nc = zlib.compressobj()\nself.wfile.write(c.compress(b'a') + c.flush(zlib.Z_SYNC_FLUSH))",
                 id="compressed up to here"),
    pytest.param("self.wfile.write(socket.inet_pton(2, '::'))", "self.wfile.write(socket.inet_pton(2, '::'))", id="an address, packed"),
    pytest.param("import xmlrpclib\nx = xmlrpclib.loads(self.rfile.read(n))\nself.wfile.write(x[1] + 'a')",
                 "import xmlrpclib\nx = xmlrpclib.loads(self.rfile.read(n))\nself.wfile.write((x[1] + 'a')%s)" % ENCODE, id="XML-RPC"),
    pytest.param("x = self.server._marshaled_dispatch(self.rfile.read(n))\nself.wfile.write(x)\nprint x",
                 "x = self.server._marshaled_dispatch(self.rfile.read(n))\nself.wfile.write(x)\nprint x%s" % DECODE, id="dispatched"),
    pytest.param("x = self.rfile.read(n)\nlog.info('%s', x)\nself.wfile.write(x)",
                 "x = self.rfile.read(n)%s\nlog.info('%%s', x)\nself.wfile.write(x%s)" % (DECODE, ENCODE), id="logged"),
    pytest.param("def numbers():\n    while 1: print (yield)\ng = numbers()\ng.send(self.path)\nx.send(10)",
                 "def numbers():\n    while 1: print (yield)\ng = numbers()\ng.send(self.path)\nx.send(10)", id="sent to a generator, a number"),
    pytest.param("import logging\nx = self.connection.recv(n)\nlogging.debug(x)\nself.connection.send(x)",
                 "import logging\nx = self.connection.recv(n)\nlogging.debug(x%s)\nself.connection.send(x)" % DECODE, id="logged alone"),
    pytest.param("data = self.rfile.read(n)\nself.wfile.write('%s %d' % (data, sum(ord(c) for c in data)))",
                 "data = self.rfile.read(n)%s\nself.wfile.write(('%%s %%d' %% (data, sum(ord(c) for c in data%s.decode(\"latin-1\"))))%s)"
                 % (DECODE, ENCODE, ENCODE), id="sum of bytes"),
    pytest.param("for c in self.rfile.read(n):\n    print(ord(c))",
                 "for c in self.rfile.read(n).decode(\"latin-1\"):\n    print(ord(c))", id="byte by byte"),
    pytest.param("for c in self.path.decode('utf-8'):\n    print(ord(c))",
                 "for c in self.path%s.decode('utf-8'):\n    print(ord(c))" % ENCODE, id="character by character"),
    pytest.param("def codes(u):\n    return ['&#%d;' % ord(c) for c in u]\nlog(codes(self.path.decode('utf-8')))",
                 "def codes(u):\n    return ['&#%%d;' %% ord(c) for c in u]\nlog(codes(self.path%s.decode('utf-8')))" % ENCODE,
                 id="characters of what a function is given"),
    pytest.param("self.wfile.write((u'a%d' % n).encode('utf-8') + '\\n')",
                 "self.wfile.write((u'a%d' % n).encode('utf-8') + b'\\n')", id="already encoded, and a literal"),
    pytest.param("text = self.path.decode('utf-8')", "text = self.path%s.decode('utf-8')" % ENCODE, id="decoding text"),
    pytest.param("from string import maketrans\ndata = self.rfile.read(n)\nlog(len(data), data.translate(maketrans('a', 'b')))",
                 "from string import maketrans\ndata = self.rfile.read(n)%s\nlog(len(data%s), data.translate(maketrans('a', 'b')))"
                 % (DECODE, ENCODE), id="through a table"),
    pytest.param("data = self.rfile.read(n)\nif data[0] == 'a':\n    self.wfile.write(data)",
                 "data = self.rfile.read(n)\nif data[0:1] == b'a':\n    self.wfile.write(data)", id="index into bytes"),
    pytest.param("data = self.rfile.read(n)\nif data[n % len(data)] == 'a' or data[n - 1] == 'b':\n    self.wfile.write(data)",
                 "data = self.rfile.read(n)\nif data[n % len(data):n % len(data) + 1] == b'a' or data[n - 1:n - 1 + 1 or None] == b'b':\n"
                 "    self.wfile.write(data)", id="computed index into bytes"),
    pytest.param("import mimetools\nm = mimetools.Message(StringIO(self.rfile.read(n)))\nself.wfile.write(m.fp.read() + m['A'])",
                 "import mimetools\nm = mimetools.Message(io.BytesIO(self.rfile.read(n)))\n"
                 "self.wfile.write((m.fp.read()%s + m['A'])%s)" % (DECODE, ENCODE), id="what follows a header"),
    pytest.param("out = StringIO()\nout.write(self.rfile.read(n))\nself.wfile.write(out.getvalue())",
                 "out = io.BytesIO()\nout.write(self.rfile.read(n))\nself.wfile.write(out.getvalue())", id="StringIO of bytes"),
]


@pytest.mark.parametrize("before, after", REWRITES)
def test_rewrites(before, after):
    text, messages = run(handler(before), FIXERS)
    lines = [line for line in text.splitlines() if line not in ("import io", "import codecs")]
    assert lines == handler(after).splitlines()
    assert messages == []
    assert run(text, FIXERS)[0] == text, "the second run changed its own result"


def test_flags_of_an_expression_by_a_name():
    """(?a) and UNICODE together are refused."""
    head = "import re, BaseHTTPServer\nflags = re.S | re.UNICODE\nclass H(BaseHTTPServer.BaseHTTPRequestHandler):\n    def do_GET(self):\n        "
    assert run(head + r"self.wfile.write(re.compile(r'\s', flags).sub('', self.path))" + "\n", FIXERS)[0].count("(?a)") == 0
    assert run(head + r"self.wfile.write(re.compile(r'\s', re.S).sub('', self.path))" + "\n", FIXERS)[0].count("(?a)") == 1


def test_method_of_its_own_called_encode():
    text = run("import BaseHTTPServer\nclass H(BaseHTTPServer.BaseHTTPRequestHandler):\n    def do_GET(self):\n"
               "        self.wfile.write(self.encode('x' + self.path))\n    def encode(self, text):\n        return text.strip()\n", FIXERS)[0]
    assert "self.wfile.write(self.encode('x' + self.path)%s)\n" % ENCODE in text
    assert run(text, FIXERS)[0] == text


SHOWN = [
    pytest.param("x = str([self.path])", "x = _repr([self.path])", id="str of a list"),
    pytest.param("x = '%r' % self.path", "x = '%s' % _repr(self.path)", id="repr in a format"),
    pytest.param("x = '%d %r %s' % (n, self.path, n)", "x = '%d %s %s' % (n, _repr(self.path), n)", id="repr among others"),
    pytest.param("x = '%s' % urlparse.parse_qs(self.path)", "x = '%s' % _repr(urlparse.parse_qs(self.path.replace(\";\", \"&\")))",
                 id="text in a container"),
    pytest.param("x = `self.path`", "x = _repr(self.path)", id="backticks"),
    pytest.param("x = repr(''.join([chr(c ^ 5) for c in n]))",
                 "x = _repr(''.join([bytes(bytearray([c ^ 5])).decode(\"utf-8\", \"surrogateescape\") for c in n]))", id="of bytes that are made"),
    pytest.param("x = repr(chr(n))", "x = _repr(bytes(bytearray([n])).decode(\"utf-8\", \"surrogateescape\"))", id="of a byte that is made"),
    pytest.param("x = repr([chr(c) for c in n])", "x = _repr([bytes(bytearray([c])).decode(\"utf-8\", \"surrogateescape\") for c in n])",
                 id="of bytes that are made, in a list"),
    pytest.param("x = self.path\nif n:\n    x = f(x)\nx.split('a')\ny = '%d %r' % (n, x[:4])", "y = '%d %s' % (n, _repr(_cut(x, slice(None, 4))))", id="cut, and shown"),
    pytest.param("print 'a', self.rfile.read(n).split()", "print 'a', _repr(self.rfile.read(n).split())", id="bytes in a list that is printed"),
    pytest.param("print {'a': [self.path]}", "print _repr({'a': [self.path]})", id="text past ASCII in a dict that is printed"),
]


@pytest.mark.parametrize("before, after", SHOWN)
def test_shown(before, after):
    text, messages = run(handler(before), FIXERS)
    assert text.splitlines()[-1].strip() == after
    assert "\ndef _repr(value):\n" in text
    assert messages == []
    assert run(text, FIXERS)[0] == text, "the second run changed its own result"


@pytest.mark.parametrize("target, after", [
    ("http.server", "binascii.hexlify(self.path%s.upper())" % ENCODE), ("six", "binascii.hexlify(_to_bytes(self.path).upper())"),
    ("future", "binascii.hexlify(_to_bytes(self.path).upper())"),
])
def test_what_is_done_by_bytes_and_wanted_as_bytes(target, after):
    text = run(handler("self.wfile.write('a' + self.path.upper().encode('hex'))"), FIXERS, target)[0]
    assert after in text
    assert run(text, FIXERS, target)[0] == text, "the second run changed its own result"


MIXTURE = """
import BaseHTTPServer

class H(BaseHTTPServer.BaseHTTPRequestHandler):
    def do_GET(self):
        self.show(%s)
        self.show('none')
        self.reply('head', %s, 1 / 3.0)

    def show(self, x):
        self.wfile.write('%%d: %%s' %% (len(x), x))

    def reply(self, *lines):
        self.wfile.write('\\n'.join(map(str, lines)) + str(lines[0]))
"""


@pytest.mark.parametrize("shown, is_list", [
    pytest.param("[self.path]", True, id="a list of texts"),
    pytest.param("{'a': self.path}", True, id="a dict of texts"),
    pytest.param("self.path", False, id="texts"),
    pytest.param("[1, 2]", False, id="numbers"),
    pytest.param("['a', 'b']", False, id="literals in ASCII"),
])
def test_what_may_be_a_text_or_a_list_is_shown_as_27_did(shown, is_list):
    text, messages = run(MIXTURE % (shown, shown), FIXERS)
    assert (", _written(x))" in text) is is_list
    assert ("map(_written, lines))" in text) is ("_written(lines[0])" in text) is ("\ndef _written(value):\n" in text) is is_list
    assert messages == []
    assert run(text, FIXERS)[0] == text, "the second run changed its own result"


APPLICATION = """
from wsgiref.simple_server import make_server
import BaseHTTPServer

def application(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    %s
"""


@pytest.mark.parametrize("before, after", [
    pytest.param("return ['a']", "return [b'a']", id="literals"),
    pytest.param("return ['a', environ['PATH_INFO'] + '!']", "return [b'a', (environ['PATH_INFO'] + '!')%s]" % ENCODE,
                 id="values"),
    pytest.param("return ['<%s>' % key for key in environ]", "return [('<%%s>' %% key)%s for key in environ]" % ENCODE, id="made"),
    pytest.param("return application.pages[0]", "return _answered(application.pages[0])", id="not known"),
    pytest.param("yield 'a'", "yield b'a'", id="yielded"),
])
def test_wsgi_applications(before, after):
    text = run(APPLICATION % before, FIXERS)[0]
    assert text.splitlines()[-1].strip() == after
    assert run(text, FIXERS)[0] == text


ROWS = """
import sqlite3, sys, csv
from StringIO import StringIO
from BaseHTTPServer import BaseHTTPRequestHandler
db = sqlite3.connect("x")
%s

class H(BaseHTTPRequestHandler):
    def do_GET(self):
        for title, body in db.execute("SELECT * FROM t").fetchall():
            self.send_header("X-Length", len(body.strip()))
        out = StringIO()
        %s
        self.wfile.write(out.getvalue())
"""


@pytest.mark.parametrize("factory, length", [
    ("db.text_factory = str", "len(_encoded(body.strip()))"), ("", "len(body.strip())")])
def test_rows_of_a_database(factory, length):
    assert length in run(ROWS % (factory, "pass"), FIXERS)[0]


@pytest.mark.parametrize("use", [
    pytest.param("sys.stdout = out", id="print to it"),
    pytest.param("csv.writer(out).writerow([1])", id="csv"),
    pytest.param("traceback.print_exc(file=out)", id="traceback"),
])
def test_files_that_take_text(use):
    text = run((ROWS % ("import traceback", use)), FIXERS)[0]
    assert "out = StringIO()" in text
    assert "self.wfile.write(out.getvalue()%s)" % ENCODE in text


@pytest.mark.parametrize("call", [
    pytest.param("handle = getattr(self, 'on_' + n)\nhandle(self.rfile.read(n))", id="by the beginning of its name"),
    pytest.param("handle = {'x': self.on_x}[n]\nhandle(self.rfile.read(n))", id="out of a table"),
    pytest.param("apply(self.on_x, (self.rfile.read(n),))", id="by apply"),
])
def test_methods_that_are_looked_up(call):
    text = handler(call) + "\n    def on_x(self, data):\n        self.wfile.write(data + '!')\n"
    assert "        self.wfile.write(data + b'!')\n" in run(text, FIXERS)[0]


def test_shown_as_27_did():
    text, _ = run(handler("x = `self.path`"), FIXERS)
    namespace = {}
    exec(text[text.index("def _repr"):text.index("class H")].replace("json, ", ""), namespace)
    native = (lambda raw: raw) if str is bytes else (lambda raw: raw.decode("utf-8", "surrogateescape"))
    show = repr if str is bytes else namespace["_repr"]
    cafe = type(str("Cafe"), (), {"__repr__": lambda each: str("Cafe(%s)") % show(native(b"caf\xc3\xa9"))})()
    assert show(cafe) == r"Cafe('caf\xc3\xa9')"
    for value, shown in [
            (native(b"caf\xc3\xa9\xff"), r"'caf\xc3\xa9\xff'"), ([native(b"\xff"), 1], r"['\xff', 1]"),
            ({native(b"it's"): native(b"\xe9")}, r"""{"it's": '\xe9'}"""), (native(b"\\xff"), r"'\\xff'"), (b"raw\xff", r"'raw\xff'"),
            (native(b"a'\"\n\xc3\xa9"), r"""'a\'"\n\xc3\xa9'"""), (7, "7")]:
        assert show(value) == shown


@pytest.mark.parametrize("body", [
    pytest.param("self.wfile.write(b'ok')", id="bytes literal"),
    pytest.param("self.wfile.write(open('a.png', 'rb').read())", id="binary file"),
    pytest.param("mode = 'rb'\nself.wfile.write(open('a.png', mode).read())", id="binary file, its mode in a name"),
    pytest.param("print [n, 'a'], x, {'a': n}", id="containers of numbers and ASCII, printed"),
    pytest.param("self.wfile.write('a'.encode('utf-8'))", id="encoded"),
    pytest.param("self.wfile.write(self.rfile.read(n))", id="echo"),
    pytest.param("self.wfile.write(self.connection.recv(n))", id="socket"),
    pytest.param("data = json.loads(self.rfile.read(n))", id="JSON takes bytes"),
    pytest.param("data = struct.unpack('!H', self.rfile.read(2))", id="struct takes bytes"),
    pytest.param("open('a', 'wb').write(self.rfile.read(n))", id="binary file to write"),
    pytest.param("digest = hashlib.md5(self.rfile.read(n)).hexdigest()", id="hash of bytes"),
    pytest.param("digest = self.make(self.path).hexdigest()", id="what may be no hash of a text"),
    pytest.param("etag = self.server.pages.by_name(x, self.path).hexdigest()", id="hash of something"),
    pytest.param("etag = self.server.page(self.path).digests()", id="no hash"),
    pytest.param("class Page:\n    def named(self, name):\n        return self\n    def hexdigest(self):\n        return 'a'\n"
                 "etag = Page().named(self.path).hexdigest()", id="a method of the file's that is called so"),
    pytest.param("form = cgi.FieldStorage(fp=self.rfile, headers=self.headers)", id="FieldStorage"),
    pytest.param("print('a' + self.path)", id="no bytes at all"),
    pytest.param("import array\nself.wfile.write(array.array('B', range(3)))", id="array written as it is"),
    pytest.param("x = tree.tostring(n)", id="tostring of something else"),
    pytest.param("import re\nx = re.sub('[^a-z]', lambda m: m.group() + '!', self.path)", id="replaced, whatever the number"),
    pytest.param("x = '%r %s' % (n, n)", id="repr of a number"),
    pytest.param("if len(self.path) > 1 and len(self.path) == len(y):\n    x = self.path[1:]", id="length compared, rest of a path"),
    pytest.param("x = self.path[len(self.path):]", id="length that is an index"),
    pytest.param("x = len(json.loads(y)['a'])", id="length of what was unicode"),
    pytest.param("x = [c for c in self.path]\nx[2:4] = self.path\ndel x[5:7]", id="slices of a list that are assigned to"),
    pytest.param("out = StringIO()\nout.write('a')\nprint(out.getvalue())", id="StringIO of text"),
])
def test_leaves_alone(body):
    check_noop(handler(body), FIXERS)


@pytest.mark.parametrize("body", [
    pytest.param("self.wfile.write('ok')", id="literal"),
    pytest.param("self.wfile.write('<p>%d</p>' % n)", id="percent"),
    pytest.param("self.wfile.write(str(n))", id="str"),
])
def test_shim_takes_text(body):
    check_noop(handler(body), FIXERS, "compat")


def test_shim_is_told_lengths_in_bytes():
    text, _ = run(handler("page = 'a' + self.path\nself.send_header('X', len(page))\nself.wfile.write(page)"), FIXERS, "compat")
    assert "len(page%s)" % ENCODE in text
    assert "write(page)" in text


UNKNOWN = """
import other
from BaseHTTPServer import BaseHTTPRequestHandler

class H(BaseHTTPRequestHandler):
    def do_GET(self):
        self.wfile.write(other.page())
"""


@pytest.mark.parametrize("target, written", [
    ("http.server", "self.wfile.write(_to_bytes(other.page()))"),
    ("six", "self.wfile.write(_to_bytes(other.page()))"),
    ("future", "self.wfile.write(_to_bytes(other.page()))"),
    ("compat", "self.wfile.write(other.page())"),
])
def test_unknown_value(target, written):
    text, messages = run(UNKNOWN, FIXERS, target)
    assert written in text
    assert ("def _to_bytes" in text) == ("_to_bytes(" in written)
    assert messages == []
    assert run(text, FIXERS, target)[0] == text


@pytest.mark.parametrize("body, written", [
    ("if n:\n    out = open('a', 'w')\n    out.write('%s' % self.path)\nelse:\n    out = ''.join(['a', self.rfile.read(n)])\n    self.wfile.write(out)",
     "out = b''.join([b'a', self.rfile.read(n)])"),
    ("if n:\n    out = []\n    out.append(self.path)\nelse:\n    out = '<p>' + self.path\n    self.send_header('L', len(out))\n    self.wfile.write(out)",
     "self.send_header('L', len(out%s))" % ENCODE),
    ("if n:\n    out = self.path\nelse:\n    out = self.rfile.read(n)\nself.wfile.write(out)", "out = self.rfile.read(n)%s" % DECODE),
    ("for c in self.path:\n    if n:\n        out = self.rfile.read(n)\n    else:\n        print out + self.path", "out = self.rfile.read(n)%s" % DECODE),
], ids=["a file, or text", "a list, or text", "read after the if", "read in the next turn"])
def test_a_name_of_several_branches(body, written):
    text = run(handler(body), FIXERS)[0]
    assert written in [line.strip() for line in text.splitlines()]
    assert run(text, FIXERS)[0] == text


LOADED = "data = json.loads(data)"
READ = "data = self.rfile.read(n)"
LATER = "self.wfile.write(data['a'])"


@pytest.mark.parametrize("body, is_bytes", [
    ("%s\n%s\n%s" % (READ, LOADED, LATER), True),
    ("%s\ntry:\n    %s\nexcept ValueError:\n    return\n%s" % (READ, LOADED, LATER), True),
    ("while 1:\n    %s\n    %s\n    %s" % (READ, LOADED, LATER), True),
    ("%s\nwith x:\n    %s\n%s" % (READ, LOADED, LATER), True),
    ("%s\nif n:\n    %s\n%s" % (READ, LOADED, LATER), False),
    ("%s\ntry:\n    %s\nexcept ValueError:\n    pass\n%s" % (READ, LOADED, LATER), False),
    ("%s\nwhile n:\n    %s\n    %s" % (READ, LOADED, LATER), False),
    ("%s\n%s\nf(lambda: data)\n%s" % (READ, LOADED, LATER), False),
    ("%s\nif n:\n    %s\n    %s\nelif data == 'x':\n    x = data\nelse:\n    self.wfile.write(data)" % (READ, LOADED, LATER), True),
    ("%s\nwhile n:\n    if n > 1:\n        %s\n        %s\n    else:\n        self.wfile.write(data)" % (READ, LOADED, LATER), False),
], ids=["at once", "in a try that leaves", "in a loop", "in a with", "not always", "in a try that goes on", "what the round before loaded",
        "seen from a function", "in one of several branches", "in one branch, seen in another the round after"])
def test_a_name_of_two_lives(body, is_bytes):
    text = run("import json\n" + handler(body), FIXERS)[0]
    assert (READ in [line.strip() for line in text.splitlines()]) is is_bytes
    assert run(text, FIXERS)[0] == text


@pytest.mark.parametrize("target", ["http.server", "future"])
def test_helper_runs(target):
    text, _ = run(UNKNOWN, FIXERS, target)
    helper = text[text.index("def _to_bytes"):text.index("class H")]
    names = {}
    exec(helper.encode("utf-8"), names)
    assert names["_to_bytes"](b"a\xff") == b"a\xff"
    if str is bytes and target == "future":     # on 2.7 nothing is changed
        assert names["_to_bytes"](5) == 5
    else:
        assert names["_to_bytes"]("é") == "é".encode("utf-8")
        assert names["_to_bytes"](5) == b"5"


def test_latin_source_is_latin():
    source = "# coding: latin-1\n" + handler("self.wfile.write('größe %d' % n)")
    text, _ = _latin(source)
    assert "self.wfile.write(('größe %d' % n).encode(\"latin-1\"))" in text


def test_latin_source_keeps_what_is_utf8():
    text, _ = _latin("# coding: latin-1\n" + handler("u = unicode(self.path, 'latin-1')\nself.wfile.write('%s' % u.encode('utf-8') + u.encode('iso8859-1'))"))
    assert "u.encode('utf-8').decode(\"latin-1\") + u).encode(\"latin-1\")" in text.replace("('%s' % u", "(u").replace("'%s' % u", "u")


def _latin(source):
    from fixer_rows import rewriter
    outcome = rewriter(FIXERS, "http.server").rewrite("<stdin>", source.encode("latin-1"))
    return outcome.after.decode("latin-1"), outcome.messages


STRADDLING = [
    pytest.param("import array\nlog(array.array('B').tostring() + self.path)", '(getattr(array.array(\'B\'), "tostring" if str is bytes else "tobytes")())',
                 "six", id="six, array"),
    pytest.param("import re\nlog(re.sub('[^a]', lambda m: str(ord(m.group())), self.path))",
                 "log(_to_text(bytes(bytearray(ord(c) for c in re.sub('[^a]', lambda m: str(ord(m.group())), _characters(_to_bytes(self.path)))))))",
                 "future", id="future, replaced byte by byte"),
    pytest.param("self.wfile.write('ok')", "self.wfile.write(b'ok')", "six", id="six, literal"),
    pytest.param("self.wfile.write('<p>%d' % n)",
                 "self.wfile.write(_to_bytes('<p>%d' % n))", "six", id="six, percent"),
    pytest.param("print('a' + self.rfile.read(n))",
                 "print('a' + _to_text(self.rfile.read(n)))", "six", id="six, body"),
    pytest.param("self.wfile.write('<p>%d' % n)", "self.wfile.write(_to_bytes('<p>%d' % n))", "future", id="future, percent"),
    pytest.param("print('a' + self.rfile.read(n))", "print('a' + _to_text(self.rfile.read(n)))", "future", id="future, body"),
    pytest.param("log(repr(self.path))", "log(_repr(self.path))", "six", id="six, repr"),
    pytest.param("log(`self.path`)", "log(_repr(self.path))", "future", id="future, backticks"),
    pytest.param("import other\nf(urlparse.parse_qs(other.query()))",
                 "f(urlparse.parse_qs(_to_text(other.query()).replace(\";\", \"&\")))", "http.server", id="form of what is not known"),
    pytest.param("f(urlparse.parse_qs(self.rfile.read(n)))", "f(urlparse.parse_qs(_to_text(self.rfile.read(n)).replace(\";\", \"&\")))",
                 "six", id="six, form"),
    pytest.param("for c in self.rfile.read(3):\n    log(ord(c))", "for c in _characters(self.rfile.read(3)):", "six", id="six, loop"),
    pytest.param("import struct\nx = self.path + self.rfile.read(9)\nlog(struct.unpack('>HH', x[2:6]))",
                 "log(struct.unpack('>HH', _to_bytes(x)[2:6]))", "six", id="six, a cut that is unpacked"),
    pytest.param("import struct\nx = self.path + self.rfile.read(9)\nlog(struct.unpack('>HH', x[2:6]))",
                 'log(struct.unpack(\'>HH\', x.encode("utf-8", "surrogateescape")[2:6]))', "http.server", id="a cut that is unpacked"),
    pytest.param("self.wfile.write(self.path + open(n).read())",
                 "_to_bytes(self.path + open(n, **_TEXT_FILE).read())", "future", id="future, text file"),
    pytest.param("print self.path + 'caf\\xc3\\xa9' 's'", "self.path + 'caf\u00e9' 's'", "six", id="six, escapes"),
    pytest.param("log(self.path[:20])", "log(_to_text(_to_bytes(self.path)[:20]))", "future", id="future, cut"),
    pytest.param("x = '%-9s' % self.path", "x = '%s' % _to_text(_to_bytes(self.path).ljust(9))", "six", id="six, width in bytes"),
    pytest.param("for h in self.rfile:\n    k = self.path + h", "for h in (_to_text(item) for item in self.rfile):", "http.server",
                 id="lines of a file that are text"),
    pytest.param("self.wfile.write(self.path.ljust(9, '.') + 'x')",
                 "(_to_bytes(_to_text(_to_bytes(self.path).ljust(9, b'.')) + 'x'))", "future",
                 id="future, padded"),
    pytest.param("log(self.path[:20])", "log(_to_text(_to_bytes(self.path)[:20]))", "six",
                 id="six, cut"),
    pytest.param("import StringIO\ns = StringIO.StringIO()\nself.wfile.write(s.getvalue())", "s = BytesIO()", "six", id="six, StringIO"),
    pytest.param("print self.path + '\\xff'", "self.path + _to_text(b'\\xff')", "future", id="future, escapes that are no UTF-8"),
]


@pytest.mark.parametrize("before, after, target", STRADDLING)
def test_straddles(before, after, target):
    text, messages = run(handler(before), FIXERS, target)
    assert after in text
    assert messages == []
    assert run(text, FIXERS, target)[0] == text


@pytest.mark.parametrize("before, after, helper", [
    pytest.param("show(other.rows()[:6])\n    def show(self, *texts):\n        self.wfile.write(' '.join(texts) + self.path)",
                 "self.show(_cut(other.rows(), slice(None, 6)))", "_cut", id="cut of what may be a list"),
    pytest.param("self.show(n, other.rows()[:6])\n    def show(self, *texts):\n        self.wfile.write(' '.join(texts) + self.path)",
                 "self.show(n, _cut(other.rows(), slice(None, 6)))", "_cut", id="cut of the second"),
    pytest.param("x = other.name()\nx += self.path.strip()\nself.wfile.write(x[16:24])",
                 "self.wfile.write(_to_bytes(_cut(x, slice(16, 24))))", "_cut", id="cut and written"),
    pytest.param("x = list(self.path)\nx.reverse()", "x = list(_singly(self.path))", "_singly", id="taken apart"),
    pytest.param("x = list(self.rfile.read(n))\nself.wfile.write(''.join(x))", "x = list(_singly(self.rfile.read(n)))", "_singly", id="bytes"),
    pytest.param("x = sorted(other.name().strip('a'))", "x = sorted(_singly(other.name().strip('a')))", "_singly", id="sorted"),
])
@pytest.mark.parametrize("target", ["http.server", "six"])
def test_by_bytes_or_by_items(before, after, helper, target):
    text = run(handler(before.replace("show(o", "self.show(o")).replace("            def", "    def"), FIXERS, target)[0]
    assert after in [line.strip() for line in text.splitlines()]
    assert run(text, FIXERS, target)[0] == text
    names = {}
    exec(text[text.index("def " + helper + "("):text.index("\nclass H")].encode("utf-8"), names)
    if helper == "_cut":
        assert names["_cut"]([1, 2, 3], slice(None, 2)) == [1, 2]
        assert names["_cut"](str("abc"), slice(None, 2)) == "ab"
        assert str is bytes or names["_cut"]("aéc", slice(None, 2)) == "a\udcc3"
    else:
        assert names["_singly"]([1, 2]) == [1, 2]
        assert str is bytes or names["_singly"](b"a\xc3") == ["a", "\udcc3"]
        assert str is bytes or names["_singly"]("aé") == ["a", "\udcc3", "\udca9"]


@pytest.mark.parametrize("body", [
    pytest.param("x = list(other.rows())", id="of what is no text"),
    pytest.param("x = list('abc')", id="of a literal"),
    pytest.param("x = other.rows()[:6]", id="cut of what is no text"),
])
def test_items_are_left(body):
    check_noop(handler("import other\n" + body), FIXERS)


MIXED = """
from BaseHTTPServer import BaseHTTPRequestHandler
from urllib import unquote

class H(BaseHTTPRequestHandler):
    def reply(self, text):
        if isinstance(text, unicode):
            text = text.encode('utf-8')
        self.send_header('Content-Length', len(text))
        self.wfile.write(text)

    def do_GET(self):
        path = unquote(self.path)
        self.reply(u'a')
        self.reply(path)
        %s
"""


@pytest.mark.parametrize("before, after", [
    pytest.param("self.reply(path[:20])", "self.reply(path%s[:20]%s)" % (ENCODE, DECODE), id="cut"),
    pytest.param("self.reply(path.strip('/').upper())", "self.reply(path.strip('/')%s.upper()%s)" % (ENCODE, DECODE), id="upper"),
    pytest.param("self.reply(path.isalnum() and path)", "self.reply(path%s.isalnum() and path)" % ENCODE, id="a question"),
    pytest.param("for part in path.split('/'):\n            self.reply(part[:9])", "self.reply(part%s[:9]%s)" % (ENCODE, DECODE), id="parts"),
    pytest.param("u = path.decode('utf-8')\n        self.reply(u[:20])", "self.reply(u[:20])", id="unicode"),
    pytest.param("for i in xrange(0, len(path), 4):\n            self.reply(path[i:i + 4])",
                 "self.reply(path%s[i:i + 4]%s)" % (ENCODE, DECODE), id="in steps"),
])
def test_a_name_that_may_be_either(before, after):
    text = run(MIXED % before, FIXERS)[0]
    assert "self.send_header('Content-Length', len(text%s))" % ENCODE in text
    assert text.splitlines()[-1].strip() == after
    assert run(text, FIXERS)[0] == text


@pytest.mark.parametrize("target, before, after", [
    pytest.param("http.server", "data = str(row[0])", "data = str(_to_text(row[0]))", id="a BLOB"),
    pytest.param("six", "data = '%s' % row[0]", "data = '%s' % _to_text(row[0])", id="six, in a format"),
])
def test_what_a_database_gives(target, before, after):
    text = run(handler("db.execute('create table f (data blob)')\nrow = db.execute('select data from f').fetchone()\n" + before),
               FIXERS, target)[0]
    assert text.splitlines()[-1].strip() == after
    assert run(text, FIXERS, target)[0] == text


@pytest.mark.parametrize("line, after", [
    pytest.param("x = str(r['a'])", "x = str(_to_text(r['a']))", id="str"),
    pytest.param("x = hashlib.md5(str(r.pop('a')))", "x = hashlib.md5(str(_to_text(r.pop('a')))%s)" % ENCODE, id="a checksum"),
    pytest.param("x = str(len(r['a']))", "x = str(len(r['a']))", id="its length"),
])
def test_what_may_be_a_blob(line, after):
    text = run(handler("save(buffer(self.path))\nr = find(n)\n" + line), FIXERS)[0]
    assert text.splitlines()[-1].strip() == after
    assert run(text, FIXERS)[0] == text


@pytest.mark.parametrize("target", ["http.server", "six"])
def test_columns_of_a_row(target):
    text = run(handler("title, size, picture = db.execute('select a, b, c from f').fetchone()\nself.wfile.write(picture)\n"
                       "if picture[:2] == '\\xff\\xd8':\n    self.send_header('Title', title.upper())\nx = title + 'y'"), FIXERS, target)[0]
    assert text.endswith("        self.wfile.write(_to_bytes(picture))\n        if picture[:2] == b'\\xff\\xd8':\n"
                         "            self.send_header('Title', _upper(title))\n        x = title + 'y'\n")
    assert run(text, FIXERS, target)[0] == text


def test_a_column_of_bytes_by_its_use():
    text = run(handler("row = db.execute('select a, b from f').fetchone()\nx = str(row[1])\nif x[:2] == '\\xff\\xd8':\n"
                       "    self.wfile.write(x)\ny = str(row[0])"), FIXERS)[0]
    assert "x = str(_to_text(row[1]))%s\n" % ENCODE in text and "== b'\\xff\\xd8'" in text and "y = str(row[0])\n" in text
    assert run(text, FIXERS)[0] == text


def test_no_blobs():
    check_noop(handler("row = db.execute('select a from f').fetchone()\nx = str(row[0])"), FIXERS)


@pytest.mark.parametrize("value, helper", [("other.data()", True), ("xrange(3)", False), ("[1]", False), ("n", True)])
def test_what_fills_an_array_may_be_text(value, helper):
    text = run(handler("import array\nx = array.array('B', %s)" % value), FIXERS)[0]
    assert ("array.array('B', _encoded(%s))" % value in text) is helper
    assert run(text, FIXERS)[0] == text


@pytest.mark.parametrize("target", ["http.server", "six"])
@pytest.mark.parametrize("body, wrapped", [
    pytest.param("x = json.dumps([self.path])", True, id="of a request"),
    pytest.param("import Queue\nq = Queue.Queue()\nq.put((1, self.path))\na, b = q.get()\nx = json.dumps([b])", True, id="by way of a queue"),
    pytest.param("x = json.dumps([n])", False, id="numbers"),
    pytest.param("x = json.dumps(self.path.decode('utf-8'))", False, id="unicode"),
])
def test_json_of_what_is_no_utf8(body, wrapped, target):
    text = run(handler(body), FIXERS, target)[0]
    assert ("x = _of_utf8(json.dumps(" in text) is wrapped
    assert run(text, FIXERS, target)[0] == text
    if wrapped:
        names = {}
        exec(text[text.index("def _of_utf8"):text.index("\nclass H")].encode("utf-8"), names)
        assert names["_of_utf8"](str('["\\\\udcff", "\\u00e9"]')) == '["\\\\udcff", "\\u00e9"]'
        if str is not bytes:
            pytest.raises(UnicodeDecodeError, names["_of_utf8"], '["a\\udcff"]')


@pytest.mark.parametrize("target", ["http.server", "future"])
def test_bytes_that_are_no_text_were_no_unicode(target):
    text = run(handler("x = self.path\nif not isinstance(x, unicode):\n    x = unicode(x, 'utf-8')\nisinstance(n, unicode)\n"
                       "y = type(x) is unicode, type(x) == type(u''), type(n) is unicode"), FIXERS, target)[0]
    assert "if not _is_unicode(x):" in text and "isinstance(n, unicode)" in text
    assert "y = _is_unicode(x), _is_unicode(x), type(n) is unicode" in text
    assert run(text, FIXERS, target)[0] == text
    names = {}
    exec(text[text.index("class _NativeStr"):text.index("\nclass H")].encode("utf-8"), names)
    assert names["_is_unicode"]("é") and not names["_is_unicode"](b"a") and not names["_is_unicode"](3)
    assert str is bytes or not names["_is_unicode"]("a\udcff")


def test_what_a_mixin_of_ours_sets_says_nothing():
    text = run("""
        from BaseHTTPServer import BaseHTTPRequestHandler

        class H(BaseHTTPRequestHandler):
            pass

        def show(request):
            return 'path: %r' % request.path
        """, ("utf8_head", "byte_strings"))[0]
    assert "return 'path: %s' % _repr(request.path)" in text


def test_unicode_that_is_encoded_for_both_pythons():
    text = run(handler("if isinstance(x, unicode):\n    x = x.encode('utf-8')\nself.wfile.write(x + self.path)"), FIXERS, "six")[0]
    assert "            x = _native(x)\n" in text
    assert run(text, FIXERS, "six")[0] == text


def test_follows_a_method_and_its_argument():
    check("""
        from BaseHTTPServer import BaseHTTPRequestHandler

        class H(BaseHTTPRequestHandler):
            def do_GET(this):
                this.answer('hello')

            def answer(this, text):
                this.wfile.write(text)
        """, """
        from BaseHTTPServer import BaseHTTPRequestHandler

        class H(BaseHTTPRequestHandler):
            def do_GET(this):
                this.answer(b'hello')

            def answer(this, text):
                this.wfile.write(text)
        """, FIXERS)


def test_response_of_another_server_keeps_its_methods():
    check_noop(handler("import httplib\nc = httplib.HTTPConnection('a')\nself.wfile.write(c.getresponse().read())"), FIXERS)


def test_string_io_of_two_modules():
    text, _ = run("""
try:
    from cStringIO import StringIO
except ImportError:
    from StringIO import StringIO
from BaseHTTPServer import BaseHTTPRequestHandler

class H(BaseHTTPRequestHandler):
    def do_GET(self):
        self.wfile = StringIO()
""", FIXERS)
    assert "self.wfile = io.BytesIO()" in text


@pytest.mark.parametrize("before, after", [
    pytest.param("from conf import NAME\nself.wfile.write('a' + NAME)", "self.wfile.write(_to_bytes('a' + NAME))", id="a name by itself"),
    pytest.param("seen = []\nother.fill(seen)\nself.wfile.write(','.join(sorted(seen)))",
                 "self.wfile.write(_to_bytes(','.join(sorted(seen))))", id="a list that is filled elsewhere"),
    pytest.param("from conf import *\nself.wfile.write('a' + NAME)", "self.wfile.write(_to_bytes('a' + NAME))", id="a star import"),
    pytest.param("self.wfile.write('a<b>'.replace('<b>', conf.name(3)))", "self.wfile.write(_to_bytes('a<b>'.replace('<b>', conf.name(3))))",
                 id="what replaces"),
])
def test_what_another_module_gives_may_be_text(before, after):
    text = run(handler(before), FIXERS)[0]
    assert text.splitlines()[-1].strip() == after
    assert run(text, FIXERS)[0] == text


@pytest.mark.parametrize("name, made", [("send_head", "io.BytesIO()"), ("list_directory", "io.BytesIO()"), ("make_page", "StringIO()")])
def test_a_page_that_the_base_class_copies_out(name, made):
    body = "out = StringIO()\nout.write('<p>%s' % n)\nreturn out"
    text = run(handler(body).replace("do_POST", name), FIXERS)[0]
    assert "        out = %s\n" % made in text
    assert ("out.write(('<p>%%s' %% n)%s)" % ENCODE in text) is (made == "io.BytesIO()")
    assert run(text, FIXERS)[0] == text


@pytest.mark.parametrize("before, after", [
    pytest.param("self.data = self.rfile.read(n)\n    def use(self):\n        print self.data + self.path",
                 "self.data = self.rfile.read(n)%s" % DECODE, id="body"),
    pytest.param("print self.data + self.path\n    def load(self):\n        self.data, self.n = self.rfile.read(n), 1",
                 "self.data, self.n = self.rfile.read(n)%s, 1" % DECODE, id="set after its use"),
    pytest.param("self.server.last = self.path\n    def use(self):\n        self.wfile.write(self.server.last)",
                 "self.wfile.write(self.server.last%s)" % ENCODE, id="of the server"),
    pytest.param("self.out = StringIO()\n    def use(self):\n        self.wfile.write(self.out.getvalue())", "self.out = io.BytesIO()", id="StringIO"),
])
def test_attributes_that_a_method_sets(before, after):
    text = run(handler(before).replace("            def", "    def"), FIXERS)[0]
    assert after in [line.strip() for line in text.splitlines()]
    assert run(text, FIXERS)[0] == text


@pytest.mark.parametrize("before, after", [
    pytest.param("x = '\\t'.encode('string_escape')\nprint x + self.path", "x = codecs.escape_encode(b'\\t')[0]%s" % DECODE, id="string_escape"),
    pytest.param("self.wfile.write(self.path.encode('quopri'))", "self.wfile.write(codecs.encode(self.path%s, \"quopri\"))" % ENCODE, id="quopri"),
    pytest.param("import sqlite3\ndb.execute(n, (sqlite3.Binary(self.rfile.read(n)),))", "db.execute(n, (sqlite3.Binary(self.rfile.read(n)),))",
                 id="what goes into a database"),
    pytest.param("a, b = struct.unpack('!H4s', self.rfile.read(6))\nself.wfile.write(struct.pack('B', a) + b + ''.join([b, 'x']))",
                 "self.wfile.write(struct.pack('B', a) + b + b''.join([b, b'x']))", id="unpacked"),
    pytest.param("S = struct.Struct('!H4s')\na, b = S.unpack(self.rfile.read(S.size))\nself.wfile.write(S.pack(a, 'x') + b)",
                 "self.wfile.write(S.pack(a, b'x') + b)", id="a Struct"),
    pytest.param("kind = self.path\nself.wfile.write(struct.Struct('c').pack(kind))", "self.wfile.write(struct.Struct('c').pack(kind%s))" % ENCODE,
                 id="text in a Struct"),
    pytest.param("form = cgi.FieldStorage(fp=self.rfile)\nprint '|'.join(form.getlist('a'))",
                 "print '|'.join([_to_text(item) for item in form.getlist('a')])", id="fields of a form, put together"),
    pytest.param("self.f = '!H4s'\na, b = struct.unpack(self.f, self.rfile.read(6))\nprint '%d %s' % (a, b)",
                 "a, b = tuple(_to_text(item) for item in struct.unpack(self.f, self.rfile.read(6)))", id="an attribute's format"),
    pytest.param("b, = struct.unpack('%ds' % n, self.rfile.read(n))\nprint 'is ' + b",
                 "b, = tuple(_to_text(item) for item in struct.unpack('%ds' % n, self.rfile.read(n)))", id="a format that is filled in"),
    pytest.param("a = struct.unpack('<%dH' % n, self.rfile.read(n))\nprint '%d %s' % (a[0], a)", "a = struct.unpack('<%dH' % n, self.rfile.read(n))",
                 id="a number of numbers"),
    pytest.param("F = '!H4s'\nself.wfile.write(struct.pack(F, 1, self.path))", "self.wfile.write(struct.pack(F, 1, self.path%s))" % ENCODE,
                 id="a format that has a name"),
    pytest.param("self.emit(1, self.rfile.read(n))\n    def emit(self, *items):\n        self.wfile.write(', '.join([str(x) for x in items]))",
                 "self.emit(1, self.rfile.read(n)%s)" % DECODE, id="one of any number"),
    pytest.param("self.rows.append('x')\nheads = []\nheads.append(self.rfile.readline())\nself.wfile.write(''.join(heads))\n"
                 "    def append(self, row):\n        self.path += row", "self.wfile.write(b''.join(heads))", id="a list, not the class's append"),
    pytest.param("print self.raw_requestline + self.path", "print self.raw_requestline%s + self.path" % DECODE, id="the first line"),
    pytest.param("import Image\nImage.open(StringIO(self.rfile.read(n)))", "Image.open(io.BytesIO(self.rfile.read(n)))", id="an image read"),
    pytest.param("out = StringIO()\nimage.save(out, 'PNG')", "out = io.BytesIO()", id="an image saved"),
])
def test_what_holds_bytes(before, after):
    text = run(handler(before).replace("            def", "    def"), FIXERS)[0]
    assert after in [line.strip() for line in text.splitlines()]
    assert run(text, FIXERS)[0] == text


@pytest.mark.parametrize("made, empty", [("Tee(self.wfile)", "b''"), ("other(self.wfile)", "''")])
def test_a_class_in_the_place_of_wfile(made, empty):
    text = run("""
        from BaseHTTPServer import BaseHTTPRequestHandler

        class Tee:
            def __init__(self, out):
                self.seen = ''

            def write(self, data):
                self.seen += data

        class H(BaseHTTPRequestHandler):
            def setup(self):
                self.wfile = %s

            def do_GET(self):
                self.wfile.write('x')
        """ % made, FIXERS)[0]
    assert "        self.seen = %s\n" % empty in text and "self.wfile.write(b'x')" in text
    assert run(text, FIXERS)[0] == text


PYTHON3 = """\
%s
class H(BaseHTTPRequestHandler):
    def do_POST(self):
        data = self.rfile.read(9)
        assert data == b"abc", data
        print(data)
        self.wfile.write(%s)
        self.out = "a" + data.decode()
"""


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("head, written", [
    pytest.param("from http.server import BaseHTTPRequestHandler", "data", id="a new module"),
    pytest.param("from base import BaseHTTPRequestHandler\ntry: f()\nexcept E as e: raise X from e", '"%s".encode() % data', id="raise from"),
    pytest.param("from base import BaseHTTPRequestHandler\nclass B:\n    def f(self): super().f()", "data", id="super()"),
])
def test_python_3_is_left(head, written, target):
    check_noop(PYTHON3 % (head, written), ("byte_strings",), target)


def test_what_2to3_leaves_is_not():
    text = run(PYTHON3 % ("from http.server import BaseHTTPRequestHandler", '"a" + self.path'), ("byte_strings",))[0]
    assert 'self.wfile.write(("a" + self.path).encode("utf-8", "surrogateescape"))' in text


def test_a_class_method_makes_an_object():
    text = run(handler("self.wfile.write(Box.of(self.rfile.read(n)).first())") + "class Box(object):\n    def __init__(self, key):\n        self.key = key\n"
               "    @classmethod\n    def of(cls, key):\n        return cls(key)\n    def first(self):\n        return self.key[0]\n", FIXERS)[0]
    assert "return self.key[0:1]\n" in text


@pytest.mark.parametrize("body, kept", [
    pytest.param("for i in range(len(x)):\n    f(x[i])", "range(len(x))", id="a range"),
    pytest.param("while i < len(x):\n    f(x[i])", "i < len(x)", id="a comparison"),
    pytest.param("n = len(x)\nwhile i < n - 1:\n    f(x[i + 1])", "n = len(x)", id="a name for it"),
    pytest.param("while i < len(self.line):\n    f(self.line[i])", "i < len(self.line)", id="an attribute"),
])
def test_an_index_counts_what_len_counts(body, kept):
    head = "x = self.line = self.path\ni = 0\n"
    text = run(handler(head + body + "\nself.wfile.write(x + self.line + '%d' % len(x))"), FIXERS)[0]
    assert kept in text and "'%%d' %% len(x%s)" % ENCODE in text
    assert run(text, FIXERS)[0] == text


@pytest.mark.parametrize("body", [
    pytest.param("n = len(x)\nself.send_header('Content-Length', n)\nf(x[i])", id="a header"),
    pytest.param("for k in range(len(x)):\n    f(y[k])", id="an index of something else"),
    pytest.param("if len(x) < 100:\n    f(x[1])", id="a literal index"),
])
def test_len_counts_bytes_beside_an_index(body):
    text = run(handler("x = self.path\n" + body + "\nself.wfile.write(x)"), FIXERS)[0]
    assert "len(x%s)" % ENCODE in text


@pytest.mark.parametrize("body, after", [
    pytest.param("for c in data:\n    if c != '\\n': line += c", "for c in _singly(data):", id="what is put together"),
    pytest.param("for c in data:\n    n += ord(c)\n    line += c", "n += ord(c) & 255", id="counted, and put together"),
    pytest.param("for c in data:\n    n += ord(c)", "for c in data.decode(\"latin-1\"):", id="counted"),
])
def test_a_loop_over_bytes(body, after):
    text = run(handler("data, line, n = self.rfile.read(4), self.path, 0\n" + body + "\nself.wfile.write(data)\nself.log_message('%s', line)"), FIXERS)[0]
    assert after in [line.strip() for line in text.splitlines()]
    assert run(text, FIXERS)[0] == text


@pytest.mark.parametrize("call, after", [
    pytest.param("self.keep('a', self.rfile.read(4))", "open(name, \"wb\")", id="bytes, by its default"),
    pytest.param("self.keep('a', self.rfile.read(4)); self.keep('b', self.raw_requestline, 'ab')",
                 "open(name, mode.replace(\"b\", \"\") + \"b\")", id="bytes, in two modes"),
    pytest.param("self.keep('a', self.path, mode='a')", "open(name, mode, encoding=\"utf-8\", errors=\"surrogateescape\", newline=\"\\n\")", id="text"),
    pytest.param("self.keep('a', self.rfile.read(4), self.path)", "open(name, mode)", id="not known"),
])
def test_a_mode_that_is_a_parameter(call, after):
    text = run(handler(call + "\n    def keep(self, name, data, mode='w'):\n        f = %s\n        f.write(data)" % "open(name, mode)").replace(
        "            def", "    def").replace("                ", "        "), FIXERS)[0]
    assert "f = %s\n" % after in text
    assert run(text, FIXERS)[0] == text
