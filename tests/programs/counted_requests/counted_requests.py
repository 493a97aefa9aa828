#!/usr/bin/python
# coding: latin1
"""Serves until somebody asks it to stop (or 40 requests were answered)."""
import sys, os, string, struct
import BaseHTTPServer, urlparse
if sys.version_info < (2, 4):
    from sets import Set as set

PIXEL = 'GIF89a\1\0\1\0\200\0\0\377\377\377\0\0\0!\371\4\1\0\0\0\0,\0\0\0\0\1\0\1\0\0\2\2D\1\0;'

class StopNow(Exception): pass

class Tracker(BaseHTTPServer.BaseHTTPRequestHandler):
	seen = {}
	order = []

	def do_GET(self):
		scheme, netloc, path, params, query, fragment = urlparse.urlparse(self.path)
		if path == '/pixel.gif':
			page = query or self.headers.get('referer') or 'nowhere'
			if not self.seen.has_key(page):
				self.seen[page] = 0
				self.order.append(page)
			self.seen[page] = self.seen[page] + 1
			self.send_response(200)
			self.send_header('Content-Type', 'image/gif')
			self.send_header('Content-Length', len(PIXEL))
			self.send_header('P3P', 'CP="NOI"')
			self.end_headers()
			self.wfile.write(PIXEL)
			return
		if path == '/report':
			self.send_response(200)
			self.send_header('Content-Type', 'text/plain; charset=latin-1')
			self.end_headers()
			self.wfile.write('Seitenzähler (%d Anfragen)\n' % self.server.answered)
			for page in self.order:
				self.wfile.write('%s: %d\n' % (page, self.seen[page]))
			width, height = struct.unpack('<HH', PIXEL[6:10])
			self.wfile.write('%d x %d, %s...' % (width, height, PIXEL[:8].encode('hex')))
			return
		if path == '/stop':
			self.send_response(200)
			self.end_headers()
			self.wfile.write('tschü\377, ' + string.upper(params or 'all'))
			self.server.running = 0
			return
		self.send_error(404, 'Nichts für dich: ' + path)

	do_HEAD = do_GET

class CountedServer(BaseHTTPServer.HTTPServer):
	def run(self, limit):
		self.running, self.answered = 1, 0
		while self.running and self.answered < limit:
			self.handle_request()
			self.answered += 1

server = CountedServer(('', int(sys.argv[1])), Tracker)
server.run(40)
print 'answered', server.answered, 'requests'
