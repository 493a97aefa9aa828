"""shown_longs: the L of a long, where its repr() can be seen."""
from __future__ import unicode_literals

import pytest

from fixer_rows import check, check_noop

ONLY = ("shown_longs",)
HEAD = "import BaseHTTPServer, random\nclass H(BaseHTTPServer.BaseHTTPRequestHandler):\n    total = 0L\n    def do_GET(self):\n"


def handler(body):
    return HEAD + "".join("        %s\n" % line for line in body.split("\n"))


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("body, messages", [
    pytest.param("f('%s %r' % (5L, 5L))", ["5:26 BH623"], id="a literal"),
    pytest.param("n = long(x)\nn += 1\nf(repr(n), `n`)", ["7:16 BH623", "7:21 BH623"], id="a name"),
    pytest.param("f('%s' % [long(each) for each in x])", ["5:18 BH623"], id="a list of them"),
    pytest.param("x = map(long, y)\nf(str(x), '%r' % x[0])", ["6:15 BH623", "6:26 BH623"], id="a list under a name"),
    pytest.param("f('%s' % {'n': self.n}, '%r' % (self.n / 2))\nself.n = 3L", ["5:18 BH623", "5:41 BH623"], id="an attribute"),
    pytest.param("f('%r' % (2 ** 64), hex(0xffL))", ["5:19 BH623", "5:33 BH623"], id="a power, and hex()"),
    pytest.param("f('%r' % (n ** m), [1 << n], str([1 << n]))", ["5:19 BH623", "5:42 BH623"], id="what grows fast"),
    pytest.param("n = 1\nfor i in x:\n    n *= i\nf(repr(n))", ["8:16 BH623"], id="multiplied in a loop"),
    pytest.param("n = 7\nwhile x:\n    n = n * 33 + x\nf('%r' % n)", ["8:18 BH623"], id="a checksum"),
    pytest.param("f(hex(pow(n, m))[2:], repr(pow(n, m, 77)))", ["5:15 BH623", "5:36 BH623"], id="pow(), not cut at its end"),
    pytest.param("import sys\nf(repr(sys.maxint + 1))", ["6:16 BH623"], id="after the largest"),
    pytest.param("f(repr(random.getrandbits(8)), repr(int(h.hexdigest(), 16)))", ["5:16 BH623", "5:45 BH623"], id="what gives them"),
])
def test_reported(body, messages, target):
    check_noop(handler(body), ONLY, target, messages)


@pytest.mark.parametrize("body", [
    pytest.param("n = 5L\nf('%s %d' % (n, n), str(n), n, repr(pow(2, 8)))", id="its str()"),
    pytest.param("f('%r' % int(x), repr(len(x)), hex(255), repr(2 ** 8), '%r' % int(x, 16))", id="small numbers"),
    pytest.param("import sys\nn = 2\nn *= 3\nf(repr(n), repr(1 << 4), repr(x ** 2), repr(x ** 0.5), repr(sys.maxint), '%r' % (2.0 ** n))", id="slow"),
    pytest.param("n = 5L\nprint 'n is', [n], repr(n)\nself.log_message('%r', n)", id="to the console, and the log"),
    pytest.param("n = 5L\nf(repr('%s' % n), [n])", id="in a text, and not shown"),
])
def test_left_alone(body):
    check_noop(handler(body), ONLY)


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("before, after", [
    pytest.param("f(hex(n)[2:-1])", "f((\"%x\" % (n)))", id="both ends"),
    pytest.param("f(hex(a, b)[2:-1], hex(n + 1) [ : -1].upper())", "f(hex(a, b)[2:-1], (\"0x%x\" % (n + 1)).upper())", id="the L alone"),
    pytest.param("f(hex(n)[2:-1].decode('hex'))", "f((\"%x\" % (n)).decode('hex'))", id="decoded"),
])
def test_an_l_that_is_cut_off(before, after, target):
    check(handler(before), handler(after), ONLY, target)


@pytest.mark.parametrize("body", [
    pytest.param("f(hex(n)[2:], hex(n)[-1], x.hex(n)[2:-1])", id="other slices, another hex()"),
    pytest.param("hex = str\nf(hex(n)[2:-1])", id="a name of the program's own"),
])
def test_no_l_is_cut_off(body):
    check_noop(handler(body), ONLY)
