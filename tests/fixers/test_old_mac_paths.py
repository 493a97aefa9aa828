"""old_mac_paths: macpath, asked for the name in a path."""
from __future__ import unicode_literals

import pytest

from BaseHTTPServer_compat.fixers import fix_old_mac_paths
from fixer_rows import check_noop, run

ONLY = ("old_mac_paths",)
HEAD = "import BaseHTTPServer, ntpath, posixpath\n"


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("before, after", [
    pytest.param("import macpath\nx = macpath.basename(y)\n", "x = _MacPaths.basename(y)\n", id="called"),
    pytest.param("import os, macpath\nx = macpath.split(os.sep)\n", "x = _MacPaths.split(os.sep)\n", id="imported beside another"),
    pytest.param("import macpath\nfor m in posixpath, macpath, ntpath:\n    x = m.basename(x)\n",
                 "for m in posixpath, _MacPaths, ntpath:\n    x = m.basename(x)\n", id="in a loop"),
])
def test_rewritten(before, after, target):
    text, messages = run(HEAD + before, ONLY, target)
    assert text.endswith("\n" + after) and "class _MacPaths(object):" in text and "import macpath" not in text and messages == []
    assert run(text, ONLY, target)[0] == text


@pytest.mark.parametrize("body", [
    pytest.param("import macpath\nx = macpath.normpath(y)\n", id="another function"),
    pytest.param("import macpath\nf(macpath)\n", id="handed on"),
    pytest.param("import macpath\nfor m in posixpath, macpath:\n    f(m)\n", id="handed on in a loop"),
    pytest.param("import macpath\nfor m in posixpath, macpath:\n    m.exists(x)\n", id="another function in a loop"),
    pytest.param("macpath.basename(x)\n", id="not the module"),
])
def test_left_alone(body):
    check_noop(HEAD + body, ONLY)


@pytest.mark.parametrize("path, name, folder, absolute", [
    pytest.param(":a:b", "b", ":a", False, id="relative"), pytest.param("a:b", "b", "a:", True, id="of a volume"),
    pytest.param("a", "a", "", False, id="a name"), pytest.param("", "", "", False, id="nothing"),
    pytest.param("a::b", "b", "a:", True, id="two colons"),
])
def test_what_the_class_says(path, name, folder, absolute):
    names = {}
    exec(fix_old_mac_paths.CLASS, names)
    paths = names["_MacPaths"]
    assert (paths.basename(path), paths.dirname(path), paths.isabs(path)) == (name, folder, absolute) and paths.split(path) == (folder, name)
    if str is bytes:
        import macpath
        assert (macpath.basename(path), macpath.dirname(path), macpath.isabs(path)) == (name, folder, absolute)
