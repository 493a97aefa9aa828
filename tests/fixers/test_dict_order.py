"""dict_order: dicts that are written out, in Python 2's order."""
from __future__ import unicode_literals

import pytest

from BaseHTTPServer_compat.fixers import hash_order
from fixer_rows import check_noop, run
from test_shared_values import fixed

ONLY = ("dict_order",)
HEAD = "import BaseHTTPServer, collections, json\n"


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("before, after", [
    pytest.param("json.dumps({'b': 1, 'a': 2})", "json.dumps({'a': 2, 'b': 1})", id="display"),
    pytest.param("json.dumps({'zz': {'b': 1, u'a': str(x)}, 'id': 2,\n    10: 3, 9: 4,})",
                 "json.dumps({9: 4, 10: 3,\n    'id': 2, 'zz': {u'a': str(x), 'b': 1},})", id="in one another"),
    pytest.param("import ConfigParser\nc = ConfigParser.RawConfigParser({'b': 1, 'a': 2})", "import ConfigParser\nc = ConfigParser.RawConfigParser({'a': 2, 'b': 1})",
                 id="defaults of settings"),
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


@pytest.mark.parametrize("before, after", [
    pytest.param("for k in more: f(k)", "for k in _python2_order(more): f(k)", id="gone through"),
    pytest.param("print '%s' % more", "print '%s' % _python2_order(more, True)", id="shown"),
    pytest.param("self.more = more\n    for k in self.more: f(k)", "self.more = more\n    for k in _python2_order(self.more): f(k)", id="kept"),
    pytest.param("f(more[x], x in more, **more)", "f(more[x], x in more, **more)", id="asked for keys, handed on"),
])
def test_keywords(before, after):
    head = "def f(self, *args, **more):\n    print x\n    "
    text, messages = run(HEAD + head + before + "\n", ONLY)
    assert text.endswith(head + after + "\n")
    assert messages == []
    assert run(text, ONLY)[0] == text


MAKERS = """def found(x):
    if x:
        return {x: 1}
def named():
    d = {}
    d[x] = y
    return d
def chosen():
    return x and {x: 1} or None
def counted():
    return len({x: 1})
class C:
    def kept(self):
        return named() if x else None
"""


@pytest.mark.parametrize("before, after", [
    pytest.param("print '%s' % found(x)", "print '%s' % _python2_order(found(x), True)", id="a display"),
    pytest.param("f(str(named()))", "f(str(_python2_order(named(), True)))", id="a name"),
    pytest.param("for k in chosen(): f(k)", "for k in _python2_order(chosen()): f(k)", id="one of two"),
    pytest.param("f(str(c.kept()))", "f(str(_python2_order(c.kept(), True)))", id="by a method that calls a function"),
    pytest.param("f(str(counted()), str(unknown()))", "f(str(counted()), str(unknown()))", id="no dict"),
])
def test_dicts_that_functions_return(before, after):
    text, messages = run(HEAD + MAKERS + before + "\n", ONLY)
    assert text.endswith(MAKERS + after + "\n")
    assert messages == []
    assert run(text, ONLY)[0] == text


HEADERS = "def _header_dict(headers):\n    return dict(headers.items())\n"


@pytest.mark.parametrize("before, after", [
    pytest.param("for k in _header_dict(h): f(k)", "for k in _python2_order(_header_dict(h)): f(k)", id="gone through"),
    pytest.param("for k, v in _header_dict(h).items(): f(k)", "for k, v in _python2_order(_header_dict(h)).items(): f(k)", id="items"),
    pytest.param("d = dict(_merged_fields(h).items())", "d = dict(_python2_order(_merged_fields(h)).items())", id="copied"),
    pytest.param("f(str(_header_dict(h)))", "f(str(_python2_order(_header_dict(h), True)))", id="shown"),
    pytest.param("f(sorted(_header_dict(h)), _header_dict(h)[x])", "f(sorted(_header_dict(h)), _header_dict(h)[x])", id="in any order"),
])
def test_header_objects(before, after):
    text, messages = run(HEAD + HEADERS + "print x\n" + before + "\n", ONLY)
    assert text.endswith(HEADERS + "print x\n" + after + "\n")
    assert messages == []
    assert run(text, ONLY)[0] == text


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


D = "d = {}\n"
WALKED = [
    ("by name in a format", "f('%(a)s' % {'a': d})", "f('%(a)s' % {'a': _python2_order(d, True)})"),
    ("in a format under a name", "t = '%s %d'\nf(t % (d, 3))", "t = '%s %d'\nf(t % (_python2_order(d, True), 3))"),
    ("in a format that is filled", "f(_percent(t, (d, 3)), _format('{:9}', d, x=d))",
     "f(_percent(t, (_python2_order(d, True), 3)), _format('{:9}', _python2_order(d, True), x=_python2_order(d, True)))"),
    ("items", "for k, v in d.items():\n    pass", "for k, v in _python2_order(d).items():\n    pass"),
    ("iteritems of anything", "f(k for k, v in a.b[1].iteritems())", "f(k for k, v in _python2_order(a.b[1]).iteritems())"),
    ("keys that are kept", "x = d.keys()\nx.append(1)", "x = _python2_order(d).keys()\nx.append(1)"),
    ("headers of another kind", "for k in headers.keys():\n    pass", "for k in _python2_order(headers).keys():\n    pass"),
    ("sorted by something of them", "sorted(d.items(), key=f)", "sorted(_python2_order(d).items(), key=f)"),
    ("sorted, those that are equal as they were", "sorted(d, key=f), max(d, key=f), sorted(d, f)",
     "sorted(_python2_order(d), key=f), max(_python2_order(d), key=f), sorted(_python2_order(d), f)"),
    ("the greatest", "import heapq\nheapq.nlargest(3, d, key=f)", "import heapq\nheapq.nlargest(3, _python2_order(d), key=f)"),
    ("counted", "f(c.most_common(3), c.elements())", "f(_python2_order(c).most_common(3), _python2_order(c).elements())"),
    ("a Counter", "c = collections.Counter(x)\nfor k in c:\n    pass", "c = collections.Counter(x)\nfor k in _python2_order(c):\n    pass"),
    ("sorted in place, or by something of them", "x = d.items()\nif y:\n    x.sort()\nelse:\n    x.sort(f)",
     "x = _python2_order(d).items()\nif y:\n    x.sort()\nelse:\n    x.sort(f)"),
    ("sorted values that may be equal", "class A:\n    def __cmp__(self, x): pass\nsorted(d.values()), sorted(d)",
     "class A:\n    def __cmp__(self, x): pass\nsorted(_python2_order(d).values()), sorted(d)"),
    ("a dict", "for k in d:\n    pass", "for k in _python2_order(d):\n    pass"),
    ("a dict of the object's", "self.d = dict()\nx = [k for k in self.d]", "self.d = dict()\nx = [k for k in _python2_order(self.d)]"),
    ("join, list", "', '.join(d), list(d)", "', '.join(_python2_order(d)), list(_python2_order(d))"),
    ("shown", "f('%s %s' % (x, d), str(d), repr(d))",
     "f('%s %s' % (x, _python2_order(d, True)), str(_python2_order(d, True)), repr(_python2_order(d, True)))"),
    ("shown in a list", "f(str([d, x]), '%s' % ([d for y in z],), '%s' % [1, 'a'])",
     "f(str(_python2_order([d, x], True)), '%s' % (_python2_order([d for y in z], True),), '%s' % [1, 'a'])"),
    ("shown in a list that it is put into", "l = []\nl.append(d)\nf(str(l), str(l[0]), len(l))",
     "l = []\nl.append(d)\nf(str(_python2_order(l, True)), str(l[0]), len(l))"),
    ("shown in a list of an object", "self.server.seen.insert(0, {'a': x, z: 1})\nprint self.server.seen, x.append(3)",
     "self.server.seen.insert(0, {'a': x, z: 1})\nprint _python2_order(self.server.seen, True), x.append(3)"),
    ("shown in a list under a name", "l = [{'a': x, z: 1}, 2]\nf(repr(l))", "l = [{'a': x, z: 1}, 2]\nf(repr(_python2_order(l, True)))"),
    ("printed", "print d, x", "print _python2_order(d, True), x"),
    ("logged", "log.info('%s', d), log.info(d.get(1))", "log.info('%s', _python2_order(d, True)), log.info(d.get(1))"),
    ("JSON", "json.dumps(x)", "json.dumps(_python2_order(x, True))"),
    ("XML-RPC", "import xmlrpclib\nxmlrpclib.dumps((x,))", "import xmlrpclib\nxmlrpclib.dumps(_python2_order((x,), True))"),
    ("JSON of each", "map(json.dumps, x)", "map(lambda value: json.dumps(_python2_order(value, True)), x)"),
    ("JSON of a display that holds others", "json.dumps({'b': x, 'a': 1})", "json.dumps(_python2_order({'b': x, 'a': 1}, True))"),
    ("JSON that was parsed", "x = json.loads(y)\nfor k in x:\n    pass", "x = json.loads(y)\nfor k in _python2_order(x):\n    pass"),
    ("arguments", "x = dict(b=1, a=2)\nfor k in x:\n    pass", "x = dict(a=2, b=1)\nfor k in _python2_order(x):\n    pass"),
    ("display whose keys are put in order as they run", "x = {'b': 1, 'a': 2}\nx[3] = 4\nf(x.values())",
     "x = {'b': 1, 'a': 2}\nx[3] = 4\nf(_python2_order(x).values())"),
    ("a form", "from cgi import FieldStorage\nx = FieldStorage()\nfor k in x:\n    pass", "from cgi import FieldStorage\nx = FieldStorage()\n"
     "for k in _python2_order(x):\n    pass"),
    ("display beside it", "print d, json.dumps({'b': 1, 'a': str(x)})", "print _python2_order(d, True), json.dumps({'a': str(x), 'b': 1})"),
]


@pytest.mark.parametrize("target", ["http.server", "six"])
@pytest.mark.parametrize("before, after", [pytest.param(*row[1:], id=row[0]) for row in WALKED])
def test_what_is_gone_through(before, after, target):
    text, messages = run(HEAD + D + before + "\n", ONLY, target)
    assert text.startswith(HEAD) and text.endswith("\n\n\n" + D + after + "\n")
    assert text.count("def _python2_order(") == 1
    assert messages == []
    assert run(text, ONLY, target)[0] == text


@pytest.mark.parametrize("body", [
    pytest.param("f(len(d.keys()), len(d), x in d.keys(), x not in d)", id="counted and searched"),
    pytest.param("f(sorted(d), sorted(d.items()), set(d.values()), sum(d.values()), max(d.values()))", id="sorted and reckoned with"),
    pytest.param("x = d.keys()\nx.sort()", id="sorted in place"),
    pytest.param("f(sorted([k for k in d.keys()]), any(v for v in d.values()))", id="sorted as a whole"),
    pytest.param("f(json.dumps(d, sort_keys=True))", id="JSON that is sorted"),
    pytest.param("f(json.dumps([1, 'a', str(x), '%s' % x, len(d), None, {'a': True}]))", id="JSON without a dict of several keys"),
    pytest.param("f(d['a'], d.get(x), d.pop(x, None), self.keys(), self.headers.items(), x)", id="asked for keys, and headers"),
    pytest.param("f(p._asdict().items())", id="the fields of a named tuple"),
    pytest.param("for each in x:\n    f('%s' % each, str(each))", id="anything"),
    pytest.param("l = [1, x]\nl.append(y)\nf(str(l), '%s' % [x, 2])", id="lists of anything"),
    pytest.param("l = []\nl.append(d)\nfor each in l:\n    f(each)", id="a list that is gone through"),
])
def test_what_is_gone_through_in_any_order(body):
    check_noop(HEAD + D + body + "\n", ONLY)


@pytest.mark.parametrize("body, messages", [
    pytest.param("s = set()\nfor x in s:\n    pass", ["4:10 BH608"], id="gone through"),
    pytest.param("', '.join(set(x))", ["3:11 BH608"], id="joined"),
    pytest.param("s = set(x)\nf('%s %r' % (s, y), str(frozenset(y)))", ["4:14 BH608", "4:25 BH608"], id="shown"),
    pytest.param("s = set(x)\nprint >>f, s", ["4:12 BH608"], id="printed to a file"),
    pytest.param("s = set(x)\nprint s, 'are here', str(s)", [], id="printed to the console"),
    pytest.param("s = set(x)\nf(len(s), sorted(s), sorted([a for a in s]), y in s, set(list(s)))", [], id="in any order"),
    pytest.param("s = set(x)\nf(sorted(s, key=len))", ["4:10 BH608"], id="sorted, with some that are equal"),
    pytest.param("s = set(x)\ns = sorted(s)\nfor x in s:\n    pass", [], id="sorted under the same name"),
])
def test_sets_are_reported(body, messages):
    check_noop(HEAD + D + body + "\n", ONLY, messages=messages)


@pytest.mark.parametrize("body, messages", [
    pytest.param("p = {}\nif x:\n    p = f()\np.update(x)\nf(urlencode(p))\nfor k in p:\n    pass", ["6:1 BH608"], id="another"),
    pytest.param("for p in f():\n    p[1] = 2\n    p.update(a=1)\n    for k in p.items():\n        pass", ["5:5 BH608"], id="into one that grew"),
    pytest.param("import xmlrpclib\np = {'a': 1}\np.update(x)\nfor k in p:\n    pass", ["5:1 BH608"], id="beside XML-RPC, which takes dicts alone"),
    pytest.param("p = {'a': 1}\np.update(x)\nfor k in p:\n    type(k) is dict", ["4:1 BH608"], id="beside what asks for a type"),
    pytest.param("p = {'a': 1}\np.update({'b': 2})\nfor k in p:\n    pass", [], id="few keys"),
    pytest.param("p = {'a': 1}\np.update(x)\nf(p['a'])", [], id="asked for a key"),
    pytest.param("h = hashlib.md5()\nh.update(x)\nfor k in d:\n    pass", [], id="of something else"),
])
def test_merged_dicts_are_reported(body, messages):
    text, found = run(HEAD + "d = {}\n" + body + "\n", ONLY)
    assert found == messages
    assert "_Dict" not in text


MERGED = {
    "update": ("p = {'a': 1}\np.update(x)\nfor k in p:\n    pass", "p = _displayed({'a': 1})\np.update(x)\nfor k in _python2_order(p):\n    pass"),
    "more keywords": ("p = dict(x, b=1)\nf(p.items())", "p = _Dict(x, b=1)\nf(_python2_order(p).items())"),
    "what is written out": ("json.dumps(dict(d, **x))", "json.dumps(_python2_order(_Dict(d, **_starred(x)), True))"),
    "a copy": ("p = d.copy()\np[1] = 2\nf(str(p))", "p = _Dict(d)\np[1] = 2\nf(str(_python2_order(p, True)))"),
    "a document": ("p = json.loads(x)\np.update(a=1, **x)\nf(p.keys())",
                   "p = _displayed(json.loads(x), 0)\np.update(a=1, **_starred(x))\nf(_python2_order(p).keys())"),
    "keywords": ("def g(**p):\n    'Say.'\n    p.update(x)\n    f(p.keys())",
                 "def g(**p):\n    'Say.'\n    p = _displayed(p, 0)\n    p.update(x)\n    f(_python2_order(p).keys())"),
    "returned": ("def g():\n    p = dict(d, a=1)\n    return p\nf(g().keys())",
                 "def g():\n    p = _Dict(d, a=1)\n    return p\nf(_python2_order(g()).keys())"),
    "a large display": ("p = {%s}\np[9] = 0\nf(p.keys())" % ", ".join("%d: 0" % each for each in range(8)),
                        "p = _displayed({%s})\np[9] = 0\nf(_python2_order(p).keys())" % ", ".join("%d: 0" % each for each in range(8))),
}


@pytest.mark.parametrize("target", ["http.server", "six"])
@pytest.mark.parametrize("name", sorted(MERGED))
def test_merged_dicts_remember_it(name, target):
    before, after = MERGED[name]
    text, messages = run(HEAD + D + before + "\n", ONLY, target)
    assert text.endswith("\n" + D + after + "\n")
    assert messages == [] and text.count("class _Dict(") == text.count("def _displayed(") == text.count("def _starred(") == 1
    assert run(text, ONLY, target)[0] == text


MERGES = """
C = {}
for k in "a bb ccc d ee fff g".split():
    C[k] = 1
A = {"one": 1, "two": 2, "three": 3}
B = {"four": 4, "five": 5, "six": 6}
def called(method, **params):
    params["method"] = method
    params.update({"api_key": "k", "nojsoncallback": 1, "format": "json"})
    return params
"""


@pytest.mark.parametrize("body, order", [
    pytest.param("d = dict(A, page=1, per_page=50, text=3)", "two per_page text page three one", id="more keywords"),
    pytest.param("d = dict(A, **B)", "four five two six three one", id="two dicts"),
    pytest.param("d = dict(text=1, page=2, **B)", "four text six five page", id="keywords and a dict"),
    pytest.param("d = dict(**C)", "a g d bb ee fff ccc", id="what is behind stars"),
    pytest.param("d = dict(z1=1, y1=2, **C)", "a d g ee bb y1 fff z1 ccc", id="keywords, and what is behind stars"),
    pytest.param("d = {}\nfor p in ({'one': 1}, {'two': 2}, {'three': 3}, {'four': 4}, {'five': 5}, {'six': 6}):\n    d.update(p)",
                 "four six five one three two", id="one at a time"),
    pytest.param("d = A.copy()\nd.update(four=4, five=5, six=6)", "four five two six three one", id="a copy"),
    pytest.param("d = called('search', text='x', page=2)", "nojsoncallback format text api_key page method", id="keywords of a function"),
    pytest.param("d = dict(alpha=1, beta=2, gamma=3, delta=4, epsilon=5, zeta=6)", "beta delta epsilon alpha zeta gamma", id="many keywords"),
    pytest.param("d = {'id': 1, 'zeta': 2, 'alpha': 3, 'beta': 4, 'gamma': 5, 'delta': 6, 'eps': 7, 'theta': 8}\nd['more'] = 1",
                 "beta theta delta alpha zeta more id gamma eps", id="a large display"),
])
def test_merged_dicts_are_gone_through_as_27_did(body, order):
    text = "import BaseHTTPServer\n" + MERGES + body + "\nfound = [k for k in d]\n"
    if str is not bytes:
        text = run(text, ONLY)[0]
    names = {}
    exec(compile(text.replace("import BaseHTTPServer\n", ""), "merged", "exec", 0, True), names)
    assert names["found"] == [str(each) for each in order.split()]


def test_helper_goes_through_a_dict_as_27_did():
    names = {}
    exec(hash_order.HELPER.replace("CODEC", '"utf-8", "surrogateescape"'), names)
    if str is bytes:
        made = dict((key, 1) for key in PLAYED)
        assert made.keys() == ORDER
    else:
        made = {}
        for key in PLAYED:
            made[key] = {key: 1}
        assert list(names["_python2_order"](made)) == ORDER
        assert repr(names["_python2_order"]([({"b": 1, "a": 2}, None)], True)) == "[({'a': 2, 'b': 1}, None)]"
    same = {"b": 1, None: 2, "a": 3}
    assert names["_python2_order"](same) is same
    held = Lists({"b": [1], "a": [2]})
    assert sorted(names["_python2_order"](held).items()) == sorted(names["_python2_order"](held, True).items()) == [("a", [2]), ("b", [1])]


class Lists(dict):
    """A dict of lists that gives their first items."""

    def __getitem__(self, key):
        return dict.__getitem__(self, key)[0]

    def copy(self):
        return Lists(self)

    def __setitem__(self, key, value):
        dict.__setitem__(self, key, [value])


class Form(object):
    """What a cgi.FieldStorage has."""

    def __init__(self, names):
        self.list = [type(str("Field"), (), {"name": name}) for name in names]

    def getfirst(self, key, default=None):
        """Nothing: a form is known by it."""

    def __getitem__(self, key):
        return key.upper()


def test_helper_goes_through_the_names_of_a_form_as_27_did():
    """keys() of 2.7 made a set of them: source of the order is list(set(...)) of 2.7.18."""
    names, sent = {}, [str(name) for name in "name value extra name page id".split()]
    exec(hash_order.HELPER.replace("CODEC", '"utf-8", "surrogateescape"'), names)
    ordered = names["_python2_order"](Form(sent))
    if str is bytes:
        assert isinstance(ordered, Form)
        assert list(set(sent)) == SENT
    else:
        assert list(ordered.items()) == [(name, name.upper()) for name in SENT]
    nothing = Form([])
    assert names["_python2_order"](nothing) is nothing


SENT = [str(name) for name in "id page name value extra".split()]
PLAYED = [str("relay%d") % number for number in range(1, 8)] + [404, 200, -1, (str("127.0.0.1"), 8080), str(""), 2 ** 40]
ORDER = [str(""), 2 ** 40, 200, 404, -1] + [str("relay%d") % number for number in range(7, 0, -1)] + [(str("127.0.0.1"), 8080)]
ORDERS = {3: b"status count items".split(), 5: None, 6: b"a c b e d f".split(), 12: None}


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("module", ["cgi", "urlparse"])
def test_fields_of_a_form_by_every_name(module, target):
    text = run("import BaseHTTPServer, %s\nform = %s.parse_qs(x)\nprint 'got %%s' %% form\n" % (module, module), ("all",), target)[0]
    assert text.splitlines()[-1] == "print('got %s' % _repr(_python2_order(form, True)))"


KEYWORDS = "import BaseHTTPServer\nunicode\nx = dict(id=1, user=2, text=3, t=4)\n"


@pytest.mark.parametrize("more", [pytest.param("id(x)\n", id="handed on"), pytest.param("for k in x:\n    pass\n", id="played through")])
@pytest.mark.parametrize("target", ["six", "future"])
def test_arguments_for_both_pythons(target, more):
    text = run(KEYWORDS + more, ("dict_order",), target)[0]
    check_noop(text, ("dict_order",), target)
    names = {"unicode": None}
    exec(text.replace("import BaseHTTPServer\n", "") + "result = [k for k in %s]\n" % ("_python2_order(x)" if "for" in more else "x"), names)
    assert names["result"] == ["text", "user", "id", "t"]


@pytest.mark.parametrize("target", ["six", "future"])
@pytest.mark.parametrize("body, after", [
    pytest.param("json.dumps(%s)", "json.dumps(_python2_order(%s, True))", id="JSON"),
    pytest.param("import urllib\nf(urllib.urlencode(%s))", "f(urllib.urlencode(_python2_order(%s)))", id="a query"),
    pytest.param("for k in %s: f(k)", "for k in _python2_order(%s): f(k)", id="gone through"),
    pytest.param("f(%s)", "f(%s)", id="handed on"),
])
def test_displays_that_27_would_change_again(body, after, target):
    display = "{'oauth_verifier': 1, 'oauth_token': 2}"     # of which 2.7 has the second first, whichever comes first
    text, messages = run(HEAD + "print 1\n" + body % display + "\n", ONLY, target)
    assert text.endswith("\n%s\n" % (after % display)) and messages == []
    assert ("def _python2_order(" in text) is ("_python2_order" in after)
    assert run(text, ONLY, target)[0] == text


@pytest.mark.parametrize("target", ["http.server", "six"])
def test_display_that_another_file_goes_through(target, tmpdir):
    """What makes a _Dict of it asks for Python 2's order itself."""
    files = {"main.py": "import BaseHTTPServer, json, mine\nHandler = BaseHTTPServer.BaseHTTPRequestHandler\ntypes = mine.turned({%s})\nprint 1\n" % (
                ", ".join("'k%d': %d" % (each, each) for each in range(9))),
             "mine.py": "def turned(d):\n    found = {}\n    for k, v in d.iteritems():\n        found[v] = k\n    return found\n"}
    found = fixed(tmpdir, files, target)[0]
    assert "mine.turned(_displayed({" in found["main.py"]
    assert found["main.py"].count("def _python2_order(") == found["mine.py"].count("def _python2_order(") == 1


def test_a_display_that_is_encoded_at_once_is_in_order_beside_dicts_that_are_gone_through():
    text = run("import BaseHTTPServer, urllib\nd = f()\nd['a'] = 1\nfor k in {}.keys(): d[k] = 1\nfor k in dict(d): g(k)\n"
               "f(urllib.urlencode({'x': 'a b', 'y': 1}).encode('utf-8'))\n", ("dict_order",))[0]
    assert "_python2_order(" in text and "urlencode({'y': 1, 'x': 'a b'}).encode(" in text
