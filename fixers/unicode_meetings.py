"""Where a str meets a unicode for certain, which Python 2 decoded as ASCII: for fix_byte_strings.

``u"<p>%s" % name`` -> ``u"<p>%s" % _as_unicode(name)``     an error where the str *name* is past ASCII, as on Python 2
``name.encode("utf-8")`` -> ``_as_unicode(name).encode("utf-8")``
``unicode(name)`` -> ``_as_unicode(name)``
``name == u"caf\xe9"`` -> ``_beside_unicode(name) == u"caf\xe9"``   not equal
``self.wfile.write(u"caf\xe9")`` -> ``self.wfile.write(_as_str(u"caf\xe9"))``
"""

from . import signatures
from .engine import syms, token
from .formats import conversions
from .grammar import elements, symbol
from .literals import is_ascii
from .our_helpers import in_helper
from .places import node_of, part
from .text_kinds import STR, UNICODE, certain_kinds_of, kinds_of
from .trees import ancestors, arguments, index_of, is_attribute, is_call, is_name, source_of, string_value

SETTING = "setdefaultencoding"
SIGNS = ("==", "!=", "<>")
CONDITIONAL = (syms.if_stmt, syms.test)
ASCII_ALONE = ("dumps", "hexdigest", "b64encode", "urlencode", "quote", "strftime", "ctime", "isoformat")
TYPES = ("unicode", "str", "basestring", "isinstance", "type", "PY2", "PY3", "version_info")


def meetings(source, is_wide):
    """Return [(place of a text, kind of the edit)]; ``is_wide(node)``: it may be past ASCII. None where the program sets the encoding."""
    asked, view = Meetings(source, is_wide), getattr(source.tree, "bh_share", None)
    if source.says(SETTING) or view is not None and view.share.sets_encoding:
        return []
    if any(is_ours(trailer) for trailer in source.attributes("encode", "decode")):
        return []
    if source.says("encode", "unicode", "decode", "loads", "load") or any(leaf.value[0] in "uU" for leaf in source.of_type(token.STRING)):
        asked.look()
    return [each for each in asked.found if not is_guarded(node_of(each[0]))]


def is_ours(trailer):
    """True for a conversion that an earlier run has written."""
    call = trailer.next_sibling
    return is_call(call) and source_of(call).endswith('"surrogateescape")') and not in_helper(trailer)


def is_guarded(node):
    """True where *node* stands under a test of its type, and in what a fixer has put into the file."""
    tests = [parent.children[1 if parent.type == syms.if_stmt else 2] for parent in ancestors(node) if parent.type in CONDITIONAL]
    tests += [parent.children[index] for parent in ancestors(node) if parent.type == syms.if_stmt
              for index in range(4, len(parent.children), 3) if is_name(parent.children[index - 1], "elif")]
    return any(is_name(leaf, *TYPES) for test in tests for leaf in test.leaves()) or in_helper(node)


class Meetings(object):
    """Looks for them in one file."""

    def __init__(self, source, is_wide):
        self.source, self.is_wide, self.kinds, self.found = source, is_wide, certain_kinds_of(source), []
        # Where what is no text is the same on both: what is compared, str().
        self.texts = kinds_of(source) if source.says("loads", "load") else self.kinds

    def look(self):
        """Find all of them."""
        for node in self.source.of_type(syms.arith_expr):
            if all(child.type == token.PLUS for child in node.children[1::2]):
                self.together(node.children[::2], node.children[::2], self.texts)
        for node in self.source.of_type(syms.term):
            if len(node.children) == 3 and node.children[1].type == token.PERCENT:
                self.filled(node.children[0], node.children[2])
        for node in self.source.of_type(syms.comparison):
            if len(node.children) == 3 and getattr(node.children[1], "value", "") in SIGNS:
                self.compared(*node.children[::2])
        for trailer in self.source.attributes("encode"):
            if is_call(trailer.next_sibling):
                self.encoded(trailer)
        for node in self.source.powers_of("unicode", "str"):
            self.converted(node)
        for trailer in self.source.attributes("join"):
            if is_call(trailer.next_sibling):
                self.joined(trailer)
        for trailer in self.source.attributes("write"):
            if is_attribute(trailer.prev_sibling, "wfile") and is_call(trailer.next_sibling):
                for value in arguments(trailer.next_sibling)[:1]:
                    if self.texts.of(value) == UNICODE and self.is_past(value) and not has_wide_literal(value):
                        self.found.append((value, "as str"))

    def is_str(self, node):
        """True for a str for certain that may be past ASCII."""
        return self.kinds.of(node) == STR and self.is_past(node)

    def is_past(self, node):
        """True where *node* may be past ASCII."""
        if node.type == token.STRING or node.type == syms.atom and node.children[0].type == token.STRING:
            return not is_ascii(source_of(node)) or "\\" in source_of(node)
        return self.is_wide(node)

    def together(self, nodes, values, kinds=None):
        """Find the str among *values*, one of *nodes* is a unicode, by *kinds*."""
        kinds = kinds or self.kinds
        if any(kinds.of(node) == UNICODE for node in nodes):
            self.found += [(value, "as unicode") for value in values if value.type != token.STRING and self.is_str(value)]

    def filled(self, left, right):
        """Find the str that fill a format, if it or another value is a unicode."""
        found = conversions(left)
        if found is None:
            return
        inner = right.children[1] if right.type == syms.atom and right.children[0].type == token.LPAR else right
        values = elements(right) if inner.type in symbol("testlist_gexp", "testlist") else [right]
        if len(values) == len(found) and all(each.letter in "sdifxX" for each in found):
            shown = [value for each, value in zip(found, values) if each.letter == "s"]
            self.together([left] + shown, shown)

    def compared(self, one, other):
        """Find the str that is compared with a unicode."""
        for text, beside in ((one, other), (other, one)):
            if self.texts.of(beside) == UNICODE and self.is_str(text) and (beside.type != token.STRING or self.is_past(beside)):
                self.found.append((text, "beside unicode"))

    def encoded(self, trailer):
        """Find the str that is encoded as if it were a unicode."""
        power, values = trailer.parent, arguments(trailer.next_sibling)
        if values and (string_value(values[0]) is None or string_value(values[0])[1].lower() in signatures.BINARY_CODECS):
            return
        end = index_of(trailer)
        if self.kinds.begins(power, end) == STR and (self.is_wide(power.children[0]) if end == 1 else not is_ascii_alone(power)):
            self.found.append((part(power, power.children, end), "as unicode"))

    def converted(self, node):
        """Find the str that unicode() is given, and the unicode that str() is."""
        values = arguments(node.children[1]) if is_call(node.children[1]) else ()
        if len(values) != 1 or self.source.bindings(node.children[0]):
            return
        if is_name(node.children[0], "unicode") and self.is_str(values[0]):
            self.found.append((values[0], "as unicode"))
        elif is_name(node.children[0], "str") and self.texts.of(values[0]) == UNICODE and self.is_past(values[0]):
            self.found.append((values[0], "as str"))

    def joined(self, trailer):
        """Find the str of a list that is joined with a unicode."""
        power, values = trailer.parent, arguments(trailer.next_sibling)
        if index_of(trailer) == 1 and len(values) == 1 and values[0].type == syms.atom and values[0].children[0].type == token.LSQB:
            inner = values[0].children[1]
            items = inner.children[::2] if inner.type in symbol("listmaker", "testlist_gexp") else [inner]
            self.together([power.children[0]] + list(items), items)


def may_be_wide(root):
    """True for a class of texts on Python 3 that may be past ASCII."""
    return root.wide and root.is_bytes() is not True


def is_ascii_alone(power):
    """True for ``json.dumps(...)`` and the like, which give ASCII."""
    return any(is_attribute(child, *ASCII_ALONE) for child in power.children)


def has_wide_literal(node):
    """True where a literal in *node* is a str past ASCII: what it is put together with may be a number."""
    return any(leaf.type == token.STRING and leaf.value[0] not in "uU" and not is_ascii(leaf.value) for leaf in node.leaves())
