"""``sys.maxint`` -> ``sys.maxsize``, ``thread.isAlive()`` -> ``thread.is_alive()``, and other names that the engine leaves

``os.errno`` -> ``errno``; ``time.clock()`` -> ``time.process_time()``, ``fractions.gcd`` -> ``math.gcd``,
``urllib.basejoin`` -> ``urllib.parse.urljoin``, ``os.tmpfile`` -> ``tempfile.TemporaryFile``,
``locale.format`` -> ``locale.format_string``,
``tarfile.filemode`` -> ``stat.filemode``, ``pipes.quote`` -> ``shlex.quote``, ``sys.exc_type`` -> ``sys.exc_info()[0]``,
``sys.exc_traceback = None`` -> nothing,
``class T(threading._Timer)`` -> ``class T(threading.Timer)``,
``collections.Mapping`` and its like -> ``collections.abc.Mapping``: for six and future either Python's own
``import xml.etree.cElementTree as ET`` -> ``import xml.etree.ElementTree as ET``
``reload(sys); sys.setdefaultencoding("utf-8")`` -> nothing: text is UTF-8 now. For six and future it is left to 2.7.
``hasattr(x, "next")`` -> ``hasattr(x, "__next__")``, ``hasattr(x, "has_key")`` -> ``hasattr(x, "keys")``, ``def has_key(self, key)`` -> the
same, and ``__contains__ = has_key``: where the engine renames what is called, too
``thread.setDaemon(True)`` -> ``thread.daemon = True``, and other names of threading of which Python 3.10 warns on stderr
``log.warn("...")`` -> ``log.warning("...")``, of which it warns, too

1. The names wherever they stand: Python 3 has none of them. setdefaultencoding only in a file that is Python 2's.
2. Methods of threading in a file that says ``threading`` and has no method of that name itself.
3. ``warn`` of the module logging, and of a name that is bound to ``logging.getLogger(...)``.
"""

from .base import ORDER_API
from .engine import syms, token
from .fix_url_quoting import called
from .handlers import Use
from .header_uses import put
from .moving import import_statements
from .python2 import Python2Fix, is_python2
from .spelling import surround
from .std_next import stored_as_next
from .statements import insert_after, remove
from .trees import arguments, is_attribute, is_call, is_name, rename, replace, source_of, source_of_all, string_value
from .unused import drop_unused, uses_of

EXC = {"exc_type": 0, "exc_value": 1, "exc_traceback": 2}
NEW = {"sys.maxint": ("sys", "maxsize"), "os.errno": ("errno", None), "threading.currentThread": ("threading", "current_thread"),
       "threading.activeCount": ("threading", "active_count"), "logging.warn": ("logging", "warning"),
       "locale.format": ("locale", "format_string"), "wave.openfp": ("wave", "open"), "os.tmpfile": ("tempfile", "TemporaryFile")}
RENAMED = {"isAlive": "is_alive", "notifyAll": "notify_all", "isSet": "is_set"}
FOR_3 = {"time.clock": ("time", "process_time"), "pipes.quote": ("shlex", "quote"),
         "fractions.gcd": ("math", "gcd"), "urllib.basejoin": ("urllib.parse", "urljoin"), "tarfile.filemode": ("stat", "filemode")}
# What 2.7 has behind functions of their names, to derive from.
FOR_3.update(("threading._" + name, ("threading", name)) for name in "Timer Event Condition Semaphore BoundedSemaphore".split())
FOR_3.update(("collections." + name, ("collections.abc", name)) for name in (
    "Callable Container Hashable ItemsView Iterable Iterator KeysView Mapping MappingView MutableMapping MutableSequence "
    "MutableSet Sequence Set Sized ValuesView").split())
# By what programs tell dicts, and functions, from other values: what has the one on 2.7 has the other on Python 3.
ASKED = {"has_key": "keys", "iteritems": "items", "itervalues": "values", "iterkeys": "keys", "func_name": "__code__",
         "func_code": "__code__", "im_func": "__func__"}


class FixGoneNames(Python2Fix):
    """Names that are gone."""

    run_order = ORDER_API
    targets = ("http.server", "six", "future")
    words = ("setDaemon", "hasattr", "has_key", "warn", "setdefaultencoding", "cElementTree") + tuple(RENAMED) + tuple(EXC) + tuple(
        name.rpartition(".")[2] for name in list(NEW) + list(FOR_3))

    def fix(self, source):
        """Rewrite *source*."""
        table = dict(NEW, **dict((old, pair_of(old, *new)) for old, new in FOR_3.items()) if self.target.straddles else FOR_3)
        done = set()
        for module in sorted(set(name.rpartition(".")[0] for name in table if source.says(name.rpartition(".")[2]))):
            for use in uses_of(source, module):
                new = table.get("%s.%s" % (module, use.name))
                if new is not None:
                    put(Use(use.node, use.end, False), 0, self.need(*new))
                    done.add((module, use.name))
        if source.says(*EXC):
            for node in source.of_type(syms.expr_stmt):
                if frees_error(source, node):
                    remove(node)
            source = self.refresh()
        for use in uses_of(source, "sys") if source.says(*EXC) else ():
            if use.name in EXC and use.end == 2:
                put(Use(use.node, use.end, False), 0, "%s.exc_info()[%d]" % (use.leaf.value, EXC[use.name]))
        source = self.refresh()
        for module, name in done:
            drop_unused(source, (module,), (name,), whole=module == "pipes")    # which is gone, with its other names
        source = self.refresh() if done else source
        own = set(node.children[1].value for node in source.of_type(syms.funcdef)) if source.says("threading") else RENAMED
        for node in source.powers_with(*RENAMED):
            self.methods(node, own)
        for node in source.powers_with("setDaemon") if "setDaemon" not in own else ():
            daemon(node)
        for node in source.powers_with("warn"):
            if is_attribute(node.children[1], "warn") and is_logger(source, node.children[0]):
                rename(node.children[1].children[1], "warning")
        if getattr(source.tree, "bh_everything", False):
            self.renamed(source)
        if source.says("setdefaultencoding"):
            self.default_encoding(source)
        if source.says("cElementTree"):
            trees(source)

    @staticmethod
    def methods(node, own):
        """``x.isAlive()``; *own*: names that stand for something else here."""
        for child, following in zip(node.children[1:], node.children[2:] + [None]):
            name = child.children[1].value if is_attribute(child, *RENAMED) and is_call(following) else None
            if name == "isAlive" or name and name not in own:
                rename(child.children[1], RENAMED[name])

    def renamed(self, source):
        """What the engine's fixers rename elsewhere: ``x.next()``, ``x.has_key(y)``."""
        if is_python2(source):
            asked = dict(ASKED) if stored_as_next(source) else dict(ASKED, next="__next__")
            own = [node.children[1].value for node in source.of_type(syms.funcdef)] if source.says(*ASKED) else ()
            for node in source.powers_of("hasattr"):
                self.asked(source, node, asked, own)
        for node in source.of_type(syms.funcdef) if source.says("has_key") else ():
            scope = source.inner_scope(node).parent
            if node.children[1].value == "has_key" and scope.kind == "class" and "__contains__" not in scope.bound and (
                    node.parent.type == syms.suite):
                insert_after(node, "__contains__ = has_key")

    def asked(self, source, node, names, own):
        """``hasattr(x, "next")``, ``hasattr(x, "has_key")``; *own*: names of functions of the file."""
        values = arguments(node.children[1]) if is_call(node.children[1]) else []
        old = (string_value(values[1]) or ("", ""))[1] if len(values) == 2 else None
        if old in names and (old == "next" or old not in own) and not source.bindings(node.children[0]):
            new = '"%s"' % names[old]
            replace(values[1], '"%s" if str is bytes else %s' % (old, new) if self.target.straddles else new)

    def default_encoding(self, source):
        """``sys.setdefaultencoding(...)``, with the ``reload(sys)`` that makes it possible."""
        if not source.says("setdefaultencoding"):
            return
        found = [node for node in source.powers_of("sys", "reload", "imp", "importlib") if (
            source_of(node).startswith("sys.setdefaultencoding(") or source_of(node).replace(" ", "") in (
                "reload(sys)", "imp.reload(sys)", "importlib.reload(sys)"))]
        if not any("setdefaultencoding" in source_of(node) for node in found):
            return
        for node in found:
            if self.target.straddles:
                if node.parent.type == syms.simple_stmt:
                    surround(node, "str is bytes and ", "")
            elif node.parent.type == syms.simple_stmt:
                remove(node)
            else:
                replace(node, "None")


def frees_error(source, node):
    """True for ``sys.exc_traceback = None``, and ``sys.exc_type = sys.exc_value = None``: Python 3 frees what was caught by itself."""
    targets = node.children[:-1:2]
    return is_name(node.children[-1], "None") and node.parent.type == syms.simple_stmt and all(
        target.type == syms.power and len(target.children) == 2 and is_attribute(target.children[1], *EXC)
        and source.origin(target.children[0]) == "sys" for target in targets)


def daemon(node):
    """``thread.setDaemon(x)`` as a statement."""
    if len(node.children) > 2 and is_attribute(node.children[-2], "setDaemon") and is_call(node.children[-1]):
        values = arguments(node.children[-1])
        if len(values) == 1 and node.parent.type == syms.simple_stmt:
            thread = source_of_all(node.children[:-2])
            replace(node, "%s.daemon = %s" % (thread, source_of(values[0])))


def is_logger(source, node):
    """True for a name that is bound to nothing but ``logging.getLogger(...)``."""
    bindings = source.bindings(node) if is_name(node) else ()
    return bool(bindings) and all(binding.kind == "assign" and binding.value is not None and called(source, binding.value)[1] == (
        "logging.getLogger") for binding in bindings)


def pair_of(old, module, name):
    """Return (module, name) for both Pythons: that of *old* for 2.7, see dual_write."""
    before, _, first = old.rpartition(".")
    return "%s|%s" % (before, module), name if first == name else "%s|%s" % (first, name)


def trees(source):
    """The faster half of xml.etree, where it is imported under another name and not with the slower to fall back on."""
    for node in import_statements(source):
        names = [leaf for leaf in node.leaves() if is_name(leaf, "cElementTree")]
        if len(names) == 1 and "xml.etree" in u"%s" % node and not any(is_name(leaf, "ElementTree") for leaf in source.of_type(token.NAME)):
            if any(is_name(each, "as") for each in (names[0].next_sibling, names[0].parent.next_sibling)):
                rename(names[0], "ElementTree")
