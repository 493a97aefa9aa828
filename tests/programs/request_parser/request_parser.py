#!/usr/bin/env python
"""An echo service on bare sockets that lets BaseHTTPServer do the parsing."""
import socket
import sys
from BaseHTTPServer import BaseHTTPRequestHandler
from StringIO import StringIO


class HTTPRequest(BaseHTTPRequestHandler):

    def __init__(self, request_text):
        self.rfile = StringIO(request_text)
        self.raw_requestline = self.rfile.readline()
        self.error_code = self.error_message = None
        self.parse_request()

    def send_error(self, code, message=None):
        self.error_code = code
        self.error_message = message


def receive(conn):
    data = ''
    while '\r\n\r\n' not in data:
        block = conn.recv(1024)
        if not block:
            return data
        data += block
    head = data[:data.index('\r\n\r\n')]
    for line in head.split('\r\n'):
        if line.lower().startswith('content-length:'):
            want = len(head) + 4 + int(line.split(':')[1])
            while len(data) < want:
                data += conn.recv(want - len(data))
    return data


def answer(request):
    lines = []
    if request.error_code:
        short = BaseHTTPRequestHandler.responses.get(request.error_code, ('?', '?'))[0]
        return 'HTTP/1.0 %d %s\r\n\r\n%s\n' % (request.error_code, short, request.error_message)
    lines.append('command: %s' % request.command)
    lines.append('path: %r' % request.path)
    lines.append('version: ' + request.request_version)
    lines.append('close: %d' % request.close_connection)
    for name in sorted(request.headers.keys()):
        lines.append('%s = %s' % (name, request.headers[name]))
    if request.headers.has_key('content-length'):
        body = request.rfile.read(int(request.headers['content-length']))
        lines.append('body: ' + body)
    text = '\n'.join(lines) + '\n'
    return 'HTTP/1.0 200 OK\r\nContent-Length: %d\r\n\r\n' % len(text) + text


def main():
    sock = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    sock.bind(('', int(sys.argv[1])))
    sock.listen(5)
    while True:
        conn, addr = sock.accept()
        data = receive(conn)
        if not data:
            print 'nothing from', addr[0]
        else:
            conn.sendall(answer(HTTPRequest(data)))
        conn.close()


if __name__ == '__main__':
    main()
