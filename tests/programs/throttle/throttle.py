#!/usr/bin/env python
"""Wraps wfile and rfile: counts and shapes what goes through, logs the rest."""
import sys, socket, cStringIO, gzip
from BaseHTTPServer import BaseHTTPRequestHandler
from BaseHTTPServer import HTTPServer
from SocketServer import ThreadingMixIn

class CountingFile:
    def __init__(self, fp):
	self.fp = fp
	self.count = 0
	self.lines = 0
    def write(self, data):
	self.count += len(data)
	while data:
	    self.fp.write(data[:9])
	    data = data[9:]
    def read(self, size=-1):
	data = self.fp.read(size)
	self.count += len(data)
	return data
    def readline(self, *args):
	line = self.fp.readline(*args)
	self.count += len(line)
	self.lines += 1
	return line
    def __getattr__(self, name):
	return getattr(self.fp, name)

class ThrottleHandler(BaseHTTPRequestHandler):
    totals = []

    def setup(self):
	BaseHTTPRequestHandler.setup(self)
	self.rfile = CountingFile(self.rfile)
	self.wfile = CountingFile(self.wfile)

    def finish(self):
	self.totals.append((self.rfile.count, self.rfile.lines))
	BaseHTTPRequestHandler.finish(self)

    def do_GET(self):
	if self.path == '/totals':
	    self.send_response(200)
	    self.end_headers()
	    for n, (count, lines) in enumerate(self.totals):
		print >>self.wfile, '%d: %d bytes in %d lines' % (n, count, lines)
	    return
	if self.path == '/buffer':
	    real = self.wfile
	    self.wfile = cStringIO.StringIO()
	    try:
		self.wfile.write('caf\xc3\xa9 ' * 3)
		self.wfile.write('\xff')
		body = self.wfile.getvalue()
	    finally:
		self.wfile = real
	    self.send_response(200)
	    self.send_header('Content-Length', len(body))
	    self.end_headers()
	    self.wfile.write(body)
	    return
	self.send_error(404, 'nothing but %s' % '/totals')

    def do_POST(self):
	left = int(self.headers.get('Content-Length', 0))
	self.rfile = cStringIO.StringIO(self.rfile.read(left))
	lines = []
	while True:
	    line = self.rfile.readline()
	    if line == '':
		break
	    lines.append(line.rstrip('\r\n'))
	self.rfile = CountingFile(self.rfile)
	lines.sort()
	self.send_response(200)
	self.end_headers()
	self.wfile.write('|'.join(lines))
	self.wfile.close()

class Server(ThreadingMixIn, HTTPServer):
    pass

if __name__ == '__main__':
    s = Server(('', int(sys.argv[1])), ThrottleHandler)
    try:
	s.serve_forever()
    except KeyboardInterrupt:
	s.shutdown()
	s.socket.close()
