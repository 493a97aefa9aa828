"""Whether a source shows that it is Python 2's: asked where the same text means one thing on 2.7 and another on 3.

``input()``, ``"\\u2603"`` and ``for x in d.items()`` are such texts. What shows it are statements, literals, built-ins
and methods that Python 3 has not, and imports of modules that it has not, outside of a try. All of them are gone once
a file was rewritten.
"""

from .engine import syms, token
from .grammar import flat, symbol
from .python2 import guarded, imports_old
from .trees import is_attribute, is_name

BUILTINS = frozenset("raw_input unicode basestring xrange unichr execfile".split())
METHODS = frozenset("has_key iteritems iterkeys itervalues".split())
TEXTS = ("input", "\\u", "\\U", ".items()", ".keys()", ".values()")     # where there is none of these, nobody asks


def is_wanted(text):
    """True where one of the texts is in the source."""
    return any(each in text for each in TEXTS)


def shows_python2(tree):
    """True where something in *tree* is Python 2's alone."""
    return any(map(is_old, flat(tree)))


class KnowsPython2(object):
    """For a fixer of the engine: `python2` says what the file was before any fixer ran."""

    def start_tree(self, tree, filename):
        """Ask the tree, which `rewrite` has told."""
        super(KnowsPython2, self).start_tree(tree, filename)
        self.python2 = getattr(tree, "bh_python2", True)


def is_old(node):
    """True for a node that Python 3 has not."""
    kind = node.type
    if kind == token.NAME:
        return node.value in BUILTINS and not is_attribute(node.parent) and node.parent.type != syms.argument
    if kind == token.NUMBER:
        return node.value[-1] in "lL" or node.value[0] == "0" and node.value.isdigit() and bool(node.value.strip("0"))
    if kind == token.STRING:
        return node.value[:2].lower() == "ur"
    if kind == token.BACKQUOTE or kind == token.NOTEQUAL and node.value == "<>":
        return True
    if kind == syms.trailer:
        return is_attribute(node) and node.children[1].value in METHODS
    if kind in (syms.import_name, syms.import_from):
        return imports_old(node) and not guarded(node)
    if kind in (syms.except_clause, syms.raise_stmt):
        return any(child.type == token.COMMA for child in node.children) or kind == syms.except_clause and len(
            node.children) == 4 and not is_name(node.children[2], "as")
    return kind in symbol("print_stmt", "exec_stmt")
