"""pretty_prints: pprint, laid out as on Python 2."""
from __future__ import unicode_literals

import pytest

from BaseHTTPServer_compat.fixers import fix_pretty_prints, string_helpers
from fixer_rows import check_noop, run

ONLY = ("pretty_prints",)
HEAD = "import BaseHTTPServer, pprint\n"


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("before, after", [
    pytest.param("x = pprint.pformat(d, width=40)", "x = _pformat(d, width=40)", id="a text"),
    pytest.param("pprint.pprint(d, f)", "_pprint(d, f)", id="to a file"),
    pytest.param("pprint.pprint(d, stream=f)", "_pprint(d, stream=f)", id="to a file by its name"),
    pytest.param("p = pprint.PrettyPrinter(indent=4)", "p = _PrettyPrinter(indent=4)", id="a PrettyPrinter"),
])
def test_rewrites(before, after, target):
    text, messages = run(HEAD + before + "\n", ONLY, target)
    assert text.endswith("\n" + after + "\n") and (target != "http.server" or "import BaseHTTPServer\n" in text)
    assert messages == [] and text.count("class _PrettyPrinter(") == text.count("def _repr(") == 1
    assert run(text, ONLY, target)[0] == text


def test_by_a_name_of_its_own():
    text, _ = run("import BaseHTTPServer\nfrom pprint import pformat\nx = pformat(d)\n", ONLY)
    assert text.endswith("\nx = _pformat(d)\n") and "import pformat" not in text


@pytest.mark.parametrize("text", [
    pytest.param(HEAD + "pprint.pprint(d)\n", id="to the console"),
    pytest.param(HEAD + "class P(pprint.PrettyPrinter):\n    pass\n", id="a class that is derived"),
    pytest.param("import http.server, pprint\nx = pprint.pformat(d)\n", id="no Python 2"),
])
def test_left_alone(text):
    check_noop(text, ONLY)


@pytest.mark.parametrize("value, more, shown", [
    pytest.param("{'agent': 'Mozilla/5.0 ' * 9, 'b': [1, 2]}", "", "{'agent': '%s',\n 'b': [1, 2]}" % ("Mozilla/5.0 " * 9), id="a long string"),
    pytest.param("{'k': 'x' * 33, 'b': ['y' * 32, 5]}", "", "{'b': ['%s', 5],\n 'k': '%s'}" % ("y" * 32, "x" * 33), id="no room for the last"),
    pytest.param("{'k': 'x' * 28, 'b': ['y' * 30]}", "", "{'b': ['%s'], 'k': '%s'}" % ("y" * 30, "x" * 28), id="room for all"),
    pytest.param("[{'b': {'d': ['x' * 30, 'y' * 30, 'z' * 9], 'c': (1,)}}]", ", indent=4",
                 "[   {   'b': {   'c': (1,),\n                 'd': [   '%s',\n                          '%s',\n                          'zzzzzzzzz']}}]"
                 % ("x" * 30, "y" * 30), id="indented"),
    pytest.param("{'a': 1, 'b': [1]}", ", indent=4", "{   'a': 1, 'b': [1]}", id="a short dict, indented"),
    pytest.param("[set([2, 1]), frozenset(), [], (), (1, 2)]", "", "[set([1, 2]), frozenset([]), [], (), (1, 2)]", id="sets"),
    pytest.param("{'a': {'b': {'c': 1}}, 'z': [[[1]]]}", ", depth=2", "{'a': {'b': {...}}, 'z': [[...]]}", id="to a depth"),
    pytest.param("{1: 2, 'b': None, None: 3.5, (1, 2): 2 ** 70}", "", "{None: 3.5, 1: 2, 'b': None, (1, 2): 1180591620717411303424L}",
                 id="keys of several types"),
    pytest.param("['\\xc3\\xa4' if str is bytes else chr(228), 'a\"b', \"it's\"]", "", "['\\xc3\\xa4', 'a\"b', \"it's\"]", id="past ASCII"),
    pytest.param("(lambda x: x.append(x) or x)([1])", "", None, id="what holds itself"),
])
def test_how_it_is_laid_out(value, more, shown):
    names = {}
    helpers = string_helpers.REPR_HELPER.replace("%s", '"utf-8", "surrogateescape"') + fix_pretty_prints.CLASS
    text = (helpers + fix_pretty_prints.ON_2) if str is bytes else helpers
    text += fix_pretty_prints.PFORMAT + "\nfound = _pformat(%s%s)\n" % (value, more)
    exec(compile(text, "shown", "exec", 0, True), names)
    assert names["found"] == shown if shown else names["found"].startswith("[1, <Recursion on list with id=")
