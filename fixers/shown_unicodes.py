"""Where the repr() of what was a unicode can be seen, alone or in a list, a dict, a row: for fix_byte_strings."""

import re

from .documents import is_document, is_part, is_set, is_written_out
from .engine import syms
from .grammar import COMPREHENSION_FOR
from .places import Shown
from .trees import enclosing, is_name, source_of, string_value

HELD = ("list", "dict", "tuple")
VALUES = re.compile(r"\.(?:iter)?(?:items|values)\(\)\)?$")


def shown_unicodes(source, root):
    """Return [(place, True for its repr(), False for its str())] where the class *root* is shown, whose texts were all unicode."""
    if root.contains and holds_rows(root):
        shown = [place for place in root.shown if is_repr(place) or not may_be_arguments(root, place.node)]
        return [(place, is_repr(place)) for place in shown] + [(place, False) for place in root.printed + root.written]
    if root.contains or not root.uni or root.own:
        found = [(place, is_repr(place)) for place in root.shown] + [(place, False) for place in root.printed]
        return [each for each in found if is_unicode_alone(source, each[0])]
    if root.unknown and not root.stored:
        return []
    nested = root.nested
    found = [(place, True) for place in root.shown if is_repr(place)] if nested or root.stored or not root.literals else []
    shown = [place for place in root.shown if not is_repr(place)] + root.printed + root.written if nested else ()
    return found + [(place, False) for place in shown if is_document(source, node_at(place)) or is_asked(place)]


def shown_mixtures(source, root):
    """Return the nodes of JSON that is shown, to which other texts may have been put, and of displays with texts of both kinds."""
    nodes = [node_at(place) for place in root.shown + root.printed]
    return [node for node in nodes if is_document(source, node, True) or is_written_out(value_of(source, node), True)]


def node_at(place):
    """Return the node of what is shown at *place*."""
    return place.node if isinstance(place, Shown) else place


def is_asked(place):
    """True for the argument of str()."""
    return isinstance(place, Shown) and place.conversion is None


def may_be_arguments(root, node):
    """True for the row of ``"%s" % row``: a tuple is what the text is filled with."""
    inner = [each for each in [root.element] + list(root.parts or ()) if each is not None]
    return node.parent.type == syms.term and not any(each.root().contains for each in inner)


def is_repr(place):
    """True for the argument of repr(), of ``%r``, for what stands between backticks."""
    return not isinstance(place, Shown) or place.letter == "r"


def holds_rows(root, depth=0):
    """True for containers of which all that may be text comes from a database or from JSON."""
    if root.kind not in HELD and root.parts is None or depth > 4:
        return False
    inner = [each.root() for each in [root.element, root.key] + list(root.parts or ()) if each is not None]
    texts = [each for each in inner if each.evident or each.contains or each.unknown]
    return bool(texts) and all(holds_rows(each, depth + 1) or each.uni and not each.own and (
        each.stored or each.nested and not each.unknown) for each in texts)


def is_unicode_alone(source, place):
    """True where a document, a part of one, or a display of ``u"..."`` is shown: where it may be a container, or by its repr()."""
    node = node_at(place)
    if is_document(source, node) or is_written_out(value_of(source, node)):
        return True
    return is_part(source, node) and (is_repr(place) or is_asked(place) or is_held(source, node))


def value_of(source, node):
    """Return what the name *node* is bound to, if that is one display that nothing is put into; *node* itself otherwise."""
    bindings = source.bindings(node) if is_name(node) else ()
    if len(bindings) != 1 or bindings[0].kind != "assign" or bindings[0].value is None:
        return node
    owner = source.scope_of(node).owner(node.value)
    return node if any(is_set(ref.leaf) for ref in source.references(owner, node.value)) else bindings[0].value


def is_held(source, node):
    """True where the part *node* of a document may be a container: it is one of all, or the file loops over what has the same key."""
    key = node.children[-1] if node.type == syms.power else None
    if is_name(node) and is_value(source, node) or key is not None and len(key.children) == 3 and is_name(key.children[1]) and is_key(
            source, key.children[1]):
        return True
    text = u"%s" % key
    if key is None or string_value(key.children[1] if len(key.children) == 3 else key) is None:
        return False
    for loop in source.of_type(syms.for_stmt, *COMPREHENSION_FOR):
        at = [index for index, child in enumerate(loop.children) if is_name(child, "in")]
        if at and (u"%s" % loop.children[at[0] + 1]).endswith(text):
            return True
    return False


def is_value(source, leaf):
    """True for the v of ``for k, v in data.items()`` and of ``for v in data.values()``."""
    for binding in source.bindings(leaf):
        loop = enclosing(binding.leaf, syms.for_stmt, *COMPREHENSION_FOR) if binding.kind in ("for", "unpack") else None
        at = [index for index, child in enumerate(loop.children) if is_name(child, "in")] if loop is not None else ()
        if at and VALUES.search(source_of(loop.children[at[0] + 1])) and list(loop.children[at[0] - 1].leaves())[-1] is binding.leaf:
            return True
    return False


def is_key(source, leaf):
    """True for a name that a loop binds: there is one item for each."""
    bindings = source.bindings(leaf)
    return bool(bindings) and all(binding.kind in ("for", "unpack") for binding in bindings)
