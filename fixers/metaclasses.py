"""``__metaclass__ = Meta`` in a class -> ``class C(six.with_metaclass(Meta, Base))``, for both Pythons; python-future has the same.

What is no name of a class for certain (a function, a name of the class's own body) is reported: BH602.
"""

from .dotted import dotted_parts
from .engine import syms, token
from .fix_body_metaclass import NAME
from .statements import remove
from .trees import source_of, source_of_all, statements

HOMES = {"six": ("six", "with_metaclass"), "future": ("future.utils", "with_metaclass")}


def metaclasses(fixer, source):
    """Rewrite or report the metaclasses of *source*."""
    for ref in source.refs:
        if ref.scope.kind == "class" and ref.context == "store" and ref.leaf.value == "__metaclass__" and not is_own(ref):
            statement = ref.leaf.parent
            if is_assigned_once(source, ref, statement):
                put_into_bases(fixer, ref.scope.node, statement)
            else:
                fixer.report(ref.leaf, "BH602", "__metaclass__ has no effect on Python 3")


def is_own(ref):
    """True for a class or a function that fix_body_metaclass has seen to."""
    around = ref.scope.node.parent
    return around.type == syms.decorated and NAME in source_of(around.children[0])


def is_assigned_once(source, ref, statement):
    """True for ``__metaclass__ = Meta`` alone, with a Meta that is a class, as far as the file knows, and not one of the body's names."""
    if statement.type != syms.expr_stmt or len(statement.children) != 3 or statement.parent.parent.parent is not ref.scope.node:
        return False
    dotted = dotted_parts(statement.children[2])
    if not dotted or dotted[0].value in ref.scope.bound or len(ref.scope.bound["__metaclass__"]) > 1:
        return False
    return all(binding.kind in ("class", "import") for binding in source.bindings(dotted[0])) and not source.attributes("__metaclass__")


def put_into_bases(fixer, node, statement):
    """Make the value of *statement* the metaclass of the classdef *node*."""
    bases = source_of_all(node.children[3:-3]) if node.children[2].type == token.LPAR else u""
    given = u", ".join(part for part in (source_of(statement.children[2]), bases.rstrip(u", ")) if part)
    made = statements(u"class x(%s(%s)): pass\n" % (fixer.need(*HOMES[fixer.target.name]), given))[0].children[2:5]
    while node.children[2].type != token.COLON:
        node.children[2].remove()
    for offset, child in enumerate(made):
        child.remove()
        node.insert_child(2 + offset, child)
    remove(statement)
