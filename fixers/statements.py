"""Writing import statements in place of others."""

from .dotted import from_module, import_items
from .dual_write import MARK, can_stand, is_pair, put_before, text_of
from .engine import syms, token
from .trees import index_of, indentation, newline_of, rename, statements


def replace_import(node, items):
    """Replace the import *node* by imports of *items*, [(module, name or None, alias or None)].

    A statement whose names all stay together keeps its layout; otherwise one line a module, ``import``
    statements first. What the same block has imported already is not imported again; a statement left
    without anything goes, its comments stay.
    """
    if node.type == syms.import_from and rename_module(node, items):
        return
    before = made_before(node)
    line = node.parent
    pairs = [item for item in items if is_pair(item[0])] if can_stand(node) else []
    if pairs:
        put_before(line, [text_of(*item) for item in pairs])
    texts = import_texts([item for item in items if item not in before and item not in pairs])
    if not texts:
        return remove(node)
    if line.type == syms.simple_stmt and len([child for child in line.children if child.type != token.NEWLINE]) == 1:
        return replace_line(line, texts)
    first = statements("; ".join(texts))[0].children
    prefix = node.prefix
    nodes = [child for child in first if child.type != token.NEWLINE]
    for child in nodes:
        child.remove()
    nodes[0].prefix = prefix
    index = node.remove()
    for offset, child in enumerate(nodes):
        line.insert_child(index + offset, child)
    return None


def rename_module(node, items):
    """Rename the module of ``from module import ...`` where nothing else changes; True if that was all."""
    old = [(name, alias) for name, alias, _ in import_items(node)]
    modules = set(item[0] for item in items)
    if len(modules) != 1 or [(name, alias) for _, name, alias in items] != old:
        return False
    leaf = node.children[1]
    if leaf.type != token.NAME or is_pair(items[0][0]):
        return False
    before = made_before(node)
    if any(item in before for item in items):
        return False
    rename(leaf, modules.pop())
    return True


def import_texts(items):
    """Return the statements that import *items*: one ``import`` for all modules, one ``from`` a package."""
    modules, packages, order = [], {}, []
    for module, name, alias in items:
        module = module.rpartition(MARK)[2]
        if name is None:
            modules.append(module if alias is None else "%s as %s" % (module, alias))
            continue
        if module not in packages:
            packages[module] = []
            order.append(module)
        packages[module].append(name if alias is None else "%s as %s" % (name, alias))
    texts = ["import " + ", ".join(modules)] if modules else []
    return texts + ["from %s import %s" % (module, ", ".join(packages[module])) for module in order]


def made_before(node):
    """Return the items that the imports before *node* in its own block import."""
    found = []
    line = node.parent
    for sibling in line.parent.children if line.parent is not None else ():
        if sibling.type == syms.simple_stmt:
            for child in sibling.children:
                if child is node:
                    return found
                found += items_of(child)
    return found


def items_of(node):
    """Return [(module, name or None, alias or None)] of an import statement, [] for any other node."""
    if node.type == syms.import_from:
        module = from_module(node)
        return [(module, name, alias) for name, alias, _ in import_items(node)]
    if node.type == syms.import_name:
        return [(name, None, alias) for name, alias, _ in import_items(node)]
    return []


def replace_line(line, texts):
    """Replace a line that is one statement by the lines *texts*."""
    block, newline, indent = line.parent, newline_of_line(line), indentation(line)
    new = [statements(text)[0] for text in texts]
    new[0].prefix = line.prefix
    new[-1].children[-1].prefix = line.children[-1].prefix  # the comment after it
    index = line.remove()
    for offset, child in enumerate(new):
        child.children[-1].value = newline
        if offset and block.type == syms.suite:
            child.prefix = indent
        block.insert_child(index + offset, child)


def hand_over(before, follower, indent):
    """Let *follower* begin where a line began whose indentation the last dedent in *before*, a block, holds."""
    last = list(before.leaves())[-1] if before.children else before
    if follower is not None and follower.type not in (token.DEDENT, token.ENDMARKER):
        if last.prefix.endswith(indent) and follower.prefix.startswith(indent):
            follower.prefix = follower.prefix[len(indent):]
    elif last.prefix.endswith(indent):
        last.prefix = last.prefix[:-len(indent)]


def newline_of_line(line):
    """Return the line end of a simple_stmt, or the file's where it has none."""
    value = line.children[-1].value if line.children[-1].type == token.NEWLINE else ""
    if value:
        return value
    root = line
    while root.parent is not None:
        root = root.parent
    return newline_of(root)


def remove(node):
    """Remove the import *node*: the whole line if it is alone there, with ``pass`` in an emptied block."""
    line = node.parent
    others = [child for child in line.children if child.type not in (token.NEWLINE, token.SEMI) and child is not node]
    if others:
        neighbour = node.next_sibling if node.next_sibling.type == token.SEMI else node.prev_sibling
        first = node.prev_sibling is None
        prefix = node.prefix
        neighbour.remove()
        node.remove()
        if first:
            line.children[0].prefix = prefix
        return
    block = line.parent
    statements_left = [child for child in block.children if child is not line and child.type not in (
        token.NEWLINE, token.INDENT, token.DEDENT, token.ENDMARKER)]
    if block.type != syms.file_input and not statements_left or block.type not in (syms.file_input, syms.suite):
        passing = statements("pass")[0].children[0]
        passing.remove()
        passing.prefix = node.prefix
        node.replace(passing)
        return
    follower, before, prefix, indent = line.next_sibling, line.prev_sibling, line.prefix, indentation(line)
    line.remove()
    if indent and not prefix and before is not None and before.type not in (token.INDENT, token.NEWLINE):
        return hand_over(before, follower, indent)
    if before is not None and before.type == token.INDENT:  # the first line's indentation is the INDENT's
        if follower.prefix.startswith(before.value):
            follower.prefix = prefix + follower.prefix[len(before.value):]
    elif follower is not None and "#" in prefix:    # the comments; the follower has an indentation of its own
        follower.prefix = prefix[:prefix.rfind("\n") + 1] + follower.prefix


def closing(block):
    """Return the leaves of no text that end a block: what stands before the next statement is the prefix of one of them."""
    leaves = list(block.leaves())
    count = 0
    while leaves[-1 - count].type == token.DEDENT:
        count += 1
    return leaves[len(leaves) - count:]


def prefix_after(block):
    """Take what stands between a block and the next statement out of the tree; return it."""
    found = "".join(leaf.prefix for leaf in closing(block))
    for leaf in closing(block):
        leaf.prefix = ""
    return found


def insert_before(line, text):
    """Put the statement *text* on a line of its own before *line*, a simple statement of a block."""
    new = statements(text)[0]
    new.prefix, line.prefix = line.prefix, indentation(line)
    new.children[-1].value = newline_of_line(line)
    line.parent.insert_child(index_of(line), new)


def insert_after(statement, text):
    """Put the statement *text* on a line of its own after the *statement*, one of a block or of the file."""
    block, ends = statement.parent, closing(statement)
    indent = block.children[1].value if block.type == syms.suite else ""
    new = statements(text)[0]
    list(new.leaves())[-1].value = newline_of(block)
    following = block.children[index_of(statement) + 1]
    if ends:
        following.prefix = prefix_after(statement) + following.prefix
        ends[0].prefix = indent
    else:
        new.prefix = indent
    block.insert_child(index_of(statement) + 1, new)
