"""What is Python 2's and not Python 3's in a source: asked before an expression is taken by Python 2's meaning."""

import re

from . import prefilter
from .base import ORDER_API, BaseFix
from .dotted import from_module, import_items
from .engine import syms, token
from .evidence import BUILTINS, METHODS, OF_MODULES, counts_on_module, guarded, imports_old, is_new, is_old_text, names_codec
from .grammar import symbol, text_of
from .trees import is_call, is_name

# A file that says none of these serves nobody, though it may read headers: mailbox, httplib.
SERVERS = ("HTTPServer", "SocketServer", "RequestHandler")
OTHERS = ("XMLRPCServer", "wsgiref")    # servers that are made of the family's, and need none of its names
# A file that says one of these asks which Python runs it: what it counts on may have a way out.
ASKING = ("NameError", "version_info", "hexversion", "PY2", "PY3", "builtins", "__builtin__")
# Source: dir(types) of CPython 2.7.18, without those of 3.6 to 3.13.
OLD_TYPES = frozenset("StringType UnicodeType StringTypes IntType LongType FloatType ListType TupleType DictType DictionaryType NoneType "
                      "BooleanType ClassType InstanceType FileType TypeType ObjectType SliceType XRangeType UnboundMethodType".split())
LEFT = ("mimetools", "rfc822")     # of which Python 3 has nothing: what six and future leave
TEXTS = (token.NUMBER, token.STRING, token.NOTEQUAL, syms.except_clause, syms.raise_stmt)
FILES, FILE = ("rfile", "wfile"), re.compile(r"\b[rw]file\b")


def is_python2(source):
    """True where *source* runs on Python 2 alone: by its statements, or by what it imports outside a try.

    Found once for a tree: fixers take away what shows it.
    """
    if getattr(source.tree, "bh_python2", None) is None:
        source.tree.bh_python2 = shows_python2(source) or is_of_program(source)
    return source.tree.bh_python2


def is_of_program(source):
    """True for a file of a program of Python 2's, unless it asks which Python runs it, or imports what Python 2 has not."""
    view = getattr(source.tree, "bh_share", None)
    return view is not None and view.share.python2 and not source.says(*ASKING) and not any(
        map(is_new, source.of_type(syms.import_name, syms.import_from)))


def shows_python2(source):
    """Look for what makes *source* Python 2's."""
    if any(source.of_type(kind) for kind in symbol("print_stmt", "exec_stmt")):
        return True
    imports = source.of_type(syms.import_name, syms.import_from)
    old = [node for node in imports if imports_old(node) and not guarded(node)]
    if old and not (all(map(is_left, old)) and any(map(is_new, imports))):
        return True
    if counts_on_python2(source):
        return True
    return bool(source.of_type(token.BACKQUOTE)) or any(map(is_old_text, source.of_type(*TEXTS)))    # the leaves are many: they come last


def is_left(node):
    """True for an import from mimetools or rfc822, which six and future leave to 2.7."""
    return node.type == syms.import_from and from_module(node) in LEFT


def counts_on_python2(source):
    """True where *source* needs what Python 3 has not, a built-in, a method or a name, and does not ask which Python runs it."""
    imports = source.of_type(syms.import_name, syms.import_from)
    if source.says(*ASKING) or any(map(is_new, imports)):
        return False
    for node in imports:
        if node.type == syms.import_from and from_module(node) == "types" and not guarded(node) and any(
                name in OLD_TYPES for name, _, _ in import_items(node)):
            return True
    refs = [ref for name in sorted(BUILTINS) if source.says(name) for ref in source.refs_to(name)]
    if any(ref.context == "load" and unbound(source, ref.leaf) for ref in refs):
        return True
    if any(map(names_codec, source.attributes("encode", "decode"))) or any(map(counts_on_module, source.attributes(*OF_MODULES))):
        return True
    called = [trailer.children[1].value for trailer in source.attributes(*METHODS) if is_call(trailer.next_sibling or trailer)]
    return bool(called) and not any(node.children[1].value in METHODS for node in source.of_type(syms.funcdef))


def has_surrogateescape(source):
    """True where a literal names surrogateescape, which 2.7 has not: our helpers do, and who has ported the file."""
    return any(leaf.value[1:-1] == "surrogateescape" for leaf in source.of_type(token.STRING))


def has_future(source, name):
    """True where the file has ``from __future__ import name``."""
    return any(from_module(node) == "__future__" and any(item[0] == name for item in import_items(node))
               for node in source.of_type(syms.import_from))


def unbound(source, leaf):
    """True where the NAME *leaf* stands for a builtin: a load that nothing in the file binds."""
    return is_name(leaf) and not source.bindings(leaf)


class ServerFix(BaseFix):
    """A fixer for what goes on around a server: it leaves files alone that are none and no helper of one.

    With ``-f all`` every file is parsed; what a str is cannot be told where nothing is read or written.
    """

    run_order = ORDER_API - 2
    targets = ("http.server", "six", "future", "compat")

    def concerns(self, node):
        """True for a file of a server."""
        return concerns_server(node)


class Python2Fix(BaseFix):
    """A fixer for what is Python 2's wherever it stands: with ``-f all`` in every file, a handler's helpers too."""

    run_order = ORDER_API - 2
    targets = ServerFix.targets


def concerns_server(tree):
    """True where the file *tree* would be parsed without ``-f all``, and not for rfc822 alone, or is one of OTHERS; looked up once."""
    if getattr(tree, "bh_server", None) is None:
        tree.bh_server = is_of_server(text_of(tree))
    return tree.bh_server


def is_of_server(text, wanted=False):
    """True where the source *text* is that of a server; *wanted*: the pre-filter has let it pass."""
    if any(word in text for word in OTHERS):
        return True
    said = any(word in text for word in SERVERS) or any(word in text for word in FILES) and FILE.search(text)
    return bool(said) and (wanted or prefilter.wanted(text.encode("utf-8")))
