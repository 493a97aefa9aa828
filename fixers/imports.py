"""Adding imports: ``need(source, "html", "escape")`` returns the text to write where ``html.escape`` is meant.

An import that the file has already, at its top level and under a name nothing else binds, is used again;
otherwise one is added after the first block of imports, under a name that is free everywhere in the file.
"""

from .dotted import from_module, import_items
from .dual_write import MARK, as_text, is_pair, made, text_of
from .engine import syms, token
from .trees import newline_of, source_of


def need(source, module, attribute=None):
    """Make *module* (or its *attribute*) available at the top level; return the expression for it.

    >>> need(source, "html", "escape")      # doctest: +SKIP
    'html.escape'
    """
    if is_pair(module):
        return need_from(source, module, attribute)
    if module.startswith("six.moves."):  # lazy attributes of six.moves, shorter to say
        first, _, rest = module[len("six.moves."):].partition(".")
        if _only_imports_of(source, first):  # Python 2's urllib, which goes
            source.names.discard(first)
        return ".".join(part for part in (need_from(source, "six.moves", first), rest, attribute) if part)
    reused = _reuse(source, module, attribute)
    if reused:
        return reused
    top = module.split(".")[0]
    if top not in source.names or _only_imports_of(source, top):
        add(source, "import " + module)
        text = module
    else:
        alias = free_name(source, "_" + module.replace(".", "_"))
        add(source, "import %s as %s" % (module, alias))
        source.names.add(alias)
        text = alias
    source.added[(module, None)] = text
    return "%s.%s" % (text, attribute) if attribute else text


def need_from(source, module, name):
    """Make *name* of *module* available by ``from module import name``; return the name to use for it."""
    reused = _reuse(source, module, name)
    if reused:
        return reused
    if (module, name) in source.added:
        return source.added[module, name]
    plain = name.rpartition(MARK)[2]
    alias = plain if plain not in source.names else free_name(source, "_" + plain)
    if is_pair(module):
        add(source, text_of(module, name, alias))
    else:
        add(source, as_text("from %s import %s" % (module, name), name, alias))
    source.names.add(alias)
    source.added[(module, name)] = alias
    return alias


def need_builtin(source, module, name):
    """Import *name* ("old as new" too) of *module* under a name that nothing in the file binds: a builtin of Python 2."""
    add(source, "from %s import %s" % (module, name))
    return name.split()[-1]


def free_name(source, wanted):
    """Return *wanted*, or it with underscores after it, so that nothing in the file has that name."""
    while wanted in source.names:
        wanted += "_"
    source.names.add(wanted)
    return wanted


def add(source, statement):
    """Put the import *statement* into the file, once; ``from __future__`` goes to its place at the top."""
    if statement in source.statements:
        return
    source.statements.add(statement)
    root = source.tree
    index = future_index(root) if "__future__" in statement else insertion_index(root)
    insert_statement(root, index, statement)


def insert_statement(root, index, text):
    """Insert the statement *text* as child *index* of *root*, keeping a leading comment block on top."""
    newline = newline_of(root)
    node = made(text, "", newline)
    follower = root.children[index]
    if index == 0 or is_docstring(root.children[0]) and index == 1 and not follower.prefix:
        node.prefix, follower.prefix = follower.prefix, ""
    root.insert_child(index, node)


def insertion_index(root):
    """Return where a new import goes: after the first block of top-level imports, or after the docstring."""
    first = future_index(root)
    for index in range(first, len(root.children)):
        if is_import(root.children[index]) and not is_future(root.children[index]):
            return end_of_imports(root, index)
        if root.children[index].type in (syms.funcdef, syms.classdef):
            break
    return first


def end_of_imports(root, index):
    """Return where the imports end that begin with child *index* of *root*."""
    while is_import(root.children[index]) and imports_only(root.children[index]) or is_for_both(root.children[index]):
        index += 1
    return index


def future_index(root):
    """Return the index after the docstring and the ``__future__`` imports of *root*."""
    index = 0
    if is_docstring(root.children[0]):
        index = 1
    while is_future(root.children[index]):
        index += 1
    return index


def is_docstring(node):
    """True for a statement that is a string literal alone."""
    return node.type == syms.simple_stmt and node.children[0].type == token.STRING


def is_import(node):
    """True for a statement line whose first statement is an import."""
    return node.type == syms.simple_stmt and node.children[0].type in (syms.import_name, syms.import_from)


def imports_only(line):
    """True where nothing but imports stands on the *line*: not ``from x import test; test()``."""
    return all(child.type in (syms.import_name, syms.import_from, token.SEMI, token.NEWLINE) for child in line.children)


def is_for_both(node):
    """True for the ``if str is bytes:`` of dual_write, that imports something from either Python."""
    return node.type == syms.if_stmt and source_of(node.children[1]) == "str is bytes" and all(
        is_import(line) and imports_only(line) for suite in node.children if suite.type == syms.suite
        for line in suite.children if line.type == syms.simple_stmt)


def is_future(node):
    """True for a ``from __future__ import``."""
    return is_import(node) and node.children[0].type == syms.import_from and from_module(
        node.children[0]) == "__future__"


def _only_imports_of(source, top):
    """True where every binding of the name *top* in the file is an ``import top[...]`` at its top level."""
    scopes = [ref for ref in source.refs_to(top) if ref.context != "load"]
    if not scopes:
        return not source.refs_to(top)
    bindings = source.module.bound.get(top, [])
    return len(bindings) == len(scopes) and all(
        binding.kind == "import" and binding.origin == top for binding in bindings)


def _reuse(source, module, attribute):
    """Return the expression that an import at the top level gives already, or None."""
    for key, suffix in (((module, attribute), ""), ((module, None), attribute)):
        if key in source.added and (suffix or not attribute or key[1]):
            return source.added[key] + ("." + suffix if suffix else "")
    for statement in source.tree.children:
        if is_import(statement):
            for node in statement.children:
                if node.type in (syms.import_name, syms.import_from):
                    found = _given(source, node, module, attribute)
                    if found:
                        return found
    return None


def _given(source, node, module, attribute):
    for name, alias, leaf in import_items(node):
        text = _text_of(node, name, alias, leaf, module, attribute)
        if text and _bound_once(source, alias or name.split(".")[0], name if node.type == syms.import_name else None):
            return text
    return None


def _text_of(node, name, alias, leaf, module, attribute):
    """Return what one item of the import *node* gives, None where it is something else."""
    if node.type == syms.import_name:
        text = alias or name if name == module else None
        return "%s.%s" % (text, attribute) if text and attribute else text
    origin = "%s.%s" % (from_module(node), name)
    if attribute and origin == "%s.%s" % (module, attribute):
        return leaf.value
    if origin == module:
        return "%s.%s" % (leaf.value, attribute) if attribute else leaf.value
    return None


def _bound_once(source, name, imported):
    """True where nothing else binds *name* anywhere in the file."""
    stores = [ref for ref in source.refs_to(name) if ref.context != "load"]
    if imported and "." in imported:
        return _only_imports_of(source, name)
    bindings = source.module.bound.get(name, [])
    same = all(binding.kind == "import" for binding in bindings) and len(
        set(binding.origin for binding in bindings)) == 1
    return len(stores) == len(bindings) and same


