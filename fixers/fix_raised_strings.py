"""``raise "NotFound", name`` -> ``raise TypeError("exceptions must be old-style classes or derived from BaseException, not str")``

``NotFound = "NotFound"``, ``except NotFound, e:`` -> ``except () as e:``

Strings were exceptions once. Python 2.7 raises a TypeError in their place, and a clause that names one catches nothing; on Python 3
the former does not compile, and the latter is an error of its own.

1. A name counts where strings are all that it is bound to, in this file.
"""

from .engine import syms, token
from .grammar import elements
from .python2 import Python2Fix, is_python2
from .trees import is_name, replace, source_of, string_value

WORDS = "exceptions must be old-style classes or derived from BaseException, not %s"


class FixRaisedStrings(Python2Fix):
    """Strings as exceptions."""

    words = ("raise", "except")

    def fix(self, source):
        """Rewrite *source*."""
        raised = [(node, kind_of(source, node.children[1])) for node in source.of_type(syms.raise_stmt) if len(node.children) > 1]
        raised = [(node, kind) for node, kind in raised if kind is not None]
        clauses = [node.children[1] for node in source.of_type(syms.except_clause) if len(node.children) > 1]
        caught = [node for node in clauses if any(kind_of(source, each) for each in classes_in(node))]
        if not raised and not caught or not is_python2(source):
            return
        for node in caught:
            kept = [source_of(each).strip() for each in classes_in(node) if kind_of(source, each) is None]
            replace(node, "(%s%s)" % (", ".join(kept), "," if len(kept) == 1 else ""))
        for node, kind in raised:
            replace(node, 'raise TypeError("%s")' % (WORDS % kind))


def classes_in(node):
    """Return the expressions that the except_clause of the expression *node* names."""
    return elements(node) if node.type == syms.atom else [node]


def kind_of(source, node):
    """Return "str" or "unicode" where the expression *node* is a string by all signs, else None."""
    if node.type in (syms.term, syms.arith_expr, syms.atom):
        first = node.children[0]
        return kind_of(source, node.children[1] if first.type == token.LPAR else first)
    if node.type == token.STRING:
        return "unicode" if "u" in string_value(node)[0] else "str"
    bindings = source.bindings(node) if is_name(node) else ()
    if not bindings or any(binding.kind != "assign" or binding.value is None or is_name(binding.value) for binding in bindings):
        return None
    kinds = [kind_of(source, binding.value) for binding in bindings]
    return kinds[0] if None not in kinds else None
