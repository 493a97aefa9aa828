# -*- coding: utf-8 -*-
"""`basehttpserver-compat run` as a command: what the program sees, exit statuses, tracebacks, the cache, --explain."""
from __future__ import unicode_literals

import os
import stat
import subprocess
import sys

import pytest

pytestmark = pytest.mark.skipif(sys.version_info[0] == 2, reason="run is for Python 3; on 2.7 python itself runs the program")


class Result(object):
    """What a run said: `code`, `out`, `err` (text)."""

    def __init__(self, process, stdin):
        out, err = process.communicate(stdin)
        self.code, self.out, self.err = process.returncode, out.decode("utf-8"), err.decode("utf-8")


@pytest.fixture
def run(tmp_path):
    """Write files, then run arguments in their folder; the cache is the test's own."""
    def call(arguments, files=None, stdin=b"", **environ):
        for name, text in (files or {}).items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
        settings = dict(os.environ, XDG_CACHE_HOME=str(tmp_path / "cache"), PYTHONDONTWRITEBYTECODE="1", **environ)
        started = [str(call.launcher)] if call.launcher.exists() else ["-m", "BaseHTTPServer_compat"]
        command = [sys.executable] + started + ["run"] + arguments
        return Result(subprocess.Popen(command, cwd=str(tmp_path), env=settings, stdin=subprocess.PIPE,
                                       stdout=subprocess.PIPE, stderr=subprocess.PIPE), stdin)
    call.cache = tmp_path / "cache" / "basehttpserver-compat"
    call.folder = tmp_path
    call.launcher = tmp_path.parent / (tmp_path.name + "-command.py")  # stands for the console script
    return call


def test_the_program_sees_what_python_would_show_it(run):
    source = "import sys, os\nprint __name__, __file__, sys.argv, sys.path[0] == os.path.realpath(%r), sys.stdin.read()"
    result = run(["sub/app.py", "-m", "--explain", "é"], {"sub/app.py": source % "sub"}, b"in")
    assert (result.code, result.out) == (0, "__main__ sub/app.py ['sub/app.py', '-m', '--explain', '\\xc3\\xa9'] True in\n")


def test_nothing_is_written_beside_the_sources(run):
    run(["app.py"], {"app.py": "import helper\nprint helper.x", "helper.py": "x = 1 / 2"})
    assert sorted(os.listdir(str(run.folder))) == ["app.py", "cache", "helper.py"]


def test_modules_of_the_programs_folder_and_packages_are_translated(run):
    result = run(["app.py"], {
        "app.py": "import util, pkg.one\nfrom pkg import two\nprint util.half(7), pkg.one.name, two.near, pkg.two is two",
        "util.py": "def half(n): return n / 2",
        "pkg/__init__.py": "print 'pkg'", "pkg/one.py": "name = `1`", "pkg/two.py": "import one\nnear = one.name"})
    assert result.out == "pkg\n3 1 1 True\n", result.err


def test_a_module_named_like_one_of_python_3(run):
    """By the command; ``python -m`` itself looks for its modules in the folder first."""
    run.launcher.write_text("import sys\nfrom BaseHTTPServer_compat.cli import main\nsys.exit(main())\n")
    result = run(["app.py"], {"app.py": "import queue, http, json\nprint queue.q, http.h, json.dumps([1])",
                              "queue.py": "q = 7 / 2", "http.py": "h = 'mine'"})
    assert result.out == "3 mine [1]\n", result.err


def test_a_module_by_name(run):
    files = {"pkg/__init__.py": "", "pkg/tool.py": "import sys\nif __name__ == '__main__': print 'tool', sys.argv[1:]"}
    assert run(["-m", "pkg.tool", "a"], files).out == "tool ['a']\n"


@pytest.mark.parametrize("source, code, err", [
    pytest.param("import sys\nsys.exit(3)", 3, "", id="a number"),
    pytest.param("raise SystemExit, 'words'", 1, "words\n", id="words"),
    pytest.param("import sys\nsys.exit()", 0, "", id="nothing"),
    pytest.param("import os\nos._exit(4)", 4, "", id="at once"),
])
def test_exit_status(run, source, code, err):
    result = run(["app.py"], {"app.py": source})
    assert (result.code, result.err) == (code, err)


def test_a_traceback_shows_the_programs_own_lines_only(run):
    source = "# -*- coding: utf-8 -*-\ndef f(x):\n    print >>None, 'é'\n    return x / 0\n\x0c\nf(1)\n"
    result = run(["app.py"], {"app.py": source})
    assert result.code == 1
    assert result.err == ('Traceback (most recent call last):\n  File "app.py", line 6, in <module>\n    f(1)\n'
                          '  File "app.py", line 4, in f\n    return x / 0\n'
                          'ZeroDivisionError: integer division or modulo by zero\n')


@pytest.mark.parametrize("source, place", [
    pytest.param("x = 1\ny = = 2\n", "app.py:2:5: invalid syntax\n", id="not Python at all"),
    pytest.param("if 1:\nx = 1\n", "app.py:2:1: ", id="no indentation"),
    pytest.param("x = '''\n", "app.py:1:", id="a literal without an end"),
])
def test_what_cannot_be_translated_says_where_and_why(run, source, place):
    result = run(["app.py"], {"app.py": source})
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith(place)


def test_a_folder_without_a_main_program_says_so(run):
    result = run(["app"], {"app/other.py": ""})
    assert (result.code, result.err) == (2, "basehttpserver-compat run: can't find '__main__' module in 'app'\n")


@pytest.mark.parametrize("arguments", [["app.py"], ["--explain", "app.py"]], ids=["run", "explain"])
def test_without_the_engine_the_remedy_is_named(run, arguments):
    block = "import sys\nsys.modules['fissix'] = sys.modules['lib2to3'] = None\nfrom BaseHTTPServer_compat.cli import main\nsys.exit(main())\n"
    run.launcher.write_text(block)
    result = run(arguments, {"app.py": "print 1\n"})
    assert result.code == 2
    assert result.err.startswith("basehttpserver-compat run: ")
    assert "fix and run need it: " in result.err
    assert "Traceback" not in result.err


def test_an_address_in_use_is_a_socket_error_to_the_reader_too(run):
    source = "import socket\ns = socket.socket()\ns.bind(('127.0.0.1', 0))\ns.listen(1)\nsocket.socket().bind(s.getsockname())\n"
    result = run(["app.py"], {"app.py": source})
    assert (result.code, result.err.splitlines()[-1]) == (1, "socket.error: [Errno 98] Address already in use")


def test_an_imported_module_that_cannot_be_translated_says_so(run):
    result = run(["app.py"], {"app.py": "import broken", "broken.py": "\n\nprint 'a' 'b' c d\n"})
    assert result.code == 2
    assert "broken.py:3:15: " in result.err


@pytest.mark.parametrize("arguments", [[], ["nosuch.py"], ["-m", "nosuch"], ["--nosuch", "app.py"]])
def test_usage_errors(run, arguments):
    result = run(arguments)
    assert result.code == 2
    assert result.err.startswith("basehttpserver-compat run: ")


def test_help(run):
    result = run(["--help"])
    assert result.code == 0
    assert "--no-cache" in result.out


# The cache


def kept(run):
    return sorted(os.listdir(str(run.cache))) if run.cache.exists() else []


def test_a_second_run_translates_nothing(run):
    run(["app.py"], {"app.py": "print u'\\xe9'.encode('utf-8'), 3 / 2"})
    names = kept(run)
    assert len(names) == 1
    probe = "import sys\nprint u'\\xe9'.encode('utf-8'), 3 / 2"
    assert run(["app.py"]).out == "é 1\n"
    assert kept(run) == names
    result = run(["app.py"], {"app.py": probe + "\nprint [n for n in __import__('sys').modules.keys() if 'fissix' in n or 'lib2to3' in n]"})
    assert len(kept(run)) == 2, result.err


def test_no_cache_keeps_nothing(run):
    assert run(["--no-cache", "app.py"], {"app.py": "print 1"}).out == "1\n"
    assert kept(run) == []


@pytest.mark.parametrize("damage", [b"", b"junk", b"\0" * 64])
def test_a_damaged_file_is_not_run(run, damage):
    run(["app.py"], {"app.py": "print 7 / 2"})
    (run.cache / kept(run)[0]).write_bytes(damage)
    assert run(["app.py"]).out == "3\n"


@pytest.mark.skipif(os.name == "nt", reason="permissions of POSIX")
def test_a_file_that_others_could_write_is_not_run(run):
    run(["app.py"], {"app.py": "print 'good'"})
    name = kept(run)[0]
    run(["evil.py"], {"evil.py": "print 'evil'"})
    other = [one for one in kept(run) if one != name][0]
    (run.cache / name).write_bytes((run.cache / other).read_bytes())
    os.chmod(str(run.cache / name), 0o666)
    assert run(["app.py"]).out == "good\n"
    assert not os.stat(str(run.cache)).st_mode & (stat.S_IRWXG | stat.S_IRWXO)


def test_a_cache_that_cannot_be_made_is_done_without(run):
    (run.folder / "cache").write_bytes(b"a file in the way")
    result = run(["app.py"], {"app.py": "print 1"})
    assert result.out == "1\n", result.err


# --explain


def test_explain_shows_the_translation_and_runs_nothing(run):
    result = run(["--explain", "app.py"], {"app.py": "print 'a',\nexcept_ = 0777\nimport htmllib\n"})
    assert result.code == 0
    lines = result.out.splitlines()
    assert lines[0].endswith("# -> the print statement")
    assert lines[1] == "except_ = 0o777  # -> 0777 is 0o777"
    assert "warning: a module that Python 3 has no more" in lines[2]
    assert lines[3].startswith("# app.py: 2 changes, 1 warning.")


def test_explain_says_what_cannot_be_translated(run):
    result = run(["--explain", "app.py"], {"app.py": "x = = 1\n"})
    assert (result.code, result.err) == (2, "app.py:1:5: invalid syntax\n")
