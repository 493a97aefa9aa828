#!/usr/bin/env python
"""Serves films in pieces, so that the telephone can seek in them."""
import os
import re
import sys
import shutil
import posixpath
import urllib
import mimetypes
import BaseHTTPServer

class RangeHandler(BaseHTTPServer.BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'
    extensions = {'': 'application/octet-stream', '.film': 'video/x-film', '.txt': 'text/plain'}
    root = 'films'

    def do_HEAD(self):
        f, start, stop = self.begin()
        if f:
            f.close()

    def do_GET(self):
        f, start, stop = self.begin()
        if not f:
            return
        try:
            f.seek(start)
            left = stop - start
            while left > 0:
                block = f.read(min(left, 16))
                if block == '':
                    break
                self.wfile.write(block)
                left -= len(block)
        finally:
            f.close()

    def begin(self):
        name = posixpath.basename(urllib.unquote_plus(self.path))
        try:
            f = file(os.path.join(self.root, name), 'rb')
        except (IOError, OSError), e:
            self.fail(404, 'No film called %s' % name)
            return None, 0, 0
        size = os.path.getsize(f.name)
        start, stop, code = 0, size, 200
        if self.headers.has_key('Range'):
            m = re.match(r'bytes=(\d*)-(\d*)$', self.headers['range'])
            if not m or m.groups() == ('', '') or int(m.group(1) or 0) >= size:
                f.close()
                self.fail(416, 'bad range %(range)s' % self.headers)
                return None, 0, 0
            if m.group(1) == '':
                start = size - int(m.group(2))
            else:
                start = int(m.group(1))
                if m.group(2):
                    stop = min(int(m.group(2)) + 1, size)
            code = 206
        self.send_response(code)
        base, ext = posixpath.splitext(name)
        self.send_header('Content-Type', self.extensions.get(ext, self.extensions['']))
        self.send_header('Accept-Ranges', 'bytes')
        if code == 206:
            self.send_header('Content-Range', 'bytes %d-%d/%d' % (start, stop - 1, size))
        self.send_header('Content-Length', stop - start)
        self.send_header('Last-Modified', self.date_time_string(os.path.getmtime(f.name)))
        self.end_headers()
        return f, start, stop

    def fail(self, code, text):
        short, long = self.responses[code]
        body = '%d %s: %s (%s)\n' % (code, short, text, long)
        self.send_response(code, short)
        self.send_header('Content-Length', len(body))
        self.end_headers()
        if self.command <> 'HEAD':
            self.wfile.write(body)

if __name__ == '__main__':
    httpd = BaseHTTPServer.HTTPServer(('', int(sys.argv[1])), RangeHandler)
    httpd.serve_forever()
