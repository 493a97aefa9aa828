"""Sends a short message to a socket, and closes one, without handing the interpreter to another thread.

Python's own `send`, `shutdown` and `close` give its lock (GIL) up for the time of the system call.  Where a thread for each
connection waits for the lock, that costs two changes of threads each time, more than the work itself: a quarter of all
requests a second (benchmarks/serve.py).  What the system does at once needs no waiting, so C's functions are called with the
lock held: ``send`` is told not to wait, and what it does not take goes by Python's own way, as does a socket whose ``close``
may wait (SO_LINGER).
"""
import errno
import os
import socket
import threading

import _socket

from BaseHTTPServer_compat.socket_reader import is_plain

_LONGEST = 16384  # bytes; copying more would keep the other threads waiting
_INT = 4  # bytes; of C's struct linger the first says whether
_GONE = errno.EPIPE, errno.ECONNRESET
_c_library = None  # None: not looked for yet; False: there is none here


def sender(sock):
    """`sock.sendall` for a plain socket, quick where other threads may be at work.

    :param sock: a `socket.socket`; its methods are not looked at, only those of the class
    """
    sendall = socket.socket.sendall.__get__(sock)
    if socket.socket.sendall is not _socket.socket.sendall:
        return sendall  # some program's own way to send
    if threading.get_ident() == threading.main_thread().ident:
        return sendall  # nobody to wait for the lock
    library = _find() if _c_library is None else _c_library
    return _quick(sock, library.send, sendall) if library else sendall


def _quick(sock, send, sendall):
    from ctypes import get_errno

    fileno, dont_wait, sizes = sock.fileno, socket.MSG_DONTWAIT, _sizes

    def send_quickly(raw):
        size = len(raw)
        if size > _LONGEST or type(raw) is not bytes:
            return sendall(raw)
        sent = send(fileno(), raw, sizes[size], dont_wait)
        if sent == size:
            return None
        if sent < 0:
            error = get_errno()
            if error in _GONE:  # told once only: Python's own call would hear of something else
                raise OSError(error, os.strerror(error))
            sent = 0
        return sendall(raw[sent:])
    return send_quickly


class _Sizes(dict):
    """Number of bytes to the same as C's ``size_t``: quicker than a conversion each time, by a seventh of all that `send` takes."""

    def __missing__(self, size):
        from ctypes import c_size_t

        found = self[size] = c_size_t(size)
        return found


_sizes = _Sizes()


def end(sock):
    """Shut a connection down for writing and close its socket; False where that cannot be done quickly, and nothing is done.

    :param sock: a connected socket of any kind; no methods of a program's own are called
    """
    if not (_c_library and is_plain(sock) and _closes_plainly()):
        return False
    try:
        if sock._io_refs or any(sock.getsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _INT)):
            return False  # somebody has a file on it; close() waits for the client
    except OSError:
        return False  # closed by the program
    _c_library.shutdown(sock.fileno(), socket.SHUT_WR)
    _c_library.close(sock.detach())
    return True


def _closes_plainly():
    """Whether a plain socket's methods are the standard library's, rather than what a program has put there."""
    kind = socket.socket
    return kind.shutdown is _socket.socket.shutdown and getattr(kind.close, '__module__', None) == 'socket'


def _find():
    """C's library, its functions called with the lock held; False where it cannot be had."""
    global _c_library
    try:
        import ctypes  # costs milliseconds, which a program that serves nothing need not pay

        library = ctypes.PyDLL(None, use_errno=True)
        library.send.restype = ctypes.c_ssize_t
        library.shutdown.argtypes = ctypes.c_int, ctypes.c_int
        library.close.argtypes = ctypes.c_int,
    except (ImportError, OSError, AttributeError, TypeError):  # a Python without ctypes, Windows
        library = False
    _c_library = library if hasattr(socket, 'MSG_DONTWAIT') else False
    return _c_library
