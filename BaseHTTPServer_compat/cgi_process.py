"""CGI scripts as processes: on the connection's socket as 2.7 forked them, or through pipes as it did without fork.

On the socket the script reads the request's body and writes its answer itself; no byte of either passes through here.
2.7 used ``os.fork`` and went on in Python in the child, which may deadlock where the server has threads (and warns on
3.12): `subprocess` does the same steps in C, between them no other thread's locks matter.

Through pipes the body goes to the script by way of a temporary file, in blocks: the script sees its end, nothing of
its size is held in memory, and, since the socket is only ever read *or* written, TLS works.
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading

from BaseHTTPServer_compat.native_text import decode, encode

BLOCK = 65536  # bytes
NOT_STARTED = 127 << 8  # the wait status that 2.7's child had when exec failed

_PYTHON2 = re.compile(r'python(2(\.[0-9])?)?$')
_TEXT_FILE_NAMES = os.name == 'nt'


def os_path(path):
    """A path in native text for the system's calls: its bytes, whatever the locale is, where names are bytes.

    Raises TypeError, as 2.7's calls did, for a path with a NUL in it.
    """
    path = decode(path)
    if '\0' in path:
        raise TypeError('NUL in path %r' % path)
    return path if _TEXT_FILE_NAMES else encode(path)


# On the socket


def run_on_socket(path, arguments, environment, reader, writer, uid):
    """Run an executable file with its input and output on descriptors, and wait for its end.

    :param path: the file's path (native text)
    :param arguments: its argv (native text), the name first
    :param reader: descriptor for its input; `writer` for its output
    :param uid: the user that it runs as, if this process is root and may choose
    :returns: wait status, as ``os.waitpid`` has it
    Raises OSError if the file cannot be executed, ValueError if there is a NUL in a string.
    """
    if not os.path.dirname(path):
        path = os.path.join(os.curdir, path)  # else it would be looked for on PATH
    command = dict(
        args=[encode(argument) for argument in arguments], executable=encode(path), env=environment,
        stdin=reader, stdout=writer, restore_signals=False)
    process = _start_as(uid, command)
    try:
        return os.waitpid(process.pid, 0)[1]
    except ChildProcessError:  # SIGCHLD is ignored: the system has taken the status
        return 0
    finally:
        process.returncode = 0  # it has been waited for: nothing is left for Popen to do


if sys.version_info >= (3, 9):
    def _start_as(uid, command):
        if os.geteuid() != 0:
            return subprocess.Popen(**command)
        try:
            return subprocess.Popen(user=uid, **command)
        except PermissionError as error:
            if error.filename is not None:
                raise  # of the execution
            return subprocess.Popen(**command)  # Faithful: a root that may not change its user stays root
else:
    def _start_as(uid, command):
        def set_user():
            try:
                os.setuid(uid)
            except OSError:
                pass  # Faithful, as above
        return subprocess.Popen(preexec_fn=set_user if os.geteuid() == 0 else None, **command)


# Through pipes


def run_through_pipes(command, environment, body, write):
    """Run a command, hand its output to `write` block by block, and wait for its end.

    :param command: list of native text
    :param body: a binary file with a descriptor, for its input
    :returns: (exit status, negative for a signal; what it wrote to standard error, bytes)
    Raises OSError if it cannot be run, and whatever `write` raises, after the script has ended.
    """
    process = subprocess.Popen(
        [os_path(argument) for argument in command], stdin=body, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, env=environment, bufsize=0, restore_signals=False)
    complaints = []
    listener = threading.Thread(target=_collect, args=(process.stderr, complaints))
    listener.start()
    try:
        for block in _blocks(process.stdout):
            write(block)
    finally:
        process.stdout.close()  # who still writes learns that nobody reads
        status = process.wait()
        listener.join()
        process.stderr.close()
    return status, b''.join(complaints)


def _blocks(file):
    return iter(lambda: file.read(BLOCK), b'')


def _collect(file, blocks):
    blocks.extend(_blocks(file))


def spool(read, size):
    """A temporary file with the next `size` bytes that `read` gives, or as many as there are, at its start."""
    if size <= 0:
        return open(os.devnull, 'rb')
    body = tempfile.TemporaryFile()
    try:
        while size > 0:
            block = encode(read(min(size, BLOCK)))
            if not block:
                break
            body.write(block)
            size -= len(block)
        body.seek(0)
    except BaseException:
        body.close()
        raise
    return body


# Which Python


#: Between the interpreter and the script: whoever can run Python 2 source (the runner) says here how.
script_options = []


def python_command():
    """The command that runs a Python script: this interpreter's, unbuffered, and one with a console on Windows."""
    interpreter = sys.executable
    if interpreter.lower().endswith('w.exe'):
        interpreter = interpreter[:-5] + interpreter[-4:]
    return [interpreter, '-u'] + script_options


def wants_missing_python(path):
    """Tell whether the script's ``#!`` line asks for a Python that this machine does not have.

    Such a script was written for Python 2's ``python``; systems of today have no command of that name, or a Python 3,
    which is not what it wants if there are `script_options`.
    """
    try:
        with open(os_path(path), 'rb') as script:
            line = script.readline(BLOCK)
    except OSError:
        return False
    words = decode(line[2:]).split() if line.startswith(b'#!') else []
    if words and os.path.basename(words[0]) == 'env':
        words = [word for word in words[1:] if not word.startswith('-') and '=' not in word]
    if not words or not os.path.basename(words[0]).startswith('python'):
        return False
    wants_python2 = _PYTHON2.match(os.path.basename(words[0]))
    return shutil.which(words[0]) is None or bool(script_options and wants_python2)
