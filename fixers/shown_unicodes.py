"""Where the repr() of what was a unicode can be seen, alone or in a list, a dict, a row: for fix_byte_strings."""

from .engine import syms, token
from .fix_url_quoting import called
from .places import Shown
from .reaching import reaching
from .trees import enclosing, is_attribute, is_call, is_name
from .webs import LOOPS

DOCUMENTS = frozenset(["json.loads", "json.load"])
HELD = ("list", "dict", "tuple")


def shown_unicodes(source, root):
    """Return [(place, True for its repr(), False for its str())] where the class *root* is shown, whose texts were all unicode."""
    if root.contains and holds_rows(root):
        shown = [place for place in root.shown if is_repr(place) or not may_be_arguments(root, place.node)]
        return [(place, is_repr(place)) for place in shown] + [(place, False) for place in root.printed + root.written]
    if root.contains or not root.uni or root.own:
        found = [(place, is_repr(place)) for place in root.shown] + [(place, False) for place in root.printed]
        return [each for each in found if is_document(source, node_at(each[0]))]
    if root.unknown and not root.stored:
        return []
    nested = root.nested
    found = [(place, True) for place in root.shown if is_repr(place)] if nested or root.stored or not root.literals else []
    shown = [place for place in root.shown if not is_repr(place)] + root.printed + root.written if nested else ()
    return found + [(place, False) for place in shown if is_document(source, node_at(place)) or is_asked(place)]


def shown_mixtures(source, root):
    """Return the nodes of JSON that is shown, to which other texts may have been put."""
    return [node_at(place) for place in root.shown + root.printed if is_document(source, node_at(place), True)]


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


def is_document(source, node, mixed=False):
    """True for ``json.loads(...)`` and for a name that is bound to nothing else, of which no item is set, unless it is *mixed*.

    *mixed*: one of several things that it is bound to is enough.
    """
    if not source.says("load", "loads"):
        return False
    if not is_name(node):
        if node.type != syms.power or len(node.children) != 3 or not is_call(node.children[2]):
            return False
        views = is_attribute(node.children[1], "keys", "values", "items") and is_name(node.children[0])
        return called(source, node)[1] in DOCUMENTS or views and is_document(source, node.children[0], mixed)
    last = reaching(source, node)
    bindings = source.bindings(node) if last is None else [last]
    found = [binding.kind == "assign" and binding.value is not None and not is_name(binding.value)
             and is_document(source, binding.value, mixed) for binding in bindings]
    if not any(found) or not mixed and not all(found):
        return False
    scope = source.scope_of(node).owner(node.value)
    refs = [ref.leaf for ref in source.references(scope, node.value)]
    if last is not None and enclosing(node, *LOOPS) is None:
        refs = refs[:[id(leaf) for leaf in refs].index(id(node))]    # what is put into it later
    return mixed or not any(map(is_set, refs))


def is_set(leaf):
    """True for the d of ``d[x] = y`` and ``d.update(y)``, where y may be a text."""
    power = leaf.parent
    if power.type != syms.power or power.children[0] is not leaf:
        return False
    statement = power.parent
    if statement.type == syms.expr_stmt and statement.children[-1] is not power:
        return not is_number(statement.children[-1])
    return u"%s" % power.children[1] in (".update", ".setdefault", ".append", ".extend", ".insert")


def is_number(node):
    """True for a number, True, False, None, and for what certainly gives one."""
    return node.type == token.NUMBER or is_name(node, "True", "False", "None") or (
        node.type == syms.power and is_name(node.children[0], "len", "int", "float") and is_call(node.children[1])
        and len(node.children) == 2)
