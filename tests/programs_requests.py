"""Raw HTTP requests, built as a client would, for the request lists of tests/programs.

Everything here takes and gives bytes (on Python 3 ASCII text is taken too), so that a
request list puts the same bytes on the wire whichever interpreter runs the tests.
"""
from __future__ import unicode_literals

FORM = "application/x-www-form-urlencoded"
BOUNDARY = b"----boundary7MA4YWxk"


def raw(text):
    """bytes as they are; text as ASCII (a list that needs more writes bytes)."""
    return text if isinstance(text, bytes) else text.encode("ascii")


def request(method, target, headers=(), body=None, version="HTTP/1.1"):
    """One request.  headers: complete field lines; Content-Length is added for a body."""
    lines = [b" ".join([raw(method), raw(target), raw(version)])]
    given = [raw(line) for line in headers]
    if not any(line.lower().startswith(b"host:") for line in given):
        lines.append(b"Host: localhost")
    lines.append(b"Accept: */*")
    lines.extend(given)
    payload = b"" if body is None else raw(body)
    if body is not None and not any(line.lower().startswith(b"content-length:") for line in given):
        lines.append(raw("Content-Length: %d" % len(payload)))
    return b"\r\n".join(lines) + b"\r\n\r\n" + payload


def get(target, *headers):
    return request("GET", target, headers)


def head(target, *headers):
    return request("HEAD", target, headers)


def post(target, body, *headers):
    """A form, unless a Content-Type line is given."""
    if not any(raw(line).lower().startswith(b"content-type:") for line in headers):
        headers += ("Content-Type: " + FORM,)
    return request("POST", target, headers, body)


def post_json(target, body, *headers):
    return post(target, body, "Content-Type: application/json", *headers)


def part(name, value, filename=None, content_type=None):
    """One part of a multipart/form-data body."""
    disposition = b'Content-Disposition: form-data; name="' + raw(name) + b'"'
    if filename is not None:
        disposition += b'; filename="' + raw(filename) + b'"'
    lines = [b"--" + BOUNDARY, disposition]
    if content_type:
        lines.append(b"Content-Type: " + raw(content_type))
    return b"\r\n".join(lines) + b"\r\n\r\n" + raw(value) + b"\r\n"


def upload(target, *parts):
    """A multipart/form-data POST of the given parts."""
    body = b"".join(parts) + b"--" + BOUNDARY + b"--\r\n"
    return post(target, body, b"Content-Type: multipart/form-data; boundary=" + BOUNDARY)


def chunked(target, chunks, *headers):
    """A POST with Transfer-Encoding: chunked."""
    body = b"".join(raw("%x" % len(raw(c))) + b"\r\n" + raw(c) + b"\r\n" for c in chunks)
    lines = headers + ("Transfer-Encoding: chunked",)
    return request("POST", target, lines) + body + b"0\r\n\r\n"
