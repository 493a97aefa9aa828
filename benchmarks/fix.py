"""How fast ``fix`` is: beside ``2to3 -f imports``, beside ``grep -rl``, and to start.

    python benchmarks/fix.py [--tree DIR] [--skip-2to3] [--times N]

The tree is CPython 2.7's standard library, found by asking python2.7. Each figure is the least CPU time (user and
system, children included) of N runs of a process, so that a busy machine tells the same story; compiled modules are kept,
as where it is installed. Exit status 1 if a target is missed:

    tree            at least 25 times as fast as ``2to3 -f imports`` by the engine that drives us, one process
    imports alone   the same of ``fix -f server_imports``, which does what that does
    no hit          a tree without a hit: at most 3 times ``grep -rl`` for the same words, start-up aside
    start-up        ``fix --help``: at most 10 times the bare interpreter's
"""

from __future__ import print_function

import argparse
import os
import shutil
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(0, ROOT)

from BaseHTTPServer_compat import cli  # noqa: E402

cli.find_fixers()

from BaseHTTPServer_compat.fixers import engine, files, prefilter  # noqa: E402

FIX = [sys.executable, "-m", "BaseHTTPServer_compat", "fix"]
WORDS = prefilter.COARSE + (b"wfile", b"rfile")
TARGETS = {"tree": 25.0, "imports alone": 25.0, "no hit": 3.0, "start-up": 10.0}


def seconds(command, times):
    """Return the least CPU time of *times* runs of *command*, its output thrown away."""
    import resource

    best = None
    with open(os.devnull, "wb") as nowhere:
        for _ in range(times):
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            subprocess.call(command, stdout=nowhere, stderr=nowhere, env=dict(os.environ, PYTHONPATH=ROOT))
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
            best = used if best is None else min(best, used)
    return best


def library():
    """Return the directory of CPython 2.7's standard library, or None."""
    for name in ("python2.7", "python2"):
        try:
            raw = subprocess.check_output([name, "-c", "import os; print(os.path.dirname(os.__file__))"])
        except (OSError, subprocess.CalledProcessError):
            continue
        return raw.decode().strip()
    found = os.path.expanduser("~/.pyenv/versions/2.7.18/lib/python2.7")
    return found if os.path.isdir(found) else None


def copy(tree, directory, hits):
    """Copy the ``.py`` files of *tree*, without site-packages; without those that hit if *hits* is False."""
    for path in files.find([tree], files.Ignore(gitignore=False)):
        relative = os.path.relpath(path, tree)
        if relative.split(os.sep)[0] == "site-packages":
            continue
        with open(path, "rb") as stream:
            raw = stream.read()
        if hits or not any(word in raw for word in WORDS):
            target = os.path.join(directory, relative)
            if not os.path.isdir(os.path.dirname(target)):
                os.makedirs(os.path.dirname(target))
            with open(target, "wb") as stream:
                stream.write(raw)


def standard_command(tree):
    """Return the command of the engine's own ``2to3 -f imports`` over *tree*."""
    code = "import sys; from %s.main import main; sys.exit(main(%r, sys.argv[1:]))" % (
        engine.NAME, engine.STANDARD_FIXERS)
    return [sys.executable, "-c", code, "-f", "imports", "--no-diffs", tree]


def against_2to3(tree, times):
    """Return how many times as fast as 2to3 we are, with all of our fixers, and with the one for imports."""
    theirs, found = seconds(standard_command(tree), 1), []
    for name, options in ("tree", []), ("imports", ["-f", "server_imports"]):
        ours = seconds(FIX + options + ["--no-diffs", tree], times)
        print("%-9s %s %.2f s, %s -f imports %.2f s: %.1f times as fast" % (
            name, " ".join(["fix"] + options), ours, engine.NAME, theirs, theirs / ours))
        found.append(theirs / ours)
    return found


def against_grep(tree, empty, times):
    """Return our time over grep's, start-up aside."""
    words = "\\|".join(word.decode() for word in WORDS)
    grep = ["grep", "-rl", "--include=*.py", words]
    ours = seconds(FIX + [tree], times) - seconds(FIX + [empty], times)
    theirs = seconds(grep + [tree], times) - seconds(grep + [empty], times)
    print("no hit    fix %.3f s, grep %.3f s: %.1f times" % (ours, theirs, ours / max(theirs, 1e-3)))
    return ours / max(theirs, 1e-3)


def startup(times):
    """Return the time of ``fix --help`` over the bare interpreter's."""
    ours, bare = seconds(FIX + ["--help"], times), seconds([sys.executable, "-c", "pass"], times)
    print("start-up  fix --help %.3f s, python -c pass %.3f s: %.1f times" % (ours, bare, ours / bare))
    return ours / bare


def main():
    """Measure, print, and return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tree", default=library(), help="default: CPython 2.7's standard library")
    parser.add_argument("--skip-2to3", action="store_true", help="leave out the half minute that 2to3 takes")
    parser.add_argument("--times", type=int, default=5)
    options = parser.parse_args()
    if options.tree is None:
        print("no CPython 2.7 found; name a tree with --tree", file=sys.stderr)
        return 2
    temporary = tempfile.mkdtemp()
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ["PYTHONPYCACHEPREFIX"] = os.path.join(temporary, "compiled")     # 2to3's too, and none in a checkout
    try:
        whole, without, empty = (os.path.join(temporary, name) for name in ("whole", "without", "empty"))
        for directory in (whole, without, empty):
            os.mkdir(directory)
        copy(options.tree, whole, True)
        copy(options.tree, without, False)
        missed = []
        for name, ratio in zip(("tree", "imports alone"), [] if options.skip_2to3 else against_2to3(whole, options.times)):
            if ratio < TARGETS[name]:
                missed.append(name)
        if against_grep(without, empty, options.times) > TARGETS["no hit"]:
            missed.append("no hit")
        if startup(options.times) > TARGETS["start-up"]:
            missed.append("start-up")
    finally:
        shutil.rmtree(temporary)
    for name in missed:
        print("missed: %s (target %g)" % (name, TARGETS[name]))
    return int(bool(missed))


if __name__ == "__main__":
    sys.exit(main())
