"""itertools_imports: the engine's fixer, which left a try or a block without a statement."""
from __future__ import unicode_literals

import pytest

from fixer_rows import check, check_noop, run

ONLY = ("itertools_imports",)
ROWS = {
    "alone": ("from itertools import izip\nx = 1\n", "x = 1\n"),
    "one of several": ("from itertools import izip, chain\n", "from itertools import chain\n"),
    "other names": ("from itertools import izip_longest, ifilterfalse\n", "from itertools import zip_longest, filterfalse\n"),
    "handed on": ("from itertools import izip_longest\nx = izip_longest\nf(x.izip_longest)\n",
                  "from itertools import zip_longest\nx = zip_longest\nf(x.izip_longest)\n"),
    "alone in a block": ("if x:\n    from itertools import izip, imap\n", "if x:\n    pass\n"),
    "in a try for something else": ("try:\n    from itertools import izip\n    f()\nexcept ValueError:\n    g()\n",
                                    "try:\n    f()\nexcept ValueError:\n    g()\n"),
}
WITH_CALLS = "import BaseHTTPServer\nfrom itertools import izip_longest, izip\nf(izip_longest(a, b), izip_longest)\nfor x in izip(a): pass\n"
LEFT = {
    "a try that knows Python 3": "try:\n    from itertools import izip\nexcept ImportError:\n    izip = zip\n",
    "a try that knows either name": "try:\n    from itertools import izip_longest\nexcept ImportError:\n    from itertools import zip_longest as izip_longest\n",
    "a star": "from itertools import *\n",
}


@pytest.mark.parametrize("name", sorted(ROWS))
def test_itertools_imports(name):
    before, after = ROWS[name]
    check("import BaseHTTPServer\n" + before, "import BaseHTTPServer\n" + after, ONLY)


@pytest.mark.parametrize("name", sorted(LEFT))
def test_what_is_left(name):
    check_noop(LEFT[name], ONLY)


@pytest.mark.parametrize("target, module", [("six", "six.moves"), ("future", "future.moves.itertools")])
def test_a_name_for_both_pythons_is_kept(target, module):
    text, messages = run(WITH_CALLS, ("all",), target)
    assert "\nfrom %s import zip_longest as izip_longest\n" % module in text
    assert text.endswith("f(izip_longest(a, b), izip_longest)\nfor x in zip(a): pass\n")
    assert messages == []
    assert run(text, ("all",), target)[0] == text


def test_names_for_python3_are_renamed():
    assert run(WITH_CALLS, ("all",))[0].endswith("f(zip_longest(a, b), zip_longest)\nfor x in zip(a): pass\n")
