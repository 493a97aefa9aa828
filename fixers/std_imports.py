"""The engine's ``imports`` fixer without our modules: run in its place by ``-f all`` and ``-f imports``.

Where our own fixer keeps a name or leaves a dual import, the engine's would rename the uses and break the
Python 3 half; so it would where ``import urllib.parse as urlparse`` stands in another branch than ``import urlparse``.
The file is not called fix_*, so that it is in no list: ``imports`` is the name to give.
"""

import importlib

from .. import moves
from . import engine
from .base import scopes_of
from .dotted import import_items
from .dual import named_twice
from .engine import syms, token
from .evidence import KnowsPython2
from .trees import source_of, statement_of, statements

_standard = importlib.import_module(engine.STANDARD_FIXERS + ".fix_imports")


IN_MEMORY = ("StringIO", "cStringIO")


class LeavesDual(object):
    """For a fixer of the engine that renames modules: what the file imports for each Python under one name stays."""

    moved = frozenset()     # the modules that it renames

    def start_tree(self, tree, filename):
        """Note the file."""
        super(LeavesDual, self).start_tree(tree, filename)
        self.tree, self.named, self.several = tree, None, []

    def transform(self, node, results):
        """Return what takes the place of *node*."""
        twice, left = self.names_twice()
        used = results.get("bare_with_attr")
        used = used[0] if isinstance(used, list) else used
        if id(node) in left or used is not None and used.value in twice:
            return None
        self.several += [child for child in node.children if child.type == syms.dotted_as_names]
        return super(LeavesDual, self).transform(node, results)

    def names_twice(self):
        """Return the names, and the imports of theirs that are Python 2's; most files have nothing to rename."""
        if self.named is None:
            self.named = named_twice(scopes_of(self.tree), self.moved)
        return self.named

    def finish_tree(self, tree, filename):
        """Take away what an import names twice now: ``urllib2`` and ``urllib`` became the same modules."""
        for names in self.several:
            drop_repeated(names)
        super(LeavesDual, self).finish_tree(tree, filename)


def drop_repeated(names):
    """Leave of the same names in a dotted_as_names node the first."""
    seen = set()
    for name in [child for child in names.children if child.type != token.COMMA]:
        text = source_of(name)
        if text in seen:
            name.prev_sibling.remove()
            name.remove()
        seen.add(text)


class FixStdImports(KnowsPython2, LeavesDual, _standard.FixImports):
    """``import Queue`` -> ``import queue`` and the like.

    ``import dbm`` is Python 3's, which ``import anydbm`` becomes, where nothing shows that it is not.
    """

    mapping = dict((old, new) for old, new in _standard.MAPPING.items() if old not in moves.BY_NAME)
    mapping["UserDict"] = "collections"
    moved = frozenset(mapping)

    def transform(self, node, results):
        """Return what takes the place of *node*; of ``import Queue; q = Queue.Queue()``, and of a use in what a fixer has put into the
        file, which has a line of its own, the engine comes to the use first.
        """
        used, imported = results.get("bare_with_attr"), results.get("module_name")
        if imported is not None and imported.value == "dbm" and not self.python2:
            return None
        if imported is not None and imported.value in IN_MEMORY and node.type == syms.import_from and self.is_of_bytes(node):
            return put_bytes_io(node)
        if imported is not None and "name_import" in results and self.keeps_name(node, imported.value):
            return self.keep_name(node, imported)
        if used and used[0].value not in self.replace and (imported_on_line(used[0]) or is_put_in(used[0], self.tree)) and not (
                self.is_captured(self.mapping[used[0].value])):
            self.replace[used[0].value] = self.mapping[used[0].value]
        return super(FixStdImports, self).transform(node, results)

    def is_of_bytes(self, node):
        """True for ``from StringIO import StringIO as b`` beside a ``from io import BytesIO as b``, which is what Python 3 was to take."""
        items, source = import_items(node), scopes_of(self.tree)
        return len(items) == 1 and items[0][0] == "StringIO" and any(
            binding.origin == "io.BytesIO" for binding in source.bindings(items[0][2]))

    def keeps_name(self, node, name):
        """True for the import of a module whose name another import gives, too, or whose new name means something else."""
        twice, left = self.names_twice()
        return name in twice and id(node) not in left or self.is_captured(self.mapping[name])

    def is_captured(self, new):
        """True where the first part of the name *new* means something else somewhere: ``queue = Queue.Queue()``."""
        source, first = scopes_of(self.tree), new.partition(".")[0]
        return first in source.words and any(
            binding.kind != "import" for scope in source.scopes() for binding in scope.bound.get(first, ()))

    def keep_name(self, node, imported):
        """``import httplib`` -> ``import http.client as httplib``, and so for the others of the statement *node*."""
        name = imported.value
        new = statements("import %s as %s\n" % (self.mapping[name], name))[0].children[0].children[1]
        new.remove()
        new.prefix = imported.prefix
        imported.replace(new)
        results = self.match(node)
        return self.transform(node, results) if results else None


def put_bytes_io(node):
    """``from StringIO import StringIO as b`` -> ``from io import BytesIO as b``."""
    name = import_items(node)[0][2].value
    new = statements("from io import BytesIO%s\n" % ("" if name == "BytesIO" else " as " + name))[0].children[0]
    new.remove()
    new.prefix = node.prefix
    return new


def is_put_in(leaf, tree):
    """True for a name in a statement that a fixer has put after the import of it: its line is another's."""
    statement = statement_of(leaf)
    for each in tree.children if statement.parent is tree else ():
        if each is statement:
            break
        if each.type == syms.simple_stmt and each.get_lineno() > leaf.get_lineno() and imports(each, leaf.value):
            return True
    return False


def imports(statement, name):
    """True where an ``import`` in a simple_stmt binds *name*."""
    return any(child.type == syms.import_name and any(alias is None and found == name for found, alias, _ in import_items(child))
               for child in statement.children)


def imported_on_line(leaf):
    """True where an ``import`` before *leaf*, on its line, binds its name."""
    return imports(statement_of(leaf), leaf.value)
