#!/usr/bin/env python
"""RPC by method name: any HTTP method is a verb, /noun is a class."""
import sys, socket, urllib
import BaseHTTPServer, SocketServer

class Door:
    "the garden door"
    state = 'shut'
    def OPEN(self, how='slowly'):
        self.state = 'open'
        return 'opened ' + how
    def SHUT(self):
        self.state = 'shut'
        return 'shut'
    def GET(self, *args):
        return '%s %r' % (self.state, args)

class Lamp(Door):
    "a lamp"
    def DIM(self, percent):
        if not 0 <= int(percent) <= 100:
            raise ValueError, '%s%% is too much' % percent
        self.state = '%d/10' % (int(percent) / 10)
        return self.state

NOUNS = {'door': Door(), 'lamp': Lamp()}

class Dispatcher(BaseHTTPServer.BaseHTTPRequestHandler):
    timeout = 20
    protocol_version = 'HTTP/1.1'
    log = []

    def log_error(self, format, *args):
        self.log.append(format % args)

    def log_request(self, code='-', size='-'):
        self.log.append('%s %s' % (self.requestline, code))

    def handle(self):
        self.close_connection = 0
        count = 0
        while not self.close_connection and count < 5:
            self.handle_one_request()
            count += 1

    def handle_one_request(self):
        """As the original, but all verbs go to dispatch."""
        try:
            self.raw_requestline = self.rfile.readline(65537)
            if not self.raw_requestline:
                self.close_connection = 1
                return
            if not self.parse_request():
                return
            self.dispatch()
            self.wfile.flush()
        except socket.timeout, e:
            self.log_error("Request timed out: %r", e)
            self.close_connection = 1

    def dispatch(self):
        parts = [urllib.unquote(p) for p in self.path.split('/') if p]
        if parts == ['log']:
            return self.answer(200, '\n'.join(self.log))
        if not parts or not NOUNS.has_key(parts[0]):
            return self.answer(404, 'no noun in %r' % self.path)
        noun = NOUNS[parts[0]]
        verb = getattr(noun, self.command, None)
        if verb is None:
            return self.answer(405, '%s cannot %s' % (noun.__doc__, self.command))
        try:
            self.answer(200, verb(*parts[1:]))
        except ValueError, e:
            self.answer(400, str(e))
        except TypeError:
            self.answer(400, 'wrong number of arguments')

    def answer(self, code, text):
        self.send_response(code)
        self.send_header('Content-Length', len(text))
        if self.command == 'HEAD':
            self.close_connection = 1
        self.end_headers()
        if self.command <> 'HEAD':
            self.wfile.write(text)

    def finish(self):
        self.log.append('connection finished')
        BaseHTTPServer.BaseHTTPRequestHandler.finish(self)

class Server(BaseHTTPServer.HTTPServer, SocketServer.ThreadingMixIn):
    def __init__(self, port):
        BaseHTTPServer.HTTPServer.__init__(self, ('', port), Dispatcher)

if __name__ == '__main__':
    Server(int(sys.argv[1])).serve_forever()
