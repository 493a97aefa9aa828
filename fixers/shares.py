"""What the files of one program tell each other of their values: a Fact for each value that more than one may see.

``Share`` holds what is declared in each file (``Declared``) and the Facts. A Fact is a class of cells.py without its nodes: which of
its lists have something, its flags, what it holds. It only grows, and does so the same whatever file is looked at first, so that every file
of the program comes to the same answer: text or bytes. Keys: ("v", path, name) a name of a module, ("p", path, function, name) a parameter,
("r", path, function) what a function returns, ("a", name) an attribute. Pure data, so that it can be handed to other processes.
"""

from .cells import FILES, FLAGS
from .star_names import NAMES

# The lists of a Cell from which something follows, whatever is in them.
TELLING = ("strong", "maybe", "wanted", "sources", "sinks", "sent", "literals", "raw", "chars", "files", "written", "replaced")
NONE = "none"       # there is a None in ``strong``
DEPTH = 16


def of_program(source):
    """Return what the files of the program have Declared, [] for a file alone."""
    view = getattr(source.tree, "bh_share", None)
    return [] if view is None else [each for _, each in sorted(view.share.declared.items())]


class Declared(object):
    """What one file declares.

    ``names``     {name of the module: (kind, origin)}: "variable", "def", "class", or "import" with what it was imported as
    ``plain``     those that one statement imports
    ``imported``  the packages that are imported anywhere in the file
    ``sets``      those that hold sets, and nothing else
    ``stars``     modules imported with ``*``
    ``functions`` {qualified name: Signature}
    ``classes``   {qualified name: [origins of its bases]}
    ``kinds``     {qualified name of a class: "dict" or "list"} where that is what its objects are
    ``attributes``  names that are assigned as attributes
    ``keepers``   names of the classes that keep a handler's header object, see header_keepers.py
    """

    def __init__(self):
        self.names, self.plain, self.imported, self.sets, self.stars = {}, frozenset(), frozenset(), frozenset(), []
        self.functions, self.classes, self.kinds, self.attributes, self.keepers = {}, {}, {}, frozenset(), frozenset()


    def imports(self, *modules):
        """True where the file imports one of *modules*, or something of it."""
        return not self.imported.isdisjoint(modules)


class Signature(object):
    """The parameters of a function: ``names`` all, ``order`` those that arguments are given to, ``star``, whether it is a ``method``.

    ``passing``: whether it is a decorator that hands on what is given and what is returned, see passing.py; ``writes``: a
    write() that writes to what it is given, see parameters.py; ``plain``: a method to which its class's name hands on the object.
    """

    def __init__(self, names, order, star, method, passing=False, writes=False):
        self.names, self.order, self.star, self.method, self.passing, self.writes = names, order, star, method, passing, writes
        self.plain = method


class Fact(object):
    """What is known of one class of values; others by their numbers."""

    def __init__(self):
        self.parent = self.kind = self.element = self.key = self.parts = self.variant = None
        self.flags, self.told, self.functions, self.calls = set(), set(), set(), set()


class Found(object):
    """What a dotted name means: ``kind`` "variable", "def", "class" or "module", in the file ``path``, under ``name``; ``used`` parts."""

    def __init__(self, kind, path, name, rest):
        self.kind, self.path, self.name, self.rest = kind, path, name, rest


class Share(object):
    """What is known of one program."""

    def __init__(self, modules, declared, plugins):
        self.modules, self.declared, self.plugins = modules, declared, frozenset(plugins)
        self.facts, self.numbers, self.called = [], {}, set()
        self.changed = self.sets_encoding = False   # the latter: a file sets the encoding by which a str becomes a unicode
        self.attributes = frozenset().union(*[each.attributes for each in declared.values()])
        self.methods = {}       # name -> [(path, qualified name)] of what ``x.name()`` may call
        for path in sorted(declared):
            for name, signature in sorted(declared[path].functions.items()):
                plugged = path in self.plugins and "." not in name
                if signature.method or plugged:
                    self.methods.setdefault(name.rpartition(".")[2], []).append((path, name))
            if path in self.plugins:
                self.attributes |= frozenset(name for name, each in declared[path].names.items() if each[0] == "variable")

    # --- names ---

    def find(self, path, dotted, depth=0):
        """Return what the *dotted* name, as it is imported in the file *path*, means, or None."""
        found = self.modules.find(path, dotted)
        if found is None or found[0] not in self.declared or depth > 8:
            return None
        path, rest = found
        return self.named(path, rest[0], rest[1:], depth) if rest else Found("module", path, None, [])

    def named(self, path, name, rest=(), depth=0):
        """Return what the module of the file *path* has under *name*."""
        declared = self.declared[path]
        kind, origin = declared.names.get(name, (None, None))
        if kind == "import":
            return self.find(path, ".".join([origin] + list(rest)), depth + 1)
        if kind is not None:
            return Found(kind, path, name, list(rest))
        return self.starred(path, declared.stars, name, rest, depth)

    def starred(self, path, stars, name, rest=(), depth=0):
        """Return what one of the modules *stars*, imported with ``*`` in the file *path*, has under *name*."""
        for star in stars:
            found = self.modules.find(path, star)
            if found is not None and not found[1] and found[0] in self.declared and depth < 8 and name[:1] != "_":
                known = self.named(found[0], name, rest, depth + 1)
                if known is not None:
                    return known
        return None

    def outside(self, path, name, depth=0, plain=True):
        """Return the origin, outside of the program, of the *name* that the file *path* imports, itself or by a star; or None.

        *plain*: None too where it may be imported from elsewhere too.
        """
        declared = self.declared[path]
        kind, origin = declared.names.get(name, (None, None))
        if kind == "import":
            found = self.modules.find(path, origin)
            if found is None:
                return origin if name in declared.plain or not plain else None
            inner = len(found[1]) == 1 and found[0] in self.declared and depth < 8
            return self.outside(found[0], found[1][0], depth + 1, plain) if inner else None
        return self.star_outside(path, declared.stars, name, depth, plain) if kind is None and depth < 8 else None

    def star_outside(self, path, stars, name, depth=0, plain=True):
        """The same for what one of the modules *stars*, imported with ``*`` in the file *path*, imported, or has if it is none of these."""
        for star in stars:
            found = self.modules.find(path, star)
            if found is None and name in NAMES.get(star, ()):
                return "%s.%s" % (star, name)
            if found is not None and not found[1] and found[0] in self.declared:
                known = self.outside(found[0], name, depth + 1, plain)
                if known is not None:
                    return known
        return None

    def bases(self, path, name):
        """Return the Founds of the bases of a class that are classes of the program."""
        found = [self.within(path, origin) for origin in self.declared[path].classes.get(name, ())]
        return [each for each in found if each is not None and each.kind == "class" and not each.rest]

    def within(self, path, dotted):
        """The same as ``find`` for a name that may be one of the file's own."""
        first, _, rest = dotted.partition(".")
        if dotted[:1] == "." or first not in self.declared[path].names:
            return self.find(path, dotted)
        return self.named(path, first, [part for part in rest.split(".") if part])

    def method_of(self, path, name, method, depth=0):
        """Return the key of the *method* that a class has or inherits, or None."""
        qualified = "%s.%s" % (name, method)
        if qualified in self.declared[path].functions:
            return path, qualified
        for base in self.bases(path, name) if depth < 8 else ():
            found = self.method_of(base.path, base.name, method, depth + 1)
            if found is not None:
                return found
        return None

    # --- facts ---

    def key_of(self, key):
        """Return *key*, that of an attribute for a name of a module that nobody imports by name."""
        return ("a", key[2]) if key[0] == "v" and key[1] in self.plugins else key

    def number(self, key):
        """Return the number of the Fact under *key*, or None."""
        key = self.key_of(key)
        return self.root(self.numbers[key]) if key in self.numbers else None

    def root(self, number):
        """Return the number of the Fact that stands for that of *number*."""
        while self.facts[number].parent is not None:
            number = self.facts[number].parent
        return number

    def note(self, cells):
        """Add what is known of *cells*, {key: Cell}."""
        memo = {}
        for key in sorted(cells):
            known = self.key_of(key)
            self.numbers[known] = self.fact_of(cells[key].root(), self.numbers.get(known), memo, 0)

    def fact_of(self, cell, number, memo, depth):
        """Return the number of the Fact of the root *cell*, which is added to that of *number*, if there is one."""
        if id(cell) in memo:
            return memo[id(cell)] if number is None else self.unite(memo[id(cell)], number)
        if number is None:
            number = len(self.facts)
            self.facts.append(Fact())
            self.changed = True
        number = memo[id(cell)] = self.root(number)
        self.tell(self.facts[number], cell)
        for name in ("element", "key", "variant"):
            inner = getattr(cell, name)
            if inner is not None and depth < DEPTH:
                made = self.fact_of(inner.root(), getattr(self.facts[self.root(number)], name), memo, depth + 1)
                setattr(self.facts[self.root(number)], name, made)
        if cell.parts is not None and depth < DEPTH:
            self.parts_of(cell, self.root(number), memo, depth)
        memo[id(cell)] = self.root(number)
        return memo[id(cell)]

    def parts_of(self, cell, number, memo, depth):
        """Add the parts of a tuple."""
        known = self.facts[number].parts
        if known is not None and len(known) != len(cell.parts):
            return
        known = known or [None] * len(cell.parts)
        made = [self.fact_of(each.root(), old, memo, depth + 1) for each, old in zip(cell.parts, known)]
        self.changed = self.changed or self.facts[self.root(number)].parts is None
        self.facts[self.root(number)].parts = made

    def tell(self, fact, cell):
        """Add the lists and flags of the root *cell* to *fact*."""
        mine = vars(cell)
        told = set(name for name in TELLING if mine.get(name)) | set(cell.told)
        if None in mine.get("strong", ()):
            told.add(NONE)
        flags = set(name for name in FLAGS if mine.get(name))
        functions = set(each.name for each in mine.get("functions", ()) if each.name is not None)
        for old, new in ((fact.told, told), (fact.flags, flags), (fact.functions, functions), (fact.calls, set(mine.get("calls", ())))):
            if not new <= old:
                old |= new
                self.changed = True
        self.kind(fact, cell.kind)

    def kind(self, fact, kind):
        """Say that the values are of a *kind*."""
        if kind is not None and kind != fact.kind:
            new = "file" if set([kind, fact.kind]) == FILES else fact.kind or kind
            self.changed = self.changed or new != fact.kind
            fact.kind = new

    def unite(self, first, second, depth=0):
        """Make one of two Facts; return its number."""
        first, second = sorted([self.root(first), self.root(second)])
        if first == second:
            return first
        one, other = self.facts[first], self.facts[second]
        other.parent, self.changed = first, True
        for name in ("flags", "told", "functions", "calls"):
            getattr(one, name).update(getattr(other, name))
        self.kind(one, other.kind)
        for name in ("element", "key", "variant"):
            mine, its = getattr(one, name), getattr(other, name)
            both = mine is not None and its is not None
            setattr(one, name, self.unite(mine, its, depth + 1) if both and depth < 40 else its if mine is None else mine)
        if one.parts is None:
            one.parts = other.parts
        elif other.parts is not None and len(one.parts) == len(other.parts) and depth < 40:
            one.parts = [self.unite(mine, its, depth + 1) for mine, its in zip(one.parts, other.parts)]
        return self.root(first)
