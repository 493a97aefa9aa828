"""A real server on a real port, and a client that sees every byte."""
import contextlib
import socket
import threading

import BaseHTTPServer

PATIENCE = 20  # seconds until a silent server fails the test


class Hello(BaseHTTPServer.BaseHTTPRequestHandler):
    """Answers 5 bytes and keeps the connection open."""

    protocol_version = 'HTTP/1.1'

    def do_GET(self):
        self.send_response(200)
        self.send_header('Content-Length', 5)
        self.end_headers()
        self.wfile.write('hello')


class Client(object):
    """One connection; `answer_to` is for answers that end with the connection or with `end`."""

    def __init__(self, address, wrap=lambda sock: sock):
        self.socket = wrap(socket.create_connection(address[:2], PATIENCE))

    def send(self, raw):
        self.socket.sendall(raw)

    def receive_until(self, end):
        received = b''
        while not received.endswith(end):
            part = self.socket.recv(65536)
            if not part:
                break
            received += part
        return received

    def receive_all(self):
        return self.receive_until(b'\0 no answer ends like this')

    def close(self):
        self.socket.close()


@contextlib.contextmanager
def serving(handler, server_class=BaseHTTPServer.HTTPServer, prepare=lambda httpd: None, quiet=True):
    """Run a server in a thread; gives it.  `quiet` drops what the handler logs."""
    if quiet:
        handler = type(handler)('Quiet', (handler,), {'log_message': lambda *args: None})
    httpd = server_class(('127.0.0.1', 0), handler)
    prepare(httpd)
    thread = threading.Thread(target=httpd.serve_forever, kwargs={'poll_interval': 0.01})
    thread.daemon = True
    thread.start()
    try:
        yield httpd
    finally:
        httpd.shutdown()
        thread.join(PATIENCE)
        httpd.server_close()


@contextlib.contextmanager
def connected(httpd, wrap=lambda sock: sock):
    """A `Client` of the server."""
    client = Client(httpd.server_address, wrap)
    try:
        yield client
    finally:
        client.close()


def ask(handler, raw_request, **options):
    """Everything that a new server answers to the bytes of one connection."""
    with serving(handler, **options) as httpd, connected(httpd) as client:
        client.send(raw_request)
        client.socket.shutdown(socket.SHUT_WR)
        return client.receive_all()


def body_of(answer):
    return answer.partition(b'\r\n\r\n')[2]
