"""``"%s" % type(x)`` -> ``"%s" % _shown_type(x)``, ``repr(e)`` -> ``repr(_shown_error(e))``: classes and errors as Python 2 showed them

Python 2 showed ``<type 'exceptions.IOError'>``, ``<type 'instance'>``, ``__main__.Page`` and ``ValueError('x',)``, Python 3 shows
``<class 'FileNotFoundError'>``, ``<class '__main__.Page'>`` and ``ValueError('x')``. ``type(x).__name__`` -> ``_type_name(x)`` likewise.

1. Where they can be seen: printed, logged, or made a text: a type, a ``__class__``, the first of sys.exc_info(), the repr() of an error.
2. Reported (BH617): ``sys.exc_info()[:2]``; an error of the system, which was an IOError or an OSError by the line that raised it; the
   type of what may have been a unicode, unless the file marks those (marked_unicodes); a defaultdict; the repr() of a timedelta.
3. So is ``traceback.format_exc()`` and its like, unless it is printed or logged at once: Python 3 marks the places in a line below.
   And ``traceback.print_exc(file=self.wfile)``, or into a file in memory.
4. Only in a file of a server that is Python 2's. Of the names of errors' classes see fix_error_classes.
"""

from . import fix_error_classes, marked_unicodes
from .caught_errors import is_error
from .definitions import define, define_class
from .engine import syms, token
from .old_classes import old_classes
from .grammar import symbol
from .natively import natives_of
from .node_kinds import is_keyword
from .our_helpers import in_helper
from .python2 import ServerFix, is_python2
from .shown_class_helpers import CLASS, NEEDS
from .shown_values import LOGGING, shown
from .spelling import surround
from .trees import ancestors, arguments, is_attribute, is_call, is_name, rename, replace, source_of, string_value

TRACES = ("format_exc", "format_exception", "format_exception_only")
PRINTED = {"print_exc": 1, "print_exception": 4}    # where the file stands
INFO = ("sys.exc_info()[0]", "sys.exc_type")
WORDS = ("type", "__class__", "class", "exc_info", "exc_type", "repr", "except", "OrderedDict", "_asdict", "defaultdict",
         "timedelta") + TRACES + tuple(PRINTED)
DISPLAYS = symbol("listmaker", "testlist_gexp", "dictsetmaker")
TEXT = "Python 3 has another name for it, or shows it in another way"
ERRORS = "class of an error: IOError and OSError are told by the line that failed"
UNICODES = ("loads", "load", "unicode", "decode", "sqlite3")


class FixShownClasses(ServerFix):
    """The names of classes."""

    targets = ("http.server", "six", "future")

    def fix(self, source):
        """Rewrite what *source* shows."""
        if not is_python2(source) or not source.says(*WORDS):
            return
        self.used, self.shown = set(), with_items(shown(source))
        for node in [trailer.parent for trailer in source.attributes("__name__") if is_name_of_type(source, trailer)]:
            self.of_value(source, node, "_type_name")
            node.children[-1].remove()
        caught = self.caught(source)
        for node, is_whole in self.shown:
            if source_of(node) in ("sys.exc_info()", "sys.exc_info()[:2]"):
                self.report(node, "BH617", "class that is shown: " + TEXT)
            elif is_whole and is_name(node) and id(node) in caught:
                self.of_error(source, node, "_shown_error", node)
            elif is_made(source, node, "OrderedDict"):
                self.put(node, "_shown_ordered")
            elif is_made(source, node, "defaultdict") or is_whole and is_made(source, node, "timedelta"):
                self.report(node, "BH617", "a defaultdict, or a timedelta: Python 3 shows it in another way")
            else:
                self.of_class(source, node)
        for trailer in source.attributes(*TRACES) if source.says("traceback") else ():
            if is_call(trailer.next_sibling) and not is_log(trailer.parent):
                self.report(trailer.parent, "BH617", "a traceback: Python 3 shows it in another way")
        for trailer in source.attributes(*PRINTED) if source.says("traceback") else ():
            if is_call(trailer.next_sibling) and is_read(source, printed_to(trailer)):
                self.report(trailer.parent, "BH617", "a traceback: Python 3 shows it in another way")
        self.define(source)

    def of_class(self, source, node):
        """Rewrite *node* where it is a class, or the type of something."""
        first, last = (node.children[0], node.children[-1]) if node.type == syms.power else (node, None)
        if source_of(node) in INFO:
            self.of_error(source, node, "_shown_error_type", None)
        elif is_type(source, node):
            value = arguments(last)[0]
            if is_error(source, [value]):
                self.of_error(source, node, "_shown_error_type", value)
            else:
                self.of_value(source, node, "_shown_type")
        elif is_attribute(last, "__class__"):
            if len(node.children) == 2 and is_error(source, [first]):
                self.of_error(source, node, "_shown_error_type", first)
            else:
                self.put(node, "_shown_class")
        elif is_name(node):
            self.of_name(source, node)

    def of_name(self, source, node):
        """Rewrite the name of a class of the file's, or what is bound to a type alone."""
        bindings = source.bindings(node)
        of_three = fix_error_classes.of_three(source, node) if source.says("exc_info") else None
        if of_three is not None:
            self.report(node, "BH617", ERRORS)
            replace(node, "%s(%s)" % (self.helper("_shown_error_type"), of_three[0]))
        elif bindings and all(binding.kind == "class" for binding in bindings):
            self.put(node, "_shown_class")
        elif bindings and all(binding.kind == "assign" and binding.value is not None and is_type(source, binding.value)
                              for binding in bindings):
            self.put(node, "_shown_class", ", True")

    def of_value(self, source, node, name):
        """``type(x)`` -> ``name(x)``."""
        value = arguments(node.children[1])[0]
        may_be = source.says(*UNICODES) and not is_name(value, "self") and not natives_of(source).of(value)
        if may_be and (makes_unicode(value) or not self.marked(source)):
            self.report(node, "BH617", "type of what may be a unicode, which is a str now")
        rename(node.children[0], self.helper(name))

    def of_error(self, source, node, name, error):
        """Let the function *name* show the *error*, None for what sys tells of, in the place of *node*."""
        text = "sys.exc_info()[1]" if error is None else source_of(error)
        words = fix_error_classes.caught_by(source, error) if is_name(error) else fix_error_classes.SYSTEM
        if not words.isdisjoint(fix_error_classes.SYSTEM):
            self.report(node, "BH617", ERRORS)
        replace(node, "%s(%s)" % (self.helper(name), text))

    def put(self, node, name, more=""):
        """``x`` -> ``name(x)``."""
        surround(node, self.helper(name) + "(", more + ")")

    def helper(self, name):
        """Return the *name* of a function, which will be defined."""
        self.used.add(name)
        return name

    def marked(self, source):
        """True where the file will mark what was unicode: its type is asked for, as its repr() may be."""
        if not hasattr(source.tree, "bh_types"):
            source.tree.bh_types = marked_unicodes.may_mark(source, [id(node) for node, _ in self.shown])
        return source.tree.bh_types

    def define(self, source):
        """Define what is used."""
        needed = [each for name in sorted(self.used) for each in NEEDS[name]]
        for name, text in sorted(set(needed), key=needed.index, reverse=True):     # each is put before the one before it
            define(source, name, text.replace("OLD_CLASSES", repr(tuple(map(str, old_classes(source))))))
        if "_shown_error" in self.used or "_shown_error_type" in self.used:
            define(source, "_class_name", fix_error_classes.HELPER)
        if self.used:
            define_class(source, "_ShownClass", CLASS)

    @staticmethod
    def caught(source):
        """Return the ids of the NAMEs that mean an error."""
        found = set()
        for clause in source.of_type(syms.except_clause):
            if len(clause.children) == 4 and is_name(clause.children[3]):
                found.update(id(leaf) for leaf in clause.next_sibling.next_sibling.leaves()
                             if is_name(leaf, clause.children[3].value) and not is_attribute(leaf.parent))
        return found


def is_type(source, node):
    """True for ``type(x)``."""
    return node.type == syms.power and len(node.children) == 2 and is_name(node.children[0], "type") and is_call(
        node.children[1]) and len(arguments(node.children[1])) == 1 and not source.bindings(node.children[0])


def is_name_of_type(source, trailer):
    """True for the ``.__name__`` of ``type(x).__name__`` where x is no error."""
    children = trailer.parent.children
    if len(children) != 3 or children[2] is not trailer or not is_name(children[0], "type") or source.bindings(children[0]):
        return False
    values = arguments(children[1]) if is_call(children[1]) else ()
    return len(values) == 1 and not is_error(source, [values[0]]) and not in_helper(trailer)


def makes_unicode(value):
    """True for what is a unicode by itself, which is not marked: ``u"..."``, ``x.decode(y)``."""
    return any(is_name(leaf, "decode", "unicode") or "u" in (string_value(leaf) or ("",))[0] for leaf in value.leaves())


def with_items(found):
    """Return what shown() *found*, and what displays in it hold, which is shown by its repr()."""
    more = []
    for node, is_whole in found:
        if node.type == syms.atom and node.children[0].type in (token.LSQB, token.LPAR, token.LBRACE) and len(node.children) == 3:
            inner = node.children[1]
            more += [(child, True) for child in (inner.children if inner.type in DISPLAYS else [inner])]
    return found + with_items(more) if more else found


def is_made(source, node, name):
    """True for ``name(...)``, for ``x._asdict()``, which makes an OrderedDict, and for a name that is bound to such alone."""
    if is_name(node):
        values = [binding.value if binding.kind == "assign" else None for binding in source.bindings(node)]
        return bool(values) and all(value is not None and value.type == syms.power and is_made(source, value, name) for value in values)
    if node.type != syms.power or not is_call(node.children[-1]):
        return False
    if name == "OrderedDict" and is_attribute(node.children[-2], "_asdict") and not arguments(node.children[-1]):
        return True
    return source_of(node).partition("(")[0].endswith(name) and (
        is_call(node.children[1]) and len(node.children) == 2 or is_attribute(node.children[1]) and len(node.children) == 3)


def is_log(node):
    """True for what is printed or logged, alone or in a text."""
    for around in ancestors(node):
        if around.type in symbol("print_stmt"):
            return True
        if is_call(around) and around.parent.type == syms.power:
            head = around.parent.children[0]
            before = around.prev_sibling
            if is_name(before, "print") or is_attribute(before, *LOGGING) and (
                    before.children[1].value not in ("write", "format") or source_of(head) == "sys" or "err" in source_of(head)):
                return True
        if around.type in (syms.simple_stmt, syms.suite):
            break
    return False


def printed_to(trailer):
    """Return the file that ``.print_exc(file=x)`` is given, or None."""
    values = arguments(trailer.next_sibling)
    named = [value.children[2] for value in values if is_keyword(value) and is_name(value.children[0], "file") and len(value.children) == 3]
    placed = values[PRINTED[trailer.children[1].value]:][:1]
    return (named + [value for value in placed if not is_keyword(value)] + [None])[0]


def is_read(source, node):
    """True for the output of a handler, and for a name of a file in memory: somebody reads what is in them."""
    if node is None:
        return False
    made = [binding.value for binding in source.bindings(node) if binding.value is not None] if is_name(node) else ()
    return source_of(node).endswith("wfile") or any("StringIO(" in source_of(value) or "BytesIO(" in source_of(value) for value in made)
