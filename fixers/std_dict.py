"""The engine's ``dict`` fixer, run in its place: what it made of ``iteritems()`` it does not make a list of when it is run again.

``iter(d.iteritems())`` becomes ``iter(d.items())`` and a loop over ``d.iteritems()`` one over ``d.items()``, once and for all.
In a file that nothing shows to be Python 2's a loop over ``d.items()`` is left, unless its body takes something out of d or puts it in.
Not called fix_*: ``dict`` is the name to give.
"""

import importlib

from . import engine
from .evidence import KnowsPython2
from .trees import is_attribute, source_of, source_of_all

_standard = importlib.import_module(engine.STANDARD_FIXERS + ".fix_dict")
CHANGING = ("pop", "popitem", "clear", "update", "setdefault")


class FixStdDict(KnowsPython2, _standard.FixDict):
    """``d.keys()`` -> ``list(d.keys())`` and the like."""

    def in_special_context(self, node, isiter):
        """True where the result is not wanted as a list."""
        if not self.python2:
            isiter = isiter or not is_changed(node)
        return super(FixStdDict, self).in_special_context(node, isiter or is_in_iter(node))


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
