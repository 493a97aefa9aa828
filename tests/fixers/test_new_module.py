"""new_module, types_module: what the module new made, and what is asked about the types of old-style classes."""
from __future__ import unicode_literals

import pytest

from fixer_rows import check_noop, run

HEAD = "import BaseHTTPServer, new, types\nprint 1\n"
TARGETS = pytest.mark.parametrize("target", ["http.server", "six", "future"])


@TARGETS
@pytest.mark.parametrize("before, after", [
    pytest.param("x.f = new.instancemethod(f, x, C)", "x.f = types.MethodType(f, x)", id="of an object"),
    pytest.param("C.f = new.instancemethod(lambda s: 1, None, C)", "C.f = (lambda s: 1)", id="of a class"),
    pytest.param("m = new.module('m')", "m = types.ModuleType('m')", id="a module"),
    pytest.param("from new import function as f\nx = f(c, {}), f", "x = types.FunctionType(c, {}), types.FunctionType", id="by name"),
])
def test_new(before, after, target):
    text, messages = run(HEAD + before + "\n", ("new_module",), target)
    assert text == "import BaseHTTPServer, types\nprint 1\n%s\n" % after and messages == []
    assert run(text, ("new_module",), target)[0] == text


@pytest.mark.parametrize("target, made", [("http.server", "type"), ("six", "six.class_types[-1]"), ("future", "future.utils.class_types[-1]")])
def test_classes(target, made):
    text = run(HEAD + "C = new.classobj('C', (), {})\nx = y is types.ClassType\n", ("new_module", "types_module"), target)[0]
    assert text.endswith("print 1\nC = %s('C', (), {})\nx = y is %s\n" % (made, made))


@pytest.mark.parametrize("text", [
    pytest.param(HEAD + "x = new.code(1)\n", id="code"),
    pytest.param("import BaseHTTPServer\nprint 1\nnew = 1\nx = new.module\n", id="another"),
])
def test_left(text):
    check_noop(text, ("new_module",))


@TARGETS
@pytest.mark.parametrize("before, after", [
    pytest.param("x = type(a.b) is types.InstanceType", "x = _is_instance(a.b)", id="is"),
    pytest.param("if type(a) != types.InstanceType: pass", "if not _is_instance(a): pass", id="is not"),
    pytest.param("from types import *\nx = isinstance(a, InstanceType)", "x = _is_instance(a)", id="isinstance, by a star"),
    pytest.param("x = type(a) in (types.InstanceType, 1)", "x = type(a) in (types.InstanceType, 1)", id="one of several"),
])
def test_instances(before, after, target):
    text = run(HEAD + before + "\n", ("types_module",), target)[0]
    assert text.splitlines()[-1] == after and ("def _is_instance(" in text) is ("_is_" in after) and "*" not in text.replace("**", "")
    assert run(text, ("types_module",), target)[0] == text


def test_what_is_an_instance():
    from BaseHTTPServer_compat.fixers import fix_types_module
    names = {}
    exec("class A: pass\nclass E(Exception): pass\n" + fix_types_module.HELPER, names)
    found = [names["A"](), names["A"], names["E"](), 1, "", [], None, len, test_instances]
    assert [names["_is_instance"](each) for each in found] == [True] + [False] * 8
