"""old_methods: methods that Python 3 does not call."""
from __future__ import unicode_literals

import pytest

from BaseHTTPServer_compat.fixers import fix_old_methods
from fixer_rows import check, check_noop, run

ONLY = ("old_methods",)
HEAD = "import BaseHTTPServer\n"


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("before, added", [
    pytest.param("    def __div__(self, x):\n        return 1\n", "    __truediv__ = __div__\n", id="division"),
    pytest.param("    def __rdiv__(self, x): return 1\n", "    __rtruediv__ = __rdiv__\n", id="a line"),
    pytest.param("    def __long__(self):\n        return 1L\n", "    __int__ = __long__\n", id="long"),
    pytest.param("    def has_key(self, k):\n        if k:\n            return k in self.d\n", "    __contains__ = has_key\n", id="has_key"),
    pytest.param("    def iteritems(self):\n        return self.d.iteritems()\n", "    items = iteritems\n", id="iteritems"),
    pytest.param("    def iterkeys(self):\n        return iter([])\n", "    keys = iterkeys\n", id="iterkeys"),
    pytest.param("    def itervalues(self):\n        return iter([])\n", "    values = itervalues\n", id="itervalues"),
])
def test_another_name(before, added, target):
    head, rest = HEAD + "class A:\n    # what\n", "\n    # why\n    def f(self):\n        pass\n\n\nx = 1\n"
    check(head + before + rest, head + before + added + rest, ONLY, target)
    check(head + before + "\n\n# b\nx = 1\n", head + before + added + "\n\n# b\nx = 1\n", ONLY, target)


@pytest.mark.parametrize("own", [
    pytest.param("", id="alone"),
    pytest.param("    def __str__(self):\n        return unicode(self).encode('utf-8')\n", id="encoded"),
])
def test_unicode(own):
    text = HEAD + "class A(object):\n    def __unicode__(self):\n        return u'x'\n" + own
    check(text, text + "    __str__ = __unicode__\n", ONLY)
    check(text, text + "    if str is not bytes: __str__ = __unicode__\n", ONLY, "six")


def test_slices():
    text = run(HEAD + "class A:\n    def __getslice__(self, i, j):\n        return 1\n    def __getitem__(self, i):\n        return 2\nx = A()\n", ONLY)[0]
    assert text.endswith("        return 2\n    __getitem__ = _slicing(__getslice__, __getitem__)\nx = A()\n")
    assert run(text, ONLY)[0] == text


@pytest.mark.parametrize("target", ["http.server", "six"])
def test_slices_of_a_list(target):
    text = run(HEAD + """class A(list):
    def __getslice__(self, i, j):
        return A(list.__getslice__(self, i, j))
    def __delslice__(self, i, j):
        super(A, self).__delslice__(i, j)
        x.__getslice__(i, j)
print A('abc')[1:]
""", ONLY, target)[0]
    assert text.endswith("""        return A(list.__getitem__(self, slice(i, j)))
    __getitem__ = _slicing(__getslice__, list.__getitem__)
    def __delslice__(self, i, j):
        super(A, self).__delitem__(slice(i, j))
        x.__getslice__(i, j)
    __delitem__ = _slicing(__delslice__, list.__delitem__)
print A('abc')[1:]
""")
    assert run(text, ONLY, target)[0] == text


@pytest.mark.parametrize("index, found", [
    pytest.param(slice(1, 2), (1, 2), id="both"),
    pytest.param(slice(None, -1), (0, 9), id="from the end"),
    pytest.param(slice(1, None), (1, 2 ** 63 - 1), id="to the end"),
    pytest.param(slice(1, 2, 2), "item", id="a step"),
    pytest.param(3, "item", id="an index"),
])
def test_what_a_slice_calls(index, found):
    names = {}
    exec(fix_old_methods.HELPER, names)
    method = names["_slicing"](lambda self, i, j: (i, j), lambda self, i: "item")
    assert method(range(10), index) == found


@pytest.mark.parametrize("bases", [
    pytest.param("class B(object):\n    pass\n\n\nclass A(B):\n", id="of the file"),
    pytest.param("class A(object):\n", id="object"),
])
def test_views_of_plain_bases(bases):
    text = HEAD + bases + "    def iteritems(self):\n        return iter([])\n"
    check(text, text + "    items = iteritems\n", ONLY)


@pytest.mark.parametrize("head", [
    pytest.param("class A(dict):\n", id="a dict"),
    pytest.param("class A(UserDict.DictMixin):\n", id="another file's"),
    pytest.param("class B:\n    def items(self): return []\n\n\nclass A(B):\n", id="inherited"),
    pytest.param("class A:\n    def items(self): return []\n", id="both"),
    pytest.param("class A(A):\n", id="itself"),
])
def test_no_view(head):
    check_noop(HEAD + head + "    def iteritems(self):\n        return iter([])\n", ONLY)


def test_a_method_of_dict():
    check(HEAD + "class A(dict):\n    def has_key(self, k):\n        return dict.has_key(self, k.lower())\n",
          HEAD + "class A(dict):\n    def has_key(self, k):\n        return dict.__contains__(self, k.lower())\n    __contains__ = has_key\n", ONLY)


def test_functions_of_classes():
    text = HEAD + "class A:\n    def f(self):\n        pass\nx = A.f%s\ny = A().f.im_func\nz = B.f.im_func\nw = A.im_func\n"
    check(text % ".im_func", text % "", ONLY)


@pytest.mark.parametrize("target", ["six", "future"])
def test_functions_of_classes_for_both_pythons(target):
    text = HEAD + "class A:\n    def f(self):\n        pass\nx = %s.func_code\ny = B.f.im_func\n"
    check(text % "A.f.im_func", text % 'getattr(A.f, "im_func", A.f)', ONLY, target)


@pytest.mark.parametrize("body, messages", [
    pytest.param("class A:\n    def __coerce__(self, x):\n        pass\n", ["3:5 BH614"], id="coerce"),
    pytest.param("class A(B):\n    def __getslice__(self, i, j):\n        pass\n", ["3:5 BH614"], id="a slice of what it inherits from"),
    pytest.param("import UserList\nclass A(UserList.UserList):\n    def __getitem__(self, i):\n        pass\n", ["4:5 BH614"],
                 id="items of a UserList"),
    pytest.param("from UserList import UserList\nclass A(UserList):\n    def __getitem__(self, i):\n        pass\n", ["4:5 BH614"],
                 id="items of a UserList, by its name"),
    pytest.param("class A:\n    def __unicode__(self):\n        return u'x'\n    def __str__(self):\n        return 'y'\n", ["5:5 BH614"],
                 id="two texts"),
    pytest.param("class A:\n    def __div__(self, x):\n        pass\n    def __truediv__(self, x):\n        pass\n", [], id="both"),
    pytest.param("class A:\n    def f(self, x):\n        return x.has_key(1)\n", [], id="a use"),
])
def test_left_alone(body, messages):
    check_noop(HEAD + body, ONLY, messages=messages)


def test_what_str_gives_is_text():
    text = HEAD + "class A:\n    def __str__(self):\n        return self.name.encode('utf-8')\nclass H(BaseHTTPServer.BaseHTTPRequestHandler):\n    pass\n"
    assert "return self.name\n" in run(text, ("byte_strings",))[0]


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("base, verb", [("list", "get"), ("list", "set"), ("list", "del"), ("tuple", "get")])
def test_items_of_a_class_derived_from_a_list(base, verb, target):
    before = HEAD + "class A(%s):\n    def __%sitem__(self, i, *v):\n        return 2\n    x = 1\n" % (base, verb)
    text = run(before, ONLY, target)[0]
    added = "    __%(v)sitem__ = _slicing(lambda self, start, stop, *value: %(b)s.__%(v)sitem__(self, slice(start, stop), *value), __%(v)sitem__)\n"
    assert text.endswith("        return 2\n%s    x = 1\n" % (added % {"v": verb, "b": base}))
    assert run(text, ONLY, target)[0] == text


def test_items_of_classes_that_are_derived_from_each_other():
    text = run(HEAD + "class A(list): pass\nclass B(A):\n    def __getitem__(self, i):\n        return A.__getitem__(self, i) + 1\n"
               "x = B([1, 2, 3])\ny = x[0], x[1:], x[:-1], x[::2]\n", ONLY)[0]
    names = {"__name__": "x"}
    exec(text.replace(HEAD, "").replace("return A.__getitem__(self, i) + 1", "return 'item'"), names)
    assert names["y"] == ("item", [2, 3], [1, 2], "item")


@pytest.mark.parametrize("text", [
    pytest.param("class A(dict):\n    def __getitem__(self, i):\n        pass\n", id="a dict"),
    pytest.param("class A(object):\n    def __getitem__(self, i):\n        pass\n", id="an object"),
    pytest.param("class A(tuple):\n    def __setitem__(self, i, v):\n        pass\n", id="items of a tuple are not set"),
    pytest.param("list = f()\nclass A(list):\n    def __getitem__(self, i):\n        pass\n", id="a list of the file's"),
    pytest.param("class A(B):\n    def __getitem__(self, i):\n        pass\n", id="a class of another file"),
])
def test_items_that_are_left_alone(text):
    check_noop(HEAD + text, ONLY)
