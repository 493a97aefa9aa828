"""gone_names, json_dump, hex_formats: names that Python 3 has not, and json that is written to a file of bytes."""
from __future__ import unicode_literals

import re

import pytest

from fixer_rows import check, check_noop, run

ONLY = ("gone_names",)
HEAD = "import BaseHTTPServer, sys, os, time, collections, errno\nprint 1\n"
BOTH = [
    pytest.param("x = sys.maxint", "x = sys.maxsize", id="maxint"),
    pytest.param("import locale\nx = locale.format('%d', y, 1), '{0}'.format(y)", "import locale\nx = locale.format_string('%d', y, 1), '{0}'.format(y)",
                 id="format of locale"),
    pytest.param("import wave\nx = wave.openfp(y)", "import wave\nx = wave.open(y)", id="openfp"),
    pytest.param("x = os.errno.EPIPE", "x = errno.EPIPE", id="errno of os"),
    pytest.param("if t.isAlive():\n    pass", "if t.is_alive():\n    pass", id="isAlive"),
    pytest.param("import threading\nself.t.setDaemon(True)", "import threading\nself.t.daemon = True", id="setDaemon"),
    pytest.param("import threading\nif t:\n    # A comment\n    t.setDaemon(True)", "import threading\nif t:\n    # A comment\n    t.daemon = True",
                 id="setDaemon after a comment"),
    pytest.param("import threading\nif e.isSet():\n    c.notifyAll()", "import threading\nif e.is_set():\n    c.notify_all()", id="events and conditions"),
    pytest.param("try:\n    f()\nfinally:\n    sys.exc_traceback = None", "try:\n    f()\nfinally:\n    pass", id="an error that is freed"),
    pytest.param("x = 1\nsys.exc_type = sys.exc_value = None\ny = 2", "x = 1\ny = 2", id="an error that is freed, on its own line"),
    pytest.param("x.exc_traceback = None", "x.exc_traceback = None", id="another attribute of its name"),
    pytest.param("import threading\nx = threading.currentThread(), threading.activeCount()",
                 "import threading\nx = threading.current_thread(), threading.active_count()", id="functions of threading"),
]
LEFT = [
    pytest.param("import threading\nx = y or t.setDaemon(True)", id="setDaemon within an expression"),
    pytest.param("import threading\nclass A:\n    def setDaemon(self, x):\n        pass\nA().setDaemon(1)", id="a setDaemon of the file's own"),
    pytest.param("import threading\nclass A:\n    def isSet(self):\n        pass\nA().isSet()", id="an isSet of the file's own"),
    pytest.param("form.isSet()", id="isSet without threads"),
]
ONE = [
    pytest.param("from time import clock, sleep\nx = clock()", "from time import sleep\nx = time.process_time()", id="clock by name"),
    pytest.param("import xml.etree.cElementTree as ET", "import xml.etree.ElementTree as ET", id="cElementTree"),
    pytest.param("from xml.etree import cElementTree as ET", "from xml.etree import ElementTree as ET", id="cElementTree by name"),
    pytest.param("try:\n    import xml.etree.cElementTree as ET\nexcept ImportError:\n    import xml.etree.ElementTree as ET",
                 "try:\n    import xml.etree.cElementTree as ET\nexcept ImportError:\n    import xml.etree.ElementTree as ET", id="both halves"),
    pytest.param("x = time.clock()", "x = time.process_time()", id="clock"),
    pytest.param("import threading\nx = threading._Timer(1, f)", "import threading\nx = threading.Timer(1, f)", id="a class behind a function"),
    pytest.param("import sys\nreload(sys)\nsys.setdefaultencoding('utf-8')\nx = 1", "import sys\nx = 1", id="default encoding"),
    pytest.param("if x:\n    sys.setdefaultencoding('utf-8')", "if x:\n    pass", id="default encoding alone in a block"),
]


@pytest.mark.parametrize("before, after", BOTH)
@pytest.mark.parametrize("target", ["http.server", "six", "future"])
def test_rewrites_for_both(before, after, target):
    check(HEAD + before + "\n", HEAD + after + "\n", ONLY, target)


@pytest.mark.parametrize("text", LEFT)
def test_what_is_no_thread_is_left(text):
    check_noop(HEAD + text + "\n", ONLY)


PAIRED = [
    pytest.param("x = collections.Mapping", "collections|collections.abc", "Mapping", "Mapping", id="class of collections"),
    pytest.param("import fractions\nx = fractions.gcd", "fractions|math", "gcd", "gcd", id="gcd"),
    pytest.param("import pipes\nx = pipes.quote", "pipes|shlex", "quote", "quote", id="pipes"),
    pytest.param("import tarfile\nx = tarfile.filemode", "tarfile|stat", "filemode", "filemode", id="filemode"),
]


@pytest.mark.parametrize("before, modules, name, after", PAIRED)
@pytest.mark.parametrize("target", ["six", "future"])
def test_names_of_either_python(before, modules, name, after, target):
    text, _ = run(HEAD + before + "\n", ONLY, target)
    old, _, new = modules.partition("|")
    assert "if str is bytes:  # Python 2\n    from %s import %s\nelse:\n    from %s import %s\n" % (old, name, new, after) in text
    assert text.splitlines()[-1] == "x = " + after
    assert run(text, ONLY, target)[0] == text


def test_an_old_name_of_urljoin():
    text, messages = run(HEAD + "import urllib\nx = urllib.basejoin(a, urllib.quote(b))\n", ONLY)
    assert text.splitlines()[-1] == "x = urllib.parse.urljoin(a, urllib.quote(b))" and "\nimport urllib.parse\n" in text and not messages
    text, _ = run(HEAD + "import urllib\nx = urllib.basejoin(a, b)\n", ONLY, "six")
    assert "    from urllib import basejoin as urljoin\nelse:\n    from urllib.parse import urljoin\n" in text
    assert run(text, ONLY, "six")[0] == text


@pytest.mark.parametrize("target", ["six", "future"])
def test_default_encoding_is_left_to_27(target):
    check(HEAD + "reload(sys)\nsys.setdefaultencoding('utf-8')\n",
          HEAD + "str is bytes and reload(sys)\nstr is bytes and sys.setdefaultencoding('utf-8')\n", ONLY, target)


@pytest.mark.parametrize("before, after", ONE)
def test_rewrites(before, after):
    check(HEAD + before + "\n", HEAD + after + "\n", ONLY)


@pytest.mark.parametrize("before, after", [
    pytest.param("import pipes\nx = pipes.quote(y)", "x = shlex.quote(y)", id="the module"),
    pytest.param("from pipes import quote\nx = quote(y)", "x = shlex.quote(y)", id="the name"),
])
def test_pipes(before, after):
    check("import BaseHTTPServer\n" + before + "\n", "import BaseHTTPServer\nimport shlex\n" + after + "\n", ONLY + ("gone_modules",))


@pytest.mark.parametrize("before, after", [
    pytest.param("logging.warn('a')", "logging.warning('a')", id="the module's"),
    pytest.param("log = logging.getLogger('a')\nlog.warn('a')", "log = logging.getLogger('a')\nlog.warning('a')", id="a logger's"),
])
@pytest.mark.parametrize("target", ["http.server", "six", "future"])
def test_warnings_that_are_logged(before, after, target):
    head = HEAD + "import logging\n"
    check(head + before + "\n", head + after + "\n", ONLY, target)


def test_classes_of_collections():
    text, _ = run(HEAD + "x = collections.Mapping\n", ONLY)
    assert text.splitlines()[-1] == "x = collections.abc.Mapping"


@pytest.mark.parametrize("body", [
    pytest.param("import warnings\nwarnings.warn('a')\nx = self.log.warn", id="warn of another module"),
    pytest.param("log = logging.getLogger('a')\nlog = Log()\nlog.warn('a')", id="warn of what may be no logger"),
    pytest.param("log = None\nlog.warn('a')", id="warn of what was None at first"),
    pytest.param("x = other.maxint", id="another maxint"),
    pytest.param("x = t.isAlive", id="not called"),
    pytest.param("reload(sys)", id="reload without a reason"),
])
def test_leaves_alone(body):
    check_noop(HEAD + body + "\n", ONLY)



DUMP = """
import BaseHTTPServer, json
class H(BaseHTTPServer.BaseHTTPRequestHandler):
    def do_GET(self):
        %s
"""


@pytest.mark.parametrize("before, after", [
    pytest.param("json.dump(x, self.wfile)", "self.wfile.write(json.dumps(x))", id="wfile"),
    pytest.param("json.dump(f(x), self.wfile, indent=2)", "self.wfile.write(json.dumps(f(x), indent=2))", id="more arguments"),
    pytest.param("json.dump(x, open('a', 'wb'))", "open('a', 'wb').write(json.dumps(x))", id="a file of bytes"),
])
@pytest.mark.parametrize("target", ["http.server", "six", "future"])
def test_json_into_bytes(before, after, target):
    check(DUMP % before, DUMP % after, ("json_dump",), target)


@pytest.mark.parametrize("body", [
    pytest.param("json.dump(x, open('a', 'w'))", id="a file of text"),
    pytest.param("json.dump(x, y)", id="a file that is not known"),
    pytest.param("json.dump(x, fp=self.wfile)", id="by name"),
])
def test_json_left_alone(body):
    check_noop(DUMP % body, ("json_dump",))


@pytest.mark.parametrize("before, after", [
    pytest.param("x = '%x' % s.st_mtime", "x = '%x' % int(s.st_mtime)", id="alone"),
    pytest.param("x = '\"%x-%X\"' % (time.time(), n)", "x = '\"%x-%X\"' % (int(time.time()), n)", id="among others"),
    pytest.param("x = '%x' % (n or time.time())", "x = '%x' % int((n or time.time()))", id="where there is none"),
    pytest.param("now = time.time()\nx = '%x' % now", "now = time.time()\nx = '%x' % int(now)", id="by a name"),
    pytest.param("x = '%o %s' % (os.path.getmtime(p), s.st_mtime)", "x = '%o %s' % (int(os.path.getmtime(p)), s.st_mtime)", id="octal"),
])
@pytest.mark.parametrize("target", ["http.server", "six", "future"])
def test_floats_in_hexadecimal(before, after, target):
    check(HEAD + before + "\n", HEAD + after + "\n", ("hex_formats",), target)


@pytest.mark.parametrize("body", [
    pytest.param("x = '%x' % n", id="not known"),
    pytest.param("x = '%d' % s.st_mtime", id="decimal"),
    pytest.param("x = '%x' % int(s.st_mtime)", id="done"),
    pytest.param("x = '%(a)x' % s.st_mtime", id="by key"),
    pytest.param("now = int(time.time())\nx = '%x' % now", id="a name of a whole number"),
    pytest.param("x = '%x' % int(n or time.time())", id="done, where there is none"),
])
def test_floats_left_alone(body):
    check_noop(HEAD + body + "\n", ("hex_formats",))


WALK = """
import BaseHTTPServer, os
from os.path import walk, join
import os.path as path
os.path.walk(join(a), b, c)
path.walk(a, b, (c, d))
walk(a, b, c)
for x in os.walk(a): pass
"""


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
def test_walk_of_paths(target):
    text = run(WALK, ("gone_functions",), target)[0]
    assert text.startswith("import BaseHTTPServer, os\nfrom os.path import join\nimport os.path as path\n\n\ndef _walk(top, visit, arg):\n")
    assert text.endswith("\n\n\n_walk(join(a), b, c)\n_walk(a, b, (c, d))\n_walk(a, b, c)\nfor x in os.walk(a): pass\n")
    check_noop(text, ("gone_functions",), target)


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
def test_what_is_called_with_tokens(target):
    text = run("import BaseHTTPServer, tokenize\ntry:\n    tokenize.tokenize(f.readline, self)\nexcept tokenize.TokenError, e:\n    print e\n",
               ("gone_functions",), target)[0]
    assert "\ntry:\n    _tokenize(f.readline, self)\nexcept tokenize.TokenError, e:\n" in text
    check_noop(text, ("gone_functions",), target)
    names, found = {}, []
    exec(text[text.index("def _tokenize"):text.index("try:")], names)
    names["_tokenize"](iter(["a = 1\n", ""]).__next__ if str is not bytes else iter([b"a = 1\n", b""]).next, lambda *args: found.append(args[1:4]))
    assert found[:3] == [("a", (1, 0), (1, 1)), ("=", (1, 2), (1, 3)), ("1", (1, 4), (1, 5))]
    check_noop("import BaseHTTPServer, tokenize\nprint 1\nx = list(tokenize.tokenize(f.readline))\n", ("gone_functions",), target)


def test_functions_that_are_gone_are_reported():
    check_noop("""
        import BaseHTTPServer, os
        from inspect import formatargspec
        x = os.popen3(y)
        try:
            z = os.tmpnam()
        except AttributeError:
            z = formatargspec(f)
        formatargspec(f)
        self.tmpnam()
        """, ("gone_functions",), messages=["3:5 BH102", "8:1 BH102"])


def test_what_is_gone_is_reported_where_a_file_is_the_program():
    check_noop("""
        import BaseHTTPServer, os, sys
        if __name__ == '__main__':
            os.popen3(y)
        if verbose:
            os.popen4(y)
        if sys.version_info < (3,) or hasattr(os, 'popen2'):
            os.popen2(y)
        """, ("gone_functions",), messages=["3:5 BH102", "5:5 BH102"])


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("before, after", [
    pytest.param("unittest.makeSuite(T)", "unittest.defaultTestLoader.loadTestsFromTestCase(T)", id="of a class"),
    pytest.param("unittest.makeSuite(T, 'test')", "unittest.defaultTestLoader.loadTestsFromTestCase(T)", id="with the usual prefix"),
    pytest.param("unittest.findTestCases(m)", "unittest.defaultTestLoader.loadTestsFromModule(m)", id="of a module"),
])
def test_suites(before, after, target):
    check("import BaseHTTPServer, unittest\ns.addTest(%s)\n" % before, "import BaseHTTPServer, unittest\ns.addTest(%s)\n" % after,
          ("gone_functions",), target)


def test_suites_of_another_prefix_are_reported():
    check_noop("import BaseHTTPServer, unittest\nunittest.makeSuite(T, 'check')\n", ("gone_functions",), messages=["2:1 BH102"])


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
def test_the_system_by_subprocess(target):
    before = "import BaseHTTPServer, subprocess\nfrom subprocess import mswindows, call\nprint not subprocess.mswindows, mswindows\n"
    text, messages = run(before, ("gone_functions",), target)
    assert text.endswith('print not (os.name == "nt"), (os.name == "nt")\n') and "\nfrom subprocess import call\n" in text and messages == []
    check_noop(text, ("gone_functions",), target)


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
def test_the_version_of_urllib2(target):
    text, messages = run("import BaseHTTPServer, urllib2\nprint 'Python-urllib/%s' % urllib2.__version__, BaseHTTPServer.__version__\n",
                         ("gone_functions",), target)
    assert text.endswith("print 'Python-urllib/%s' % \"2.7\", \"0.3\"\n") and messages == []


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
def test_arguments_of_a_function(target):
    text = run("import BaseHTTPServer, inspect\nfrom inspect import getargspec\n"
               "print inspect.getargspec(f), getargspec(f).args\n", ("gone_functions",), target)[0]
    assert text.endswith("\n\nprint _getargspec(f), _getargspec(f).args\n") and "import getargspec" not in text
    check_noop(text, ("gone_functions",), target)
    namespace = {}
    exec(text[text.index("def _getargspec"):text.index("print")], namespace)
    spec = namespace["_getargspec"](lambda a, b=1, *c, **d: 0)
    assert spec == (["a", "b"], "c", "d", (1,)) and spec.keywords == "d"


def test_classes_that_are_gone_are_reported():
    check_noop("""
        import BaseHTTPServer, mailbox, httplib
        from httplib import HTTP
        box = mailbox.PortableUnixMailbox(f)
        c = httplib.HTTPS(h)
        d = HTTP(h)
        e = httplib.HTTPConnection(h), mailbox.mbox(p)
        import urllib
        f = urllib.FancyURLopener()
        """, ("gone_functions",), messages=["3:7 BH102", "4:5 BH102", "5:5 BH102", "8:5 BH102"])


def test_names_that_are_gone_and_unused_are_not_imported():
    check("import BaseHTTPServer\nfrom string import join, letters\nfrom os.path import (walk,\n    exists)\nfrom os import popen3\nexists(a)\n",
          "import BaseHTTPServer\nfrom os.path import (exists)\nexists(a)\n", ("gone_functions", "string_module"))
    check("import BaseHTTPServer\nfrom string import upper\nf(upper)\nexec code\n", "import BaseHTTPServer\nf(str.upper)\nexec code\n", ("string_module",))
    check_noop("import BaseHTTPServer\nfrom string import capwords\n", ("gone_functions", "string_module"))


@pytest.mark.parametrize("target, name", [("http.server", '"__next__"'), ("six", '"next" if str is bytes else "__next__"')])
def test_what_is_asked_for_next(target, name):
    text = run(HEAD + "x = hasattr(y, 'next'), hasattr(y, 'nextx')\n", ("all",), target)[0]
    assert text.endswith("x = hasattr(y, %s), hasattr(y, 'nextx')\n" % name)
    assert run(text, ("all",), target)[0] == text


@pytest.mark.parametrize("old, new", [("has_key", "keys"), ("iteritems", "items"), ("func_name", "__code__"), ("im_func", "__func__")])
def test_what_is_asked_for_a_method_of_dicts_and_functions(old, new):
    text = run(HEAD + "x = hasattr(y, '%s'), hasattr(y, '%sx')\n" % (old, old), ("all",))[0]
    assert text.endswith("x = hasattr(y, \"%s\"), hasattr(y, '%sx')\n" % (new, old)) and run(text, ("all",))[0] == text
    text = run(HEAD + "x = hasattr(y, '%s')\n" % old, ("all",), "six")[0]
    assert text.endswith('x = hasattr(y, "%s" if str is bytes else "%s")\n' % (old, new)) and run(text, ("all",), "six")[0] == text


@pytest.mark.parametrize("fixers, text", [
    pytest.param(("all",), "def iteritems(d):\n    return ()\nx = hasattr(y, 'iteritems')\n", id="a function of the file's"),
    pytest.param(("all",), "y.next = 5\nx = hasattr(y, 'next')\n", id="data of that name"),
    pytest.param(("gone_names",), "x = hasattr(y, 'next')\n", id="methods that keep their names"),
])
def test_what_is_asked_for_other_things(fixers, text):
    assert run(HEAD + text, fixers)[0].endswith(text)


BOTH = "try:\n    import BaseHTTPServer\nexcept ImportError:\n    import http.server as BaseHTTPServer\n"


@pytest.mark.parametrize("text, after", [
    pytest.param("from types import StringType\nx = isinstance(y, StringType)\n", "x = isinstance(y, str)\n", id="a type's name"),
    pytest.param("x = [round(z) for z in xrange(y)]\n", "x = [_round(z) for z in range(y)]\n", id="a built-in"),
    pytest.param("x = round(y) if z.has_key(1) else 0\n", "x = _round(y) if 1 in z else 0\n", id="a method"),
    pytest.param("x = round(y)\n", "x = round(y)\n", id="nothing"),
    pytest.param("try:\n    xrange\nexcept NameError:\n    xrange = range\nx = round(y)\n", "x = round(y)\n", id="a built-in that is asked for"),
    pytest.param("class A:\n    def has_key(self, key):\n        return 1\nx = round(A().has_key(2))\n",
                 "        return 1\n    __contains__ = has_key\nx = round(2 in A())\n", id="a method of its own"),
    pytest.param("import urllib.parse\nx = round(y.has_key(2))\n", "x = round(2 in y)\n", id="a module of today"),
    pytest.param("import urllib\nx = round(urllib.quote(y))\n", "x = _round(urllib.parse.quote(y))\n", id="a function of urllib"),
    pytest.param("try:\n    import urllib.parse as urllib\nexcept ImportError:\n    import urllib\nx = round(urllib.quote(y))\n",
                 "x = round(urllib.quote(y))\n", id="urllib under its new name"),
    pytest.param("from six.moves import urllib\nx = round(urllib.quote(y))\n", "x = round(urllib.quote(y))\n", id="urllib of six"),
    pytest.param(BOTH + "x = round(z.headers.getheader(y))\n", "x = _round(z.headers.get(y))\n", id="a method of a header object"),
    pytest.param(BOTH + "x = range(z.headers.getheader(y), round(z.items()))\n", "_round(list(_python2_order(z).items()))))\n", id="a method of it, and of dicts"),
    pytest.param(BOTH + "try:\n    x = round(z.headers.getheader(y))\nexcept AttributeError:\n    x = round(z.headers.get(y))\n",
                 "    x = round(z.headers.get(y))\n", id="a method of it that is tried"),
    pytest.param(BOTH + "x = round(z.getheader(y))\n", "x = round(z.getheader(y))\n", id="a method of an answer"),
])
def test_what_counts_on_python_2(text, after):
    assert run(text, ("all",))[0].endswith(after)


@pytest.mark.parametrize("text, place", [
    pytest.param("import plistlib\nx = plistlib.Data(y)\n", "4:5", id="plistlib"),
    pytest.param("import commands\nx = os.popen('ls' + commands.mkarg(y))\n", "4:21", id="what quotes for a shell"),
    pytest.param("from ftplib import FTP, Netrc\nx = FTP(Netrc())\n", "4:9", id="by its name"),
    pytest.param("import types\nx = isinstance(y, (types.InstanceType, types.FunctionType))\n", "4:20", id="types"),
    pytest.param("import UserDict\nclass A(UserDict.DictMixin):\n    pass\n", "4:9", id="a base"),
    pytest.param("import xml.etree.ElementTree as ET\nx = ET.XMLTreeBuilder()\n", "4:5", id="a module of a package"),
    pytest.param("from xml.etree import ElementTree\nx = ElementTree.XMLTreeBuilder()\n", "4:5", id="a module of a package by its name"),
    pytest.param("import re\nx = re.template('%d', y)\n", "4:5", id="a function"),
    pytest.param("import locale\nx = '{0}'.format(locale.getlocale())\n", None, id="the method of a text"),
    pytest.param("import ssl\ntry:\n    ssl.match_hostname(x, y)\nexcept AttributeError:\n    pass\n", None, id="in a try"),
])
@pytest.mark.parametrize("target", ["http.server", "six"])
def test_names_that_are_gone_are_reported(text, place, target):
    check_noop("import BaseHTTPServer\nprint 1\n" + text, ("gone_functions",), target, messages=place and [place + " BH102"])


@pytest.mark.parametrize("module, use", [
    pytest.param("md5", "md5.new(x)", id="hash"), pytest.param("commands", "commands.getoutput(x)", id="output of a command"),
    pytest.param("new", "new.instancemethod(f, x, C)", id="method"), pytest.param("cgi", "cgi.escape(x)", id="markup"),
    pytest.param("pipes", "pipes.quote(x)", id="shell"),
])
def test_a_text_of_that_name_does_not_keep_what_is_gone(module, use):
    text = run("import BaseHTTPServer, os, %s\ny = {'%s': %s}\n" % (module, module, use), ("all",))[0]
    assert re.search(r"^import .*\b%s\b" % module, text, re.M) is None and "'%s'" % module in text


def test_a_text_of_that_name_keeps_what_is_there():
    text = run("import BaseHTTPServer, ssl\nhasattr(h, 'ssl')\n", ("all",))[0]
    assert "import ssl" in text or ", ssl" in text


def test_getattr_of_the_module_string():
    check_noop("import BaseHTTPServer, string\nf = getattr(string, name)\nhasattr(string, name)\n", ("string_module",), messages=["2:13 BH102"])
