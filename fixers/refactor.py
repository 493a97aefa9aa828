"""``fix``: files in, files out. Pre-filter, processes, atomic writes, report, exit status.

``main(options)`` takes what ``cli`` parsed. What is printed and written, and the exit status, are the same
for every ``-j``: the parent looks for the files and filters them, processes rewrite those that are left, and the
parent prints and writes in the order of the files.

stdout: the diffs (the source, for ``-``; the names, for ``--check``). stderr: messages and the summary.
"""

from __future__ import print_function

import os
import sys

from . import files, fixer_sets, neighbours, pool, prefilter, sources
from .messages import Message
from .report import Report
from .rewrite import Settings, uncollected
from .screen import Screen

OK, PERSON, FAILED = 0, 1, 2


class UnreadableList(Exception):
    """The file that --files-from names cannot be read; the message says why."""


def main(options):
    """Run ``fix`` with parsed *options*; return the exit status."""
    problem = usage_problem(options)
    if problem:
        print("basehttpserver-compat fix: error: %s" % problem, file=sys.stderr)
        return FAILED
    settings = settings_of(options)
    try:
        fixer_sets.choose(settings)
        if options.list_fixes:
            return list_fixes()
        with uncollected():  # processes that are forked inherit it
            return Run(options, settings).stdin() if "-" in options.paths else Run(options, settings).files()
    except (fixer_sets.UnknownFixer, UnreadableList, ImportError) as error:
        print("basehttpserver-compat fix: error: %s" % error, file=sys.stderr)
        return FAILED


def usage_problem(options):
    """Return what is wrong with the combination of *options*, or None. 2to3's rules, then ours."""
    write = options.write or options.write_unchanged_files
    rules = (
        (options.output_dir and not options.nobackups, "-o needs -n"),
        (options.add_suffix and not options.nobackups, "--add-suffix needs -n"),
        (options.nobackups and not write, "-n needs -w"),
        (options.check and write, "--check writes nothing; it cannot go with -w"),
        ("-" in options.paths and write, "cannot write to stdin"),
        ("-" in options.paths and len(options.paths) > 1, "- goes alone"),
        (options.processes < 0, "-j needs 0 or more"),
        (not options.paths and not options.files_from and not options.list_fixes,
         "at least one file or directory is needed"),
    )
    for broken, text in rules:
        if broken:
            return text
    return None


def settings_of(options):
    """Return the Settings in *options*."""
    return Settings(options.target, options.fix, options.nofix, options.print_function, options.exec_function,
                    options.doctests_only, options.verbose)


def list_fixes():
    """Print the fixers, ours first."""
    print("Ours (run by default):")
    for name in fixer_sets.ours():
        print("  " + name)
    print("The engine's (-f all, or by name):")
    for name in fixer_sets.standard():
        print("  " + name)
    return OK


class Run(object):
    """One run of ``fix`` over files or stdin."""

    def __init__(self, options, settings):
        self.options, self.settings = options, settings
        self.write = options.write or options.write_unchanged_files
        self.screen = Screen(options.color, options.verbose)
        self.report = Report(settings, keep=bool(options.report))
        self.show_diff = options.diff or not (options.no_diffs or options.check)

    # --- files ---

    def files(self):
        """Do every file; return the exit status."""
        ignore = files.Ignore(self.options.exclude, not self.options.no_gitignore)
        paths = list(self.options.paths)
        if self.options.files_from:
            paths += self.listed()
        base = common_directory(paths)
        tasks = self.tasks(files.find(paths, ignore))
        with self.screen.progress(tasks) as finished:
            for path, outcome in pool.run(self.settings, tasks, self.options.processes):
                self.finish(path, outcome, base)
                finished()
        return self.end()

    def listed(self):
        """Return the paths of ``--files-from``. UnreadableList."""
        if self.options.files_from == "-":
            return files.read_list(getattr(sys.stdin, "buffer", sys.stdin))
        try:
            with open(self.options.files_from, "rb") as stream:
                return files.read_list(stream)
        except EnvironmentError as error:
            raise UnreadableList("--files-from %s: %s" % (self.options.files_from, error.strerror))

    def tasks(self, paths):
        """Return [(path, bytes or FileProblem)] of the files that are to be parsed."""
        everything = self.settings.everything or self.options.write_unchanged_files
        found = []
        for path in paths:
            self.report.seen += 1
            try:
                raw = sources.read(path)
            except sources.FileProblem as problem:
                found.append((path, problem))
                continue
            if not everything and not prefilter.is_named(raw):
                neighbours.say_nothing(path)
            elif everything or prefilter.wanted(raw):
                # Read again by whoever rewrites it: a whole tree need not fit in memory.
                found.append((path, None))
        return found

    def finish(self, path, outcome, base):
        """Show, write and count what became of one file."""
        if isinstance(outcome, sources.FileProblem):
            return self.failed(path, outcome)
        for message in outcome.messages:
            self.screen.message(message)
        if outcome.changed and self.show_diff:
            self.screen.diff(outcome.diff())
        written = False
        if self.write and (outcome.changed or self.options.write_unchanged_files):
            try:
                written = self.save(outcome, base)
            except sources.FileProblem as problem:
                return self.failed(path, problem, outcome)
        elif outcome.changed and self.options.check and not self.show_diff:
            self.screen.line("would fix %s" % path)
        self.report.add(outcome, written)

    def failed(self, path, problem, outcome=None):
        """Say and count that *path* could not be done."""
        message = Message(path, problem.line, problem.column, problem.code, problem.text)
        self.screen.message(message)
        self.report.fail(path, message, outcome)

    def save(self, outcome, base):
        """Write the outcome's file; return True if anything was written. FileProblem."""
        path = outcome.path
        destination = path
        if self.options.output_dir:
            destination = os.path.join(self.options.output_dir, os.path.relpath(path, base or "."))
        destination += self.options.add_suffix
        if destination == path and not outcome.changed:
            return False
        sources.write(path, outcome.after, outcome.before, not self.options.nobackups, destination)
        self.screen.note("fixed %s" % path if destination == path else "wrote %s" % destination)
        return True

    # --- stdin ---

    def stdin(self):
        """Rewrite stdin to stdout; return the exit status."""
        name = "<stdin>"
        raw = getattr(sys.stdin, "buffer", sys.stdin).read()
        outcome = pool.attempt(pool.rewriter(self.settings), name, raw)
        if isinstance(outcome, sources.FileProblem):
            self.failed(name, outcome)
            return self.end()
        for message in outcome.messages:
            self.screen.message(message)
        if self.options.diff:
            self.screen.diff(outcome.diff())
        elif not self.options.check:
            self.screen.raw(outcome.after)
        self.report.seen = 1
        self.report.add(outcome, False)
        return self.end()

    # --- both ---

    def end(self):
        """Print the summary, write the report; return the exit status."""
        status = FAILED if self.report.failures else OK
        if not status and (self.report.persons or (self.options.check and self.report.changed)):
            status = PERSON
        self.screen.note(self.report.summary(self.write))
        if self.options.report:
            try:
                self.report.write(self.options.report, status)
            except (IOError, OSError) as error:
                self.screen.note("%s: cannot write the report: %s" % (self.options.report, error.strerror))
                status = FAILED
        self.screen.flush()
        return status


def common_directory(paths):
    """Return the directory below which ``-o`` mirrors *paths*: 2to3's rule, by whole path elements."""
    if not paths:
        return ""
    directories = [path if os.path.isdir(path) else os.path.dirname(path) for path in paths]
    split = [os.path.abspath(directory).split(os.sep) for directory in directories]
    common = []
    for parts in zip(*split):
        if len(set(parts)) > 1:
            break
        common.append(parts[0])
    return os.sep.join(common) or os.sep
