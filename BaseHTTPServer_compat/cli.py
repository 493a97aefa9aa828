"""The command line: ``basehttpserver-compat fix ...`` and ``basehttpserver-compat run ...``.

Arguments and exit codes only; the work is in ``BaseHTTPServer_compat.fixers.refactor`` and in
``BaseHTTPServer_compat.runner``, imported when they are needed, so that ``--help`` is quick.

Exit status of ``fix``: 0 nothing to do or all of it done, 1 ``--check`` found work or a place needs a
person, 2 something failed (usage included). ``run`` exits as the program does.
"""

from __future__ import print_function

import argparse
import os
import sys

PROGRAM = "basehttpserver-compat"
EXIT_FAILED = 2

FIX_EPILOG = """\
exit status: 0 nothing to do, or all of it written; 1 --check found work, or a place needs a person;
2 something failed: that file is untouched, the others are done. Without -w nothing is written and the
diff goes to stdout, as with 2to3."""


def main(argv=None):
    """Run the command with *argv* (default: ``sys.argv[1:]``) and return its exit status."""
    argv = sys.argv[1:] if argv is None else list(argv)
    if argv[:1] == ["run"]:
        return run(argv[1:])
    options = build_parser().parse_args(argv)
    if options.command is None:
        build_parser().print_help()
        return EXIT_FAILED
    return fix(options)


def build_parser():
    """Return the ArgumentParser of the whole command."""
    parser = argparse.ArgumentParser(
        prog=PROGRAM, description="Python 2's BaseHTTPServer on today's Python: move to http.server, or run as it is.")
    commands = parser.add_subparsers(dest="command", metavar="{fix,run}")
    # Faithful: on 2.7 a subcommand is always required, on 3 never by default; main() answers for both.
    add_fix_arguments(commands.add_parser(
        "fix", help="rewrite Python 2 sources", epilog=FIX_EPILOG,
        description="Rewrite sources that use BaseHTTPServer and its siblings, in place with -w.",
        formatter_class=argparse.RawDescriptionHelpFormatter))
    commands.add_parser("run", help="run a Python 2 program as it stands", add_help=False)
    return parser


def add_fix_arguments(parser):
    """Add the options of ``fix``: every flag of 2to3 with its meaning, then our own."""
    add = parser.add_argument
    add("paths", nargs="*", metavar="PATH", help="file or directory; - is stdin to stdout")
    add("--target", default="http.server", choices=("http.server", "compat", "six", "future"),
        help="what to write (default: %(default)s)")
    add("-f", "--fix", action="append", default=[], metavar="FIX",
        help="run this fixer only; repeatable; all: ours and the engine's standard fixers")
    add("-x", "--nofix", action="append", default=[], metavar="FIX", help="leave this fixer out; repeatable")
    add("-l", "--list-fixes", action="store_true", help="list the fixers")
    add("-w", "--write", action="store_true", help="write the files back")
    add("-n", "--nobackups", action="store_true", help="with -w: no .bak files")
    add("--check", action="store_true", help="write nothing; exit 1 if there is work")
    add("--diff", action="store_true", help="print the diff even with --check; the default without -w")
    add("--no-diffs", action="store_true", help="do not print diffs")
    add("-j", "--processes", type=int, default=1, metavar="N", help="processes; 0: one a core")
    add("--exclude", action="append", default=[], metavar="GLOB", help="skip these; .gitignore's syntax; repeatable")
    add("--no-gitignore", action="store_true", help="do not heed .gitignore")
    add("--files-from", metavar="FILE", help="read paths from FILE, one a line or separated by NUL; - is stdin")
    add("--report", metavar="FILE", help="write a JSON report")
    add("-o", "--output-dir", default="", metavar="DIR", help="write there instead; needs -n")
    add("--add-suffix", default="", metavar="SUFFIX", help="add to the names written; needs -n")
    add("-W", "--write-unchanged-files", action="store_true", help="write unchanged files too; implies -w")
    add("-p", "--print-function", action="store_true", help="print is a function, whatever the file looks like")
    add("-e", "--exec-function", action="store_true", help="exec is a function, whatever the file looks like")
    add("-d", "--doctests_only", "--doctests-only", action="store_true", help="rewrite doctests only")
    add("-v", "--verbose", action="store_true", help="say more")
    add("--color", choices=("auto", "always", "never"), default="auto", help="colour the diff (default: %(default)s)")


def fix(options):
    """Run ``fix`` with parsed *options*; return the exit status."""
    find_fixers()
    try:
        from BaseHTTPServer_compat.fixers import refactor
    except ImportError as error:
        print("%s: %s" % (PROGRAM, error), file=sys.stderr)
        return EXIT_FAILED
    return refactor.main(options)


def find_fixers():
    """Make ``BaseHTTPServer_compat.fixers`` importable from a checkout, where fixers/ lies beside the package.

    An installed package holds it (``package_dir`` in setup.cfg), and then nothing is done.
    """
    import BaseHTTPServer_compat

    package = os.path.dirname(os.path.abspath(BaseHTTPServer_compat.__file__))
    checkout = os.path.dirname(package)
    installed = os.path.isdir(os.path.join(package, "fixers"))
    if not installed and os.path.isfile(os.path.join(checkout, "fixers", "engine.py")):
        if checkout not in BaseHTTPServer_compat.__path__:
            BaseHTTPServer_compat.__path__.append(checkout)


def run(argv):
    """Run ``run`` with the arguments after it; return the program's exit status.

    The runner takes the list as it is, since everything after PROGRAM belongs to the program.
    """
    try:
        from BaseHTTPServer_compat import runner
        runner_main = runner.main
    except (ImportError, AttributeError) as error:
        print("%s: run is not available here: %s" % (PROGRAM, error), file=sys.stderr)
        return EXIT_FAILED
    return runner_main(argv)
