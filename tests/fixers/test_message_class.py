"""fix_message_class: the handler's MessageClass, subclasses, isinstance."""
from __future__ import unicode_literals

import pytest

from fixer_rows import check, check_noop

ONLY = ("message_class",)
CLASS = "import BaseHTTPServer\n{0}class H(BaseHTTPServer.BaseHTTPRequestHandler):\n"


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("module", ["mimetools", "rfc822"])
def test_the_class_that_it_is_anyway(module, target):
    check(CLASS.format("import %s\n" % module) + "    MessageClass = %s.Message\n    x = 1\n" % module,
          CLASS.format("") + "    x = 1\n", ONLY, target)


def test_nothing_else_in_the_class():
    check(CLASS.format("from mimetools import Message\n") + "    MessageClass = Message\n",
          CLASS.format("") + "    pass\n", ONLY)


def test_isinstance():
    check("import BaseHTTPServer, mimetools\nisinstance(x, mimetools.Message)\n",
          "import BaseHTTPServer\nimport email.message\nisinstance(x, email.message.Message)\n", ONLY)


def test_subclass():
    check("import BaseHTTPServer\nimport mimetools\nclass M(mimetools.Message):\n    def f(self): pass\n",
          "import BaseHTTPServer\nimport http.client\nclass M(http.client.HTTPMessage):\n    def f(self): pass\n", ONLY)


@pytest.mark.parametrize("target", ["six", "future"])
@pytest.mark.parametrize("before, module, name, after", [
    pytest.param("class M(mimetools.Message): pass", "http.client", "HTTPMessage", "class M(HTTPMessage): pass", id="subclass"),
    pytest.param("isinstance(x, mimetools.Message)", "email.message", "Message", "isinstance(x, Message)", id="isinstance"),
])
def test_classes_of_both_pythons(before, module, name, after, target):
    bound = " as HTTPMessage" if name == "HTTPMessage" else ""
    check("import mimetools\n%s\n" % before,
          "if str is bytes:  # Python 2\n    from mimetools import Message%s\nelse:\n    from %s import %s\n%s\n" % (
              bound, module, name, after), ONLY + ("server_imports",), target)


REPORTED = {
    "a subclass that reads by itself": (
        "class M(mimetools.Message):\n    def isheader(self, line): pass\n", "http.server", ["2:1 BH203"]),
}


@pytest.mark.parametrize("name", sorted(REPORTED))
def test_reported(name):
    text, target, messages = REPORTED[name]
    check_noop("import mimetools\n" + text, ONLY, target, messages)


NOOP = {
    "another name, not used here": "from rfc822 import AddressList\nimport mimetools\n",
    "a class of its own": CLASS.format("") + "    MessageClass = Mine\n",
    "another class's": "import mimetools\nclass A:\n    MessageClass = mimetools.Message\n",
    "an object of its own": "import mimetools\nm = mimetools.Message(f)\n",
}


@pytest.mark.parametrize("name", sorted(NOOP))
def test_noop(name):
    check_noop(NOOP[name], ONLY)


def test_compat_keeps_it():
    check_noop(CLASS.format("import mimetools\n") + "    MessageClass = mimetools.Message\n", ONLY, "compat")
