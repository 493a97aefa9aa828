"""Servers on the loopback: whose exceptions reach handle_error, and that the server goes on whatever happens."""

import contextlib
import os
import random
import socket
import sys
import threading

import pytest
import six

import BaseHTTPServer
import SocketServer

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from oracle.generate import Generator  # noqa: E402

PATIENCE = 20  # seconds
GOOD = b'GET /good HTTP/1.0\r\n\r\n'


class Threading(SocketServer.ThreadingMixIn, BaseHTTPServer.HTTPServer):
    daemon_threads = True


SERVERS = [BaseHTTPServer.HTTPServer, Threading]


class Quiet(BaseHTTPServer.BaseHTTPRequestHandler):
    """A handler that answers every method, reading the body as its client announces it."""

    def do_GET(self):
        self.send_response(200)
        self.send_header('Content-Length', '2')
        self.end_headers()
        self.wfile.write('ok')

    def do_POST(self):
        length = self.headers.getheader('content-length', '0')
        if length.isdigit() and len(length) < 9:
            self.rfile.read(int(length))
        self.do_GET()

    do_PUT = do_POST

    def log_message(self, format, *args):
        pass


@contextlib.contextmanager
def serving(handler, server_class=BaseHTTPServer.HTTPServer, recording=True):
    """Serve on the loopback; yield the server, whose `errors` are the exceptions that reached handle_error."""
    server = server_class(('127.0.0.1', 0), handler)
    server.errors = []
    if recording:
        server.handle_error = lambda request, client_address: server.errors.append(sys.exc_info()[0].__name__)
    thread = threading.Thread(target=server.serve_forever, args=(.01,))
    thread.daemon = True
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        thread.join(PATIENCE)
        server.server_close()
        assert not thread.is_alive()


def ask(server, raw):
    """Send the bytes and the end of the stream; return all that comes back."""
    client = socket.create_connection(server.server_address[:2], PATIENCE)
    try:
        try:
            client.sendall(raw)
            client.shutdown(socket.SHUT_WR)
        except socket.error:
            pass  # refused before it was all sent
        return read_all(client)
    finally:
        client.close()


def read_all(client):
    pieces = []
    try:
        while not pieces or pieces[-1]:
            pieces.append(client.recv(65536))
    except socket.timeout:
        raise
    except socket.error:
        pass  # reset after the answer: the server did not want the rest
    return b''.join(pieces)


def byte_noise(count):
    """Yield connections of random bytes, of mutated requests, and of requests that end anywhere."""
    rng = random.Random(27)
    generator = Generator(rng)
    for _ in range(count):
        yield bytes(bytearray(rng.randint(0, 255) for _ in range(rng.randint(0, 200))))
        yield generator.request()
        request = generator.request()
        yield request[:rng.randint(0, len(request))]


@pytest.mark.parametrize('version', ['HTTP/1.0', 'HTTP/1.1'])
@pytest.mark.parametrize('server_class', SERVERS)
def test_no_bytes_of_a_client_reach_handle_error(server_class, version):
    """'What must hold' 5: whatever arrives, it is answered or dropped, and the next client is served."""
    class Handler(Quiet):
        protocol_version = version

    with serving(Handler, server_class) as server:
        for raw in byte_noise(60):
            ask(server, raw)
            assert server.errors == [], raw
        assert ask(server, GOOD).endswith(b'\r\n\r\nok')


@pytest.mark.parametrize('error', [ValueError, KeyError, socket.error, UnicodeError, SystemExit, KeyboardInterrupt])
@pytest.mark.parametrize('server_class', SERVERS)
def test_an_exception_of_the_handler_reaches_handle_error(server_class, error):
    """What was written before it has been sent; the server goes on."""
    class Handler(Quiet):
        def do_PUT(self):
            self.wfile.write('before')
            raise error('mine')

    with serving(Handler, server_class) as server:
        assert ask(server, b'PUT / HTTP/1.0\r\n\r\n') == b'before'
        assert server.errors == [error.__name__]
        assert ask(server, GOOD).endswith(b'\r\n\r\nok')


@pytest.mark.skipif(not hasattr(os, 'fork'), reason='ForkingMixIn needs os.fork')
@pytest.mark.filterwarnings('ignore:This process:DeprecationWarning')  # 3.12 and newer fear for the threads of pytest
def test_a_forking_server_goes_on():
    class Forking(SocketServer.ForkingMixIn, BaseHTTPServer.HTTPServer):
        pass

    class Handler(Quiet):
        def do_PUT(self):
            self.wfile.write('before')
            raise ValueError('mine')

    with serving(Handler, Forking) as server:
        assert ask(server, b'PUT / HTTP/1.0\r\n\r\n') == b'before'
        assert ask(server, GOOD).endswith(b'\r\n\r\nok')
        assert server.errors == []  # they are the child's


def test_handle_error_as_it_comes_prints_the_traceback(capsys):
    class Handler(Quiet):
        def do_PUT(self):
            raise ValueError('mine')

    with serving(Handler, recording=False) as server:
        ask(server, b'PUT / HTTP/1.0\r\n\r\n')
        ask(server, GOOD)
    out, err = capsys.readouterr()
    assert 'Exception happened during processing of request from' in out + err
    assert 'ValueError: mine' in err


def test_head_arrives_while_the_handler_waits():
    """Long polling: `end_headers()` and a wait must not keep the head from the client."""
    seen = threading.Event()

    class Handler(Quiet):
        def do_GET(self):
            self.send_response(200)
            self.send_header('X', 'waiting')
            self.end_headers()
            self.wfile.write('seen' if seen.wait(PATIENCE) else 'never')

    with serving(Handler) as server:
        client = socket.create_connection(server.server_address[:2], PATIENCE)
        client.sendall(GOOD)
        head = b''
        while not head.endswith(b'\r\n\r\n'):
            head += client.recv(1)
        seen.set()
        assert b'X: waiting\r\n' in head
        assert read_all(client) == b'seen'
        client.close()


def test_answers_arrive_in_turn_on_one_connection():
    """A client that waits for each answer before it asks again."""
    class Handler(Quiet):
        protocol_version = 'HTTP/1.1'

    with serving(Handler) as server:
        client = socket.create_connection(server.server_address[:2], PATIENCE)
        for _ in range(20):
            client.sendall(b'POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc')
            answer = b''
            while not answer.endswith(b'\r\n\r\nok'):
                answer += client.recv(65536)
        client.close()
        assert server.errors == []


@pytest.mark.skipif(six.PY2, reason='2.7 closes with the bytes unread: whether a reset follows is up to the system')
def test_an_upload_left_unread_does_not_cost_the_answer():
    """The client's bytes that nobody read must not turn the end of the connection into a reset that eats the answer."""
    class Handler(Quiet):
        def do_POST(self):
            self.send_error(413)

    with serving(Handler) as server:
        raw = b'POST / HTTP/1.0\r\nContent-Length: 50000\r\n\r\n' + b'x' * 50000
        assert ask(server, raw).startswith(b'HTTP/1.0 413 ')
