"""``print urllib2.urlopen(u).read()`` -> ``print(urllib2.urlopen(u).read())``, both of ``BaseHTTPServer_compat.python2``

What ``-f all`` does for the target ``compat``: the source gets Python 3's syntax and keeps Python 2's meaning, which it
imports by name from BaseHTTPServer_compat.python2, the pieces of ``basehttpserver-compat run``. Since that text is one byte
a character everywhere, no place has to be found where bytes become text.

    import json, urlparse         from BaseHTTPServer_compat.python2 import json, urlparse
    open(name), sorted(d)         the same, and from BaseHTTPServer_compat.python2 import open, sorted
    name.strip().decode("hex")    py2(py2(name).strip()).decode("hex")
    "%s: %r" % (key, value)       py2("%s: %r") % (key, value)
    total / count                 py2(total) / count
    {"a": 1}                      Dict({"a": 1}), which goes through its keys in Python 2's order
    u"..." and "...", past ASCII  Unicode("..."), encoded("...")
    class C: def __cmp__          @special_methods before it

1. A file that is Python 3's, or made for both, is left alone; so is one that was rewritten before. Not made for both is what tries
   imports for both, and counts on Python 2 below them: its imports for Python 3 fail as they did on Python 2, see ``old_ways``.
2. What means the same on Python 3 is left: ``"%d" % n``, ``path.split("/")``, ``len(a) // 2``. See py2_wraps.
3. Python 3's ``import x`` of a module that lies beside the file stays: it is the program's own.
4. Not kept: comparisons where neither side can be seen to be None or a text, the order of the ``**keywords`` of a lambda,
   properties that a new class has from an old-style one, items of what cannot be seen to be an error, what old-style classes
   and sys.exc_info() after a clause say of themselves; ``print a, f()`` calls f before it writes a.

Not called fix_*, so that it is in no list: it is part of ``all``.
"""

import os

from .. import moves, python2_names
from . import fix_xmlrpc_booleans, imports, py2_caught, py2_classes, py2_docs, py2_keywords, py2_literals, py2_wraps
from .base import ORDER_IMPORTS, BaseFix
from .dotted import from_module, import_items
from .engine import syms, token
from .evidence import ASKING_WHICH, is_new, names_new
from .fix_comprehension_names import leaked
from .grammar import symbol
from .helper_modules import holds_module
from .python2 import has_future, is_python2
from .statements import items_of, remove, replace_import
from .trees import is_name, statements

PUBLIC = "BaseHTTPServer_compat.python2"
KNOWN = python2_names.VIEWS | frozenset(python2_names.RENAMED) | frozenset(moves.BY_NAME)
# Built into 2.7 or imported before a program: a file of the same name does not hide them.
ALWAYS = frozenset("sys os exceptions thread time imp marshal types re codecs traceback UserDict posixpath".split())
WIDTH = 110
MISSING = frozenset("http urllib socketserver queue configparser builtins html xmlrpc asyncio".split())


class FixStdPython2(BaseFix):
    """Python 3's syntax, Python 2's meaning."""

    run_order = ORDER_IMPORTS + 1
    targets = ("compat",)

    def fix(self, source):
        """Rewrite *source*."""
        if not is_python2_only(source):
            return
        if fix_xmlrpc_booleans.rewrite(source):
            source = self.refresh()
        for leaf in leaked(source):
            self.report(leaf, "BH604", "%s is a variable of a list comprehension before this" % leaf.value)
        self.wanted = {}    # name in PUBLIC -> name here
        builtins = self.builtins(source)
        old_ways(source)
        modules = self.modules(source)
        py2_keywords.rewrite(source, self.name)
        py2_caught.rewrite(source, self.name)
        py2_classes.rewrite(source, self.name)
        py2_wraps.rewrite(source, self.name, self.filename)
        py2_docs.rewrite(source, self.name)
        py2_literals.rewrite(source, self.name)
        for name in builtins:
            self.wanted[name] = name
        if "print" in self.wanted and has_future(source, "print_function"):
            del self.wanted["print"]
            self.wanted["print_function"] = "print"
        for node, items in modules:
            replace_import(node, items)
        self.say()

    def name(self, wanted):
        """Return the name under which the file is going to have *wanted* of python2."""
        if wanted not in self.wanted:
            free = wanted in python2_names.BUILTINS or wanted not in self.source.names
            self.wanted[wanted] = wanted if free else imports.free_name(self.source, wanted)
        return self.wanted[wanted]

    def builtins(self, source):
        """Return the sorted names of the built-ins that the file uses in a sense that Python 3 has not."""
        names = python2_names.BUILTINS | frozenset(["print"])
        found = set(ref.leaf.value for ref in source.refs if ref.context == "load" and ref.leaf.value in names
                    and self.is_builtin(ref))
        for node in source.nodes:
            if node.type in symbol("print_stmt"):
                found.add("print")
            elif node.type in symbol("exec_stmt"):
                found.add("exec")
            elif node.type == token.BACKQUOTE:
                found.add("repr")
        return sorted(found)

    @staticmethod
    def is_builtin(ref):
        """True where nothing in the file binds the name, or only what stands in for it where there is none: ``unicode = str``."""
        owner = ref.scope.owner(ref.leaf.value)
        return owner is None or owner.kind == "module" and all(
            binding.kind == "assign" and stands_in(binding.statement) for binding in owner.bound[ref.leaf.value])

    def modules(self, source):
        """Return [(import statement, the items that take its place)]."""
        found = []
        for node in source.of_type(syms.import_name, syms.import_from):
            items = items_of(node)
            moved = [new for item in items for new in self.moved(*item)]
            moved = [item for index, item in enumerate(moved) if item not in moved[:index]]
            if moved != items:
                found.append((node, moved))
        return found

    def moved(self, module, name, alias):
        """Return the items for one (module, name or None, alias or None)."""
        if not is_known(module, name) and (name or alias or not is_below_known(module)) or self.is_own(module):
            return [(module, name, alias)]
        if module == "os.path":
            module = "posixpath" if name or alias else "os"
            alias = alias if name or alias else None
        if name is not None:
            return [("%s.%s" % (PUBLIC, module), name, alias)]
        package, _, last = module.rpartition(".")
        if alias or not package:
            if module in python2_names.BUILTINS:    # the module repr: python2 has the built-in of the name
                return [(module, name, alias)]
            return [(PUBLIC + ("." + package if package else ""), last, alias)]
        return [("%s.%s" % (PUBLIC, module), None, None), (PUBLIC, module.partition(".")[0], None)]

    def is_own(self, module):
        """True where a module of this name lies beside the file."""
        top = module.partition(".")[0]
        if top in ALWAYS:
            return False
        return holds_module(os.path.dirname(self.filename), top)

    def say(self):
        """Import what the file uses of python2, before anything else in it runs."""
        if not self.wanted:
            return
        names = [name if name == alias else "%s as %s" % (name, alias) for name, alias in sorted(self.wanted.items())]
        text = "from %s import %s" % (PUBLIC, ", ".join(names))
        if len(text) > WIDTH:
            text = "from %s import (\n    %s)" % (PUBLIC, wrapped(names))
        root = self.source.tree
        imports.insert_statement(root, imports.future_index(root), text)


def wrapped(names):
    """Return *names* with commas, in lines."""
    lines = [""]
    for name in names:
        if len(lines[-1]) + len(name) > WIDTH - 6:
            lines.append("")
        lines[-1] += (" " if lines[-1] else "") + name + ","
    return "\n    ".join(lines).rstrip(",")


def is_known(module, name):
    """True where python2 has *module*, or its *name* is a module that python2 has."""
    return module in KNOWN or module.partition(".")[0] == "email" or name is not None and "%s.%s" % (module, name) in KNOWN


def is_below_known(module):
    """True for a module of a package that python2 has: ``logging.handlers``, which becomes an attribute of that one."""
    parts = module.split(".")
    return any(".".join(parts[:count]) in KNOWN for count in range(1, len(parts)))


def is_python2_only(source):
    """True for a source that Python 3 does not run, or runs without having been meant to."""
    old = new = tried = False
    for node in source.nodes:
        if node.type in symbol("print_stmt", "exec_stmt") or node.type == token.BACKQUOTE:
            old = True
        elif node.type == syms.import_from and from_module(node).startswith(PUBLIC):
            return False
        elif node.type in (syms.import_name, syms.import_from):
            tried = tried or names_new(node)
            new = new or is_new(node)
        elif node.type in symbol("annassign", "async_stmt", "async_funcdef", "tname"):
            new = True
        elif node.type == token.NAME and node.value == "nonlocal" and node.parent.type in symbol("global_stmt"):
            new = True
        elif node.type == token.STRING and node.value[:2].lower().find("f") >= 0 and node.value[0] not in "'\"":
            new = True
    return old or not new and (not tried or is_python2(source))


def old_ways(source):
    """Let ``try: from http.server import x`` end as on 2.7: in the ImportError that its except clause is there for.

    A test of the version, ``if sys.version_info[0] > 2:``, needs nothing: sys is 2.7's.
    """
    failed = set()
    for node in source.of_type(syms.import_name, syms.import_from):
        suite = node.parent.parent if node.parent.parent.type == syms.suite else node.parent
        if is_missing(node) and suite.parent is not None and suite.parent.type == syms.try_stmt and is_name(
                suite.prev_sibling.prev_sibling, "try"):
            if id(suite) in failed:
                remove(node)
            else:
                failed.add(id(suite))
                module = from_module(node) if node.type == syms.import_from else import_items(node)[0][0]
                missing = module.rpartition(".")[2] if module.startswith("urllib.") else module     # of the two, one is there
                new = statements('raise ImportError("No module named %s")' % missing)[0].children[0]
                new.remove()
                new.prefix = node.prefix
                node.replace(new)


def is_missing(node):
    """True for an import of what 2.7 has not, and nobody gave it: six and future do run there."""
    modules = [from_module(node)] if node.type == syms.import_from else [item[0] for item in import_items(node)]
    return names_new(node) and all(module.partition(".")[0] in MISSING for module in modules)


def stands_in(node):
    """True below ``except NameError:``, and an ``if`` that asks which Python this is."""
    while node.parent is not None and node.type not in (syms.funcdef, syms.classdef):
        before, node = node, node.parent
        if node.type == syms.try_stmt:
            clause = before.prev_sibling.prev_sibling if before.prev_sibling is not None else None
            return clause is not None and any(is_name(leaf, "NameError") for leaf in clause.leaves())
        if node.type == syms.if_stmt and any(leaf.value in ASKING_WHICH for child in node.children[1::4] for leaf in child.leaves()):
            return True
    return False
