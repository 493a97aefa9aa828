"""shown_classes: classes, and the names of errors' classes, that are shown."""
from __future__ import unicode_literals

import sys

import pytest

from BaseHTTPServer_compat.fixers import fix_error_classes
from fixer_rows import check_noop, run

ONLY = ("shown_classes",)
HANDLER = """
import BaseHTTPServer, logging, sys
class H(BaseHTTPServer.BaseHTTPRequestHandler):
    def do_GET(self):
        try:
            f()
        except %s, e:
            %s
"""


@pytest.mark.parametrize("body, messages", [
    pytest.param("print 'error:', sys.exc_info()[0]", ["7:29 BH617"], id="exc_info printed"),
    pytest.param("x = '%s: %s' % sys.exc_info()[:2]", ["7:28 BH617"], id="exc_info in a format"),
    pytest.param("x = str(type(self.path))", ["7:21 BH617"], id="a type"),
    pytest.param("self.log_message('%s', e.__class__)", ["7:36 BH617"], id="logged"),
    pytest.param("d = OrderedDict(x); d['a'] = 1; x = str(d)", ["7:53 BH617"], id="an OrderedDict"),
    pytest.param("x = '%s' % collections.OrderedDict(x)", ["7:24 BH617"], id="an OrderedDict in a format"),
    pytest.param("x = '%s' % type(json.loads(x)).__name__", ["7:24 BH617"], id="the name of a type, where there are unicodes"),
    pytest.param("x = repr(e)", ["7:22 BH617"], id="repr() of an error"),
    pytest.param("x = 'a %s %r' % (x, e)", ["7:33 BH617"], id="%r of an error"),
    pytest.param("self.wfile.write(traceback.format_exc())", ["7:30 BH617"], id="a traceback"),
    pytest.param("x = ''.join(traceback.format_exception_only(type(e), e))", ["7:25 BH617"], id="an error alone"),
])
def test_reported(body, messages):
    check_noop(HANDLER % ("Exception", body), ONLY, messages=messages)


@pytest.mark.parametrize("caught, body", [
    pytest.param("Exception", "x = str(e) + '%s' % e", id="what it says"),
    pytest.param("Exception", "x = type(e) is KeyError or isinstance(e, type(x))", id="not shown"),
    pytest.param("Exception", "x = self.__class__.__name__ + type(self).__name__", id="no error"),
    pytest.param("Exception", "x = '%s' % type(x).__name__", id="the name of a type, where there are none"),
    pytest.param("Exception", "d = OrderedDict(x); x = json.dumps(d) + str(d['a'])", id="an OrderedDict that is not shown"),
    pytest.param("Exception", "x = '%s %s' % (type(e).__name__, long(x))", id="the name of an error"),
    pytest.param("KeyError", "x = '%s %r' % (e, self.path)", id="the repr() of something else"),
    pytest.param("KeyError", "self.log_error('%s', traceback.format_exc())", id="a traceback that is logged"),
    pytest.param("KeyError", "sys.stderr.write('no: ' + traceback.format_exc())", id="a traceback for stderr"),
    pytest.param("KeyError", "print 'no: %s' % traceback.format_exc()", id="a traceback that is printed"),
])
def test_left_alone(caught, body):
    check_noop(HANDLER % (caught, body), ONLY)


NAMES = {
    "by type()": ("Exception", "x = type(e).__name__", "x = _class_name(e)", ["7:17 BH617"]),
    "by the class": ("(KeyError, IOError)", "x = e.__class__.__name__ + 'a'", "x = _class_name(e) + 'a'", ["7:17 BH617"]),
    "of JSON": ("ValueError", "x = type(e).__name__", "x = _class_name(e)", []),
    "what sys tells": ("KeyError", "x = sys.exc_info()[0].__name__", "x = _class_name(sys.exc_info()[1])", ["7:17 BH617"]),
    "one of three": ("KeyError", "t, v, tb = sys.exc_info()\n            x = t.__name__",
                     "t, v, tb = sys.exc_info()\n            x = _class_name(v)", ["8:17 BH617"]),
    "kept": ("(KeyError, TypeError)", "x = type(e).__name__", "x = type(e).__name__", []),
    "no error": ("Exception", "x = self.__class__.__name__ + type(self).__name__ + f.__name__",
                 "x = self.__class__.__name__ + type(self).__name__ + f.__name__", []),
}


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("name", sorted(NAMES))
def test_names_of_errors_classes(name, target):
    caught, before, after, messages = NAMES[name]
    text, reported = run(HANDLER % (caught, before), ("error_classes",), target)
    assert text.endswith((HANDLER % (caught, after)).partition("class H")[2])
    assert reported == messages
    assert run(text, ("error_classes",), target)[0] == text


TIMEOUT = "import socket\nwith socket.socket() as s:\n    s.bind(('127.0.0.1', 0))\n    s.listen(1)\n    s.settimeout(0.01)\n    s.accept()"


@pytest.mark.skipif(str is bytes, reason="on Python 2 they have their names")
@pytest.mark.parametrize("name, lines", [
    pytest.param("IOError", "open('/no/such')", id="a file that is missing"),
    pytest.param("IOError", "open('/tmp').read()", id="a folder that is opened"),
    pytest.param("OSError", "import os\nos.listdir('/no/such')", id="a folder that is missing"),
    pytest.param("OSError", "import os\nos.open('/no/such', 0)", id="os.open"),
    pytest.param("OSError", "import subprocess\nsubprocess.Popen(['/no/such'])", id="a program that is missing"),
    pytest.param("error", "import socket\nsocket.create_connection(('127.0.0.1', 1))", id="a connection that is refused"),
    pytest.param("gaierror", "import socket\nsocket.getaddrinfo('no.such.host.invalid', 80)", id="a host that is not known",
                 marks=pytest.mark.skipif(sys.platform == "emscripten", reason="it makes up an address")),
    pytest.param("timeout", TIMEOUT, id="a timeout"),
    pytest.param("ValueError", "import json\njson.loads('{')", id="JSON"),
    pytest.param("ImportError", "import nothing_of_that_name", id="a module that is missing"),
    pytest.param("RuntimeError", "def f(): f()\nf()", id="recursion"),
    pytest.param("KeyError", "{}['x']", id="a key"),
])
def test_what_it_is_called(name, lines, tmpdir):
    program = tmpdir.join("fails.py")
    program.write(lines + "\n")
    names = {}
    exec(fix_error_classes.HELPER, names)
    with pytest.raises(Exception) as caught:
        exec(compile(lines, str(program), "exec"), {})
    assert names["_class_name"](caught.value) == name
