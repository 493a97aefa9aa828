"""A pytest plugin for a Python without sockets, threads and processes: skips the tests that turn out to need one.

A test needs one when it asks for one and then fails: the request is refused here, at once and by name, so that nothing
waits for a connection that cannot come.  A test that passes without has passed, whatever it asked for.
"""

import errno
import os
import socket
import subprocess
import threading

import pytest


class Unavailable(OSError, RuntimeError):
    """What a program gets that asks: an OSError, as of a system call; and RuntimeError, which `Thread.start` raises."""


_asked = []  # by the test that is running


def _refusal(what):
    def refuse(*args, **kwargs):
        _asked.append(what)
        raise Unavailable(errno.ENOSYS, 'no %s on this platform' % what)
    return refuse


for _owner, _names, _what in (
        (socket, ('socketpair', 'create_connection', 'create_server'), 'sockets'),
        (socket.socket, ('bind', 'connect', 'connect_ex', 'listen', 'accept'), 'sockets'),
        (threading.Thread, ('start',), 'threads'),
        (subprocess.Popen, ('__init__',), 'processes'),
        (os, ('fork', 'forkpty', 'posix_spawn', 'system', 'popen'), 'processes')):
    for _name in _names:
        setattr(_owner, _name, _refusal(_what))
subprocess.Popen.__del__ = lambda self: None  # the genuine one expects what __init__ sets


def _reasons(error):
    """What was asked for in vain, before or by this exception; a fixture's is kept and raised again later."""
    found = set(_asked)
    while error is not None:
        if isinstance(error, Unavailable):
            found.add(error.strerror.split()[1])
        error = error.__cause__ or error.__context__
    return ', '.join(sorted(found))


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
