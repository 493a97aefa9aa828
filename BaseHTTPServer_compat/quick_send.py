"""Sends a short message to a socket without handing the interpreter to another thread.

Python's own `send` gives its lock (GIL) up for the time of the system call.  Where a thread for each connection waits for the
lock, every response then costs two changes of threads more than the work itself needs: a quarter of all requests a second
(benchmarks/serve.py).  A message that the system takes at once needs no waiting, so C's ``send`` is called with the lock
held, and told not to wait; what it does not take goes by Python's own way.
"""
import errno
import os
import socket
import threading

import _socket

_LONGEST = 16384  # bytes; copying more would keep the other threads waiting
_GONE = errno.EPIPE, errno.ECONNRESET
_c_send = None  # None: not looked for yet; False: there is none here


def sender(sock):
    """`sock.sendall` for a socket as the system has it, quick where other threads may be at work.

    :param sock: a `socket.socket`; its methods are not looked at, only those of the class
    """
    sendall = socket.socket.sendall.__get__(sock)
    if socket.socket.sendall is not _socket.socket.sendall:
        return sendall  # some program's own way to send
    if threading.get_ident() == threading.main_thread().ident:
        return sendall  # nobody to wait for the lock
    send = _find() if _c_send is None else _c_send
    return _quick(sock, send, sendall) if send else sendall


def _quick(sock, send, sendall):
    from ctypes import get_errno

    fileno, dont_wait = sock.fileno, socket.MSG_DONTWAIT

    def send_quickly(raw):
        size = len(raw)
        if size > _LONGEST or type(raw) is not bytes:
            return sendall(raw)
        sent = send(fileno(), raw, size, dont_wait)
        if sent == size:
            return None
        if sent < 0:
            error = get_errno()
            if error in _GONE:  # told once only: Python's own call would hear of something else
                raise OSError(error, os.strerror(error))
            sent = 0
        return sendall(raw[sent:])
    return send_quickly


def _find():
    """C's ``send``, called with the lock held; False where it cannot be had."""
    global _c_send
    try:
        import ctypes  # costs milliseconds, which a program that serves nothing need not pay

        send = ctypes.PyDLL(None, use_errno=True).send
        send.argtypes = ctypes.c_int, ctypes.c_char_p, ctypes.c_size_t, ctypes.c_int
        send.restype = ctypes.c_ssize_t
    except (ImportError, OSError, AttributeError, TypeError):  # a Python without ctypes, Windows
        send = False
    _c_send = send if hasattr(socket, 'MSG_DONTWAIT') else False
    return _c_send
