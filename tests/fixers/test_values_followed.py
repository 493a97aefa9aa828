"""byte_strings: how far a value is followed from where it comes in to where it goes out."""
from __future__ import unicode_literals

import re

import pytest

from BaseHTTPServer_compat.fixers import string_helpers
from fixer_rows import check, run


FORM = """
import BaseHTTPServer, base64, binascii, cgi, collections, copy, csv, hashlib, hmac, json, os, re, struct, urlparse
class H(BaseHTTPServer.BaseHTTPRequestHandler):
    def page(self, title, body):
        self.wfile.write("<p>%(t)s</p>%(b)s" % {'t': title, 'b': body})
    def do_GET(self):
        q = urlparse.parse_qs(self.path)
        """


@pytest.mark.parametrize("body, written", [
    pytest.param("self.page('x', q['a'][0].upper())", "q['a'][0].encode(CODEC).upper().decode(CODEC)", id="what goes out by a dict of a format"),
    pytest.param("self.wfile.write('{0}'.format(q['a'][0].title()))", "q['a'][0].encode(CODEC).title().decode(CODEC)", id="by format()"),
    pytest.param("for name in os.listdir('.'):\n            f(len(name))", "f(len(name.encode(CODEC)))", id="names of files"),
    pytest.param("u = unicode(x, 'utf-8')\n        f('a' + u.encode('unicode_escape'))", "f('a' + u.encode('unicode_escape').decode(CODEC))",
                 id="escapes of a unicode"),
    pytest.param("f = os.fdopen(3, 'w')\n        f.write(self.rfile.read(3))", "f = os.fdopen(3, 'wb')\n        f.write(self.rfile.read(3))",
                 id="a file of a number"),
    pytest.param("self.send_header('Content-Length', len(getattr(x, n)))", "len(_encoded(getattr(x, n)))", id="an attribute of whatever name"),
    pytest.param("f(x.encode('base64'))\n    def encode(self, s):\n        return s", "codecs.encode(_to_bytes(x), \"base64\")", id="a codec, beside a method of its name"),
    pytest.param("f(x)\n    def copyfile(self, source, out):\n        out.write('%d' % len(source.read()))", "out.write(('%d' % len(source.read())).encode(CODEC))",
                 id="what a handler sends in its own way"),
    pytest.param("self.out = self.wfile.write\n        self.out('a' + self.path)", "self.out(('a' + self.path).encode(CODEC))", id="what writes, in an attribute"),
    pytest.param("import codecs, StringIO\n        b = StringIO.StringIO()\n        w = codecs.getwriter('utf-8')(b)\n        w.write(u'x')",
                 "b = io.BytesIO()", id="a file in memory that encodes"),
    pytest.param("import codecs, StringIO\n        b = StringIO.StringIO(self.path)\n        for x in codecs.lookup('utf-8')[2](b):\n            f(x)",
                 "b = io.BytesIO(self.path.encode(CODEC))", id="a file in memory that decodes"),
    pytest.param("import codecs\n        codecs.getwriter('utf-8')(self.wfile).write('a' + self.path)", "write('a' + self.path)", id="an output that encodes"),
    pytest.param("apply(getattr(self, 'show_' + n), [x for x in self.path.split('/')])\n    def show_a(self, q):\n        f('%-5s' % q)",
                 "f('%s' % _to_bytes(q).ljust(5).decode(CODEC))", id="a method that is applied to a list"),
    pytest.param("getattr(self, 'show_' + n)(**cgi.parse_qs(self.path))\n    def show_a(self, q=['x']):\n        self.wfile.write(q[0].center(5))",
                 "def show_a(self, q=['x']):\n        self.wfile.write(q[0].encode(CODEC).center(5))", id="a method that is given the fields of a form"),
    pytest.param("apply(self.show, (), cgi.parse_qs(self.path))\n    def show(self, **fields):\n        f([len(x[0]) for x in fields.values()])",
                 "len(x[0].encode(CODEC)) for x in", id="a method that takes the fields of a form"),
    pytest.param("try: g()\n        except urllib2.HTTPError, e: f('%s' % e.headers.getheaders('x'))", "f('%s' % _repr(e.headers.getheaders('x')))",
                 id="the fields of an error"),
    pytest.param("import contextlib, gzip, StringIO\n        g = StringIO.StringIO()\n        with contextlib.closing(gzip.GzipFile(fileobj=g)) as h:\n"
                 "            h.write(self.path)", "            h.write(self.path.encode(CODEC))", id="a file that is closed after a block"),
    pytest.param("x = json.loads(z)\n        f(x['a'] + '!')\n        self.wfile.write(x['b'].split(b'|')[0])",
                 "self.wfile.write(x['b'].split('|')[0].encode(CODEC))", id="JSON that is split at what is bytes on Python 3"),
    pytest.param("h = []\n        add = h.append\n        add('a')\n        add(self.rfile.read(3))\n        self.wfile.write(''.join(h))",
                 "add(b'a')\n        add(self.rfile.read(3))\n        self.wfile.write(b''.join(h))", id="a method of a list under a name"),
    pytest.param("h = []\n        map(h.append, self.path.split('/'))\n        f([len(x) for x in h])", "len(x.encode(CODEC)) for x in h", id="a method of a list that is mapped"),
    pytest.param("d = dict(cgi.parse_qsl(self.path))\n        for k in d:\n            d[k] = d[k].decode('utf-8')\n        f(len(d['a']))\n"
                 "        self.wfile.write(d['a'].upper().encode('utf-8'))", "f(len(d['a']))", id="a dict whose values are decoded"),
    pytest.param("d = dict(cgi.parse_qsl(self.path))\n        for k, v in d.items():\n            d[k] = unicode(v, 'utf-8')\n        f(len(d['a']))\n"
                 "        self.wfile.write(d['a'].upper().encode('utf-8'))", "f(len(d['a']))", id="a dict whose values are made unicodes"),
    pytest.param("d = dict(cgi.parse_qsl(self.path))\n        for k in d:\n            d[k] = d[k].strip()\n        f(len(d['a']))\n"
                 "        self.wfile.write(d['a'])", "f(len(d['a'].encode(CODEC)))", id="a dict whose values are stripped"),
    pytest.param("x = self.path.decode('utf-8')\n        y = [x, x.encode('punycode')]\n        f(len(y[0]))\n        self.wfile.write('%s' % y[1])",
                 "f(len(y[0]))", id="a unicode beside what a codec makes ASCII"),
    pytest.param("import cStringIO\n        g = cStringIO.StringIO()\n        g.write(self.path)\n        f(g.tell(), g.getvalue())",
                 "g = io.BytesIO()\n        g.write(self.path.encode(CODEC))", id="a file in memory that tells where it stands"),
    pytest.param("import tarfile, StringIO\n        t = tarfile.open('x', 'w', StringIO.StringIO())", "t = tarfile.open('x', 'w', io.BytesIO())", id="an archive in memory"),
    pytest.param("self.t, d = [], self.rfile.read(9)\n        f(d + self.path)\n        self.t.append((1, d[3]))\n        for x in self.t:\n            f(ord(x[1]))", "f(ord(x[1]) & 255)",
                 id="the number of an item of a tuple"),
    pytest.param("self.wfile.write('got %s' % os.popen(x).readlines())", "'got %s' % _repr(os.popen(x).readlines())", id="what a command printed"),
    pytest.param("for line in os.popen(x):\n            f(len(line))", "f(len(line.encode(CODEC)))", id="the lines that a command printed"),
    pytest.param("map(self.wfile.write, ['a', 'b'])", "map(self.wfile.write, [b'a', b'b'])", id="what writes, that is mapped"),
    pytest.param("send = self.connection.sendall\n        send('a%s' % self.path)", "send(('a%s' % self.path).encode(CODEC))", id="what sends, under a name"),
    pytest.param("g = open(x)\n        g.seek(-9, 2)\n        self.wfile.write(g.read().upper())", "g = open(x, \"rb\")", id="a file that is read from its end"),
    pytest.param("g = open(x)\n        g.seek(n, os.SEEK_CUR)\n        f(g.read(3) + self.path)", "f(g.read(3).decode(CODEC) + self.path)", id="a file in which some are left out"),
    pytest.param("g = open(x)\n        g.seek(0, 2)\n        f(g.tell(), g.read(3) + self.path)", "g = open(x, encoding=\"utf-8\"", id="a file whose end is looked for"),
    pytest.param("import StringIO\n        b = StringIO.StringIO(q['a'][0])\n        f(ord(b.read(1)))", "b = io.BytesIO(q['a'][0].encode(CODEC))",
                 id="a file in memory that is read byte by byte"),
    pytest.param("import StringIO\n        b = StringIO.StringIO(x + self.path)\n        f(struct.unpack('>H', b.read(2)))",
                 "b = io.BytesIO((x + self.path).encode(CODEC))", id="a file in memory that is unpacked"),
    pytest.param("import StringIO\n        b = StringIO.StringIO(self.path)\n        f(b.read(1) + self.path)", "b = StringIO.StringIO(self.path)",
                 id="a file in memory that is read by characters"),
    pytest.param("import StringIO\n        b = StringIO.StringIO(q['a'][0])\n        f(ord(b.getvalue()[0]))", "b = StringIO.StringIO(q['a'][0])",
                 id="a file in memory of which no number of bytes is read"),
    pytest.param("d = self.path + self.rfile.read(n)\n        f(struct.unpack('>H', d[n:n + 2]), d[:len(d) // 2])",
                 "f(struct.unpack('>H', d.encode(CODEC)[n:n + 2]), d.encode(CODEC)[:len(d.encode(CODEC)) // 2].decode(CODEC))",
                 id="slices of what is unpacked"),
    pytest.param("d = self.path + self.rfile.read(n)\n        f(struct.unpack('>H', d), d[n:])",
                 "f(struct.unpack('>H', d.encode(CODEC)), d.encode(CODEC)[n:].decode(CODEC))", id="slices of what is unpacked as a whole"),
    pytest.param("d = self.path + self.rfile.read(n)\n        f(base64.b64encode(d), d[n:])", "f(base64.b64encode(d.encode(CODEC)).decode(CODEC), d[n:])",
                 id="slices of what is not unpacked"),
    pytest.param("import codecs\n        d = self.rfile.read(3)\n        if d.startswith(codecs.BOM_UTF8):\n            d = d[3:]\n        f(d + self.path)",
                 "if d.startswith(codecs.BOM_UTF8.decode(CODEC)):\n            d = d.encode(CODEC)[3:].decode(CODEC)", id="a BOM of codecs"),
    pytest.param("import codecs\n        d = self.rfile.read(3)\n        if d.startswith(codecs.BOM_UTF8):\n            d = d[3:]\n        self.wfile.write(d)",
                 "if d.startswith(codecs.BOM_UTF8):\n            d = d[3:]\n        self.wfile.write(d)", id="a BOM before bytes"),
    pytest.param("from codecs import BOM_UTF8\n        self.wfile.write(BOM_UTF8 + self.path)", "write((BOM_UTF8.decode(CODEC) + self.path).encode(CODEC))",
                 id="a BOM by its name"),
    pytest.param("d = self.path + self.rfile.read(3)\n        if d.startswith('\\xef\\xbb\\xbf'):\n            f(d[3:])",
                 "if d.startswith(b'\\xef\\xbb\\xbf'.decode(CODEC)):\n            f(d.encode(CODEC)[3:].decode(CODEC))", id="a BOM that is written out"),
    pytest.param("d = self.path + self.rfile.read(3)\n        if d.startswith('abc'):\n            f(d[3:])", "if d.startswith('abc'):\n            f(d[3:])",
                 id="letters at the beginning"),
    pytest.param("import unicodedata\n        f(repr(unicodedata.normalize('NFC', unicode(x, 'utf-8'))))", "f(_unicode_repr(unicodedata.normalize(",
                 id="a unicode that is normalized"),
    pytest.param("from wsgiref.handlers import SimpleHandler\n        import StringIO\n        b = StringIO.StringIO()\n"
                 "        SimpleHandler(StringIO.StringIO('a'), b, x, {}).run(y)", "b = io.BytesIO()\n        SimpleHandler(io.BytesIO(b'a'), b, x, {})",
                 id="files of a WSGI handler"),
    pytest.param("import uuid\n        f(uuid.UUID(bytes=self.path).bytes + self.path)",
                 "f(uuid.UUID(bytes=self.path.encode(CODEC)).bytes.decode(CODEC) + self.path)", id="bytes of a UUID"),
    pytest.param("from xml.sax.saxutils import XMLGenerator\n        import StringIO\n        b = StringIO.StringIO()\n        XMLGenerator(b, 'utf-8')",
                 "b = io.BytesIO()", id="a file that XML is written to"),
    pytest.param("from xml.sax.handler import ContentHandler\n        class C(ContentHandler):\n            def startElement(self, name, more):\n"
                 "                f(repr(more.get('a')), repr(more['b']))", "f(_unicode_repr(more.get('a')), _unicode_repr(more['b']))",
                 id="attributes that a parser of XML gives"),
    pytest.param("from xml.dom import minidom\n        f(repr(minidom.parse(x).firstChild.nodeValue))",
                 "f(_unicode_repr(minidom.parse(x).firstChild.nodeValue))", id="a node of a document"),
    pytest.param("import wave, StringIO\n        w = wave.open(StringIO.StringIO(self.rfile.read(n)))\n        f(w.readframes(n) + self.path)",
                 "f(w.readframes(n).decode(CODEC) + self.path)", id="frames of a sound"),
    pytest.param("import wave, StringIO\n        b = StringIO.StringIO()\n        w = wave.open(b, 'wb')\n        w.writeframes(self.path)",
                 "b = io.BytesIO()\n        w = wave.open(b, 'wb')\n        w.writeframes(self.path.encode(CODEC))", id="frames that are written"),
    pytest.param("import audioop\n        f(audioop.mul(self.path, 2, 1) + self.path)", "f(audioop.mul(self.path.encode(CODEC), 2, 1).decode(CODEC) + self.path)",
                 id="a sound"),
    pytest.param("import imghdr\n        f(imghdr.what(None, self.path) or '?')", "f(imghdr.what(None, self.path.encode(CODEC)) or '?')", id="an image"),
    pytest.param("import zipfile\n        z = zipfile.ZipFile(x, 'w')\n        z.comment = self.path", "z.comment = self.path.encode(CODEC)", id="an archive's comment"),
    pytest.param("import zipfile\n        z = zipfile.ZipInfo(x)\n        z.comment = 'a'", "z.comment = b'a'", id="a member's comment"),
    pytest.param("import zipfile\n        z = zipfile.ZipFile(x)\n        f('c: ' + z.comment + z.getinfo(x).comment)",
                 "f('c: ' + z.comment.decode(CODEC) + z.getinfo(x).comment.decode(CODEC))", id="comments in an archive"),
    pytest.param("import tarfile\n        for m in tarfile.open(x):\n            f(m.name + ' ' + m.type)", "f(m.name + ' ' + m.type.decode(CODEC))",
                 id="the type of an archive's member"),
    pytest.param("m = Post()\n        m.comment = self.path\n        f(m.comment + '!', m.type)", "m.comment = self.path\n        f(m.comment + '!', m.type)",
                 id="a comment on something else"),
    pytest.param("import zipfile\n        self.wfile.write('%s' % zipfile.ZipFile(x).namelist())", "_repr(zipfile.ZipFile(x).namelist())", id="names in an archive"),
    pytest.param("f = os.fdopen(3, 'w')\n        f.write(self.path)", "f = os.fdopen(3, 'w', encoding=\"utf-8\", errors=\"surrogateescape\", newline=\"\\n\")",
                 id="a file of a number, of text"),
    pytest.param("hmac.new('secret', msg=self.rfile.read(3), digestmod=hashlib.sha1)", "hmac.new(b'secret', msg=self.rfile.read(3)", id="hmac"),
    pytest.param("d = json.loads(x)\n        self.wfile.write(json.dumps({'p': self.path, 'd': d}))", "_of_utf8(json.dumps({'p': self.path, 'd': d}))",
                 id="JSON of text and of what was JSON"),
    pytest.param("t = unicode(x, 'utf-8')\n        self.page('x', t.upper().encode('utf-8'))", "_upper(t)", id="capitals of a unicode"),
    pytest.param("if re.match(r'^\\w+$', q['a'][0]):\n            f()", "re.match(r'(?a)^\\w+$', q['a'][0])", id="a class of a pattern"),
    pytest.param("re.search(re.escape(q['a'][0]), self.path, re.I)", "re.search(re.escape(q['a'][0]), self.path, re.I | re.ASCII)", id="letters of either case"),
    pytest.param("x = re.compile(self.path, n and re.I or 0)", "re.compile(self.path, (n and re.I or 0) | re.ASCII)", id="flags that are chosen"),
    pytest.param("try:\n            a = [self.path]\n        except Exception, e:\n            a = e\n        f('%s' % a)", "f('%s' % a)", id="an error or a list"),
    pytest.param("from xml.sax.handler import ContentHandler\n        class C(ContentHandler):\n            def startElement(self, name, more):\n"
                 "                f(repr(name))", "f(_unicode_repr(name))", id="what a parser of XML gives"),
    pytest.param("x = re.compile('(%s)' % self.path, flags=re.M | re.IGNORECASE)", "flags=re.M | re.IGNORECASE | re.ASCII)", id="flags by name"),
    pytest.param("re.search('abc', self.path, re.I)", "re.search('abc', self.path, re.I)", id="letters of ASCII"),
    pytest.param("re.search(self.path, self.path, re.I | re.U)", "re.search(self.path, self.path, re.I | re.U)", id="letters of Unicode"),
    pytest.param("re.match(r'\\w+', q['a'][0].decode('utf-8'))", "re.match(r'(?a)\\w+', q", id="a class of a pattern for a unicode"),
    pytest.param("f(re.compile('(?i)\\\\d+').sub('', self.path))", "re.compile('(?ai)\\\\d+')", id="a pattern with flags"),
    pytest.param("body = self.rfile.read(3)\n        f(body.split('&'), json.loads(body))", "json.loads(body.encode(CODEC))", id="JSON that was decoded"),
    pytest.param("x = self.rfile.read(3)\n        f('<%s>' % cgi.escape(x[:20]))", "x = self.rfile.read(3).decode(CODEC)", id="what is escaped for HTML"),
    pytest.param("x = map(str.strip, self.rfile.read(3).split(','))", "map(str.strip, self.rfile.read(3).decode(CODEC).split(','))",
                 id="a method of str"),
    pytest.param("self.wfile.write(','.join(map(cgi.escape, ['<', '>'])))", "','.join(map(cgi.escape, ['<', '>'])).encode(CODEC)", id="a function that is mapped"),
    pytest.param("self.wfile.write(','.join(map(binascii.hexlify, ['a', 'b'])))", "write(b','.join(map(binascii.hexlify, [b'a', b'b'])))",
                 id="one of bytes that is mapped"),
    pytest.param("f = {'b': base64.b64encode, 'h': binascii.hexlify}\n        self.wfile.write(f['b'](self.path))", "write(f['b'](self.path.encode(CODEC)))",
                 id="functions in a dict"),
    pytest.param("self.make = base64.b64decode\n        x = self.make('YQ==') + ':'", "self.make(b'YQ==') + b':'", id="a function in an attribute"),
    pytest.param("json.dumps({'b': self.rfile.read(3), 'n': 1})", "json.dumps({'b': self.rfile.read(3).decode(CODEC), 'n': 1})", id="bytes that become JSON"),
    pytest.param("json.dump([self.rfile.read(3)], x)", "json.dump([self.rfile.read(3).decode(CODEC)], x)", id="bytes that become JSON in a file"),
    pytest.param("for r in csv.reader(open('a.csv', 'rb')):\n            f(r)", "csv.reader((_to_text(item) for item in open('a.csv', 'rb')))",
                 id="rows of a file of bytes"),
    pytest.param("with open('a') as g:\n            rows = list(csv.DictReader(g))", 'with open(\'a\', encoding="utf-8", errors="surrogateescape", newline="\\n") as g', id="rows of a file"),
    pytest.param("with open('a', 'rU') as g:\n            rows = list(csv.DictReader(g))", "with open('a', 'rU', encoding=\"utf-8\", errors=\"surrogateescape\") as g", id="rows of a file with U"),
    pytest.param("x = csv.reader(self.rfile.read(3).split('x'))", "csv.reader(self.rfile.read(3).decode(CODEC).split('x'))", id="rows of a body"),
    pytest.param("w.writeframes(''.join([struct.pack('<h', i) for i in x]))", "w.writeframes(b''.join([struct.pack('<h', i)", id="what is packed"),
    pytest.param("db[1] = (self.rfile.read(3), 1)", "db[1] = (self.rfile.read(3).decode(CODEC), 1)", id="what is stored somewhere"),
    pytest.param("def rows(t):\n            for r in t:\n                for c in r:\n                    f('%s' % c)\n"
                 "        rows([(1, 'a')])\n        rows([l.split() for l in self.rfile.read(3).split('x')])",
                 "rows([l.split() for l in self.rfile.read(3).decode(CODEC).split('x')])", id="tuples and lists"),
    pytest.param("x = cgi.FieldStorage(fp=self.rfile)['a'].file.read()\n        f(cgi.escape(x[:20]))", "f(cgi.escape(_to_text(_cut(x, slice(None, 20)))))",
                 id="a file that was sent"),
    pytest.param("i = cgi.FieldStorage(fp=self.rfile)['a']\n        with open('x', 'w') as o:\n            o.write(i.file.read())",
                 "['a']\n        with open('x', 'wb') as o:\n"
                 "            o.write(_to_bytes(i.file.read()))", id="a file that was sent into a file"),
    pytest.param("x = cgi.FieldStorage(fp=self.rfile)['a'].file.read()\n        f(x[:2] == 'PK', ord(x[4]))",
                 "x = _to_text(cgi.FieldStorage(fp=self.rfile)['a'].file.read())\n"
                 "        f(x[:2] == 'PK', ord(_to_bytes(x).decode(\"latin-1\")[4]))", id="a file that was sent, compared"),
    pytest.param("x = cgi.FieldStorage(fp=self.rfile)['a'].file.readlines()\n        f('<p>' + x[0])",
                 "x = [_to_text(item) for item in cgi.FieldStorage(fp=self.rfile)['a'].file.readlines()]\n        f('<p>' + x[0])",
                 id="lines of a file that was sent"),
    pytest.param("for x in cgi.FieldStorage(fp=self.rfile)['a'].file:\n            f('<p>' + x)",
                 "for x in (_to_text(item) for item in cgi.FieldStorage(fp=self.rfile)['a'].file):\n            f('<p>' + x)",
                 id="a loop over a file that was sent"),
    pytest.param("open('x', 'a').write(cgi.FieldStorage(fp=self.rfile)['a'].value)", "open('x', 'ab').write(_to_bytes(cgi.FieldStorage(fp=self.rfile)['a'].value))",
                 id="a field into a file"),
    pytest.param("def cut(t, n=20):\n            return t[:n]\n        f(cut(self.path))", "return t.encode(CODEC)[:n].decode(CODEC)", id="cut to a size"),
    pytest.param("def cut(t, n):\n            return t[:n]\n        f(cut(self.path, 20))", "return t.encode(CODEC)[:n].decode(CODEC)", id="cut to a size that is given"),
    pytest.param("def cut(t, n):\n            return t[:n] + '..' if len(t) > n else t\n        f(cut(self.path, self.n))",
                 "return t.encode(CODEC)[:n].decode(CODEC) + '..' if len(t.encode(CODEC)) > n else t", id="cut where it is longer"),
    pytest.param("t = self.path\n        if len(t) > self.n: t = t[:self.n - 3]\n        f(t)",
                 "if len(t.encode(CODEC)) > self.n: t = t.encode(CODEC)[:self.n - 3].decode(CODEC)", id="cut at an attribute"),
    pytest.param("t, n = self.path, self.path.find(x)\n        if len(t) > n: t = t[:n]\n        f(t)",
                 "if len(t) > n: t = t[:n]\n", id="cut at a place where it is longer"),
    pytest.param("t = self.path\n        n = 5\n        while t:\n            f(t[:n])\n            t = t[n:]",
                 "f(t.encode(CODEC)[:n].decode(CODEC))\n            t = t.encode(CODEC)[n:].decode(CODEC)", id="cut in pieces"),
    pytest.param("def cut(t, n):\n            return t[:n]\n        f(cut(self.path, self.path.find(x)))", "return t[:n]", id="cut to a place that is given"),
    pytest.param("def rest(t, at=0):\n            return t[at:]\n        f(rest(self.path))", "return t[at:]\n", id="cut where something was found"),
    pytest.param("x = cgi.FieldStorage(fp=self.rfile)['a'].value\n        f(x + str(n), '%s' % x)",
                 "x = _to_text(cgi.FieldStorage(fp=self.rfile)['a'].value)\n        f(x + str(n), '%s' % x)", id="a field, beside a text"),
    pytest.param("f('<p>' + cgi.FieldStorage(self.rfile).getvalue('a'))", "f('<p>' + _to_text(cgi.FieldStorage(self.rfile).getvalue('a')))",
                 id="a field's value, beside a text"),
    pytest.param("a, b = x and base64.b64decode(x).split(':') or (None, None)\n        if b != 'c':\n            self.send_error(401, 'No %s' % a)\n"
                 "        self.wfile.write(a)",
                 "if b != b'c':\n            self.send_error(401, 'No %s' % _to_text(a))", id="what is split, or a tuple of nothing"),
    pytest.param("d = {'a': '-', 'b': []}\n        d['a'] = self.path\n        d['b'].append(self.path)\n        f(d['a'], d['b'][-int(n):])",
                 "f(d['a'], _cut(d['b'], slice(-int(n), None)))", id="the end of a list beside texts"),
    pytest.param("x = cgi.FieldStorage(fp=self.rfile)['a'].value\n        z = [y.encode('string_escape') for y in x.split('\\n')]",
                 "x = _to_text(cgi.FieldStorage(fp=self.rfile)['a'].value)\n", id="a field that is split at a literal"),
    pytest.param("x = int(cgi.FieldStorage(fp=self.rfile)['a'].value) + 1", "x = int(cgi.FieldStorage(fp=self.rfile)['a'].value) + 1", id="a field, as a number"),
    pytest.param("for r in (self.path, h()):\n            f(len(r), r.strip())", "f(len(_encoded(r)), r.strip())", id="the length of a text or an object"),
    pytest.param("body = PAGES[self.path](self)\n        if isinstance(body, dict):\n            body = json.dumps({'a': json.loads(z)})\n"
                 "        f(len(body))\n        self.wfile.write(body)", "f(len(_encoded(body)))", id="the length of what is written"),
    pytest.param("x = '<p>\\xff'\n        if n:\n            x = ''.join(h for h in self.headers.headers if not h.startswith('host'))\n        self.wfile.write(x)",
                 "x = ''.join(h for h in self.headers.headers if not h.startswith('host'))\n        self.wfile.write(x.encode(CODEC))", id="lines of a header"),
    pytest.param("x = 'n'\n        x = self.headers.dict['a']\n        self.wfile.write(x.upper())", "self.wfile.write(x.encode(CODEC).upper()", id="the dict of a header"),
    pytest.param("x = self.path + ''.join(map(chr, z))\n        self.wfile.write(x)", "map(lambda n: bytes(bytearray([n])).decode(CODEC), z)", id="bytes made of numbers"),
    pytest.param("x = self.path + ''.join(map(chr, range(65, 91) + [10]))\n        self.wfile.write(x)", "map(chr, range(65, 91) + [10])", id="letters made of numbers"),
    pytest.param("x = self.path + ''.join(map(chr, [65, 0xe9]))\n        self.wfile.write(x)", "map(lambda n: bytes(bytearray([n])).decode(CODEC), [65, 0xe9])",
                 id="a number in hexadecimal among them"),
    pytest.param("d = dict.fromkeys(self.path.split('/'), 0)\n        for k, v in d.items():\n            f('%-9s' % k)",
                 "f('%s' % k.encode(CODEC).ljust(9).decode(CODEC))", id="keys given at once"),
    pytest.param("import heapq\n        for n, k in heapq.nlargest(2, [(1, self.path)]):\n            f('%-9s' % k)", "k.encode(CODEC).ljust(9)", id="the largest of several"),
    pytest.param("import itertools\n        for k in itertools.chain(self.path.split('/'), ['a']):\n            f('%-9s' % k)", "k.encode(CODEC).ljust(9)", id="several lists in a chain"),
    pytest.param("most = 0\n        for k in q:\n            if len(k) > most:\n                most = len(k)", "if len(k.encode(CODEC)) > most:", id="a length beside the longest"),
    pytest.param("most = len(z)\n        f(len(self.path) > most)", "f(len(self.path) > most)", id="a length beside that of another"),
    pytest.param("for k in q:\n            f('%-9s' % str(k)[:9])", "f('%s' % str(k).encode(CODEC)[:9].decode(CODEC).encode(CODEC).ljust(9).decode(CODEC))", id="str() of a text"),
    pytest.param("setattr(self, f(x), self.path)\n        f('%-9s' % self.other)", "_to_bytes(self.other).ljust(9).decode(CODEC)", id="an attribute of whatever name that is set"),
    pytest.param("setattr(self, 'mine', self.path)\n        f('%-9s' % self.mine, '%-9s' % self.other)", "f('%s' % self.mine.encode(CODEC).ljust(9).decode(CODEC), '%-9s' % self.other)",
                 id="an attribute that is set by its name"),
    pytest.param("def g((a, b), c):\n            f('%-9s' % c)\n        g((1, 2), self.path)", "f('%s' % c.encode(CODEC).ljust(9).decode(CODEC))", id="a parameter after a tuple"),
    pytest.param("def g(**more):\n            f('%-9s' % more['a'])\n        g(a=self.path)", "_to_bytes(more['a']).ljust(9)", id="keywords"),
    pytest.param("def g(**more):\n            f('%-9s' % more['a'])\n        d = {'a': self.path}\n        g(**d)", "_to_bytes(more['a']).ljust(9)", id="a dict as keywords"),
    pytest.param("d = copy.deepcopy({self.path: 1})\n        f(repr(d))", "f(_repr(d))", id="a copy of a dict"),
    pytest.param("def g(a, name='x'):\n            f(name.decode('utf-8'))\n        for h in [g]:\n            h(1, **q)",
                 "def g(a, name='x'):\n            f(_to_bytes(name).decode('utf-8'))", id="a default beside what keywords give"),
    pytest.param("import itertools\n        for k, g in itertools.groupby(sorted(self.path.split('/'))):\n            f('%-9s%d' % (k, len(list(g))))",
                 "k.encode(CODEC).ljust(9)", id="groups"),
    pytest.param("import itertools\n        for k, g in itertools.groupby(self.path.split('/'), len):\n            f('%-9s' % list(g)[0])",
                 "itertools.groupby(self.path.split('/'), lambda item: len(_encoded(item)))", id="groups by length"),
    pytest.param("import itertools\n        for n, k in itertools.izip(itertools.count(), self.path.split('/')):\n            f('%-9s' % k)",
                 "k.encode(CODEC).ljust(9)", id="two iterators side by side"),
    pytest.param("import itertools\n        for k in itertools.imap(str.strip, self.path.split('/')):\n            f('%-9s' % k)",
                 "k.encode(CODEC).ljust(9)", id="an iterator that maps"),
    pytest.param("d = collections.OrderedDict([(self.path, 1)])\n        for k in d:\n            f('%-9s' % k)",
                 "k.encode(CODEC).ljust(9)", id="an ordered dict"),
    pytest.param("d = collections.defaultdict(list, {'a': [self.path]})\n        f('%-9s' % d['a'][0])",
                 "_to_bytes(d['a'][0]).ljust(9)", id="a defaultdict of a dict"),
    pytest.param("for k, n in collections.Counter(self.path.split('/')).most_common(2):\n            f('%-9s' % k)",
                 "k.encode(CODEC).ljust(9)", id="the most common"),
    pytest.param("import string\n        x = string.Template('$a').substitute(a=self.path)\n        f('%-9s' % x)",
                 "x.encode(CODEC).ljust(9)", id="a template"),
    pytest.param("import string\n        x = string.Template('$a').substitute(a='b')\n        f('%-9s' % x)", "f('%-9s' % x)", id="a template in ASCII"),
    pytest.param("f('%-9s' % next(csv.reader([self.path]))[0])", "next(csv.reader([self.path]))[0].encode(CODEC).ljust(9)", id="the next row"),
    pytest.param("import fnmatch\n        for k in fnmatch.filter([self.path], '*'):\n            f('%-9s' % k)", "k.encode(CODEC).ljust(9)",
                 id="names that match"),
    pytest.param("f('%-9s' % os.path.basename(self.path))", "os.path.basename(self.path).encode(CODEC).ljust(9)", id="a part of a path"),
    pytest.param("f('%-9s' % os.path.join('/tmp', self.path))", "os.path.join('/tmp', self.path).encode(CODEC).ljust(9)", id="a longer path"),
    pytest.param("f('%-9s' % os.path.join('/tmp', 'a'))", "f('%-9s' % os.path.join('/tmp', 'a'))", id="a path in ASCII"),
    pytest.param("x = self.connection.recv(9)\n        f('%-9s%s' % (x.split(' ')[0], json.loads(x)))", "% (x.split(' ')[0].encode(CODEC).ljust(9)",
                 id="text from a socket"),
    pytest.param("x = base64.b64encode(self.path)\n        f('%-9s%s' % (x, json.loads(x)))", "f('%-9s%s' % (x, _unicode_str(json.loads(x))))",
                 id="digits of base64"),
    pytest.param("d = {}\n        for k, v in cgi.parse_qsl(self.path):\n            d[k] = [d[k]] if k in d else v\n        f('%-9s' % d['a'])",
                 "f('%s' % _to_bytes(d['a']).ljust(9).decode(CODEC))", id="a text or a list"),
    pytest.param("f(ord('\\xe9'))", "f(ord(b'\\xe9'))", id="the number of a byte"),
    pytest.param("import xml.etree.ElementTree as ET\n        x = self.rfile.read(3)\n        f(ET.fromstring(x), ET.XML('<a>' + x))",
                 "x = self.rfile.read(3)\n        f(ET.fromstring(x), ET.XML(b'<a>' + x))", id="XML that says its encoding"),
    pytest.param("from xml.dom import minidom\n        f(minidom.parseString(self.path))", "minidom.parseString(self.path.encode(CODEC))",
                 id="text parsed as XML"),
    pytest.param("import httplib\n        c = httplib.HTTPConnection('a')\n        c.endheaders('x')\n        c.send(self.path)",
                 "c.endheaders(b'x')\n        c.send(self.path.encode(CODEC))", id="a body that is sent"),
    pytest.param("import urllib2\n        o = urllib2.build_opener()\n        f(o.open('a').read() == 'b')", "f(o.open('a').read() == b'b')", id="what an opener opens"),
    pytest.param("class P(HTMLParser.HTMLParser):\n            def handle_data(self, d):\n                self.got.append(d)\n"
                 "            def handle_entityref(self, n):\n                self.got.append(unichr(5).encode('utf-8'))",
                 "self.got.append(unichr(5))", id="what HTMLParser hands on"),
    pytest.param("w = self.path.split('/')\n        w.sort(key=lambda a: len(a))", "w.sort(key=lambda a: len(a.encode(CODEC)))", id="sorted by length"),
    pytest.param("w = sorted(self.path.split('/'), lambda a, b: len(a) - len(b))", "lambda a, b: len(a.encode(CODEC)) - len(b.encode(CODEC)))",
                 id="a new list, sorted by a function of two"),
    pytest.param("w = sorted(self.path.split('/'), key=len)", "key=lambda item: len(_encoded(item)))", id="sorted by len"),
    pytest.param("w = sorted([[1], [2, 3]], key=len), max(map(len, json.loads(z)))", "w = sorted([[1], [2, 3]], key=len), max(map(len, json.loads(z)))",
                 id="lengths of others"),
    pytest.param("w = max(self.path.split('/'), key=lambda a: len(a))", "key=lambda a: len(a.encode(CODEC)))", id="the longest"),
    pytest.param("name = 'page_' + self.command\n        getattr(self, name)(self.path)\n    def page_GET(self, q):\n        f(len(q))",
                 "f(len(q.encode(CODEC)))", id="a method by a name that is put together before"),
    pytest.param("w = self.path\n        f('%r' % w)\n        w = w.split('/')\n        f('%r' % w)", "f('%s' % _repr(w))", id="a text and its parts"),
    pytest.param("h = collections.deque(maxlen=5)\n        h.append((1, self.path))\n        for n, p in h:\n            f(len(p))",
                 "f(len(p.encode(CODEC)))", id="a deque"),
    pytest.param("d = collections.defaultdict(list)\n        d[1].append(self.path)\n        f([len(p) for p in d[2]])",
                 "len(p.encode(CODEC)) for p", id="a dict of lists"),
    pytest.param("x = json.loads(z)\n        self.page(x['a'], q['a'][0])\n        f(len(q['a'][0]), len(x['a']))",
                 "f(len(_encoded(q['a'][0])), len(x['a']))", id="text beside a unicode"),
    pytest.param("d = dict([(k.encode('ascii'), v) for k, v in json.loads(z).items()])\n        f(1, **d)",
                 "(k.encode('ascii').decode(CODEC), v)", id="names of parameters"),
    pytest.param("d = {}\n        d[json.loads(z)[0].encode('utf-8')] = 1\n        apply(f, (), d)", "d[json.loads(z)[0]] = 1",
                 id="names of parameters, by apply()"),
    pytest.param("try:\n            f()\n        except KeyError, e:\n            self.wfile.write('%s' % e)\n"
                 "        for e in [{'a': self.path}]:\n            self.wfile.write(str(e['a']))", "write(('%s' % e).encode(CODEC))",
                 id="an error and a variable of its name"),
])
def test_what_comes_in_goes_out(body, written):
    text, messages = run(FORM + body + "\n", ("byte_strings",))
    assert written.replace("CODEC", '"utf-8", "surrogateescape"') in text
    assert messages == []


@pytest.mark.parametrize("method, after", [
    pytest.param("def __str__(self):\n        return 'me'", "% store", id="of its own"), pytest.param("pass", "% _repr(store)", id="that of a dict")])
def test_the_look_of_objects_that_are_dicts(method, after):
    text = run("import BaseHTTPServer\nclass S(dict):\n    %s\nstore = S()\nclass H(BaseHTTPServer.BaseHTTPRequestHandler):\n"
               "    def do_GET(self):\n        store['a'] = self.path\n        f('%%s' %% store)\n" % method, ("byte_strings",))[0]
    assert "f('%s' " + after + ")\n" in text


ROWS = """
import BaseHTTPServer, csv
class Row:
    def __init__(self, values):
        self.cells = dict(zip("ab", values))
    def %s(self, name):
        return self.cells[name]
rows = [Row(each) for each in csv.reader(open("x"))]
class H(BaseHTTPServer.BaseHTTPRequestHandler):
    def do_GET(self):
        f(%s)
"""


@pytest.mark.parametrize("method, before, after", [
    pytest.param("__getitem__", "len(rows[0]['a'])", "len(_encoded(rows[0]['a']))", id="its items"),
    pytest.param("__getattr__", "len(rows[0].a)", "len(_encoded(rows[0].a))", id="its attributes"),
    pytest.param("get", "len(rows[0]['a']), rows[0].a[:5]", "len(rows[0]['a']), rows[0].a[:5]", id="neither"),
])
def test_what_objects_of_the_file_hold(method, before, after):
    text, messages = run(ROWS % (method, before), ("byte_strings",))
    assert text.endswith("        f(%s)\n" % after) and messages == []


@pytest.mark.parametrize("base, body, after", [
    pytest.param("dict", "", "len(store['a'].encode(CODEC))", id="dict"),
    pytest.param("UserDict.UserDict", "", "len(store['a'].encode(CODEC))", id="UserDict"),
    pytest.param("dict", "    def total(self):\n        return len(self['b'])\n", "return len(self['b'].encode(CODEC))", id="self"),
    pytest.param("object", "    def __getitem__(self, key):\n        return 5\n", "len(store['a'])", id="a class that does it itself"),
    pytest.param("dict", "    def __getitem__(self, key):\n        return [5]\n", "len(store['a'])", id="a dict that does it itself"),
])
def test_objects_that_are_dicts(base, body, after):
    text = run("import BaseHTTPServer, UserDict\nclass S(%s):\n    x = 1\n%sstore = S()\n" % (base, body)
               + "class H(BaseHTTPServer.BaseHTTPRequestHandler):\n    def do_GET(self):\n        store['a'] = self.path\n        f(len(store['a']))\n",
               ("byte_strings",))[0]
    assert after.replace("CODEC", '"utf-8", "surrogateescape"') in text


@pytest.mark.parametrize("body, after", [
    pytest.param("b = bytearray(self.rfile.read(3))\n        b[0] ^= 5\n        f(str(b).decode('utf-8'))", "f(bytes(b).decode('utf-8'))", id="its str()"),
    pytest.param("b = bytearray(self.rfile.read(3))\n        b[0] ^= 5", "b = bytearray(self.rfile.read(3))\n        b[0] ^= 5", id="its items"),
    pytest.param("b = bytearray('abc')\n        b += 'd'", "b = bytearray(b'abc')\n        b += b'd'", id="of text"),
    pytest.param("b = bytearray(5)\n        self.wfile.write(b)", "b = bytearray(5)\n        self.wfile.write(b)", id="of a size"),
    pytest.param("f('%s' % str(bytearray([1])))", "f('%s' % bytes(bytearray([1])).decode(CODEC))", id="shown"),
])
def test_arrays_of_bytes(body, after):
    assert after.replace("CODEC", '"utf-8", "surrogateescape"') in run(FORM + body + "\n", ("byte_strings",))[0]


def test_items_of_a_row_that_is_a_dict():
    text = run(FORM + "import sqlite3\n        d = sqlite3.connect(x)\n        d.text_factory = str\n        d.row_factory = as_dict\n"
               "        i = d.execute(y).fetchone().items()\n        i.sort()\n        self.wfile.write('%s' % i)\n", ("byte_strings",))[0]
    assert "'%s' % _repr(i)" in text


def test_the_greatest_of_a_list():
    text = run(FORM + "words = self.rfile.read(3).split()\n        self.log_message('%s %s', words, max(words or ['-'], key=len))\n"
               "        self.wfile.write('%s %s' % (words, max(words or ['-'], key=len)))\n", ("byte_strings",))[0]
    assert "% (_repr(words), max(words or ['-'], key=lambda item: len(_encoded(item))))" in text


HANDED_ON = """
import BaseHTTPServer, StringIO
class Out:
    def __init__(self, name):
        self.name, self.f = name, StringIO.StringIO()
    def __getattr__(self, name):
        return getattr(self.f, name)
class H(BaseHTTPServer.BaseHTTPRequestHandler):
    def do_POST(self):
        out = Out('x')
        %s
        self.wfile.write(out.f.getvalue())
"""


@pytest.mark.parametrize("body, written", [
    pytest.param("out.write(self.rfile.read(3))", "        out.write(self.rfile.read(3))\n        self.wfile.write(out.f.getvalue())\n", id="bytes"),
    pytest.param("out.write('a' + self.path)",
                 "        out.write('a' + self.path)\n        self.wfile.write(out.f.getvalue().encode(\"utf-8\", \"surrogateescape\"))\n", id="text"),
])
def test_objects_that_hand_on(body, written):
    assert run(HANDED_ON % body, ("byte_strings",))[0].endswith(written)


SHIFTED = """
import BaseHTTPServer, StringIO
class Page:
    def __init__(self):
        self.out = StringIO.StringIO()
    def __lshift__(self, text):
        self.out.write(text)
        return self
class H(BaseHTTPServer.BaseHTTPRequestHandler):
    def do_POST(self):
        p = Page()
        p << 'a' << %s
        self.wfile.write(p.out.getvalue())
        n = 1 << self.n
"""


@pytest.mark.parametrize("given, after", [
    pytest.param("self.rfile.read(3)", "p << 'a' << self.rfile.read(3).decode(\"utf-8\", \"surrogateescape\")\n", id="bytes"),
    pytest.param("self.path", "p << 'a' << self.path\n", id="text"),
])
def test_what_operators_of_classes_take(given, after):
    assert after in run(SHIFTED % given, ("byte_strings",))[0]


PROPERTY = """
import BaseHTTPServer, cgi, StringIO
class R(object):
    def __init__(self, handler):
        self.handler = handler
%s
class H(BaseHTTPServer.BaseHTTPRequestHandler):
    def do_GET(self):
        self.wfile.write('got ' + R(self).body)
"""

ONCE = """
class once(object):
    def __init__(self, function):
        self.function = function

    def __get__(self, obj, cls):
        value = obj.__dict__[self.function.__name__] = self.function(obj)
        return value
"""


@pytest.mark.parametrize("body", [
    pytest.param("    @property\n    def body(self):\n        return self.handler.rfile.read(3)\n", id="decorated"),
    pytest.param("    def get(self):\n        return self.handler.rfile.read(3)\n    body = property(get)\n", id="called"),
    pytest.param("    @once\n    def body(self):\n        return self.handler.rfile.read(3)\n", id="by a descriptor of the file's own"),
    pytest.param("    @cached_property\n    def body(self):\n        return self.handler.rfile.read(3)\n", id="by one of another module"),
])
def test_properties(body):
    text = run(ONCE + PROPERTY % body, ("byte_strings",))[0]
    assert "return self.handler.rfile.read(3)\n" in text and "self.wfile.write(b'got ' + R(self).body)" in text


MADE = """
import BaseHTTPServer
class P:
    def __init__(self, number, data):
        self.number, self.held = number, data
%s
class H(BaseHTTPServer.BaseHTTPRequestHandler):
    def do_POST(self):
        %s
"""
CHANGED, STATIC = "s.replace('<', '(')", "    def m(s, n): return s.replace('<', '(')\n"


@pytest.mark.parametrize("methods, body, written", [
    pytest.param("    def m(cls, f): return cls(1, f.read(3))\n    m = classmethod(m)\n", "self.wfile.write(P.m(self.rfile).held + 'a')",
                 ".held + b'a')", id="by a class method of old"),
    pytest.param("    @classmethod\n    def m(cls, f): return cls(1, f.read(3))\n", "self.wfile.write(P.m(self.rfile).held + 'a')",
                 ".held + b'a')", id="by a class method"),
    pytest.param("    def m(self, data): return self.__class__(1, data)\n", "self.wfile.write(P(1, self.rfile.read(3)).m(self.rfile.read(3)).held + 'a')",
                 ".held + b'a')", id="by the class of an object"),
    pytest.param(STATIC + "    m = staticmethod(m)\n", "self.wfile.write(P.m(self.rfile.read(3), 1))", CHANGED.replace("', '", "', b'").replace("('<", "(b'<"), id="a static method of old"),
    pytest.param("    @staticmethod\n" + STATIC, "self.wfile.write(P.m(self.rfile.read(3), 1))", CHANGED.replace("', '", "', b'").replace("('<", "(b'<"), id="a static method"),
    pytest.param("    @staticmethod\n" + STATIC, "x = self.rfile.read(3)\n        self.wfile.write(P(1, 2).m('%s' % x, 1))", CHANGED, id="a static method of text"),
])
def test_what_classes_make(methods, body, written):
    text = run(MADE % (methods, body), ("byte_strings",))[0]
    assert written in text


@pytest.mark.parametrize("given", ["fp=StringIO.StringIO(self.rfile.read(3))", "StringIO.StringIO(self.rfile.read(3))"])
def test_what_a_form_is_read_from(given):
    text = run("import BaseHTTPServer, cgi, StringIO\nclass H(BaseHTTPServer.BaseHTTPRequestHandler):\n    def do_GET(self):\n"
               "        f(cgi.FieldStorage(%s))\n" % given, ("byte_strings",))[0]
    assert "io.BytesIO(self.rfile.read(3))" in text


ERRORS = """
import BaseHTTPServer, httplib, subprocess, urllib2
class H(BaseHTTPServer.BaseHTTPRequestHandler):
    def do_GET(self):
        try:
            go()
        except %s:
            self.wfile.write(%s)
"""


@pytest.mark.parametrize("clause, before, after", [
    pytest.param("urllib2.HTTPError, e", "'%s' % e.read()", "('%s' % e.read().decode(CODEC)).encode(CODEC)", id="an answer in a format"),
    pytest.param("urllib2.HTTPError as e", "'%d ' % e.code + e.read()", "('%d ' % e.code + e.read().decode(CODEC)).encode(CODEC)", id="behind text"),
    pytest.param("(ValueError, urllib2.URLError), e", "'%s' % e.fp.read()", "('%s' % e.fp.read().decode(CODEC)).encode(CODEC)", id="the file of one of several"),
    pytest.param("Exception, e", "'%s' % e.read()", "('%s' % e.read().decode(CODEC)).encode(CODEC)", id="an error that is read"),
    pytest.param("subprocess.CalledProcessError, e", "'%s' % e.output", "('%s' % e.output.decode(CODEC)).encode(CODEC)", id="what a process printed"),
    pytest.param("httplib.IncompleteRead, e", "'%s' % e.partial", "('%s' % e.partial.decode(CODEC)).encode(CODEC)", id="a part of an answer"),
    pytest.param("urllib2.HTTPError, e", "e.read()", "e.read()", id="an answer as it is"),
    pytest.param("Exception, e", "'%s' % e.output", "('%s' % e.output).encode(CODEC)", id="an attribute of any error"),
    pytest.param("Exception, e", "e.output + '.' if isinstance(e, subprocess.CalledProcessError) else str(e)",
                 "(e.output.decode(CODEC) + '.' if isinstance(e, subprocess.CalledProcessError) else str(e)).encode(CODEC)",
                 id="what a process printed, told apart"),
    pytest.param("Failed, e", "'%s' % e.output if subprocess.CalledProcessError else ''",
                 "('%s' % e.output if subprocess.CalledProcessError else '').encode(CODEC)", id="an attribute of an error of another class"),
    pytest.param("IOError, (e, text)", "'%s' % text", "('%s' % text).encode(CODEC)", id="the parts of an error"),
])
def test_what_errors_hold(clause, before, after):
    text, messages = run(ERRORS % (clause, before), ("byte_strings",))
    assert "self.wfile.write(%s)" % after.replace("CODEC", '"utf-8", "surrogateescape"') in text
    assert messages == []


READING = """
import BaseHTTPServer, serial, struct, devices
port = devices.port()
class H(BaseHTTPServer.BaseHTTPRequestHandler):
    def do_GET(self):
        %s
"""


@pytest.mark.parametrize("target", ["http.server", "six"])
@pytest.mark.parametrize("before, after", [
    pytest.param("self.log_message('%s' % port.read(3))", "self.log_message('%s' % _to_text(port.read(3)))", id="in a format"),
    pytest.param("x = 'a' + port.readline().strip()", "x = 'a' + _to_text(port.readline()).strip()", id="behind text"),
    pytest.param("b = ''\n        while b != 'x':\n            b += port.read(1)", "b += _to_text(port.read(1))", id="added up and compared"),
    pytest.param("x = port.read()", "x = port.read()", id="for whoever knows"),
    pytest.param("x = struct.unpack('>H', port.read(2))", "x = struct.unpack('>H', _to_bytes(port.read(2)))", id="unpacked"),
    pytest.param("self.log_message('%s' % port.message().get_payload(decode=True))",
                 "self.log_message('%s' % _to_text(port.message().get_payload(decode=True)))", id="a part of a mail, decoded"),
    pytest.param("self.log_message('%s' % port.message().get_payload())", "self.log_message('%s' % port.message().get_payload())", id="a part of a mail"),
    pytest.param("self.log_message('%r' % open('a').readlines())", "self.log_message('%s' % _repr(open('a', ", id="lines of a file that are shown"),
    pytest.param("s = serial.Serial('a')\n        s.write('AT')\n        x = s.readline().startswith('OK')",
                 "s.write(b'AT')\n        x = s.readline().startswith(b'OK')", id="a serial port, which gives bytes"),
])
def test_what_is_read_from_what_is_not_known(before, after, target):
    text, messages = run(READING % before, ("byte_strings",), target)
    assert after in text and messages == []
    assert run(text, ("byte_strings",), target)[0] == text


@pytest.mark.parametrize("body", [
    pytest.param("re.match('^[a-z]+$', q['a'][0])", id="a pattern without a class"),
    pytest.param("re.match(r'\\w+', q['a'][0], re.U)", id="a pattern that asks for Unicode"),
    pytest.param("re.match(r'a\\\\w+', q['a'][0])", id="a backslash"),
])
def test_patterns_that_are_left(body):
    assert "f(%s)" % body in run(FORM + "f(%s)\n" % body, ("byte_strings",))[0]


def test_a_class_of_a_pattern_for_both_pythons():
    text = run(FORM + "f(re.match(r'^\\w+$', q['a'][0]))\n", ("byte_strings",), "six")[0]
    assert "re.match(_ASCII_CLASSES + r'^\\w+$', q['a'][0])" in text
    assert text.count("_ASCII_CLASSES = ") == 1


def test_the_length_of_json_beside_what_is_written():
    head = "import BaseHTTPServer, json\nclass H(BaseHTTPServer.BaseHTTPRequestHandler):\n    def send(self, data):\n        if isinstance(data, unicode):\n"
    head += "            data = data.encode('utf-8')\n        self.wfile.write(data)\n    def do_POST(self):\n"
    text = run(head + "        d = json.loads(self.rfile.read(3))\n        self.send(d['a'])\n        self.send(self.path)\n        f(len(d['a']))\n",
               ("byte_strings",))[0]
    assert "f(len(d['a']))" in text


def test_the_length_of_what_may_be_either():
    head = "import BaseHTTPServer, json\nclass H(BaseHTTPServer.BaseHTTPRequestHandler):\n    def do_POST(self):\n        "
    text, messages = run(head + "b = self.rfile.read(3)\n        if x:\n            b = json.loads(b)\n        f(len(b))\n", ("byte_strings",))
    assert "f(len(b))" in text
    assert messages == ["7:15 BH607"]


def test_a_unicode_that_comes_by_a_method_of_any_name_is_shown():
    """It is put together with literals of both kinds, so that nobody knows it for certain: it is reported."""
    text = ("import BaseHTTPServer, cgi\nclass H(BaseHTTPServer.BaseHTTPRequestHandler):\n    def do_GET(self):\n"
            "        d = dict(cgi.parse_qsl(self.path))\n        for k in d:\n            d[k] = d[k].decode('utf-8')\n"
            "        getattr(self, 'get_' + self.command)(d)\n    def get_a(self, d):\n        text = d['a']\n"
            "        self.wfile.write((u'<p>' + repr(text) + text.strip('s')).encode('utf-8'))\n")
    assert run(text, ("byte_strings",))[1] == ["10:41 BH609"]


def test_an_item_that_is_asked_for_a_str():
    """It is no name of which one value may be a unicode, and another not."""
    text = ("import BaseHTTPServer, json\nclass H(BaseHTTPServer.BaseHTTPRequestHandler):\n    def f(self, d, z):\n"
            "        g()[0] = json.loads(z)\n        if isinstance(d['a'], str):\n            d['b'] = self.path + json.loads(z)[d['a']]\n"
            "        for v in d.values():\n            self.wfile.write(v)\n")
    assert run(text, ("byte_strings",))[1] == []


@pytest.mark.parametrize("value, messages", [
    pytest.param("json.loads(self.path)", ["6:26 BH607"], id="from JSON"),
    pytest.param("x.decode('utf-8')", [], id="made of it"),
    pytest.param("self.path", [], id="a str"),
])
def test_a_parameter_that_is_given_a_unicode_was_no_str(value, messages):
    text = ("import BaseHTTPServer, json\nclass H(BaseHTTPServer.BaseHTTPRequestHandler):\n    def f(self, x):\n        if self.path:\n"
            "            x = %s\n        if isinstance(x, str):\n            self.wfile.write(x)\n        self.g(x)\n" % value)
    assert [message for message in run(text, ("byte_strings",))[1] if message.endswith("BH607")] == messages


JSON = """
import BaseHTTPServer, json
class H(BaseHTTPServer.BaseHTTPRequestHandler):
    def do_POST(self):
        x = json.loads(self.rfile.read(3))
        self.log_message('')
        %s
"""


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("before, after", [
    pytest.param("f(repr(x['a']))", "f(_unicode_repr(x['a']))", id="repr() of JSON"),
    pytest.param("f('%r' % x['a'].strip())", "f('%s' % _unicode_repr(x['a'].strip()))", id="%r of JSON"),
    pytest.param("log.warning('%r', x['a'])", "log.warning('%s', _unicode_repr(x['a']))", id="%r of a logger"),
    pytest.param("import logging\n        logging.info('%s: %r', n, u'a', exc_info=1)",
                 "import logging\n        logging.info('%s: %s', n, _unicode_repr(u'a'), exc_info=1)", id="%r of logging"),
    pytest.param("self.log_message('%r', u'a')", "self.log_message('%s', _unicode_repr(u'a'))", id="%r of a handler's log"),
    pytest.param("r.info('%r')", "r.info('%r')", id="nothing to log"),
    pytest.param("f(`x`)", "f(_unicode_repr(x))", id="backticks"),
    pytest.param("f('%s' % x)", "f('%s' % _unicode_str(x))", id="%s of a document"),
    pytest.param("print 'got', x", "print 'got', _unicode_str(x)", id="a document that is printed"),
    pytest.param("f(repr(u'a'))", "f(_unicode_repr(u'a'))", id="a literal"),
    pytest.param("f('%s' % x['a'])", "f('%s' % x['a'])", id="as it is"),
    pytest.param("for row in c.fetchall():\n            f('%s %d' % row)", "for row in c.fetchall():\n            f('%s %d' % row)", id="a row for a format"),
    pytest.param("f(repr(x['a'].encode('utf-8')))", "f(_repr(x['a'].encode('utf-8')))", id="encoded"),
])
def test_what_was_a_unicode_is_shown_as_one(before, after, target):
    text, messages = run(JSON % before, ("byte_strings",), target)
    assert "        %s\n" % after in text and messages == []
    assert run(text, ("byte_strings",), target)[0] == text


@pytest.mark.parametrize("target, shown", [("http.server", "_unicode_str(%s)"), ("six", "str(_unicode_str(%s))"),
                                           ("future", "str(_unicode_str(%s))")])
@pytest.mark.parametrize("before, after, value", [
    pytest.param("f(str(x['a']))", "f(%s)", "_as_str(x['a'])", id="an item"),
    pytest.param("g = {'a': 'b'}\n        g[1] = x\n        f(str(x), g[1] or g)", "f(%s, g[1] or g)", "x", id="a document beside others"),
    pytest.param("for row in c.fetchall():\n            f(str(row))", "for row in c.fetchall():\n            f(%s)", "row", id="a row"),
])
def test_str_of_what_was_a_unicode(before, after, value, target, shown):
    text, messages = run(JSON % before, ("byte_strings",), target)
    assert "        %s\n" % after % (shown % value) in text and messages == []
    assert run(text, ("byte_strings",), target)[0] == text


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("before, after", [
    pytest.param("f(repr(x['a']))", "f(_unicode_repr(x['a']))", id="an item"),
    pytest.param("f('%r' % x['a']['b'])", "f('%s' % _unicode_repr(x['a']['b']))", id="an item of an item"),
    pytest.param("f(repr(x.get('a', [])))", "f(_unicode_repr(x.get('a', [])))", id="an item that may be missing"),
    pytest.param("f('%s' % x['a'])\n        for each in x['a']:\n            g(each)",
                 "f('%s' % _unicode_str(x['a']))\n        for each in x['a']:\n            g(each)", id="an item that holds others"),
    pytest.param("for k, v in sorted(x.items()):\n            f('%s %r' % (k, v))",
                 "for k, v in sorted(x.items()):\n            f('%s %s' % (k, _unicode_repr(v)))", id="what a loop gives"),
    pytest.param("y = x['a']\n        f(repr(y))", "y = x['a']\n        f(_unicode_repr(y))", id="an item with a name"),
    pytest.param("y = [u'a', 1]\n        f('%s' % y)", "y = [u'a', 1]\n        f('%s' % _unicode_str(y))", id="a list that is written out"),
    pytest.param("f('%s' % x['a'])", "f('%s' % x['a'])", id="what may be a text alone"),
    pytest.param("f('%r' % x.get('a', 'b'))", "f('%r' % x.get('a', 'b'))", id="a default of another kind"),
])
def test_parts_of_documents_beside_other_texts(before, after, target):
    row = "d = {'p': self.path, 'x': x, 'y': x['a'], 'z': x.get('a'), 'l': [u'a', self.path]}\n        f(d['l'] + d['z'])\n        "
    text, _ = run(JSON % (row + before), ("byte_strings",), target)
    assert "        %s\n" % after in text
    assert run(text, ("byte_strings",), target)[0] == text


@pytest.mark.parametrize("body, messages", [
    pytest.param("x['p'] = self.path\n        f(str(x), '%s' % x['a'])", ["7:15 BH609"], id="JSON and other text"),
    pytest.param("x['p'] = self.path\n        f(x['p'])", [], id="not shown"),
    pytest.param("y = [u'a', 'b']\n        f('%r' % y)", ["7:18 BH609"], id="a list of both kinds"),
    pytest.param("y = {'k': u'b'}\n        f('%s' % y)", ["7:18 BH609"], id="a dict of both kinds"),
    pytest.param("y = {'k': 'b'}\n        f('%s' % y)", [], id="a dict of one kind"),
    pytest.param("y = self.path.decode('utf-8').split('/')\n        f('%r' % y)", ["7:18 BH609"], id="a list of decoded texts"),
    pytest.param("self.words = []\n        self.words.append(u'a')\n        f('%d %s' % (1, sorted(self.words)))", ["8:25 BH609"],
                 id="a list that is filled"),
    pytest.param("def g(t):\n            return repr(t)\n        def h(**k):\n            return g(**k)\n        f(h(t=u'a'))",
                 ["7:25 BH609"], id="what comes by way of keywords"),
    pytest.param("self.words = []\n        self.words.append(str(n))\n        f('%d %s' % (1, self.words))", [], id="a list of strs that is filled"),
    pytest.param("f(repr(self.path))", [], id="repr() of a str"),
])
def test_what_may_have_been_a_unicode_is_reported(body, messages):
    assert run(JSON % body, ("byte_strings",))[1] == messages


@pytest.mark.parametrize("body, messages", [
    pytest.param("if isinstance(x, unicode):\n            x = x.encode('utf-8')\n            kind = 'u'\n", ["7:12 BH607"], id="it says so"),
    pytest.param("if isinstance(x, unicode) and y:\n            f(x)\n", ["7:12 BH607"], id="it does more"),
    pytest.param("if isinstance(x, unicode):\n            x = x.encode('utf-8')\n", [], id="it is encoded"),
    pytest.param("if not isinstance(x, unicode):\n            try:\n                x = x.decode('utf-8')\n"
                 "            except UnicodeError:\n                x = x.decode('latin-1')\n", [], id="it is decoded"),
    pytest.param("if isinstance(x, unicode):\n            return x.encode('utf-8')\n        else:\n            return str(x)\n", [], id="it is returned"),
    pytest.param("y = x.encode('utf-8') if isinstance(x, unicode) else x\n", [], id="in an expression"),
    pytest.param("assert isinstance(x, unicode)\n", [], id="it must be"),
    pytest.param("if type(x) is unicode:\n            x = x.encode(self.charset)\n", ["7:12 BH607"], id="by its type, in a charset that is not known"),
    pytest.param("if type(x) == type(u''):\n            x = x.encode('utf-8')\n", [], id="by a literal's type, in UTF-8"),
    pytest.param("if isinstance(x, unicode):\n            x = x.encode('latin-1')\n", ["7:12 BH607"], id="in Latin-1"),
    pytest.param("if isinstance(x, unicode):\n            x = x.encode('utf-8')\n        elif not isinstance(x, str):\n            f(x)\n", [],
                 id="it is encoded, or no text"),
    pytest.param("if isinstance(x, unicode):\n            x = x.encode('utf-8')\n        elif isinstance(x, (dict, list)):\n            f(x)\n", [],
                 id="it is encoded, or something else"),
    pytest.param("if isinstance(x, unicode):\n            x = x.encode('utf-8')\n        elif isinstance(x, str):\n            f(x)\n", ["7:12 BH607"],
                 id="a str does more"),
])
def test_what_tells_a_unicode_from_a_str(body, messages):
    text = ("import BaseHTTPServer\nclass H(BaseHTTPServer.BaseHTTPRequestHandler):\n    def do_GET(self):\n        self.show(u'a')\n"
            "        self.show('a' + other())\n    def show(self, x):\n        ")
    assert [message for message in run(text + body, ("byte_strings",))[1] if message.endswith("BH607")] == messages


@pytest.mark.parametrize("before, after", [
    pytest.param("isinstance(x, str)", "isinstance(x, (str, bytes))", id="a str"),
    pytest.param("isinstance(x, basestring)", "isinstance(x, (basestring, bytes))", id="a basestring"),
    pytest.param("isinstance(x, (int, str))", "isinstance(x, (int, str, bytes))", id="one of several"),
    pytest.param("type(x) is str", "type(x) is str", id="by its very type"),
    pytest.param("isinstance(json.loads(x), str)", "isinstance(json.loads(x), bytes)", id="a unicode"),
    pytest.param("isinstance(x, (str, bytes))", "isinstance(x, (str, bytes))", id="bytes too"),
])
def test_types_of_what_is_not_known(before, after):
    head = "import BaseHTTPServer, json\nclass H(BaseHTTPServer.BaseHTTPRequestHandler):\n    def do_GET(self):\n        x = self.views[0](self)\n        "
    check(head + "if %s: f()\n" % before, head + "if %s: f()\n" % after, ("byte_strings",), messages=None)


def test_type_of_what_is_not_known_and_goes_out():
    text, messages = run("import BaseHTTPServer, json\nclass H(BaseHTTPServer.BaseHTTPRequestHandler):\n    def do_GET(self):\n"
                         "        x = self.views[0](self)\n        if not isinstance(x, str):\n            x = json.dumps(x)\n"
                         "        self.wfile.write(x)\n", ("byte_strings",))
    assert "if not isinstance(x, (str, bytes)):" in text and "self.wfile.write(_to_bytes(x))" in text and messages == []


APPLICATIONS = {
    "under another name": ("def app(env, start):\n    write = start('200 OK', [])\n    write('a')\n    return ['b']\n",
                           ["write(b'a')", "return [b'b']"]),
    "within another": ("def outer(inner):\n    def app(env, start):\n        result = inner(env, start)\n        return [''.join(result)]\n"
                       "    return app\n", ["return [b''.join(result)]"]),
    "no application": ("def f(env, stop):\n    return ['b']\n", ["return ['b']"]),
}


@pytest.mark.parametrize("name", sorted(APPLICATIONS))
def test_applications(name):
    body, lines = APPLICATIONS[name]
    text = run("import BaseHTTPServer, re\n" + body, ("byte_strings",))[0]
    assert [line for line in lines if line not in text] == []
    assert run(text, ("byte_strings",))[0] == text


def test_methods_that_decorate():
    text = run("import BaseHTTPServer\nclass App:\n    def __init__(self):\n        self.pages = {}\n    def page(self, path):\n"
               "        def put(function):\n            self.pages[path] = function\n            return function\n        return put\napp = App()\n"
               "@app.page('/')\ndef index(data):\n    return data + 'a'\n"
               "class H(BaseHTTPServer.BaseHTTPRequestHandler):\n    def do_POST(self):\n"
               "        self.wfile.write(app.pages[self.path](self.rfile.read(9)))\n", ("byte_strings",))[0]
    assert "return data + b'a'" in text and "self.wfile.write(app.pages[self.path](self.rfile.read(9)))" in text


def test_what_stars_spread_out():
    text = run("import BaseHTTPServer, re\nclass H(BaseHTTPServer.BaseHTTPRequestHandler):\n    def do_GET(self):\n"
               "        m = re.match('(.*)/(.*)', self.path)\n        self.page(*m.groups())\n    def page(self, a, b):\n"
               "        self.wfile.write('%d' % len(b))\n", ("byte_strings",))[0]
    assert "len(_encoded(b))" in text or "len(b.encode(" in text


def test_what_stars_spread_out_to_a_star():
    text = run("import BaseHTTPServer, socket\nclass H(BaseHTTPServer.BaseHTTPRequestHandler):\n    def do_GET(self):\n"
               "        self.send(*self.path.split('/'))\n    def send(self, *words):\n"
               "        socket.socket().sendall('/'.join(words))\n", ("byte_strings",))[0]
    assert "sendall('/'.join(words).encode(" in text or "sendall(_to_bytes('/'.join(words)))" in text


@pytest.mark.parametrize("fields", ["'name size'", "'name, size'", "['name', 'size']", "('name', 'size')"])
def test_named_tuples(fields):
    text = run("import BaseHTTPServer, collections\nP = collections.namedtuple('P', %s)\nclass H(BaseHTTPServer.BaseHTTPRequestHandler):\n"
               "    def do_GET(self):\n        p = P(self.path, 1)\n        a, b = p\n"
               "        self.wfile.write(str(p) + p.name)\n        self.wfile.write(a)\n" % fields, ("byte_strings",))[0]
    assert "self.wfile.write((_repr(p) + p.name).encode(\"utf-8\", \"surrogateescape\"))" in text
    assert "self.wfile.write(a.encode(\"utf-8\", \"surrogateescape\"))" in text


def test_named_tuples_of_fields_that_are_not_known():
    text = run("import BaseHTTPServer, collections\nP = collections.namedtuple('P', x)\nclass H(BaseHTTPServer.BaseHTTPRequestHandler):\n"
               "    def do_GET(self):\n        self.wfile.write(P(self.path).name)\n", ("byte_strings",))[0]
    assert "self.wfile.write(_to_bytes(P(self.path).name))" in text


DUALS = {
    "JSON": ("simplejson as json", "json", "f('%s' % json.loads(x))", "f('%s' % _unicode_str(json.loads(x)))"),
    "a pickle": ("cPickle as pickle", "pickle", "pickle.dump(x, open('a', 'w'))", "pickle.dump(x, open('a', 'wb'))"),
    "a tree": ("xml.etree.cElementTree as ET", "xml.etree.ElementTree as ET", "self.wfile.write(ET.tostring(x))", "self.wfile.write(ET.tostring(x))"),
    "something else": ("other as json", "json", "f('%s' % json.loads(x))", "f('%s' % json.loads(x))"),
}


@pytest.mark.parametrize("name", sorted(DUALS))
def test_one_module_or_the_other(name):
    first, second, before, after = DUALS[name]
    text = run("import BaseHTTPServer\ntry:\n    import %s\nexcept ImportError:\n    import %s\n"
               "class H(BaseHTTPServer.BaseHTTPRequestHandler):\n    def do_GET(self):\n        %s\n" % (first, second, before), ("byte_strings",))[0]
    assert text.endswith("        %s\n" % after)


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
def test_what_is_compared_with_json_is_not_shown_as_a_unicode(target):
    text = run("import BaseHTTPServer, json\nclass H(BaseHTTPServer.BaseHTTPRequestHandler):\n    def do_POST(self):\n"
               "        d = json.loads(self.rfile.read(3))\n        if d['a'] not in self.server.allowed:\n            print 'no', self.server.allowed\n"
               "def f(server, c):\n    server.allowed = [s.strip() for s in c.get('a', 'b').split(',')]\n", ("byte_strings",), target)[0]
    assert "            print 'no', self.server.allowed\n" in text


DATAGRAMS = {
    "a socket's": ("s = socket.socket()\nb = str(n)\ns.sendto('a' + b, c)\ndata, address = s.recvfrom(9)\nprint data + 'x', address[0] + 'y'\n", [
        "s.sendto(('a' + b).encode(\"utf-8\", \"surrogateescape\"), c)", "data, address = tuple(_to_text(item) for item in s.recvfrom(9))",
        "print data + 'x', address[0] + 'y'"]),
    "the first of two": ("s = socket.socket()\nif s.recvfrom(9)[0] == 'a': f()\n", ["if s.recvfrom(9)[0] == b'a': f()"]),
    "a server's, taken apart": (
        "class U(SocketServer.BaseRequestHandler):\n    def handle(self):\n        data, sock = self.request\n        sock.sendto(data + 'a', x)\n",
        ["data, sock = self.request", "sock.sendto(data + b'a', x)"]),
    "a server's, by number": (
        "class U(SocketServer.BaseRequestHandler):\n    def handle(self):\n        data = self.request[0].strip()\n        s = self.request[1]\n"
        "        s.sendto('a', x)\n        print data + 'y'\n",
        ["self.request[0].decode(\"utf-8\", \"surrogateescape\").strip()", "s.sendto(b'a', x)", "print data + 'y'"]),
    "a stream's": (
        "class T(SocketServer.BaseRequestHandler):\n    def handle(self):\n        sock = self.request\n        sock.sendall('a')\n", ["sock.sendall(b'a')"]),
}


@pytest.mark.parametrize("name", sorted(DATAGRAMS))
def test_datagrams(name):
    body, lines = DATAGRAMS[name]
    text = run("import BaseHTTPServer, SocketServer, socket\n" + body, ("byte_strings",))[0]
    assert [line for line in lines if line not in text] == []
    assert run(text, ("byte_strings",))[0] == text


WRAPPERS = """\
def deco(function):
    def inner(*args):
        %s
    return inner
class H(BaseHTTPServer.BaseHTTPRequestHandler):
    @deco
    def name(self):
        return 'a'
    @deco
    def body(self):
        return self.rfile.read(3)
    def do_GET(self):
        print self.name() + 'x'
        if self.body() == 'x': f()
"""


@pytest.mark.parametrize("body, kept", [
    pytest.param("return function(*args)", True, id="returned"),
    pytest.param("result = function(*args)\n        return result", True, id="by a name"),
    pytest.param("log(function.__name__, args)\n        return function(*args)", True, id="logged"),
    pytest.param("result = function(*args)\n        return result + 'a'", False, id="changed"),
    pytest.param("return function(*args[1:])", False, id="with other arguments"),
    pytest.param("return keep(function)(*args)", False, id="handed on"),
])
def test_decorators_that_hand_everything_on(body, kept):
    from BaseHTTPServer_compat.fixers import passing, trees
    assert passing.is_passing(trees.statements((WRAPPERS % body).partition("class")[0])[0]) is kept
    if kept:
        text = run("import BaseHTTPServer\n" + WRAPPERS % body, ("byte_strings",))[0]
        assert "print self.name() + 'x'" in text and "if self.body() == b'x'" in text


def test_errors_are_shown_by_what_they_say():
    from BaseHTTPServer_compat.fixers import string_helpers
    helpers = dict((name, text) for name, text, _ in string_helpers.HELPERS)
    space = {}
    exec(helpers["_unicode_str"] + "\ndef _str(value):\n    return str(value)\ndef _unicode_repr(value):\n    return repr(value)\n", space)
    assert space["_unicode_str"](ValueError("no")) == "no"
    assert space["_unicode_str"]([1]) == "[1]"


@pytest.mark.parametrize("value, shown", [
    pytest.param("{'a': ['x', None, True]}", "{u'a': [u'x', None, True]}", id="containers"),
    pytest.param("('\\xe9\\u20ac', )", "(u'\\xe9\\u20ac',)", id="past ASCII"),
    pytest.param("[1, 2 ** 64, 1.5]", "[1, 18446744073709551616L, 1.5]", id="numbers"),
    pytest.param("\"a'b\"", "u\"a'b\"", id="quotes"),
])
def test_unicode_repr(value, shown):
    names = {}
    exec("from __future__ import unicode_literals\n" + string_helpers.UNICODE_REPR_HELPER + string_helpers.UNICODE_STR_HELPER, names)
    found = eval(compile(value, "x", "eval", 0x20000 if str is bytes else 0), names)
    assert names["_unicode_repr"](found) == shown


@pytest.mark.parametrize("body, messages", [
    pytest.param("g = {'i': int, 'b': base64.b64decode}\n        f(g[x](y))", ["8:15 BH611"], id="of a builtin and of bytes"),
    pytest.param("g = {'i': int, 's': str}\n        f(g[x](y))", [], id="of builtins"),
    pytest.param("g = {'q': urllib.quote, 'b': base64.b64encode}\n        f(g[x](y))", ["8:15 BH611"], id="of text and of bytes"),
    pytest.param("g = urllib.quote\n        if x:\n            g = urllib.quote_plus\n        f(g(y))", [], id="of text"),
    pytest.param("g = {'q': urllib.quote, 'b': base64.b64encode}\n        f(g[x])", [], id="not called here"),
])
def test_one_of_several_functions(body, messages):
    assert run(FORM.replace("urlparse", "urllib, urlparse", 1) + body + "\n", ("byte_strings",))[1] == messages


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("before, after", [
    pytest.param("isinstance(b, str)", "isinstance(b, (str, bytes))", id="bytes"),
    pytest.param("isinstance(b, (str, list))", "isinstance(b, (str, list, bytes))", id="bytes, a tuple of types"),
    pytest.param("isinstance(b, basestring)", "isinstance(b, (basestring, bytes))", id="bytes, basestring"),
    pytest.param("type(b) is str", "type(b) is bytes", id="type of bytes"),
    pytest.param("type(b) == type('')", "type(b) == bytes", id="type of bytes, of a literal"),
    pytest.param("isinstance(x['a'], str)", "isinstance(x['a'], bytes)", id="JSON is no str"),
    pytest.param("isinstance(self.path, str)", "isinstance(self.path, str)", id="text"),
    pytest.param("isinstance(b, (str, bytes))", "isinstance(b, (str, bytes))", id="done"),
    pytest.param("isinstance(x['a'], basestring)", "isinstance(x['a'], basestring)", id="JSON is a basestring"),
])
def test_what_is_asked_about_a_type(before, after, target):
    head = "import BaseHTTPServer, json\nclass H(BaseHTTPServer.BaseHTTPRequestHandler):\n    def do_POST(self):\n"
    body = "        b = self.rfile.read(3)\n        x = json.loads(y)\n        f(%s)\n        self.wfile.write(b)\n"
    text, messages = run(head + body % before, ("byte_strings",), target)
    assert "        f(%s)\n" % after in text and messages == []
    assert run(text, ("byte_strings",), target)[0] == text


@pytest.mark.parametrize("body, written", [
    pytest.param("b = self.rfile.read(3)\n        f('%(b)s' % locals())", "b = self.rfile.read(3).decode(CODEC)", id="locals()"),
    pytest.param("b = self.rfile.read(3)\n        f(PAGE % locals())", "b = self.rfile.read(3).decode(CODEC)", id="locals() for a template"),
    pytest.param("b = self.rfile.read(3)\n        f('{b}'.format(**locals()))", "b = self.rfile.read(3).decode(CODEC)", id="format()"),
    pytest.param("x.b = self.rfile.read(3)\n        f('%(b)s' % vars(x))", "x.b = self.rfile.read(3).decode(CODEC)", id="vars()"),
    pytest.param("x.b = self.rfile.read(3)\n        f('%(b)s' % x.__dict__)", "x.b = self.rfile.read(3).decode(CODEC)", id="__dict__"),
    pytest.param("b = self.rfile.read(3)\n        f('%(q)s' % locals(), hashlib.md5(b))", "b = self.rfile.read(3)\n", id="another name"),
    pytest.param("pprint.pprint({'b': self.rfile.read(3), 'l': []})", "{'b': self.rfile.read(3).decode(CODEC), 'l': []}", id="pprint"),
    pytest.param("d = shelve.open('x')\n        d['b'] = self.rfile.read(3)\n        f('%s' % d['b'])",
                 "d['b'] = self.rfile.read(3).decode(CODEC)", id="a shelf"),
    pytest.param("d = anydbm.open('x')\n        f(d['b'] + ':', ''.join(d.keys()))",
                 "f(d['b'].decode(CODEC) + ':', ''.join([_to_text(item) for item in d.keys()]))", id="a database"),
    pytest.param("d = anydbm.open('x')\n        f('%s' % d['b'], d.get('c').split(u'x'))", "f('%s' % d['b'].decode(CODEC), d.get('c').decode(CODEC)",
                 id="what is shown of a database"),
    pytest.param("d = anydbm.open('x')\n        d['b'] = str(int(d['b']) + 1)", "d['b'] = str(int(d['b']) + 1)", id="put into a database"),
    pytest.param("x = map(repr, [self.path])", "map(_repr, [self.path])", id="repr() that is mapped"),
    pytest.param("x = map(str, [(self.path, 3)])", "map(_repr, [(self.path, 3)])", id="str() of rows that is mapped"),
    pytest.param("x = map(str, [self.path])", "map(str, [self.path])", id="str() of texts that is mapped"),
    pytest.param("x = map(urlparse.parse_qs, [self.rfile.read(3)])", "[self.rfile.read(3).decode(CODEC)]", id="parse_qs that is mapped"),
    pytest.param("c = sqlite3.connect('x')\n        for row in c.execute('select 1'):\n            f(str(row))", "f(_unicode_str(row))", id="rows of a cursor"),
    pytest.param("c = sqlite3.connect('x')\n        c.execute('insert ?', (self.rfile.read(3),))", "(self.rfile.read(3).decode(CODEC),)",
                 id="put into a table"),
    pytest.param("c = Cookie.SimpleCookie()\n        c['u'] = base64.b64encode(self.path)", "base64.b64encode(self.path.encode(CODEC)).decode(CODEC)",
                 id="the value of a cookie"),
    pytest.param("c = Cookie.SimpleCookie()\n        c['u']['path'] = '/'\n        f(c['u'].value)", "f(c['u'].value)", id="what is asked of a cookie"),
])
def test_what_is_shown_by_name(body, written):
    text = run(FORM.replace("os,", "os, Cookie, anydbm, pprint, shelve, sqlite3,") + body + "\n", ("byte_strings",))[0]
    assert written.replace("CODEC", '"utf-8", "surrogateescape"') in text


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("before, after", [
    pytest.param("re.sub('[^a-z]', '_', self.path)", "_by_bytes(re.sub, '[^a-z]', '_', self.path)", id="any one byte but some"),
    pytest.param("re.findall('.', self.path)", "_by_bytes(re.findall, '.', self.path)", id="any one byte"),
    pytest.param("re.sub('[^a-z]+', '_', self.path)", "re.sub('[^a-z]+', '_', self.path)", id="one or more"),
    pytest.param("re.sub('a|b', '_', self.path)", "re.sub('a|b', '_', self.path)", id="of ASCII"),
    pytest.param("re.sub('[^a-z]', g, self.path)", "re.sub('[^a-z]', g, self.path)", id="a function"),
    pytest.param("re.sub(u'[^a-z]', u'_', self.path.decode('utf-8'))", "re.sub(u'[^a-z]', u'_', ", id="a unicode"),
    pytest.param("re.match('.', self.path)", "re.match('.', self.path)", id="a match"),
])
def test_patterns_of_one_byte(before, after, target):
    text, messages = run(FORM + "f(%s)\n" % before, ("byte_strings",), target)
    assert "f(" + after in text and messages == []
    assert run(text, ("byte_strings",), target)[0] == text


def test_by_bytes():
    names = {"re": re}
    exec(string_helpers.BY_BYTES_HELPER.replace("%s", '"utf-8", "surrogateescape"'), names)
    native = b"caf\xc3\xa9" if str is bytes else b"caf\xc3\xa9".decode("utf-8")
    assert names["_by_bytes"](re.sub, str("[^a-z]"), str("_"), native) == "caf__"
    assert len(names["_by_bytes"](re.findall, str("."), native)) == 5


@pytest.mark.parametrize("body, written", [
    pytest.param("urllib2.urlopen(x, data)", "urllib2.urlopen(x, None if data is None else _to_bytes(data))", id="what is posted, if anything"),
    pytest.param("urllib2.Request(x, data, {})", "urllib2.Request(x, None if data is None else _to_bytes(data), {})", id="a request"),
    pytest.param("httplib.HTTPConnection(x).request('GET', y, data)", "request('GET', y, None if data is None else _to_bytes(data))", id="by httplib"),
    pytest.param("urllib2.urlopen(x, data or None)", "urllib2.urlopen(x, _encoded(data or None))", id="what is posted, if it is something"),
    pytest.param("urllib2.urlopen(x, self.command and 'a' + self.path or None)", "_encoded(self.command and 'a' + self.path or None)", id="text, if there is some"),
    pytest.param("urllib2.Request(x, g.data())", "urllib2.Request(x, _encoded(g.data()))", id="what a method gives"),
    pytest.param("d = 'a' + self.path\n        urllib2.urlopen(x, d)", "urllib2.urlopen(x, d.encode(CODEC))", id="never None"),
    pytest.param("self.wfile.write('<%s>' % chr(ord(x) ^ 1))", "'<%s>' % bytes(bytearray([ord(x) ^ 1])).decode(CODEC)", id="a byte by its number"),
    pytest.param("d = ''\n        for c in x:\n            d += chr(ord(c) ^ 1)\n        self.on_message(d)",
                 "d += bytes(bytearray([ord(c) ^ 1])).decode(CODEC)", id="a byte that goes to a method"),
    pytest.param("d = chr(n + 1)\n        self.on_message(d)", "d = chr(n + 1)\n", id="a character that goes to a method"),
    pytest.param("d = ''.join([chr(int(c, 16)) for c in x])\n        self.on_message(d)",
                 "''.join([bytes(bytearray([int(c, 16)])).decode(CODEC) for c in x])", id="a byte by its digits"),
    pytest.param("d = chr((ord(x) + 13) % 256)\n        self.on_message({'a': d, 'b': u'x'})", "d = bytes(bytearray([(ord(x) + 13) % 256])).decode(CODEC)",
                 id="a byte beside a unicode"),
    pytest.param("d = chr(int(x)) + chr(n % 255)\n        self.on_message(d)", "d = chr(int(x)) + chr(n % 255)\n", id="what may be a character"),
    pytest.param("self.wfile.write('<%s>' % chr(10))", "'<%s>' % chr(10)", id="one of ASCII"),
])
def test_none_and_single_bytes(body, written):
    text = run(FORM.replace("os,", "os, httplib, urllib2,").replace("do_GET(self)", "do_GET(self, data=None)") + body + "\n", ("byte_strings",))[0]
    assert written.replace("CODEC", '"utf-8", "surrogateescape"') in text


@pytest.mark.parametrize("body, written", [
    pytest.param("for l in iter(self.rfile.readline, ''):\n            f(l.split(' '))", "(item.decode(CODEC) for item in iter(self.rfile.readline, b''))",
                 id="lines until there is none"),
    pytest.param("p = subprocess.Popen('x', stdout=-1)\n        for l in iter(p.stdout.readline, ''):\n            self.wfile.write(l)",
                 "for l in iter(p.stdout.readline, b''):", id="of a process"),
    pytest.param("for b in iter(lambda: self.rfile.read(3), ''):\n            self.wfile.write(b)", "iter(lambda: self.rfile.read(3), b'')", id="blocks"),
    pytest.param("g = open('x')\n        for l in iter(g.readline, ''):\n            self.wfile.write(l)", "for l in iter(g.readline, b''):", id="of a file"),
    pytest.param("for l in iter(y.get, None):\n            self.wfile.write('x')", "for l in iter(y.get, None):", id="another end"),
])
def test_iter_with_an_end(body, written):
    text = run(FORM.replace("os,", "os, subprocess,") + body + "\n", ("byte_strings",))[0]
    text = text.replace("_to_text(item) for", "item.decode(CODEC) for")
    assert written in text


def test_what_keywords_take_goes_where_it_is_not_followed():
    """raw[:20] became bytes in a **extra, and "b'...'" in what was made of it."""
    text = run("import BaseHTTPServer, json\nclass E(Exception):\n    def __init__(self, message, **extra):\n        self.extra = extra\n"
               "class H(BaseHTTPServer.BaseHTTPRequestHandler):\n    def do_POST(self):\n        raw = self.rfile.read(3) if x else '{}'\n"
               "        d = json.loads(raw)\n        raise E('no', raw=raw)\n", ("byte_strings",))[0]
    assert "raw = self.rfile.read(3).decode(\"utf-8\", \"surrogateescape\") if x else '{}'\n" in text


@pytest.mark.parametrize("body", [
    pytest.param("b = {'four': 4}\n        self.wfile.write(','.join(dict(b, **b)))", id="two dicts"),
    pytest.param("b = {'four': 4}\n        self.wfile.write(g(**b) + ','.join(b))", id="handed on"),
    pytest.param("self.wfile.write(','.join(dict(one=1, two=2)))", id="a dict of keywords"),
    pytest.param("def f(**b):\n            self.wfile.write(','.join(b))", id="keywords of a function"),
])
def test_names_of_keywords_are_text(body):
    text = run(FORM + body + "\n", ("byte_strings",))[0]
    assert "','.join(" in text and 'encode("utf-8"' in text and "b'four'" not in text


SOCKETS = "import SocketServer, fcntl, socket, struct\ns = socket.socket()\n"


@pytest.mark.parametrize("before, after", [
    pytest.param("s.setsockopt(1, 25, name + '\\0')", "s.setsockopt(1, 25, (name + '\\0').encode(CODEC))", id="an option that is a text"),
    pytest.param("s.setsockopt(1, 25, 'lo')", "s.setsockopt(1, 25, b'lo')", id="an option that is a literal"),
    pytest.param("def f(name):\n    s.setsockopt(1, 25, name + '\\0')", "    s.setsockopt(1, 25, _encoded(name + '\\0'))",
                 id="an option that a function is given"),
    pytest.param("s.setsockopt(1, 2, 1)", "s.setsockopt(1, 2, 1)", id="an option that is a number"),
    pytest.param("s.setsockopt(1, 2, n)", "s.setsockopt(1, 2, _encoded(n))", id="an option that is not known"),
    pytest.param("s.setsockopt(0, 35, socket.inet_aton('1.2.3.4') + socket.inet_aton(x))",
                 "s.setsockopt(0, 35, socket.inet_aton('1.2.3.4') + socket.inet_aton(x))", id="addresses"),
    pytest.param("a = fcntl.ioctl(s.fileno(), 1, struct.pack('256s', 'lo'))\nf(socket.inet_ntoa(a[20:24]))",
                 "f(socket.inet_ntoa(a[20:24]))", id="an answer of the system"),
    pytest.param("a = fcntl.ioctl(s.fileno(), 1, struct.pack('256s', 'lo'))\nf([ord(c) for c in a[1:3]])",
                 "f([ord(c) for c in a[1:3].decode(\"latin-1\")])", id="its bytes as numbers"),
    pytest.param("f([ord(c) for c in s.getsockopt(1, 13, 8)])", "f([ord(c) for c in s.getsockopt(1, 13, 8).decode(\"latin-1\")])",
                 id="an option that was asked for"),
    pytest.param("f(s.getsockopt(1, 2) + 1)", "f(s.getsockopt(1, 2) + 1)", id="one that is a number"),
])
def test_options_of_sockets(before, after):
    text, messages = run(SOCKETS + before + "\n", ("byte_strings",))
    assert text.splitlines()[-1] == after.replace("CODEC", '"utf-8", "surrogateescape"')
    assert messages == []
    assert run(text, ("byte_strings",))[0] == text


MIXED = """
import BaseHTTPServer
class Store:
    def __init__(self, first):
        self.first = first + ';'
    def get(self, key):
        return key + '!'
class Mine(Store):
    def __init__(self, x):
        Store.__init__(self, x)
class Mixed:
    def name(self):
        return self.headers.getheader('X')
class H(Mixed, BaseHTTPServer.BaseHTTPRequestHandler):
    def answer(self):
        if self.path == '/':
            return 200, self.rfile.read(3)
        return 'x'
    def do_POST(self):
        body = self.rfile.read(9)
        """


@pytest.mark.parametrize("body, lines", [
    pytest.param("self.wfile.write(Mine(body).first)", ["self.first = first + b';'", "Store.__init__(self, x)", "self.wfile.write(Mine(body).first)"],
                 id="a method by the name of its class"),
    pytest.param("self.wfile.write(self.server.store.get(body))", ["return key + b'!'"], id="get() of what nobody knows but the file's own class"),
    pytest.param("d = {}\n        d.update({1: body})\n        self.wfile.write(d[1] + 'x')", ["d[1] + b'x'"], id="a dict that takes in another"),
    pytest.param("d = {}\n        d.update([(1, body)])\n        self.wfile.write(d[1] + 'x')", ["d[1] + b'x'"], id="a dict that takes in pairs"),
    pytest.param("d = {}\n        d.update(a=body)\n        self.wfile.write(d['a'] + 'x')", ["d['a'] + b'x'"], id="a dict that takes in names"),
    pytest.param("r = self.answer()\n        if isinstance(r, tuple):\n            code, r = r\n        self.wfile.write(r)",
                 ["return 200, self.rfile.read(3)", "return b'x'", "self.wfile.write(r)"], id="a tuple or a string"),
    pytest.param("q = self.path\n        self.send_header('X', q[:int(q)])", ["q.encode(CODEC)[:int(q)].decode(CODEC)"], id="as much as a number says that was read"),
    pytest.param("n = int(self.headers['X'])\n        self.send_header('X', self.path[n:])", ["self.path.encode(CODEC)[n:].decode(CODEC)"],
                 id="a number with a name"),
    pytest.param("self.send_header('X', sum(map(len, self.path.split('/'))))", ["map(len, [_to_bytes(item) for item in self.path.split('/')])"],
                 id="lengths that are mapped"),
    pytest.param("rows = ['%-9s|' % body]\n        rows.append(body)\n        self.wfile.write('\\n'.join(rows))", [".ljust(9)"], id="a width of bytes"),
])
def test_what_several_classes_and_functions_share(body, lines):
    text = run(MIXED + body + "\n", ("byte_strings",))[0]
    assert [line for line in lines if line.replace("CODEC", '"utf-8", "surrogateescape"') not in text] == []
    assert run(text, ("byte_strings",))[0] == text


def test_class_that_a_handler_is_derived_of():
    assert "return self.headers.get('X')" in run(MIXED + "f(self.name())\n", ("headers",))[0]


@pytest.mark.parametrize("body, line", [
    pytest.param("f(self.path[:self.path.find('?')])", "self.path[:self.path.find('?')]", id="as far as a character"),
    pytest.param("n = self.path.index('?')\n        f(self.path[:n])", "f(self.path[:n])", id="a number of characters"),
    pytest.param("x = [int(n) for n in '1,2'.split(',')]\n        f(x[:int(3)])", "f(x[:int(3)])", id="a list"),
    pytest.param("f(map(len, [[1], [2]]))", "f(list(map(len, [[1], [2]])))", id="lengths of lists"),
    pytest.param("d = {}\n        d.update(self.path)", "d.update(self.path)", id="update() of what is not known"),
])
def test_what_counts_characters_or_items(body, line):
    assert line in run(MIXED + body + "\n", ("all",))[0]


@pytest.mark.parametrize("use", [
    pytest.param("print >>Out(self.wfile), self.path", id="printed to"),
    pytest.param("o = Out(self.wfile)\n        print >>o, self.path", id="printed to under a name"),
    pytest.param("sys.stdout = Out(self.wfile)", id="what print writes to"),
])
def test_print_gives_text_to_what_the_file_writes_with(use):
    text = run("import BaseHTTPServer, sys\nclass Out:\n    def __init__(self, f):\n        self.f = f\n    def write(self, s):\n"
               "        self.f.write(s.replace('\\n', '\\r\\n'))\nclass H(BaseHTTPServer.BaseHTTPRequestHandler):\n    def do_GET(self):\n"
               "        Out(self.wfile).write('a')\n        %s\n" % use, ("byte_strings",))[0]
    assert "        self.f.write(s.replace('\\n', '\\r\\n').encode(\"utf-8\", \"surrogateescape\"))\n" in text
    assert "        Out(self.wfile).write('a')\n" in text


def test_the_length_of_what_the_file_shows_itself():
    text = run("import BaseHTTPServer\nclass Page:\n    def __init__(self, text):\n        self.text = text\n    def __str__(self):\n"
               "        return '<p>' + self.text\nclass H(BaseHTTPServer.BaseHTTPRequestHandler):\n    def do_GET(self):\n"
               "        p = str(Page(self.path))\n        self.send_header('Content-Length', len(p))\n        self.wfile.write(p)\n", ("byte_strings",))[0]
    assert "len(p.encode(\"utf-8\", \"surrogateescape\"))" in text


@pytest.mark.parametrize("made", [
    pytest.param("self.send_head()", id="its own"),
    pytest.param("SimpleHTTPServer.SimpleHTTPRequestHandler.send_head(self)", id="the base's"),
])
def test_the_file_of_send_head(made):
    text = run("import SimpleHTTPServer\nclass H(SimpleHTTPServer.SimpleHTTPRequestHandler):\n    def do_GET(self):\n        f = %s\n"
               "        for i, line in enumerate(f):\n            self.wfile.write('%%d %%s' %% (i, line))\n" % made, ("byte_strings",))[0]
    assert "enumerate((_to_text(item) for item in f))" in text


@pytest.mark.parametrize("text, messages", [
    pytest.param("self.path", ["8:27 BH607"], id="text as well"),
    pytest.param("bytearray(n)", [], id="arrays alone"),
])
def test_a_str_of_what_may_be_an_array_of_bytes(text, messages):
    body = ("import BaseHTTPServer\nclass H(BaseHTTPServer.BaseHTTPRequestHandler):\n    def do_GET(self):\n        self.send(%s)\n"
            "        b = bytearray()\n        self.send(b)\n    def send(self, buff):\n        self.request.send(str(buff))\n" % text)
    assert run(body, ("byte_strings",))[1] == messages


ENCODE = '.encode("utf-8", "surrogateescape")'
OWN_PATH = """\
import BaseHTTPServer
class Job(%s):
    def %s(self, x):
        self.path = %s
    def size(self):
        return len(self.path)
class H(BaseHTTPServer.BaseHTTPRequestHandler):
    def do_GET(self):
        job = Job(self.headers["X"])
        self.wfile.write("%%r %%d" %% (job.path, job.size()))
"""


@pytest.mark.parametrize("base, method, value, size, shown", [
    pytest.param("object", "__init__", "[x]", "len(self.path)", "_repr(job.path)", id="a list"),
    pytest.param("object", "__init__", "x", "len(self.path%s)" % ENCODE, "_repr(job.path)", id="of a request"),
    pytest.param("object", "__init__", "'/'", "len(self.path)", "job.path", id="a literal"),
    pytest.param("Mixed", "do_POST", "x", "len(self.path%s)" % ENCODE, "job.path", id="set by a method, of what is mixed in most often"),
    pytest.param("BaseHTTPServer.BaseHTTPRequestHandler", "__init__", "x", "len(self.path%s)" % ENCODE, "job.path", id="a handler"),
])
def test_an_attribute_of_a_name_that_handlers_have(base, method, value, size, shown):
    text = run(OWN_PATH % (base, method, value), ("byte_strings",))[0]
    assert "return %s\n" % size in text and "(%s, job.size())" % shown in text
    assert run(text, ("byte_strings",))[0] == text
