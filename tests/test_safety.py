"""strict_http, row by row of design.md section 6: what it refuses, and 2.7's own answer with it off.

On 2.7 the attribute means nothing, so there the genuine module answers the rows of the second kind.
"""
import socket
import sys

import pytest
import six
from live import ask, connected, serving

from BaseHTTPServer import BaseHTTPRequestHandler

needs_python3 = pytest.mark.skipif(six.PY2, reason='strict_http is ours')


class Echo(BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'

    def do_GET(self):
        page = 'path=%s x=%s length=%s host=%s;' % (
            self.path, self.headers.get('x'), self.headers.get('content-length'), self.headers.get('host'))
        self.send_response(200)
        self.send_header('Content-Length', len(page))
        self.end_headers()
        self.wfile.write(page)

    do_POST = do_GET


class Loose(Echo):
    strict_http = False


def request(*lines, **options):
    head = [options.get('first', b'GET / HTTP/1.1')] + list(lines) + [b'Connection: close', b'', b'']
    return b'\r\n'.join(head) + options.get('body', b'')


REFUSED = [
    # id, status of the refusal, raw request, what 2.7's page says
    ('bare CR in a value', 400, request(b'X: 1\rSmuggled: 2'), b'x=1\rSmuggled: 2 '),
    ('NUL in a value', 400, request(b'X: a\0b'), b'x=a\0b '),
    ('space in a name', 400, request(b'Bad name: 1', b'X: 2'), b'x=2 '),
    ('non-ASCII byte in a name', 400, request(b'N\xe4me: 1', b'X: 2'), b'x=2 '),
    ('space before the colon', 400, request(b'Name : 1', b'X: 2'), b'x=2 '),
    ('empty name', 400, request(b': 1', b'X: 2'), b'x=2 '),
    ('Unix-From line', 400, request(b'From me', b'X: 2'), b'x=2 '),
    ('line without a colon', 400, request(b'X: 2', b'no field'), b'x=2 '),
    ('Content-Lengths that differ', 400, request(b'Content-Length: 0', b'Content-Length: 3'), b'length=3 '),
    ('Content-Length with a sign', 400, request(b'Content-Length: +0'), b'length=+0 '),
    ('Content-Length with white space inside', 400, request(b'Content-Length: 1 0'), b'length=1 0 '),
    ('Content-Length with an underscore', 400, request(b'Content-Length: 1_0'), b'length=1_0 '),
    ('empty Content-Length', 400, request(b'Content-Length:'), b'length= '),
    ('Content-Length of too many digits', 400, request(b'Content-Length: ' + b'0' * 5000), b'length=' + b'0' * 5000),
    ('Transfer-Encoding beside Content-Length', 400,
     request(b'Transfer-Encoding: chunked', b'Content-Length: 0'), b'length=0 '),
    ('Hosts that differ', 400, request(b'Host: a', b'Host: b'), b'host=b;'),
    ('header line too long', 431, request(b'X: 2', b'Y: ' + b'y' * 65536), b'x=2 '),
    ('too many fields', 431, request(b'X: 2', *[b'Y: 1'] * 101), b'x=2 '),
    ('header block too large', 431, request(b'X: 2', *[b'Y: ' + b'y' * 60000] * 5), b'x=2 '),
]
ACCEPTED = [
    ('Content-Length twice, the same', request(b'Content-Length: 0', b'Content-Length: 0'), b'length=0 '),
    ('Host twice, the same', request(b'Host: a', b'Host: a'), b'host=a;'),
    ('a fold', request(b'X: 1', b' 2'), b'x=1\n 2 '),
    ('bare line feeds', b'GET / HTTP/1.0\nX: 2\n\n', b'x=2 '),
    ('as many fields as may be', request(b'X: 2', *[b'Y: 1'] * 98), b'x=2 '),
    ('a line as long as may be', request(b'X: 2', b'Y: ' + b'y' * 65531), b'x=2 '),
    ('bytes of no encoding in a value', request(b'X: \xff\x80'), b'x=\xff\x80 '),
    ('other control bytes in a value', request(b'X: a\x01\x7fb'), b'x=a\x01\x7fb '),
]


def rows(table):
    return [pytest.param(*row[1:], id=row[0]) for row in table]


@needs_python3
@pytest.mark.parametrize('code, raw_request, page', rows(REFUSED))
def test_refused(code, raw_request, page):
    answer = ask(Echo, raw_request + request())
    assert answer.startswith(b'HTTP/1.1 %d ' % code)
    assert b'\r\nConnection: close\r\n' in answer
    assert answer.count(b'HTTP/1.1 ') == 1  # and what follows is not answered


@pytest.mark.parametrize('code, raw_request, page', rows(REFUSED))
def test_what_is_refused_is_27s_when_not_strict(code, raw_request, page):
    answer = ask(Loose, raw_request)
    assert answer.startswith(b'HTTP/1.1 200 OK\r\n') and page in answer


@pytest.mark.parametrize('handler', [Echo, Loose], ids=['strict', 'not strict'])
@pytest.mark.parametrize('raw_request, page', rows(ACCEPTED))
def test_accepted(handler, raw_request, page):
    answer = ask(handler, raw_request)
    assert answer.startswith(b'HTTP/1.1 200 OK\r\n') and page in answer


@needs_python3
def test_limits_are_class_attributes():
    class Tight(Echo):
        max_header_fields = 2
        max_header_line = 20
        max_header_bytes = 37

    assert ask(Tight, b'GET / HTTP/1.0\r\nA: 1\r\nB: 2\r\n\r\n').startswith(b'HTTP/1.1 200 ')
    assert ask(Tight, b'GET / HTTP/1.0\r\nA: 1\r\nB: 2\r\nC: 3\r\n\r\n').startswith(b'HTTP/1.1 431 ')
    assert ask(Tight, b'GET / HTTP/1.0\r\nA: 345678901234567890\r\n\r\n').startswith(b'HTTP/1.1 431 ')
    assert ask(Tight, b'GET / HTTP/1.0\r\nA: 34567890123456\r\nB: 34567890123456\r\n\r\n').startswith(b'HTTP/1.1 431 ')


# The request line


@needs_python3
@pytest.mark.parametrize('line', [b'GET /a\0b HTTP/1.0', b'GET\r/ HTTP/1.0'], ids=['NUL', 'bare CR'])
def test_request_line_refused(line):
    assert b'<p>Error code 400.' in ask(Echo, line + b'\r\n\r\n')


@pytest.mark.parametrize('line', [b'GET /a\0b HTTP/1.0', b'GET\r/ HTTP/1.0'], ids=['NUL', 'bare CR'])
def test_request_line_as_27_when_not_strict(line):
    assert ask(Loose, line + b'\r\n\r\n').startswith(b'HTTP/1.1 200 OK\r\n')


@needs_python3
@pytest.mark.parametrize('target, path', [(b'//evil.example/..', b'/evil.example/..'), (b'////', b'/'), (b'/a//b', b'/a//b')])
def test_leading_slashes_collapse(target, path):
    assert b'path=' + path + b' ' in ask(Echo, request(first=b'GET ' + target + b' HTTP/1.1'))


def test_leading_slashes_stay_when_not_strict():
    assert b'path=//evil.example/.. ' in ask(Loose, request(first=b'GET //evil.example/.. HTTP/1.1'))


# What the handler sends


def sending(base, method, *arguments):
    """The answer and the error of a handler that makes one such call."""
    class Sends(base):
        def do_GET(self):
            self.request_version = 'HTTP/1.0'
            try:
                getattr(self, method)(*arguments)
            except ValueError as error:
                errors.append(str(error))
            self.close_connection = 1

    errors = []
    return ask(Sends, request()), ''.join(errors)


INJECTIONS = [
    pytest.param('send_header', ('X\r\nY', 'v'), b'X\r\nY: v\r\n', id='CRLF in a name'),
    pytest.param('send_header', ('X', 'v\r\nY: w'), b'X: v\r\nY: w\r\n', id='CRLF in a value'),
    pytest.param('send_header', ('X', 'v\nw'), b'X: v\nw\r\n', id='LF in a value'),
    pytest.param('send_header', ('X', 'v\rw'), b'X: v\rw\r\n', id='CR in a value'),
    pytest.param('send_header', ('X', 'v\0w'), b'X: v\0w\r\n', id='NUL in a value'),
    pytest.param('send_response', (200, 'OK\r\nX: y'), b'HTTP/1.1 200 OK\r\nX: y\r\n', id='CRLF in a reason phrase'),
]


@needs_python3
@pytest.mark.parametrize('method, arguments, raw', INJECTIONS)
def test_injection_raises_before_a_byte_is_sent(method, arguments, raw):
    answer, error = sending(Echo, method, *arguments)
    assert answer == b''
    assert repr(arguments[0])[1:-1] in error and repr(arguments[1])[1:-1] in error


@pytest.mark.parametrize('method, arguments, raw', INJECTIONS)
def test_injection_is_written_when_not_strict(method, arguments, raw):
    answer, error = sending(Loose, method, *arguments)
    assert answer.startswith(raw) and error == ''


@needs_python3
def test_error_of_several_lines_is_answered():
    """Programs give send_error what an exception says: an answer of one status line, and the page in full."""
    answer, error = sending(Echo, 'send_error', 500, 'first\r\nX: y\nlast')
    head, page = answer.split(b'\r\n\r\n', 1)
    assert error == '' and head.startswith(b'HTTP/1.1 500 first  X: y last\r\nServer: ')
    assert b'<p>Message: first\r\nX: y\nlast.\n' in page


def test_error_of_several_lines_is_written_when_not_strict():
    answer, error = sending(Loose, 'send_error', 500, 'first\r\nX: y')
    assert answer.startswith(b'HTTP/1.1 500 first\r\nX: y\r\n') and error == ''


# Bodies


SMUGGLED = b'POST / HTTP/1.1\r\nContent-Length: 27\r\n\r\nGET /smuggled HTTP/1.0\r\n\r\n\n'


@needs_python3
@pytest.mark.parametrize('raw_request', [
    SMUGGLED, b'POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /smuggled HTTP/1.0\r\n\r\n',
], ids=['Content-Length', 'Transfer-Encoding'])
def test_body_left_unread_is_no_request(raw_request):
    answer = ask(Echo, raw_request)
    assert answer.count(b'HTTP/1.1 200 OK') == 1 and b'smuggled' not in answer


def test_body_left_unread_is_a_request_when_not_strict():
    assert b'path=/smuggled ' in ask(Loose, SMUGGLED)


@pytest.mark.parametrize('base', [Echo, Loose], ids=['strict', 'not strict'])
@pytest.mark.parametrize('text', [False, True], ids=['rfile of bytes', 'rfile of text'])
def test_body_that_was_read_keeps_the_connection(base, text):
    class Reads(base):
        rfile_text = text

        def do_POST(self):
            self.rfile.read(int(self.headers['content-length']))
            self.do_GET()

    answer = ask(Reads, b'POST / HTTP/1.1\r\nContent-Length: 2\r\n\r\nab' + request())
    assert answer.count(b'HTTP/1.1 200 OK') == 2


@pytest.mark.skipif(not sys.platform.startswith('linux'), reason='elsewhere nobody counts what is taken off a socket')
@pytest.mark.parametrize('base', [Echo, Loose], ids=['strict', 'not strict'])
@pytest.mark.parametrize('take', [
    lambda handler, size: handler.connection.recv(size), lambda handler, size: handler.rfile._sock.recv(size),
    lambda handler, size: handler.rfile.read(1) + handler.request.recv(size - 1),
    lambda handler, size: handler.request.makefile('rb', 0).read(size),
], ids=['connection', 'socket of rfile', 'half of it', 'another file'])
def test_body_that_was_read_from_the_socket_keeps_the_connection(base, take):
    class Takes(base):
        rbufsize = 0

        def do_POST(self):
            size = int(self.headers['content-length'])
            taken = take(self, size)
            while len(taken) < size:
                taken += self.connection.recv(size - len(taken))
            self.do_GET()

    post = b'POST / HTTP/1.1\r\nContent-Length: 20\r\n\r\n' + b'GET /no HTTP/1.0\r\n\r\n'
    assert ask(Takes, post + post + request()).count(b'HTTP/1.1 200 OK') == 3


@needs_python3
@pytest.mark.parametrize('part', [0, 1, 26], ids=['nothing', 'a byte', 'all but a byte'])
def test_body_left_unread_on_the_socket_is_no_request(part):
    class Takes(Echo):
        rbufsize = 0

        def do_POST(self):
            self.connection.recv(part)
            self.do_GET()

    answer = ask(Takes, SMUGGLED)
    assert answer.count(b'HTTP/1.1 200 OK') == 1 and b'smuggled' not in answer


CHUNKS = b'3\r\nabc\r\nA;x=y\r\n0\r\n\r\nGET /\r\n'


@pytest.mark.parametrize('end', [b'0\r\n\r\n', b'000\r\nT: 1\r\nU: 2\r\n\r\n'], ids=['plain', 'trailer'])
@pytest.mark.parametrize('rbufsize', [-1, 0], ids=['a buffer', 'no buffer'])
@pytest.mark.parametrize('base', [Echo, Loose], ids=['strict', 'not strict'])
def test_chunks_that_were_all_read_keep_the_connection(base, rbufsize, end):
    class Decodes(base):
        def do_POST(self):
            self.rfile.read(len(CHUNKS + end))
            self.do_GET()
    Decodes.rbufsize = rbufsize

    one = b'POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n' + CHUNKS + end
    assert ask(Decodes, one + one + request()).count(b'HTTP/1.1 200 OK') == 3


@needs_python3
@pytest.mark.parametrize('body', [
    CHUNKS, CHUNKS + b'0\r\n', CHUNKS + b'0\r\nT: 1\r\n', b'x\r\n\r\n', b'-1\r\n0\r\n\r\n', b'3\nabc\r\n0\r\n\r\n',
], ids=['no last chunk', 'no end of the trailer', 'no end after a trailer', 'no size', 'a signed size', 'a bare LF'])
def test_chunks_that_end_elsewhere_end_the_connection(body):
    class Reads(Echo):
        def do_POST(self):
            self.rfile.read(len(body))
            self.do_GET()

    head = b'POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n'
    assert ask(Reads, head + body + request()).count(b'HTTP/1.1 200 OK') == 1


@needs_python3
def test_unread_body_is_no_request_to_a_loop_of_the_program_either():
    class OwnLoop(Echo):
        def handle_one_request(self):
            self.raw_requestline = self.rfile.readline()
            if not self.raw_requestline:
                self.close_connection = 1
            elif self.parse_request():
                getattr(self, 'do_' + self.command)()

    answer = ask(OwnLoop, SMUGGLED)
    assert answer.count(b'HTTP/1.1 200 OK') == 1 and b'smuggled' not in answer


EXPECTING = b'GET / HTTP/1.1\r\nConnection: close\r\nExpect: 100-Continue\r\n\r\n'
CONTINUE = b'HTTP/1.1 100 Continue\r\n\r\n'


@needs_python3
def test_continue_is_sent():
    assert ask(Echo, EXPECTING).startswith(CONTINUE + b'HTTP/1.1 200 OK\r\n')


@needs_python3
def test_continue_holds_no_header_of_an_overridden_end_headers():
    class Adds(Echo):
        def end_headers(self):
            self.send_header('X-Mine', '1')
            Echo.end_headers(self)

    assert ask(Adds, EXPECTING).startswith(CONTINUE + b'HTTP/1.1 200 OK\r\n')


@needs_python3
def test_continue_may_be_refused():
    class Refuses(Echo):
        def handle_expect_100(self):
            self.send_error(417)
            return False

    answer = ask(Refuses, EXPECTING)
    assert answer.startswith(b'HTTP/1.1 417 Expectation Failed\r\n') and answer.count(b'HTTP/1.1') == 1


@pytest.mark.parametrize('raw_request', [EXPECTING, EXPECTING.replace(b'/1.1', b'/1.0')], ids=['HTTP/1.1', 'HTTP/1.0'])
def test_no_continue_when_not_strict(raw_request):
    assert ask(Loose, raw_request).startswith(b'HTTP/1.1 200 OK\r\n')


# The log and the socket


def log_of(base, capsys, raw=b'\x1b[2J\\'):
    with serving(base, quiet=False) as httpd, connected(httpd) as client:
        client.send(b'GET /' + raw + b' HTTP/1.0\r\n\r\n')
        client.receive_all()
    return capsys.readouterr()[1]


@needs_python3
def test_control_bytes_in_the_log_are_escaped(capsys):
    assert '"GET /\\x1b[2J\\\\ HTTP/1.0" 200 -' in log_of(Echo, capsys)


@needs_python3
def test_bytes_of_no_encoding_in_the_log_are_escaped(capsys):
    assert '"GET /\\xfc HTTP/1.0" 200 -' in log_of(Echo, capsys, b'\xfc')


def test_control_bytes_in_the_log_stay_when_not_strict(capsys):
    assert '"GET /\x1b[2J\\ HTTP/1.0" 200 -' in log_of(Loose, capsys)


@pytest.mark.parametrize('base, expected', [
    pytest.param(Echo, True, marks=needs_python3, id='strict'), pytest.param(Loose, False, id='not strict')])
def test_nagles_algorithm_is_off(base, expected):
    class Tells(base):
        def do_GET(self):
            found.append(bool(self.connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)))
            base.do_GET(self)

    found = []
    ask(Tells, request())
    assert found == [expected]
