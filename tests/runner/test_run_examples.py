"""The examples under `run` and under 2.7.18, asked the same: every byte of every answer is the same, Date and version aside."""
from __future__ import unicode_literals

import os
import shutil
import sys

import pytest

TESTS = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(0, TESTS)

import programs_compare  # noqa: E402
import programs_harness  # noqa: E402
from oracle import python27  # noqa: E402
from programs_requests import get, head, part, post, post_json, request, upload  # noqa: E402

pytestmark = pytest.mark.skipif(sys.version_info[0] == 2, reason="2.7 is the one to compare with")

EXAMPLES = os.path.join(os.path.dirname(TESTS), "examples")
DATA = os.path.join(TESTS, "programs", "data")
ASKS = {
    "guestbook": [get("/"), post("/sign", "name=%E9+%26&message=caf%C3%A9"), get("/", b"User-Agent: x\xff"), get("/no")],
    "json_api": [get("/todos"), post_json("/todos", b'{"title": "caf\xc3\xa9"}'), post_json("/todos", b"{}"), post_json("/todos", b"{"),
                 request("PUT", "/todos/1", (), b'{"done": true}'), get("/todos?done=1"), get("/todos/7"), request("DELETE", "/todos/1"),
                 get("/todos"), request("PUT", "/todos/1", (), b"{}")],
    "proxy": [get("http://127.0.0.1:{upstream}/binary"), post("http://127.0.0.1:{upstream}/x?y", b"\xff=1", b"X-A: caf\xc3\xa9"),
              get("http://127.0.0.1:{upstream}/page"), get("/"), get("http://127.0.0.1:1/"), request("CONNECT", "127.0.0.1:1")],
    "tls": [get("/"), get("/", "Authorization: Basic YW5uYTpzZWNyZXQ="), get("/", "Authorization: Basic !"), head("/")],
    "upload": [get("/upload"), upload("/upload", part("file", b"\x00\xff\r\n", b"caf\xc3\xa9 1.bin", "application/octet-stream")),
               post("/nope", "a=1"), post("/upload", "a=1"), get("/"), head("/upload"), get("/upload.py/x")],
    "gallery": [get("/"), get("/logo.png"), get("/square/3/255/0/9"), get("/square/x"), get("/square/1/2/3/400"), get("/nosuch")],
}


class Example(programs_harness.Program):
    """An example as the harness takes a program: its file, and data beside it."""

    def __init__(self, name):
        self.name, self.folder, self.data = name, EXAMPLES, DATA
        self.args = ["{port}"] + {"tls": ["server.pem"]}.get(name, [])
        self.env, self.stdin, self.tls, self.shared = {}, b"", name == "tls", ["logo.png", "server.pem"]
        self.asks = [(str(number), [sent]) for number, sent in enumerate(ASKS[name])]

    def copy_to(self, parent):
        folder = os.path.join(parent, self.name)
        os.mkdir(folder)
        for path in [os.path.join(EXAMPLES, self.name + ".py")] + [os.path.join(DATA, name) for name in self.shared]:
            os.utime(shutil.copy(path, folder), (programs_harness.MODIFIED,) * 2)  # Last-Modified is the same in every copy
        return folder


def answers(command, name):
    """[answer, ...] of an example started by `command`."""
    example = Example(name)
    env = {"PYTHONPATH": os.environ["PYTHONPATH"]} if len(command) > 1 and os.environ.get("PYTHONPATH") else {}
    with programs_harness.temporary_folder() as parent:
        found, said = programs_harness.run_program(example, command + [name + ".py"], example.copy_to(parent), env)
    return [answer for _, _, answer in found], said


@pytest.mark.parametrize("name", sorted(ASKS))
def test_example_answers_as_on_27(name):
    python = python27.find()
    if python is None:
        pytest.skip(python27.MISSING)
    wanted, _ = answers([python], name)
    found, said = answers([sys.executable, "-m", "BaseHTTPServer_compat", "run"], name)
    assert len(wanted) == len(ASKS[name])
    for want, got in zip(wanted, found):
        assert programs_compare.normalise(got) == programs_compare.normalise(want), said[-3000:]
