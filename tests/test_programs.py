"""Whole Python 2 programs, asked over a socket: every route must answer as CPython 2.7.18 did.

The programs and their request lists are in tests/programs, the recorded answers in
tests/golden/programs.  A route is a way to get from a program to a server:

* ``py27``: as it is, under 2.7: the goldens and the harness are right, every byte
* ``run``: as it is, under ``basehttpserver-compat run``: every byte
* ``compat``: fixed for the shim: every byte
* ``http.server``, ``six``, ``future``: fixed for that target: the same to a client
"""
from __future__ import unicode_literals

import io
import json
import multiprocessing.pool
import os
import subprocess
import sys

import programs_compare
import programs_harness
import pytest
from golden import record_programs

HERE = os.path.dirname(os.path.abspath(__file__))
PY2 = sys.version_info[0] == 2
NAMES = programs_harness.program_names()
MODES = {"py27": "bytes", "run": "bytes", "compat": "bytes",
         "http.server": "client", "six": "client", "future": "client"}
FIXABLE = [name for name in NAMES if not programs_harness.Program(name).run_only]
VERSION = "%d.%d" % sys.version_info[:2]
FIX_ROUTES = ["six", "future"] if PY2 else ["compat", "http.server", "six", "future"]
ROUTES = ["py27" if PY2 else "run"]
if VERSION in ("2.7", "3.6", "3.8", "3.11", "3.13"):  # the fixed text is the same on all; these show what each age lacks
    ROUTES += FIX_ROUTES


class Corpus(object):
    """The programs, prepared for a route once, and their answers, two programs at a time."""

    def __init__(self, folder):
        self._folder = folder
        self._pool = multiprocessing.pool.ThreadPool(2)
        self._answers = {}
        self._folders = {}

    def close(self):
        self._pool.terminate()
        self._pool.join()

    def answers(self, route, name, wanted):
        """The answers of a program; on a route's first call those of all wanted are begun."""
        if route not in self._answers:
            prepared = self.prepared(route, wanted)
            self._answers[route] = dict(
                (other, self._pool.apply_async(_ask, (route, other, os.path.join(prepared, other))))
                for other in wanted)
        return self._answers[route][name].get()

    def prepared(self, route, names):
        """The folder with copies of the programs, made once, fixed if the route says so."""
        if route not in self._folders:
            _require(route)
            parent = self._folders[route] = os.path.join(self._folder, route)
            os.mkdir(parent)
            for name in names:
                programs_harness.Program(name).copy_to(parent)
            if route not in ("py27", "run"):
                _fix(route, parent)
        return self._folders[route]


def _package_environment():
    """What a child needs to find the package when it is not installed."""
    path = os.environ.get("PYTHONPATH")
    return {"PYTHONPATH": path} if path else {}


def _fix(target, folder):
    """Fix everything below folder for target; 1 is allowed: places for a person are reported."""
    command = [sys.executable, "-m", "BaseHTTPServer_compat", "fix", "-f", "all", "--target", target,
               "-w", "-n", "--no-diffs", "-j", "2", folder]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                               env=programs_harness.environment(_package_environment()), cwd=folder)
    said = process.communicate()[0].decode("utf-8", "replace")
    assert process.returncode in (0, 1), "fix exited with %d:\n%s" % (process.returncode, said[-6000:])


def _ask(route, name, folder):
    """(answers, output) of a program started by route's command, in a copy of folder."""
    program = programs_harness.Program(name)
    command = [sys.executable]
    if route == "run":
        command += ["-m", "BaseHTTPServer_compat", "run"]
    # What is fixed for http.server must need nothing of ours: it does not even see the path.
    env = {} if route in ("py27", "http.server") else _package_environment()
    return programs_harness.run_program(program, command + [name + ".py"], folder, env)


def _require(route):
    """Skip while the command that the route needs is not there."""
    if route == "run":
        from BaseHTTPServer_compat import runner
        if not hasattr(runner, "main"):
            pytest.skip("BaseHTTPServer_compat.runner has no main yet: `run` does not exist")


@pytest.fixture(scope="session")
def corpus():
    # Not pytest's tmpdir: only its owner may enter that, and CGIHTTPServer runs scripts as nobody.
    with programs_harness.temporary_folder() as folder:
        made = Corpus(folder)
        yield made
        made.close()


def _wanted(request, route):
    """The programs that this session asks by route: all, or those that -k selected."""
    specs = [item.callspec.params for item in request.session.items if hasattr(item, "callspec")]
    return [spec["name"] for spec in specs if spec.get("route") == route and "name" in spec]


def _rows():
    """A row for each route and program; those of programs_open.json are still to be done."""
    with io.open(os.path.join(HERE, "golden", "programs_open.json"), encoding="ascii") as stream:
        still_open = json.load(stream)
    for route in ROUTES:
        for name in NAMES if route in ("py27", "run") else FIXABLE:
            marks = ()
            if VERSION in still_open.get(route, {}).get(name, ()):
                marks = pytest.mark.xfail(reason="not fixed to 2.7's answers yet: golden/programs_open.json")
            yield pytest.param(route, name, marks=marks)


@pytest.mark.parametrize("route, name", list(_rows()))
def test_program_answers_as_on_27(request, corpus, route, name):
    answers, output = corpus.answers(route, name, _wanted(request, route))
    found = record_programs.differences(name, answers, MODES[route])
    assert not found, "\n".join(found) + "\n\n" + output[-4000:]


@pytest.mark.skipif("http.server" not in ROUTES, reason="fixed where the route is tested")
def test_fixed_for_the_standard_library_names_nothing_else(request, corpus):
    names = _wanted(request, "http.server") or FIXABLE
    for parent, _, files in os.walk(corpus.prepared("http.server", names)):
        for name in files:
            if name.endswith(".py"):
                with open(os.path.join(parent, name), "rb") as stream:
                    text = stream.read()
                assert b"BaseHTTPServer_compat" not in text, name
                assert b"import six" not in text, name


def test_there_are_enough_programs():
    assert len(NAMES) >= 42
    assert len(FIXABLE) >= 40
    assert sorted(os.path.splitext(name)[0] for name in os.listdir(record_programs.GOLDENS)) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_requests_are_as_recorded(name):
    """A request list that was edited without recording anew would compare nothing."""
    program = programs_harness.Program(name)
    assert [row[:2] for row in record_programs.load(name)] == program.asks
    assert 4 <= len(program.asks) <= 15


OK = b"HTTP/1.0 200 OK\r\nServer: BaseHTTP/0.3 Python/2.7.18\r\nDate: Mon, 01 Jan 2024 00:00:00 GMT\r\nX-A: 1\r\nX-B: 2\r\n\r\nbody"


@pytest.mark.parametrize("old, new, same_bytes, same_client", [
    pytest.param(b"2024", b"2025", True, True, id="Date"),
    pytest.param(b"2.7.18", b"3.13.0", True, True, id="version of Python"),
    pytest.param(b"BaseHTTP/0.3", b"BaseHTTP/0.6", True, True, id="version of the server"),
    pytest.param(b"BaseHTTP/0.3", b"Mine/0.3", False, True, id="name of the server"),
    pytest.param(b"X-A: 1\r\nX-B: 2", b"X-B: 2\r\nX-A: 1", False, True, id="order of fields"),
    pytest.param(b"X-A", b"x-a", False, True, id="case of a field name"),
    pytest.param(b"OK", b"Fine", False, True, id="reason phrase"),
    pytest.param(b"X-A: 1", b"X-A: 2", False, False, id="value of a field"),
    pytest.param(b"X-A: 1\r\n", b"", False, False, id="missing field"),
    pytest.param(b"200", b"201", False, False, id="status"),
    pytest.param(b"body", b"body ", False, False, id="body"),
    pytest.param(b"HTTP/1.0 200", b"HTTP/1.1 200", False, True, id="protocol version"),
    pytest.param(b"body", b"body\r\n", False, False, id="trailing bytes"),
])
def test_comparison_sees_what_it_must(old, new, same_bytes, same_client):
    assert old in OK
    other = OK.replace(old, new)
    assert programs_compare.same(OK, other, "bytes") is same_bytes
    assert programs_compare.same(OK, other, "client") is same_client


def _page(code, body, fields=b""):
    return b"HTTP/1.1 " + code + b" X\r\n" + fields + b"Content-Length: " + str(len(body)).encode("ascii") + b"\r\n\r\n" + body


OLD_ERROR = b"<head>\n<title>Error response</title>\n</head>\n<body>\n<p>Error code 404.\n<p>Message: gone.\n</body>\n"
NEW_ERROR = b"<!DOCTYPE HTML><html><head><title>Error response</title></head><p>Error code: 404</p></html>"


@pytest.mark.parametrize("want, got, equal", [
    pytest.param(_page(b"404", OLD_ERROR), _page(b"404", NEW_ERROR), False, id="stock error pages of 2.7 and 3"),
    pytest.param(_page(b"404", OLD_ERROR), _page(b"404", OLD_ERROR.replace(b"gone", b"lost")), True, id="stock error pages, two messages"),
    pytest.param(_page(b"404", OLD_ERROR), _page(b"404", b"not here"), False, id="stock error page and another"),
    pytest.param(_page(b"404", OLD_ERROR), _page(b"400", NEW_ERROR), False, id="stock error pages of other codes"),
    pytest.param(_page(b"200", b"one") + _page(b"200", b"two"), _page(b"200", b"one") + _page(b"200", b"TWO"), False,
                 id="second answer on a connection"),
    pytest.param(_page(b"200", b"one") + _page(b"404", OLD_ERROR), _page(b"200", b"one") + _page(b"404", OLD_ERROR, b"X: 1\r\n"), True,
                 id="stock error page as the second answer"),
    pytest.param(_page(b"200", b"one") + _page(b"200", b"two"), _page(b"200", b"one"), False, id="second answer missing"),
])
def test_comparison_as_a_client_of_whole_connections(want, got, equal):
    steps = [b"GET / HTTP/1.1\r\n\r\n"] * want.count(b"HTTP/1.1")
    assert programs_compare.same(want, got, "client", steps) is equal


def test_program_that_dies_is_reported_with_its_stderr(tmpdir):
    folder = tmpdir.mkdir("dies")
    folder.join("asks.py").write("ASKS = [('x', b'GET / HTTP/1.0\\r\\n\\r\\n')]\n")
    folder.join("dies.py").write("raise SystemExit('no, thank you')\n")
    program = programs_harness.Program("dies", str(tmpdir))
    with pytest.raises(programs_harness.Failed) as failed:
        programs_harness.run_program(program, [sys.executable, "dies.py"], str(folder))
    assert "exit status 1" in str(failed.value)
    assert "no, thank you" in str(failed.value)
