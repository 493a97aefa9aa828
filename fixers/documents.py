"""Which expressions are JSON that was parsed, or part of it, by what they are made of: all of its texts were unicode on Python 2.

``flow`` has one Cell for all that a dict holds: where texts of other kinds are among them it cannot say. Here one expression is asked for.
"""

from .engine import syms, token
from .fix_url_quoting import called
from .grammar import COMPREHENSION_FOR
from .reaching import reaching
from .trees import arguments, enclosing, is_attribute, is_call, is_name
from .webs import LOOPS

DOCUMENTS = frozenset(["json.loads", "json.load", "simplejson.loads"])
VIEWS = ("keys", "values", "items", "iteritems", "iterkeys", "itervalues")
AROUND = ("sorted", "list", "dict", "reversed", "tuple", "enumerate")
DEPTH = 6


def has_documents(source):
    """False where the file parses no JSON."""
    return source.says("load", "loads") and source.says("json", "simplejson")


def is_part(source, node, depth=DEPTH):
    """True for an item of a document: ``data["tags"]``, ``data.get("tags")``, what a loop over it gives."""
    if depth == 0 or not has_documents(source):
        return False
    if is_name(node):
        return is_looped(source, node, depth) or is_assigned_part(source, node, depth)
    if node.type != syms.power or not is_name(node.children[0]):
        return False
    children = node.children
    first = children[0]
    if is_name(first, *AROUND) and len(children) == 2 and is_call(children[1]) and not source.bindings(first):
        return any(is_held_in(source, value, depth - 1) for value in arguments(children[1])[:1])
    if source.origin(first) is not None:
        return len(children) > 3 and is_call(children[2]) and is_parsing(source, node) and takes_parts(children[3:])
    return is_held_in(source, first, depth - 1) and takes_parts(children[1:])


def is_held_in(source, node, depth):
    """True for a document, or a part of one."""
    return node.type != syms.argument and (is_document(source, node) or is_part(source, node, depth))


def is_parsing(source, node):
    """True for a power that begins with ``json.loads(...)``."""
    return called(source, node)[1] in DOCUMENTS and is_attribute(node.children[1])


def takes_parts(trailers):
    """True for trailers that take something out of a document, one at least: indexes, ``get()`` without another default, ``items()``."""
    index = 0
    while index < len(trailers):
        trailer = trailers[index]
        following = trailers[index + 1] if index + 1 < len(trailers) else None
        if is_attribute(trailer, "get", "pop", *VIEWS) and is_call(following):
            if len(arguments(following)) > 1 and not is_empty(arguments(following)[1]):
                return False
            index += 2
        elif trailer.type == syms.trailer and trailer.children[0].type == token.LSQB and trailer.children[1].type != syms.subscript:
            index += 1
        else:
            return False
    return bool(trailers)


def is_empty(node):
    """True for a default that holds no text: a number, ``None``, ``[]``, ``{}``."""
    return node.type == token.NUMBER or is_name(node, "None", "True", "False") or node.type == syms.atom and len(node.children) == 2


def is_looped(source, leaf, depth=DEPTH):
    """True for a name that is bound by loops over documents alone."""
    bindings = source.bindings(leaf) if is_name(leaf) else ()
    if not bindings or any(binding.kind not in ("for", "unpack") for binding in bindings):
        return False
    return all(over_document(source, binding.leaf, depth) for binding in bindings)


def over_document(source, leaf, depth):
    """True for the target of ``for x in document``."""
    loop = enclosing(leaf, syms.for_stmt, *COMPREHENSION_FOR)
    if loop is None:
        return False
    at = [index for index, child in enumerate(loop.children) if is_name(child, "in")]
    if not at or not any(each is leaf for each in loop.children[at[0] - 1].leaves()):
        return False
    value = loop.children[at[0] + 1]
    return is_held_in(source, value, depth - 1)


def is_assigned_part(source, leaf, depth):
    """True for a name that was assigned a part of a document, and nothing else."""
    last = reaching(source, leaf)
    bindings = source.bindings(leaf) if last is None else [last]
    return bool(bindings) and all(binding.kind == "assign" and binding.value is not None and binding.value.type == syms.power
                                  and is_part(source, binding.value, depth - 1) for binding in bindings)


def is_document(source, node, mixed=False):
    """True for ``json.loads(...)`` and for a name that is bound to nothing else, of which no item is set, unless it is *mixed*.

    *mixed*: one of several things that it is bound to is enough.
    """
    if not has_documents(source):
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


def is_written_out(node, mixed=False):
    """True for a display all of whose texts are ``u"..."``, one at least, and that holds nothing else but numbers.

    *mixed*: one of those texts is a str.
    """
    if node.type != syms.atom or node.children[0].type not in (token.LSQB, token.LBRACE, token.LPAR):
        return False
    leaves = [leaf for leaf in node.leaves() if leaf.type in (token.STRING, token.NAME)]
    texts = set(leaf.value[0] in "uU" for leaf in leaves if leaf.type == token.STRING)
    if mixed:
        return len(texts) == 2
    return texts == set([True]) and all(leaf.type == token.STRING or is_name(leaf, "True", "False", "None") for leaf in leaves)
