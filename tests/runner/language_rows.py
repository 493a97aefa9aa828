# -*- coding: utf-8 -*-
"""Rows (id in words, Python 2 source, what 2.7.18 prints) for test_language.py.  Sources are bytes' text: UTF-8."""
from __future__ import unicode_literals

ROWS = [
    ("print after write()", "import sys\nprint 'a',\nsys.stdout.write('b\\n')\nprint 'c'\nprint 'd',\nsys.stdout.writelines(['e\\n'])\nprint 'f'",
     "ab\nc\nde\nf\n"),
    ("print, softspace and trailing commas", "print 1, 'a',\nprint 'b'\nprint\nprint 'x\\n',\nprint 'y'", "1 a b\n\nx\ny\n"),
    ("print to a file", "import sys\nprint >>sys.stdout, 'to', 'file'\nprint >>None, 'to stdout'", "to file\nto stdout\n"),
    ("floats have 12 digits in str and 17 in repr", "print 0.1 + 0.2, repr(0.1 + 0.2), '%s' % (1/3.), 1e16, 100.0",
     "0.3 0.30000000000000004 0.333333333333 1e+16 100.0\n"),
    ("division", "print 7 / 2, -7 / 2, 7 / 2., 7 // 2, 7 % 3\nx = 9\nx /= 2\nprint x", "3 -4 3.5 3 1\n4\n"),
    ("true division where it is asked for", "from __future__ import division\nprint 7 / 2", "3.5\n"),
    ("old octals, longs and <>", "print 0777, 10L, 0xFFL, 1 <> 2, 2 ** 64", "511 10 255 True 18446744073709551616\n"),
    ("backticks and reprs", "print `1, 'a'`, `u'\\xe9'`, repr('\\xc3\\xa9'), [u'a', 'b'], {'k': (1,)}",
     "(1, 'a') u'\\xe9' '\\xc3\\xa9' [u'a', 'b'] {'k': (1,)}\n"),
    ("a dict comes in the order of its hashes", "print {'status': 1, 'id': 2, 'name': 3, 'error': 4}, dict(b=1, a=2).keys()",
     "{'status': 1, 'error': 4, 'id': 2, 'name': 3} ['a', 'b']\n"),
    ("a display of eight items", "print {1: 1, 9: 2, 17: 3, 'a': 4, 'b': 5, 'c': 6, 'd': 7, 'e': 8}.keys()",
     "['a', 1, 'c', 'b', 'e', 'd', 17, 9]\n"),
    ("order after deletions", "d = {'x': 1, 'y': 2, 'z': 3}\nd.update(a=5, b=6)\ndel d['y']\nd['q'] = 1\nprint d.keys()",
     "['q', 'x', 'z', 'b', 'a']\n"),
    ("lists where Python 3 has views", "print range(3), map(str, [1]), filter(None, [0, 2]), zip('ab', [1, 2]), {1: 2}.items()",
     "[0, 1, 2] ['1'] [2] [('a', 1), ('b', 2)] [(1, 2)]\n"),
    ("whole numbers for range and xrange", "for call in (lambda: range(2.0), lambda: range('a'), lambda: range(1, 2, 0), lambda: xrange(1.5),\n"
     "             lambda: xrange(None), lambda: range()):\n    try: print call()\n    except (TypeError, ValueError), e: print e\n"
     "print type(xrange(3)), isinstance(xrange(3), xrange), type(str) is type",
     "range() integer end argument expected, got float.\nrange() integer end argument expected, got str.\n"
     "range() step argument must not be zero\ninteger argument expected, got float\nan integer is required\n"
     "range expected at least 1 arguments, got 0\n<type 'xrange'> True True\n"),
    ("built-ins have their names", "print map.__name__, chr.__name__, max.__name__, cmp.__name__, reduce.__name__", "map chr max cmp reduce\n"),
    ("cmp() says no more than the sign", "class C:\n    def __cmp__(self, other): return 7\nprint cmp(C(), 1), cmp(1, C()), cmp([C()], [1])", "1 -1 1\n"),
    ("intern takes a str", "print intern('a')\ntry: intern(u'a')\nexcept TypeError, e: print e",
     "a\nintern() argument 1 must be string, not unicode\n"),
    ("future_builtins", "from future_builtins import map, zip, hex, oct, ascii\nprint map(None, 'a').next(), zip('a', 'b').next(), hex(10), oct(8), ascii('\\xe9')",
     "('a',) ('a', 'b') 0xa 0o10 '\\xe9'\n"),
    ("which database", "import dumbdbm, whichdb, tempfile, os\nname = os.path.join(tempfile.mkdtemp(), 'd')\ndumbdbm.open(name, 'c').close()\n"
     "print whichdb.whichdb(name), whichdb.whichdb('nosuch')", "dumbdbm None\n"),
    ("eval and exec with mappings that are no dict", "import collections\nclass M:\n    def __getitem__(self, name):\n        if name == 'x': return 7\n"
     "        raise ValueError('no ' + name)\n    def __setitem__(self, name, value): print name, value\n    def __delitem__(self, name): print 'del', name\n"
     "print eval('x / 2', {}, M()), eval('x / 2 + y', {}, collections.defaultdict(lambda: 5))\n"
     "try: eval('y / 2', {}, M())\nexcept ValueError, e: print e\nexec 'z = x / 2; del q' in {}, M()", "3 7\nno y\nz 3\ndel q\n"),
    ("what tells strings, lists and dicts apart", "class S(str): pass\nclass T(str):\n    def __iter__(self): return iter([1])\n"
     "for x in ('a', u'a', S('a'), T('a'), [1], (1,), set(), {}, 5):\n    print hasattr(x, '__iter__'), hasattr(x, 'has_key'),\n"
     "    print getattr(x, '__iter__', None) is None\n"
     "try: getattr(u'a', '__iter__')\nexcept AttributeError, e: print e",
     "False False True\n" * 3 + "True False False\n" * 4 + "True True False\nFalse False True\n"
     "'unicode' object has no attribute '__iter__'\n"),
    ("names of attributes are str", "class C: pass\nfor f in (lambda: hasattr(C, u'\\xe9'), lambda: getattr(C, u'\\xe9', 1), lambda: setattr(C, u'\\xe9', 1),\n"
     "          lambda: delattr(C, u'\\xe9'), lambda: hasattr(C, 5), lambda: setattr(C, 5, 1), lambda: setattr(C, u'x', 1)):\n"
     "    try: print f()\n    except Exception, e: print str(e)[:47]\nprint C.x, setattr.__name__",
     "'ascii' codec can't encode character u'\\xe9' in\n" * 4 + "hasattr(): attribute name must be string\n"
     "attribute name must be string, not 'int'\nNone\n1 setattr\n"),
    ("rot13", "print repr('ab'.encode('rot13')), repr('\\xe9'.decode('rot13')), repr(u'\\xe9a'.encode('rot_13'))\n"
     "for call in (lambda: '\\xe9'.encode('rot13'), lambda: u'\\u20ac'.encode('rot13')):\n    try: print repr(call())\n    except UnicodeError, e: print e",
     "'no' u'\\xe9' '\\xe9n'\n'ascii' codec can't decode byte 0xe9 in position 0: ordinal not in range(128)\n"
     "'charmap' codec can't encode character u'\\u20ac' in position 0: character maps to <undefined>\n"),
    ("a property of a classic class is hidden by what is set", "class A:\n    n = 1\n    @property\n    def x(self): return self.n\n"
     "    @x.setter\n    def x(self, v): self.n = v * 100\na = A()\na.x = 2\nprint a.x, a.n, a.__dict__\n"
     "del a.x\na.x += 3\nprint a.x", "2 1 {'x': 2}\n4\n"),
    ("a property that a new class has from a classic one", "class A:\n    n = 1\n    @property\n    def x(self): return self.n\n"
     "    @x.setter\n    def x(self, v): self.n = v * 100\nclass B(A, object): pass\nb = B()\nb.x = 2\nprint b.x, b.n, type(A.x)",
     "200 200 <type 'property'>\n"),
    ("statements with built-ins of their own", "d = {'__builtins__': {'len': len}}\nexec 'print len(\"abc\"), 7 / 2\\nexec \"print 5\"' in d\n"
     "try: exec 'print abs(1)' in d\nexcept NameError, e: print e", "3 3\n5\nname 'abs' is not defined\n"),
    ("a long divided by nought", "for a, b in ((7, 0), (7L, 0), (7, 0L)):\n    try: a / b\n    except ZeroDivisionError, e: print e\n"
     "    try: a % b\n    except ZeroDivisionError, e: print e",
     "integer division or modulo by zero\n" * 2 + "long division or modulo by zero\n" * 4),
    ("a decorated function without its arguments", "import functools\ndef wrap(f):\n    def g(*a, **k): return f(*a, **k)\n    return g\n"
     "def kept(f): return functools.wraps(f)(wrap(f))\n@wrap\ndef one(a, b=1): pass\n@kept\ndef two(a): pass\n"
     "for f in one, two:\n    try: f()\n    except TypeError, e: print e\n    try: f(1, 2, 3)\n    except TypeError, e: print e",
     "one() takes at least 1 argument (0 given)\none() takes at most 2 arguments (3 given)\n"
     "two() takes exactly 1 argument (0 given)\ntwo() takes exactly 1 argument (3 given)\n"),
    ("has_key, iteritems, map(None)", "d = {'a': 1}\nprint d.has_key('a'), list(d.iteritems()), map(None, [1, 2], [3])",
     "True [('a', 1)] [(1, 3), (2, None)]\n"),
    ("unlike types have an order", "print sorted([3, 'a', None, 2.5, (1,), [], {}]), None < 0, 'a' > 99, cmp('b', 'a')",
     "[None, 2.5, 3, {}, [], 'a', (1,)] True True 1\n"),
    ("sort by a function", "l = [3, 1, 2]\nl.sort(lambda a, b: cmp(b, a))\nprint l, sorted('bca', cmp=cmp)", "[3, 2, 1] ['a', 'b', 'c']\n"),
    ("except with a comma, and the name stays", "try:\n    raise ValueError, 'bad'\nexcept (KeyError, ValueError), e:\n    pass\n"
     "print e, e.message, e.args, e[0], repr(e)", "bad bad ('bad',) bad ValueError('bad',)\n"),
    ("except with a tuple", "try:\n    open('/no/such')\nexcept IOError, (number, text):\n    print number, text",
     "2 No such file or directory\n"),
    ("raise with arguments", "class E(Exception): pass\ntry:\n    raise E, (1, 2)\nexcept E, e:\n    print e.args\n"
     "try:\n    raise E(3), None\nexcept E, e:\n    print e", "(1, 2)\n3\n"),
    ("a classic class is raised", "class Old:\n    def __init__(self, x): self.x = x\ntry:\n    raise Old(5)\nexcept Old, o:\n    print o.x",
     "5\n"),
    ("tuples as parameters", "def f(a, (b, (c, d)), e=1):\n    return a, b, c, d, e\nprint f(1, (2, (3, 4)))\n"
     "print map(lambda (k, v), n=0: k + v, [(1, 2)])", "(1, 2, 3, 4, 1)\n[3]\n"),
    ("exec in a namespace", "d = {}\nexec 'a = 7 / 2' in d\nprint d['a']\nexec 'b = 1'\nprint b, eval('7 / 2')", "3\n1 3\n"),
    ("str is bytes", "s = '\\xc3\\xa9'\nprint len(s), len('é'), ord(s[0]), s == 'é', s.upper() == s, repr(s.decode('utf-8')), s.isalpha()",
     "2 2 195 True True u'\\xe9' False\n"),
    ("unicode and str mix by ASCII", "print repr('a' + u'b'), repr('%s' % u'x'), repr(','.join(['a', u'b'])), u'a' == 'a', {'a': 1}[u'a']\n"
     "try:\n    u'a' + '\\xe9'\nexcept UnicodeDecodeError, e:\n    print e",
     "u'ab' u'x' u'a,b' True 1\n'ascii' codec can't decode byte 0xe9 in position 0: ordinal not in range(128)\n"),
    ("what isinstance says of strings", "print isinstance('', str), isinstance(u'', str), isinstance(u'', unicode), isinstance('', basestring), "
     "type('') is str, type(u'') == unicode, str is bytes", "True False True True True True True\n"),
    ("codecs of bytes", "print 'abc'.encode('hex'), 'YWI='.decode('base64'), 'uryyb'.decode('rot13'), repr('x'.encode('zlib').decode('zlib')), "
     "'a\\nb'.encode('string_escape')", "616263 ab hello 'x' a\\nb\n"),
    ("escapes in literals", "print repr('\\u20ac'), repr(u'\\u20ac'), repr(ur'\\d\\u20ac'), repr(r'\\x'), repr('\\400'), repr('\\N{x}')",
     "'\\\\u20ac' u'\\u20ac' u'\\\\d\\u20ac' '\\\\x' '\\x00' '\\\\N{x}'\n"),
    ("string methods know ASCII only", "print repr('\\xe9'.upper()), repr('a\\x85b'.splitlines()), repr('\\xa0x\\x1f '.strip()), 'a\\x1cb'.split() == ['a\\x1cb']",
     "'\\xe9' ['a\\x85b'] '\\xa0x\\x1f' True\n"),
    ("the percent operator", "print '%5.1f|%-4s|%04d|%x|%c|%r|%s|%d|%%' % (2.25, 'a', 7, 255, 65, 'q', None, 3.9), '%(a)s' % {'a': [u'x']}",
     "  2.2|a   |0007|ff|A|'q'|None|3|% [u'x']\n"),
    ("format", "print '{0} {1!r} {n:>3}'.format(0.1 + 0.2, 'a', n=5), format(1.0)", "0.3 'a'   5 1.0\n"),
    ("__cmp__, __nonzero__, __unicode__ and next", "class C:\n    def __init__(self, v): self.v = v\n    def __cmp__(self, o): return cmp(self.v, o.v)\n"
     "    def __nonzero__(self): return False\n    def __unicode__(self): return u'C'\n"
     "class I:\n    n = 2\n    def __iter__(self): return self\n    def next(self):\n        self.n -= 1\n        if self.n < 0: raise StopIteration\n"
     "        return self.n\nprint C(1) < C(2), C(1) == C(1), bool(C(1)), unicode(C(1)), list(I()), I().next()",
     "True True False C [1, 0] 1\n"),
    ("__getslice__ and __div__", "class S:\n    def __getslice__(self, a, b): return a, b\n    def __getitem__(self, i): return i\n"
     "    def __div__(self, o): return 'div'\nprint S()[1:2], S()[5], S() / 3", "(1, 2) 5 div\n"),
    ("__metaclass__", "class M(type):\n    def __new__(m, n, b, d):\n        d['tag'] = n.lower()\n        return type.__new__(m, n, b, d)\n"
     "class K(object):\n    __metaclass__ = M\nclass L(K): pass\nprint K.tag, L.tag", "k l\n"),
    ("a generator ended by StopIteration", "def g():\n    yield 1\n    raise StopIteration\nprint list(g())", "[1]\n"),
    ("global after use", "x = 1\ndef f():\n    y = 2\n    global x\n    x = y\nf()\nprint x", "2\n"),
    ("mixed tabs and spaces", "if 1:\n        a = 1\n\tb = 2\n\tif b:\n\t    c = 3\nprint a, b, c", "1 2 3\n"),
    ("new keywords as names", "async = 1\nclass N: pass\nn = N()\nn.await = 2\nnonlocal = 3\nprint async, n.await, nonlocal", "1 2 3\n"),
    ("lists of numbers to loop over", "print [x for x in 1, 2, 3], [y for y in lambda: 1, 2][1:]", "[1, 2, 3] [2]\n"),
    ("a list comprehension leaves its variable", "def f(l):\n    s = [x * 2 for x in l if x]\n    return s, x\nprint f([1, 0, 3]), "
     "[y for y in 'ab'], y\nprint [[a, b] for a in 'x' for b in 'y'], a, b", "([2, 6], 3) ['a', 'b'] b\n[['x', 'y']] x y\n"),
    ("int() and float() of old", "print int('12'), int(' 7 '), long('5'), int('0x1f', 16), int(3.9), float('1e3')\n"
     "for bad in '1_0', 'x', '\\xb2':\n    try: int(bad)\n    except ValueError, e: print e",
     "12 7 5 31 3 1000.0\ninvalid literal for int() with base 10: '1_0'\ninvalid literal for int() with base 10: 'x'\n"
     "invalid literal for int() with base 10: '\\xb2'\n"),
    ("errors in 2.7's words", "n = None\nfor f in (lambda: 'a' + 1, lambda: 1 / 0, lambda: [][0], lambda: n['x'], lambda: nosuch, lambda: (1,).x):\n"
     "    try: f()\n    except Exception, e: print e",
     "cannot concatenate 'str' and 'int' objects\ninteger division or modulo by zero\nlist index out of range\n"
     "'NoneType' object has no attribute '__getitem__'\nglobal name 'nosuch' is not defined\n'tuple' object has no attribute 'x'\n"),
    ("errors in 2.7's words, of names, modules and formats",
     "import time\nclass A(object): pass\ndef f(c):\n    try: exec c in {'A': A, 'time': time}\n    except Exception, e: print '%s' % e\n"
     "for c in 'import nosuch', 'A().x', '\"%d\" % \"a\"', 'time.strptime(\"caf\\\\xc3\\\\xa9\", \"%Y\")': f(c)",
     "No module named nosuch\n'A' object has no attribute 'x'\n%d format: a number is required, not str\n"
     "time data 'caf\\xc3\\xa9' does not match format '%Y'\n"),
    ("a row of a table from a dict", "import csv, sys\nw = csv.DictWriter(sys.stdout, ['a', 'b'])\nw.writerow({'b': 0.1, 'a': 'x'})\n"
     "d = {'a': 1}\nd['b'] = None\nw.writerow(d)", "x,0.1\r\n1,\r\n"),
    ("unpacking too much and too little", "for s in ([1], [1, 2, 3]):\n    try: a, b = s\n    except ValueError, e: print e",
     "need more than 1 value to unpack\ntoo many values to unpack\n"),
    ("round, oct, chr, hash, sum", "print round(2.5), round(-1.5), oct(8), chr(200) == '\\xc8', hash('a'), hash((1, 'b')), coerce(1, 2.0)",
     "3.0 -2.0 010 True 12416037344 3703086222839322531 (1.0, 2.0)\n"),
    ("sys says that it is 2.7", "import sys\nprint sys.version_info[:2], sys.maxint, sys.version[:3], sys.version_info < (3,), sys.platform[:5]",
     "(2, 7) 9223372036854775807 2.7 True linux\n"),
    ("a module that is run again", "import sys\nopen('again.py', 'w').write('seen = []\\n')\nsys.dont_write_bytecode = True\nsys.path.insert(0, '')\n"
     "import again\nagain.seen.append(1)\nprint again.seen, reload(again) is again, again.seen\n",
     "[1] True []\n"),
    ("reload(sys) and setdefaultencoding", "import sys\nreload(sys)\nsys.setdefaultencoding('utf-8')\nprint repr('é' + u'a'), repr(str(u'é'))\n"
     "sys.setdefaultencoding('ascii')", "u'\\xe9a' '\\xc3\\xa9'\n"),
    ("json", "import json\nprint json.dumps({'b': [1, u'\\u20ac'], 'a': 'é'}), json.loads('{\"k\": \"v\"}')\n"
     "for bad in '', '{', '[1 2]', '{\"a\" 1}', '1 2':\n    try: json.loads(bad)\n    except ValueError, e: print e",
     "{\"a\": \"\\u00e9\", \"b\": [1, \"\\u20ac\"]} {u'k': u'v'}\nNo JSON object could be decoded\nExpecting object: line 1 column 1 (char 0)\n"
     "Expecting , delimiter: line 1 column 4 (char 3)\nExpecting : delimiter: line 1 column 6 (char 5)\n"
     "Extra data: line 1 column 3 - line 1 column 4 (char 2 - 3)\n"),
    ("cookies", "import Cookie\nc = Cookie.SimpleCookie('a=1; b=\"x y\"')\nc['k'] = 'v;'\nc['k']['path'] = '/'\nprint c['b'].value, c['k'].OutputString()",
     "x y k=\"v\\073\"; Path=/\n"),
    ("addresses", "import urlparse, urllib, cgi\nprint urlparse.urlparse('http://h:80/p;x?q=1;r#f')[1:], urllib.quote('a b~\\xe9'), "
     "cgi.parse_qs('a=1;b=2&a=3'), urlparse.urljoin('http://h/a/b', '../../c'), cgi.escape('<&\">', 1)",
     "('h:80', '/p', 'x', 'q=1;r', 'f') a%20b%7E%E9 {'a': ['1', '3'], 'b': ['2']} http://h/../c &lt;&amp;&quot;&gt;\n"),
    ("digests, packing and checksums", "import hashlib, md5, struct, zlib, base64, hmac\nprint hashlib.md5('\\xff').hexdigest()[:6], md5.new('a').hexdigest()[:6], "
     "repr(struct.pack('>H2s', 258, '\\xe9')), zlib.crc32('b'), base64.encodestring('\\xff')[:-1], hmac.new('k', 'm').hexdigest()[:6]",
     "00594f 0cc175 '\\x01\\x02\\xe9\\x00' 1908338681 /w== ed7e72\n"),
    ("files are bytes", "import tempfile, os\nn = tempfile.mktemp()\nf = open(n, 'w')\nprint >>f, '\\xff', 1\nf.write('\\r\\n')\nf.close()\n"
     "print repr(open(n).read()), repr(open(n, 'U').readlines()), file(n).readline()[1:], os.path.getsize(n)\nos.remove(n)",
     "'\\xff 1\\n\\r\\n' ['\\xff 1\\n', '\\n']  1\n6\n"),
    ("commands", "import os, commands, subprocess\nprint repr(os.popen('printf \"\\\\377\"').read()), commands.getstatusoutput('echo a; exit 2'), "
     "repr(subprocess.Popen(['cat'], stdin=-1, stdout=-1).communicate('\\xe9')[0])", "'\\xff' (512, 'a') '\\xe9'\n"),
    ("pickles", "import pickle\nprint repr(pickle.dumps('a', 2)), pickle.loads(pickle.dumps({'k': u'v', 'l': [1, 'x']}))",
     "'\\x80\\x02U\\x01aq\\x00.' {'k': u'v', 'l': [1, 'x']}\n"),
    ("a random sequence from a seed", "import random\nrandom.seed(42)\nprint random.randint(1, 100), random.choice('abcdef'), random.sample(range(9), 3)",
     "64 a [2, 1, 5]\n"),
    ("regular expressions", "import re\nprint re.findall(r'\\w+', 'caf\\xe9 x'), re.sub('x*', '-', 'abc'), re.split('[,;]', 'a,b;c'), repr(re.search(u'.', u'\\xe9').group())",
     "['caf', 'x'] -a-b-c- ['a', 'b', 'c'] u'\\xe9'\n"),
    ("configuration files past ASCII",
     "import ConfigParser, StringIO\n"
     "c = ConfigParser.ConfigParser()\n"
     "c.readfp(StringIO.StringIO('[Stra\\xc3\\x85e]\\n\\xc3\\x84 = voil\\xc3\\xa0 ; no\\n weiter \\xc3\\xa0\\n\\nrem b=1\\nb:%(\\xc3\\x84)s!\\n# c\\nb2 = \"\" \\n'))\n"
     "for section in c.sections():\n"
     "    print [section], c.options(section), c.items(section), c.has_option(section, '\\xc3\\x84')",
     "['Stra\\xc3\\x85e'] ['\\xc3\\x84', 'b', 'b2'] [('\\xc3\\x84', 'voil\\xc3\\xa0\\nweiter \\xc3\\xa0'), ('b', 'voil\\xc3\\xa0\\nweiter \\xc3\\xa0!'), ('b2', '')] True\n"),
    ("a configuration file of a codec is unicode",
     "import ConfigParser, io\n"
     "for kind in ConfigParser.RawConfigParser, ConfigParser.SafeConfigParser:\n"
     "    c = kind()\n"
     "    c.readfp(io.StringIO(u'[s\\xfc]\\n\\xc4=voil\\xe0\\n weiter\\nb=%(\\xe4)s!\\n'))\n"
     "    print c.sections(), c.items(u's\\xfc')",
     "[u's\\xfc'] [(u'\\xe4', u'voil\\xe0\\nweiter'), (u'b', u'%(\\xe4)s!')]\n"
     "[u's\\xfc'] [(u'\\xe4', u'voil\\xe0\\nweiter'), (u'b', u'voil\\xe0\\nweiter!')]\n"),
    ("lines of a configuration file that say nothing",
     "import ConfigParser, StringIO\n"
     "for text in '[a]\\n\\xc3\\x85 \\xc3\\xa0\\nx', '\\xc3\\xa0=1', '[a]\\n = 1\\n':\n"
     "    try: ConfigParser.ConfigParser().readfp(StringIO.StringIO(text))\n"
     "    except ConfigParser.Error, e: print repr(str(e))",
     "\"File contains parsing errors: <???>\\n\\t[line  2]: '\\\\xc3\\\\x85 \\\\xc3\\\\xa0\\\\n'\\n\\t[line  3]: 'x'\"\n"
     "\"File contains no section headers.\\nfile: <???>, line: 1\\n'\\\\xc3\\\\xa0=1'\"\n"
     "\"File contains parsing errors: <???>\\n\\t[line  2]: ' = 1\\\\n'\"\n"),
    ("what the last byte of a line says to print",
     "print 'voil\\xc3\\xa0', 1, '\\xc3\\x85', 2, 'a\\t', 3, 'a\\x0b', 4, 'a\\x1c', 5\n"
     "print u'a\\x1c', 1, u'a\\x0b', 2",
     "voilà 1 Å 2 a\t3 a\x0b"
     "4 a\x1c"
     " 5\n"
     "a\x1c"
     "1 a\x0b"
     "2\n"),
    ("a deque, shown",
     "import collections\n"
     "d = collections.deque(['\\xc3\\xa0', u'\\xe0', 2L], 3)\n"
     "print d, [d], str(collections.deque([0.1]))",
     "deque(['\\xc3\\xa0', u'\\xe0', 2L], maxlen=3) [deque(['\\xc3\\xa0', u'\\xe0', 2L], maxlen=3)] deque([0.1])\n"),
    ("parameters of a header past ASCII",
     "import cgi\n"
     "print cgi.parse_header('a/b; X=voil\\xc3\\xa0; \\xc3\\x84=\\xc3\\x85; c=\"\\xc3\\xa0\"; d')",
     "('a/b', {'x': 'voil\\xc3\\xa0', 'c': '\\xc3\\xa0', '\\xc3\\x84': '\\xc3\\x85'})\n"),
    ("addresses of mail past ASCII",
     "import email.Utils\n"
     "for name in 'Zo\\xc3\\xab', u'Zo\\xeb', 'a \"b\" [c]', 'x.y', '': print repr(email.Utils.formataddr((name, 'a@b')))",
     "'Zo\\xc3\\xab <a@b>'\n"
     "u'Zo\\xeb <a@b>'\n"
     "'\"a \\\\\"b\\\\\" \\\\[c\\\\]\" <a@b>'\n"
     "'\"x.y\" <a@b>'\n"
     "'a@b'\n"),
    ("numbers that are none, after white space",
     "for kind, text in (int, ' 5m'), (long, ' 5m'), (float, ' 5m'), (float, '\\x855'), (int, '\\xa05'):\n"
     "    try: print kind(text)\n"
     "    except ValueError, e: print repr(str(e))",
     "\"invalid literal for int() with base 10: '5m'\"\n"
     "\"invalid literal for long() with base 10: ' 5m'\"\n"
     "'invalid literal for float(): 5m'\n"
     "'could not convert string to float: \\x855'\n"
     "\"invalid literal for int() with base 10: '\\\\xa05'\"\n"),
    ("formats of unicode with widths",
     "class Q(object):\n"
     "    def __unicode__(self): return u'\\xe9'\n"
     "    def __str__(self): return 'e'\n"
     "print repr(u'{0:>4}|{0!s:3}|{0!r:8}|{1!s:>3}|{2!s}'.format(u'\\xf6', Q(), 0.1 + 0.2)), repr('{0!s:>3}'.format(Q()))\n"
     "for text, value in (u'{0!s}', '\\xe9'), ('{0:3}', u'\\xe9'):\n"
     "    try: print repr(text.format(value))\n"
     "    except UnicodeError, e: print e",
     "u\"   \\xf6|\\xf6  |u'\\\\xf6' |  \\xe9|0.3\" '  e'\n"
     "'ascii' codec can't decode byte 0xe9 in position 0: ordinal not in range(128)\n"
     "'ascii' codec can't encode character u'\\xe9' in position 0: ordinal not in range(128)\n"),
    ("files whose names are past ASCII",
     "import os, shutil, tempfile, zipfile, tarfile, sqlite3, logging\n"
     "folder = tempfile.mkdtemp('-\\xc3\\xa9')\n"
     "a, b = os.path.join(folder, 'a\\xc3\\xa4'), os.path.join(folder, 'b\\xc3\\xbc')\n"
     "try:\n"
     "    open(a, 'w').write('\\xc3\\xa9')\n"
     "    print shutil.copyfile(a, b), shutil.copy(a, b), shutil.move(b, b + '1'), sorted(os.listdir(folder))\n"
     "    z = zipfile.ZipFile(b, 'w')\n"
     "    z.write(a, 'n\\xc3\\xa9')\n"
     "    z.close()\n"
     "    print zipfile.ZipFile(b).namelist(), zipfile.is_zipfile(b)\n"
     "    t = tarfile.open(b + '2', 'w:gz')\n"
     "    t.add(a, 'n\\xc3\\xa9')\n"
     "    t.close()\n"
     "    print tarfile.is_tarfile(b + '2'), tarfile.open(b + '2').getnames()\n"
     "    c = sqlite3.connect(b + '3')\n"
     "    c.execute('create table t (x)')\n"
     "    c.close()\n"
     "    print os.path.exists(b + '3')\n"
     "    handler = logging.FileHandler(b + '4')\n"
     "    handler.emit(logging.LogRecord('n', 20, 'p', 1, 'm\\xc3\\xa9', (), None))\n"
     "    handler.close()\n"
     "    print repr(open(b + '4').read())\n"
     "finally:\n"
     "    shutil.rmtree(folder)",
     "None None None ['a\\xc3\\xa4', 'b\\xc3\\xbc1']\n"
     "['n\\xc3\\xa9'] True\n"
     "True ['n\\xc3\\xa9']\n"
     "True\n"
     "'m\\xc3\\xa9\\n'\n"),
    ("items of errors of the program's own",
     "class E(Exception):\n"
     "    def __str__(self): return 'E:%s' % self[0]\n"
     "class F(E, ValueError):\n"
     "    def code(self):\n"
     "        a, b = self\n"
     "        return [a, b, self[-1], self[:1]]\n"
     "print F('x', 2), F('x', 2).code(), E(1)", "E:x ['x', 2, 2, ('x',)] E:1\n"),
    ("items of errors in a list",
     "class E(Exception):\n"
     "    def __str__(self): return 'E:%s' % self[0]\n"
     "class F(E, ValueError):\n"
     "    def code(self):\n"
     "        a, b = self\n"
     "        return [a, b, self[-1], self[:1], list(self)]\n"
     "class G(E):\n"
     "    def __getitem__(self, index): return 'g'\n"
     "found = [F('x', 2), G(1)]\n"
     "for each in found: print each, each[0], each[-1]\n"
     "print found[0].code(), hasattr(E, '__getitem__')",
     "E:x x 2\n"
     "E:g g g\n"
     "['x', 2, 2, ('x',), ['x', 2]] True\n"),
    ("files copied by a path past ASCII, and by one that is not",
     "import os, shutil, tempfile\n"
     "d = tempfile.mkdtemp()\n"
     "try:\n"
     "    for name in '/x', '/y': os.mkdir(d + name)\n"
     "    for name in '/x/\\xc3\\xbc', '/x/z\\xff': open(d + name, 'w').close()\n"
     "    print shutil.copy2(d + '/x/\\xc3\\xbc', d + '/y'), shutil.copytree(d + '/x', d + '/t'), shutil.copy(d + '/x/z\\xff', d + '/y')\n"
     "    print shutil.move(d + '/x/z\\xff', d), sorted(os.listdir(d)), sorted(os.listdir(d + '/y')), sorted(os.listdir(d + '/t'))\n"
     "finally:\n"
     "    shutil.rmtree(d)",
     "None None None\n"
     "None ['t', 'x', 'y', 'z\\xff'] ['z\\xff', '\\xc3\\xbc'] ['z\\xff', '\\xc3\\xbc']\n"),
    ("what XML-RPC writes",
     "import xmlrpclib\n"
     "print repr(xmlrpclib.dumps((u'\\xe9', 'caf\\xc3\\xa9', {u'\\xfc': 1}), 'm', False, 'iso-8859-1')[43:].replace('\\n', ''))\n"
     "print repr(xmlrpclib.dumps((u'\\xe9', '\\xff'))).count('\\\\xc3\\\\xa9')\n"
     "for number in 2L ** 40, 2 ** 40, 5L:\n"
     "    try: print len(xmlrpclib.dumps((number,)))\n"
     "    except OverflowError, e: print e",
     "'<methodCall><methodName>m</methodName><params><param><value><string>\\xe9</string></value></param><param><value><string>caf\\xc3\\xa9</string>"
     "</value></param><param><value><struct><member><name>\\xfc</name><value><int>1</int></value></member></struct></value></param></params></methodCall>'\n"
     "1\n"
     "long int exceeds XML-RPC limits\nint exceeds XML-RPC limits\n64\n"),
    ("defaults of settings",
     "import ConfigParser, sys\n"
     "c = ConfigParser.SafeConfigParser({'name': 'router', 'domain': 'lan', 'zeta': '1'})\n"
     "c.add_section('s')\n"
     "print c.items('s')\n"
     "c.write(sys.stdout)",
     "[('zeta', '1'), ('domain', 'lan'), ('name', 'router')]\n"
     "[DEFAULT]\nzeta = 1\ndomain = lan\nname = router\n\n[s]\n\n"),
    ("a file of another encoding that is none",
     "import codecs, StringIO\n"
     "for name in 'utf-8', 'utf8', 'ascii':\n"
     "    for read in 'read', 'readline', 'readlines':\n"
     "        try: print getattr(codecs.getreader(name)(StringIO.StringIO('ok\\xff')), read)()\n"
     "        except UnicodeError, e: print e.encoding, e.start,",
     "utf8 2 utf8 2 utf8 2 utf8 2 utf8 2 utf8 2 ascii 2 ascii 2 ascii 2"),
    ("XML-RPC that is none",
     "import xmlrpclib\n"
     "for text in '<x/>', '<methodCall/>':\n"
     "    try: xmlrpclib.loads(text)\n"
     "    except xmlrpclib.ResponseError, e: print repr(e)",
     "ResponseError()\n"
     "ResponseError()\n"),
    ("old classes, and what tells them",
     'import types, re, UserDict\n'
     'class A:\n'
     '    pass\n'
     'class B(A): pass\n'
     'class C(object): pass\n'
     'class D(B, C): pass\n'
     'class E(UserDict.UserDict): pass\n'
     'class F:\n'
     '    class G: pass\n'
     '    def f(self):\n'
     '        class H: pass\n'
     '        return H()\n'
     'class X(Exception): pass\n'
     'for o in A(), B(), C(), D(), E, F.G(), F().f(), X(), A, B, C, D, F, X:\n'
     "    print re.sub(r'\\w+\\.|0x.*(?=>)', '', repr(o)), str(type(o)).split('.')[-1], isinstance(o, (types.InstanceType, types.ClassType)),\n"
     '    try: o.nix\n'
     '    except AttributeError, e: print e\n'
     'print dir(A())',
     "<A instance at > <type 'instance'> True A instance has no attribute 'nix'\n"
     "<B instance at > <type 'instance'> True B instance has no attribute 'nix'\n"
     "<C object at > C'> False 'C' object has no attribute 'nix'\n"
     "<D object at > D'> False 'D' object has no attribute 'nix'\n"
     "<class E at > <type 'classobj'> True class E has no attribute 'nix'\n"
     "<G instance at > <type 'instance'> True G instance has no attribute 'nix'\n"
     "<H instance at > <type 'instance'> True H instance has no attribute 'nix'\n"
     "X() X'> False 'X' object has no attribute 'nix'\n"
     "<class A at > <type 'classobj'> True class A has no attribute 'nix'\n"
     "<class B at > <type 'classobj'> True class B has no attribute 'nix'\n"
     "<class 'C'> <type 'type'> False type object 'C' has no attribute 'nix'\n"
     "<class 'D'> <type 'type'> False type object 'D' has no attribute 'nix'\n"
     "<class F at > <type 'classobj'> True class F has no attribute 'nix'\n"
     "<class 'X'> <type 'type'> False type object 'X' has no attribute 'nix'\n"
     "['__doc__', '__module__']\n"),
    ("arguments of a lambda, counted",
     "for f in lambda: (lambda x: x)(), lambda: (lambda x, y=1: x)(1, 2, 3), lambda: (lambda x: x)(y=1), lambda: (lambda: 1)(2):\n"
     "    try: f()\n"
     "    except TypeError, e: print e",
     "<lambda>() takes exactly 1 argument (0 given)\n"
     "<lambda>() takes at most 2 arguments (3 given)\n"
     "<lambda>() got an unexpected keyword argument 'y'\n"
     "<lambda>() takes no arguments (1 given)\n"),
    ("os.path is imported by code that is made, and by its name",
     "exec \"import os.path, xml.dom.minidom\\nprint os.path.basename('a/b'), xml.dom.minidom.__name__\"\n"
     "exec \"import os.path as p\\nprint p.join('a', 'b')\"\nprint __import__('os.path').sep, __import__('os.path', {}, {}, ['x']).sep",
     "b xml.dom.minidom\na/b\n/ /\n"),
    ("IOError takes what urllib2 raises",
     "import urllib2\n"
     "for e in urllib2.HTTPError('http://x', 403, 'm', {}, None), urllib2.URLError('x'):\n"
     "    for kind in IOError, EnvironmentError, (ValueError, IOError), urllib2.URLError:\n"
     "        try: raise e\n"
     "        except kind, found: print found,\n"
     "        except Exception: print 'no',\n",
     "HTTP Error 403: m HTTP Error 403: m HTTP Error 403: m HTTP Error 403: m "
     "<urlopen error x> <urlopen error x> <urlopen error x> <urlopen error x>"),
    ("errors that name something past ASCII",
     "import sqlite3, StringIO, tarfile, datetime\n"
     "try: sqlite3.connect(':memory:').execute('select * from n\\xc3\\xb6')\n"
     "except sqlite3.Error, e: print repr(str(e))\n"
     "f = StringIO.StringIO()\n"
     "tarfile.open('x', 'w', f).close()\n"
     "f.seek(0)\n"
     "try: tarfile.open('x', 'r', f).getmember('n\\xc3\\xb6')\n"
     "except KeyError, e: print e\n"
     "try: datetime.date(0, 1, 1)\n"
     "except ValueError, e: print e",
     "'no such table: n\\xc3\\xb6'\n"
     "\"filename 'n\\\\xc3\\\\xb6' not found\"\n"
     "year is out of range\n"),
    ("texts of entities", "import htmlentitydefs as h\nprint repr([h.entitydefs[x] for x in 'auml', 'euro', 'amp']), h.name2codepoint['euro']",
     "['\\xe4', '&#8364;', '&'] 8364\n"),
    ("a parser of expat",
     "import xml.parsers.expat, StringIO\n"
     "from xml.parsers import expat\n"
     "def show(*args): print args,\n"
     "p = xml.parsers.expat.ParserCreate()\n"
     "p.StartElementHandler = p.CharacterDataHandler = show\n"
     "x = p.Parse('<a b=\"\\xc3\\xa4\">x', 0), p.Parse('</a>', 1)\n"
     "p = expat.ParserCreate('utf-8')\n"
     "p.returns_unicode = 0\n"
     "p.ordered_attributes = True\n"
     "p.StartElementHandler = p.EndElementHandler = show\n"
     "p.ParseFile(StringIO.StringIO('<a b=\"\\xc3\\xa4\"/>'))\n"
     "try: expat.ParserCreate().Parse('<a', 1)\n"
     "except expat.ExpatError, e: print e, e.code, p.ErrorLineNumber",
     "(u'a', {u'b': u'\\xe4'}) (u'x',)"
     " ('a', ['b', '\\xc3\\xa4']) ('a',) unclosed token: line 1, column 0 5 1\n"),
    ("complex numbers, octal ones, and a precision below 0",
     "print 1j, 1.5+2j, complex(-0.0, 1), '%s' % (1 / 3. + 2e20j), complex(0, -0.0), [1 / 3. + 1j]\n"
     "print '%#o|%#o|%#6o|%#06o|%#-6o|%#.6o|%+#o' % (0, -255, 8, 8, 8, 8, 8), '%.*f|%.*s' % (-2, 1.5, -1, 'abc')",
     "1j (1.5+2j) (-0+1j) (0.333333333333+2e+20j) -0j [(0.3333333333333333+1j)]\n"
     "0|-0377|   010|000010|010   |000010|+010 2|\n"),
    ("a class that is asked for special methods, beside another that has them",
     "import UserDict\n"
     "class A:\n"
     "    def __getattr__(self, name):\n"
     "        if name == '__call__': return lambda: 'called'\n"
     "        raise AttributeError, name\n"
     "class B(A, UserDict.UserDict):\n"
     "    def __init__(self): UserDict.UserDict.__init__(self, {'a': 1})\n"
     "class C(B): pass\n"
     "for x in B(), C():\n"
     "    x['b'] = 2\n"
     "    print x['b'], len(x), 'a' in x, sorted(x.keys()), x(), bool(x), x == {'a': 1, 'b': 2}\n"
     "try: len(A())\n"
     "except AttributeError, e: print e",
     "2 2 True ['a', 'b'] called True True\n" * 2 + "__len__\n"),
    ("comments in an archive",
     "import StringIO, zipfile\n"
     "f = StringIO.StringIO()\n"
     "z = zipfile.ZipFile(f, 'w')\n"
     "i = zipfile.ZipInfo('a')\n"
     "print repr(i.comment), repr(z.comment)\n"
     "i.comment, z.comment = 'one \\xe9', 'all'\n"
     "z.writestr(i, 'x')\n"
     "z.close()\n"
     "z = zipfile.ZipFile(f)\n"
     "print repr(z.getinfo('a').comment), z.comment, z.read('a'), i.comment == 'one \\xe9'",
     "'' ''\n"
     "'one \\xe9' all x True\n"),
    ("addresses that look wrong",
     "from email.Utils import getaddresses, parseaddr\n"
     "print parseaddr('a@b, c@d'), getaddresses(['\"J\\xc3\\xb6\" <a@b>, c@d (Ed)', 'e']), parseaddr('')",
     "('', 'a@b') [('J\\xc3\\xb6', 'a@b'), ('Ed', 'c@d'), ('', 'e')] ('', '')\n"),
]
