"""What whole programs found that no other test did: each row prints, under `run`, what CPython 2.7.18 prints.

On 2.7 the same rows run on the genuine thing; the expected text is its own.
"""
from __future__ import unicode_literals

import io
import os
import subprocess
import sys

import pytest
from ends import some

ROWS = (
    ('modules that only Python 3 has, tried before those of 2.7',
     (
        'import urllib\n'
        'try:\n'
        '    from urllib.parse import quote\n'
        'except ImportError as error:\n'
        '    from urllib import quote\n'
        '    print error\n'
        'try:\n'
        '    import urllib.request\n'
        'except ImportError as error:\n'
        '    print error\n'
        'print quote("a b"), hasattr(urllib, "parse")'),
     (
        'No module named parse\n'
        'No module named request\n'
        'a%20b False\n')),
    ('floor and ceil give floats',
     'import math\nprint math.floor(2.5), math.ceil(-2.5)',
     '2.0 -2.0\n'),
    ('str of a float of 12 digits before the point',
     (
        'print 123456789012.0, 12345678901.0, -1e11, 99999999999.9, 999999999999.9, 1234567890123.0'),
     '1.23456789012e+11 12345678901.0 -1e+11 99999999999.9 1e+12 1.23456789012e+12\n'),
    ('repr of an xrange',
     'print xrange(3), xrange(1, 4), xrange(1, 10, 4)',
     'xrange(3) xrange(1, 4) xrange(1, 13, 4)\n'),
    ('print writes an item before it evaluates the next',
     (
        'def f():\n'
        "    print 'in f',\n"
        '    return 1\n'
        'l = [1]\n'
        "print 'a', f(), 'b'\n"
        'print l, l.pop(), l'),
     (
        'a in f 1 b\n'
        '[1] 1 []\n')),
    ('repr of timedeltas',
     (
        'import datetime\n'
        'print [datetime.timedelta(1), datetime.timedelta(0, 5), datetime.timedelta(microseconds=3)]'),
     '[datetime.timedelta(1), datetime.timedelta(0, 5), datetime.timedelta(0, 0, 3)]\n'),
    ("classes' old modules",
     (
        'import urllib2, Queue, ConfigParser\n'
        'print urllib2.URLError, Queue.Empty, ConfigParser.NoSectionError'),
     (
        "<class 'urllib2.URLError'> <class 'Queue.Empty'> <class 'ConfigParser.NoSectionError'>\n")),
    ('eval and exec read bytes as latin-1',
     (
        'print repr(eval(\'u"\\xe9"\')), repr(eval(\'"\\xe9"\'))\n'
        'exec \'v = u"\\xff"\'\n'
        'print repr(v)'),
     (
        "u'\\xe9' '\\xe9'\n"
        "u'\\xff'\n")),
    ('HTMLParser makes unicode of attributes with references',
     (
        'from HTMLParser import HTMLParser\n'
        'class P(HTMLParser):\n'
        '    def handle_starttag(self, tag, attrs):\n'
        '        print tag, attrs\n'
        'P().feed(\'<a href="/x?a=1&amp;b&#233;&nope;" b=c d=\\\'\\\'>\')\n'
        "print repr(HTMLParser().unescape('&lt;x&eacute;'))"),
     (
        "a [('href', u'/x?a=1&b\\xe9&nope;'), ('b', 'c'), ('d', '')]\n"
        "u'<x\\xe9'\n")),
    ('array of bytes and of characters',
     (
        'import array\n'
        "a = array.array('B', 'a\\xff')\n"
        'a[0] ^= 0xff\n'
        'print repr(a.tostring()), a\n'
        "c = array.array('c', 'abc')\n"
        "c[1] = 'x'\n"
        "c.append('\\xfe')\n"
        'print repr(c.tostring()), c[0], c[1:3], list(c), c'),
     (
        "'\\x9e\\xff' array('B', [158, 255])\n"
        "'axc\\xfe' a array('c', 'xc') ['a', 'x', 'c', '\\xfe'] array('c', 'axc\\xfe')\n")),
    ('getargspec',
     (
        'import inspect\n'
        'def f(a, b=1, *c, **d): pass\n'
        'class C:\n'
        '    def m(self, x): pass\n'
        'print inspect.getargspec(f), inspect.getargspec(C().m).args'),
     (
        "ArgSpec(args=['a', 'b'], varargs='c', keywords='d', defaults=(1,)) ['self', 'x']\n")),
    ("keywords are Python 2's",
     (
        'import keyword\n'
        "print len(keyword.kwlist), keyword.iskeyword('exec'), keyword.iskeyword('nonlocal')"),
     '31 True False\n'),
    ('a unicode in a mail header has the first charset that it fits',
     (
        'from email.Header import Header\n'
        "for text in (u'Hello', 'Hello', u'H\\xe4', u'H\\u20ac'): print Header(text, 'latin-1').encode(), Header(text, 'utf-8').encode()"),
     (
        'Hello Hello\n=?iso-8859-1?q?Hello?= =?utf-8?q?Hello?=\n=?iso-8859-1?q?H=E4?= =?utf-8?b?SMOk?=\n'
        '=?utf-8?b?SOKCrA==?= =?utf-8?b?SOKCrA==?=\n')),
    ('the kind of an address is asked for when it is opened',
     (
        'import urllib2\n'
        "request = urllib2.Request('nope')\n"
        'for ask in (request.get_host, request.get_type, lambda: urllib2.urlopen(request)):\n'
        '    try: ask()\n'
        '    except ValueError, e: print e\n'
        'print request.get_full_url(), request.get_method()'),
     'unknown url type: nope\n' * 3 + 'nope GET\n'),
    ('True and False as parameters, which spare a look-up',
     (
        'def f(x, True=True, *False): return x is True, len(False)\n'
        'print f(1), f(True, True, 3), (lambda False=False: False)()'),
     '(False, 0) (True, 1) False\n'),
    ('crypt',
     "import crypt\nprint crypt.crypt('pw', 'ab')",
     'abzlUXK5ed5rs\n'),
    ('errors of imports',
     (
        "for line in ('import nope.x', 'from os import nopename', 'import os.zz', 'import xml.zz.y', 'from xml.zz import q'):\n"
        '    try:\n'
        '        exec line\n'
        '    except ImportError, e:\n'
        '        print e'),
     (
        'No module named nope.x\n'
        'cannot import name nopename\n'
        'No module named zz\n'
        'No module named zz.y\n'
        'No module named zz\n')),
    ('counts of arguments of a function under another name',
     (
        'def f(a, b=1): pass\n'
        'g = f\n'
        'try:\n'
        '    g()\n'
        'except TypeError, e:\n'
        '    print e\n'
        'try:\n'
        '    g(1, 2, 3)\n'
        'except TypeError, e:\n'
        '    print e'),
     (
        'f() takes at least 1 argument (0 given)\n'
        'f() takes at most 2 arguments (3 given)\n')),
    ('buffers go into sqlite as blobs',
     (
        'import sqlite3\n'
        "c = sqlite3.connect(':memory:')\n"
        "c.execute('create table t (a, b)')\n"
        "c.execute('insert into t values (?, ?)', (buffer('x\\xff\\x00'), u'\\xe9'))\n"
        "for r in c.execute('select * from t'):\n"
        '    print repr(str(r[0])), repr(r[1]), len(r[0])\n'
        "print type(buffer('')), len(buffer('abc', 1))"),
     (
        "'x\\xff\\x00' u'\\xe9' 3\n"
        "<type 'buffer'> 2\n")),
    ('anydbm keeps bytes',
     (
        'import anydbm, os, tempfile, shutil\n'
        'folder = tempfile.mkdtemp()\n'
        "d = anydbm.open(os.path.join(folder, 'db'), 'n')\n"
        "d['k\\xff'] = 'v\\xfe'\n"
        "d['a'] = 'b'\n"
        "print sorted(d.keys()), repr(d['k\\xff']), d.has_key('zz'), 'a' in d, len(d)\n"
        'd.close()\n'
        'shutil.rmtree(folder)'),
     "['a', 'k\\xff'] 'v\\xfe' False True 2\n"),
    ('Cookie reads what 2.7.18 read',
     (
        'import Cookie\n'
        'for s in (\'a=1; Secure; b=2\', \'a; b=1\', \'a=1,b=2\', \'a=[1]; c\', \'a=1; path; x=2\', \'  a = "q;\\\\"r" ; b=\', \'a==b\', \'$Version=1; a=b; $Path="/x"\',\n'
        "          'a=b c=d', 'a=1; httponly; secure', 'a=\\xe9', 'a=b\\xe9; c=d'):\n"
        '    print repr(Cookie.SimpleCookie(s)), Cookie.SimpleCookie(s)'),
     (
        "<SimpleCookie: a='1' b='2'> Set-Cookie: a=1; secure\r\n"
        'Set-Cookie: b=2\n'
        "<SimpleCookie: b='1'> Set-Cookie: b=1\n"
        "<SimpleCookie: a='1,b=2'> Set-Cookie: a=1,b=2\n"
        "<SimpleCookie: a='[1]'> Set-Cookie: a=[1]\n"
        "<SimpleCookie: a='1' x='2'> Set-Cookie: a=1\r\n"
        'Set-Cookie: x=2\n'
        '<SimpleCookie: a=\'q;"r\' b=\'\'> Set-Cookie: a="q;\\"r"\r\n'
        'Set-Cookie: b=\n'
        "<SimpleCookie: a='=b'> Set-Cookie: a==b\n"
        '<SimpleCookie: a=\'b\'> Set-Cookie: a=b; Path="/x"\n'
        "<SimpleCookie: a='b' c='d'> Set-Cookie: a=b\r\n"
        'Set-Cookie: c=d\n'
        "<SimpleCookie: a='1'> Set-Cookie: a=1; httponly; secure\n"
        '<SimpleCookie: > \n'
        '<SimpleCookie: > \n')),
    ("getint's error quotes bytes",
     (
        'import ConfigParser, StringIO\n'
        'c = ConfigParser.ConfigParser()\n'
        "c.readfp(StringIO.StringIO('[a]\\nb=h\\xc3\\n'))\n"
        'try:\n'
        "    c.getint('a', 'b')\n"
        'except ValueError, e:\n'
        '    print e'),
     "invalid literal for int() with base 10: 'h\\xc3'\n"),
    ('eval without built-ins has operators',
     (
        'for expression in (\'x/2 + 1\', \'"%d" % x\', \'x < 7\', \'y\'):\n'
        '    try:\n'
        "        print eval(expression, {'__builtins__': {}}, {'x': 5})\n"
        '    except NameError, e:\n'
        '        print e'),
     (
        '3\n'
        '5\n'
        'True\n'
        "name 'y' is not defined\n")),
    ("gzip's header",
     (
        'import gzip, StringIO\n'
        'b = StringIO.StringIO()\n'
        "g = gzip.GzipFile(None, 'wb', 6, b, mtime=0)\n"
        "g.write('x\\xff' * 50)\n"
        'g.close()\n'
        'print repr(b.getvalue()[:10])'),
     "'\\x1f\\x8b\\x08\\x00\\x00\\x00\\x00\\x00\\x02\\xff'\n"),
    ('the error of a program that is not there',
     (
        'import os, subprocess\n'
        'try:\n'
        "    subprocess.Popen(['/no/such'])\n"
        'except OSError, e:\n'
        '    print e, e.filename, e.errno == os.errno.ENOENT'),
     '[Errno 2] No such file or directory None True\n'),
    ('bytes in the query of a form',
     (
        'import cgi\n'
        "for query in 'a=caf\\xc3\\xa9&b=1', '\\xff=%ff':\n"
        "    form = cgi.FieldStorage(environ={'REQUEST_METHOD': 'GET', 'QUERY_STRING': query})\n"
        '    print [(key, form.getvalue(key)) for key in form.keys()], form.getfirst("a")\n'),
     (
        "[('a', 'caf\\xc3\\xa9'), ('b', '1')] caf\xc3\xa9\n"
        "[('\\xff', '\\xff')] None\n")),
    ('an environment of unicode',
     (
        'import subprocess\n'
        "for env in {u'A': u'b', 'PATH': '/bin:/usr/bin'}, {'A': u'\\xe9'}, {u'\\xe9': 'b'}, {'A': u'\\xe9'.encode('utf-8')}:\n"
        '    try:\n'
        "        print repr(subprocess.Popen(['/bin/sh', '-c', 'echo $A'], env=env, stdout=-1).communicate()[0])\n"
        '    except UnicodeEncodeError, e:\n'
        '        print e\n'
        "print repr(subprocess.Popen([u'/bin/echo', u'\\xe9'], stdout=-1).communicate()[0])\n"),
     (
        "'b\\n'\n"
        "'ascii' codec can't encode character u'\\xe9' in position 0: ordinal not in range(128)\n"
        "'ascii' codec can't encode character u'\\xe9' in position 0: ordinal not in range(128)\n"
        "'\\xc3\\xa9\\n'\n"
        "'\\xc3\\xa9\\n'\n")),
    ('wsgiref takes strings',
     (
        'import sys\n'
        'from StringIO import StringIO\n'
        'from wsgiref.handlers import SimpleHandler\n'
        'def app(environ, start_response):\n'
        "    body = environ['wsgi.input'].read(3)\n"
        "    start_response('200 OK', [('Content-Type', 'text/plain'), ('X', 'h\\xe9')])\n"
        "    return ['caf\\xc3\\xa9\\xff', body[::-1], repr(body)]\n"
        'out = StringIO()\n'
        "handler = SimpleHandler(StringIO('ab\\xffd'), out, sys.stderr, {'REQUEST_METHOD': 'POST', 'SERVER_PROTOCOL': 'HTTP/1.0', 'SERVER_SOFTWARE': 'x'}, False, False)\n"
        'handler.run(app)\n'
        'print repr(out.getvalue()[-18:])'),
     '"\\ncaf\\xc3\\xa9\\xff\\xffba\'ab\\\\xff\'"\n'),
    ('str of a bytearray',
     "print str(bytearray('ab')), '%s' % bytearray('q'), repr(bytearray('q'))",
     "ab q bytearray(b'q')\n"),
    ('text and tuples are raised',
     (
        'def f(how):\n'
        '    if how == 1: raise "a word"\n'
        '    if how == 2: raise ("two " "words")\n'
        '    if how == 3: raise "%d words" % how, 5\n'
        '    if how == 4: raise u"words"\n'
        "    if how == 5: raise (TypeError, 'forgotten')\n"
        "    if how == 6: raise (TypeError('kept'))\n"
        "    if how == 7: raise (TypeError, 5), 'value'\n"
        'for how in range(8):\n'
        '    try: f(how)\n'
        '    except TypeError, error: print [str(error)]'),
     (
        "['exceptions must be old-style classes or derived from BaseException, not str']\n"
        "['exceptions must be old-style classes or derived from BaseException, not str']\n"
        "['exceptions must be old-style classes or derived from BaseException, not str']\n"
        "['exceptions must be old-style classes or derived from BaseException, not unicode']\n"
        "['']\n"
        "['kept']\n"
        "['value']\n")),
    ('xml.parsers is there once minidom has parsed',
     (
        'import xml.dom\n'
        'from xml.dom import minidom\n'
        "try: minidom.parseString('<a')\n"
        'except xml.parsers.expat.ExpatError, e: print e, e.code, e.lineno'),
     'unclosed token: line 1, column 0 5 1\n'),
    ('a missing attribute whose name is no identifier',
     (
        'class A:\n'
        '    def f(self, name):\n'
        '        try: getattr(self, name)\n'
        '        except AttributeError, e: print e\n'
        'class B(A, object): pass\n'
        'for name in \'no/such\', "it\'s", \'x.y\', \'\', \'plain\':\n'
        '    A().f(name), B().f(name)'),
     (
        "A instance has no attribute 'no/such'\n"
        "'B' object has no attribute 'no/such'\n"
        "A instance has no attribute 'it's'\n"
        "'B' object has no attribute 'it's'\n"
        "A instance has no attribute 'x.y'\n"
        "'B' object has no attribute 'x.y'\n"
        "A instance has no attribute ''\n"
        "'B' object has no attribute ''\n"
        "A instance has no attribute 'plain'\n"
        "'B' object has no attribute 'plain'\n")),
    ('what sockets, their files and servers say of themselves',
     (
        'import socket, BaseHTTPServer\n'
        'class H(BaseHTTPServer.BaseHTTPRequestHandler):\n'
        '    def do_GET(self):\n'
        "        for each in self.request, self.rfile, self.wfile: print repr(each).partition(' at ')[0], type(each)\n"
        '        for name in "request rfile wfile server headers".split():\n'
        '            try: getattr(self, name).frob()\n'
        '            except AttributeError, e: print e\n'
        "server = BaseHTTPServer.HTTPServer(('127.0.0.1', 0), H)\n"
        'client = socket.create_connection(server.server_address)\n'
        "client.sendall('GET / HTTP/1.0\\r\\n\\r\\n')\n"
        'server.handle_request()'),
     (
        "<socket._socketobject object <class 'socket._socketobject'>\n"
        "<socket._fileobject object <class 'socket._fileobject'>\n"
        "<socket._fileobject object <class 'socket._fileobject'>\n"
        "'_socketobject' object has no attribute 'frob'\n"
        "'_fileobject' object has no attribute 'frob'\n"
        "'_fileobject' object has no attribute 'frob'\n"
        "HTTPServer instance has no attribute 'frob'\n"
        "Message instance has no attribute 'frob'\n")),
    ('what csv takes for numbers',
     (
        'import csv, decimal, StringIO, fractions\n'
        'class N:\n'
        '    def __float__(self): return 1.0\n'
        "    def __str__(self): return 'n'\n"
        'class M(object):\n'
        '    def __index__(self): return 3\n'
        "    def __str__(self): return 'm'\n"
        'class I:\n'
        '    def __int__(self): return 2\n'
        'out = StringIO.StringIO()\n'
        'w = csv.writer(out, quoting=csv.QUOTE_NONNUMERIC)\n'
        "w.writerow([decimal.Decimal('1.5'), 2L, 1.5, 0.1, 1/3., True, None, 'x', u'y', 1+2j, N(), fractions.Fraction(1, 3), []])\n"
        'print out.getvalue()'),
     (
        '1.5,2,1.5,0.1,0.3333333333333333,True,"","x","y",(1+2j),n,1/3,"[]"\r\n'
        '\n')),
    ('what is no base64',
     (
        'import base64, binascii\n'
        "for text in 'a', 'abc', 'abcde', 'YWJj':\n"
        "    for decode in binascii.a2b_base64, base64.decodestring, base64.b64decode, lambda text: text.decode('base64'):\n"
        '        try: print decode(text),\n'
        '        except (TypeError, binascii.Error), error: print error,'),
     'Incorrect padding Incorrect padding Incorrect padding Incorrect padding Incorrect padding Incorrect padding Incorrect padding Incorrect padding Incorrect padding Incorrect padding Incorrect padding Incorrect padding abc abc abc abc\n'),
    ('what is no base64 is no ValueError',
     (
        'import base64, binascii\n'
        "for decode in binascii.a2b_base64, base64.decodestring, base64.b64decode, lambda text: text.decode('base64'), binascii.a2b_uu:\n"
        "    try: print decode('abc')\n"
        "    except ValueError, error: print 'ValueError'\n"
        '    except Exception, error: print repr(error), type(error), isinstance(error, binascii.Error)\n'
        "try: 'begin 666 x\\n\\xff\\xff\\nend\\n'.decode('uu')\n"
        "except binascii.Error, error: print error"),
     "Error('Incorrect padding',) <class 'binascii.Error'> True\n"
     "Error('Incorrect padding',) <class 'binascii.Error'> True\n"
     "TypeError(Error('Incorrect padding',),) <type 'exceptions.TypeError'> False\n"
     "Error('Incorrect padding',) <class 'binascii.Error'> True\n"
     "Error('Illegal char',) <class 'binascii.Error'> True\n"
     'Illegal char\n'),
    ("a jar's cookies, in order",
     (
        'import cookielib, urllib2\n'
        'jar = cookielib.LWPCookieJar()\n'
        "for name in 'session', 'user', 'lang', 'theme', 'x':\n"
        "    for path in '/', '/long':\n"
        "        jar.set_cookie(cookielib.Cookie(0, name, path, None, False, 'h.com', False, False, path, False, False, None, False, None, None, {}))\n"
        "request = urllib2.Request('http://h.com/long/x')\n"
        'jar.add_cookie_header(request)\n'
        "print request.get_header('Cookie')\n"
        "print [c.name for c in jar], isinstance(jar, cookielib.CookieJar), cookielib.CookieJar\n"
        "try: jar.load('/no/such')\n"
        'except IOError, e: print e'),
     (
        'lang=/long; x=/long; theme=/long; session=/long; user=/long; lang=/; x=/; theme=/; session=/; user=/\n'
        "['lang', 'session', 'theme', 'user', 'x', 'lang', 'session', 'theme', 'user', 'x'] True cookielib.CookieJar\n"
        "[Errno 2] No such file or directory: '/no/such'\n")),
    ('the line that a last print leaves open',
     (
        'def f():\n'
        '    print 1,\n'
        'f()'),
     '1\n'),
    ('headers of a tar archive, byte for byte',
     (
        'import md5, tarfile, StringIO\n'
        'out = StringIO.StringIO()\n'
        "archive = tarfile.open('x', 'w', out)\n"
        "for name in 'a.txt', 'n' * 150:\n"
        '    info = tarfile.TarInfo(name)\n'
        '    info.size, info.mtime, info.mode = 3, 1234567890, 0600\n'
        "    archive.addfile(info, StringIO.StringIO('abc'))\n"
        'print map(tarfile.filemode, (0100644, 040755, 0140777, 02755, 0))\n'
        'for kind in tarfile.DIRTYPE, tarfile.CHRTYPE:\n'
        "    info = tarfile.TarInfo('d')\n"
        '    info.type, info.devmajor = kind, 5\n'
        '    archive.addfile(info)\n'
        'archive.close()\n'
        'data = out.getvalue()\n'
        'print len(data), md5.new(data).hexdigest(), data[148:156], repr(data[325:345])'),
     "['-rw-r--r--', 'drwxr-xr-x', '-rwxrwxrwx', '-rwxr-sr-x', '----------']\n"
     "10240 8046dd6505c0f65e3555af254618cd86 010137\x00  '\\x00\\x00\\x00\\x000000000\\x000000000\\x00'\n"),
    ('an address in use is a socket.error by name',
     (
        'import socket, sys, traceback\n'
        's = socket.socket()\n'
        "s.bind(('127.0.0.1', 0))\n"
        's.listen(1)\n'
        'try: socket.socket().bind(s.getsockname())\n'
        'except socket.error, e: print traceback.format_exc().splitlines()[-1], sys.exc_info()[0], repr(e)'),
     "error: [Errno 98] Address already in use <class 'socket.error'> error(98, 'Address already in use')\n"),
    ('dates of XML-RPC',
     (
        'import xmlrpclib, datetime\n'
        "for value in xmlrpclib.DateTime('20100101T00:00:00'), xmlrpclib.DateTime(datetime.datetime(2010, 5, 6, 7, 8, 9)), xmlrpclib.DateTime((2001, 2, 3, 4, 5, 6, 0, 0, 0)):\n"
        "    print repr(value)[:30], type(value).__name__, value, value.value, value == '20100101T00:00:00', value.timetuple()[:6]\n"
        "    data = xmlrpclib.dumps((value, [value], {'a': value}), 'm')\n"
        '    back, name = xmlrpclib.loads(data)\n'
        "    print data.count('dateTime'), type(back[0]).__name__, repr(back[1][0])[:30], back[2]['a'] == value, back[0] == value, name"),
     (
        "<DateTime '20100101T00:00:00'  instance 20100101T00:00:00 20100101T00:00:00 True (2010, 1, 1, 0, 0, 0)\n"
        "6 instance <DateTime '20100101T00:00:00'  True True m\n"
        "<DateTime '20100506T07:08:09'  instance 20100506T07:08:09 20100506T07:08:09 False (2010, 5, 6, 7, 8, 9)\n"
        "6 instance <DateTime '20100506T07:08:09'  True True m\n"
        "<DateTime '20010203T04:05:06'  instance 20010203T04:05:06 20010203T04:05:06 False (2001, 2, 3, 4, 5, 6)\n"
        "6 instance <DateTime '20010203T04:05:06'  True True m\n")),
    ('databases that threads share',
     (
        'import anydbm, os, shelve, tempfile, threading\n'
        'folder = tempfile.mkdtemp()\n'
        "base, shelf = anydbm.open(os.path.join(folder, 'a'), 'c'), shelve.open(os.path.join(folder, 's'))\n"
        'def work():\n'
        "    base['k'] = 'v'\n"
        "    shelf['k'] = [1, 'v']\n"
        "    print base['k'], shelf['k'], sorted(shelf.keys()), base.has_key('k')\n"
        'thread = threading.Thread(target=work)\n'
        'thread.start()\n'
        'thread.join()\n'
        'base.close()\n'
        'shelf.close()'),
     "v [1, 'v'] ['k'] True\n"),
    ("what a forked child has not flushed is lost",
     ('import os\n'
      'import SocketServer\n'
      'print "once"\n'
      'if not os.fork():\n'
      '    SocketServer.BaseServer(None, None).handle_error(None, "client")\n'
      '    os._exit(0)\n'
      'os.wait()'),
     "once\n"),
    ("hosts that are unicode",
     ("import socket, SocketServer, BaseHTTPServer\n"
      "servers = [BaseHTTPServer.HTTPServer((u'localhost', 0), None), SocketServer.UDPServer((u'127.0.0.1', 0), None)]\n"
      "print [one.server_address[0] for one in servers]\n"
      "one = socket.socket()\n"
      "one.connect((u'localhost', servers[0].server_port))\n"
      "two = socket.create_connection((u'127.0.0.1', servers[0].server_port))\n"
      "print one.getpeername()[0], two.getpeername()[0], socket.gethostbyname(u'localhost'), socket.getfqdn(u'localhost')\n"
      "print socket.getaddrinfo(u'127.0.0.1', 80, 0, socket.SOCK_STREAM)[0][4]\n"
      "print socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto('abc', (u'127.0.0.1', 9))"),
     "['127.0.0.1', '127.0.0.1']\n127.0.0.1 127.0.0.1 127.0.0.1 localhost\n('127.0.0.1', 80)\n3\n"),
    ("fields of a request that are unicode",
     ("import BaseHTTPServer, threading, urllib2\n"
      "class H(BaseHTTPServer.BaseHTTPRequestHandler):\n"
      "    def do_GET(self):\n"
      "        self.send_response(200)\n"
      "        self.end_headers()\n"
      "        self.wfile.write('%(a)s %(x)s %(user-agent)s' % self.headers.dict)\n"
      "    def log_message(self, *args):\n"
      "        pass\n"
      "server = BaseHTTPServer.HTTPServer(('127.0.0.1', 0), H)\n"
      "threading.Thread(target=server.handle_request).start()\n"
      "request = urllib2.Request(u'http://127.0.0.1:%d/' % server.server_port, headers={u'A': u'one'})\n"
      "request.add_header(u'X', u'two')\n"
      "opener = urllib2.build_opener()\n"
      "opener.addheaders = [(u'User-Agent', u'three')]\n"
      "print opener.open(request).read()"),
     "one two three\n"),
    ("a log of UTF-8 and other bytes",
     ("import BaseHTTPServer, sys\n"
      "class H(BaseHTTPServer.BaseHTTPRequestHandler):\n"
      "    client_address = ('host', 80)\n"
      "    def __init__(self):\n"
      "        self.log_message('%s', 'caf\\xc3\\xa9 \\xe2\\x82\\xac \\xe9')\n"
      "    def log_date_time_string(self):\n"
      "        return 'now'\n"
      "sys.stderr = sys.stdout\n"
      "H()"),
     "host - - [now] caf\xc3\xa9 \xe2\x82\xac \xe9\n"),
    ("a shelf and what is in its database",
     ("import os, shelve, tempfile\n"
      "path = os.path.join(tempfile.mkdtemp(), 's')\n"
      "shelf = shelve.open(path)\n"
      "for key in ('zebra', 'apple', 'mango', 'kiwi', 'caf\\xc3\\xa9'):\n"
      "    shelf[key] = [key, unicode(len(key)), 2L]\n"
      "print sorted(shelf.keys()), shelf.has_key('caf\\xc3\\xa9'), shelf['apple'], shelf.get('fig')\n"
      "print repr(shelf.dict['caf\\xc3\\xa9'])\n"
      "shelf.close()\n"
      "shelf = shelve.open(path, writeback=True)\n"
      "shelf['kiwi'].append(u'\\xe9')\n"
      "shelf.close()\n"
      "print shelve.open(path)['kiwi']\n"
      "try:\n"
      "    shelf['kiwi']\n"
      "except ValueError, error:\n"
      "    print error"),
     ("['apple', 'caf\\xc3\\xa9', 'kiwi', 'mango', 'zebra'] True ['apple', u'5', 2L] None\n"
      "\"(lp1\\nS'caf\\\\xc3\\\\xa9'\\np2\\naV5\\naL2L\\na.\"\n"
      "['kiwi', u'4', 2L, u'\\xe9']\n"
      "invalid operation on closed shelf\n")),
    ("a key of hmac that is unicode, and what a file of cStringIO has not",
     ("import cStringIO, hmac\n"
      "try:\n"
      "    hmac.new(u'key', 'text')\n"
      "except TypeError, error:\n"
      "    print error\n"
      "print hmac.new(u'k' * 65, u'text').hexdigest()\n"
      "for file in (cStringIO.StringIO(), cStringIO.StringIO('abc')):\n"
      "    file.seek(0, 2)\n"
      "    print file.tell(), hasattr(file, 'len'), hasattr(file, 'buf')"),
     "character mapping must return integer, None or unicode\n6f76317da2a4bc5061037a5ebb3f0ba0\n0 False False\n3 False False\n"),
    ("addresses and patterns that are unicode",
     ("import glob, os, tempfile, urlparse\n"
      "folder = tempfile.mkdtemp()\n"
      "open(os.path.join(folder, 'caf\\xc3\\xa9.txt'), 'w').close()\n"
      "print [os.path.basename(name) for name in glob.glob(unicode(folder) + u'/*.txt') + glob.glob(folder + '/*')]\n"
      "print [urlparse.urljoin('http://h/a/b', u'\\xe9'), urlparse.urljoin(u'http://h/a/b', 'c'), urlparse.urljoin('http://h/a/b', 'c')]\n"
      "print urlparse.urlparse(u'/\\xe9'), urlparse.urlsplit('/\\xe9')"),
     ("[u'caf\\xe9.txt', 'caf\\xc3\\xa9.txt']\n"
      "[u'http://h/a/\\xe9', u'http://h/a/c', 'http://h/a/c']\n"
      "ParseResult(scheme='', netloc='', path=u'/\\xe9', params='', query='', fragment='') "
      "SplitResult(scheme='', netloc='', path='/\\xe9', query='', fragment='')\n")),
    ("what an error that was caught does not hold",
     ("import traceback\n"
      "class Held(object):\n"
      "    def __del__(self):\n"
      "        print 'freed'\n"
      "def ends(held):\n"
      "    try:\n"
      "        {}[0]\n"
      "    except KeyError, error:\n"
      "        print error\n"
      "def returns(held):\n"
      "    try:\n"
      "        {}[1]\n"
      "    except KeyError, error:\n"
      "        for n in 0, 1:\n"
      "            break\n"
      "        return traceback.format_exc().splitlines()[-1]\n"
      "def goes_on(held):\n"
      "    for n in 0, 1:\n"
      "        try:\n"
      "            {}[n]\n"
      "        except KeyError, error:\n"
      "            continue\n"
      "    return error\n"
      "for function in ends, returns, goes_on:\n"
      "    print function(Held())"),
     "0\nfreed\nNone\nfreed\nKeyError: 1\nfreed\n1\n"),
    ("a tag that XML-RPC does not know",
     ("import xmlrpclib\n"
      "try:\n"
      "    xmlrpclib.loads('<params><param><value><bogus/></value></param></params>')\n"
      "except xmlrpclib.ResponseError, error:\n"
      "    print error"),
     "ResponseError(\"unknown tag u'bogus'\",)\n"),
    ("a header field that is a float",
     ("import BaseHTTPServer, sys\n"
      "class H(BaseHTTPServer.BaseHTTPRequestHandler):\n"
      "    def __init__(self):\n"
      "        self.wfile, self.request_version = sys.stdout, 'HTTP/1.0'\n"
      "        self.send_header('X-Took', 0.1 + 0.2)\n"
      "        self.send_header('X-Size', 5L)\n"
      "H()"),
     "X-Took: 0.3\r\nX-Size: 5\r\n"),
    ('a class that derives from the methods of another server',
     'import xmlrpclib\nclass M(xmlrpclib._Method):\n    pass\nprint M(lambda name, args: (name, args), "f").g(1)',
     "('f.g', (1,))\n"),
    ('tests that are named',
     'import sys, unittest\nsys.argv[1:] = []\nopen("named_row.py", "w").write("import unittest\\nclass T(unittest.TestCase):\\n    def test_x(self):\\n'
     '        print 1\\n")\nprint unittest.defaultTestLoader.loadTestsFromName("named_row").countTestCases()',
     '1\n'),
    ('an object that stands for the module of a hash',
     'import hashlib, hmac\nclass H:\n    def __init__(self, new):\n        self.new, self.digest_size = new, new("").digest_size\n'
     'print hmac.new("k", "x", H(hashlib.sha1)).hexdigest()',
     'cb00131fcec602a8fc84413a2a70154d8c06a0d2\n'),
    ('the words for a dialect that is none',
     'import csv\nfor given in ({"delimiter": ";;"}, {"delimiter": None}, {"quotechar": u"x"}, {"escapechar": "ab"}, {"nope": 1}):\n'
     '    try:\n        csv.reader(["a"], **given)\n    except TypeError, error:\n        print error',
     '"delimiter" must be an 1-character string\n"delimiter" must be an 1-character string\n"quotechar" must be string, not unicode\n'
     '"escapechar" must be an 1-character string\n\'nope\' is an invalid keyword argument for this function\n'),
    ('what csv writes of a text with a NUL in it',
     'import csv, sys\ncsv.writer(sys.stdout).writerow(["a\\0b", "\\0", \'c"\\0"d\', u"x\\0y", "q,\\0"])',
     'a,,"c""",x,"q,"\r\n'),
    ('the time of a gzip file that is set',
     'import gzip, StringIO\nbuf = StringIO.StringIO()\nf = gzip.GzipFile("", "wb", 9, buf, 7)\nf.mtime = 0\nf.close()\n'
     'print f.mtime, ord(buf.getvalue()[4])\nf = gzip.GzipFile(fileobj=StringIO.StringIO(buf.getvalue()))\nprint repr(f.read()), f.mtime',
     "0 7\n'' 7\n"),
    ('the names in a template that is a unicode',
     'import string\nclass D(dict):\n    def __missing__(self, key):\n        return repr(key)\n'
     'print string.Template(u"$a ${b}").substitute(D()), string.Template("$a").substitute(D())\n'
     'try:\n    string.Template(u"$x").substitute({})\nexcept KeyError, error:\n    print error',
     "u'a' u'b' 'a'\nu'x'\n"),
    ('the pattern of a cookie',
     'from Cookie import _CookiePattern, _quote, _unquote\nprint _CookiePattern.match(" a=b; c").group("key", "val"), _quote("a b"), _unquote("x")',
     '(\'a\', \'b\') "a b" x\n'),
    ('a standard output that has nothing but a write()',
     'import os, sys\nclass Log:\n    def __init__(self, stream):\n        self.stream = stream\n    def write(self, text):\n'
     '        self.stream.write(text.replace("a", "A"))\nsys.stderr = sys.stdout = Log(sys.stdout)\nprint "a"\n'
     'print os.popen("echo a").read(), os.popen("cat >/dev/null", "w").close()\nprint >>sys.stderr, "ab",',
     'A\nA\nNone\nAb\n'),
    ('what is read from a file that encodes what it is given',
     'import codecs, cStringIO\nf = codecs.getwriter("utf-8")(cStringIO.StringIO(), errors="xmlcharrefreplace")\nf.write(u"a\\u2603\\n")\n'
     'f.writelines([u"b", "c"])\nf.seek(0)\nprint repr(f.read(2)), repr(f.readline()), list(f), f.tell()\n'
     'f = codecs.getwriter("ascii")(f.stream, "xmlcharrefreplace")\nf.write(u"\\u2603")\nprint f.getvalue()[-7:]',
     "'a\\xe2' '\\x98\\x83\\n' ['bc'] 7\n&#9731;\n"),
    ('the system by subprocess', 'import subprocess\nprint subprocess.mswindows', 'False\n'),
)


def command():
    """How this interpreter runs a Python 2 program."""
    return [sys.executable] + ([] if sys.version_info[0] == 2 else ["-m", "BaseHTTPServer_compat", "run", "--no-cache"])


@pytest.mark.parametrize("source, expected", [row[1:] for row in some(ROWS)], ids=[row[0] for row in some(ROWS)])
def test_prints_what_27_prints(tmpdir, source, expected):
    path = os.path.join(str(tmpdir), "row.py")
    with io.open(path, "w", encoding="ascii", newline="\n") as file:
        file.write(source + "\n")
    environ = dict(os.environ)
    environ.pop("PYTHONUNBUFFERED", None)
    process = subprocess.Popen(command() + [path], cwd=str(tmpdir), env=environ, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    printed, errors = process.communicate()
    assert printed.decode("latin-1") == expected, errors.decode("utf-8", "replace")


@pytest.mark.skipif(sys.version_info[0] == 2, reason="python-future, which the tests need, gives 2.7 these")
def test_modules_that_27_has_not(tmpdir):
    """A program for both Pythons goes on with those of 2.7, as it does there: BaseHTTPServer below ``except ImportError``."""
    names = "http http.server socketserver queue configparser xmlrpc.client html.parser _thread copyreg reprlib".split()
    source = "for name in %r.split():\n    try:\n        __import__(name)\n    except ImportError as error:\n        print error" % str(" ".join(names))
    test_prints_what_27_prints(tmpdir, source, "".join("No module named %s\n" % name for name in names))


def test_sounds(tmpdir):
    """Modules that Python 3.13 has no more."""
    for name in "audioop", "chunk", "sunau":
        pytest.importorskip(name)
    test_prints_what_27_prints(tmpdir, (
        "import audioop, chunk, StringIO, sunau\n"
        "f = StringIO.StringIO()\n"
        "w = sunau.open(f, 'wb')\n"
        "w.setparams((1, 2, 8000, 0, 'ULAW', ''))\n"
        "w.writeframes('\\x00\\x01\\x7f\\xff')\n"
        "print repr(f.getvalue()[-2:]), sunau.open(StringIO.StringIO(f.getvalue())).getparams()\n"
        "print repr(audioop.mul('\\x01\\x00', 2, 3)), audioop.max('\\x01\\x00\\x00\\x80', 2), repr(audioop.lin2adpcm('\\x01\\x00', 2, None))\n"
        "c = chunk.Chunk(StringIO.StringIO('RIFF\\x04\\x00\\x00\\x00a\\xffcd'), bigendian=0)\n"
        "print c.getname(), c.getsize(), repr(c.read())"),
        "'\\xe7o' (1, 2, 8000, 2, 'ULAW', 'CCITT G.711 u-law')\n"
        "'\\x03\\x00' 32768 ('', (1, 0))\n"
        "RIFF 4 'a\\xffcd'\n")
