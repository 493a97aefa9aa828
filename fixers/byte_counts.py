"""What Python 2 did to bytes and Python 3 does to characters: lengths, slices, widths, capitals; planned by bytes for fix_byte_strings."""

from .byte_questions import is_compared, is_counted, is_ordered, is_own, is_sent_too, is_taken_apart, is_told_apart, is_unicode_there
from .each_character import is_looked_at
from .engine import syms, token
from .found_places import FINDING, is_for_show, is_found, is_window
from .places import Items, is_unpacked, key, part
from .trees import arguments, enclosing, index_of, is_name, source_of
from .unicodes import unicodes_of


def is_asked_by_bytes(root):
    """True where the places of slices are those of bytes: there is ``ord(x[i])``, a slice is for struct, or the text may have a BOM."""
    return root.slices and (root.ordered or root.marked or any(map(is_unpacked, root.sinks)))


class Counts(object):
    """Plans of one file; a part of FixByteStrings."""

    def measure(self, root, certain, uni=False):
        """Plan that len() counts bytes; how long a text is that never was bytes may be compared as it is.

        *uni*: it may be a unicode, but for what natively knows.
        """
        nested = root.element is not None and root.element.root() is root     # JSON: it may be a list
        holds = root.contains or nested
        for node in root.lengths if root.own or not holds or root.sinks else ():
            if isinstance(node, Items):     # map(len, x)
                if not uni and not holds:
                    self.plan(node, "bytes", certain)
                continue
            counted = is_counted(self.source, node, root.sources) or is_ordered(root, source_of(node), node) or (
                is_asked_by_bytes(root) and enclosing(node, syms.subscript) is not None)
            if not counted or is_unicode_there(self.source, node):
                continue
            if (holds or uni) and is_name(node) and is_sent_too(root, node):    # past ASCII only a str could be
                self.plan(node, "encoded")
            elif holds and not root.own:
                continue
            elif (not uni and not self.is_unicode(root, node)) or uni and self.is_native(root, node):
                self.plan(node, *("bytes", True) if certain and not holds else ("encoded",))
            elif root.own and self.python2 and not self.target.keeps_api and unicodes_of(self.source).are_some(node):
                self.report(node, "BH607", "len() of what may be a str or a unicode")

    def is_native(self, root, node):
        """True where *node* is taken for a str, though the class *root* has a unicode."""
        return self.natives.of(node) or is_own(root) and not unicodes_of(self.source).of(node)

    def has_characters(self, root, node):
        """True where the items of *node* are characters on Python 2, too: ``for c in x.decode("utf-8")``."""
        return root.uni and not self.is_native(root, node)

    def is_unicode(self, root, node):
        """True for an item of what came from JSON or a database, among values that are written."""
        return bool(root.uni) and node.type == syms.power and not self.natives.of(node) and unicodes_of(self.source).of(node)

    def begins_native(self, root, node, trailer):
        """The same of the power *node* as far as *trailer*."""
        end = index_of(trailer)
        return self.natives.begins(node, end) or root.own and not unicodes_of(self.source).begins(node, end)

    def by_bytes(self, root):
        """Plan that what Python 2 does to bytes is not done to characters: ``[:20]``, ``.upper()`` of what goes out."""
        certain = root.certain and not root.contains    # a dict may hold texts and lists
        counted = [each for each in root.slices if not is_found(self.source, each[1])] if is_asked_by_bytes(root) else []
        for node, trailer in root.cuts + counted:
            if is_window(self.source, trailer.children[1]):
                if not is_compared(node) and (not root.uni or self.begins_native(root, node, trailer)):
                    self.report(node, "BH607", "so many bytes around a place, of a str past ASCII")
                continue
            if not is_compared(node) and (not root.uni or self.begins_native(root, node, trailer)):
                self.plan_by_bytes(node, trailer, None, certain)
        for node, trailer, call in root.changes:
            if trailer.children[1].value in FINDING:
                self.find_by_bytes(root, node, trailer, call)
                continue
            if trailer.children[1].value == "upper" and root.uni and not self.begins_native(root, node, trailer):
                self.plan(part(node, node.children, index_of(trailer) + 2), "simple case")
                continue
            asks = trailer.children[1].value.startswith("is")
            if (root.sinks or root.outgoing or asks) and (not is_compared(node) or is_told_apart(node)) and (
                    not root.uni or self.begins_native(root, node, trailer)):
                self.plan_by_bytes(node, trailer, call, root.certain)

    def find_by_bytes(self, root, node, trailer, call):
        """Plan that the place where something is found, which is shown, is a number of bytes."""
        values = arguments(call)
        native = not root.uni or self.begins_native(root, node, trailer)
        if native and not is_for_show(self.source, node):
            self.report(node, "BH607", "the place that is shown was counted in bytes")
        elif native and len(values) == 1:
            for place in (part(node, node.children, index_of(trailer)), values[0]):
                self.plan(place, "bytes", root.certain)

    def take_apart(self, root):
        """Plan that a list of a text has its bytes, one by one, to be turned around or sorted, and a loop that looks at each."""
        for node, item in root.loops if not self.speller.latin else ():     # a character is a byte there
            if node is None or node.type == token.STRING or item.root().numbered or not (is_taken_apart(node) or is_looked_at(node)):
                continue
            if not root.uni or self.is_native(root, node):
                self.plan(node, "singly", root.certain)

    def replace_by_bytes(self, root):
        """Plan that the function of re.sub() is given one byte a character, if it asks for their numbers."""
        for place, subject in root.replaced if root.numbered and not self.speller.latin else ():
            if subject.type != token.STRING:
                planned = self.edits.get(key(subject), (None, []))[1]
                if ("text", True) in planned:
                    planned.remove(("text", True))
                    self.plan(subject, "latin", True)
                else:
                    self.plan(subject, "numbers", root.certain)
                self.plan(place, "joined")

    def plan_by_bytes(self, node, trailer, call, certain):
        """Plan one of them: ``f.read()[:20].decode()`` where bytes are there already."""
        before = index_of(trailer)
        after = before + (1 if call is None else 2)
        planned = self.edits.get(key(part(node, node.children, before)))
        asks = call is not None and trailer.children[1].value.startswith("is")
        if planned is not None and ("text", True) in planned[1]:
            planned[1].remove(("text", True))
            if asks:
                return
            self.plan(part(node, node.children, after), "text", True)
            for value in arguments(call) if call is not None else ():
                if value.type == token.STRING:
                    self.plan(value, "prefix")
        elif asks:
            self.plan(part(node, node.children, before), "bytes", certain)
        else:
            self.plan(node, "by bytes", (trailer, call, certain))

    def plan_width(self, place, certain):
        """Plan that a text is so many bytes wide: those that are there, where it would be decoded for that."""
        planned = self.edits.get(key(place.node), (None, []))[1]
        if ("text", True) in planned:
            planned.remove(("text", True))
            certain = None
        self.plan(place, "width", certain)
