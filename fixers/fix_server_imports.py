"""The imports of the family, for every target, with the uses of their names.

``import BaseHTTPServer`` -> ``import http.server``, ``BaseHTTPServer.X`` -> ``http.server.X``
``from SocketServer import ThreadingMixIn`` -> ``from socketserver import ThreadingMixIn``
``import BaseHTTPServer, SimpleHTTPServer`` -> ``import http.server``

1. Where the new name would be captured (a local or parameter called ``http``), or the old one is bound more than
   once, deleted, declared global or exported by ``__all__``, the module keeps its old name:
   ``import http.server as BaseHTTPServer``.
2. Dual imports (``try``/``except ImportError``) become their Python 3 half for the target http.server where both
   halves bind the same names; otherwise they are left, for they work.
3. mimetools and rfc822 have no successor: their names are replaced one by one, what is gone is reported.
4. A module of that name beside the file is the program's own and is left alone.
5. Where python-future's module lacks on 2.7 what the file uses, or the module is handed on, either Python's own is
   imported: ``if str is bytes: import BaseHTTPServer / else: import http.server as BaseHTTPServer``.
6. A module that a file beside this one takes from it keeps its name.
"""

import os

from .. import moves
from . import tables
from .base import ORDER_IMPORTS, BaseFix
from .canonical import canonical
from .dotted import from_module, import_items
from .dual import alternatives, collapse, dual_statements
from .dual_write import MARK, can_stand, is_pair
from .engine import syms
from .helper_modules import holds_module
from .moving import attribute_after, import_statements, is_exported, set_dotted
from .neighbours import is_taken
from .statements import replace_import

# What ``from x import *`` of these binds is known not to be a module of ours.
HARMLESS_STARS = frozenset(
    "socket os os.path time struct threading ctypes math Tkinter tkinter string types sys urllib select thread "
    "random datetime collections itertools optparse subprocess".split()) | frozenset(moves.BY_NAME)


class FixServerImports(BaseFix):
    """Move the imports, then the uses of what they bound."""

    run_order = ORDER_IMPORTS
    targets = moves.TARGETS
    make_table = tables.Family
    names_all = True    # whether the table has every name of its modules

    def fix(self, source):
        """Rewrite the imports of *source*."""
        self.table, self.left = self.make_table(self.target), frozenset()
        if not self.imports_of(source):
            return self.report_foreign(source)
        if self.target.name == "http.server" and collapse(source):
            source = self.refresh()
        self.left = self.duals(source)
        self.shadowed, self.pairs = {}, set()
        self.kept = self.decide(source)
        plans = [(node, self.plan(node)) for node in self.imports_of(source) if id(node) not in self.left]
        for node, plan in plans:
            if plan is not None:
                replace_import(node, plan)
        return self.report_foreign(source)

    def duals(self, source):
        """Return the ids of the imports that are written for both Pythons already."""
        found = dual_statements(source)
        return found | alternatives(source, self.table.olds) if self.target.straddles else found

    def imports_of(self, source):
        """Return the import nodes of *source* that name a module of the table, in order."""
        return [node for node in import_statements(source) if any(name in self.table.olds for name in named(node))]

    def decide(self, source):
        """Return {(id of scope, module): name it keeps or None}; before any edit, since edits make *source* stale."""
        kept, self.loads = {}, {}
        for node in self.imports_of(source):
            for name, alias, leaf in import_items(node):
                if name not in self.table.olds:
                    continue
                scope = source.scope_of(leaf).owner(leaf.value) or source.module
                self.loads[id(leaf)] = [ref for ref in source.references(scope, leaf.value) if ref.context == "load"]
                if not self.table.module(name):
                    continue
                if can_stand(node) and self.wants_pair(name, source.references(scope, leaf.value)):
                    self.pairs.add((id(scope), leaf.value))
                if alias is None:
                    kept[id(scope), name] = self.kept_name(name, self.table.module(name), scope, leaf)
        return kept

    def wants_pair(self, old, refs):
        """True where the module is to be imported from either Python, for what *refs* ask of it."""
        if is_pair(self.table.module(old)):
            return True
        if self.target.name != "future" or not self.names_all:
            return False
        for ref in refs:
            trailer = attribute_after(ref.leaf) if ref.context == "load" else None
            if ref.context == "load" and (trailer is None or self.is_lacking(old, trailer.children[-1].value)):
                return True
        return False

    def is_lacking(self, old, name):
        """True where ``old.name`` is to be had from a pair of modules alone."""
        place = self.table.place(old, name) if self.table.known(old, name) else None
        return place is not None and is_pair(place[0])

    # --- one import statement ---

    def plan(self, node):
        """Return the items to import instead of *node*'s: [(module, name or None, alias or None)], or None to leave
        it. Uses are renamed on the way."""
        if node.type == syms.import_from:
            return self.plan_from(node)
        items, changed = [], False
        for name, alias, leaf in import_items(node):
            new = None
            if name in self.table.olds and not self.is_shadowed(node, name):
                new = self.plan_module(name, alias, leaf)
            changed = changed or new is not None
            for item in new if new is not None else [(name, None, alias)]:
                if item not in items:
                    items.append(item)
        return items if changed else None

    def plan_module(self, old, alias, leaf):
        """Return the items for ``import old as alias``, or None to leave it."""
        scope = self.source.scope_of(leaf).owner(leaf.value) or self.source.module
        refs, module = self.loads[id(leaf)], self.table.module(old)
        if module is None:
            return self.plan_gone(old, refs)
        if (id(scope), leaf.value) in self.pairs and not is_pair(module):
            module = self.table.pair(old)
        keep = alias or self.kept[id(scope), old]
        text = keep or self.written_name(module)
        for ref in refs:
            self.move_use(ref.leaf, old, text)
        if self.target.name in ("six", "compat") and "." in module and not is_pair(module):
            package, _, name = module.rpartition(".")
            return [(package, name, keep if keep and keep != name else None)]
        return [(module, None, keep if keep != module else None)]

    def written_name(self, module):
        """Return how uses spell *module* where it does not keep the old name."""
        return module.rpartition(".")[2] if self.target.name in ("six", "compat") else module

    def kept_name(self, old, module, scope, leaf):
        """Return *old* where uses must go on saying it, else None."""
        written = self.written_name(module)
        if self.target.keeps_api or written == old or is_pair(module) or (id(scope), old) in self.pairs:
            return old
        plain = all(binding.kind == "import" and binding.origin.rpartition(".")[2] == old
                    and canonical(binding.origin) == canonical(old) and id(binding.statement) not in self.left
                    for binding in scope.bound[old])
        contexts = set(ref.context for ref in self.source.references(scope, old))
        if not plain or contexts - set(["load", "store"]) or is_exported(self.source, old):
            return old
        if leaf.parent.type in (syms.dotted_as_name, syms.import_as_name) or is_taken(self.filename, old):
            return old
        return None if self.is_free(written.split(".")[0], scope) else old

    def is_free(self, top, scope):
        """True where the name *top* can be bound in *scope* and is captured nowhere in the file."""
        for each in [self.source.module, scope]:
            if any(star not in HARMLESS_STARS for star in each.stars):
                return False
        refs = [ref for ref in self.source.refs if ref.leaf.value == top]
        return all(self.means_module(ref, top) for ref in refs)

    def means_module(self, ref, top):
        """True where *ref* is, or reads, an ``import top[.x]`` and nothing else."""
        owner = ref.scope.owner(top)
        return owner is not None and all(
            binding.kind == "import" and binding.origin == top for binding in owner.bound[top])

    def plan_gone(self, old, refs):
        """Replace the uses of a module that has no successor; return the items, or None to keep the import."""
        left = False
        for ref in refs:
            trailer = attribute_after(ref.leaf)
            place = None
            if trailer is None:
                self.report(ref.leaf, "BH101", "%s has no successor: use its names one by one" % old)
            else:
                place = self.place_of(trailer, old, trailer.children[-1].value)
            if place is None:
                left = True
            else:
                self.put(ref.leaf, trailer, self.need(*place))
        return None if left else []

    def place_of(self, node, old, name):
        """Return (module, attribute) of ``old.name``; None after a report where it is gone or never was."""
        if not self.table.known(old, name):
            return None
        place, remark = self.table.place(old, name), self.table.remark(old, name)
        if place is None:
            self.report(node, "BH102", "%s.%s is gone: %s" % (old, name, remark))
        elif remark and place[1] is not None and not self.target.keeps_api and (
                name not in settled(self.source)):
            self.report(node, "BH106", "%s.%s is %s now: %s" % (
                old, name, ".".join(place).rpartition(MARK)[2], remark))
        return place

    def move_use(self, leaf, old, text):
        """Rename one use of the module *old* to *text*, the name after it to where that went."""
        trailer = attribute_after(leaf)
        name = trailer.children[-1].value if trailer is not None else None
        if name is not None and not self.target.keeps_api and self.table.known(old, name):
            place = self.place_of(trailer, old, name)
            if place is not None and (
                    place[0] != self.table.module(old) and not is_pair(place[0]) or is_pair(place[1])):
                return self.put(leaf, trailer, self.own_name(name) or self.need(*place))
            if place is not None and place[1] is None:  # SimpleHTTPServer.BaseHTTPServer: the same module now
                return self.put(leaf, trailer, text)
        set_dotted(leaf, text)
        return None

    def own_name(self, name):
        """Return what the file's own top-level import of the module *name* is going to be called, or None."""
        if (id(self.source.module), name) not in self.kept:
            return None
        return self.kept[id(self.source.module), name] or self.written_name(self.table.module(name))

    @staticmethod
    def put(leaf, trailer, text):
        """Replace *leaf* and the attribute *trailer* after it by the dotted *text*."""
        trailer.remove()
        set_dotted(leaf, text)

    # --- from ... import ---

    def plan_from(self, node):
        """Return the items for ``from old import ...``, or None to leave it."""
        old = from_module(node)
        if old not in self.table.olds or self.is_shadowed(node, old):
            return None
        items, changed = [], False
        for name, alias, leaf in import_items(node):
            new = self.star(node, old) if name == "*" else self.plan_name(old, name, alias, leaf)
            changed = changed or new is not None
            items += [item for item in new or [(old, name, alias)] if item not in items]
        return items if changed else None

    def plan_name(self, old, name, alias, leaf):
        """Return the items for ``from old import name as alias``, or None to leave it."""
        if not self.table.known(old, name):
            module = self.table.module(old)
            if self.names_all:
                self.report(leaf, "BH102", "%s has no name %s on Python 2 either" % (old, name))
            return module and [(module, name, alias)]
        place = self.place_of(leaf, old, name)
        if place is None:
            return None
        module, attribute = place
        bound = alias or name
        if attribute is not None:
            return [(module, attribute, bound if bound != attribute else None)]
        if name in self.table.olds and not alias:
            return self.plan_module(name, None, leaf)
        package, _, last = module.rpartition(".")
        if package:
            return [(package, last, bound if bound != last else None)]
        return [(module, None, bound if bound != module else None)]

    def star(self, node, old):
        """Return the items for ``from old import *``: the names that 2.7 exported, where 3 exports others."""
        module, names = self.table.module(old), self.table.exported(old)
        if module is not None:
            return [(module, name, None) for name in sorted(names)] if names else [(module, "*", None)]
        used = set(ref.leaf.value for ref in self.source.refs
                   if ref.context == "load" and ref.scope.owner(ref.leaf.value) is None)
        items = []
        for name in sorted(used & set(self.table.names(old))):
            place = self.table.place(old, name)
            if place is None or place[1] is None:
                self.report(node, "BH105", "from %s import *: %s is gone" % (old, name))
                return None
            items.append((place[0], place[1], name if name != place[1] else None))
        return items

    # --- what is not ours ---

    def is_shadowed(self, node, old):
        """True, after a report, where the file's own directory has a module of that name."""
        if old not in self.shadowed:
            folder, name = os.path.split(self.filename or "")
            own = name != "<stdin>" and holds_module(folder, old)
            self.shadowed[old] = own
            if own:
                self.report(node, "BH107", "%s is a module of the program's own, beside this file" % old)
        return self.shadowed[old]

    def report_foreign(self, source):
        """Report a module of the family that is taken from somebody else's namespace."""
        for node in import_statements(source):
            module = from_module(node) if node.type == syms.import_from else ""
            if not module or module in moves.BY_NAME or known_home(module) or id(node) in self.left:
                continue
            for name, _, leaf in import_items(node):
                if name in ("BaseHTTPServer", "SimpleHTTPServer", "CGIHTTPServer", "SocketServer"):
                    self.report(leaf, "BH104", "%s is taken from %s, which may call it otherwise after it is fixed"
                                % (name, module))


def known_home(module):
    """True for modules whose ``BaseHTTPServer`` goes on being there: six.moves, our own package."""
    return module.split(".")[0] in ("six", "future", "BaseHTTPServer_compat", "test") or canonical(module) != module


def named(node):
    """Return the modules that an import node names: one of a ``from``, any number of an ``import``."""
    if node.type == syms.import_from:
        return [from_module(node)]
    return [name for name, _, _ in import_items(node)]


def settled(source):
    """Return the names of the family whose uses another fixer has rewritten, so that there is nothing to say of them."""
    return getattr(source.tree, "bh_settled", frozenset())
