"""Texts that are marked as what was unicode on Python 2, where only the running program knows that they are shown."""
from __future__ import unicode_literals

import pytest

from BaseHTTPServer_compat.fixers import marked_helpers, string_helpers
from fixer_rows import run

FIXERS = ("byte_strings", "marked_unicodes")
HANDLER = """
import BaseHTTPServer, json, sqlite3
class H(BaseHTTPServer.BaseHTTPRequestHandler):
    def do_POST(self):
        x = json.loads(self.rfile.read(3))
        c = sqlite3.connect('a.db')
        self.wfile.write(getattr(self, 'on_' + self.path[1:])(*x))
    def on_it(self, y):
        %s
"""
MARKED = "x = _unicodes(json.loads(self.rfile.read(3)"


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("body, after", [
    pytest.param("return repr(y)", "return _repr(y)", id="repr()"),
    pytest.param("return 'got %r' % y", "return 'got %s' % _repr(y)", id="%r"),
    pytest.param("return 'got %s' % [y]", "return 'got %s' % _repr([y])", id="in a list"),
    pytest.param("self.all = []\n        self.all.append(y)\n        return str(self.all)", "return _repr(self.all)", id="in a list of the object"),
    pytest.param("return repr(y) + type(y).__name__", "return _repr(y) + type(y).__name__", id="beside the name of its class"),
    pytest.param("return repr(y) + str(y).upper()", "return _repr(y) + str(_plain(y)).upper()", id="str()"),
])
def test_what_json_and_databases_give_is_marked(body, after, target):
    text = run(HANDLER % body, FIXERS, target)[0]
    assert MARKED in text and "c = _unicode_rows(sqlite3.connect('a.db'))" in text
    assert "class _Unicode(str):" in text and after in text.replace("str(_str(", "str((")
    assert ('_Unicode.__name__ = "unicode"' in text) == ("__name__" in body)
    assert run(text, FIXERS, target)[0] == text


@pytest.mark.parametrize("body", [
    pytest.param("return y", id="nothing is shown"),
    pytest.param("return repr(self.path)", id="what is shown was a str"),
    pytest.param("try:\n            f()\n        except ValueError as e:\n            return repr(e)", id="an error is shown"),
    pytest.param("return repr(y) if type(y) is unicode else ''", id="the program asks for its class"),
    pytest.param("c = sqlite3.connect('b.db')\n        c.text_factory = str\n        return repr(y)", id="a text factory"),
    pytest.param("import marshal\n        return repr(y) + marshal.dumps(y)", id="marshal takes no class of the file's"),
])
def test_what_is_not_marked(body):
    text = run(HANDLER % body, FIXERS)[0]
    assert "_unicodes(" not in text and "_Unicode" not in text


def test_json_with_hooks_is_not_marked():
    text = run((HANDLER % "return repr(y)").replace("(3))", "(3), object_hook=f)"), FIXERS)[0]
    assert "x = json.loads(" in text and "_unicode_rows(" in text


def test_dicts_that_may_be_shown_are_in_order():
    text = run(HANDLER % "return repr(y)", FIXERS + ("dict_order",))[0]
    assert "_repr(_python2_order(y, True))" in text


@pytest.mark.skipif(str is bytes, reason="Python 2 has unicode")
def test_the_helpers():
    names = {}
    texts = [text for _, text in marked_helpers.HELPERS] + [marked_helpers.UNICODE_CLASS, string_helpers.AS_STR_HELPER % ()]
    exec("".join(texts), names)
    found = names["_unicodes"]({"a": ["\xe9", 1, ("b",)], "c": None})
    assert repr(found) == "{u'a': [u'\\xe9', 1, (u'b',)], u'c': None}"
    text = found["a"][0]
    assert repr(text.upper() + "x") == repr("\xc9" + names["_unicodes"]("x")) == "u'\\xc9x'"
    assert repr("a b".split() + names["_unicodes"]("c d").split()) == "['a', 'b', u'c', u'd']"
    assert type(str(text)) is str and text == "\xe9" and hash(text) == hash("\xe9")
    assert names["_plain"](5) == 5 and names["_plain"]("\xe9") == "\xe9"
    with pytest.raises(UnicodeEncodeError, match="can't encode character u'.xe9'"):
        names["_plain"](text)


def test_beside_a_form():
    """The class that FieldStorage gets asks for a type itself."""
    text = run((HANDLER % "return repr(y)").replace("x = json", "g = cgi.FieldStorage(fp=self.rfile)\n        x = json").replace(
        "import BaseHTTPServer,", "import BaseHTTPServer, cgi,"), ("all",))[0]
    assert MARKED in text and "class _FieldStorage" in text
