"""httplib: requests of strings, answers that read as strings and whose headers are a 2.7 Message."""
import http
import http.client
import io
import socket

from BaseHTTPServer_compat import mimetools
from BaseHTTPServer_compat.runner import files, order, std_socket, viewing
from BaseHTTPServer_compat.runner.text import native, raw, to_str

class HTTPMessage(mimetools.Message):
    """2.7's: the values of a name that comes twice are joined."""

    def readheaders(self):
        mimetools.Message.readheaders(self)
        found = {}
        for line in self.headers:
            name, colon, value = line.partition(':')
            if colon and line[:1] not in ' \t':
                found.setdefault(name.lower(), []).append(value.strip())
        for name, values in found.items():
            if len(values) > 1 and name in self.dict:
                self.dict[name] = ', '.join(values)

    def get_all(self, name, failobj=None):
        """For Python 3's cookielib: 2.7's asks for getheaders(), which gives each value as it came."""
        return self.getheaders(name) or failobj


def message_of(headers):
    """Headers that Python 3 read (an email.message.Message, or None) as 2.7's Message."""
    lines = ['%s: %s\r\n' % pair for pair in (headers.items() if headers is not None else ())]
    return HTTPMessage(io.BytesIO(raw(''.join(map(native, lines))) + b'\r\n'), 0)


class Readable(object):
    """The reading half of an answer of Python 3's, in strings."""

    def __init__(self, real):
        self._real = real

    def read(self, amt=None):
        try:
            return native(self._real.read() if amt is None or amt < 0 else self._real.read(amt))
        except http.client.IncompleteRead as error:
            error.partial = native(error.partial)
            raise

    def readline(self, *limit):
        return native(self._real.readline(*limit))

    def readlines(self, *hint):
        return [native(line) for line in self._real.readlines(*hint)]

    def __iter__(self):
        return iter(self.readline, '')

    def close(self):
        self._real.close()

    def fileno(self):
        return self._real.fileno()

    def __getattr__(self, name):
        return getattr(self._real, name)


class _Socket(object):
    """What an answer of Python 3's takes for its socket: bytes of anything that a program has for one."""

    def __init__(self, sock):
        self._sock = sock

    def makefile(self, mode):
        return files.binary(self._sock.makefile('rb', -1 if isinstance(self._sock, std_socket.NativeMixIn) else 0))


class _Simple(Exception):
    """An answer without a status line, of HTTP/0.9."""


class _Chain(io.RawIOBase):
    """A line that was read already, and what follows it."""

    def __init__(self, line, rest):
        self._line, self._rest = line, rest

    def readable(self):
        return True

    def readinto(self, buffer):
        data = self._line[:len(buffer)] or self._rest.read(len(buffer))
        self._line = self._line[len(buffer):]
        buffer[:len(data)] = data
        return len(data)

    def close(self):
        self._rest.close()
        io.RawIOBase.close(self)


class _Answer(http.client.HTTPResponse):
    """Python 3's answer, of a socket that may be 2.7's; one without a status line is all body, as it was."""

    strict = False

    def begin(self):
        try:
            http.client.HTTPResponse.begin(self)
        except _Simple:
            self.code, self.status, self.reason, self.version = 200, 200, '', 9
            self.headers = self.msg = http.client.HTTPMessage()
            self.length, self.chunked, self.will_close = None, False, True

    def _read_status(self):
        whole = self.fp
        line = whole.readline(65537)
        if line and line[:5] != b'HTTP/' and not self.strict:
            self.fp = io.BufferedReader(_Chain(line, whole))
            raise _Simple
        self.fp = io.BytesIO(line)
        try:
            return http.client.HTTPResponse._read_status(self)
        finally:
            if self.fp is None:  # it was closed for what the line says
                whole.close()
            else:
                self.fp = whole

    def __init__(self, sock, *args, **kwargs):
        is_real = isinstance(sock, socket.socket) and not isinstance(sock, std_socket.NativeMixIn)
        http.client.HTTPResponse.__init__(self, sock if is_real else _Socket(sock), *args, **kwargs)


class HTTPResponse(Readable):
    """2.7's HTTPResponse.

    :param sock: of Python 3's an answer that has begun, else anything with a ``makefile``
    """

    def __init__(self, sock, debuglevel=0, strict=0, method=None, buffering=False):
        if isinstance(sock, http.client.HTTPResponse):
            Readable.__init__(self, sock)
            self._begun()
        else:
            Readable.__init__(self, _Answer(sock, debuglevel, method=method))
            self._real.strict = strict
            self.status = self.reason = self.version = 'UNKNOWN'
            self.msg = None

    def begin(self):
        """Read the status line and the headers."""
        if self.msg is None:
            _in_old_words(self._real.begin)
            self._begun()

    def _begun(self):
        real = self._real
        self.msg = message_of(real.headers)
        self.status, self.reason, self.version = real.status, native(real.reason), real.version

    def getheader(self, name, default=None):
        if self.msg is None:
            raise ResponseNotReady()
        values = self._real.headers.get_all(name)
        return ', '.join(map(native, values)) if values else default

    def getheaders(self):
        if self.msg is None:
            raise ResponseNotReady()
        found = {}
        for name in self._real.headers.keys():
            found[name.lower()] = self.getheader(name)
        return order.items(found)

    @property
    def fp(self):
        return self._real.fp and files.NativeFile(self._real.fp)


def _in_old_words(function, *args):
    """Call a function; where the other side said nothing, raise what 2.7 raised."""
    try:
        return function(*args)
    except http.client.RemoteDisconnected:
        refused = http.client.BadStatusLine('No status line received - the server has closed the connection')
    raise refused


class addinfourl(Readable):
    """2.7's: a file with the headers, the address and the status of an answer."""

    def __init__(self, fp, headers, url, code=None):
        Readable.__init__(self, fp)
        self.fp, self.headers, self.url, self.code = fp, headers, url, code

    def info(self):
        return self.headers

    def getcode(self):
        return self.code

    def geturl(self):
        return self.url


class AddInfo(addinfourl):
    """What urllib's and urllib2's ``urlopen`` give."""

    def __init__(self, real):
        code = getattr(real, 'status', None) or getattr(real, 'code', None)
        addinfourl.__init__(self, real, message_of(real.headers), real.geturl(), code)
        self.hdrs = self.headers
        self.msg = native(getattr(real, 'reason', None) or getattr(real, 'msg', ''))


class _StrictAnswer(_Answer):

    strict = True


def _as_native(sock):
    """A socket of Python 3's as one of 2.7's."""
    if hasattr(sock, 'context'):  # TLS
        from BaseHTTPServer_compat.runner import std_ssl
        return std_ssl._as_native(sock)
    return std_socket.adopt(sock)


ResponseNotReady = http.client.ResponseNotReady


class HTTPConnection(http.client.HTTPConnection):
    """2.7's HTTPConnection; what is sent may be any string or file of the program's."""

    def __init__(self, host, port=None, strict=None, timeout=http.client.socket._GLOBAL_DEFAULT_TIMEOUT, source_address=None):
        http.client.HTTPConnection.__init__(self, to_str(host), port, timeout=timeout, source_address=source_address)
        if strict:
            self.response_class = _StrictAnswer

    def request(self, method, url, body=None, headers={}):  # noqa: B006  2.7's
        names = order.iterable(headers)
        headers = dict((to_str(name), _value(headers[name])) for name in names)
        http.client.HTTPConnection.request(self, to_str(method), to_str(url), _body(body), headers)

    def putrequest(self, method, url, skip_host=0, skip_accept_encoding=0):
        http.client.HTTPConnection.putrequest(self, to_str(method), to_str(url), bool(skip_host), bool(skip_accept_encoding))

    def putheader(self, header, *values):
        http.client.HTTPConnection.putheader(self, header, *map(_value, values))

    def endheaders(self, message_body=None, **options):
        http.client.HTTPConnection.endheaders(self, _body(message_body), **options)

    def _encode_request(self, request):
        return raw(request)

    def _validate_path(self, url):
        """Faithful: bytes beyond ASCII are refused too."""
        if any(char <= ' ' or '\x7f' <= char <= '\xff' for char in url):
            from BaseHTTPServer_compat.runner import show
            raise http.client.InvalidURL("URL can't contain control characters. %s (found at least %s)" % (
                show.to_repr(url), show.to_repr(next(char for char in url if char <= ' ' or char >= '\x7f'))))

    response_class = _Answer

    def connect(self):
        """Connect; `sock` is 2.7's then."""
        super(HTTPConnection, self).connect()
        if isinstance(self.sock, socket.socket) and not isinstance(self.sock, std_socket.NativeMixIn):
            self.sock = _as_native(self.sock)

    def send(self, data):
        http.client.HTTPConnection.send(self, _body(data))

    def getresponse(self, buffering=False):
        return HTTPResponse(_in_old_words(http.client.HTTPConnection.getresponse, self))


class HTTP(object):
    """The interface of Python 1.5, on which old recipes for uploads are built."""

    _classic_ = True
    _http_vsn, _http_vsn_str = 10, 'HTTP/1.0'
    debuglevel = 0
    _connection_class = HTTPConnection

    def __init__(self, host='', port=None, strict=None):
        self._setup(self._connection_class(host, port or None, strict))

    def _setup(self, conn):
        self._conn = conn
        conn._http_vsn, conn._http_vsn_str = self._http_vsn, self._http_vsn_str
        for name in ('send', 'putrequest', 'putheader', 'endheaders', 'set_debuglevel'):
            setattr(self, name, getattr(conn, name))
        self.file = None

    def connect(self, host=None, port=None):
        """Connect, to another host where one is named."""
        if host is not None:
            self._conn._set_hostport(host, port) if hasattr(self._conn, '_set_hostport') else self._setup(
                self._connection_class(host, port))
        self._conn.connect()

    def getfile(self):
        return self.file

    def getreply(self, buffering=False):
        """(status, reason, headers); status -1 with the line that is no answer."""
        try:
            response = self._conn.getresponse()
        except http.client.BadStatusLine as error:
            self.file = self._conn.sock and self._conn.sock.makefile('rb', 0)
            self.close()
            self.headers = None
            return -1, error.line, None
        self.headers, self.file = response.msg, response
        return response.status, response.reason, response.msg

    def close(self):
        self._conn.close()
        self.file = None


def _value(value):
    return value if isinstance(value, (int, bytes)) else to_str(value)


def _body(body):
    if isinstance(body, str):
        return raw(body)
    return files.binary(body) if hasattr(body, 'read') else body


class HTTPSConnection(HTTPConnection, http.client.HTTPSConnection):
    """2.7's HTTPSConnection."""

    default_port = 443

    def __init__(self, host, port=None, key_file=None, cert_file=None, strict=None,
                 timeout=http.client.socket._GLOBAL_DEFAULT_TIMEOUT, source_address=None, context=None):
        from BaseHTTPServer_compat.runner import std_ssl
        if context is None:
            context = std_ssl._create_default_https_context()
        if cert_file:
            context.load_cert_chain(files.path(cert_file), files.path(key_file))
        http.client.HTTPSConnection.__init__(self, to_str(host), port, timeout=timeout, source_address=source_address,
                                             context=context)


class HTTPS(HTTP):
    """The same over TLS."""

    _connection_class = HTTPSConnection

    def __init__(self, host='', port=None, key_file=None, cert_file=None, strict=None):
        self._setup(self._connection_class(host, port or None, key_file, cert_file, strict))
        self.key_file, self.cert_file = key_file, cert_file


responses = dict((int(code), phrase) for code, phrase in http.client.responses.items() if code in (
    100, 101, 200, 201, 202, 203, 204, 205, 206, 300, 301, 302, 303, 304, 305, 307, 400, 401, 402, 403, 404, 405, 406, 407, 408,
    409, 410, 411, 412, 413, 414, 415, 416, 417, 500, 501, 502, 503, 504, 505))
responses.update({203: 'Non-Authoritative Information', 306: '(Unused)', 413: 'Request Entity Too Large',
                  414: 'Request-URI Too Long', 416: 'Requested Range Not Satisfiable'})
viewing.inherit(globals(), http.client)
globals().update((_name, int(_code)) for _name, _code in list(globals().items())
                 if isinstance(_code, http.HTTPStatus))
