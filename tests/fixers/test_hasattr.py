"""hasattr: what a __getattr__ raises that is no AttributeError."""
from __future__ import unicode_literals

import pytest

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
