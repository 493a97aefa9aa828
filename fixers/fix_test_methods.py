"""``self.assertItemsEqual(a, b)`` -> ``self.assertCountEqual(a, b)``, and ``assertNotRegexpMatches`` -> ``assertNotRegex``

Programs that are tests of servers, too, have names that Python 3 has not; the engine's ``asserts`` knows the others.

1. For six and future, ``getattr(self, "assertItemsEqual" if str is bytes else "assertCountEqual")(a, b)``.
2. Reported (BH102): assertDictContainsSubset, which is gone from Python 3.12.
3. A name that the file gives a function of its own is left.
"""

from .base import BaseFix
from .engine import syms
from .spelling import split_power
from .trees import index_of, is_call, rename, replace, source_of

RENAMED = {"assertItemsEqual": "assertCountEqual", "assertNotRegexpMatches": "assertNotRegex"}
GONE = "assertDictContainsSubset"


class FixTestMethods(BaseFix):
    """Methods of unittest.TestCase."""

    targets = ("http.server", "six", "future")
    words = tuple(RENAMED) + (GONE,)

    def fix(self, source):
        """Rewrite *source*."""
        own = set(node.children[1].value for node in source.of_type(syms.funcdef))
        for trailer in source.attributes(*self.words):
            name = trailer.children[1].value
            if name in own or not is_call(trailer.next_sibling):
                continue
            if name == GONE:
                self.report(trailer.parent, "BH102", GONE + " is gone from Python 3.12: use assertEqual(dict(d, **part), d)")
            elif self.target.straddles:
                head = split_power(trailer.parent, index_of(trailer) + 1)
                head.children[-1].remove()
                replace(head, 'getattr(%s, "%s" if str is bytes else "%s")' % (source_of(head).strip(), name, RENAMED[name]))
            else:
                rename(trailer.children[1], RENAMED[name])
