"""``filter(str.isalnum, name)`` -> ``_filter(str.isalnum, name)``: Python 2 gave a text for a text, a tuple for a tuple

``filter(f, t)`` -> ``tuple(filter(f, t))`` where t is known for a tuple.
``map(f, a, b)`` -> ``_map(f, a, b)``, which goes on to the end of the longest; ``map(None, a, b)``, which made tuples.

_filter and _map are defined in the file. _filter takes a text apart byte by byte, as Python 2 did; where their ord() is taken
``_filter(f, text, "latin-1")``.

1. Left to the engine, which makes a list: what is known for a list, and what is not known where it does not matter, since the
   result is only gone through: ``for x in filter(f, y)``, ``",".join(filter(f, y))``.
2. Only in a file that is Python 2's. A ``filter`` of the file's own is left.
"""

from .base import ORDER_API
from .definitions import define
from .engine import syms, token
from .flow import flow_of
from .grammar import COMPREHENSION_FOR
from .our_helpers import in_helper
from .python2 import Python2Fix, is_python2, unbound
from .spelling import Speller, add_argument, surround
from .trees import arguments, is_attribute, is_call, is_name, rename

FILTER = '''

def _filter(function, values, codec="ascii"):
    """filter() of Python 2: of a text a text, whose bytes are looked at one by one, of a tuple a tuple, else a list."""
    if str is bytes:
        return filter(function, values)
    kind, each = type(values), values
    if isinstance(values, (str, bytes)):
        raw = values.encode(CODEC) if kind is str else values
        each = [bytes([number]).decode(codec, "surrogateescape") for number in raw]
    found = [item for item in each if (item if function is None else function(item))]
    if isinstance(values, (str, bytes)):
        raw = b"".join([item.encode(codec, "surrogateescape") for item in found])
        return raw.decode(CODEC) if kind is str else raw
    return tuple(found) if isinstance(values, tuple) else found
'''
MAP = '''

def _map(function, *values):
    """map() of Python 2: as long as the longest of the values, the others filled up with None."""
    if str is bytes:
        return map(function, *values)
    import itertools
    rows = itertools.zip_longest(*values)
    return list(rows) if function is None else [function(*row) for row in rows]
'''
THROUGH = frozenset("list tuple set frozenset sorted iter dict sum any all min max enumerate zip".split())


class FixFilters(Python2Fix):
    """filter() of a text or a tuple; map() of more than one."""

    run_order = ORDER_API       # byte_strings has chosen between text and bytes
    targets = ("http.server", "six", "future")
    words = ("filter", "map")

    def fix(self, source):
        """Rewrite *source*."""
        if not is_python2(source):
            return
        known = foreseen(source)
        found = []
        for node in calls_of(source, *self.words):
            values = arguments(node.children[1])
            if is_name(node.children[0], "map"):
                if len(values) > 2:
                    found.append((node, "_map", False))
            elif is_doubtful(source, values):
                if id(node.children[0]) not in known:
                    known = decide(source, flow_of(source, self.target))
                found += [(node,) + each[1:] for each in [known[id(node.children[0])]] if each[1]]
        for node, name, numbered in reversed(found):
            if name == "tuple":
                surround(node, "tuple(", ")")
            else:
                rename(node.children[0], name)
                if numbered:
                    add_argument(node.children[1], '"latin-1"')
        names = set(name for _, name, _ in found)
        if "_filter" in names:
            define(source, "_filter", FILTER.replace("CODEC", Speller(self, source).codec))
        if "_map" in names:
            define(source, "_map", MAP)


def foresee(source, flow):
    """Decide on the *flow* that there is, for a fixer that is going to change the file: to find it again takes long."""
    source.tree.bh_filters = decide(source, flow) if source.says("filter") and is_python2(source) else {}


def foreseen(source):
    """Return what was decided then: what is made of a text, and goes into one, is the same afterwards."""
    return getattr(source.tree, "bh_filters", None) or {}


def decide(source, flow):
    """Return {id of the name: (name, what is to be called or None to leave it, True where ord() is taken of the items)} of filter()s."""
    found = {}
    for node in calls_of(source, "filter"):
        values = arguments(node.children[1])
        if is_doubtful(source, values):
            root = flow.cell(values[1]).root()
            name = kind_of(root, values[1]) if root.evident or not is_gone_through(node) else None
            found[id(node.children[0])] = node.children[0], name, name == "_filter" and is_numbered(flow, values[1])
    return found


def calls_of(source, *names):
    """Return the powers that begin with a call of one of these builtins of Python 2's."""
    return [node for node in source.powers_of(*names) if is_call(node.children[1]) and unbound(source, node.children[0])
            and not in_helper(node)]


def is_doubtful(source, values):
    """True where the arguments *values* of filter() do not say by themselves that it goes through a list."""
    return len(values) == 2 and not is_list(values[1]) and not is_map(source, values[1]) and not is_name_of_list(source, values[1])


def kind_of(root, value):
    """Return what is to be called for *value*, whose values *root* are: "_filter", "tuple", or None for the engine's list."""
    if root.parts is not None and root.element is None:
        return "tuple"
    return None if root.contains and not is_filled(value) else "_filter"    # a text may have the values of a list


def is_filled(node):
    """True for a literal text, and one that is filled by ``%``."""
    return node.type == token.STRING or node.type == syms.term and is_filled(node.children[0])


def is_numbered(flow, node):
    """True where ord() is taken of the items of the text *node*."""
    return any(each is node and item.root().numbered for each, item in flow.cell(node).root().loops)


def is_list(node):
    """True for the node of a list, for what it looks like."""
    if node.type == syms.atom and node.children[0].type == token.LSQB:
        return True
    if node.type != syms.power or not is_call(node.children[-1]):
        return False
    before = node.children[-2]
    return is_attribute(before, "split", "splitlines", "keys", "values", "items", "readlines") or is_name(before, "list", "range", "sorted")


def is_map(source, node):
    """True for a call of the built-in map(), which makes a list of whatever it is given."""
    return node.type == syms.power and len(node.children) == 2 and is_call(node.children[1]) and is_name(node.children[0], "map") and (
        unbound(source, node.children[0]))


def is_name_of_list(source, node):
    """True for a name that is bound to lists alone, those that filter() and map() make of itself among them.

    ``flow`` knows it too, and takes long to find out.
    """
    bindings = source.bindings(node) if is_name(node) else ()
    values = [binding.value if binding.kind == "assign" else None for binding in bindings]
    lists = [value for value in values if value is not None and is_made_list(source, value)]
    rest = [value for value in values if not any(value is each for each in lists)]
    return bool(lists) and all(value is not None and is_filter_of(source, value, node.value) for value in rest)


def is_made_list(source, node):
    """True for ``[...]``, ``list(x)``, ``text.split()`` and ``os.listdir(x)``."""
    if node.type == syms.power and source.origin(node.children[0]) == "os":
        return len(node.children) == 3 and is_attribute(node.children[1], "listdir")
    return is_list(node) and not (node.type == syms.power and is_attribute(node.children[-2], "keys", "values", "items", "readlines"))


def is_filter_of(source, node, name):
    """True for ``filter(f, name)`` and ``map(f, name)``."""
    if node.type != syms.power or len(node.children) != 2 or not is_call(node.children[1]):
        return False
    values = arguments(node.children[1])
    first = node.children[0]
    return len(values) == 2 and is_name(values[1], name) and is_name(first, "filter", "map") and unbound(source, first)


def is_gone_through(node):
    """True where the call *node* is the whole of what a loop, join() or list() goes through."""
    parent = node.parent
    if parent.type == syms.for_stmt or parent.type in COMPREHENSION_FOR:
        return parent.children[3] is node
    return is_call(parent) and parent.parent.type == syms.power and (
        is_attribute(parent.prev_sibling, "join", "extend") or is_name(parent.prev_sibling) and parent.prev_sibling.value in THROUGH)
