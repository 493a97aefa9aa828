"""imp_module: the module imp, which Python 3.12 has no more."""
from __future__ import unicode_literals

import pytest

from BaseHTTPServer_compat.fixers import fix_imp_module
from fixer_rows import run

TEXTS = {
    "load_source": ("m = imp.load_source('a', 'a.py')", "m = _load_source('a', 'a.py')"),
    "found and loaded": ("f, p, d = imp.find_module('a', ['x'])\nm = imp.load_module('a', f, p, d)",
                         "f, p, d = _find_module('a', ['x'])\nm = _load_module('a', f, p, d)"),
    "reload": ("imp.reload(m)", "importlib.reload(m)"),
    "new_module": ("m = imp.new_module('x')", "m = types.ModuleType('x')"),
    "under an if": ("if x:\n    m = imp.load_source('a', 'a.py')", "if x:\n    m = _load_source('a', 'a.py')"),
}
NOOPS = {
    "another function": ("import imp\nimport BaseHTTPServer\nprint imp.get_suffixes()\n", ["1:1 BH102"]),
    "handed on": ("import imp\nimport BaseHTTPServer\nprint f(imp.load_source)\n", ["1:1 BH102"]),
    "imported in a try": ("import BaseHTTPServer\ntry:\n    import imp\nexcept ImportError:\n    imp = None\nprint imp.load_source('a', 'b')\n", []),
    "the program's own": ("import BaseHTTPServer\nimp = X()\nprint imp.load_source('a', 'b')\n", []),
}


@pytest.mark.parametrize("name", sorted(TEXTS))
def test_functions_of_imp(name):
    before, after = TEXTS[name]
    text, messages = run("import BaseHTTPServer\nimport imp\nprint 1\n" + before + "\n", ("imp_module", "gone_modules"))
    assert after in text and "\nimport imp\n" not in text and messages == []
    assert run(text, ("imp_module", "gone_modules"))[0] == text


@pytest.mark.parametrize("name", sorted(NOOPS))
def test_what_is_left(name):
    text, codes = NOOPS[name]
    assert run(text, ("imp_module", "gone_modules")) == (text, codes)


def test_reload_for_both_pythons():
    text = "import BaseHTTPServer\nimport imp\nprint 1\nimp.reload(m)\n"
    assert run(text, ("imp_module",), "six")[0] == text


def test_what_the_helpers_load(tmpdir):
    tmpdir.join("one_module.py").write("value = 5\n")
    tmpdir.join("one_package", "__init__.py").write("inner = 6\n", ensure=True)
    names = {}
    for text in (fix_imp_module.LOAD, fix_imp_module.FIND, fix_imp_module.MODULE):
        exec(text, names)
    assert names["_load_source"](str("one_module"), str(tmpdir.join("one_module.py"))).value == 5
    for name in ("one_module", "one_package"):
        found = names["_find_module"](str(name), [str(tmpdir)])
        module = names["_load_module"](str(name), *found)
        assert getattr(module, "inner", 5) == (6 if found[0] is None else 5)
        if found[0] is not None:
            found[0].close()
    with pytest.raises(ImportError):
        names["_find_module"]("no_such_module", [str(tmpdir)])
