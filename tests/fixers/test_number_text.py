"""byte_strings: where the text of a float goes out, it has the 12 digits that 2.7's str() gave it."""
from __future__ import unicode_literals

import pytest

from fixer_rows import dedent, run

FIXERS = ("byte_strings",)
HANDLER = """
import BaseHTTPServer, math, os, random, time
START = time.time()
RATES = {'a': 1.5}

class Place:
    def __sub__(self, other):
        return math.hypot(self.x, other.x)

def mean(values):
    return sum(values) / float(len(values))

class H(BaseHTTPServer.BaseHTTPRequestHandler):
    def do_GET(self):
        n = int(self.path)
        x = n * 0.1
"""
ENCODE = '.encode("utf-8", "surrogateescape")'


def handler(body):
    """A handler whose do_GET goes on with the lines *body*."""
    return dedent(HANDLER) + "".join("        %s\n" % line for line in body.split("\n"))


@pytest.mark.parametrize("target", ["http.server", "six"])
@pytest.mark.parametrize("before, after", [
    pytest.param("y = '%s %d' % (x, x)", "y = '%s %d' % (_str(x), x)", id="in a format"),
    pytest.param("y = '%s' % x", "y = '%s' % _str(x)", id="alone in a format"),
    pytest.param("y = str(x) + 'a'", "y = _str(x) + 'a'", id="str"),
    pytest.param("y = '%s' % (time.time() - START)", "y = '%s' % _str((time.time() - START))", id="time"),
    pytest.param("y = '%s' % RATES['a']", "y = '%s' % _str(RATES['a'])", id="in a dict"),
    pytest.param("y = '%s' % mean([1, 2])", "y = '%s' % _str(mean([1, 2]))", id="what a function gives"),
    pytest.param("y = '%s' % (n.place - n.other)", "y = '%s' % _str((n.place - n.other))", id="by an operator of a class"),
    pytest.param("y = '%s' % reduce(lambda a, b: a + b, [1, 2.5])", "y = '%s' % _str(reduce(lambda a, b: a + b, [1, 2.5]))", id="reduce"),
    pytest.param("y = '%s' % reduce(lambda a, b: a * .5 + b, [1, 2], 0)", "y = '%s' % _str(reduce(lambda a, b: a * .5 + b, [1, 2], 0))",
                 id="reduce by a function that makes floats"),
    pytest.param("y = '%s' % -x", "y = '%s' % _str(-x)", id="negative"),
    pytest.param("y = '%s' % n ** .5", "y = '%s' % _str(n ** .5)", id="power"),
    pytest.param("n -= .5\ny = '%s' % n", "n -= .5\ny = '%s' % _str(n)", id="in place"),
    pytest.param("y = '%s' % math.sqrt(2)", "y = '%s' % _str(math.sqrt(2))", id="math"),
    pytest.param("y = '%s' % os.stat('a').st_mtime", "y = '%s' % _str(os.stat('a').st_mtime)", id="time of a file"),
    pytest.param("y = '%s' % difflib.SequenceMatcher(None, a, b).ratio()", "y = '%s' % _str(difflib.SequenceMatcher(None, a, b).ratio())",
                 id="a ratio"),
    pytest.param("y = '%s' % random.expovariate(2)", "y = '%s' % _str(random.expovariate(2))", id="a distribution"),
    pytest.param("y = map(str, [x, n])", "y = map(_str, [x, n])", id="str handed on"),
    pytest.param("a, b = map(float, self.path.split(','))\ny = '%s' % a", "a, b = map(float, self.path.split(','))\ny = '%s' % _str(a)",
                 id="float handed on"),
    pytest.param("for kind in (int, float):\n    x = kind(self.path)\ny = '%s' % x", "for kind in (int, float):\n    x = kind(self.path)\ny = '%s' % _str(x)",
                 id="one of several types"),
    pytest.param("c.execute('create table t (a text, b real)')\nr = c.fetchone()\ny = '%s' % r[1]",
                 "c.execute('create table t (a text, b real)')\nr = c.fetchone()\ny = '%s' % _str(r[1])", id="a column of floats"),
    pytest.param("y = '{} {:.1f}'.format(x, x)", "y = '{} {:.1f}'.format(_str(x), x)", id="format"),
    pytest.param("y = '{a} {0}'.format(n, a=x)", "y = '{a} {0}'.format(n, a=_str(x))", id="format by name"),
    pytest.param("y = '{0} {0:.1f}'.format(x)", "y = _format('{0} {0:.1f}', x)", id="shown twice by format"),
    pytest.param("y = '{:>9}'.format(x)", "y = _format('{:>9}', x)", id="so wide by format"),
    pytest.param("y = '{0[a]}'.format(RATES)", "y = _format('{0[a]}', RATES)", id="an item in a format"),
    pytest.param("y = '{a}'.format(**RATES)", "y = _format('{a}', **RATES)", id="format of a dict's items"),
    pytest.param("y = '%(a)s' % {'a': x}", "y = _percent('%(a)s', {'a': x})", id="by name"),
    pytest.param("y = '%(a)s' % RATES", "y = _percent('%(a)s', RATES)", id="by name in a dict"),
    pytest.param("a = x * 2\ny = '%(a)s' % locals()", "a = x * 2\ny = _percent('%(a)s', locals())", id="by name in locals()"),
    pytest.param("a = (x, 1)\ny = '%s %d' % a", "a = (x, 1)\ny = _percent('%s %d', a)", id="a tuple under a name"),
    pytest.param("t = '<p>%s'\ny = t % x", "t = '<p>%s'\ny = _percent(t, x)", id="a format under a name"),
    pytest.param("print >>self.wfile, n, x", "print >>self.wfile, n, _str(x)", id="printed to a file"),
    pytest.param("self.send_header('X', x)", "self.send_header('X', _str(x))", id="a field"),
])
def test_twelve_digits(before, after, target):
    text, messages = run(handler(before), FIXERS, target)
    assert text.splitlines()[-len(after.splitlines()):] == ["        " + line for line in after.splitlines()]
    assert "\ndef _str(value):\n" in text
    assert messages == []
    assert run(text, FIXERS, target)[0] == text


@pytest.mark.parametrize("target, after", [("http.server", "_str(c.fetchone()[0])"), ("six", "str(_str(c.fetchone()[0]))")])
def test_an_average_of_a_database_or_a_text(target, after):
    text, _ = run(handler("c.execute('select avg(a) from t')\ny = str(c.fetchone()[0])"), FIXERS, target)
    assert text.endswith("y = %s\n" % after)
    assert run(text, FIXERS, target)[0] == text


@pytest.mark.parametrize("body", [
    pytest.param("y = '%s' % n", id="whole number"),
    pytest.param("y = '%s' % z", id="unknown"),
    pytest.param("y = '%s' % (z.place + z.other)", id="by an operator that no class here has"),
    pytest.param("y = '%.2f %r' % (x, x)", id="another format"),
    pytest.param("y = repr(x)", id="repr"),
    pytest.param("y = str([x])", id="in a list, by its repr"),
    pytest.param("print x", id="to the console"),
    pytest.param("c.execute('create table t (a text)')\ny = '%s' % c.fetchone()[0]", id="a column of texts"),
    pytest.param("y = '%s' % int(x)", id="made whole"),
])
def test_left_alone(body):
    assert run(handler(body), FIXERS)[0] == handler(body)


def test_str_as_27():
    text = run(handler("y = str(x)"), FIXERS)[0]
    names = {}
    exec(text[text.index("def _str"):text.index("START")], names)
    for value, shown in [(0.1 + 0.2, "0.3"), (1 / 3.0, "0.333333333333"), (5.0, "5.0"), (1e16, "1e+16"), (1e12, "1e+12"),
                         (12345678901.0, "12345678901.0"), (-123456789012.0, "-1.23456789012e+11"), (1e11, "1e+11"), (99999999999.7, "99999999999.7"), (99999999999.97, "1e+11"),
                         (99999999999.0, "99999999999.0"), (999999999999.9, "1e+12"), (1234567890123.0, "1.23456789012e+12"), (float("inf"), "inf"), (-0.0, "-0.0"), (7, "7"), ((1, 2), "(1, 2)"),
                         (None, "None"), ("a", "a")]:
        assert names["_str"](value) == shown
        assert str is not bytes or str(value) == shown
