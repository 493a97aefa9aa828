"""Texts that are filled by name with what a function or an object holds: ``"%(name)s" % locals()``, for flow.Flow."""

import re

from .engine import syms, token
from .trees import string_value

KEYS = re.compile(r"%\((\w+)\)[-#0 +]*\d*(?:\.\d+)?[rs]")
FIELDS = re.compile(r"\{(?:\w+\.)?(\w+)(?:!r|!s)?(?::[^{}]*)?\}")


def all_text(flow, cells):
    """Say that *cells* are text, as far as they are strings."""
    for cell in cells:
        def attempt(cell=cell):
            if cell.evident and not cell.contains:
                cell.root().strong.append(None)
            return cell.evident or cell.contains
        if not attempt():
            flow.later.append(attempt)


def of_locals(flow, node):
    """``locals()``, or ``vars()``: what the names of the function around the power *node* hold is shown."""
    scope = flow.source.scope_of(node)
    while scope.kind in ("comprehension", "lambda") and scope.parent is not None:
        scope = scope.parent
    if scope.kind != "function":
        return
    wanted = names_in(node)
    for name in scope.bound:
        if wanted is None or name in wanted:
            all_text(flow, [flow.variable(scope, name, ref.leaf) for ref in flow.source.references(scope, name)])


def of_attributes(flow, node):
    """``vars(x)`` or ``x.__dict__`` that fills a literal: the attributes that it names."""
    for name in names_in(node) or ():
        if flow.has_attribute(name):
            all_text(flow, [flow.attribute(name)])


def names_in(node):
    """Return the names that are shown of what the expression *node* gives to a literal; None where there is no literal."""
    parent = node.parent
    if parent.type == syms.term and parent.children[1].type == token.PERCENT and parent.children[-1] is node:
        literal, pattern = parent.children[0], KEYS
    elif parent.type == syms.argument and parent.children[0].type == token.DOUBLESTAR:
        call = parent.parent if parent.parent.type == syms.trailer else parent.parent.parent
        literal, pattern = call.parent.children[0], FIELDS
    else:
        return None
    leaves = literal.children if literal.type == syms.atom else [literal]
    if any(leaf.type != token.STRING or string_value(leaf) is None for leaf in leaves):
        return None
    return set(name for leaf in leaves for name in pattern.findall(leaf.value))
