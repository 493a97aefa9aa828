"""``self.assertItemsEqual(a, b)`` -> ``self.assertCountEqual(a, b)``

For six ``six.assertCountEqual(self, a, b)``; for future ``getattr(self, "assertCountEqual", None) or self.assertItemsEqual``, called.
BH102: ``assertDictContainsSubset``, which Python 3.12 has not.

1. Only calls of a method, in a file that imports unittest and has no such method of its own. The others that are gone are the engine's.
"""

from .python2 import Python2Fix
from .trees import arguments, expression, is_call, rename, source_of, source_of_all

OLD, NEW = "assertItemsEqual", "assertCountEqual"
SUBSET = "assertDictContainsSubset"


class FixTestMethods(Python2Fix):
    """Assertions of Python 2's unittest."""

    targets = ("http.server", "six", "future")
    words = (OLD, SUBSET)

    def fix(self, source):
        """Rewrite *source*."""
        if not source.says("unittest"):
            return
        trailers = [trailer for trailer in source.attributes(OLD, SUBSET) if is_call(trailer.next_sibling)]
        own = set(ref.leaf.value for name in (OLD, SUBSET) for ref in source.refs_to(name) if ref.context == "store")
        for trailer in reversed(trailers):
            name = trailer.children[1].value
            if name == SUBSET and name not in own:
                self.report(trailer, "BH102", "%s is gone: use assertEqual(actual, dict(actual, **expected))" % SUBSET)
            elif name not in own:
                self.count(trailer)

    def count(self, trailer):
        """Rewrite one call of assertItemsEqual."""
        power = trailer.parent
        index = [child is trailer for child in power.children].index(True)
        if not self.target.straddles:
            rename(trailer.children[1], NEW)
        elif index + 2 == len(power.children):
            case = source_of_all(power.children[:index])
            if self.target.name == "six":
                given = [case] + [source_of(value) for value in arguments(trailer.next_sibling)]
                text = "%s(%s)" % (self.need("six", NEW), ", ".join(given))
            else:
                text = '(getattr(%s, "%s", None) or %s.%s)%s' % (case, NEW, case, OLD, source_of(trailer.next_sibling))
            power.replace(expression(text, power.prefix))
