"""SimpleHTTPServer: every exchange of tests/golden/simple, and what an exchange cannot show.

On 2.7 the same tests run against the genuine module, and the recording is made again and compared.
"""

import json
import os
import re
import socket
import subprocess
import sys
import threading
import time

import pytest
import six

import SimpleHTTPServer

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from golden import record_simple  # noqa: E402
from golden.simple import exchanges, folder, handler, programs  # noqa: E402
from oracle import python27, wire  # noqa: E402

ANSWERS = exchanges.on_file(exchanges.ANSWERS)
TYPES = exchanges.on_file(exchanges.TYPES)
#: (the exchange, its driver, how many bytes arrive at a time: None is all).  Over sockets not in pieces: the client that
#: sends them does not read before the last one, and long answers wait for it.
RUNS = [(row, driver, step) for row in exchanges.EXCHANGES for driver, step in [('socket', None), ('streams', None), ('streams', 7)]]
only_3 = pytest.mark.skipif(six.PY2, reason='2.7 has no such thing')


@pytest.fixture(scope='module')
def served(request):
    """The folder, as working directory."""
    place = folder.working_directory()
    try:
        place.__enter__()
    except OSError as error:
        pytest.skip('this file system does not take the names: %s' % error)
    request.addfinalizer(lambda: place.__exit__(None, None, None))


def run_id(value):
    """Name a run by the row's own words and its driver."""
    return {None: 'whole', 7: 'in pieces'}.get(value, getattr(value, 'name', value))


@pytest.mark.parametrize('row, driver, step', RUNS, ids=run_id)
def test_faithful(served, row, driver, step):
    """With strict_http off: the bytes, the exceptions and the log of 2.7."""
    answer = handler.answer(row.source, row.request, driver, TYPES, step, strict_http=False)
    assert exchanges.spelt(answer) == ANSWERS[row.name]


# 2.7 knows no strict_http: nothing to run there.
@pytest.mark.parametrize('row, driver, step', [] if six.PY2 else RUNS, ids=run_id)
def test_strict(served, row, driver, step):
    """As it comes, strict_http on: the same bytes, or what the row says instead."""
    answer = handler.answer(row.source, row.request, driver, TYPES, step)
    recorded = ANSWERS[row.name]
    if row.strict:
        row.strict.check(answer.sent, answer.errors, recorded['sent'].encode('latin-1'))
    else:
        assert exchanges.spelt(answer) == dict(recorded, log=log_with_escapes(recorded['log']))


def log_with_escapes(text):
    """A recorded log, spelt in Latin-1, as strict_http has it: a byte that is no UTF-8 is written as its escape."""
    text = text.encode('latin-1').decode('utf-8', 'surrogateescape')
    return re.sub('[\udc80-\udcff]', lambda found: '\\x%02x' % (ord(found.group()) - 0xdc00), text).encode('utf-8').decode('latin-1')


def test_every_exchange_is_on_file():
    assert set(ANSWERS) == set(row.name for row in exchanges.EXCHANGES)
    assert len(ANSWERS) >= 150


@pytest.mark.skipif(not six.PY2, reason='only 2.7 can record')
def test_recording_is_what_2_7_answers():
    found = json.loads(json.dumps(sorted(record_simple.record().items())))
    assert [path for path, content in found if content != exchanges.on_file(path)] == []


# The class


@only_3
def test_is_a_handler_of_either_library():
    import http.server
    kind = SimpleHTTPServer.SimpleHTTPRequestHandler
    assert issubclass(kind, http.server.SimpleHTTPRequestHandler)
    assert issubclass(kind, SimpleHTTPServer.BaseHTTPServer.BaseHTTPRequestHandler)


@only_3
def test_nothing_is_inherited_from_today_s_handler():
    """What our base classes have is theirs or ours; of today's class only what its own methods alone read is left."""
    import http.server
    kind = SimpleHTTPServer.SimpleHTTPRequestHandler
    today = http.server.SimpleHTTPRequestHandler
    of_today = [name for name in dir(kind) if next(base for base in kind.__mro__ if name in vars(base)) is today]
    of_2_7 = ['do_GET', 'do_HEAD', 'send_head', 'list_directory', 'translate_path', 'copyfile', 'guess_type', 'extensions_map']
    assert set(of_today) & set(of_2_7 + dir(SimpleHTTPServer.BaseHTTPServer.BaseHTTPRequestHandler)) == set()


@only_3
def test_what_a_later_python_adds_does_not_win(tmp_path):
    """A method of our base class that its http.server defines anew in SimpleHTTPRequestHandler."""
    source = (
        'import http.server; http.server.SimpleHTTPRequestHandler.end_headers = None; import SimpleHTTPServer as module\n'
        'print(module.SimpleHTTPRequestHandler.end_headers is module.BaseHTTPServer.BaseHTTPRequestHandler.end_headers)')
    assert ask(sys.executable, source) == 'True\n'


@only_3
def test_bases_in_any_order():
    """Faithful: on 2.7 the left one wins."""
    base = SimpleHTTPServer.BaseHTTPServer.BaseHTTPRequestHandler

    class Handler(base, SimpleHTTPServer.SimpleHTTPRequestHandler):
        pass
    assert Handler.server_version == base.server_version
    assert Handler.do_GET is SimpleHTTPServer.SimpleHTTPRequestHandler.do_GET


def get(kind, target=b'/', **attributes):
    """Serve one GET by the handler class; return the body."""
    kind = type(kind)('H', (kind,), dict(attributes, log_message=lambda self, format, *args: None))
    connection = wire.StreamConnection(b'GET ' + target + b' HTTP/1.0\r\n\r\n', 4096)
    kind(connection, ('127.0.0.1', 5), None)
    return connection.sent.partition(b'\r\n\r\n')[2]


@only_3
@pytest.mark.parametrize('form', [str, os.fsencode, __import__('pathlib').Path] if six.PY3 else [])
def test_directory(tmp_path, form):
    """Python 3's `directory`, as class attribute and as keyword."""
    (tmp_path / 'a.txt').write_bytes(b'here')
    kind = SimpleHTTPServer.SimpleHTTPRequestHandler
    assert get(kind, b'/a.txt', directory=form(str(tmp_path))) == b'here'
    connection = wire.StreamConnection(b'GET /a.txt\r\n\r\n', 4096)
    quiet = type(kind)('H', (kind,), {'log_message': lambda self, *args: None})
    quiet(connection, ('127.0.0.1', 5), None, directory=form(str(tmp_path)))
    assert connection.sent == b'here'


def test_working_directory_is_that_of_the_request(tmpdir, monkeypatch):
    kind = SimpleHTTPServer.SimpleHTTPRequestHandler
    for name in 'first', 'second':
        tmpdir.mkdir(name).join('a.txt').write(name)
    answers = []

    def answer_and_move(self):
        answers.append(self.translate_path('/a.txt'))
        monkeypatch.chdir(str(tmpdir.join('second')))
        answers.append(self.translate_path('/a.txt'))
    monkeypatch.chdir(str(tmpdir.join('first')))
    get(kind, do_GET=answer_and_move)
    assert answers == [os.path.join(os.path.realpath(str(tmpdir)), name, 'a.txt') for name in ('first', 'second')]


@only_3
def test_index_pages(tmp_path):
    """Python 3.12's `index_pages`."""
    (tmp_path / 'start.txt').write_bytes(b'started')
    kind = SimpleHTTPServer.SimpleHTTPRequestHandler
    assert get(kind, directory=str(tmp_path), index_pages=['no.txt', 'start.txt']) == b'started'


def test_module_names():
    """Programs reach for other modules through this one, and for the lost `cgi` too where it can be had."""
    assert SimpleHTTPServer.urllib.quote('/a b') == '/a%20b'
    assert SimpleHTTPServer.urlparse.urlsplit('/a?b').query == 'b'
    if sys.version_info < (3, 11):  # where importing it is no warning yet
        assert SimpleHTTPServer.cgi.parse_header('a; b=c') == ('a', {'b': 'c'})
    with pytest.raises(AttributeError):
        SimpleHTTPServer.nothing


# Files that change while they are sent


CHANGES = '''
class H(Handler):
    protocol_version = 'HTTP/1.1'
    def guess_type(self, path):
        return 'text/plain'
    def end_headers(self):
        Handler.end_headers(self)
        change()
'''


def changing(path, size, driver):
    """Serve the file twice on one connection; its size changes when the head of the first answer is written."""
    source = 'def change(): __import__("os").truncate(%r, %d)\n' % (str(path), size) + CHANGES
    source += '    directory = %r\n' % os.path.dirname(str(path))
    request = b'GET /file HTTP/1.1\r\n\r\n' * 2
    return handler.answer(source, request, driver, TYPES).sent


@only_3
@pytest.mark.parametrize('driver', wire.DRIVERS)
@pytest.mark.parametrize('size, left', [(1000, 10), (500000, 0), (500000, 16384), (500000, 100000)])
def test_file_that_shrinks_ends_the_connection(tmp_path, driver, size, left):
    (tmp_path / 'file').write_bytes(b'x' * size)
    sent = changing(tmp_path / 'file', left, driver)
    head, _, body = sent.partition(b'\r\n\r\n')
    assert b'\r\nContent-Length: %d\r\n' % size in head
    assert body == b'x' * left  # and no second answer, which a client would take for the rest of the first


@only_3
@pytest.mark.parametrize('driver', wire.DRIVERS)
@pytest.mark.parametrize('size', [10, 16384, 500000])
def test_file_that_grows_is_cut(tmp_path, driver, size):
    (tmp_path / 'file').write_bytes(b'x' * size)
    sent = changing(tmp_path / 'file', size + 100, driver)
    _, first, second = sent.split(b'\r\n\r\n')
    assert first.startswith(b'x' * size + b'HTTP/1.1 200 OK')
    assert second == b'x' * size + b'\0' * 100


# How a long file is sent


class Counting(object):
    """Counts the calls of socket.socket.sendfile."""

    def __init__(self, monkeypatch):
        self.calls = 0
        sendfile = socket.socket.sendfile

        def counted(sock, *args, **kwargs):
            self.calls += 1
            return sendfile(sock, *args, **kwargs)
        monkeypatch.setattr(socket.socket, 'sendfile', counted)


@only_3
@pytest.mark.skipif(not hasattr(os, 'sendfile'), reason='the system has no sendfile')
@pytest.mark.parametrize('name, source, calls', [
    ('large.bin', programs.PLAIN, 1),
    ('large.bin', programs.BUFFERED, 1),
    ('large.bin', programs.KEPT_OPEN, 1),
    ('large.bin', 'class H(Handler):\n    rfile_text = True\n', 1),
    ('block.bin', programs.PLAIN, 0),
    ('hello.txt', programs.PLAIN, 0),
    ('large.bin', programs.COPY_OVERRIDDEN, 0),
    ('large.bin', programs.WFILE_REPLACED, 0),
])
def test_sendfile_only_where_nobody_sees_it(served, monkeypatch, name, source, calls):
    """And the same bytes with it as without it."""
    request = exchanges.ask(b'/' + name.encode('ascii'))
    without = handler.answer(source, request, 'streams', TYPES)
    counting = Counting(monkeypatch)
    assert handler.answer(source, request, 'socket', TYPES) == without
    assert counting.calls == calls


@only_3
def test_wfile_s_own_write_sees_every_byte(served, monkeypatch):
    source = '''
class H(Handler):
    def setup(self):
        Handler.setup(self)
        write, self.wfile.write = self.wfile.write, lambda data: write(data.upper())
'''
    counting = Counting(monkeypatch)
    answer = handler.answer(source, exchanges.ask(b'/large.bin'), 'socket', TYPES)
    assert answer.sent.endswith(folder.LARGE.upper())
    assert counting.calls == 0


MEMORY = '''
import re, sys, threading, socket
import SimpleHTTPServer

class H(SimpleHTTPServer.SimpleHTTPRequestHandler):
    def log_message(self, *args):
        pass
    if sys.argv[1] == "blocks":
        def setup(self):
            SimpleHTTPServer.SimpleHTTPRequestHandler.setup(self)
            self.wfile.write = self.wfile.write

def peak():
    """The most memory that this process has had, in KiB; getrusage's would be that of the process that started it."""
    with open("/proc/self/status") as status:
        return int(re.search(r"VmHWM:\\s+([0-9]+) kB", status.read()).group(1))

def download(port, count):
    for _ in range(count):
        client = socket.create_connection(("127.0.0.1", port))
        client.sendall(b"GET /big HTTP/1.0\\r\\n\\r\\n")
        size = 0
        while True:
            data = client.recv(65536)
            if not data:
                break
            size += len(data)
        client.close()
        assert size > 40000000, size

server = SimpleHTTPServer.BaseHTTPServer.HTTPServer(("127.0.0.1", 0), H)
thread = threading.Thread(target=server.serve_forever)
thread.daemon = True
thread.start()
peaks = [peak()]
for count in 1, 4:
    download(server.server_port, count)
    peaks.append(peak())
server.shutdown()
server.server_close()
print(" ".join(map(str, peaks)))
'''


@pytest.mark.skipif(not os.path.exists('/proc/self/status'), reason='nothing tells a process\'s peak of memory')
@pytest.mark.parametrize('way', ['sendfile', 'blocks'])
def test_long_download_holds_no_memory(tmpdir, way):
    """40 MB take what a block takes, and another 160 MB nothing more."""
    if six.PY2 and way == 'blocks':
        pytest.skip('2.7 has slots on its socket files')
    with open(str(tmpdir.join('big')), 'wb') as file:
        file.truncate(40 << 20)
    program = tmpdir.join('program.py')
    program.write(MEMORY)
    environment = dict(os.environ, PYTHONPATH=os.pathsep.join(filter(None, sys.path)))
    output = subprocess.check_output([sys.executable, "-W", "ignore", str(program), way], cwd=str(tmpdir), env=environment)
    before, first, last = [int(word) for word in output.split()]
    assert first - before < 4 << 10  # KiB
    assert last - first < 4 << 10


# Content types and the listing's character set, beside those of a 2.7 on this machine


ASK = '''
import json, SimpleHTTPServer
print(json.dumps(SimpleHTTPServer.SimpleHTTPRequestHandler.extensions_map))
'''


def ask(interpreter, source, **environment):
    """Run the program and return what it prints."""
    environment.setdefault('LC_ALL', 'C.UTF-8')
    if interpreter == sys.executable:
        environment['PYTHONPATH'] = os.pathsep.join(filter(None, sys.path))
    if 'SYSTEMROOT' in os.environ:
        environment['SYSTEMROOT'] = os.environ['SYSTEMROOT']
    return subprocess.check_output([interpreter, '-c', source], env=environment).decode('ascii')


@only_3
@pytest.mark.parametrize('before', [
    '', 'import mimetypes; mimetypes.add_type("x/mine", ".mine"); mimetypes.add_type("x/text", ".txt")',
    'import mimetypes; mimetypes.types_map[".mine"] = "x/mine"',
    'import mimetypes; mimetypes.guess_type("a.b")',
], ids=['plain', 'added', 'put in', 'used'])
def test_extensions_map_is_that_of_2_7_on_this_machine(before):
    """With the system's mime.types files and what the program has added."""
    interpreter = python27.find()
    if not interpreter:
        pytest.skip(python27.MISSING)
    assert json.loads(ask(sys.executable, before + ASK)) == json.loads(ask(interpreter, before + ASK))


@only_3
def test_extensions_map_without_system_files():
    source = 'import mimetypes; mimetypes.knownfiles[:] = []' + ASK
    assert json.loads(ask(sys.executable, source)) == TYPES


@only_3
def test_mime_types_files(tmp_path):
    """Comments, other bytes, no extension, the last line without an end; a file that is not there."""
    path = tmp_path / 'mime.types'
    path.write_bytes(b'# caf\xe9\nx/one  one One\t#two\nx/none\nx/n#m three # x/four four\n\nx/\xe9 \xe9')
    # Up to Python 3.8 http.server has mimetypes read these files, which the bytes of this one would break.
    source = 'import mimetypes; mimetypes.knownfiles[:] = []; import http.server; mimetypes.knownfiles[:] = %r' % [
        str(path), str(path) + '.not']
    added = {'.one': 'x/one', '.One': 'x/one', '.three': 'x/n#m', u'.\udce9': u'x/\udce9'}
    assert json.loads(ask(sys.executable, source + ASK)) == dict(TYPES, **added)


CHARSET = '''
import sys, SimpleHTTPServer
print(getattr(SimpleHTTPServer, "_CHARSET", sys.getfilesystemencoding()))
'''


@only_3
@pytest.mark.skipif(os.name == 'nt' or sys.platform == 'darwin', reason='there it is constant')
@pytest.mark.parametrize('locale', ['C.UTF-8', 'C', 'POSIX', 'no_SUCH.ISO-8859-1'])
def test_charset_is_that_of_2_7_in_this_locale(locale):
    interpreter = python27.find()
    if not interpreter:
        pytest.skip(python27.MISSING)
    assert ask(sys.executable, CHARSET, LC_ALL=locale) == ask(interpreter, CHARSET, LC_ALL=locale)


# python -m SimpleHTTPServer


@pytest.mark.skipif(os.name == 'nt', reason='no signals to send')
def test_python_m_serves_and_stops(tmpdir):
    """On port 0 too; an interrupt ends it with a KeyboardInterrupt, as it did 2.7."""
    import signal
    tmpdir.join('a b.txt').write('found')
    environment = dict(os.environ, PYTHONPATH=os.pathsep.join(filter(None, sys.path)))
    process = subprocess.Popen(
        [sys.executable, '-u', '-m', 'SimpleHTTPServer', '0'], cwd=str(tmpdir), env=environment,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL))  # a test run in the background ignores it
    try:
        words = process.stdout.readline().decode('ascii').split()
        assert words[:3] + words[4:5] + words[6:] == ['Serving', 'HTTP', 'on', 'port', '...']
        client = socket.create_connection(('127.0.0.1', int(words[5])), timeout=30)
        client.sendall(b'GET /a%20b.txt HTTP/1.0\r\n\r\n')
        answer = b''.join(iter(lambda: client.recv(4096), b''))
        client.close()
        while process.poll() is None:  # an interrupt in the middle of a request goes to handle_error, and the server goes on
            process.send_signal(signal.SIGINT)
            time.sleep(0.1)
        errors = process.communicate()[1].decode('ascii')
    finally:
        if process.poll() is None:
            process.kill()
    assert answer.endswith(b'\r\n\r\nfound')
    assert errors.rstrip().endswith('KeyboardInterrupt')


# TLS


@only_3
def test_tls_gets_the_same_bytes(served, monkeypatch):
    ssl = pytest.importorskip('ssl')
    server_side, client_side = _tls_contexts(ssl)
    counting = Counting(monkeypatch)
    ours, theirs = socket.socketpair()
    kind = handler.make(TYPES, log_message=lambda self, *args: None)

    def serve():
        with server_side.wrap_socket(theirs, server_side=True) as wrapped:
            kind(wrapped, ('127.0.0.1', 5), None)
    thread = threading.Thread(target=serve)
    thread.start()
    with client_side.wrap_socket(ours, server_hostname='localhost') as client:
        client.sendall(exchanges.ask(b'/large.bin'))
        received = _read(client)
    thread.join()
    assert received == handler.answer(programs.PLAIN, exchanges.ask(b'/large.bin'), 'streams', TYPES).sent
    assert counting.calls == 0


def _read(client):
    """Return what comes up to the end, which nobody announces: some OpenSSLs complain."""
    received = [client.recv(65536)]
    while received[-1]:
        try:
            received.append(client.recv(65536))
        except OSError:
            break
    return b''.join(received)


def _tls_contexts(ssl):
    """A server's and a client's context that need no certificate: they agree on a cipher without one."""
    contexts = []
    for protocol in ssl.PROTOCOL_TLS_SERVER, ssl.PROTOCOL_TLS_CLIENT:
        context = ssl.SSLContext(protocol)
        context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
        if hasattr(ssl, 'TLSVersion'):  # Python 3.7; TLS 1.3 has no such cipher
            context.maximum_version = ssl.TLSVersion.TLSv1_2
        else:
            context.options |= ssl.OP_NO_TLSv1_3
        context.set_ciphers('aNULL@SECLEVEL=0')
        contexts.append(context)
    return contexts
