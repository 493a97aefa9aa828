"""``print "error:", sys.exc_info()[0]`` -> reported (BH617): classes, and errors of the system, have other names on Python 3

Python 2 showed ``<type 'exceptions.IOError'>``, ``__main__.Page`` and ``ValueError('x',)``, Python 3 shows
``<class 'FileNotFoundError'>``, ``<class '__main__.Page'>`` and ``ValueError('x')``.

1. Where they can be seen: printed, logged, or made a text: a type, a ``__class__``, the first of sys.exc_info(), the repr() of an error.
2. ``traceback.format_exc()`` and its like, unless it is printed or logged at once: Python 3 marks the places in a line below, and an
   error that has another name has it there too.
3. ``type(x).__name__`` in a file that has unicodes or longs; an OrderedDict, which Python 3.12 shows in another way.
4. Only in a file of a server that is Python 2's. Of the names of errors' classes see fix_error_classes.
"""

from .caught_errors import is_error
from .engine import syms, token
from .formats import CONVERSION
from .grammar import elements, symbol
from .node_kinds import is_keyword
from .python2 import ServerFix, is_python2
from .trees import ancestors, arguments, is_attribute, is_call, is_name, source_of

LOGGING = ("log_message", "log_error", "debug", "info", "warning", "warn", "error", "critical", "exception", "write", "format")
TRACES = ("format_exc", "format_exception", "format_exception_only")
TEXT = "Python 3 has another name for it, or shows it in another way"


class FixShownClasses(ServerFix):
    """The names of classes."""

    targets = ("http.server", "six", "future")

    def fix(self, source):
        """Report what *source* shows."""
        if not is_python2(source) or not source.says("type", "__class__", "exc_info", "exc_type", "repr", "except", "OrderedDict", *TRACES):
            return
        caught = self.caught(source)
        for node, is_whole in shown(source):
            if is_class(source, node) or is_whole and is_name(node) and id(node) in caught:
                self.report(node, "BH617", "class that is shown: " + TEXT)
            elif is_name_of_type(source, node):
                self.report(node, "BH617", "name of a type: unicode is str, and long is int now")
            elif source.says("OrderedDict") and is_ordered_dict(source, node):
                self.report(node, "BH617", "an OrderedDict: Python 3.12 and newer show {key: value} in it, not [(key, value)]")
        for trailer in source.attributes(*TRACES) if source.says("traceback") else ():
            if is_call(trailer.next_sibling) and not is_log(trailer.parent):
                self.report(trailer.parent, "BH617", "a traceback: Python 3 shows it in another way")

    @staticmethod
    def caught(source):
        """Return the ids of the NAMEs that mean an error."""
        found = set()
        for clause in source.of_type(syms.except_clause):
            if len(clause.children) == 4 and is_name(clause.children[3]):
                found.update(id(leaf) for leaf in clause.next_sibling.next_sibling.leaves()
                             if is_name(leaf, clause.children[3].value) and not is_attribute(leaf.parent))
        return found


def is_name_of_type(source, node):
    """True for ``type(x).__name__`` where x may be a unicode or a long, in a file that has some and does not mark them."""
    if not source.says("loads", "load", "unicode", "long", "decode", "sqlite3") or getattr(source.tree, "bh_open", ()):
        return False
    if node.type != syms.power or len(node.children) != 3 or not is_name(node.children[0], "type") or source.bindings(node.children[0]):
        return False
    values = arguments(node.children[1]) if is_call(node.children[1]) and is_attribute(node.children[2], "__name__") else ()
    return len(values) == 1 and not is_name(values[0], "self") and not is_error(source, [values[0]])


def is_ordered_dict(source, node):
    """True for ``OrderedDict(...)``, and for a name that is bound to such alone."""
    if is_name(node):
        values = [binding.value if binding.kind == "assign" else None for binding in source.bindings(node)]
        return bool(values) and all(value is not None and value.type == syms.power and is_ordered_dict(source, value) for value in values)
    return node.type == syms.power and is_call(node.children[-1]) and source_of(node).partition("(")[0].endswith("OrderedDict") and (
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


def shown(source):
    """Return [(expression, whether its repr() is seen)] of what becomes text."""
    found = []
    for node in source.of_type(*symbol("print_stmt")):
        found += [(child, False) for child in node.children[1:] if child.type != token.COMMA]
    for node in source.of_type(syms.atom):
        if node.children[0].type == token.BACKQUOTE:
            found.append((node.children[1], True))
    for node in source.of_type(syms.term):
        if len(node.children) == 3 and node.children[1].type == token.PERCENT:
            found += of_format(node)
    for node in source.powers_saying(("str", "repr"), LOGGING):
        last = node.children[-1]
        if is_call(last) and arguments(last):
            before = node.children[-2]
            if is_name(before, "str", "repr") and len(node.children) == 2:
                found.append((arguments(last)[0], before.value == "repr"))
            elif is_attribute(before, *LOGGING):
                found += [(value, False) for value in arguments(last) if not is_keyword(value)]
    return found


def of_format(node):
    """Return the same of ``left % right``."""
    right = node.children[2]
    values = elements(right) if right.type == syms.atom and right.children[0].type == token.LPAR else [right]
    letters = [found.group(6) for found in CONVERSION.finditer(source_of(node.children[0])) if found.group(6) != "%"]
    if len(letters) != len(values):
        return [(value, False) for value in values]
    return [(value, letter == "r") for value, letter in zip(values, letters)]


def is_class(source, node):
    """True for ``type(x)``, ``x.__class__``, ``sys.exc_info()[0]``, ``sys.exc_info()[:2]`` and ``sys.exc_type``."""
    if node.type != syms.power:
        return False
    text = source_of(node)
    if text in ("sys.exc_info()[0]", "sys.exc_info()", "sys.exc_info()[:2]", "sys.exc_type"):
        return True
    last = node.children[-1]
    if is_attribute(last, "__class__"):
        return True
    first = node.children[0]
    return len(node.children) == 2 and is_name(first, "type") and is_call(last) and len(arguments(last)) == 1 and not source.bindings(first)
