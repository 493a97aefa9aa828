"""Places of a tree that are no node: the beginning of a power node, the items of what an expression gives."""

from .engine import syms
from .spelling import split_power
from .trees import index_of, is_attribute, is_call, is_name


class Part(object):
    """The beginning of a power node: its children up to *end*.

    ``last`` is the last of them: it stays where it belongs when an edit of a longer beginning moves the others.
    """

    def __init__(self, node, end):
        self.node, self.end = node, end
        self.last = node.children[end - 1]


class Items(object):
    """A sink that takes the items of the expression *node* as bytes."""

    def __init__(self, node):
        self.node = node


class Lines(Items):
    """A source: what a loop over the file *node* gives, one after the other."""


class Pieces(object):
    """A source: the items of the tuple that *node* gives, None among them."""

    def __init__(self, node):
        self.node = node


class Shown(object):
    """The argument *node* of a format, whose Conversion in the literal is *conversion*, number *ordinal* there.

    Without a conversion: the argument of str().
    """

    def __init__(self, node, conversion=None, ordinal=None):
        self.node, self.conversion, self.ordinal = node, conversion, ordinal
        self.letter = conversion.letter if conversion is not None else "s"


class Elsewhere(object):
    """A source that is no expression of the file: what a parameter is given by a module."""


def part(node, children, end):
    """Return the node of children[:end]: the power itself where that is all of it, else a marker of it."""
    if end == 1:
        return children[0]
    return node if end == len(children) else Part(node, end)


def key_of(place):
    """Return what tells the places of makers apart, from one walk to the next."""
    return (id(place.node), place.end) if isinstance(place, Part) else (id(place), None)


def key(place):
    """Return what tells places apart."""
    if isinstance(place, Part):
        return id(place.node), place.end
    if isinstance(place, (Items, Pieces, Shown)):
        return type(place).__name__, key(place.node)
    return id(place), None


def ids(places):
    """Return the keys of *places*."""
    return set(key(place) for place in places)


def end_of(place):
    """Return how much of a power node a place takes; a whole node before its parts."""
    if isinstance(place, (Items, Pieces, Shown)):
        return end_of(place.node)
    return place.end if isinstance(place, Part) else 1000


def node_of(place):
    """Return the node of a place, made if it is only the beginning of one."""
    if isinstance(place, Shown):
        return place.node
    return split_power(place.last.parent, index_of(place.last) + 1) if isinstance(place, Part) else place


def is_unpacked(place):
    """True for the x of ``struct.unpack(format, x)``, a whole expression."""
    if isinstance(place, (Part, Items, Pieces, Shown, Elsewhere)) or place.parent is None or place.parent.parent is None:
        return False
    call = place.parent.parent if place.parent.type == syms.arglist else place.parent
    names = "unpack", "unpack_from"
    return is_call(call) and (is_attribute(call.prev_sibling, *names) or is_name(call.prev_sibling, *names))


def is_opened(maker):
    """True where what makes a file is open(), or os.fdopen(), not StringIO()."""
    node = maker.node if isinstance(maker, Part) else maker
    return is_name(node.children[0], "open", "file") or is_attribute(node.children[1], "fdopen")
