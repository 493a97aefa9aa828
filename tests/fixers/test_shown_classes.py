"""shown_classes: classes, and the names of errors' classes, that are shown."""
from __future__ import unicode_literals

import sys

import pytest

from BaseHTTPServer_compat.fixers import fix_error_classes, shown_class_helpers
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
    pytest.param("x = '%s: %s' % sys.exc_info()[:2]", ["7:28 BH617"], id="exc_info in a format"),
    pytest.param("d = defaultdict(list); x = '%s' % d", ["7:47 BH617"], id="a defaultdict"),
    pytest.param("x = repr(datetime.timedelta(1))", ["7:22 BH617"], id="a timedelta"),
    pytest.param("self.wfile.write(traceback.format_exc())", ["7:30 BH617"], id="a traceback"),
    pytest.param("traceback.print_exc(file=self.wfile)", ["7:13 BH617"], id="a traceback that is written"),
    pytest.param("traceback.print_exc(9, self.wfile)", ["7:13 BH617"], id="a traceback that is written, by place"),
    pytest.param("import StringIO; x = StringIO.StringIO(); traceback.print_exc(file=x)", ["7:55 BH617"], id="a traceback in memory"),
    pytest.param("x = ''.join(traceback.format_exception_only(type(e), e))", ["7:25 BH617"], id="an error alone"),
])
def test_reported(body, messages):
    check_noop(HANDLER % ("Exception", body), ONLY, messages=messages)


@pytest.mark.parametrize("caught, body", [
    pytest.param("Exception", "x = str(e) + '%s' % e", id="what it says"),
    pytest.param("Exception", "x = type(e) is KeyError or isinstance(e, type(x))", id="not shown"),
    pytest.param("Exception", "x = self.__class__.__name__", id="the name of a class"),
    pytest.param("Exception", "x = str(datetime.timedelta(1))", id="what a timedelta says"),
    pytest.param("Exception", "d = OrderedDict(x); x = json.dumps(d) + str(d['a'])", id="an OrderedDict that is not shown"),
    pytest.param("Exception", "x = '%s %s' % (type(e).__name__, long(x))", id="the name of an error"),
    pytest.param("KeyError", "x = '%s %r' % (e, self.path)", id="the repr() of something else"),
    pytest.param("KeyError", "self.log_error('%s', traceback.format_exc())", id="a traceback that is logged"),
    pytest.param("KeyError", "traceback.print_exc(), traceback.print_exc(3), traceback.print_exc(file=sys.stderr)", id="a traceback for the terminal"),
    pytest.param("KeyError", "x = open('log', 'a'); traceback.print_exc(file=x)", id="a traceback for a log"),
    pytest.param("KeyError", "sys.stderr.write('no: ' + traceback.format_exc())", id="a traceback for stderr"),
    pytest.param("KeyError", "print 'no: %s' % traceback.format_exc()", id="a traceback that is printed"),
])
def test_left_alone(caught, body):
    check_noop(HANDLER % (caught, body), ONLY)


MENDED = {
    "exc_info printed": ("Exception", "print 'error:', sys.exc_info()[0]", "print 'error:', _shown_error_type(sys.exc_info()[1])", ["7:29 BH617"]),
    "a type": ("KeyError", "x = str(type(self.path))", "x = str(_shown_type(self.path))", []),
    "a type in a list": ("KeyError", "x = '%s' % [type(self), 5]", "x = '%s' % [_shown_type(self), 5]", []),
    "a type between backticks": ("KeyError", "x = `type(self)`", "x = `_shown_type(self)`", []),
    "a type under a name": ("KeyError", "t = type(5); x = '%r' % t", "t = type(5); x = '%r' % _shown_class(t, True)", []),
    "a class of the file": ("KeyError", "x = str(H)", "x = str(_shown_class(H))", []),
    "logged": ("Exception", "self.log_message('%s', e.__class__)", "self.log_message('%s', _shown_error_type(e))", ["7:36 BH617"]),
    "an instance's class": ("KeyError", "x = 'a ' + str(self.__class__)", "x = 'a ' + str(_shown_class(self.__class__))", []),
    "an OrderedDict": ("KeyError", "d = OrderedDict(x); d['a'] = 1; x = str(d)",
                       "d = OrderedDict(x); d['a'] = 1; x = str(_shown_ordered(d))", []),
    "an OrderedDict in a format": ("KeyError", "x = '%s' % collections.OrderedDict(x)", "x = '%s' % _shown_ordered(collections.OrderedDict(x))", []),
    "a named tuple's": ("KeyError", "x = repr(p._asdict())", "x = repr(_shown_ordered(p._asdict()))", []),
    "the name of a type": ("KeyError", "x = 'a' + type(self).__name__", "x = 'a' + _type_name(self)", []),
    "the name of a type, where there are unicodes": (
        "KeyError", "x = '%s' % type(x.decode('utf-8')).__name__", "x = '%s' % _type_name(x.decode('utf-8'))", ["7:24 BH617"]),
    "repr() of an error": ("KeyError", "x = repr(e)", "x = repr(_shown_error(e))", []),
    "repr() of an error of the system": ("IOError", "x = 'a %s %r' % (x, e)", "x = 'a %s %r' % (x, _shown_error(e))", ["7:33 BH617"]),
    "one of three": ("KeyError", "t, v, tb = sys.exc_info(); x = '%s' % t", "t, v, tb = sys.exc_info(); x = '%s' % _shown_error_type(v)", ["7:51 BH617"]),
}


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("name", sorted(MENDED))
def test_shown_as_on_python_2(name, target):
    caught, before, after, messages = MENDED[name]
    text, reported = run(HANDLER % (caught, before), ONLY, target)
    assert text.endswith((HANDLER % (caught, after)).partition("class H")[2])
    assert reported == messages
    assert run(text, ONLY, target)[0] == text


def test_the_types_of_json_are_marked():
    lines = "x = json.loads(self.path); x = '\\n'.join(['%s' % type(each) for each in x])"
    text, reported = run(HANDLER.replace("logging", "json, logging") % ("KeyError", lines), ("shown_classes", "byte_strings", "marked_unicodes"))
    assert "x = _unicodes(json.loads(" in text and "'%s' % _shown_type(each) for each in x" in text
    assert reported == []


SHOWN = """
class Old:
    pass
class New(object):
    pass
def caught(lines):
    try:
        exec(lines, {})
    except Exception as error:
        return error
"""


@pytest.mark.parametrize("name, lines, shown", [
    pytest.param("_shown_type", "5", "<type 'int'>", id="a number"),
    pytest.param("_shown_type", "2 ** 70", "<type 'long'>", id="a large number"),
    pytest.param("_shown_type", "b''", "<type 'str'>", id="bytes"),
    pytest.param("_shown_type", "None", "<type 'NoneType'>", id="None"),
    pytest.param("_shown_type", "Old()", "<type 'instance'>", id="an old-style class's"),
    pytest.param("_shown_type", "Old", "<type 'classobj'>", id="an old-style class"),
    pytest.param("_shown_type", "New()", "<class 'program.New'>", id="a class's"),
    pytest.param("_shown_type", "New", "<type 'type'>", id="a class"),
    pytest.param("_shown_type", "New().__init__", "<type 'method-wrapper'>", id="a method of object"),
    pytest.param("_shown_type", "caught", "<type 'function'>", id="a function"),
    pytest.param("_shown_type", "__import__('sys').__stderr__", "<type 'file'>", id="a file"),
    pytest.param("_shown_type", "__import__('datetime').date(2000, 1, 1)", "<type 'datetime.date'>", id="a date"),
    pytest.param("_shown_type", "__import__('decimal').Decimal(1)", "<class 'decimal.Decimal'>", id="a Decimal"),
    pytest.param("_type_name", "Old()", "instance", id="the name of an old-style class's type"),
    pytest.param("_type_name", "2 ** 70", "long", id="the name of a large number's"),
    pytest.param("_type_name", "New()", "New", id="the name of a class"),
    pytest.param("_shown_class", "Old", "program.Old", id="what an old-style class says"),
    pytest.param("_shown_class", "New", "<class 'program.New'>", id="what a class says"),
    pytest.param("_shown_class", "int", "<type 'int'>", id="what a type says"),
    pytest.param("_shown_error_type", "caught('{}[1]')", "<type 'exceptions.KeyError'>", id="the class of an error"),
    pytest.param("_shown_error_type", "caught('import json; json.loads(\"{\")')", "<type 'exceptions.ValueError'>", id="of JSON"),
    pytest.param("_shown_error_type", "caught('import socket; raise socket.timeout(5)')", "<class 'socket.timeout'>", id="of sockets"),
    pytest.param("_shown_error", "caught('raise ValueError(\"x\")')", "ValueError('x',)", id="an error"),
    pytest.param("_shown_error", "caught('raise ValueError(\"x\", 5)')", "ValueError('x', 5)", id="an error of two"),
    pytest.param("_shown_error", "caught('raise ValueError()')", "ValueError()", id="an error of none"),
    pytest.param("_shown_error", "caught('raise ValueError(KeyError(1))')", "ValueError(KeyError(1,),)", id="an error in an error"),
    pytest.param("_shown_ordered", "__import__('collections').OrderedDict([(1, 2)])", "OrderedDict([(1, 2)])", id="an OrderedDict"),
    pytest.param("_shown_ordered", "__import__('collections').OrderedDict()", "OrderedDict()", id="an empty one"),
])
def test_what_is_shown(name, lines, shown):
    program = {"__name__": str("program")}
    helpers = [("", shown_class_helpers.CLASS), ("", fix_error_classes.HELPER)] + shown_class_helpers.NEEDS[name]
    text = SHOWN + "".join(text for _, text in helpers).replace("OLD_CLASSES", "('Old',)") + "\nfound = %s(%s)\n" % (name, lines)
    exec(compile(text, "program", "exec", 0, True), program)
    found = program["found"]
    assert str(found if str is not bytes or name != "_shown_error" else repr(found)) == shown


NAMES = {
    "by type()": ("Exception", "x = type(e).__name__", "x = _class_name(e)", ["7:17 BH617"]),
    "by the class": ("(KeyError, IOError)", "x = e.__class__.__name__ + 'a'", "x = _class_name(e) + 'a'", ["7:17 BH617"]),
    "of JSON": ("ValueError", "x = type(e).__name__", "x = _class_name(e)", []),
    "what sys tells": ("KeyError", "x = sys.exc_info()[0].__name__", "x = _class_name(sys.exc_info()[1])", ["7:17 BH617"]),
    "one of three": ("KeyError", "t, v, tb = sys.exc_info()\n            x = t.__name__",
                     "t, v, tb = sys.exc_info()\n            x = _class_name(v)", ["8:17 BH617"]),
    "handed on": ("Exception", "f(e)\n\n    def fail(self, e, x):\n        self.x = type(e).__name__, type(x).__name__",
                  "f(e)\n\n    def fail(self, e, x):\n        self.x = _class_name(e), type(x).__name__", ["10:18 BH617"]),
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
    pytest.param("error", "import re\nre.compile('(')", id="a regular expression"),
    pytest.param("BadStatusLine", "import http.client\nraise http.client.RemoteDisconnected('x')", id="an answer that does not come",
                 marks=pytest.mark.skipif(str is bytes, reason="2.7 has no such error")),
    pytest.param("IOError", "raise IOError('x')", id="one that is raised by its name"),
    pytest.param("EnvironmentError", "raise EnvironmentError('x')", id="another"),
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


@pytest.mark.parametrize("name, lines", [
    pytest.param("TypeError", "import base64\nbase64.b64decode(b'abc')", id="base64"),
    pytest.param("TypeError", "import base64\nbase64.b32decode(b'abc')", id="base32"),
    pytest.param("TypeError", "import base64\nbase64.b16decode(b'xx')", id="base16"),
    pytest.param("Error", "import base64\nbase64.decodebytes(b'abc')", id="base64 by lines",
                 marks=pytest.mark.skipif(str is bytes, reason="2.7 has no such name")),
    pytest.param("Error", "import codecs\ncodecs.decode(b'abc', 'base64')", id="a codec"),
    pytest.param("Error", "import binascii\nbinascii.a2b_base64(b'abc')", id="binascii"),
    pytest.param("TypeError", "import binascii\nbinascii.unhexlify(b'abc')", id="half a byte in hexadecimal"),
    pytest.param("TypeError", "import codecs\ncodecs.decode(b'zz', 'hex')", id="what is not hexadecimal"),
    pytest.param("ValueError", "int('x')", id="another error"),
])
def test_what_is_called_that_cannot_be_decoded(name, lines):
    text, _ = run(HANDLER % ("Exception", "import base64\n            x = type(e).__name__"), ("error_classes",), "six")
    names = {}
    exec(text[text.index("def _class_name"):text.index("class H")], names)
    with pytest.raises(Exception) as caught:
        exec(lines, {})
    assert names["_class_name"](caught.value) == name
