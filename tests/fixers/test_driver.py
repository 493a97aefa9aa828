"""The command ``fix``: what is printed, written and returned; one bad file; processes; ignoring; atomic writes."""

import io
import json
import os
import stat
import subprocess
import sys

import pytest

import BaseHTTPServer_compat

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(BaseHTTPServer_compat.__file__)))
OLD = b"import BaseHTTPServer\nBaseHTTPServer.HTTPServer\n"
NEW = b"import http.server\nhttp.server.HTTPServer\n"
PERSON = b"from rfc822 import AddressList\n"
BROKEN = b"import BaseHTTPServer\ndef (:\n"
UNDECODABLE = b"import BaseHTTPServer\n# \xff\n"


class Done(object):
    """A finished command: ``status``, ``out``, ``err`` (text)."""

    def __init__(self, status, out, err):
        self.status, self.out, self.err = status, out, err


def fix(directory, *arguments, **keywords):
    """Run ``fix`` in *directory*; *stdin* is bytes."""
    environment = dict(os.environ)
    # Only in a checkout: site-packages on PYTHONPATH would put our aliases before 2.7's genuine modules.
    if os.path.isdir(os.path.join(ROOT, "fixers")):
        environment["PYTHONPATH"] = os.pathsep.join([ROOT] + environment.get("PYTHONPATH", "").split(os.pathsep))
    process = subprocess.Popen(
        [sys.executable, "-m", "BaseHTTPServer_compat", "fix"] + list(arguments), cwd=str(directory), env=environment,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    out, err = process.communicate(keywords.get("stdin", b""))
    return Done(process.returncode, out.decode("utf-8"), err.decode("utf-8"))


def write(directory, **files):
    """Write ``name=bytes`` as name.py; return the directory."""
    for name, raw in files.items():
        with io.open(os.path.join(str(directory), name + ".py"), "wb") as stream:
            stream.write(raw)
    return directory


def read(directory, name):
    """Return the bytes of a file."""
    with io.open(os.path.join(str(directory), name), "rb") as stream:
        return stream.read()


STATUS = [
    ("nothing to do", {"a": b"x = 1\n"}, [], 0),
    ("a diff is no failure", {"a": OLD}, [], 0),
    ("all written", {"a": OLD}, ["-w"], 0),
    ("check finds work", {"a": OLD}, ["--check"], 1),
    ("check finds nothing", {"a": NEW}, ["--check"], 0),
    ("a place needs a person", {"a": PERSON}, ["-w"], 1),
    ("unparsable", {"a": BROKEN, "b": OLD}, ["-w"], 2),
    ("undecodable", {"a": UNDECODABLE, "b": OLD}, ["-w"], 2),
    ("failure outranks work", {"a": BROKEN, "b": PERSON}, ["--check"], 2),
    ("-n without -w", {"a": OLD}, ["-n"], 2),
    ("--check with -w", {"a": OLD}, ["--check", "-w"], 2),
    ("-o without -n", {"a": OLD}, ["-w", "-o", "x"], 2),
    ("--add-suffix without -n", {"a": OLD}, ["-w", "--add-suffix", "3"], 2),
    ("no such fixer", {"a": OLD}, ["-f", "nonesuch"], 2),
    ("no such option", {"a": OLD}, ["--nonesuch"], 2),
    ("no such target", {"a": OLD}, ["--target", "nonesuch"], 2),
    ("fixer left out", {"a": OLD}, ["-x", "server_imports", "--check"], 0),
    ("fixer named", {"a": OLD}, ["-f", "module_strings", "--check"], 0),
    ("standard fixer named", {"a": b"print 1\n"}, ["-f", "print", "--check"], 1),
]


@pytest.mark.parametrize("files, arguments, status", [row[1:] for row in STATUS], ids=[row[0] for row in STATUS])
def test_exit_status(tmp_path, files, arguments, status):
    write(tmp_path, **files)
    assert fix(tmp_path, *(arguments + ["."])).status == status


def test_no_path_is_a_usage_error(tmp_path):
    assert fix(tmp_path).status == 2


def test_a_path_that_does_not_exist(tmp_path):
    done = fix(tmp_path, "gone.py")
    assert done.status == 2
    assert "gone.py:1:1: BH906 " in done.err


def test_the_diff_is_2to3s(tmp_path):
    done = fix(write(tmp_path, a=OLD), "a.py")
    assert done.out == (
        "--- a.py\t(original)\n+++ a.py\t(refactored)\n@@ -1,2 +1,2 @@\n-import BaseHTTPServer\n"
        "-BaseHTTPServer.HTTPServer\n+import http.server\n+http.server.HTTPServer\n")
    assert read(tmp_path, "a.py") == OLD


def test_check_names_files_and_writes_nothing(tmp_path):
    done = fix(write(tmp_path, a=OLD, b=NEW), "--check", "a.py", "b.py")
    assert (done.out, read(tmp_path, "a.py")) == ("would fix a.py\n", OLD)


def test_written_with_a_backup_and_without(tmp_path):
    fix(write(tmp_path, a=OLD, b=OLD), "-w", "a.py")
    fix(tmp_path, "-w", "-n", "b.py")
    assert sorted(os.listdir(str(tmp_path))) == ["a.py", "a.py.bak", "b.py"]
    assert [read(tmp_path, name) for name in ("a.py", "a.py.bak", "b.py")] == [NEW, OLD, NEW]


def test_other_files_are_done_and_the_bad_ones_named(tmp_path):
    write(tmp_path, a=BROKEN, b=OLD, c=UNDECODABLE, d=OLD)
    done = fix(tmp_path, "-w", "-n", ".")
    assert [read(tmp_path, name + ".py") for name in "abcd"] == [BROKEN, NEW, UNDECODABLE, NEW]
    lines = [line for line in done.err.splitlines() if "BH9" in line]
    assert [line.split(": ")[0] for line in lines] == ["./a.py:2:5", "./c.py:2:3"]
    assert [line.split(": ")[1].split()[0] for line in lines] == ["BH903", "BH902"]


def test_output_directory_and_suffix(tmp_path):
    (tmp_path / "src" / "sub").mkdir(parents=True)
    write(tmp_path / "src", a=OLD)
    write(tmp_path / "src" / "sub", b=b"x = 1\n")
    done = fix(tmp_path, "-W", "-n", "-o", "out", "--add-suffix", "3", "src")
    assert done.status == 0
    assert read(tmp_path, "out/a.py3") == NEW
    assert read(tmp_path, "out/sub/b.py3") == b"x = 1\n"
    assert read(tmp_path, "src/a.py") == OLD


BYTES = [
    ("BOM", b"\xef\xbb\xbf" + OLD, b"\xef\xbb\xbf" + NEW),
    ("BOM and cookie", b"\xef\xbb\xbf# coding: utf8\n" + OLD, b"\xef\xbb\xbf# coding: utf8\n" + NEW),
    ("latin-1", b"# coding: latin-1\n# \xe9\n" + OLD, b"# coding: latin-1\n# \xe9\n" + NEW),
    ("CRLF", OLD.replace(b"\n", b"\r\n"), NEW.replace(b"\n", b"\r\n")),
    ("mixed line ends", OLD.replace(b"\n", b"\r\n", 1), NEW.replace(b"\n", b"\r\n", 1)),
    ("no line end at the end", OLD[:-1], NEW[:-1]),
    ("form feed", b"\x0c\n" + OLD, b"\x0c\n" + NEW),
]


@pytest.mark.parametrize("before, after", [row[1:] for row in BYTES], ids=[row[0] for row in BYTES])
def test_bytes_are_kept(tmp_path, before, after):
    assert fix(write(tmp_path, a=before), "-w", "-n", "a.py").status == 0
    assert read(tmp_path, "a.py") == after


def test_mode_is_kept_and_an_unchanged_file_is_not_touched(tmp_path):
    write(tmp_path, a=OLD, b=NEW)
    for name in ("a.py", "b.py"):
        os.chmod(str(tmp_path / name), 0o751)
        os.utime(str(tmp_path / name), (1000, 1000))
    fix(tmp_path, "-W", "-n", ".")
    assert stat.S_IMODE(os.stat(str(tmp_path / "a.py")).st_mode) == 0o751
    assert os.stat(str(tmp_path / "b.py")).st_mtime == 1000
    assert os.stat(str(tmp_path / "a.py")).st_mtime > 1000


def test_a_link_is_written_through(tmp_path):
    write(tmp_path, a=OLD)
    os.symlink("a.py", str(tmp_path / "link.py"))
    fix(tmp_path, "-w", "-n", "link.py")
    assert os.path.islink(str(tmp_path / "link.py"))
    assert read(tmp_path, "a.py") == NEW


def test_stdin_to_stdout(tmp_path):
    done = fix(tmp_path, "-", stdin=OLD)
    assert (done.status, done.out.encode("ascii")) == (0, NEW)
    assert fix(tmp_path, "-", "--check", stdin=OLD).status == 1
    assert fix(tmp_path, "-", stdin=BROKEN).status == 2
    assert fix(tmp_path, "-w", "-", stdin=OLD).status == 2


def test_files_from_a_list_that_is_not_there(tmp_path):
    result = fix(tmp_path, "--files-from", "nowhere")
    assert (result.status, result.out) == (2, "")
    assert "error: --files-from nowhere: No such file or directory" in result.err


def test_files_from(tmp_path):
    write(tmp_path, a=OLD, b=OLD, c=OLD)
    assert fix(tmp_path, "--check", "--files-from", "-", stdin=b"a.py\nb.py\n").out == "would fix a.py\nwould fix b.py\n"
    assert fix(tmp_path, "--check", "--files-from", "-", stdin=b"c.py\0a.py\0").out == "would fix c.py\nwould fix a.py\n"


def found(tmp_path, *arguments):
    """Return the files that ``--check`` names."""
    return [line.split()[-1] for line in fix(tmp_path, "--check", *arguments).out.splitlines()]


def tree(tmp_path):
    """A tree with hidden, ignored and ordinary files."""
    for name in ("", "build", "build/deep", ".hidden", "sub", "sub/keep"):
        (tmp_path / name).mkdir(exist_ok=True) if name else None
        write(tmp_path / name, a=OLD)
    return tmp_path


def test_order_hidden_directories_and_no_file_twice(tmp_path):
    tree(tmp_path)
    assert found(tmp_path, "sub", ".", "sub/a.py") == [
        "sub/a.py", "sub/keep/a.py", "./a.py", "./build/a.py", "./build/deep/a.py"]


def test_exclude(tmp_path):
    tree(tmp_path)
    assert found(tmp_path, "--exclude", "build/", "--exclude", "/a.py", ".") == ["./sub/a.py", "./sub/keep/a.py"]
    assert found(tmp_path, "--exclude", "build", "build/a.py", "a.py") == ["a.py"]


def test_gitignore_is_read_inside_a_work_tree_only(tmp_path):
    tree(tmp_path)
    (tmp_path / ".gitignore").write_text(u"build/\n/a.py\n")
    (tmp_path / "sub" / ".gitignore").write_text(u"*.py\n!keep/a.py\n")
    assert len(found(tmp_path, ".")) == 5
    (tmp_path / ".git").mkdir()
    assert found(tmp_path, ".") == ["./sub/keep/a.py"]
    assert found(tmp_path, "--no-gitignore", "sub") == ["sub/a.py", "sub/keep/a.py"]
    assert found(tmp_path, "a.py", "build") == ["a.py", "build/a.py", "build/deep/a.py"]  # named: taken


def test_report(tmp_path):
    write(tmp_path, a=OLD, b=PERSON, c=BROKEN, d=b"x = 1\n")
    status = fix(tmp_path, "-w", "-n", "--report", "r.json", ".").status
    report = json.loads(read(tmp_path, "r.json").decode("ascii"))
    assert (status, report["exit_status"], report["target"]) == (2, 2, "http.server")
    assert report["summary"] == {"files": 4, "changed": 1, "failed": 1, "persons": 1}
    by_name = dict((entry["path"], entry) for entry in report["files"])
    assert sorted(by_name) == ["./a.py", "./b.py", "./c.py"]
    assert by_name["./a.py"]["changes"] == [{
        "line": 1, "before": OLD.decode().splitlines(), "after": NEW.decode().splitlines()}]
    assert by_name["./a.py"]["written"] is True
    message = by_name["./b.py"]["messages"][0]
    assert (message["line"], message["column"], message["code"]) == (1, 20, "BH102")
    assert message["remedy"] and message["summary"]
    assert by_name["./c.py"]["status"] == "failed"


def many(tmp_path, name):
    """A directory with files of every kind."""
    directory = tmp_path / name
    directory.mkdir()
    for number in range(6):
        write(directory, **{"old%d" % number: OLD * (number + 1), "person%d" % number: PERSON,
                            "broken%d" % number: BROKEN, "undecodable%d" % number: UNDECODABLE})
    return directory


@pytest.mark.parametrize("arguments", [["--check"], ["-w", "-n"], ["-f", "all"]], ids=["check", "write", "all"])
def test_every_number_of_processes_gives_the_same(tmp_path, arguments):
    results = []
    for count in ("1", "4", "0"):
        directory = many(tmp_path, "n" + count)
        done = fix(directory, "-j", count, *(arguments + [".", "gone.py"]))
        results.append((done.status, done.out, done.err,
                        [read(directory, name) for name in sorted(os.listdir(str(directory)))]))
    assert results[0] == results[1] == results[2]
    assert results[0][0] == 2


def test_colour_only_where_asked(tmp_path):
    write(tmp_path, a=OLD)
    assert "\033[" not in fix(tmp_path, "a.py").out
    assert "\033[31m-import BaseHTTPServer\033[0m\n" in fix(tmp_path, "--color", "always", "a.py").out


def test_list_names_every_fixer(tmp_path):
    out = fix(tmp_path, "-l").out.split()
    assert "server_imports" in out and "print" in out


def test_a_file_that_changes_meanwhile_is_left(tmp_path):
    from BaseHTTPServer_compat.fixers import sources
    write(tmp_path, a=b"newer\n")
    with pytest.raises(sources.FileProblem) as caught:
        sources.write(str(tmp_path / "a.py"), NEW, OLD)
    assert caught.value.code == "BH907"
    assert read(tmp_path, "a.py") == b"newer\n"
    assert os.listdir(str(tmp_path)) == ["a.py"]


def test_a_write_that_fails_leaves_the_file_and_no_rubbish(tmp_path, monkeypatch):
    from BaseHTTPServer_compat.fixers import sources

    def full(*_):
        raise OSError(28, "No space left on device")

    write(tmp_path, a=OLD)
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(sources.FileProblem) as caught:
        sources.write(str(tmp_path / "a.py"), NEW, OLD)
    assert caught.value.code == "BH904"
    assert (os.listdir(str(tmp_path)), read(tmp_path, "a.py")) == (["a.py"], OLD)
