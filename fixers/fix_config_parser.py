"""``ConfigParser.ConfigParser()`` -> ``_OldConfigParser()``, a class defined in the file

``ConfigParser.SafeConfigParser()`` -> ``ConfigParser.ConfigParser(strict=False, inline_comment_prefixes=(";",))``
``config.readfp(fp)`` -> ``config.read_file(fp)``; ``config.read(path)`` -> ``config.read(path, encoding="utf-8")``
``config.get(section, option, 1)`` -> ``config.get(section, option, raw=1)``

2.7 took a section or an option that comes twice, and ``value ; comment``; configparser refuses the one and keeps the other
in the value. SafeConfigParser and readfp are gone from 3.12. What 2.7 called ConfigParser took values of any type, and any ``%``
without ``(`` after it, which configparser refuses.

1. For six and future ``(config.readfp if str is bytes else config.read_file)(fp)`` and ``**_LENIENT``, which is empty on
   2.7; SafeConfigParser is in the list of tables.py, for ``-f all``.
2. Only in a file that is Python 2's. The engine's imports fixer renames the module.
3. A class that derives from one of them passes what is added to ``__init__``, or is given it where it is made.
4. ``config`` is a name or an attribute to which nothing but such an object is assigned.
"""

from . import tables
from .base import ORDER_API
from .definitions import define_class, empty_on_2
from .dotted import from_module
from .engine import Leaf, Node, syms, token
from .handlers import Use
from .header_uses import put
from .moving import import_statements
from .our_helpers import in_helper_class
from .python2 import Python2Fix, is_python2
from .spelling import Speller, add_argument
from .trees import ancestors, arguments, expression, is_attribute, is_call, is_name, rename, source_of, source_of_all
from .unused import drop_unused, uses_of

MODULES = ("ConfigParser", "configparser")
CLASSES = ("ConfigParser", "SafeConfigParser", "RawConfigParser")
LENIENT = [("strict", "False"), ("inline_comment_prefixes", '(";",)')]
OLD = "_OldConfigParser"
HELPER = '''
class _OldConfigParser(PARENT):
    """Python 2's ConfigParser: values may be of any type, and nothing is filled in but %(name)s."""

    def __init__(self, *args, **more):
        super().__init__(*args, **dict(more, interpolation=None, strict=False, comment_prefixes=()))

    def read(self, filenames, encoding=None):
        """Read files that are there; return their names."""
        found = []
        for name in [filenames] if isinstance(filenames, str) else filenames:
            try:
                stream = open(name, encoding=CODEC)
            except EnvironmentError:
                continue
            with stream:
                self.read_file(stream, name)
            found.append(name)
        return found

    def read_file(self, f, source=None):
        """Read lines: comments begin a line, or come after a value and white space."""
        super().read_file(filter(None, map(self._without_comment, f)), source or getattr(f, "name", "<???>"))

    readfp = read_file

    @staticmethod
    def _without_comment(line):
        if not line.strip() or line[0] in "#;" or line[0] in "rR" and line.split(None, 1)[0].lower() == "rem":
            return None
        before, semicolon, _ = line.partition(";")
        comment = semicolon and before[-1].isspace() and not before[0].isspace() and ("=" in before or ":" in before)
        return before.rstrip() + "\\n" if comment else line

    def set(self, section, option, value=None):
        """Set an option."""
        super(PARENT, self).set(section, option, value)

    def get(self, section, option, raw=False, vars=None, **more):
        """Return a value, with others filled in unless raw."""
        value = super().get(section, option, vars=vars, **more)
        return value if raw else self._filled(section, option, value, vars)

    def items(self, section, raw=False, vars=None):
        """Return [(option, value)], the values as get() gives them."""
        found = super().items(section, raw=True, vars=vars)
        return [(name, value if raw else self._filled(section, name, value, vars)) for name, value in found]

    def _filled(self, section, option, value, vars):
        import configparser
        text, others = value, dict(super().items(section, raw=True, vars=vars))
        for _ in range(10):
            if not (text and "%(" in text):
                return text
            parts = text.split("%(")
            parts[1:] = [self.optionxform(name) + end + rest for name, end, rest in (part.partition(")s") for part in parts[1:])]
            try:
                text = "%(".join(parts) % others
            except KeyError as error:
                raise configparser.InterpolationMissingOptionError(option, section, value, error.args[0])
        if "%(" in text:
            raise configparser.InterpolationDepthError(option, section, value)
        return text
'''


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
        old = [] if self.target.keeps_api else [use for use in uses_of(source, MODULES[0]) if is_old(use)]
        kept = [use.node for use in old]
        for node in import_statements(source) if not self.target.straddles else ():
            safe_import(node)
        for use in uses:
            if not any(use.node is node for node in kept):
                made.update(self.construct(use))
        classes = [use.node.parent if use.node.parent.type == syms.classdef else use.node.parent.parent for use in uses
                   if is_base(use) and not any(use.node is node for node in kept)]
        for cls in classes:
            made.update(self.derived(source, cls))
        for use in old:
            put(Use(use.node, use.end, False), 0, self.define())
        source = self.refresh()
        for trailer in source.attributes("get"):
            if is_call(trailer.next_sibling):
                name_arguments(trailer.next_sibling)
        for node in source.of_type(syms.power):
            self.methods(node, made, classes)
        if old:
            drop_unused(source, MODULES[:1], ("ConfigParser",), whole=True)

    def define(self):
        """Define the class of Python 2; return its name."""
        home = MODULES[1] if not self.target.straddles else tables.MODULES[MODULES[0]][self.target.name == "future"]
        text = HELPER.replace("encoding=CODEC", ", ".join("%s=%s" % each for each in self.speller.coding()))
        text = text.replace("PARENT", self.need(home, "ConfigParser"))
        define_class(self.source, OLD, empty_on_2(OLD, text) if self.target.straddles else text)
        return OLD

    def construct(self, use):
        """One use of a class; return the texts of what its object is assigned to."""
        leaf = use.leaf if use.end == 1 else use.node.children[1].children[1] if use.end == 2 else None
        if not self.target.straddles and leaf is not None and use.name == "SafeConfigParser" and leaf.value == use.name and use.end == 2:
            rename(leaf, "ConfigParser")
        if len(use.rest) > 1 and is_attribute(use.rest[0], "__init__") and is_call(use.rest[1]) and not is_lenient(use.rest[1]):
            add_argument(use.rest[1], self.speller.keywords("_LENIENT", LENIENT))
        if not use.rest or not is_call(use.rest[0]):
            return []
        if not is_lenient(use.rest[0]):
            add_argument(use.rest[0], self.speller.keywords("_LENIENT", LENIENT))
        return targets_of(use)

    def derived(self, source, cls):
        """One class of the file that derives from SafeConfigParser or RawConfigParser; return what its objects are assigned to."""
        calls = [node for node in source.powers_of(cls.children[1].value) if is_call(node.children[1])]
        if not any(node.type == syms.funcdef and is_name(node.children[1], "__init__") for node in cls.pre_order()):
            for node in calls:
                if not is_lenient(node.children[1]):
                    add_argument(node.children[1], self.speller.keywords("_LENIENT", LENIENT))
        return [target for node in calls for target in assigned(node)]

    def methods(self, node, made, classes):
        """``config.readfp(...)``, ``config.read(...)``; ``self.read(...)`` in one of the file's *classes*."""
        for index, child in enumerate(node.children[1:-1], 1):
            call = node.children[index + 1]
            if not is_attribute(child, "readfp", "read") or not is_call(call):
                continue
            name = child.children[1]
            receiver = source_of_all(node.children[:index])
            if receiver.startswith(OLD + "("):
                continue
            if name.value == "readfp" and not self.target.straddles:
                rename(name, "read_file")
            elif name.value == "readfp" and "(" not in receiver:
                put(Use(node, 0, False), index + 1, "(%s.readfp if str is bytes else %s.read_file)" % (receiver, receiver))
                return
            elif name.value == "readfp":
                self.report(name, "BH603", "readfp is read_file on Python 3")
            elif len(arguments(call)) == 1 and (receiver in made or receiver == "self" and any(
                    parent is cls for parent in ancestors(node) for cls in classes)):
                add_argument(call, self.speller.keywords("_CONFIG_TEXT", self.speller.coding()[:1]))


def name_arguments(call):
    """``config.get(section, option, 1, more)`` -> ``config.get(section, option, raw=1, vars=more)``: a dict's get() takes two."""
    values = arguments(call)
    if len(values) < 3 or any(value.type == syms.argument for value in values):
        return
    for name, value in zip(("raw", "vars"), values[2:4]):
        new = expression("f(%s=%s)" % (name, source_of(value))).children[1].children[1]
        new.remove()
        new.prefix = value.prefix
        value.replace(new)


def parsers(source):
    """Return the uses of the classes in *source*."""
    return [use for use in uses_of(source, *MODULES) if use.name in CLASSES]


def is_old(use):
    """True for the class ConfigParser, unless it is one of an earlier run: what SafeConfigParser was, or the base of OLD."""
    earlier = use.rest and is_call(use.rest[0]) and is_lenient(use.rest[0])
    return use.name == "ConfigParser" and not earlier and not in_helper_class(use.node)


def is_lenient(call):
    """True for arguments that an earlier run has added to."""
    return any(word in source_of(call) for word in ("strict=", "**"))


def is_base(use):
    """True for a class that another derives from."""
    around = use.node.parent
    around = around.parent if around.type == syms.arglist else around
    return not use.rest and around.type == syms.classdef


def targets_of(use):
    """Return the texts of what the object that *use* makes is assigned to."""
    return assigned(use.node)


def assigned(node):
    """Return the texts of what the expression *node* is assigned to."""
    statement = node.parent
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
