"""html_parse_error: an error that Python 3's HTMLParser has not."""
from __future__ import unicode_literals

import pytest

from fixer_rows import check_noop, run

ONLY = ("html_parse_error",)
HEAD = "import BaseHTTPServer\n"
TRY = "try:\n    print p\nexcept %s:\n    pass\n"


@pytest.mark.parametrize("target, made", [
    ("http.server", "class _HTMLParseError(Exception):"), ("six", "_HTMLParseError = __import__("), ("future", "_HTMLParseError = __import__(")])
@pytest.mark.parametrize("imported, name, left", [
    pytest.param("from HTMLParser import HTMLParser, HTMLParseError\np = HTMLParser()\n", "HTMLParseError", "from HTMLParser import HTMLParser\n", id="beside another"),
    pytest.param("from HTMLParser import HTMLParseError\n", "(ValueError, HTMLParseError)", "", id="alone"),
    pytest.param("import HTMLParser\np = HTMLParser.HTMLParser()\n", "HTMLParser.HTMLParseError", "import HTMLParser\n", id="of the module"),
])
def test_rewrites(imported, name, left, target, made):
    text, messages = run(HEAD + imported + TRY % name, ONLY, target)
    assert text.endswith(TRY % name.replace("HTMLParser.", "").replace("HTMLParseError", "_HTMLParseError"))
    assert text.startswith(HEAD + left) and "\n" + made in text and messages == []
    assert run(text, ONLY, target)[0] == text
    names = {}
    end = "\n\n\n" if target == "http.server" else "\n"
    exec(text[text.index(made):].split(end)[0], names)
    assert issubclass(names["_HTMLParseError"], Exception)
    if target == "http.server" and str is not bytes:
        assert str(names["_HTMLParseError"]("bad", (3, 4))) == "bad, at line 3, column 5" and str(names["_HTMLParseError"]("bad")) == "bad"


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
def test_an_import_that_nothing_uses_goes(target):
    text, messages = run(HEAD + "from HTMLParser import HTMLParser, HTMLParseError\nprint HTMLParser()\n", ONLY, target)
    assert text == HEAD + "from HTMLParser import HTMLParser\nprint HTMLParser()\n" and messages == []


def test_other_names_are_left():
    check_noop(HEAD + "from other import HTMLParseError\n" + TRY % "HTMLParseError", ONLY)
