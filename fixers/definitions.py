"""Small functions that a rewritten file defines for itself, after its imports, once."""

import re

from . import engine, imports
from .dotted import import_items
from .engine import Leaf, Node, syms, token
from .grammar import flat
from .parts import parts_with, put_before
from .trees import indentation, index_of, is_name, newline_of, root_of, statements

NOTHING = '''    if str is bytes:
        return
'''
BASE = re.compile(r"class \w+\((\w+)")


def defined(source, name):
    """True where the file has a ``def name`` already."""
    return is_there(source.tree, syms.funcdef, name)


def is_there(tree, kind, name):
    """True where *tree*, as it is now, holds a funcdef or classdef called *name*."""
    return any(node.children[1].value == name for part in parts_with(tree, name) for node in part.of_type(kind))


def define(source, name, text):
    """Put the function *text*, whose name is *name*, into the file, unless it is there."""
    if not defined(source, name):
        insert_definition(source.tree, text)


def define_value(source, name, text):
    """Put the assignment *text* of the constant *name* into the file, unless it is there."""
    if not any(is_name(leaf, name) and leaf.parent.type == engine.syms.expr_stmt and leaf.parent.parent.parent is source.tree
               for leaf in flat(source.tree)):
        insert_definition(source.tree, text)


def insert_definition(root, text, after=None):
    """Insert the function *text* after the imports at the top of the file, or those that the statement *after*, or a try, begins."""
    newline = newline_of(root)
    index = imports.insertion_index(root) if after is None else imports.end_of_imports(
        root, index_of(after) + (after.type == syms.try_stmt))
    follower = root.children[index]
    if imports.is_future(follower):
        index = imports.future_index(root)
        follower = root.children[index]
    node = statements(text.lstrip("\n"))[0]
    if newline != "\n":
        for leaf in node.leaves():
            leaf.value = leaf.value.replace("\n", newline)
            leaf.prefix = leaf.prefix.replace("\n", newline)
    if index == 0:
        comments = follower.prefix
        put_before(node, comments + (newline if comments else ""))
        put_before(follower, newline * 2)
    else:
        put_before(node, newline * 2)
        missing = 2 - (follower.prefix.startswith(newline) + follower.prefix.startswith(newline * 2))
        put_before(follower, newline * missing + follower.prefix)
    root.insert_child(index, node)


def define_class(source, name, text):
    """Put the class *text*, whose name is *name*, into the file, unless it is there: after the import of its base."""
    if not is_there(source.tree, syms.classdef, name):
        base = BASE.match(text.lstrip("\n"))
        insert_definition(source.tree, text, base and late_import(source.tree, base.group(1)))


def late_import(root, name):
    """Return the import statement at the top level that binds *name*, if it stands below where definitions go; or None."""
    for statement in root.children[imports.insertion_index(root):]:
        if imports.is_import(statement) and any(leaf.value == name for node in statement.children if node.type in (
                syms.import_name, syms.import_from) for _, _, leaf in import_items(node)):
            return statement
    return None


def empty_on_2(name, text):
    """Return the class *text*, with a docstring, so that what it defines is for Python 3 alone.

    ``class A(B)``, docstring, methods: the methods under ``if str is not bytes:``, ``super()`` -> ``super(A, self)``.
    """
    head, _, body = text.replace("super()", "super(%s, self)" % name).partition("\n\n")
    lines = ["    " + line if line else line for line in body.split("\n")]
    return "%s\n\n    if str is not bytes:\n%s" % (head, "\n".join(lines))


def define_and_call(source, name, text):
    """Put the function *text*, whose name is *name*, into the file, and a call of it: it changes a module of the library."""
    insert_definition(source.tree, "\n%s()\n" % name)
    define(source, name, text)


def begun_on_2(text, lines=NOTHING):
    """Return the function *text*, with a docstring, so that it begins with *lines*, for 2.7: it returns there."""
    return text.replace('"""\n', '"""\n' + lines, 1)


def add_first_base(node, name):
    """Put the base *name* before those of the classdef *node*."""
    if node.children[2].type != token.LPAR:
        for offset, leaf in enumerate((Leaf(token.LPAR, "("), Leaf(token.NAME, name), Leaf(token.RPAR, ")"))):
            node.insert_child(2 + offset, leaf)
        return
    first = node.children[3]
    if first.type == token.RPAR:
        node.insert_child(3, Leaf(token.NAME, name))
    elif first.type == syms.arglist:
        first.children[0].prefix = first.children[0].prefix or " "
        first.insert_child(0, Leaf(token.COMMA, ","))
        first.insert_child(0, Leaf(token.NAME, name))
    else:
        index, leaf = first.remove(), Leaf(token.NAME, name, prefix=first.prefix)
        first.prefix = " "
        node.insert_child(index, Node(syms.arglist, [leaf, Leaf(token.COMMA, ","), first]))


def decorate(node, name):
    """Put the decorator *name* before a class or a function."""
    indent, prefix = indentation(node), node.prefix
    decorator = Node(syms.decorator, [Leaf(token.AT, "@"), Leaf(token.NAME, name), Leaf(token.NEWLINE, newline_of(root_of(node)))])
    if node.parent.type == syms.decorated:
        node.parent.insert_child(1, decorator)
        decorator.prefix, node.prefix = prefix, indent
        return
    place, index = node.parent, node.remove()
    node.prefix = indent
    decorator.prefix = prefix
    place.insert_child(index, Node(syms.decorated, [decorator, node]))
