"""Counting, the summary, and ``--report FILE.json``: per file what was changed, what needs a person and why.

The JSON document::

    {"version": 1, "target": "http.server", "exit_status": 1,
     "summary": {"files": 12, "changed": 2, "failed": 0, "persons": 1},
     "files": [{"path": "app.py", "status": "changed", "written": true,
                "changes": [{"line": 3, "before": ["import BaseHTTPServer"], "after": ["import http.server"]}],
                "messages": [{"line": 9, "column": 5, "code": "BH102", "text": "...", "summary": "...",
                              "remedy": "..."}]}]}

Files without a change and without a message are counted, not listed. ``status``: changed, unchanged, failed.
"""

from .messages import CODES
from .screen import printable


class Report(object):
    """The counts, and with *keep* the details."""

    def __init__(self, settings, keep=False):
        self.target, self.keep = settings.target, keep
        self.seen = self.changed = self.failures = self.persons = 0
        self.files = []

    def add(self, outcome, written):
        """Count the Outcome of one file."""
        self.changed += outcome.changed
        self.failures += any(message.failed for message in outcome.messages)
        self.persons += sum(not message.failed for message in outcome.messages)
        if self.keep and (outcome.changed or outcome.messages):
            self.files.append(self._entry(outcome.path, "changed" if outcome.changed else "unchanged", written,
                                          outcome.changes(), outcome.messages))

    def fail(self, path, message, outcome=None):
        """Count a file that could not be done."""
        self.failures += 1
        if self.keep:
            messages = (outcome.messages if outcome else []) + [message]
            self.files.append(self._entry(path, "failed", False, [], messages))

    @staticmethod
    def _entry(path, status, written, changes, messages):
        return {"path": printable(path), "status": status, "written": written, "changes": changes,
                "messages": [{"line": message.line, "column": message.column, "code": message.code,
                              "text": message.text, "summary": CODES[message.code][0],
                              "remedy": CODES[message.code][1]} for message in messages]}

    def summary(self, written):
        """Return the last line of the run."""
        return "%s: %d %s, %d %s, %d failed" % (
            plural(self.seen, "file"), self.changed, "fixed" if written else "to fix",
            self.persons, "place needs a person" if self.persons == 1 else "places need a person", self.failures)

    def write(self, path, status):
        """Write the JSON document to *path*. IOError, OSError."""
        document = {"version": 1, "target": self.target, "exit_status": status, "files": self.files,
                    "summary": {"files": self.seen, "changed": self.changed, "failed": self.failures,
                                "persons": self.persons}}
        import json     # a run without a report needs none

        with open(path, "wb") as stream:
            text = json.dumps(document, indent=2, sort_keys=True)
            stream.write(text.encode("ascii") + b"\n")


def plural(count, word):
    """Return ``1 file`` or ``2 files``."""
    return "%d %s%s" % (count, word, "" if count == 1 else "s")
