# -*- coding: utf-8 -*-
"""-f all for the target compat: Python 3's syntax, Python 2's meaning by name. See also tests/runner/test_python2.py."""
from __future__ import unicode_literals

import pytest

from fixer_rows import check, check_noop

HEAD = "from BaseHTTPServer_compat.python2 import "

REWRITE = {
    "modules on one line": (
        "import sys, errno, urllib2\n", "import errno\n" + HEAD + "sys, urllib2\n"),
    "a module by another name": ("import cPickle as pickle\n", HEAD + "cPickle as pickle\n"),
    "names of a module": (
        "from urlparse import urljoin, parse_qs as query\n",
        "from BaseHTTPServer_compat.python2.urlparse import urljoin, parse_qs as query\n"),
    "os.path": ("import os.path\nfrom os.path import join\n", HEAD + "os\nfrom BaseHTTPServer_compat.python2.posixpath import join\n"),
    "a module in a package": (
        "import xml.dom.minidom\n",
        "import BaseHTTPServer_compat.python2.xml.dom.minidom\n" + HEAD + "xml\n"),
    "a module in a package, by another name": (
        "import xml.dom.minidom as dom\n", "from BaseHTTPServer_compat.python2.xml.dom import minidom as dom\n"),
    "two modules to try": (
        "try:\n    from cStringIO import StringIO\nexcept ImportError:\n    from StringIO import StringIO\n",
        "try:\n    from BaseHTTPServer_compat.python2.cStringIO import StringIO\nexcept ImportError:\n"
        "    from BaseHTTPServer_compat.python2.StringIO import StringIO\n"),
    "modules of either Python, below which it is Python 2's": (
        "try:\n    from http.server import HTTPServer\n    import socketserver  # new\nexcept ImportError:\n"
        "    from BaseHTTPServer import HTTPServer\n    import SocketServer as socketserver\nx = y.headers.getheader(z)\n",
        "try:\n    raise ImportError(\"No module named http.server\")\nexcept ImportError:\n"
        "    from BaseHTTPServer_compat.python2.BaseHTTPServer import HTTPServer\n"
        "    " + HEAD + "SocketServer as socketserver\nx = y.headers.getheader(z)\n"),
    "modules of either Python, Python 2's first": (
        "try:\n    import BaseHTTPServer\nexcept ImportError:\n    import http.server as BaseHTTPServer\nprint 1\n",
        HEAD + "print\ntry:\n    " + HEAD + "BaseHTTPServer\nexcept ImportError:\n    import http.server as BaseHTTPServer\nprint(1)\n"),
    "modules of either Python, a line each": (
        "try: from http.server import HTTPServer\nexcept ImportError: from BaseHTTPServer import HTTPServer\nprint 1\n",
        HEAD + "print\ntry: raise ImportError(\"No module named http.server\")\n"
        "except ImportError: from BaseHTTPServer_compat.python2.BaseHTTPServer import HTTPServer\nprint(1)\n"),
    "urllib's, one of which is there": (
        "try:\n    from urllib.parse import quote\nexcept ImportError:\n    from urllib import quote\nprint 1\n",
        HEAD + "print\ntry:\n    raise ImportError(\"No module named parse\")\n"
        "except ImportError:\n    from BaseHTTPServer_compat.python2.urllib import quote\nprint(1)\n"),
    "six beside what is Python 2's": (
        "try:\n    import six\nexcept ImportError:\n    six = None\nprint 1\n",
        HEAD + "print\ntry:\n    import six\nexcept ImportError:\n    six = None\nprint(1)\n"),
    "built-ins": ("x = sorted(open(name).read())\n", HEAD + "open, sorted\nx = sorted(open(name).read())\n"),
    "a built-in, with what stands in for it where there is none": (
        "try:\n    unicode\nexcept NameError:\n    unicode = str\nx = isinstance(y, unicode)\n",
        HEAD + "str, unicode\ntry:\n    unicode\nexcept NameError:\n    unicode = str\nx = isinstance(y, unicode)\n"),
    "a built-in, with what stands in for it on Python 3": (
        "import sys\nif sys.version_info[0] > 2:\n    long = type(1)\nx = long(3)\n",
        HEAD + "long, type\n" + HEAD + "sys\nif sys.version_info[0] > 2:\n    long = type(1)\nx = long(3)\n"),
    "a built-in that a try takes for something else": (
        "try:\n    unicode = y\nexcept NameError:\n    z = 1\nx = unicode(3)\n", None),
    "built-ins that the file has itself": ("def open(name, file): return file\nopen(1, 2)\n", None),
    "print, after the documentation": (
        '"""What it is."""\nprint >>f, "a", b,\n', '"""What it is."""\n' + HEAD + 'print\nprint("a", b, end=\' \', file=f)\n'),
    "print as a function": (
        "'what'\nfrom __future__ import print_function\nprint(1, sep='')\n",
        "'what'\n\n" + HEAD + "print_function as print\nprint(1, sep='')\n"),
    "strings that were exceptions": (
        "raise 'NotFound', 1\n", 'raise TypeError("exceptions must be old-style classes or derived from BaseException, not str")\n'),
    "backticks": ("x = `y`\n", HEAD + "repr\nx = repr(y)\n"),
    "methods of strings": ("x = y.strip().decode('hex')\n", HEAD + "py2\nx = py2(py2(y).strip()).decode('hex')\n"),
    "methods of dicts": ("for k, v in d.iteritems(): pass\n", HEAD + "py2\nfor k, v in py2(d).iteritems(): pass\n"),
    "bytes of a module": (
        "import codecs\nx = codecs.BOM_UTF8.encode('hex')\n", HEAD + "py2\n" + HEAD + "codecs\nx = py2(codecs.BOM_UTF8).encode('hex')\n"),
    "documentation past ASCII that is read": (
        u"'é'\ndef f():\n    '''ö\n    '''\nclass A:\n    'ü'\n    @x\n    def g(self): 'a'\n    @x\n    def h(self): 'ß'\ny = f.__doc__\n",
        u"'é'\n" + HEAD + u"documented, encoded\n__doc__ = encoded(__doc__)\n@documented\ndef f():\n    '''ö\n    '''\n@documented\n"
        u"class A:\n    'ü'\n    @x\n    def g(self): 'a'\n    @x\n    @documented\n    def h(self): 'ß'\ny = f.__doc__\n"),
    "attributes of functions that are set": (
        "f.func_name = g.func_name\nf.func_defaults, x.func_doc = (), 'a'\n",
        HEAD + "py2\nf.__name__ = py2(g).func_name\nf.__defaults__, x.__doc__ = (), 'a'\n"),
    "documentation past ASCII that is not read": (u"def f():\n    'é'\n", None),
    "hexadecimal numbers": ("x = '%x' % y\n", HEAD + "py2\nx = py2('%x') % y\n"),
    "formats": ("x = 'a%s' % y + '%d' % z\n", HEAD + "py2\nx = py2('a%s') % y + '%d' % z\n"),
    "a format in brackets": ("x = ('a' '%r') % (y,)\n", HEAD + "py2\nx = py2('a' '%r') % (y,)\n"),
    "a format that is a name": ("x = page % y\n", HEAD + "py2\nx = py2(page) % y\n"),
    "division": ("x = len(a) / 2 + a / b + 1.0 / c\n", HEAD + "py2\nx = len(a) // 2 + py2(a) / b + 1.0 / c\n"),
    "division in place": ("x /= n + 1\n", HEAD + "py2\nx = py2(x) / (n + 1)\n"),
    "dicts": ("a = {}\nb = {'k': 1}\nc = {'k': 1}['k']\nd = '%(k)d' % {'k': 1}\n",
              HEAD + "Dict\na = Dict()\nb = Dict({'k': 1})\nc = {'k': 1}['k']\nd = '%(k)d' % {'k': 1}\n"),
    "sets": ("a = {1, 2}\n", HEAD + "set\na = set([1, 2])\n"),
    "long literals": ("a = 5L + 017L + 0xFFL\n", HEAD + "long\na = long(5) + long(0o17) + long(0xFF)\n"),
    "literals": ("a = u'x'\nb = ur'\\d'\nc = b'y'\nd = '\\u1234'\n",
                 HEAD + "Unicode\na = Unicode('x')\nb = Unicode(r'\\d')\nc = 'y'\nd = r'\\u1234'\n"),
    "documentation": ("def f():\n    '\\u1234 ' ur'\\d'\n    return ''\n", "def f():\n    r'\\u1234 ' r'\\d'\n    return ''\n"),
    "literals past ASCII": ("# coding: utf-8\na = 'é'\nb = u'é' 'x'\nc = 'é\\xff'\n",
                            "# coding: utf-8\n" + HEAD + "Unicode, encoded\na = encoded('é')\nb = Unicode('é' 'x')\nc = '\\xc3\\xa9\\xff'\n"),
    "a module of a package that python2 has": (
        "import logging, logging.handlers\nfrom logging.handlers import SysLogHandler\n",
        "import BaseHTTPServer_compat.python2.logging.handlers\nfrom BaseHTTPServer_compat.python2 import logging\n"
        "from logging.handlers import SysLogHandler\n"),
    "a name that the file has": ("py2 = 1\nx = y.keys()\n", HEAD + "py2 as py2_\npy2 = 1\nx = py2_(y).keys()\n"),
    "special methods": (
        "class A:\n    x = 1\n\n    class B(A):\n        def __cmp__(self, o): return 0\n",
        HEAD + "special_methods\nclass A:\n    x = 1\n\n    @special_methods\n    class B(A):\n        def __cmp__(self, o): return 0\n"),
    "items of a class derived from a list": (
        "class A(list): pass\nclass B(A):\n    def __getitem__(self, i): return 0\n",
        HEAD + "list, special_methods\nclass A(list): pass\n@special_methods\nclass B(A):\n    def __getitem__(self, i): return 0\n"),
    "items of an object": (
        "class A(object):\n    def __getitem__(self, i): return unicode(0)\n",
        HEAD + "unicode\nclass A(object):\n    def __getitem__(self, i): return unicode(0)\n"),
    "a property of an old class that is assigned to": (
        "class A:\n    @property\n    def x(self): return 1\nA().x = 5\n",
        HEAD + "old_property\nclass A:\n    @old_property\n    def x(self): return 1\nA().x = 5\n"),
    "a property of a new class": ("class A(object):\n    @property\n    def x(self): return 1\nA().x = 5\n",) * 2,
    "a name of an error in parentheses": ("try: f()\nexcept E, (e): g(e)\n", "try: f()\nexcept E as e: g(e)\n"),
    "an error that becomes an attribute": ("try: f()\nexcept E, x.e: g()\n", "try: f()\nexcept E as error: x.e = error; g()\n"),
    "a class that is raised": (
        "class Bad: pass\n\ndef f(): raise Bad('x')\n", HEAD + "OldError\nclass Bad(OldError): pass\n\ndef f(): raise Bad('x')\n"),
    "a generator that StopIteration ends": (
        "def f(x):\n    while 1: yield x.next()\n",
        HEAD + "ended_by_stop_iteration, py2\n@ended_by_stop_iteration\ndef f(x):\n    while 1: yield py2(x).next()\n"),
    "an exception that is taken apart": (
        "try: f()\nexcept E, e:\n    a, b = e\n    c = e[0]\n    d = e.message\n",
        HEAD + "py2\ntry: f()\nexcept E as e:\n    a, b = py2(e)\n    c = py2(e)[0]\n    d = py2(e).message\n"),
    "an exception that is read after its clause": (
        "try: f()\nexcept E, e:\n    g()\nh(e)\n", "try: f()\nexcept E as e_:\n    e = e_\n    g()\nh(e)\n"),
    "an exception that is taken apart in the clause": (
        "try: f()\nexcept E, (a, b):\n    g(a)\n", "try: f()\nexcept E as error:\n    (a, b) = error.args\n    g(a)\n"),
    "a method of a type": ("x = map(str.lower, y)\n", HEAD + "map, str\nx = map(str.lower, y)\n"),
    "exceptions of one name": (
        "try: f()\nexcept E, e:\n    g()\nexcept F, e:\n    g()\nh(e)\n",
        "try: f()\nexcept E as e_:\n    e = e_\n    g()\nexcept F as e_:\n    e = e_\n    g()\nh(e)\n"),
    "keywords that are gone through": (
        "def f(a, **more):\n    'doc'\n    for k in more: g(k)\n", HEAD + "Dict\ndef f(a, **more):\n    'doc'\n    more = Dict(more)\n"
        "    for k in more: g(k)\n"),
    "keywords on one line": ("def f(**more): return g(more)\n", HEAD + "Dict\ndef f(**more): more = Dict(more); return g(more)\n"),
    "keywords that are asked for": ("def f(**more):\n    return more['a'], 'a' in more, g(**more)\n",) * 2,
    "loops over tuples": ("x = [a for a in 1, 2 for b in 3, 4]\n", "x = [a for a in (1, 2) for b in (3, 4)]\n"),
    "an error whose words are handed on": (
        "try: f()\nexcept ValueError, e:\n    g(e)\n",
        HEAD + "in_words_of_27\ntry: f()\nexcept ValueError as e:\n    in_words_of_27(e)\n    g(e)\n"),
    "an error whose args are asked for": (
        "try: f()\nexcept (KeyError, TypeError), e: g(e.args)\n",
        HEAD + "in_words_of_27\ntry: f()\nexcept (KeyError, TypeError) as e: in_words_of_27(e); g(e.args)\n"),
    "an error that is shown here": (
        "try: f()\nexcept ValueError, e:\n    print >>f, e, (e, 1)\n    raise e\n",
        HEAD + "print\ntry: f()\nexcept ValueError as e:\n    print(e, (e, 1), file=f)\n    raise e\n"),
    "an error that is none of the interpreter's": (
        "try: f()\nexcept socket.error, e:\n    g(e)\n", "try: f()\nexcept socket.error as e:\n    g(e)\n"),
    "the same on one line": ("try: f()\nexcept E, e: g()\nh(e)\n", "try: f()\nexcept E as e_: e = e_; g()\nh(e)\n"),
    "things compared that may be None": (
        "def f(d, x, low=None):\n    a, b = d.get(x, (None, 9))\n    return x < a, x < low, x < d\n",
        "from BaseHTTPServer_compat.python2 import py2\ndef f(d, x, low=None):\n    a, b = d.get(x, (None, 9))\n"
        "    return py2(x) < a, py2(x) < low, x < d\n"),
    "displays of unlike things compared": (
        "print (1, 'a') < x, [n] < [None], (1, 2) < (3, n)\n",
        HEAD + "print, py2\nprint(py2((1, 'a')) < x, py2([n]) < [None], (1, 2) < (3, n))\n"),
    "unlike things compared": (
        "n = d.get('n')\nif n > 5 and m > 5: f()\n", HEAD + "py2\nn = d.get('n')\nif py2(n) > 5 and m > 5: f()\n"),
    "fields of a form compared with numbers": (
        "import urlparse\nq = urlparse.parse_qs(s)\nf(q['a'][0] > 3, r[0] > 3)\ndef g(n, m):\n    return n > 3 or m > 3\n"
        "print g(q['a'][0] if q else 0, 1)\n",
        HEAD + "print, py2\n" + HEAD + "urlparse\nq = urlparse.parse_qs(s)\nf(py2(q['a'][0]) > 3, r[0] > 3)\ndef g(n, m):\n    return py2(n) > 3 or m > 3\n"
        "print(g(q['a'][0] if q else 0, 1))\n"),
    "booleans of xmlrpclib": (
        "import xmlrpclib\nx = xmlrpclib.True, xmlrpclib.Boolean(y), xmlrpclib.dumps\n", HEAD + "xmlrpclib\nx = True, bool(y), xmlrpclib.dumps\n"),
    "dicts of modules": (
        "import os\nfrom mine import table, sub\nx = os.environ.has_key(a), table.iteritems(), sub.keys\n",
        HEAD + "py2\n" + HEAD + "os\nfrom mine import table, sub\nx = py2(os.environ).has_key(a), py2(table).iteritems(), py2(sub).keys\n"),
    "raise with nothing": ("raise E(1), None\n", "raise E(1)\n"),
}


@pytest.mark.parametrize("name", sorted(REWRITE))
def test_rewrite(name):
    before, after = REWRITE[name]
    check(before, before if after is None else after, fixers=("all",), target="compat")


NOOP = {
    "methods of modules": "import queue\nimport mine\nmine.join(a)\nmine.sub.decode(a)\n",
    "Python 3": "import http.server\nx = '%s' % y.keys()\n",
    "Python 3's nonlocal": "def f(x):\n    def g():\n        nonlocal x\n        x = x.keys()\n",
    "both Pythons": "try:\n    from urllib.parse import quote\nexcept ImportError:\n    from urllib import quote\nx = y.keys()\n",
    "methods that differ in unicode only, of plain literals": "x = y.split('/')[0].replace('a', 'b').strip('/').partition('=')\n",
    "methods that mean the same": "x = y.find(z) + y.index(z)\ny.startswith(z)\n",
    "a method of the class itself": "class A:\n    def sort(self): pass\n    def f(self): self.sort()\n",
    "assigning to an attribute": "x.message = 1\ndel x.next\n",
    "numbers in formats": "x = '%d %5.2f %x' % (a, b, 3)\ny = 'a%s' % len(z)\nn = m % 2\n",
    "modules that are the same": "import signal, errno\nfrom datetime import date\n",
}


@pytest.mark.parametrize("name", sorted(NOOP))
def test_noop(name):
    check_noop(NOOP[name], fixers=("all",), target="compat")


def test_variable_of_a_comprehension_is_reported():
    check("def f(r):\n    a = [x for x in r]\n    return x\n", "def f(r):\n    a = [x for x in r]\n    return x\n",
          fixers=("all",), target="compat", messages=["3:12 BH604"])


def test_module_of_the_program_itself(tmpdir):
    """json.py beside the file: 2.7 took that one; relative, since the folder is a package."""
    from BaseHTTPServer_compat.fixers import rewrite
    tmpdir.join("json.py").write("")
    tmpdir.join("__init__.py").write("")
    settings = rewrite.Settings("compat", ("all",))
    outcome = rewrite.Rewriter(settings).rewrite(str(tmpdir.join("main.py")), b"import json, urllib\n")
    assert outcome.after == b"from . import json\n" + HEAD.encode("ascii") + b"urllib\n"
