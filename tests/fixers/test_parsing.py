"""Our parser makes the engine's trees, node for node, and fails where it fails; the grammar is chosen right."""

import gc
import os
import sys

import pytest

from BaseHTTPServer_compat.fixers import base, engine, parsing, rewrite, sources

from fixer_rows import run

HERE = os.path.dirname(os.path.abspath(__file__))
TEXTS = {
    "empty": u"\n", "comment": u"# x\n", "broken": u"def (:\n", "open bracket": u"f(\n", "bad dedent": u"if x:\n  y\n z\n",
    "print statement": u"print >>f, x\n", "too much": u"x = 1 = \n",
    "words beside quotes": u"print'x', ur\"y\", r\"\"\"a\nb\"\"\", f\n", "continued string": u"x = 'a\\\nb'\n",
    "tabs": u"if x:\n\ty\n        z\n", "form feed": u"x\n\x0c\nif y:\n  \x0c z\n",
    "Windows": u"if x: # y\r\n  y\r\n\r\n# z\r\n", "lone carriage return": u"x = 1\ry = 2\n",
    "continued lines": u"if x \\\n  and y:\n  z = 1 + \\\n\\\n  2\n", "continued end": u"x = 1 \\\n", "open string": u"x = '\n",
    "open triple": u"x = '''a\n", "async": u"async = 1\nasync def f():\n    await g()\n", "closed too often": u"x)\n",
    "stray": u"x = $\n", "numbers": u"x = 0xFFL, 1e5, .5, 1j, 0777, 0o17, 1_0, 1if x else 2\n", "no line end": u"x",
    "letters": u"\xe9 = 1\nx = u'\xe9'  # \xe9\n", "comments before a dedent": u"if x:\n    y\n    # a\n\n  # b\n# c\nz\n# d\n",
    "punctuation side by side": u"x[a:b] = c.d.e, .5, 1., y[...]; f == g, h<=i, j >= k, l != m, n<>o; p = {q:r}; s //=2#t\n",
    "async and await in a text and a comment": u"if x:\n    y = 'async'  # await\n",
    "a bit of all": u"@a.b(c)\nclass C(D, e=f):\n    def g(self, *a, **k):\n        return [x for x in y if z], {1: 2}, "
                    u"lambda: (yield)\n    # end\nx = -1 ** 2 if not a < b else `c`\n",
}
for _name in ("fixer_rows.py", "test_driver.py"):
    TEXTS[_name] = sources.decode(sources.read(os.path.join(HERE, _name)))[0]


def dump(driver, text):
    """Return the tree of *text* as a list, or what was raised."""
    try:
        tree = driver.parse_string(text)
    except Exception as error:  # noqa: BLE001 - whatever the engine raises
        return type(error).__name__, str(error).replace("context=(u'", "context=('")   # 2.7's driver begins with u""
    return [(node.type, node.parent is None, getattr(node, "value", len(node.children)), getattr(node, "_prefix", None),
             getattr(node, "lineno", None), getattr(node, "column", None)) for node in tree.pre_order()]


@pytest.mark.parametrize("name", sorted(TEXTS))
def test_the_same_tree(name):
    for grammar in engine.grammars():
        theirs = engine.driver.Driver(grammar, convert=engine.pytree.convert)
        ours = parsing.Driver(grammar, convert=engine.pytree.convert)
        assert dump(ours, TEXTS[name]) == dump(theirs, TEXTS[name])


CHOSEN = {
    "calls are calls": (u"print(a.b)\nprint(1, 2)\n", u"print(a.b)\nprint(1, 2)\n"),
    "a statement makes all statements": (u"print a\nprint(1, 2)\n", u"print(a)\nprint((1, 2))\n"),
    "redirection is a statement": (u"print >>f, x\n", u"print(x, file=f)\n"),
    "a lone print is a statement": (u"print\n", u"print()\n"),
    "print of an expression that begins with a bracket": (u"print ('%d') % 1\n", u"print(('%d') % 1)\n"),
    "print in a docstring is none": (u'"""\nprint x\n"""\nprint(a.b)\n', u'"""\nprint x\n"""\nprint(a.b)\n'),
    "a future import decides": (u"from __future__ import print_function\nprint >>f\n",
                                u"from __future__ import print_function\nprint >>f\n"),
    "both statements": (u"print a\nexec b in c\n", u"print(a)\nexec(b, c)\n"),
}


@pytest.mark.parametrize("name", sorted(CHOSEN))
def test_print_and_exec(name):
    before, after = CHOSEN[name]
    worker = rewrite.Rewriter(rewrite.Settings("http.server", ["print", "exec"]))
    done = worker.rewrite("<stdin>", before.encode("ascii")).after
    assert done.decode("ascii") == after
    assert worker.rewrite("<stdin>", done).after == done


def test_tabs_are_untangled_only_where_python_3_refuses():
    worker = rewrite.Rewriter(rewrite.Settings("http.server", ["all"]))

    def run(text):
        return worker.rewrite("<stdin>", text.encode("ascii")).after.decode("ascii")

    mixed = u"if a:\n        b = 1\n\tc = '''\n\tkept'''\n"
    assert run(mixed) == u"if a:\n        b = 1\n        c = '''\n\tkept'''\n"
    tabs = u"if a:\n\tb = 1\n\tc = 2\n"
    assert run(tabs) == tabs


def test_a_result_that_does_not_compile_is_said():
    if str is bytes:
        return  # 2.7 cannot tell
    worker = rewrite.Rewriter(rewrite.Settings("http.server", ["all"]))
    outcome = worker.rewrite("<stdin>", b"for True in x: print 1\n")
    assert [message.code for message in outcome.messages] == ["BH603"]


@pytest.mark.parametrize("text, place", [
    pytest.param("x = 'abc\n", (2, 5), id="to the end of its line"),
    pytest.param("x = u\"abc'\n", (2, 6), id="another quote"),
    pytest.param("x = \'\'\'abc\n", (2, 5), id="to the end of the file"),
])
def test_a_literal_that_is_not_closed(text, place):
    with pytest.raises(sources.FileProblem) as caught:
        run("import BaseHTTPServer\n" + text)
    error = caught.value
    assert (error.code, error.text, (error.line, error.column)) == ("BH903", "cannot parse: a string literal that is not closed", place)


def test_the_collector_is_on_again_after_a_run():
    enabled, frozen = gc.isenabled(), getattr(gc, "get_freeze_count", int)
    before = frozen()       # CPython 3.12 starts with some
    for _ in range(2):
        with rewrite.uncollected():
            assert not gc.isenabled()
            assert frozen() <= before       # what the run before left is looked through again
    assert gc.isenabled() == enabled
    if hasattr(gc, "freeze") and enabled:
        assert frozen() > rewrite.FEW       # nobody looks through it as the process ends
        gc.unfreeze()
        del rewrite.FROZEN[:]


@pytest.mark.parametrize("before, few", [(0, True), (1 << 40, False)], ids=["taken apart", "left to the collector"])
def test_little_is_left_to_the_collector(monkeypatch, before, few):
    monkeypatch.setattr(rewrite, "LEAVE_BEFORE", before)
    text = "import BaseHTTPServer\nclass H(BaseHTTPServer.BaseHTTPRequestHandler):\n" + "".join(
        "    def do_%s(self):\n        self.wfile.write(self.path + open('x').read())\n" % name for name in ("GET", "POST", "PUT") * 20)
    run(text)
    gc.collect()
    left = []
    with rewrite.uncollected():
        for _ in range(2):  # a table that was full may be emptied in one of them
            run(text)
            left.append(gc.collect())
    assert (min(left) < 15000) == few   # what was replaced is always left


def failing(monkeypatch, names):
    """Let the fixers *names* raise an error."""
    transform = base.BaseFix.transform

    def fail(self, node, results):
        if rewrite.name_of(self) in names:
            raise IndexError("of %s" % rewrite.name_of(self))
        transform(self, node, results)
    monkeypatch.setattr(base.BaseFix, "transform", fail)


SERVER = """
import BaseHTTPServer
class H(BaseHTTPServer.BaseHTTPRequestHandler):
    def do_GET(self):
        self.wfile.write("a" + self.headers.getheader("b"))
"""


def test_a_fixer_that_fails_is_left_out_and_named(monkeypatch):
    whole, said = run(SERVER)
    failing(monkeypatch, ["headers", "invalid_escapes"])
    text, messages = run(SERVER)
    assert not said and messages == ["1:1 BH626"] * 2
    assert "getheader" not in whole and "getheader" in text and "import http.server" in text
    monkeypatch.undo()
    assert run(SERVER) == (whole, [])       # left out of one file, not of the next


def test_more_than_three_fixers_that_fail_are_one_failure(monkeypatch):
    failing(monkeypatch, ["headers", "invalid_escapes", "server_imports", "byte_strings"])
    with pytest.raises(sources.FileProblem) as caught:
        run(SERVER)
    assert (caught.value.code, caught.value.text.split(":")[0]) == ("BH905", "fixer failed")


@pytest.mark.skipif(sys.version_info < (3, 6), reason="the engine of 2.7 knows no async")
def test_what_is_awaited_is_followed():
    before = "import BaseHTTPServer\nasync def f(self, a):\n    b, c = await a.x(self.y, 1)\n    await b[0]\n    self.wfile.write(await c)\n"
    text, messages = run(before)
    assert text.endswith(before.split("\n", 1)[1].replace("(await c)", "(_to_bytes(await c))")) and not messages


@pytest.mark.parametrize("target", ["http.server", "six", "future", "compat"])
def test_line_ends_of_windows_are_kept(target):
    before = "import BaseHTTPServer\r\ndef f((a, b)):\r\n    print 'x', reduce(a, b)\r\n"
    text = run(before, ("all",), target)[0]
    assert "reduce" in text and text.count("\n") == text.count("\r\n")
    assert run(text, ("all",), target)[0] == text
