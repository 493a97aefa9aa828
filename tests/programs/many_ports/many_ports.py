#!/usr/bin/env python
# -*- coding: utf-8 -*-
"""One process, two ports, one select loop. No threads: the box has 16 MB."""
import sys, os, select, socket, string, errno
import BaseHTTPServer

class TinyHandler(BaseHTTPServer.BaseHTTPRequestHandler):

    counter = {}

    def setup(self):
        self.connection = self.request
        self.rfile = self.connection.makefile('rb', self.rbufsize)
        self.wfile = self.connection.makefile('wb', 0)

    def handle_one_request(self):
        self.raw_requestline = self.rfile.readline()
        if not self.raw_requestline:
            self.close_connection = 1
            return
        if not self.parse_request():
            return
        self.counter[self.server.title] = self.counter.get(self.server.title, 0) + 1
        name = 'page_' + string.replace(self.path[1:], '/', '_')
        if hasattr(self, name):
            self.page(getattr(self, name)())
        else:
            self.send_error(404, '»%s« gibt es nicht' % self.path)

    def send_response(self, code, message=None):
        self.log_request(code)
        if message is None:
            message = self.responses[code][0]
        self.wfile.write('%s %d %s\r\nServer: Tiny\r\n' % (self.protocol_version, code, message))

    def address_string(self):
        return str(self.client_address[0])

    def log_error(self, format, *args):
        sys.stderr.write('ERROR ' + format % args + '\n')

    def page(self, text):
        if isinstance(text, unicode):
            text = text.encode('utf-8')
        self.send_response(200)
        self.send_header('Content-Length', len(text))
        self.end_headers()
        self.wfile.write(text)

    def page_(self):
        return '<h1>%s</h1>' % self.server.title

    def page_count(self):
        return '; '.join(['%s=%d' % pair for pair in sorted(self.counter.items())])

    def page_agent(self):
        agent = unicode(self.headers.get('User-Agent', '?'), 'utf-8', 'replace')
        return u'Grüße an %s, %d Zeichen' % (agent, len(agent))

    def page_length(self):
        return str(len(self.headers.get('User-Agent', '')))

    def page_split(self):
        names = string.split(self.headers['Cookie'], ';')
        return string.join(map(string.strip, names), '\n')

    def page_both(self):
        here, there = self.server, self.server.peer
        conn = socket.socket()
        conn.connect(('127.0.0.1', there.server_port))
        conn.send('GET / HTTP/1.0\r\n\r\n')
        there.handle_request()
        f = conn.makefile()
        lines = f.readlines()
        f.close()
        conn.close()
        return here.title + ' hears ' + lines[-1]

class TinyServer(BaseHTTPServer.HTTPServer):
    def __init__(self, port, title):
        self.title = title
        BaseHTTPServer.HTTPServer.__init__(self, ('127.0.0.1', port), TinyHandler)

    def server_bind(self):
        """without the name lookup, which takes half a minute here"""
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.socket.bind(self.server_address)
        self.server_name, self.server_port = self.server_address

    def serve_forever(self):
        servers = [self, self.peer]
        while 1:
            try:
                ready, _, _ = select.select(servers, [], [])
            except select.error, (number, text):
                if number == errno.EINTR:
                    continue
                raise
            for server in ready:
                server.handle_request()

if __name__ == '__main__':
    one, two = [TinyServer(int(port), title) for port, title in zip(sys.argv[1:3], ['eins', 'zwei'])]
    one.peer, two.peer = two, one
    one.serve_forever()
