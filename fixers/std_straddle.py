"""``-f all`` for the targets six and future: what 2.7 and 3 spell differently, where the engine's fixers write 3 only.

``import Queue`` -> ``from six.moves import queue``, ``urllib.quote(x)`` -> ``urllib.parse.quote(x)`` of six.moves
``unicode(x)`` -> ``six.text_type(x)``
``print x`` -> ``print(x)`` under ``from __future__ import print_function`` (the engine's print does the rest)
``def __nonzero__(self): ...`` -> the same, and ``__bool__ = __nonzero__``

1. ``__metaclass__`` is reported: six.with_metaclass changes the bases.
2. ``input()`` is left: on 2.7 it evaluates.

Not called fix_*, so that it is in no list: it is part of ``all``.
"""

from . import imports, tables
from .base import ORDER_IMPORTS
from .dual import alternatives, dual_statements
from .engine import syms
from .fix_server_imports import FixServerImports
from .moving import set_dotted
from .trees import is_name, statements


class FixStdStraddle(FixServerImports):
    """The rest of the standard library, the builtins, print, ``__nonzero__``."""

    run_order = ORDER_IMPORTS + 1
    targets = ("six", "future")
    make_table = tables.Library
    names_all = False

    def fix(self, source):
        """Rewrite *source*."""
        super(FixStdStraddle, self).fix(source)
        self.builtins(source)
        self.truth(source)
        if any(node.type == PRINT for node in source.nodes):
            imports.add(source, "from __future__ import print_function")

    def duals(self, source):
        """Return the ids of the imports that are written for both Pythons already."""
        return dual_statements(source) | alternatives(source, self.table.olds)

    def report_foreign(self, source):
        """Nothing: FixServerImports has said it."""

    def builtins(self, source):
        """Replace the builtins that Python 3 has not."""
        for ref in source.refs:
            place = tables.BUILTINS[self.target.name].get(ref.leaf.value)
            if place is None or ref.context != "load" or ref.scope.owner(ref.leaf.value) is not None:
                continue
            text = self.need(*place) if self.target.name == "six" else imports.need_builtin(source, *place)
            set_dotted(ref.leaf, text)

    def truth(self, source):
        """Give a class with ``__nonzero__`` the name ``__bool__`` for it; report ``__metaclass__``."""
        for ref in source.refs:
            if ref.scope.kind != "class" or ref.context != "store":
                continue
            if ref.leaf.value == "__metaclass__":
                self.report(ref.leaf, "BH602", "__metaclass__ has no effect on Python 3")
            if ref.leaf.value == "__nonzero__" and "__bool__" not in ref.scope.bound and is_name(
                    ref.leaf.prev_sibling, "def"):
                self.alias_after(ref.leaf.parent)

    @staticmethod
    def alias_after(function):
        """Put ``__bool__ = __nonzero__`` after the method *function*."""
        indent = column_of(function)
        line = statements("__bool__ = __nonzero__")[0]
        last = [leaf for leaf in function.leaves()][-1]
        line.prefix = indent
        function.parent.insert_child(function.parent.children.index(function) + 1, line)
        if last.prefix:  # the next line's indentation, kept by the engine in the last dedent
            line.prefix, last.prefix = last.prefix, ""
            follower = line.next_sibling
            if follower is not None and not follower.prefix and follower.type != 0:
                follower.prefix = indent


PRINT = getattr(syms, "print_stmt", None)


def column_of(node):
    """Return the white space before the statement *node*'s block."""
    for child in node.parent.children:
        if child.value.strip() == "" if hasattr(child, "value") else False:
            if child.value.strip("\r\n"):
                return child.value
    return ""
