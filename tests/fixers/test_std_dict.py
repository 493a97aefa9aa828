"""dict with -f all: a class's own iteritems, and items that is made of it."""
from __future__ import unicode_literals

import pytest

from fixer_rows import check, check_noop

ONLY = ("dict",)

REWRITE = {
    "of another object": (
        "class A:\n    def items(self): return list(self.held.iteritems())\n", "self.held.iteritems()", "self.held.items()"),
    "of the class of dicts": (
        "class A(dict):\n    def items(self): return sorted(self.iteritems())\n", "self.iteritems()", "dict.items(self)"),
    "of the class of dicts, not gone through": (
        "class A(dict):\n    def items(self): return f(self.iteritems())\n", "self.iteritems()", "iter(dict.items(self))"),
    "in another method": (
        "class A(dict):\n    def pairs(self): return sorted(self.iteritems())\n", "self.iteritems()", "self.items()"),
    "outside of the class": (
        "class A:\n    def iteritems(self): return self.x\nfor k, v in A().iteritems(): pass\n", "A().iteritems()", "A().items()"),
    "in a function within": (
        "class A:\n    def iteritems(self):\n        def f(self): return list(self.iterkeys())\n", "self.iterkeys()", "self.keys()"),
}

NOOP = {
    "items of its own iteritems": "class A(dict):\n    def iteritems(self): return self.x\n    def items(self): return list(self.iteritems())\n",
    "keys of its own iterkeys": "class A:\n    def iterkeys(me): return me.x\n    def keys(me): return list(me.iterkeys())\n",
}


@pytest.mark.parametrize("name", sorted(REWRITE))
def test_rewrite(name):
    before, old, new = REWRITE[name]
    check(before, before.replace(old, new), ONLY)


@pytest.mark.parametrize("name", sorted(NOOP))
def test_noop(name):
    check_noop(NOOP[name], ONLY)
