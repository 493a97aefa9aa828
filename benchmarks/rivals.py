"""The servers that benchmarks/serve.py sets against each other, each with the same small handler.

Usage: python rivals.py NAME [--close]; with --close it speaks HTTP/1.0, a connection for each request. Runs on 2.7 too, for the
genuine module. Prints the port it listens on, and serves until it is ended.
"""
import sys

import common

BODY = "Hello from a handler that is as small as a handler can be.\n"
PROTOCOL = "HTTP/1.0" if "--close" in sys.argv else "HTTP/1.1"
CONSTANT = (
    PROTOCOL + " 200 OK\r\nServer: constant\r\nDate: Thu, 01 Jan 1970 00:00:00 GMT\r\n"
    "Content-Type: text/plain\r\nContent-Length: %d\r\n\r\n%s" % (len(BODY), BODY)
).encode("ascii")


def threading_server(mixin, server, handler):
    """A server of class `server` that starts a thread for each connection, on a free port."""

    class Server(mixin, server, object):
        daemon_threads = True
        request_queue_size = 128

        def handle_error(self, request, client_address):
            """A load generator leaves when its time is up; anything else is a fault of the benchmark."""
            if not isinstance(sys.exc_info()[1], EnvironmentError):
                server.handle_error(self, request, client_address)

    return Server(("127.0.0.1", 0), handler)


def small_handler(base, body):
    """The handler that all rivals but the last share, on the handler class `base`."""

    class Handler(base):
        protocol_version = PROTOCOL

        def do_GET(self):
            self.send_response(200)
            self.send_header("Content-Type", "text/plain")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format, *args):
            pass

    return Handler


def http_server(**attributes):
    """http.server, its handler with `attributes`."""
    import http.server
    import socketserver
    handler = small_handler(http.server.BaseHTTPRequestHandler, BODY.encode("ascii"))
    for name, value in attributes.items():
        setattr(handler, name, value)
    return threading_server(socketserver.ThreadingMixIn, http.server.HTTPServer, handler)


def old_names():
    """BaseHTTPServer: the genuine module on 2.7, ours on 3."""
    common.use_checkout()
    import BaseHTTPServer
    import SocketServer
    handler = small_handler(BaseHTTPServer.BaseHTTPRequestHandler, BODY)
    return threading_server(SocketServer.ThreadingMixIn, BaseHTTPServer.HTTPServer, handler)


def bare():
    """No HTTP at all: read to the blank line, write a constant answer. What pure Python can reach at most."""
    import socketserver

    class Handler(socketserver.StreamRequestHandler):
        disable_nagle_algorithm = True

        def handle(self):
            while self.request_read():
                self.wfile.write(CONSTANT)
                if PROTOCOL == "HTTP/1.0":
                    break

        def request_read(self):
            """Whether a request came, rather than the end of the stream."""
            line = self.rfile.readline()
            while line not in (b"\r\n", b""):
                line = self.rfile.readline()
            return line

    return threading_server(socketserver.ThreadingMixIn, socketserver.TCPServer, Handler)


SERVERS = {
    "http.server": http_server,
    "http.server, no Nagle": lambda: http_server(disable_nagle_algorithm=True),
    "BaseHTTPServer on 2.7": old_names,
    "StreamRequestHandler": bare,
    "ours": old_names,
}


if __name__ == "__main__":
    server = SERVERS[sys.argv[1]]()
    print(server.server_address[1])
    sys.stdout.flush()
    server.serve_forever()
