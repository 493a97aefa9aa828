"""The README: its programs run, what is made from the code is up to date, its commands are those that CI runs."""
import io
import os
import re
import socket
import subprocess
import sys
import threading

import pytest

import BaseHTTPServer
from BaseHTTPServer_compat import cli

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path.append(os.path.join(ROOT, "tools"))

import readme  # noqa: E402


def read(name):
    """The text of a file of the checkout."""
    with io.open(os.path.join(ROOT, name), encoding="utf-8") as page:
        return page.read()


def blocks(name, language):
    """The code blocks of a page that are written in `language`."""
    return re.findall(r"(?ms)^```%s\n(.*?)^```" % language, read(name))


PROGRAM, FORM = blocks("README.md", "python")


def ask(handler, request):
    """What a server with the handler class answers to one request, bytes."""
    server = BaseHTTPServer.HTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.handle_request)
    thread.start()
    client = socket.create_connection(server.server_address, timeout=30)
    try:
        client.sendall(request)
        return b"".join(iter(lambda: client.recv(65536), b""))
    finally:
        client.close()
        thread.join()
        server.server_close()


def run_program(monkeypatch, source):
    """The names that a program of the README leaves, its server neither bound to the port nor started."""

    class Server(BaseHTTPServer.HTTPServer):
        def __init__(self, address, handler):
            assert address == ("", 8000)

        def serve_forever(self):
            """The test asks by itself."""

    monkeypatch.setattr(BaseHTTPServer, "HTTPServer", Server)
    names = {"__name__": "__main__"}
    exec(compile(source, "README.md", "exec"), names)
    monkeypatch.undo()
    return names


def test_first_program_answers_what_the_readme_shows(monkeypatch):
    handler = run_program(monkeypatch, PROGRAM)["Hello"]
    request, expected = re.match(r"\$ curl -i http://localhost:8000(/)\n(.*)", blocks("README.md", "console")[0], re.DOTALL).groups()
    agent = re.search("curl/[0-9.]+", expected).group()
    answer = ask(handler, ("GET %s HTTP/1.1\r\nUser-Agent: %s\r\n\r\n" % (request, agent)).encode("ascii"))
    head, blank, body = answer.decode("ascii").partition("\r\n\r\n")
    shown = pinned(expected.replace("\n", "\r\n").partition("\r\n\r\n")[0])
    assert pinned(head) == shown
    assert body == expected.partition("\n\n")[2]


def pinned(head):
    """A head without what differs between runs: the date and Python's version."""
    return re.sub(r"(?m)^(Date: |Server: BaseHTTP/0.3 Python/)[^\r\n]+", r"\1...", head)


def test_first_program_is_a_dozen_lines():
    assert len([line for line in PROGRAM.splitlines() if line.strip()]) <= 12


def test_form_program_reads_a_str(monkeypatch):
    handler = run_program(monkeypatch, FORM)["Form"]
    answer = ask(handler, b"POST / HTTP/1.0\r\nContent-Length: 7\r\n\r\na=1&b=2")
    assert answer.endswith(b"\r\n\r\n2 fields\n")


def test_python2_program_runs_as_it_stands(tmp_path):
    """On 2.7 by the interpreter itself, on 3 by `run`."""
    program = tmp_path / "add.py"
    program.write_text(blocks("README.md", "python2")[0])
    command = [] if sys.version_info[0] == 2 else ["-m", "BaseHTTPServer_compat", "run", "--no-cache"]
    server = subprocess.Popen([sys.executable, "-u"] + command + [str(program), "0"], stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, universal_newlines=True)
    try:
        port = int(re.match(r"Adding on port (\d+)\n", server.stdout.readline()).group(1))
        client = socket.create_connection(("localhost", port), timeout=30)
        client.sendall(b"GET /?n=1&n=2 HTTP/1.0\r\n\r\n")
        assert b"".join(iter(lambda: client.recv(65536), b"")).endswith(b"\r\n\r\nThe sum is 3\n")
        client.close()
    finally:
        server.kill()
        server.communicate()


MADE = {part.group(2): part.group(3) for part in readme.PART.finditer(read("README.md"))}


@pytest.mark.parametrize("name", sorted(readme.PARTS))
def test_part_is_what_the_code_says(name):
    """When this fails, run `python tools/readme.py`."""
    cli.find_fixers()
    assert MADE[name] == readme.PARTS[name]()


def test_ci_runs_the_test_command():
    """`.ci/run` takes the line from the README by this pattern: exactly one line may answer to it."""
    pattern = re.search(r"grep -m 1 -E '([^']+)' README.md", read(".ci/run")).group(1)
    assert len(re.findall("(?m)" + pattern, read("README.md"))) == 1


def get(port, target):
    """All that the server on `port` answers to a GET."""
    client = socket.create_connection(("localhost", int(port)), timeout=30)
    client.sendall(b"GET " + target + b" HTTP/1.0\r\n\r\n")
    answer = client.makefile("rb").read()
    client.close()
    return answer


@pytest.mark.packaging
def test_serving_command_works_in_a_fresh_clone(tmp_path):
    command, = [block.strip() for block in blocks("README.md", "sh") if "gallery" in block]
    clone = str(tmp_path / "clone")
    subprocess.check_call(["git", "clone", "-q", ROOT, clone])
    # exec, so that what is ended at last is the program and not a shell above it.
    assert " && .venv/bin/basehttpserver-compat run examples/gallery.py 8000 " in command
    command = command.replace("&& .venv/bin/basehttpserver-compat", "&& exec .venv/bin/basehttpserver-compat").replace(" 8000 ", " 0 ")
    environ = dict(os.environ, PYTHONUNBUFFERED="1", XDG_CACHE_HOME=str(tmp_path / "cache"))
    server = subprocess.Popen(["sh", "-c", command], cwd=clone, env=environ, stderr=subprocess.PIPE, universal_newlines=True)
    try:
        port = next(re.search(r"Gallery on http://localhost:(\d+)/", line) for line in server.stderr if "Gallery" in line).group(1)
        assert b"<li>logo.png: " in get(port, b"/")
        assert b"\r\nContent-Type: image/png\r\n" in get(port, b"/square/100/255/128/0")
    finally:
        server.terminate()
        server.wait()
        server.stderr.close()
