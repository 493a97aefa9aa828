"""error_words: what the interpreter's errors say; executed_code: what nobody rewrites."""
from __future__ import unicode_literals

import base64
import codecs
import datetime
import decimal
import errno
import functools
import json
import math
import os
import random
import re
import struct
import subprocess
import sys
import time

import pytest

if str is bytes:
    from ConfigParser import SafeConfigParser as ConfigParser
else:
    from configparser import ConfigParser

from BaseHTTPServer_compat.fixers import error_helpers, fix_error_words
from fixer_rows import check_noop, run

ONLY = ("error_words",)
HANDLER = """
import BaseHTTPServer

class Missing(KeyError):
    pass

class H(BaseHTTPServer.BaseHTTPRequestHandler):
    def do_GET(self):
        try:
            f()
"""


def words(body, target="http.server"):
    """What the lines *body* after the try become: (text without the helper, messages)."""
    text, messages = run(HANDLER + body, ONLY, target)
    assert run(text, ONLY, target)[0] == text, "the second run changed its own result"
    return text[text.index("            f()\n") + len("            f()\n"):], messages


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("before, after", [
    pytest.param("        except ValueError, e:\n            # why\n            self.show(str(e))\n",
                 "        except ValueError, e:\n            # why\n            _python2_words(e)\n            self.show(str(e))\n", id="a block"),
    pytest.param("        except Missing, e:\n            self.show(str(e))\n",
                 "        except Missing, e:\n            _python2_words(e)\n            self.show(str(e))\n", id="a KeyError of the file's own"),
    pytest.param("        except (KeyError, TypeError), e: self.show(e)\n",
                 "        except (KeyError, TypeError), e: _python2_words(e); self.show(e)\n", id="a line"),
    pytest.param("        except IOError, e:\n            self.show('%s' % e)\n",
                 "        except IOError, e:\n            _python2_words(e)\n            self.show('%s' % e)\n", id="an error of the system"),
    pytest.param("        except struct.error, e:\n            self.show('%s' % e)\n",
                 "        except struct.error, e:\n            _python2_words(e)\n            self.show('%s' % e)\n", id="an error of a module"),
    pytest.param("        except binascii.Error, e:\n            self.show('%s' % e)\n",
                 "        except binascii.Error, e:\n            _python2_words(e)\n            self.show('%s' % e)\n", id="an error of binascii"),
    pytest.param("        except Exception as e:\n            self.show(e.message)\n            pass\n",
                 "        except Exception as e:\n            _python2_words(e)\n            self.show(e.message)\n            pass\n", id="message"),
    pytest.param("        except:\n            self.show(str(sys.exc_info()[1]))\n",
                 "        except:\n            _python2_words(sys.exc_info()[1])\n            self.show(str(sys.exc_info()[1]))\n", id="without a name"),
    pytest.param("        except:\n            import sys\n            self.show(str(sys.exc_info()[1]))\n",
                 "        except:\n            _python2_words(__import__(\"sys\").exc_info()[1])\n            import sys\n"
                 "            self.show(str(sys.exc_info()[1]))\n", id="of a module that is imported in the clause"),
    pytest.param("        except: self.show(sys.exc_value)\n", "        except: _python2_words(sys.exc_info()[1]); self.show(sys.exc_value)\n", id="in a line"),
    pytest.param("        except Exception, e:\n            t, v, tb = sys.exc_info()\n            self.show('%s' % v)\n",
                 "        except Exception, e:\n            _python2_words(sys.exc_info()[1])\n            t, v, tb = sys.exc_info()\n"
                 "            self.show('%s' % v)\n", id="one of three"),
    pytest.param("        except ValueError:\n            e = sys.exc_info()[1]\n            self.show(e)\n",
                 "        except ValueError:\n            _python2_words(sys.exc_info()[1])\n            e = sys.exc_info()[1]\n            self.show(e)\n",
                 id="under another name"),
])
def test_words(before, after, target):
    assert words(before, target) == (after, [])


SERVER = '''
import BaseHTTPServer

class S(BaseHTTPServer.HTTPServer):
    def handle_error(self, request, client_address):
        """Tell of it."""
%s
print S
'''


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("lines", [
    pytest.param("        kind, value = sys.exc_info()[:2]\n        show(value)", id="two of three"),
    pytest.param("        (kind, value, tb) = sys.exc_info()\n        show(kind, str(value))", id="all three"),
    pytest.param("        # why\n        show('%s: %s' % sys.exc_info()[:2])", id="two in a format"),
    pytest.param("        show('%s: %s %s' % sys.exc_info())", id="three in a format"),
    pytest.param("        value = sys.exc_info()[1]; show(value)", id="one"),
    pytest.param("        show(sys.exc_value)", id="by its old name"),
    pytest.param("        if request:\n            show(1)\n        # why\n        show(sys.exc_info()[1])\n        show(2)", id="after a block"),
    pytest.param("        if request:\n            show(sys.exc_info()[1])\n        show(2)", id="in a block"),
])
def test_what_sys_tells_outside_of_a_clause(lines, target):
    text = run(SERVER % lines, ONLY, target)[0]
    told = "_python2_words(sys.exc_info()[1])\n"
    made = text[text.index("class S("):].split("\n")
    at = made.index([line for line in made if line.strip() + "\n" == told][0])
    assert len(made[at]) - len(told) + 1 == len(made[at + 1]) - len(made[at + 1].lstrip())
    del made[at]
    assert "\n".join(made) == (SERVER % lines)[len("\nimport BaseHTTPServer\n\n"):]
    assert run(text, ONLY, target)[0] == text


@pytest.mark.parametrize("lines", [
    pytest.param("        kind, value = sys.exc_info()[:2]\n        show(kind)", id="its class"),
    pytest.param("        kind, value, tb = sys.exc_info()\n        show(value.code)", id="a part of it"),
    pytest.param("        traceback.print_exception(*sys.exc_info())", id="handed on"),
    pytest.param("        if sys.exc_info()[1]:\n            pass", id="in a condition"),
    pytest.param("        raise sys.exc_info()[0]", id="raised"),
])
def test_what_sys_tells_left_alone(lines):
    check_noop(SERVER % lines, ONLY)


@pytest.mark.parametrize("body", [
    pytest.param("        except MyError, e:\n            self.show(str(e))\n", id="a class of the program's own"),
    pytest.param("        except Exception, e:\n            self.show(e.code)\n            raise e\n", id="not shown"),
    pytest.param("        except ValueError:\n            self.show('no')\n", id="no name"),
    pytest.param("        except:\n            t, v, tb = sys.exc_info()\n            self.show(t, v.code)\n", id="one of three that is not shown"),
    pytest.param("        except:\n            e = sys.exc_info()[1]\n            raise e\n", id="under another name, raised"),
    pytest.param("        except:\n            self.show(sys.exc_info()[0])\n", id="its class"),
    pytest.param("        except:\n            self.show('no')\n", id="anything"),
    pytest.param("        except IOError, (number, text):\n            self.show(text)\n", id="its parts"),
])
def test_left_alone(body):
    check_noop(HANDLER + body, ONLY)


def test_old_style_classes():
    text = run("import BaseHTTPServer\nclass A: pass\nclass B(A): pass\nclass C(object): pass\nclass D(C, A): pass\nclass H("
               "BaseHTTPServer.BaseHTTPRequestHandler): pass\ntry:\n    f()\nexcept Exception, e:\n    print e\n", ONLY)[0]
    assert "'(A|B|H)' object has no attribute" in text
    assert "object has no attribute ('" not in run(HANDLER.replace("(BaseHTTPServer.BaseHTTPRequestHandler)", "(object)")
                                                   + "        except Exception, e:\n            print e\n", ONLY)[0]


def test_repr_in_latin_1():
    text = run("# -*- coding: latin-1 -*-" + HANDLER + "        except ValueError, e:\n            self.show(str(e))\n", ONLY)[0]
    assert 'for byte in each.encode("latin-1"))' in text
    assert "for byte in each.encode())" in run(HANDLER + "        except ValueError, e:\n            self.show(str(e))\n", ONLY)[0]


NUMBER = b"1\xc3\xa9" if str is bytes else b"1\xc3\xa9".decode("utf-8")
E_ACUTE = b'{"\xc3\xa9"' if str is bytes else b'{"\xc3\xa9"'.decode("utf-8")


MISSING = "[Errno %d] No such file or directory" % errno.ENOENT
PATH = b"/missing/\xc3\xa9" if str is bytes else b"/missing/\xc3\xa9".decode("utf-8")
WORDS = "".join(error_helpers.MODULE_WORDS[module] for module in sorted(error_helpers.MODULE_WORDS))
HELPERS = fix_error_words.HELPER.replace("\n            MODULE_WORDS", WORDS) + "".join(
    [error_helpers.JSON_HELPER, error_helpers.ARITY_HELPER, error_helpers.NAMES_HELPER, error_helpers.PROCESS_HELPER,
     error_helpers.DECIMAL_HELPER])


def item(values):
    return values[str("a")]


class Given(object):
    def take(self, a=None):
        return a


class Slots(object):
    __slots__ = ("a",)


def unpacked(*values):
    a, b = values
    return a, b


def pair(values):
    a, b = values
    return a, b


def settings():
    """Set what ConfigParser refuses."""
    parser = ConfigParser()
    parser.add_section("s")
    parser.set("s", "x", str("5%"))


@pytest.mark.parametrize("call, said", [
    pytest.param(lambda: float("abc"), "could not convert string to float: abc", id="float"),
    pytest.param(lambda: float("1,5"), "invalid literal for float(): 1,5", id="float that begins well"),
    pytest.param(lambda: int(NUMBER), "invalid literal for int() with base 10: '1\\xc3\\xa9'", id="int"),
    pytest.param(lambda: time.strptime(NUMBER, str("%Y")), "time data '1\\xc3\\xa9' does not match format '%Y'", id="time"),
    pytest.param(lambda: 1 // 0, "integer division or modulo by zero", id="division"),
    pytest.param(lambda: 1 % 0, "integer division or modulo by zero", id="modulo"),
    pytest.param(lambda: str("a") + 1, "cannot concatenate 'str' and 'int' objects", id="plus"),
    pytest.param(lambda: item(None), "'NoneType' object has no attribute '__getitem__'", id="index"),
    pytest.param(lambda: item([1]), "list indices must be integers, not ", id="index by a text"),
    pytest.param(lambda: unpacked(1), "need more than 1 value to unpack", id="unpacked"),
    pytest.param(lambda: {}["a"], None, id="another error"),
    pytest.param(lambda: missing, "global name 'missing' is not defined", id="name"),     # noqa: F821
    pytest.param(lambda: Given().take(b=1), "take() got an unexpected keyword argument 'b'", id="unexpected keyword"),
    pytest.param(lambda: Given().take(1, a=1), "take() got multiple values for keyword argument 'a'", id="keyword twice"),
    pytest.param(lambda: __import__("missing"), "No module named missing", id="module"),
    pytest.param(lambda: json.loads("x"), "No JSON object could be decoded", id="JSON"),
    pytest.param(lambda: json.loads("{b"), "Expecting property name", id="JSON of an object"),
    pytest.param(lambda: json.loads(str("[1,")), "Expecting object: line 1 column 3 (char 2)", id="JSON that ends"),
    pytest.param(lambda: json.loads(str('{"a":')), "No JSON object could be decoded", id="JSON that ends before a value"),
    pytest.param(lambda: json.loads(str('{"a":1,}')), "Expecting property name: line 1 column 8 (char 7)", id="JSON with a comma too many"),
    pytest.param(lambda: json.loads(E_ACUTE + str(" 1}")), "Expecting : delimiter: line 1 column 7 (char 6)", id="JSON counted in bytes"),
    pytest.param(lambda: json.loads(str("[1] x")), "Extra data: line 1 column 5 - line 1 column 6 (char 4 - 5)", id="JSON and more"),
    pytest.param(lambda: base64.b64decode(b"abcde"), "Incorrect padding", id="base64"),
    pytest.param(lambda: codecs.decode(b"abc", "base64"), "Incorrect padding", id="a codec"),
    pytest.param(lambda: codecs.decode(b"abcde", "base64"), "Incorrect padding", id="a codec, one character too many"),
    pytest.param(lambda: codecs.decode(b"abc", "hex"), "Odd-length string", id="a codec of hexadecimal digits"),
    pytest.param(lambda: setattr(Slots(), "zz", 1), "'Slots' object has no attribute 'zz'", id="a slot that is not there"),
    pytest.param(lambda: {}[PATH], "'/missing/\\xc3\\xa9'", id="a key past ASCII"),
    pytest.param(lambda: {}[b"a\xc3\xa9"], "'a\\xc3\\xa9'", id="a key of bytes, of a database"),
    pytest.param(lambda: open(PATH), MISSING + ": '/missing/\\xc3\\xa9'", id="a file"),
    pytest.param(lambda: os.rename("/missing", "/gone"), MISSING, id="a rename"),
    pytest.param(lambda: subprocess.Popen(["/missing"]), MISSING, id="a program"),
    pytest.param(lambda: functools.reduce(max, []), "reduce() of empty sequence with no initial value", id="reduce of nothing"),
    pytest.param(lambda: isinstance(1, 1), "isinstance() arg 2 must be a class, type, or tuple of classes and types", id="no class"),
    pytest.param(lambda: max([]), "max() arg is an empty sequence", id="max of nothing"),
    pytest.param(lambda: str("%d") % str("a"), "%d format: a number is required, not str", id="format of a number"),
    pytest.param(lambda: str("{0}").format(), "tuple index out of range", id="format of nothing"),
    pytest.param(lambda: os.missing, "'module' object has no attribute 'missing'", id="attribute of a module"),
    pytest.param(lambda: json.dumps(datetime.date(2011, 1, 2)), "datetime.date(2011, 1, 2) is not JSON serializable", id="no JSON"),
    pytest.param(lambda: json.dumps({(1, 2): 3}), "keys must be a string", id="no key of JSON"),
    pytest.param(lambda: struct.unpack(">I", b"a"), "unpack requires a string argument of length 4", id="struct"),
    pytest.param(lambda: struct.pack(">B", 300), "ubyte format requires 0 <= number <= 255", id="struct of a byte"),
    pytest.param(lambda: struct.pack(">Q", -1), "integer out of range for 'Q' format code", id="struct of a number", marks=pytest.mark.skipif(
        (3,) < sys.version_info < (3, 12), reason="it does not say which format it was")),
    pytest.param(settings, "invalid interpolation syntax in '5%' at position 1", id="settings"),
    pytest.param(lambda: re.compile("(a"), "unbalanced parenthesis", id="regular expression"),
    pytest.param(lambda: re.compile("*"), "nothing to repeat", id="regular expression, nothing to repeat"),
    pytest.param(lambda: re.compile("[a"), "unexpected end of regular expression", id="regular expression that ends"),
    pytest.param(lambda: pair(None), "'NoneType' object is not iterable", id="unpacked None"),
    pytest.param(lambda: str("%x") % str("a"), "%x format: a number is required, not str", id="format in hexadecimal"),
    pytest.param(lambda: math.sqrt("a"), "a float is required", id="a root of a text"),
    pytest.param(lambda: open(None), "coercing to Unicode: need string or buffer, NoneType found", id="a file without a name"),
    pytest.param(lambda: str("a").replace(str("b"), 5), "expected a string or other character buffer object", id="replaced by a number"),
    pytest.param(lambda: json.loads(None), "expected string or buffer", id="JSON of None"),
    pytest.param(lambda: re.match("a", 5), "expected string or buffer", id="regular expression on a number"),
    pytest.param(lambda: random.choice([]), "list index out of range", id="choice of nothing"),
    pytest.param(lambda: random.sample([1], 5), "sample larger than population", id="sample"),
    pytest.param(lambda: random.randint(5, 1), "empty range for randrange() (5,2, -3)", id="an empty range"),
    pytest.param(lambda: decimal.Decimal(1) / 0, "x / 0", id="Decimal divided"),
    pytest.param(lambda: decimal.Decimal(1) + 1.5, "unsupported operand type(s) for +: 'Decimal' and 'float'", id="Decimal and float"),
    pytest.param(lambda: subprocess.check_call([str("false")]), "Command '['false']' returned non-zero exit status 1", id="a command that fails",
                 marks=pytest.mark.skipif(sys.platform == "emscripten", reason="no processes")),
    pytest.param(lambda: b"\xff".decode("utf-8"), "'utf8' codec can't decode byte 0xff in position 0: invalid start byte", id="UTF-8"),
])
def test_what_they_say(call, said):
    names = {}
    exec(HELPERS, names)
    try:
        call()
    except Exception as error:
        before = str(error)
        names["_python2_words"](error)
        assert str(error).startswith(said) if said else str(error) == before
        assert said is None or not said.endswith(("directory", "parenthesis", "repeat")) or str(error) == said
    else:
        raise AssertionError("no error")


class Conflict(Exception):
    """An error of the program's own, with attributes of other errors."""

    def __init__(self):
        self.doc, self.returncode = "d", 3

    def __str__(self):
        return "conflict on d"


def test_errors_with_attributes_of_others_are_left():
    names, error = {}, Conflict()
    exec(HELPERS, names)
    names["_python2_words"](error)
    assert str(error) == "conflict on d"


@pytest.mark.skipif(str is bytes, reason="2.7 says so itself")
def test_the_name_of_an_encoding_among_the_arguments():
    names = {}
    exec(HELPERS, names)
    with pytest.raises(UnicodeDecodeError) as caught:
        b"\xff".decode("utf-8")
    names["_python2_words"](caught.value)
    assert caught.value.args[0] == "utf8"


def test_an_invalid_decimal():
    names = {}
    exec(HELPERS, names)
    with pytest.raises(decimal.InvalidOperation) as caught:
        names["_decimal"](str("x"))
    assert str(caught.value) == "Invalid literal for Decimal: 'x'"
    assert names["_decimal"](str("1.5")) == decimal.Decimal("1.5")


@pytest.mark.parametrize("before, after", [
    pytest.param("x = decimal.Decimal(y)", "x = _decimal(y)", id="by its module"),
    pytest.param("x = D(y)", "x = _decimal(y)", id="by another name"),
    pytest.param("x = decimal.Decimal('1')", "x = decimal.Decimal('1')", id="a literal"),
])
def test_decimals(before, after):
    head = "import BaseHTTPServer, decimal\nfrom decimal import Decimal as D\n"
    text, _ = run(head + "try:\n    %s\nexcept decimal.InvalidOperation, e:\n    f(str(e))\n" % before, ONLY)
    assert "\n    %s\n" % after in text and "    _python2_words(e)\n" in text


@pytest.mark.skipif(str is bytes, reason="it is one there")
def test_json_error_is_a_value_error_by_name():
    names = {}
    exec(HELPERS, names)
    with pytest.raises(ValueError) as caught:
        json.loads("x")
    names["_python2_words"](caught.value)
    assert type(caught.value).__name__ == caught.value.__class__.__name__ == "ValueError"
    assert isinstance(caught.value, ValueError)


class Odd(dict):
    """Answers for any attribute, and raises a KeyError for those that it has not."""
    __getattr__ = dict.__getitem__


def takes_one(a):
    pass


@pytest.mark.skipif(str is bytes, reason="the words are 2.7's there")
def test_no_object_is_asked_for_the_function():
    names, odd = {}, Odd()
    exec(HELPERS, names)
    with pytest.raises(TypeError) as caught:
        takes_one(*odd)
    names["_python2_words"](caught.value)
    assert str(caught.value) == "takes_one() takes exactly 1 argument (0 given)"


DECODING = """
import BaseHTTPServer, base64
%s"""


@pytest.mark.parametrize("target", ["http.server", "six"])
@pytest.mark.parametrize("before, after", [
    pytest.param("try:\n    x = base64.b64decode(y).split(':')\nexcept TypeError:\n    pass\n",
                 "try:\n    x = base64.b64decode(y).split(':')\nexcept (TypeError, binascii.Error):\n    pass\n", id="base64"),
    pytest.param("try:\n    x = y.decode('hex')\nexcept KeyError:\n    pass\nexcept (IndexError, TypeError), e:\n    pass\n",
                 "try:\n    x = y.decode('hex')\nexcept KeyError:\n    pass\nexcept (IndexError, TypeError, binascii.Error), e:\n    pass\n",
                 id="hex, in a tuple"),
    pytest.param("try:\n    x = base64.b64decode(y)\n# none\nexcept ValueError:\n    pass\nf()\n",
                 "try:\n    x = base64.b64decode(y)\n# none\nexcept binascii.Error:\n    raise\nexcept ValueError:\n    pass\nf()\n",
                 id="no ValueError"),
    pytest.param("if y:\n  try: x = base64.decodestring(y)\n  except (KeyError, ValueError), e: pass\n  f()\n",
                 "if y:\n  try: x = base64.decodestring(y)\n  except binascii.Error:\n      raise\n  except (KeyError, ValueError), e: pass\n  f()\n",
                 id="no ValueError, on one line"),
    pytest.param("try:\n    x = y.decode('base64')\nexcept (TypeError, ValueError):\n    pass\n",
                 "try:\n    x = y.decode('base64')\nexcept binascii.Error:\n    raise\nexcept (TypeError, ValueError):\n    pass\n",
                 id="neither a TypeError"),
    pytest.param("def f(y):\n    return base64.b64decode(y)\ndef g(y):\n    return f(y)\ntry:\n    x = g(y)\nexcept TypeError:\n    pass\n",
                 "try:\n    x = g(y)\nexcept (TypeError, binascii.Error):\n    pass\n", id="in a function"),
    pytest.param("class C:\n    def f(self, y):\n        return base64.b64decode(y)\ntry:\n    x = C().f(y)\nexcept ValueError:\n    pass\n",
                 "try:\n    x = C().f(y)\nexcept binascii.Error:\n    raise\nexcept ValueError:\n    pass\n", id="in a method"),
])
def test_decoding_errors(before, after, target):
    text, messages = run(DECODING % before, ("decoding_errors",), target)
    assert text.endswith(after) and "import binascii" in text
    assert messages == []
    assert run(text, ("decoding_errors",), target)[0] == text


@pytest.mark.parametrize("body", [
    pytest.param("try:\n    x = base64.decodestring(y)\nexcept TypeError:\n    pass\n", id="decodestring"),
    pytest.param("try:\n    x = base64.b64decode(y)\nexcept (TypeError, ValueError):\n    pass\n", id="ValueError too"),
    pytest.param("import binascii\ntry:\n    x = base64.decodestring(y)\nexcept binascii.Error:\n    pass\nexcept ValueError:\n    f()\n",
                 id="caught by its name"),
    pytest.param("try:\n    x = int(y)\nexcept ValueError:\n    pass\n", id="nothing decoded"),
    pytest.param("try:\n    x = base64.b64decode(y)\nexcept Exception:\n    pass\nexcept TypeError:\n    pass\n", id="caught before"),
    pytest.param("try:\n    x = f(y)\nexcept TypeError:\n    pass\nx = base64.b64decode(y)\n", id="another try"),
])
def test_decoding_errors_left_alone(body):
    check_noop(DECODING % body, ("decoding_errors",))


@pytest.mark.parametrize("later", ["except TypeError", "except", "except StandardError, e"])
def test_a_later_clause_for_decoding_errors_is_reported(later):
    body = "try:\n    x = base64.b64decode(y)\nexcept ValueError:\n    pass\n%s:\n    f()\n" % later
    text, messages = run(DECODING % body, ("decoding_errors",))
    assert text == (DECODING % body).lstrip()
    assert messages == ["4:1 BH612"]


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("body, messages", [
    pytest.param("exec code in names\n", ["2:1 BH606"], id="exec"),
    pytest.param("x = eval(text)\n", ["2:5 BH606"], id="eval"),
    pytest.param("execfile('a.py')\n", [], id="a file that is rewritten itself"),
    pytest.param("execfile('a.conf')\n", ["2:1 BH606"], id="a file that is not"),
    pytest.param("x = eval('self.name')\nexec compile(a, b, 'exec')\n", [], id="nothing to rewrite"),
    pytest.param("x = model.eval(text)\n", [], id="a method"),
])
def test_code_in_texts(body, messages, target):
    check_noop("import BaseHTTPServer\n" + body, ("executed_code",), target, messages)


def plain(a, b=1):
    return a, b


class Command(object):
    def go(self, key):
        return key

    def more(self, key, *rest):
        return key, rest

    def none():
        return 1


@pytest.mark.skipif(str is bytes, reason="Python 2 says so itself")
@pytest.mark.parametrize("function, given, said", [
    pytest.param(plain, 0, "plain() takes at least 1 argument (0 given)", id="too few, with a default"),
    pytest.param(plain, 3, "plain() takes at most 2 arguments (3 given)", id="too many, with a default"),
    pytest.param(Command().go, 0, "go() takes exactly 2 arguments (1 given)", id="a method, too few"),
    pytest.param(Command().go, 2, "go() takes exactly 2 arguments (3 given)", id="a method, too many"),
    pytest.param(Command().more, 0, "more() takes at least 2 arguments (1 given)", id="with a star"),
    pytest.param(Command.none, 1, "none() takes no arguments (1 given)", id="none"),
])
def test_calls_that_do_not_fit(function, given, said):
    names = {}
    exec(HELPERS, names)
    with pytest.raises(TypeError) as caught:
        function(*[1] * given)
    names["_python2_words"](caught.value)
    assert str(caught.value) == said


@pytest.mark.parametrize("call, there", [
    pytest.param("self.serve(*self.given)", True, id="a star"), pytest.param("serve(1, **self.given)", True, id="two stars"),
    pytest.param("apply(serve, self.given)", True, id="apply"), pytest.param("serve(1 * 2)", False, id="no star")])
def test_words_of_calls_are_for_files_that_pass_arguments_on(call, there):
    text = run(HANDLER.replace("f()", call) + "        except TypeError, e:\n            self.show(str(e))\n", ONLY)[0]
    assert ("def _argument_words(" in text) is there and ("counted = _argument_words(" in text) is there


@pytest.mark.parametrize("future, pattern", [
    pytest.param("", "(division|integer modulo) by zero", id="whole numbers"),
    pytest.param("from __future__ import division\n", "integer modulo by zero", id="true division, whose words are the same")])
def test_words_of_a_division_by_zero(future, pattern):
    text = run(future + "import BaseHTTPServer\ntry:\n    f()\nexcept ZeroDivisionError, e:\n    print e\n", ("all",), "http.server")[0]
    assert '            (r"%s", "integer division or modulo by zero"),\n' % pattern in text
