"""``@documented`` before a function or class whose documentation is past ASCII, ``__doc__ = encoded(__doc__)`` for a module's

A docstring has to be a plain literal, so that it cannot be the argument of encoded().

1. Only in a file that says ``__doc__`` or ``func_doc``, and is in UTF-8: in Latin-1 the characters are the bytes.
"""

from . import imports
from .codings import CODING
from .definitions import decorate
from .engine import syms, token
from .py2_literals import PAST_ASCII
from .spelling import first_lines
from .trees import first_leaf

UTF_8 = ("utf-8", "utf8")


def rewrite(source, name):
    """Rewrite the definitions of *source*; *name* gives that of something of python2 here."""
    if not source.says("__doc__", "func_doc") or not is_utf8(source):
        return
    for node in source.of_type(syms.funcdef, syms.classdef):
        block = node.children[-1]
        first = [child for child in block.children if child.type == syms.simple_stmt][:1] if block.type == syms.suite else [block]
        if first and is_wide_text(first[0]):
            decorate(node, name("documented"))
    root = source.tree
    if is_wide_text(root.children[0]):
        imports.insert_statement(root, imports.future_index(root), "__doc__ = %s(__doc__)" % name("encoded"))


def is_utf8(source):
    """True where the file says so, or nothing."""
    found = CODING.search(first_lines(source.tree))
    return found is None or found.group(1).lower().replace("_", "-") in UTF_8


def is_wide_text(statement):
    """True for a literal past ASCII that is no unicode, as the first of a block."""
    leaf = first_leaf(statement)
    alone = leaf.parent is statement and statement.type == syms.simple_stmt
    return alone and leaf.type == token.STRING and leaf.value[0] not in "uU" and bool(PAST_ASCII.search(leaf.value))
