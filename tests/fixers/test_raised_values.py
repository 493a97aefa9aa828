"""raised_values: errors that are raised again, with a class or a traceback of their own."""
from __future__ import unicode_literals

import subprocess
import sys

import pytest

from BaseHTTPServer_compat.fixers import fix_raised_values
from fixer_rows import check_noop, run

ONLY = ("raised_values",)
HEAD = """
import BaseHTTPServer, sys
class E(Exception): pass
try:
    f()
except Exception, e:
    kind, error, tb = sys.exc_info()
    info = sys.exc_info()
    %s
"""
ROWS = {
    "what was caught": ("raise kind, error, tb", "raise error.with_traceback(tb)", "six.reraise(error.__class__, error, tb)"),
    "by its numbers": ("raise info[0], info[1], info[2]", "raise info[1].with_traceback(info[2])",
                       "six.reraise(info[1].__class__, info[1], info[2])"),
    "asked for each time": ("raise sys.exc_info()[0], sys.exc_info()[1], sys.exc_info()[2]",
                            "raise sys.exc_info()[1].with_traceback(sys.exc_info()[2])",
                            "six.reraise(sys.exc_info()[1].__class__, sys.exc_info()[1], sys.exc_info()[2])"),
    "as another": ("raise E, e, tb", "raise _raised(E, e).with_traceback(tb)", "_reraise(E, e, tb)"),
    "a class alone": ("raise E, None, tb", "raise E().with_traceback(tb)", "six.reraise(E, E(), tb)"),
    "an error alone": ("raise E(f('(')), None, tb", "raise E(f('(')).with_traceback(tb)", "six.reraise(E, E(f('(')), tb)"),
    "the caught one alone": ("raise e, None, tb", "raise e.with_traceback(tb)", "six.reraise(e.__class__, e, tb)"),
    "nobody knows what": ("raise E, x, tb", "raise _raised(E, x).with_traceback(tb)", "_reraise(E, x, tb)"),
    "nobody knows what alone": ("raise x, None, tb", "raise _raised(x).with_traceback(tb)", "_reraise(x, None, tb)"),
}


@pytest.mark.parametrize("target", ["http.server", "six"])
@pytest.mark.parametrize("name", sorted(ROWS))
def test_with_a_traceback(name, target):
    before, after = ROWS[name][0], ROWS[name][1:]
    text, messages = run(HEAD % before, ONLY, target)
    assert "\n    %s\n" % after[target == "six"] in text and not messages
    assert run(text, ONLY, target)[0] == text


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("before, after", [
    pytest.param("raise kind, error", "raise error", id="what was caught"),
    pytest.param("raise e.__class__, e", "raise e", id="by its class"),
    pytest.param("raise E, e", "raise _raised(E, e)", id="as another"),
    pytest.param("raise E or F, 'text'", "raise _raised(E or F, 'text')", id="one of two"),
])
def test_without(before, after, target):
    text = run(HEAD % before, ONLY, target)[0]
    assert "\n    %s\n" % after in text
    assert run(text, ONLY, target)[0] == text


@pytest.mark.parametrize("before", [
    pytest.param("raise E, 'text'", id="a text"),
    pytest.param("raise E, x", id="what is no error"),
    pytest.param("raise E, None", id="nothing"),
    pytest.param("raise E('text')", id="one alone"),
    pytest.param("raise E('text') from e", id="one from another"),
    pytest.param("raise E, 'text', tb", id="a text and a traceback"),
    pytest.param("raise E, ('a', 2), tb", id="a tuple and a traceback"),
])
def test_left_to_the_engine(before):
    check_noop(HEAD % before, ONLY)


def test_six_is_given_an_error():
    assert "six.reraise(E, E('text'), tb)" in run(HEAD % "raise E, 'text', tb", ONLY, "six")[0]
    assert "six.reraise(E, E('a', 2), tb)" in run(HEAD % "raise E, ('a', 2), tb", ONLY, "six")[0]
    assert "raise_(E, 'text', tb)" in run(HEAD % "raise E, 'text', tb", ("all",), "future")[0]


def test_what_is_raised():
    names = {}
    exec(fix_raised_values.RAISED, names)
    raised, error = names["_raised"], KeyError("a")
    assert raised(KeyError, error) is raised(LookupError, error) is raised(error) is error
    assert [raised(ValueError, value).args for value in (None, error, ("a", 1), "a")] == [(), (error,), ("a", 1), ("a",)]


def test_the_program_shows_the_error_itself():
    if str is bytes:
        return
    source = "import BaseHTTPServer, sys\ntry:\n    try:\n        {}['a']\n    except:\n        t, v, tb = sys.exc_info()\n        raise t, v, tb\n" \
        "except KeyError, e:\n    print str(e), e.args\n"
    for target in ("http.server", "six"):
        text = run(source, ("all",), target)[0]
        assert subprocess.check_output([sys.executable, "-c", text]) == b"'a' ('a',)\n"
