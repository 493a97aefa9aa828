"""Where texts are to be marked as what was unicode on Python 2, since only the running program knows which are shown.

Asked by fix_byte_strings; see fix_marked_unicodes.
"""

from .caught_errors import is_error
from .documents import DOCUMENTS
from .engine import syms
from .fix_url_quoting import called
from .our_helpers import in_helper
from .trees import arguments, index_of, is_attribute, is_call, is_name

# Words of files that are left alone: they tell classes apart, or give values to what takes no class of the file's own.
EXACT = ("text_factory", "marshal", "xmlrpclib", "SimpleXMLRPCServer", "DocXMLRPCServer", "intern", "yaml")
HOOKS = ("object_hook", "object_pairs_hook", "cls", "parse_float", "parse_int")
DEPTH = 3


def origins(source):
    """Return [(power, index of the trailer of its call, name of the helper)] of what gives unicode in *source*."""
    found = []
    for node in source.powers_imported():
        call, name = called(source, node)
        if name in DOCUMENTS and not any(has_hook(value) for value in arguments(call)):
            found.append((node, index_of(call), "_unicodes"))
        elif name in ("sqlite3.connect", "sqlite3.dbapi2.connect"):
            found.append((node, index_of(call), "_unicode_rows"))
    return found


def may_mark(source, shown=()):
    """True where what gives unicode in *source* may give a class of the file's; *shown*: ids of what ``type(x)`` is shown alone."""
    return source.says("loads", "load", "connect") and not source.says(*EXACT) and not tells_types(source, shown) and bool(origins(source))


def has_hook(value):
    """True for an argument by which a program makes objects of JSON itself."""
    return value.type == syms.argument and is_name(value.children[0], *HOOKS)


def tells_types(source, shown=()):
    """True where *source* compares a ``type(x)``, those with the ids *shown* aside; its name alone may be shown."""
    for node in source.powers_of("type"):
        named = len(node.children) == 3 and is_attribute(node.children[2], "__name__")
        asked = is_call(node.children[1]) and not named and id(node) not in shown and not in_helper(node)
        if asked and not is_error(source, arguments(node.children[1])):
            return True
    return False


def is_open(source, root, node, is_whole, is_native):
    """True where a unicode that flow does not know of may be seen in the repr() of *node*, or of what it holds where it *is_whole* not."""
    if is_native(node) or is_error(source, [node]):
        return False
    return may_be_marked(root) if is_whole else may_be_container(root, node)


def may_be_container(root, node):
    """True for what str() may show as a list, a tuple or a dict of such."""
    if root.contains:
        return may_be_marked(root)
    return root.foreign and root.blank and is_name(node) or root.nested and bool(root.own)


def may_be_text(root):
    """True for the argument of str() that may be a unicode, for all that flow knows."""
    return not root.contains and bool(root.uni or root.unknown or root.foreign or root.blank and not root.evident)


def may_be_marked(root, depth=0):
    """True for values, or what holds such, of which flow does not know whether they are a str or a unicode."""
    if not root.contains:
        return bool(root.unknown or root.foreign or root.blank or root.uni)
    inner = [each.root() for each in [root.element, root.key] + list(root.parts or ()) if each is not None]
    return depth < DEPTH and any(each is not root and may_be_marked(each, depth + 1) for each in inner)
