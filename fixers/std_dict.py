"""The engine's ``dict`` fixer, run in its place: what it made of ``iteritems()`` it does not make a list of when it is run again.

``iter(d.iteritems())`` becomes ``iter(d.items())`` and a loop over ``d.iteritems()`` one over ``d.items()``, once and for all.
``self.iteritems()`` is left in a class that has an iteritems of its own, and is ``dict.items(self)`` in the ``items`` of a class of
dicts that has none: ``self.items()`` would call itself there.
In a file that nothing shows to be Python 2's a loop over ``d.items()`` is left, unless its body takes something out of d or puts it in.
Not called fix_*: ``dict`` is the name to give.
"""

import importlib

from . import engine
from .evidence import KnowsPython2
from .handlers import base_nodes, functions_in
from .trees import enclosing, expression, is_attribute, is_name, source_of, source_of_all

_standard = importlib.import_module(engine.STANDARD_FIXERS + ".fix_dict")
CHANGING = ("pop", "popitem", "clear", "update", "setdefault")


class FixStdDict(KnowsPython2, _standard.FixDict):
    """``d.keys()`` -> ``list(d.keys())`` and the like."""

    def transform(self, node, results):
        """Rewrite one call."""
        old = results["method"][0].value
        cls = class_of_self(node) if old[:4] == "iter" and len(results["head"]) == 1 else None
        if cls is None:
            return super(FixStdDict, self).transform(node, results)
        names = [function.children[1].value for function in functions_in(cls)]
        if old in names:
            return None
        bases = [base for base in base_nodes(cls) if is_name(base, "dict")]
        function = enclosing(node, engine.syms.funcdef)
        if bases and function.children[1].value == old[4:]:
            text = "dict.%s(%s)" % (old[4:], source_of(node.children[0]))
            text = text if self.in_special_context(node, True) else "iter(%s)" % text
            return expression(text + source_of_all(node.children[3:]), node.prefix)
        return super(FixStdDict, self).transform(node, results)

    def in_special_context(self, node, isiter):
        """True where the result is not wanted as a list."""
        if not self.python2:
            isiter = isiter or not is_changed(node)
        return super(FixStdDict, self).in_special_context(node, isiter or is_in_iter(node))


def class_of_self(node):
    """Return the classdef in a method of which the power *node* begins with ``self``, or None."""
    function = enclosing(node, engine.syms.funcdef)
    around = enclosing(function, engine.syms.classdef, engine.syms.funcdef) if function is not None else None
    if around is None or around.type != engine.syms.classdef:
        return None
    first = next((leaf for leaf in function.children[2].leaves() if leaf.type == engine.token.NAME), None)
    return around if first is not None and is_name(node.children[0], first.value) else None


def is_changed(node):
    """True for ``d.items()`` in the head of a loop whose body changes the size of d."""
    loop, name = node.parent, source_of_all(node.children[:-2])
    if loop.type != engine.syms.for_stmt:
        return False
    for other in loop.children[5].pre_order():
        if other.type == engine.syms.power and source_of(other).startswith(name):
            if other.parent.type == engine.syms.del_stmt or any(is_attribute(child, *CHANGING) for child in other.children):
                return True
    return False


def is_in_iter(node):
    """True for the argument of ``iter(...)``."""
    call = node.parent.parent if node.parent is not None else None
    return call is not None and call.type == engine.syms.power and node.parent.type == engine.syms.trailer and (
        len(node.parent.children) == 3 and getattr(call.children[0], "value", None) == "iter" and call.children[1] is node.parent)
