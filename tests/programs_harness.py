"""Start a program of tests/programs, ask it its request list, collect the raw answers.

A program is a folder ``tests/programs/NAME`` that holds ``NAME.py``, whatever it reads,
and ``asks.py``, the request list:

``ASKS``     [(title, request or [request, ...])]; one row is one connection, a list is
             sent one after the other on it, each once the answer before is complete
``ARGS``     the program's arguments; default ["{port}"]; also {port2} (a second free
             port) and {upstream} (the port of an echo server that the harness runs);
             requests may name the same ports
``ENV``, ``STDIN``, ``TLS``, ``DATA``   extra environment, bytes for standard input, whether
             to speak TLS, names of files to copy from tests/programs/data
``RUN_ONLY`` why no rewriting of the source can keep what the program does: it is asked
             under 2.7 and under ``run``, not after ``fix``

To add a program: write the folder, then ``python2.7 tests/golden/record_programs.py NAME``.

The program runs in a temporary copy of its folder, in a process group of its own that is
killed at the end.  There is no throw-away probe: the first request's connection is tried until the
port answers, so programs that count their requests see the same number everywhere.
"""
from __future__ import unicode_literals

import contextlib
import errno
import itertools
import os
import runpy
import shutil
import signal
import socket
import ssl
import subprocess
import tempfile
import threading
import time

from programs_compare import end_of_answer, method_of
from programs_upstream import Upstream

HERE = os.path.dirname(os.path.abspath(__file__))
PROGRAMS = os.path.join(HERE, "programs")
START_SECONDS = 20.0        # until the port answers; `run` translates first
ANSWER_SECONDS = 15.0
MODIFIED = 1234567890       # seconds since 1970: the time of every file of a copy
# Below Linux's ephemeral range, where a connection may meet itself; another start for each process.
_FIRST_PORT, _LAST_PORT = 15000, 32000
_PORTS = itertools.cycle(_FIRST_PORT + (os.getpid() * 1009 + i) % (_LAST_PORT - _FIRST_PORT)
                         for i in range(_LAST_PORT - _FIRST_PORT))


class Failed(Exception):
    """The program did not start or did not answer; the message holds its stderr."""


class Program(object):
    """One folder of tests/programs and its request list."""

    def __init__(self, name, root=PROGRAMS):
        self.name = name
        self.folder = os.path.join(root, name)
        self.data = os.path.join(root, "data")
        lists = runpy.run_path(os.path.join(self.folder, "asks.py"))
        self.args = lists.get("ARGS", ["{port}"])
        self.env = lists.get("ENV", {})
        self.stdin = lists.get("STDIN", b"")
        self.tls = lists.get("TLS", False)
        self.shared = lists.get("DATA", [])
        self.run_only = lists.get("RUN_ONLY", "")
        self.asks = [(title, [sent] if isinstance(sent, bytes) else sent)
                     for title, sent in lists["ASKS"]]

    def needs_upstream(self):
        """Whether the arguments or requests name the echo server's port."""
        return (any("{upstream}" in arg for arg in self.args)
                or any(b"{upstream}" in step for _, steps in self.asks for step in steps))

    def copy_to(self, parent):
        """Copy the program, without its request list, below parent; return the folder."""
        folder = os.path.join(parent, self.name)
        shutil.copytree(self.folder, folder, ignore=shutil.ignore_patterns(
            "asks.py", "__pycache__", "*.pyc"))
        for name in self.shared:
            shutil.copy(os.path.join(self.data, name), folder)
        for parent, _, names in os.walk(folder):
            for name in names:           # so that Last-Modified is the same everywhere
                os.utime(os.path.join(parent, name), (MODIFIED, MODIFIED))
        return folder


def program_names(root=PROGRAMS):
    """The names of all programs, sorted."""
    return sorted(name for name in os.listdir(root)
                  if os.path.exists(os.path.join(root, name, "asks.py")))


def free_port():
    """A port of 127.0.0.1 that nobody has bound, not given out before by this process."""
    for port in itertools.islice(_PORTS, _LAST_PORT - _FIRST_PORT):
        with contextlib.closing(socket.socket()) as probe:
            try:
                probe.bind(("127.0.0.1", port))
            except (OSError, socket.error):
                continue
        return port
    raise Failed("no free port between %d and %d" % (_FIRST_PORT, _LAST_PORT))


def environment(extra):
    """The environment for a child: UTF-8 locale, UTC, no proxies, nothing written."""
    env = dict((key, value) for key, value in os.environ.items()
               if not key.lower().endswith("_proxy") and not key.startswith("PYTHON"))
    env.update(LC_ALL="C.UTF-8", TZ="UTC", PYTHONDONTWRITEBYTECODE="1")
    env.update(extra)
    return dict((str(key), str(value)) for key, value in env.items())


def _argument(text):
    """An argument as bytes: no locale of the parent's has a say in it."""
    return text if isinstance(text, bytes) else text.encode("utf-8")


class Running(object):
    """A started program: its process, port, and files that catch its output."""

    def __init__(self, program, command, folder, env=()):
        self.program = program
        self.port = free_port()
        self.upstream = Upstream() if program.needs_upstream() else None
        self.words = words = dict(port=self.port, port2=free_port(),
                     upstream=self.upstream.port if self.upstream else "")
        argv = [_argument(arg) for arg in command]
        argv += [_argument(arg.format(**words)) for arg in program.args]
        self.output = tempfile.TemporaryFile()
        self.stdin = tempfile.TemporaryFile()
        self.stdin.write(program.stdin)
        self.stdin.seek(0)
        settings = dict(env)
        settings.update(program.env)
        self.process = subprocess.Popen(
            argv, cwd=folder, env=environment(settings), stdin=self.stdin,
            stdout=self.output, stderr=self.output, preexec_fn=os.setsid, close_fds=True)

    def said(self):
        """What the program has written to stdout and stderr, as text."""
        self.output.seek(0)
        return self.output.read().decode("utf-8", "replace")

    def connect(self, patience=START_SECONDS):
        """A connection, tried until the port answers, the program ends or time is up."""
        deadline = time.time() + patience
        while True:
            try:
                connection = socket.create_connection(("127.0.0.1", self.port), ANSWER_SECONDS)
                return _tls(connection) if self.program.tls else connection
            except (OSError, socket.error) as error:
                if getattr(error, "errno", None) != errno.ECONNREFUSED:
                    raise Failed("%s: %r\n%s" % (self.program.name, error, self.said()))
            if self.process.poll() is not None:
                raise Failed("%s: exit status %s before it answered\n%s" % (
                    self.program.name, self.process.returncode, self.said()))
            if time.time() > deadline:
                raise Failed("%s: no answer on its port within %d s\n%s" % (
                    self.program.name, patience, self.said()))
            threading.Event().wait(0.01)

    def ask(self, steps):
        """Send steps on one connection; return all the bytes that came back."""
        with contextlib.closing(self.connect()) as connection:
            try:
                return converse(connection, [self._filled(step) for step in steps])
            except socket.timeout:
                raise Failed("%s: no complete answer within %d s to %r\n%s" % (
                    self.program.name, ANSWER_SECONDS, steps, self.said()))

    def _filled(self, step):
        """step with {port}, {port2} and {upstream} replaced by the numbers."""
        for word, number in self.words.items():
            step = step.replace(("{%s}" % word).encode("ascii"), str(number).encode("ascii"))
        return step

    def stop(self):
        """Kill the process group and whatever else belongs to it."""
        try:
            os.killpg(self.process.pid, signal.SIGKILL)
        except OSError:
            pass                         # all of them have ended already
        self.process.wait()
        if self.upstream:
            self.upstream.stop()
        self.output.close()
        self.stdin.close()


def _tls(connection):
    """connection as a TLS client that trusts anybody: the certificate is self-signed."""
    context = ssl.SSLContext(getattr(ssl, "PROTOCOL_TLS_CLIENT", ssl.PROTOCOL_SSLv23))
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context.wrap_socket(connection)


def converse(connection, steps):
    """Send each step once the answer to the one before is complete; read until EOF."""
    received = b""
    for step in steps:
        try:
            connection.sendall(step)
        except (OSError, socket.error) as error:
            if isinstance(error, socket.timeout):
                raise
            break                        # closed on us: what it said before is the answer
        answer, open_still = _read_answer(connection, method_of(step))
        received += answer
        if not open_still:
            return received
    try:
        connection.shutdown(socket.SHUT_WR)
    except (OSError, socket.error):
        pass                             # closed by the other side already
    return received + _read_answer(connection, None)[0]


def _read_answer(connection, method):
    """Read one answer to method, all until EOF if method is None.

    Return (its bytes, whether the connection is open still).
    """
    answer = b""
    while method is None or end_of_answer(answer, method) is None:
        try:
            piece = connection.recv(65536)
        except socket.timeout:
            raise
        except (OSError, socket.error):
            piece = b""                  # a reset: the server left a body unread
        if not piece:
            return answer, False
        answer += piece
    return answer, True


def run_program(program, command, folder, env=()):
    """Start program by command (argv up to its own arguments) in folder, ask it everything.

    Returns ([(title, steps, raw answer)], what it wrote to stdout and stderr).  Raises Failed.
    """
    for attempt in range(3):
        running = Running(program, command, folder, env)
        try:
            answers = [(title, steps, running.ask(steps)) for title, steps in program.asks]
            return answers, running.said()
        except Failed as error:
            if attempt == 2 or "Address already in use" not in str(error):
                raise
        finally:
            running.stop()


@contextlib.contextmanager
def temporary_folder():
    """A temporary folder, removed afterwards."""
    folder = tempfile.mkdtemp(prefix="programs-")
    os.chmod(folder, 0o755)              # CGIHTTPServer run by root runs scripts as nobody
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
