"""Python 2's str, which is bytes and text in one, becomes the one or the other.

``self.wfile.write("<p>%s" % name)`` -> ``self.wfile.write(("<p>%s" % name).encode("utf-8", "surrogateescape"))``
``self.wfile.write("ok")`` -> ``self.wfile.write(b"ok")``
``parse_qs(self.rfile.read(n))`` -> ``parse_qs(self.rfile.read(n).decode("utf-8", "surrogateescape"))``
``base64.b64encode(user + ":" + password)`` -> ``base64.b64encode((user + ":" + password).encode(...)).decode(...)``
``hashlib.md5(path)`` -> ``hashlib.md5(path.encode(...))``
``"%s" % (total / 3.0)`` -> ``"%s" % _str(total / 3.0)``, for a float has 12 digits there on 2.7
``"%(rate)s" % row`` -> ``_percent("%(rate)s", row)``, ``"{:>9}".format(x)`` -> ``_format("{:>9}", x)``: see filled_formats.py
``len(page)`` -> ``len(page.encode(...))`` where page goes out as bytes
``for c in path: out += c if ord(c) < 200 else "?"`` -> ``for c in _singly(path): ... (ord(c) & 255) < 200 ...``
``parse_qs(query)`` -> ``parse_qs(query.replace(";", "&"))``
``open(path).read()`` that goes out as bytes -> ``open(path, "rb").read()``; StringIO -> io.BytesIO likewise

flow.py finds the values that have to be of one type, cells.py decides which. Then whatever Python 3 would refuse
is converted where it comes in or where it goes out.

1. What is bytes all the way (a socket forwarded, an image) stays bytes; literals beside it get their ``b``.
2. A value that is not known where bytes are wanted goes through ``_to_bytes``, for six and future all that is encoded.
3. Encoded and decoded as UTF-8 with surrogateescape, as Latin-1 in a source that is Latin-1.
4. For compat, wfile takes either and is left alone.
5. Reported: an index into bytes that is not a plain one (BH301), writelines of what is not known (BH302), and what was read and is
   returned to another file of the folder (BH621).
"""

from . import fix_filters, fix_handed_writers, fix_pickles, fix_printed_bytes, fix_standard_outputs, fix_string_io
from .base import ORDER_API
from .byte_counts import Counts
from .byte_edits import PRIORITY, Edits, may_be_none
from .byte_questions import (
    asks_for_classes, by_byte, caseless_flags, counts_characters, dicts_of, distinct, has_blobs, holds_bytes, is_decoded, is_for_numbers,
    is_handed_out, is_listed, is_made_of_bits, is_ordered, is_past_ascii, is_settled, is_written, may_be_key, may_be_text,
    may_hold_semicolons, searched,
)
from .byte_shows import Shows
from .codings import foreign_literals
from .engine import syms, token
from .filled_formats import filled
from .fix_url_quoting import called
from .flow import flow_of
from .flow_trailers import is_stored
from .natively import natives_of
from .our_helpers import in_helper
from .places import Elsewhere, Part, Shown, end_of, ids, key, key_of, part
from .python2 import ServerFix, is_python2
from .shown_unicodes import is_repr
from .spelling import Speller
from .str_origins import Origins
from .trees import arguments, is_call, is_name, source_of_all
from .type_tests import asks_for_str, is_open, only_converts, text_tests, unicode_tests
from .unicode_meetings import may_be_wide, meetings
from .unicodes import unicodes_of
from .value_kinds import NONE


# Functions that go through a text letter by letter, and the edits that let them see its bytes.
BY_BYTES = {"textwrap.fill": "by character", "textwrap.wrap": "by character", "string.capwords": "capwords"}


class FixByteStrings(Edits, Counts, Shows, ServerFix):
    """str that is bytes, str that is text."""

    run_order = ORDER_API - 1

    def fix(self, source):
        """Rewrite *source*."""
        if is_settled(source):
            return
        self.speller = Speller(self, source)
        flow = flow_of(source, self.target, self.speller.latin)
        self.optional = flow.optional
        self.edits = {}     # (id(node), end) -> (node, end, [edit])
        self.decoded = {}   # id(trailer) -> the trailer behind which edit_by_bytes put a decode(), or the _to_text(...) around that
        self.held = []      # nodes of what is shown and may hold unicodes
        self.open = []      # (class, place, True for its repr()) of what is shown, and not known to be a unicode
        self.python2 = is_python2(source)
        self.natives = natives_of(source)
        roots = [cell if cell.parent is None else cell.root() for cell in flow.all]
        for root in distinct([root for root in roots if vars(root)]):   # of most nothing is known
            if root.noted:
                root.complete()
                self.decide(root)
            for maker in vars(root).get("makers", ()):
                if key_of(maker) in flow.forced:
                    self.plan(maker, "binary")
        if self.python2 and not self.target.keeps_api:
            self.as_python2(source, flow)
        self.plan_noted(flow)
        for function in flow.functions.values() if not self.target.keeps_api else ():
            if flow.seeds is None and is_handed_out(function, self.filename):
                name = function.node.children[1]
                self.report(name, "BH621", "what %s returns is bytes, and was a str for the files that call it" % name.value)
        for fixer in (fix_filters, fix_printed_bytes, fix_string_io, fix_standard_outputs, fix_handed_writers, fix_pickles):
            fixer.foresee(source, flow)
        source.tree.bh_dicts = dicts_of(flow)
        self.apply()
        self.speller.define()

    def plan_noted(self, flow):
        """Plan what the Flow noted of single places: strings of BLOBs, bytearrays, arrays, codecs."""
        for value, made in flow.strings if self.python2 and not self.target.keeps_api else ():
            if flow.cell(value).root().stored and made.root().is_bytes() is True:   # of a BLOB, which was a buffer
                self.plan(value, "text", False)
        for leaf in flow.byte_arrays if self.python2 else ():
            self.plan(leaf, "or bytes", "bytes")
            root = flow.cell(arguments(leaf.parent.children[1])[0]).root()
            if root.wide or vars(root).get("strong"):
                self.report(leaf, "BH607", "a str on some ways, and a bytearray on others")
        for place, names in flow.arrays if self.python2 and not self.target.keeps_api else ():
            self.plan(place, "array", names)
        for node, index, pattern in flow.codecs.values():
            self.plan(part(node, node.children, index + 2), "codec", pattern)

    def as_python2(self, source, flow):
        """Plan that what is no UTF-8 is told from text: JSON has no place for it, and it was no unicode."""
        for value, place in flow.jsons:
            if holds_bytes(flow.cell(value).root()) and not self.is_called("_of_utf8", place):
                self.plan(place, "json")
        for place, is_percent in filled(flow, self.is_native):
            self.plan(place, "filled", is_percent)
        for place in foreign_literals(source) if self.speller.foreign else ():
            self.plan(place, "literal")
        for call in flow.mixed:
            self.report(call, "BH611", "one of several functions is called, of which some take or give bytes on Python 3")
        for value in flow.documents:
            root = flow.cell(value).root()
            if root.own and not root.uni and root.is_bytes() is not True:
                self.plan(value, "bytes", root.certain)
        for node in source.powers_imported() if source.says("textwrap", "capwords") else ():
            call, name = called(source, node)
            if name in BY_BYTES and arguments(call):
                root = flow.cell(arguments(call)[0]).root()
                if root.wide and root.is_bytes() is not True and (not root.uni or self.is_native(root, arguments(call)[0])):
                    self.plan(node, BY_BYTES[name])
        for place, kind in meetings(source, lambda node: may_be_wide(flow.cell(node).root())):
            self.plan(place, kind)
        self.ask_for_unicode(source, flow)
        self.ask_for_str(source, flow)
        self.mark_unicodes(source)
        self.report_held(source)

    def ask_for_unicode(self, source, flow):
        """Plan that ``isinstance(x, unicode)`` is False of bytes and of what is none of UTF-8, or report it."""
        for value, node in unicode_tests(source) if source.says("unicode", "type") else ():
            root = flow.cell(value).root()
            if root.wide and node.type == syms.power:
                self.plan(part(node, node.children, 2), "is unicode", value)
            elif root.wide and (root.own or not root.uni):
                self.plan(node, "is unicode", value)
            if not only_converts(node, value):
                self.tell_apart(flow, node, value)

    def ask_for_str(self, source, flow):
        """Plan that ``isinstance(x, str)`` is True of bytes where they may be, or report it."""
        for value, kind in text_tests(source):
            root = flow.cell(value).root()
            unsure = is_open(root) or root.unknown and root.sinks and not root.certain     # _to_bytes() takes either
            if root.is_bytes() is True or unsure and is_call(kind.parent.parent) and not in_helper(kind):
                self.plan(kind, "or bytes", "(%s, bytes)")
                if root.is_bytes() is not True and asks_for_str(kind) and self.are_some_unicode(source, value):
                    self.report(kind, "BH607", "a unicode was no str")
            elif root.uni and asks_for_str(kind):
                if not root.own and root.strong and not root.literals:
                    self.plan(kind, "or bytes", "bytes")
                elif self.are_some_unicode(source, value) or root.own and unicodes_of(source).of(value):
                    self.report(kind, "BH607", "a unicode was no str")

    @staticmethod
    def are_some_unicode(source, value):
        """True where some values of *value* may be a unicode, and others a str."""
        return unicodes_of(source).are_some(value) or unicodes_of(source).are_others(value)

    def tell_apart(self, flow, node, value):
        """Plan that the test *node* knows which *value* was a str, or report that it cannot."""
        root, origins = flow.cell(value).root(), Origins(self.source, flow, value)
        if root.is_bytes() is True:
            return
        for mark in origins.marks:
            self.plan(mark, "native")
        if origins.marks:
            self.plan(part(node, node.children, 2) if node.type == syms.power else node, "is unicode", value)
        if origins.open and (root.mixed or root.own or origins.marks):
            self.report(node, "BH607", "a str was no unicode")

    @staticmethod
    def is_called(name, place):
        """True for the argument *place* of a function called *name*."""
        node = place.node if isinstance(place, Part) else place
        return node.parent.type == syms.trailer and is_name(node.parent.parent.children[0], name)

    def decide(self, root):
        """Plan the edits of one class of values."""
        answer = root.is_bytes()
        if root.outside and answer is False:
            root.wide = root.own = True
        for place in root.doubtful if self.python2 and root.is_used else ():
            self.plan(place, "text" if answer is not True else "bytes", False)
        if answer is True:
            self.make_bytes(root)
        elif answer is False:
            self.make_text(root)
        else:
            self.leave_open(root)
        if answer is not True and self.python2 and not self.target.keeps_api:
            self.fields_as_text(root)
        for place in root.maybe if self.python2 and answer is not True and not root.certain else ():
            if may_be_text(place):
                self.plan(place, "encoded")
        known = root.stored or root.unknown
        for place in root.shown if known and answer is not True and self.python2 and has_blobs(self.source, root.stored) else ():
            if isinstance(place, Shown) and place.letter == "s" and (root.stored or place.conversion is None) and not self.target.keeps_api:
                self.plan(place.node, "text", False)
        for node in root.queries if self.python2 and not self.target.keeps_api else ():
            if may_hold_semicolons(node):
                self.plan(node, "query", answer is True or root.certain)
        if answer is not True and self.python2 and root.wide and (root.certain or root.string):
            self.by_bytes(root)
            if not root.uni:
                self.replace_by_bytes(root)
        if self.python2 and answer is not True and (root.wide or root.unknown) and not root.contains:
            self.take_apart(root)
        if self.python2 and answer is not True and root.wide:
            self.patterns_of_bytes(root)
        self.decide_what_shows(root, answer)

    def leave_open(self, root):
        """Plan what is right for *root* whether it is text or bytes."""
        self.open_as_text(root)
        for leaf in root.raw if self.python2 and not root.binary else ():
            self.plan(leaf, "unescape")
        self.chars_of_text(root)
        if self.python2 and root.wide:
            self.measure(root, root.certain, root.uni)
        if root.evident:
            self.order_by_bytes(root, False)
        for node, item in root.loops if root.evident and self.python2 else ():
            if node is not None and item.root().numbered and not by_byte(node) and not self.has_characters(root, node):
                self.number(node, item.root(), False)

    def order_by_bytes(self, root, certain):
        """Plan that ``ord(x[i])`` is the number of a byte, and another ``x[i]`` beside it the byte."""
        taken = set((id(node), index) for node, index in root.items)    # of a text, and not what a tuple holds
        ordered = set()
        for place in root.ordered if self.python2 and root.wide else ():
            node, index = (place.node, place.end) if isinstance(place, Part) else (place.parent, 1)
            if root.uni and not self.is_native(root, node.children[0]):
                continue
            if (id(node), index) in taken:
                self.plan(place, "numbers", certain)
                ordered.add((id(node), index))
            elif root.own:
                self.plan(node.parent.parent, "byte")
        for node, index in root.items if ordered else ():
            if (id(node), index) not in ordered and not is_stored(node) and is_ordered(root, source_of_all(node.children[:index]), node):
                self.plan(part(node, node.children, index), "singly", certain)

    def fields_as_text(self, root):
        """Plan that the fields of a form are text where they come from, if ``+`` puts text beside them, else where text is wanted."""
        fields = root.fields if root.summed else ()
        for place in fields:
            self.plan(place, "text", False)
        for node in root.wanted if root.either and not fields else ():
            if node.type != token.STRING:
                self.plan(node, "text", False)

    def patterns_of_bytes(self, root):
        """Plan that regular expressions know of letters what they knew of bytes."""
        for node in root.patterns:
            if not self.speller.latin and asks_for_classes(self.source, node):
                self.plan(node, "ascii")
            flags = caseless_flags(node)
            if flags is not None and not self.target.keeps_api:
                self.plan(flags, "caseless")
            if not self.speller.latin and not self.target.keeps_api and counts_characters(node) and (
                    not root.uni or self.is_native(root, searched(node))):
                self.plan(node.parent.parent.parent, "by character")

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
                self.plan(node, "text", root.certain and not may_be_none(self.source, node, NONE))
        for node, item in [loop for loop in root.loops if loop[0] is not None and not (root.contains or by_byte(loop[0]))]:
            if self.speller.latin or is_for_numbers(node) or is_listed(node) and item.root().numbered:
                self.plan(node, "latin", root.certain)
            else:
                self.plan(node, "singly", root.certain)
                for place in item.root().ords if item.root().numbered else ():
                    self.plan(place, "byte")
        for node, index in root.items:
            if root.certain or not may_be_key(self.source, node.children[index].children[1]):
                self.plan(Part(node, index + 1), "item", index)
        for file_cell in root.files:
            for maker in file_cell.root().makers:
                self.plan(maker, "binary")
        if not root.certain and root.kind not in ("array", "bytearray"):
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
            if node is not None and item.root().numbered and not by_byte(node) and not self.has_characters(root, node):
                self.number(node, item.root(), root.certain)
        self.chars_of_text(root)
        self.order_by_bytes(root, root.certain)
        self.open_as_text(root)
        self.measure(root, root.certain, root.uni and not any(map(is_written, root.sinks)))

    def number(self, node, items, certain):
        """Plan that a loop over the text *node* takes it byte by byte: as numbers, or as texts of which ord() gives the number."""
        if self.speller.latin or is_for_numbers(node):
            return self.plan(node, "numbers", certain)
        self.plan(node, "singly", certain)
        for place in items.ords:
            self.plan(place, "byte")
        return None

    def chars_of_text(self, root):
        """Plan that a chr() of what goes out, or is made bit by bit, is the byte that it was."""
        out = root.sinks or root.outgoing or any(map(is_repr, root.shown))      # no unicode: 2.7 put no such byte beside one
        for place in root.chars if self.python2 else ():
            if is_past_ascii(place) and (out or is_made_of_bits(place)):
                self.plan(place, "chr", "text")

    def open_as_text(self, root):
        """Plan that files of text are read and written as bytes were, whatever the locale's encoding."""
        outside = root.sinks or root.sent or root.wide or self.python2
        for file_cell in root.files if outside else ():
            for maker in file_cell.root().makers:
                self.plan(maker, "encoding")

    def plan(self, place, kind, detail=None):
        """Note an edit; one of a kind for each place."""
        if isinstance(place, Elsewhere):
            return
        edits = self.edits.setdefault(key(place), (place, []))[1]
        if (kind, detail) not in edits and not (kind in ("text", "bytes") and any(each[0] == kind for each in edits)):
            edits.append((kind, detail))

    def apply(self):
        """Carry the edits out, shorter beginnings of an expression after longer ones, what is shown while it is as it was."""
        for place, edits in sorted(self.edits.values(), key=lambda pair: (-end_of(pair[0]), not isinstance(pair[0], Shown))):
            for kind, detail in sorted(edits, key=lambda edit: PRIORITY.index(edit[0])):
                place = getattr(self, "edit_" + kind.replace(" ", "_"))(place, detail) or place
