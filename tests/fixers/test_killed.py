"""``fix -w`` that is killed while it writes: every file is its old text or its new one, whole."""
from __future__ import unicode_literals

import io
import os
import random
import signal
import subprocess
import sys
import time

import pytest
from ends import text_share

from test_driver import ROOT, fix, read

COUNT, KILLS = 120, text_share(10, 3)
OLD = ("import BaseHTTPServer\nclass H%d(BaseHTTPServer.BaseHTTPRequestHandler):\n"
       "    def do_GET(self):\n        self.wfile.write('x')\n" + "    # long enough for several blocks on the disk\n" * 300)
NAMES = ["f%03d.py" % number for number in range(COUNT)]


def fill(folder):
    """Write the old files; return their bytes by name."""
    texts = dict((name, (OLD % number).encode("ascii")) for number, name in enumerate(NAMES))
    for name, raw in texts.items():
        with io.open(os.path.join(str(folder), name), "wb") as stream:
            stream.write(raw)
    return texts


@pytest.fixture(scope="module")
def texts(tmpdir_factory):
    """(old, new): the bytes of each file by name, before and after a run that nobody kills."""
    folder = tmpdir_factory.mktemp("whole")
    old = fill(folder)
    assert fix(folder, "-w", "-n", "--no-diffs", ".").status == 0
    new = dict((name, read(folder, name)) for name in NAMES)
    assert not any(old[name] == new[name] for name in NAMES)
    return old, new


def start(folder):
    """Start ``fix -w`` in a process group of its own."""
    environment = dict(os.environ)
    if os.path.isdir(os.path.join(ROOT, "fixers")):
        environment["PYTHONPATH"] = os.pathsep.join([ROOT] + environment.get("PYTHONPATH", "").split(os.pathsep))
    with open(os.devnull, "wb") as nowhere:
        return subprocess.Popen(
            [sys.executable, "-m", "BaseHTTPServer_compat", "fix", "-w", "-n", "--no-diffs", "-j", "2", "."],
            cwd=str(folder), env=environment, stdout=nowhere, stderr=nowhere, preexec_fn=os.setsid)


@pytest.mark.skipif(not hasattr(os, "killpg"), reason="no process groups here: Windows has no SIGKILL")
@pytest.mark.parametrize("number", range(KILLS))
def test_killed_at_any_moment(tmpdir, texts, number):
    old, new = texts
    chance = random.Random(number)
    fill(tmpdir)
    process = start(tmpdir)
    reached = NAMES[chance.randrange(COUNT - 1)]    # killed some time after this one is written, at another place each time
    try:
        until = time.time() + 60
        while read(tmpdir, reached) == old[reached] and time.time() < until:
            pass
        time.sleep(chance.random() / 500)
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    found = dict((name, read(tmpdir, name)) for name in NAMES)
    assert found[reached] == new[reached]
    assert [name for name in NAMES if found[name] not in (old[name], new[name])] == []


def test_killed_runs_are_finished_by_another(tmpdir, texts):
    """What a killed run left behind, a temporary file at worst, is in nobody's way."""
    fill(tmpdir)
    process = start(tmpdir)
    while read(tmpdir, NAMES[COUNT // 2]) == texts[0][NAMES[COUNT // 2]]:
        pass
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    assert fix(tmpdir, "-w", "-n", "--no-diffs", ".").status == 0
    assert dict((name, read(tmpdir, name)) for name in NAMES) == texts[1]
