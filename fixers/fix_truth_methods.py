"""``def __nonzero__(self): return len(self.items)`` -> ``return bool(len(self.items))``

Python 2 took a whole number for an answer, Python 3 takes True and False alone. The engine's fixer gives the method its new name.

``__nonzero__ = has_items`` in a class -> the same, and ``__bool__ = lambda self: bool(self.__nonzero__())`` after it.

1. Only in a file that is Python 2's.
2. What is True or False for all that is to be seen is left: comparisons, ``not``, bool(), isinstance().
"""

from .base import ORDER_API
from .engine import syms, token
from .grammar import symbol
from .handlers import functions_in
from .python2 import Python2Fix, is_python2, unbound
from .statements import insert_after
from .trees import is_call, is_name, replace, source_of

OLD, NEW = "__nonzero__", "__bool__"
ASKING = frozenset("bool isinstance issubclass hasattr callable any all".split())
BOTH = symbol("and_test", "or_test")


class FixTruthMethods(Python2Fix):
    """Methods that say whether an object is true."""

    run_order = ORDER_API - 2
    targets = ("http.server", "six", "future")
    words = (OLD,)

    def fix(self, source):
        """Rewrite *source*."""
        classes = [node for node in source.of_type(syms.classdef) if OLD in source.inner_scope(node).bound]
        if not classes or not is_python2(source):
            return
        for node in classes:
            for function in functions_in(node):
                if function.children[1].value == OLD:
                    for value in returned(function):
                        if not is_truth(source, value):
                            replace(value, "bool(%s)" % source_of(value))
            bound = source.inner_scope(node).bound
            for binding in bound[OLD] if NEW not in bound else ():
                line = binding.statement.parent
                if binding.kind == "assign" and line.type == syms.simple_stmt and line.parent.type == syms.suite:
                    insert_after(line, "%s = lambda self: bool(self.%s())" % (NEW, OLD))


def returned(function):
    """Return what the return statements of *function* give, not those of functions within it."""
    found, todo = [], list(function.children[-1:])
    while todo:
        node = todo.pop()
        if node.type == syms.return_stmt:
            found.append(node.children[1])
        elif node.type not in (syms.funcdef, syms.classdef, syms.lambdef):
            todo.extend(node.children)
    return found


def is_truth(source, node):
    """True where *node* is True or False for certain."""
    while node.type == syms.atom and len(node.children) == 3 and node.children[0].type == token.LPAR:
        node = node.children[1]
    if node.type in BOTH:
        return all(is_truth(source, part) for part in node.children[::2])
    if node.type == syms.power:
        return len(node.children) == 2 and is_call(node.children[1]) and is_name(node.children[0]) and (
            node.children[0].value in ASKING and unbound(source, node.children[0]))
    return node.type in (syms.comparison, syms.not_test) or is_name(node, "True", "False")
