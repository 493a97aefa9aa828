"""How fix_byte_strings writes what it has decided: one method an edit."""

import re

from . import imports
from .byte_questions import BITS
from .counted_edits import CountedEdits
from .definitions import define_value
from .engine import syms, token
from .literals import ESCAPES, ESCAPES_PAST_ASCII, encoded, in_a_row, is_printable, unescaped
from .open_modes import make_binary
from .places import Items, Lines, Part, Pieces, is_opened, node_of
from .shown_edits import ShownEdits
from .spelling import FILE_CONSTANT, call_method, surround
from .trees import expression, is_attribute, is_call, is_name, rename, replace, source_of, string_value
from .value_kinds import ANY, NONE, kinds_of

STRING_IO = ("StringIO|io", "StringIO|BytesIO")     # for both Pythons: see dual_write

FLAGS = re.compile(r"^([a-zA-Z]*(?:'''|\"\"\"|'|\"))(?:\(\?([aimsux]+\)))?")
# The order of the edits of one place.
PRIORITY = ["array", "count", "by character", "capwords", "item", "prefix", "literal", "unescape", "chr", "binary", "codec",
            "simple case", "printed", "ascii", "caseless", "filled", "byte", "shown", "unicode", "mixture", "digits", "width", "by bytes",
            "encoding", "latin", "numbers", "joined", "json", "is unicode", "or bytes", "as str", "text", "bytes", "singly",
            "encoded", "query", "as unicode", "beside unicode", "native"]

# Of names, numbers and lengths: what may be evaluated twice.
_COUNTED = r"(?:len\((?:_encoded\()?[\w.]+\)?\)|[\w.]+)"
COUNTED_INDEX = re.compile("%s(?: *(?:[-+*%%]|//) *%s)*$" % (_COUNTED, _COUNTED))


def may_be_none(source, node, *kinds):
    """True for a name or an attribute that may be None, for all that the file says; or is of one of *kinds* alone."""
    plain = node.type == token.NAME or node.type == syms.power and is_name(node.children[0]) and all(map(is_attribute, node.children[1:]))
    return plain and not kinds_of(source).of(node).isdisjoint(kinds or (NONE, ANY))


def unwrapped(node):
    """Return what the power *node* is now: its one child, put in its place, where it has no more."""
    if len(node.children) > 1:
        return node
    inner = node.children[0]
    inner.remove()
    node.replace(inner)
    return inner


class Edits(ShownEdits, CountedEdits):
    """The edits; a part of FixByteStrings, which has the speller."""

    # A place is a node, or one of places; each method may return the node to go on with.

    def edit_prefix(self, leaf, detail):
        """A literal gets its b."""
        if not re.match("[bBuU]", leaf.value):
            rename(leaf, "b" + leaf.value)

    def edit_unescape(self, leaf, detail):
        """``"caf\\xc3\\xa9"`` as text: the characters that the bytes stand for, or the bytes decoded.

        Never ``\\u00e9``: the engine's unicode fixer would double the backslash.
        """
        text = ESCAPES.sub(unescaped, leaf.value)
        if self.speller.unicode and all(is_printable(c) for c in text if ord(c) > 127):
            rename(leaf, text)
            self.speller.past_ascii()
        elif (not self.speller.latin or self.target.straddles) and not in_a_row(leaf):
            rename(leaf, "b" + leaf.value)
            self.speller.to_text(leaf, True)

    def edit_literal(self, node, detail):
        """``"gr\xfc\xdfe"`` in a file in another encoding than the program's -> ``_literal("gr\xfc\xdfe")``."""
        return surround(node, self.speller.helper("_literal") + "(", ")")

    def edit_chr(self, place, detail):
        """``chr(n)`` -> ``bytes(bytearray([n]))``."""
        node = node_of(place)
        if node.type == token.NAME:
            name = "n" if "n" not in self.source.names else imports.free_name(self.source, "number")
            made = "bytes(bytearray([%s]))" % name
            if detail == "text" and self.target.straddles:
                made = "%s(%s)" % (self.speller.helper("_to_text"), made)
            elif detail == "text":
                made += ".decode(%s)" % self.speller.codec
            replace(node, "lambda %s: %s" % (name, made))
            return
        rename(node.children[0], "bytes")
        inner = node.children[1].children[1]
        surround(inner, "bytearray([", "])")
        if detail == "text":
            self.speller.to_text(node, True)

    def edit_bytes(self, place, certain):
        """Encode."""
        if isinstance(place, Items):
            node = node_of(place.node)
            if node.parent.type == syms.return_stmt:    # what a WSGI application gives
                surround(node, self.speller.helper("_answered") + "(", ")")
            elif node.type in (token.NAME,) or node.type in (syms.power, syms.atom):
                self.speller.each(node, "_to_bytes", "()" if isinstance(place, Lines) or is_call(node.parent) else "[]")
            else:
                self.report(node, "BH302", "writelines of text to a binary file")
            return
        if isinstance(place, Part) and self.stays_bytes(place.last):
            return None
        node = node_of(place)
        if self.ends_as_text(node):
            return self.without_text(node)
        if node.type == token.STRING and string_value(node)[0] in ("", "r") and all(ord(c) < 128 for c in node.value):
            return self.edit_prefix(node, None)
        if node.type == syms.power and encoded(node) or node.type == token.STRING and in_a_row(node):
            return None
        if id(node) in self.optional and may_be_none(self.source, node):
            text = source_of(node)
            node = self.speller.to_bytes(node, certain)
            return surround(node, "None if %s is None else " % text, "")
        if id(node) in self.optional and (not certain or any(is_name(leaf, "None") for leaf in node.leaves())):
            return surround(node, self.speller.helper("_encoded") + "(", ")")
        return self.speller.to_bytes(node, certain)

    def edit_text(self, place, certain):
        """Decode, or do not encode."""
        if isinstance(place, Items):
            return self.speller.each(node_of(place.node), "_to_text", "()" if isinstance(place, Lines) else "[]")
        if isinstance(place, Pieces):
            return self.speller.each(node_of(place.node), "_to_text", "tuple()")
        node = node_of(place)
        if node.type == token.STRING:
            if node.value[0] in "bB":
                self.literal_to_text(node)
            return None
        if not self.target.straddles and node.type == syms.power and encoded(node, self.speller.same_codec):
            for child in node.children[-2:]:
                child.remove()
            return None
        if node.type == syms.power and encoded(node, self.speller.same_codec):
            for child in node.children[-2:]:
                child.remove()
            return surround(node, self.speller.helper("_native") + "(", ")")
        return self.speller.to_text(node, certain)

    def literal_to_text(self, leaf):
        """A literal loses its b, where it is ASCII; else it is decoded, unless it is one of several in a row."""
        if not ESCAPES_PAST_ASCII.search(leaf.value):
            rename(leaf, leaf.value[1:])
        elif not in_a_row(leaf):
            self.speller.to_text(leaf, True)

    def edit_latin(self, node, certain):
        """A loop over bytes: one character a byte."""
        if not certain:
            node = self.speller.to_bytes(node, False)
        return self.speller.characters(node)

    def edit_numbers(self, node, certain):
        """A loop over text whose ord() is taken: of each byte."""
        return self.speller.characters(self.speller.to_bytes(node_of(node), certain))

    def edit_byte(self, place, detail):
        """``ord(c)`` -> ``(ord(c) & 255)``, for what _singly() gave: the number of the byte that a surrogate stands for."""
        node = node_of(place)
        if node.parent.type in BITS and source_of(node.parent).endswith("& 255"):
            return node
        bare = is_call(node.parent) or node.parent.type in (syms.arglist, syms.expr_stmt, syms.return_stmt)
        return surround(node, "" if bare else "(", " & 255" if bare else " & 255)")

    def edit_singly(self, node, certain):
        """``list(x)`` -> ``list(_singly(x))``, the bytes of x, each a text that is encoded as itself."""
        surround(node_of(node), self.speller.helper("_singly") + "(", ")")

    def edit_encoded(self, node, detail):
        """``array("B", x)`` -> ``array("B", _encoded(x))``: x may be text, or numbers."""
        surround(node_of(node), self.speller.helper("_encoded") + "(", ")")

    def edit_json(self, place, detail):
        """``json.dumps(x)`` -> ``_of_utf8(json.dumps(x))``, an error where Python 2 made one."""
        return surround(node_of(place), self.speller.helper("_of_utf8") + "(", ")")

    def edit_is_unicode(self, place, value):
        """``isinstance(x, unicode)``, ``type(x) is unicode`` -> ``_is_unicode(x)``."""
        node = node_of(place)
        if node.type == syms.comparison:
            return replace(node, "%s(%s)" % (self.speller.helper("_is_unicode"), source_of(value)))
        rename(node.children[0], self.speller.helper("_is_unicode"))
        inner = node.children[1].children[1]
        for child in inner.children[1:]:
            child.remove()
        return None

    def edit_as_unicode(self, place, detail):
        """``u"<p>%s" % name`` -> ``u"<p>%s" % _as_unicode(name)``: an error where the str is past ASCII."""
        return surround(node_of(place), self.speller.helper("_as_unicode") + "(", ")")

    def edit_as_str(self, place, detail):
        """``self.wfile.write(u"caf\xe9")`` -> ``self.wfile.write(_as_str(u"caf\xe9"))``, an error too."""
        return surround(node_of(place), self.speller.helper("_as_str") + "(", ")")

    def edit_beside_unicode(self, place, detail):
        """``name == u"caf\xe9"`` -> ``_beside_unicode(name) == u"caf\xe9"``, False."""
        return surround(node_of(place), self.speller.helper("_beside_unicode") + "(", ")")

    def edit_native(self, place, detail):
        """``reply("none")`` -> ``reply(_native_str("none"))``: it was no unicode, which the program asks."""
        surround(node_of(place), self.speller.helper("_native_str") + "(", ")")

    def edit_or_bytes(self, node, form):
        """``isinstance(x, str)`` -> ``isinstance(x, (str, bytes))``, ``type(x) is str`` -> ``type(x) is bytes``; *form*: how."""
        if node.type == syms.atom:
            last = node.children[1] if node.children[1].children else node
            replace(node, "(%s, bytes)" % source_of(last).rstrip(", "))
        elif node.parent.type == syms.comparison or form == "bytes":
            replace(node, "bytes")
        else:
            replace(node, form % source_of(node))

    def edit_array(self, place, names):
        """``a.tostring()`` of an array -> ``a.tobytes()``; for both Pythons the one or the other."""
        node = node_of(place)
        if not self.target.straddles:
            rename(node.children[-1].children[1], names[1])
        else:
            node.children[-1].remove()
            surround(node, "getattr(", ', "%s" if str is bytes else "%s")' % names)

    def edit_joined(self, place, detail):
        """What edit_numbers() took apart: the bytes of as many characters as text."""
        node = node_of(place)
        if self.target.straddles:
            node = surround(node, "bytes(bytearray(ord(c) for c in ", "))")
        else:
            node = call_method(node, "encode", '"latin-1"')
        return self.speller.to_text(node, True)

    def edit_query(self, node, certain):
        """``parse_qs(x)`` -> ``parse_qs(x.replace(";", "&"))``: Python 2's split at both."""
        if not certain and not (node.type == syms.power and encoded(node, name=".decode")):
            node = self.speller.to_text(node, False)
        call_method(node, "replace", '";", "&"')

    def edit_encoding(self, place, detail):
        """open(path) -> open(path, encoding="utf-8", errors="surrogateescape", newline="\\n")."""
        node = node_of(place)
        call = node.children[-1]
        if is_opened(node) and len(call.children) > 2 and FILE_CONSTANT not in source_of(call):
            self.speller.text_file(call)

    def edit_item(self, place, index):
        """``x[i]`` of bytes -> ``x[i:i + 1]``, ``x[n - 1]`` -> ``x[n - 1:n - 1 + 1 or None]``, for it may be -1."""
        trailer = place.last if isinstance(place, Part) else place.children[index]
        inner = trailer.children[1]
        text = source_of(inner)
        if text == "-1":
            new = "-1:"
        elif inner.type == token.NUMBER and text.isdigit():
            new = "%s:%d" % (text, int(text) + 1)
        elif inner.type == token.NAME or COUNTED_INDEX.match(text):
            new = "%s:%s + 1%s" % (text, text, " or None" if "-" in text else "")
        else:
            return self.report(trailer, "BH301", "index into bytes gives a number on Python 3")
        made = expression("x[%s]" % new).children[1].children[1]
        made.remove()
        made.prefix = inner.prefix
        inner.replace(made)
        return None

    def edit_binary(self, place, detail):
        """open(path) -> open(path, "rb"); StringIO() -> io.BytesIO()."""
        node = node_of(place)
        call = node.children[-1]
        if is_opened(node):
            return make_binary(self.source, call)
        name = self.need(*STRING_IO if self.target.straddles else ("io", "BytesIO"))
        prefix = node.prefix
        for child in list(node.children[:-1]):
            child.remove()
        head = expression(name)
        node.insert_child(0, head)
        node.prefix = prefix
        return None

    def edit_simple_case(self, place, detail):
        """``x.upper()`` -> ``_upper(x)``: a unicode of as many characters."""
        node = node_of(place)
        for child in node.children[-2:]:
            child.remove()
        return surround(unwrapped(node), self.speller.helper("_upper") + "(", ")")

    def edit_ascii(self, node, detail):
        r"""``r"\w+"`` -> ``r"(?a)\w+"``; for both Pythons ``_ASCII_CLASSES + r"\w+"``."""
        if self.target.straddles:
            define_value(self.source, "_ASCII_CLASSES", '_ASCII_CLASSES = "" if str is bytes else "(?a)"\n')
            return surround(node, "_ASCII_CLASSES + ", "")
        leaf = node.children[0] if node.type == syms.atom else node
        rename(leaf, FLAGS.sub(lambda found: found.group(1) + "(?a" + (found.group(2) or ")"), leaf.value, 1))
        return node

    def edit_caseless(self, node, detail):
        """``re.I`` -> ``re.I | re.ASCII``; for both Pythons ``re.I | getattr(re, "ASCII", 0)``: only letters of ASCII have two cases."""
        plain = node.type == syms.power or node.type in BITS
        ascii_only = ' | getattr(re, "ASCII", 0)' if self.target.straddles else " | re.ASCII"
        return surround(node, "" if plain else "(", ascii_only if plain else ")" + ascii_only)

    def edit_codec(self, place, pattern):
        """``x.encode("hex")`` -> ``binascii.hexlify(x)``."""
        node = node_of(place)
        module = pattern.partition(".")[0]
        function = pattern[len(module) + 1:].partition("(")[0]
        name = self.need(module, function)
        for child in node.children[-2:]:
            child.remove()
        return surround(unwrapped(node), name + "(", pattern.partition("%s")[2])
