#!/usr/bin/env python
# shows the wiki's www folder on the big screen
import sys, os
import mimetypes
from BaseHTTPServer import BaseHTTPRequestHandler
from BaseHTTPServer import HTTPServer

SERVED = [".html", ".gif", ".png", ".css"]

class Screen(BaseHTTPRequestHandler):

	def do_GET(self):
		if self.path == "/":
			self.path = "/start.html"
		ext = os.path.splitext(self.path)[1]
		if not ext in SERVED:
			self.send_response(403)
			self.end_headers()
			return
		try:
			f = open("www" + self.path)
		except IOError, e:
			self.send_error(404, "%s: %s" % (self.path, e.strerror))
			return
		self.send_response(200)
		self.send_header("Content-type", mimetypes.guess_type(self.path)[0])
		self.end_headers()
		self.wfile.write(f.read())
		f.close()

try:
	screen = HTTPServer(("", int(sys.argv[1])), Screen)
	print "screen on port", sys.argv[1]
	screen.serve_forever()
except KeyboardInterrupt:
	print "screen off"
	screen.socket.close()
