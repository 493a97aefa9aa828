"""Imports written for both Pythons, where neither six nor python-future has one spelling for both.

``"urllib|urllib.parse"`` in place of a module's name is such a pair: Python 2's module, then Python 3's. A pair is
imported by::

    if str is bytes:  # Python 2
        from urllib import splithost
    else:
        from urllib.parse import splithost

Not by ``try``: on 2.7 python-future's http.server is there, on Python 3 the BaseHTTPServer of this package may be.
"""

from .engine import syms, token
from .trees import indentation, newline_of, root_of, statements

MARK = "|"


def is_pair(module):
    """True where *module* is a pair of modules."""
    return module is not None and MARK in module


def text_of(module, name=None, alias=None):
    """Return the statement that imports *name* of the pair *module*, or the module itself, as *alias*.

    >>> print(text_of("ConfigParser|configparser"))
    if str is bytes:  # Python 2
        import ConfigParser
    else:
        import configparser as ConfigParser
    >>> print(text_of("StringIO|io", "StringIO|BytesIO"))
    if str is bytes:  # Python 2
        from StringIO import StringIO as BytesIO
    else:
        from io import BytesIO
    """
    old, _, new = module.partition(MARK)
    if name is None:
        halves = [as_text("import " + old, old, alias), as_text("import " + new, new, alias or old)]
    else:
        first, _, second = name.partition(MARK)
        alias = alias or second or first
        halves = [as_text("from %s import %s" % (old, first), first, alias),
                  as_text("from %s import %s" % (new, second or first), second or first, alias)]
    return "if str is bytes:  # Python 2\n    %s\nelse:\n    %s" % tuple(halves)


def as_text(text, name, alias):
    """Return the import *text* with ``as alias`` where that is not *name*."""
    return "%s as %s" % (text, alias) if alias not in (None, name) else text


def can_stand(node):
    """True where a compound statement can be put before the import *node*: not after ``if x:`` on its line."""
    line = node.parent
    return line is not None and line.type == syms.simple_stmt and line.parent is not None and line.parent.type in (
        syms.file_input, syms.suite)


def put_before(line, texts):
    """Put the compound statements *texts* before the statement *line*, which keeps its comments on top of all."""
    block, indent = line.parent, indentation(line) if line.parent.type == syms.suite else ""
    newline = newline_of(root_of(block))
    index = block.children.index(line)
    prefix, line.prefix = line.prefix, indent
    for offset, text in enumerate(texts):
        node = made(text, indent, newline)
        node.prefix = indent if offset else prefix
        block.insert_child(index + offset, node)


def made(text, indent, newline):
    """Return the node of the compound statement *text* for a block of that indentation and line end."""
    node = statements(text)[0]
    for leaf in node.leaves():
        if leaf.type == token.INDENT:
            leaf.value = indent + leaf.value
        elif leaf.type == token.NEWLINE:
            leaf.value = newline
        elif leaf.value == "else":
            leaf.prefix = indent
    return node
