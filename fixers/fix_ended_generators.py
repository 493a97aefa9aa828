"""``def pairs(it): while 1: yield it.next(), it.next()`` -> the same, after ``@_ended_by_stop_iteration``

A StopIteration that is raised in a generator ended it; since Python 3.7 it becomes a RuntimeError. The decorator, defined in the
file, lets it end the generator again.

1. Left where a clause of a try around it takes the StopIteration, and where next() is told what to give at the end.
2. Only in a file that is Python 2's.
"""

from .base import ORDER_API
from .definitions import decorate, define
from .engine import syms, token
from .handlers import decorators
from .python2 import Python2Fix, is_python2
from .trees import ancestors, arguments, is_attribute, is_call, is_name

NAME = "_ended_by_stop_iteration"
HELPER = '''
def _ended_by_stop_iteration(function):
    """Let a StopIteration that is raised in a generator end it, as on Python 2."""
    def generator(*args, **keywords):
        try:
            for value in function(*args, **keywords):
                yield value
        except RuntimeError as error:
            if not isinstance(getattr(error, "__cause__", None), StopIteration):
                raise
    generator.__name__, generator.__doc__ = function.__name__, function.__doc__
    return generator
'''


class FixEndedGenerators(Python2Fix):
    """Generators that end by a StopIteration."""

    run_order = ORDER_API + 1     # who calls a decorated function is another question
    targets = ("http.server", "six", "future")
    words = ("next", "StopIteration")

    def fix(self, source):
        """Rewrite *source*."""
        if not source.says("yield") or not is_python2(source):
            return
        functions = [node for part in source.having("yield") for node in part.of_type(syms.funcdef)]
        found = [node for node in functions if is_ended(node) and NAME not in decorators(node)]
        for node in found:
            decorate(node, NAME)
        if found:
            define(source, NAME, HELPER)


def is_ended(node):
    """True for a generator that may raise a StopIteration itself: not in functions within it."""
    leaves, todo = [], list(node.children[-1].children)
    while todo:
        child = todo.pop()
        if child.type == token.NAME:
            leaves.append(child)
        elif child.type not in (syms.funcdef, syms.classdef):
            todo.extend(child.children)
    return any(leaf.value == "yield" for leaf in leaves) and any(stops(leaf) and not is_caught(leaf, node) for leaf in leaves)


def stops(leaf):
    """True for the next of ``x.next()`` and ``next(x)``, and for a StopIteration that is raised."""
    if leaf.value == "StopIteration":
        return any(parent.type == syms.raise_stmt for parent in ancestors(leaf))
    call = leaf.parent.next_sibling if is_attribute(leaf.parent) else leaf.next_sibling
    return leaf.value == "next" and is_call(call) and len(arguments(call)) == (0 if is_attribute(leaf.parent) else 1)


def is_caught(leaf, function):
    """True inside a try of *function* that has a clause for StopIteration, or for everything."""
    inner = leaf
    for parent in ancestors(leaf):
        if parent is function:
            return False
        if parent.type == syms.try_stmt and inner is parent.children[2] and any(map(takes_stop, parent.children)):
            return True
        inner = parent
    return False


def takes_stop(clause):
    """True for ``except StopIteration:``, ``except Exception:`` and ``except:``."""
    if clause.type == syms.except_clause:
        names = [leaf for leaf in clause.children[1].pre_order() if leaf.type == token.NAME]
        return any(is_name(leaf, "StopIteration", "Exception") for leaf in names)
    return is_name(clause, "except")
