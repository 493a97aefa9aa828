"""messages: the table of codes."""
import io
import os
import re

import pytest

from BaseHTTPServer_compat.fixers import messages

FOLDER = os.path.dirname(os.path.abspath(messages.__file__))


def used():
    """Return the codes that modules other than the table name."""
    found = set()
    for name in os.listdir(FOLDER):
        if name.endswith(".py") and name != "messages.py":
            with io.open(os.path.join(FOLDER, name), encoding="utf-8") as stream:
                found.update(re.findall(r'"(BH\d+)"', stream.read()))
    return found


def test_every_code_is_given_by_a_fixer():
    assert used() == set(messages.CODES)


def test_unknown_code_is_refused():
    with pytest.raises(KeyError):
        messages.Message("x.py", 1, 1, "BH999", "text")
