"""Every program of tests/programs, fixed with -f all for each target: a second run changes nothing."""
from __future__ import unicode_literals

import difflib
import io
import os
import sys

import pytest
from ends import text_share

import fixer_rows

PROGRAMS = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "programs")
TARGETS = ["http.server", "six", "future", "compat"]


def sources():
    """Return the paths of the programs' sources, without their request lists."""
    return sorted(os.path.join(folder, name) for folder, _, names in os.walk(PROGRAMS)
                  for name in names if name.endswith(".py") and name != "asks.py")


def difference(rewriter, path):
    """Return what a second run changes in the file *path*."""
    with io.open(path, "rb") as stream:
        raw = stream.read()
    once = rewriter.rewrite(path, raw)
    twice = rewriter.rewrite(path, once.after)
    return "\n".join(difflib.unified_diff(twice.old_text.split("\n"), twice.new_text.split("\n"), path, path, lineterm=""))


def test_there_are_sources():
    assert len(sources()) > 60


@pytest.mark.skipif(sys.version_info[:2] not in ((2, 7), (3, 13)), reason="the text is the same on all")
@pytest.mark.parametrize("target", TARGETS)
def test_second_run_changes_nothing(target):
    rewriter = fixer_rows.rewriter(("all",), target)
    found = [difference(rewriter, path) for path in sources()[TARGETS.index(target) % 2::text_share(2, 6)]]
    assert not any(found), "\n".join(filter(None, found))


AGAIN = {
    "range, of xrange": ("import SocketServer, random\nn = random.choice(xrange(3))\n", "import socketserver, random\nn = random.choice(range(3))\n"),
    "range": ("import SocketServer\nx = range(3)\n", "import socketserver\nx = list(range(3))\n"),
    "range, with nothing that tells": ("x = range(3)\n", "x = list(range(3))\n"),
    "range in a file of Python 3": ("import http.server\nx = range(3)\n",) * 2,
    "range beside a statement of Python 2": ("import six\nprint 1\nx = range(3)\n", "import six\nprint(1)\nx = list(range(3))\n"),
    "a method of Python 2 that is not called": ("import SocketServer\nhas = d.has_key\nx = raw_input()\n", "import socketserver\nhas = d.__contains__\nx = input()\n"),
    "dbm, of anydbm": ("import anydbm\nd = anydbm.open('x', 'c')\n", "import dbm\nd = dbm.open('x', 'c')\n"),
    "dbm": ("import dbm\nprint dbm.open('x')\n", "import dbm.ndbm\nprint(dbm.ndbm.open('x'))\n"),
    "izip": ("import itertools\nx = min(itertools.izip(a, b))\n", "import itertools\nx = min(zip(a, b))\n"),
    "izip, kept": ("import itertools\nx = itertools.izip(a, b)\n", "import itertools\nx = iter(zip(a, b))\n"),
    "imap of values without an end": ("from itertools import imap, count\nx = imap(f, count())\n",
                                      "from itertools import count\nx = iter(map(f, count()))\n"),
    "imap in a for": ("from itertools import imap, count\nfor x in imap(f, count()):\n    pass\n",
                      "from itertools import count\nfor x in iter(map(f, count())):\n    pass\n"),
    "ifilter of which the first is taken": ("from itertools import ifilter\nx = ifilter(f, a).next()\n", "x = next(iter(filter(f, a)))\n"),
    "izip of which the first is taken": ("import itertools\nx = itertools.izip(a, b).next()\n", "import itertools\nx = next(iter(zip(a, b)))\n"),
    "izip in a for": ("import itertools\nfor x in itertools.izip(a, b):\n    pass\n", "import itertools\nfor x in zip(a, b):\n    pass\n"),
    "map in a for, which had called f for all": ("for x in map(f, a):\n    a.remove(x)\n", "for x in list(map(f, a)):\n    a.remove(x)\n"),
    "filter in a for": ("for x in filter(f, a):\n    a.remove(x)\n", "for x in list(filter(f, a)):\n    a.remove(x)\n"),
    "filter at once": ("x = max(filter(f, a))\n",) * 2,
    "map at once": ("x = max(map(f, a))\n",) * 2,
    "map of None": ("x = max(map(None, a))\n", "x = max(list(a))\n"),
    "ifilter of None": ("import itertools\nx = itertools.ifilter(None, a)\n", "import itertools\nx = iter(filter(None, a))\n"),
    "ifilter in a comprehension": ("import itertools\nx = [y for y in itertools.ifilter(None, a)]\n", "import itertools\nx = [y for y in filter(None, a)]\n"),
    "zip": ("x = zip(a, b)\n", "x = list(zip(a, b))\n"),
    "map as a statement": ("map(lambda x: x.close(), files)\n", "list(map(lambda x: x.close(), files))\n"),
    "map": ("x = map(lambda x: x + 1, values)\n", "x = [x + 1 for x in values]\n"),
}


@pytest.mark.parametrize("name", sorted(AGAIN))
def test_what_a_file_shows_of_itself(name):
    before, after = AGAIN[name]
    rewriter = fixer_rows.rewriter(("all",), "http.server")
    once = rewriter.rewrite("<stdin>", before.encode("utf-8")).after.decode("utf-8")
    assert once == after
    assert rewriter.rewrite("<stdin>", once.encode("utf-8")).after.decode("utf-8") == once


@pytest.mark.parametrize("target", ["six", "future"])
def test_what_a_target_leaves_is_no_sign_of_python2(target):
    # The helper of header values looks codes up: in a file of Python 2's it would be given 2.7's phrases.
    old = (b"from SimpleHTTPServer import SimpleHTTPRequestHandler\nfrom mimetools import Message\n\n\n"
           b"class Handler(SimpleHTTPRequestHandler):\n    def do_GET(self):\n        self.send_response(101, 'Switching Protocols')\n")
    rewriter = fixer_rows.rewriter(("all",), target)
    once = rewriter.rewrite("<stdin>", old).after
    assert b"from mimetools import Message" in once
    assert rewriter.rewrite("<stdin>", once).after == once
