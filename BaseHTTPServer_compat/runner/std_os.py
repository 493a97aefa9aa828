"""os: paths, the environment and what is read or written are strings of bytes."""
import errno  # noqa: F401  programs use os.errno
import os
import subprocess
import sys

from BaseHTTPServer_compat.runner import files, interpreter, os_errors, show, viewing
from BaseHTTPServer_compat.runner import std_posixpath as path
from BaseHTTPServer_compat.runner.files import fdopen, native_path
from BaseHTTPServer_compat.runner.text import Unicode, from_text, native, raw, real_text



_OF_TWO = tuple(getattr(os, name) for name in 'rename link symlink'.split() if hasattr(os, name))


def _paths(function):
    """`function` with its arguments' paths as the operating system takes them, and the error's as the program gave it."""
    def call(*args, **kwargs):
        if args and not isinstance(args[0], (str, bytes)):
            raise TypeError('system() argument 1 must be string, not %s' % show.type_name(args[0]) if function is os.system else
                            'coercing to Unicode: need string or buffer, %s found' % show.type_name(args[0]))
        try:
            result = function(*[files.path(arg, function.__name__) for arg in args], **kwargs)
        except OSError as error:
            if error.filename2 is not None or function in _OF_TWO:
                error.filename = None  # Faithful: 2.7 named neither
            elif args and error.filename is not None and isinstance(args[0], str):
                error.filename = from_text(str.__str__(args[0])) if isinstance(args[0], Unicode) else args[0]
            raise
        return native_path(result) if isinstance(result, (str, bytes)) else result
    call.__name__, call.__doc__ = function.__name__, function.__doc__
    return call


for _name in ('access chdir chmod chown chroot lchown link lstat makedirs mkdir mkfifo mknod open pathconf readlink remove removedirs '
              'rename renames rmdir stat statvfs symlink unlink utime lchflags chflags system').split():
    if hasattr(os, _name):
        globals()[_name] = _paths(getattr(os, _name))


def _words(argument):
    if isinstance(argument, (list, tuple)):
        return [files.path(word) for word in argument]
    if isinstance(argument, dict):  # Faithful: an environment takes no unicode past ASCII, though a command does
        return dict((files.path(_plain(key)), files.path(_plain(value))) for key, value in argument.items())
    return files.path(argument)


def _plain(text):
    return text.encode('ascii') if isinstance(text, Unicode) else text


def _command(function):
    def call(*args):
        return function(*map(_words, interpreter.spawned(function.__name__, args)))
    call.__name__ = function.__name__
    return call


for _name in ('execl execle execlp execlpe execv execve execvp execvpe spawnl spawnle spawnlp spawnlpe spawnv spawnve spawnvp '
              'spawnvpe').split():
    if hasattr(os, _name):
        globals()[_name] = _command(getattr(os, _name))


def listdir(path):
    names = _paths(os.listdir)(path)
    if isinstance(path, Unicode):
        return [Unicode(os.fsdecode(name)) for name in names]
    return [native_path(name) for name in names]


def walk(top, topdown=True, onerror=None, followlinks=False):
    """2.7's: a generator of (folder, folders, files) whose lists the caller may change."""
    try:
        names = listdir(top)
    except OSError as error:
        if onerror is not None:
            onerror(error)
        return
    folders = [name for name in names if path.isdir(path.join(top, name))]
    others = [name for name in names if name not in folders]
    if topdown:
        yield top, folders, others
    for name in folders:
        inner = path.join(top, name)
        if followlinks or not path.islink(inner):
            for found in walk(inner, topdown, onerror, followlinks):
                yield found
    if not topdown:
        yield top, folders, others


def getcwd():
    return native_path(os.getcwdb())


def getcwdu():
    return Unicode(os.getcwd())


class _Environ(dict):
    """The environment, each way in strings of bytes; a change reaches the process's own."""

    def __setitem__(self, name, value):
        os.environ[real_text(name)] = real_text(value)
        dict.__setitem__(self, name, value)

    def __delitem__(self, name):
        del os.environ[real_text(name)]
        dict.__delitem__(self, name)

    def update(*args, **kwargs):    # noqa: N805  a variable may be called self
        for name, value in dict(*args[1:], **kwargs).items():
            args[0][name] = value

    def setdefault(self, name, value=None):
        if name not in self:
            self[name] = value
        return self[name]

    def pop(self, name, *default):
        if name in self:
            os.environ.pop(real_text(name), None)
        return dict.pop(self, name, *default)

    def clear(self):
        for name in list(self):
            del self[name]

    def copy(self):
        return dict(self)


environ = _Environ((from_text(_key), from_text(_value)) for _key, _value in os.environ.items())


def getenv(name, default=None):
    return environ.get(name, default)


def putenv(name, value):
    os.putenv(real_text(name), real_text(value))


def read(descriptor, size):
    return native(os.read(descriptor, size))


def write(descriptor, data):
    return os.write(descriptor, raw(data))


def urandom(size):
    return native(os.urandom(size))


def strerror(code):
    return os.strerror(code)


def uname():
    return tuple(os.uname())


def tmpfile():
    import tempfile
    return files.NativeFile(tempfile.TemporaryFile('w+b'), 'w+b', '<tmpfile>')


class _Pipe(files.NativeFile):
    """A pipe to or from a shell command; close() gives the wait status, None for success."""

    def __init__(self, command, mode, stream, process, others=()):
        files.NativeFile.__init__(self, stream, mode, command)
        self._process = process
        self._others = others

    def close(self):
        if self.closed:
            return None
        files.NativeFile.close(self)
        code = self._process.wait()
        return (code << 8 if code > 0 else -code) or None


def popen(command, mode='r', bufsize=-1):
    """2.7's ``os.popen``: the command goes to the shell."""
    if not isinstance(command, str):
        raise TypeError('popen() argument 1 must be string, not %s' % show.type_name(command))
    if mode[:1] not in ('r', 'w'):
        raise OSError(22, 'Invalid argument')
    reads = mode.startswith('r')
    _flush_standard()
    process = subprocess.Popen(['sh', '-c', files.path(command)], executable='/bin/sh', stdout=subprocess.PIPE if reads else None,
                               stdin=None if reads else subprocess.PIPE, close_fds=False, restore_signals=False)   # its errors say "sh: "
    return _Pipe(command, mode, process.stdout if reads else process.stdin, process)


def _flush_standard():
    """Write what is left of the process's own streams: the program's, in their place, may have no flush()."""
    for stream in (sys.__stdout__, sys.__stderr__):
        if stream is not None and not stream.closed:
            stream.flush()


def _popen_files(command, errors):
    is_list = isinstance(command, (list, tuple))
    process = subprocess.Popen(_words(interpreter.command(command)), shell=not is_list, stdin=subprocess.PIPE,
                               stdout=subprocess.PIPE, stderr=errors, restore_signals=False)
    return process, [files.NativeFile(stream, mode, '<fdopen>') for stream, mode in
                     ((process.stdin, 'wb'), (process.stdout, 'rb'), (process.stderr, 'rb')) if stream is not None]


def popen2(command, mode='t', bufsize=-1):
    """(child's stdin, child's stdout)."""
    return tuple(_popen_files(command, None)[1])


def popen3(command, mode='t', bufsize=-1):
    """(child's stdin, child's stdout, child's stderr)."""
    return tuple(_popen_files(command, subprocess.PIPE)[1])


def popen4(command, mode='t', bufsize=-1):
    """(child's stdin, child's stdout and stderr)."""
    return tuple(_popen_files(command, subprocess.STDOUT)[1])


error = os_errors.of_program(os_errors.OSError)
viewing.inherit(globals(), os)
