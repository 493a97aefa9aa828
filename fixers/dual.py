"""Imports written for both Pythons: ``try: import BaseHTTPServer / except ImportError: import http.server ...``."""

from .. import moves
from .canonical import canonical
from .dotted import from_module, import_items
from .engine import syms, token
from .grammar import symbol
from .trees import ancestors, is_name

NEW = frozenset(module["http.server"] for module in moves.MODULES if module["http.server"]) | frozenset(
    ["http.client", "email.message", "email.utils"])    # where the names of mimetools and rfc822 went


def dual_statements(source):
    """Return the ids of the import nodes that stand in a construct with an import for the other Python."""
    found = set()
    if not any(is_new(each) for each in source.of_type(syms.import_name, syms.import_from)):
        return found
    below = imports_below(source)
    for node in source.of_type(*symbol("try_stmt", "if_stmt")):
        nodes = below.get(id(node), ())
        if any(is_new(each) for each in nodes) and any(is_old(each) for each in nodes):
            if node.type == syms.try_stmt or not same_branch(node):
                found.update(id(each) for each in nodes)
    return found


def alternatives(source, olds):
    """Return the ids of the imports of *olds* whose names another branch of the same statement imports from elsewhere."""
    found = set()
    for node in source.of_type(*symbol("try_stmt", "if_stmt")):
        branches = [imports_in(child) for child in node.children if child.type in (syms.suite, syms.simple_stmt)]
        for branch in branches:
            others = [each for other in branches if other is not branch for each in other
                      if not any(name in olds for name in modules_of(each))]
            elsewhere = set(leaf.value for each in others for _, _, leaf in import_items(each))
            found.update(id(each) for each in branch
                         if all(leaf.value in elsewhere for _, _, leaf in import_items(each)))
    return found


def named_twice(source, olds):
    """Return (names, ids): the names of *olds* under which another module is imported, or one in each branch of a statement.

    The ids are those of the imports from *olds* beside one that is from elsewhere: of ``import urlparse`` beside
    ``import urllib.parse as urlparse``. Modules only: what is imported from one is renamed by no use.
    """
    names, ids = set(), set()
    for node in source.of_type(syms.import_name):
        names.update(leaf.value for module, alias, leaf in import_items(node) if alias and leaf.value in olds and module not in olds)
    for node in source.of_type(syms.import_from):
        if from_module(node) not in olds:   # from eventlet.green import urllib2
            names.update(leaf.value for _, _, leaf in import_items(node) if leaf.value in olds)
    for node in source.of_type(*symbol("try_stmt", "if_stmt")):
        branches = [imports_in(child) for child in node.children if child.type in (syms.suite, syms.simple_stmt)]
        found = {}
        for number, branch in enumerate(branches):
            for each in branch:
                if each.type == syms.import_name:
                    for module, _, leaf in import_items(each):
                        found.setdefault(leaf.value, []).append((number, module, each))
        for name, given in found.items():
            modules = set(module for _, module, _ in given)
            if len(modules) > 1 and len(set(number for number, _, _ in given)) > 1 and modules & olds:
                names.add(name)
                if modules - olds:
                    ids.update(id(each) for _, module, each in given if module in olds)
    return names, ids


def same_branch(node):
    """True where every block of an if statement has both kinds: nothing to do with versions."""
    for child in node.children:
        if child.type in (syms.suite, syms.simple_stmt):
            nodes = imports_in(child)
            if not (any(map(is_new, nodes)) and any(map(is_old, nodes))):
                return False
    return True


def collapse(source):
    """Replace dual ``try`` statements by their Python 3 half; return True if any was.

    Both halves must be nothing but imports and bind the same names, under ``except ImportError`` alone.
    """
    done = False
    for node in source.of_type(syms.try_stmt):
        half = python3_half(node) if node.parent is not None else None
        if half is not None:
            put_in_place(node, half)
            done = True
    return done


def python3_half(node):
    """Return the suite of *node* (a try_stmt) for Python 3, or None if it is not such a statement."""
    children = node.children
    if len(children) != 6 or children[3].type not in symbol("except_clause"):
        return None
    caught = [leaf.value for leaf in children[3].pre_order() if is_name(leaf)][1:]
    if not caught or set(caught) - set(["ImportError", "ModuleNotFoundError"]):
        return None
    halves = [children[2], children[5]]
    kinds = [half_kind(half) for half in halves]
    if sorted(kinds, key=str) != ["new", "old"] or bound_names(halves[0]) != bound_names(halves[1]):
        return None
    return halves[kinds.index("new")]


def half_kind(suite):
    """Return "old" or "new" for a block of imports that names modules of the family so, else None."""
    lines = [child for child in suite.children if child.type == syms.simple_stmt] or [suite]
    nodes = []
    for line in lines:
        if line.type != syms.simple_stmt:
            return None
        nodes += [child for child in line.children if child.type not in (token.NEWLINE, token.SEMI)]
    if suite.type == syms.suite and any(child.type not in (
            syms.simple_stmt, token.NEWLINE, token.INDENT, token.DEDENT) for child in suite.children):
        return None
    if any(node.type not in (syms.import_name, syms.import_from) for node in nodes):
        return None
    old, new = any(map(is_old, nodes)), any(map(is_new, nodes))
    return None if old == new else "old" if old else "new"


def imports_below(source):
    """Return {id(node): ``imports_in`` of it, in the order of the source} for the nodes that have any."""
    found = {}
    for each in source.of_type(syms.import_name, syms.import_from):
        for around in ancestors(each):
            if around.type in (syms.funcdef, syms.classdef):
                break
            found.setdefault(id(around), []).append(each)
    return found


def imports_in(node):
    """Return the import nodes below *node*, those in functions and classes left out."""
    found, stack = [], [node]
    while stack:
        each = stack.pop()
        if each.type in (syms.import_name, syms.import_from):
            found.append(each)
        elif each.type not in (syms.funcdef, syms.classdef):
            stack.extend(each.children)
    return found


def modules_of(node):
    """Return the modules that an import statement names."""
    if node.type == syms.import_from:
        base = from_module(node)
        return [base] + ["%s.%s" % (base, name) for name, _, _ in import_items(node)]
    return [name for name, _, _ in import_items(node)]


def is_old(node):
    """True for an import of the family in Python 2's spelling."""
    return any(name in moves.BY_NAME for name in modules_of(node))


def is_new(node):
    """True for an import of the family in Python 3's spelling."""
    return any(name in NEW or canonical(name).split(".")[0] in NEW or name.rpartition(".")[0] in NEW
               for name in modules_of(node) if name not in moves.BY_NAME)


def bound_names(suite):
    """Return the names that the imports of *suite* bind."""
    return set(leaf.value for node in imports_in(suite) for _, _, leaf in import_items(node))


def put_in_place(node, suite):
    """Replace the statement *node* by the statements of *suite*, at the node's indentation."""
    lines = [child for child in suite.children if child.type == syms.simple_stmt]
    if suite.type == syms.simple_stmt:
        lines = [suite]  # try: import x
    prefix = node.prefix
    indent = ""
    parent = node.parent
    for child in parent.children:
        if child.type == token.INDENT:
            indent = child.value
    keep_trailing(node)
    index = node.remove()
    for offset, line in enumerate(lines):
        line.remove()
        line.prefix = prefix if offset == 0 else indent
        parent.insert_child(index + offset, line)


def keep_trailing(node):
    """Hand on what the last dedent of *node* holds: the engine keeps the next line's indentation there."""
    last = [leaf for leaf in node.leaves()][-1]
    follower = node.next_sibling
    if last.type == token.DEDENT and last.prefix and follower is not None:
        follower.prefix = last.prefix + follower.prefix
