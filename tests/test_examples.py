# -*- coding: utf-8 -*-
"""The examples, run as programs and asked over a socket; on 2.7 the same requests go to the genuine module."""
import os
import re
import socket
import subprocess
import sys
import time

import pytest

EXAMPLES = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "examples")


class Program(object):
    """A server program of the examples, on a port of the system's choice."""

    def __init__(self, name):
        """Start the program and wait for the line in which it names its port."""
        command = [sys.executable, "-u", os.path.join(EXAMPLES, name), "0"]
        self.process = subprocess.Popen(command, stderr=subprocess.PIPE)
        line = self.process.stderr.readline().decode("ascii")
        self.port = int(re.search(r"localhost:(\d+)", line).group(1))

    def ask(self, *lines, **options):
        """Send the header lines and `body`; the answer's status line, headers and body, all bytes."""
        request = "\r\n".join(lines + ("", "")).encode("ascii") + options.get("body", b"")
        client = socket.create_connection(("localhost", self.port), timeout=30)
        try:
            client.sendall(request)
            answer = b"".join(iter(lambda: client.recv(65536), b""))
        finally:
            client.close()
        head, _, body = answer.partition(b"\r\n\r\n")
        status, _, headers = head.partition(b"\r\n")
        return status, headers.split(b"\r\n"), body

    def stop(self):
        """End the program."""
        self.process.terminate()
        self.process.stderr.close()
        self.process.wait()


@pytest.fixture
def guestbook():
    program = Program("guestbook.py")
    yield program
    program.stop()


def post(program, form):
    """Post `form`, bytes, as a browser does."""
    return program.ask("POST /sign HTTP/1.1", "Content-Type: application/x-www-form-urlencoded",
                       "Content-Length: %d" % len(form), body=form)


def test_guestbook_shows_its_page(guestbook):
    status, headers, body = guestbook.ask("GET / HTTP/1.1", "Host: x", "User-Agent: Mosaic <1.0>")
    assert status == b"HTTP/1.0 200 OK"
    assert headers[0].startswith(b"Server: Guestbook/1.0 Python/")
    assert headers[1].startswith(b"Date: ")
    assert headers[2:] == [b"Content-type: text/html; charset=utf-8"]
    assert b"You came with Mosaic &lt;1.0&gt;. Visitors so far: 0" in body


def test_guestbook_keeps_what_is_posted_byte_for_byte(guestbook):
    status, headers, body = post(guestbook, b"name=J%C3%BCrgen+%26+Co&message=a%3Cb")
    assert (status, headers[2:], body) == (b"HTTP/1.0 303 See Other", [b"Location: /"], b"")
    page = guestbook.ask("GET / HTTP/1.0")[2]
    entry = u"<p><b>J\xfcrgen &amp; Co</b> wrote on %s:<br>a&lt;b</p>" % time.strftime("%d %b %Y")
    assert entry.encode("utf-8") in page
    assert b"You came with no browser at all. Visitors so far: 1" in page


@pytest.mark.parametrize("lines, status", [
    pytest.param(["GET /missing HTTP/1.0"], b"HTTP/1.0 404 No page here: /missing", id="unknown page"),
    pytest.param(["POST /sign HTTP/1.0", "Content-Length: 0"], b"HTTP/1.0 415 Unsupported Media Type", id="not a form"),
    pytest.param(["PUT / HTTP/1.0"], b"HTTP/1.0 501 Unsupported method ('PUT')", id="unknown method"),
])
def test_guestbook_refuses(guestbook, lines, status):
    assert guestbook.ask(*lines)[0] == status


def test_guestbook_refuses_a_form_without_a_name(guestbook):
    assert post(guestbook, b"message=x")[0] == b"HTTP/1.0 400 Please say who you are"
