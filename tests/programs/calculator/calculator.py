import sys, math, re
from BaseHTTPServer import HTTPServer, BaseHTTPRequestHandler
from urlparse import urlparse
from cgi import parse_qsl, escape

# numbers as a pocket calculator of 1990 has them

OPS = {
	'add': lambda a, b: a + b,
	'sub': lambda a, b: a - b,
	'mul': lambda a, b: a * b,
	'div': lambda a, b: a / b,
	'mod': lambda a, b: a % b,
	'pow': pow,
	'cmp': cmp,
}

def number(text):
	if re.match(r'^-?0[0-7]+$', text):
		return int(text, 8)
	if re.match('^-?[0-9]+$', text):
		return int(text)
	return float(text)

class Calculator(BaseHTTPRequestHandler):
	history = []

	def do_GET(self):
		parts = urlparse(self.path)
		args = dict(parse_qsl(parts.query))
		if parts.path == '/history':
			text = ''
			for i, line in enumerate(self.history):
				text += '%s. %s\n' % (i + 1, line)
			text += '%d rows, %d screens, mask %o\n' % (i + 1, (i + 1) / 2, 0644)
			return self.text(200, text)
		if parts.path == '/table':
			n = int(args.get('n', '3'))
			rows = [' '.join(['%4s' % `x * y / 2` for x in range(1, n + 1)]) for y in xrange(1, n + 1)]
			return self.text(200, '\n'.join(rows) + '\n')
		if parts.path == '/mean':
			values = map(number, args.get('v', '').split(','))
			values.sort()
			return self.text(200, '%s %s %r\n' % (sum(values) / len(values), values[len(values) / 2], values))
		op = parts.path[1:]
		if not OPS.has_key(op):
			return self.send_error(404, 'no operation %s' % escape(op))
		try:
			a = number(args['a'])
			b = number(args['b'])
			result = OPS[op](a, b)
		except KeyError, e:
			self.text(400, 'missing ' + `e.args[0]` + '\n')
		except ZeroDivisionError:
			self.text(400, 'that is infinite\n')
		except ValueError, e:
			self.text(400, 'not a number: %r\n' % args)
		else:
			self.history.append('%s(%s, %s) = %s' % (op, a, b, result))
			self.text(200, `result` + '\n')

	def text(self, code, text):
		self.send_response(code)
		self.send_header('Content-Type', 'text/plain')
		self.send_header('Content-Length', len(text))
		self.end_headers()
		self.wfile.write(text)

if __name__ == '__main__':
	HTTPServer(('', int(sys.argv[1])), Calculator).serve_forever()
