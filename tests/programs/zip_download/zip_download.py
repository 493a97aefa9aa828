#!/usr/bin/env python
'''Packs things on the fly: gzip straight into wfile, zip and tar in memory or temporary files.'''
import sys, os, time, getopt, tempfile
import gzip, zipfile, tarfile, cStringIO, StringIO
from BaseHTTPServer import BaseHTTPRequestHandler
from BaseHTTPServer import HTTPServer
import SocketServer, mimetypes, urllib, urlparse

DATE = (2009, 2, 13, 23, 31, 30)

class PackHandler(BaseHTTPRequestHandler):

	things = {'one.txt': 'eins\r\nzwei\n', 'caf\xc3\xa9.bin': '\x00\xff\xfe' * 9, 'empty': ''}

	def do_GET(self):
		scheme, host, path, params, query, frag = urlparse.urlparse(self.path)
		name = urllib.unquote(path).split('/')[-1]
		base, ext = os.path.splitext(name)
		try:
			pack = {'.gz': self.gz, '.zip': self.zip, '.tar': self.tar, '.names': self.names}[ext]
		except KeyError:
			pack = self.plain
		pack(base, name)

	def head(self, kind, size=None):
		self.send_response(200)
		self.send_header('Content-Type', kind)
		if size is not None:
			self.send_header('Content-Length', size)
		self.end_headers()

	def plain(self, base, name):
		if not self.things.has_key(name):
			self.send_error(404, 'nothing called %s in %s' % (name, `sorted(self.things)`))
			return
		self.head(mimetypes.guess_type(name)[0] or 'application/octet-stream', len(self.things[name]))
		self.wfile.write(buffer(self.things[name]))

	def gz(self, base, name):
		if base not in self.things:
			return self.send_error(404)
		self.head('application/x-gzip')
		real, self.wfile = self.wfile, StringIO.StringIO()
		out = gzip.GzipFile('', 'wb', 1, self.wfile)
		for i in range(0, len(self.things[base]), 4):
			out.write(self.things[base][i:i + 4])
		out.close()
		packed = self.wfile.getvalue()
		self.wfile = real
		self.wfile.write(packed[:4] + chr(0) * 6 + packed[10:])

	def zip(self, base, name):
		memory = cStringIO.StringIO()
		z = zipfile.ZipFile(memory, 'w', zipfile.ZIP_STORED)
		for thing in sorted(self.things.iterkeys()):
			if thing.startswith(base[:1]) or base == 'all':
				z.writestr(zipfile.ZipInfo(urllib.quote(thing), DATE), self.things[thing])
		z.close()
		self.head('application/zip', memory.tell())
		memory.seek(0)
		again = zipfile.ZipFile(memory)
		for info in again.infolist():
			print >>self.wfile, info.filename, info.file_size, '%08x' % (info.CRC & 0xffffffffL)
			self.wfile.write(again.read(info.filename))

	def tar(self, base, name):
		f = tempfile.TemporaryFile()
		t = tarfile.open(mode='w', fileobj=f)
		for thing in sorted(self.things):
			info = tarfile.TarInfo(urllib.quote(thing))
			info.size = len(self.things[thing])
			info.mtime = time.mktime(DATE + (0, 0, 0))
			t.addfile(info, StringIO.StringIO(self.things[thing]))
		t.close()
		f.seek(0)
		names = tarfile.open(fileobj=f).getnames()
		self.head('application/x-tar')
		f.seek(0, 2)
		self.wfile.write(' '.join(names) + '\n' + str(f.tell() / 512))

	def names(self, base, name):
		out = ''
		for thing in sorted(self.things.keys(), key=len):
			out = out + thing.ljust(12, '.') + `len(self.things[thing])` + '\n'
		self.head('text/plain', len(out))
		self.wfile.write(out)

	def do_PUT(self):
		data = self.rfile.read(int(self.headers.getheader('Content-Length', 0)))
		name = urllib.unquote(os.path.basename(self.path))
		if self.headers.getheader('Content-Encoding') == 'gzip':
			f = tempfile.NamedTemporaryFile(suffix='.gz')
			f.write(data)
			f.flush()
			data = gzip.open(f.name).read()
			f.close()
		self.things[name] = data
		self.send_response(201)
		self.end_headers()

class PackServer(SocketServer.ThreadingMixIn, HTTPServer): pass

if __name__ == '__main__':
	port = 8000
	opts, args = getopt.getopt(sys.argv[1:], 'p:')
	for opt, value in opts:
		if opt == '-p':
			port = int(value)
	PackServer(('', port), PackHandler).serve_forever()
