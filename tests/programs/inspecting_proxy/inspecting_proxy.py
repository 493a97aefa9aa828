#!/usr/bin/env python
"""Proxy that looks into what it forwards: counts types, notes header lines, edits pages."""
import socket, select, sys, re
import httplib, urlparse
from SocketServer import ThreadingMixIn
from BaseHTTPServer import BaseHTTPRequestHandler, HTTPServer

class InspectingProxy(BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'
    seen = {}
    errors = []
    last = ''

    def __init__(self, request, client_address, server):
        self.upstream = server.upstream
        self.codes = []
        BaseHTTPRequestHandler.__init__(self, request, client_address, server)

    def send_response(self, code, message=None):
        self.codes.append(code)
        BaseHTTPRequestHandler.send_response(self, code, message)
        self.send_header('X-Codes', ','.join(map(str, self.codes)))

    def log_error(self, format, *args):
        self.errors.append(format % args)

    def address_string(self):
        host, port = self.client_address[:2]
        return '<%s>' % host

    def do_GET(self):
        if self.path == '/proxy-status':
            return self.status()
        length = int(self.headers.get('Content-Length', 0))
        body = self.rfile.read(length)
        kind = self.headers.type
        self.seen[kind] = self.seen.get(kind, 0) + 1
        InspectingProxy.last = str(self.headers)
        head = '%s %s HTTP/1.0\r\n' % (self.command, self.path)
        for line in self.headers.headers:
            if line.lower().startswith('connection'):
                continue
            head += line
        far = socket.create_connection(('127.0.0.1', self.upstream))
        far.sendall(head + '\r\n' + body)
        answer = ''
        while True:
            ready = select.select([far], [], [], 5)[0]
            if not ready:
                self.send_error(504)
                return
            piece = far.recv(64)
            if not piece:
                break
            answer = answer + piece
        far.close()
        self.forward(answer)

    do_POST = do_GET
    do_PUT = do_GET

    def forward(self, answer):
        head, _, page = answer.partition('\r\n\r\n')
        lines = head.split('\r\n')
        version, code, reason = lines[0].split(' ', 2)
        if re.search('(?i)content-type: *text/html', head):
            page = re.sub('caf(\xc3\xa9|&eacute;)', 'tea\\1', page)
        self.send_response(int(code), reason)
        for line in lines[1:]:
            name, value = line.split(': ', 1)
            if name.lower() <> 'content-length':
                self.send_header(name, value)
        self.send_header('Content-Length', len(page))
        self.end_headers()
        self.wfile.write(page)

    def status(self):
        out = []
        for kind in sorted(self.seen):
            out.append('%s %d' % (kind, self.seen[kind]))
        out.append('%d errors' % len(self.errors))
        out.extend(self.errors)
        out.append(self.last)
        page = '\n'.join(out)
        self.send_response(200)
        self.send_header('Content-Length', len(page))
        self.end_headers()
        self.wfile.write(page)

class ProxyServer(ThreadingMixIn, HTTPServer):
    daemon_threads = True

    def server_bind(self):
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        HTTPServer.server_bind(self)
        self.upstream = int(sys.argv[2])

if __name__ == '__main__':
    ProxyServer(('', int(sys.argv[1])), InspectingProxy).serve_forever()
