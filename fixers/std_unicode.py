"""The engine's ``unicode`` fixer, run in its place: the ``\\u`` of a plain literal gets its second backslash in Python 2's files only,
and a ``unicode`` that the file binds itself stays; see own_names.

Its own result, ``"\\u2603"`` for ``u"\\u2603"``, would become six characters when it is run again.
Not called fix_*: ``unicode`` is the name to give.
"""

import importlib

from . import engine
from .evidence import KnowsPython2
from .own_names import is_own

_standard = importlib.import_module(engine.STANDARD_FIXERS + ".fix_unicode")


class FixStdUnicode(KnowsPython2, _standard.FixUnicode):
    """``u"x"`` -> ``"x"``, ``unicode`` -> ``str``."""

    def transform(self, node, results):
        """Return what takes the place of *node*."""
        if not self.python2 and node.type == engine.token.STRING and node.value[0] in "'\"":
            return None
        if node.type == engine.token.NAME and is_own(node, self.own):
            return None
        return super(FixStdUnicode, self).transform(node, results)
