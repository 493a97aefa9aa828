"""The socket that a handler has as `request` and `connection`, with what Python 2's took and Python 3's refuses.

``send("text")`` and its like send native text, and ``makefile`` makes Python 2's files: of bytes, or of native text where the
mode has no ``b``, unbuffered ones too, line ends as they came.  `recv` gives bytes, as rfile does.
"""
import socket
import sys

import _socket

from BaseHTTPServer_compat.native_text import encode
from BaseHTTPServer_compat.own_files import TextReader
from BaseHTTPServer_compat.private_names import low_level
from BaseHTTPServer_compat.socket_reader import open_reader
from BaseHTTPServer_compat.streams import SocketWriter


def _nothing():
    """Whoever has the socket has seen to what waits in wfile; who has closed a file need do nothing more."""


class _File(object):
    """Keeps a socket open until it is closed itself; for the socket, as good as a file on it."""

    __slots__ = ('_close',)

    def __init__(self, sock):
        self._close = sock._decref_socketios

    def close(self):
        close, self._close = self._close, _nothing
        close()


class _TakesText(object):

    __slots__ = ()

    def send(self, data, *flags):
        return super(_TakesText, self).send(encode(data), *flags)

    def sendall(self, data, *flags):
        return super(_TakesText, self).sendall(encode(data), *flags)

    def sendto(self, data, *rest):
        return super(_TakesText, self).sendto(encode(data), *rest)

    def makefile(self, mode='r', buffering=None, **of_text):
        """A file on the socket; with any of Python 3's keyword arguments it is Python 3's."""
        if of_text:
            return super(_TakesText, self).makefile(mode, buffering, **of_text)
        bufsize = -1 if buffering is None else buffering
        if 'w' not in mode:
            reader = open_reader(self, bufsize)
            return reader if 'b' in mode else TextReader(reader)
        if 'r' not in mode:
            return SocketWriter(self, bufsize)
        from BaseHTTPServer_compat.native_file import NativeFile  # few ask for it, and every start would pay

        return NativeFile(super(_TakesText, self).makefile('rwb', None if bufsize in (0, 1) else bufsize))

    def _compat_keep_open(self):
        """As by a file of `makefile`, at less cost."""
        self._io_refs += 1
        return _File(self)

    @property
    def _sock(self):
        """2.7's socket inside the socket."""
        return low_level(self, _nothing)


class RequestSocket(_TakesText, socket.socket):
    """A socket of any kind but TLS's."""

    __slots__ = ()
    is_plain = True


_classes = {socket.socket: RequestSocket}
_family, _type, _proto = (_socket.socket.__dict__[name].__get__ for name in ('family', 'type', 'proto'))
_NOT_OF_KIND = getattr(socket, 'SOCK_NONBLOCK', 0)  # what Python 3.6 has among a socket's type


def accept(listener):
    """``listener.accept()``: (a `RequestSocket`, the client's address).

    A plain socket's own makes members of an enumeration of three numbers first, and asks for each of them.
    """
    kind = type(listener)
    if kind is not socket.socket or kind not in _classes or getattr(kind.accept, '__module__', None) != 'socket':
        return listener.accept()  # TLS, a program's own
    fd, address = listener._accept()
    request = RequestSocket(_family(listener), _type(listener) & ~_NOT_OF_KIND, _proto(listener), fd)
    if socket.getdefaulttimeout() is None and listener.gettimeout():
        request.setblocking(True)
    return request, address


def adopt(sock):
    """Make a socket of the standard library's own classes, which any part of the program may have, one of these."""
    kind = type(sock)
    if kind is RequestSocket:
        return
    if kind is not socket.socket:
        tls = sys.modules.get('ssl')
        if tls is None or kind is not getattr(tls, 'SSLSocket', None):
            return
        if kind not in _classes:
            _classes[kind] = type('SSLSocket', (_TakesText, kind), {'__module__': 'ssl'})
    sock.__class__ = _classes[kind]


RequestSocket.__name__, RequestSocket.__qualname__, RequestSocket.__module__ = 'socket', 'socket', 'socket'  # as its repr shows it
