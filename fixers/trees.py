"""Small things done to trees: building nodes from source text, renaming, asking where a node is."""

from . import engine
from .engine import Leaf, Node, syms, token
from .grammar import text_of
from .parsing import Driver
from .scanning import make_leaf, new

NAME, DOT, LPAR, TRAILER = token.NAME, token.DOT, token.LPAR, syms.trailer     # asked for most
_SNIPPETS = {}      # text -> its statements, of which copies are given away: the same are wanted again and again
_DRIVER = []
MANY = 2000


def statements(text):
    """Return the top-level statement nodes of *text*, detached; every one ends with its newline."""
    if text not in _SNIPPETS:
        if len(_SNIPPETS) == MANY:
            _SNIPPETS.clear()
        _SNIPPETS[text] = parsed(text)
    return [copied(node) for node in _SNIPPETS[text]]


def parsed(text):
    """Return the nodes of ``statements``, parsed."""
    if not _DRIVER:     # print and exec are names here, so that a snippet may call them
        _DRIVER.append(Driver(engine.grammars(print_function=True, exec_function=True)[0]))
    tree = _DRIVER[0].parse_string(text if text.endswith("\n") else text + "\n")
    nodes = [node for node in tree.children if node.type != token.ENDMARKER]
    for node in nodes:
        node.remove()
    return nodes


def copy(node):
    """Return a copy of *node*, detached: a third of the time that ``clone`` takes."""
    if node.type < 256:
        return make_leaf(node.type, node.value, node._prefix, node.lineno, node.column)
    made = new(Node)
    made.type, made.children, made.fixers_applied = node.type, [copy(child) for child in node.children], None
    for child in made.children:
        child.parent = made
    return made


def copied(statement):
    """Return a copy of a *statement*, detached, with what parts.Part asks for, as the Parser leaves it: most go into a tree as they are."""
    leaves, closed = [], []
    made = _copied(statement, leaves, closed)
    made.bh_parsed = leaves, closed, False
    return made


def _copied(node, leaves, closed):
    first = len(leaves)
    if node.type < 256:
        leaf = make_leaf(node.type, node.value, node._prefix, node.lineno, node.column)
        leaves.append(leaf)
        return leaf
    made = new(Node)
    made.type, made.children, made.fixers_applied = node.type, [_copied(child, leaves, closed) for child in node.children], None
    for child in made.children:
        child.parent = made
    closed.append((first, made))
    return made


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
    return text_of(node)[len(node.prefix):]


def source_of_all(nodes):
    """Return the text of *nodes*, one after the other, without what stands before it, comments too, and white space after it."""
    text = u"".join([u"%s" % node for node in nodes])
    return text[len(nodes[0].prefix):].strip() if nodes else text


def ancestors(node):
    """Yield the parents of *node*, innermost first."""
    while node.parent is not None:
        node = node.parent
        yield node


def enclosing(node, *types):
    """Return the innermost ancestor of *node* whose type is in *types*, or None."""
    for parent in ancestors(node):
        if parent.type in types:
            return parent
    return None


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
