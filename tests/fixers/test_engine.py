"""The binding to an engine: it follows the driver, and a second driver is told."""

import os
import subprocess
import sys

import pytest

import BaseHTTPServer_compat

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(BaseHTTPServer_compat.__file__)))
SCRIPT = """
import importlib, sys, warnings
warnings.simplefilter("ignore")
from BaseHTTPServer_compat import cli
cli.find_fixers()
for engine in sys.argv[2:]:
    main = importlib.import_module(engine + ".main").main
    status = main("BaseHTTPServer_compat.fixers", ["-f", "server_imports", "-w", "-n", "--no-diffs", sys.argv[1]])
    sys.stdout.write("%s %s" % (engine, status))
"""


def engines():
    """Return the engines that this Python has."""
    found = []
    for name in ("lib2to3", "fissix"):
        try:
            __import__(name)
        except ImportError:
            continue
        except (DeprecationWarning, PendingDeprecationWarning):  # warnings are errors here
            pass
        found.append(name)
    return found


def drive(tmp_path, *names):
    """Drive our fixers by the engines *names*, one after the other; return (status, stdout, stderr, the file)."""
    path = tmp_path / "a.py"
    path.write_text(u"import BaseHTTPServer\n")
    environment = dict(os.environ, PYTHONPATH=ROOT)
    process = subprocess.Popen([sys.executable, "-c", SCRIPT, str(path)] + list(names), env=environment,
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    out, err = process.communicate()
    return process.returncode, out.decode(), err.decode(), path.read_text()


@pytest.mark.parametrize("name", engines())
def test_each_engine_can_drive(tmp_path, name):
    status, out, _, text = drive(tmp_path, name)
    assert (status, out, text) == (0, name + " 0", u"import http.server\n")


@pytest.mark.skipif(len(engines()) < 2, reason="this Python has one engine")
def test_a_second_engine_is_told(tmp_path):
    status, _, err, _ = drive(tmp_path, "lib2to3", "fissix")
    assert status == 1
    assert "EngineMismatch" in err
