"""Python 2 scripts of tests/runner/scripts: under `run` they print what CPython 2.7.18 printed, which stands beside each in a file .out.

To add one: write ``NAME.py2`` and run ``python2.7 NAME.py2 > NAME.out`` there.  On 2.7 the same test checks the recording.
"""
from __future__ import unicode_literals

import io
import os
import subprocess
import sys

import pytest
from ends import some

SCRIPTS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "scripts")
NEEDS = {"frames_of_errors": ((3, 7), "no frame can be taken out of a traceback there")}
NAMES = sorted(name[:-4] for name in os.listdir(SCRIPTS) if name.endswith(".py2"))


def output(script, folder, **variables):
    """What `script` prints and says of errors, in an environment that says nothing of text but what `variables` do."""
    command = [sys.executable] + ([] if sys.version_info[0] == 2 else ["-m", "BaseHTTPServer_compat", "run"])
    environ = dict(os.environ, LC_ALL=str("C.UTF-8"), TZ=str("UTC"), XDG_CACHE_HOME=str(folder))
    environ.pop("PYTHONIOENCODING", None)  # tox sets it
    process = subprocess.Popen(command + [script], cwd=str(folder), env=dict(environ, **variables),
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    return process.communicate()


@pytest.mark.parametrize("name", some(NAMES))
def test_script_prints_what_it_printed_on_27(name, tmpdir):
    first, reason = NEEDS.get(name, ((3, 6), ""))
    if (3,) < sys.version_info[:2] < first:
        pytest.skip(reason)
    said, errors = output(os.path.join(SCRIPTS, name + ".py2"), tmpdir)
    with io.open(os.path.join(SCRIPTS, name + ".out"), "rb") as file:
        wanted = file.read()
    for line, (want, got) in enumerate(zip(wanted.splitlines(), said.splitlines()), 1):
        assert got == want, "line %d of %s" % (line, name)
    assert said == wanted, errors.decode("utf-8", "replace")


@pytest.mark.parametrize("encoding, printed", [
    pytest.param("utf-8", b"'utf-8' None\n\xe2\x82\xac\n", id="UTF-8"),
    pytest.param("latin-1:replace", b"'latin-1' 'replace'\n?\n", id="Latin-1, a question mark for what it lacks"),
])
def test_unicode_is_printed_as_PYTHONIOENCODING_says(encoding, printed, tmpdir):
    script = tmpdir.join("euro.py")
    script.write("import sys\nprint repr(sys.stdout.encoding), repr(sys.stdout.errors)\nprint u'\\u20ac'\n")
    assert output(str(script), tmpdir, PYTHONIOENCODING=str(encoding))[0] == printed


def test_there_are_scripts():
    assert len(NAMES) >= 3
