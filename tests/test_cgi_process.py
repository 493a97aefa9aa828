"""CGI scripts on live servers: threads, memory, clients that leave, kept connections, who runs them, and the command.

On 2.7 the same tests run against the genuine module.
"""

import contextlib
import io
import os
import re
import select
import signal
import socket
import stat
import subprocess
import sys
import threading

import pytest
import six

import BaseHTTPServer
import CGIHTTPServer
import SocketServer

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import live  # noqa: E402
from golden.cgi.exchanges import WAYS, Row, Site, get, post  # noqa: E402

pytestmark = pytest.mark.skipif(os.name != 'posix', reason='the scripts of the site are for sh')
ours_only = pytest.mark.skipif(six.PY2, reason='2.7 does otherwise: see the module docstring of cgi_http')

BIG = 48 * 2 ** 20  # bytes
genuine_nobody_uid = CGIHTTPServer.nobody_uid  # the site puts another in its place


@pytest.fixture(scope='module')
def site():
    with Site() as made:
        yield made


def handler_of(way, **attributes):
    base = CGIHTTPServer.CGIHTTPRequestHandler
    attributes = dict({'have_fork': WAYS[way], 'address_string': lambda self: self.client_address[0]}, **attributes)
    return type(base)('Handler', (base,), attributes)


class ThreadingServer(SocketServer.ThreadingMixIn, BaseHTTPServer.HTTPServer):
    pass


def script(site, name, text, mode=0o755):
    path = os.path.join(site.root, 'cgi-bin', name)
    with io.open(path, 'wb') as file:
        file.write(text.encode('ascii'))
    os.chmod(path, mode)


@pytest.mark.parametrize('way', sorted(WAYS))
def test_many_threads(site, way):
    """Scripts start while other threads hold whatever locks they hold; none waits for another's socket to close."""
    with live.serving(handler_of(way), ThreadingServer) as httpd:
        answers = []

        def ask_some():
            for number in range(12):
                with live.connected(httpd) as client:
                    client.send(post(b'/cgi-bin/echo.sh', b'body %d' % number))
                    answers.append(client.receive_all().endswith(b'\n\nbody %d' % number))

        threads = [threading.Thread(target=ask_some) for _ in range(6)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(live.PATIENCE)
    assert answers == [True] * 72


@ours_only
@pytest.mark.parametrize('way', sorted(WAYS))
def test_script_inherits_no_socket(site, way):
    script(site, 'open.sh', "#!/bin/sh\nprintf '\\n'; cd /dev/fd && echo [3-9]*\n")
    with live.serving(handler_of(way), ThreadingServer) as httpd, live.connected(httpd), live.connected(httpd) as client:
        client.send(get(b'/cgi-bin/open.sh'))
        # dash keeps the script itself open, as 10.
        assert client.receive_all().split(b'\r\n')[-1].split(b'\n')[1] in (b'[3-9]*', b'3')


def test_answer_leaves_while_the_script_runs(site):
    """On the socket the script's first words do not wait for its last."""
    script(site, 'slow.sh', "#!/bin/sh\nprintf '\\nfirst'; read word; printf ' then %s' \"$word\"\n")
    with live.serving(handler_of('socket')) as httpd, live.connected(httpd) as client:
        client.send(get(b'/cgi-bin/slow.sh', b'Content-Length: 4', method=b'POST'))
        assert client.receive_until(b'first').startswith(b'HTTP/1.0 200 Script output follows\r\n')
        client.send(b'now\n')
        assert client.receive_all() == b' then now'


@ours_only
def test_body_comes_late_to_a_handler_with_a_timeout(site):
    """2.7 gave the script a socket that does not block, and its reads failed."""
    with live.serving(handler_of('socket', timeout=live.PATIENCE)) as httpd, live.connected(httpd) as client:
        client.send(get(b'/cgi-bin/echo.sh', b'Content-Length: 4', method=b'POST'))
        client.receive_until(b'\n\n')
        client.send(b'late')
        assert client.receive_all() == b'late'


@ours_only
@pytest.mark.parametrize('way', sorted(WAYS))
def test_client_leaves_early(site, way):
    """A script that would write for ever ends when nobody reads; the server goes on.

    Not asked of 2.7: there the script inherits this process's own end of the connection, and through pipes it never ends.
    """
    script(site, 'endless.sh', "#!/bin/sh\nprintf '\\n'; yes\n")
    handler = handler_of(way)
    with live.serving(handler, quiet_server()) as httpd:
        with live.connected(httpd) as client:
            client.send(get(b'/cgi-bin/endless.sh'))
            client.receive_until(b'y\n')
        with live.connected(httpd) as client:
            client.send(get(b'/cgi-bin/args.sh'))
            assert client.receive_all().endswith(b'/cgi-bin/args.sh')


def quiet_server():
    class Server(BaseHTTPServer.HTTPServer):
        def handle_error(self, request, client_address):
            """A client that has gone is what the test is about."""
    return Server


def test_handler_that_another_one_made(site):
    """It has the other's streams, and no connection."""
    class Scripts(handler_of('socket')):
        def __init__(self, other):
            for name in ('path', 'command', 'headers', 'requestline', 'request_version', 'server', 'client_address',
                         'rfile', 'wfile', 'close_connection'):
                setattr(self, name, getattr(other, name))

    class Handler(BaseHTTPServer.BaseHTTPRequestHandler):
        def do_GET(self):
            Scripts(self).do_GET()

        def log_message(self, *words):
            """Be quiet."""

    with live.serving(Handler) as httpd, live.connected(httpd) as client:
        client.send(get(b'/cgi-bin/sized.sh'))
        assert client.receive_all().endswith(b'sized')


@ours_only
def test_connection_after_a_body_on_the_socket_is_closed(site):
    """Nobody knows how much of it the script has read: what follows is no request."""
    with live.serving(handler_of('socket', protocol_version='HTTP/1.1')) as httpd, live.connected(httpd) as client:
        client.send(get(b'/cgi-bin/sized.sh', b'Content-Length: 3', method=b'POST', version=b'HTTP/1.1') + b'abc')
        assert client.receive_all().endswith(b'\r\n\r\nsized')


@pytest.mark.parametrize('way', [pytest.param('socket', marks=ours_only), 'pipes'])
def test_connection_without_a_body_is_kept(site, way):
    with live.serving(handler_of(way, protocol_version='HTTP/1.1')) as httpd, live.connected(httpd) as client:
        for _ in range(2):
            client.send(get(b'/cgi-bin/sized.sh', version=b'HTTP/1.1'))
            assert client.receive_until(b'sized').startswith(b'HTTP/1.1 200 ')


def test_connection_after_a_body_through_pipes_is_kept(site):
    with live.serving(handler_of('pipes', protocol_version='HTTP/1.1')) as httpd, live.connected(httpd) as client:
        for _ in range(2):
            client.send(get(b'/cgi-bin/sized.sh', b'Content-Length: 3', method=b'POST', version=b'HTTP/1.1') + b'abc')
            assert client.receive_until(b'sized').startswith(b'HTTP/1.1 200 ')


@pytest.mark.skipif(getattr(os, 'getuid', int)() != 0, reason='only root can become nobody')
def test_scripts_of_root_run_as_nobody(site, monkeypatch):
    script(site, 'who.sh', "#!/bin/sh\nprintf '\\n'; id -u\n")
    os.chmod(site.root, stat.S_IRWXU | stat.S_IXGRP | stat.S_IXOTH)
    monkeypatch.setattr(CGIHTTPServer, 'nobody_uid', genuine_nobody_uid)
    with live.serving(handler_of('socket')) as httpd, live.connected(httpd) as client:
        client.send(get(b'/cgi-bin/who.sh'))
        assert client.receive_all().split(b'\n')[-2] == str(genuine_nobody_uid()).encode('ascii')


@ours_only
@pytest.mark.parametrize('line', ['#!/usr/bin/env python2.4', '#!/nowhere/python -u', '#! /usr/bin/env -S A=b python1'])
def test_script_of_a_missing_python_is_run_by_this_one(site, line):
    script(site, 'old.py', line + '\nimport sys\nprint("\\n%d %r" % (sys.version_info[0], sys.argv[1:]))\n')
    sent, errors, _ = site.ask(Row('old', get(b'/cgi-bin/old.py?q')), 'socket')
    assert (sent.split(b'\r\n')[-1], errors) == (b"\n3 ['q']\n", [])


@ours_only
@pytest.mark.parametrize('line, answer', [('#!/bin/python', b'/3'), ('#!/usr/bin/env python2.7', b'/3'), ('#!/bin/true python', b'')])
def test_script_of_python_2_where_something_can_run_it(site, monkeypatch, line, answer):
    """As the runner does: whatever the machine calls python, the options decide."""
    from BaseHTTPServer_compat import cgi_process
    monkeypatch.setattr(cgi_process, 'script_options', ['-c', 'import sys; print("\\n/%d" % sys.version_info[0])'])
    script(site, 'old.py', line + '\n')
    sent, errors, _ = site.ask(Row('old', get(b'/cgi-bin/old.py?q')), 'socket')
    assert (sent.split(b'\r\n')[-1].strip(), errors) == (answer, [])


@ours_only
def test_script_of_another_interpreter_is_not(site):
    script(site, 'other.py', '#!/nowhere/perl\n')
    assert site.ask(Row('other', get(b'/cgi-bin/other.py')), 'socket')[1] == ['OSError']


def test_environment_of_the_server_is_left_alone(site, monkeypatch):
    before = dict(os.environ)
    site.ask(Row('one', get(b'/cgi-bin/env.sh?x', b'Cookie: a')), 'socket')
    assert dict(os.environ) == before


# The command


@contextlib.contextmanager
def command(site, *options):
    """``python -m CGIHTTPServer 0`` in the site's folder: the process and its port."""
    environment = dict(os.environ, PYTHONUNBUFFERED='1')
    process = subprocess.Popen(
        [sys.executable, '-m', 'CGIHTTPServer', '0'], cwd=site.root, env=environment,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL))  # a test run in the background ignores it
    try:
        yield process, int(re.match(br'Serving HTTP on 0\.0\.0\.0 port (\d+) \.\.\.\n$', process.stdout.readline()).group(1))
    finally:
        if process.poll() is None:
            process.kill()
            process.communicate()


def interrupt(process):
    """Press Ctrl-C until the process ends: as on 2.7, a handler that is just about to end takes it for its own."""
    while process.poll() is None:
        process.send_signal(signal.SIGINT)
        select.select([], [], [], 0.1)
    return process.communicate()


def test_command_serves_and_stops(site):
    os.chmod(site.root, stat.S_IRWXU | stat.S_IXGRP | stat.S_IXOTH)
    with command(site) as (process, port):
        client = live.Client(('127.0.0.1', port))
        client.send(get(b'/cgi-bin/args.sh?hello'))
        assert client.receive_all().endswith(b'[args.sh][hello]|hello||/cgi-bin/args.sh')
        client.close()
        _, log = interrupt(process)
    assert b'"GET /cgi-bin/args.sh?hello HTTP/1.0" 200 -\n' in log
    assert log.rstrip().endswith(b'KeyboardInterrupt')  # as 2.7's


MEASURED = '''
import resource, sys
import CGIHTTPServer, BaseHTTPServer
CGIHTTPServer.CGIHTTPRequestHandler.have_fork = sys.argv[1] == 'socket'
CGIHTTPServer.nobody_uid = lambda: 0
httpd = BaseHTTPServer.HTTPServer(('127.0.0.1', 0), CGIHTTPServer.CGIHTTPRequestHandler)
print(httpd.server_port)
sys.stdout.flush()
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
httpd.handle_request()
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
'''


@pytest.mark.skipif(not sys.platform.startswith('linux'), reason='ru_maxrss has another unit elsewhere')
@pytest.mark.parametrize('way, target, tail', [
    ('socket', b'/cgi-bin/count.sh', b'\n%d\n' % BIG),
    pytest.param('pipes', b'/cgi-bin/count.sh', b'\n%d\n' % BIG, marks=ours_only),
    # 2.7 takes what the script has left byte by byte: a minute.
    pytest.param('socket', b'/cgi-bin/args.sh', b'/cgi-bin/args.sh', marks=ours_only),
    pytest.param('pipes', b'/cgi-bin/args.sh', b'/cgi-bin/args.sh', marks=ours_only),
], ids=['read, socket', 'read, pipes', 'unread, socket', 'unread, pipes'])
def test_body_of_any_size_takes_no_memory(site, way, target, tail):
    process = subprocess.Popen([sys.executable, '-c', MEASURED, way], cwd=site.root, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    client = live.Client(('127.0.0.1', int(process.stdout.readline())))
    client.send(get(target, b'Content-Length: %d' % BIG, method=b'POST'))
    block = b'x' * 2 ** 20
    try:
        for _ in range(BIG // len(block)):
            client.send(block)
        client.socket.shutdown(socket.SHUT_WR)
        assert client.receive_all().endswith(tail)
    except (socket.error, OSError):  # reset: the script that reads nothing has answered, and ended, already
        assert tail == b'/cgi-bin/args.sh' and way == 'socket'
    finally:
        client.close()
    output, log = process.communicate()
    assert int(output) < 8000, log  # KiB


@ours_only
@pytest.mark.parametrize('strict, logged', [(True, ['one', 'two', 'three']), (False, ['one\ntwo\nthree'])])
def test_complaints_are_logged_line_by_line(site, strict, logged):
    """2.7 logged all at once; the strict log, which escapes line ends, would have a traceback as one line."""
    script(site, 'complains.sh', "#!/bin/sh\nprintf '\\n'; printf 'one\\ntwo\\nthree' >&2\n")
    found = []
    handler = handler_of('pipes', strict_http=strict, log_error=lambda self, format, *args: found.append(format % args))
    assert live.ask(handler, get(b'/cgi-bin/complains.sh')).endswith(b' GMT\r\n\n')
    assert found == logged
