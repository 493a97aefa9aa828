"""The conversions of a ``%`` format, by the literals that it is written with."""

import re
import string

from .engine import syms, token
from .trees import string_value

CONVERSION = re.compile(r"%(\([^)]*\))?([-#0 +]*)(\*|\d*)((?:\.(?:\*|\d+))?)([hlL]?)([a-zA-Z%])", re.DOTALL)


class Conversion(object):
    """One conversion: the literal it stands in, where, and its parts ("r", its width, its key)."""

    def __init__(self, leaf, found):
        self.leaf, self.number = leaf, found.start()
        self.key, self.flags, self.width = found.group(1), found.group(2), found.group(3)
        self.precision, self.letter = found.group(4)[1:], found.group(6)

    @property
    def counts(self):
        """True for ``%-10s`` and ``%.10s``, which count bytes on Python 2."""
        return self.letter in "rs" and bool(self.width or self.precision)


def conversions(node):
    """Return the Conversions of a format written as a literal, or several in a row; None for anything else.

    Only those that take one value each, by position: a format with ``*`` or with keys gives None.
    """
    leaves = [node]
    if node.type == syms.atom and node.children[0].type == token.STRING:
        leaves = node.children
    found = []
    for leaf in leaves:
        if string_value(leaf) is None:
            return None
        found.extend(Conversion(leaf, each) for each in CONVERSION.finditer(leaf.value) if each.group(6) != "%")
        if any(each.key or each.width == "*" or ".*" in leaf.value for each in found):
            return None
    return found


def shown_bare(text, values):
    """Return those of the arguments *values* of ``text.format(...)`` that are shown as str() shows them, wherever they are.

    *text* is (prefix, text) of the literal, or None.
    """
    fields = {}
    try:
        pieces = list(string.Formatter().parse(text[1])) if text else []
    except ValueError:
        return []
    for number, (_, name, spec, conversion) in enumerate(piece for piece in pieces if piece[1] is not None):
        fields.setdefault(name or str(number), []).append(not spec and conversion in (None, "s"))
    found = []
    for number, value in enumerate(values):
        named = value.type == syms.argument and value.children[1].type == token.EQUAL
        uses = fields.get(value.children[0].value if named else str(number), [])
        if uses and all(uses) and (named or value.type != syms.argument):
            found.append(value.children[2] if named else value)
    return found


def with_letter(text, ordinal, letter, bare=False):
    """Return the literal *text* with the letter of its conversion number *ordinal* changed; *bare*: and nothing else left.

    >>> with_letter("'%d of %5r'", 1, "s"), with_letter("'%d of %5r'", 1, "s", True)
    ("'%d of %5s'", "'%d of %s'")
    """
    place = [each for each in CONVERSION.finditer(text) if each.group(6) != "%"][ordinal]
    start = text[:place.start() + 1] if bare else text[:place.end() - 1]
    return start + letter + text[place.end():]
