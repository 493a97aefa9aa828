"""The header object as a mapping: names in lower case and each once on Python 2, as they came on Python 3.

``for name, value in self.headers.items()`` -> ``for name, value in _header_dict(self.headers).items()``
``for name in self.headers`` -> ``for name in _header_dict(self.headers)``
``dict(self.headers)`` -> ``dict(_header_dict(self.headers).items())``
``len(self.headers)`` -> ``len(_header_dict(self.headers))``

1. ``_header_dict`` is defined in the file and the same for all targets.
2. ``in``, ``get`` and ``del`` take any case on both and are left.
3. ``items()``, ``keys()`` and ``values()`` gave lists: ``list(...)`` is put around them where that may matter.
4. Only in files that are Python 2's: one that was ported means what it says.
"""

from .base import BaseFix
from .engine import syms
from .grammar import COMPREHENSION_FOR
from .header_helpers import helper
from .header_uses import HEADER_WORDS, attribute_name, header_uses, put
from .python2 import is_python2
from .trees import arguments, is_call, is_name

VIEWS = ("items", "keys", "values")
ITERATING = ("sorted", "list", "tuple", "set", "frozenset", "dict", "len", "max", "min", "any", "all", "sum", "enumerate",
             "zip", "map", "filter", "iter", "OrderedDict")


class FixHeadersItems(BaseFix):
    """What gives names of fields."""

    words = HEADER_WORDS

    def fix(self, source):
        """Rewrite *source*."""
        if not is_python2(source):
            return
        for use in header_uses(source):
            if attribute_name(use.rest[0]) in VIEWS if use.rest else False:
                if len(use.rest) > 1 and is_call(use.rest[1]) and not arguments(use.rest[1]):
                    self.view(use)
            elif not use.rest and is_iterated(use.node):
                self.whole(use)

    def view(self, use):
        """``h.items()``."""
        text = "%s(%s).%s()" % (helper(self, "_header_dict"), use.text.strip(), attribute_name(use.rest[0]))
        if len(use.rest) > 2 or not is_iterated(use.node):
            text = "list(%s)" % text
        put(use, 2, text)

    def whole(self, use):
        """``for name in h``, ``sorted(h)``, ``dict(h)``."""
        text = "%s(%s)" % (helper(self, "_header_dict"), use.text.strip())
        if caller(use.node) == "dict":  # from pairs: a dict would make room for all at once, and keep another order on Python 2
            text += ".items()"
        put(use, 0, text)


def is_iterated(node):
    """True where *node* is looped over, or given to a function that does so at once."""
    parent = node.parent
    if parent.type == syms.for_stmt or parent.type in COMPREHENSION_FOR:
        return len(parent.children) > 3 and parent.children[3] is node
    return caller(node) in ITERATING


def caller(node):
    """Return the name of the function that the argument *node* is given to, or None."""
    parent = node.parent
    if parent.type == syms.arglist:
        parent = parent.parent
    if is_call(parent) and is_name(parent.parent.children[0]) and parent.parent.children[1] is parent:
        return parent.parent.children[0].value
    return None
