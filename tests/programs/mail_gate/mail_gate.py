"""Sends what a form says as a mail (here: into a file), and takes mails by POST."""
import sys, os, StringIO, string
import BaseHTTPServer, mimetools, rfc822, base64, quopri
import cgi, cStringIO

class MailGate(BaseHTTPServer.BaseHTTPRequestHandler):

	def do_POST(self):
		if self.path == '/send':
			self.send_mail()
		elif self.path == '/take':
			self.take_mail()
		else:
			self.send_error(404, 'send or take?')

	def send_mail(self):
		form = cgi.FieldStorage(self.rfile, self.headers, environ={'REQUEST_METHOD': 'POST'},
			keep_blank_values=1)
		if not form.has_key('to'):
			self.send_error(400, 'to whom?')
			return
		mail = StringIO.StringIO()
		mail.write('To: %s\n' % form['to'].value)
		mail.write('Subject: %s\n' % form.getvalue('subject', '(none)'))
		mail.write('Content-Transfer-Encoding: quoted-printable\n\n')
		quopri.encode(StringIO.StringIO(form.getfirst('text', '')), mail, 0)
		if form.has_key('file') and form['file'].filename:
			mail.write('\n--' + form['file'].filename + '\n')
			base64.encode(form['file'].file, mail)
		open('outbox', 'a').write(mail.getvalue())
		self.answer(mail.getvalue())

	def take_mail(self):
		size = string.atoi(self.headers.getheader('content-length'))
		msg = mimetools.Message(cStringIO.StringIO(self.rfile.read(size)))
		name, address = msg.getaddr('from')
		out = cStringIO.StringIO()
		out.write('from %s <%s>\n' % (name, address))
		for n, a in msg.getaddrlist('to'):
			out.write('to %s at %s\n' % (a, n or '-'))
		when = msg.getdate('date')
		if when:
			out.write('on %04d-%02d-%02d\n' % when[:3])
		if msg.getencoding() == 'base64':
			base64.decode(msg.fp, out)
		elif msg.getencoding() == 'quoted-printable':
			quopri.decode(msg.fp, out)
		else:
			out.write(msg.fp.read())
		self.answer(out.getvalue())

	def do_GET(self):
		try:
			self.answer(open('outbox').read())
		except IOError, (number, text):
			self.send_error(404, text)

	def answer(self, text):
		self.send_response(200)
		self.send_header('Content-Type', 'text/plain')
		self.end_headers()
		self.wfile.write(text)

if __name__ == '__main__':
	address = raw_input('Address: ') or '127.0.0.1'
	print 'mail gate on', address
	server = BaseHTTPServer.HTTPServer((address, int(sys.argv[1])), MailGate)
	server.serve_forever()
