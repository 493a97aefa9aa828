"""What pip installs: the wheel's contents, and three ways to install on every interpreter.

The installs make virtual environments and talk to PyPI, so they are marked `packaging` and run in tox's environment of that
name only; an interpreter that is not on PATH is skipped by name.
"""
import io
import json
import os
import shutil
import subprocess
import sys
import zipfile

import pytest

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
ALIASES = ["BaseHTTPServer", "CGIHTTPServer", "SimpleHTTPServer", "SocketServer", "mimetools", "rfc822"]
PACKAGES = {
    "BaseHTTPServer_compat": "BaseHTTPServer_compat",
    "BaseHTTPServer_compat/fixers": "fixers",
    "BaseHTTPServer_compat/runner": "BaseHTTPServer_compat/runner",
}
# Folders of the checkout that must never become modules.
FOLDERS = ["aliases", "benchmarks", "examples", "fixers", "tests", "tools"]
VERSIONS = ["2.7", "3.6", "3.7", "3.8", "3.9", "3.10", "3.11", "3.12", "3.13", "3.14", "3.15"]

# Runs in the environment that is looked at, from an empty folder: what each name imports, or null.
LOOK = r"""
import importlib, json, os, sys
def origin(name):
    try:
        module = importlib.import_module(name)
    except ImportError:
        return None
    # A namespace package is not what anybody wants here, and has no file.
    return os.path.realpath(getattr(module, "__file__", None) or "namespace package")
print(json.dumps({
    "stdlib": os.path.realpath(os.path.dirname(os.__file__)),
    "prefix": os.path.realpath(sys.prefix),
    "origins": dict((name, origin(name)) for name in sys.argv[1:]),
    "names": dict((name, dir(sys.modules[name])) for name in sys.argv[1:] if name in sys.modules),
}))
"""


def run(*command, **options):
    """Run `command`, giving its output; its output is the message when it fails."""
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, universal_newlines=True, **options)
    output, errors = process.communicate()
    assert process.returncode == 0, "%s\n%s\n%s" % (" ".join(command), output, errors)
    return output


def modules(folder):
    """The names of the Python files of a folder of the checkout."""
    return sorted(name for name in os.listdir(os.path.join(ROOT, folder)) if name.endswith(".py"))


@pytest.fixture(scope="module")
def checkout(tmp_path_factory):
    """A copy of the project as a clone holds it: what git ignores is left behind."""
    copy = str(tmp_path_factory.mktemp("project") / "checkout")
    ignored = shutil.ignore_patterns(".git", ".tox", ".venv", "*.egg-info", ".editable", "build", "dist", "__pycache__", "*.pyc")
    shutil.copytree(ROOT, copy, ignore=ignored)
    return copy


@pytest.fixture(scope="module")
def dists(checkout, tmp_path_factory):
    """The paths of the sdist and of the wheel that is built from it."""
    folder = str(tmp_path_factory.mktemp("dist"))
    run(sys.executable, "-m", "build", "--outdir", folder, checkout)
    return {os.path.splitext(name)[1]: os.path.join(folder, name) for name in os.listdir(folder)}


@pytest.fixture(scope="module", params=VERSIONS)
def python(request, tmp_path_factory):
    """The interpreter of a fresh environment of one version, with the pip that comes with it."""
    name = "python" + request.param
    base = shutil.which(name)
    if base is None or subprocess.call([base, "-c", ""], stderr=subprocess.DEVNULL):
        pytest.skip("%s is not on PATH" % name)
    folder = str(tmp_path_factory.mktemp("env"))
    if request.param == "2.7":
        run(sys.executable, "-m", "virtualenv", "-q", "-p", base, folder)
    else:
        run(base, "-m", "venv", folder)
    return os.path.join(folder, "bin", "python")


def pip(python, *arguments):
    """Run the environment's pip, away from this checkout: its metadata there would pass for an installation."""
    return run(python, "-m", "pip", "--disable-pip-version-check", *arguments, cwd=os.path.dirname(python))


def look(python, names, cwd, **environment):
    """Where `names` are imported from by `python`, standing in the folder `cwd`, with these variables set."""
    environ = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    environ.update(environment)
    return json.loads(run(python, "-c", LOOK, *names, cwd=str(cwd), env=environ))


@pytest.mark.packaging
def test_one_wheel_serves_both_pythons(dists):
    assert dists[".whl"].endswith("-py2.py3-none-any.whl")


@pytest.mark.packaging
def test_wheel_holds_every_module_and_no_other_top_level_name(dists):
    expected = ["%s.py" % name for name in ALIASES]
    for package, folder in PACKAGES.items():
        expected += ["%s/%s" % (package, name) for name in modules(folder)]
    with zipfile.ZipFile(dists[".whl"]) as wheel:
        names = [name for name in wheel.namelist() if ".dist-info/" not in name]
    assert sorted(names) == sorted(expected)


@pytest.mark.packaging
def test_every_file_of_the_wheel_compiles_on_27(dists, tmp_path):
    python = shutil.which("python2.7")
    if python is None:
        pytest.skip("python2.7 is not on PATH")
    with zipfile.ZipFile(dists[".whl"]) as wheel:
        wheel.extractall(str(tmp_path))
    run(python, "-m", "compileall", "-q", str(tmp_path))


@pytest.mark.packaging
@pytest.mark.parametrize("way", ["project folder", "editable", "sdist"])
def test_install(python, way, checkout, dists, tmp_path):
    what = {"project folder": [checkout], "editable": ["-e", checkout], "sdist": [dists[".gz"]]}[way]
    pip(python, "install", "--no-compile", *what)   # what compiles is seen above, and takes as long as the rest
    try:
        check_installed(look(python, ALIASES + ours() + FOLDERS, tmp_path), way, checkout)
        check_command(python, tmp_path)
    finally:
        pip(python, "uninstall", "-y", "BaseHTTPServer_compat")
    left = look(python, ours(), tmp_path)["origins"]
    assert [name for name, origin in left.items() if origin] == []


MODERNIZED = """\
from __future__ import print_function
from six.moves import BaseHTTPServer
class H(BaseHTTPServer.BaseHTTPRequestHandler):
    def do_GET(self):
        print(self.path)
        self.wfile.write(b"abc")
"""


@pytest.mark.packaging
@pytest.mark.skipif(sys.version_info < (3, 8), reason="modernize drives fissix, which needs 3.8")
def test_modernize_drives_our_fixers(checkout, tmp_path):
    """As the fixers' docstring says: by their dotted names, beside its own, the target from the environment."""
    folder = str(tmp_path / "env")
    run(sys.executable, "-m", "venv", folder)
    python = os.path.join(folder, "bin", "python")
    pip(python, "install", "modernize", checkout)
    program = tmp_path / "program.py"
    program.write_text('import BaseHTTPServer\nclass H(BaseHTTPServer.BaseHTTPRequestHandler):\n    def do_GET(self):\n'
                       '        print self.path\n        self.wfile.write("abc")\n')
    names = ["server_imports", "byte_strings"]
    environ = dict((name, value) for name, value in os.environ.items() if name != "PYTHONPATH")
    run(os.path.join(folder, "bin", "modernize"), "-w", "-n", "--no-diffs", "-f", "print",
        *[word for name in names for word in ("-f", "BaseHTTPServer_compat.fixers.fix_" + name)] + [str(program)],
        cwd=str(tmp_path), env=dict(environ, BASEHTTPSERVER_COMPAT_TARGET="six"))
    assert program.read_text() == MODERNIZED


def ours():
    """The dotted names of our packages."""
    return [package.replace("/", ".") for package in PACKAGES]


def check_installed(seen, way, checkout):
    """Hold what an environment imports against the way it was installed."""
    origins = seen["origins"]
    assert [name for name in FOLDERS if origins[name]] == []
    home = os.path.realpath(checkout) if way == "editable" else seen["prefix"]
    for name in ours():
        assert origins[name].startswith(home + os.sep), (name, origins[name])
    for name in ALIASES:
        genuine = origins[name].startswith(seen["stdlib"] + os.sep) and not origins[name].startswith(seen["prefix"])
        assert genuine == seen["stdlib"].endswith("python2.7"), (name, origins[name])


def check_command(python, cwd):
    """The console script and `python -m` are one command."""
    script = os.path.join(os.path.dirname(python), "basehttpserver-compat")
    assert run(script, "--help", cwd=str(cwd)) == run(python, "-m", "BaseHTTPServer_compat", "--help", cwd=str(cwd))
    if engine_of(python, cwd) == "lib2to3":
        program = cwd / "program.py"
        program.write_text("import BaseHTTPServer, mimetools\nprint BaseHTTPServer.HTTPServer, mimetools.Message\n")
        assert run(script, "run", "program.py", cwd=str(cwd)) == "BaseHTTPServer.HTTPServer mimetools.Message\n"


def engine_of(python, cwd):
    """What `fix` and `run` would drive without the extra: "lib2to3" on 3.6 and 3.7, else nothing."""
    return run(python, "-c", "import sys; print('lib2to3' if (3,) < sys.version_info < (3, 8) else '')", cwd=str(cwd)).strip()


@pytest.fixture
def python27():
    """A 2.7: this one, or the one on PATH."""
    python = sys.executable if sys.version_info[0] == 2 else shutil.which("python2.7")
    if python is None or subprocess.call([python, "-c", ""]):
        pytest.skip("python2.7 is not on PATH")
    return python


def test_genuine_modules_win_on_27_in_the_checkout(python27):
    """A `BaseHTTPServer.py` at the root would shadow 2.7's own whenever it starts there."""
    check_genuine(look(python27, ALIASES, ROOT), ALIASES)


@pytest.mark.parametrize("first", ALIASES)
@pytest.mark.parametrize("folders", [["aliases"], ["aliases", ""]], ids=["the folder alone", "the package beside it"])
def test_genuine_modules_win_on_27_behind_the_aliases(python27, tmp_path, folders, first):
    """Whatever puts site-packages on PYTHONPATH puts the aliases before the standard library."""
    path = os.pathsep.join(os.path.join(ROOT, folder) for folder in folders)
    names = [first] + ALIASES
    check_genuine(look(python27, names, tmp_path, PYTHONPATH=path, PYTHONDONTWRITEBYTECODE="1"), names)


def check_genuine(seen, names):
    """Every one of `names` comes from the standard library, and nothing of the alias is left in it."""
    assert [name for name in names if not seen["origins"][name].startswith(seen["stdlib"] + os.sep)] == []
    assert [name for name in names if "htmlentitydefs" in seen["names"][name]] == []


@pytest.mark.parametrize("name", ["BaseHTTPServer", "SimpleHTTPServer", "CGIHTTPServer"])
def test_genuine_module_runs_on_27_behind_the_aliases(python27, tmp_path, name):
    """`python -m`, with a port that it refuses: the line that fails is the genuine module's."""
    environ = dict(os.environ, PYTHONPATH=os.path.join(ROOT, "aliases"), PYTHONDONTWRITEBYTECODE="1")
    process = subprocess.Popen([python27, "-m", name, "no port"], cwd=str(tmp_path), env=environ, stderr=subprocess.PIPE)
    errors = process.communicate()[1].decode()
    assert "in test\n    port = int(sys.argv[1])" in errors, errors


def test_version_is_written_once():
    """The changelog opens with the version that setup.cfg names."""
    with io.open(os.path.join(ROOT, "setup.cfg"), encoding="utf-8") as config:
        version = [line.split("=")[1].strip() for line in config if line.startswith("version =")][0]
    with io.open(os.path.join(ROOT, "CHANGELOG.md"), encoding="utf-8") as changelog:
        newest = [line for line in changelog if line.startswith("## ")][0]
    assert newest.startswith("## %s " % version)
