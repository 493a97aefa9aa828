"""Compare the raw answers of a program with those recorded from CPython 2.7.18.

Two modes.  ``bytes``: every byte, the Date line and the version in the Server line
aside.  ``client``: what a client acts upon: status code, the program's own header
fields in any order, body.  A stock error page or redirect to a folder's slash belongs
to the library, not to the program: ``client`` asks for the code, the Location and the
page, whatever its message and its other fields.
"""
from __future__ import unicode_literals

import re

_DATE = re.compile(br"(?m)^(Date: )[^\r\n]+")
_SERVER = re.compile(br"(?m)^(Server: [^\r\n]*)")
_VERSION = re.compile(br"(BaseHTTP|SimpleHTTP|CGIHTTP|Python)/[0-9][0-9A-Za-z.+]*")
_LENGTH = re.compile(br"(?i)\r\nContent-Length: *([0-9]+) *\r\n")
_CHUNKED = re.compile(br"(?i)\r\nTransfer-Encoding: *chunked *\r\n")
_STOCK_ERROR = re.compile(br"<title>Error response</title>[\s\S]*Error code:? (\d{3})")
_MESSAGE = re.compile(br"(?m)^(<p>Message: ).*$")    # it may be an error's of the interpreter or the library
_STOCK_ERROR_FIELDS = frozenset([b"connection", b"content-type", b"content-length"])
# Fields that the library writes on its own, and whose values it has changed since.
_LIBRARY_FIELDS = frozenset([b"date", b"server"])


def normalise(raw):
    """raw answer -> the same with the Date and the library's versions blanked."""
    raw = _DATE.sub(br"\1<date>", raw)
    return _SERVER.sub(lambda found: _VERSION.sub(br"\1/<version>", found.group(1)), raw)


def end_of_answer(raw, method):
    """Where the first response in raw ends if that is certain without EOF, else None."""
    head, blank, body = raw.partition(b"\r\n\r\n")
    if not blank or not head.startswith(b"HTTP/"):
        return None
    start = len(head) + len(blank)
    if method in (b"HEAD", b"CONNECT") or head.split(b" ", 2)[1:2] in ([b"204"], [b"304"]):
        return start
    length = _LENGTH.search(head + b"\r\n")
    if length:
        end = start + int(length.group(1))
        return end if end <= len(raw) else None
    if _CHUNKED.search(head + b"\r\n"):
        last = raw.find(b"\r\n0\r\n\r\n", start - 2)
        return last + 7 if last >= 0 else None
    return None


def method_of(step):
    """The method of the request that step begins with."""
    return step.partition(b" ")[0]


def split_answers(raw, steps):
    """All that came on one connection -> one raw answer for each step that got one."""
    answers = []
    for step in steps[:-1]:
        end = end_of_answer(raw, method_of(step))
        if end is None:
            break
        answers.append(raw[:end])
        raw = raw[end:]
    return answers + [raw]


def split_fields(raw):
    """raw answer -> (status code, [(lower-case name, value)], body); HTTP/0.9 has only a body."""
    if not raw.startswith(b"HTTP/"):
        return b"", [], raw
    head, _, body = raw.partition(b"\r\n\r\n")
    lines = head.split(b"\r\n")
    fields = []
    for line in lines[1:]:
        name, _, value = line.partition(b":")
        fields.append((name.lower(), value.strip()))
    return (lines[0].split(None, 2) + [b""])[1], fields, body


def as_client(raw):
    """raw answer -> a tuple of what a client acts upon (see the module's docstring)."""
    code, fields, body = split_fields(raw)
    own = sorted(field for field in fields if field[0] not in _LIBRARY_FIELDS)
    error = _STOCK_ERROR.search(body)
    if error:
        # What 2.7 cannot parse it answers as HTTP/0.9: by the page alone.
        return code or error.group(1), "stock error page", _MESSAGE.sub(br"\1", body)
    if code >= b"400" and _is_stock_error_head(own, body):
        return code, "stock error page", b""
    if code >= b"400" and (b"connection", b"close") in own:     # send_error of Python 3 adds the length
        own = [field for field in own if field != (b"content-length", str(len(body)).encode("ascii"))]
    if code == b"301" and not body:
        own = [field for field in own if field != (b"content-length", b"0")]
    return code, own, body


def _is_stock_error_head(own, body):
    """Whether these are the fields, without body, that send_error writes: the answer to a HEAD."""
    names = set(name for name, _ in own)
    return (not body and (b"connection", b"close") in own
            and b"content-type" in names and names <= _STOCK_ERROR_FIELDS)


def comparable(raw, mode, steps=(b"GET ",)):
    """What mode compares of all that came on a connection: bytes, or a list of tuples."""
    if mode == "bytes":
        return normalise(raw)
    if mode == "client":
        return [as_client(answer) for answer in split_answers(normalise(raw), list(steps)) if answer]
    raise ValueError("mode must be 'bytes' or 'client', not %r" % (mode,))


def same(expected, actual, mode, steps=(b"GET ",)):
    """Whether two raw answers to steps are equal in mode 'bytes' or 'client'."""
    return comparable(expected, mode, steps) == comparable(actual, mode, steps)


def describe(expected, actual, mode, steps=(b"GET ",)):
    """A failure message that shows both answers from the first difference on."""
    want, got = comparable(expected, mode, steps), comparable(actual, mode, steps)
    if mode == "client":
        want, got = repr(want).encode("ascii"), repr(got).encode("ascii")
    at = next((i for i, pair in enumerate(zip(want, got)) if pair[0] != pair[1]),
              min(len(want), len(got)))
    start = max(0, at - 60)
    return "differs from byte %d on:\n  2.7.18: %r\n  here:   %r" % (
        at, want[start:at + 400], got[start:at + 400])
