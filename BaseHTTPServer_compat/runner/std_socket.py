"""socket: `recv` gives strings, `send` takes them, files are 2.7's ``socket._fileobject``."""
import errno
import socket as _module

from BaseHTTPServer_compat.runner import class_names, os_errors, viewing
from BaseHTTPServer_compat.runner.integers import Long
from BaseHTTPServer_compat.runner.text import Unicode, native, raw, real_text

_real = _module.socket


def _refusal(name, data):
    """2.7's TypeError for what cannot be sent."""
    from BaseHTTPServer_compat.runner import show
    return TypeError('%s() argument 1 must be string or buffer, not %s' % (name, 'None' if data is None else show.type_name(data)))


def _host(name):
    """The name of a host, which may be a ``unicode``, for Python 3's functions."""
    return real_text(name) if isinstance(name, str) else name


def _address(address):
    """An address: (host, port ...), or the name of a socket's file."""
    if isinstance(address, tuple):
        return tuple(_host(part) for part in address)
    return raw(address) if isinstance(address, str) else address


class NativeMixIn(object):
    """What a socket of 2.7 does with strings; before Python 3's socket class in the order of bases."""

    __repr__ = class_names.object_repr  # Python 3's names the addresses

    def bind(self, address):
        super(NativeMixIn, self).bind(_address(address))

    def connect(self, address):
        super(NativeMixIn, self).connect(_address(address))

    def connect_ex(self, address):
        return super(NativeMixIn, self).connect_ex(_address(address))

    def recv(self, *args):
        return native(super(NativeMixIn, self).recv(*args))

    def recvfrom(self, *args):
        data, address = super(NativeMixIn, self).recvfrom(*args)
        return native(data), address

    def recv_into(self, *args):
        return super(NativeMixIn, self).recv_into(*args)

    def send(self, data, *flags):
        try:
            return super(NativeMixIn, self).send(raw(data), *flags)
        except TypeError:
            raise _refusal('send', data)

    def sendall(self, data, *flags):
        try:
            return super(NativeMixIn, self).sendall(raw(data), *flags)
        except TypeError:
            raise _refusal('sendall', data)

    def sendto(self, data, *rest):
        return super(NativeMixIn, self).sendto(raw(data), *(rest[:-1] + (_address(rest[-1]),)))

    def setsockopt(self, level, option, value):
        super(NativeMixIn, self).setsockopt(level, option, raw(value))

    def getsockopt(self, *args):
        return native(super(NativeMixIn, self).getsockopt(*args))

    def makefile(self, mode='r', bufsize=-1):
        return FileObject(self, mode, bufsize, own=self)

    def fileobject_is_made(self):
        """A file keeps the connection open when the socket is closed, as 2.7's did."""
        self._io_refs += 1

    def fileobject_is_closed(self):
        self._decref_socketios()

    @property
    def _sock(self):
        return self


class Socket(NativeMixIn, _real):
    """2.7's socket object."""

    def __init__(self, family=_module.AF_INET, type=_module.SOCK_STREAM, proto=0, _sock=None, fileno=None):
        if _sock is not None:
            _real.__init__(self, _sock.family, _sock.type, _sock.proto, fileno=_sock.detach())
        else:
            _real.__init__(self, family, type, proto, fileno)

    def accept(self):
        descriptor, address = self._accept()
        accepted = Socket(self.family, self.type, self.proto, fileno=descriptor)
        if _module.getdefaulttimeout() is None and self.gettimeout():
            accepted.setblocking(True)
        return accepted, address

    def dup(self):
        return adopt(_real.dup(self))

    def fileno(self):
        """Faithful: a closed socket has none, and says so."""
        descriptor = _real.fileno(self)
        if descriptor < 0:
            raise OSError(errno.EBADF, 'Bad file descriptor')
        return descriptor


def adopt(sock):
    """A socket of Python 3's as one of 2.7's; the former is empty afterwards."""
    timeout = sock.gettimeout()
    result = Socket(sock.family, sock.type, sock.proto, fileno=sock.detach())
    result.settimeout(timeout)
    return result


class FileObject(object):
    """2.7's ``socket._fileobject``: a file over anything with ``recv`` and ``sendall``.

    :param bufsize: bytes; negative the default, 0 unbuffered (writes leave at once), 1 by lines
    :param own: the socket to hold open, when this is its makefile()
    """

    default_bufsize = 8192
    name = '<socket>'

    def __init__(self, sock, mode='rb', bufsize=-1, close=False, own=None):
        self._sock, self.mode, self._close, self._own = sock, mode, close, own
        self.bufsize = self.default_bufsize if bufsize < 0 else bufsize
        self._rbufsize = max(self.bufsize, 1)
        self._wbufsize = self.bufsize
        self._ahead = b''
        self._waiting, self._waiting_size = [], 0
        self.softspace = 0
        if own is not None:
            own.fileobject_is_made()

    # Reading

    def _receive(self, size):
        return raw(self._sock.recv(size))

    def read(self, size=-1):
        if size is None or size < 0:
            parts = [self._ahead]
            self._ahead = b''
            while parts[-1] or len(parts) == 1:
                parts.append(self._receive(self.default_bufsize))
            return native(b''.join(parts))
        while len(self._ahead) < size:
            data = self._receive(max(size - len(self._ahead), self._rbufsize if self._rbufsize > 1 else 1))
            if not data:
                break
            self._ahead += data
        return self._take(size)

    def _take(self, size):
        data, self._ahead = self._ahead[:size], self._ahead[size:]
        return native(data)

    def readline(self, size=-1):
        while True:
            end = self._ahead.find(b'\n') + 1
            if end or 0 <= size <= len(self._ahead):
                end = end or len(self._ahead)
                return self._take(end if size < 0 else min(end, size))
            data = self._receive(1 if self._rbufsize <= 1 else self._rbufsize)
            if not data:
                return self._take(len(self._ahead) if size < 0 else size)
            self._ahead += data

    def readlines(self, sizehint=0):
        lines, total = [], 0
        for line in iter(self.readline, ''):
            lines.append(line)
            total += len(line)
            if sizehint and total >= sizehint:
                break
        return lines

    def __iter__(self):
        return iter(self.readline, '')

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    next = __next__

    @property
    def _rbuf(self):
        from BaseHTTPServer_compat.runner import std_StringIO
        return std_StringIO.StringIO(native(self._ahead))

    # Writing

    def write(self, data):
        data = raw(data) if isinstance(data, (str, bytes)) else files_bytes(data)
        if not data:
            return
        self._waiting.append(data)
        self._waiting_size += len(data)
        if (self._wbufsize == 0 or (self._wbufsize == 1 and b'\n' in data)
                or (self._wbufsize > 1 and self._waiting_size >= self._wbufsize)):
            self.flush()

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def flush(self):
        if self._waiting:
            data, self._waiting, self._waiting_size = b''.join(self._waiting), [], 0
            self._sock.sendall(native(data) if not isinstance(self._sock, _real) else data)

    # Both

    def fileno(self):
        return self._sock.fileno()

    @property
    def closed(self):
        return self._sock is None

    def close(self):
        try:
            if self._sock is not None:
                self.flush()
        finally:
            if self._close and self._sock is not None:
                self._sock.close()
            self._sock = None
            if self._own is not None:
                own, self._own = self._own, None
                own.fileobject_is_closed()

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self.close()


def files_bytes(data):
    """The bytes of what is written to a socket's file: 2.7 takes the str() of anything."""
    from BaseHTTPServer_compat.runner import show
    try:
        return memoryview(data).tobytes()
    except TypeError:
        return raw(show.to_native(data))


_fileobject = FileObject
socket = _socketobject = SocketType = Socket
Socket.__name__ = Socket.__qualname__ = '_socketobject'
FileObject.__name__ = FileObject.__qualname__ = '_fileobject'


def create_connection(address, timeout=_module._GLOBAL_DEFAULT_TIMEOUT, source_address=None):
    return adopt(_module.create_connection(_address(address), timeout, source_address))


def getaddrinfo(host, port, *rest):
    if isinstance(port, Unicode):
        raise error('getaddrinfo() argument 2 must be integer or string')
    port = int(port) if isinstance(port, Long) else port
    return [tuple(found) for found in _module.getaddrinfo(_host(host), port, *rest)]


def getfqdn(name=''):
    return _module.getfqdn(_host(name))


def gethostbyname(name):
    return _module.gethostbyname(_host(name))


def gethostbyname_ex(name):
    return _module.gethostbyname_ex(_host(name))


def gethostbyaddr(name):
    return _module.gethostbyaddr(_host(name))


def fromfd(descriptor, family, type, proto=0):
    return adopt(_module.fromfd(descriptor, family, type, proto))


def socketpair(*args):
    return tuple(adopt(one) for one in _module.socketpair(*args))


def htonl(number):
    return Long(_module.htonl(number))


def ntohl(number):
    return Long(_module.ntohl(number))


def inet_aton(text):
    return native(_module.inet_aton(text))


def inet_ntoa(packed):
    return _module.inet_ntoa(raw(packed))


def inet_pton(family, text):
    return native(_module.inet_pton(family, text))


def inet_ntop(family, packed):
    return _module.inet_ntop(family, raw(packed))


error = os_errors.of_program(os_errors.SocketError)
viewing.inherit(globals(), _module)
