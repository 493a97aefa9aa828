"""print with -f all: where Python 2 wrote no space between two items, nor after a line that stays open."""
from __future__ import unicode_literals

import pytest

from BaseHTTPServer_compat.fixers import std_print

from fixer_rows import check, run

ROWS = [
    ("a line end", r'print "a\n", b', r'print("%s%s" % ("a\n", b))'),
    ("a tab, then another", r"print 'a\t', b, c", r"""print("%s%s" % ('a\t', b), c)"""),
    ("several", r'print a, "b\n", "c\n", d, e', r'print(a, "%s%s%s" % ("b\n", "c\n", d), e)'),
    ("a format", r'print "%s\r\n" % a, b', r'print("%s%s" % ("%s\r\n" % a, b))'),
    ("a sum", r'print a + "\n", b', r'print("%s%s" % (a + "\n", b))'),
    ("literals side by side", r'print ("a" "b\n"), b', r'print("%s%s" % (("a" "b\n"), b))'),
    ("a literal of two lines", 'print """a\n""", b', 'print("%s%s" % ("""a\n""", b))'),
    ("to a file", r'print >>f, "a\n", b', r'print("%s%s" % ("a\n", b), file=f)'),
    ("no other", r'print "a\n"', r'print("a\n")'),
    ("an open line", r'print "a\n",', r"print('a\n', end='')".replace("'a\\n'", '"a\\n"')),
    ("an open line of another", r'print "a",', 'print("a", end=\' \')'),
    ("a space", r'print "a\n ", b', r'print("a\n ", b)'),
    ("a backslash", r'print "a\\n", b', r'print("a\\n", b)'),
    ("a raw one", r'print r"a\n", b', r'print(r"a\n", b)'),
    ("a name, a call", r'print a, b(), c', r'print(a, b(), c)'),
    ("a list", r'print ["a\n"], b', r'print(["a\n"], b)'),
    ("nothing", 'print', 'print()'),
]


@pytest.mark.parametrize("before, after", [pytest.param(*row[1:], id=row[0]) for row in ROWS])
def test_print(before, after):
    check(before + "\n", after + "\n", ("print",))


@pytest.mark.parametrize("name", ["line", "self.line", "a.b.c"])
def test_name_at_the_end_of_an_open_line(name):
    """``for line in f: print line,``"""
    text = run("print %s,\n" % name, ("print",))[0]
    assert text.endswith("print(%s, end=_space_after(%s))\n" % (name, name))
    assert text.count("def _space_after(value):") == 1
    assert run(text, ("print",))[0] == text


def test_space_after():
    names = {}
    exec(std_print.HELPER, names)
    values = "a\n", "a\t", "a", "a ", "", 5, None, ["a\n"]
    assert [names["_space_after"](value) for value in values] == ["", "", " ", " ", " ", " ", " ", " "]


def test_print_of_compat_does_it_itself():
    text = run('print "a\\n", b\nprint line,\n', ("all",), "compat")[0]
    assert text.endswith('print("a\\n", b)\nprint(line, end=\' \')\n')


@pytest.mark.parametrize("before, after", [
    pytest.param(r'print >>self.wfile, "a\n", x', r'self.wfile.write("%s%s\n" % ("a\n", x))', id="two items"),
    pytest.param(r'print >>self.wfile, x, "a\n", y', r'self.wfile.write("%s %s%s\n" % (x, "a\n", y))', id="three"),
    pytest.param('print >>self.wfile, "a\\n",\n        print >>self.wfile, x', 'self.wfile.write("a\\n")\n        self.wfile.write("%s\\n" % (x,))',
                 id="an open line"),
    pytest.param('print >>self.wfile, "a\\n",', 'self.wfile.write("a\\n")', id="an open line at the end"),
])
def test_print_to_wfile(before, after):
    head = "import BaseHTTPServer\nclass H(BaseHTTPServer.BaseHTTPRequestHandler):\n    def do_GET(self):\n        "
    check(head + before + "\n", head + after + "\n", ("output_print",))
