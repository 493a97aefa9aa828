"""What byte_edits asks and does of single literals and calls: escapes, ``x.encode(...)``."""

import re
import unicodedata

from .engine import syms, token
from .trees import is_call, is_name, source_of

ESCAPES_PAST_ASCII = re.compile(r"\\x[89a-fA-F]|\\[23][0-7]{2}")
ESCAPES = re.compile(r"((?:\\x[89a-fA-F][0-9a-fA-F]|\\[23][0-7]{2})+)|\\.", re.DOTALL)


def is_ascii(text):
    """True where the *text* is ASCII alone."""
    try:
        text.encode("ascii")
    except UnicodeError:
        return False
    return True


def in_a_row(leaf):
    """True for a literal that another follows or precedes: only together are they an expression."""
    return leaf.parent.type == syms.atom and all(child.type == token.STRING for child in leaf.parent.children)


def encoded(node, codec=None, name=".encode"):
    """True for ``x.encode(...)``, with a codec like *codec* alone if one is given; or another method's *name*."""
    if len(node.children) < 3 or not is_call(node.children[-1]):
        return False
    if source_of(node.children[-2]).strip() != name:
        return False
    argument = source_of(node.children[-1])[1:-1].strip()
    inner = node.children[-1].children[1]
    if len(node.children) == 3 and is_name(node.children[0], "self") and argument and inner.type != token.STRING:
        return False    # self.encode(x): a method of the program's own
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
