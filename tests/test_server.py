"""The module BaseHTTPServer: its names, the server, and what shows only on a live connection."""
import errno
import io
import os
import select
import socket
import ssl
import subprocess
import sys
import threading

import pytest
import six
from live import PATIENCE, Hello, ask, body_of, connected, serving

import BaseHTTPServer
import mimetools
import rfc822
import SocketServer
from BaseHTTPServer import BaseHTTPRequestHandler

needs_python3 = pytest.mark.skipif(six.PY2, reason='ours: 2.7 has no such thing')
HERE = os.path.dirname(os.path.abspath(__file__))


def keep_alive(path='/'):
    return ('GET %s HTTP/1.1\r\nHost: x\r\n\r\n' % path).encode('ascii')


# Names


@pytest.mark.parametrize('name, value', [
    ('__version__', '0.3'),
    ('__all__', ['HTTPServer', 'BaseHTTPRequestHandler']),
    ('DEFAULT_ERROR_CONTENT_TYPE', 'text/html'),
    ('SocketServer', SocketServer), ('mimetools', mimetools), ('socket', socket), ('sys', sys),
])
def test_module_has(name, value):
    assert getattr(BaseHTTPServer, name) == value


@pytest.mark.parametrize('name, value', [
    ('server_version', 'BaseHTTP/0.3'),
    ('sys_version', 'Python/' + sys.version.split()[0]),
    ('protocol_version', 'HTTP/1.0'),
    ('default_request_version', 'HTTP/0.9'),
    ('error_message_format', BaseHTTPServer.DEFAULT_ERROR_MESSAGE),
    ('error_content_type', 'text/html'),
    ('MessageClass', mimetools.Message),
    ('weekdayname', ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']),
    ('monthname', [None, 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']),
    ('rbufsize', -1), ('wbufsize', 0), ('timeout', None), ('disable_nagle_algorithm', False),
])
def test_handler_has(name, value):
    assert getattr(BaseHTTPRequestHandler, name) == value


def test_response_table_is_complete():
    table = BaseHTTPRequestHandler.responses
    assert len(table) == 40
    assert table[505] == ('HTTP Version Not Supported', 'Cannot fulfill request.')
    assert 418 not in table and all(type(code) is int for code in table)


def test_quote_html_leaves_quotes_alone():
    assert BaseHTTPServer._quote_html('<a href="x">&\'') == '&lt;a href="x"&gt;&amp;\''


@pytest.mark.parametrize('name, value', [('allow_reuse_address', 1), ('request_queue_size', 5)])
def test_server_has(name, value):
    assert getattr(BaseHTTPServer.HTTPServer, name) == value


@needs_python3
def test_is_accepted_as_http_server():
    import http.server
    assert issubclass(BaseHTTPServer.HTTPServer, http.server.HTTPServer)
    assert issubclass(BaseHTTPRequestHandler, http.server.BaseHTTPRequestHandler)
    assert issubclass(BaseHTTPServer.HTTPServer, SocketServer.TCPServer)


@needs_python3
def test_inherits_no_behaviour_of_http_server():
    """Whatever http.server's own handler defines on this Python, ours overrides."""
    import http.server
    inherited = {name for name in vars(http.server.BaseHTTPRequestHandler)
                 if not name.startswith('__') and name not in vars(BaseHTTPRequestHandler)}
    assert inherited <= {'_control_char_table', 'index_pages', 'extra_response_headers', '_send_extra_response_headers',
                         '_response_headers', '_colorize_request'}, 'new in this Python'


# The program's ways


@needs_python3
@pytest.mark.parametrize('kind', [BaseHTTPServer.HTTPServer, BaseHTTPRequestHandler, SocketServer.ForkingMixIn])
def test_private_names_are_nobody_elses(kind):
    """A program's subclass has attributes such as _wfile, and methods such as _parse_headers."""
    ours = [base for base in kind.__mro__ if base.__module__.startswith('BaseHTTPServer_compat')]
    names = [name for base in ours for name in vars(base) if name.startswith('_') and not name.startswith('__')]
    genuine = ['_handle_request_noblock']
    marks = tuple(['_compat_', '_abc_'] + ['_%s__' % base.__name__ for base in ours])
    assert [name for name in names if not name.startswith(marks) and name not in genuine] == []


def test_http_server_knows_its_name_and_port():
    with serving(Hello) as httpd:
        assert httpd.server_port == httpd.server_address[1] > 0
        assert httpd.server_name == socket.getfqdn('127.0.0.1')


@pytest.mark.parametrize('mixin', [
    SocketServer.ThreadingMixIn,
    pytest.param(SocketServer.ForkingMixIn,
                 marks=pytest.mark.skipif(not hasattr(os, 'fork'), reason='the platform cannot fork')),
], ids=['threads', 'processes'])
@pytest.mark.filterwarnings('ignore:This process .* is multi-threaded:DeprecationWarning')
def test_mixed_in(mixin):
    class Server(mixin, BaseHTTPServer.HTTPServer):
        pass

    with serving(Hello, server_class=Server) as httpd:
        for _ in range(3):
            with connected(httpd) as client:
                # A forked child has our end of the connection too: it must end by itself.
                client.send(b'GET / HTTP/1.1\r\nConnection: close\r\n\r\n')
                answer = client.receive_all()
                assert answer.startswith(b'HTTP/1.1 200 OK\r\n') and answer.endswith(b'hello')


def test_server_close_waits_for_no_idle_client():
    class Server(SocketServer.ThreadingMixIn, BaseHTTPServer.HTTPServer):
        daemon_threads = True

    with serving(Hello, server_class=Server) as httpd:
        with connected(httpd) as client:
            client.send(keep_alive())
            client.receive_until(b'hello')
            httpd.shutdown()  # before the socket goes: a loop that waits on a closed one ends with EBADF, as on 2.7
            httpd.server_close()  # would hang here, as 3.7 and later do without daemon_threads


@pytest.mark.parametrize('bases', [
    (BaseHTTPRequestHandler, object),
    (object, BaseHTTPRequestHandler),
    (SocketServer.StreamRequestHandler, BaseHTTPRequestHandler),
], ids=['object last', 'object first', 'a base before its subclass'])
def test_bases_in_any_order(bases):
    """2.7's classic classes knew no wrong order of bases."""
    body = {'do_GET': Hello.__dict__['do_GET'], 'protocol_version': 'HTTP/1.1',
            'handle': BaseHTTPRequestHandler.__dict__['handle'], '__init__': initialize}
    mixed = type(BaseHTTPRequestHandler)('Mixed', bases, body)
    assert ask(mixed, keep_alive()).endswith(b'\r\n\r\nhello')


def initialize(self, request, client_address, server):
    BaseHTTPRequestHandler.__init__(self, request, client_address, server)


def test_impossible_order_keeps_the_depth_first_meaning():
    """A base named before its own subclass is asked first."""
    class Low(BaseHTTPRequestHandler):
        answer = 'low'

    class High(Low):
        answer = 'high'

    mixed = type(BaseHTTPRequestHandler)('Mixed', (Low, High), {})
    assert mixed.answer == 'low'
    assert issubclass(mixed, High)


@pytest.mark.parametrize('daemon', [False, True])
def test_threads_are_called_as_on_27(daemon):
    """Programs show the name; Python 3.10 and newer add the function's to it."""
    class Shows(Hello):
        def do_GET(self):
            thread = threading.current_thread()
            assert thread.daemon is daemon and thread.is_alive() and thread in threading.enumerate()
            self.wfile.write(thread.name)

    class Server(SocketServer.ThreadingMixIn, BaseHTTPServer.HTTPServer):
        daemon_threads = daemon

    answer = ask(Shows, keep_alive(), server_class=Server)
    assert answer.startswith(b'Thread-') and answer[7:].isdigit()


class Logs(BaseHTTPRequestHandler):
    def version_string(self):
        return 'Logs'


class Plain(BaseHTTPRequestHandler):
    pass


class Both(Plain, Logs):
    pass


class BothNew(Plain, Logs, object):
    pass


class Supers(BaseHTTPRequestHandler):
    def setup(self):
        super(Supers, self).setup()


class BothSupers(Supers, Logs):
    pass


@pytest.mark.parametrize('kind, found', [
    pytest.param(Both, 'BaseHTTP/0.3 X', id='classic'), pytest.param(BothNew, 'Logs', id='with object'),
    pytest.param(BothSupers, 'Logs', marks=needs_python3, id='written for Python 3'),
])
def test_common_base_is_asked_before_the_next_one(kind, found):
    """Depth first: what the two bases have in common comes before the second of them, in classic classes."""
    class Fresh(kind):
        sys_version = 'X'

        def __init__(self):
            pass

    assert Fresh().version_string() == found


def test_usual_mixtures_keep_the_fast_order():
    """A class with Python 2's own order is slower."""
    class Server(SocketServer.ThreadingMixIn, BaseHTTPServer.HTTPServer):
        pass

    assert type(Server) is type(BaseHTTPServer.HTTPServer)


def test_tls():
    """The listening socket replaced by a TLS one, as `ssl.wrap_socket(httpd.socket)` did."""
    folder = os.path.join(HERE, 'programs', 'data')
    server_side = ssl.SSLContext(ssl.PROTOCOL_TLS if six.PY2 else ssl.PROTOCOL_TLS_SERVER)
    server_side.load_cert_chain(os.path.join(folder, 'cert.pem'), os.path.join(folder, 'key.pem'))
    client_side = ssl.create_default_context()
    client_side.check_hostname = False
    client_side.verify_mode = ssl.CERT_NONE

    class Server(SocketServer.ThreadingMixIn, BaseHTTPServer.HTTPServer):
        pass

    def prepare(httpd):
        httpd.socket = server_side.wrap_socket(httpd.socket, server_side=True)

    with serving(Hello, server_class=Server, prepare=prepare) as httpd:
        with connected(httpd, wrap=client_side.wrap_socket) as client:
            for _ in range(2):
                client.send(keep_alive())
                assert client.receive_until(b'hello').startswith(b'HTTP/1.1 200 OK\r\n')


def test_timeout_ends_an_idle_connection(capsys):
    class Impatient(Hello):
        timeout = 0.05

    httpd = BaseHTTPServer.HTTPServer(('127.0.0.1', 0), Impatient)
    with connected(httpd) as client:
        client.send(keep_alive())  # before anybody's time runs
        httpd.handle_request()
        assert client.receive_all().endswith(b'hello')
    httpd.server_close()
    assert capsys.readouterr()[1].endswith("] Request timed out: timeout('timed out',)\n")


@pytest.mark.parametrize('closing', ['self.server.socket.close()', 'self.server.server_close()'])
def test_a_handler_that_closes_the_server_s_socket_ends_serve_forever(closing):
    """As "/shutdown" of many a program; Python 3's own loop would look for connections for ever."""
    class Closes(Hello):
        def do_GET(self):
            Hello.do_GET(self)
            eval(closing)
            self.close_connection = 1

    ends = []

    def serve(httpd):
        try:
            httpd.serve_forever(0.01)
        except socket.error as error:
            ends.append(error.errno)

    httpd = BaseHTTPServer.HTTPServer(('127.0.0.1', 0), Closes)
    thread = threading.Thread(target=serve, args=(httpd,))
    thread.daemon = True
    thread.start()
    with connected(httpd) as client:
        client.send(keep_alive())
        assert client.receive_all().endswith(b'hello')
    thread.join(PATIENCE)
    assert ends == [errno.EBADF]


def test_no_request_can_be_handled_by_a_closed_server():
    httpd = BaseHTTPServer.HTTPServer(('127.0.0.1', 0), Hello)
    httpd.server_close()
    with pytest.raises(socket.error) as caught:
        httpd.handle_request()
    assert caught.value.errno == errno.EBADF


@pytest.mark.parametrize('own, sockets', [(5, None), (None, 5), (5, 9)], ids=['its own', 'of its socket', 'the shorter'])
def test_handle_request_waits_for_the_time_it_was_given(own, sockets):
    """Hundredths of a second here."""
    late = []

    class Server(BaseHTTPServer.HTTPServer):
        timeout = own and own / 100.0

        def handle_timeout(self):
            late.append('late')

    httpd = Server(('127.0.0.1', 0), Hello)
    httpd.socket.settimeout(sockets and sockets / 100.0)
    httpd.handle_request()
    httpd.server_close()
    assert late == ['late']


@pytest.mark.parametrize('error', ['ValueError("mine")', 'SystemExit(3)', 'KeyboardInterrupt()'])
def test_exception_of_a_handler_reaches_handle_error_and_the_server_goes_on(error):
    reached = []

    class Fails(BaseHTTPRequestHandler):
        def do_GET(self):
            if self.path == '/fail':
                raise eval(error)
            self.wfile.write('fine')

    class Server(BaseHTTPServer.HTTPServer):
        def handle_error(self, request, client_address):
            reached.append(sys.exc_info()[0].__name__)

    with serving(Fails, server_class=Server) as httpd:
        for path in ('/fail', '/'):
            with connected(httpd) as client:
                client.send(keep_alive(path))
                answer = client.receive_all()
    assert (answer, reached) == (b'fine', [error.partition('(')[0]])


def test_handle_error_speaks_on_standard_output(capsys):
    class Fails(BaseHTTPRequestHandler):
        def do_GET(self):
            raise ValueError('mine')

    ask(Fails, keep_alive())
    out, err = capsys.readouterr()
    assert "\nException happened during processing of request from ('127.0.0.1', " in out
    assert err.endswith('ValueError: mine\n')


@pytest.mark.parametrize('stand_in', [io.BytesIO, lambda: io.TextIOWrapper(io.BytesIO(), 'ascii')], ids=['bytes', 'ascii'])
def test_handle_error_speaks_to_any_file(monkeypatch, stand_in):
    """Programs silence themselves by ``sys.stdout = sys.stderr = io.BytesIO()``; the server goes on all the same."""
    class Fails(BaseHTTPRequestHandler):
        def do_GET(self):
            if self.path == '/fail':
                raise ValueError('mine \xe9')
            self.wfile.write('fine')

    with serving(Fails) as httpd:
        if six.PY3 or stand_in is io.BytesIO:
            monkeypatch.setattr(sys, 'stdout', stand_in())
            monkeypatch.setattr(sys, 'stderr', stand_in())
        for path, expected in (('/fail', b''), ('/', b'fine')):
            with connected(httpd) as client:
                client.send(keep_alive(path))
                assert client.receive_all() == expected
        monkeypatch.undo()


# Text


def test_path_and_headers_are_native_text():
    class Echo(BaseHTTPRequestHandler):
        def do_GET(self):
            self.wfile.write('%s|%s|%s' % (self.path, self.headers.getheader('X'), 'gr\u00fcn' if six.PY3 else 'gr\xc3\xbcn'))

    assert ask(Echo, b'GET /\xff\xc3\xbc HTTP/1.0\r\nX: \xa0\xe2\x82\xac\r\n\r\n') == (
        b'/\xff\xc3\xbc|\xa0\xe2\x82\xac|gr\xc3\xbcn')


@pytest.mark.parametrize('base', [mimetools.Message, rfc822.Message])
def test_patched_rules_of_reading_headers_are_heard(monkeypatch, base):
    monkeypatch.setattr(base, 'iscomment', lambda self, line: line.startswith('X'))

    class Shows(BaseHTTPRequestHandler):
        def do_GET(self):
            self.wfile.write('|'.join(self.headers.keys()))

    assert ask(Shows, b'GET / HTTP/1.0\r\nX: 1\r\nY: 2\r\n\r\n') == b'y'


# The log


def logged(capsys, write):
    handler = BaseHTTPRequestHandler.__new__(BaseHTTPRequestHandler) if six.PY3 else FakeHandler()
    handler.client_address = ('192.0.2.1', 4711)
    handler.requestline = 'GET / HTTP/1.0'
    handler.log_date_time_string = lambda: 'NOW'
    write(handler)
    return capsys.readouterr()[1]


class FakeHandler(BaseHTTPRequestHandler):
    def __init__(self):
        pass


@pytest.mark.parametrize('write, line', [
    (lambda h: h.log_request(), '"GET / HTTP/1.0" - -'),
    (lambda h: h.log_request(200, 12), '"GET / HTTP/1.0" 200 12'),
    (lambda h: h.log_error('code %d, message %s', 404, 'x'), 'code 404, message x'),
    (lambda h: h.log_message('plain'), 'plain'),
    (lambda h: h.log_message('back\\slash'), 'back\\slash'),
], ids=['request', 'request with size', 'error', 'message', 'a backslash alone is no control character'])
def test_log_line(capsys, write, line):
    assert logged(capsys, write) == '192.0.2.1 - - [NOW] %s\n' % line


@needs_python3
def test_log_of_an_http_status(capsys):
    import http
    assert '" 404 -' in logged(capsys, lambda h: h.log_request(http.HTTPStatus.NOT_FOUND))


@pytest.mark.parametrize('stand_in, read', [
    pytest.param(lambda: io.BytesIO(), lambda file: file.getvalue(), id='bytes'),
    pytest.param(lambda: io.TextIOWrapper(io.BytesIO(), 'ascii', write_through=True), lambda file: file.buffer.getvalue(), id='ascii'),
    pytest.param(lambda: io.TextIOWrapper(io.BytesIO(), 'utf-8', write_through=True), lambda file: file.buffer.getvalue(), id='utf-8'),
])
@needs_python3
def test_log_takes_any_bytes_of_a_client_to_any_file(monkeypatch, stand_in, read):
    file = stand_in()
    monkeypatch.setattr(sys, 'stderr', file)
    answer = ask(type('Loose', (Hello,), {'strict_http': False}), b'GET /caf\xc3\xa9?\xff HTTP/1.0\r\n\r\n', quiet=False)
    assert body_of(answer) == b'hello'
    assert b'"GET /caf' in read(file)


def test_log_does_not_wait_in_a_buffer(tmp_path):
    """Whoever kills a server finds its log complete."""
    program = ('import BaseHTTPServer, os, sys\n'
               'class H(BaseHTTPServer.BaseHTTPRequestHandler):\n'
               '    def __init__(self): self.client_address = "192.0.2.1", 1\n'
               'H().log_message("seen")\n'
               'sys.stdout.flush()\n'
               'os._exit(0)\n')
    with open(str(tmp_path / 'log'), 'w+b') as log:
        environ = dict((name, value) for name, value in os.environ.items() if name != 'PYTHONUNBUFFERED')
        subprocess.check_call([sys.executable, '-c', program], stderr=log, env=environ)
        log.seek(0)
        assert log.read().endswith(b'seen\n')


@pytest.mark.parametrize('timestamp, text', [
    (0, 'Thu, 01 Jan 1970 00:00:00 GMT'), (784111777.9, 'Sun, 06 Nov 1994 08:49:37 GMT'),
    (4102444799, 'Thu, 31 Dec 2099 23:59:59 GMT'),
])
def test_date_time_string(timestamp, text):
    assert FakeHandler().date_time_string(timestamp) == text


def test_date_follows_the_clock_and_the_names(monkeypatch):
    handler = FakeHandler()
    monkeypatch.setattr(BaseHTTPServer.time, 'time', lambda: 5.5)
    assert handler.date_time_string() == 'Thu, 01 Jan 1970 00:00:05 GMT'
    monkeypatch.setattr(BaseHTTPServer.time, 'time', lambda: 6.5)
    assert handler.date_time_string() == 'Thu, 01 Jan 1970 00:00:06 GMT'
    handler.weekdayname = ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So']
    assert handler.date_time_string() == 'Do, 01 Jan 1970 00:00:06 GMT'


def test_address_string_asks_for_the_name(monkeypatch):
    handler = FakeHandler()
    handler.client_address = ('192.0.2.1', 1)
    monkeypatch.setattr(BaseHTTPServer.socket, 'getfqdn', lambda host: 'name of ' + host)
    assert handler.address_string() == 'name of 192.0.2.1'


# Timing of the head


@needs_python3
def test_head_leaves_with_the_first_body_byte(monkeypatch):
    from BaseHTTPServer_compat import head_watch
    # On a busy machine the body may come later than the watch waits.
    monkeypatch.setattr(head_watch.watch, 'add', lambda writer: None)

    class TwoWrites(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.end_headers()
            self.wfile.write('first')
            assert has_first.wait(20)
            self.wfile.write('second')

    has_first = threading.Event()
    with serving(TwoWrites) as httpd, connected(httpd) as client:
        client.send(keep_alive())
        segment = client.socket.recv(65536)
        has_first.set()
        assert segment.startswith(b'HTTP/1.0 200 OK\r\n') and segment.endswith(b'\r\n\r\nfirst')
        assert client.receive_all() == b'second'


@pytest.mark.parametrize('flush', [False, True], ids=['alone', 'flushed'])
@pytest.mark.parametrize('take', [False, True], ids=['socket untouched', 'socket taken'])
def test_head_does_not_wait_for_a_slow_body(flush, take):
    """The handler waits until the client has the head: without a way out for it, both wait for ever."""
    class Slow(BaseHTTPRequestHandler):
        def do_GET(self):
            if take:
                self.connection.fileno()
            self.send_response(200)
            self.end_headers()
            if flush:
                self.wfile.flush()
            assert has_head.wait(20)
            self.wfile.write('late')

    has_head = threading.Event()
    with serving(Slow) as httpd, connected(httpd) as client:
        client.send(keep_alive())
        assert client.receive_until(b'\r\n\r\n').startswith(b'HTTP/1.0 200 OK\r\n')
        has_head.set()
        assert client.receive_all() == b'late'


@pytest.mark.parametrize('wait', [
    pytest.param(lambda handler: None, id='read'),
    pytest.param(lambda handler: select.select([handler.rfile], [], [], 20), id='select'),
])
def test_head_goes_out_before_the_handler_reads(wait):
    class Asks(BaseHTTPRequestHandler):
        def do_POST(self):
            self.send_response(200)  # and no end_headers
            wait(self)
            self.wfile.write(self.rfile.read(2))

    with serving(Asks) as httpd, connected(httpd) as client:
        client.socket.settimeout(10)
        client.send(b'POST / HTTP/1.0\r\n\r\n')
        head = client.receive_until(b'GMT\r\n')
        assert head.startswith(b'HTTP/1.0 200 OK\r\n')
        client.send(b'ok')
        assert client.receive_all() == b'ok'


@pytest.mark.skipif(not hasattr(os, 'fork'), reason='the platform cannot fork')
@pytest.mark.filterwarnings('ignore:This process .* is multi-threaded:DeprecationWarning')
@pytest.mark.parametrize('ended', [True, False], ids=['complete', 'half written'])
def test_head_is_sent_once_when_the_handler_forks(ended):
    class Forks(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            if ended:
                self.end_headers()
            child = os.fork()
            if not child:
                if not ended:
                    self.end_headers()
                self.wfile.write('child ')
                os._exit(0)
            os.waitpid(child, 0)
            self.wfile.write('parent')

    answer = ask(Forks, keep_alive())
    assert answer.count(b'HTTP/1.0 200 OK') == 1 and body_of(answer) == b'child parent'


# From the command line


def start(*command):
    environ = dict(os.environ, PYTHONUNBUFFERED='1')
    return subprocess.Popen([sys.executable] + list(command), stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environ)


def test_served_from_the_command_line():
    process = start('-m', 'BaseHTTPServer', '0')
    try:
        line = process.stdout.readline().decode('ascii').split()
        assert line[:4] == ['Serving', 'HTTP', 'on', '0.0.0.0'] and line[6:] == ['...']
        sock = socket.create_connection(('127.0.0.1', int(line[5])), 20)
        sock.sendall(b'GET / HTTP/1.0\r\n\r\n')
        assert sock.recv(65536).startswith(b"HTTP/1.0 501 Unsupported method ('GET')\r\n")
        sock.close()
    finally:
        process.kill()
        process.communicate()


@pytest.mark.parametrize('reason', [b'fine', bytearray(b'fine'), 'fine'], ids=['bytes', 'bytearray', 'str'])
def test_reason_phrase_is_text_of_any_kind(reason):
    class Fine(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200, reason)

    assert ask(Fine, b'GET / HTTP/1.0\r\n\r\n').startswith(b'HTTP/1.0 200 fine\r\n')


class Mixin:
    pass


def says_other(handler=None):
    return 'other'


@pytest.mark.parametrize('place, name, value', [
    pytest.param(lambda handler: getattr(handler, '__class__', None), 'version_string', says_other, id='class'),
    pytest.param(lambda handler: Mixin, 'version_string', says_other, id='mixin'),
    pytest.param(lambda handler: handler, 'version_string', says_other, id='instance'),
    pytest.param(lambda handler: handler, 'server_version', 'other', id='value'),
])
def test_what_is_put_in_place_between_two_responses_is_heard(place, name, value):
    class Handler(BaseHTTPRequestHandler):
        protocol_version = 'HTTP/1.1'

        def do_GET(self):
            if self.path == '/put':
                setattr(place(self), name, value)
            if self.path == '/take':
                delattr(place(self), name)
            self.send_response(200)
            self.send_header('Content-Length', '0')
            self.end_headers()

    handler = type(BaseHTTPRequestHandler)('Mixed', (Mixin, Handler), {}) if place(Handler) is Mixin else Handler
    paths = ['/1', '/2', '/put', '/3', '/take', '/4']
    answer = ask(handler, ''.join('GET %s HTTP/1.1\r\n\r\n' % path for path in paths).encode('ascii'))
    servers = [line for line in answer.split(b'\r\n') if line.startswith(b'Server: ')]
    assert [b'other' in line for line in servers] == [False, False, True, True, False, False]
