"""Every program of tests/programs, fixed with -f all for each target: a second run changes nothing."""
from __future__ import unicode_literals

import difflib
import io
import os
import sys

import pytest
from ends import text_share

from BaseHTTPServer_compat.fixers import rewrite

PROGRAMS = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "programs")
TARGETS = ["http.server", "six", "future", "compat"]


def sources():
    """Return the paths of the programs' sources, without their request lists."""
    return sorted(os.path.join(folder, name) for folder, _, names in os.walk(PROGRAMS)
                  for name in names if name.endswith(".py") and name != "asks.py")


def difference(rewriter, path):
    """Return what a second run changes in the file *path*."""
    with io.open(path, "rb") as stream:
        raw = stream.read()
    once = rewriter.rewrite(path, raw)
    twice = rewriter.rewrite(path, once.after)
    return "\n".join(difflib.unified_diff(twice.old_text.split("\n"), twice.new_text.split("\n"), path, path, lineterm=""))


def test_there_are_sources():
    assert len(sources()) > 60


@pytest.mark.skipif(sys.version_info[:2] not in ((2, 7), (3, 13)), reason="the text is the same on all")
@pytest.mark.parametrize("target", TARGETS)
def test_second_run_changes_nothing(target):
    rewriter = rewrite.Rewriter(rewrite.Settings(target, ("all",)))
    found = [difference(rewriter, path) for path in sources()[::text_share(1, 3)]]
    assert not any(found), "\n".join(filter(None, found))
