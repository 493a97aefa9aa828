"""examples/upload.py, run as a program and asked over a socket; on 2.7 the same requests go to the genuine module."""

import os
import re
import socket
import subprocess
import sys

import pytest
import six

EXAMPLE = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), 'examples', 'upload.py')
CONTENT = bytes(bytearray(range(256))) + b'\r\n\r\n--X\r\n'


@pytest.fixture
def ask(tmpdir):
    """A function that sends raw bytes to the example, which serves `tmpdir`, and returns the raw answer."""
    environment = dict(os.environ, LC_ALL='C.UTF-8', PYTHONPATH=os.pathsep.join(filter(None, sys.path)))
    process = subprocess.Popen([sys.executable, '-u', EXAMPLE, '0'], cwd=str(tmpdir), env=environment, stderr=subprocess.PIPE)
    port = int(re.search(br'localhost:(\d+)', process.stderr.readline()).group(1))

    def ask(request):
        client = socket.create_connection(('localhost', port), timeout=30)
        try:
            client.sendall(request)
            return b''.join(iter(lambda: client.recv(65536), b''))
        finally:
            client.close()
    yield ask
    process.terminate()
    process.stderr.close()
    process.wait()


def form(filename):
    """Return the request of a browser that sends a file."""
    body = (b'--XX\r\nContent-Disposition: form-data; name="file"; filename="' + filename
            + b'"\r\nContent-Type: image/png\r\n\r\n' + CONTENT + b'\r\n--XX--\r\n')
    fields = 'Content-Type: multipart/form-data; boundary=XX\r\nContent-Length: %d\r\n' % len(body)
    return b'POST /upload HTTP/1.0\r\n' + fields.encode('ascii') + b'\r\n' + body


@pytest.mark.parametrize('sent, stored', [
    pytest.param(b'plain.bin', b'plain.bin', id='plain'),
    pytest.param(b'C:\\pictures\\f\xc3\xbcr.png', b'f\xc3\xbcr.png', id='whole path, UTF-8'),
    pytest.param(b'../../caf\xe9.png', b'caf\xe9.png', id='path upwards, Latin-1'),
])
def test_upload_is_stored_and_listed(ask, tmpdir, sent, stored):
    assert ask(form(sent)).startswith(b'HTTP/1.0 303 See Other\r\n')
    folder = str(tmpdir).encode('utf-8')
    assert os.listdir(folder) == [stored]
    with open(os.path.join(folder, stored), 'rb') as file:
        assert file.read() == CONTENT
    quoted = six.moves.urllib.parse.quote(stored).encode('ascii')
    assert b'<li><a href="' + quoted + b'">' + stored + b'</a>\n' in ask(b'GET / HTTP/1.0\r\n\r\n')
    assert ask(b'GET /' + quoted + b' HTTP/1.0\r\n\r\n').endswith(b'\r\n\r\n' + CONTENT)


@pytest.mark.parametrize('request_bytes', [
    pytest.param(form(b''), id='nothing chosen'),
    pytest.param(form(b'..'), id='no name'),
    pytest.param(form(b'x').replace(b'/upload', b'/other', 1), id='elsewhere'),
    pytest.param(b'POST /upload HTTP/1.0\r\nContent-Length: 0\r\n\r\n', id='no form'),
])
def test_upload_refuses(ask, tmpdir, request_bytes):
    assert ask(request_bytes).startswith(b'HTTP/1.0 400 ')
    assert tmpdir.listdir() == []


def test_form(ask):
    answer = ask(b'GET /upload HTTP/1.0\r\n\r\n')
    head, _, page = answer.partition(b'\r\n\r\n')
    assert ('\r\nContent-Length: %d' % len(page)).encode('ascii') in head
    assert b'enctype="multipart/form-data"' in page
    assert ask(b'HEAD /upload HTTP/1.0\r\n\r\n').partition(b'\r\n\r\n')[2] == b''
