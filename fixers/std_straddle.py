"""``-f all`` for the targets six and future: what 2.7 and 3 spell differently, where the engine's fixers write 3 only.

``import Queue`` -> ``from six.moves import queue``, ``urllib.quote(x)`` -> ``urllib.parse.quote(x)`` of six.moves
``unicode(x)`` -> ``six.text_type(x)``
``print x`` -> ``print(x)`` under ``from __future__ import print_function`` (the engine's print does the rest)
what straddling.py has: methods, raise, buffer, literals

``__metaclass__``: see metaclasses.py

1. ``input()`` is left: on 2.7 it evaluates.

Not called fix_*, so that it is in no list: it is part of ``all``.
"""

from . import imports, straddling, tables
from .base import ORDER_IMPORTS
from .engine import syms
from .fix_server_imports import FixServerImports
from .metaclasses import metaclasses
from .moving import set_dotted


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
        metaclasses(self, source)
        straddling.bound_next(self, source)
        straddling.methods(source)
        straddling.raises(self, source)
        straddling.buffers(source)
        straddling.literals(source)
        straddling.working_directory(self, source)
        straddling.absolute(source, self.filename)
        if source.of_type(PRINT):
            imports.add(source, "from __future__ import print_function")

    def report_foreign(self, source):
        """Nothing: FixServerImports has said it."""

    def builtins(self, source):
        """Replace the builtins that Python 3 has not."""
        for ref in source.refs:
            place = tables.BUILTINS[self.target.name].get(ref.leaf.value)
            if place is None or ref.context != "load" or ref.scope.owner(ref.leaf.value) is not None:
                continue
            own = self.target.name == "six" and place[1] != ref.leaf.value
            text = self.need(*place) if own else imports.need_builtin(source, *place)
            set_dotted(ref.leaf, text)


PRINT = getattr(syms, "print_stmt", None)
