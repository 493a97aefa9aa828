"""CPython 2.7's own tests of the server modules, run under `run`: found on this machine, copied to a temporary folder.

`FAILURES` names every test that fails, with its reason; a test that fails besides, or one that passes all of a sudden, fails here.
"""
from __future__ import unicode_literals

import os
import re
import shutil
import subprocess
import sys

import pytest
from ends import REASON, WHOLE

from oracle import python27

pytestmark = [
    pytest.mark.skipif(sys.version_info[0] == 2, reason="2.7 runs its own tests itself"),
    pytest.mark.skipif(not WHOLE, reason=REASON)]

# (module, how many tests 2.7.18 has, {test that fails: why})
SUITES = [
    ("test_httpservers", 40, {}),
    ("test_rfc822", 15, {}),
    ("test_mimetools", 3, {}),
    ("test_SimpleHTTPServer", 2, {}),
    ("test_socketserver", 16, {
        "test_InterruptServerSelectCall": "asks that serve_forever call select.select; the standard library's waits otherwise",
    }),
    ("test_cgi", 15, {
        "test_deprecated_parse_qs": "asks for a PendingDeprecationWarning",
        "test_deprecated_parse_qsl": "asks for a PendingDeprecationWarning",
    }),
    ("test_urlparse", 23, {}),
    ("test_base64", 14, {
        "test_b64encode": "asks that a bytearray be refused",
        "test_b32decode": "asks that a bytearray be refused",
    }),
    ("test_logging", 48, {}),
    ("test_textwrap", 38, {}),
]
DRIVER = """\
import sys, unittest
module = __import__('test.' + sys.argv[1], fromlist=['x'])

class Result(unittest.TextTestResult):
    passed = 0
    def addSuccess(self, test):
        self.passed += 1
        unittest.TextTestResult.addSuccess(self, test)

suite = unittest.defaultTestLoader.loadTestsFromModule(module)
result = unittest.TextTestRunner(stream=open('log', 'w'), resultclass=Result).run(suite)
ended = result.passed + len(result.failures + result.errors + result.skipped)  # testsRun leaves the skipped ones out on 3.12.1
print ended, [case.id().split('.')[-1] for case, _ in result.failures + result.errors]
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A program's folder: the driver, and a package `test` with 2.7's files."""
    python = python27.find()
    if python is None:
        pytest.skip(python27.MISSING)
    found = subprocess.check_output([python, "-c", "import test; print(test.__path__[0])"], env=python27.environment())
    source = found.decode("utf-8").strip()
    made = tmp_path_factory.mktemp("upstream")
    shutil.copytree(os.path.join(source, "support"), str(made / "test" / "support"))
    for name in ["__init__", "test_support", "script_helper"] + [suite[0] for suite in SUITES]:
        shutil.copy(os.path.join(source, name + ".py"), str(made / "test"))
    (made / "drive.py").write_text(DRIVER)
    return made


@pytest.mark.parametrize("module, count, failures", SUITES, ids=[suite[0] for suite in SUITES])
def test_upstream(folder, module, count, failures):
    environ = dict(os.environ, XDG_CACHE_HOME=str(folder), PYTHONDONTWRITEBYTECODE="1")
    process = subprocess.Popen([sys.executable, "-m", "BaseHTTPServer_compat", "run", "drive.py", module], cwd=str(folder),
                               env=environ, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    out, err = process.communicate()
    said = out.decode("utf-8").splitlines()
    assert said, err.decode("utf-8")[-3000:]
    ran, _, failed = said[-1].partition(" ")
    log = (folder / "log").read_text()
    assert (int(ran), sorted(re.findall(r"\w+", failed))) == (count, sorted(failures)), log[-6000:]
