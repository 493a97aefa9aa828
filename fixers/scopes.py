"""Names: which scope binds them, what they were imported as, where they are used.

``Source(tree)`` puts together what ``binding`` found in each statement, and answers:

    source.scope_of(leaf)        the Scope in which a NAME leaf is evaluated
    source.bindings(leaf)        the Bindings that the name may have there, [] if unknown
    source.origin(node)          "BaseHTTPServer.HTTPServer" for a dotted expression that came by import
    source.canonical(node)       the same in Python 3's spelling: "http.server.HTTPServer"
    source.references(scope, n)  every Ref to the name *n* bound in *scope*
    source.names                 every name bound or read anywhere, for choosing free ones
"""

import itertools

from .. import moves
from . import parts
from .canonical import canonical, old_of, package_of, spellings, stood_in_for
from .dotted import dotted_parts
from .engine import syms, token
from .grammar import SAID
from .namespaces import Scope
from .our_helpers import in_helper
from .trees import is_attribute, is_name

TRAILER, POWER = syms.trailer, syms.power


def kept(function):
    """For what is asked of a Source and something hashable: the answer is kept as long as the file is not changed."""
    def ask(source, *rest):
        if source.tree.was_changed:
            return function(source, *rest)
        key = (function,) + rest
        if key not in source.answers:
            source.answers[key] = function(source, *rest)
        return source.answers[key]
    ask.__doc__ = function.__doc__
    return ask


class lazy(object):
    """A value of an object that is worked out when it is first asked for, and kept."""

    def __init__(self, function):
        self.function, self.__doc__ = function, function.__doc__

    def __get__(self, instance, owner):
        if instance is None:
            return self
        found = self.function(instance)
        setattr(instance, self.function.__name__, found)
        return found


class Source(object):
    """The scopes of one tree."""

    def __init__(self, tree):
        self.tree = tree
        tree.bh_sources = getattr(tree, "bh_sources", []) + [self]
        self.parts = parts.parts_of(tree)
        self._index = parts.index_of(tree, self.parts)
        self._version = self._index.version
        self.added = {}             # (module, attribute or None) -> expression; see imports.need
        self.statements = set()     # import statements added
        self._of_types, self._refs_to, self._refs_by_owner = {}, {}, {}
        self.answers = {}           # see kept
        self._origins, self._imported = {}, None
        self._of_imports = {}       # (id of a Scope, name that only imports bind there) -> origin
        self.module = module_of(tree)
        self._walks = [part.walk(self.module) for part in self.parts]
        self._put_together()

    def _put_together(self):
        """Make one of what the walks found."""
        self._imports, self._starred, aliases = set(), False, set()
        bound, stars = self.module.bound, self.module.stars = {}, []
        classes = {}    # Scope of a long class -> the walks through the statements of its body
        for walk in self._walks:
            self._imports |= walk.imported
            aliases |= walk.aliases
            self._starred = self._starred or walk.starred
            stars += walk.stars
            add(bound, walk.bound)
            if walk.scope is not self.module:
                classes.setdefault(walk.scope, []).append(walk)
        for scope, walks in classes.items():
            if scope.walks != walks:
                scope.walks, scope.bound, scope.stars = walks, {}, []
                for walk in walks:
                    add(scope.bound, walk.within)
                    scope.stars += walk.stars_within
        self._aliases = aliases
        add_aliases(self._imports, aliases)     # and what is assigned one of them

    def take_apart(self):
        """Cut what the scopes, and the answers that are kept, hold of the tree."""
        for walk in self._walks:
            walk.take_apart()
        self.module.bound = self.module.node = None
        for answer in self.answers.values():
            if hasattr(answer, "take_apart"):
                answer.take_apart()
        vars(self).clear()

    # --- questions ---

    @lazy
    def names(self):
        """Every name bound or read anywhere, and what was made of free ones."""
        return set().union(*[walk.names for walk in self._walks])

    @lazy
    def _scope_by_node(self):
        """{id of a node: the Scope that it opens}."""
        found = {id(self.tree): self.module}
        for walk in self._walks:
            found.update(walk.scope_by_node)
        return found

    @lazy
    def refs(self):
        """Every Ref, in the order of the source."""
        return [ref for walk in self._walks for ref in walk.refs]

    @lazy
    def nodes(self):
        """Every node and leaf in the order of the source, as it was."""
        return parts.nodes_of(self.tree, self.parts)

    def of_type(self, *types):
        """Return the nodes of the given types, in the order of the source, as it was."""
        if types not in self._of_types:
            found = [self.tree] if self.tree.type in types else []
            said = [SAID.get(kind) for kind in types]
            those = self.parts if None in said else self.having(*said)
            if len(types) == 1:
                found += parts.of_type(those, types[0])
            else:
                for part in those:
                    found += part.of_types(types)
            self._of_types[types] = found
        return list(self._of_types[types])

    def having(self, *words):
        """Return the Parts that have one of *words*, in the order of the source, as it was."""
        if self._index.version == self._version:
            return self._index.parts_with(words)
        return [part for part in self.parts if not part.words.isdisjoint(words)]

    def attributes(self, *names):
        """Return the trailers ``.name`` of one of *names*, in the order of the source, as it was."""
        found = []
        for part in self.having(*names):
            attributes = part.attributes
            there = [name for name in names if name in attributes]
            if len(there) == 1:
                found += attributes[there[0]]
            elif there:
                found += [node for node in part.of_types((TRAILER,)) if is_attribute(node, *there)]
        return [node for node in found if node.children[1].value in names]     # it may have been renamed

    def powers_with(self, *names):
        """Return the powers that have a trailer ``.name`` of one of *names*, in the order of the source, as it was."""
        return self.powers_saying((), names)

    def powers_of(self, *names):
        """Return the powers that begin with one of *names*, in the order of the source, as it was."""
        found = []
        for part in self.having(*names):
            heads = part.heads
            there = [name for name in names if name in heads]
            found += heads[there[0]] if len(there) == 1 else part.of_type(POWER) if there else ()
        return [node for node in found if is_name(node.children[0], *names)]

    def powers_imported(self):
        """Return the powers that begin with a name that may have come by import, in the order of the source, as it was."""
        those, names = (self.parts, self.names) if self._starred else (self.having(*self._imports), self._imports)
        return [node for part in those for node in part.of_type(POWER)
                if node.children[0].type == token.NAME and node.children[0].value in names]

    def powers_saying(self, heads, attributes):
        """Return the powers that begin with one of *heads* or have one of *attributes*, in the order of the source, as it was."""
        nodes = frozenset(map(id, self.powers_of(*heads) + [trailer.parent for trailer in self.attributes(*attributes)]))
        parts = self.having(*tuple(heads) + tuple(attributes)) if nodes else ()
        return [node for part in parts for node in part.of_type(POWER) if id(node) in nodes]

    def leaves_of(self, name):
        """Return the NAME leaves *name*, attributes too, in the order of the source, as it was."""
        return [leaf for part in self.having(name) for leaf in part.of_type(token.NAME) if leaf.value == name]

    def order_of(self, nodes):
        """Return {id of a node: a number} for *nodes*, in the order of the source; without those that were not in it."""
        if self.tree.was_changed:   # a node may be in another statement now
            wanted = frozenset(map(id, nodes))
            return dict([(id(node), index) for index, node in enumerate(self.nodes) if id(node) in wanted])
        wanted = {}     # number of a Part -> (Part, [node])
        for node in nodes:
            part = parts.part_around(node)
            if part is not None:
                wanted.setdefault(self._index.places[id(part)], (part, []))[1].append(node)
        found, size = {}, 0
        for _, (part, inner) in sorted(wanted.items()):
            found.update(zip(map(id, part.nodes if len(inner) > 1 else inner), itertools.count(size)))
            size += len(part.leaves) + len(part.inner)
        return found

    @lazy
    def order(self):
        """{id of a node: its place in the source}."""
        return dict(zip(map(id, self.nodes), itertools.count()))

    def refs_among(self, names):
        """Return every Ref to one of *names*, a set, in the order of the source, as it was."""
        return [ref for walk in self._walks if not walk.names.isdisjoint(names) for ref in walk.refs if ref.leaf.value in names]

    @lazy
    def words(self):
        """The texts of all NAME leaves, keywords and attributes too, when this was first asked."""
        if not self.tree.was_changed:
            return parts.words_of(self.tree)
        return frozenset().union(*[part.words if part.is_as_it_was else words_in(part) for part in self.parts])

    def says(self, *words):
        """True where one of *words* is among the words of the file: what asks for them is not there otherwise."""
        return not self.words.isdisjoint(words)

    def scope_of(self, node):
        """Return the scope in which *node* is evaluated."""
        ref = getattr(node, "bh_ref", None)
        if ref is not None:
            return ref.scope
        for leaf in node.pre_order():
            ref = getattr(leaf, "bh_ref", None)
            if ref is not None:
                return ref.scope
        while node.parent is not None:
            node = node.parent
            if id(node) in self._scope_by_node:
                return self._scope_by_node[id(node)]
        return self.module

    def scopes(self):
        """Return every Scope of the file."""
        return list(self._scope_by_node.values())

    def inner_scope(self, node):
        """Return the scope that a funcdef, lambda or classdef *node* opens."""
        return self._scope_by_node[id(node)]

    def bindings(self, leaf):
        """Return the Bindings that the name *leaf* may have where it stands; [] where nothing here binds it."""
        owner = self.scope_of(leaf).owner(leaf.value)
        return owner.bound[leaf.value] if owner else []

    def references(self, scope, name):
        """Return every Ref, in the order of the source, to the *name* that *scope* binds."""
        if self.tree.was_changed:
            return [ref for ref in self.refs_to(name) if ref.scope.owner(name) is scope]
        if name not in self._refs_by_owner:
            self._refs_by_owner[name] = by_owner(self.refs_to(name), name)
        return list(self._refs_by_owner[name].get(id(scope), ()))

    def refs_to(self, name):
        """Return every Ref to a *name*, whatever binds it."""
        if self.tree.was_changed:   # and it may have been a renaming
            found = []
            for part, walk in zip(self.parts, self._walks):
                if part.is_as_it_was:
                    found += walk.refs_by_name.get(name, ()) if name in walk.names else ()
                else:
                    found += [ref for ref in walk.refs if ref.leaf.value == name]
            return found
        if name not in self._refs_to:
            walks = [part.walk(self.module) for part in self.having(name)]
            self._refs_to[name] = [ref for walk in walks if name in walk.names for ref in walk.refs_by_name[name]]
        return self._refs_to[name]

    def origin(self, node):
        """Return the dotted name that the expression *node* was imported as, or None.

        Follows ``import``, ``from ... import``, ``*`` of the family's modules, and plain aliases
        (``Handler = BaseHTTPServer.BaseHTTPRequestHandler``). None where bindings disagree.
        """
        if node.type == token.NAME:
            return self._known_origin(node)
        dotted = dotted_parts(node)
        if not dotted:
            return None
        base = self._known_origin(dotted[0])
        return base and ".".join([base] + [leaf.value for leaf in dotted[1:]])

    def imported(self, *modules):
        """Return [(Ref, origin in Python 3's spelling)] of the names that are read here and came by import.

        With *modules*: those names at least of which the origin is one of them or in one of them.
        """
        if modules and not (self._starred or self.tree.was_changed) and self._imported is None:
            return self._imported_from(frozenset(map(package_of, modules)))
        if self._imported is None:
            found, origins = [], self._origins
            for walk in self._walks:
                for ref in walk.loads(walk.names if self._starred else self._imports):
                    key = id(ref.scope), ref.leaf.value     # _known_origin, mostly without the call
                    found.append((ref, origins[key] if key in origins else self._known_origin(ref.leaf)))
            spelled = dict((origin, canonical(origin)) for origin in set(origin for _, origin in found))
            self._imported = [(ref, spelled[origin], ref.leaf.value) for ref, origin in found if origin is not None]
            origins = set(origin for _, origin, _ in self._imported)
            self._homes = origins | set(origin.rpartition(".")[0] for origin in origins)
        if modules and self._homes.isdisjoint(modules):
            return []
        return [(ref, origin) for ref, origin, name in self._imported if ref.leaf.parent is not None and ref.leaf.value == name]

    def _imported_from(self, packages):
        """Return the same for the names that may stand for something of one of *packages*, first names of modules."""
        spelled = spellings(packages)
        names = set([name for name, home in self._homes_of_names if home in spelled])
        if not names:
            return []
        add_aliases(names, self._aliases)
        refs = self.refs_to(min(names)) if len(names) == 1 else self.refs_among(names)
        found = [(ref, self._known_origin(ref.leaf)) for ref in refs if ref.context == "load"]
        return [(ref, canonical(origin)) for ref, origin in found if origin is not None]

    @lazy
    def _homes_of_names(self):
        """{(name, first name of where it is imported from)}."""
        return set().union(*[walk.homes for walk in self._walks])

    def names_from(self, *modules):
        """Return the names that may stand for something of one of *modules*; None where there is a star that may give more."""
        if self._starred:
            return None
        found = set([name for walk in self._walks for name, home in walk.homes if home in modules])
        add_aliases(found, self._aliases)
        return found

    def with_aliases(self, names):
        """Return the set of *names* and of those that are assigned one of them."""
        found = set(names)
        add_aliases(found, self._aliases)
        return found

    def may_be_imported(self, name):
        """False where nothing that the *name* stands for came by import."""
        return name in self._imports or self._starred

    def _known_origin(self, leaf):
        """Return the origin of one name; found once for each scope in which it stands."""
        if not self.may_be_imported(leaf.value):
            return None
        ref = getattr(leaf, "bh_ref", None)
        if ref is None:     # it was not here when the file was analysed
            return self._name_origin(leaf, 0)
        key = id(ref.scope), leaf.value     # it may have been renamed
        if key not in self._origins:
            self._origins[key] = self._name_origin(leaf, 0)
        return self._origins[key]

    def canonical(self, node):
        """Return ``origin`` in Python 3's spelling: the same for BaseHTTPServer, http.server, six.moves."""
        origin = self.origin(node)
        return origin and canonical(origin)

    def _name_origin(self, leaf, depth):
        """Return the origin of one name: the first of its bindings', if they all mean the same."""
        if not self.may_be_imported(leaf.value):
            return None
        scope = self.scope_of(leaf)
        owner = scope.owner(leaf.value)
        if owner is None:
            return self._star_origin(scope, leaf.value)
        key = id(owner), leaf.value
        if key not in self._of_imports:
            bindings = owner.bound[leaf.value]
            if not all(binding.kind == "import" for binding in bindings):
                return self._bindings_origin(bindings, depth)
            self._of_imports[key] = self._bindings_origin(bindings, depth)
        return self._of_imports[key]

    def _bindings_origin(self, bindings, depth):
        """Return the origin of the first of *bindings*, if they all mean the same; what is imported in place of another means that."""
        origins = [self._binding_origin(binding, depth) for binding in bindings
                   if binding.kind not in ("del", "global") and not binds_none(binding)]
        if not origins or None in origins:
            return None
        if len(set(map(canonical, origins))) == 1:
            return origins[0]
        meant = set(map(stood_in_for, origins))
        if len(meant) == 1:
            return meant.pop()
        return None if any(in_helper(binding.statement) for binding in bindings) else old_of(origins)

    def _binding_origin(self, binding, depth):
        if binding.kind == "import":
            return binding.origin
        if binding.kind == "assign" and binding.value is not None and depth < 5:
            dotted = dotted_parts(binding.value)
            base = dotted and self._name_origin(dotted[0], depth + 1)
            return base and ".".join([base] + [leaf.value for leaf in dotted[1:]])
        return None

    @staticmethod
    def _star_origin(scope, name):
        while scope is not None:
            for module in scope.stars:
                old = moves.BY_NAME.get(module)
                if old and any(name == row[0] for row in old["names"]):
                    return "%s.%s" % (module, name)
            scope = scope.parent
        return None


def binds_none(binding):
    """True for ``json = None``, in the place of a module that may be missing."""
    return binding.kind == "assign" and is_name(binding.value, "None")


def by_owner(refs, name):
    """Return {id of the Scope that binds *name*: [Ref]}: all methods of a file have a self."""
    found, owners = {}, {}
    for ref in refs:
        key = id(ref.scope)
        if key not in owners:
            owners[key] = id(ref.scope.owner(name))
        found.setdefault(owners[key], []).append(ref)
    return found


def words_in(part):
    """Return the words of a Part as they are now: fixers rename leaves."""
    return frozenset([leaf.value for leaf in part.of_type(token.NAME)])


def add_aliases(names, aliases):
    """Add to *names* what is assigned one of them: *aliases* is {(name, name that begins what it is assigned)}."""
    size = -1
    while size < len(names):
        size = len(names)
        names.update([name for name, first in aliases if first in names])


def add(bound, more):
    """Add what is bound in *more* to *bound*, both {name: [Binding]}."""
    for name, bindings in more.items():
        bound[name] = bound[name] + bindings if name in bound else bindings


def module_of(tree):
    """Return the Scope of *tree*: one for all analyses of it, since the scopes of statements that do not change are in it."""
    if getattr(tree, "bh_module", None) is None:
        tree.bh_module = Scope("module", tree, None)
    return tree.bh_module
