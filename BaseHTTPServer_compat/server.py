"""BaseHTTPServer as Python 2.7.18 had it: the server, the handler and `test`, in the order of the protocol.

The handler does what 2.7's did, step for step, because subclasses observe the order: which attribute is set when, which
method calls which.  It differs where 2.7 was unsafe (design.md section 6); the class attribute `strict_http` takes that
back.  Not here: the header object (`mimetools`, `header_block`), the files (`socket_reader`, `streams`), the tables (`responses`).
"""
import http.client
import http.server
import socket
import sys
import time
from warnings import catch_warnings, filterwarnings  # noqa: F401  names of 2.7's module

from BaseHTTPServer_compat import header_block, mimetools, usual_exchange
from BaseHTTPServer_compat import socket_server as SocketServer
from BaseHTTPServer_compat.header_block import read as read_block
from BaseHTTPServer_compat.native_text import CODEC, decode, encode, lower, native_repr
from BaseHTTPServer_compat.own_files import TextReader, write_log, write_text
from BaseHTTPServer_compat.request_line import usual as usual_line
from BaseHTTPServer_compat.request_line import version_number
from BaseHTTPServer_compat.responses import (
    DEFAULT_ERROR_CONTENT_TYPE, DEFAULT_ERROR_MESSAGE, RESPONSES, UNKNOWN,
)
from BaseHTTPServer_compat.streams import SocketWriter
from BaseHTTPServer_compat.untouched import Untouched

__all__ = ['HTTPServer', 'BaseHTTPRequestHandler']
__version__ = '0.3'

_MAX_REQUEST_LINE = 65536  # bytes, line end included; more is answered 414, as on 2.7
_SHORT_LINE = _MAX_REQUEST_LINE // 4  # characters of native text that are sure to be no more bytes than that
_METHOD_NAMES = {'GET': 'do_GET', 'HEAD': 'do_HEAD', 'POST': 'do_POST'}  # looked up quicker than a name that is new each time
_NO_LINE_ENDS = dict.fromkeys(map(ord, '\r\n\0'), ' ')


def _quote_html(html):
    return html.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')


class HTTPServer(http.server.HTTPServer, SocketServer.TCPServer):
    """A TCP server that knows its name and port."""

    allow_reuse_address = 1
    allow_reuse_port = False
    request_queue_size = 5

    def server_bind(self):
        """Bind, and set `server_name` (the host's full name) and `server_port`."""
        SocketServer.TCPServer.server_bind(self)
        host, port = self.socket.getsockname()[:2]
        self.server_name = socket.getfqdn(host)
        self.server_port = port


class BaseHTTPRequestHandler(http.server.BaseHTTPRequestHandler, SocketServer.StreamRequestHandler):
    """Answers the requests of one connection: a request of method SPAM calls `do_SPAM()`.

    While a method runs, `command`, `path`, `request_version` and `headers` are the request's, `rfile` is at the start of
    its body and `wfile` takes the response.  `close_connection` true ends the connection after it.
    """

    server_version = 'BaseHTTP/' + __version__
    sys_version = 'Python/' + sys.version.split()[0]
    protocol_version = 'HTTP/1.0'  # 'HTTP/1.1' keeps connections open
    default_request_version = 'HTTP/0.9'  # of a request line that could not be parsed
    MessageClass = mimetools.Message
    responses = RESPONSES
    error_message_format = DEFAULT_ERROR_MESSAGE
    error_content_type = DEFAULT_ERROR_CONTENT_TYPE
    weekdayname = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
    monthname = [None, 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

    # Ours: false gives 2.7's behaviour back where it was unsafe; the limits hold while it is true.
    strict_http = True
    max_header_line = 65536  # bytes, line end included
    max_header_fields = 100
    max_header_bytes = 262144  # the whole block

    _compat_body = None  # the RequestBody that is being served; None: there is none, or nobody can tell

    # The connection

    def setup(self):
        SocketServer.StreamRequestHandler.setup(self)
        sock = self.__dict__['request']
        if self.strict_http and isinstance(sock, socket.socket):
            try:
                sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            except OSError:
                pass  # no TCP, or the client has gone

    def handle(self):
        """Answer requests until one of them ends the connection."""
        self.close_connection = 1
        self.handle_one_request()
        while not self.close_connection:
            self.handle_one_request()

    def finish(self):
        unread = self._compat_body_is_unread()
        SocketServer.StreamRequestHandler.finish(self)
        if unread and isinstance(self.__dict__['request'], socket.socket):
            from BaseHTTPServer_compat.request_body import drain

            drain(self.__dict__['request'])

    # One request

    def handle_one_request(self):
        """Read a request line, parse the request and call its method."""
        own = self.__dict__
        try:
            if not (usual_exchange.take_request(self, own) or self.__read_request()):
                return
            mname = _METHOD_NAMES.get(self.command) or 'do_' + self.command
            method = getattr(self, mname, None)
            if method is None and not hasattr(self, mname):
                self.send_error(501, 'Unsupported method (%s)' % native_repr(self.command))
                return
            method()
            wfile = _FILES_ARE_OURS[type(self)] and own.get('wfile') or self.wfile
            if type(wfile) is not SocketWriter or wfile.head or wfile.waiting:
                wfile.flush()
            if own.get('_compat_body') is not None and self._compat_body_is_unread():
                self.close_connection = 1
        except socket.timeout as error:
            self.log_error('Request timed out: %r', _Timeout(*error.args))
            self.close_connection = 1

    def __read_request(self):
        """Read the next request's line, and parse the request; False where there is none to be served."""
        rfile = _FILES_ARE_OURS[type(self)] and self.__dict__.get('rfile') or self.rfile
        self.raw_requestline = raw_line = rfile.readline(_MAX_REQUEST_LINE + 1)
        if len(raw_line) > _SHORT_LINE and len(encode(raw_line)) > _MAX_REQUEST_LINE:
            self.requestline = ''
            self.request_version = ''
            self.command = ''
            self.send_error(414)
            return False
        if not self.raw_requestline:
            self.close_connection = 1
            return False
        return self.parse_request()

    def parse_request(self):
        """Parse `raw_requestline` and the header block that follows it in `rfile`.

        Sets `command`, `path`, `request_version` and `headers` and returns True; or answers with an error, where one is
        due, and returns False.
        """
        self.command = None
        self.request_version = self.default_request_version
        self.close_connection = 1
        if self._compat_body is not None and self._compat_body_is_unread():
            return False  # a subclass went on with the connection: these bytes are no request
        raw_line = self.raw_requestline
        line = usual_line(raw_line if type(raw_line) is bytes else encode(raw_line))
        if line is None:
            return self.__parse_request_line() and self.__parse_headers()
        if line[3] == 'HTTP/1.1' and self.protocol_version >= 'HTTP/1.1':
            self.close_connection = 0
        self.requestline, self.command, self.path, self.request_version = line
        return self.__parse_headers()

    def __parse_request_line(self):
        """The request line's words: method, request-target and, past HTTP/0.9, protocol version (RFC 9112, section 3)."""
        raw_line = encode(self.raw_requestline).rstrip(b'\r\n')
        self.requestline = decode(raw_line)
        if self.strict_http and (b'\0' in raw_line or b'\r' in raw_line):
            self.send_error(400, 'Bad request syntax (%s)' % native_repr(raw_line))
            return False
        words = [decode(word) for word in raw_line.split()]
        version = self.default_request_version
        if len(words) == 3:
            command, path, version = words
            if not self.__accept_version(version):
                return False
        elif len(words) == 2:
            command, path = words
            self.close_connection = 1
            if command != 'GET':
                self.send_error(400, 'Bad HTTP/0.9 request type (%s)' % native_repr(command))
                return False
        else:
            if words:
                self.send_error(400, 'Bad request syntax (%s)' % native_repr(raw_line))
            return False
        if path.startswith('//') and self.strict_http:  # CVE-2021-28861: "//host/" in a Location is another server
            path = '/' + path.lstrip('/')
        self.command, self.path, self.request_version = command, path, version
        return True

    def __accept_version(self, version):
        """Decide about the connection by the protocol version; refuse what is none, and HTTP/2.0 and later."""
        number = version_number(version)
        if number is None:
            self.send_error(400, 'Bad request version (%s)' % native_repr(version))
            return False
        if number >= (1, 1) and self.protocol_version >= 'HTTP/1.1':
            self.close_connection = 0
        if number >= (2, 0):
            self.send_error(505, 'Invalid HTTP Version (%s)' % version.split('/', 1)[1])
            return False
        return True

    def __parse_headers(self):
        """Read `headers`, and do what they say about the connection."""
        try:
            orders = self.__read_headers()
        except header_block.Refused as refusal:
            from BaseHTTPServer_compat.message_class import make_message

            self.close_connection = 1
            self.headers = make_message(self.MessageClass, header_block.Block(b''), self.rfile)
            self.__expect_body(self.rfile, header_block.UNTIL_CLOSE)
            self.send_error(refusal.code, refusal.message)
            return False
        except http.client.HTTPException as error:  # a MessageClass in Python 3's manner has limits of its own
            self.close_connection = 1
            self.send_error(431, str(error))
            return False
        return not orders or self.__obey(*orders)

    def __obey(self, connection, expects):
        if connection:
            connection = lower(connection)
            if connection == 'close':
                self.close_connection = 1
            elif connection == 'keep-alive' and self.protocol_version >= 'HTTP/1.1':
                self.close_connection = 0
        return not expects or self.__continue_if_expected()

    def __read_headers(self):
        """Set `headers`; return the Connection field and whether there is an Expect field to be looked at, () for neither."""
        from BaseHTTPServer_compat.message_class import loose_message, make_message  # not before there is a request

        kind = self.MessageClass
        rfile = _FILES_ARE_OURS[type(self)] and self.__dict__.get('rfile') or self.rfile
        if not self.strict_http:
            self.headers = headers = loose_message(kind, rfile)
            return headers.get('Connection', ''), False
        source = rfile.buffer if type(rfile) is TextReader else rfile
        block = read_block(source, self.max_header_line, self.max_header_fields, self.max_header_bytes)
        said = block.said
        if said is None:
            said = header_block.orders(block)
        if said:
            self.__expect_body(source, *said[:2])
        self.headers = headers = make_message(kind, block, rfile)
        if kind is mimetools.Message:
            return said[2:]
        return headers.get('Connection', ''), 'expect' in block.values  # it has a say in what a field is

    def __expect_body(self, reader, length, chunked=False):
        """Remember the body that starts here; a file of the program's own is trusted, as on 2.7."""
        if length and hasattr(reader, 'consumed'):
            from BaseHTTPServer_compat.request_body import RequestBody  # many programs meet none, and every start would pay

            self._compat_body = RequestBody(reader, length, chunked)

    def _compat_body_is_unread(self):
        """Tell whether bytes of the body just served, if it had one, are still to come: they are no next request."""
        if self._compat_body is None:
            return False
        if self._compat_body.is_unread():
            return True
        self._compat_body = None
        return False

    def __continue_if_expected(self):
        """Ask for the body of a client that waits to be asked (RFC 9110, section 10.1.1); 2.7 let it wait."""
        if self.protocol_version >= 'HTTP/1.1' and self.request_version >= 'HTTP/1.1':
            expect = self.headers.get('Expect')
            if expect and lower(expect) == '100-continue':
                return self.handle_expect_100()
        return True

    def handle_expect_100(self):
        """Python 3's: answer ``Expect: 100-continue``; False, after an error was sent, refuses the request."""
        self.send_response_only(100)
        BaseHTTPRequestHandler.end_headers(self)  # an override adds the final response's fields
        self.flush_headers()
        return True

    # The response

    def send_error(self, code, message=None, explain=None):
        """Log an error, answer with it and a page about it, and end the connection.

        :param code: status code (int)
        :param message: reason phrase; the default is the code's in `responses`.  Programs say what went wrong, in several
            lines too: where it may not be several lines, in the status line, line ends are spaces.
        :param explain: Python 3's: sentence of the page; the default is the code's in `responses`
        """
        short, long = self.responses.get(code, UNKNOWN)
        if message is None:
            message = short
        if explain is None:
            explain = long  # Faithful: not escaped, a table of the program's own may hold markup
        else:
            explain = _quote_html(explain)
        self.log_error('code %d, message %s', code, message)
        self.send_response(code, _one_line(message) if self.strict_http else message)
        self.send_header('Connection', 'close')
        content = None
        if code >= 200 and code not in (204, 205, 304):
            content = decode(self.error_message_format) % {
                'code': code, 'message': _quote_html(decode(message)), 'explain': explain}
            self.send_header('Content-Type', self.error_content_type)
        self.end_headers()
        if self.command != 'HEAD' and content:
            self.wfile.write(content)

    def send_response(self, code, message=None):
        """Log the request, and write the status line and the fields Server and Date.

        :param code: status code (int)
        :param message: reason phrase; the default is the code's in `responses`, or nothing
        """
        self.log_request(code)
        own = self.__dict__
        start = usual_exchange.head_start(self, own, code, message)
        lines = usual_exchange.recent_starts.get(start)
        if lines is not None:
            wfile = own['wfile']
            own['_compat_head'] = wfile if wfile.hold(lines) else None
            return
        self.send_response_only(code, message)
        self.send_header('Server', self.version_string())
        self.send_header('Date', self.date_time_string())
        if start is not None:
            usual_exchange.remember_start(start, self._compat_head)

    def send_response_only(self, code, message=None):
        """Python 3's: write the status line only."""
        if message is None:
            message = self.responses[code][0] if code in self.responses else ''
        if self.request_version != 'HTTP/0.9':
            self.__write_head_line('%s %d %s' % (self.protocol_version, code, decode(message)), 'status line')

    def send_header(self, keyword, value):
        """Write a header field; Connection also decides what becomes of the connection.

        Raises ValueError, before a byte is written, where name or value would end the line (CR, LF, NUL).
        """
        if type(value) is str and type(keyword) is str:
            line = keyword + ': ' + value
        else:
            keyword, value = decode(keyword), decode(value)
            line = '%s: %s' % (keyword, value if isinstance(value, str) else CODEC[2](value))
        if self.request_version != 'HTTP/0.9':
            wfile = self._compat_head
            if wfile is None or not wfile.takes_lines or '\n' in line or '\r' in line or '\0' in line:
                self.__write_head_line(line, 'header')
            else:
                wfile.head.append(line)
        if (type(keyword) is not str or len(keyword) == 10) and keyword.lower() == 'connection':
            if lower(value) == 'close':
                self.close_connection = 1
            elif lower(value) == 'keep-alive':
                self.close_connection = 0

    def end_headers(self):
        """Write the blank line that ends the head."""
        if self.request_version != 'HTTP/0.9':
            wfile = self._compat_head
            if wfile is None or not wfile.takes_lines:
                self.__write_head_line('', 'head')
                wfile = self._compat_head
            else:
                wfile.head.append('')
            if wfile is not None:
                wfile.end_head()

    def flush_headers(self):
        """Python 3's: put on the wire what has been written of the head."""
        self.wfile.flush()

    def __write_head_line(self, line, what):
        wfile = self.wfile
        if not self.strict_http:
            write_text(wfile, line + '\r\n')
        elif '\r' in line or '\n' in line or '\0' in line:
            raise ValueError('CR, LF or NUL in %s %r' % (what, line))
        elif type(wfile) is SocketWriter:
            self.__hold(wfile, line)
        else:
            write_text(wfile, line + '\r\n')

    def __hold(self, wfile, line):
        self.__dict__['_compat_head'] = wfile if wfile.hold(line) else None

    # The log

    def log_request(self, code='-', size='-'):
        """Log a request; `send_response` calls it.  Python 3's HTTPStatus is logged as its number."""
        self.log_message('"%s" %s %s', self.requestline, str(code if type(code) is int else getattr(code, 'value', code)), str(size))

    def log_error(self, format, *args):
        """Log an error; arguments as `log_message`'s."""
        self.log_message(format, *args)

    def log_message(self, format, *args):
        """Write ``format % args`` to standard error, after the client's address and the time.

        A control character, which could command the reader's terminal, is written as an escape (gh-100001).
        """
        message = decode(format % args)
        if self.strict_http and not message.isprintable():
            message = _harmless(message)
        write_log(sys.stderr, '%s - - [%s] %s\n' % (self.client_address[0], self.log_date_time_string(), message))

    # What they say

    def version_string(self):
        """The Server field's value."""
        return self.server_version + ' ' + self.sys_version

    def date_time_string(self, timestamp=None):
        """`timestamp` (seconds since the epoch; the default is now) as the Date field has it."""
        if timestamp is None:
            return usual_exchange.date_now(self.weekdayname, self.monthname)
        return usual_exchange.date_text(timestamp, self.weekdayname, self.monthname)

    def log_date_time_string(self):
        """The present local time as the log has it."""
        year, month, day, hh, mm, ss = time.localtime(time.time())[:6]
        return '%02d/%3s/%04d %02d:%02d:%02d' % (day, self.monthname[month], year, hh, mm, ss)

    def address_string(self):
        """The client's full host name; may ask the name service, and wait for it."""
        host, port = self.client_address[:2]
        return socket.getfqdn(host)


_FILES_ARE_OURS = Untouched(BaseHTTPRequestHandler, 'rfile', 'wfile')
usual_exchange.set_up(BaseHTTPRequestHandler)


class _Timeout(socket.timeout):
    """A socket's timeout that is shown as on 2.7: later Pythons write its arguments otherwise, then its name."""

    def __repr__(self):
        return 'timeout%r' % (self.args,)


def _one_line(text):
    """`text`, if it is text, with a space for whatever would end a line of the head."""
    text = decode(text)
    return text.translate(_NO_LINE_ENDS) if isinstance(text, str) else text


def _harmless(message):
    """`message` for a terminal, read as UTF-8 even where native text is bytes, one a character."""
    if type(message) is not str:
        return ''.join(map(_escape, message))
    text = encode(message).decode('utf-8', 'surrogateescape')
    return decode(''.join(map(_escape, text)).encode('utf-8', 'surrogateescape'))


def _escape(char):
    code = ord(char)
    if 0xdc80 <= code < (0xdd00 if CODEC[0] == 'utf-8' else 0xdca0):  # a byte that is no UTF-8; under `run` as 2.7 had it
        return '\\x%02x' % (code - 0xdc00)
    if code < 0x20 or 0x7f <= code < 0xa0:
        return '\\x%02x' % code
    return '\\\\' if char == '\\' else char


def test(HandlerClass=BaseHTTPRequestHandler, ServerClass=HTTPServer, protocol='HTTP/1.0'):
    """Serve on all addresses, on port 8000 or the first argument of the command line."""
    port = int(sys.argv[1]) if sys.argv[1:] else 8000
    HandlerClass.protocol_version = protocol
    httpd = ServerClass(('', port), HandlerClass)
    address = httpd.socket.getsockname()
    write_log(sys.stdout, 'Serving HTTP on %s port %s ...\n' % (address[0], address[1]))
    httpd.serve_forever()


if __name__ == '__main__':
    test()
