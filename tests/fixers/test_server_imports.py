"""fix_server_imports: every form of import, every target, the scoping."""

import pytest

from fixer_rows import check, check_noop, run

ONLY = ("server_imports",)

REWRITE = {
    "plain": ("import BaseHTTPServer\nBaseHTTPServer.HTTPServer\n", "import http.server\nhttp.server.HTTPServer\n"),
    "as": ("import BaseHTTPServer as B\nB.HTTPServer\n", "import http.server as B\nB.HTTPServer\n"),
    "from": ("from BaseHTTPServer import HTTPServer\n", "from http.server import HTTPServer\n"),
    "from as": ("from BaseHTTPServer import HTTPServer as H, BaseHTTPRequestHandler\n",
                "from http.server import HTTPServer as H, BaseHTTPRequestHandler\n"),
    "parenthesised, comments kept": (
        "from SocketServer import (\n    ThreadingMixIn,  # threads\n    TCPServer,\n)\n",
        "from socketserver import (\n    ThreadingMixIn,  # threads\n    TCPServer,\n)\n"),
    "star exports what 2.7 exported": (
        "from BaseHTTPServer import *\n", "from http.server import BaseHTTPRequestHandler, HTTPServer\n"),
    "star of SocketServer": ("from SocketServer import *\n", "from socketserver import *\n"),
    "star of rfc822, the names used": (
        "from rfc822 import *\nparsedate(x)\n", "from email.utils import parsedate\nparsedate(x)\n"),
    "beside others on the line": (
        "import os, BaseHTTPServer, urllib2\nBaseHTTPServer.test\n",
        "import os, http.server, urllib2\nhttp.server.test\n"),
    "two of one line become one": (
        "import BaseHTTPServer, SimpleHTTPServer\nx = BaseHTTPServer.HTTPServer, "
        "SimpleHTTPServer.SimpleHTTPRequestHandler\n",
        "import http.server\nx = http.server.HTTPServer, http.server.SimpleHTTPRequestHandler\n"),
    "two lines become one": (
        "import BaseHTTPServer\nimport SimpleHTTPServer\nimport os\n", "import http.server\nimport os\n"),
    "a comment above a removed line stays": (
        "import BaseHTTPServer\n# files\nimport SimpleHTTPServer\nx = 1\n", "import http.server\n# files\nx = 1\n"),
    "semicolons": ("import os; import BaseHTTPServer; x = BaseHTTPServer\n",
                   "import os; import http.server; x = http.server\n"),
    "semicolons, second removed": ("import BaseHTTPServer; import CGIHTTPServer\n", "import http.server\n"),
    "BaseHTTPServer taken from SimpleHTTPServer": (
        "from SimpleHTTPServer import SimpleHTTPRequestHandler, BaseHTTPServer\nBaseHTTPServer.HTTPServer\n",
        "import http.server\nfrom http.server import SimpleHTTPRequestHandler\nhttp.server.HTTPServer\n"),
    "module through a module": (
        "import SimpleHTTPServer\nSimpleHTTPServer.BaseHTTPServer.HTTPServer\n",
        "import http.server\nhttp.server.HTTPServer\n"),
    "SocketServer through BaseHTTPServer": (
        "import BaseHTTPServer\nBaseHTTPServer.SocketServer.ThreadingMixIn\n",
        "import http.server\nimport socketserver\nsocketserver.ThreadingMixIn\n"),
    "socket through BaseHTTPServer": (
        "import BaseHTTPServer\nBaseHTTPServer.socket.timeout\n",
        "import http.server\nimport socket\nsocket.timeout\n"),
    "use above the import": (
        "def f():\n    return BaseHTTPServer.HTTPServer\nimport BaseHTTPServer\n",
        "def f():\n    return http.server.HTTPServer\nimport http.server\n"),
    "bare use": ("import BaseHTTPServer\nm = BaseHTTPServer\n", "import http.server\nm = http.server\n"),
    "setattr and hasattr": (
        "import BaseHTTPServer\nsetattr(BaseHTTPServer, 'x', hasattr(BaseHTTPServer, 'y'))\n",
        "import http.server\nsetattr(http.server, 'x', hasattr(http.server, 'y'))\n"),
    "decorator": ("import BaseHTTPServer\n@BaseHTTPServer.deco\ndef f(): pass\n",
                  "import http.server\n@http.server.deco\ndef f(): pass\n"),
    "decorator called": ("import SocketServer\n@SocketServer.deco(1)\nclass F: pass\n",
                         "import socketserver\n@socketserver.deco(1)\nclass F: pass\n"),
    "class bases, defaults, attributes set": (
        "import BaseHTTPServer\nclass H(BaseHTTPServer.BaseHTTPRequestHandler):\n"
        "    def f(self, x=BaseHTTPServer): pass\nBaseHTTPServer.HTTPServer.timeout = 3\n",
        "import http.server\nclass H(http.server.BaseHTTPRequestHandler):\n"
        "    def f(self, x=http.server): pass\nhttp.server.HTTPServer.timeout = 3\n"),
    "inside a def": (
        "def f():\n    import SocketServer\n    return SocketServer.TCPServer\n",
        "def f():\n    import socketserver\n    return socketserver.TCPServer\n"),
    "inside if, class and one-line suite": (
        "if x: import BaseHTTPServer\nclass C:\n    import SocketServer\n    y = SocketServer.TCPServer\n",
        "if x: import http.server\nclass C:\n    import socketserver\n    y = socketserver.TCPServer\n"),
    "a suite that would be empty": (
        "import BaseHTTPServer\ntry:\n    import rfc822\nexcept ImportError:\n    pass\n",
        "import http.server\ntry:\n    pass\nexcept ImportError:\n    pass\n"),
    "global keeps the name": (
        "def f():\n    global BaseHTTPServer\n    import BaseHTTPServer\n",
        "def f():\n    global BaseHTTPServer\n    import http.server as BaseHTTPServer\n"),
    "del keeps the name": ("import BaseHTTPServer\ndel BaseHTTPServer\n",
                           "import http.server as BaseHTTPServer\ndel BaseHTTPServer\n"),
    "__all__ keeps the name": (
        "import BaseHTTPServer\n__all__ = ['BaseHTTPServer']\n",
        "import http.server as BaseHTTPServer\n__all__ = ['BaseHTTPServer']\n"),
    "bound to something else too keeps the name": (
        "try:\n    import BaseHTTPServer\nexcept ImportError:\n    BaseHTTPServer = None\n",
        "try:\n    import http.server as BaseHTTPServer\nexcept ImportError:\n    BaseHTTPServer = None\n"),
    "a parameter called http": (
        "import BaseHTTPServer\ndef f(http):\n    return BaseHTTPServer.HTTPServer(http)\n",
        "import http.server as BaseHTTPServer\ndef f(http):\n    return BaseHTTPServer.HTTPServer(http)\n"),
    "a local called socketserver": (
        "import SocketServer\ndef f():\n    socketserver = SocketServer.TCPServer(a, b)\n",
        "import socketserver as SocketServer\ndef f():\n    socketserver = SocketServer.TCPServer(a, b)\n"),
    "a local called server is nobody's": (
        "import BaseHTTPServer\ndef f():\n    server = BaseHTTPServer.HTTPServer(a, b)\n",
        "import http.server\ndef f():\n    server = http.server.HTTPServer(a, b)\n"),
    "an unknown star import may bind http": (
        "from mylib import *\nimport BaseHTTPServer\nBaseHTTPServer.test\n",
        "from mylib import *\nimport http.server as BaseHTTPServer\nBaseHTTPServer.test\n"),
    "a lambda's parameter is left": (
        "import BaseHTTPServer\nf = lambda BaseHTTPServer: BaseHTTPServer.foo\nBaseHTTPServer.x\n",
        "import http.server\nf = lambda BaseHTTPServer: BaseHTTPServer.foo\nhttp.server.x\n"),
    "a local of the name is left": (
        "import BaseHTTPServer\ndef f():\n    BaseHTTPServer = 1\n    return BaseHTTPServer.real\nBaseHTTPServer.x\n",
        "import http.server\ndef f():\n    BaseHTTPServer = 1\n    return BaseHTTPServer.real\nhttp.server.x\n"),
    "keyword and attribute of the name are left": (
        "import BaseHTTPServer\nf(BaseHTTPServer=1)\nx.BaseHTTPServer\nBaseHTTPServer\n",
        "import http.server\nf(BaseHTTPServer=1)\nx.BaseHTTPServer\nhttp.server\n"),
    "rfc822 name by name": (
        "import rfc822\nrfc822.parsedate(x), rfc822.formatdate\n",
        "import email.utils\nemail.utils.parsedate(x), email.utils.formatdate\n"),
    "mimetools from, renamed function": (
        "from mimetools import copybinary\ncopybinary(a, b)\n",
        "from shutil import copyfileobj as copybinary\ncopybinary(a, b)\n"),
    "dual import collapses": (
        "try:\n    from BaseHTTPServer import HTTPServer\nexcept ImportError:\n"
        "    from http.server import HTTPServer\nHTTPServer\n",
        "from http.server import HTTPServer\nHTTPServer\n"),
    "dual import, new first, in a function": (
        "def f():\n    try:\n        import http.server as s\n        import urllib.parse as p\n    except ImportError:\n"
        "        import BaseHTTPServer as s\n        import urlparse as p\n    return s\n",
        "def f():\n    import http.server as s\n    import urllib.parse as p\n    return s\n"),
    "first line of a suite removed": (
        "def f():\n    import rfc822\n    # why\n    import os\n    return rfc822.quote(x)\n",
        "import email.utils\ndef f():\n    # why\n    import os\n    return email.utils.quote(x)\n"),
    "CRLF line ends": (
        "import BaseHTTPServer\r\nimport rfc822\r\nrfc822.parsedate(BaseHTTPServer)\r\n",
        "import http.server\r\nimport email.utils\r\nemail.utils.parsedate(http.server)\r\n"),
    "no line end at the end": ("import BaseHTTPServer", "import http.server"),
}

# What is reported besides: the name moved, but behaves otherwise.
MESSAGES = {
    "beside others on the line": ["2:15 BH106"],
    "an unknown star import may bind http": ["3:15 BH106"],
    "rfc822 name by name": ["2:28 BH106"],
}


@pytest.mark.parametrize("name", sorted(REWRITE))
def test_rewrite(name):
    before, after = REWRITE[name]
    check(before, after, ONLY, messages=MESSAGES.get(name))


NOOP = {
    "nothing of ours": "import os\nos.path\n",
    "new spelling": "import http.server\nhttp.server.HTTPServer\n",
    "another module's attribute": "import x\nx.BaseHTTPServer.HTTPServer\n",
    "a name that is nobody's import": "BaseHTTPServer = 1\nBaseHTTPServer.real\n",
    "a package of that name": "from mine.SocketServer import X\nfrom . import mimetools\n",
    "dual import that binds different names": (
        "try:\n    import BaseHTTPServer\nexcept ImportError:\n    from http import server\n"),
    "dual import by version": (
        "if sys.version_info[0] == 2:\n    import BaseHTTPServer\nelse:\n    import http.server as BaseHTTPServer\n"
        "BaseHTTPServer.HTTPServer\n"),
}


@pytest.mark.parametrize("name", sorted(NOOP))
def test_noop(name):
    check_noop(NOOP[name], ONLY)


REPORTED = {
    "gone": ("from rfc822 import AddressList\n", ["1:20 BH102"]),
    "gone, through the module": ("import mimetools\nmimetools.choose_boundary()\n", ["2:10 BH102"]),
    "bare use of a module without successor": ("import rfc822\nm = rfc822\n", ["2:5 BH101"]),
    "star of a gone name": ("from mimetools import *\nchoose_boundary()\n", ["1:1 BH105"]),
    "from somebody else's namespace": ("from mylib import BaseHTTPServer\n", ["1:19 BH104"]),
}


@pytest.mark.parametrize("name", sorted(REPORTED))
def test_left_and_reported(name):
    text, messages = REPORTED[name]
    check_noop(text, ONLY, messages=messages)


def test_a_module_beside_the_file_is_left(tmp_path):
    (tmp_path / "SocketServer.py").write_text(u"")
    text, messages = run("import SocketServer\nSocketServer.x\n", ONLY, path=str(tmp_path / "app.py"))
    assert (text, messages) == ("import SocketServer\nSocketServer.x\n", ["1:1 BH107"])


TARGETS = {
    ("six", "plain"): ("import BaseHTTPServer\nBaseHTTPServer.HTTPServer\n",
                       "from six.moves import BaseHTTPServer\nBaseHTTPServer.HTTPServer\n"),
    ("six", "renamed module"): ("import SocketServer, os\nSocketServer.TCPServer\n",
                                "import os\nfrom six.moves import socketserver\nsocketserver.TCPServer\n"),
    ("six", "captured"): ("import SocketServer\nsocketserver = SocketServer.TCPServer\n",
                          "from six.moves import socketserver as SocketServer\n"
                          "socketserver = SocketServer.TCPServer\n"),
    ("six", "from"): ("from BaseHTTPServer import HTTPServer\n", "from six.moves.BaseHTTPServer import HTTPServer\n"),
    ("six", "as"): ("import CGIHTTPServer as C\n", "from six.moves import CGIHTTPServer as C\n"),
    ("six", "rfc822"): ("import rfc822\nrfc822.parsedate(x)\n", "import email.utils\nemail.utils.parsedate(x)\n"),
    ("six", "through a module"): (
        "import SimpleHTTPServer\nSimpleHTTPServer.BaseHTTPServer.HTTPServer\n",
        "from six.moves import SimpleHTTPServer\nfrom six.moves import BaseHTTPServer\nBaseHTTPServer.HTTPServer\n"),
    ("future", "plain"): ("import BaseHTTPServer\nBaseHTTPServer.HTTPServer\n",
                          "import http.server\nhttp.server.HTTPServer\n"),
    ("future", "from"): ("from SocketServer import TCPServer\n", "from socketserver import TCPServer\n"),
    ("compat", "plain"): ("import BaseHTTPServer\nBaseHTTPServer.HTTPServer\n",
                          "import BaseHTTPServer_compat as BaseHTTPServer\nBaseHTTPServer.HTTPServer\n"),
    ("compat", "from"): ("from BaseHTTPServer import HTTPServer\n", "from BaseHTTPServer_compat import HTTPServer\n"),
    ("compat", "siblings"): (
        "import SimpleHTTPServer, rfc822\nrfc822.AddressList\n",
        "from BaseHTTPServer_compat import simple_http as SimpleHTTPServer, rfc822\nrfc822.AddressList\n"),
}


@pytest.mark.parametrize("target, name", sorted(TARGETS))
def test_targets(target, name):
    before, after = TARGETS[target, name]
    check(before, after, ONLY, target)


@pytest.mark.parametrize("target", ["six", "future", "compat"])
def test_dual_imports_are_left_for_both_pythons(target):
    check_noop("try:\n    from BaseHTTPServer import HTTPServer\nexcept ImportError:\n"
               "    from http.server import HTTPServer\n", ONLY, target)


FUTURE = {
    "name that __all__ leaves out": (
        "from BaseHTTPServer import test\n",
        "if str is bytes:  # Python 2\n    from BaseHTTPServer import test\nelse:\n    from http.server import test\n", ["1:28 BH106"]),
    "beside one that it has": (
        "def f():\n    # why\n    from BaseHTTPServer import HTTPServer, test\n",
        "def f():\n    # why\n    if str is bytes:  # Python 2\n        from BaseHTTPServer import test\n    else:\n"
        "        from http.server import test\n    from http.server import HTTPServer\n", ["3:44 BH106"]),
    "through the module": (
        "import BaseHTTPServer, os\nBaseHTTPServer.DEFAULT_ERROR_MESSAGE\n",
        "if str is bytes:  # Python 2\n    import BaseHTTPServer\nelse:\n    import http.server as BaseHTTPServer\nimport os\n"
        "BaseHTTPServer.DEFAULT_ERROR_MESSAGE\n", ["2:15 BH106"]),
    "module that is handed on": (
        "import BaseHTTPServer as B\nuse(B)\n",
        "if str is bytes:  # Python 2\n    import BaseHTTPServer as B\nelse:\n    import http.server as B\nuse(B)\n", []),
    "no place for a statement": ("if x: import BaseHTTPServer\nuse(BaseHTTPServer)\n",
                                 "if x: import http.server\nuse(http.server)\n", []),
    "beside another statement": (
        "x = 1; import BaseHTTPServer; use(BaseHTTPServer)\n",
        "if str is bytes:  # Python 2\n    import BaseHTTPServer\nelse:\n    import http.server as BaseHTTPServer\n"
        "x = 1; use(BaseHTTPServer)\n", []),
}


@pytest.mark.parametrize("name", sorted(FUTURE))
def test_future_imports_either_module_where_its_own_lacks_a_name(name):
    before, after, messages = FUTURE[name]
    check(before, after, ONLY, "future", messages)


@pytest.mark.parametrize("user", ["from netlib import os, BaseHTTPServer\n", "import netlib\nnetlib.BaseHTTPServer\n",
                                  "from netlib import *\nBaseHTTPServer.x\n"])
def test_a_module_that_a_neighbour_takes_keeps_its_name(tmp_path, user):
    (tmp_path / "app.py").write_bytes(user.encode("ascii"))
    text, messages = run("import BaseHTTPServer\n", ONLY, path=str(tmp_path / "netlib.py"))
    assert (text, messages) == ("import http.server as BaseHTTPServer\n", [])
