"""own_names: Python 2's built-ins that a file binds itself."""
from __future__ import unicode_literals

import pytest

from BaseHTTPServer_compat.fixers import fixer_sets, own_names
from fixer_rows import check, check_noop, run

HEAD = "import http.server\n"


@pytest.mark.parametrize("text", [
    pytest.param("if not hasattr(__builtins__, 'basestring'):\n    basestring = (str, bytes)\nf(isinstance(x, basestring))\n", id="a tuple"),
    pytest.param("def unicode(x):\n    return g(x)\nf(unicode(x))\n", id="a function"),
    pytest.param("try:\n    f(unicode)\nexcept NameError:\n    unicode = type('')\n", id="a call"),
    pytest.param("from texts import unicode\nf(unicode(x))\n", id="an import"),
    pytest.param("from six import text_type as unicode, unichr\nf(unicode(x), unichr(2))\n", id="an import by another name"),
    pytest.param("def g(x):\n    try:\n        return unicode(x)\n    except NameError:\n        unicode = str\n        return unicode(x)\n",
                 id="in a function"),
    pytest.param("def g(a, unicode=None, *b):\n    return unicode\nf(g(1, unicode=2))\n", id="a parameter"),
    pytest.param("def g(unicode):\n    return unicode\nf(lambda unicode: unicode)\n", id="the only parameter"),
    pytest.param("f(page.unicode, page.unicode(1))\n", id="an attribute"),
])
def test_names_of_the_file(text):
    check_noop(HEAD + text, ("unicode", "basestring"))


@pytest.mark.parametrize("before, after", [
    pytest.param("unicode = str\nf(unicode(x))\n", "str = str\nf(str(x))\n", id="what it becomes"),
    pytest.param("f(unicode(x), basestring, unichr(2), unicode == x)\n", "f(str(x), str, chr(2), str == x)\n", id="nothing binds it"),
    pytest.param("def g():\n    unicode = f\nf(unicode(x))\n", "def g():\n    unicode = f\nf(str(x))\n", id="another function binds it"),
    pytest.param("def g(a=unicode, b=2):\n    return unicode\n", "def g(a=str, b=2):\n    return str\n", id="what a parameter is by default"),
    pytest.param("f(a=unicode)\n", "f(a=str)\n", id="what a keyword gives"),
    pytest.param("class C:\n    def unicode(self):\n        return unicode(self)\n", "class C:\n    def unicode(self):\n        return str(self)\n",
                 id="a method"),
])
def test_built_ins(before, after):
    check(HEAD + before, HEAD + after, ("unicode", "basestring"))


CALLED = tuple(sorted(own_names.CALLED.intersection(fixer_sets.standard())))      # 2.7's engine has no reload


@pytest.mark.parametrize("text", [
    pytest.param("def input(x):\n    return x\nf(input(1), input())\n", id="a function"),
    pytest.param("from mine import apply, reduce as intern\nf(apply(1, 2), intern('x'))\n", id="an import"),
    pytest.param("def g(filter, values):\n    return [v for v in values if filter(v)]\n", id="a parameter"),
    pytest.param("for filter in found:\n    f(filter(x))\n", id="a loop"),
    pytest.param("for name, zip in found:\n    f(zip(x, y))\n", id="a loop over pairs"),
    pytest.param("for name, (first, zip) in found:\n    f(zip(x, y))\n", id="a loop over pairs in pairs"),
    pytest.param("from mine import (one,\n                  map)\nf(map(1, 2))\n", id="an import on a second line"),
    pytest.param("xrange, map = a, b\nf(xrange(1), map(2, 3))\n", id="two at once"),
    pytest.param("f(lambda zip: zip(1, 2))\n", id="a parameter of a lambda"),
    pytest.param("def g():\n    import reload, execfile\n    reload(1)\n    execfile(2)\n", id="modules"),
    pytest.param("long = f\nf(long(x), isinstance(x, long))\n", id="an assignment"),
    pytest.param("def raw_input(x):\n    return x\nf(raw_input(1))\n", id="a function by an old name"),
    pytest.param("class C:\n    def reduce(self):\n        return self.reduce(1, 2), self.map(3)\n", id="methods"),
])
def test_functions_of_the_file(text):
    check_noop("import BaseHTTPServer\n" + text, CALLED)


@pytest.mark.parametrize("before, after", [
    pytest.param("def g():\n    input = f\nx = input(1)\n", "def g():\n    input = f\nx = eval(input(1))\n", id="another function binds it"),
    pytest.param("class C:\n    def apply(self):\n        return apply(f, x)\n", "class C:\n    def apply(self):\n        return f(*x)\n",
                 id="a method"),
    pytest.param("f(long=long(x))\n", "f(long=int(x))\n", id="a keyword"),
    pytest.param("self.filter = 1\nx = filter(f, y)\n", "self.filter = 1\nx = list(filter(f, y))\n", id="an attribute"),
])
def test_functions_of_python_2(before, after):
    text, messages = run("import BaseHTTPServer\n" + before, CALLED)
    assert text == "import BaseHTTPServer\n" + after and messages == []
