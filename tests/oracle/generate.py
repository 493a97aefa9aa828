# -*- coding: utf-8 -*-
"""Handlers and requests made at random.

A program is a tree: `Program.attributes` and `Program.methods`, whose bodies are lists of statements; a statement is a
line of text, or a pair of a line that ends in a colon and a body.  `render` makes the text that both interpreters run;
`smaller` yields the trees with one thing less, for the search of a minimal reproducer.

*tame* programs answer by the stock methods, put nothing of the request into a head, and do not raise: what is sent for them under
`strict_http` is 2.7's answer or a refusal that can be told by its looks.
"""

NAMES = ['Host', 'X', 'x', 'Connection', 'Content-Length', 'Content-Type', 'content-type', 'Cookie', 'nope']
LITERALS = ["'a'", "''", "'text\\n'", "'<p>'", "'%s'", "'caf\xc3\xa9'" if str is bytes else "'caf\xe9'", "'x' * 50"]
REQUEST_TEXT = [
    'self.path', 'self.requestline', 'self.request_version', 'self.command', "self.headers.getheader('X', 'none')",
    "self.headers.get('Host', '-')", 'self.headers.type', 'self.headers.plisttext', 'str(self.headers)',
    "'|'.join(self.headers.getheaders('x'))", "'|'.join(sorted(self.headers.keys()))", "''.join(self.headers.headers)",
    "'|'.join(sorted(self.headers.values()))", "'|'.join(self.headers.getplist())", "''.join(self.headers.getallmatchingheaders('x'))",
    "str(self.headers.getrawheader('X'))", "self.headers.status",
]
OTHER_TEXT = [
    'str(self.close_connection)', 'self.version_string()', 'self.date_time_string()', 'self.log_date_time_string()',
    'str(len(self.headers))', "str('x' in self.headers)", "str(self.headers.has_key('host'))", 'self.client_address[0]', 'self.protocol_version',
    'self.responses[404][0]', "str(self.headers.unixfrom)[:0]", 'self.server.server_name',
]
BODY_BYTES = ['self.rfile.read(%d)', 'self.rfile.readline()', 'self.rfile.readline(%d)', "b''.join(self.rfile.readlines(%d))"]
OBJECTS = ['5', 'None', '0.5', '[1]', 'True', "ValueError('v')"]
BUFFERS = ["bytearray(b'ba')", "b'\\xff\\x00'", "b''"]
CODES = [200, 200, 200, 100, 204, 206, 301, 302, 304, 400, 404, 404, 418, 500, 505, 299, 0, 999]
VALUES = ["'v'", "''", "'close'", "'keep-alive'", "'Close'", '0', '12', 'None', '[1]', "'text/html; charset=utf-8'", "'5'"]

ATTRIBUTES = [
    "protocol_version = 'HTTP/1.1'", "protocol_version = 'HTTP/1.1'", "protocol_version = 'HTTP/1.0'", "server_version = 'S/1'", "sys_version = ''",
    "default_request_version = 'HTTP/1.0'", "default_request_version = 'HTTP/1.1'", "wbufsize = 4096", "wbufsize = -1", "wbufsize = 1",
    "error_message_format = '%(code)d %(message)s %(explain)s'", "error_content_type = 'text/plain'", "protocol_version = 'HTTP/0.9'",
    "responses = {200: ('Yes', 'y'), 404: ('No', 'n'), 400: ('What', 'w')}", "rbufsize = 512", "timeout = 60", "rfile_text = False",
]
TAME_ATTRIBUTES = ATTRIBUTES[:5]
#: Overrides of the stock methods, with a place for statements before and after the inherited one.
OVERRIDES = {
    'send_header': ('self, keyword, value', 'Handler.send_header(self, keyword, value)'),
    'send_response': ('self, code, message=None', 'Handler.send_response(self, code, message)'),
    'end_headers': ('self', 'Handler.end_headers(self)'),
    'send_error': ('self, code, message=None', 'Handler.send_error(self, code, message)'),
    'log_message': ('self, format, *args', 'Handler.log_message(self, format, *args)'),
    'log_request': ("self, code='-', size='-'", 'Handler.log_request(self, code, size)'),
    'parse_request': ('self', 'ok = Handler.parse_request(self)'),
    'handle_one_request': ('self', 'Handler.handle_one_request(self)'),
    'handle': ('self', 'Handler.handle(self)'),
    'setup': ('self', 'Handler.setup(self)'),
    'finish': ('self', 'Handler.finish(self)'),
}
#: In these the request has not been parsed, or the files are not there.
BARE_STATEMENTS = ['self.seen = 1', "self.server.errors", 'self.n = getattr(self, "n", 0) + 1']
WRITING_STATEMENTS = ["self.wfile.write('<o>')", "self.wfile.flush()", 'self.wfile.write(str(getattr(self, "n", 0)))']

METHODS = ['GET', 'GET', 'GET', 'POST', 'HEAD', 'PUT']
TARGETS = [b'/', b'/a', b'/a/b?c=d', b'*', b'http://h/x', b'/%41', b'/\xc3\xa9', b'/\xff\xa0', b'/a\x85b', b'/<&>', b"/'\"", b'/%s']
VERSIONS = [b' HTTP/1.1'] * 15 + [b' HTTP/1.0'] * 8 + [b'', b' HTTP/0.9', b' HTTP/2.0', b' HTTP/1.a', b' HTTP/+1.1', b' http/1.1', b' HTTP/1.1 x']
FIELDS = [
    b'Host: h', b'Host: h:80', b'X: 1', b'x: 2', b'X:3', b'X:  spaced  ', b'X: a\r\n folded', b'X: a\r\n\tb\r\n c', b'X:', b'Connection: close',
    b'Connection: keep-alive', b'connection: Close', b'Connection: x', b'Content-Type: text/plain; charset=x; A="b;c"', b'Content-Type: a/b/c',
    b'Content-Length: 3', b'Content-Length: 0', b'Cookie: a=b; c=\xc3\xa9', b'X: \xff', b'Accept: */*', b'Content-Transfer-Encoding: base64',
    b'Expect: 100-continue', b'X: \xc2\xa0y\xc2\xa0', b'X-Long: ' + b'l' * 300,
]
ENDS = [b'\r\n'] * 6 + [b'\n']
BODIES = [b'', b'', b'abc', b'a=1&b=2', b'line\nline\r\nend', b'GET / HTTP/1.1\r\n\r\n', b'\x00\xff', b'\r\n']
NASTY = [
    b'\r', b'\n', b'\r\n', b'\x00', b' ', b'\t', b':', b'\xa0', b'\x85', b'\xff', b'\x0b', b'\x0c', b'\x1c', b'\x1f', b'\xe2\x80\xa8', b'HTTP/1.1',
    b'From x\r\n', b'\r\n\r\n', b'"', b"'", b'\\', b'%', b'\x7f', b';', b',', b'\xc2\xa0', b'\xd9\xa1', b'-', b'+', b'_']


class Program(object):
    """The tree of one handler class."""

    def __init__(self, attributes, methods):
        self.attributes, self.methods = attributes, methods

    def render(self):
        """Return the program's text."""
        lines = ['import io', 'class H(Handler):', '    pass'] + ['    ' + line for line in self.attributes]
        for head, body in self.methods:
            lines += ['    def %s:' % head] + _rendered(body, 8)
        return '\n'.join(lines) + '\n'

    def smaller(self):
        """Yield every tree that lacks one thing of this one."""
        for index in range(len(self.attributes)):
            yield Program(self.attributes[:index] + self.attributes[index + 1:], self.methods)
        for index, (head, body) in enumerate(self.methods):
            before, after = self.methods[:index], self.methods[index + 1:]
            yield Program(self.attributes, before + after)
            for less in _smaller_bodies(body):
                yield Program(self.attributes, before + [(head, less)] + after)


def _rendered(body, depth):
    lines = []
    for statement in body or ['pass']:
        if isinstance(statement, str):
            lines.append(' ' * depth + statement)
        else:
            lines += [' ' * depth + statement[0]] + _rendered(statement[1], depth + 4)
    return lines


def _smaller_bodies(body):
    for index, statement in enumerate(body):
        # An `except` or `else` alone is no statement: it goes with what it belongs to.
        follows = index + 1 < len(body) and not isinstance(body[index + 1], str) and body[index + 1][0].startswith(('except', 'else'))
        if not (not isinstance(statement, str) and statement[0].startswith(('except', 'else'))):
            yield body[:index] + body[index + (2 if follows else 1):]
        if not isinstance(statement, str):
            for less in _smaller_bodies(statement[1]):
                yield body[:index] + [(statement[0], less)] + body[index + 1:]


class Generator(object):
    """Makes programs and requests from a `random.Random`."""

    def __init__(self, rng, tame=False):
        self._rng, self._tame, self._rebinds = rng, tame, False

    def program(self):
        """Return a Program."""
        rng = self._rng
        self._rebinds = not self._tame and rng.random() < .4
        attributes = rng.sample(TAME_ATTRIBUTES if self._tame else ATTRIBUTES, rng.randint(0, 3))
        methods = [('do_%s(self)' % name, self._body(rng.randint(1, 6))) for name in sorted(set(rng.sample(METHODS, rng.randint(2, 5))))]
        if rng.random() < .5:
            methods[0][1][:0] = self._stock_answer()
        if not self._tame:
            names = rng.sample(sorted(OVERRIDES), rng.choice([0, 0, 0, 1, 1, 2]))
            methods += [self._override(name) for name in names]
        return Program(attributes, methods)

    def _override(self, name):
        arguments, inherited = OVERRIDES[name]
        early, late = name in ('setup', 'parse_request', 'handle', 'handle_one_request'), name == 'finish'
        statements = BARE_STATEMENTS + ([] if early else WRITING_STATEMENTS)
        body = [self._rng.choice(statements), inherited, self._rng.choice(BARE_STATEMENTS + ([] if late else WRITING_STATEMENTS))]
        return '%s(%s)' % (name, arguments), body + (['return ok'] if name == 'parse_request' else [])

    def _stock_answer(self):
        body = ["self.send_response(%d)" % self._rng.choice([200, 200, 404, 302])]
        if self._rng.random() < .6:
            body.append("self.send_header('Content-Length', '%d')" % self._rng.randint(0, 5))
        return body + ['self.end_headers()', "self.wfile.write('hello')"]

    def _body(self, size, depth=0):
        body = []
        for _ in range(size):
            body += self._statement(depth)
        return body

    def _statement(self, depth):
        rng = self._rng
        kinds = [self._call, self._call, self._call, self._write, self._write]
        if not self._tame:
            kinds += [self._odd, self._odd]
        if self._rebinds:
            kinds += [self._rebind]
        if depth < 2:
            kinds += [self._branch]
        return rng.choice(kinds)(depth)

    def _call(self, depth):
        rng, code = self._rng, self._rng.choice(CODES)
        return [rng.choice([
            lambda: 'self.send_response(%d)' % code,
            lambda: 'self.send_response(%d, %s)' % (code, self._message()),
            lambda: 'self.send_header(%r, %s)' % (rng.choice(NAMES), self._value()),
            lambda: 'self.send_header(%r, %s)' % (rng.choice(NAMES), self._value()),
            lambda: 'self.end_headers()',
            lambda: 'self.end_headers()',
            lambda: 'self.send_error(%d)' % code,
            lambda: 'self.send_error(%d, %s)' % (code, self._message()),
            lambda: 'self.log_message(%s, %s)' % ("'%s'", self._text()),
            lambda: 'self.log_request(%d)' % code,
        ])()]

    def _message(self):
        return self._rng.choice(["'m'", "'<m>'", "'%'"]) if self._tame else self._text()

    def _value(self):
        return self._rng.choice(VALUES[:5] + VALUES[-2:] if self._tame else VALUES + [self._text()])

    def _text(self):
        rng = self._rng
        return rng.choice([rng.choice(LITERALS), rng.choice(REQUEST_TEXT), rng.choice(OTHER_TEXT)])

    def _write(self, depth):
        rng = self._rng
        body = rng.choice(BODY_BYTES)
        body = body % rng.randint(0, 8) if '%' in body else body
        thing = rng.choice(BUFFERS if self._rebinds else BUFFERS + OBJECTS)  # a BytesIO refused on 2.7 what the socket's file took
        return [rng.choice([
            lambda: 'self.wfile.write(%s)' % self._text(),
            lambda: 'self.wfile.write(%s)' % self._text(),
            lambda: 'self.wfile.write(%s + %s)' % (self._text(), self._text()),
            lambda: 'self.wfile.write(%s)' % body,
            lambda: 'self.wfile.write(%s)' % thing,
            lambda: 'self.wfile.writelines([%s, %s])' % (self._text(), thing),
            lambda: 'self.wfile.flush()',
        ])()]

    def _odd(self, depth):
        rng = self._rng
        return [rng.choice([
            lambda: 'self.close_connection = %d' % rng.randint(0, 1),
            lambda: "self.protocol_version = 'HTTP/%s'" % rng.choice(['1.0', '1.1']),
            lambda: "self.request_version = 'HTTP/%s'" % rng.choice(['0.9', '1.0']),
            lambda: "self.command = %r" % rng.choice(['HEAD', 'GET']),
            lambda: "raise %s('x')" % rng.choice(['ValueError', 'KeyError', 'IOError', 'Exception']),
            lambda: 'return',
            lambda: "self.connection.sendall(b'direct')",
            lambda: "self.headers[%r] = 'set'" % rng.choice(NAMES),
            lambda: "del self.headers[%r]" % rng.choice(NAMES),
            lambda: "self.wfile.write(self.headers[%r])" % rng.choice(NAMES),
            lambda: "BaseHTTPServer.BaseHTTPRequestHandler.send_response(self, 200)",
        ])()]

    def _rebind(self, depth):
        inner = self._call(depth) + self._call(depth)
        return ['saved, self.wfile = self.wfile, io.BytesIO()'] + inner + [
            'held, self.wfile = self.wfile, saved', 'self.wfile.write(held.getvalue())']

    def _branch(self, depth):
        rng = self._rng
        inner = self._body(rng.randint(1, 3), depth + 1)
        kind = rng.randint(0, 3)
        if kind == 0:
            return [("if self.command == 'GET':", inner), ('else:', self._body(1, depth + 1))]
        if kind == 1:
            return [("if 'x' in self.headers:", inner)]
        if kind == 2:
            return [('for n in range(%d):' % rng.randint(0, 3), inner)]
        return [('try:', inner), ('except Exception:', ["self.wfile.write('caught')"])]

    def request(self):
        """Return the raw bytes of one connection."""
        rng = self._rng
        raw = b''.join(self._one_request() for _ in range(rng.choice([1, 1, 1, 2, 3])))
        for _ in range(rng.choice([0, 0, 0, 0, 1, 1, 2, 4])):
            raw = self._mutated(raw)
        return raw

    def _one_request(self):
        rng = self._rng
        end = rng.choice(ENDS)
        fields = [rng.choice(FIELDS) for _ in range(rng.choice([0, 1, 2, 3, 5]))]
        body = rng.choice(BODIES)
        if body and rng.random() < .7:
            fields = [field for field in fields if not field.startswith(b'Content-Length')] + [b'Content-Length: %d' % len(body)]
        line = rng.choice(METHODS).encode('ascii') + b' ' + rng.choice(TARGETS) + rng.choice(VERSIONS)
        if rng.random() < .005:
            line += b'/' * 70000
        return end.join([line] + fields + [b'', b'']) + body

    def _mutated(self, raw):
        rng = self._rng
        at = rng.randint(0, len(raw))
        to = min(len(raw), at + rng.choice([0, 1, 1, 2, 5]))
        return rng.choice([
            lambda: raw[:at] + rng.choice(NASTY) + raw[at:],
            lambda: raw[:at] + rng.choice(NASTY) + raw[to:],
            lambda: raw[:at] + raw[to:],
            lambda: raw[:at] + bytes(bytearray([rng.randint(0, 255)])) + raw[to:],
            lambda: raw[:to] + raw[at:],
            lambda: raw[:at] if rng.random() < .3 else raw,
        ])()
