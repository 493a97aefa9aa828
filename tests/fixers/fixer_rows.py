"""Running fixers on text: rows are checked twice, for the second run must change nothing."""

import textwrap

from BaseHTTPServer_compat.fixers import rewrite

_REWRITERS = {}


def rewriter(fixers, target):
    """Return a Rewriter for *fixers* (a tuple of names; () is all of ours) and *target*."""
    key = fixers, target
    if key not in _REWRITERS:
        _REWRITERS[key] = rewrite.Rewriter(rewrite.Settings(target, fixers))
    return _REWRITERS[key]


def dedent(text):
    """Return *text* without its common indentation and without its first, empty line."""
    return textwrap.dedent(text[1:] if text.startswith("\n") else text)


def run(text, fixers=(), target="http.server", path="<stdin>"):
    """Return (new text, messages as "line:column code") of running *fixers* on *text*."""
    raw = dedent(text)
    raw = raw if isinstance(raw, bytes) else raw.encode("utf-8")
    outcome = rewriter(tuple(fixers), target).rewrite(path, raw)
    return outcome.after.decode("utf-8"), ["%d:%d %s" % (m.line, m.column, m.code) for m in outcome.messages]


def check(before, after, fixers=(), target="http.server", messages=None):
    """Assert that *before* becomes *after*, that running again changes nothing, and what was reported.

    *messages*: None for no message at all, else the list of "line:column code".
    """
    text, reported = run(before, fixers, target)
    assert text == dedent(after)
    assert reported == (messages or [])
    again, _ = run(text, fixers, target)
    assert again == text, "the second run changed its own result"


def check_noop(text, fixers=(), target="http.server", messages=None):
    """Assert that *text* is left as it is."""
    check(text, text, fixers, target, messages)
