"""What fixers of other modules share: where a module's names are used, imports nobody reads, functions defined."""

from . import imports
from .definitions import define
from .dotted import import_items
from .engine import syms
from .moving import attribute_after, import_statements, is_exported
from .statements import remove
from .trees import source_of


# Modules that are gone, at last from 3.13: what imports them fails, whatever else has such a name, {"md5": x} or "/new".
GONE = frozenset("md5 sha commands new UserDict mimetools rfc822 macpath pipes imp cgi".split())


class Name(object):
    """A use of ``module.name``: ``node`` (a power or a NAME leaf), ``end``: how many children of a power it takes."""

    def __init__(self, node, leaf, end, name):
        self.node, self.leaf, self.end, self.name = node, leaf, end, name

    @property
    def rest(self):
        """The trailers after it."""
        return self.node.children[self.end:] if self.node.type == syms.power else []


def uses_of(source, *modules):
    """Return the Names of what is used of *modules*, in either spelling, the last first."""
    found = []
    for ref, origin in source.imported(*modules):
        power = ref.leaf.parent if ref.leaf.parent.type == syms.power and ref.leaf.parent.children[0] is ref.leaf else None
        if origin in modules:
            trailer = attribute_after(ref.leaf)
            if trailer is not None and power is not None:
                found.append(Name(power, ref.leaf, 2, trailer.children[1].value))
            else:
                found.append(Name(ref.leaf, ref.leaf, 0, None))
        elif origin.rpartition(".")[0] in modules:
            found.append(Name(power or ref.leaf, ref.leaf, 1, origin.rpartition(".")[2]))
    return found[::-1]


def drop_unused(source, modules, names, whole=False, gone=False):
    """Remove the imports of *names* of *modules*, and of the modules themselves (*whole*), that the file does not use.

    *gone*: Python 3 has none of the names, so that nobody else can use them either.
    """
    gone = gone or GONE.issuperset(modules)
    for node in import_statements(source):
        if node.parent is None or node.parent.type != syms.simple_stmt:
            continue
        for name, _, leaf in import_items(node):
            if is_one_of(source, leaf, modules, names, whole) and is_unused(source, leaf, gone):
                drop(node, leaf)


def is_one_of(source, leaf, modules, names, whole):
    """True where the name *leaf* is an import of one of *names*, or of one of the modules (*whole*)."""
    origins = [binding.origin or "" for binding in source.bindings(leaf)]
    return bool(origins) and all(
        whole and origin in modules or origin.rpartition(".")[0] in modules and origin.rpartition(".")[2] in names
        for origin in origins)


def is_unused(source, leaf, gone=False):
    """True where nothing reads the name that the import *leaf* binds, here or, by all signs, elsewhere; nobody can where it is *gone*."""
    scope = source.scope_of(leaf).owner(leaf.value)
    if scope is None or len(scope.bound[leaf.value]) != 1:
        return False
    return all(ref.context == "store" for ref in source.references(scope, leaf.value)) and (gone or not is_exported(source, leaf.value))


def drop(node, leaf):
    """Remove the item of the import *node* that binds *leaf*; the statement with its last one."""
    item = leaf
    while item.parent is not node and item.parent.type not in (syms.import_as_names, syms.dotted_as_names):
        item = item.parent
    if item.parent is node:
        return remove(node)
    if len(import_items(node)) == 1:
        return remove(node)
    first = item.prev_sibling is None
    comma = item.next_sibling if first else item.prev_sibling
    following, prefix = item.parent.children[2] if first else None, item.prefix
    comma.remove()
    item.remove()
    if following is not None:
        following.prefix = prefix
    return None


def define_under(source, name, text):
    """Define the function *text* under *name*, or another where the file has something else of that name; return it."""
    for node in source.tree.children:
        if node.type == syms.funcdef and node.children[1].value in text and (
                source_of(node).replace("\r\n", "\n").strip() == text.strip()):
            return name
    if (name, None) in source.added:
        return source.added[name, None]
    free = imports.free_name(source, name)
    define(source, free, text.replace("def %s(" % name, "def %s(" % free))
    source.added[name, None] = free
    return free
