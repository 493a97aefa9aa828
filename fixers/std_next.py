"""The engine's ``next`` fixer, run in its place: it takes the ``node.next`` of a list of nodes for a method of an iterator.

``while node.next:`` became ``while node.__next__:`` beside the ``node.next = None`` that it leaves.
Not called fix_*: ``next`` is the name to give.
"""

import importlib

from . import engine
from .base import scopes_of
from .engine import Node, syms
from .scopes import kept
from .trees import index_of, is_attribute, is_call, is_name, is_target, rename, source_of_all, string_value

_standard = importlib.import_module(engine.STANDARD_FIXERS + ".fix_next")


class FixStdNext(_standard.FixNext):
    """``x.next()`` -> ``next(x)``, ``x.next`` -> ``x.__next__`` where that is a method by all signs."""

    def start_tree(self, tree, filename):
        """Note the file."""
        super(FixStdNext, self).start_tree(tree, filename)
        self.tree = tree
        if "next" in scopes_of(tree).words:
            self.call_inside(scopes_of(tree))

    def call_inside(self, source):
        """``x.next()[0]`` -> ``next(x)[0]``: the engine's pattern wants the call at an expression's end."""
        gone_on, data = set(), stored_as_next(source)
        for trailer in source.attributes("next"):
            power, call = trailer.parent, trailer.next_sibling
            if call is None or not is_call(call) or len(call.children) != 2 or call.next_sibling is None and id(power) not in gone_on:
                continue
            base = power.children[:index_of(trailer)]
            if source_of_all(base) in data:
                continue
            gone_on.add(id(power))
            if self.shadowed_next:
                rename(trailer.children[1], "__next__")
                continue
            made = call_of_next(power, base)
            for child in base + [trailer, call]:
                child.remove()
            for child in reversed(made.children):
                child.remove()
                power.insert_child(0, child)

    def transform(self, node, results):
        """Return what takes the place of *node*."""
        if results.get("attr") is not None:
            source = scopes_of(self.tree)
            if results.get("base"):
                if source_of_all(results["base"]) in stored_as_next(source):    # a function that is kept there
                    return None
            elif not is_bound_method(source, node):
                return None
            if results.get("base") and not self.shadowed_next:
                return call_of_next(node, results["base"])
        return super(FixStdNext, self).transform(node, results)


def call_of_next(node, base):
    """Return ``next(base)``, a call with one argument, so that other fixers see what that is: ``ifilter(f, x).next()``."""
    inner = [child.clone() for child in base]
    inner[0].prefix = ""
    argument = inner[0] if len(inner) == 1 else Node(syms.power, inner)
    return engine.fixer_util.Call(engine.fixer_util.Name(u"next", prefix=node.prefix), [argument])


def is_bound_method(source, node):
    """True where the power *node* that ends in ``.next`` is the method of an iterator: taken from a call, handed on, or called later."""
    if is_call(node.children[-2]):
        return not stored_as_next(source) or len(node.children) == 3 and is_name(node.children[0], "iter")
    if stored_as_next(source):
        return False
    statement = node.parent
    if statement.type == syms.expr_stmt and statement.children[-1] is node:
        return any(is_called(source, target) for target in statement.children[:-1:2])
    return statement.type in (syms.arglist, syms.argument) or statement.type == syms.trailer and is_call(statement)


def is_called(source, target):
    """True where what is assigned to *target*, a name or an attribute, is called somewhere in the file."""
    if is_name(target):
        return any(is_call(power.children[1]) for power in source.powers_of(target.value))
    last = target.children[-1] if target.children else None
    return is_attribute(last) and any(is_call(trailer.next_sibling) for trailer in source.attributes(last.children[1].value)
                                      if trailer.next_sibling is not None)


@kept
def stored_as_next(source):
    """Return the set of the texts of what is given data called ``next``: {"node"} for ``node.next = x``, "" for one of a class."""
    found = set()
    for trailer in source.attributes("next"):
        power = trailer.parent
        if power is not None and power.children[-1] is trailer and is_target(power):    # None: it was a call, and is next() by now
            found.add(source_of_all(power.children[:-1]))
    for node in source.of_type(syms.classdef):
        bound = source.inner_scope(node).bound
        if any(binding.kind == "assign" and not is_name(binding.value, "__next__") for binding in bound.get("next", ())):
            found.add("")
        for binding in bound.get("__slots__", ()):
            if any((string_value(leaf) or ("", ""))[1] == "next" for leaf in binding.statement.leaves()):
                found.add("")
    return found
