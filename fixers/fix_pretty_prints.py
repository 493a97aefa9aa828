"""``pprint.pformat(x)`` -> ``_pformat(x)``, ``pprint.pprint(x, f)`` -> ``_pprint(x, f)``: laid out as on Python 2

Python 3's pprint breaks long strings into pieces, fills its lines by another rule, and shows a set as {1, 2}, text past ASCII as it is.
_PrettyPrinter, defined in the file, does as Python 2's.

1. Not ``pprint.pprint(x)`` alone, which goes to the console.
2. ``pprint.PrettyPrinter(...)`` -> ``_PrettyPrinter(...)``. A class that is derived from it is left.
3. Only in a file of a server that is Python 2's.
"""

from .base import ORDER_API
from .definitions import define, define_class, insert_definition, is_there
from .engine import syms
from .fix_url_quoting import called
from .python2 import ServerFix, is_python2
from .spelling import Speller
from .trees import arguments, rename
from .unused import drop_unused

NAMES = {"pprint.pformat": "_pformat", "pprint.pprint": "_pprint", "pprint.PrettyPrinter": "_PrettyPrinter"}
CLASS = '''

class _PrettyPrinter(object):
    """The PrettyPrinter of Python 2's pprint."""

    def __init__(self, indent=1, width=80, depth=None, stream=None):
        self.indent, self.width, self.depth, self.stream = indent, width, depth, stream

    def pprint(self, value):
        import sys
        (self.stream or sys.stdout).write(self.pformat(value) + "\\n")

    def pformat(self, value):
        return self.laid_out(value, 0, 0, 0, ())

    def parts(self, value):
        """Return ("[", "]", [(key, value)]) of what has parts, None for anything else; the keys of a dict alone are not None."""
        kind = type(value).__repr__
        if kind is dict.__repr__:
            return "{", "}", [(key, value[key]) for key in sorted(value, key=lambda key: (
                key is not None, not isinstance(key, (int, float)), "" if isinstance(key, (int, float)) else type(key).__name__, key))]
        if kind is set.__repr__ or kind is frozenset.__repr__:
            return type(value).__name__ + "([", "])", [(None, each) for each in sorted(value)]
        if kind is list.__repr__:
            return "[", "]", [(None, each) for each in value]
        if kind is tuple.__repr__:
            return "(", ",)" if len(value) == 1 else ")", [(None, each) for each in value]
        return None

    def shown(self, value, level, around=()):
        """Return the repr() of value, in one line."""
        if type(value) is int and not -2 ** 63 <= value < 2 ** 63:
            return "%dL" % value
        parts = self.parts(value)
        if parts is None:
            return _repr(value)
        first, last, pairs = parts
        if pairs and self.depth and level >= self.depth:
            return first + "..." + last.replace(",", "")
        if id(value) in around:
            return "<Recursion on %s with id=%d>" % (type(value).__name__, id(value))
        around += (id(value),)
        items = [self.shown(each, level + 1, around) for _, each in pairs]
        keys = [self.shown(key, level + 1) + ": " if first == "{" else "" for key, _ in pairs]
        return first + ", ".join([key + item for key, item in zip(keys, items)]) + last

    def laid_out(self, value, indent, allowance, level, around):
        """Return the text of value, which begins in the column indent."""
        text, parts = self.shown(value, level, around), self.parts(value)
        if parts is None or id(value) in around or self.depth and level >= self.depth or not parts[2] and len(parts[0]) > 1:
            return text
        first, last, pairs = parts
        is_long = len(text) > self.width - 1 - indent - allowance
        margin = " " * (self.indent - 1 if is_long or first == "{" else 0)
        indent += self.indent + len(first) - 1
        lines = []
        for key, each in pairs:
            key = self.shown(key, level + 1) + ": " if first == "{" else ""
            lines.append(key + self.laid_out(each, indent + len(key), allowance + 1, level + 1, around + (id(value),)))
        return first + margin + (",\\n" + " " * indent if is_long else ", ").join(lines) + last
'''
PFORMAT = '''

def _pformat(value, indent=1, width=80, depth=None):
    """pprint.pformat() of Python 2."""
    return _PrettyPrinter(indent, width, depth).pformat(value)
'''
PPRINT = '''

def _pprint(value, stream=None, indent=1, width=80, depth=None):
    """pprint.pprint() of Python 2."""
    _PrettyPrinter(indent, width, depth, stream).pprint(value)
'''
ON_2 = 'if str is bytes:\n    _PrettyPrinter = __import__("pprint").PrettyPrinter\n'
HELPERS = {"_pformat": PFORMAT, "_pprint": PPRINT}


class FixPrettyPrints(ServerFix):
    """What pprint makes."""

    run_order = ORDER_API       # byte_strings knows pprint by its name
    targets = ("http.server", "six", "future")
    words = ("pprint",)

    def fix(self, source):
        """Rewrite *source*."""
        if not is_python2(source):
            return
        used = set()
        for node in source.powers_imported():
            call, name = called(source, node)
            if name in NAMES and not (name == "pprint.pprint" and len(arguments(call)) == 1):
                self.rename(node, call, NAMES[name])
                used.add(NAMES[name])
        if not used:
            return
        speller = Speller(self, source)
        for name in sorted(used.intersection(HELPERS)):
            define(source, name, HELPERS[name])
        if self.target.straddles and not is_there(source.tree, syms.classdef, "_PrettyPrinter"):
            insert_definition(source.tree, ON_2)
        define_class(source, "_PrettyPrinter", CLASS)
        speller.helper("_repr")
        speller.define()
        drop_unused(self.refresh(), ("pprint",), ("pformat", "pprint", "PrettyPrinter"), whole=True)

    @staticmethod
    def rename(node, call, name):
        """Call *name* in the place of what *call* is the call of."""
        while node.children[1] is not call:
            node.children[1].remove()
        rename(node.children[0], name)
