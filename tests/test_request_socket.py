"""The socket that a handler has: what Python 2's took."""
import os
import socket
import ssl

import pytest
import six
from live import Client, ask, connected, serving

import BaseHTTPServer
import SocketServer
from BaseHTTPServer import BaseHTTPRequestHandler

HERE = os.path.dirname(os.path.abspath(__file__))
GET = b'GET / HTTP/1.0\r\n\r\n'
E_ACUTE = '\xc3\xa9' if six.PY2 else '\xe9'


def answer_of(do_get, raw_request=GET, **attributes):
    return ask(type(BaseHTTPRequestHandler)('H', (BaseHTTPRequestHandler,), dict(attributes, do_GET=do_get)), raw_request)


@pytest.mark.parametrize('send', [
    lambda handler, text: handler.request.send(text), lambda handler, text: handler.connection.sendall(text),
    lambda handler, text: handler.connection._sock.sendall(text), lambda handler, text: handler.wfile._sock.send(text),
], ids=['send', 'sendall', 'the socket in the socket', 'the socket in wfile'])
@pytest.mark.parametrize('data, sent', [
    ('text ' + E_ACUTE, b'text \xc3\xa9'), (b'\xff', b'\xff'), (bytearray(b'array'), b'array'),
], ids=['text', 'bytes', 'buffer'])
def test_sends(send, data, sent):
    def do_get(self):
        send(self, data)

    assert answer_of(do_get) == sent


def test_send_says_how_many_bytes():
    def do_get(self):
        self.wfile.write(str(self.request.send(E_ACUTE)))

    assert answer_of(do_get) == b'\xc3\xa92'


@pytest.mark.parametrize('mode', ['w', 'wb'])
@pytest.mark.parametrize('bufsize', [0, 1, -1, 100])
def test_makes_files_to_write_to(mode, bufsize):
    def do_get(self):
        out = self.request.makefile(mode, bufsize)
        out.write('text\n')
        out.write(b'\xff')
        if bufsize not in (0, 1):
            self.request.sendall('first ')
        out.close()

    assert answer_of(do_get) == (b'' if bufsize in (0, 1) else b'first ') + b'text\n\xff'


@pytest.mark.parametrize('mode, kind', [('r', str), ('rb', bytes)])
@pytest.mark.parametrize('bufsize', [0, -1])
def test_makes_files_to_read_from(mode, kind, bufsize):
    """Line ends come as they are."""
    def do_get(self):
        source = self.connection.makefile(mode, bufsize)
        line, some, rest = source.readline(), source.read(2), source.read()
        assert type(line) is kind
        for part in rest, some, line:
            self.wfile.write(part)

    assert answer_of(do_get, GET + b'line\r\nmore\xff', rbufsize=0) == b're\xffmoline\r\n'


def test_makes_files_to_read_and_write():
    def do_get(self):
        both = self.request.makefile('rw')
        both.write(both.readline())
        both.write(both.read())
        both.flush()

    assert answer_of(do_get, GET + b'line\r\nmore', rbufsize=0) == b'line\r\nmore'


def test_tls_socket_takes_text():
    folder = os.path.join(HERE, 'programs', 'data')
    server_side = ssl.SSLContext(ssl.PROTOCOL_TLS if six.PY2 else ssl.PROTOCOL_TLS_SERVER)
    server_side.load_cert_chain(os.path.join(folder, 'cert.pem'), os.path.join(folder, 'key.pem'))
    client_side = ssl._create_unverified_context()

    class Sends(BaseHTTPRequestHandler):
        def do_GET(self):
            self.request.send('one ')
            self.connection.sendall('two')

    def prepare(httpd):
        httpd.socket = server_side.wrap_socket(httpd.socket, server_side=True)

    with serving(Sends, prepare=prepare) as httpd, connected(httpd, wrap=client_side.wrap_socket) as client:
        client.send(GET)
        assert client.receive_until(b'two') == b'one two'


def test_plain_handler_takes_text_too():
    class Greets(SocketServer.BaseRequestHandler):
        def handle(self):
            self.request.sendall('hello')

    with serving(Greets, server_class=SocketServer.TCPServer, quiet=False) as server:
        client = Client(server.server_address)
        assert client.receive_all() == b'hello'
        client.close()


def test_datagrams_socket_takes_text():
    class Answers(SocketServer.BaseRequestHandler):
        def handle(self):
            data, sock = self.request
            sock.sendto('got %d' % len(data), self.client_address)

    with serving(Answers, server_class=SocketServer.UDPServer, quiet=False) as server:
        client = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        client.settimeout(20)
        client.sendto(b'abc', server.server_address)
        assert client.recv(100) == b'got 3'
        client.close()


def test_it_is_a_socket_like_any_other():
    def do_get(self):
        assert isinstance(self.request, socket.socket) and self.request is self.connection
        twin = self.request.dup()
        twin.sendall(b'twin')
        twin.close()

    assert answer_of(do_get) == b'twin'


def test_python3_file_of_it():
    if six.PY2:
        pytest.skip('ours: 2.7 has no such arguments')

    def do_get(self):
        with self.request.makefile('w', encoding='utf-16-le', newline='\r\n') as out:
            out.write('a\n')

    assert answer_of(do_get) == 'a\r\n'.encode('utf-16-le')


def test_server_keeps_it():
    """What the server has accepted is what the handler has."""
    seen = []

    class Server(BaseHTTPServer.HTTPServer):
        def shutdown_request(self, request):
            seen.append(request.send('over'))
            BaseHTTPServer.HTTPServer.shutdown_request(self, request)

    class Nothing(BaseHTTPRequestHandler):
        def do_GET(self):
            pass

    assert ask(Nothing, GET, server_class=Server) == b'over' and seen == [4]
