"""A pytest plugin for a Python without sockets, threads and processes: skips the tests that turn out to need one.

A test needs one when it asks for one and then fails: the request is refused here, at once and by name, so that nothing
waits for a connection that cannot come.  A test that passes without has passed, whatever it asked for.
"""

import errno
import multiprocessing.pool
import os
import socket
import subprocess
import threading
import time

import pytest


class Unavailable(OSError, RuntimeError):
    """What a program gets that asks: an OSError, as of a system call; and RuntimeError, which `Thread.start` raises."""

    def __init__(self, what):
        OSError.__init__(self, errno.ENOSYS, 'no %s on this platform' % what)
        self.what = what


_asked = []  # by the test that is running


def _refusal(what):
    def refuse(*args, **kwargs):
        _asked.append(what)
        raise Unavailable(what)
    return refuse


for _owner, _names, _what in (
        (socket, ('socketpair', 'create_connection', 'create_server'), 'sockets'),
        (socket.socket, ('bind', 'connect', 'connect_ex', 'listen', 'accept'), 'sockets'),
        (threading.Thread, ('start',), 'threads'),
        (multiprocessing.pool.Pool, ('__init__',), 'threads'),
        (time, ('tzset',), 'time zones'),
        (subprocess.Popen, ('__init__',), 'processes'),
        (os, ('fork', 'forkpty', 'posix_spawn', 'system', 'popen'), 'processes')):
    for _name in _names:
        setattr(_owner, _name, _refusal(_what))
# The genuine ones expect what __init__ sets.
subprocess.Popen.__del__ = multiprocessing.pool.Pool.__del__ = lambda self: None


def _reasons(error):
    """What was asked for in vain, before or by this exception; a fixture's is kept and raised again later."""
    found = set(_asked)
    while error is not None:
        if isinstance(error, Unavailable):
            found.add(error.what)
        error = error.__cause__ or error.__context__
    return ', '.join(sorted(found))


# (a test's file, words in its id, what it needs). Emscripten keeps file names as JavaScript's strings, so that bytes that are not
# UTF-8 are lost, and opens ``file/`` as ``file``; it has no Unix sockets, and socketserver no classes for them.
_WITHOUT = [
    ('test_simple_http.py', 'listing', 'file names of bytes'),
    ('test_simple_http.py', 'slash after a file', 'POSIX file names'),
    ('test_traversal.py', 'answers_are_those_of_2_7', 'POSIX file names'),
    ('test_moves.py', '[SocketServer-Unix', 'Unix sockets'),
    ('test_moves.py', '[SocketServer-ThreadingUnix', 'Unix sockets'),
]


def pytest_collection_modifyitems(items):
    for item in items:
        for file, words, what in _WITHOUT:
            if item.path.name == file and words in item.name:
                item.add_marker(pytest.mark.skip(reason='needs ' + what))


@pytest.hookimpl(hookwrapper=True, tryfirst=True)
def pytest_runtest_protocol(item):
    del _asked[:]
    yield


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item, call):
    report = (yield).get_result()
    if report.failed and call.excinfo:
        reasons = _reasons(call.excinfo.value)
        if reasons:
            report.outcome = 'skipped'
            report.longrepr = (str(item.path), item.location[1] or 0, 'Skipped: needs ' + reasons)


@pytest.hookimpl(hookwrapper=True)
def pytest_make_collect_report(collector):
    del _asked[:]
    report = (yield).get_result()
    if report.failed and _asked:
        report.outcome = 'skipped'
        report.longrepr = (str(collector.path), 0, 'Skipped: needs ' + ', '.join(sorted(set(_asked))))
