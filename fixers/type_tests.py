"""Where a program asks whether a value is a str, which may be bytes on Python 3: for fix_byte_strings."""

from .engine import syms, token
from .grammar import elements, symbol
from .python2 import unbound
from .trees import arguments, is_attribute, is_call, is_name, source_of, string_value

TEXTS = ("str", "basestring")
TESTS = symbol("and_test", "or_test", "not_test", "atom")


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


def unicode_tests(source):
    """Return [(the value that is asked about, the node of the test)] of ``isinstance(x, unicode)`` and ``type(x) is unicode``."""
    found = []
    for node in source.powers_of("isinstance", "type"):
        values = arguments(node.children[1]) if len(node.children) == 2 and is_call(node.children[1]) else ()
        if len(values) == 2 and is_unicode_type(values[1]) and is_name(node.children[0], "isinstance"):
            found.append((values[0], node))
        elif len(values) == 1 and is_name(node.children[0], "type") and node.parent.type == syms.comparison:
            _, sign, right = node.parent.children[:3]
            if len(node.parent.children) == 3 and is_unicode_type(right) and source_of(sign) in ("is", "=="):
                found.append((values[0], node.parent))
    return found


def is_unicode_type(node):
    """True for ``unicode`` and ``type(u"")``."""
    if node.type != syms.power or len(node.children) != 2 or not is_name(node.children[0], "type") or not is_call(node.children[1]):
        return is_name(node, "unicode")
    values = arguments(node.children[1])
    return len(values) == 1 and values[0].type == token.STRING and values[0].value[0] in "uU"


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


def is_open(root):
    """True where nothing is known of what a value is, so that it may be bytes or text on Python 3, which a str was both."""
    return root.unknown and root.is_bytes() is None and not root.uni and not vars(root).get("strong")


def only_converts(node, value):
    """True where what follows from the test *node* of a *value*, ``isinstance(x, unicode)``, is another x alone, or what is returned of it.

    ``if isinstance(x, unicode): x = x.encode("utf-8")`` gives the same where x is text that was a str.
    """
    name = source_of(value)
    place = node
    while place.parent is not None and place.parent.type in TESTS:
        place = place.parent
    if place.type == syms.test or place.parent is not None and place.parent.type == syms.test:
        return True     # x.encode("utf-8") if isinstance(x, unicode) else x
    if place.parent is not None and place.parent.type == syms.assert_stmt:
        return True     # it held
    return place.parent is not None and place.parent.type == syms.if_stmt and converts(place.parent, name)


def converts(node, name):
    """True for ``x = ...`` of the *name* x, for a return that says it, and for an if or a try with nothing else in its blocks."""
    if node.type in (syms.if_stmt, syms.try_stmt):
        blocks = [child for child in node.children if child.prev_sibling is not None and child.prev_sibling.type == token.COLON]
        return all(converts(statement, name) for block in blocks if not is_for_others(block, name) for statement in statements_of(block))
    if any(map(is_encoding, node.pre_order())):
        return False    # bytes of another encoding than those of a str that is UTF-8
    if node.type == syms.return_stmt:
        return name in [source_of(part) for part in node.pre_order()]
    if node.type == syms.power and is_name(node.children[0], "_python2_words") or is_name(node, "pass"):     # the former is a fixer's
        return True
    return node.type == syms.expr_stmt and len(node.children) == 3 and source_of(node.children[0]) == name


def is_encoding(node):
    """True for the trailer ``.encode`` before the name of an encoding that is not UTF-8, or not known."""
    if node.type != syms.trailer or not is_attribute(node, "encode") or not is_call(node.next_sibling):
        return False
    values = arguments(node.next_sibling)
    text = string_value(values[0]) if values else ("", "utf-8")
    return text is None or text[1].lower().replace("_", "-") not in ("utf-8", "utf8", "ascii", "us-ascii")


def is_for_others(block, name):
    """True for a *block* that no text of the *name* comes to: ``elif isinstance(x, dict):``, ``elif not isinstance(x, str):``."""
    test = block.prev_sibling.prev_sibling
    if not is_name(test.prev_sibling, "elif"):
        return False
    denied = test.type == syms.not_test
    test = test.children[1] if denied else test
    if test.type != syms.power or len(test.children) != 2 or not is_name(test.children[0], "isinstance") or not is_call(test.children[1]):
        return False
    values = arguments(test.children[1])
    if len(values) != 2 or source_of(values[0]) != name:
        return False
    kinds = [leaf.value for leaf in values[1].leaves() if leaf.type == token.NAME]
    return bool(kinds) and (is_name(values[1], *TEXTS) if denied else not set(kinds).intersection(TEXTS + ("unicode", "bytes", "object")))


def statements_of(block):
    """Return the small statements of a *block*, and its compound ones."""
    found = block.children if block.type == syms.suite else [block]
    small = [part for each in found for part in (each.children if each.type == syms.simple_stmt else [each])]
    return [part for part in small if part.type not in (token.NEWLINE, token.INDENT, token.DEDENT, token.SEMI)]
