"""Whether a source shows that it is Python 2's: asked where the same text means one thing on 2.7 and another on 3.

``input()``, ``"\\u2603"`` and ``for x in d.items()`` are such texts. What shows it are statements, literals, built-ins
and methods that Python 3 has not, and imports of modules that it has not, outside of a try. Statements and literals are
gone once a file was rewritten; a method that is not called and a module of the program's own may stay, and show nothing where
the file imports what only Python 3 or six has.
"""

import re

from .dotted import from_module, import_items
from .engine import syms, token
from .grammar import flat, leaves_of, symbol
from .own_names import is_own
from .trees import is_attribute, is_call, is_name, root_of, string_value

BUILTINS = frozenset("raw_input unicode basestring xrange unichr execfile".split())
METHODS = frozenset("has_key iteritems iterkeys itervalues".split())
# What encode() and decode() took on Python 2, and refuse on Python 3: they give no text there, or no bytes.
CODECS = frozenset("hex hex_codec base64 base64_codec zlib zlib_codec bz2 quopri uu string_escape string-escape rot13 rot_13".split())
# Modules that only Python 2 has: importing one, without a way out, makes the file Python 2's.
OLD_MODULES = frozenset(
    "BaseHTTPServer SimpleHTTPServer CGIHTTPServer SocketServer mimetools rfc822 urlparse urllib2 StringIO cStringIO "
    "ConfigParser Queue thread httplib Cookie cookielib commands md5 sha xmlrpclib SimpleXMLRPCServer".split())
NEW = frozenset("http urllib.parse urllib.request urllib.error socketserver queue configparser builtins six future past "
                "html xmlrpc.client xmlrpc.server asyncio pathlib typing".split())
# What those have of which an old program may have its own: from http import Client is another http.py's.
OF_NEW = {
    "http": frozenset("client server cookies cookiejar HTTPStatus HTTPMethod *".split()),
    "html": frozenset("escape unescape parser entities *".split()),
    "queue": frozenset("Queue LifoQueue PriorityQueue SimpleQueue Empty Full *".split()),
}
# An if that says one of these asks which Python runs the file, or what it has.
ASKING_WHICH = frozenset("bytes version_info hexversion version python_version PY2 PY3 six hasattr implementation".split())
# What is called of header objects, and of urllib, that Python 3 has no more, or elsewhere: of those, what programs use.
OF_HEADERS = frozenset("getheader getheaders getallmatchingheaders getfirstmatchingheader getrawheader".split())
OF_URLLIB = frozenset("quote quote_plus unquote unquote_plus urlencode urlopen urlretrieve pathname2url url2pathname".split())
OF_MODULES = OF_HEADERS | OF_URLLIB
# Literals of bytes, which Python 2 did not need, and what it has not: somebody has told bytes from text, an earlier run or a person.
BYTES = r"""(?<![\w'"])[bB][rR]?['"]|surrogateescape"""
MALFORMED = re.compile(r"(\\+)(?:N(?!\{)|u(?![0-9a-fA-F]{4})|U(?![0-9a-fA-F]{8}))")
TEXTS = ("input", "range(", "dbm", "\\u", "\\U", ".items()", ".keys()", ".values()")     # where there is none of these, nobody asks


def is_wanted(text):
    """True where one of the texts is in the source."""
    return any(each in text for each in TEXTS)


def shows_python2(tree):
    """True where something in *tree* is Python 2's alone."""
    nodes = flat(tree)
    own = getattr(tree, "bh_own_names", {})
    return any(map(is_old_text, nodes)) or any(
        is_old_name(node) and not (own and is_name(node) and is_own(node, own)) for node in nodes) and not any(map(is_new, nodes))


def shows_python3(tree):
    """True where *tree* imports what only Python 3 or six has, outside of a try."""
    return any(map(is_new, flat(tree)))


class KnowsPython2(object):
    """For a fixer of the engine: `python2` and `python3` say what the file was before any fixer ran, `own` see own_names."""

    def start_tree(self, tree, filename):
        """Ask the tree, which `rewrite` has told."""
        super(KnowsPython2, self).start_tree(tree, filename)
        self.python2 = getattr(tree, "bh_python2", True)
        self.python3 = getattr(tree, "bh_python3", False)
        self.own = getattr(tree, "bh_own_names", {})


def is_malformed(literal):
    """True for a literal of text with an escape of Python 3's that is none: ``"C:\\Users"``, which was a backslash and a U."""
    head = literal[:literal.index(literal[-1])].lower()
    return "r" not in head and "b" not in head and "u" not in head and any(
        len(found.group(1)) % 2 for found in MALFORMED.finditer(literal))


def is_old_text(node):
    """True for a statement or a literal that Python 3 has not."""
    kind = node.type
    if kind == token.NUMBER:
        return node.value[-1] in "lL" or node.value[0] == "0" and node.value.isdigit() and bool(node.value.strip("0"))
    if kind == token.STRING:
        return node.value[:2].lower() == "ur" or "\\" in node.value and is_malformed(node.value)
    if kind == token.BACKQUOTE or kind == token.NOTEQUAL and node.value == "<>":
        return True
    if kind in (syms.except_clause, syms.raise_stmt):
        return any(child.type == token.COMMA for child in node.children) or kind == syms.except_clause and len(
            node.children) == 4 and not is_name(node.children[2], "as")
    return kind in symbol("print_stmt", "exec_stmt")


def is_old_name(node):
    """True for a built-in, a method or a module that Python 3 has not."""
    kind = node.type
    if kind == token.NAME:
        return node.value in BUILTINS and not is_attribute(node.parent) and node.parent.type != syms.argument
    if kind == syms.trailer:
        return is_attribute(node) and (node.children[1].value in METHODS or names_codec(node) or counts_on_module(node))
    return kind in (syms.import_name, syms.import_from) and imports_old(node) and not guarded(node)


def counts_on_module(node):
    """True for the ``.getheader`` of ``self.headers.getheader(x)`` and the ``.quote`` of ``urllib.quote(x)``, where there is no way out."""
    name, before = node.children[1].value, node.prev_sibling
    if not (name in OF_HEADERS and is_attribute(before, "headers") or name in OF_URLLIB and is_name(before, "urllib")):
        return False
    return is_call(node.next_sibling or node) and not guarded(node) and (name in OF_HEADERS or imports_urllib(root_of(node)))


def imports_urllib(tree):
    """True where ``urllib`` is Python 2's, whatever the file has tried before."""
    modules = [node.type == syms.import_name and module for node in flat(tree) if node.type in (syms.import_name, syms.import_from)
               for module, _, leaf in import_items(node) if leaf.value == "urllib"]
    return bool(modules) and modules == ["urllib"] * len(modules)


def names_codec(node):
    """True for the ``.decode`` of ``.decode("hex")``."""
    call = node.next_sibling if is_attribute(node, "encode", "decode") else None
    literal = string_value(call.children[1]) if call is not None and is_call(call) and len(call.children) == 3 else None
    return literal is not None and literal[1] in CODECS


def is_new(node):
    """True for an import of a module that Python 2 has not, outside of a try."""
    return node.type in (syms.import_name, syms.import_from) and names_new(node) and not guarded(node)


def names_new(node):
    """True where an import statement names a module that Python 2 has not."""
    modules = [from_module(node)] if node.type == syms.import_from else [item[0] for item in import_items(node)]
    if node.type == syms.import_name:
        modules = [module for module, alias, _ in import_items(node) if not is_anothers(node, module, alias)] or [""]
    if modules[0] in OF_NEW and node.type == syms.import_from and OF_NEW[modules[0]].isdisjoint(item[0] for item in import_items(node)):
        return False
    return any(module in NEW or module.partition(".")[0] in NEW for module in modules)


def is_anothers(node, module, alias):
    """True for ``import http`` where all that is taken of it is none of what Python 3's has: it is another http.py."""
    if module not in OF_NEW:
        return False
    used = set(leaf.next_sibling.children[1].value for leaf in leaves_of(root_of(node))
               if is_name(leaf, alias or module) and not is_attribute(leaf.parent) and is_attribute(leaf.next_sibling))
    return bool(used) and used.isdisjoint(OF_NEW[module])


def imports_old(node):
    """True where an import statement names a module that only Python 2 has."""
    if node.type == syms.import_from:
        return from_module(node) in OLD_MODULES
    return any(name in OLD_MODULES for name, _, _ in import_items(node))


def has_way_out(node):
    """True inside a try, and an if that asks what there is: which Python, or hasattr()."""
    while node.parent is not None:
        node = node.parent
        if node.type == syms.try_stmt:
            return True
        if node.type == syms.if_stmt and any(leaf.value in ASKING_WHICH for child in node.children[1::4] for leaf in child.leaves()):
            return True
    return False


def guarded(node):
    """True inside a try, and an if, but for the one that asks whether the file is the program."""
    while node.parent is not None:
        node = node.parent
        if node.type == syms.try_stmt or node.type == syms.if_stmt and not is_name_test(node.children[1]):
            return True
    return False


def is_name_test(node):
    """True for ``__name__ == "__main__"``."""
    return node.type == syms.comparison and any(is_name(child, "__name__") for child in node.children)
