"""Where a file goes through a dict, or shows one, so that Python 2's order of its keys can be seen: for fix_dict_order.

    for key, value in counts.items():       json.dumps(counts)      "%s" % counts       ", ".join(counts)

What gives the same in any order is none: ``len(d.keys())``, ``sorted(d)``, ``x in d.keys()``, ``names = d.keys(); names.sort()``.
"""

from .dict_displays import is_display
from .dict_kinds import NAME, SHOWING, VIEWS, DictKinds
from .documents import is_looped
from .engine import syms, token
from .formats import conversions
from .grammar import COMPREHENSION_FOR, symbol
from .handler_parameters import gives_headers
from .header_helpers import TEXTS
from .header_uses import header_uses
from .natively import natives_of
from .node_kinds import is_keyword
from .our_helpers import in_helper
from .scopes import lazy
from .trees import ancestors, arguments, enclosing, index_of, is_attribute, is_call, is_name, source_of, source_of_all

FILLING = ("_percent", "_format")      # what byte_strings made of formats
OF_JSON = frozenset(["_unicode_repr", "_unicode_str"])      # of what came from there, dicts in lists among it
GOING = frozenset("list tuple iter enumerate reversed".split())
ANY_ORDER = frozenset("len set frozenset sum any all bool sorted min max".split())
BY_KEY = frozenset("sorted min max".split())    # they keep the order of what their key= makes equal
COUNTED = frozenset(["most_common", "elements"])    # of a Counter
TOP = frozenset(["nlargest", "nsmallest"])
OF_TOP = frozenset("heapq." + name for name in TOP)
# By their names in signatures.py.
MAPPING = frozenset("map filter itertools.imap".split())
DUMPS = frozenset("json.dumps json.dump xmlrpclib.dumps xmlrpc.client.dumps six.moves.xmlrpc_client.dumps".split())
ENCODING = frozenset(["url.urlencode"])
WRITING = frozenset("dumps dump urlencode".split())     # the last of the names of either
SETTINGS = ("ConfigParser", "RawConfigParser", "SafeConfigParser")      # classes that are given defaults
OLD_SETTINGS = "_OldConfigParser"       # what fix_config_parser makes of them
LOGGING = frozenset("debug info warning warn error critical exception log_message log_error".split())
LOOKED_AT = (syms.power, syms.for_stmt, syms.term) + tuple(COMPREHENSION_FOR | symbol("print_stmt"))


class Walk(object):
    """One place: the expression ``node``, or the first ``end`` children of the power node; ``deep``: what it holds is seen too."""

    def __init__(self, node, end=None, deep=False):
        self.node, self.end, self.deep = node, end, deep


class Walks(DictKinds):
    """Looks for those of a *source*; ``found`` has them in its order.

    ``sets`` has the sets that are gone through, ``shown_sets`` those that are shown; ``dumps`` what map() is given of DUMPS.
    """

    def __init__(self, source, both=False):
        self.both = both
        self.source, self.found, self.sets = source, [], []
        self.shown_sets, self.dumps = [], []
        self.natives = natives_of(source)
        self.known = getattr(source.tree, "bh_dicts", ())       # by what other files of the program do
        self.open = getattr(source.tree, "bh_open", ())         # what may be a dict from JSON: see marked_unicodes
        self.view = getattr(source.tree, "bh_share", None)
        self.makers = frozenset()
        self.attributes = self.dicts_of_attributes()
        self.lists = frozenset()
        self.find_makers()
        self.lists = self.lists_of_dicts()
        shown = (syms.atom,) if source.of_type(token.BACKQUOTE) else ()
        wanted = self.telling()
        for node in source.of_type(*LOOKED_AT + shown):
            if node.type == syms.power:
                if id(node) in wanted:
                    self.power(node)
            elif node.type == syms.for_stmt or node.type in COMPREHENSION_FOR:
                at = [index for index, child in enumerate(node.children) if is_name(child, "in")][0]
                self.walk(node.children[at + 1])
            elif node.type == syms.term:
                if len(node.children) == 3 and node.children[1].type == token.PERCENT:
                    self.percent(node)
            elif node.type == syms.atom:
                if node.children[0].type == token.BACKQUOTE:
                    self.show(node.children[1])
            else:       # print
                for child in node.children[1:]:
                    self.show(child)

    def telling(self):
        """Return the ids of the powers that say a name of which ``power`` knows something."""
        source = self.source
        found = source.powers_with("join", "format", *VIEWS | WRITING | LOGGING | COUNTED | TOP)
        found += source.powers_of("map", "filter", "imap", "itertools", OLD_SETTINGS, *SHOWING.union(OF_JSON, GOING, FILLING, BY_KEY, TOP))
        if source.says(*WRITING) or source.says(*SETTINGS):
            found += source.powers_imported()
        return frozenset(map(id, found))

    @lazy
    def headers(self):
        """The ids of the nodes that use a header object."""
        return frozenset([id(use.node) for use in header_uses(self.source)])

    def add(self, node, *given, **more):
        function = enclosing(node, syms.funcdef) if self.source.says(*TEXTS) else None
        if not in_helper(node) and (function is None or function.children[1].value not in TEXTS):
            self.found.append(Walk(node, *given, **more))

    def power(self, node):
        """``d.items()``, and what is called first."""
        children = node.children
        calls = [index for index, child in enumerate(children) if child.type == syms.trailer and is_call(child)]
        if not calls:
            return
        for index in [end - 1 for end in calls if end > 1]:
            if is_attribute(children[index], *VIEWS) and not arguments(children[index + 1]):
                whole = node if index + 2 == len(children) else None
                if not (self.is_other(children[:index]) or whole and self.in_any_order(whole) or index == 1 and self.is_table(children[0])
                        or id(node) in self.headers):
                    self.add(node, index)
                break
            if is_attribute(children[index], *COUNTED):
                if not self.is_other(children[:index]):
                    self.add(node, index)
                break
        values = arguments(children[calls[0]])
        if values and not is_keyword(values[0]):
            self.call(node, calls[0], values)

    def is_other(self, head):
        """True for what is no dict: the object itself, headers, where no other object has some, the environment."""
        text = source_of_all(head)
        if text.endswith(".headers"):
            return not self.may_have_other_headers
        return text in ("self", "os.environ", "environ") or text.endswith("._asdict()") or text.startswith(NAME + "(")

    @lazy
    def may_have_other_headers(self):
        """True where objects of the program's own have headers: a Response has a dict of them."""
        return gives_headers(self.source) or self.view is not None and "headers" in self.view.share.attributes

    def call(self, node, at, values):
        """``json.dumps(d)``, ``list(d)``: the first call of *node*, its child *at*, with *values*."""
        children = node.children
        name = self.called(children[:at])
        if is_name(children[0], "_percent") and len(values) == 2:
            self.fill(values[1])
        elif is_name(children[0], "_format"):
            for value in values[1:]:
                self.show(value.children[-1] if is_keyword(value) else value)
        elif name in DUMPS and not any(is_keyword(value) and is_name(value.children[0], "sort_keys") for value in values):
            if not self.is_plain(values[0]):
                self.add(values[0], deep=True)
        elif is_encoding(name) or is_name(children[0], OLD_SETTINGS) or name in GOING and not self.in_any_order(node):
            self.walk(values[0])
        elif name in BY_KEY and (any(map(is_key, values[1:])) or name == "sorted" and len(values) > 1):
            self.walk(values[0], True)
        elif name in OF_TOP and len(values) > 2:
            self.walk(values[1], True)
        elif name in OF_JSON and (values[0].type == syms.power or is_looped(self.source, values[0])) and not self.is_plain(values[0]):
            self.add(values[0], deep=True)
        elif name in SHOWING and len(values) == 1:
            self.show(values[0])
        elif name in MAPPING and len(values) == 2:
            self.walk(values[1])
            if self.called([values[0]] if is_name(values[0]) else values[0].children) in DUMPS and not in_helper(node):
                self.dumps.append(values[0])
        elif is_attribute(children[at - 1], "join"):
            self.walk(values[0])
        elif is_attribute(children[at - 1], *LOGGING):    # a format, and what it is filled with
            for value in values[1:]:
                self.show(value, False)
        elif is_attribute(children[at - 1], "format") and children[0].type == token.STRING:
            for value in values:
                self.show(value.children[-1] if is_keyword(value) else value)

    def walk(self, node, by_key=False):
        """What is gone through; *by_key*: among others that are equal by their key, which keep their order."""
        if self.is_set(node) and (by_key or not self.in_any_order(node)):
            self.sets.append(node)
        if self.is_form(node) or self.is_dict(node) and not self.is_sorted_display(node) and not self.is_table(node):
            self.add(node)

    def show(self, node, reported=True):
        """What is shown as a whole; *reported*: where somebody can see it."""
        if reported and self.is_set(node) and not is_console(node):
            self.shown_sets.append(node)
        if id(node) in self.open or (self.is_dict(node) or self.holds_dicts(node)) and not (node.type == syms.atom and self.is_plain(node)):
            self.add(node, deep=True)

    def percent(self, node):
        """``"%s" % d`` and ``"%s" % (d, e)``."""
        values, found = self.filling(node.children[2]), conversions(node.children[0])
        if found is None:
            self.fill(node.children[2])
        elif len(found) == len(values):
            for value in values:
                self.show(value)

    def fill(self, right):
        """What fills a format that is not known here: the values of a dict by their names."""
        if is_display(right):
            for value in right.children[1].children[2::4]:
                self.show(value)
        else:
            for value in self.filling(right):
                if value is not right:
                    self.show(value)

    @staticmethod
    def filling(right):
        """Return the nodes of the values that fill a format: *right*, or its items."""
        inner = right.children[1] if right.type == syms.atom and right.children[0].type == token.LPAR else right
        values = [right]
        if inner.type in symbol("testlist_gexp", "testlist"):
            values = [child for child in inner.children if child.type != token.COMMA]
        return values

    def is_shown_at_once(self, node):
        """True for a display of literal keys that is shown or gone through where it stands, alone or in another such, or a table."""
        if node.parent.type == syms.expr_stmt and self.is_table(node.parent.children[0]):
            return True
        while True:
            parent = node.parent
            if parent.type in symbol("dictsetmaker", "listmaker", "testlist_gexp") and parent.parent.type == syms.atom:
                parent = parent.parent
            if parent.type != syms.atom:
                break
            node = parent
        call = node.parent.parent if node.parent.type == syms.arglist else node.parent
        name = self.called(call.parent.children[:index_of(call)]) if is_call(call) else ""     # what it gives may be encoded at once
        if is_call(call) and is_name(call.parent.children[0], OLD_SETTINGS):
            return self.is_sorted_display(node)
        if is_encoding(name) or is_attribute(node.next_sibling, *VIEWS) or node.parent.type == syms.for_stmt:
            return self.is_sorted_display(node)
        return (name in DUMPS or name in SHOWING or node.parent.type == syms.term) and self.is_plain(node)

    # --- where the order does not matter ---

    def in_any_order(self, node):
        """True for what is counted, sorted, searched."""
        parent = node.parent
        if parent.type == syms.comparison:
            return is_name(node.prev_sibling, "in") or node.prev_sibling is not None and source_of(node.prev_sibling) == "not in"
        if parent.type == syms.expr_stmt and len(parent.children) == 3 and is_name(parent.children[0]):
            return self.is_sorted(parent.children[0]) and not self.has_ties(node)
        for around in ancestors(node):
            if around.type == syms.trailer and is_call(around):
                name = self.called(list(around.parent.children[:-1])) if around.parent.children[-1] is around else ""
                if name in ANY_ORDER and around is around.parent.children[1]:
                    return name not in BY_KEY or len(arguments(around)) == 1 and not self.has_ties(node)
                return False
            if around.type not in COMPREHENSION_FOR | symbol("arglist", "argument", "listmaker", "testlist_gexp", "atom"):
                return False
        return False

    def has_ties(self, node):
        """True for the values of a dict, in a file with objects that are equal by what they compare: a sort keeps their order."""
        return self.source.says("__cmp__", "__lt__") and any(is_attribute(child, "values", "itervalues") for child in node.children)

    def is_sorted(self, leaf):
        """True for a name whose list is sorted, and by nothing but itself."""
        scope = self.source.scope_of(leaf).owner(leaf.value)
        sorts = []
        for ref in self.source.references(scope, leaf.value) if scope is not None else ():
            power = ref.leaf.parent
            if power.type == syms.power and power.children[0] is ref.leaf and len(power.children) == 3 and is_attribute(
                    power.children[1], "sort"):
                sorts.append(power.children[2])
        return bool(sorts) and not any(map(arguments, sorts))


def is_key(value):
    """True for ``key=f`` and ``cmp=f``."""
    return is_keyword(value) and is_name(value.children[0], "key", "cmp")


def is_encoding(name):
    """True for the dotted *name* of what writes the items of the dict that it is given, or keeps their order."""
    module, _, last = name.rpartition(".")
    return name in ENCODING or last in SETTINGS and module.rpartition(".")[2].lower() == "configparser"


def is_console(node):
    """True where *node* is printed, and not to a file: few read that."""
    return any(parent.type in symbol("print_stmt") and source_of(parent.children[1]) != ">>" for parent in ancestors(node))
