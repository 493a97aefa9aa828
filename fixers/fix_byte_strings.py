"""Python 2's str, which is bytes and text in one, becomes the one or the other.

``self.wfile.write("<p>%s" % name)`` -> ``self.wfile.write(("<p>%s" % name).encode("utf-8", "surrogateescape"))``
``self.wfile.write("ok")`` -> ``self.wfile.write(b"ok")``
``parse_qs(self.rfile.read(n))`` -> ``parse_qs(self.rfile.read(n).decode("utf-8", "surrogateescape"))``
``base64.b64encode(user + ":" + password)`` -> ``base64.b64encode((user + ":" + password).encode(...)).decode(...)``
``hashlib.md5(path)`` -> ``hashlib.md5(path.encode(...))``
``len(page)`` -> ``len(page.encode(...))`` where page goes out as bytes
``open(path).read()`` that goes out as bytes -> ``open(path, "rb").read()``; StringIO -> io.BytesIO likewise

flow.py finds the values that have to be of one type, cells.py decides which. Then whatever Python 3 would refuse
is converted where it comes in or where it goes out.

1. What is bytes all the way (a socket forwarded, an image) stays bytes; literals beside it get their ``b``.
2. A value that is not known where bytes are wanted goes through ``_to_bytes``, or six.ensure_binary.
3. Encoded and decoded as UTF-8 with surrogateescape, as Latin-1 in a source that is Latin-1.
4. For compat, wfile takes either and is left alone.
5. Reported: an index into bytes that is not a plain one (BH301), and writelines of what is not known (BH302).
"""

import re
import unicodedata

from . import imports
from .base import ORDER_API
from .engine import syms, token
from .flow import Flow
from .places import Items, Part, Pieces, end_of, ids, key, key_of, node_of, part
from .python2 import ServerFix, is_python2
from .spelling import FILE_CONSTANT, Speller, add_argument, call_method, surround
from .trees import expression, is_attribute, is_call, rename, replace, source_of, string_value

UTF8 = re.compile(r"^u?['\"](utf-?_?8|u8|ascii|us-ascii)['\"]$", re.IGNORECASE)
ESCAPES_PAST_ASCII = re.compile(r"\\x[89a-fA-F]|\\[23][0-7]{2}")
ESCAPES = re.compile(r"((?:\\x[89a-fA-F][0-9a-fA-F]|\\[23][0-7]{2})+)|\\.", re.DOTALL)


class FixByteStrings(ServerFix):
    """str that is bytes, str that is text."""

    run_order = ORDER_API - 1

    def fix(self, source):
        """Rewrite *source*."""
        self.speller = Speller(self, source)
        flow = Flow(source, self.target, self.speller.latin)
        self.edits = {}     # (id(node), end) -> (node, end, [edit])
        self.python2 = is_python2(source)
        for root in distinct(cell.root() for cell in flow.all):
            self.decide(root)
            for maker in root.makers:
                if key_of(maker) in flow.forced:
                    self.plan(maker, "binary")
        for node, index, pattern in flow.codecs.values():
            self.plan(part(node, node.children, index + 2), "codec", pattern)
        self.apply()
        self.speller.define()

    def decide(self, root):
        """Plan the edits of one class of values."""
        answer = root.is_bytes()
        if answer is True:
            self.make_bytes(root)
        elif answer is False:
            self.make_text(root)
        else:
            self.open_as_text(root)
            for node, item in root.loops if root.evident and self.python2 else ():
                if node is not None and item.root().numbered and not by_byte(node):
                    self.plan(node, "numbers", False)
        if answer is not True and (root.wide or root.sources or root.strong) and not root.contains:
            for node in root.shown:
                self.plan(node, "shown")

    def make_bytes(self, root):
        """Plan what makes the class *root* bytes."""
        for leaf in root.literals + root.raw:
            self.plan(leaf, "prefix")
        for place in root.chars:
            self.plan(place, "chr")
        sinks = ids(root.sinks)
        for place in root.strong:
            if key(place) not in sinks:
                self.plan(place, "bytes", True)
        for node in root.wanted:
            if node.type != token.STRING:
                self.plan(node, "text", root.certain)
        for node, _ in root.loops:
            if node is not None:
                self.plan(node, "latin", root.certain)
        for node, index in root.items:
            self.plan(Part(node, index + 1), "item", index)
        for file_cell in root.files:
            for maker in file_cell.root().makers:
                self.plan(maker, "binary")
        if not root.certain:
            for place in root.sinks:
                if self.python2 or not is_decoded(place):
                    self.plan(place, "bytes", False)
            self.measure(root, False)

    def make_text(self, root):
        """Plan what makes the class *root* text."""
        sources, sinks = ids(root.sources), ids(root.sinks)
        for place in root.sources:
            if key(place) not in sinks:
                self.plan(place, "text", True)
        for place in root.sinks:
            if key(place) not in sources:
                self.plan(place, "bytes", root.certain)
        for leaf in root.raw if self.python2 else ():
            self.plan(leaf, "unescape")
        for place in root.maybe if root.certain else ():
            self.plan(place, "bytes", True)
        for node, item in root.loops:
            if node is not None and item.root().numbered and not by_byte(node):
                self.plan(node, "numbers", root.certain)
        self.open_as_text(root)
        self.measure(root, root.certain)

    def open_as_text(self, root):
        """Plan that files of text that goes out, or is past ASCII, are read and written as bytes were."""
        for file_cell in root.files if root.sinks or root.sent or root.wide else ():
            for maker in file_cell.root().makers:
                self.plan(maker, "encoding")

    def measure(self, root, certain):
        """Plan that len() counts bytes; how long a text is that never was bytes may be compared as it is."""
        nested = root.element is not None and root.element.root() is root     # JSON: it may be a list
        for node in () if root.contains or nested else root.lengths:
            if root.sources or node.parent.parent.parent.type != syms.comparison:
                self.plan(node, "bytes", certain)

    def plan(self, place, kind, detail=None):
        """Note an edit; one of a kind for each place."""
        edits = self.edits.setdefault(key(place), (place, []))[1]
        if (kind, detail) not in edits and not (kind in ("text", "bytes") and any(each[0] == kind for each in edits)):
            edits.append((kind, detail))

    def apply(self):
        """Carry the edits out, shorter beginnings of an expression after longer ones."""
        for place, edits in sorted(self.edits.values(), key=lambda pair: -end_of(pair[0])):
            for kind, detail in sorted(edits, key=lambda edit: PRIORITY.index(edit[0])):
                place = getattr(self, "edit_" + kind)(place, detail) or place

    # --- edits ---

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

    def edit_chr(self, place, detail):
        """``chr(n)`` -> ``bytes(bytearray([n]))``."""
        node = node_of(place)
        if node.type == token.NAME:
            name = "n" if "n" not in self.source.names else imports.free_name(self.source, "number")
            replace(node, "lambda %s: bytes(bytearray([%s]))" % (name, name))
            return
        rename(node.children[0], "bytes")
        inner = node.children[1].children[1]
        surround(inner, "bytearray([", "])")

    def edit_bytes(self, place, certain):
        """Encode."""
        if isinstance(place, Items):
            node = node_of(place.node)
            if node.type in (token.NAME,) or node.type in (syms.power, syms.atom):
                self.speller.each(node, "_to_bytes", "()")
            else:
                self.report(node, "BH302", "writelines of text to a binary file")
            return
        node = node_of(place)
        if node.type == token.STRING and string_value(node)[0] in ("", "r") and all(ord(c) < 128 for c in node.value):
            return self.edit_prefix(node, None)
        if node.type == syms.power and encoded(node) or node.type == token.STRING and in_a_row(node):
            return None
        return self.speller.to_bytes(node, certain)

    def edit_text(self, place, certain):
        """Decode, or do not encode."""
        if isinstance(place, Items):
            return self.speller.each(node_of(place.node), "_to_text", "[]")
        if isinstance(place, Pieces):
            return self.speller.each(node_of(place.node), "_to_text", "tuple()")
        node = node_of(place)
        if node.type == token.STRING:
            if node.value[0] in "bB":
                self.literal_to_text(node)
            return None
        if not self.target.straddles and node.type == syms.power and encoded(node, UTF8):
            for child in node.children[-2:]:
                child.remove()
            return None
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
        return self.speller.characters(self.speller.to_bytes(node, certain))

    def edit_shown(self, node, detail):
        """``repr(text)`` -> ``_repr(text)``, which shows the bytes past ASCII as 2.7 did."""
        if not self.python2:
            return
        outer = node.parent
        self.speller.helper("_repr")
        if outer.type == syms.atom:  # backticks
            outer.children[0].remove()
            outer.children[-1].remove()
            surround(node, "_repr(", ")")
        elif is_call(outer):
            rename(outer.parent.children[0], "_repr")

    def edit_encoding(self, place, detail):
        """open(path) -> open(path, encoding="utf-8", errors="surrogateescape", newline="")."""
        node = node_of(place)
        call = node.children[-1]
        named = source_of(node.children[0]) in ("open", "file")
        if named and len(call.children) > 2 and FILE_CONSTANT not in source_of(call):
            self.speller.text_file(call)

    def edit_item(self, place, index):
        """``x[i]`` of bytes -> ``x[i:i + 1]``."""
        trailer = place.node.children[index] if isinstance(place, Part) else place.children[index]
        inner = trailer.children[1]
        text = source_of(inner)
        if text == "-1":
            new = "-1:"
        elif inner.type == token.NUMBER and text.isdigit():
            new = "%s:%d" % (text, int(text) + 1)
        elif inner.type == token.NAME:
            new = "%s:%s + 1" % (text, text)
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
        if source_of(node.children[0]) in ("open", "file"):
            return binary_mode(call)
        name = self.need("io", "BytesIO")
        prefix = node.prefix
        for child in list(node.children[:-1]):
            child.remove()
        head = expression(name)
        node.insert_child(0, head)
        node.prefix = prefix
        return None

    def edit_codec(self, place, pattern):
        """``x.encode("hex")`` -> ``binascii.hexlify(x)``."""
        node = node_of(place)
        module = pattern.partition(".")[0]
        function = pattern[len(module) + 1:].partition("(")[0]
        name = self.need(module, function)
        for child in node.children[-2:]:
            child.remove()
        inner = node
        if len(node.children) == 1:
            inner = node.children[0]
            inner.remove()
            node.replace(inner)
        return surround(inner, name + "(", pattern.partition("%s")[2])


PRIORITY = ["item", "prefix", "unescape", "chr", "binary", "codec", "shown", "encoding", "latin", "numbers", "text", "bytes"]


def distinct(roots):
    """Return *roots* without repetition, in their order."""
    seen, found = set(), []
    for root in roots:
        if id(root) not in seen:
            seen.add(id(root))
            found.append(root)
    return found


def in_a_row(leaf):
    """True for a literal that another follows or precedes: only together are they an expression."""
    return leaf.parent.type == syms.atom and all(child.type == token.STRING for child in leaf.parent.children)


def by_byte(node):
    """True for what an earlier run has made of a loop."""
    return source_of(node).endswith('.decode("latin-1")') or source_of(node).startswith("_characters(")


def is_decoded(place):
    """True for the x of ``x.decode(...)``."""
    if isinstance(place, Part):
        following = place.node.children[place.end]
    else:
        following = place.next_sibling
    return is_attribute(following, "decode")


def encoded(node, codec=None):
    """True for ``x.encode(...)``, with a codec like *codec* alone if one is given."""
    if len(node.children) < 3 or not is_call(node.children[-1]):
        return False
    if source_of(node.children[-2]).strip() != ".encode":
        return False
    argument = source_of(node.children[-1])[1:-1].strip()
    return codec is None or argument == "" or bool(codec.match(argument))


def unescaped(found):
    """Return the escapes of some bytes as the characters that they are in UTF-8, U+FFFF where they are none."""
    if not found.group(1):
        return found.group(0)
    numbers = [int(text[1:], 16) if text[0] == "x" else int(text, 8) for text in found.group(1).split("\\")[1:]]
    try:
        return bytes(bytearray(numbers)).decode("utf-8")
    except UnicodeDecodeError:
        return u"\uffff"


def is_printable(character):
    """True for a character that can stand in a source as it is."""
    return unicodedata.category(character)[0] not in "CZ"


def binary_mode(call):
    """Make the mode of an open() binary."""
    values = [child for child in (call.children[1].children if call.children[1].type == syms.arglist else call.children[1:-1])
              if child.type != token.COMMA]
    for position, value in enumerate(values):
        literal = value.children[2] if value.type == syms.argument else value
        named = value.type == syms.argument and value.children[0].value == "mode"
        if (named or position == 1 and value.type != syms.argument) and literal.type == token.STRING:
            if "b" not in string_value(literal)[1]:
                text = literal.value
                rename(literal, text[:-1].replace("U", "").replace("t", "") + "b" + text[-1])
            return
    add_argument(call, '"rb"')
