"""Small functions that a rewritten file defines for itself, after its imports, once."""

from . import engine, imports
from .trees import is_name, newline_of


def defined(source, name):
    """True where the file has a ``def name`` already."""
    return any(is_name(leaf, "def") and is_name(leaf.next_sibling, name) for leaf in source.tree.leaves())


def define(source, name, text):
    """Put the function *text*, whose name is *name*, into the file, unless it is there."""
    if not defined(source, name):
        insert_definition(source.tree, text)


def define_value(source, name, text):
    """Put the assignment *text* of the constant *name* into the file, unless it is there."""
    if not any(is_name(leaf, name) and leaf.parent.type == engine.syms.expr_stmt and leaf.parent.parent.parent is source.tree
               for leaf in source.tree.leaves()):
        insert_definition(source.tree, text)


def insert_definition(root, text):
    """Insert the function *text* after the imports at the top of the file."""
    newline = newline_of(root)
    index = imports.insertion_index(root)
    follower = root.children[index]
    if imports.is_future(follower):
        index = imports.future_index(root)
        follower = root.children[index]
    grammar = engine.grammars(True, True)[0]
    node = engine.driver.Driver(grammar, convert=engine.pytree.convert).parse_string(text.lstrip("\n")).children[0]
    node.remove()
    if newline != "\n":
        for leaf in node.leaves():
            leaf.value = leaf.value.replace("\n", newline)
            leaf.prefix = leaf.prefix.replace("\n", newline)
    if index == 0:
        comments = follower.prefix
        node.prefix, follower.prefix = comments + (newline if comments else ""), newline * 2
    else:
        node.prefix = newline * 2
        missing = 2 - (follower.prefix.startswith(newline) + follower.prefix.startswith(newline * 2))
        follower.prefix = newline * missing + follower.prefix
    root.insert_child(index, node)


def define_class(source, name, text):
    """Put the class *text*, whose name is *name*, into the file, unless it is there."""
    if not any(is_name(leaf, "class") and is_name(leaf.next_sibling, name) for leaf in source.tree.leaves()):
        insert_definition(source.tree, text)


def empty_on_2(name, text):
    """Return the class *text*, with a docstring, so that what it defines is for Python 3 alone.

    ``class A(B)``, docstring, methods: the methods under ``if str is not bytes:``, ``super()`` -> ``super(A, self)``.
    """
    head, _, body = text.replace("super()", "super(%s, self)" % name).partition("\n\n")
    lines = ["    " + line if line else line for line in body.split("\n")]
    return "%s\n\n    if str is not bytes:\n%s" % (head, "\n".join(lines))
