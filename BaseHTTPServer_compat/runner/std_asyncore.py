"""asyncore: a loop over sockets that are objects; Python 3.12 has the module no more, and sockets give strings here."""
import errno
import os
import select
import sys
import time

from BaseHTTPServer_compat.runner import show, std_socket, std_traceback
from BaseHTTPServer_compat.runner.text import native, raw

socket_map = {}
_WAIT = (errno.EINPROGRESS, errno.EALREADY, errno.EWOULDBLOCK)
_GONE = (errno.ECONNRESET, errno.ENOTCONN, errno.ESHUTDOWN, errno.ECONNABORTED, errno.EPIPE, errno.EBADF)


class ExitNow(Exception):
    """Ends the loop from within a handler."""


_PASSED_ON = (ExitNow, KeyboardInterrupt, SystemExit)


def _safely(obj, method):
    try:
        method()
    except _PASSED_ON:
        raise
    except Exception:
        obj.handle_error()


def read(obj):
    _safely(obj, obj.handle_read_event)


def write(obj):
    _safely(obj, obj.handle_write_event)


def _exception(obj):
    _safely(obj, obj.handle_expt_event)


def readwrite(obj, flags):
    """Call the handlers of what ``poll`` told of a socket."""
    for bits, call in ((select.POLLIN, read), (select.POLLOUT, write), (select.POLLPRI, _exception)):
        if flags & bits:
            call(obj)
    if flags & (select.POLLHUP | select.POLLERR | select.POLLNVAL):
        _safely(obj, obj.handle_close)


def _strerror(err):
    try:
        return os.strerror(err)
    except (ValueError, OverflowError):
        return 'Unknown error %s' % err


def compact_traceback():
    """((file, function, line) of the last call, class, error, all calls in a line) of the error that is handled."""
    _, error, where = sys.exc_info()
    if where is None:
        raise AssertionError('traceback does not exist')
    rows = [(row[0], row[2], row[1]) for row in std_traceback.extract_tb(where)]
    return rows[-1], show.error_class(error), error, ' '.join('[%s|%s|%s]' % row for row in rows)


def poll(timeout=0.0, map=None):
    """Look once at all sockets of a map, and call the handlers of those that are ready."""
    map = socket_map if map is None else map
    if not map:
        return
    items = list(map.items())
    readers = [number for number, obj in items if obj.readable()]
    writers = [number for number, obj in items if obj.writable() and not (obj.accepting and number in readers)]
    if not readers and not writers:
        time.sleep(timeout)
        return
    readable, writable, urgent = select.select(readers, writers, set(readers + writers), timeout)
    for numbers, call in ((readable, read), (writable, write), (urgent, _exception)):
        for number in numbers:
            if number in map:
                call(map[number])


poll2 = poll


def loop(timeout=30.0, use_poll=False, map=None, count=None):
    """Serve until no socket is left, or `count` times."""
    map = socket_map if map is None else map
    while map and (count is None or count > 0):
        poll(timeout, map)
        count = None if count is None else count - 1


class dispatcher(object):
    """A socket and the handlers of what happens to it."""

    _classic_ = True
    debug = connected = accepting = connecting = closing = False
    addr = socket = _fileno = None
    ignore_log_types = frozenset(['warning'])

    def __init__(self, sock=None, map=None):
        self._map = socket_map if map is None else map
        if sock is None:
            return
        sock.setblocking(0)
        self.set_socket(sock, map)
        self.connected = True
        try:
            self.addr = sock.getpeername()
        except OSError as error:
            self.connected = error.errno not in (errno.ENOTCONN, errno.EINVAL)

    def __repr__(self):
        words = ['%s.%s' % (show.module_name(type(self)), type(self).__name__)]
        words += ['listening'] if self.accepting and self.addr else ['connected'] if self.connected else []
        if self.addr is not None:
            pair = isinstance(self.addr, tuple) and len(self.addr) == 2 and isinstance(self.addr[1], int)
            words.append('%s:%d' % self.addr if pair else show.to_repr(self.addr))
        return '<%s at %#x>' % (' '.join(words), id(self))

    def add_channel(self, map=None):
        (self._map if map is None else map)[self._fileno] = self

    def del_channel(self, map=None):
        (self._map if map is None else map).pop(self._fileno, None)
        self._fileno = None

    def create_socket(self, family=std_socket.AF_INET, type=std_socket.SOCK_STREAM):
        self.family_and_type = family, type
        sock = std_socket.socket(family, type)
        sock.setblocking(0)
        self.set_socket(sock)

    def set_socket(self, sock, map=None):
        self.socket = sock
        self._fileno = sock.fileno()
        self.add_channel(map)

    def set_reuse_addr(self):
        self.socket.setsockopt(std_socket.SOL_SOCKET, std_socket.SO_REUSEADDR, 1)

    def readable(self):
        return True

    def writable(self):
        return True

    def listen(self, num):
        self.accepting = True
        return self.socket.listen(num)

    def bind(self, addr):
        self.addr = addr
        return self.socket.bind(addr)

    def connect(self, address):
        self.connected, self.connecting = False, True
        result = self.socket.connect_ex(address)
        if result in _WAIT:
            self.addr = address
        elif result in (0, errno.EISCONN):
            self.addr = address
            self.handle_connect_event()
        else:
            raise OSError(result, errno.errorcode.get(result, ''))

    def accept(self):
        try:
            return self.socket.accept()
        except OSError as error:
            if error.errno in _WAIT + (errno.ECONNABORTED, errno.EAGAIN):
                return None
            raise

    def send(self, data):
        try:
            return self.socket.send(data)
        except OSError as error:
            if error.errno == errno.EWOULDBLOCK:
                return 0
            if error.errno in _GONE:
                self.handle_close()
                return 0
            raise

    def recv(self, buffer_size):
        try:
            data = self.socket.recv(buffer_size)
        except OSError as error:
            if error.errno not in _GONE:
                raise
            data = ''
        if not data:
            self.handle_close()
        return data

    def close(self):
        self.connected = self.accepting = self.connecting = False
        self.del_channel()
        if self.socket is not None:
            self.socket.close()

    def __getattr__(self, name):
        if name.startswith('__') or self.__dict__.get('socket') is None:
            raise AttributeError("%s instance has no attribute '%s'" % (type(self).__name__, name))
        try:
            return getattr(self.__dict__['socket'], name)
        except AttributeError:
            pass
        raise AttributeError("%s instance has no attribute '%s'" % (type(self).__name__, name))

    def log(self, message):
        sys.stderr.write('log: %s\n' % str(message))

    def log_info(self, message, type='info'):
        if type not in self.ignore_log_types:
            sys.stdout.write('%s: %s\n' % (type, message))

    # Events

    def handle_read_event(self):
        if self.accepting:
            self.handle_accept()
            return
        if not self.connected and self.connecting:
            self.handle_connect_event()
        self.handle_read()

    def handle_connect_event(self):
        error = self.socket.getsockopt(std_socket.SOL_SOCKET, std_socket.SO_ERROR)
        if error:
            raise OSError(error, os.strerror(error))
        self.handle_connect()
        self.connected, self.connecting = True, False

    def handle_write_event(self):
        if self.accepting:
            return
        if not self.connected and self.connecting:
            self.handle_connect_event()
        self.handle_write()

    def handle_expt_event(self):
        if self.socket.getsockopt(std_socket.SOL_SOCKET, std_socket.SO_ERROR):
            self.handle_close()
        else:
            self.handle_expt()

    def handle_error(self):
        _, kind, error, places = compact_traceback()
        self.log_info('uncaptured python exception, closing channel %s (%s:%s %s)' % (
            show.to_repr(self), show.to_native(kind), show.to_native(error), places), 'error')
        self.handle_close()

    def handle_close(self):
        self.close()

    def handle_expt(self):
        self.log_info('unhandled incoming priority event', 'warning')

    def handle_read(self):
        self.log_info('unhandled read event', 'warning')

    def handle_write(self):
        self.log_info('unhandled write event', 'warning')

    def handle_connect(self):
        self.log_info('unhandled connect event', 'warning')

    def handle_accept(self):
        self.log_info('unhandled accept event', 'warning')


class dispatcher_with_send(dispatcher):
    """Keeps what could not be sent yet."""

    def __init__(self, sock=None, map=None):
        dispatcher.__init__(self, sock, map)
        self.out_buffer = ''

    def initiate_send(self):
        self.out_buffer = self.out_buffer[dispatcher.send(self, self.out_buffer[:512]):]

    def handle_write(self):
        self.initiate_send()

    def writable(self):
        return not self.connected or bool(self.out_buffer)

    def send(self, data):
        self.out_buffer += native(raw(data))
        self.initiate_send()


class file_wrapper(object):
    """A descriptor with a socket's methods."""

    def __init__(self, fd):
        self.fd = os.dup(fd)

    def recv(self, *args):
        return native(os.read(self.fd, *args))

    def send(self, data):
        return os.write(self.fd, raw(data))

    read, write = recv, send

    def getsockopt(self, level, option, size=None):
        if (level, option) == (std_socket.SOL_SOCKET, std_socket.SO_ERROR) and not size:
            return 0
        raise NotImplementedError('Only asyncore specific behaviour implemented.')

    def close(self):
        if self.fd >= 0:
            fd, self.fd = self.fd, -1
            os.close(fd)

    def fileno(self):
        return self.fd


class file_dispatcher(dispatcher):
    """A dispatcher of a pipe or of standard input."""

    def __init__(self, fd, map=None):
        dispatcher.__init__(self, None, map)
        self.connected = True
        fd = fd.fileno() if hasattr(fd, 'fileno') else fd
        os.set_blocking(fd, False)
        self.set_file(fd)

    def set_file(self, fd):
        self.socket = file_wrapper(fd)
        self._fileno = self.socket.fileno()
        self.add_channel()


def close_all(map=None, ignore_all=False):
    """Close every socket of a map."""
    map = socket_map if map is None else map
    for obj in list(map.values()):
        try:
            obj.close()
        except OSError:
            if not ignore_all:
                raise
    map.clear()
