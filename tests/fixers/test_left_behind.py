"""comprehension_names, docstrings: what Python 3 forgets of a program's text and names."""
from __future__ import unicode_literals

import pytest

from fixer_rows import check_noop

HEAD = "import BaseHTTPServer\n"


@pytest.mark.parametrize("body, messages", [
    pytest.param("def f(y):\n    z = [x for x in y]\n    return x\n", ["4:12 BH604"], id="bound by nothing else"),
    pytest.param("def f(y):\n    x = 1\n    z = [x for x in y]\n    return x\n", ["5:12 BH604"], id="bound before"),
    pytest.param("def f(y):\n    z = [x for x in y]\n    x = 1\n    return x\n", [], id="bound again"),
    pytest.param("def f(y):\n    for x in y:\n        z = [x for x in y]\n        x = 1\n    return x\n", [], id="in a loop"),
    pytest.param("def f(y):\n    x = 1\n    if y:\n        z = [x for x in y]\n    else:\n        g(x)\n    return z\n", [], id="another branch"),
    pytest.param("def f(y):\n    x = 1\n    z = list(x for x in y)\n    return x\n", [], id="a generator"),
])
def test_variables_of_comprehensions(body, messages):
    check_noop(HEAD + body, ("comprehension_names",), messages=messages)


@pytest.mark.parametrize("body, messages", [
    pytest.param('def f():\n    """A\n\n    b\n    """\nx = f.__doc__\n', ["7:6 BH619"], id="of a function"),
    pytest.param('def f():\n    """A b."""\nx = f.__doc__\n', [], id="of one line"),
    pytest.param('def f():\n    """A\n    b"""\nx = __doc__\n', [], id="of the module, which has none"),
])
def test_docstrings(body, messages):
    check_noop(HEAD + body, ("docstrings",), messages=messages)


def test_docstring_of_the_module():
    check_noop('"""Do\n\n   this\n"""\nimport BaseHTTPServer\nprint __doc__\n', ("docstrings",), messages=["6:7 BH619"])
    check_noop('"""Do\n\nthis:\n   that\n"""\nimport BaseHTTPServer\nprint __doc__\n', ("docstrings",))
