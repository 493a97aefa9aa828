"""Which module may import which (design: imports point one way), and the old names: identity and completeness."""
import ast
import importlib
import io
import os
import sys

import pytest
import six
from six.moves import configparser

from BaseHTTPServer_compat import moves

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
FOLDERS = {
    "": "aliases",
    "BaseHTTPServer_compat": "BaseHTTPServer_compat",
    "BaseHTTPServer_compat.fixers": "fixers",
    "BaseHTTPServer_compat.runner": os.path.join("BaseHTTPServer_compat", "runner"),
}
OLD_NAMES = sorted(module["old"] for module in moves.MODULES)
# What drives the runtime and the fixers; nothing else may know of it.
DRIVERS = ("BaseHTTPServer_compat.cli", "BaseHTTPServer_compat.__main__", "BaseHTTPServer_compat.python2", "BaseHTTPServer_compat.runner")
FIXERS = "BaseHTTPServer_compat.fixers"


def find_modules():
    """{dotted name: path} of every module of the wheel, in the checkout."""
    found = {}
    for package, folder in FOLDERS.items():
        path = os.path.join(ROOT, folder)
        for name in sorted(os.listdir(path) if os.path.isdir(path) else []):
            stem, extension = os.path.splitext(name)
            if extension == ".py":
                dotted = ".".join(part for part in (package, stem) if part and part != "__init__")
                found[dotted] = os.path.join(path, name)
    return found


MODULES = find_modules()


def imports(name, inside_functions=True):
    """The absolute names that a module imports anywhere in it, or outside functions; modules of ours by their own name."""
    with io.open(MODULES[name], "rb") as source:
        tree = ast.parse(source.read())
    for node in ast.walk(tree) if inside_functions else tree.body:
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name
        elif isinstance(node, ast.ImportFrom):
            base = absolute(name, node)
            for alias in node.names:
                inner = "%s.%s" % (base, alias.name)
                yield inner if inner in MODULES else base


def absolute(name, node):
    """The module that a `from` statement in the module `name` names."""
    if not node.level:
        return node.module
    package = name.split(".") if MODULES[name].endswith("__init__.py") else name.split(".")[:-1]
    package = package[:len(package) - node.level + 1]
    return ".".join(package + [node.module] if node.module else package)


def is_in(name, packages):
    """Whether a dotted name is one of `packages` or inside one."""
    return any(name == package or name.startswith(package + ".") for package in packages)


GRAPH = dict((name, sorted(set(found for found in imports(name) if found in MODULES) - set([name]))) for name in MODULES)
RUNTIME = sorted(name for name in MODULES if is_in(name, ["BaseHTTPServer_compat"]) and not is_in(name, DRIVERS + (FIXERS,)))


# Python 2's unicode and its formatting need each other, in the runner as in Python 2: there only what runs at import counts.
ORDER = dict(
    (name, set(imports(name, False)) & set(lower) if is_in(name, ["BaseHTTPServer_compat.runner"]) else lower)
    for name, lower in GRAPH.items()
)


def test_imports_make_no_cycle():
    """Take away what imports nothing that is left, again and again: what stays is in a cycle, or above one."""
    # The package's face imports what its own modules import on their way: no cycle, they take nothing from it.
    left = dict((name, set(lower) - set(["BaseHTTPServer_compat"])) for name, lower in ORDER.items())
    loose = True
    while loose:
        loose = [name for name, lower in left.items() if not lower & set(left)]
        for name in loose:
            del left[name]
    assert left == {}


@pytest.mark.parametrize("name", ["native_text", "responses", "moves", "python2_names"])
def test_foundations_import_nothing_of_ours(name):
    assert GRAPH["BaseHTTPServer_compat." + name] == []


@pytest.mark.parametrize("upper, lower", [
    ("server", "mimetools"), ("server", "streams"), ("mimetools", "rfc822"), ("header_block", "native_text"), ("rfc822", "native_text"),
])
def test_layers_are_those_of_the_design(upper, lower):
    assert "BaseHTTPServer_compat." + lower in GRAPH["BaseHTTPServer_compat." + upper]


@pytest.mark.parametrize("name", RUNTIME)
def test_runtime_knows_neither_fixers_nor_drivers(name):
    assert [found for found in GRAPH[name] if is_in(found, DRIVERS + (FIXERS,))] == []


@pytest.mark.parametrize("name", [name for name in RUNTIME if name != "BaseHTTPServer_compat"])
def test_runtime_does_not_import_by_the_old_names(name):
    """An alias may be missing, or be somebody else's module of that name; the face takes the genuine ones, on Python 2."""
    assert [found for found in imports(name) if found in OLD_NAMES] == []


@pytest.mark.parametrize("name", [name for name in MODULES if is_in(name, [FIXERS])])
def test_fixers_take_only_tables_from_the_runtime(name):
    tables = ["BaseHTTPServer_compat.moves", "BaseHTTPServer_compat.python2_names"]
    assert [found for found in GRAPH[name] if not is_in(found, [FIXERS] + tables)] == []


@pytest.mark.skipif(not hasattr(sys, "stdlib_module_names"), reason="this Python has no list of its standard library (3.10)")
@pytest.mark.parametrize("name", RUNTIME)
def test_runtime_needs_the_standard_library_only(name):
    known = set(sys.stdlib_module_names) | set(OLD_NAMES) | set(["BaseHTTPServer_compat", "cgi"])  # cgi: until 3.12
    assert [found for found in imports(name) if found.split(".")[0] not in known] == []


@pytest.fixture
def config():
    """setup.cfg."""
    parser = configparser.ConfigParser()
    parser.read(os.path.join(ROOT, "setup.cfg"))
    return parser


def test_every_folder_of_modules_is_a_package_that_is_installed(config):
    """A new folder, or a file that is not Python, would stay behind until setup.cfg names it."""
    assert sorted(config.get("options", "packages").split()) == sorted(set(FOLDERS) - set([""]))
    left_behind = []
    for top in ("BaseHTTPServer_compat", "fixers"):
        for folder, _, files in os.walk(os.path.join(ROOT, top)):
            if os.path.basename(folder) != "__pycache__":
                left_behind += [os.path.join(folder, name) for name in files if not name.endswith(".pyc")]
    assert sorted(set(left_behind) - set(MODULES.values())) == []


def test_every_old_module_has_its_alias_and_is_installed(config):
    assert sorted(name for name in MODULES if "." not in name and name != "BaseHTTPServer_compat") == OLD_NAMES
    assert sorted(config.get("options", "py_modules").split()) == OLD_NAMES


@pytest.mark.parametrize("name", OLD_NAMES)
def test_alias_is_its_implementation(name):
    """One object under both names, so that patching either patches both; on 2.7 the genuine module, of the standard library."""
    module = importlib.import_module(name)
    if six.PY2:
        assert os.path.dirname(module.__file__) == os.path.dirname(os.__file__)
    else:
        assert module is importlib.import_module(moves.BY_NAME[name]["implementation"])
        assert sys.modules[name] is module


def test_face_has_the_genuine_classes():
    import BaseHTTPServer
    import BaseHTTPServer_compat
    for name in BaseHTTPServer.__all__ + ["test", "DEFAULT_ERROR_MESSAGE", "DEFAULT_ERROR_CONTENT_TYPE"]:
        assert getattr(BaseHTTPServer_compat, name) is getattr(BaseHTTPServer, name)


@pytest.mark.skipif(six.PY2, reason="Python 2 has no http.server")
def test_classes_are_also_todays():
    import http.server
    import BaseHTTPServer
    assert issubclass(BaseHTTPServer.HTTPServer, http.server.HTTPServer)
    assert issubclass(BaseHTTPServer.BaseHTTPRequestHandler, http.server.BaseHTTPRequestHandler)
