"""What the user sees: messages and the summary on stderr, diffs on stdout, colour and a progress bar on terminals."""

from __future__ import print_function

import contextlib
import os
import sys

COLOURS = (("---", "1"), ("+++", "1"), ("@@", "36"), ("+", "32"), ("-", "31"))
LONG_WORK = 20  # files to parse: below that, no bar


class Screen(object):
    """stdout and stderr. *colour*: auto, always or never."""

    def __init__(self, colour="auto", verbose=False):
        self.verbose = verbose
        self.bar = None
        self.colour = colour == "always" or (
            colour == "auto" and sys.stdout.isatty() and "NO_COLOR" not in os.environ
            and os.environ.get("TERM") != "dumb")

    def line(self, text):
        """Print *text* on stdout; what the encoding cannot express is escaped."""
        self._write(sys.stdout, text + "\n")

    def note(self, text):
        """Print *text* on stderr, above the progress bar."""
        if self.bar is not None:
            self.bar.clear()
        self._write(sys.stderr, text + "\n")

    def message(self, message):
        """Print one Message."""
        self.note(u"%s:%d:%d: %s %s" % (
            printable(message.path), message.line, message.column, message.code, message.text))

    def diff(self, lines):
        """Print the lines of a diff."""
        for line in lines:
            self.line(self.paint(line) if self.colour else line)

    @staticmethod
    def paint(line):
        """Return *line* of a diff with its colour."""
        for start, number in COLOURS:
            if line.startswith(start):
                return u"\033[%sm%s\033[0m" % (number, line)
        return line

    @staticmethod
    def raw(data):
        """Write bytes to stdout."""
        sys.stdout.flush()
        stream = getattr(sys.stdout, "buffer", sys.stdout)
        stream.write(data)
        stream.flush()

    @contextlib.contextmanager
    def progress(self, tasks):
        """A progress bar for *tasks* while stderr is a terminal and the work is long; yields what to call a file."""
        if len(tasks) < LONG_WORK or not sys.stderr.isatty():
            yield lambda: None
            return
        try:
            from tqdm import tqdm
        except ImportError:  # a bar is no reason to fail
            yield lambda: None
            return
        with tqdm(total=len(tasks), unit="file", file=sys.stderr, leave=False, delay=1) as self.bar:
            yield self.bar.update
        self.bar = None

    @staticmethod
    def flush():
        """Flush both, so that a closed pipe is noticed here."""
        sys.stdout.flush()
        sys.stderr.flush()

    @staticmethod
    def _write(stream, text):
        if isinstance(text, bytes):  # 2.7's native text
            text = text.decode("utf-8", "replace")
        encoding = getattr(stream, "encoding", None) or "utf-8"
        raw = text.encode(encoding, "backslashreplace")
        if hasattr(stream, "buffer"):
            stream.flush()
            stream.buffer.write(raw)
        else:
            stream.write(raw if str is bytes else raw.decode(encoding))


def printable(path):
    """Return *path* as text: bytes of 2.7 and surrogates of 3 made readable."""
    if isinstance(path, bytes):
        return path.decode("utf-8", "replace")
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "replace") if str is not bytes else path
