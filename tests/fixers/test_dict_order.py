"""dict_order: dicts that are written out, in Python 2's order."""
from __future__ import unicode_literals

import pytest

from BaseHTTPServer_compat.fixers import hash_order
from fixer_rows import check_noop, run

ONLY = ("dict_order",)
HEAD = "import BaseHTTPServer, json\n"


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("before, after", [
    pytest.param("json.dumps({'b': 1, 'a': 2})", "json.dumps({'a': 2, 'b': 1})", id="display"),
    pytest.param("json.dumps({'zz': {'b': 1, u'a': f(x)}, 'id': 2,\n    10: 3, 9: 4,})",
                 "json.dumps({9: 4, 10: 3,\n    'id': 2, 'zz': {u'a': f(x), 'b': 1},})", id="in one another"),
    pytest.param("x = dict(b=1, a=2)\nf(x)", "x = dict(a=2, b=1)\nf(x)", id="dict()"),
    pytest.param("T = {'b': 1, 'a': 2}\nfor each in T:\n    pass", "T = {'a': 2, 'b': 1}\nfor each in T:\n    pass", id="gone through"),
])
def test_rewrites(before, after, target):
    text, messages = run(HEAD + before + "\n", ONLY, target)
    assert text == HEAD + after + "\n"
    assert messages == []
    assert run(text, ONLY, target)[0] == text


@pytest.mark.parametrize("body", [
    pytest.param("f({'b': 1, 'a': 2}[x])", id="indexed"),
    pytest.param("f({'b': 1, 'a': 2}.get(x))", id="get"),
    pytest.param("f('%(b)s' % {'b': 1, 'a': 2})", id="format"),
    pytest.param("T = {'b': 1, 'a': 2}\nf(T[x], x in T, T.has_key(x))", id="name that is asked for keys"),
    pytest.param("class C:\n    t = {'b': 1, 'a': 2}\n    def f(self):\n        return self.t.get(1)", id="attribute that is asked for keys"),
    pytest.param("f({'b': r.readline(), 'a': r.readline()})", id="values that depend on their order"),
    pytest.param("f({'b': 1,  # one\n   'a': 2})", id="comments"),
    pytest.param("f({x: 1, 'a': 2})", id="a key that is not known"),
    pytest.param("f({'\\xe9': 1, 'a': 2})", id="a key past ASCII"),
    pytest.param("f({'a': 1}, dict(x, b=1), dict(b=1, **x), {'b', 'a'})", id="nothing to put in order"),
])
def test_leaves_alone(body):
    check_noop(HEAD + body + "\n", ONLY)


@pytest.mark.parametrize("keys", [
    pytest.param("status count items", id="three"),
    pytest.param("id name title body author", id="five"),
    pytest.param("a b c d e f", id="six, with room made at once"),
    pytest.param("one two three four five six seven eight nine ten eleven twelve", id="twelve"),
])
def test_orders(keys):
    keys = keys.encode("ascii").split()
    display, keywords = hash_order.of_display(keys), hash_order.of_keywords(keys)
    assert sorted(display) == sorted(keywords) == sorted(keys)
    if str is bytes:
        assert display == eval("{%s}" % ", ".join("%r: 1" % key for key in keys)).keys()
        assert keywords == eval("dict(%s)" % ", ".join("%s=1" % key for key in keys)).keys()
    else:
        assert ORDERS[len(keys)] in (display, None)


ORDERS = {3: b"status count items".split(), 5: None, 6: b"a c b e d f".split(), 12: None}
