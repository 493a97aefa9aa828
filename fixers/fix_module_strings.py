"""Strings that name a module of the family, or a name in one.

``__import__("SocketServer")`` -> ``__import__("socketserver")``
``__import__("BaseHTTPServer")`` -> ``importlib.import_module("http.server")``
``mock.patch("BaseHTTPServer.HTTPServer")`` -> ``mock.patch("http.server.HTTPServer")``
``sys.modules["BaseHTTPServer"]`` -> ``sys.modules["http.server"]``
``[sys.executable, "-m", "SimpleHTTPServer"]`` -> ``[sys.executable, "-m", "http.server"]``

1. ``__import__("a.b")`` gives ``a``: hence import_module, for a call with the name alone.
2. A string that is a module's bare name anywhere else may mean anything: reported.
3. Code in strings (exec, ``python -m SimpleHTTPServer`` in a shell command) is reported.
"""

import re

from .. import moves
from .base import ORDER_IMPORTS, BaseFix
from .engine import syms, token
from .moving import set_dotted
from .trees import arguments, is_call, is_name, rename, string_value

NAMES = "|".join(module["old"] for module in moves.MODULES)
SERVER = "Server"   # of most of the names; quicker to find
MENTION = re.compile(NAMES)
BARE = re.compile(r"(%s)$" % NAMES)
DOTTED = re.compile(r"(%s)((?:\.[A-Za-z_]\w*)+)$" % NAMES)
CODE = re.compile(r"(?m)^[ \t]*(?:import|from)[ \t]+(?:%s)\b|\s-m\s+(?:%s)\b" % (NAMES, NAMES))
IMPORTING = ("import_module", "find_module", "find_spec", "importorskip", "import_fresh_module", "reload")


class FixModuleStrings(BaseFix):
    """Rewrite strings whose place says that they name a module."""

    run_order = ORDER_IMPORTS - 1  # the imports ask whether a string has the name
    targets = moves.TARGETS

    def fix(self, source):
        """Look at every string literal of *source*."""
        for leaf in source.of_type(token.STRING):
            text = leaf.value
            if (SERVER in text or "mimetools" in text or "rfc822" in text) and MENTION.search(text):
                self.string(leaf)

    def string(self, leaf):
        """Rewrite or report one string literal."""
        prefix, text = string_value(leaf)
        if "b" in prefix or "f" in prefix:
            return
        bare, dotted = BARE.match(text), DOTTED.match(text)
        if bare:
            self.bare(leaf, text)
        elif dotted:
            self.dotted(leaf, dotted.group(1), dotted.group(2)[1:])
        elif CODE.search(text) and not is_documentation(leaf):
            self.doubt(leaf, "code in a string imports or runs %s" % CODE.search(text).group().split()[-1])

    def doubt(self, leaf, text):
        """Report a string that may or may not mean a module; with the shim installed the old name goes on working."""
        if not self.target.keeps_api:
            self.report(leaf, "BH103", text)

    def bare(self, leaf, old):
        """A string that is a module's name: it means the module where an import or sys.modules has it."""
        kind = self.kind(leaf)
        if kind is None:
            if old.endswith("Server") and not is_kept_name(self.source, leaf, old) and not is_mapped(leaf, old):
                self.doubt(leaf, "the string %r may mean the module" % str(old))
            return
        new = self.target.module(old)
        if kind == "run":
            return self.run(leaf, old)
        if new is None:
            self.report(leaf, "BH102", "%s has no successor" % old)
        elif kind == "__import__" and "." in new:
            self.dunder_import(leaf, new)
        else:
            put_text(leaf, new)
        return None

    def run(self, leaf, old):
        """``-m SimpleHTTPServer``: http.server's command line, for a Python 3 that is sure to run it."""
        if self.target.name == "http.server" and moves.BY_NAME[old]["runs"] and old != "CGIHTTPServer":
            put_text(leaf, self.target.module(old))
        else:
            self.doubt(leaf, "python -m %s is python -m http.server on Python 3" % old)

    def kind(self, leaf):
        """Return what the place of the string *leaf* does with a module's name, or None."""
        before = leaf.prev_sibling
        if before is not None and before.type == token.COMMA:
            before = before.prev_sibling
            if string_value(before) is not None and string_value(before)[1] == "-m":
                return "run"
        call = call_around(leaf)
        if call is not None:
            return call
        parent = leaf.parent
        if parent.type == syms.trailer and parent.children[0].type == token.LSQB:
            return "modules" if self.is_modules(parent.parent, parent) else None
        if parent.type == syms.comparison and leaf is parent.children[0]:
            return "modules" if self.source.origin(parent.children[2]) == "sys.modules" else None
        return None

    def is_modules(self, power, trailer):
        """True where what is before *trailer* in *power* is sys.modules."""
        head = power.children[:power.children.index(trailer)]
        names = [u"%s" % child for child in head]
        return "".join(names).strip() in ("sys.modules", "modules")

    def dunder_import(self, leaf, new):
        """``__import__`` of a module that has a dot now."""
        trailer = leaf.parent if is_call(leaf.parent) else None
        if trailer is None:
            call = leaf.parent.parent
            values = arguments(call)
            wanted = values[3] if len(values) > 3 else None
            if wanted is not None and elements_of(wanted):
                return put_text(leaf, new)
            self.doubt(leaf, "__import__ with more than a name; %s gives the package" % new)
            return None
        name = trailer.prev_sibling
        put_text(leaf, new)
        set_dotted(name, self.need("importlib", "import_module"))
        return None

    def dotted(self, leaf, old, rest):
        """A string ``module.name[.more]``."""
        name, _, more = rest.partition(".")
        if moves.row(old, name) is None:
            if not is_documentation(leaf):
                self.doubt(leaf, "the string may mean the module %s" % old)
            return
        place = self.target.place(old, name)
        if place is None:
            self.report(leaf, "BH102", "%s.%s is gone: %s" % (old, name, moves.row(old, name)[3]))
            return
        put_text(leaf, ".".join(part for part in place + (more,) if part))


def call_around(leaf):
    """Return what the call that *leaf* is the first argument of does: ``__import__``, "import", "modules", "patch"."""
    trailer = leaf.parent
    if trailer.type == syms.arglist:
        if trailer.children[0] is not leaf:
            return None
        trailer = trailer.parent
    if not is_call(trailer):
        return None
    before = trailer.prev_sibling
    name = before.children[-1] if before is not None and before.type == syms.trailer else before
    if is_name(name, "__import__"):
        return "__import__"
    if is_name(name, *IMPORTING):
        return "import"
    if is_name(name, "get", "pop", "setdefault") and "modules" in u"%s" % trailer.parent.children[0].parent:
        return "modules"
    if is_name(name, "patch", "multiple", "setitem", "delitem"):
        return "patch"
    return None


def elements_of(node):
    """True where the list or tuple literal *node* has elements."""
    return node.type == syms.atom and len(node.children) > 2


def put_text(leaf, text):
    """Give the string literal *leaf* the content *text*, keeping its quotes."""
    _, old = string_value(leaf)
    start = leaf.value.index(old)
    rename(leaf, leaf.value[:start] + text + leaf.value[start + len(old):])


def is_documentation(leaf):
    """True for a string that is a statement of its own."""
    return leaf.parent.type == syms.simple_stmt


def is_mapped(leaf, old):
    """True where the new name stands beside the old one: a table for both Pythons."""
    around = leaf.parent
    if around.type not in (syms.arglist, syms.dictsetmaker, syms.testlist_gexp, syms.listmaker):
        return False
    new = moves.BY_NAME[old]["http.server"]
    return any(string_value(each) is not None and string_value(each)[1] == new for each in around.children)


def is_kept_name(source, leaf, old):
    """True where the string names the variable that an import in this file binds: ``__all__``, ``globals()[...]``."""
    if old not in source.module.bound:
        return False
    text = u"%s" % leaf.parent
    node = leaf
    while node.parent is not None and node.type != syms.expr_stmt:
        node = node.parent
    return "globals()" in text or (node.type == syms.expr_stmt and is_name(node.children[0], "__all__"))


