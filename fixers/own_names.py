"""Which names of Python 2's built-ins a file binds itself, so that they are not the built-ins there.

    basestring = (str, bytes)          the file's: is left, wherever the file reads it
    unicode = str                      comes to the same as the fixer's result: not the file's
    def f(): unicode = str             the file's in f, where ``str = str`` would read what is not bound yet
    def f(unicode=None), f(unicode=x)  a parameter, and the keyword for it
    page.unicode                       an attribute: is left
    def input(), for filter in found   the file's: nothing of what the engine's fixers make of the built-in
"""

from .engine import Leaf, syms, token
from .grammar import symbol
from .parts import parts_with, words_of
from .trees import ancestors, is_attribute, root_of

NEW = {"unicode": "str", "basestring": "str", "unichr": "chr"}
# Those that an engine's fixer of their name knows by the name alone.
CALLED = frozenset("apply execfile filter input intern long map range raw_input reduce reload xrange zip".split())
KNOWN = CALLED.union(NEW)
SEQUENCES = symbol("exprlist", "testlist", "testlist_gexp", "testlist_star_expr")
LOOPS = symbol("for_stmt", "comp_for", "old_comp_for", "list_for", "gen_for")
SPACES = symbol("funcdef", "classdef", "lambdef", "old_lambdef")
NAMED = symbol("funcdef", "classdef")
PARAMETERS = symbol("parameters", "typedargslist", "varargslist", "lambdef", "old_lambdef")


def own_names(tree):
    """Return {name: the functions (None: the module) that bind it} for *tree*."""
    found = {}
    for name in sorted(words_of(tree).intersection(KNOWN)):
        for leaf in [leaf for part in parts_with(tree, name) for leaf in part.of_type(token.NAME)]:
            if leaf.value == name and is_bound(leaf):
                space = space_of(leaf)
                if space is not None or name in CALLED or not is_new_name(leaf):
                    found.setdefault(name, []).append(space)
    return found


def is_own(leaf, own):
    """True for a name that is no built-in's: an attribute's, a keyword's, or by what own_names() returned the file's."""
    if is_attribute(leaf.parent) or is_followed_by_equal(leaf) and leaf.parent.type == syms.argument:
        return True
    spaces = own.get(leaf.value, ())
    return any(space is None or holds(space, leaf) for space in spaces)


def holds(space, leaf):
    """True where a name that *space* binds may be *leaf*: a class shows its names to no function in it."""
    if space.type == syms.classdef:
        return space_of(leaf) is space
    return any(parent is space for parent in ancestors(leaf))


def space_of(leaf):
    """Return the innermost function or class that holds *leaf*, but that of which it is the name; None for the module."""
    for parent in ancestors(leaf):
        if parent.type in SPACES and not (parent.type in NAMED and leaf is parent.children[1]):
            return parent
    return None


def is_bound(leaf):
    """True for a name that an assignment, a loop, an import, a def, a class or a parameter binds."""
    parent, before, target = leaf.parent, leaf.prev_sibling, leaf
    while target.parent.type in SEQUENCES:
        target = target.parent
    if target.parent.type in LOOPS:
        return target is target.parent.children[1]
    if target.parent.type == syms.expr_stmt:
        return is_followed_by_equal(target)
    if parent.type in NAMED:
        return leaf is parent.children[1]
    if parent.type in PARAMETERS:
        return before is None or before.type not in (token.EQUAL, token.COLON)
    if parent.type in (syms.import_as_name, syms.dotted_as_name):
        return leaf is parent.children[-1]
    if parent.type == syms.import_from:
        return leaf is not parent.children[1]
    return parent.type in (syms.import_as_names, syms.dotted_as_names, syms.import_name)


def is_followed_by_equal(leaf):
    """True for what stands before an equals sign."""
    after = leaf.next_sibling
    return after is not None and after.type == token.EQUAL


def spare(fixer):
    """Let a *fixer* of the engine leave alone what it knows by its name, where the file binds that."""
    transform = fixer.transform

    def transform_others(node, results):
        leaf = node if isinstance(node, Leaf) else node.children[0]
        own = getattr(root_of(node), "bh_own_names", {})
        return None if leaf.type == token.NAME and is_own(leaf, own) else transform(node, results)
    if type(fixer).__module__.rpartition(".")[2].partition("_")[2] in CALLED:
        fixer.transform = transform_others


def is_new_name(leaf):
    """True where a statement binds the name to what a fixer would write in its place."""
    statement = leaf.parent
    value = statement.children[-1]
    return statement.type == syms.expr_stmt and value.type == token.NAME and value.value in (NEW[leaf.value], leaf.value)
