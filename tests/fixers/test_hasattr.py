"""hasattr: what a __getattr__ raises that is no AttributeError, and strings, which had no __iter__."""
from __future__ import unicode_literals

import pytest

from BaseHTTPServer_compat.fixers import fix_hasattr
from fixer_rows import check_noop, run

HEAD = "import BaseHTTPServer\n"
ONLY = ("hasattr",)
CLASS = "class A(object):\n    values = {'y': 1}\n    def __getattr__(self, name):\n        %s\n"
ASKS = "shown = hasattr(A(), 'x'), hasattr(A(), 'y')\n"


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("before", [
    pytest.param(CLASS % "return self.values[name]", id="an index"),
    pytest.param(CLASS % "if name != 'y': raise KeyError(name)", id="a KeyError"),
    pytest.param(CLASS % "if name != 'y': raise KeyError, name\n        if not name: raise AttributeError(name)", id="either error"),
])
def test_hasattr(before, target):
    text, messages = run(HEAD + before + ASKS, ONLY, target)
    assert messages == [] and run(text, ONLY, target)[0] == text
    namespace = {}
    exec(text[text.index("def _has("):].replace("KeyError, name", "KeyError(name)"), namespace)
    assert namespace["shown"] == (False, True)


@pytest.mark.parametrize("text", [
    pytest.param(CLASS % "return getattr(self.values, name)" + ASKS, id="around an object"),
    pytest.param(CLASS % "raise AttributeError(name)" + ASKS, id="an AttributeError"),
    pytest.param(CLASS % "try:\n            return self.values[name]\n        except KeyError:\n            raise AttributeError, name" + ASKS,
                 id="a KeyError that is caught"),
    pytest.param("class A(object):\n    def __getitem__(self, name):\n        return self.values[name]\n" + ASKS, id="no attribute"),
    pytest.param("def hasattr(a, b):\n    return 1\n" + CLASS % "return self.values[name]" + ASKS, id="the file's own"),
    pytest.param(CLASS % "return self.values[name]" + "x.hasattr(y)\n", id="a method"),
])
def test_hasattr_left_alone(text):
    check_noop(HEAD + text, ONLY)


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("before, after", [
    pytest.param("hasattr(x, '__iter__')", "_is_iterable(x)", id="a name"),
    pytest.param("not hasattr(f(x, 1)[0] , \"__iter__\") or y", "not _is_iterable(f(x, 1)[0]) or y", id="a call"),
    pytest.param("[e for e in x if not hasattr(\n    e, '__iter__')]", "[e for e in x if not _is_iterable(e)]", id="on two lines"),
])
def test_what_is_asked_for_iter(before, after, target):
    text, messages = run(HEAD + "z = " + before + "\n", ONLY, target)
    assert text.endswith("\nz = %s\n" % after) and messages == [] and run(text, ONLY, target)[0] == text


@pytest.mark.skipif(str is bytes, reason="2.7's strings have none")
def test_is_iterable():
    names = {}
    exec(fix_hasattr.ITERABLE, names)
    assert [names["_is_iterable"](value) for value in ("a", b"a", [1], (), {}, iter(()), 5, None)] == [False] * 2 + [True] * 4 + [False] * 2


@pytest.mark.parametrize("text", [
    pytest.param("z = hasattr(x, '__getitem__')\n", id="another method"),
    pytest.param("z = hasattr(x, name)\n", id="a name that is not known"),
    pytest.param("z = getattr(f(x), '__iter__', None), getattr(x, '__iter__')\n", id="getattr of a call, and without a default"),
    pytest.param("def hasattr(a, b):\n    return 1\nz = hasattr(x, '__iter__')\n", id="the file's own"),
])
def test_what_is_asked_for_others(text):
    check_noop(HEAD + text, ONLY)
