"""Small things done to trees: building nodes from source text, renaming, asking where a node is."""

from . import engine
from .engine import Leaf, Node, syms, token
from .grammar import SEQUENCES, text_of
from .parsing import Driver
from .scanning import make_leaf, new

NAME, DOT, LPAR, TRAILER = token.NAME, token.DOT, token.LPAR, syms.trailer     # asked for most
AWAITS = (NAME, getattr(token, "AWAIT", NAME))
_SNIPPETS = {}      # text -> Patterns of its statements, None as long as it was wanted once
_DRIVER = []
MANY = 2000


def statements(text):
    """Return the top-level statement nodes of *text*, detached; every one ends with its newline."""
    if text not in _SNIPPETS:
        if len(_SNIPPETS) == MANY:
            _SNIPPETS.clear()
        _SNIPPETS[text] = None
        return parsed(text)     # of most texts there is one
    if _SNIPPETS[text] is None:
        _SNIPPETS[text] = [Pattern(node) for node in parsed(text)]
    return [pattern.copy() for pattern in _SNIPPETS[text]]


def parsed(text):
    """Return the nodes of ``statements``, parsed, with what parts.Part asks for, but that their leaves stand in no text that is read."""
    if not _DRIVER:     # print and exec are names here, so that a snippet may call them
        _DRIVER.append(Driver(engine.grammars(print_function=True, exec_function=True)[0]))
    tree = _DRIVER[0].parse_string(text if text.endswith("\n") else text + "\n")
    nodes = [node for node in tree.children if node.type != token.ENDMARKER]
    for node in nodes:
        node.remove()
        node.bh_parsed = node.bh_parsed[:2] + (False,)
    return nodes


class Pattern(object):
    """A statement as it was parsed, as rows of plain values: to make nodes of them takes a third of the time of parsing it again.

    ``leaves``: [what make_leaf takes]; ``nodes``: [(type, number of the first leaf, numbers of the children)], what is inside before
    what is around it, numbered after the leaves.
    """

    def __init__(self, statement):
        leaves, closed, _ = statement.bh_parsed
        numbers = dict((id(node), number) for number, node in enumerate(leaves + [node for _, node in closed]))
        self.leaves = [(leaf.type, leaf.value, leaf._prefix, leaf.lineno, leaf.column) for leaf in leaves]
        self.nodes = [(node.type, first, [numbers[id(child)] for child in node.children]) for first, node in closed]

    def copy(self):
        """Return the statement, detached, with what parts.Part asks for, as the Parser leaves it: most go into a tree as they are."""
        leaves, closed = [make_leaf(*row) for row in self.leaves], []
        made = list(leaves)
        for kind, first, numbers in self.nodes:
            node = new(Node)
            node.type, node.children, node.fixers_applied = kind, [made[number] for number in numbers], None
            for child in node.children:
                child.parent = node
            made.append(node)
            closed.append((first, node))
        node.bh_parsed = leaves, closed, False
        return node


def expression(text, prefix=""):
    """Return the node of the expression *text*, detached, with *prefix* before it."""
    node = statements(text)[0].children[0]
    node.remove()
    node.prefix = prefix
    return node


def rename(leaf, text):
    """Give *leaf* the value *text*; assigning ``value`` alone would not mark the tree as changed."""
    if leaf.value != text:
        leaf.value = text
        leaf.changed()


def replace(node, text):
    """Replace *node* by the expression *text*, keeping the white space and comments before it; return the new node."""
    new = expression(text, node.prefix)
    node.replace(new)
    return new


def first_leaf(node):
    """Return the first leaf of *node*, or None for an empty node."""
    while node.children and node.children[0].children:
        node = node.children[0]
    for leaf in node.pre_order():
        if isinstance(leaf, Leaf):
            return leaf
    return None


def position(node):
    """Return (line, column) of *node*, both from 1; (0, 0) for a node that came from no source."""
    for leaf in node.pre_order():
        if isinstance(leaf, Leaf) and leaf.lineno:
            return leaf.lineno, leaf.column + 1
    while node.parent is not None:  # a new node: the nearest old one says where it is
        node = node.parent
        for leaf in node.pre_order():
            if isinstance(leaf, Leaf) and leaf.lineno:
                return leaf.lineno, leaf.column + 1
    return 0, 0


def source_of(node):
    """Return the text of *node* without what stands before it."""
    return text_of(node)[len(node.prefix):] if node.type > 255 else u"%s" % node.value


def source_of_all(nodes):
    """Return the text of *nodes*, one after the other, without what stands before it, comments too, and white space after it."""
    text = u"".join([u"%s" % node for node in nodes])
    return text[len(nodes[0].prefix):].strip() if nodes else text


def ancestors(node):
    """Yield the parents of *node*, innermost first."""
    while node.parent is not None:
        node = node.parent
        yield node


def root_of(node):
    """Return the tree of the file that *node* is in."""
    while node.parent is not None:
        node = node.parent
    return node


def enclosing(node, *types):
    """Return the innermost ancestor of *node* whose type is in *types*, or None."""
    node = node.parent
    while node is not None and node.type not in types:
        node = node.parent
    return node


def statement_of(node):
    """Return the simple_stmt or compound statement that holds *node*."""
    while node.parent is not None and node.parent.type not in (syms.file_input, syms.suite):
        if node.type == syms.simple_stmt:
            break
        node = node.parent
    return node


def index_of(node):
    """Return the place of *node* among its siblings; ``children.index`` finds the first that reads the same."""
    return next(index for index, child in enumerate(node.parent.children) if child is node)


def is_name(node, *values):
    """True where *node* is a NAME leaf (with one of *values*, if any are given)."""
    return node is not None and node.type == NAME and (not values or node.value in values)


def is_await(node):
    """True where *node* is the keyword ``await``, a name to old engines."""
    return node.type in AWAITS and node.value == "await"


def is_attribute(node, *names):
    """True where *node* is a trailer ``.name``."""
    return (node is not None and node.type == TRAILER and node.children[0].type == DOT
            and (not names or node.children[1].value in names))


def is_call(node):
    """True where *node* is a trailer ``(...)``."""
    return node is not None and node.type == TRAILER and node.children[0].type == LPAR


def arguments(trailer):
    """Return the argument nodes of a call's trailer, without the commas."""
    inner = trailer.children[1:-1]
    if inner and inner[0].type == syms.arglist:
        inner = inner[0].children
    return [node for node in inner if node.type != token.COMMA]


def string_value(node):
    """Return (prefix, text) of a plain string literal leaf, the prefix in lower case; None for another node.

    *text* is the source between the quotes, escapes and all: good for names, not for data.
    """
    if node is None or node.type != token.STRING:
        return None
    text = node.value.lstrip("rRbBuUfF")
    prefix = node.value[:len(node.value) - len(text)].lower()
    width = 3 if text[:3] in ('"""', "'''") else 1
    return prefix, text[width:-width]


def newline_of(tree):
    """Return the line end that the source of *tree* uses: that of its first line."""
    for leaf in tree.pre_order():
        if isinstance(leaf, Leaf):
            for text in (leaf.prefix, leaf.value):
                if "\n" in text:
                    return "\r\n" if "\r\n" in text else "\n"
    return "\n"


def indentation(statement):
    """Return the white space that *statement* is indented by."""
    suite = enclosing(statement, syms.suite)
    if suite is not None:
        for child in suite.children:
            if child.type == token.INDENT:
                return child.value
    return ""


def make_call(function, *args):
    """Return the source text of a call: ``function(a, b)``."""
    return "%s(%s)" % (function, ", ".join(args))


def is_target(node):
    """True where something is assigned or added to *node*, or it is deleted."""
    for parent in ancestors(node):
        if parent.type == syms.expr_stmt:
            return not is_inside(parent.children[-1], node)
        if parent.type not in SEQUENCES:
            return parent.type == syms.del_stmt or parent.type == syms.for_stmt and is_inside(parent.children[1], node)
    return False


def is_inside(outer, node):
    """True where *node* is *outer* or in it."""
    return outer is node or any(parent is outer for parent in ancestors(node))
