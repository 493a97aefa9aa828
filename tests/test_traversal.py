"""A thousand request-targets made to get out of the folder: none does, and the answers are 2.7's.

Where 2.7 was at fault, strict_http answers otherwise; `CHANGED` names all the ways in which it may.
"""

import os
import re
import sys

import pytest
import six

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from golden.simple import exchanges, folder, handler, programs, targets  # noqa: E402

TARGETS = [(row[0].encode('latin-1'), row[1], row[2]) for row in exchanges.on_file(exchanges.TARGETS)]
TYPES = exchanges.on_file(exchanges.TYPES)
#: The link in the folder leads outside: those who made it wanted that.
OUTSIDE = folder.SECRET


@pytest.fixture
def opened(monkeypatch):
    """The files that the handler opens and the folders that it lists, by their real paths."""
    import SimpleHTTPServer
    paths = []
    listdir, os_open = os.listdir, os.open

    def spied_open(path, *args):
        file = open(path, *args)
        paths.append(os.path.realpath(path))
        return file

    def spied_os_open(path, *args, **kwargs):
        descriptor = os_open(path, *args, **kwargs)
        paths.append(os.path.realpath(path))
        return descriptor

    def spied_listdir(path):
        names = listdir(path)
        paths.append(os.path.realpath(path))
        return names
    monkeypatch.setattr(SimpleHTTPServer, 'open', spied_open, raising=False)
    monkeypatch.setattr(os, 'open', spied_os_open)
    monkeypatch.setattr(os, 'listdir', spied_listdir)
    return paths


def ask(target, **attributes):
    """Return (the bytes sent, the exceptions)."""
    return handler.answer(programs.PLAIN, targets.request(target), 'streams', TYPES, **attributes)[:2]


def test_targets_are_those_on_file():
    assert [row[0] for row in TARGETS] == targets.targets()
    assert len(TARGETS) == targets.COUNT == len(set(row[0] for row in TARGETS))


def test_many_targets_reach_something():
    """A test that only ever sees 404 would show nothing."""
    starts = [sent[:12] for _, sent, _ in TARGETS]
    assert [starts.count('HTTP/1.0 ' + code) >= 25 for code in ('200', '301', '404')] == [True] * 3


@pytest.mark.parametrize('strict', [True, False])
def test_nothing_outside_is_read(served, opened, strict):
    root = os.path.realpath(os.getcwd())
    for target, _, _ in TARGETS:
        del opened[:]
        sent, _ = ask(target, strict_http=strict)
        assert OUTSIDE not in sent and b'root:' not in sent, target
        for path in opened:
            path = path.decode('utf-8', 'replace') if isinstance(path, bytes) else path
            assert path == root or path.startswith(root + os.sep), target


def test_faithful_answers_are_those_of_2_7(served):
    for target, sent, errors in TARGETS:
        found = ask(target, strict_http=False)
        assert (exchanges.abridged(found[0]).decode('latin-1'), found[1]) == (sent, errors), target


@pytest.mark.skipif(six.PY2, reason='2.7 knows no strict_http')
def test_strict_answers_are_those_of_2_7_but_where_it_was_at_fault(served):
    changed = {}
    for target, sent, errors in TARGETS:
        found = ask(target)
        if (exchanges.abridged(found[0]).decode('latin-1'), found[1]) != (sent, errors):
            reasons = [name for name, is_so in sorted(CHANGED.items()) if is_so(target, found[0], sent.encode('latin-1'))]
            assert reasons and found[1] == [], target
            changed[reasons[0]] = changed.get(reasons[0], 0) + 1
    assert sorted(changed) == sorted(CHANGED)


def _location(sent):
    found = re.search(br'\r\nLocation: ([^\r]*)', sent)
    return found and found.group(1)


def _other_host(location):
    """Tell whether a browser that gets the Location asks another host."""
    return location is not None and re.match(br'[/\\]{2}', location) is not None


#: {the fault of 2.7: (target, answer, 2.7's answer) -> whether this is it, and answered well}
CHANGED = {
    'NUL': lambda target, sent, recorded: b'%00' in target and recorded == b'' and sent.startswith(b'HTTP/1.0 404 '),
    'open redirect': lambda target, sent, recorded: (
        _other_host(_location(recorded)) and _location(sent) is not None and not _other_host(_location(sent))),
    'slashes in front': lambda target, sent, recorded: target.startswith(b'//') and _rest(sent) == _rest(recorded),
    # 2.7 takes the slashes for an authority without a host, and redirects to the root by one slash: that is where it is.
    'slashes and no path': lambda target, sent, recorded: (
        re.match(br'///*([?#]|$)', target) and recorded.startswith(b'HTTP/1.0 301 ') and sent.startswith(b'HTTP/1.0 200 ')),
}


def _rest(sent):
    """Leave out of an answer where it repeats the path: the Location's first slashes, and a listing's title and length."""
    listing = re.search(b'<title>Directory listing for ', sent)
    sent = re.sub(br'(\r\nLocation: )/+', br'\1/', sent)
    return re.sub(br'Content-Length: \d+|Directory listing for /.*', b'', sent) if listing else sent


def test_no_redirection_leaves_the_host(served):
    if six.PY2:
        assert any(_other_host(_location(sent.encode('latin-1'))) for _, sent, _ in TARGETS)
        return
    for target, _, _ in TARGETS:
        assert not _other_host(_location(ask(target)[0])), target
