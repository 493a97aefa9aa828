"""BaseHTTPServer_compat.python2, and what ``fix --target compat -f all`` makes of Python 2's language.

The rows of test_language.py once more: rewritten, and run by Python 3 as it is, they print what 2.7.18 prints.
"""
from __future__ import unicode_literals

import functools
import io
import os
import subprocess
import sys

import pytest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from ends import some  # noqa: E402
from language_rows import ROWS  # noqa: E402

from BaseHTTPServer_compat import cli, python2_names  # noqa: E402

if sys.version_info[0] == 2:
    pytest.skip("the module is for Python 3", allow_module_level=True)

# What is not kept, and said: by the fixer with a code, or in the docstring of std_python2.
LEFT_OUT = {
    "new keywords as names": None,                                  # the engine's grammar
    "items of errors in a list": None,
    "a property that a new class has from a classic one": None,
    "a list comprehension leaves its variable": ["BH604"] * 3,
}
KEPT = [row for row in ROWS if row[0] not in LEFT_OUT]
ENVIRONMENT = dict(os.environ, LC_ALL=str("C.UTF-8"), TZ=str("UTC"))


@functools.lru_cache(None)  # there is none on 2.7, where nothing of this file runs
def compat_rewriter():
    """The Rewriter of ``fix -f all --target compat``, made once."""
    cli.find_fixers()
    from BaseHTTPServer_compat.fixers import rewrite
    return rewrite.Rewriter(rewrite.Settings("compat", ("all",)))


def rewritten(text):
    """(the source that fix makes of Python 2's, its messages' codes)."""
    rewriter = compat_rewriter()
    outcome = rewriter.rewrite("<row>", ("# -*- coding: utf-8 -*-\n" + text + "\n").encode("utf-8"))
    again = rewriter.rewrite("<row>", outcome.after)
    assert again.after == outcome.after, "the second run changed its own result"
    return outcome.after, [message.code for message in outcome.messages]


def run(source, folder):
    """What Python 3 prints for a source (bytes); its errors too."""
    with io.open(os.path.join(str(folder), "row.py"), "wb") as stream:
        stream.write(source)
    process = subprocess.Popen([sys.executable, "row.py"], cwd=str(folder), env=ENVIRONMENT,
                               stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    return process.communicate()[0].decode("utf-8", "replace")


@pytest.mark.parametrize("name, text, printed", some(KEPT), ids=[row[0] for row in some(KEPT)])
def test_rewritten_prints_what_27_prints(tmpdir, name, text, printed):
    source, codes = rewritten(text)
    assert codes == []
    assert run(source, tmpdir) == printed, source.decode("utf-8")


@pytest.mark.parametrize("name", sorted(name for name in LEFT_OUT if LEFT_OUT[name]))
def test_what_is_not_kept_is_reported(name):
    row, = [row for row in ROWS if row[0] == name]
    assert rewritten(row[1])[1] == LEFT_OUT[name]


# Those of tests/runner/scripts that use nothing of what std_python2's docstring leaves out.
SCRIPTS = ["archives", "dicts_of_keywords", "forms", "longs", "mail", "xml_documents"]


@pytest.mark.parametrize("name", SCRIPTS)
def test_script_prints_what_it_printed_on_27(tmpdir, name):
    base = os.path.join(os.path.dirname(os.path.abspath(__file__)), "scripts", name)
    with io.open(base + ".py2", "rb") as stream:
        source = stream.read()
    with io.open(base + ".out", "rb") as stream:
        printed = stream.read()
    outcome = compat_rewriter().rewrite("<script>", source)
    assert run(outcome.after, tmpdir) == printed.decode("utf-8", "replace")


def test_tables_name_what_the_runner_has():
    from BaseHTTPServer_compat.runner import builtin, objects, strings
    assert python2_names.BUILTINS == frozenset(builtin._NEW) - frozenset(
        ["print", "isinstance", "super", "__build_class__", "IOError", "OSError", "EnvironmentError"])  # the same, or said otherwise
    attributes = python2_names.STRING_METHODS | python2_names.DICT_METHODS | python2_names.OTHER_ATTRIBUTES
    assert attributes <= objects.NAMES
    same = frozenset("center count endswith expandtabs find index ljust rfind rindex rjust startswith zfill".split())
    assert same <= frozenset(strings.METHODS)
    assert objects.NAMES - attributes == same


USES = """\
from BaseHTTPServer_compat.python2 import Dict, print, py2, set, str, dict, eval, execfile, __import__
from BaseHTTPServer_compat.python2 import BaseHTTPServer, Queue, sys, urllib2
from BaseHTTPServer_compat.python2.os import getcwd
from BaseHTTPServer_compat.python2.xml.dom import minidom
import BaseHTTPServer_compat.python2.xml.etree.ElementTree
from BaseHTTPServer_compat.python2 import xml
import BaseHTTPServer_compat.python2.xml.sax.saxutils, BaseHTTPServer_compat.python2.logging.handlers
import queue, urllib2 as same
class Named(str):
    pass
class Table(dict):
    pass
print(sys.version_info[:2], Queue is queue, same is urllib2, sys.modules['BaseHTTPServer'] is BaseHTTPServer)
print(type(Named('x')).__mro__[1] is type(''), py2(Table(b=1, a=2)).keys(), isinstance(Named('x'), str))
print([key for key in Dict({'status': 1, 'id': 2, 'name': 3})], [item for item in set(['id', 'name', 'status']) | set(['x'])])
print(minidom.__name__ == xml.dom.minidom.__name__, xml.etree.ElementTree.__name__)
print(xml.sax.saxutils.escape('<'), BaseHTTPServer_compat.python2.logging.handlers.SysLogHandler.__name__)
print(eval('7 / 2'), __import__('urlparse').urljoin('http://a/b', 'c'))
with open('part.py', 'w') as file:
    file.write('from BaseHTTPServer_compat.python2 import py2\\nhalf = py2(7) / 2\\n')
names = {}
execfile('part.py', names)
print(names['half'])
"""
PRINTED = """\
(2, 7) True True True
True ['a', 'b'] True
['status', 'id', 'name'] ['status', 'x', 'id', 'name']
True xml.etree.ElementTree
&lt; SysLogHandler
3 http://a/c
3
"""


def test_pieces_by_hand(tmpdir):
    assert run(USES.encode("ascii"), tmpdir) == PRINTED


def test_executes_what_was_rewritten_beside_it(tmpdir):
    """A part that the program reads and runs by itself is a file of its folder, which fix has rewritten as well."""
    tmpdir.join("part.py").write("from BaseHTTPServer_compat.python2 import print, py2\nprint(py2(7) / 2, end=' ')\n")
    assert run(b"from BaseHTTPServer_compat.python2 import compile, exec, open, print\n"
               b"import sys\nsys.modules['fissix'] = sys.modules['lib2to3'] = None\n"
               b"exec(open('part.py').read(), {})\nexec(compile(open('part.py').read(), 'part.py', 'exec'))\n", tmpdir) == "3 3"


def test_needs_no_engine(tmpdir):
    """A rewritten program starts where neither fissix nor lib2to3 is, as an installation without [fix] has it."""
    block = "import sys\nsys.modules['fissix'] = sys.modules['lib2to3'] = None\n"
    assert run((block + "from BaseHTTPServer_compat.python2 import print, urllib2, cgi_escape\n").replace(
        ", cgi_escape", "").encode("ascii") + b"print(urllib2.quote('a b'))\n", tmpdir) == "a%20b\n"


def test_errors_of_sockets_are_caught(tmpdir):
    """Whatever was imported first: a rewritten program's except clauses are Python 3's own."""
    source = (b"from BaseHTTPServer_compat.python2 import BaseHTTPServer, print, socket\n"
              b"try: socket.inet_aton('300.1.1.1')\nexcept socket.error: print('caught')\n")
    assert run(source, tmpdir) == "caught\n"


def test_the_print_function_by_name(tmpdir):
    source = b"from BaseHTTPServer_compat.python2 import print_function as print\nprint('a', 'b', sep='-', end='.')\n"
    assert run(source, tmpdir) == "a-b."
