"""-f all: the imports that the engine's fixers would break, of the program's own modules and of what each Python calls otherwise."""
from __future__ import unicode_literals

import pytest

from fixer_rows import check, check_noop, rewriter, run

PROGRAM = '\nif __name__ == "__main__":\n    f()\n'
BOTH = "if __package__:\n%s    %s\n%selse:\n%s    %s\n"


def both(relative, absolute, indent=""):
    return BOTH % (indent, relative, indent, indent, absolute)


LOCAL = {
    "a module": ("import conf\n", both("from . import conf", "import conf")),
    "several": ("import conf, store as s\n", both("from . import conf, store as s", "import conf, store as s")),
    "names": ("from conf import PORT, HOST as h\n", both("from .conf import PORT, HOST as h", "from conf import PORT, HOST as h")),
    "names in brackets": ("from conf import (PORT,\n    HOST)\n", both("from .conf import PORT, HOST", "from conf import PORT, HOST")),
    "all names": ("from conf import *\n", both("from .conf import *", "from conf import *")),
    "of a module of the folder": ("from conf.local import X\n", both("from .conf.local import X", "from conf.local import X")),
    "beside others": ("import os, conf\n", both("from . import conf", "import conf") + "import os\n"),
    "in a try": ("try:\n    import conf\nexcept ImportError:\n    conf = None\n",
                 "try:\n    " + both("from . import conf", "import conf", "    ") + "except ImportError:\n    conf = None\n"),
    "in a def, on one line with another": ("def f():\n    import conf; import os\n    return conf\n",
                                           "def f():\n    " + both("from . import conf", "import conf", "    ") + "    import os\n    return conf\n"),
    "with a comment before it": ("# ours\nimport conf\n", "# ours\n" + both("from . import conf", "import conf")),
    "of the library": ("import os\nfrom json import dumps\n",) * 2,
    "relative": ("from . import conf\n",) * 2,
}
TESTS = {"http.server": "__package__", "compat": "__package__", "six": '__package__ or "." in __name__', "future": '__package__ or "." in __name__'}


def rewritten(folder, text, target, name="main.py"):
    """Return what becomes of *text*, as the file *name* of the *folder*, and of that in turn."""
    texts = [text]
    for _ in range(2):
        outcome = rewriter(("all",), target).rewrite(str(folder.join(name)), texts[-1].encode("utf-8"))
        texts.append(outcome.after.decode("utf-8"))
    return texts[1:]


@pytest.mark.parametrize("name", sorted(LOCAL))
def test_import_in_a_folder_with_a_program(name, tmpdir):
    """Python 2 found a module beside the file in a package and in a program; the tests of targets other than the first are below."""
    for each in ("__init__.py", "conf.py", "store.py"):
        tmpdir.join(each).write("")
    tmpdir.join("main.py").write(PROGRAM)
    before, after = LOCAL[name]
    first, second = rewritten(tmpdir, before + PROGRAM, "http.server")
    assert first == after + PROGRAM
    assert second == first, "the second run changed its own result"


@pytest.mark.parametrize("target", sorted(TESTS))
@pytest.mark.parametrize("program", ["#!/usr/bin/python\n", "if __name__ == '__main__': f()\n", "import x\nx.serve_forever()\n"])
def test_program_beside_the_file(program, target, tmpdir):
    """A module that a program of its folder imports is no package's then."""
    for each in ("__init__.py", "conf.py"):
        tmpdir.join(each).write("")
    tmpdir.join("run.py").write(program)
    first, second = rewritten(tmpdir, "import conf\n", target)
    assert first == second == both("from . import conf", "import conf").replace("__package__", TESTS[target])


def test_package_without_a_program(tmpdir):
    for each in ("__init__.py", "conf.py"):
        tmpdir.join(each).write("")
    assert rewritten(tmpdir, "import conf\n", "http.server") == ["from . import conf\n"] * 2


@pytest.mark.parametrize("before, after", [
    pytest.param("import conf, store as s\n", "from . import conf, store as s\n", id="alone"),
    pytest.param("import conf, os, store\n", "import os\nfrom . import conf, store\n", id="beside others"),
    pytest.param("def f():\n    if x: import conf, store as s\n", "def f():\n    if x: from . import conf, store as s\n", id="behind an if"),
])
def test_several_in_a_package(before, after, tmpdir):
    for each in ("__init__.py", "conf.py", "store.py"):
        tmpdir.join(each).write("")
    assert rewritten(tmpdir, before, "http.server") == [after] * 2


DOTTED = {
    "under another name": ("import conf.local as c\n", "from .conf import local as c\n"),
    "by its own name": ("import conf.local\n", "from . import conf\nfrom .conf import local as _conf_local\n"),
    "beside others": ("import os, conf.local as c\n", "import os\nfrom .conf import local as c\n"),
    "of the library": ("import os.path as p, xml.dom\n",) * 2,
    "of the library, beside a module of the first name": ("import httplib\n", "import http.client\n"),
    "names, of the library, beside a module of the first name": ("from httplib import HTTPConnection\n", "from http.client import HTTPConnection\n"),
}


@pytest.mark.parametrize("name", sorted(DOTTED))
def test_dotted_module_of_the_folder(name, tmpdir):
    for each in ("__init__.py", "conf/__init__.py", "conf/local.py", "http.py"):
        tmpdir.join(each).write("", ensure=True)
    before, after = DOTTED[name]
    assert rewritten(tmpdir, before, "http.server") == [after, after]


ABSOLUTE = {
    "alone": ("from __future__ import absolute_import\nimport conf\n",) * 2,
    "beside others": ("from __future__ import division, absolute_import\nimport conf\n", "from __future__ import absolute_import\nimport conf\n"),
    "where nothing is of the folder": ("from __future__ import absolute_import\nimport os\n", "\nimport os\n"),
    "of other things": ("from __future__ import division\nimport os\n", "\nimport os\n"),
}


@pytest.mark.parametrize("name", sorted(ABSOLUTE))
def test_absolute_imports_stay_absolute(name, tmpdir):
    """Without the first line, conf would be the folder's when the file is fixed again."""
    for each in ("__init__.py", "conf.py"):
        tmpdir.join(each).write("")
    before, after = ABSOLUTE[name]
    assert rewritten(tmpdir, before, "http.server") == [after, after]


def test_module_of_python3_in_a_package_that_has_its_name(tmpdir):
    """2.7 would look for http.server in the http.py of the package."""
    for each in ("__init__.py", "http.py"):
        tmpdir.join(each).write("")
    before, after = "import BaseHTTPServer\nfrom .http import x\n", "import http.server\nfrom .http import x\n"
    assert rewritten(tmpdir, before, "future") == ["from __future__ import absolute_import\n" + after] * 2
    assert rewritten(tmpdir, before, "http.server") == [after] * 2
    assert rewritten(tmpdir, before, "six") == [after.replace("import http.server", "from six.moves import BaseHTTPServer")] * 2


@pytest.mark.parametrize("target", sorted(TESTS))
def test_init_of_a_package_with_a_program(target, tmpdir):
    for each in ("__init__.py", "conf.py"):
        tmpdir.join(each).write("")
    tmpdir.join("run.py").write(PROGRAM)
    assert rewritten(tmpdir, "from conf import x\n", target, "__init__.py") == ["from .conf import x\n"] * 2


@pytest.mark.parametrize("before, after", [
    ("from http import Client, serve as s\n", "from .http import Client, serve as s\n"),
    ("from http import client\n",) * 2,
    ("from queue import Jobs\n", "from .queue import Jobs\n"),
    ("def f():\n    import http\n    raise http.Found(http.see)\n", "def f():\n    from . import http\n    raise http.Found(http.see)\n"),
    ("import http\nx = http.HTTPStatus.OK\n",) * 2,
    ("import queue as q\nq.Jobs()\n", "from . import queue as q\nq.Jobs()\n"),
    ("import queue as q\nq.Queue()\n",) * 2,
    ("from html import escape\n",) * 2,
])
def test_own_module_that_python3_has_by_its_name(before, after, tmpdir):
    for each in ("__init__.py", "http.py", "queue.py", "html.py"):
        tmpdir.join(each).write("")
    assert rewritten(tmpdir, before, "http.server") == [after] * 2


def test_module_of_python3_beside_a_program(tmpdir):
    tmpdir.join("http.py").write("")
    assert rewritten(tmpdir, "import BaseHTTPServer\n", "future") == ["import http.server\n"] * 2


def test_folder_that_is_no_package(tmpdir):
    tmpdir.join("conf.py").write("")
    assert rewritten(tmpdir, "import conf\n", "http.server") == ["import conf\n"] * 2


USES = "urlparse.urlparse(p)\nurllib2.urlopen(p)\nConfigParser.ConfigParser()\nurllib.quote(p)\n"
NEW = "import urllib.parse as urlparse", "import urllib.request as urllib2", "import configparser as ConfigParser", "import urllib.parse as urllib"
OLD = "import urlparse", "import urllib2", "import ConfigParser", "import urllib"
DUAL = {
    "try": "try:\n    %s\n    new = 1\nexcept ImportError:\n    %s\n" % ("\n    ".join(NEW), "\n    ".join(OLD)),
    "if": "import sys\nif sys.version_info[0] > 2:\n    %s\nelse:\n    %s\n" % ("\n    ".join(NEW), "\n    ".join(OLD)),
    "old first": "try:\n    %s\nexcept ImportError:\n    %s\n" % ("\n    ".join(OLD), "\n    ".join(NEW)),
    "new only": "%s\n" % "\n".join(NEW),
}


@pytest.mark.parametrize("name", sorted(DUAL))
def test_names_that_each_python_imports_otherwise(name):
    """The engine renamed urlparse.urlparse to urllib.parse.urlparse, which nothing imports there."""
    check_noop(DUAL[name] + USES, ("imports", "urllib"))


def test_other_branch_of_the_same_library():
    """Where both are Python 2's, each is found on Python 3 under the name that is used."""
    check("try:\n    import cStringIO as StringIO\nexcept ImportError:\n    import StringIO\nStringIO.StringIO(p)\n",
          "try:\n    import io as StringIO\nexcept ImportError:\n    import io as StringIO\nStringIO.StringIO(p)\n", ("imports", "urllib"))
    check_noop("try:\n    import cPickle as pickle\nexcept ImportError:\n    import pickle\npickle.dumps(p)\n", ("imports", "urllib"))
    check("import urlparse\nf(urlparse, [urlparse])\n", "import urllib.parse\nf(urllib.parse, [urllib.parse])\n", ("imports", "urllib"))
    check("import urlparse\ndef f(urlparse):\n    return urlparse\n", "import urllib.parse\ndef f(urlparse):\n    return urlparse\n",
          ("imports", "urllib"))
    check("import urllib\nurllib.quote(p)\n", "import urllib.request, urllib.parse, urllib.error\nurllib.parse.quote(p)\n", ("imports", "urllib"))


LEFT_OVER = {
    "handed on": ("import urllib2\nf(urllib2)\nurllib2.urlopen(x)\n", ["2:3 BH102"]),
    "a name that only Python 2 has": ("import urllib\ny = urllib.always_safe\n", ["2:5 BH102"]),
    "names that the engine does not know": ("import urllib, urllib2\nx = urllib2.HTTPErrorProcessor, urllib.addinfourl, urllib2.parse_http_list(y)\n", []),
    "bound again": ("import urllib2\ndef f(urllib2):\n    return urllib2\n", []),
    "in a string": ("import urllib2\nx = 'urllib2', y.urllib2, f(urllib2=1)\n", []),
    "the engine's": ("import urllib2\nurllib2.urlopen(x)\n", []),
    "from elsewhere": ("from eventlet.green import urllib2\nurllib2.urlopen(x)\n", []),
    "a name of the module's own name": ("import urlparse\nfrom urlparse import urlparse as u\nurlparse.urljoin(x, y)\n", []),
}


@pytest.mark.parametrize("name", sorted(LEFT_OVER))
def test_modules_that_are_not_imported_any_more(name):
    """Such a name was left without a word: a NameError when the place is come to."""
    text, messages = LEFT_OVER[name]
    assert run(text, ("imports", "urllib"))[1] == messages


def test_names_of_other_modules():
    check_noop("from eventlet.green import urllib2\nurllib2.urlopen(x)\n", ("imports", "urllib"))
    check("import urllib2\nx = urllib2.HTTPErrorProcessor\n", "import urllib.request, urllib.error, urllib.parse\nx = urllib.request.HTTPErrorProcessor\n",
          ("imports", "urllib"))


def test_an_import_and_a_use_on_one_line():
    check("def f():\n    import Queue; q = r = Queue.Queue()\n", "def f():\n    import queue; q = r = queue.Queue()\n", ("imports",))
    check_noop("def f():\n    g(); q = Queue.Queue()\n", ("imports",))


def test_modules_that_become_the_same_are_named_once():
    check("import urllib2, os, urllib, urlparse, urlparse as u\nurllib.quote(p)\n",
          "import urllib.request, urllib.error, urllib.parse, os, urllib.parse as u\nurllib.parse.quote(p)\n", ("imports", "urllib"))


def test_responses_of_a_base_imported_in_a_function():
    """The table was written before the import that it needs."""
    body = "def f():\n    from BaseHTTPServer import BaseHTTPRequestHandler\n    class H(BaseHTTPRequestHandler):\n" \
        "        def do_GET(self):\n            self.send_error(405)\n"
    text, messages = run("import BaseHTTPServer\n" + body, ("responses",))
    assert "\n    from BaseHTTPServer import BaseHTTPRequestHandler\n    BaseHTTPRequestHandler.responses.update({" in text and messages == []


CAPTURED = {
    "a local variable": ("import Queue\ndef f():\n    queue = Queue.Queue()\n    try:\n        return queue.get(0)\n    except Queue.Empty:\n        pass\n",
                         "import queue as Queue\ndef f():\n    queue = Queue.Queue()\n    try:\n        return queue.get(0)\n    except Queue.Empty:\n        pass\n"),
    "a variable of the file": ("import Queue\nqueue = Queue.Queue()\n", "import queue as Queue\nqueue = Queue.Queue()\n"),
    "a parameter": ("import htmlentitydefs\ndef f(html):\n    return htmlentitydefs.entitydefs[html]\n",
                    "import html.entities as htmlentitydefs\ndef f(html):\n    return htmlentitydefs.entitydefs[html]\n"),
    "the first part of a package": ("import httplib, os\nhttp = httplib.HTTPConnection('a')\n", "import http.client as httplib, os\nhttp = httplib.HTTPConnection('a')\n"),
    "of several": ("import os, Queue, thread, copy_reg\nqueue = Queue.Queue()\nthread.start_new(f, ())\n",
                   "import os, queue as Queue, _thread, copyreg\nqueue = Queue.Queue()\n_thread.start_new(f, ())\n"),
    "an attribute": ("import Queue\nself.queue = Queue.Queue()\n", "import queue\nself.queue = queue.Queue()\n"),
    "an import of its own": ("import Queue\ntry:\n    import queue\nexcept ImportError:\n    pass\nx = Queue.Queue()\n",
                             "import queue\ntry:\n    import queue\nexcept ImportError:\n    pass\nx = queue.Queue()\n"),
}


@pytest.mark.parametrize("name", sorted(CAPTURED))
def test_names_that_mean_something_else(name):
    check(CAPTURED[name][0], CAPTURED[name][1], ("imports",))


EITHER = "try:\n    import %s\nexcept ImportError:\n    %s\nx = %s\n"


@pytest.mark.parametrize("before, after", [
    pytest.param(EITHER % ("httplib", "from http import client as httplib", "httplib.OK"),
                 EITHER % ("http.client as httplib", "from http import client as httplib", "httplib.OK"), id="from a package"),
    pytest.param(EITHER % ("Cookie, os", "from http import cookies as Cookie; os = None", "Cookie.CookieError"),
                 EITHER % ("http.cookies as Cookie, os", "from http import cookies as Cookie; os = None", "Cookie.CookieError"), id="of several"),
    pytest.param("try:\n    from gevent import Queue\nexcept ImportError:\n    import Queue\nx = Queue.Queue()\n",
                 "try:\n    from gevent import Queue\nexcept ImportError:\n    import queue as Queue\nx = Queue.Queue()\n", id="another package's"),
])
def test_a_name_that_another_import_gives_too(before, after):
    check(before, after, ("imports",))


def test_a_name_of_either_python_that_stays():
    check_noop(EITHER % ("httplib", "import http.client as httplib", "httplib.OK"), ("imports",))


IN_MEMORY = "try:\n    from %s\nexcept ImportError:\n    from %s\nx = %s()\n"


@pytest.mark.parametrize("old, new, name, after", [
    pytest.param("StringIO import StringIO as BytesIO", "io import BytesIO", "BytesIO", "io import BytesIO", id="under the name of bytes"),
    pytest.param("cStringIO import StringIO", "io import BytesIO as StringIO", "StringIO", "io import BytesIO as StringIO", id="under that of text"),
    pytest.param("StringIO import StringIO", "io import StringIO", "StringIO", "io import StringIO", id="text"),
])
def test_files_in_memory_of_either_python(old, new, name, after):
    for one, other in ((old, new), (new, old)):
        first, second = (after, new) if one is old else (new, after)
        check(IN_MEMORY % (one, other, name), IN_MEMORY % (first, second, name), ("imports",))


@pytest.mark.parametrize("old, new", [
    ("StringIO import StringIO as b", "io import BytesIO as b"), ("cStringIO import StringIO as b", "io import BytesIO as b"),
    ("io import BytesIO as b", "cStringIO import StringIO as b")])
def test_what_is_written_to_bytes_of_either_python(old, new):
    text = "import BaseHTTPServer\n" + IN_MEMORY % (old, new, "b") + "x.write('a' + self.path)\nself.wfile.write(x.getvalue())\nprint 1\n"
    for target, written in (("http.server", '("utf-8", "surrogateescape")'), ("six", "_to_bytes('a' + self.path)")):
        found = run(text, ("all",), target)[0]
        assert [line for line in found.splitlines() if line.startswith("x.write(") and written in line] and run(found, ("all",), target)[0] == found
