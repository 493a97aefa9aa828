"""Displays of dicts, ``{"name": n, "id": 1}``: their items, and whether those may be written in another order."""

import re

from .engine import syms, token
from .grammar import COMPREHENSION_FOR, leaves_of
from .trees import source_of, string_value

CALLS = re.compile(r"[\w.]*\w\(")
PURE = re.compile(r"(len|str|int|repr|float|dict|list|sorted|_to_text|_to_bytes|_encoded|_repr|_str|_native)\(|.*\.(encode|decode)\(")


def is_display(node):
    """True for ``{}``, ``{key: value}`` and ``{key: value for ...}``: no set."""
    if node.type != syms.atom or node.children[0].type != token.LBRACE:
        return False
    inner = node.children[1:-1]
    return not inner or inner[0].type == syms.dictsetmaker and len(inner[0].children) > 1 and inner[0].children[1].type == token.COLON


def items_of(node):
    """Return ([the nodes of an item], [its key, or None where it is no literal]) of a dictsetmaker, of those of no dict none."""
    inner = node.children
    if len(inner) < 4 or inner[1].type != token.COLON or any(child.type in COMPREHENSION_FOR for child in inner):
        return [], []
    items = [inner[index:index + 3] for index in range(0, len(inner), 4)]
    return items, [constant(item[0]) for item in items]


def constant(node):
    """Return the key that a literal is, None for anything else."""
    found = string_value(node)
    if found is not None:
        ascii_only = all(ord(c) < 128 for c in found[1])
        return found[1].encode("ascii") if ascii_only and "\\" not in found[1] and found[0] in ("", "u") else None
    return int(node.value) if node.type == token.NUMBER and node.value.isdigit() and (
        node.value == "0" or node.value[0] != "0") and len(node.value) < 19 else None


def keyword(node):
    """Return the key of ``name=value``, None for anything else."""
    plain = node.type == syms.argument and node.children[1].type == token.EQUAL
    return node.children[0].value.encode("ascii") if plain else None


def sortable(keys, items):
    """True where all *keys* are known, and nothing speaks against writing the *items* in another order."""
    if len(keys) < 2 or None in keys or len(set(keys)) < len(keys):
        return False
    if any("#" in leaf.prefix for item in items for node in item for leaf in leaves_of(node)):
        return False
    calls = [call for item in items for call in set(CALLS.findall(source_of(item[-1])))]
    stateful = [call for call in calls if not PURE.match(call)]
    return len(stateful) == len(set(stateful))
