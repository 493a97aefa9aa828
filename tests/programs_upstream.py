"""A tiny HTTP server behind the proxies of tests/programs: raw sockets, no library.

It answers with what it was asked (method, target, X- fields, body) and nothing that
depends on ports, times or the client library's version.
"""
from __future__ import unicode_literals

import contextlib
import re
import socket
import threading

_LENGTH = re.compile(br"(?i)\r\nContent-Length: *([0-9]+)")


class Upstream(object):
    """Serves on 127.0.0.1:port until stop(); one connection, one request."""

    def __init__(self):
        self._listener = socket.socket()
        self._listener.bind(("127.0.0.1", 0))
        self._listener.listen(16)
        self.port = self._listener.getsockname()[1]
        thread = threading.Thread(target=self._serve)
        thread.daemon = True
        thread.start()

    def stop(self):
        """Close the listening socket; the thread ends with it."""
        with contextlib.closing(self._listener):
            try:
                self._listener.shutdown(socket.SHUT_RDWR)
            except (OSError, socket.error):
                pass                     # nobody was waiting in accept

    def _serve(self):
        while True:
            try:
                connection = self._listener.accept()[0]
            except (OSError, socket.error):
                return
            connection.settimeout(10)
            with contextlib.closing(connection):
                try:
                    connection.sendall(answer(_read_request(connection)))
                except (OSError, socket.error):
                    continue


def _read_request(connection):
    """The bytes of one request, its body by Content-Length."""
    raw = b""
    while True:
        head, blank, body = raw.partition(b"\r\n\r\n")
        length = _LENGTH.search(head)
        if blank and len(body) >= (int(length.group(1)) if length else 0):
            return raw
        piece = connection.recv(65536)
        if not piece:
            return raw
        raw += piece


def answer(raw):
    """The response to the raw request; /missing, /moved, /binary and /json are special."""
    head, _, body = raw.partition(b"\r\n\r\n")
    lines = head.split(b"\r\n")
    method, target = (lines[0].split(b" ") + [b"", b""])[:2]
    path = re.sub(br"^http://[^/]*", b"", target).partition(b"?")[0]
    own = sorted(line for line in lines[1:] if line.lower().startswith(b"x-"))
    echo = b"\n".join([method + b" " + re.sub(br"^http://[^/]*", b"", target)] + own) + b"\n\n" + body
    status, kind, extra, payload = _SPECIAL.get(path, (b"200 OK", b"text/plain", b"", echo))
    return b"".join([
        b"HTTP/1.0 ", status, b"\r\nContent-Type: ", kind, b"\r\n", extra, b"X-Upstream: yes\r\n",
        b"Content-Length: ", str(len(payload)).encode("ascii"), b"\r\n\r\n",
        b"" if method == b"HEAD" else payload])


_SPECIAL = {
    b"/missing": (b"404 Not Here", b"text/html", b"", b"<h1>gone</h1>"),
    b"/moved": (b"302 Found", b"text/plain", b"Location: /elsewhere\r\n", b""),
    b"/binary": (b"200 OK", b"application/octet-stream", b"",
                 b"\x00\xff\xfe\r\n\x80caf\xc3\xa9" + bytes(bytearray(range(256)))),
    b"/json": (b"200 OK", b"application/json", b"", b'{"a": [1, 2], "name": "caf\\u00e9"}'),
    b"/page": (b"200 OK", b"text/html; charset=utf-8", b"Set-Cookie: a=1\r\nSet-Cookie: b=2\r\n",
               b"<html><body>caf\xc3\xa9 <a href=\"/x\">x</a></body></html>"),
}
