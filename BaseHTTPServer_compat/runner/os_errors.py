"""IOError, OSError, EnvironmentError and socket.error: one class on Python 3, told apart here as 2.7 did.

The classes are a program's: what it raises is of them, and derives from Python 3's OSError, so that the standard library
catches it.  What the standard library raises is taken for all of them (`except_`, isinstance), unless `name_of` is certain
which one 2.7 had.
"""
import builtins
import errno
import linecache
import os
import re
import sys

_Real = builtins.OSError
_BY_CLASS = {  # module or name of an error's class -> the name of 2.7's base class; '' where that was none of these
    'urllib.error': 'IOError', 'gzip': 'IOError', 'ssl': 'error', 'shutil': 'EnvironmentError', 'smtplib': '', 'http.client': '',
    'timeout': 'error', 'TimeoutError': 'error', 'gaierror': 'error', 'herror': 'error', 'ConnectionRefusedError': 'error',
    'ConnectionResetError': 'error', 'ConnectionAbortedError': 'error', 'UnsupportedOperation': 'IOError'}
_BY_FILE = {  # where it was raised; functions in C have no place of their own
    'std_socket.py': 'error', 'socket.py': 'error', 'ssl.py': 'error', 'files.py': 'IOError', 'std_os.py': 'OSError',
    'os.py': 'OSError', 'genericpath.py': 'OSError', 'subprocess.py': 'OSError', 'std_select.py': 'select.error', 'streams.py': 'error',
    'shutil.py copyfile': 'IOError', 'std_ssl.py load_cert_chain': 'IOError', 'std_ssl.py load_verify_locations': 'IOError'}
_OPENS = re.compile(r'(?<![\w.])(?:io\.|_?builtins\.)?open\(')
_OF_SOCKETS = frozenset(getattr(errno, name, None) for name in (
    'EADDRINUSE EADDRNOTAVAIL ENETUNREACH ENETDOWN EHOSTUNREACH ENOTCONN EISCONN ENOTSOCK EINPROGRESS EALREADY EMSGSIZE').split())


class Kind(type):
    """The metaclass: errors of Python 3's are instances where 2.7's were."""

    def __instancecheck__(cls, obj):
        return type.__instancecheck__(cls, obj) or '_names' in cls.__dict__ and isinstance(obj, _Real) and _may_be(cls, obj)

    def __subclasscheck__(cls, kind):
        if type.__subclasscheck__(cls, kind) or '_names' not in cls.__dict__ or isinstance(kind, Kind):
            return type.__subclasscheck__(cls, kind)
        return isinstance(kind, type) and issubclass(kind, _Real) and _name_of_class(kind) in cls._names | frozenset([None])

    def __eq__(cls, other):
        return cls is other or other is _Real and '_names' in cls.__dict__  # IOError of a module of Python 3's

    def __hash__(cls):
        return hash(_Real) if '_names' in cls.__dict__ else type.__hash__(cls)


def _may_be(kind, error):
    if isinstance(type(error), Kind):
        return False
    name = name_of(error)
    if name is None:
        return error.filename is None or 'error' not in kind._names or 'OSError' in kind._names
    return name in kind._names


def name_of(error):
    """What 2.7 called the class of an error of Python 3's, or a base of it; None where that is not certain."""
    name = getattr(error, 'python2_name', None) or _name_of_class(type(error))
    where = error.__traceback__
    if name is not None or where is None:
        return name
    while where.tb_next is not None:
        where = where.tb_next
    code = where.tb_frame.f_code
    file = os.path.basename(code.co_filename)
    name = _BY_FILE.get(file, _BY_FILE.get('%s %s' % (file, code.co_name)))
    if name is None and error.errno in _OF_SOCKETS:
        return 'error'
    if name is None and _OPENS.search(linecache.getline(code.co_filename, where.tb_lineno)):
        return 'IOError'  # of open() in a module of Python 3's
    return name


def let_go(error):
    """Take from an error that was caught its traceback, of which only what 2.7 called its class is kept."""
    if isinstance(error, _Real) and not isinstance(type(error), Kind):
        name = name_of(error)
        if name is not None:
            error.python2_name = name
    error.__traceback__ = None


def _name_of_class(kind):
    for base in kind.__mro__:  # ours derive from Python 3's
        name = _BY_CLASS.get(base.__module__, _BY_CLASS.get(base.__name__))
        if name is not None:
            return name
    return None


def _kind(name, base, names, module='exceptions'):
    return Kind(name, (base,), {'__module__': module, '_names': frozenset(names), '__reduce__': _reduced})


def _reduced(error):
    kind = type(error)
    if '_names' not in kind.__dict__:  # a program's
        return _Real.__reduce__(error)
    return again, (kind.__name__, error.args + (() if error.filename is None else (error.filename,)))


def again(name, args):
    """A pickled error."""
    return BY_NAME[name](*args)


_SOCKET = ['error', 'gaierror', 'herror', 'timeout', 'SSLError']
EnvironmentError = _kind('EnvironmentError', _Real, ['EnvironmentError', 'IOError', 'OSError'] + _SOCKET)
IOError = _kind('IOError', EnvironmentError, ['IOError'] + _SOCKET)
OSError = _kind('OSError', EnvironmentError, ['OSError'])
SocketError = _kind('error', IOError, _SOCKET, 'socket')
SelectError = _kind('error', _Real, ['select.error'], 'select')
BY_NAME = {'EnvironmentError': EnvironmentError, 'IOError': IOError, 'OSError': OSError, 'error': SocketError}


def of_program(kind):
    """`kind`, or Python 3's OSError for a program that was rewritten, whose except clauses are Python 3's own."""
    from BaseHTTPServer_compat.runner import loader
    return _Real if loader.modules is sys.modules else kind


def except_(what):
    """The classes that an except clause of `what` catches, while the error is there."""
    error = sys.exc_info()[1]
    return _caught(what, error if isinstance(error, _Real) else None)


def _caught(what, error):
    if isinstance(what, tuple):  # of tuples, too
        found = [_caught(part, error) for part in what]
        return tuple(kind for part in found for kind in (part if isinstance(part, tuple) else [part]))
    if error is not None and isinstance(what, Kind) and '_names' in what.__dict__:
        return type(error) if isinstance(error, what) else ()
    if not (isinstance(what, type) and issubclass(what, BaseException)):
        return ()  # Faithful: what is no exception catches none
    return what
