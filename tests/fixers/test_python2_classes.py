"""cmp_methods, old_exceptions, asked_methods, error_page, responses, types_module, config_parser, email_modules: what classes and tables of Python 2 did by themselves."""
from __future__ import unicode_literals

import pytest

from fixer_rows import check_noop, run

HEAD = "from BaseHTTPServer import BaseHTTPRequestHandler\n"


def fixed(text, fixer, target="http.server"):
    """The result, which a second run leaves as it is."""
    new, messages = run(HEAD + text, (fixer,), target)
    assert messages == []
    assert run(new, (fixer,), target)[0] == new, "the second run changed its own result"
    return new


@pytest.mark.parametrize("before, after", [
    pytest.param("class P:", "class P(_ByCmp):", id="old style"),
    pytest.param("class P():", "class P(_ByCmp):", id="parentheses"),
    pytest.param("class P(object):", "class P(_ByCmp, object):", id="new style"),
])
@pytest.mark.parametrize("target", ["http.server", "six", "future"])
def test_classes_that_compare(before, after, target):
    text = fixed(before + "\n    def __cmp__(self, other):\n        return -1\n", "cmp_methods", target)
    assert after in text.splitlines()
    namespace = {}
    exec(text[text.index("class _ByCmp"):], namespace)
    first, second = namespace["P"](), namespace["P"]()
    assert first < second and first != second and not first >= second
    assert len(set([first, second])) == 2


def test_slots_stay_the_only_attributes():
    text = fixed("class P(object):\n    __slots__ = ['a']\n    def __cmp__(self, other):\n        return 0\n", "cmp_methods")
    namespace = {}
    exec(text[text.index("class _ByCmp"):], namespace)
    with pytest.raises(AttributeError):
        namespace["P"]().b = 1


@pytest.mark.parametrize("text", [
    pytest.param("class P:\n    def __cmp__(self, o):\n        return 0\n    def __lt__(self, o):\n        return 1\n", id="it has one"),
    pytest.param("class Q:\n    def __eq__(self, o):\n        return 0\nclass P(Q):\n    def __cmp__(self, o):\n        return 0\n",
                 id="a base has one"),
    pytest.param("class P:\n    pass\n", id="no __cmp__"),
])
def test_classes_left_alone(text):
    check_noop(HEAD + text, ("cmp_methods",))


CMP = "    def __cmp__(self, o):\n        return 0\n"


@pytest.mark.parametrize("before, after, messages", [
    pytest.param("class A: pass\nclass P(A):\n", "class P(_ByCmp, A):", [], id="of the file"),
    pytest.param("class P(threading.Thread):\n", "class P(_ByCmp, threading.Thread):", [], id="a thread"),
    pytest.param("class P(x.XError):\n", "class P(_ByCmp, x.XError):", [], id="an error"),
    pytest.param("class P(UserDict.UserDict):\n", "class P(_ByCmp, UserDict.UserDict):", [], id="a class that has a __cmp__ alone"),
    pytest.param("class P(Q):\n", "class P(Q):", ["2:1 BH614"], id="not known"),
    pytest.param("class P(list):\n", "class P(list):", ["2:1 BH614"], id="a list"),
    pytest.param("class A:\n" + CMP + "class P(A):\n", "class P(A):", [], id="a class that has one itself"),
])
def test_classes_with_a_base_that_compare(before, after, messages):
    text, reported = run(HEAD + before + CMP, ("cmp_methods",))
    assert after in text.splitlines() and reported == messages
    assert run(text, ("cmp_methods",)) == (text, messages)


TRUTH = "class C:\n    def __nonzero__(self):\n        return %s\n"


@pytest.mark.parametrize("before, after", [
    pytest.param(TRUTH % "1", TRUTH % "bool(1)", id="a number"),
    pytest.param(TRUTH % "len(self.items) or self.x", TRUTH % "bool(len(self.items) or self.x)", id="a length"),
    pytest.param(TRUTH % "(self.a > 1 and not self.b) or isinstance(self, D)", None, id="a truth"),
    pytest.param(TRUTH % "True", None, id="True"),
    pytest.param("class C:\n    def __nonzero__(self):\n        if self.f(lambda: 2): return 0\n        def f(): return 2\n        return f() == 2\n",
                 "class C:\n    def __nonzero__(self):\n        if self.f(lambda: 2): return bool(0)\n        def f(): return 2\n"
                 "        return f() == 2\n", id="several"),
    pytest.param("class C:\n    def f(self): return 1\n    __nonzero__ = f\n    x = 1\n",
                 "class C:\n    def f(self): return 1\n    __nonzero__ = f\n    __bool__ = lambda self: bool(self.__nonzero__())\n    x = 1\n",
                 id="another method"),
    pytest.param("class C:\n    def len(self): return 1\n", None, id="no __nonzero__"),
    pytest.param("class C:\n    def f(self):\n        __nonzero__ = 1\n        return 1\n", None, id="elsewhere"),
])
@pytest.mark.parametrize("target", ["http.server", "six", "future"])
def test_whether_objects_are_true(before, after, target):
    assert fixed(before, "truth_methods", target) == HEAD + (after or before)


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
def test_whether_objects_are_true_with_all_fixers(target):
    text = run(HEAD + TRUTH % "self.n" + "    n = 2\n", ("truth_methods", "all"), target)[0]
    names = {}
    exec(text[text.index("class C"):], names)
    assert bool(names["C"]()) is True


@pytest.mark.parametrize("before, after", [
    pytest.param("class E:\n    pass\nraise E\n", "class E(Exception):\n    pass\nraise E\n", id="raised"),
    pytest.param("class E():\n    pass\nraise E(1)\n", "class E(Exception):\n    pass\nraise E(1)\n", id="parentheses, an instance"),
    pytest.param("class A:\n    pass\nclass B(A):\n    pass\nraise B(1)\n",
                 "class A(Exception):\n    pass\nclass B(A):\n    pass\nraise B(1)\n", id="what a raised one derives from"),
    pytest.param("class E:\n    pass\ntry:\n    f()\nexcept (E, IOError):\n    pass\n",
                 "class E(Exception):\n    pass\ntry:\n    f()\nexcept (E, IOError):\n    pass\n", id="caught"),
    pytest.param("class E:\n    pass\ntry:\n    raise E\nexcept Exception:\n    pass\nexcept E:\n    pass\n",
                 "class E(BaseException):\n    pass\ntry:\n    raise E\nexcept Exception:\n    pass\nexcept E:\n    pass\n",
                 id="caught, and not by except Exception"),
])
@pytest.mark.parametrize("target", ["http.server", "six", "future"])
def test_old_classes_that_are_raised(before, after, target):
    assert fixed(before, "old_exceptions", target) == HEAD + after


def test_an_old_class_that_except_Exception_catches_now_is_reported():
    text, messages = run(HEAD + "class E:\n    pass\ntry:\n    raise E\nexcept Exception:\n    pass\n", ("old_exceptions",))
    assert "class E(Exception):" in text and messages == ["2:1 BH615"]


@pytest.mark.parametrize("text", [
    pytest.param("class E(Exception):\n    pass\nraise E\n", id="an exception"),
    pytest.param("class E:\n    pass\nraise ValueError\n", id="never raised"),
    pytest.param("class E(Base):\n    pass\nraise E\n", id="a base that is not known"),
    pytest.param("def f():\n    raise e\nclass E:\n    pass\n", id="another name"),
])
def test_classes_that_are_no_exceptions(text):
    check_noop(HEAD + text, ("old_exceptions",))


WRAPPER = "class W%s:\n    def __getattr__(self, name):\n        return %s\n"


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("text, messages", [
    pytest.param(WRAPPER % ("", "getattr(self.file, name)"), ["2:1 BH616"], id="around an object"),
    pytest.param(WRAPPER % ("()", "getattr(self.file, name)"), ["2:1 BH616"], id="parentheses"),
    pytest.param(WRAPPER % ("(object)", "getattr(self.file, name)"), [], id="new style"),
    pytest.param(WRAPPER % ("", "self.values[name]"), [], id="names of its own"),
    pytest.param("class W:\n    def get(self, name):\n        return getattr(self, name)\n", [], id="no __getattr__"),
])
def test_old_classes_that_hand_on(text, messages, target):
    check_noop(HEAD + text, ("asked_methods",), target, messages)


def test_old_classes_for_the_shim():
    text, messages = run("import BaseHTTPServer\nclass E:\n    pass\n" + WRAPPER % ("", "1") + "raise E\n", ("all",), "compat")
    assert "class E(OldError):" in text and "class W(OldInstance):" in text and messages == []
    assert run(text, ("all",), "compat") == (text, [])


PAGE = "class H(BaseHTTPRequestHandler):\n    error_message_format = '<p>%(message)s'\n"


def test_error_page_of_its_own():
    text = fixed(PAGE, "error_page")
    assert "class H(_ErrorPage, BaseHTTPRequestHandler):" in text
    assert 'error_content_type = "text/html"' in text


@pytest.mark.parametrize("text", [
    pytest.param(PAGE + "    def send_error(self, code):\n        pass\n", id="send_error too"),
    pytest.param("class H(BaseHTTPRequestHandler):\n    x = error_message_format\n", id="not set"),
    pytest.param("class H(object):\n    error_message_format = ''\n", id="no handler"),
])
def test_error_page_left_alone(text):
    check_noop(HEAD + text, ("error_page",))


@pytest.mark.parametrize("body", [
    pytest.param("x = self.responses[404]", id="read"),
    pytest.param("x = BaseHTTPRequestHandler.responses.get(1)", id="read from the class"),
])
@pytest.mark.parametrize("target", ["http.server", "six"])
def test_messages_of_status_codes(body, target):
    text = fixed("class H(BaseHTTPRequestHandler):\n    def do_GET(self):\n        %s\n" % body, "responses", target)
    assert "\nBaseHTTPRequestHandler.responses.update({" in text
    assert 'Client must specify Content-Length.' in text


def test_messages_are_those_of_27():
    from BaseHTTPServer_compat import fixers
    from BaseHTTPServer_compat.fixers.fix_responses import ROWS
    from BaseHTTPServer import BaseHTTPRequestHandler as Genuine
    assert fixers

    class Base(object):
        responses = {}
    exec((ROWS % "Base").strip(), {"Base": Base})
    assert dict((code, Genuine.responses[code]) for code in Base.responses) == Base.responses


@pytest.mark.parametrize("text", [
    pytest.param("class H(BaseHTTPRequestHandler):\n    responses = {}\n", id="set"),
    pytest.param("class H(BaseHTTPRequestHandler):\n    pass\n", id="not named"),
    pytest.param("class H(BaseHTTPRequestHandler):\n    def do_GET(self):\n        self.send_response(416, 'No')\n", id="a phrase of its own"),
    pytest.param("class H(BaseHTTPRequestHandler):\n    def do_GET(self):\n        self.send_response(404)\n", id="a code with one phrase"),
    pytest.param("class H(BaseHTTPRequestHandler):\n    x = 422\n", id="a number"),
    pytest.param("class H(BaseHTTPRequestHandler):\n    def do_GET(self, code):\n        self.send_response(code)\n", id="a code that is handed on"),
    pytest.param("import httplib\nclass H(BaseHTTPRequestHandler):\n    def do_GET(self):\n        self.send_response(httplib.OK)\n",
                 id="a module's code"),
    pytest.param("class H(BaseHTTPRequestHandler):\n    status = 200\n    def do_GET(self):\n        self.send_response(self.status)\n",
                 id="a code of the class"),
    pytest.param("class H(BaseHTTPRequestHandler):\n    def do_GET(self):\n        self.send_response(self.f())\n    def f(self):\n        return 200\n",
                 id="a code of the file's function"),
    pytest.param("class H(BaseHTTPRequestHandler):\n    def do_GET(self):\n        self.send_response(r.status, r.reason)\n", id="another's phrase"),
])
def test_messages_left_alone(text):
    check_noop(HEAD + text, ("responses",))


@pytest.mark.parametrize("body, rows, codes", [
    pytest.param("self.send_response(416)", True, None, id="another phrase"),
    pytest.param("self.send_response(422)", False, "422,", id="a code of today"),
    pytest.param("self.reply(429 if x else 422)\n        self.send_response(x)", False, "422, 429", id="codes of today in other places"),
])
@pytest.mark.parametrize("target", ["http.server", "six"])
def test_phrases(body, rows, codes, target):
    text = fixed("class H(BaseHTTPRequestHandler):\n    def do_GET(self):\n        %s\n" % body, "responses", target)
    assert ("BaseHTTPRequestHandler.responses.update({" in text) is rows
    assert (codes is not None) is (".responses.pop(" in text)
    if codes:
        assert "\nfor _code in %s:     # of which Python 2 knew no message\n    BaseHTTPRequestHandler.responses.pop(_code, None)\n" % codes in text


@pytest.mark.parametrize("body, rows", [
    pytest.param("self.send_response(r.status)", 3, id="of an answer"),
    pytest.param("code = r.getcode()\n        self.send_response(code)", 3, id="of an answer, by a name"),
    pytest.param("self.send_response(int(sys.argv[1]))", 3, id="of the command line"),
    pytest.param("self.send_error(e.code, 'no')", 18, id="of an error, with its page"),
])
@pytest.mark.parametrize("target", ["http.server", "six"])
def test_codes_from_elsewhere(body, rows, target):
    text = fixed("import sys\nclass H(BaseHTTPRequestHandler):\n    def do_GET(self):\n        %s\n" % body, "responses", target)
    assert text.count('", "') == rows
    assert "for _code in (102, 103, 207," in text


@pytest.mark.parametrize("before, after", [
    pytest.param("from types import ListType\nx = type(y) is ListType\n", "x = type(y) is list\n", id="name"),
    pytest.param("import types\nx = type(y) is types.StringType\n", "import types\nx = type(y) is str\n", id="of the module"),
    pytest.param("from types import *\nx = isinstance(y, (ListType, NoneType))\n", "x = isinstance(y, (list, type(None)))\n", id="star"),
    pytest.param("from types import ListType, FunctionType\nx = ListType, FunctionType\n",
                 "from types import FunctionType\nx = list, FunctionType\n", id="one that remains"),
])
def test_names_of_types(before, after):
    assert fixed(before, "types_module") == HEAD + after


@pytest.mark.parametrize("target, before, after", [
    pytest.param("six", "import types\nx = types.StringType, types.UnicodeType\n", "import six\nx = str, six.text_type\n", id="six"),
    pytest.param("future", "from types import StringTypes\nx = StringTypes\n",
                 "from past.builtins import unicode\nx = (str, unicode)\n", id="future"),
    pytest.param("six", "import types\nx = types.LongType\n", "x = type(2 ** 64)\n", id="long"),
])
def test_names_of_types_for_both_pythons(target, before, after):
    text = fixed(before, "types_module", target)
    for line in after.splitlines():
        assert line in text.splitlines()


@pytest.mark.parametrize("target, after", [
    pytest.param("http.server", "str", id="one"), pytest.param("six", "six.text_type", id="six"), pytest.param("future", "unicode", id="future")])
@pytest.mark.parametrize("name", ["types.UnicodeType", "unicode"])
def test_a_unicode_stays_told_from_a_str(target, after, name):
    """What came from JSON was a unicode; type(x) is str was false of it."""
    body = "import json, types\nclass H(BaseHTTPRequestHandler):\n    def do_GET(self):\n        x = json.loads(self.rfile.read(3))['a']\n"
    text = fixed(body + "        y = type(x) is %s, type(x) is types.StringType\n" % name, "all", target)
    assert "        y = type(x) is %s, type(x) is bytes\n" % after in text


def test_what_is_a_str_or_a_unicode_is_no_bytes():
    body = "class H(BaseHTTPRequestHandler):\n    def do_GET(self):\n        for x in ('a', u'b', None):\n            y = type(x) is str\n"
    assert "y = type(x) is str\n" in fixed(body, "all")


@pytest.mark.parametrize("target", ["six", "future"])
def test_error_page_for_python_3_alone(target):
    text = fixed(PAGE, "error_page", target)
    assert "class _ErrorPage:\n" in text and "\n    if str is not bytes:\n        error_content_type = " in text
    assert "xml.sax.saxutils.escape(message)" in text


@pytest.mark.parametrize("before, after", [
    pytest.param("c = ConfigParser.RawConfigParser(x)", "c = ConfigParser.RawConfigParser(x, **_LENIENT)", id="lenient"),
    pytest.param("c.readfp(open(x))", "(c.readfp if str is bytes else c.read_file)(open(x))", id="readfp"),
    pytest.param("d.read(x)", "d.read(x, **_CONFIG_TEXT)", id="read"),
])
@pytest.mark.parametrize("target", ["six", "future"])
def test_configurations_for_both_pythons(target, before, after):
    more = "d = ConfigParser.RawConfigParser(**x)\n"
    assert fixed(CONFIG + more + before + "\n", "config_parser", target).splitlines()[-1] == after


@pytest.mark.parametrize("text", [
    pytest.param("from types import *\nx = FileType\n", id="star with a name that is gone"),
    pytest.param("from mine import ListType\nx = ListType\n", id="another module"),
])
def test_names_left_alone(text):
    check_noop(HEAD + text, ("types_module",))


CONFIG = "import ConfigParser\n"
LENIENT = 'strict=False, inline_comment_prefixes=(";",)'


@pytest.mark.parametrize("before, after", [
    pytest.param("c = ConfigParser.SafeConfigParser()", "c = ConfigParser.ConfigParser(%s)" % LENIENT, id="safe"),
    pytest.param("c = ConfigParser.RawConfigParser(x)", "c = ConfigParser.RawConfigParser(x, %s)" % LENIENT, id="raw, defaults"),
    pytest.param("c.readfp(open(x))", "c.read_file(open(x))", id="readfp"),
    pytest.param("c.get(s, o, 1, x)", "c.get(s, o, raw=1, vars=x)", id="arguments by their place"),
    pytest.param("c.get(s, o, raw=1) + x.get(y, 0)", "c.get(s, o, raw=1) + x.get(y, 0)", id="arguments by name"),
])
def test_configurations(before, after):
    more = "d = ConfigParser.RawConfigParser(strict=False)\n"
    assert fixed(CONFIG + more + before + "\n", "config_parser").splitlines()[-1] == after


@pytest.mark.parametrize("target, more, text", [
    ("http.server", 'strict=False, inline_comment_prefixes=(";",)', 'encoding="utf-8"'), ("six", "**_LENIENT", "**_CONFIG_TEXT")])
def test_configurations_that_derive(target, more, text):
    before = ("class A(ConfigParser.RawConfigParser):\n    def __init__(self, f):\n        ConfigParser.RawConfigParser.__init__(self, {}%s)\n"
              "        self.read(f%s)\n\nclass B(ConfigParser.RawConfigParser):\n    pass\n\nclass C(object):\n"
              "    def __init__(self, f):\n        self.read(f)\n\nA(x)\nb = B(%s)\nb.read(x%s)\nc = C(x)\nc.read(x)\n")
    after = fixed(CONFIG + before % ("", "", "", ""), "config_parser", target)
    assert after.endswith(before % (", " + more, ", " + text, more, ", " + text))
    check_noop(after, ("config_parser",), target)


def test_configuration_that_is_read():
    text = CONFIG + "self.c = ConfigParser.RawConfigParser(strict=False)\nself.c.read(%s)\nother.read(x)\n"
    assert fixed(text % "x", "config_parser") == HEAD + text % 'x, encoding="utf-8"'


OLD_CONFIG = """
c = ConfigParser.ConfigParser({"d": "D"})
c.readfp(io.StringIO(u"[a]\\nt = %H:%M\\np = 50%\\nx = %(Y)s!\\nY = y\\nbad = %(no)s\\nloop = %(loop)s\\nm = 1\\n  # 2\\n\\n  3\\n"
                     u"s = b;c\\nk = v ; x\\nrem = 1\\n# one\\n"))
c.set("a", "n", 5)
c.set("a", "q", "7%")
found = [c.get("a", name) for name in "t p x m s k q d".split()] + [c.get("a", "x", True), c.get("a", "x", 0, {"y": "V"})]
found += [c.has_option("a", "rem"), dict(c.items("a", True))["x"], c._sections["a"]["n"]]
for name in ("bad", "loop"):
    try:
        c.get("a", name)
    except ConfigParser.InterpolationError as error:
        found.append(type(error).__name__)
"""


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
def test_configurations_read_as_by_python_2(target):
    text = run("import ConfigParser, io\nunicode\n" + OLD_CONFIG, ("all",), target)[0]
    assert "c = _OldConfigParser(" in text
    check_noop(text, ("config_parser",), target)
    if target == "http.server" and str is bytes:
        return
    namespace = {"unicode": str}
    exec(text, namespace)
    assert namespace["found"] == ["%H:%M", "50%", "y!", "1\n# 2\n3", "b;c", "v", "7%", "D", "%(Y)s!", "V!", False, "%(Y)s!", 5,
                                  "InterpolationMissingOptionError", "InterpolationDepthError"]


@pytest.mark.parametrize("before, after", [
    pytest.param("class C(ConfigParser.ConfigParser): pass", "class C(_OldConfigParser): pass", id="a base"),
    pytest.param("ConfigParser.ConfigParser().readfp(x)", "_OldConfigParser().readfp(x)", id="read at once"),
])
@pytest.mark.parametrize("target", ["http.server", "six", "future"])
def test_old_configurations(target, before, after):
    assert fixed(CONFIG + before + "\n", "config_parser", target).splitlines()[-1] == after


@pytest.mark.parametrize("text", [
    pytest.param("import ConfigParser\nx = ConfigParser.NoOptionError\nf.readfp(y)\n", id="no configuration is made"),
    pytest.param("from mine import ConfigParser\nConfigParser.SafeConfigParser()\n", id="another module"),
])
def test_configurations_left_alone(text):
    check_noop(HEAD + text, ("config_parser",))


@pytest.mark.parametrize("before, after", [
    pytest.param("import email.Utils, sys\nx = email.Utils.formatdate()\n", "import email.utils, sys\nx = email.utils.formatdate()\n",
                 id="module"),
    pytest.param("from email.MIMEText import MIMEText\n", "from email.mime.text import MIMEText\n", id="class"),
    pytest.param("from email import Encoders, message_from_string\n", "from email import encoders as Encoders, message_from_string\n",
                 id="from the package"),
    pytest.param("import email\nx = email.Utils.formatdate() + email.Utils.make_msgid() + email.message_from_string(y)\n",
                 "import email\nimport email.utils\nx = email.utils.formatdate() + email.utils.make_msgid() + email.message_from_string(y)\n",
                 id="imported when it is asked for"),
])
@pytest.mark.parametrize("target", ["http.server", "six", "future"])
def test_modules_of_email(before, after, target):
    assert fixed(before, "email_modules", target) == HEAD + after


@pytest.mark.parametrize("text", [
    pytest.param("import email.utils\nfrom email.message import Message\n", id="new names"),
    pytest.param("import email\nx = other.Utils\n", id="another Utils"),
])
def test_modules_of_email_left_alone(text):
    check_noop(HEAD + text, ("email_modules",))


@pytest.mark.parametrize("target, name", [("six", "six.with_metaclass"), ("future", "future.utils.with_metaclass")])
@pytest.mark.parametrize("before, after", [
    pytest.param("class A(object):\n    __metaclass__ = Meta\n    x = 1\n", "class A(%s(Meta, object)):\n    x = 1\n", id="with a base"),
    pytest.param("class A:\n    __metaclass__ = Meta\n", "class A(%s(Meta)):\n    pass\n", id="alone"),
    pytest.param("class A(B, dict):\n    'x'\n    __metaclass__ = m.Meta\n", "class A(%s(m.Meta, B, dict)):\n    'x'\n", id="of a module, two bases"),
])
def test_metaclasses(target, name, before, after):
    head = HEAD + "import m\nclass Meta(type):\n    pass\n"
    text, messages = run(head + before, ("all",), target)
    assert text.endswith(after % name) and messages == []
    assert run(text, ("all",), target)[0] == text


@pytest.mark.parametrize("body, place", [
    pytest.param("def f(*given):\n    return type(*given)\nclass A:\n    __metaclass__ = f\n", "6:5 BH602", id="a function"),
    pytest.param("class A:\n    if x:\n        __metaclass__ = type\n", "5:9 BH602", id="in a block"),
])
def test_metaclasses_that_are_reported(body, place):
    text, messages = run(HEAD + "print 1\n" + body, ("all",), "six")
    assert place in messages and "__metaclass__" in text


BODIES = {
    "a class": "class A(object):\n    made = []\n    class __metaclass__(type):\n        def __init__(cls, name, bases, body):\n"
               "            type.__init__(cls, name, bases, body)\n            cls.made.append(name)\n",
    "a function": "class A:\n    made = []\n    def __metaclass__(name, bases, body):\n        body['made'].append(name)\n"
                  "        return type(name, (type,), {'__init__': lambda cls, n, b, d: cls.made.append(n) if n != 'A' else None})(\n"
                  "            name, bases, body)\n",
}


@pytest.mark.parametrize("target", ["http.server", "six", "future", "compat"])
@pytest.mark.parametrize("name", sorted(BODIES))
def test_metaclasses_of_the_body(name, target):
    text, messages = run("import BaseHTTPServer\nunicode\n" + BODIES[name] + "class B(A):\n    pass\nresult = A.made\n",
                         ("body_metaclass",), target)
    check_noop(text, ("body_metaclass",), target)
    assert messages == []
    if str is not bytes or target in ("six", "future"):
        namespace = {"unicode": None}
        exec(text.replace("import BaseHTTPServer\n", ""), namespace)
        assert namespace["result"] == ["A", "B"]


@pytest.mark.parametrize("text", [
    pytest.param("class A:\n    __metaclass__ = Meta\n", id="the engine's"),
    pytest.param("class A:\n    class __metaclass__(type): pass\n    __metaclass__ = f(__metaclass__)\n", id="bound twice"),
    pytest.param("class A:\n    if x:\n        class __metaclass__(type): pass\n", id="in a block"),
    pytest.param("class __metaclass__(type): pass\n", id="of the module"),
])
def test_metaclasses_of_the_body_left_alone(text):
    check_noop(HEAD + text, ("body_metaclass",))


MIXED = """
class Store(UserDict.DictMixin):
    def __init__(self):
        self.held = {}
    def keys(self):
        return sorted(self.held)
    def __getitem__(self, key):
        return self.held[key]
    def __setitem__(self, key, value):
        self.held[key] = value
    def __delitem__(self, key):
        del self.held[key]
s = Store()
s["a"] = 1
s.update({"b": 2}, c=3)
result = [list(s), "a" in s, s.has_key("x"), len(s), s.values(), s.items(), list(s.iteritems()), s.get("x", 5), s.setdefault("d", 4),
          s.pop("d"), s.pop("x", 6), s == {"a": 1, "b": 2, "c": 3}, s != s, repr(s)[0]]
result += [s.popitem(), s.keys()]
s.clear()
result.append(list(s.iterkeys()) + list(s.itervalues()))
"""


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
def test_mixin_of_dicts(target):
    text, messages = run("import BaseHTTPServer, UserDict\nunicode\n" + MIXED, ("dict_mixin",), target)
    assert messages == [] and "class Store(_DictMixin):" in text and "UserDict." not in text.replace("Python 2's UserDict", "")
    check_noop(text, ("dict_mixin",), target)
    namespace = {"unicode": None}
    exec(text.replace("import BaseHTTPServer\n", ""), namespace)
    assert namespace["result"] == [
        ["a", "b", "c"], True, False, 3, [1, 2, 3], [("a", 1), ("b", 2), ("c", 3)], [("a", 1), ("b", 2), ("c", 3)], 5, 4, 4, 6, True, False,
        "{", ("a", 1), ["b", "c"], []]
