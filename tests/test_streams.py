"""rfile and wfile beside what the goldens show of them: private names, files of the program's own, failing clients."""
import gzip
import io
import select
import socket
import sys

import pytest
import six
from live import Hello, ask, body_of, connected, serving

import BaseHTTPServer
from BaseHTTPServer import BaseHTTPRequestHandler

needs_python3 = pytest.mark.skipif(six.PY2, reason='ours: 2.7 has no such thing')


def answer_of(do_post, raw_body=b'', **attributes):
    """What a handler with that method puts on the wire."""
    handler = type(BaseHTTPRequestHandler)('H', (BaseHTTPRequestHandler,), dict(attributes, do_POST=do_post))
    length = ('Content-Length: %d\r\n\r\n' % len(raw_body)).encode('ascii')
    return ask(handler, b'POST / HTTP/1.0\r\n' + length + raw_body)


def test_gzip_file_on_wfile():
    def do_post(self):
        self.send_response(200)
        self.end_headers()
        with gzip.GzipFile(fileobj=self.wfile, mode='wb') as out:
            out.write(b'squeezed')

    body = body_of(answer_of(do_post))
    assert gzip.GzipFile(fileobj=io.BytesIO(body)).read() == b'squeezed'


def test_gzip_file_in_the_place_of_wfile_takes_str():
    def do_post(self):
        real, self.wfile = self.wfile, gzip.GzipFile(fileobj=self.wfile, mode='wb')
        self.wfile.write('squee')
        self.wfile.write(b'zed')
        self.wfile.close()
        self.wfile = real

    assert gzip.GzipFile(fileobj=io.BytesIO(answer_of(do_post))).read() == b'squeezed'


def test_socket_and_buffer_behind_rfile():
    """`rfile._sock` and `rfile._rbuf`: nine of 379 programs look there."""
    def do_post(self):
        first = self.rfile.read(1)
        self.wfile.write(self.rfile._rbuf.getvalue() and first)
        self.wfile.write(str(self.rfile._sock.fileno() == self.connection.fileno()))

    assert answer_of(do_post, b'ab') == b'aTrue'


class KeepsOpen(Hello):
    """Answers and does `then`, a function of the handler."""

    def do_GET(self):
        Hello.do_GET(self)
        self.then()

    def own_files(self):
        self.rfile, self.wfile = self.request.makefile('rb', -1), self.request.makefile('wb', 0)


def close_and_forget(handler):
    handler.wfile._sock.close()
    handler.wfile._sock = None


@pytest.mark.parametrize('then', [
    close_and_forget, lambda handler: handler.wfile._sock.close(), lambda handler: handler.rfile._sock.close(),
    lambda handler: handler.wfile.close(),
], ids=['closed and forgotten', 'of wfile', 'of rfile', 'wfile itself'])
@pytest.mark.parametrize('own', [False, True], ids=['files of the library', 'files of the program'])
@pytest.mark.parametrize('text', [False, True], ids=['bytes', 'text'])
def test_socket_behind_a_file_closes_at_once(then, own, text):
    """Programs do that when a client has gone; no further request may be answered, and its head may not leave."""
    def setup(handler):
        BaseHTTPRequestHandler.setup(handler)
        if own:
            handler.own_files()

    handler = type(KeepsOpen)('H', (KeepsOpen,), {'then': then, 'setup': setup, 'rfile_text': text})
    answer = ask(handler, b'GET / HTTP/1.1\r\n\r\n' * 2)
    assert answer.count(b'HTTP/1.1 200 OK') == 1 and answer.endswith(b'hello')


def test_socket_behind_rfile_and_wfile_is_one():
    """`select` gives back what it was given, and programs look which one that is."""
    def do_post(self):
        ready = select.select([self.rfile._sock], [self.wfile._sock], [], 20)
        self.wfile.write('%s %s %s' % (self.rfile._sock in ready[1], self.rfile._sock != self.wfile._sock, self.connection in ready[1]))

    assert answer_of(do_post, b'a').startswith(b'True False ')


@pytest.mark.parametrize('text', [False, True], ids=['bytes', 'text'])
def test_buffer_behind_rfile_can_be_replaced(text):
    def do_post(self):
        first = self.rfile.read(1)
        self.rfile._rbuf = io.BytesIO(b'line\n' + b'rest')
        self.wfile.write(first + self.rfile.readline() + self.rfile.read(4))

    assert answer_of(do_post, b'abc', rfile_text=text) == b'aline\nrest'


def test_buffer_behind_rfile_is_str_where_rfile_is():
    def do_post(self):
        self.rfile.read(1)
        self.wfile.write(type(self.rfile._rbuf.getvalue()).__name__)

    assert answer_of(do_post, b'abc', rfile_text=True) == b'str'


def test_what_waits_behind_wfile_can_be_dropped():
    def do_post(self):
        self.wfile.write('kept')
        self.wfile.flush()
        self.wfile.write('dropped')
        assert b''.join(self.wfile._wbuf) == b'dropped' and self.wfile._wbuf_len == 7
        self.wfile._wbuf = []
        self.wfile._wbuf_len = 0

    assert answer_of(do_post, wbufsize=100) == b'kept'


@pytest.mark.parametrize('rbufsize, wbufsize, sizes', [(-1, -1, '8192 8192'), (0, 0, '0 0'), (512, 100, '512 100')])
def test_files_know_their_buffers_size(rbufsize, wbufsize, sizes):
    def do_post(self):
        self.wfile.write('%d %d' % (self.rfile.bufsize, self.wfile.bufsize))

    assert answer_of(do_post, rbufsize=rbufsize, wbufsize=wbufsize) == sizes.encode('ascii')


@needs_python3
@pytest.mark.parametrize('rbufsize, ahead', [(-1, b'bc'), (0, b'')], ids=['a buffer', 'no buffer'])
def test_buffer_behind_rfile_is_what_was_read_ahead(rbufsize, ahead):
    def do_post(self):
        self.wfile.write(self.rfile.read(1) + self.rfile._rbuf.read() + b'|' + self.rfile.read(2))

    assert answer_of(do_post, b'abc', rbufsize=rbufsize) == b'a' + ahead + b'|bc'


def test_rfile_has_no_position():
    def do_post(self):
        try:
            self.rfile.tell()
        except (AttributeError, IOError):
            self.wfile.write('none')

    assert answer_of(do_post) == b'none'


@needs_python3
def test_native_text_of_a_split_character_is_lossless():
    def do_post(self):
        self.wfile.write(self.rfile.read(1) + self.rfile.readline(1) + next(self.rfile) + self.rfile.next())

    assert answer_of(do_post, b'\xc3\xbc\n\xff\n', rfile_text=True) == b'\xc3\xbc\n\xff\n'


@needs_python3
@pytest.mark.parametrize('text', [False, True], ids=['bytes', 'text'])
@pytest.mark.parametrize('bufsize', [-1, 0], ids=['a buffer', 'no buffer'])
def test_rfile_made_by_the_program(bufsize, text):
    def setup(self):
        BaseHTTPRequestHandler.setup(self)
        self.rfile = self.connection.makefile('rb', bufsize)
        self.wfile = self.connection.makefile('wb', bufsize)

    def do_post(self):
        kinds.append(type(self.rfile.read(2)))
        self.wfile.write(self.rfile.read(100))
        self.wfile.write(' str')

    kinds = []
    assert answer_of(do_post, b'ab' + b'c' * 100, setup=setup, rfile_text=text) == b'c' * 100 + b' str'
    assert kinds == [str if text else bytes]


@needs_python3
def test_raw_file_that_takes_a_part_gets_the_rest():
    class Stingy(io.RawIOBase):
        taken = b''

        def writable(self):
            return True

        def write(self, data):
            self.taken += bytes(data[:3])
            return min(len(data), 3)

    def do_post(self):
        real, self.wfile = self.wfile, Stingy()
        self.wfile.write('0123456789')
        stingy, self.wfile = self.wfile, real
        self.wfile.write(stingy.taken)

    assert answer_of(do_post) == b'0123456789'


@needs_python3
def test_socket_subclass_with_its_own_recv_is_asked():
    """A program that counts or decodes what it receives."""
    class Shouting(socket.socket):
        def recv(self, size, *flags):
            return socket.socket.recv(self, size, *flags).upper()

    class Server(BaseHTTPServer.HTTPServer):
        def get_request(self):
            sock, address = BaseHTTPServer.HTTPServer.get_request(self)
            return Shouting(fileno=sock.detach()), address

    class Echo(BaseHTTPRequestHandler):
        def do_GET(self):
            self.wfile.write(self.path)

    assert ask(Echo, b'GET /quiet HTTP/1.0\r\n\r\n', server_class=Server) == b'/QUIET'


@needs_python3  # 2.7 raises MemoryError
def test_content_length_alone_takes_no_memory():
    """A client that announces a terabyte and sends two bytes."""
    class Reads(BaseHTTPRequestHandler):
        def do_POST(self):
            self.wfile.write(self.rfile.read(int(self.headers['content-length'])))

    assert ask(Reads, b'POST / HTTP/1.0\r\nContent-Length: 1000000000000\r\n\r\nab') == b'ab'


def test_connection_closed_by_the_handler_still_takes_the_rest():
    """On 2.7 `connection.close()` leaves the files made from it working."""
    def do_post(self):
        self.connection.close()
        self.wfile.write('late')

    assert answer_of(do_post) == b'late'


def test_wfile_closed_by_the_handler_is_no_error():
    def do_post(self):
        self.wfile.write('all')
        self.wfile.close()
        self.wfile.flush()

    assert answer_of(do_post) == b'all'


@needs_python3
def test_client_that_leaves_reaches_handle_error():
    """As on 2.7, but the head watch and the ending stay quiet."""
    class Server(BaseHTTPServer.HTTPServer):
        def handle_error(self, request, client_address):
            errors.append(sys.exc_info()[0])

    def do_post(self):
        self.send_response(200)
        self.end_headers()
        for _ in range(100):
            self.wfile.write(b'x' * 1000000)

    errors = []
    handler = type(BaseHTTPRequestHandler)('H', (BaseHTTPRequestHandler,), {'do_POST': do_post})
    with serving(handler, server_class=Server) as httpd:
        with connected(httpd) as client:
            client.send(b'POST / HTTP/1.0\r\n\r\n')
            client.socket.recv(1)
    assert len(errors) == 1 and issubclass(errors[0], ConnectionError)
