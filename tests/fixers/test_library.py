"""CPython 2.7's whole standard library through ``fix``: no crash, what parsed parses after, bad files named."""

import os
import shutil
import subprocess
import sys
import warnings

import pytest
from ends import text_share

from BaseHTTPServer_compat.fixers import files, rewrite, sources

LOCAL = os.path.expanduser("~/.pyenv/versions/2.7.18/lib/python2.7")


def library():
    """Return the standard library of a CPython 2.7 on this machine, or None."""
    if sys.version_info[0] == 2:
        return os.path.dirname(getattr(os, "__file__"))
    for name in ("python2.7", "python2"):
        path = shutil.which(name)
        if path:
            try:
                raw = subprocess.check_output([path, "-c", "import os; print(os.path.dirname(os.__file__))"],
                                              stderr=subprocess.PIPE)
            except (OSError, subprocess.CalledProcessError):  # a pyenv shim without a version behind it
                continue
            return raw.decode().strip()
    return LOCAL if os.path.isdir(LOCAL) else None


LIBRARY = library()
pytestmark = pytest.mark.skipif(LIBRARY is None, reason="no CPython 2.7 on this machine to take the library from")


def sources_of_library(every=1):
    """Yield (path, bytes) of the library's files, without site-packages; *every* n-th."""
    number = 0
    for path in files.find([LIBRARY], files.Ignore(gitignore=False)):
        if "site-packages" not in path:
            number += 1
            if number % every == 0:
                yield path, sources.read(path)


def compiles(raw):
    """True where this Python compiles the source *raw*."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            compile(raw, "<test>", "exec", 0, True)
        except (SyntaxError, ValueError, LookupError):
            return False
    return True


# The library's tests of encodings that there are not.
UNDECODABLE = frozenset(["bad_coding.py", "bad_coding3.py"])


def run(settings, every=1):
    """Rewrite the library; return {name: code} of files that could not be done. Asserts that the rest still parse."""
    worker, failed, changed = rewrite.Rewriter(settings), {}, 0
    for path, raw in sources_of_library(every):
        try:
            outcome = worker.rewrite(path, raw)
        except sources.FileProblem as problem:
            failed[os.path.basename(path)] = problem.code
            continue
        if outcome.changed:
            changed += 1
            if sys.version_info[0] == 3 or settings.target in ("six", "future"):
                assert compiles(outcome.after) or not compiles(raw), path
    assert changed
    return failed


# The whole library for the default target; the others differ in what they write, not in what they read.
@pytest.mark.parametrize("target, every", [("http.server", text_share(1, 4)), ("six", 5), ("future", 6), ("compat", 7)])
def test_our_fixers(target, every):
    assert run(rewrite.Settings(target), every) == {}


def test_all_fixers():
    """Every 7th file at most, for minutes are dear; tools/ or a person runs them all."""
    failed = run(rewrite.Settings("http.server", ["all"]), every=text_share(7, 35))
    assert set(failed) <= UNDECODABLE
    assert set(failed.values()) <= set(["BH902"])
