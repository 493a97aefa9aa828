"""old_slots: __slots__ of classes that have none on Python 2."""
from __future__ import unicode_literals

import pytest

from fixer_rows import check, check_noop, run

ONLY = ("old_slots",)
HEAD = "import BaseHTTPServer\n"


@pytest.mark.parametrize("target", ["http.server", "six", "future", "compat"])
@pytest.mark.parametrize("before, after", [
    pytest.param("class C:\n    __slots__ = ('a', 'b')\n    a = 1\n", "class C:\n    a = 1\nC.__slots__ = ('a', 'b')\n", id="a tuple"),
    pytest.param("class C():\n    __slots__ = ['a']\n", "class C():\n    pass\nC.__slots__ = ['a']\n", id="alone, brackets"),
    pytest.param("class C: __slots__ = ()\nx = 1\n", "class C: pass\nC.__slots__ = ()\nx = 1\n", id="on one line"),
    pytest.param("class C:\n    __slots__ = 'a', 'b'; x = 1\n\n# why\ny = 1\n",
                 "class C:\n    x = 1\nC.__slots__ = 'a', 'b'\n\n# why\ny = 1\n", id="beside another, a comment after it"),
    pytest.param("class C:\n    __slots__ = ('a',\n                 'b')  # both\n    def f(self):\n        return self.__slots__\n",
                 "class C:\n    def f(self):\n        return self.__slots__\nC.__slots__ = ('a', 'b')\n", id="on two lines, asked later"),
    pytest.param("def f():\n    class C:\n        __slots__ = 'a'\n        class D:\n            __slots__ = ()\n            a = 1\n    return C\n",
                 "def f():\n    class C:\n        class D:\n            a = 1\n        D.__slots__ = ()\n    C.__slots__ = 'a'\n    return C\n",
                 id="in a function, one in another"),
])
def test_rewritten(before, after, target):
    check(HEAD + before, HEAD + after, ONLY, target)


@pytest.mark.parametrize("body", [
    pytest.param("class C(object):\n    __slots__ = ('a',)\n", id="a new-style class"),
    pytest.param("class C(D):\n    __slots__ = ('a',)\n", id="a class with a base"),
    pytest.param("class C:\n    __slots__ = names\n", id="a name"),
    pytest.param("class C:\n    __slots__ = ('a', b)\n", id="a name among texts"),
    pytest.param("class C:\n    __slots__ = {'a': 1}\n", id="a dict"),
    pytest.param("class C:\n    __slots__ = ('a',)\n    for name in __slots__:\n        print name\n", id="asked in the class"),
    pytest.param("class C:\n    __slots__ = ('a',)\n    __slots__ += ('b',)\n", id="added to"),
    pytest.param("class C:\n    if x:\n        __slots__ = ('a',)\n", id="under a condition"),
    pytest.param("__metaclass__ = type\nclass C:\n    __slots__ = ('a',)\n", id="a metaclass of the file"),
    pytest.param("@f\nclass C:\n    __slots__ = ('a',)\n", id="decorated"),
    pytest.param("class C:\n    a = __slots__ = ('a',)\n", id="two names"),
    pytest.param("def f():\n    __slots__ = ('a',)\n", id="a function's"),
])
def test_left_alone(body):
    check_noop(HEAD + body, ONLY)


def test_a_file_of_python_3_is_left_alone():
    text = "import http.server\nclass C:\n    __slots__ = ('a',)\n"
    assert run(text, ONLY)[0] == text
