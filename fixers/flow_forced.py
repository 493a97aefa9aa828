"""The files that are seen to be of bytes before flow.Flow walks: ``self.wfile = StringIO()``.

A walk that finds such a file has taken it for one of text until then, and has to be made again. What is said here it would find too,
for where it is said: the walk itself knows better why.
"""

from .engine import syms, token
from .handlers import handler_classes
from .places import key_of
from .trees import arguments, enclosing, is_call, is_name

# What SimpleHTTPRequestHandler copies to wfile: the file that these methods return.
PAGES = frozenset(["send_head", "list_directory"])
FILES = ("rfile", "wfile")
CODED = ("getreader", "getwriter")      # of codecs: what these give takes a file of bytes
MAKING = ("StringIO", "cStringIO", "BytesIO", "open", "file", "fdopen")


def foreseen(source):
    """Return the keys of the expressions of *source* that make such a file, and of some that make none."""
    if not source.says(*MAKING):
        return set()
    nodes = assigned_files(source) + pages(source) + coded(source)
    return set(key_of(maker) for maker in [made(source, node) for node in nodes] if maker is not None)


def made(source, node):
    """Return the call that gives *node*, which it is or which its only binding has, or None."""
    if is_name(node):
        bindings = source.bindings(node)
        node = bindings[0].value if len(bindings) == 1 and bindings[0].kind == "assign" else None
    return node if node is not None and node.type == syms.power and is_call(node.children[-1]) else None


def assigned_files(source):
    """Return what is assigned to an rfile or a wfile."""
    found = []
    for trailer in source.attributes(*FILES):
        target, statement = trailer.parent, trailer.parent.parent
        if trailer is target.children[-1] and statement.type == syms.expr_stmt and statement.children[1].type == token.EQUAL and any(
                target is each for each in statement.children[:-1:2]):
            found.append(statement.children[-1])
    return found


def pages(source):
    """Return what a handler's methods return to be copied."""
    handlers = handler_classes(source) if source.says(*PAGES) else ()
    nodes = [method.node for handler in handlers for method in handler.methods if method.name in PAGES]
    returns = source.of_type(syms.return_stmt) if nodes else ()
    return [node.children[1] for node in returns if any(enclosing(node, syms.funcdef) is each for each in nodes)]


def coded(source):
    """Return what is given to a reader or writer of codecs: ``codecs.getwriter(x)(f)``, ``writer = codecs.getwriter(x)``, ``writer(f)``."""
    found = []
    for trailer in source.attributes(*CODED):
        power, statement = trailer.parent, trailer.parent.parent
        if source.origin(power.children[0]) != "codecs" or trailer is not power.children[1] or not is_call(trailer.next_sibling):
            continue
        calls = power.children[3:4]
        if not calls and statement.type == syms.expr_stmt and is_name(statement.children[0]) and power is statement.children[2]:
            name = statement.children[0]
            bindings = source.bindings(name)
            uses = source.references(bindings[0].scope, name.value) if len(bindings) == 1 else ()
            calls = [ref.leaf.next_sibling for ref in uses if ref.leaf.parent.type == syms.power]
        found += [arguments(call)[0] for call in calls if is_call(call) and arguments(call)]
    return found
