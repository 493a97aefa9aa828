# -*- coding: utf-8 -*-
"""Every form of request: request lines, versions, header blocks, persistence, end of file at every place."""

from golden.table import Ends, Exchange, Refused, RefusedBare, Sends

ECHO = '''
class H(Handler):
    protocol_version = 'HTTP/%s'

    def answer(self):
        lines = ['%%s|%%s|%%s|%%d' %% (self.command, self.path, self.request_version, self.close_connection)]
        lines += ['%%s=%%s' %% item for item in sorted(self.headers.items())]
        body = '\\n'.join(lines) + '\\n'
        self.send_response(200)
        self.send_header('Content-Type', 'text/plain')
        if self.protocol_version == 'HTTP/1.1':
            self.send_header('Content-Length', len(body))
        self.end_headers()
        self.wfile.write(body)

    do_GET = do_PUT = do_get = answer

    def do_HEAD(self):
        self.send_response(200)
        self.send_header('Content-Length', '12')
        self.end_headers()

    def do_POST(self):
        size = int(self.headers.getheader('content-length', 0))
        body = 'got ' + str(len(self.rfile.read(size)))
        self.send_response(200)
        self.send_header('Content-Length', str(len(body)))
        self.end_headers()
        self.wfile.write(body)
'''
ECHO_10 = ECHO % '1.0'
ECHO_11 = ECHO % '1.1'
BODY_UNREAD = '''
class H(Handler):
    protocol_version = 'HTTP/1.1'
    def do_GET(self):
        self.send_response(200)
        self.send_header('Content-Length', '4')
        self.end_headers()
        self.wfile.write('done')
    do_POST = do_GET
'''
FULL_09 = ECHO_10.replace("protocol_version", "default_request_version = 'HTTP/1.0'\n    protocol_version", 1)

# (in words, the first line of the request without its end)
REQUEST_LINES = [
    ('plain', b'GET / HTTP/1.0'),
    ('version 1.1', b'GET / HTTP/1.1'),
    ('absolute target', b'GET http://example.org:80/a?b=c HTTP/1.1'),
    ('asterisk', b'PUT * HTTP/1.1'),
    ('query, fragment and escapes', b'GET /a%20b/%C3%A9?x=1&y=%00#frag HTTP/1.0'),
    ('many spaces', b'   GET    /    HTTP/1.0   '),
    ('tabs', b'\tGET\t/\tHTTP/1.0\t'),
    ('vertical tab and form feed are space', b'GET\x0b/\x0cHTTP/1.0'),
    ('bare CR is space', b'GET\r/ HTTP/1.0'),
    ('FS, GS, RS, US are not space', b'GET /\x1ca\x1db\x1ec\x1f HTTP/1.0'),
    ('0xA0 in the path', b'GET /a\xa0b HTTP/1.0'),
    ('0x85 in the path', b'GET /a\x85b HTTP/1.0'),
    ('UTF-8 in the path', b'GET /caf\xc3\xa9/\xe2\x82\xac HTTP/1.0'),
    ('UTF-8 no-break space in the path', b'GET /a\xc2\xa0b HTTP/1.0'),
    ('UTF-8 line separator in the path', b'GET /a\xe2\x80\xa8b HTTP/1.0'),
    ('every high byte in the path', b'GET /' + bytes(bytearray(range(128, 256))) + b' HTTP/1.0'),
    ('two slashes inside the path', b'GET /a//b HTTP/1.0'),
    ('quotes and angle brackets in the path', b'GET /<"\'&> HTTP/1.0'),
    ('percent signs', b'GET /%s%d%%(x)s HTTP/1.0'),
    ('lower-case method with a handler', b'get / HTTP/1.0'),
    ('lower-case method without', b'put / HTTP/1.0'),
    ('unknown method', b'BREW /pot HTTP/1.1'),
    ('method with a quote', b"G'ET / HTTP/1.0"),
    ('method with both quotes', b'G\'E"T / HTTP/1.0'),
    ('method with markup', b'<b>&</b> / HTTP/1.0'),
    ('method with a backslash', b'G\\ET / HTTP/1.0'),
    ('method with UTF-8', b'G\xc3\x89T / HTTP/1.0'),
    ('method with control bytes', b'G\x01\x7f\x1bET / HTTP/1.0'),
    ('method with a percent sign', b'G%sT / HTTP/1.0'),
    ('method with a dash', b'M-SEARCH * HTTP/1.1'),
    ('one word', b'GET'),
    ('two words', b'GET /simple'),
    ('two words with spaces round', b'  GET   /simple '),
    ('two words, not GET', b'POST /simple'),
    ('two words, lower case', b'get /simple'),
    ('two words, markup', b'<i> /simple'),
    ('four words', b'A B C D'),
    ('four words that look right', b'GET /a b HTTP/1.1'),
    ('four words with a high byte', b'A B \xff D'),
    ('four words with quotes', b'A "B" C\' D'),
    ('four words with a tab and a trailing space', b'A\tB C D '),
    ('version letters', b'GET / HTTP/1.a'),
    ('version empty', b'GET / HTTP/'),
    ('version without a dot', b'GET / HTTP/1'),
    ('version without a minor', b'GET / HTTP/1.'),
    ('version without a major', b'GET / HTTP/.1'),
    ('version of three numbers', b'GET / HTTP/1.1.1'),
    ('version lower case', b'GET / http/1.1'),
    ('version without a slash', b'GET / HTTP1.1'),
    ('version of another protocol', b'GET / SIP/2.0'),
    ('version with plus signs', b'GET / HTTP/+1.+1'),
    ('version with minus signs', b'GET / HTTP/-1.-1'),
    ('version with leading zeros', b'GET / HTTP/01.01'),
    ('version with an underscore', b'GET / HTTP/1_0.1'),
    ('version with a long suffix', b'GET / HTTP/1L.1'),
    ('version in hex', b'GET / HTTP/0x1.1'),
    ('version with a second slash', b'GET / HTTP/1/1.1'),
    ('version with Arabic digits', b'GET / HTTP/\xd9\xa1.\xd9\xa1'),
    ('version with a fullwidth digit', b'GET / HTTP/1.\xef\xbc\x91'),
    ('version with a high byte', b'GET / HTTP/1.1\xa0'),
    ('version with a quote', b"GET / HTTP/1.'"),
    ('version 0.9', b'GET / HTTP/0.9'),
    ('version 0.9 with POST', b'PUT / HTTP/0.9'),
    ('version 1.2', b'GET / HTTP/1.2'),
    ('version 1.10', b'GET / HTTP/1.10'),
    ('version 2.0', b'GET / HTTP/2.0'),
    ('version 1.999999999999', b'GET / HTTP/1.99999999999999999999'),
    ('version far too high', b'GET / HTTP/99999999999999999999.0'),
    ('version high with markup after', b'GET / HTTP/3.0<b>'),
    ('TLS hello', b'\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'),
    ('HTTP/2 preface', b'PRI * HTTP/2.0'),
    ('only a space', b' '),
    ('only a bare CR', b'\r'),
    ('NUL in the path', b'GET /a\x00b HTTP/1.0'),
    ('NUL alone', b'\x00'),
]

# The lines that strict_http refuses, though 2.7 took them or refused them otherwise.
REFUSED_LINES = {'bare CR is space', 'NUL in the path'}

# (in words, the bytes of the connection)
CONNECTIONS = [
    ('nothing at all', b''),
    ('an empty line', b'\r\n'),
    ('an empty line and a request', b'\r\nGET / HTTP/1.1\r\n\r\n'),
    ('LF alone', b'\n'),
    ('request line without its end', b'GET / HTTP/1.0'),
    ('request line cut short', b'GE'),
    ('0.9 without a blank line', b'GET /old\r\n'),
    ('0.9 with a blank line', b'GET /old\r\n\r\n'),
    ('0.9 with headers', b'GET /old\r\nHost: a\r\n\r\n'),
    ('0.9 without an end', b'GET /old'),
    ('no headers, no blank line', b'GET / HTTP/1.0\r\n'),
    ('end of file inside a header', b'GET / HTTP/1.0\r\nHost: a\r\nX-Cut: of'),
    ('end of file after a header', b'GET / HTTP/1.0\r\nHost: a\r\n'),
    ('bare LF lines', b'GET / HTTP/1.0\nHost: a\nX: b\n\n'),
    ('LF and CRLF mixed', b'GET / HTTP/1.0\nHost: a\r\nX: b\n\r\n'),
    ('blank line of a bare LF after CRLF', b'GET / HTTP/1.0\r\nHost: a\r\n\n'),
    ('folds', b'GET / HTTP/1.0\r\nX: 1\r\n  2\r\n\t3\r\nY: 4\r\n\r\n'),
    ('fold with an empty first line', b'GET / HTTP/1.0\r\nX:\r\n 1\r\n\r\n'),
    ('fold of white space alone', b'GET / HTTP/1.0\r\nX: 1\r\n \r\nY: 2\r\n\r\n'),
    ('duplicates', b'GET / HTTP/1.0\r\nX: 1\r\nx: 2\r\nX: 3\r\n\r\n'),
    ('same Host twice', b'GET / HTTP/1.0\r\nHost: a\r\nHost: a\r\n\r\n'),
    ('spaces round values', b'GET / HTTP/1.0\r\nA:1\r\nB:   2\r\nC: 3  \r\nD: \t4\t \r\nE:\r\nF:  \r\n\r\n'),
    ('Unicode space round values', b'GET / HTTP/1.0\r\nA: \xc2\xa01\xc2\xa0\r\nB: \xa02\xa0\r\nC: \x853\x85\r\n\r\n'),
    ('control space round values', b'GET / HTTP/1.0\r\nA: \x0b1\x0c\r\nB: \x1c2\x1f\r\n\r\n'),
    ('names in every case', b'GET / HTTP/1.0\r\nhOsT: A\r\nX-UPPER: B\r\n\r\n'),
    ('colons in values', b'GET / HTTP/1.0\r\nA: b:c\r\nB: :\r\nC: d: e\r\n\r\n'),
    ('high bytes in values', b'GET / HTTP/1.0\r\nA: \xe9\xff\r\nB: \xc3\xa9\r\n\r\n'),
    ('token characters in names', b"GET / HTTP/1.0\r\nx!#$%&'*+-.^_`|~9: 1\r\n\r\n"),
    ('many headers', b'GET / HTTP/1.0\r\n' + b''.join(b'H%d: %d\r\n' % (n, n) for n in range(99)) + b'\r\n'),
    ('a header of 60,000 bytes', b'GET / HTTP/1.0\r\nA: ' + b'x' * 60000 + b'\r\n\r\n'),
    ('request line of 65,536 bytes', b'GET /' + b'a' * (65536 - 16) + b' HTTP/1.0\r\n\r\n'),
    ('request line of 65,537 bytes', b'GET /' + b'a' * (65537 - 16) + b' HTTP/1.0\r\n\r\n'),
    ('request line of 70,000 bytes without an end', b'G' * 70000),
    ('a request after the end', b'GET /1 HTTP/1.0\r\n\r\nGET /2 HTTP/1.0\r\n\r\n'),
    ('HEAD', b'HEAD / HTTP/1.0\r\n\r\n'),
    ('HEAD of 0.9', b'HEAD /\r\n\r\n'),
    ('POST', b'POST / HTTP/1.0\r\nContent-Length: 5\r\n\r\n12345'),
    ('POST cut short', b'POST / HTTP/1.0\r\nContent-Length: 50\r\n\r\n12345'),
    ('POST without a length', b'POST / HTTP/1.0\r\n\r\n12345'),
    ('keep-alive of 1.0', b'GET /1 HTTP/1.0\r\nConnection: keep-alive\r\n\r\nGET /2 HTTP/1.0\r\n\r\n'),
]

# The same on a handler that speaks HTTP/1.1: who closes?
PERSISTENT = [
    ('two requests', b'GET /1 HTTP/1.1\r\n\r\nGET /2 HTTP/1.1\r\n\r\n'),
    ('one of 1.0', b'GET /1 HTTP/1.0\r\n\r\nGET /2 HTTP/1.1\r\n\r\n'),
    ('1.0 with keep-alive', b'GET /1 HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\nGET /2 HTTP/1.0\r\n\r\n'),
    ('1.1 with close', b'GET /1 HTTP/1.1\r\nConnection: CLOSE\r\n\r\nGET /2 HTTP/1.1\r\n\r\n'),
    ('a list in Connection', b'GET /1 HTTP/1.1\r\nConnection: close, x\r\n\r\nGET /2 HTTP/1.1\r\n\r\n'),
    ('keep-alive list of 1.0', b'GET /1 HTTP/1.0\r\nConnection: keep-alive, x\r\n\r\nGET /2 HTTP/1.1\r\n\r\n'),
    ('two Connection headers', b'GET /1 HTTP/1.1\r\nConnection: close\r\nConnection: keep-alive\r\n\r\nGET /2 HTTP/1.1\r\n\r\n'),
    ('version 1.2', b'GET /1 HTTP/1.2\r\n\r\nGET /2 HTTP/1.1\r\n\r\n'),
    ('version 0.9 then another', b'GET /1\r\n\r\nGET /2 HTTP/1.1\r\n\r\n'),
    ('0.9 with keep-alive', b'GET /1\r\nConnection: keep-alive\r\n\r\nGET /2 HTTP/1.1\r\n\r\n'),
    ('an empty line between', b'GET /1 HTTP/1.1\r\n\r\n\r\nGET /2 HTTP/1.1\r\n\r\n'),
    ('a malformed second', b'GET /1 HTTP/1.1\r\n\r\nA B C D\r\nGET /2 HTTP/1.1\r\n\r\n'),
    ('an unknown method, then another', b'BREW /1 HTTP/1.1\r\n\r\nGET /2 HTTP/1.1\r\n\r\n'),
    ('a huge second line', b'GET /1 HTTP/1.1\r\n\r\n' + b'x' * 70000),
    ('version 2.0 second', b'GET /1 HTTP/1.1\r\n\r\nGET / HTTP/2.0\r\n\r\nGET /2 HTTP/1.1\r\n\r\n'),
    ('POST and GET', b'POST /1 HTTP/1.1\r\nContent-Length: 5\r\n\r\n12345GET /2 HTTP/1.1\r\n\r\n'),
    ('three POSTs', b'POST /1 HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc' * 3),
    ('POST of nothing', b'POST /1 HTTP/1.1\r\nContent-Length: 0\r\n\r\nGET /2 HTTP/1.1\r\n\r\n'),
    ('POST with binary', b'POST /1 HTTP/1.1\r\nContent-Length: 6\r\n\r\n\x00\xff\r\n\r\nGET /2 HTTP/1.1\r\n\r\n'),
    ('HEAD and GET', b'HEAD /1 HTTP/1.1\r\n\r\nGET /2 HTTP/1.1\r\n\r\n'),
    ('end of file in the second', b'GET /1 HTTP/1.1\r\n\r\nGET /2 HTTP/1.1\r\nHost: a'),
    ('bare LF everywhere', b'GET /1 HTTP/1.1\nA: b\n\nGET /2 HTTP/1.1\n\n'),
    ('twenty pipelined', b''.join(b'GET /%d HTTP/1.1\r\n\r\n' % n for n in range(20))),
]

# What section 6 of the design refuses: (in words, bytes, what happens instead).
REFUSED_HEADERS = [
    ('bare CR in a value', b'X: 1\rSmuggled: 2\r\nY: 3', Refused(400)),
    ('CR CR LF', b'X: 1\r\r\nY: 3', Refused(400)),
    ('NUL in a value', b'X: 1\x002\r\nY: 3', Refused(400)),
    ('NUL in a name', b'X\x00: 1\r\nY: 3', Refused(400)),
    ('space before the colon', b'X : 1\r\nY: 3', Refused(400)),
    ('tab before the colon', b'X\t: 1\r\nY: 3', Refused(400)),
    ('space in a name', b'X Z: 1\r\nY: 3', Refused(400)),
    ('high byte in a name', b'X\xe9: 1\r\nY: 3', Refused(400)),
    ('control byte in a name', b'X\x01: 1\r\nY: 3', Refused(400)),
    ('parenthesis in a name', b'X(a): 1\r\nY: 3', Refused(400)),
    ('empty name', b': 1\r\nY: 3', Refused(400)),
    ('line without a colon', b'Y: 3\r\nnonsense\r\nZ: 4', Refused(400)),
    ('first line without a colon', b'nonsense\r\nY: 3', Refused(400)),
    ('first line is a fold', b' X: 1\r\nY: 3', Refused(400)),
    ('Unix From line', b'From someone\r\nY: 3', Refused(400)),
    ('lengths that differ', b'Content-Length: 5\r\nContent-Length: 0\r\nY: 3', Refused(400)),
    ('length with a sign', b'Content-Length: +1\r\nY: 3', Refused(400)),
    ('length with a minus', b'Content-Length: -1\r\nY: 3', Refused(400)),
    ('length with an underscore', b'Content-Length: 1_0\r\nY: 3', Refused(400)),
    ('length in words', b'Content-Length: five\r\nY: 3', Refused(400)),
    ('length in hex', b'Content-Length: 0x1\r\nY: 3', Refused(400)),
    ('length empty', b'Content-Length:\r\nY: 3', Refused(400)),
    ('length in Arabic digits', b'Content-Length: \xd9\xa1\r\nY: 3', Refused(400)),
    ('length of 30 digits', b'Content-Length: ' + b'9' * 30 + b'\r\nY: 3', Refused(400)),
    ('Transfer-Encoding beside a length', b'Content-Length: 0\r\nTransfer-Encoding: chunked\r\nY: 3', Refused(400)),
    ('two Hosts', b'Host: a\r\nHost: b\r\nY: 3', Refused(400)),
    ('a header line of 70,000 bytes', b'X: ' + b'a' * 70000 + b'\r\nY: 3', Refused(431)),
    ('101 headers', b'\r\n'.join(b'H%d: 1' % n for n in range(101)), Refused(431)),
]

UNREAD = [
    ('form data', b'POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\na=1GET / HTTP/1.1\r\n\r\n', Ends(1, b'done')),
    ('a request as the body', b'POST / HTTP/1.1\r\nContent-Length: 18\r\n\r\nGET / HTTP/1.1\r\n\r\n' * 2, Ends(1, b'done')),
    ('a body of a GET', b'GET / HTTP/1.1\r\nContent-Length: 18\r\n\r\nGET / HTTP/1.1\r\n\r\n', Ends(1, b'done')),
    ('a chunked body', b'POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n', Ends(1, b'done')),
    ('no body', b'POST / HTTP/1.1\r\nContent-Length: 0\r\n\r\nGET / HTTP/1.1\r\n\r\n', None),
]


def _rows():
    for words, line in REQUEST_LINES:
        request = line + b'\r\nHost: a\r\n\r\n'
        refused = words in REFUSED_LINES
        yield Exchange('line: ' + words, ECHO_10, request, RefusedBare(400) if refused else None)
        yield Exchange('line, answered in full: ' + words, FULL_09, request, Refused(400) if refused else None)
    for words, request in CONNECTIONS:
        yield Exchange('connection: ' + words, ECHO_10, request)
    for words, request in PERSISTENT:
        yield Exchange('persistent: ' + words, ECHO_11, request)
    for words, fields, strict in REFUSED_HEADERS:
        yield Exchange('refused: ' + words, ECHO_10, b'GET / HTTP/1.0\r\n' + fields + b'\r\n\r\n', strict)
    yield Exchange('refused: second request', ECHO_11, b'GET / HTTP/1.1\r\n\r\nGET / HTTP/1.1\r\nX : 1\r\n\r\n', Refused(400, 2))
    for words, request, strict in UNREAD:
        yield Exchange('body left unread: ' + words, BODY_UNREAD, request, strict)
    yield Exchange('two slashes lead the path', ECHO_10, b'GET //evil.example/%2e%2e HTTP/1.0\r\n\r\n', Sends(
        b'HTTP/1.0 200 OK\r\nServer: BaseHTTP/0.3 Python/2.7.18\r\nDate: Sun, 06 Nov 1994 08:49:37 GMT\r\n'
        b'Content-Type: text/plain\r\n\r\nGET|/evil.example/%2e%2e|HTTP/1.0|1\n'))


ROWS = list(_rows())
