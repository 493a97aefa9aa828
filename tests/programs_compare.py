"""Compare the raw answers of a program with those recorded from CPython 2.7.18.

Two modes.  ``bytes``: every byte, the Date line and the version in the Server line
aside.  ``client``: what a client acts upon: status code, the program's own header
fields in any order, body.  A stock error page or directory listing belongs to the
library, not to the program, so ``client`` asks of it only what it says: the error code,
the names listed and where they lead.
"""
from __future__ import unicode_literals

import re

_DATE = re.compile(br"(?m)^(Date: )[^\r\n]+")
_SERVER = re.compile(br"(?m)^(Server: [^\r\n]*)")
_VERSION = re.compile(br"(BaseHTTP|SimpleHTTP|CGIHTTP|Python)/[0-9][0-9A-Za-z.+]*")
_STOCK_ERROR = re.compile(br"<title>Error response</title>[\s\S]*Error code:? (\d{3})")
_LISTING = re.compile(br"<title>Directory listing for [^<]*</title>")
_LINK = re.compile(br'<a href="([^"]*)">([^<]*)</a>')
# Fields that the library writes on its own, and whose values it has changed since.
_LIBRARY_FIELDS = frozenset([b"date", b"server"])


def normalise(raw):
    """raw answer -> the same with the Date and the library's versions blanked."""
    raw = _DATE.sub(br"\1<date>", raw)
    return _SERVER.sub(lambda found: _VERSION.sub(br"\1/<version>", found.group(1)), raw)


def split_answer(raw):
    """raw answer -> (status line, [(lower-case name, value)], body); HTTP/0.9 has only a body."""
    if not raw.startswith(b"HTTP/"):
        return b"", [], raw
    head, _, body = raw.partition(b"\r\n\r\n")
    lines = head.split(b"\r\n")
    fields = []
    for line in lines[1:]:
        name, _, value = line.partition(b":")
        fields.append((name.lower(), value.strip()))
    return lines[0], fields, body


def status_code(raw):
    """The three digits of the status line, b"" when there is none."""
    words = split_answer(raw)[0].split(None, 2)
    return words[1] if len(words) > 1 else b""


def as_client(raw):
    """raw answer -> a tuple of what a client acts upon (see the module's docstring)."""
    _, fields, body = split_answer(raw)
    code = status_code(raw)
    error = _STOCK_ERROR.search(body)
    if error:
        return code, "stock error page", error.group(1)
    if _LISTING.search(body):
        return code, "directory listing", tuple(_LINK.findall(body))
    own = sorted(field for field in fields if field[0] not in _LIBRARY_FIELDS)
    return code, own, body


def same(expected, actual, mode):
    """Whether two raw answers are equal in mode 'bytes' or 'client'."""
    if mode == "bytes":
        return normalise(expected) == normalise(actual)
    if mode == "client":
        # Versions may stand in a body too where a connection gave several answers.
        return as_client(normalise(expected)) == as_client(normalise(actual))
    raise ValueError("mode must be 'bytes' or 'client', not %r" % (mode,))


def describe(expected, actual, mode):
    """A failure message that shows both answers from the first difference on."""
    if mode == "bytes":
        want, got = normalise(expected), normalise(actual)
    else:
        want = repr(as_client(normalise(expected))).encode("ascii")
        got = repr(as_client(normalise(actual))).encode("ascii")
    at = next((i for i, pair in enumerate(zip(want, got)) if pair[0] != pair[1]),
              min(len(want), len(got)))
    start = max(0, at - 60)
    return "differs from byte %d on:\n  2.7.18: %r\n  here:   %r" % (
        at, want[start:at + 400], got[start:at + 400])
