"""``class A(object, Handler)`` -> ``class A(Handler, object)``

Old-style classes, as the family's were, may follow ``object`` among the bases; on Python 3 all are derived from it, and it has to be
the last.
"""

from .base import ORDER_API
from .engine import Leaf, syms, token
from .handlers import base_nodes
from .python2 import Python2Fix, unbound
from .trees import is_name


class FixObjectFirst(Python2Fix):
    """``object`` before other bases."""

    run_order = ORDER_API - 3
    targets = ("http.server", "six", "future")
    words = ("object",)

    def fix(self, source):
        """Rewrite *source*."""
        for node in source.of_type(syms.classdef):
            bases = base_nodes(node)
            for base in [base for base in bases[:-1] if is_name(base, "object") and unbound(source, base)]:
                self.move(base, bases)

    @staticmethod
    def move(base, bases):
        """Let *base* be the last of the *bases*."""
        arglist, following = base.parent, base.next_sibling.next_sibling
        following.prefix = base.prefix
        base.next_sibling.remove()
        base.remove()
        if not any(is_name(each, "object") for each in bases[-1:]):
            last = arglist.children.index(bases[-1])
            arglist.insert_child(last + 1, Leaf(token.COMMA, ","))
            arglist.insert_child(last + 2, Leaf(token.NAME, "object", prefix=" "))
