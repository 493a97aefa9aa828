"""The fixers lie beside the package in a checkout: find them once, for every test here."""
import os

import pytest
from ends import some_texts

from BaseHTTPServer_compat import cli

pytest.register_assert_rewrite("fixer_rows")  # or its failures show no values
cli.find_fixers()


def pytest_collection_modifyitems(config, items):
    """Leave out what this interpreter need not run once more, unless tests are named: see ends.some_texts."""
    if config.args != config.getini("testpaths"):
        return
    here = os.path.dirname(os.path.abspath(__file__))
    ours = [item for item in items if os.path.dirname(str(item.fspath)) == here]
    kept = set(map(id, some_texts(ours)))
    left = [item for item in ours if id(item) not in kept]
    if left:
        config.hook.pytest_deselected(items=left)
        gone = set(map(id, left))
        items[:] = [item for item in items if id(item) not in gone]
