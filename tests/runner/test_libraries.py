"""Why the runner does itself what a library offers too: rows on which the library's part is not 2.7's.

CONTRIBUTING's table "Which library does what in the runner" names them.  Each row prints what 2.7.18 prints, on 2.7 and under
`run`, its last line the number of that line; with the library's part in place it prints something else.  A row on which the
library comes to agree fails: then the runner's own code for it can go.
"""
from __future__ import unicode_literals

import importlib
import os
import sys

import pytest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import printing  # noqa: E402

from BaseHTTPServer_compat import cli, moves, python2_names  # noqa: E402

cli.find_fixers()
from BaseHTTPServer_compat.fixers import engine, tables  # noqa: E402

ON_3 = pytest.mark.skipif(sys.version_info[0] == 2, reason="run is for Python 3; on 2.7 the libraries hand 2.7's own through")
LINE = "\nimport sys; print sys._getframe().f_lineno\n"

# A standard fixer of the engine; why it does not do; a program; what 2.7 prints.
FIXERS = [
    ("print", "softspace", "print 'a\\n',\nprint 'b'", "a\nb\n3\n"),
    ("print", "a line that ends in a backslash is joined", "print \\\n  'a'", "a\n3\n"),
    ("print", "the file is asked for first",
     "import sys\ndef f(): print 'f'; return sys.stdout\ndef g(): print 'g'; return 1\nprint >>f(), g()", "f\ng\n1\n5\n"),
    ("exec", "a line that ends in a backslash is joined", "exec \\\n  'print 1'", "1\n3\n"),
    ("raise", "a line that ends in a backslash is joined",
     "try:\n  raise ValueError, \\\n    'm'\nexcept ValueError, e: print e", "m\n5\n"),
    ("raise", "an instance is raised as it is",
     "it = ValueError('m')\ntry: raise ValueError, it\nexcept ValueError, e: print e is it", "True\n4\n"),
    ("raise", "a tuple is the arguments",
     "it = (1, 'm')\ntry: raise IOError, it\nexcept IOError, e: print e.args", "(1, 'm')\n4\n"),
    ("raise", "again, with its traceback",
     "import sys\ntry:\n  try: [][0]\n  except: it = sys.exc_info()\n  raise it[0], it[1], it[2]\nexcept Exception, e: print e is it[1]",
     "True\n7\n"),
    ("except", "a line is added for a target that is no name",
     "try:\n  raise IOError(2, 'no')\nexcept IOError, (n, m):\n  print n, m", "2 no\n5\n"),
    ("except", "a target before a one-line suite",
     "try: raise IOError(2, 'no')\nexcept IOError, (n, m): print n, m", "2 no\n3\n"),
    ("repr", "repr is a name of the program's", "def f(repr): return `repr`\nprint f(1)", "1\n3\n"),
    ("numliterals", "7L is a long", "print `7L`, type(0x7L).__name__", "7L long\n2\n"),
    ("paren", "two names", "print [a + b for a, b in (1, 2), (3, 4)]", "[3, 7]\n2\n"),
    ("paren", "a second for", "print [a + b for a in [1] for b in 3, 4]", "[4, 5]\n2\n"),
    ("tuple_params", "a line is added", "def f((a, b), c):\n  return a + b + c\nprint f((1, 2), 3)", "6\n4\n"),
    ("tuple_params", "an attribute is no parameter",
     "import sys\nprint map(lambda (maxint, k): sys.maxint > k, [(0, 1)])", "[True]\n3\n"),
    ("future", "division is forgotten", "from __future__ import division\nprint 7 / 2", "3.5\n3\n"),
    ("metaclass", "the line of __metaclass__ goes",
     "class M(type): x = 1\nclass A:\n  __metaclass__ = M\n  y = 2\nprint A.x", "1\n6\n"),
    ("nonzero", "the method is called by its name too",
     "class A:\n  def __nonzero__(self): return False\nprint A().__nonzero__()", "False\n4\n"),
    ("has_key", "has_key of a class of the program's", "class A:\n  def has_key(self, key): return 'mine'\nprint A().has_key(1)",
     "mine\n4\n"),
    ("dict", "items of a class of the program's", "class A:\n  def items(self): return 'mine'\nprint A().items()", "mine\n4\n"),
    ("methodattrs", "a name in a string", "class A:\n  def f(self): return getattr(self.f, 'im_self') is self\nprint A().f()",
     "True\n4\n"),
    ("funcattrs", "a name in a string", "def f(): pass\nprint getattr(f, 'func_name')", "f\n3\n"),
    ("next", "a name in a string", "print getattr(iter([7]), 'next')()", "7\n2\n"),
    ("apply", "a built-in is a value too", "print map(apply, [max], [(1, 2)])", "[2]\n2\n"),
    ("basestring", "unicode is no str", "print isinstance(u'a', basestring)", "True\n2\n"),
    ("unicode", "unicode is no str", "print isinstance('a', unicode), `u'a'`", "False u'a'\n2\n"),
    ("long", "long is no int", "print `long(5)`, isinstance(5, long)", "5L False\n2\n"),
    ("filter", "the kind of a string is kept", "print filter(lambda char: char > 'a', 'abc')", "bc\n2\n"),
    ("intern", "a line is added for the import", "print intern('a')", "a\n2\n"),
    ("reload", "a line is added for the import", "import sys\nprint reload(sys) is sys", "True\n3\n"),
    ("operator", "a line is added for an import", "import operator\nprint operator.isSequenceType([])", "True\n3\n"),
    ("exitfunc", "a line is added for an import", "import sys\nsys.exitfunc = lambda: None\nprint 'a'", "a\n4\n"),
    ("getcwdu", "unicode", "import os\nprint isinstance(os.getcwdu(), unicode)", "True\n3\n"),
    ("types", "the types have other names", "import types\nprint types.StringTypes == (str, unicode)", "True\n3\n"),
    ("imports", "a file of bytes", "import StringIO\nit = StringIO.StringIO()\nit.write('\\xe9')\nprint `it.getvalue()`, it.len",
     "'\\xe9' 1\n5\n"),
]

# A built-in of past.builtins; what 2.7 prints for an expression.
BUILTINS = [
    ("apply", "apply(dict, (), {'a': 1})", "{'a': 1}"),
    ("basestring", "issubclass(str, basestring)", "True"),
    ("basestring", "issubclass(unicode, basestring)", "True"),
    ("basestring", "(issubclass(type(u''), (int, basestring)), issubclass(unicode, str), issubclass(long, int))", "(True, False, False)"),
    ("chr", "chr(65) == 'A'", "True"),
    ("cmp", "cmp((1, 'a'), ('a', 1))", "-1"),
    ("cmp", "cmp([1], (1,))", "-1"),
    ("dict", "dict([('c', 1), ('a', 2)]).keys()", "['a', 'c']"),
    ("filter", "filter(None, {'c': 1, 'a': 2})", "['a', 'c']"),
    ("long", "long(5)", "5L"),
    ("map", "map(lambda item: [item], [1, 2])", "[[1], [2]]"),
    ("reduce", "reduce(lambda a, b: a + b, {'c': 1, 'a': 2, 'b': 3})", "'acb'"),
    ("str", "str(1)", "'1'"),
    ("unichr", "unichr(233)", "u'\\xe9'"),
    ("unicode", "isinstance('a', unicode)", "False"),
    ("xrange", "xrange.__name__", "'xrange'"),
]
MISC = [("oct", "oct(0)", "'0'"), ("oct", "oct(-8)", "'-010'")]  # of past.builtins.misc
PAST = [("from past.builtins import %s" % name, expression, value) for name, expression, value in BUILTINS] + [
    ("from past.builtins.misc import %s" % name, expression, value) for name, expression, value in MISC]

BOTH = """\
class Both(object):
    def __div__(self, other): return 'div'
    def __truediv__(self, other): return 'truediv'
print """


def fixed(fixer, source):
    """A source as a standard fixer of the engine writes it."""
    name = "%s.fix_%s" % (engine.STANDARD_FIXERS, fixer)
    text = "%s" % engine.refactor.RefactoringTool([name]).refactor_string(source, "row")
    return "from __future__ import print_function; " + text if fixer == "print" else text


@pytest.fixture(scope="module")
def ours(tmpdir_factory):
    """What the rows of FIXERS printed, then those of PAST, then the division."""
    sources = [row[2] + LINE for row in FIXERS] + ["\nprint repr(%s)" % row[1] for row in PAST] + [BOTH + "Both() / 2"]
    return printing.printed(str(tmpdir_factory.mktemp("ours")), sources)


@pytest.fixture(scope="module")
def theirs(tmpdir_factory):
    """The same with the library's part in place."""
    sources = [fixed(row[0], row[2] + LINE) for row in FIXERS] + ["%s\nprint repr(%s)" % row[:2] for row in PAST] + [
        "from past.utils import old_div\n" + BOTH + "old_div(Both(), 2)"]
    return printing.printed(str(tmpdir_factory.mktemp("theirs")), sources)


FIXER_IDS = ["%s: %s" % row[:2] for row in FIXERS]


@pytest.mark.parametrize("number", range(len(FIXERS)), ids=FIXER_IDS)
def test_the_language_is_27s(ours, number):
    assert ours[number] == FIXERS[number][3]


@ON_3
@pytest.mark.parametrize("number", range(len(FIXERS)), ids=FIXER_IDS)
def test_a_standard_fixer_does_not_do(theirs, number):
    """It leaves the source as it was, or what it makes of it prints something else."""
    fixer, _, source, expected = FIXERS[number]
    assert fixed(fixer, source + LINE) == source + LINE or theirs[number] != expected and "ImportError" not in theirs[number]


PAST_IDS = [row[1] for row in PAST]


@pytest.mark.parametrize("number", range(len(PAST)), ids=PAST_IDS)
def test_a_builtin_is_27s(ours, number):
    assert ours[len(FIXERS) + number] == PAST[number][2] + "\n"


@ON_3
@pytest.mark.parametrize("number", range(len(PAST)), ids=PAST_IDS)
def test_a_builtin_of_past_does_not_do(theirs, number):
    found = theirs[len(FIXERS) + number]
    assert found != PAST[number][2] + "\n" and "ImportError" not in found


def test_division_asks_div_first(ours):
    assert ours[-1] == "div\n"


@ON_3
def test_old_div_of_past_asks_truediv(theirs):
    assert theirs[-1] == "truediv\n"


# Renamed modules

GONE = {"dbhash": "dbm.gnu", "dummy_thread": "_thread"}  # where the engine's new name is of a module that went in its turn


def test_renamed_modules_are_those_of_the_engine():
    """The engine's table cannot be asked: a start from the cache imports no engine, and the shim installs none."""
    mapping = importlib.import_module(engine.STANDARD_FIXERS + ".fix_imports").MAPPING
    theirs = dict((old, GONE.get(old, new)) for old, new in mapping.items()
                  if old not in moves.BY_NAME and old not in python2_names.VIEWS)
    assert dict((old, python2_names.RENAMED.get(old)) for old in theirs) == theirs


SIX = sorted((old, spellings[0]) for old, spellings in tables.MODULES.items()
             if old in python2_names.RENAMED and old not in GONE and (spellings[0] or "").startswith("six.moves.")
             and spellings[0].count(".") == 2)


@ON_3
@pytest.mark.parametrize("old, spelling", SIX, ids=[row[0] for row in SIX])
def test_renamed_modules_are_those_of_six(old, spelling):
    """six cannot be asked for an old name: on Python 3 it knows the new ones only, under its own spelling."""
    module = pytest.importorskip(spelling)
    assert module.__name__ == python2_names.RENAMED[old]


@ON_3
@pytest.mark.parametrize("module", [module for module in moves.MODULES if module["six"]], ids=lambda module: module["old"])
def test_a_server_module_of_six_is_python_3s(module):
    """Without the text boundary, and without names that 2.7's had."""
    found = importlib.import_module(module["six"])
    assert found.__name__ == module["http.server"]
    assert [row[0] for row in module["names"] if not hasattr(found, row[0])]
