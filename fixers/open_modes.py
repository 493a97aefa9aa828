"""The modes that open() is given: literals, or names that the file binds to literals alone."""

from .engine import syms, token
from .node_kinds import is_keyword
from .spelling import add_argument
from .trees import arguments, is_name, rename, replace, source_of, string_value


def mode_of(values):
    """Return the node of the mode among the arguments *values* of an open(), None where there is none."""
    for position, value in enumerate(values):
        if is_keyword(value):
            if is_name(value.children[0], "mode"):
                return value.children[2]
        elif position == 1:
            return value
    return None


def modes(source, node):
    """Return the set of the texts that the mode *node* may be: what a name is bound to, either side of ``a if x else b``, ``x and a or b``.

    None where one of them is not known.
    """
    if string_value(node):
        return set([string_value(node)[1]])
    if node.type == syms.test and len(node.children) == 5:
        sides = [modes(source, side) for side in (node.children[0], node.children[4])]
    elif node.type == syms.or_test:     # x and "r" or "rb"
        sides = [modes(source, side.children[-1] if side.type == syms.and_test else side) for side in node.children[::2]]
    elif is_name(node):
        bindings = source.bindings(node)
        if any(binding.kind != "assign" or binding.value is None or is_name(binding.value) for binding in bindings):
            return None
        sides = [modes(source, binding.value) for binding in bindings]
    elif node.type == syms.arith_expr and string_value(node.children[-1]):
        return set([string_value(node.children[-1])[1]])    # mode + "b"
    else:
        return None
    return set().union(*sides) if sides and None not in sides else None


def binary(mode):
    """Return the *mode* (text) with its b."""
    return mode.replace("U", "").replace("t", "").replace("b", "") + "b" if "U" in mode or "b" not in mode else mode


def make_binary(source, call):
    """Make the mode of the open() *call* binary."""
    node = mode_of(arguments(call))
    if node is None:
        add_argument(call, '"rb"')
    elif node.type == token.STRING:
        text = string_value(node)[1]
        if "b" not in text:
            quote = node.value[-1]
            rename(node, node.value[:node.value.index(quote) + 1] + binary(text) + quote)
    else:
        made = sorted(set(binary(each) for each in modes(source, node) or ()))
        if len(made) == 1:
            replace(node, '"%s"' % made[0])
        elif made:
            text = source_of(node)
            replace(node, '%s.replace("b", "") + "b"' % (text if is_name(node) else "(%s)" % text))
