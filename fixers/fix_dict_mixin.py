"""``class Store(UserDict.DictMixin)`` -> ``class Store(_DictMixin)``, a class defined in the file

It gives a class with ``keys``, ``__getitem__``, ``__setitem__`` and ``__delitem__`` the rest of a dict. collections.abc.MutableMapping
asks for other methods than these four.
"""

from .base import ORDER_API
from .definitions import define_class
from .handlers import Use
from .header_uses import put
from .python2 import Python2Fix, is_python2
from .unused import drop_unused, uses_of

NAME = "_DictMixin"
HELPER = '''
class _DictMixin(object):
    """The rest of a mapping that has keys, __getitem__, __setitem__ and __delitem__, as Python 2's UserDict.DictMixin."""

    def __iter__(self):
        return iter(self.keys())

    def __contains__(self, key):
        try:
            self[key]
        except KeyError:
            return False
        return True

    has_key = __contains__

    def __len__(self):
        return len(self.keys())

    def values(self):
        return [self[key] for key in self]

    def items(self):
        return [(key, self[key]) for key in self]

    iterkeys = __iter__

    def itervalues(self):
        return iter(self.values())

    def iteritems(self):
        return iter(self.items())

    def get(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            return default

    def setdefault(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            self[key] = default
        return default

    def pop(self, key, *default):
        try:
            value = self[key]
        except KeyError:
            if default:
                return default[0]
            raise
        del self[key]
        return value

    def popitem(self):
        for key in self:
            return key, self.pop(key)
        raise KeyError("container is empty")

    def clear(self):
        for key in list(self.keys()):
            del self[key]

    def update(self, other=(), **more):
        for key, value in dict(other, **more).items():
            self[key] = value

    def __eq__(self, other):
        return dict(self.items()) == (dict(other.items()) if isinstance(other, _DictMixin) else other)

    def __ne__(self, other):
        return not self == other

    def __repr__(self):
        return repr(dict(self.items()))
'''


class FixDictMixin(Python2Fix):
    """A class of UserDict that Python 3 has not."""

    run_order = ORDER_API
    targets = ("http.server", "six", "future")
    words = ("DictMixin",)

    def fix(self, source):
        """Rewrite *source*."""
        uses = [use for use in uses_of(source, "UserDict") if use.name == "DictMixin"] if is_python2(source) else []
        for use in uses:
            put(Use(use.node, use.end, False), 0, NAME)
            define_class(source, NAME, HELPER)
        if uses:
            drop_unused(self.refresh(), ("UserDict",), ("DictMixin",), whole=True)
