"""How text becomes bytes and bytes become text, for each target, and putting it into a tree.

http.server, compat: ``x.encode("utf-8", "surrogateescape")``; ``_to_bytes(x)`` where it is not known what x is
six, future: ``_to_bytes(x)``, defined in the file, which on 2.7 changes nothing: six.ensure_binary would encode there
what Python 2 hands on as unicode, and refuse what is no string

Why surrogateescape (PEP 383): whatever bytes a client sends come out again as they went in. A program whose sources declare
Latin-1 is given Latin-1, which is what its string literals were on 2.7. Literals in any other encoding, or in Latin-1 among files that
are not, are made what their bytes are in UTF-8: ``_literal("...")``.
"""

import re

from . import codings, definitions, imports
from .engine import Leaf, Node, syms, token
from .grammar import symbol
from .shown_helpers import FIELDS_CLASS, FLOAT_CLASS, SHOWN_CLASS
from .string_helpers import CHARACTERS_HELPER, HELPERS, LITERAL_HELPER, NATIVE_STR_CLASS, STR_HELPER
from .trees import arguments, expression, first_leaf, is_await, newline_of, string_value

UTF_8_NAMES, LATIN_1_NAMES = "utf-?_?8|u8", "latin-?_?1|l1|iso-?8859-?_?1"

# Keyword arguments for Python 3 that 2.7 knows nothing of: of open(), of unquote() and what parses forms, of Popen().
FILE_CONSTANT = "_TEXT_FILE"
UNIVERSAL = ("rU", "U", "Ur", "rtU", "rUt")
FORM_CONSTANT = "_URL_BYTES"
PIPE_CONSTANT = "_TEXT_PIPE"
COOKIE = "# -*- coding: utf-8 -*-"


class Speller(object):
    """Writes conversions for one file."""

    def __init__(self, fixer, source):
        self.fixer, self.source, self.target = fixer, source, fixer.target
        self.codec, names = '"utf-8", "surrogateescape"', UTF_8_NAMES
        coding = codings.declared(first_lines(source.tree))
        self.unicode = codings.is_utf8(coding)
        self.declared = coding is not None
        self.latin = codings.is_latin(coding) and (self.target.keeps_api or codings.is_alone(source))
        # The encoding of literals that are not in that of the program.
        self.foreign = None if self.unicode or self.latin or self.target.keeps_api else coding
        if self.latin:
            self.codec, names = '"latin-1"', LATIN_1_NAMES
        # The argument of an encode() that does what ours does.
        self.same_codec = re.compile("^u?['\"](%s)['\"]$" % names, re.IGNORECASE)
        self.helpers = []

    def to_bytes(self, node, certain):
        """Make the expression *node* bytes; *certain*: it is text."""
        if certain and not self.target.straddles:
            return call_method(node, "encode", self.codec)
        return wrap(node, self.helper("_to_bytes"))

    def to_text(self, node, certain):
        """Make the expression *node* native text; *certain*: it is bytes."""
        if certain and not self.target.straddles:
            return call_method(node, "decode", self.codec)
        return wrap(node, self.helper("_to_text"))

    def characters(self, node):
        """Make the expression *node*, which is bytes, a str of one character a byte."""
        if self.target.straddles:
            return wrap(node, self.helper("_characters"))
        return call_method(node, "decode", '"latin-1"')

    def text_file(self, call):
        """Give the call of open() whose trailer is *call* the encoding of the file's text, and its line ends, but for the mode "rU"."""
        modes = [string_value(value)[1] for value in arguments(call)[1:] if string_value(value)]
        if any(mode in UNIVERSAL for mode in modes):
            add_argument(call, self.keywords(FILE_CONSTANT + "_U", self.coding()))
        else:
            add_argument(call, self.keywords(FILE_CONSTANT, self.coding() + [("newline", '"\\n"')]))

    def coding(self):
        """Return [(name, value)] of the keyword arguments that say the encoding of the file's text."""
        return list(zip(("encoding", "errors"), self.codec.split(", ")))

    def form_keywords(self):
        """Return the arguments for what reads forms and URLs, which is UTF-8 unless it is told otherwise."""
        return self.keywords(FORM_CONSTANT, self.coding() if self.latin else self.coding()[1:])

    def keywords(self, constant, given):
        """Return the text of keyword arguments that only Python 3 knows; for both Pythons by a constant of the file."""
        if not self.target.straddles:
            return ", ".join("%s=%s" % pair for pair in given)
        values = ", ".join('"%s": %s' % pair for pair in given)
        definitions.define_value(self.source, constant, "%s = {} if str is bytes else {%s}\n" % (constant, values))
        return "**" + constant

    def past_ascii(self):
        """Say that literals past ASCII are going to be in the file: 2.7 wants to know their encoding."""
        if self.target.straddles and not self.declared:
            self.declared = True
            declare(self.source.tree)

    def each(self, node, name, brackets):
        """Convert every item of the iterable *node* by the helper *name*; brackets "()" , "[]" or "tuple()"."""
        free = imports.free_name(self.source, "item") if "item" in self.source.names else "item"
        opening, closing = brackets[:-1], brackets[-1]
        return surround(node, "%s%s(%s) for %s in " % (opening, self.helper(name), free, free), closing)

    def helper(self, name):
        """Return the name of a helper of the file, which is defined if it has to be."""
        if name not in self.helpers:
            self.helpers.append(name)
        return name

    def define(self):
        """Put the helpers that were used into the file, unless they are there."""
        if "_answered" in self.helpers:
            self.helper("_to_bytes")
        if not {"_percent", "_format"}.isdisjoint(self.helpers):
            self.define_shown()
        is_marked = "_native_str" in self.helpers
        for name, text, both in HELPERS:
            if name == "_is_unicode" and is_marked:
                text = both = text.replace("not any(", "not isinstance(value, _NativeStr) and not any(")
            if name in self.helpers:
                definitions.define(self.source, name, (both if self.target.straddles else text).replace("%s", self.codec))
        if "_literal" in self.helpers:
            definitions.define(self.source, "_literal", LITERAL_HELPER % (self.foreign, self.foreign))
        if is_marked:
            definitions.define_class(self.source, "_NativeStr", NATIVE_STR_CLASS)
        if "_str" in self.helpers:
            definitions.define(self.source, "_str", STR_HELPER)
        if "_characters" in self.helpers:
            definitions.define(self.source, "_characters", CHARACTERS_HELPER)


    def define_shown(self):
        """Put what fills formats into the file, and what that uses."""
        if "_format" in self.helpers:
            text = FIELDS_CLASS % self.fixer.need("string", "Formatter")
            definitions.define_class(self.source, "_ShownFields", text)
        for name in ("_repr", "_str", "_shown"):
            self.helper(name)
        definitions.define_class(self.source, "_ShownFloat", FLOAT_CLASS)
        definitions.define_class(self.source, "_Shown", SHOWN_CLASS.replace("%s", self.codec))


# --- trees ---

def first_lines(root):
    """Return the first two lines of a file, or a little more: those that may say its encoding."""
    text = ""
    for leaf in root.leaves():
        text += u"%s" % leaf
        if text.count("\n") > 1:
            break
    return "\n".join(text.split("\n")[:2])


def declare(root):
    """Put the encoding declaration before everything, a line that starts a script excepted."""
    first, newline = first_leaf(root), newline_of(root)
    script, rest = "", first.prefix
    if rest.startswith("#!"):
        script, _, rest = rest.partition(newline)
        script += newline
    first.prefix = script + COOKIE + newline + rest


def call_method(node, name, arguments):
    """Put ``.name(arguments)`` after the expression *node*; return the new node."""
    trailers = list(expression("x.%s(%s)" % (name, arguments)).children[1:])
    for trailer in trailers:
        trailer.remove()
    prefix = node.prefix
    place = node.parent
    index = node.remove()   # not children.index(): nodes are equal where their texts are
    if needs_parentheses(node):
        node.prefix = ""
        node = Node(syms.atom, [Leaf(token.LPAR, "("), node, Leaf(token.RPAR, ")")])
    if node.type == syms.power and not has_exponent(node):
        for trailer in trailers:
            node.append_child(trailer)
        new = node
    else:
        new = Node(syms.power, [node] + trailers)
    new.prefix = prefix
    place.insert_child(index, new)
    return new


def wrap(node, function, after=""):
    """Put ``function(... after)`` around the expression *node*; return the new node."""
    return surround(node, function + "(", after + ")")


def surround(node, before, after):
    """Put the texts around *node*, as part of the tree; return the new node."""
    prefix = node.prefix
    place = node.parent
    index = node.remove()   # not children.index(): nodes are equal where their texts are
    node.prefix = ""
    bare = node.type == syms.argument or node.type in symbol("testlist", "yield_expr")
    inner = Node(syms.atom, [Leaf(token.LPAR, "("), node, Leaf(token.RPAR, ")")]) if bare else node
    new = expression(before + PLACE + after, prefix)
    spot = [leaf for leaf in new.leaves() if leaf.value == PLACE][0]
    inner.prefix = spot.prefix
    spot.replace(inner)
    place.insert_child(index, new)
    return new


PLACE = "here_it_goes"


def name_argument(value, name):
    """Write the argument *value* of a call, which is known by its place, as ``name=value``."""
    made = expression("f(%s=%s)" % (name, PLACE), "").children[1].children[1]
    made.prefix, value.prefix = value.prefix, ""
    made.remove()
    value.replace(made)
    made.children[2].replace(value)


def add_argument(call, text):
    """Add the arguments *text* at the end of a call's trailer."""
    parts = list(call.children[1:-1])
    made = expression("f(%s, %s)" % (PLACE, text)).children[1].children[1]  # an arglist
    extra = made.children[2:]
    for child in extra:
        child.remove()
    if not parts:
        extra[0].prefix = ""
        new = extra[0] if len(extra) == 1 else Node(syms.arglist, extra)
        call.insert_child(1, new)
        return
    comma = Leaf(token.COMMA, ",")
    if parts[0].type == syms.arglist:
        last = parts[0].children[-1]
        if last.type == token.COMMA:
            last.remove()
        for child in [comma] + extra:
            parts[0].append_child(child)
        return
    parts[0].remove()
    call.insert_child(1, Node(syms.arglist, [parts[0], comma] + extra))


def add_first_argument(call, node):
    """Put the expression *node* before the arguments of a call's trailer."""
    inner = call.children[1]
    if inner.type == token.RPAR:
        call.insert_child(1, node)
        return
    comma = Leaf(token.COMMA, ",")
    if not inner.prefix:
        inner.prefix = " "
    if inner.type == syms.arglist:
        inner.insert_child(0, comma)
        inner.insert_child(0, node)
        return
    inner.remove()
    call.insert_child(1, Node(syms.arglist, [node, comma, inner]))


def has_exponent(node):
    """True for ``x ** y``."""
    return any(child.type == token.DOUBLESTAR for child in node.children)


def needs_parentheses(node):
    """True where ``.name`` cannot follow *node* as it stands."""
    if isinstance(node, Leaf):
        return node.type == token.NUMBER
    if node.type == syms.power:
        return has_exponent(node) or is_await(node.children[0])
    return not (node.type == syms.atom and (
        node.children[0].type != token.STRING or False))


def split_power(node, end):
    """Make the first *end* children of the power *node* a node of their own; return it."""
    children = list(node.children)
    if end >= len(children):
        return node
    if end == 1:
        return children[0]
    prefix = node.prefix
    for child in children[:end]:
        child.remove()
    inner = Node(syms.power, children[:end])
    node.insert_child(0, inner)
    inner.prefix = prefix
    return inner
