#!/usr/bin/env python
"""Replays captured requests: the handler runs on a StringIO, and a live port shows the result."""
import sys
import traceback
from StringIO import StringIO
from BaseHTTPServer import BaseHTTPRequestHandler, HTTPServer


class Replay(BaseHTTPRequestHandler):
    """One captured request; what it answers is in .output"""

    def __init__(self, text):
        self.rfile = StringIO(text)
        self.wfile = StringIO()
        self.client_address = ('192.0.2.1', 4711)
        self.server = None
        self.raw_requestline = self.rfile.readline()
        self.error_code = None
        self.lines = []
        if self.parse_request():
            method = getattr(self, 'do_' + self.command, None)
            if method:
                method()
            else:
                self.send_error(501, 'cannot replay %r' % self.command)
        self.output = self.wfile.getvalue()

    def date_time_string(self, timestamp=None):
        return 'Thu, 01 Jan 1970 00:00:00 GMT'

    def version_string(self):
        return 'Replay'

    def log_message(self, format, *args):
        self.lines.append(self.client_address[0] + ' ' + format % args)

    def do_GET(self):
        self.send_response(200, 'Replayed')
        self.send_header('X-Path', self.path)
        self.end_headers()
        for name, value in sorted(self.headers.items()):
            self.wfile.write(name + '=' + value + ';')

    def do_POST(self):
        data = self.rfile.read(int(self.headers.get('content-length', '0')))
        self.send_response(200)
        self.end_headers()
        print >>self.wfile, len(data), `data`


class Live(BaseHTTPRequestHandler):

    def do_POST(self):
        captured = self.rfile.read(int(self.headers.getheader('Content-Length')))
        try:
            replay = Replay(captured)
            text = replay.output
            if 'log' in self.path:
                text = '\n'.join(replay.lines) + '\n'
        except Exception:
            traceback.print_exc()
            self.send_error(500, 'the replay failed')
            return
        self.send_response(200)
        self.send_header('Content-Type', 'message/http')
        self.send_header('Content-Length', len(text))
        self.end_headers()
        self.wfile.write(text)


if __name__ == '__main__':
    HTTPServer(('', int(sys.argv[1])), Live).serve_forever()
