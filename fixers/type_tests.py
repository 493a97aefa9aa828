"""Where a program asks whether a value is a str, which may be bytes on Python 3: for fix_byte_strings."""

from .engine import syms, token
from .grammar import elements
from .python2 import unbound
from .trees import arguments, is_call, is_name

TEXTS = ("str", "basestring")


def text_tests(source):
    """Return [(the value that is asked about, the node of the type)] of ``isinstance(x, str)`` and ``type(x) is str``."""
    found = []
    for node in source.powers_of("isinstance", "type"):
        if len(node.children) != 2 or not is_call(node.children[1]):
            continue
        values = arguments(node.children[1])
        if is_name(node.children[0], "isinstance") and len(values) == 2 and names_text(source, values[1]):
            found.append((values[0], values[1]))
        elif len(values) == 1 and is_name(node.children[0], "type") and node.parent.type == syms.comparison:
            right = node.parent.children[2]
            if len(node.parent.children) == 3 and node is node.parent.children[0] and names_text(source, right):
                found.append((values[0], right))
    return found


def names_text(source, node):
    """True for ``str``, ``basestring`` and a tuple with one of them, but not with bytes."""
    if is_type_of_text(node):
        return True
    items = elements(node) if node.type == syms.atom and node.children[0].type == token.LPAR else [node]
    return any(is_name(item, *TEXTS) and unbound(source, item) for item in items) and not any(is_name(item, "bytes") for item in items)


def is_type_of_text(node):
    """True for ``type("")``."""
    if node.type != syms.power or len(node.children) != 2 or not is_name(node.children[0], "type"):
        return False
    values = arguments(node.children[1]) if is_call(node.children[1]) else ()
    return len(values) == 1 and values[0].type == token.STRING and values[0].value[0] in "'\"rR"


def asks_for_str(node):
    """True for the node of a type that is ``str`` alone, which no unicode was."""
    return is_name(node, "str") or is_type_of_text(node)
