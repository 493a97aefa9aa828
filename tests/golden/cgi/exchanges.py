# -*- coding: utf-8 -*-
"""The CGI exchanges: a request to the site, twice, with `have_fork` true and false."""

import contextlib
import io
import json
import os
import shutil
import sys
import tempfile

import CGIHTTPServer

from golden.cgi import site
from golden.exchanges import abridged
from oracle import wire

#: Where record_cgi.py writes the answers: {name: {way: {'sent': ..., 'errors': [...], 'log': ...}}}.
RECORDED = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'cgi.json')
#: How a script is run, and the handler's have_fork for it.
WAYS = {'socket': True, 'pipes': False}
#: The server's environment while an exchange runs.
OWN_ENVIRONMENT = {'PATH': '/usr/bin:/bin', 'SITE': 'ours', 'LC_ALL': 'C'}
#: Exceptions that 2.7 had no names for: it called them OSError.
OS_ERRORS = ('FileNotFoundError', 'PermissionError')

#: A path outside the CGI folders, spelt so that it is inside as long as it is decoded once.
TWICE = b'/cgi-bin/%252e%252e/'


class Row(object):
    """An exchange.

    name: what it shows.  request: its bytes.  body of the class H of the program, in `attributes`.
    strict: status that strict_http answers with instead (None: as recorded).
    answers: how many times strict_http gives the recorded answer.
    here: what reaches handle_error in our process, where 2.7 had it in the child that could not start the script.
    """

    def __init__(self, name, request, attributes='', strict=None, answers=1, here=()):
        self.name, self.request, self.strict, self.answers, self.here = name, request, strict, answers, list(here)
        self.source = 'class H(Handler):\n    pass\n' + ''.join('    %s\n' % line for line in attributes.splitlines())


def get(target, *fields, **kind):
    lines = [kind.get('method', b'GET') + b' ' + target + b' ' + kind.get('version', b'HTTP/1.0')]
    return b'\r\n'.join(lines + list(fields)) + b'\r\n\r\n'


def post(target, body, *fields):
    return get(target, b'Content-Length: %d' % len(body), *fields, method=b'POST') + body


BODY = b'\x00\xff\r\ncaf\xc3\xa9 \xe9' + bytes(bytearray(range(256)))
ROWS = [
    Row('environment of the plainest request', get(b'/cgi-bin/env.sh')),
    Row('environment of a request with everything', get(
        b'/cgi-bin/env.sh/extra/path?a=b&c=d+e%20f', b'Host: example.org', b'User-Agent: me/1 (x; y)', b'Cookie: a=1; b=2',
        b'Referer: http://x/', b'Accept: text/html, text/plain;q=0.5', b'X-Other: no variable', b'Connection: close')),
    Row('environment of a POST', post(b'/cgi-bin/env.sh', b'a=1', b'Content-Type: text/plain; charset="utf-8"')),
    Row('fields given twice', get(
        b'/cgi-bin/env.sh', b'Cookie: a=1', b'Cookie:', b'cookie: b=2', b'Accept: text/html', b'Accept: */*, x/y',
        b'User-Agent: first', b'User-Agent: second')),
    Row('folded Accept and User-Agent', get(b'/cgi-bin/env.sh', b'Accept: a/b,', b'\tc/d', b'  , e/f', b'User-Agent: one', b' two')),
    Row('field names that would shadow variables', get(
        b'/cgi-bin/env.sh', b'Proxy: http://evil/', b'User_Agent: evil', b'HTTP_COOKIE: evil', b'Path: /evil', b'Remote-User: evil',
        b'PATH: /evil', b'X: () { :; }; echo evil')),
    Row('login', get(b'/cgi-bin/env.sh', b'Authorization: Basic YW5uOnB3')),
    Row('login with a scheme in capitals and bytes in the name', get(b'/cgi-bin/env.sh', b'authorization:  BASIC  4enDqTp4')),
    Row('login with a colon in the password', get(b'/cgi-bin/env.sh', b'Authorization: Basic YW5uOnA6dw==')),
    Row('login that is no base64', get(b'/cgi-bin/env.sh', b'Authorization: Basic YW5uO')),
    Row('login with junk in the base64', get(b'/cgi-bin/env.sh', b'Authorization: Basic Y!W5-uO_nB3')),
    Row('login of another scheme', get(b'/cgi-bin/env.sh', b'Authorization: Bearer YW5uOnB3')),
    Row('login of three words', get(b'/cgi-bin/env.sh', b'Authorization: Digest username="ann", realm="x"')),
    Row('raw bytes everywhere', get(
        b'/cgi-bin/env.sh/caf\xc3\xa9/\xff?q=\xc3\xa9\xff', b'Cookie: \xe9=\xc3\xa9', b'User-Agent: \x80', b'Referer: \xa0', b'Content-Type: \xff')),
    Row('escapes in the path information', get(b'/cgi-bin/env.sh/a%20b%2Fc%C3%A9%E9+d/?x=%41')),
    Row('dots and slashes in the path information', get(b'/cgi-bin/env.sh//a/./b/../c//d/')),
    Row('HTTP/0.9', b'GET /cgi-bin/args.sh?x\r\n\r\n'),
    Row('query without = becomes an argument', get(b'/cgi-bin/args.sh?one+two+%20three')),
    Row('query with = does not', get(b'/cgi-bin/args.sh?one=1+two')),
    Row('no query is an empty argument', get(b'/cgi-bin/args.sh')),
    Row('empty query', get(b'/cgi-bin/args.sh?')),
    Row('two question marks', get(b'/cgi-bin/args.sh/info?a?b')),
    Row('query with raw bytes and quotes', get(b'/cgi-bin/args.sh?\xc3\xa9\xff"\'$x`;&|')),
    Row('number sign', get(b'/cgi-bin/args.sh#frag')),
    Row('subfolder', get(b'/cgi-bin/sub/args.sh/more/?q')),
    Row('second CGI folder', get(b'/htbin/args.sh')),
    Row('CGI folders of our own', get(b'/tools/args.sh'), "cgi_directories = ['/tools']"),
    Row('the root as a CGI folder', get(b'/outside.sh?x'), "cgi_directories = ['/']"),
    Row('is_cgi of our own, from the raw path', get(b'/outside.sh?77'),
        "def is_cgi(self):\n    self.cgi_info = '', self.path[1:]\n    return True"),
    Row('is_cgi of our own that climbs', get(b'/cgi-bin/../outside.sh?77'),
        "def is_cgi(self):\n    self.cgi_info = '/cgi-bin', self.path[9:]\n    return True", strict=404),
    Row('name with a space', get(b'/cgi-bin/two%20words.sh?x')),
    Row('name with UTF-8 bytes', get(b'/cgi-bin/caf%C3%A9.sh?x')),
    Row('escaped slash before the script', get(b'/cgi-bin%2Fargs.sh')),
    Row('escaped letter in the folder', get(b'/%63gi-bin/args.sh')),
    Row('dots before the script', get(b'/./x/../cgi-bin/./sub/../args.sh')),
    Row('escaped dots before the script', get(b'/x/%2e%2e/cgi-bin/%2E/args.sh')),
    Row('two slashes before the script', get(b'/cgi-bin//args.sh')),
    Row('dots that leave the CGI folder', get(b'/cgi-bin/../page.txt')),
    Row('dots that leave the root', get(b'/cgi-bin/../../page.txt')),
    Row('escaped dots that leave the root', get(b'/%2e%2e/%2e%2e/page.txt')),
    Row('dots escaped twice run what is outside', get(TWICE + b'outside.sh'), strict=404),
    Row('slash escaped twice', get(b'/cgi-bin/..%252foutside.sh'), strict=404),
    Row('escaped question mark begins a query', get(b'/cgi-bin/args.sh%3Fx'), strict=404),
    Row('escaped number sign ends the name', get(b'/cgi-bin/args.sh%23x'), strict=404),
    Row('letter escaped twice', get(b'/cgi-bin/arg%2573.sh'), strict=404),
    Row('NUL in the name', get(b'/cgi-bin/args.sh%00.txt'), strict=404),
    Row('NUL in the path information', get(b'/cgi-bin/args.sh/%00'), strict=404),
    Row('backslashes', get(b'/cgi-bin/..\\args.sh')),
    Row('the CGI folder itself', get(b'/cgi-bin/')),
    Row('an empty folder in the CGI folder', get(b'/cgi-bin/empty')),
    Row('no such script', get(b'/cgi-bin/none.sh/info')),
    Row('no such script, with markup and bytes', get(b'/cgi-bin/<b>%22\'\xc3\xa9%FF')),
    Row('not executable', get(b'/cgi-bin/plain.sh')),
    Row('only Python scripts can be run', get(b'/cgi-bin/args.sh'), 'have_fork = have_popen2 = have_popen3 = False'),
    Row('is_executable of our own', get(b'/cgi-bin/args.sh'), 'def is_executable(self, path):\n    return False'),
    Row('a page', get(b'/page.txt')),
    Row('POST to a page', post(b'/page.txt', b'a=1')),
    Row('HEAD of a script', get(b'/cgi-bin/args.sh?x', method=b'HEAD')),
    Row('POST', post(b'/cgi-bin/echo.sh', BODY)),
    Row('POST of nothing', post(b'/cgi-bin/echo.sh', b'')),
    Row('POST of much', post(b'/cgi-bin/count.sh', b'x' * 200000)),
    Row('POST with CR LF after it', post(b'/cgi-bin/echo.sh', BODY) + b'\r\n'),
    Row('POST that ends early', get(b'/cgi-bin/echo.sh', b'Content-Length: 10', method=b'POST') + b'early'),
    Row('POST without a length', get(b'/cgi-bin/echo.sh', method=b'POST') + b'body'),
    Row('POST to a script that reads to the end', post(b'/cgi-bin/all.sh', BODY)),
    Row('POST to a script that reads the start', post(b'/cgi-bin/first.sh', BODY)),
    Row('POST to a script that reads nothing', post(b'/cgi-bin/silent.sh', BODY)),
    Row('POST of much to a script that reads nothing', post(b'/cgi-bin/args.sh', b'x' * 200000)),
    Row('GET with a body', get(b'/cgi-bin/args.sh', b'Content-Length: 4') + b'body'),
    Row('text as rfile', post(b'/cgi-bin/echo.sh', BODY), 'rfile_text = True'),
    Row('with a timeout', post(b'/cgi-bin/echo.sh', BODY), 'timeout = 20'),
    Row('a long answer', get(b'/cgi-bin/long.sh')),
    Row('a status line of the script is none', get(b'/cgi-bin/status.sh')),
    Row('a script that fails', get(b'/cgi-bin/fails.sh')),
    Row('a script that dies', get(b'/cgi-bin/dies.sh')),
    Row('a script that is killed', get(b'/cgi-bin/killed.sh')),
    Row('a script that writes nothing', get(b'/cgi-bin/silent.sh')),
    Row('a script that complains', get(b'/cgi-bin/complains.sh')),
    Row('a script without an interpreter line', get(b'/cgi-bin/no-line.sh'), here=['OSError']),
    Row('a script whose interpreter is missing', get(b'/cgi-bin/no-interpreter.sh'), here=['OSError']),
    Row('a Python script', post(b'/cgi-bin/straddles.py?q=1', BODY)),
    Row('a Python script in capitals', get(b'/cgi-bin/upper.PY?q=1')),
    Row('a Python script that is not executable', get(b'/cgi-bin/plain.py?q=1'), here=['OSError']),
    Row('a kept connection', get(b'/cgi-bin/sized.sh', version=b'HTTP/1.1'), "protocol_version = 'HTTP/1.1'"),
    Row('what follows a request is thrown away', get(b'/cgi-bin/sized.sh', version=b'HTTP/1.1') * 2, "protocol_version = 'HTTP/1.1'",
        answers=2),
]
assert len(set(row.name for row in ROWS)) == len(ROWS), 'two rows have one name'


@contextlib.contextmanager
def own_environment():
    """Make the server's environment OWN_ENVIRONMENT while the block runs."""
    before = dict(os.environ)
    os.environ.clear()
    os.environ.update(OWN_ENVIRONMENT)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


class Site(object):
    """The site in a folder of its own, which is the current one while the block runs."""

    def __enter__(self):
        self._before = os.getcwd(), CGIHTTPServer.nobody_uid
        self.root = os.path.realpath(tempfile.mkdtemp())
        site.build(self.root)
        os.chdir(self.root)
        CGIHTTPServer.nobody_uid = os.getuid  # else the scripts of a test run by root must be nobody's to reach
        return self

    def __exit__(self, *exc_info):
        folder, CGIHTTPServer.nobody_uid = self._before
        os.chdir(folder)
        shutil.rmtree(self.root)

    def ask(self, row, way, **attributes):
        """Serve the row's request; return (sent, errors, log), paths of this machine replaced."""
        pinned = dict(vars(wire.make_handler()), have_fork=WAYS[way], address_string=lambda handler: 'client.example', **attributes)
        for name in ('__dict__', '__weakref__'):
            pinned.pop(name, None)
        base = CGIHTTPServer.CGIHTTPRequestHandler
        with own_environment():
            answer = wire.exchange(row.source, row.request, handler=type(base)('Handler', (base,), pinned))
        errors = ['OSError' if error in OS_ERRORS else error for error in answer.errors]
        return abridged(self.neutral(answer.sent)), errors, self.neutral(answer.log)

    def neutral(self, raw):
        for path, name in ((self.root, b'ROOT'), (sys.executable, b'PYTHON')):
            raw = raw.replace(wire.raw_of(path), name)
        return raw


def recorded():
    """Return {name: {way: (sent, errors, log)}} as recorded from CPython 2.7.18."""
    with io.open(RECORDED, encoding='ascii') as file:
        rows = json.load(file)
    return dict((name, dict((way, unfiled(answer)) for way, answer in ways.items())) for name, ways in rows.items())


def filed(answer):
    """Return an answer as it is put on file: bytes as Latin-1 text."""
    sent, errors, log = answer
    return {'sent': sent.decode('latin-1'), 'errors': errors, 'log': log.decode('latin-1')}


def unfiled(answer):
    """Return an answer from the file; the inverse of `filed`."""
    return answer['sent'].encode('latin-1'), answer['errors'], answer['log'].encode('latin-1')
