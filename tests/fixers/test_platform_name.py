"""platform_name: sys.platform, which was linux2."""
from __future__ import unicode_literals

import pytest

from fixer_rows import check, check_noop

ONLY = ("platform_name",)
HEAD = "import BaseHTTPServer\nimport sys\n"
VALUE = '\n\n_PLATFORM = "linux2" if sys.platform == "linux" else sys.platform     # as Python 2 spelled it\n\n\n'


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("before, after", [
    pytest.param("if sys.platform == 'linux2':\n    x = 1\n", "if _PLATFORM == 'linux2':\n    x = 1\n", id="compared"),
    pytest.param("x = sys.platform in ('linux2', 'darwin')\n", "x = _PLATFORM in ('linux2', 'darwin')\n", id="one of several"),
    pytest.param("f('%s %d' % (sys.platform, 1))\n", "f('%s %d' % (_PLATFORM, 1))\n", id="shown"),
    pytest.param("x = {'linux2': 1}[sys.platform]\n", "x = {'linux2': 1}[_PLATFORM]\n", id="a key"),
    pytest.param("x = sys.platform.upper()\n", "x = _PLATFORM.upper()\n", id="a method of it"),
    pytest.param("x = sys.platform == y\n", "x = _PLATFORM == y\n", id="compared with what is not known"),
])
def test_rewrites(before, after, target):
    check(HEAD + before, HEAD + VALUE + after, ONLY, target)


@pytest.mark.parametrize("body", [
    pytest.param("x = sys.platform.startswith('linux')\n", id="startswith"),
    pytest.param("x = sys.platform == 'win32' or 'win' in sys.platform\n", id="another platform"),
    pytest.param("x = sys.platform in ('win32', 'cygwin')\n", id="none of several"),
    pytest.param("import platform\nx = platform.system()\n", id="the module"),
])
def test_left_alone(body):
    check_noop(HEAD + body, ONLY)
