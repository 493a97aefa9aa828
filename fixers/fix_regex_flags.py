"""``re.compile("^a(?i)b")`` -> ``re.compile("(?i)^ab")``

Python 3.11 takes flags for a whole pattern at its start only; before they were taken anywhere, for the whole of it too.

1. In every literal that has such flags, in a file that imports re: nothing else says ``(?i)``. Where several literals
   stand in a row they go to the first. Literals that are added up are left.
2. For every target but compat: the result means the same on 2.7.
"""

import re

from .engine import syms, token
from .python2 import Python2Fix, is_python2
from .trees import rename

# What a pattern is made of: a pair with a backslash, a class, flags, anything else.
PART = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\(\?([aimsux]+)\)|.", re.DOTALL)
FLAGS = re.compile(r"\(\?[aimsux]+\)")
LITERAL = re.compile(r"([A-Za-z]*)('''|\"\"\"|'|\")")


class FixRegexFlags(Python2Fix):
    """Flags inside a pattern."""

    targets = ("http.server", "six", "future")

    def fix(self, source):
        """Rewrite *source*."""
        if not FLAGS.search(getattr(source.tree, "bh_text", None) or "(?i)"):
            return
        found = [leaf for leaf in source.of_type(token.STRING) if "(?" in leaf.value and flags_in(leaf)]
        if not found or not is_python2(source) or not source.says("re"):
            return
        for leaf in found:
            if flags_in(leaf):      # not moved with another of its row
                move(first_of(leaf))


def first_of(leaf):
    """Return the first of the literals in a row with *leaf*."""
    if leaf.parent.type == syms.atom and leaf.parent.children[0].type == token.STRING:
        return leaf.parent.children[0]
    return leaf


def body_of(leaf):
    """Return (prefix and quote, body, quote) of a literal."""
    found = LITERAL.match(leaf.value)
    quote = found.group(2)
    return found.group(), leaf.value[found.end():-len(quote)], quote


def flags_in(leaf):
    """Return the flags in a literal that are not at its start."""
    return [found.group(1) for found in PART.finditer(body_of(leaf)[1]) if found.group(1) and found.start()]


def move(first):
    """Move the flags in the row of literals that *first* begins to its start."""
    letters, leaf = [], first
    while leaf is not None and leaf.type == token.STRING:
        head, body, quote = body_of(leaf)
        letters += [letter for found in PART.finditer(body) for letter in found.group(1) or ""]
        rename(leaf, head + PART.sub(lambda found: "" if found.group(1) else found.group(), body) + quote)
        leaf = leaf.next_sibling if leaf.parent.type == syms.atom else None
    head, body, quote = body_of(first)
    rename(first, "%s(?%s)%s%s" % (head, "".join(sorted(set(letters))), body, quote))
