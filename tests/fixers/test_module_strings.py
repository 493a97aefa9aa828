"""fix_module_strings: strings that name a module, and strings that only look so."""

import pytest

from fixer_rows import check, check_noop

ONLY = ("module_strings",)

REWRITE = {
    "__import__ of a module without a dot": ("__import__('SocketServer')\n", "__import__('socketserver')\n"),
    "__import__ of one with a dot": (
        "m = __import__('BaseHTTPServer')\n", "import importlib\nm = importlib.import_module('http.server')\n"),
    "__import__ with a fromlist": (
        "__import__('BaseHTTPServer', globals(), locals(), ['HTTPServer'])\n",
        "__import__('http.server', globals(), locals(), ['HTTPServer'])\n"),
    "import_module": ("import importlib\nimportlib.import_module(\"CGIHTTPServer\")\n",
                      "import importlib\nimportlib.import_module(\"http.server\")\n"),
    "sys.modules, three ways": (
        "import sys\nsys.modules['BaseHTTPServer']\nsys.modules.get('SocketServer', None)\n'SocketServer' in sys.modules\n",
        "import sys\nsys.modules['http.server']\nsys.modules.get('socketserver', None)\n'socketserver' in sys.modules\n"),
    "mock.patch": ("@mock.patch('BaseHTTPServer.HTTPServer.serve_forever')\ndef f(x): pass\n",
                   "@mock.patch('http.server.HTTPServer.serve_forever')\ndef f(x): pass\n"),
    "a name that moved elsewhere": ("x = 'rfc822.parsedate'\n", "x = 'email.utils.parsedate'\n"),
    "quotes and prefix are kept": ("x = ur'''SocketServer.TCPServer'''\n".replace("ur", "r"),
                                   "x = r'''socketserver.TCPServer'''\n"),
    "an argument list of python -m": (
        "Popen(['python', '-m', 'SimpleHTTPServer', '80'])\n", "Popen(['python', '-m', 'http.server', '80'])\n"),
}


@pytest.mark.parametrize("name", sorted(REWRITE))
def test_rewrite(name):
    check(*REWRITE[name], fixers=ONLY)


NOOP = {
    "documentation": ('"""BaseHTTPServer\n\npython -m SimpleHTTPServer"""\nx = 1\n', []),
    "a sentence": ("x = 'a BaseHTTPServer is used'\n", []),
    "half of a media type": ("x = ('message', 'rfc822')\n", []),
    "a table for both Pythons": ("x = ('BaseHTTPServer', 'http.server')\n", []),
    "bytes": ("x = b'SocketServer'\n", []),
    "__all__": ("import SocketServer\n__all__ = ['SocketServer']\n", []),
    "a bare name anywhere": ("log('BaseHTTPServer')\n", ["1:5 BH103"]),
    "code in a string": ("eval('1')\nx = 'import BaseHTTPServer'\n", ["2:5 BH103"]),
    "a shell command": ("os.system('python -m SimpleHTTPServer')\n", ["1:11 BH103"]),
    "a gone module": ("__import__('rfc822')\n", ["1:12 BH102"]),
    "a gone name": ("mock.patch('rfc822.AddressList')\n", ["1:12 BH102"]),
}


@pytest.mark.parametrize("name", sorted(NOOP))
def test_noop(name):
    text, messages = NOOP[name]
    check_noop(text, ONLY, messages=messages)


def test_six_names_are_importable_names():
    check("import importlib\nimportlib.import_module('SocketServer')\n",
          "import importlib\nimportlib.import_module('six.moves.socketserver')\n", ONLY, "six")


def test_the_shim_keeps_the_old_names_in_doubtful_strings():
    check_noop("log('BaseHTTPServer')\nos.system('python -m SimpleHTTPServer')\n", ONLY, "compat")
