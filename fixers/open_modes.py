"""The modes that open() is given: literals, or names that the file binds to literals alone."""

from .engine import syms, token
from .node_kinds import is_keyword
from .parameters import parameter_names
from .spelling import add_argument
from .trees import arguments, is_attribute, is_call, is_name, rename, replace, source_of, string_value


def mode_of(values):
    """Return the node of the mode among the arguments *values* of an open(), None where there is none."""
    for position, value in enumerate(values):
        if is_keyword(value):
            if is_name(value.children[0], "mode"):
                return value.children[2]
        elif position == 1:
            return value
    return None


def modes(source, node, depth=3):
    """Return the set of the texts that the mode *node* may be: what a name is bound to, either side of ``a if x else b``, ``x and a or b``.

    None where one of them is not known.
    """
    if string_value(node):
        return set([string_value(node)[1]])
    if node.type == syms.test and len(node.children) == 5:
        sides = [modes(source, side, depth) for side in (node.children[0], node.children[4])]
    elif node.type == syms.or_test:     # x and "r" or "rb"
        sides = [modes(source, side.children[-1] if side.type == syms.and_test else side, depth) for side in node.children[::2]]
    elif is_name(node):
        bindings = source.bindings(node)
        if len(bindings) == 1 and bindings[0].kind == "param" and depth:
            sides = [modes(source, each, depth - 1) for each in given(source, bindings[0])]
        elif any(binding.kind != "assign" or binding.value is None or is_name(binding.value) for binding in bindings):
            return None
        else:
            sides = [modes(source, binding.value, depth) for binding in bindings]
    elif node.type == syms.arith_expr and string_value(node.children[-1]):
        return set([string_value(node.children[-1])[1]])    # mode + "b"
    else:
        return None
    return set().union(*sides) if sides and None not in sides else None


def given(source, binding):
    """Return what a parameter of a function is given in a program of one file: its default, and the arguments of the calls by name."""
    function, view = binding.statement, getattr(source.tree, "bh_share", None)
    if function.type != syms.funcdef or view is not None and len(view.share.declared) > 1:
        return []
    name, own = function.children[1].value, binding.leaf.value
    place = parameter_names(function).index(own) - (source.inner_scope(function).parent.kind == "class")
    sign = binding.leaf.next_sibling
    found = [sign.next_sibling] if sign is not None and sign.type == token.EQUAL else []
    for power in source.powers_saying((name,), (name,)):
        for child in power.children[:-1]:
            if is_call(child.next_sibling) and (is_name(child, name) or is_attribute(child, name)):
                values = arguments(child.next_sibling)
                named = [value.children[2] for value in values if is_keyword(value) and is_name(value.children[0], own)]
                found += named or [value for value in values if not is_keyword(value)][place:place + 1]
    return found


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
