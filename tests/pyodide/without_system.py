"""A pytest plugin for a Python without sockets, threads and processes: the tests that ask for one are skipped by name.

A test is skipped where it asks, by what the request itself raises, and nowhere else: a test that fails in any other way has
failed, whatever it asked for before.  The exception is pytest's own, which no ``except Exception`` on the way can swallow.  Only
the thread that our own streams can do without is refused as this platform does it: they have to cope with that.
"""

import multiprocessing.pool
import os
import socket
import subprocess
import threading
import time

import pytest


def _skip(what):
    def refuse(*args, **kwargs):
        raise pytest.skip.Exception('needs ' + what, allow_module_level=True)
    return refuse


def _start(thread):
    if thread.name == 'head watch':  # BaseHTTPServer_compat.head_watch
        raise RuntimeError("can't start new thread")
    _skip('threads')()


for _owner, _names, _what in (
        (socket, ('socketpair', 'create_connection', 'create_server'), 'sockets'),
        (socket.socket, ('bind', 'connect', 'connect_ex', 'listen', 'accept'), 'sockets'),
        (multiprocessing.pool.Pool, ('__init__',), 'processes'),
        (time, ('tzset',), 'time zones'),
        (subprocess.Popen, ('__init__',), 'processes'),
        (os, ('fork', 'forkpty', 'posix_spawn', 'system', 'popen'), 'processes')):
    for _name in _names:
        setattr(_owner, _name, _skip(_what))
threading.Thread.start = _start
# The genuine ones expect what __init__ sets.
subprocess.Popen.__del__ = multiprocessing.pool.Pool.__del__ = lambda self: None


# (a test's file, words in its id, what it needs). Emscripten keeps file names as JavaScript's strings, so that bytes that are not
# UTF-8 are lost, and opens ``file/`` as ``file``; it has no Unix sockets, and socketserver no classes for them.
_WITHOUT = [
    ('test_simple_http.py', 'listing', 'file names of bytes'),
    ('test_simple_http.py', 'slash after a file', 'POSIX file names'),
    ('test_traversal.py', 'answers_are_those_of_2_7', 'POSIX file names'),
    ('test_golden.py', 'ThreadingMixIn', 'threads'),  # the handler's own thread; a server catches whatever its handler raises,
    ('test_golden.py', 'from a thread', 'threads'),  # this file's refusal too
    ('test_moves.py', '[SocketServer-Unix', 'Unix sockets'),
    ('test_moves.py', '[SocketServer-ThreadingUnix', 'Unix sockets'),
]


def pytest_collection_modifyitems(items):
    for item in items:
        for file, words, what in _WITHOUT:
            if item.path.name == file and words in item.name:
                item.add_marker(pytest.mark.skip(reason='needs ' + what))


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item):
    """Say which test it was that asked, not where this file refused."""
    report = (yield).get_result()
    if report.skipped and isinstance(report.longrepr, tuple) and report.longrepr[0] == __file__:
        report.longrepr = (str(item.path), item.location[1] or 0, report.longrepr[2])
