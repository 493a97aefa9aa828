#!/usr/bin/env python
#coding=utf-8
# Put files on the media box from a browser.
import os, sys, cgi, shutil
import BaseHTTPServer, SocketServer
from cStringIO import StringIO

UPLOADS = os.path.join(os.getcwd(), 'incoming')

FORM = '''<html><body>
<form action="/" method="post" enctype="multipart/form-data">
  Datei für Käthe: <input type="file" name="file">
  <input type="text" name="comment"><input type="submit">
</form>
<ul>%s</ul></body></html>'''

class UploadHandler(BaseHTTPServer.BaseHTTPRequestHandler):

	def do_GET(self):
		if self.path.startswith('/get/'):
			return self.fetch(os.path.basename(self.path))
		if not os.path.isdir(UPLOADS):
			os.mkdir(UPLOADS)
		names = os.listdir(UPLOADS)
		names.sort()
		out = StringIO()
		for n in names:
			out.write('<li>%s (%d)</li>' % (n, os.path.getsize(os.path.join(UPLOADS, n))))
		page = FORM % out.getvalue()
		self.send_response(200)
		self.send_header('Content-Type', 'text/html; charset=utf-8')
		self.send_header('Content-Length', str(len(page)))
		self.end_headers()
		self.wfile.write(page)

	def fetch(self, name):
		try:
			f = open(os.path.join(UPLOADS, name), 'rb')
		except IOError, e:
			self.send_error(404, e.strerror)
			return
		self.send_response(200)
		self.send_header('Content-Type', 'application/octet-stream')
		self.send_header('Content-Disposition', 'attachment; filename="%s"' % name)
		self.end_headers()
		shutil.copyfileobj(f, self.wfile)
		f.close()

	def do_POST(self):
		form = cgi.FieldStorage(fp=self.rfile, headers=self.headers,
			environ={'REQUEST_METHOD': 'POST', 'CONTENT_TYPE': self.headers['Content-Type']})
		self.send_response(200)
		self.end_headers()
		self.wfile.write('received:\n')
		for field in sorted(form.keys()):
			item = form[field]
			if isinstance(item, list):
				self.wfile.write('\t%s x %d: %s\n' % (field, len(item), ','.join(form.getlist(field))))
			elif item.filename:
				data = item.file.read()
				out = file(os.path.join(UPLOADS, os.path.basename(item.filename)), 'wb')
				out.write(data)
				out.close()
				self.wfile.write('\t%s: stored "%s", %d bytes of %s\n' % (field, item.filename, len(data), item.type))
				del data
			else:
				self.wfile.write('\t%s=%s\n' % (field, form[field].value))
		return

class ThreadedServer(SocketServer.ThreadingMixIn, BaseHTTPServer.HTTPServer):
	pass

if __name__ == '__main__':
	server = ThreadedServer(('localhost', int(sys.argv[1])), UploadHandler)
	print 'Starting server, use <Ctrl-C> to stop'
	server.serve_forever()
