"""method_types: the module new, and methods that are bound by hand."""
from __future__ import unicode_literals

import pytest

from fixer_rows import check, check_noop, run

ONLY = ("method_types",)
HEAD = "import BaseHTTPServer, types\nprint 1\n"
BOTH = [
    pytest.param("a.f = types.MethodType(f, a, a.__class__)", "a.f = types.MethodType(f, a)", id="with its class"),
    pytest.param("from types import MethodType as M\na.f = M(f, a, A)", "from types import MethodType as M\na.f = M(f, a)", id="by another name"),
    pytest.param("A.f = types.MethodType(lambda self: 1, None, A)", "A.f = lambda self: 1", id="of no object"),
    pytest.param("import new\na.f = new.instancemethod(f, a, A)\na.g = new.instancemethod(f, a)",
                 "a.f = types.MethodType(f, a)\na.g = types.MethodType(f, a)", id="the module new"),
    pytest.param("from new import instancemethod, module, function\nx = instancemethod(f, a, A), module('m'), function(c, {})",
                 "x = types.MethodType(f, a), types.ModuleType('m'), types.FunctionType(c, {})", id="names of new"),
]
LEFT = [
    pytest.param("a.f = types.MethodType(f, a)", id="without a class"),
    pytest.param("x = isinstance(f, types.MethodType)", id="a question"),
    pytest.param("import new\nx = new.code(1, 2), new.instance(A, {})", id="what new has beside"),
]


@pytest.mark.parametrize("before, after", BOTH)
@pytest.mark.parametrize("target", ["http.server", "six", "future"])
def test_methods(before, after, target):
    check(HEAD + before + "\n", HEAD + after + "\n", ONLY, target)


@pytest.mark.parametrize("body", LEFT)
@pytest.mark.parametrize("target", ["http.server", "six", "future"])
def test_leaves_alone(body, target):
    check_noop(HEAD + body + "\n", ONLY, target)


def test_old_classes():
    before = HEAD + "import new\nx = new.classobj('B', (A,), {})\n"
    check(before, HEAD + "x = type('B', (A,), {})\n", ONLY)
    check_noop(before, ONLY, "six")
    assert run(before, ONLY + ("gone_modules",), "six")[1] == ["3:1 BH102"]


def test_a_file_of_python_3():
    check_noop("import http.server, types\nprint(1)\na.f = types.MethodType(f, a, A)\n", ONLY)
