"""``{"sum": reduce}`` -> ``{"sum": functools.reduce}``; ``filter(d.has_key, names)`` -> ``filter(d.__contains__, names)``

Built-ins and methods that Python 3 has not, where they are handed on and not called: the engine's fixers see calls alone.
``xrange`` and ``intern`` likewise, ``@apply`` -> ``@_apply``, defined in the file; ``d.iteritems`` -> ``d.items``;
``operator.isCallable`` -> ``callable``, and its like.

1. A name that the file binds itself is left, and so are the methods that it defines.
2. Only in a file that is Python 2's.
"""

from .base import ORDER_API
from .definitions import define
from .engine import syms, token
from .handlers import Use
from .header_uses import put
from .imports import need_builtin
from .python2 import Python2Fix, is_python2
from .trees import is_attribute, is_call, is_name, rename
from .unused import drop_unused, uses_of

HELPER = '''
def _apply(function, values=(), named={}):
    """Return function(*values, **named)."""
    return function(*values, **named)
'''
NAMES = frozenset("apply intern reduce xrange".split())
# Name: (module, attribute) for http.server, six and future; False: a built-in of python-future's.
WRITTEN = {"reduce": {"http.server": ("functools", "reduce"), "six": ("functools", "reduce"), "future": ("functools", "reduce")},
           "intern": {"http.server": ("sys", "intern"), "six": ("six.moves", "intern"), "future": False},
           "xrange": {"http.server": None, "six": ("six.moves", "range"), "future": False}}
METHODS = {"has_key": "__contains__", "iteritems": "items", "iterkeys": "keys", "itervalues": "values"}
OPERATORS = {"isCallable": "callable", "sequenceIncludes": "operator.contains", "repeat": "operator.mul", "irepeat": "operator.imul",
             "isMappingType": "(lambda value: isinstance(value, dict))",
             "isSequenceType": '(lambda value: hasattr(value, "__getitem__") and not isinstance(value, dict))',
             "isNumberType": "(lambda value: isinstance(value, numbers.Number))"}


class FixHandedBuiltins(Python2Fix):
    """Built-ins and methods that are handed on."""

    run_order = ORDER_API - 2
    words = tuple(NAMES) + tuple(METHODS) + tuple(OPERATORS)

    def fix(self, source):
        """Rewrite *source*."""
        if not is_python2(source):
            return
        for ref in source.refs_among(NAMES):
            leaf = ref.leaf
            if leaf.value in NAMES and ref.context == "load" and not source.bindings(leaf) and not is_called(leaf) and not is_keyword(leaf):
                self.builtin(source, leaf)
        for name in METHODS:
            if source.says(name) and not any(node.children[1].value == name for node in source.of_type(syms.funcdef)):
                for trailer in source.attributes(name):
                    if trailer.parent.children[-1] is trailer and not is_stored(trailer.parent):
                        rename(trailer.children[1], METHODS[name])
        if source.says(*OPERATORS):
            self.operators(source)

    def operators(self, source):
        """Functions of operator: handed on, and called by a name of their own."""
        for use in uses_of(source, "operator"):
            if use.name in OPERATORS and (not use.rest or use.end == 1):
                text = OPERATORS[use.name].replace("numbers.Number", self.need("numbers", "Number") if use.name == "isNumberType" else "")
                put(Use(use.node, use.end, False), 0, self.need(*text.split(".")) if text.startswith("operator.") else text)
        drop_unused(self.refresh(), ("operator",), tuple(OPERATORS))

    def builtin(self, source, leaf):
        """Write what stands for the built-in *leaf*."""
        if leaf.value == "apply":
            define(source, "_apply", HELPER)
            rename(leaf, "_apply")
            return
        there = WRITTEN[leaf.value][self.target.name]
        if there:
            put(Use(leaf, 0, False), 0, self.need(*there))
        elif there is None:
            rename(leaf, "range")
        else:
            need_builtin(source, "past.builtins", leaf.value)


def is_called(leaf):
    """True for the x of ``x(y)``."""
    return leaf.parent.type == syms.power and leaf.parent.children[0] is leaf and is_call(leaf.next_sibling)


def is_keyword(leaf):
    """True for the x of ``f(x=1)``, and for an attribute."""
    return leaf.parent.type == syms.argument and leaf.parent.children[0] is leaf and leaf.next_sibling.type == token.EQUAL or (
        is_attribute(leaf.parent))


def is_stored(power):
    """True where something is assigned to *power*."""
    after = power.next_sibling
    return after is not None and after.type == token.EQUAL or is_name(power.prev_sibling, "del", "for")
