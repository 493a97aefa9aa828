"""SimpleHTTPServer: every exchange of tests/golden/simple, and what an exchange cannot show.

On 2.7 the same tests run against the genuine module, and the recording is made again and compared.
"""

import json
import os
import posixpath
import re
import socket
import subprocess
import sys
import time

import pytest
import six
from hypothesis import given
from hypothesis import strategies as st

import SimpleHTTPServer

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from golden import record_simple  # noqa: E402
from golden.simple import exchanges, handler  # noqa: E402
from oracle import python27, wire  # noqa: E402

ANSWERS = exchanges.on_file(exchanges.ANSWERS)
TYPES = exchanges.on_file(exchanges.TYPES)
#: (the exchange, its driver, how many bytes arrive at a time: None is all).  Over sockets not in pieces: the client that
#: sends them does not read before the last one, and long answers wait for it.
RUNS = [(row, driver, step) for row in exchanges.EXCHANGES for driver, step in [('socket', None), ('streams', None), ('streams', 7)]]
only_3 = pytest.mark.skipif(six.PY2, reason='2.7 has no such thing')


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
    assert python27.say(sys.executable, source) == 'True\n'


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


ADDED = [
    ('/hello.txt', [('X-One', '1'), ('X-One', '2')], [b'X-One: 1', b'X-One: 2']),
    ('/', [('X-One', '1')], [b'X-One: 1']),
    ('/hello.txt', [('content-TYPE', 'text/x'), ('Server', 'x'), ('X-Two', u'\xe9')], [b'X-Two: \xc3\xa9']),
    ('/sub', [('X-One', '1')], []),
    ('/missing', [('X-One', '1')], []),
    ('/hello.txt', [], []),
]


@only_3
@pytest.mark.parametrize('target, headers, added', ADDED)
def test_extra_response_headers(tmp_path, target, headers, added):
    """Python 3.15's: sent with files and listings, but for those that are sent anyway."""
    (tmp_path / 'hello.txt').write_bytes(b'hello')
    (tmp_path / 'sub').mkdir()

    def head(**more):
        connection = wire.StreamConnection(b'GET ' + target.encode('ascii') + b' HTTP/1.0\r\n\r\n', 4096)
        handler.make(TYPES, log_message=lambda self, *args: None)(
            connection, ('127.0.0.1', 5), None, directory=str(tmp_path), **more)
        return connection.sent.partition(b'\r\n\r\n')[0].split(b'\r\n')
    plain = head()
    assert head(extra_response_headers=headers) == plain + added


@only_3
@pytest.mark.parametrize('attributes, media_type', [
    ({}, 'application/octet-stream'),
    ({'default_content_type': 'text/plain'}, 'text/plain'),
    ({'extensions_map': {'': 'text/html'}}, 'text/html'),
    ({'extensions_map': {'': 'text/html'}, 'default_content_type': 'text/plain'}, 'text/plain'),
])
def test_default_content_type(attributes, media_type):
    """Python 3.15's `default_content_type`, beside 2.7's ``extensions_map['']``."""
    kind = SimpleHTTPServer.SimpleHTTPRequestHandler
    made = type(kind)('H', (kind,), dict(attributes, __init__=lambda self: None))()
    assert (made.guess_type('a.unheard'), made.guess_type('no extension')) == (media_type, media_type)


@only_3
@given(path=st.text('./ab\\\xe9', max_size=12))
def test_extension(path):
    from BaseHTTPServer_compat import file_names
    assert file_names.extension(path) == posixpath.splitext(path)[1]


def test_nothing_to_copy_is_an_error(tmpdir, monkeypatch):
    """A program that passes on send_head's None, after a redirection, has made a mistake."""
    failures = []

    def do_GET(self):
        with pytest.raises(AttributeError) as failure:
            self.copyfile(None, self.wfile)
        failures.append(failure)
    monkeypatch.chdir(str(tmpdir))
    get(SimpleHTTPServer.SimpleHTTPRequestHandler, do_GET=do_GET)
    assert len(failures) == 1


IN_A_FOLDER = """
import os, sys, SimpleHTTPServer
class H(SimpleHTTPServer.SimpleHTTPRequestHandler):
    def __init__(self):
        if %r:
            self.directory = os.getcwd()
os.chdir(%r)
path = H().translate_path('/caf%%C3%%A9%%FF/a.txt')
with open(path, 'rb') as file:
    print(file.read().decode('ascii'))
"""


@only_3
@pytest.mark.skipif(sys.platform in ('darwin', 'emscripten') or os.name == 'nt', reason='names are no bytes there')
@pytest.mark.parametrize('own', [False, True], ids=['working directory', 'directory'])
@pytest.mark.parametrize('locale', ['C.UTF-8', 'C'])
def test_names_of_any_bytes_in_any_locale(tmp_path, locale, own):
    """The folder's own name, and one in it, neither of them ASCII."""
    folder = os.path.join(os.fsencode(str(tmp_path)), b'f\xf6lder \xe2\x82\xac')
    os.makedirs(os.path.join(folder, b'caf\xc3\xa9\xff'))
    with open(os.path.join(folder, b'caf\xc3\xa9\xff', b'a.txt'), 'wb') as file:
        file.write(b'here')
    source = IN_A_FOLDER % (own, folder)
    assert python27.say(sys.executable, source, LC_ALL=locale, PYTHONUTF8='0', PYTHONCOERCECLOCALE='0') == 'here\n'


def test_module_names():
    """Programs reach for other modules through this one, and for the lost `cgi` too where it can be had."""
    assert SimpleHTTPServer.urllib.quote('/a b') == '/a%20b'
    assert SimpleHTTPServer.urlparse.urlsplit('/a?b').query == 'b'
    if sys.version_info < (3, 11):  # where importing it is no warning yet
        assert SimpleHTTPServer.cgi.parse_header('a; b=c') == ('a', {'b': 'c'})
    with pytest.raises(AttributeError):
        SimpleHTTPServer.nothing


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
