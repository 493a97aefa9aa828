"""Which expressions of a file become text: printed, logged, filled into a format, given to str() or repr()."""

from .engine import syms, token
from .formats import CONVERSION
from .grammar import elements, symbol
from .node_kinds import is_keyword
from .trees import arguments, is_attribute, is_call, is_name, source_of

LOGGING = ("log_message", "log_error", "debug", "info", "warning", "warn", "error", "critical", "exception", "write", "format")


def shown(source):
    """Return [(expression, whether its repr() is seen)] of what becomes text."""
    found = []
    for node in source.of_type(*symbol("print_stmt")):
        found += [(child, False) for child in node.children[1:] if child.type != token.COMMA]
    for node in source.of_type(syms.atom):
        if node.children[0].type == token.BACKQUOTE:
            found.append((node.children[1], True))
    for node in source.of_type(syms.term):
        if len(node.children) == 3 and node.children[1].type == token.PERCENT:
            found += of_format(node)
    for node in source.powers_saying(("str", "repr"), LOGGING):
        last = node.children[-1]
        if is_call(last) and arguments(last):
            before = node.children[-2]
            if is_name(before, "str", "repr") and len(node.children) == 2:
                found.append((arguments(last)[0], before.value == "repr"))
            elif is_attribute(before, *LOGGING):
                found += [(value, False) for value in arguments(last) if not is_keyword(value)]
    return found


def of_format(node):
    """Return the same of ``left % right``."""
    right = node.children[2]
    values = elements(right) if right.type == syms.atom and right.children[0].type == token.LPAR else [right]
    letters = [found.group(6) for found in CONVERSION.finditer(source_of(node.children[0])) if found.group(6) != "%"]
    if len(letters) != len(values):
        return [(value, False) for value in values]
    return [(value, letter == "r") for value, letter in zip(values, letters)]
