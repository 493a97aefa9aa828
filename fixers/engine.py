"""The engine that drives the fixers: lib2to3 on 2.7, 3.6 and 3.7, fissix from 3.8 on.

The one place that chooses. Everything that touches trees imports it from here.

Both engines have the same node types and different node *classes*: a fixer built on one and driven by the
other matches nothing, changes nothing and exits 0. So the choice follows the driver: where a RefactoringTool
of lib2to3 or fissix is importing us (``modernize -f``, ``lib2to3.main.main(fixer_pkg, args)``), its engine is
taken. A second driver in the same process with the other engine gets an EngineMismatch, see ``check``.
"""

import importlib
import sys

ENGINES = ("lib2to3", "fissix")


class EngineMismatch(Exception):
    """The fixers are bound to one engine and were given a tree of the other."""


def driving_engine():
    """Return the engine whose RefactoringTool is importing the fixers, or None."""
    frame = sys._getframe(1)
    while frame is not None:
        package, _, module = frame.f_globals.get("__name__", "").partition(".")
        if package in ENGINES and module == "refactor":
            return package
        frame = frame.f_back
    return None


def default_engine():
    """Return the name of this Python's engine."""
    return "fissix" if sys.version_info >= (3, 8) else "lib2to3"


NAME = driving_engine() or default_engine()
try:
    refactor = importlib.import_module(NAME + ".refactor")
except ImportError as error:
    remedy = "pip install fissix" if NAME == "fissix" else "it is a part of Python that some systems pack apart"
    raise ImportError("%s; fix and run need it: %s" % (error, remedy))

pytree = importlib.import_module(NAME + ".pytree")
pygram = importlib.import_module(NAME + ".pygram")
fixer_base = importlib.import_module(NAME + ".fixer_base")
fixer_util = importlib.import_module(NAME + ".fixer_util")
driver = importlib.import_module(NAME + ".pgen2.driver")
token = importlib.import_module(NAME + ".pgen2.token")
tokenize = importlib.import_module(NAME + ".pgen2.tokenize")
parse = importlib.import_module(NAME + ".pgen2.parse")

Leaf = pytree.Leaf
Node = pytree.Node
syms = pygram.python_symbols
STANDARD_FIXERS = NAME + ".fixes"


def check(tree):
    """Raise EngineMismatch unless *tree* was made by the engine that the fixers are bound to."""
    if isinstance(tree, pytree.Base):
        return
    raise EngineMismatch(
        "BaseHTTPServer_compat.fixers is bound to %s and was given a tree of %s; "
        "run the two drivers in processes of their own" % (NAME, type(tree).__module__))


def grammars(print_function=False, exec_function=False):
    """Return the grammars to try on a source, in order; a flag forbids the statement.

    The one without either statement goes first, or running the fixers on their own result would turn
    ``print(a.b)`` into ``print((a.b))``.
    """
    def without(*keywords):
        grammar = pygram.python_grammar.copy()
        for keyword in keywords:
            grammar.keywords.pop(keyword, None)
        grammar.dfas = pygram.python_grammar.dfas   # the same, by which the parser knows its tables
        return grammar

    found = [without("print", "exec")]
    if not print_function:
        found.append(without("exec"))
    if not exec_function:
        found.append(without("print"))
    if not print_function and not exec_function:
        found.append(without())
    return found
