"""How SimpleHTTPServer sends a file: one that changes meanwhile, a long one, over TLS.  On 2.7, the genuine module."""

import io
import os
import socket
import subprocess
import sys
import threading

import pytest
import six

import SimpleHTTPServer

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from golden.simple import exchanges, folder, handler, programs  # noqa: E402
from oracle import wire  # noqa: E402

TYPES = exchanges.on_file(exchanges.TYPES)
only_3 = pytest.mark.skipif(six.PY2, reason='2.7 has no such thing')


# Files that change while they are sent


CHANGES = '''
class H(Handler):
    protocol_version = 'HTTP/1.1'
    def guess_type(self, path):
        return 'text/plain'
    def end_headers(self):
        Handler.end_headers(self)
        change()
'''


def changing(path, size, driver):
    """Serve the file twice on one connection; its size changes when the head of the first answer is written."""
    source = 'def change(): __import__("os").truncate(%r, %d)\n' % (str(path), size) + CHANGES
    source += '    directory = %r\n' % os.path.dirname(str(path))
    request = b'GET /file HTTP/1.1\r\n\r\n' * 2
    return handler.answer(source, request, driver, TYPES).sent


@only_3
@pytest.mark.parametrize('driver', wire.DRIVERS)
@pytest.mark.parametrize('size, left', [(1000, 10), (500000, 0), (500000, 16384), (500000, 100000)])
def test_file_that_shrinks_ends_the_connection(tmp_path, driver, size, left):
    (tmp_path / 'file').write_bytes(b'x' * size)
    sent = changing(tmp_path / 'file', left, driver)
    head, _, body = sent.partition(b'\r\n\r\n')
    assert b'\r\nContent-Length: %d\r\n' % size in head
    assert body == b'x' * left  # and no second answer, which a client would take for the rest of the first


@only_3
@pytest.mark.parametrize('driver', wire.DRIVERS)
@pytest.mark.parametrize('size', [10, 16384, 500000])
def test_file_that_grows_is_cut(tmp_path, driver, size):
    (tmp_path / 'file').write_bytes(b'x' * size)
    sent = changing(tmp_path / 'file', size + 100, driver)
    _, first, second = sent.split(b'\r\n\r\n')
    assert first.startswith(b'x' * size + b'HTTP/1.1 200 OK')
    assert second == b'x' * size + b'\0' * 100


# How a long file is sent


class Counting(object):
    """Counts the calls of socket.socket.sendfile."""

    def __init__(self, monkeypatch):
        self.calls = 0
        sendfile = socket.socket.sendfile

        def counted(sock, *args, **kwargs):
            self.calls += 1
            return sendfile(sock, *args, **kwargs)
        monkeypatch.setattr(socket.socket, 'sendfile', counted)


@only_3
@pytest.mark.skipif(not hasattr(os, 'sendfile'), reason='the system has no sendfile')
@pytest.mark.parametrize('name, source, calls', [
    ('large.bin', programs.PLAIN, 1),
    ('large.bin', programs.BUFFERED, 1),
    ('large.bin', programs.KEPT_OPEN, 1),
    ('large.bin', 'class H(Handler):\n    rfile_text = True\n', 1),
    ('block.bin', programs.PLAIN, 0),
    ('hello.txt', programs.PLAIN, 0),
    ('large.bin', programs.COPY_OVERRIDDEN, 0),
    ('large.bin', programs.WFILE_REPLACED, 0),
])
def test_sendfile_only_where_nobody_sees_it(served, monkeypatch, name, source, calls):
    """And the same bytes with it as without it."""
    request = exchanges.ask(b'/' + name.encode('ascii'))
    without = handler.answer(source, request, 'streams', TYPES)
    counting = Counting(monkeypatch)
    assert handler.answer(source, request, 'socket', TYPES) == without
    assert counting.calls == calls


@only_3
def test_wfile_s_own_write_sees_every_byte(served, monkeypatch):
    source = '''
class H(Handler):
    def setup(self):
        Handler.setup(self)
        write, self.wfile.write = self.wfile.write, lambda data: write(data.upper())
'''
    counting = Counting(monkeypatch)
    answer = handler.answer(source, exchanges.ask(b'/large.bin'), 'socket', TYPES)
    assert answer.sent.endswith(folder.LARGE.upper())
    assert counting.calls == 0


MEMORY = '''
import re, sys, threading, socket
import SimpleHTTPServer

class H(SimpleHTTPServer.SimpleHTTPRequestHandler):
    def log_message(self, *args):
        pass
    if sys.argv[1] == "blocks":
        def setup(self):
            SimpleHTTPServer.SimpleHTTPRequestHandler.setup(self)
            self.wfile.write = self.wfile.write

def peak():
    """The most memory that this process has had, in KiB; getrusage's would be that of the process that started it."""
    with open("/proc/self/status") as status:
        return int(re.search(r"VmHWM:\\s+([0-9]+) kB", status.read()).group(1))

def download(port, count):
    for _ in range(count):
        client = socket.create_connection(("127.0.0.1", port))
        client.sendall(b"GET /big HTTP/1.0\\r\\n\\r\\n")
        size = 0
        while True:
            data = client.recv(65536)
            if not data:
                break
            size += len(data)
        client.close()
        assert size > 40000000, size

server = SimpleHTTPServer.BaseHTTPServer.HTTPServer(("127.0.0.1", 0), H)
thread = threading.Thread(target=server.serve_forever)
thread.daemon = True
thread.start()
peaks = [peak()]
for count in 1, 4:
    download(server.server_port, count)
    peaks.append(peak())
server.shutdown()
server.server_close()
print(" ".join(map(str, peaks)))
'''


@pytest.mark.skipif(not os.path.exists('/proc/self/status'), reason='nothing tells a process\'s peak of memory')
@pytest.mark.parametrize('way', ['sendfile', 'blocks'])
def test_long_download_holds_no_memory(tmpdir, way):
    """40 MB take what a block takes, and another 160 MB nothing more."""
    if six.PY2 and way == 'blocks':
        pytest.skip('2.7 has slots on its socket files')
    with open(str(tmpdir.join('big')), 'wb') as file:
        file.truncate(40 << 20)
    program = tmpdir.join('program.py')
    program.write(MEMORY)
    environment = dict(os.environ, PYTHONPATH=os.pathsep.join(filter(None, sys.path)))
    output = subprocess.check_output([sys.executable, "-W", "ignore", str(program), way], cwd=str(tmpdir), env=environment)
    before, first, last = [int(word) for word in output.split()]
    assert first - before < 4 << 10  # KiB
    assert last - first < 4 << 10


# TLS


@only_3
def test_tls_gets_the_same_bytes(served, monkeypatch):
    ssl = pytest.importorskip('ssl')
    server_side, client_side = _tls_contexts(ssl)
    counting = Counting(monkeypatch)
    ours, theirs = socket.socketpair()
    kind = handler.make(TYPES, log_message=lambda self, *args: None)

    def serve():
        with server_side.wrap_socket(theirs, server_side=True) as wrapped:
            kind(wrapped, ('127.0.0.1', 5), None)
    thread = threading.Thread(target=serve)
    thread.start()
    with client_side.wrap_socket(ours, server_hostname='localhost') as client:
        client.sendall(exchanges.ask(b'/large.bin'))
        received = _read(client)
    thread.join()
    assert received == handler.answer(programs.PLAIN, exchanges.ask(b'/large.bin'), 'streams', TYPES).sent
    assert counting.calls == 0


def _read(client):
    """Return what comes up to the end, which nobody announces: some OpenSSLs complain."""
    received = [client.recv(65536)]
    while received[-1]:
        try:
            received.append(client.recv(65536))
        except OSError:
            break
    return b''.join(received)


def _tls_contexts(ssl):
    """A server's and a client's context that need no certificate: they agree on a cipher without one."""
    contexts = []
    for protocol in ssl.PROTOCOL_TLS_SERVER, ssl.PROTOCOL_TLS_CLIENT:
        context = ssl.SSLContext(protocol)
        context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
        if hasattr(ssl, 'TLSVersion'):  # Python 3.7; TLS 1.3 has no such cipher
            context.maximum_version = ssl.TLSVersion.TLSv1_2
        else:
            context.options |= ssl.OP_NO_TLSv1_3
        context.set_ciphers('aNULL@SECLEVEL=0')
        contexts.append(context)
    return contexts


# A file that no method of the program's sees


OVERRIDE = '''
class H(Handler):
    def copyfile(self, source, target):
        self.log_message('%s', isinstance(source, __import__('io').BufferedReader))
        Handler.copyfile(self, source, target)
'''
INSTANCE = '''
class H(Handler):
    def setup(self):
        Handler.setup(self)
        copyfile = self.copyfile
        def seen(source, target):
            self.log_message('%s', isinstance(source, __import__('io').BufferedReader))
            copyfile(source, target)
        self.copyfile = seen
'''
SEND_HEAD = '''
class H(Handler):
    def send_head(self):
        f = Handler.send_head(self)
        self.log_message('%s', isinstance(f, __import__('io').BufferedReader))
        return f
'''


@only_3
@pytest.mark.parametrize('source, seen', [
    (programs.PLAIN, False), (OVERRIDE, True), (INSTANCE, True), (SEND_HEAD, True),
], ids=['nobody', 'override', 'of the instance', 'send_head'])
@pytest.mark.parametrize('name', ['hello.txt', 'large.bin'])
def test_whoever_sees_the_file_gets_a_real_one(served, monkeypatch, source, seen, name):
    from BaseHTTPServer_compat import file_copy
    opened, genuine = [], file_copy.DiskFile.__init__
    request = exchanges.ask(b'/' + name.encode('ascii'))
    plain = handler.answer(programs.PLAIN, request, 'streams', TYPES)
    monkeypatch.setattr(file_copy.DiskFile, '__init__', lambda self, path: (opened.append(path), genuine(self, path))[1])
    answer = handler.answer(source, request, 'streams', TYPES)
    assert (answer.sent, b'True\n' in answer.log, opened == []) == (plain.sent, seen, seen)


@only_3
@pytest.mark.parametrize('name', ['copyfile', 'send_head'])
def test_a_patched_method_of_the_class_is_called(served, monkeypatch, name):
    kind = SimpleHTTPServer.SimpleHTTPRequestHandler
    genuine, found = getattr(kind, name), []

    def patch(self, *args):
        found.append(genuine(self, *args) or args[0])
        return found[-1]
    monkeypatch.setattr(kind, name, patch)
    handler.answer(programs.PLAIN, exchanges.ask(b'/hello.txt'), 'streams', TYPES)
    assert [type(file) for file in found] == [io.BufferedReader]


@only_3
def test_disk_file(served):
    from BaseHTTPServer_compat.file_copy import DiskFile
    with pytest.raises(IsADirectoryError):
        DiskFile('sub')
    with pytest.raises(FileNotFoundError):
        DiskFile('missing')
    file = DiskFile('hello.txt')
    assert (file.status.st_size, file.read(2), file.tell(), file.read(100), file.read(1)) == (6, b'he', 2, b'llo\n', b'')
    file.seek(1)
    assert file.read(1) == b'e'
    descriptor = file.fileno()
    file.close()
    file.close()  # as any file's: not the descriptor that another file has meanwhile
    with pytest.raises(OSError):
        os.fstat(descriptor)


@only_3
@pytest.mark.skipif(not os.path.isdir('/proc/self/fd'), reason='nothing tells the open descriptors')
@pytest.mark.parametrize('target', [b'/hello.txt', b'/large.bin', b'/sub', b'/sub/', b'/missing', b'/hello.txt/'])
@pytest.mark.parametrize('source', [programs.PLAIN, programs.FAILS_AFTER_OPEN, SEND_HEAD], ids=['plain', 'fails', 'send_head'])
def test_every_file_is_closed(served, source, target):
    for _ in range(2):  # what is imported late opens files too
        before = sorted(os.listdir('/proc/self/fd'))
        handler.answer(source, exchanges.ask(target), 'streams', TYPES)
    assert sorted(os.listdir('/proc/self/fd')) == before
