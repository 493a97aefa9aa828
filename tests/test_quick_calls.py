"""What a handler in a thread writes leaves by a way of its own (quick_calls): nobody must see more of it than its speed."""
import errno
import select
import socket
import struct
import threading

import pytest
import six
from ends import REASON, VERSION, WHOLE
from live import PATIENCE, Hello, connected, serving

import BaseHTTPServer
import SocketServer

LINES = [('line %d ' % number) * (number % 300) + '\n' for number in range(20000)]  # 12 MB, more than a connection holds


class Writes(Hello):
    """Writes all LINES, of which the first are on their way when `begun` is set."""

    def do_GET(self):
        for number, line in enumerate(LINES):
            self.wfile.write(line)
            if number == 1000:
                self.server.begun.set()
        self.close_connection = 1


@pytest.mark.skipif(not WHOLE and VERSION != (3, 6), reason=REASON)
def test_a_client_that_is_slow_to_read_gets_all_in_order():
    def prepare(httpd):
        httpd.begun = threading.Event()

    with serving(Writes, prepare=prepare) as httpd, connected(httpd) as client:
        client.send(b'GET / HTTP/1.0\r\n\r\n')
        assert httpd.begun.wait(PATIENCE)
        assert client.receive_all() == ''.join(LINES).encode('ascii')


class Notes(Hello):
    """Waits until the client has gone, and notes how it is told so, three times."""

    def do_GET(self):
        self.wfile.write('go\n')
        select.select([self.connection], [], [], PATIENCE)
        for _ in range(3):
            try:
                self.wfile.write('x')
            except socket.error as error:
                self.server.errors.append(error.args[0])
        self.close_connection = 1


def test_a_client_that_has_gone_is_told_of_as_on_27():
    """A reset is told once; what is written after it is a broken pipe."""
    def prepare(httpd):
        httpd.errors = []

    with serving(Notes, prepare=prepare) as httpd:
        with connected(httpd) as client:
            client.send(b'GET / HTTP/1.0\r\n\r\n')
            assert client.receive_until(b'go\n') == b'go\n'
            client.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack('ii', 1, 0))  # closes by a reset
        with connected(httpd) as client:  # the server is done with the first
            client.send(b'GET / HTTP/1.0\r\n\r\n')
            client.receive_until(b'go\n')
        assert httpd.errors[:3] == [errno.ECONNRESET, errno.EPIPE, errno.EPIPE]


@pytest.mark.skipif(six.PY2, reason="2.7's files keep a method of C's own socket")
def test_a_program_that_counts_what_sockets_send_counts_all(monkeypatch):
    sent = []
    sendall = socket.socket.sendall

    def count(self, data, *flags):
        sent.append(len(data))
        return sendall(self, data, *flags)

    monkeypatch.setattr(socket.socket, 'sendall', count)
    with serving(Hello) as httpd, connected(httpd) as client:
        client.send(b'GET / HTTP/1.0\r\n\r\n')
        answer = client.receive_all()
    assert len(answer) in sent


class Threaded(SocketServer.ThreadingMixIn, BaseHTTPServer.HTTPServer):
    """Notes the connections that are to be closed."""

    def close_request(self, request):
        self.closed.append(request.fileno() >= 0)
        BaseHTTPServer.HTTPServer.close_request(self, request)
        self.done.set()


def test_a_program_s_own_close_request_is_called():
    def prepare(httpd):
        httpd.closed, httpd.done = [], threading.Event()

    with serving(Hello, server_class=Threaded, prepare=prepare) as httpd, connected(httpd) as client:
        client.send(b'GET / HTTP/1.0\r\n\r\n')
        assert client.receive_all().endswith(b'hello')
        assert httpd.done.wait(PATIENCE)
        assert httpd.closed == [True]


@pytest.mark.skipif(six.PY2, reason="2.7's server closes C's own socket")
def test_a_program_that_counts_what_sockets_close_counts_all(monkeypatch):
    closed, done = [], threading.Event()
    close = socket.socket.close

    def count(self):
        closed.append(self)
        close(self)
        done.set()

    class Server(SocketServer.ThreadingMixIn, BaseHTTPServer.HTTPServer):
        pass

    with serving(Hello, server_class=Server) as httpd, connected(httpd) as client:
        client.send(b'GET / HTTP/1.1\r\n\r\n')
        assert client.receive_until(b'hello')
        monkeypatch.setattr(socket.socket, 'close', count)
        client.socket.shutdown(socket.SHUT_WR)
        assert client.receive_all() == b''
        assert done.wait(PATIENCE)
        monkeypatch.undo()
    assert len(closed) == 1
