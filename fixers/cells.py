"""Cells: what is known about the strings of a program, value by value.

A value of the program (a variable, an attribute, what a function returns) has a Cell. Values that must be of
one type on Python 3, since they are added, compared, joined or assigned to each other, are joined to one
class of cells. What speaks for text or for bytes is collected on the class; ``Cell.is_bytes`` decides.
"""


from .places import Elsewhere

FILES = set(["file", "flex"])   # of bytes; as one it is of bytes
LISTS = frozenset("strong maybe wanted sources sinks sent literals raw chars lengths loops shown written ordered cuts slices changes "
                  "replaced makers counted items beside files functions calls queries printed patterns doubtful fields ords".split())
ASKING = LISTS - frozenset("strong literals functions makers ords beside slices".split())    # of which alone nothing follows
EVIDENT = frozenset("strong literals raw chars sources sinks".split())
FLAGS = frozenset("unknown string binary numbered wide own uni fraction blank foreign outgoing escaped stored either summed caught "
                  "outside measured marked shows_itself builtin".split())


class Collected(object):
    """A list of a Cell, made when it is first asked for: there are a hundred thousand cells, most with none.

    ``__getattr__`` would do, but any look at a class that has it is slow.
    """

    def __init__(self, name):
        self.name = name

    def __get__(self, cell, owner):
        cell.__dict__[self.name] = made = []
        return made


class Cell(object):
    """One class of values.

    ``strong``     expressions that are text on Python 3 (their place can encode); None among them: a reason
                   without a place
    ``escaped``    True where a value goes somewhere that is not followed: it was a str for whatever is there
    ``binary``     True where text cannot hold the values: they are packed, compressed or no UTF-8
    ``maybe``      nodes of expressions that are used where Python 3 wants bytes if they are strings at all
    ``wanted``     nodes of expressions that are used where Python 3 wants text (their place can decode)
    ``sources``    nodes of expressions that are bytes on Python 3 (their place can decode)
    ``sinks``      nodes of expressions that are used where Python 3 wants bytes (their place can encode)
    ``literals``   string leaves without a prefix and with ASCII only, which can become either
    ``raw``        string leaves with escapes past ASCII: bytes, by what they are for
    ``sent``       nodes of expressions written to the shim's wfile, which takes either
    ``chars``      calls of chr(), which give text on Python 3
    ``lengths``    arguments of len()
    ``counted``    the NAME ``len`` where it is handed on to be called with the values: ``key=len``
    ``loops``      strings that are looped over, whose items are numbers on Python 3 where they are bytes
    ``items``      (power node, index) of ``x[i]``, a number on Python 3 where x is bytes
    ``shown``      nodes of expressions whose repr() is taken, or places.Shown
    ``written``    nodes of expressions whose str() is taken otherwise than by str() or %s: printed to a file, by format()
    ``printed``    nodes of expressions that are printed: of what a container holds, print shows the repr()
    ``ordered``    the x of ``ord(x[i])``
    ``ords``       calls of ord() with the values
    ``cuts``       (power node, trailer) of slices by number: bytes on Python 2
    ``slices``     the same of other slices, which are by bytes if numbers of bytes are asked for beside them
    ``changes``    (power node, trailer) of methods that tell bytes from characters: ``upper()``, ``ljust(n)``
    ``replaced``   (place, node of what it is done to) of re.sub() with a function
    ``queries``    nodes of expressions that parse_qs() parses
    ``patterns``   nodes of regular expressions
    ``doubtful``   nodes of expressions of which Python 3 may give bytes or text
    ``fields``     nodes of the fields of a form, whose values Python 3 gives as bytes where a file was sent
    ``numbered``   True where ord() is taken of the values
    ``wide``       True where a value may hold more than ASCII
    ``own``        True where one that does may be a str on Python 2
    ``fraction``   True where a value may be a float: its str() is shorter on Python 2
    ``uni``        True where a value is a unicode on Python 2: it is counted in characters
    ``stored``     True where a value comes from a database: bytes if it is a BLOB
    ``either``     True where Python 3 gives text or bytes: the value of a form's field, where a file was sent
    ``caught``     True where a value is an error that was caught: its str() is not its repr()
    ``summed``     True where ``+`` or join() puts values together, or a method of texts takes a literal beside them
    ``outside``    True where bytes came from outside, or may be any: as text they are ``wide``
    ``shows_itself`` True for objects of a class of the file that has a ``__str__``
    ``marked``     True where bytes past ASCII are looked for at the beginning, a BOM
    ``builtin``    True where the value may be int, str or the like, which is called
    ``measured``   True for a file of which so many bytes are read
    ``outgoing``   True where a value becomes part of what goes out
    ``functions``  the Functions of the file that the value may be
    ``calls``      the names in signatures.CALLS of functions of modules that the value may be
    ``blank``      True for a parameter: what it is given may not be known
    ``foreign``    True for a parameter of a function that nothing in the file is seen to call
    ``beside``     the Cells of lists and their like that may stand where the values do, of ``*arguments``
    ``files``      the Cells of "flex" files that hold the values
    ``unknown``    True where a value comes from somewhere that is not followed
    ``kind``       what else the value is: "file", "flex" (its mode can be chosen), "hash", "regex", "list", "dict" ...
    ``element``    the Cell of what it holds, of what reading gives, of a match's groups
    ``key``        the Cell of a dict's keys
    ``parts``      the Cells of a tuple
    ``makers``     nodes that made a "flex" file: calls of open() and StringIO()
    ``variant``    the Cell of the tuples that come where mostly a string does: see flow_statements._return
    ``told``       the names of those of these lists that have something in other files of the program: see shares.py
    """

    __slots__ = "parent", "kind", "parts", "__dict__"     # what is asked for most, which is quicker so
    told = frozenset()
    made = None     # the list that every new Cell is put on, set by flow.Flow
    element = key = variant = None
    unknown = string = binary = escaped = stored = either = summed = wide = own = numbered = uni = fraction = False
    outgoing = blank = foreign = caught = outside = measured = marked = shows_itself = builtin = False

    def __init__(self):
        self.parent = self.kind = self.parts = None
        if Cell.made is not None:
            Cell.made.append(self)

    @property
    def noted(self):
        """True where there may be something in one of the lists that ask for an edit."""
        return not ASKING.isdisjoint(vars(self)) or bool(self.told)

    def complete(self):
        """Make all of the lists, for who is going to ask for most of them."""
        mine = vars(self)
        for name in LISTS.difference(mine):
            mine[name] = []

    def root(self):
        """Return the cell that stands for the whole class."""
        cell = self.parent
        if cell is None:
            return self
        while cell.parent is not None:
            cell = cell.parent
        self.parent = cell      # the way is shorter the next time
        return cell

    def of(self):
        """Return the Cell of the elements, made on demand."""
        root = self.root()
        if root.element is None:
            root.element = Cell()
        return root.element.root()

    def keys(self):
        """Return the Cell of the keys, made on demand."""
        root = self.root()
        if root.key is None:
            root.key = Cell()
        return root.key.root()

    @property
    def evident(self):
        """True where anything says that this is a string."""
        root = self if self.parent is None else self.root()
        lists = vars(root).get
        return bool(root.string or lists("strong") or lists("literals") or lists("raw") or lists("chars")
                    or lists("sources") or lists("sinks") or root.told and not EVIDENT.isdisjoint(root.told))

    def has(self, *names):
        """True where one of the lists *names* has something, here or in another file of the program."""
        root = self if self.parent is None else self.root()
        lists = vars(root).get
        for name in names:      # any() of a generator takes twice the time, and this is asked most
            if lists(name):
                return True
        return bool(root.told) and not root.told.isdisjoint(names)

    @property
    def said(self):
        """True where anything is known about this at all."""
        root = self.root()
        return self.evident or root.unknown or root.contains or bool(vars(root).get("functions") or vars(root).get("calls"))

    @property
    def contains(self):
        """True where anything says that this holds other values."""
        root = self if self.parent is None else self.root()
        return root.kind is not None or root.parts is not None

    @property
    def nested(self):
        """True for what is JSON: text, or what holds some, however deep."""
        root = self if self.parent is None else self.root()
        return bool(vars(root).get("strong")) and root.element is not None and root.element.root() is root

    def vary(self, cell):
        """Say that the tuples of *cell* may stand where this does."""
        root = self.root()
        if root.variant is None:
            root.variant = cell
        else:
            join(root.variant, cell)

    def tuples(self):
        """Return the root of what is taken apart where this is: of its variant, where this is no container itself."""
        root = self.root()
        if root.variant is not None and root.contains:
            variant, root.variant = root.variant, None
            root = join(root, variant).root()
        return root if root.variant is None else root.variant.root()

    def is_bytes(self):
        """True where the values are to be bytes on Python 3, False for text, None where it does not matter."""
        root = self.root()
        has = root.has
        out = has("sinks", "sent") or has("maybe") and root.evident
        if not (has("sources", "raw") or out):
            return None
        binary = root.binary or root.numbered and has("replaced")       # a character of text may be two bytes
        if has("strong") and not (binary and out and None not in root.strong and "none" not in root.told):
            return False
        if root.unknown and has("literals") and (root.foreign or not has("raw")):
            return False
        if not has("sources", "sinks") and not (has("sent") and has("raw", "files")):
            return False
        if (has("wanted") or root.escaped and not root.binary) and (not out or root.wide and not root.binary):
            return any(isinstance(source, Elsewhere) for source in vars(root).get("sources", ()))    # nothing there can be decoded
        return True

    @property
    def mixed(self):
        """True where some values were a unicode of Python 2, and others a str: a literal, or what came from outside."""
        root = self.root()
        return root.uni and (root.own or any("u" not in leaf.value[:2].lower() for leaf in vars(root).get("literals", ())))

    @property
    def is_used(self):
        """True where Python 3 wants the values, or what they are put together with, to be of one type."""
        root = self.root()
        return root.has("literals", "strong", "wanted", "raw")

    def escape(self, depth=0):
        """Say that the values, and what they hold, go where they are not followed."""
        root = self.root()
        if root.escaped or depth > 8:
            return
        root.escaped = True
        for each in [root.element, root.key, root.variant] + list(root.parts or ()):
            if each is not None:
                each.escape(depth + 1)
        if root.kind in ("list", "dict") and not root.of().has("sources"):
            root.of().unknown = True    # more may be put into it there

    @property
    def certain(self):
        """True where every value is known to be a string."""
        root = self.root()
        return not root.unknown and root.has("strong", "literals", "raw", "sources", "chars", "files")


for _name in LISTS:
    setattr(Cell, _name, Collected(_name))


def column(item):
    """Return the Cell of one column of a row whose Cell of all is *item*; that, where it comes from no database.

    What a database gives has no place where it could be converted, and nothing is known of it but that: a picture is in one column,
    its title in the next, and the one says nothing of the other.
    """
    root = item.root()
    if not root.stored or root.contains:
        return item
    made = Cell()
    for name in ("unknown", "string", "wide", "own", "uni", "fraction", "stored"):
        setattr(made, name, getattr(root, name))
    return made


def join(first, second, _depth=0):
    """Make the classes of two cells one; return it."""
    if first.parent is not None:
        first = first.root()
    if second.parent is not None:
        second = second.root()
    if first is second or _depth > 20:
        return first
    known = vars(second)
    if not known and second.kind is None and second.parts is None and first.parts != []:     # nothing is known of it: so it is most often
        second.parent = first
        return first
    mine = vars(first)
    for name, value in known.items():
        if name in LISTS:
            if name in mine:
                mine[name].extend(value)
            elif value:
                mine[name] = list(value)
        elif value and name in FLAGS:
            mine[name] = True
        elif value and name == "told":
            mine[name] = first.told | value
    second.parent = first
    if second.kind is not None:
        first.kind = "file" if set([first.kind, second.kind]) == FILES else first.kind or second.kind
    for name in ("element", "key", "variant"):
        other = getattr(second, name)
        if other is not None:
            mine = getattr(first, name)
            if mine is None:
                setattr(first.root(), name, other)
            else:
                join(mine, other, _depth + 1)
    if first.parts is not None or second.parts is not None:
        _join_parts(first, second, _depth)
        if "list" in (first.kind, second.kind):
            _join_list(first.root(), _depth)
    return first if first.parent is None else first.root()


def _join_list(root, depth):
    """Make one of what a list holds and the parts of a tuple that may stand in its place: ``x.split(":") or (None, None)``."""
    for part in list(root.parts or ()):
        join(root.of(), part, depth + 1)


def _join_parts(first, second, depth):
    if first.parts is None or second.parts is None:
        first.parts = first.parts or second.parts
    elif len(first.parts) == len(second.parts):
        for mine, other in zip(first.parts, second.parts):
            join(mine, other, depth + 1)
