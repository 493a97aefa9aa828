"""One source in, one source out: the fixers, the messages. Touches no file.

``Rewriter(settings).rewrite(path, raw)`` returns an Outcome; a file that cannot be done raises FileProblem.
"""

import contextlib
import difflib
import gc
import logging
import os
import re
import traceback
import warnings

from . import engine, evidence, fixer_sets, flow_shares, helper_modules, leftovers, parts, prefilter, reading, sources, tabs
from .base import BaseFix
from .messages import Message
from .own_names import own_names, spare
from .python2 import is_of_server

MOST_LEFT_OUT = 3       # fixers of one file; more than that fail for a reason that they share
COLLECT_AFTER = 8 << 20  # bytes of source; see uncollected()
LEAVE_BEFORE = 2 << 20  # the same: what is parsed first is left to the end of the process
FROZEN = []     # true where what a run left is kept from the collector; see uncollected()
FEW = 1000      # objects: CPython 3.12 starts with some hundreds frozen; a program that freezes its own has thousands
LONE_LINE_END = re.compile(u"(?<!\r)\n")
MARKED = re.compile(evidence.BYTES)
STANDARD_PLACE = re.compile(r"Line (\d+): (.*)$", re.DOTALL)


class Settings(object):
    """What decides the result, free of paths, so that it can be handed to other processes."""

    def __init__(self, target="http.server", fixes=(), nofixes=(), print_function=False, exec_function=False,
                 doctests_only=False, verbose=False):
        self.target, self.fixes, self.nofixes = target, tuple(fixes), tuple(nofixes)
        self.print_function, self.exec_function = print_function, exec_function
        self.doctests_only, self.verbose = doctests_only, verbose

    @property
    def everything(self):
        """True where standard fixers run, for which every file has to be parsed."""
        return bool(fixer_sets.standard_requested(self)) or self.doctests_only


class Outcome(object):
    """What became of one file.

    ``before``, ``after`` bytes; ``messages``; ``diff`` lines of text; ``changes`` [(line, old, new)].
    """

    def __init__(self, path, before, after, messages, old_text, new_text):
        self.path, self.before, self.after, self.messages = path, before, after, messages
        self.old_text, self.new_text = old_text, new_text

    @property
    def changed(self):
        """True where the file is to be written."""
        return self.before != self.after

    def diff(self):
        """Return the lines of a unified diff, as 2to3 prints them."""
        return list(difflib.unified_diff(
            self.old_text.splitlines(), self.new_text.splitlines(), self.path, self.path,
            "(original)", "(refactored)", lineterm=""))

    def changes(self):
        """Return [{"line", "before", "after"}], a block of lines each; lines are those of the old file."""
        old, new = self.old_text.splitlines(), self.new_text.splitlines()
        return [
            {"line": start + 1, "before": old[start:end], "after": new[new_start:new_end]}
            for tag, start, end, new_start, new_end in difflib.SequenceMatcher(None, old, new, False).get_opcodes()
            if tag != "equal"]


class FixerFailed(Exception):
    """A fixer raised *error*; ``name`` is that of one of ours, None of another."""

    def __init__(self, name, error):
        super(FixerFailed, self).__init__(name, error)
        self.name, self.text = name, "%s: %s" % (type(error).__name__, error)


class Tool(engine.refactor.RefactoringTool):
    """The engine's tool, quiet, whose errors are raised or collected here."""

    def __init__(self, names, options, explicit):
        self.ours, self.left_out, self.running = [], [], None
        super(Tool, self).__init__(names, options, explicit)
        self.doctest_errors = []
        self.fixers_left = bool(self.pre_order or self.post_order)

    def get_fixers(self):
        """Keep ours apart: they need no traversal, and come before the engine's."""
        before, after = super(Tool, self).get_fixers()
        self.ours = [fixer for fixer in before if isinstance(fixer, BaseFix)]
        theirs = [fixer for fixer in before if fixer not in self.ours]
        for fixer in theirs + after:
            spare(fixer)
        return theirs, after

    def refactor_tree(self, tree, name):
        """Run our fixers but those ``left_out``, then the engine's, if there are any; called for a doctest too."""
        for fixer in self.ours:
            self.running = name_of(fixer)
            if self.running not in self.left_out and fixer.match(tree):
                fixer.start_tree(tree, name)
                fixer.transform(tree, {})
                fixer.finish_tree(tree, name)
        self.running = None
        if self.fixers_left:
            super(Tool, self).refactor_tree(tree, name)
        return tree.was_changed

    def log_error(self, msg, *args, **kwds):
        """A doctest that cannot be parsed; whole files are parsed by the Rewriter."""
        self.doctest_errors.append(msg % args)


class Rewriter(object):
    """The fixers, ready; made once a process."""

    def __init__(self, settings):
        self.settings = settings
        self.parsed = 0
        self.messages = []
        names, explicit = fixer_sets.choose(settings)
        options = {"target": settings.target, "messages": self.messages,
                   "print_function": settings.print_function, "exec_function": settings.exec_function}
        quiet = logging.getLogger("RefactoringTool")
        quiet.addHandler(logging.NullHandler())
        self.tool = Tool(names, options, explicit)
        self.parse = reading.Reader(settings.print_function, settings.exec_function).parse

    def rewrite(self, path, raw, share=None):
        """Return the Outcome of the source *raw* (bytes) of *path*. FileProblem where it cannot be done.

        *share*: what the files of its program know of each other, a shares.Share.
        """
        if not self.settings.everything and not prefilter.wanted(raw):
            return Outcome(path, raw, raw, [], u"", u"")
        self.parsed += len(raw)
        if self.parsed // COLLECT_AFTER > (self.parsed - len(raw)) // COLLECT_AFTER:
            gc.collect()
        text, encoding = sources.decode(raw)
        del self.messages[:]
        del self.tool.fixer_log[:]
        if self.settings.doctests_only:
            new = self.doctests(path, text)
        else:
            new = self.module(path, text, share)
        after = raw if new == text else new.encode(encoding)
        messages = sorted(self.messages + self.standard_messages(path), key=Message.key)
        return Outcome(path, raw, after, messages, text, new)

    def module(self, path, text, share=None):
        """Return the rewritten *text* of a whole module. A fixer of ours that fails is left out, and named in a message."""
        failures = []
        while True:
            self.tool.left_out = [failure.name for failure in failures]
            try:
                new = self.rewritten(path, text, share)
            except FixerFailed as failure:
                if failure.name is None or len(failures) == MOST_LEFT_OUT:
                    raise sources.FileProblem("BH905", "fixer failed: " + failure.text)
                failures.append(failure)
                del self.messages[:]
                del self.tool.fixer_log[:]
                continue
            self.messages.extend(Message(path, 1, 1, "BH626", "fixer %s failed, and was left out: %s" % (failure.name, failure.text))
                                 for failure in failures)
            return new

    def rewritten(self, path, text, share):
        """``module``, by all fixers that are not left out."""
        if fixer_sets.standard_requested(self.settings):
            text = tabs.untangle(text)
        # The added line end silences the engine on files that lack it; it is taken off again.
        tree, features = self.parse(text + u"\n")
        tree.future_features = features
        tree.bh_text = None if self.settings.everything else text + u"\n"     # the engine's fixers may touch leaves and not say so
        tree.was_changed = False
        tree.used_names = set(parts.words_of(tree))     # the engine's fixers ask for them
        tree.bh_own_names = own_names(tree)
        tree.bh_everything = fixer_sets.ALL in self.settings.fixes
        tree.bh_server = is_of_server(text, not self.settings.everything) or self.is_helper(tree, text, path, share)
        if share is not None:
            tree.bh_share = flow_shares.View(share, os.path.abspath(path))
        if share is not None and share.python2:
            tree.bh_python3 = not evidence.shows_python2(tree) and evidence.shows_python3(tree)
            tree.bh_python2 = not tree.bh_python3       # as the others of its program are
        elif self.settings.everything and evidence.is_wanted(text):
            tree.bh_python2 = evidence.shows_python2(tree)
            tree.bh_python3 = not tree.bh_python2 and evidence.shows_python3(tree)
        standard = fixer_sets.standard_requested(self.settings)
        names = leftovers.imported(tree) if standard else ()
        tree.bh_modules = leftovers.modules(tree) if standard else ()
        try:
            self.tool.refactor_tree(tree, path)
        except engine.EngineMismatch:
            raise
        except Exception as error:  # noqa: BLE001 - whatever a fixer does, the other files are done
            if self.settings.verbose:
                traceback.print_exc()
            raise FixerFailed(self.tool.running, error)
        new = with_line_ends(parts.text_of_all(tree)[:-1], text) if tree.was_changed else text
        if standard and tree.was_changed:
            self.check_names(path, leftovers.left_over(tree, new, names))
        if self.parsed > LEAVE_BEFORE:
            parts.take_apart(tree)
        if standard:
            self.check_result(path, text, new)
        return new

    def is_helper(self, tree, text, path, share):
        """True for a file that a server imports, of which no earlier run has told bytes and text apart."""
        if not self.settings.everything or share is None and not helper_modules.is_helper(path):
            return False
        return MARKED.search(text) is None or evidence.shows_python2(tree)

    def check_names(self, path, found):
        """Report names that the result reads and does not import any more, where no fixer has said so."""
        said = set(message.line for message in self.messages if message.code[2] == "1")      # of imports
        self.messages.extend(Message(path, line, column, "BH102", "%s is not imported any more: use what took its place" % name)
                             for line, column, name in found if line not in said)

    def check_result(self, path, old, new):
        """Report a result that Python 3 does not compile; FileProblem where it did before. Only Python 3 can say."""
        error = syntax_error(new) if str is not bytes else None
        if error is None:
            return
        line, text = error.lineno or 1, "line %s of the result: %s" % (error.lineno, error.msg)
        if syntax_error(old) is None:
            raise sources.FileProblem("BH905", "a fixer broke it: " + text, line)
        self.messages.append(Message(path, line, 1, "BH603", text))

    def doctests(self, path, text):
        """Return *text* with its doctests rewritten."""
        del self.tool.doctest_errors[:]
        new = self.tool.refactor_docstring(text, path)
        for error in self.tool.doctest_errors:
            place = re.search(r" line (\d+)", error)
            self.messages.append(Message(path, int(place.group(1)) if place else 1, 1, "BH903", error))
        return new

    def standard_messages(self, path):
        """Return Messages for what the standard fixers logged."""
        found = []
        for line in self.tool.fixer_log:
            place = STANDARD_PLACE.match(line)
            if place:
                found.append(Message(path, int(place.group(1)), 1, "BH601", place.group(2)))
            elif found and not line.startswith("###"):
                found[-1].text += ": " + line
        return list(dict((message.key(), message) for message in found).values())     # a star import is named for each of its names


def name_of(fixer):
    """Return the name of *fixer*, as ``-x`` takes it."""
    return type(fixer).__module__.rpartition(".")[2].replace("fix_", "", 1)


@contextlib.contextmanager
def uncollected():
    """Turn the collector off for a run: looking at growing trees again and again costs more than parsing them.

    Once LEAVE_BEFORE bytes were parsed, trees are taken apart when they are done, which takes a twentieth of the time; what else
    there is in cycles goes every COLLECT_AFTER bytes.
    """
    collecting = gc.isenabled()
    gc.disable()
    if FROZEN:      # by an earlier run in this process
        gc.unfreeze()
        del FROZEN[:]
    try:
        yield
    finally:
        if collecting and hasattr(gc, "freeze") and gc.get_freeze_count() < FEW:     # 3.7
            # Looking through all that is left takes as long as eight files: most often the process ends now.
            gc.freeze()
            FROZEN.append(True)
        if collecting:
            gc.enable()


def with_line_ends(new, old):
    """Return the text *new* with the line ends of the text *old*, if that has none but Windows's: the engine's fixers write others."""
    if u"\r\n" not in old or old.count(u"\n") != old.count(u"\r\n"):
        return new
    return LONE_LINE_END.sub(u"\r\n", new)


def syntax_error(text):
    """Return the SyntaxError that this Python has for the source *text*, or None."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            compile(text, "<result>", "exec", 0, True)
        except SyntaxError as error:
            return error
        except ValueError as error:  # NUL bytes
            return SyntaxError(str(error))
    return None
