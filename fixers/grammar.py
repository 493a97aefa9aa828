"""The grammar's symbols and words, and what is asked of nodes by them alone."""

from .engine import syms, token

KEYWORDS = frozenset(
    "and as assert break class continue def del elif else except finally for from global if import in is lambda "
    "nonlocal not or pass raise return try while with yield async await None True False".split())
# Words that are keywords only where the grammar says so; as a name they are names.
SOFT = frozenset(["nonlocal", "async", "await", "as"])


_SYMBOLS = {}


def symbol(*names):
    """Return the numbers of the grammar symbols *names* that this engine has."""
    if names not in _SYMBOLS:
        _SYMBOLS[names] = frozenset(getattr(syms, name) for name in names if hasattr(syms, name))
    return _SYMBOLS[names]


COMPREHENSION_FOR = symbol("comp_for", "old_comp_for", "list_for", "gen_for")
SEQUENCES = symbol("testlist", "testlist_gexp", "testlist_star_expr", "exprlist", "listmaker", "testlist_safe",
                   "atom", "star_expr", "subject_expr", "tname_star")


# {number of a statement or expression that not everything has: the word without which there is none}.
SAID = {}
for _word, _names in (("print", "print_stmt"), ("exec", "exec_stmt"), ("import", "import_name import_from"), ("class", "classdef"),
                      ("try", "try_stmt"), ("except", "except_clause"), ("raise", "raise_stmt"), ("with", "with_stmt"),
                      ("while", "while_stmt"), ("del", "del_stmt"), ("lambda", "lambdef old_lambdef"),
                      ("yield", "yield_expr"), ("assert", "assert_stmt")):
    SAID.update((_number, _word) for _number in symbol(*_names.split()))


def soft_name(leaf):
    """True where a word that is a keyword elsewhere is used as a name here (``async = 1`` of Python 2)."""
    if leaf.value not in SOFT or leaf.parent is None:
        return False
    return leaf.parent.type in symbol("expr_stmt", "parameters", "typedargslist", "argument") and leaf.value != "as"


def elements(node):
    """Return the elements of a tuple, list or parenthesised target or value, without punctuation."""
    if node.type == syms.atom:
        inner = node.children[1:-1]
        if len(inner) == 1 and inner[0].type in SEQUENCES and inner[0].type != syms.atom:
            return elements(inner[0])
        return inner
    return [child for child in node.children if child.type not in (token.COMMA, token.STAR)]


def flat(tree):
    """Return the nodes of *tree* in pre-order; tree.pre_order() resumes a generator a level for each."""
    found = [tree]
    _put_below(tree, found.append)
    return found


def _put_below(node, put):
    for child in node.children:
        put(child)
        if child.type > 255:
            _put_below(child, put)


def leaves_of(tree):
    """Return the leaves of *tree*, in the order of the source."""
    if tree.type < 256:
        return [tree]
    found = []
    _put_leaves(tree, found.append)
    return found


def _put_leaves(node, put):
    for child in node.children:
        if child.type > 255:
            _put_leaves(child, put)
        else:
            put(child)


def text_of(tree, leaves=None):
    """Return the source of *tree*; ``u"%s" % tree`` puts it together anew at every level. *leaves*: those of it, where they are known."""
    leaves = leaves_of(tree) if leaves is None else leaves
    try:
        return u"".join([leaf._prefix + leaf.value for leaf in leaves])
    except TypeError:   # a fixer of the engine's puts numbers into leaves
        return u"".join([u"%s" % leaf for leaf in leaves])
