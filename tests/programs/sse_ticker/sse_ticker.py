#!/usr/bin/env python
# coding: utf-8
'''Server-sent events for the score board.'''
import sys, json, threading, Queue
from BaseHTTPServer import HTTPServer, BaseHTTPRequestHandler
from SocketServer import ThreadingMixIn
from urlparse import urlparse, parse_qs


class Board(object):

    def __init__(self):
        self.events = []
        self.lock = threading.Lock()

    def publish(self, kind, data):
        self.lock.acquire()
        self.events.append((len(self.events) + 1, kind, data))
        self.lock.release()

    def after(self, number):
        q = Queue.Queue()
        for event in self.events[number:]:
            q.put(event)
        while True:
            try:
                yield q.get_nowait()
            except Queue.Empty:
                raise StopIteration


class TickerHandler(BaseHTTPRequestHandler, object):

    def __init__(self, *args):
        self.board = args[2].board
        super(TickerHandler, self).__init__(*args)

    def log_message(self, fmt, *args):
        pass

    def do_GET(self):
        url = urlparse(self.path)
        if url.path == '/events':
            last = int(self.headers.get('Last-Event-ID') or parse_qs(url.query).get('last', [0])[0])
            self.send_response(200)
            self.send_header('Content-Type', 'text/event-stream; charset=utf-8')
            self.send_header('Access-Control-Allow-Origin', self.headers.get('Origin', '*'))
            self.end_headers()
            self.wfile.write(': hallo Zürich\n\n')
            for number, kind, data in self.board.after(last):
                self.wfile.write('id: %d\nevent: %s\n' % (number, kind))
                for line in data.splitlines():
                    self.wfile.write('data: ' + line + '\n')
                self.wfile.write('\n')
                self.wfile.flush()
        elif url.path == '/json':
            body = json.dumps([list(e) for e in self.board.after(0)])
            self.send_response(200)
            self.send_header('Content-Type', 'application/json')
            self.send_header('Content-Length', len(body))
            self.end_headers()
            self.wfile.write(body)
        else:
            self.send_error(404)

    def do_POST(self):
        kind = self.path.strip('/') or 'message'
        data = self.rfile.read(int(self.headers['content-length']))
        self.board.publish(kind, data)
        self.send_response(202)
        self.end_headers()
        self.wfile.write('%d bytes' % len(data))


class TickerServer(ThreadingMixIn, HTTPServer):
    board = Board()
    allow_reuse_address = True


if __name__ == '__main__':
    TickerServer(('0.0.0.0', int(sys.argv[1])), TickerHandler).serve_forever()
