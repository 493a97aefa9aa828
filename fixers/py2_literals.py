"""``u"x"`` -> ``Unicode("x")``; a plain literal past ASCII -> ``encoded("...")``; ``b"x"`` -> ``"x"``; ``5L`` -> ``long(5)``

A plain literal of Python 2 is its bytes in the source file. Where it is ASCII it says the same on Python 3; ``\\u`` and
``\\N``, which were no escapes in it, get a second backslash.

1. A string that is a statement, as documentation is, stays a plain literal.
2. With ``from __future__ import unicode_literals`` every literal without ``b`` is unicode.
"""

import re

from .codings import CODING
from .engine import syms, token
from .escapes import with_known_escapes
from .grammar import symbol
from .python2 import has_future
from .trees import rename, replace

HIGH_ESCAPE = re.compile(r"\\(?:x[89a-fA-F]|[2-3][0-7][0-7])")
NO_WIDE_ESCAPE = re.compile(r"\\(?!u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})")
PAST_ASCII = re.compile(u"[^\x00-\x7f]")


class Literal(object):
    """One string leaf, taken apart."""

    def __init__(self, leaf, all_unicode):
        self.leaf = leaf
        body = leaf.value.lstrip("rRbBuU")
        self.prefix = leaf.value[:len(leaf.value) - len(body)].lower()
        width = 3 if body[:3] in ('"""', "'''") else 1
        self.quote, self.body = body[:width], body[width:-width]
        self.unicode = "u" in self.prefix or (all_unicode and "b" not in self.prefix)
        self.raw = "r" in self.prefix
        self.past_ascii = bool(PAST_ASCII.search(body))

    def plain(self):
        """Return the source of a literal with the same bytes, if it is ASCII."""
        if self.raw:
            return "r" + self.quote + self.body + self.quote
        return with_known_escapes(self.quote, self.body, self.quote, False)

    def wide(self):
        """Return the source of a literal with the same characters."""
        if not self.unicode:
            return self.plain()
        if not self.raw:
            return with_known_escapes(self.quote, self.body, self.quote, True)
        if "\\u" not in self.body and "\\U" not in self.body:
            return "r" + self.quote + self.body + self.quote
        return self.quote + NO_WIDE_ESCAPE.sub(r"\\\\", self.body) + self.quote


def rewrite(source, name):
    """Rewrite the literals of *source*; ``name("Unicode")`` returns what that is called here."""
    all_unicode = has_future(source, "unicode_literals")
    coding = CODING.search("\n".join((u"%s" % source.tree).split("\n")[:2]))
    encoding = coding.group(1) if coding else "utf-8"
    for node in source.of_type(token.NUMBER):
        if node.value[-1] in "lL":
            number = node.value[:-1]
            octal = number[0] == "0" and number.strip("0").isdigit()
            replace(node, "%s(%s)" % (name("long"), "0o" + number[1:] if octal else number))
    for node in source.of_type(token.STRING):
        row = node.parent.type == syms.atom and all(child.type == token.STRING for child in node.parent.children)
        whole = node.parent if row else node
        leaves = list(whole.children) if row else [node]
        if leaves[0] is not node or whole.parent is None:
            continue
        if whole.parent.type in symbol("simple_stmt") or whole.parent.type == syms.expr_stmt and len(whole.parent.children) == 1:
            for literal in [Literal(leaf, False) for leaf in leaves]:
                rename(literal.leaf, literal.wide())
            continue
        change(whole, [Literal(leaf, all_unicode) for leaf in leaves], encoding, name)


def change(whole, literals, encoding, name):
    """Rewrite the literal *whole*, made of *literals* one after the other."""
    if any(literal.unicode for literal in literals):
        return surround(whole, literals, [literal.wide() for literal in literals], name("Unicode"), "")
    if not any(literal.past_ascii for literal in literals):
        for literal in literals:
            rename(literal.leaf, literal.plain())
        return None
    if any(HIGH_ESCAPE.search(literal.body) for literal in literals):
        for literal in literals:
            text = literal.plain()
            rename(literal.leaf, text if literal.raw else PAST_ASCII.sub(lambda match: escaped(match.group(), encoding), text))
        return None
    utf8 = encoding.lower().replace("_", "-") in ("utf-8", "utf8")
    return surround(whole, literals, [literal.plain() for literal in literals], name("encoded"),
                    "" if utf8 else ", %r" % str(encoding))


def escaped(char, encoding):
    """Return the escapes of a character's bytes."""
    return "".join("\\x%02x" % byte for byte in bytearray(char.encode(encoding)))


def surround(whole, literals, texts, function, rest):
    """Make the literal the argument of a call of *function*."""
    parts = [texts[0]] + [literal.leaf.prefix + text for literal, text in zip(literals[1:], texts[1:])]
    replace(whole, "%s(%s%s)" % (function, "".join(parts), rest))
