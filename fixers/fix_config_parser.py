"""``ConfigParser.SafeConfigParser()`` -> ``ConfigParser.ConfigParser(strict=False, inline_comment_prefixes=(";",))``

``config.readfp(fp)`` -> ``config.read_file(fp)``; ``config.read(path)`` -> ``config.read(path, encoding="utf-8")``

2.7 took a section or an option that comes twice, and ``value ; comment``; configparser refuses the one and keeps the other
in the value. SafeConfigParser and readfp are gone from 3.12.

1. For six and future ``(config.readfp if str is bytes else config.read_file)(fp)`` and ``**_LENIENT``, which is empty on
   2.7; SafeConfigParser is in the list of tables.py, for ``-f all``.
2. Only in a file that is Python 2's. The engine's imports fixer renames the module.
3. ``config`` is a name or an attribute to which nothing but such an object is assigned.
"""

from .base import ORDER_API
from .dotted import from_module
from .engine import Leaf, Node, syms, token
from .handlers import Use
from .header_uses import put
from .moving import import_statements
from .python2 import Python2Fix, is_python2
from .spelling import Speller, add_argument
from .trees import arguments, is_attribute, is_call, is_name, rename, source_of, source_of_all
from .unused import uses_of

MODULES = ("ConfigParser", "configparser")
CLASSES = ("ConfigParser", "SafeConfigParser", "RawConfigParser")
LENIENT = [("strict", "False"), ("inline_comment_prefixes", '(";",)')]


class FixConfigParser(Python2Fix):
    """The module ConfigParser."""

    run_order = ORDER_API
    words = CLASSES

    def fix(self, source):
        """Rewrite *source*."""
        uses = parsers(source)
        if not uses or not is_python2(source):
            return
        self.speller, made = Speller(self, source), set()
        for node in import_statements(source) if not self.target.straddles else ():
            safe_import(node)
        for use in uses:
            made.update(self.construct(use))
        for node in source.of_type(syms.power):
            self.methods(node, made)

    def construct(self, use):
        """One use of a class; return the texts of what its object is assigned to."""
        leaf = use.leaf if use.end == 1 else use.node.children[1].children[1] if use.end == 2 else None
        if not self.target.straddles and leaf is not None and use.name == "SafeConfigParser" and leaf.value == use.name and use.end == 2:
            rename(leaf, "ConfigParser")
        if not use.rest or not is_call(use.rest[0]):
            return []
        if not any(word in source_of(use.rest[0]) for word in ("strict=", "**")):
            add_argument(use.rest[0], self.speller.keywords("_LENIENT", LENIENT))
        return targets_of(use)

    def methods(self, node, made):
        """``config.readfp(...)``, ``config.read(...)``."""
        for index, child in enumerate(node.children[1:-1], 1):
            call = node.children[index + 1]
            if not is_attribute(child, "readfp", "read") or not is_call(call):
                continue
            name = child.children[1]
            receiver = source_of_all(node.children[:index])
            if name.value == "readfp" and not self.target.straddles:
                rename(name, "read_file")
            elif name.value == "readfp" and "(" not in receiver:
                put(Use(node, 0, False), index + 1, "(%s.readfp if str is bytes else %s.read_file)" % (receiver, receiver))
                return
            elif name.value == "readfp":
                self.report(name, "BH603", "readfp is read_file on Python 3")
            elif receiver in made and len(arguments(call)) == 1:
                add_argument(call, self.speller.keywords("_CONFIG_TEXT", self.speller.coding()[:1]))


def parsers(source):
    """Return the uses of the classes in *source*."""
    return [use for use in uses_of(source, *MODULES) if use.name in CLASSES]


def targets_of(use):
    """Return the texts of what the object that *use* makes is assigned to."""
    statement = use.node.parent
    if statement.type == syms.expr_stmt and statement.children[1].type == token.EQUAL:
        return [source_of(target) for target in statement.children[:-1:2]]
    return []


def safe_import(node):
    """``from ConfigParser import SafeConfigParser`` -> ``from ConfigParser import ConfigParser as SafeConfigParser``"""
    if node.type != syms.import_from or from_module(node) not in MODULES:
        return
    for leaf in [leaf for leaf in node.leaves() if is_name(leaf, "SafeConfigParser") and not is_name(leaf.prev_sibling, "as")]:
        if leaf.parent.type == syms.import_as_name:
            rename(leaf, "ConfigParser")
        else:
            named = [Leaf(token.NAME, "ConfigParser"), Leaf(token.NAME, "as", prefix=" "), Leaf(token.NAME, leaf.value, prefix=" ")]
            new = Node(syms.import_as_name, named)
            new.prefix = leaf.prefix
            leaf.replace(new)
