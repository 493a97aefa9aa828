"""bare_modules: modules that are handed on as they are, of which the engine renames the import."""
from __future__ import unicode_literals

import pytest

from fixer_rows import check_noop, run

HEAD = "import BaseHTTPServer\n"


@pytest.mark.parametrize("before, after", [
    pytest.param("import Queue\nvars(Queue)\nx = Queue.Empty\n", "import queue\nvars(queue)\nx = queue.Empty\n", id="an argument"),
    pytest.param("import xmlrpclib, urlparse\nx, y = xmlrpclib, [urlparse]\n",
                 "import xmlrpc.client, urllib.parse\nx, y = xmlrpc.client, [urllib.parse]\n", id="of a package"),
    pytest.param("import __builtin__\nif hasattr(__builtin__, 'x'): __builtin__.x = 1\n",
                 "import builtins\nif hasattr(builtins, 'x'): builtins.x = 1\n", id="built-ins"),
    pytest.param("import Queue\nqueue = Queue.Queue()\nf(Queue)\n", "import queue as Queue\nqueue = Queue.Queue()\nf(Queue)\n",
                 id="a name of the program's own"),
    pytest.param("import Queue as Q\nf(Q)\n", "import queue as Q\nf(Q)\n", id="under another name"),
])
def test_renamed(before, after):
    text, messages = run(HEAD + before, ("all",))
    assert text == "import http.server\n" + after and not messages
    assert run(text, ("all",))[0] == text


@pytest.mark.parametrize("target", ["six", "future"])
def test_the_tables_of_the_others_do_it(target):
    text, messages = run(HEAD + "import Queue\nvars(Queue)\n", ("all",), target)
    assert "\nvars(queue)\n" in text and not messages


def test_only_beside_the_engines_fixers():
    check_noop(HEAD + "import Queue\nvars(Queue)\n", ("bare_modules",))


def test_a_variable_is_left():
    check_noop(HEAD + "Queue = []\nf(Queue)\n", ("bare_modules",))
