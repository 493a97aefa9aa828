"""invalid_escapes: backslashes that begin no escape, of which Python 3.12 warns."""
from __future__ import unicode_literals

import ast
import sys
import warnings

import pytest

from fixer_rows import check, check_noop, run

ONLY = ("invalid_escapes",)
HEAD = "import BaseHTTPServer\n"
ROWS = {
    "of a pattern": (r"x = '/(\w+)s'", r"x = r'/(\w+)s'"),
    "beside a line end": (r'x = "\d\n"', r'x = "\\d\n"'),
    "beside a backslash": (r'x = "\\\d"', r'x = "\\\\d"'),
    "before the quote": (r"x = '\'\w'", r"x = '\'\\w'"),
    "four letters": (r'x = "\u1234\U0001f600\N{DASH}"', r'x = r"\u1234\U0001f600\N{DASH}"'),
    "of a unicode": (r'x = u"\w"', r'x = u"\\w"'),
    "of a unicode beside an escape": (r'x = u"\w\u1234"', r'x = u"\\w\u1234"'),
    "of bytes": (r"x = b'\w'", r"x = br'\w'"),
    "of one of several in a row": (r'x = "\q" "\n"', r'x = r"\q" "\n"'),
    "of a docstring": ('def f():\n    """ /\\ """', 'def f():\n    r""" /\\ """'),
    "a line end too": ('x = """\\\n\\w"""', 'x = """\\\n\\\\w"""'),
    "an octal number of more than a byte": (r"x = '\777\400'", r"x = '\377\000'"),
    "an octal number after a backslash": (r"x = '\\777\w'", r"x = '\\777\\w'"),
}
LEFT = {
    "escapes": r"""x = '\n\r\t\\\'\"\a\b\f\v\x41\101\0\377'""",
    "escapes of a unicode": r"""x = u'\u1234\U0001f600\N{DASH}\777'""",
    "raw": r"x = r'\w'",
    "raw bytes": r"x = bR'\w'",
    "a line end": "x = 'a\\\nb'",
    "a line end of Windows": "x = 'a\\\r\nb'",
}


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("name", sorted(ROWS))
def test_escapes(name, target):
    before, after = ROWS[name]
    check(HEAD + before + "\n", HEAD + after + "\n", ONLY, target)


@pytest.mark.parametrize("name", sorted(LEFT))
def test_left_alone(name):
    check_noop(HEAD + LEFT[name] + "\n", ONLY)


def test_literals_are_unicode():
    head = "from __future__ import unicode_literals\nimport BaseHTTPServer\n"
    check_noop(head + 'x = "\\u1234"\n', ONLY)
    check(head + 'x = "\\w\\u1234"\n', head + 'x = "\\\\w\\u1234"\n', ONLY)


def test_no_server():
    check_noop("import mimetools\nx = '\\w'\n", ONLY)
    assert run("x = 'C:\\Users'\n", ("all",))[0] == "x = r'C:\\Users'\n"      # which Python 3 does not take
    assert run("x = 'C:\\\\Users\\d'\n", ("all",))[0] == "x = 'C:\\\\Users\\d'\n"
    assert run("print 1\nx = '\\N'\n", ("all",))[0] == "print(1)\nx = r'\\N'\n"


@pytest.mark.skipif(sys.version_info < (3, 6), reason="Python 2 does not warn")
@pytest.mark.parametrize("target", ["http.server", "compat"])
def test_python3_does_not_warn_and_means_the_same(target):
    text = HEAD + "x = '\\w\\n\\u1234', '\\d', '\\\\d', '\\777'\n"
    result = run(text, ("all",), target)[0]
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        tree = ast.parse(result)
    assert ast.literal_eval(tree.body[-1].value) == ("\\w\n\\u1234", "\\d", "\\d", "\xff")
