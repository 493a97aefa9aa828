"""``except X as e: ... e.message`` -> ``_message(e)``, defined in the file; ``self.message`` of an exception's own class likewise

1. Only in a file that is Python 2's, where ``e`` is bound by nothing but ``except``.
2. A class that sets a message of its own keeps it, and so do those that are derived from it.
"""

from .base import ORDER_API
from .definitions import define
from .engine import syms
from .handlers import Use, base_nodes
from .header_uses import put
from .parameters import parameter_names
from .python2 import Python2Fix, is_python2
from .trees import enclosing, is_attribute, is_name, is_target

ENDS = ("Error", "Exception", "Warning")
HELPER = '''

def _message(error):
    """Return error.message as Python 2 had it: the only argument, or an empty text."""
    return getattr(error, "message", error.args[0] if len(error.args) == 1 else "")
'''


class FixErrorMessage(Python2Fix):
    """The message of an exception."""

    run_order = ORDER_API
    targets = ("http.server", "six", "future")
    words = ("message",)

    def fix(self, source):
        """Rewrite *source*."""
        found = [node for node in source.powers_with("message") if is_attribute(node.children[1], "message") and not is_stored(node)]
        for node in found if found and is_python2(source) else ():
            bindings = source.bindings(node.children[0])
            if bindings and all(binding.kind == "except" for binding in bindings) or is_own(source, node.children[0]):
                define(self.source, "_message", HELPER)
                put(Use(node, 2, False), 0, "_message(%s)" % node.children[0].value)


def is_stored(node):
    """True for the target of an assignment, or one of several."""
    return len(node.children) == 2 and is_target(node)


def is_own(source, leaf):
    """True for the self of a method of an exception's class that has no message of its own."""
    bindings = source.bindings(leaf) if is_name(leaf) else ()
    function = enclosing(leaf, syms.funcdef)
    if function is None or len(bindings) != 1 or bindings[0].kind != "param" or bindings[0].statement is not function:
        return False
    scope = source.inner_scope(function).parent
    return scope.kind == "class" and parameter_names(function)[:1] == [leaf.value] and is_exception(source, scope.node)


def is_exception(source, node, depth=8):
    """True where the classdef *node* is derived from exceptions, of which none in the file sets a message."""
    if depth == 0 or "message" in source.inner_scope(node).bound or any(
            is_attribute(each.children[1], "message") and is_stored(each) for each in source.powers_with("message")
            if enclosing(each, syms.classdef) is node):
        return False
    bases = base_nodes(node)
    return bool(bases) and all(is_exception_base(source, base, depth) for base in bases)


def is_exception_base(source, base, depth):
    """True for a class of the file that is one, and for a built-in by its name."""
    bindings = source.bindings(base) if is_name(base) else ()
    if bindings:
        return all(binding.kind == "class" and is_exception(source, binding.statement, depth - 1) for binding in bindings)
    return is_name(base) and base.value.endswith(ENDS)
