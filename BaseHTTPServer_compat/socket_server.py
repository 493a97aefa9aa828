"""SocketServer as Python 2.7 had it, on the standard library's `socketserver`.

Every class is a subclass of its Python 3 namesake, so that either name's isinstance() and issubclass() hold; what
differs between the two is overridden here, and only that:

* any exception of a handler, SystemExit and KeyboardInterrupt included, goes to `handle_error` and the server goes on;
* `handle_error` announces the exception on standard output;
* `server_close` waits for no thread or child process;
* the files of a stream or datagram handler are 2.7's (see `socket_reader` and `streams`), and classes take bases in any order.

Names that 2.7's module had and Python 3's lost (`select`, `errno`, `_eintr_retry`) are here too.
"""
import errno
import functools
import os
import select
import socket
import socketserver
import sys
import threading
from io import BytesIO

from BaseHTTPServer_compat.classic import Classic
from BaseHTTPServer_compat.own_files import as_reader, as_writer, write_log
from BaseHTTPServer_compat.request_socket import accept, adopt
from BaseHTTPServer_compat.socket_reader import open_reader
from BaseHTTPServer_compat.streams import SocketWriter

__all__ = ['TCPServer', 'UDPServer', 'ForkingUDPServer', 'ForkingTCPServer', 'ThreadingUDPServer', 'ThreadingTCPServer',  # noqa: F822  see __getattr__
           'BaseRequestHandler', 'StreamRequestHandler', 'DatagramRequestHandler', 'ThreadingMixIn', 'ForkingMixIn']
__version__ = '0.4'

_UNIX_SOCKETS = hasattr(socket, 'AF_UNIX')
if _UNIX_SOCKETS:
    __all__ += ['UnixStreamServer', 'UnixDatagramServer', 'ThreadingUnixStreamServer', 'ThreadingUnixDatagramServer']  # noqa: F822


def _eintr_retry(func, *args):
    """2.7's helper: call `func`; Python 3 itself retries what a signal interrupts (PEP 475)."""
    return func(*args)


def format_exc():
    """The traceback of the exception being handled, as the interpreter writes it; `run` puts 2.7's here."""
    import traceback  # costs as much to import as the rest of this module
    return traceback.format_exc()


# Servers


def _closed():
    return OSError(errno.EBADF, os.strerror(errno.EBADF))  # what a closed socket raises whatever it is asked on 2.7


class BaseServer(socketserver.BaseServer, Classic):

    # Its private names are the same on Python 2 and 3, and programs reach for them (_BaseServer__shutdown_request).

    def serve_forever(self, poll_interval=0.5):
        """Serve until `shutdown`, which is looked for every `poll_interval` seconds.

        Faithful: a program that closes the server's socket, in a handler perhaps, ends this by an OSError (EBADF); Python 3's
        looks for connections on it for ever.
        """
        self.__is_shut_down.clear()
        try:
            while not self.__shutdown_request:
                is_ready = self._compat_wait(poll_interval)
                if self.__shutdown_request:
                    break
                if is_ready:
                    self._handle_request_noblock()
                self.service_actions()
        finally:
            self.__shutdown_request = False
            self.__is_shut_down.set()

    def handle_request(self):
        """Serve one request, or call `handle_timeout` when none has come in `timeout` seconds, or the socket's own if less."""
        limits = [limit for limit in (self.socket.gettimeout(), self.timeout) if limit is not None]
        if self._compat_wait(min(limits) if limits else None):
            self._handle_request_noblock()
        else:
            self.handle_timeout()

    def _compat_wait(self, timeout):
        """Wait for a connection, `timeout` seconds (None: for ever) at most, and tell whether there is one."""
        try:
            return bool(select.select([self], [], [], timeout)[0])
        except ValueError:
            if self.fileno() < 0:
                raise _closed()
            raise

    def _handle_request_noblock(self):
        try:
            request, client_address = self.get_request()
        except OSError:
            return
        if not self.verify_request(request, client_address):
            self.shutdown_request(request)
            return
        try:
            self.process_request(request, client_address)
        except:  # noqa: E722  Faithful: SystemExit and KeyboardInterrupt too, and the server goes on
            self.handle_error(request, client_address)
            self.shutdown_request(request)

    def handle_error(self, request, client_address):
        """Report the exception being handled: its traceback on standard error, as 2.7 the rest on standard output."""
        rule = '-' * 40 + '\n'
        write_log(sys.stdout, rule + 'Exception happened during processing of request from %s\n' % (client_address,))
        write_log(sys.stderr, format_exc())
        write_log(sys.stdout, rule)


class TCPServer(socketserver.TCPServer, BaseServer):
    allow_reuse_port = False
    request_queue_size = 5

    def get_request(self):
        return accept(self.socket)

    def shutdown_request(self, request):
        from BaseHTTPServer_compat.quick_calls import end  # not before there is a connection

        close = getattr(self.close_request, '__func__', None)
        if close is not socketserver.TCPServer.close_request or not end(request):
            socketserver.TCPServer.shutdown_request(self, request)


class UDPServer(socketserver.UDPServer, TCPServer):
    pass


class ThreadingMixIn(socketserver.ThreadingMixIn, Classic):
    daemon_threads = False
    block_on_close = False

    def process_request_thread(self, request, client_address):
        try:
            self.finish_request(request, client_address)
            self.shutdown_request(request)
        except:  # noqa: E722  Faithful: see BaseServer
            self.handle_error(request, client_address)
            self.shutdown_request(request)

    def process_request(self, request, client_address):
        # A partial has no name that Python 3.10 and newer would add to the thread's, which programs show: "Thread-1".
        serve = functools.partial(self.process_request_thread, request, client_address)
        thread = threading.Thread(target=serve, daemon=bool(self.daemon_threads))
        if self.daemon_threads:
            _start_unawaited(thread)
        else:  # the program's end waits for it: it must be known of by then
            thread.start()


def _start_unawaited(thread):
    """Start a thread that nobody has yet, without the wait until it says that it runs: it takes longer than a short answer."""
    started = getattr(thread, '_started', None)  # threading's own; without it there is a wait
    if started is not None:
        started.wait = _no_wait
    thread.start()


def _no_wait(timeout=None):
    return True


class ForkingMixIn(getattr(socketserver, 'ForkingMixIn', Classic), Classic):
    timeout = 300  # seconds
    active_children = None
    max_children = 40
    block_on_close = False

    def collect_children(self, blocking=False):
        """Forget the children that have ended; wait for some where there are `max_children`."""
        if not self.active_children:
            return
        while len(self.active_children) >= self.max_children:
            self.__reap(-1, 0)
        for pid in list(self.active_children):
            self.__reap(pid, 0 if blocking else os.WNOHANG)

    def __reap(self, pid, flags):
        try:
            self.active_children.discard(os.waitpid(pid, flags)[0])
        except ChildProcessError:  # somebody else has waited for it, or (-1) for them all
            gone = self.active_children if pid == -1 else {pid}
            self.active_children -= gone

    def process_request(self, request, client_address):
        self.collect_children()
        pid = os.fork()
        if pid:
            if self.active_children is None:
                self.active_children = set()
            self.active_children.add(pid)
            self.close_request(request)
            return
        status = 1
        try:
            try:
                self.finish_request(request, client_address)
                status = 0
            except:  # noqa: E722  Faithful: see BaseServer
                self.handle_error(request, client_address)
            self.shutdown_request(request)
        finally:
            os._exit(status)


if _UNIX_SOCKETS:
    class UnixStreamServer(TCPServer):
        address_family = socket.AF_UNIX

    class UnixDatagramServer(UDPServer):
        address_family = socket.AF_UNIX


_COMBINED = {mixin + name: (mixin + 'MixIn', name) for mixin, name in [
    ('Forking', 'UDPServer'), ('Forking', 'TCPServer'), ('Threading', 'UDPServer'), ('Threading', 'TCPServer'),
    ('Threading', 'UnixStreamServer'), ('Threading', 'UnixDatagramServer')] if name in globals()}


def __getattr__(name):
    """One of the servers with a mix-in, made when it is first asked for: every start would pay for six (PEP 562, from Python 3.7 on)."""
    if name not in _COMBINED:
        raise AttributeError('module %r has no attribute %r' % (__name__, name))
    here = globals()
    found = here[name] = type(BaseServer)(name, tuple(here[base] for base in _COMBINED[name]), {'__module__': __name__})
    return found


def __dir__():
    return sorted(set(globals()).union(_COMBINED))


if sys.version_info < (3, 7):
    for _name in _COMBINED:
        __getattr__(_name)


# Handlers


class BaseRequestHandler(socketserver.BaseRequestHandler, Classic):

    def __init__(self, request, client_address, server):
        adopt(request[1] if type(request) is tuple else request)  # a datagram comes with its server's socket
        socketserver.BaseRequestHandler.__init__(self, request, client_address, server)


# A private name that begins with _compat_, or with two underscores, is one that no program gives an attribute of its own:
# `self._wfile = self.wfile` is common.  What is behind a property of ours is in the instance's dictionary under its own name,
# as on 2.7, where a program's `__setattr__` puts it there itself.


def _missing(handler, name):
    return AttributeError('%s instance has no attribute %r' % (type(handler).__name__, name))


def _socket_attribute(name):
    """An attribute that holds the socket: whoever takes it may write to it, so wfile must hold nothing back."""
    def get(self):
        try:
            sock = self.__dict__[name]
        except KeyError:
            raise _missing(self, name)
        self._compat_socket_taken()
        return sock

    def set(self, sock):
        adopt(sock)
        self.__dict__[name] = sock
    return property(get, set)


class StreamRequestHandler(socketserver.StreamRequestHandler, BaseRequestHandler):
    """A handler with `rfile` and `wfile`.

    `rfile_text` is ours: true makes `rfile` give native text, as 2.7's gave str, instead of bytes.
    """

    rbufsize = -1  # bytes; as open()'s
    wbufsize = 0
    timeout = None  # seconds
    disable_nagle_algorithm = False
    rfile_text = False

    def __init__(self, request, client_address, server):
        try:
            BaseRequestHandler.__init__(self, request, client_address, server)
        finally:
            self.__send_head()

    _compat_plain_init = __init__  # the one that does nothing with the socket itself

    def __send_head(self):
        """Send what is held of a head: a `finish` of the program's own need not flush, for on 2.7 it was on the wire by now."""
        wfile = self.__dict__.get('wfile')
        if type(wfile) is SocketWriter:
            try:
                wfile.before_read()
            except OSError:
                pass  # the client has gone

    request = _socket_attribute('request')
    connection = _socket_attribute('connection')

    @property
    def rfile(self):
        try:
            return self.__dict__['rfile']
        except KeyError:
            raise _missing(self, 'rfile')

    @rfile.setter
    def rfile(self, file):
        self.__dict__['rfile'] = as_reader(file, self.rfile_text)

    @property
    def wfile(self):
        try:
            return self.__dict__['wfile']
        except KeyError:
            raise _missing(self, 'wfile')

    @wfile.setter
    def wfile(self, file):
        previous = self.__dict__.get('wfile')
        if type(previous) is SocketWriter:
            self.__dict__['_compat_head'] = None
            previous.before_read()  # what was on the wire by now on 2.7: a held head, not what a buffer holds
        self.__dict__['wfile'] = as_writer(file)

    # The wfile to whose `head` the next line of a head may be added, if to any.  Set behind a program's `__setattr__`.
    _compat_head = None

    def _compat_socket_taken(self):
        self.__dict__['_compat_holds_nothing'] = True
        self.__dict__['_compat_head'] = None
        wfile = self.__dict__.get('wfile')
        if type(wfile) is SocketWriter:
            wfile.socket_taken()

    def setup(self):
        sock = self.connection = self.__dict__['request']
        if self.timeout is not None:
            sock.settimeout(self.timeout)
        if self.disable_nagle_algorithm:
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, True)
        if isinstance(sock, socket.socket) or not hasattr(sock, 'makefile'):
            wfile = SocketWriter(sock, self.wbufsize)
            if '_compat_holds_nothing' in self.__dict__ or type(self).__init__ is not type(self)._compat_plain_init:
                wfile.send_complete_heads_at_once()  # a subclass's __init__ or setup was given the socket too
            rfile = open_reader(sock, self.rbufsize, wfile)
        else:  # a stand-in for a socket: whatever files it makes
            rfile = sock.makefile('rb', self.rbufsize)
            wfile = sock.makefile('wb', self.wbufsize)
        self.rfile = as_reader(rfile, self.rfile_text)  # here too: a program's __setattr__ may know nothing of the properties
        self.wfile = as_writer(wfile)

    def finish(self):
        wfile = self.wfile
        if not wfile.closed:
            try:
                wfile.flush()
            except OSError:
                pass  # the client has gone
        wfile.close()
        self.rfile.close()


class DatagramRequestHandler(socketserver.DatagramRequestHandler, BaseRequestHandler):

    @property
    def wfile(self):
        return self.__dict__['wfile']

    @wfile.setter
    def wfile(self, file):
        self.__dict__['wfile'] = as_writer(file)

    def setup(self):
        self.packet, self.socket = self.request
        self.rfile = BytesIO(self.packet)
        self.wfile = BytesIO()

    def finish(self):
        self.socket.sendto(self.wfile.getvalue(), self.client_address)


# What only Python 3 has: a ported program may ask either module for it.
globals().update((name, value) for name, value in vars(socketserver).items() if name not in globals() and name not in _COMBINED)
