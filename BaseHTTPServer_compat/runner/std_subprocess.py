"""subprocess: pipes are 2.7's files, output is a string."""
import os
import subprocess

from BaseHTTPServer_compat.runner import files, interpreter, viewing
from BaseHTTPServer_compat.runner.std_os import _words
from BaseHTTPServer_compat.runner.text import native, raw

PIPE, STDOUT = subprocess.PIPE, subprocess.STDOUT
mswindows = os.name == 'nt'


class Popen(subprocess.Popen):
    """2.7's Popen: unbuffered pipes unless `bufsize` says otherwise, descriptors inherited unless `close_fds`."""

    def __init__(self, args, bufsize=0, executable=None, stdin=None, stdout=None, stderr=None, preexec_fn=None, close_fds=False,
                 shell=False, cwd=None, env=None, universal_newlines=False, startupinfo=None, creationflags=0):
        streams = [_real_stream(stream) for stream in (stdin, stdout, stderr)]
        try:
            subprocess.Popen.__init__(
                self, _words(interpreter.command(args)), -1, files.path(executable), streams[0], streams[1], streams[2], preexec_fn,
                close_fds, shell, files.path(cwd), None if env is None else _words(dict(env)), False, startupinfo, creationflags,
                restore_signals=False)
        except OSError as error:
            # Faithful: 2.7's error did not say which file; 3.6 says it in strerror too.
            where = (cwd,) if cwd is not None and error.filename == files.path(cwd) and not os.path.isdir(files.path(cwd)) else ()
            refused = OSError(error.errno, os.strerror(error.errno), *where) if error.errno else error
        else:
            refused = None
        if refused is not None:
            raise refused
        for name, mode in (('stdin', 'wb'), ('stdout', 'rb'), ('stderr', 'rb')):
            stream = getattr(self, name)
            if stream is not None:
                stream = files.NativeFile(stream, mode, '<fdopen>', universal_newlines and mode == 'rb')
                stream._flushes = mode == 'wb' and bufsize == 0
                setattr(self, name, stream)

    def communicate(self, input=None):
        views = self.stdin, self.stdout, self.stderr
        self.stdin, self.stdout, self.stderr = [view and view.buffer for view in views]
        try:
            results = subprocess.Popen.communicate(self, None if input is None else raw(input))
        finally:
            self.stdin, self.stdout, self.stderr = views
        return tuple(_lines(native(result), view) for result, view in zip(results, views[1:]))


def _lines(text, view):
    if text is not None and view._universal:
        return text.replace('\r\n', '\n').replace('\r', '\n')
    return text


def _real_stream(stream):
    if hasattr(stream, 'flush'):
        stream.flush()
    return stream


def call(*args, **kwargs):
    return Popen(*args, **kwargs).wait()


def check_call(*args, **kwargs):
    code = call(*args, **kwargs)
    if code:
        raise CalledProcessError(code, kwargs.get('args') or args[0])
    return 0


def check_output(*args, **kwargs):
    if 'stdout' in kwargs:
        raise ValueError('stdout argument not allowed, it will be overridden.')
    process = Popen(*args, stdout=PIPE, **kwargs)
    output = process.communicate()[0]
    if process.returncode:
        raise CalledProcessError(process.returncode, kwargs.get('args') or args[0], output)
    return output


class CalledProcessError(subprocess.CalledProcessError):

    def __init__(self, returncode, cmd, output=None):
        subprocess.CalledProcessError.__init__(self, returncode, cmd, output)

    def __str__(self):
        from BaseHTTPServer_compat.runner import show
        return "Command '%s' returned non-zero exit status %d" % (show.to_native(self.cmd), self.returncode)


viewing.inherit(globals(), subprocess)
