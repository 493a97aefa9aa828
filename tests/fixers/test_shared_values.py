"""-f all: what one file of a program holds and another reads is of one type in both, whatever file is looked at first."""
from __future__ import unicode_literals

import os
import sys

import pytest

from BaseHTTPServer_compat import cli
import fixer_rows
from BaseHTTPServer_compat.fixers import module_paths, programs

HANDLER = """\
import BaseHTTPServer
%s

class H(BaseHTTPServer.BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(9)
        %s
"""
ENCODE, DECODE = '.encode("utf-8", "surrogateescape")', '.decode("utf-8", "surrogateescape")'


def handler(imports, *lines):
    """Return main.py: a handler that has *lines* in its do_POST."""
    return HANDLER % (imports, "\n        ".join(lines))


def fixed(folder, files, target="http.server"):
    """Return ({name: what becomes of it}, codes) of the *files*, {name: text}, of one program; a second run must not change it."""
    for name, text in files.items():
        folder.join(*name.split("/")).write_text(text, "utf-8", ensure=True)
    paths = sorted(str(folder.join(*name.split("/"))) for name in files)
    rewriter = fixer_rows.rewriter(("all",), target)
    shares, found, codes = programs.shares_in(rewriter, paths), {}, []
    for path in paths:
        outcome = rewriter.rewrite(path, read(path), shares.get(path))
        found[path] = outcome.after
        codes += [message.code for message in outcome.messages]
    for path in paths:
        with open(path, "wb") as stream:
            stream.write(found[path])
    again = programs.shares_in(rewriter, paths)
    for path in paths:
        after = rewriter.rewrite(path, found[path], again.get(path)).after.decode("utf-8")
        assert after == found[path].decode("utf-8"), "the second run changed its own result"
    return dict((os.path.relpath(path, str(folder)).replace(os.sep, "/"), raw.decode("utf-8")) for path, raw in found.items()), codes


def read(path):
    """Return the bytes of a file."""
    with open(path, "rb") as stream:
        return stream.read()


LOADER = """\
import os

def load_all():
    folder = os.path.dirname(os.path.abspath(__file__))
    return [__import__(os.path.splitext(name)[0]) for name in os.listdir(folder)]
"""
LOCKED = """\
def locked(function):
    def inner(*args, **keywords):
        lock.acquire()
        try:
            return function(*args, **keywords)
        finally:
            lock.release()
    inner.__name__ = function.__name__
    return inner
"""


# (files besides main.py and what becomes of them, main.py, lines of what becomes of it)
ROWS = [
    pytest.param(
        {"config": ("MAGIC = '\\x89PNG'\n", "MAGIC = b'\\x89PNG'\n")},
        handler("import config", "if body[:4] == config.MAGIC:", "    self.wfile.write(body)"),
        ["if body[:4] == config.MAGIC:", "self.wfile.write(body)"], id="a constant of bytes"),
    pytest.param(
        {"config": ("MAGIC = '\\x89PNG'\n", "MAGIC = b'\\x89PNG'\n")},
        handler("from config import MAGIC as M", "if body[:4] == M:", "    self.wfile.write(body)"),
        ["if body[:4] == M:"], id="a constant under another name"),
    pytest.param(
        {"config": ("PONG = 'pong'\n", "PONG = b'pong'\n")},
        handler("from config import *", "if body == PONG:", "    self.wfile.write(body)"),
        ["if body == PONG:"], id="a constant by a star"),
    pytest.param(
        {"config": ("from sizes import *\n", "from sizes import *\n"), "sizes": ("PONG = 'pong'\n", "PONG = b'pong'\n")},
        handler("from config import *", "if body == PONG:", "    self.wfile.write(body)"),
        ["if body == PONG:"], id="by a star of a star"),
    pytest.param(
        {"config": ("from sizes import PONG\n", "from sizes import PONG\n"), "sizes": ("PONG = 'pong'\n", "PONG = b'pong'\n")},
        handler("import config", "if body == config.PONG:", "    self.wfile.write(body)"),
        ["if body == config.PONG:"], id="handed on by a module between"),
    pytest.param(
        {"util": ("def body_of(h):\n    return h.rfile.read(9)\n", "def body_of(h):\n    return h.rfile.read(9)%s\n" % DECODE)},
        handler("import util, json", "for pair in util.body_of(self).split('&'):", "    print pair"),
        ["for pair in util.body_of(self).split('&'):"], id="what a function of another file read, as text"),
    pytest.param(
        {"util": ("def body_of(h):\n    return h.rfile.read(9)\n", "def body_of(h):\n    return h.rfile.read(9)\n")},
        handler("import util", "self.wfile.write(util.body_of(self) + 'x')"),
        ["self.wfile.write(util.body_of(self) + b'x')"], id="what a function of another file read, as bytes"),
    pytest.param(
        {"form": ("def parse(data):\n    return data.split('&')\n", "def parse(data):\n    return data.split(b'&')\n")},
        handler("from form import parse", "self.wfile.write('|'.join(parse(body)))"),
        ["self.wfile.write(b'|'.join(parse(body)))"], id="a parser fed with bytes"),
    pytest.param(
        {"form": ("def parse(data):\n    return [p.title() for p in data.split('&')]\n", None)},
        handler("from form import parse", "print 'a' in parse(body), u'x'.join(parse(body))"),
        ["self.rfile.read(9)%s" % DECODE], id="a parser fed with bytes that are to be text"),
    pytest.param(
        {"state": ("LAST = []\nSEEN = {}\n\ndef first():\n    return LAST[0] + '!'\n",
                   "LAST = []\nSEEN = {}\n\ndef first():\n    return LAST[0] + b'!'\n")},
        handler("import state", "state.LAST.append(body)", "self.wfile.write(state.first())"),
        ["state.LAST.append(body)"], id="a list of another file"),
    pytest.param(
        {"state": ("class Store:\n    def __init__(self):\n        self.kept = {}\n    def put(self, key, value):\n"
                   "        self.kept[key] = value + ';'\n",
                   "class Store:\n    def __init__(self):\n        self.kept = {}\n    def put(self, key, value):\n"
                   "        self.kept[key] = value + b';'\n")},
        handler("import state\nstore = state.Store()", "store.put(1, body)", "self.wfile.write(store.kept[1])"),
        ["store.put(1, body)"], id="an object of a class of another file"),
    pytest.param(
        {"state": ("class Store:\n    def __init__(self, first):\n        self.first = first + ';'\n",
                   "class Store:\n    def __init__(self, first):\n        self.first = first + b';'\n")},
        handler("import state\n\nclass Mine(state.Store):\n    pass\n", "self.wfile.write(Mine(body).first)"),
        ["self.wfile.write(Mine(body).first)"], id="an __init__ that a class of another file inherits"),
    pytest.param(
        {"state": ("class Store:\n    def __init__(self, first):\n        self.first = first + ';'\n",
                   "class Store:\n    def __init__(self, first):\n        self.first = first + b';'\n")},
        handler("import state\n\nclass Mine(state.Store):\n    def __init__(self, x):\n        state.Store.__init__(self, x)\n",
                "self.wfile.write(Mine(body).first)"),
        ["state.Store.__init__(self, x)"], id="an __init__ that is called by the name of its class"),
    pytest.param(
        {"store": ("import sqlite3\n\ndef find(n):\n    return sqlite3.connect('a').execute('select data from f').fetchone()\n\n"
                   "def make():\n    sqlite3.connect('a').execute('create table f (data blob)')\n", None)},
        handler("import store", "row = store.find(1)", "print str(row[0])", "print str(len(body))"),
        ["print(str(_to_text(row[0])))", "print(str(len(body)))"], id="a BLOB of a table that another file makes"),
    pytest.param(
        {"names": ("def add(rows):\n    rows.update({'/x': answer})\n\ndef answer(data):\n    return data + '!'\n", None)},
        handler("import names\nTABLE = {}\nnames.add(TABLE)", "self.wfile.write(TABLE['/x'](body))"),
        ["self.wfile.write(TABLE['/x'](body))"], id="functions in a dict of another file"),
    pytest.param(
        {"jobs": ("import Queue\nqueue = Queue.Queue()\n\ndef run():\n    kind, data = queue.get()\n    return data + '.'\n", None)},
        handler("from jobs import queue, run", "queue.put((1, body))", "self.wfile.write(run())"),
        ["self.wfile.write(run())"], id="a queue"),
    pytest.param(
        {"base": ("import BaseHTTPServer\n\nclass Base(BaseHTTPServer.BaseHTTPRequestHandler):\n    def say(self, text):\n"
                  "        self.wfile.write(text)\n", None)},
        "import base\n\nclass H(base.Base):\n    def show(self):\n        print self.headers.getheader('X')\n        self.say('x')\n",
        ["print(self.headers.get('X'))", "self.say(b'x')"], id="a handler whose base is in another file"),
    pytest.param(
        {"pack/__init__": ("", ""), "pack/sizes": ("PONG = 'pong'\n", "PONG = b'pong'\n"),
         "pack/util": ("from .sizes import PONG\nimport sizes\n\ndef is_pong(data):\n    return data == PONG or data == sizes.PONG + 'x'\n",
                       "from .sizes import PONG\nfrom . import sizes\n\ndef is_pong(data):\n    return data == PONG or data == sizes.PONG + b'x'\n")},
        handler("from pack import util", "if util.is_pong(body):", "    self.wfile.write(body)"),
        ["if util.is_pong(body):"], id="a package"),
    pytest.param(
        {"plugins/__init__": ("", ""), "plugins/echo": ("name = 'echo'\n\ndef handle(data):\n    return data + '!'\n",
                                                        "name = 'echo'\n\ndef handle(data):\n    return data + b'!'\n")},
        handler("", "plugin = __import__('plugins.' + self.path, None, None, ['x'])", "self.wfile.write(plugin.handle(body))"),
        ["self.wfile.write(plugin.handle(body))"], id="a plugin"),
    pytest.param(
        {"common": ("import urllib\nfrom cgi import escape\nNL = '\\n'\n", None)},
        handler("from common import *", "print urllib.unquote(self.path), escape(self.path)"),
        ["print(urllib.parse.unquote(self.path", "html.escape(self.path, quote=False)"], id="modules taken by a star"),
    pytest.param(
        {"common": ("from types import *\n\ndef is_map(x):\n    return type(x) is DictType\n",
                    "\ndef is_map(x):\n    return type(x) is dict\n")},
        handler("from common import *", "if type(self.server.x) not in (NoneType, ListType):", "    print is_map(self.server.x)"),
        ["from common import *\n", "if type(self.server.x) not in (type(None), list):"], id="types taken by two stars"),
    pytest.param(
        {"common": ("from types import *\n", "")},
        handler("from common import ListType\nimport common", "print isinstance(x, ListType), isinstance(x, common.DictType)"),
        ["print(isinstance(x, list), isinstance(x, dict))"], id="types taken by name"),
    pytest.param(
        {"common": ("from cgi import escape\n", None)},
        handler("import common", "common.escape = len", "del common.escape"),
        ["common.escape = len", "del common.escape"], id="a name put into another module"),
    pytest.param(
        {"common": ("import base64, json, time\n", "import base64, json, time\n")},
        handler("from common import *", "print time.clock(), json.dumps({'b': 1, 'a': 2}), base64.decodestring(self.path)"),
        ["import base64, json, time\n", "base64.decodebytes("], id="functions of modules taken by a star"),
    pytest.param(
        {"mix": ("class Mixed:\n    def name(self):\n        return self.headers.getheader('X')\n",
                 "class Mixed:\n    def name(self):\n        return self.headers.get('X')\n")},
        handler("from mix import Mixed\n\nclass Base(Mixed, BaseHTTPServer.BaseHTTPRequestHandler):\n    pass\n", "print self.name()"),
        ["print(self.name())"], id="a class that handlers of another file are derived of"),
    pytest.param(
        {"state": ("TABLE = {'b': 1, 'a': 2, 'zebra': 3}\n", "TABLE = {'b': 1, 'a': 2, 'zebra': 3}\n")},
        handler("import state", "for key in state.TABLE:", "    print key"),
        ["for key in _python2_order(state.TABLE):"], id="a dict of another file"),
    pytest.param(
        {"show": ("def show(rows):\n    for key in rows:\n        print key\n", None)},
        handler("import show", "show.show({'b': 1, 'a': 2})"),
        ["show.show({'b': 1, 'a': 2})"], id="a dict that another file goes through"),
    pytest.param(
        {"fetch": ("def name(headers):\n    return headers.getheader('X')\n", "def name(headers):\n    return headers.get('X')\n")},
        handler("import fetch", "print fetch.name(self.headers)"),
        ["print(fetch.name(self.headers))"], id="a header object that another file is given"),
    pytest.param(
        {"acts": ("def do_a(data):\n    return data + '!'\n", "def do_a(data):\n    return data + b'!'\n")},
        handler("import acts", "self.wfile.write(getattr(acts, 'do_' + self.path)(body))"),
        ["self.wfile.write(getattr(acts, 'do_' + self.path)(body))"], id="a function of another file by its name"),
    pytest.param(
        {"table": ("TABLE = {}\n\ndef route(path):\n    def put(function):\n        TABLE[path] = function\n        return function\n    return put\n", None),
         "pages": ("from table import route\n\n@route('/')\ndef page(data):\n    return data + '!'\n",
                   "from table import route\n\n@route('/')\ndef page(data):\n    return data + b'!'\n")},
        handler("import table, pages", "self.wfile.write(table.TABLE[self.path](body))"),
        ["self.wfile.write(table.TABLE[self.path](body))"], id="functions that a decorator puts into a table"),
    pytest.param(
        {"table": ("LIST = []\n\ndef command(function):\n    LIST.append(function)\n    return function\n", None),
         "pages": ("import table\n\n@table.command\ndef page(data):\n    return data + '!'\n",
                   "import table\n\n@table.command\ndef page(data):\n    return data + b'!'\n")},
        handler("import table, pages", "self.wfile.write(table.LIST[0](body))"),
        ["self.wfile.write(table.LIST[0](body))"], id="functions that a decorator puts into a list"),
    pytest.param(
        {"data": ("import json\n\ndef parse(data):\n    return json.loads(data)\n", None)},
        handler("import data", "try:", "    print data.parse(body)", "except ValueError, e:", "    print e"),
        ["_python2_words(e)", "def _json_words(error)"], id="an error of JSON that another file reads"),
    pytest.param(
        {"data": ("def parse(data):\n    import json, struct\n    return struct.unpack('<I', data), json.loads(data)\n", None)},
        handler("import data", "try:", "    print data.parse(body)", "except Exception, e:", "    print e"),
        ["def _json_words(error)", "unpack requires a string argument"], id="errors of modules that a function of another file imports"),
    pytest.param(
        {"data": ("import base64\n\ndef decode(x):\n    return base64.b64decode(x)\n", None)},
        handler("import data", "print repr(data.decode(body))"),
        ["print(_repr(data.decode(body)))"], id="bytes of another file that are shown"),
    pytest.param(
        {"web": ("class Request:\n    def __init__(self, handler):\n        self.headers = handler.headers\n", None),
         "api": ("def names(request):\n    return request.headers.keys()\n", None)},
        handler("import web, api", "request = web.Request(self)", "print api.names(request), request.headers['Host']"),
        ["_header_value(request.headers, 'Host')"], id="an object of another file that keeps the headers"),
    pytest.param(
        {"data": ("import json, urlparse\n\ndef read(x):\n    if x[:1] == '{':\n        return plain(json.loads(x))\n"
                  "    return dict((k, v[0]) for k, v in urlparse.parse_qs(x).items())\n\ndef plain(x):\n    if isinstance(x, dict):\n"
                  "        return dict((plain(k), plain(v)) for k, v in x.items())\n    if isinstance(x, list):\n"
                  "        return map(plain, x)\n    if isinstance(x, unicode):\n        return x.encode('utf-8')\n    return x\n", None)},
        handler("import data", "name = data.read(body)['name']", "self.wfile.write('%s %s' % (name.upper(), name))"),
        ['(name' + ENCODE + '.upper()' + DECODE], id="capitals of what may be JSON's"),
    pytest.param(
        {"common": ("import urllib\n", None)},
        handler("import common", "print common.urllib.unquote(self.path)"),
        ["print(urllib.parse.unquote(self.path"], id="a module of another module"),
    pytest.param(
        {"locks": (LOCKED, None),
         "store": ("from locks import locked\n\n@locked\ndef body(x):\n    return x\n\n@locked\ndef page(x):\n    return 'a' + x\n", None)},
        handler("import store, json", "print store.page(json.loads('\"b\"'))", "self.wfile.write(store.body(body))"),
        ["print(store.page(json.loads('\"b\"')))", "self.wfile.write(store.body(body))"], id="a decorator that hands everything on"),
    pytest.param(
        {"store": ("import sqlite3\ndb = sqlite3.connect(':memory:')\ndb.text_factory = str\n\ndef row():\n"
                   "    return db.execute('select 1').fetchone()\n", None)},
        handler("import store", "print len(store.row()['a']), str(store.row())"),
        ["print(len(_encoded(store.row()['a'])), _repr("], id="rows of bytes"),
    pytest.param(
        {"page": ("class Page:\n    def write(self, out, full=1):\n        out.write('a %d' % full)\n\n"
                  "class Log:\n    def write(self, text):\n        print text.title()\n",
                  "class Page:\n    def write(self, out, full=1):\n        out.write(('a %d' % full).encode(\"utf-8\", \"surrogateescape\"))\n\n"
                  "class Log:\n    def write(self, text):\n        print(text.title())\n")},
        handler("import page", "self.server.page.write(self.wfile, full=2)"),
        ["self.server.page.write(self.wfile, full=2)"], id="a page that is asked to write itself to the output"),
    pytest.param(
        {"keys": ("KIND = b'<B'\n\ndef key(text):\n    return text.decode('hex')\n",
                  "import binascii\nKIND = b'<B'\n\ndef key(text):\n    return binascii.unhexlify(text)\n")},
        handler("import keys", "self.wfile.write(keys.key(body))"),
        ["self.wfile.write(keys.key(body))"], id="a codec of Python 2's in a file with literals of bytes"),
    pytest.param(
        {"frames": ("class P:\n    def make(s, n):\n        return s.replace('a', 'b')\n    make = staticmethod(make)\n"
                    "    @classmethod\n    def load(cls, s):\n        return s + 'x'\n",
                    "class P:\n    def make(s, n):\n        return s.replace(b'a', b'b')\n    make = staticmethod(make)\n"
                    "    @classmethod\n    def load(cls, s):\n        return s + b'x'\n")},
        handler("import frames", "self.wfile.write(frames.P.make(body, 1) + frames.P.load(body))"),
        ["self.wfile.write(frames.P.make(body, 1) + frames.P.load(body))"], id="static and class methods"),
    pytest.param(
        {"loader": (LOADER, None), "plugin": ("def run(x):\n    return x.encode('hex')\n", None)},
        handler("import loader", "for each in loader.load_all():", "    print each.run(body)"),
        ["print(each.run(body)"], id="a plugin beside who loads it"),
]


@pytest.mark.parametrize("files, main, lines", ROWS)
def test_values_that_files_share(files, main, lines, tmpdir):
    found, codes = fixed(tmpdir, dict([(name + ".py", pair[0]) for name, pair in files.items()] + [("main.py", main)]))
    for name, (_, after) in files.items():
        if after is not None:
            assert found[name + ".py"] == after
    assert [line for line in lines if line not in found["main.py"]] == []
    assert codes == []


def test_module_of_the_name_of_a_new_one(tmpdir):
    app = handler("from .http import PONG", "self.wfile.write(PONG)") + "    def log_request(self, code='-', size='-'):\n        print code\n"
    found, codes = fixed(tmpdir, {"pack/__init__.py": "", "pack/http.py": "PONG = 'pong'\n", "pack/app.py": app, "main.py": "import pack.app\n"})
    assert "\nimport http\n" in found["pack/app.py"] and "from . import http" not in found["pack/app.py"]
    assert found["pack/http.py"] == "PONG = b'pong'\n"


@pytest.mark.parametrize("target, imported", [
    ("compat", "from BaseHTTPServer_compat.python2 import unicode"), ("http.server", ""), ("six", "from six.moves import xrange\n"),
    ("future", "")])
def test_file_of_a_program_that_imports_a_module_of_the_name_of_a_new_one(target, imported, tmpdir):
    util = "def text(x):\n    from . import http\n    if isinstance(x, unicode):\n        raise http.Gone(x)\n    for y in xrange(x):\n        pass\n"
    found, codes = fixed(tmpdir, {
        "lib/__init__.py": "", "lib/http.py": "class Gone(Exception):\n    pass\n", "lib/util.py": util.replace("from . import http", "import http"),
        "main.py": handler("from lib import util", "print util.text(body)")}, target)
    assert "    from . import http\n" in found["lib/util.py"] and imported in found["lib/util.py"]
    assert ("isinstance(x, unicode)" in found["lib/util.py"]) == (target == "compat")


def test_json_by_way_of_another_file(tmpdir):
    found, codes = fixed(tmpdir, {"js.py": "import json\n\ndef dumps(x, **options):\n    return json.dumps(x, **options)\n",
                                  "main.py": handler("import js", "print js.dumps([1, 2], indent=2)")})
    assert ', **dict({"separators": (", ", ": ")}, **options))' in found["js.py"] and codes == []


def test_set_of_another_file(tmpdir):
    main = handler("import state", "for name in state.SEEN:", "    print name")
    assert fixed(tmpdir, {"main.py": main, "state.py": "SEEN = set()\n"})[1] == ["BH608"]


UTIL = "def glue(a, b):\n    return a + '&' + b\n"
NOOPS = [
    pytest.param({"main.py": "import util\nprint util.glue(open('x').read(), 'y')\n", "util.py": UTIL}, id="no server"),
    pytest.param({"main.py": handler("import util", "self.send_header('X', util.glue('a', 'b'))"), "util.py": UTIL}, id="text all the way"),
    pytest.param({"main.py": handler("import other", "self.wfile.write(body)"), "util.py": UTIL}, id="not imported"),
    pytest.param({"a/main.py": handler("import util", "self.wfile.write(util.glue(body, 'x'))"), "b/util.py": UTIL,
                  "b/main.py": "import util\n"}, id="of another program"),
    pytest.param({"main.py": "import http.server\nfrom util import glue\n\nclass H(http.server.BaseHTTPRequestHandler):\n    def do_GET(self):\n"
                  "        self.wfile.write(glue(self.rfile.read(9), b'x'))\n", "util.py": UTIL}, id="a program of Python 3 that has bytes"),
]


@pytest.mark.parametrize("files", NOOPS)
def test_files_that_share_nothing(files, tmpdir):
    found, codes = fixed(tmpdir, files)
    name = [each for each in files if each.endswith("util.py")][0]
    assert found[name] == files[name]


PROGRAM = {
    "main.py": handler("import state, util\nfrom config import *", "state.NOTES.append(util.parse(body))", "self.wfile.write(state.last() + NL)"),
    "state.py": "import config\nNOTES = []\n\ndef last():\n    return config.HEAD + NOTES[-1][0]\n",
    "util.py": "def parse(data):\n    return data.split('=')\n",
    "config.py": "HEAD = '\\xff'\nNL = '\\n'\n",
}


@pytest.mark.skipif(sys.platform == "emscripten", reason="needs processes")
@pytest.mark.parametrize("options", [["-j", "4"], ["-j", "2", "reversed"]])
def test_number_of_processes_and_order_of_files(options, tmpdir, capfd):
    results = []
    for each in (["-j", "1"], options):
        folder = tmpdir.join("run%d" % len(results))
        for name, text in PROGRAM.items():
            folder.join(name).write_text(text, "utf-8", ensure=True)
        paths = sorted(str(folder.join(name)) for name in PROGRAM)
        paths = paths[::-1] if "reversed" in each else paths
        cli.main(["fix", "-f", "all", "-w", "-n", "--no-diffs"] + [word for word in each if word != "reversed"] + paths)
        results.append([read(path) for path in sorted(paths)])
    assert results[0] == results[1]
    assert b"data.split(b'=')" in results[0][3]


@pytest.mark.parametrize("setting, meets", [("", True), ("reload(sys)\nsys.setdefaultencoding('utf-8')\n", False)], ids=["none", "another file's"])
def test_the_encoding_that_the_program_sets(setting, meets, tmpdir):
    found, _ = fixed(tmpdir, {
        "main.py": "import BaseHTTPServer, sys, pages\n%sclass H(BaseHTTPServer.BaseHTTPRequestHandler):\n    def do_GET(self):\n"
                   "        print 'x'\n        self.wfile.write(pages.page(self.path))\n" % setting,
        "pages.py": "def page(path):\n    name = open(path).read()\n    return (u'<p>' + name).encode('utf-8')\n"})
    assert ("_as_unicode" in found["pages.py"]) is meets


@pytest.mark.parametrize("serves, shared", [
    pytest.param("from wsgiref.simple_server import make_server\nmake_server('', 80, pages.app).serve_forever()\n", True, id="wsgiref"),
    pytest.param("import SimpleXMLRPCServer\nSimpleXMLRPCServer.SimpleXMLRPCServer(('', 80)).register_instance(pages)\n", True, id="XML-RPC"),
    pytest.param("print pages.app\n", False, id="no server"),
])
def test_servers_of_other_modules(serves, shared, tmpdir):
    """A program that serves by none of the family's names."""
    files = {"main.py": "import pages\n" + serves, "pages.py": "def app(environ, start_response):\n    return []\n"}
    for name, text in files.items():
        tmpdir.join(name).write(text)
    paths = sorted(str(tmpdir.join(name)) for name in files)
    assert sorted(programs.shares_in(fixer_rows.rewriter(("all",), "http.server"), paths)) == (paths if shared else [])


def test_one_file_of_a_program_alone(tmpdir):
    """As it was before: nothing is known of what is not fixed together."""
    for name, text in PROGRAM.items():
        tmpdir.join(name).write(text)
    rewriter = fixer_rows.rewriter(("all",), "http.server")
    path = str(tmpdir.join("util.py"))
    assert programs.shares_in(rewriter, [path]) == {}
    assert rewriter.rewrite(path, read(path)).after.decode("ascii") == PROGRAM["util.py"]


@pytest.mark.parametrize("path, dotted, found", [
    ("/p/main.py", "util", ("/p/util.py", [])),
    ("/p/main.py", "util.read.x", ("/p/util.py", ["read", "x"])),
    ("/p/main.py", "app.store.Words", ("/p/app/store.py", ["Words"])),
    ("/p/main.py", "app.NAME", ("/p/app/__init__.py", ["NAME"])),
    ("/p/app/store.py", "views", ("/p/app/views.py", [])),
    ("/p/app/store.py", "util", ("/p/util.py", [])),
    ("/p/app/store.py", ".views.index", ("/p/app/views.py", ["index"])),
    ("/p/app/store.py", ".NAME", ("/p/app/__init__.py", ["NAME"])),
    ("/p/main.py", "deep", ("/p/lib/deep.py", [])),
    ("/p/main.py", "os.path", None),
])
def test_which_file_a_name_means(path, dotted, found):
    files = ["/p/main.py", "/p/util.py", "/p/app/__init__.py", "/p/app/store.py", "/p/app/views.py", "/p/lib/deep.py", "/q/util.py"]
    assert module_paths.Modules(files).find(path, dotted) == found


def test_a_name_of_a_module_that_is_called_like_a_built_in(tmpdir):
    files = {"main.py": handler("import store", "self.wfile.write(store.str + body)"), "store.py": "str = 'a'\ndef f(x):\n    print unicode(x)\n"}
    assert fixed(tmpdir, files)[1] == ["BH625"]
