#!/usr/bin/env python
"""Hit counter for the club's home pages, with a thread for each hit."""
import sys
import thread
import threading
import urlparse
from BaseHTTPServer import BaseHTTPRequestHandler, HTTPServer
from SocketServer import ThreadingMixIn

class CounterServer(ThreadingMixIn, HTTPServer):
	daemon_threads = True
	request_queue_size = 50

	def __init__(self, address, handler):
		HTTPServer.__init__(self, address, handler)
		self.lock = thread.allocate_lock()
		self.hits = {}
		self.total = 0L

	def hit(self, page):
		self.lock.acquire()
		try:
			if not self.hits.has_key(page):
				self.hits[page] = 0
			self.hits[page] += 1
			self.total += 1
			return self.hits[page]
		finally:
			self.lock.release()

class Counter(BaseHTTPRequestHandler):
	server_version = 'Counter/1.1'

	def address_string(self):
		return self.client_address[0]

	def do_GET(self):
		parsed = urlparse.urlparse(self.path)
		query = urlparse.parse_qs(parsed.query)
		if parsed.path == '/hit':
			if not 'page' in query:
				return self.send_error(400, 'which page?')
			n = self.server.hit(query['page'][0])
			self.answer('%05d' % n)
		elif parsed.path == '/all':
			items = self.server.hits.items()
			items.sort(lambda x, y: cmp(y[1], x[1]) or cmp(x[0], y[0]))
			lines = ['total %s, mean %d' % (self.server.total, self.server.total / (len(items) or 1))]
			for page, n in items:
				lines.append('%s\t%d\t%s' % (page, n, '*' * n))
			self.answer('\n'.join(lines) + '\n')
		elif parsed.path == '/thread':
			self.answer(str(threading.currentThread().getName() != 'MainThread'))
		else:
			self.send_error(404)

	def answer(self, text):
		self.send_response(200)
		self.send_header('Content-Type', 'text/plain')
		self.send_header('Cache-Control', 'no-cache')
		self.send_header('Content-Length', len(text))
		self.end_headers()
		self.wfile.write(text)

def main(argv):
	try:
		port = int(argv[1])
	except (IndexError, ValueError), e:
		print >>sys.stderr, 'usage: %s port (%s)' % (argv[0], e)
		return 2
	server = CounterServer(('', port), Counter)
	print 'counting on %d' % port
	server.serve_forever()

if __name__ == '__main__':
	sys.exit(main(sys.argv))
