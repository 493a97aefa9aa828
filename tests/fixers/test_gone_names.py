"""gone_names, json_dump: names that Python 3 has not, and json that is written to a file of bytes."""
from __future__ import unicode_literals

import warnings

import pytest

from fixer_rows import check, check_noop, run

ONLY = ("gone_names",)
HEAD = "import BaseHTTPServer, sys, os, time, collections, errno\nprint 1\n"
BOTH = [
    pytest.param("x = sys.maxint", "x = sys.maxsize", id="maxint"),
    pytest.param("x = os.errno.EPIPE", "x = errno.EPIPE", id="errno of os"),
    pytest.param("if t.isAlive():\n    pass", "if t.is_alive():\n    pass", id="isAlive"),
]
ONE = [
    pytest.param("x = time.clock()", "x = time.process_time()", id="clock"),
    pytest.param("import sys\nreload(sys)\nsys.setdefaultencoding('utf-8')\nx = 1", "import sys\nx = 1", id="default encoding"),
    pytest.param("if x:\n    sys.setdefaultencoding('utf-8')", "if x:\n    pass", id="default encoding alone in a block"),
]


@pytest.mark.parametrize("before, after", BOTH)
@pytest.mark.parametrize("target", ["http.server", "six", "future"])
def test_rewrites_for_both(before, after, target):
    check(HEAD + before + "\n", HEAD + after + "\n", ONLY, target)


@pytest.mark.parametrize("before, after", ONE)
def test_rewrites(before, after):
    check(HEAD + before + "\n", HEAD + after + "\n", ONLY)


def test_classes_of_collections():
    text, _ = run(HEAD + "x = collections.Mapping\n", ONLY)
    assert text.splitlines()[-1] == "x = collections.abc.Mapping"


def test_message_of_an_exception():
    text, _ = run(HEAD + "try:\n    pass\nexcept IOError, e:\n    x = e.message\n", ONLY)
    assert text.splitlines()[-1] == "    x = _message(e)"
    assert run(text, ONLY)[0] == text
    namespace = {}
    exec(text[text.index("def _message"):text.index("print 1")], namespace)
    for error, message in [(ValueError("a"), "a"), (ValueError(), ""), (ValueError("a", 2), "")]:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")     # 2.7 warns of its own attribute
            assert namespace["_message"](error) == message


@pytest.mark.parametrize("body", [
    pytest.param("e = get()\nx = e.message", id="no exception"),
    pytest.param("try:\n    pass\nexcept IOError, e:\n    e.message = 1", id="message that is set"),
    pytest.param("x = other.maxint", id="another maxint"),
    pytest.param("x = t.isAlive", id="not called"),
    pytest.param("reload(sys)", id="reload without a reason"),
])
def test_leaves_alone(body):
    check_noop(HEAD + body + "\n", ONLY)



def test_default_encoding_stays_for_27():
    text = HEAD + "sys.setdefaultencoding('utf-8')\n"
    check_noop(text, ONLY, "six")


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
