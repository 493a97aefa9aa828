"""The encodings that sources declare, and whether it is that of their program."""

import re

from .engine import syms, token
from .literals import in_a_row, is_ascii
from .python2 import has_future
from .trees import string_value

CODING = re.compile(r"^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)", re.MULTILINE)
UTF_8 = ("utf-8", "utf8", "ascii", "us-ascii")
LATIN_1 = re.compile("^(latin-?_?1|l1|iso-?8859-?_?1)$", re.IGNORECASE)


def declared(text):
    """Return the encoding that the first lines of a source declare, or None."""
    found = CODING.search("\n".join(text.split("\n")[:2]))
    return found and found.group(1)


def is_utf8(coding):
    """True for UTF-8, and for what is part of it."""
    return coding is None or coding.lower().replace("_", "-") in UTF_8


def is_latin(coding):
    """True for Latin-1."""
    return coding is not None and LATIN_1.match(coding) is not None


def is_alone(source):
    """True where the other files of the program of *source*, if there are any, are in Latin-1 as it is."""
    view = getattr(source.tree, "bh_share", None)
    return view is None or view.share.latin


def foreign_literals(source):
    """Return the nodes of the literals of *source* that are a str past ASCII, docstrings aside."""
    if has_future(source, "unicode_literals"):
        return []
    found = []
    for leaf in source.of_type(token.STRING):
        if not is_ascii(leaf.value) and not set("uUbB").intersection(string_value(leaf)[0]):
            node = leaf.parent if in_a_row(leaf) else leaf
            if node.parent.type not in (syms.simple_stmt, syms.file_input) and not any(node is each for each in found[-1:]):
                found.append(node)
    return found
