"""Loops over a text that ask or show its characters one by one, where Python 2 asked its bytes: for byte_counts."""

from .engine import syms, token
from .found_places import is_shown
from .grammar import COMPREHENSION_FOR, leaves_of, symbol
from .trees import ancestors, arguments, is_attribute, is_call, is_name, source_of, string_value

ASKED_BY_KEY = ("get", "setdefault", "pop", "has_key")
SHOWING = ("repr", "hash")
LAMBDAS = symbol("lambdef", "old_lambdef")


def is_looked_at(node):
    """True for the x of ``for c in x`` where c is asked something, shown among other text, or a key; or only counted.

    And of ``map(lambda c: ..., x)``.
    """
    clause, target = node.parent, node.prev_sibling and node.prev_sibling.prev_sibling
    around = clause if clause.type == syms.for_stmt else clause.parent
    if clause.type == syms.arglist and is_name(around.prev_sibling, "map") and target is not None and target.type in LAMBDAS:
        around, target = target, target.children[1]
    elif clause.type != syms.for_stmt and clause.type not in COMPREHENSION_FOR:
        return False
    if not is_name(target):
        return False
    uses = [leaf for leaf in around.leaves()
            if is_name(leaf, target.value) and leaf is not target and not is_attribute(leaf.parent)]
    if any(map(is_beside_other_letters, uses)):
        return False
    return not uses or any(map(is_of_one, uses)) or any(map(is_replaced, uses))


def is_beside_other_letters(leaf):
    """True for an operand of a comparison with a text past ASCII, which is not taken apart."""
    return leaf.parent.type == syms.comparison and any(ord(letter) > 127 for letter in source_of(leaf.parent))


def is_of_one(leaf):
    """True where what is done to the character *leaf* is not the same for each of its bytes."""
    parent, following = leaf.parent, leaf.next_sibling
    if parent.type == syms.power and leaf is parent.children[0]:
        return is_attribute(following) and is_call(following.next_sibling)      # c.isalpha()
    if parent.type == syms.trailer or parent.type == syms.arglist:
        call = parent if parent.type == syms.trailer else parent.parent
        if call.children[0].type == token.LSQB:
            return True     # d[c]
        before = call.prev_sibling
        return is_name(before, *SHOWING) or is_attribute(before, *ASKED_BY_KEY) and arguments(call)[:1] == [leaf] or (
            is_attribute(before, "format") and string_value(before.prev_sibling) is not None)
    if parent.type == syms.arith_expr:
        return any(string_value(other) and string_value(other)[1] for other in parent.children)     # "<b>" + c
    return parent.children[0].type == token.BACKQUOTE or is_shown(leaf)


# --- another text put in its place ---

def is_replaced(leaf):
    """True where something else is written for a character past ASCII: ``c if ' ' <= c < '\\x7f' else '.'`` gives a dot a byte."""
    node = leaf.parent
    if node.type != syms.comparison:
        return False
    holds = of_letters(node)    # whether the condition holds for a letter past ASCII; None where that cannot be said
    for parent in ancestors(node):
        if parent.type == syms.not_test:
            holds = None if holds is None else not holds
        elif parent.type in (syms.and_test, syms.or_test):
            decided = parent.type == syms.or_test
            if holds is not decided:
                following = parent.children[parent.children.index(node) + 2::2]
                if any(map(is_text, following)):
                    return True
                holds = holds if not decided and [source_of(each) for each in following] == [leaf.value] else None
        elif parent.type != syms.atom:
            return any(map(has_text, chosen(parent, node, holds)))
        node = parent
    return False


def of_letters(comparison):
    """Return whether a comparison with texts of ASCII holds for a letter past it, None where that cannot be said."""
    operator = source_of(comparison.children[1]).strip()
    return {"in": False, "==": False, "not in": True, "!=": True, "<>": True}.get(operator) if len(comparison.children) == 3 else None


def chosen(parent, condition, holds):
    """Return what *parent*, an if, may give or do where its *condition* *holds*, or does not, or who knows."""
    children = parent.children
    if parent.type in symbol("test") and children[2] is condition:
        return [children[0]] * (holds is not False) + [children[4]] * (holds is not True)
    if parent.type != syms.if_stmt:
        return []
    at = children.index(condition)
    return [children[at + 2]] * (holds is not False) + [children[-1]] * (holds is not True and is_name(children[-3], "else"))


def is_text(node):
    """True for a literal that is not empty."""
    literal = string_value(node)
    return bool(literal and literal[1])


def has_text(node):
    """True where a text is put somewhere, or something is counted: ``out += '?'``, ``n += 1``."""
    return is_text(node) or any(
        leaf.parent.type != syms.comparison and (leaf.type == token.NUMBER or is_text(leaf)) for leaf in leaves_of(node))
