"""Names of the library that a file takes from another file of its program are imported from where they come from.

``from common import *`` -> ``from common import *`` and ``import urllib``, where common.py has ``import urllib`` and this file says
``urllib``
``from common import escape, page`` -> ``from cgi import escape`` and ``from common import page``
``common.urllib.quote(x)`` -> ``urllib.quote(x)`` and ``import urllib``
``from cgi import escape`` goes, where this file itself has no use for it
All of these also where common.py has ``from types import *`` or another star that is known

Then the other fixers see what they are, and common.py may import what it likes.

1. Modules of Python 2 that Python 3 has otherwise, or functions of them (MOVED), imported by one statement alone: those that every
   Python 2 has.
2. What another file takes stays there, but for names of modules that have lost them (LOST): to import those fails.
3. Only where the files are fixed together: see programs.py.
"""

from . import imports
from .base import ORDER_API, BaseFix
from .dotted import from_module, import_items
from .engine import syms, token
from .evidence import OLD_MODULES
from .flow_expressions import BUILTINS
from .moving import import_statements
from .statements import items_of, replace_import
from .trees import expression, is_attribute, is_target, source_of_all

MOVED = OLD_MODULES | frozenset(
    "urllib cgi string types itertools os sys operator HTMLParser htmlentitydefs robotparser cPickle copy_reg repr UserDict UserList "
    "UserString anydbm whichdb dumbdbm sets popen2 exceptions imp "
    "base64 collections inspect json locale platform plistlib ssl time".split())    # of which fixers know functions
LOST = frozenset("cgi string types itertools os sys operator".split())


class FixTakenNames(BaseFix):
    """from common import urllib."""

    run_order = ORDER_API - 3

    def concerns(self, node):
        """True for a file of a program that is fixed as a whole."""
        return getattr(node, "bh_share", None) is not None and node.bh_share.share.python2

    def fix(self, source):
        """Rewrite *source*."""
        self.view = source.tree.bh_share
        read = [ref for ref in source.refs if ref.context == "load"] if source.module.stars else ()
        self.free = set(ref.leaf.value for ref in read if ref.scope.owner(ref.leaf.value) is None) - BUILTINS
        for node in import_statements(source):
            if node.type == syms.import_from:
                self.from_import(source, node)
        for node in source.of_type(syms.power):
            self.dotted(source, node)

    def from_import(self, source, node):
        """One statement."""
        module, items = from_module(node), []
        if module in LOST:
            return self.lose(source, node, module)
        for name, alias, _ in import_items(node):
            if name == "*":
                items.append((module, name, alias))
                items += [item for item in map(self.item, *self.of_star(module)) if item is not None]
            else:
                dotted = module + name if module.endswith(".") else "%s.%s" % (module, name)
                items.append(self.item(self.origin(dotted), alias or name) or (module, name, alias))
        if items != items_of(node):
            replace_import(node, items)
        return None

    def of_star(self, module):
        """Return (origins, names) of what a star import of *module* gives to names that nothing here binds."""
        names = sorted(self.free)
        return [self.origin(module + ("" if module.endswith(".") else ".") + name) for name in names], names

    def origin(self, dotted):
        """Return what the *dotted* name, of a module of the program, was imported as there, if it is to be imported here; or None."""
        share = self.view.share
        found = share.modules.find(self.view.path, dotted)
        if found is None or len(found[1]) != 1 or found[0] == self.view.path:
            return None
        origin = share.outside(found[0], found[1][0])
        return origin if origin is not None and origin.lstrip(".").partition(".")[0] in MOVED else None

    @staticmethod
    def item(origin, name):
        """Return the item of an import that binds *name* to what has the *origin*, None for none."""
        if origin is None:
            return None
        module, _, last = origin.rpartition(".")
        return (module, last, None if last == name else name) if module else (origin, None, None if origin == name else name)

    def dotted(self, source, node):
        """``common.urllib.quote``."""
        first, names = node.children[0], []
        dotted = source.origin(first) if first.type == token.NAME else None
        for end, child in enumerate(node.children[1:], 2):
            if dotted is None or not is_attribute(child):
                break
            names.append(child.children[1].value)
            origin = self.origin(".".join([dotted] + names))
            if origin is not None and (node.children[end:] or "." in origin and not is_target(node)):
                module, _, last = origin.rpartition(".")
                text = imports.need_from(source, module, last) if module else imports.need(source, origin)
                self.put(node, end, text)
                break

    @staticmethod
    def put(node, end, text):
        """Put *text* in the place of the first *end* children of the power *node*."""
        new = expression(text + source_of_all(node.children[end:]), node.prefix)
        node.replace(new)
        return new

    def lose(self, source, node, module):
        """``from cgi import escape`` that only others use."""
        items = items_of(node)
        kept = [item for item, (_, _, leaf) in zip(items, import_items(node)) if item[1] == "*" or self.is_kept(source, leaf)]
        if kept != items:
            replace_import(node, kept)

    def is_kept(self, source, leaf):
        """True for a name that this file reads, or that nobody takes from here."""
        if any(ref.context == "load" for ref in source.refs_to(leaf.value)):
            return True
        return self.view.share.outside(self.view.path, leaf.value) is None
