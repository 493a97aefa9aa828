"""CGIHTTPServer: every exchange of golden/cgi as CPython 2.7.18 answers it; what shows only on a live server is in test_cgi_process.

On 2.7 the same tests run against the genuine module.
"""

import os
import sys

import pytest
import six
from hypothesis import given, settings
from hypothesis import strategies as st

import CGIHTTPServer

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from golden.cgi.exchanges import OS_ERRORS, ROWS, WAYS, Site, recorded  # noqa: E402
from golden.record_cgi import differing, record  # noqa: E402
from oracle import wire  # noqa: E402

pytestmark = pytest.mark.skipif(os.name != 'posix', reason='the scripts of the site are for sh')
ours_only = pytest.mark.skipif(six.PY2, reason='2.7 does otherwise: see the module docstring of cgi_http')

RECORDED = recorded()
RUNS = [(row, way) for row in ROWS for way in sorted(WAYS)]


def run_id(value):
    return getattr(value, 'name', value)


@pytest.fixture(scope='module')
def site():
    with Site() as made:
        yield made


# The exchanges


@pytest.mark.parametrize('row, way', RUNS, ids=run_id)
def test_faithful(row, way, site):
    """With strict_http off: the bytes, the exceptions and the log of 2.7."""
    sent, errors, log = RECORDED[row.name][way]
    assert site.ask(row, way, strict_http=False) == (sent, errors + ours_besides(row, way), log)


# 2.7 knows no strict_http: nothing to run there.
@pytest.mark.parametrize('row, way', [] if six.PY2 else RUNS, ids=run_id)
def test_strict(row, way, site):
    """As it comes, strict_http on: the same bytes, or the error that the row says."""
    sent, errors, _ = site.ask(row, way)
    if row.strict:
        assert sent.startswith(b'HTTP/1.0 %d ' % row.strict)
        assert (sent.count(b'HTTP/1.0 '), errors) == (1, [])
    else:
        assert (sent, errors) == (RECORDED[row.name][way][0] * row.answers, RECORDED[row.name][way][1] + ours_besides(row, way))


def ours_besides(row, way):
    """What our process hears of, and 2.7's child heard of."""
    return row.here if way == 'socket' and not six.PY2 else []


def test_every_exchange_is_on_file():
    assert set(RECORDED) == set(row.name for row in ROWS)
    assert len(RUNS) >= 25


@pytest.mark.skipif(not six.PY2, reason='only 2.7 can record')
def test_recording_is_what_2_7_answers():
    assert differing(record()) == []


# Paths


PIECES = ['/', '..', '.', 'cgi-bin', 'sub', 'args.sh', 'outside.sh', '?', '#', '\\', 'x', '//', '%', '%2e', '%2E%2e', '%252e',
          '%252e%252e', '%2f', '%252f', '%5c', '%23', '%3f', '%253f', '%00', '%63gi-bin', '%c0%af', '%u002e']


@ours_only
@settings(max_examples=1000)
@given(target=st.lists(st.sampled_from(PIECES), max_size=10).map(lambda pieces: '/cgi-bin/' + ''.join(pieces)))
def test_no_target_runs_what_is_outside(site, target):
    ran = []

    class Handler(CGIHTTPServer.CGIHTTPRequestHandler):
        def __init__(self):
            self.path = target

        def is_executable(self, path):
            ran.append(path)
            return False

        def send_error(self, code, message=None):
            pass

    handler = Handler()
    try:
        if handler.is_cgi():
            handler.run_cgi()
    except IndexError:
        return  # the target climbs out of the root
    folder = os.path.join(site.root, 'cgi-bin', '')
    assert [path for path in ran if not os.path.realpath(path).startswith(folder)] == []


COLLAPSED = [
    ('', '//'), ('/', '//'), ('//', '//'), ('/.', '//'), ('/a', '//a'), ('/a/', '/a/'), ('/a/b', '/a/b'), ('a/b', '/a/b'),
    ('/./a', '//a'), ('/a/./b', '/a/b'), ('/a/../b', '//b'), ('/a/b/..', '/a/'), ('/a/b/.', '/a/b/'), ('/a//b', '/a/b'),
    ('/a/b/../../c', '//c'), ('/%61/%2e%2E/b%2Fc', '/b/c'), ('/a/b?c/../d%20', '/a/b?c/../d%20'), ('/a?', '//a'), ('/a/?x?y', '/a/?x?y'),
    ('/a%3Fb?c', '//a?b?c'), ('/a%252e', '//a%2e'),
]


@pytest.mark.parametrize('path, collapsed', COLLAPSED)
def test_collapsed_path(path, collapsed):
    assert CGIHTTPServer._url_collapse_path(path) == collapsed


@pytest.mark.parametrize('path', ['/..', '/../', '/../a', '/a/../..', '/a/../../b', '/%2e%2e/a', '..'])
def test_path_out_of_the_root(path):
    with pytest.raises(IndexError):
        CGIHTTPServer._url_collapse_path(path)


# Small things


def test_names():
    assert CGIHTTPServer.__all__ == ['CGIHTTPRequestHandler']
    assert CGIHTTPServer.__version__ == '0.4'
    handler = CGIHTTPServer.CGIHTTPRequestHandler
    assert handler.cgi_directories == ['/cgi-bin', '/htbin']
    assert (handler.have_fork, handler.have_popen2, handler.have_popen3, handler.rbufsize) == (True, True, True, 0)
    assert issubclass(handler, CGIHTTPServer.SimpleHTTPServer.SimpleHTTPRequestHandler)


@pytest.mark.parametrize('path, python', [('a.py', True), ('a.PYW', True), ('a.pyc', False), ('py', False), ('a.py/b', False)])
def test_is_python(path, python):
    assert CGIHTTPServer.CGIHTTPRequestHandler.__dict__['is_python'](None, path) is python


def test_executable(site):
    modes = [(name, CGIHTTPServer.executable(name)) for name in ('cgi-bin/args.sh', 'cgi-bin/plain.sh', 'cgi-bin/none.sh')]
    assert [found for _, found in modes] == [True, False, False]
    assert CGIHTTPServer.executable('cgi-bin') is True  # Faithful: a folder, too


def test_nobody_is_looked_up_once(monkeypatch):
    pwd = pytest.importorskip('pwd')
    monkeypatch.setattr(CGIHTTPServer, 'nobody', None)
    monkeypatch.setattr(pwd, 'getpwnam', {'nobody': ('nobody', 'x', 12345)}.__getitem__)
    assert genuine_nobody_uid() == CGIHTTPServer.nobody == 12345
    monkeypatch.setattr(pwd, 'getpwnam', {}.__getitem__)
    assert genuine_nobody_uid() == 12345
    CGIHTTPServer.nobody = None
    monkeypatch.setattr(pwd, 'getpwall', lambda: [('a', 'x', 7), ('b', 'x', 90), ('c', 'x', 8)])
    assert genuine_nobody_uid() == 91


genuine_nobody_uid = CGIHTTPServer.nobody_uid  # the site puts another in its place


def test_os_errors_have_one_name():
    """The table compares exceptions by 2.7's name for them."""
    assert all(issubclass(getattr(six.moves.builtins, name, OSError), OSError) for name in OS_ERRORS)
    assert wire.PINNED_DATE in RECORDED['a page']['pipes'][0].decode('ascii')
