"""``kind, error, tb = sys.exc_info(); raise kind, error, tb`` -> ``...; raise error.with_traceback(tb)``, not ``kind(error)...``

``raise E, error`` of a caught *error* -> ``raise _raised(E, error)``, defined in the file: *error* itself where it is an E, else E(error).
``raise E, None, tb`` and ``raise E(1), None, tb`` -> ``raise E().with_traceback(tb)`` and ``raise E(1).with_traceback(tb)``
For six ``six.reraise(error.__class__, error, tb)``, ``six.reraise(E, E("text"), tb)``, and ``_reraise(E, value, tb)`` where *value* may
be an error or no error.

``raise A or B, value`` -> ``raise _raised(A or B, value)``

1. Left to the engine's fixer: a value that is no error, a literal, text, a tuple that is written out.
2. For future its own function, which asks the values, takes those with a traceback.
"""

from .base import ORDER_API
from .caught_errors import named_info
from .definitions import define
from .engine import syms, token
from .grammar import symbol
from .python2 import Python2Fix
from .trees import is_attribute, is_call, is_name, replace, source_of, source_of_all

RAISED = '''

def _raised(kind, value=None):
    """Return the error that Python 2 raised for ``raise kind, value``."""
    if not hasattr(kind, "__bases__") or isinstance(value, kind):
        return value if hasattr(kind, "__bases__") else kind
    return kind() if value is None else kind(*value) if isinstance(value, tuple) else kind(value)
'''
RERAISE = '''

def _reraise(kind, value, traceback):
    """Raise what Python 2 raised for ``raise kind, value, traceback``."""
    error = _raised(kind, value)
    %s(error.__class__, error, traceback)
'''
CHOICES = symbol("or_test", "and_test", "test")
UNKNOWN = "?"       # an error that only the running program knows


class FixRaisedValues(Python2Fix):
    """Errors that are raised again."""

    run_order = ORDER_API - 2
    targets = ("http.server", "six", "future")
    words = ("raise",)

    def fix(self, source):
        """Rewrite *source*."""
        for node in source.of_type(syms.raise_stmt):
            values = [] if any(is_name(child, "from") for child in node.children) else [
                child for child in node.children[1:] if child.type != token.COMMA]
            if len(values) == 2:
                self.again(source, node, *values)
            elif len(values) == 3 and self.target.name != "future":
                self.traced(source, node, *values)

    def again(self, source, node, kind, value):
        """``raise kind, value``."""
        error = None if is_name(value, "None") else error_of(source, kind, value)
        if error == UNKNOWN or kind.type in CHOICES:    # of which the engine's would call the last alone
            define(source, "_raised", RAISED)
            replace(node, "raise _raised(%s, %s)" % (source_of(kind), source_of(value)))
        elif error is not None:
            replace(node, "raise " + error[1])

    def traced(self, source, node, kind, value, traceback):
        """``raise kind, value, traceback``."""
        error = error_of(source, kind, value) or (None if is_made(value) else UNKNOWN)
        kind, given, traceback = source_of(kind), source_of(value), source_of(traceback)
        if self.target.straddles:
            name = self.need("six", "reraise")
            if error == UNKNOWN:
                define(source, "_reraise", RERAISE % name)
                define(source, "_raised", RAISED)
                replace(node, "_reraise(%s, %s, %s)" % (kind, given, traceback))
            elif error is None:
                replace(node, "%s(%s, %s%s, %s)" % (name, kind, kind, given if is_tuple(value) else "(%s)" % given, traceback))
            else:
                replace(node, "%s(%s, %s, %s)" % ((name,) + error + (traceback,)))
        elif error == UNKNOWN:
            define(source, "_raised", RAISED)
            replace(node, "raise _raised(%s).with_traceback(%s)" % (kind if given == "None" else "%s, %s" % (kind, given), traceback))
        elif error is not None:
            replace(node, "raise %s.with_traceback(%s)" % (error[1], traceback))


def error_of(source, kind, value):
    """Return (class, error) as texts, UNKNOWN where the error may be *value* or made of it, None where it is made of it for certain."""
    text, given = source_of(kind), source_of(value)
    if is_name(value, "None"):
        if kind.type == syms.power and is_call(kind.children[-1]):
            return source_of_all(kind.children[:-1]), text
        if is_caught(source, kind):
            return text + ".__class__", text
        return (text, text + "()") if is_class(source, kind) else UNKNOWN
    if are_pair(source, kind, value):
        return given + ".__class__", given
    if is_caught(source, value) or is_of_info(value, "1"):
        return UNKNOWN
    return None


def is_made(node):
    """True for what is no error for certain: a literal, text that is put together, a tuple."""
    return node.type in (token.STRING, token.NUMBER) or node.type in symbol("term", "arith_expr") or is_tuple(node) or (
        node.type == syms.power and is_name(node.children[0], "str", "repr"))


def is_tuple(node):
    """True for a tuple in brackets."""
    return node.type == syms.atom and len(node.children) == 3 and node.children[1].type in symbol("testlist_gexp", "testlist")


def is_caught(source, node):
    """True for a name that an except clause binds, or that is the second of what sys.exc_info() gave."""
    bindings = source.bindings(node) if is_name(node) else ()
    return bool(bindings) and all(binding.kind == "except" or place_in_info(binding) == 1 for binding in bindings)


def is_class(source, node):
    """True for a class of the file, a built-in error, an attribute that begins with a capital letter."""
    if is_name(node):
        bindings = source.bindings(node)
        return all(binding.kind in ("class", "import") for binding in bindings) if bindings else node.value[:1].isupper()
    return node.type == syms.power and is_attribute(node.children[-1]) and node.children[-1].children[1].value[:1].isupper()


def are_pair(source, kind, value):
    """True for the first two of what sys.exc_info() gave: names, ``info[0]`` and ``info[1]``, ``type(e)`` and ``e``."""
    if is_of_info(kind, "0") and is_of_info(value, "1"):
        return source_of_all(kind.children[:-1]) == source_of_all(value.children[:-1])
    if not is_name(value):
        return False
    if is_name(kind):
        places = [[(id(binding.statement), place_in_info(binding)) for binding in source.bindings(each)] for each in (kind, value)]
        return bool(places[0]) and [(each, 0) for each, _ in places[1]] == places[0] and all(place == 1 for _, place in places[1])
    return source_of(kind) in ("type(%s)" % value.value, value.value + ".__class__")


def is_of_info(node, number):
    """True for ``x[number]``."""
    return node.type == syms.power and source_of(node.children[-1]) == "[%s]" % number


def place_in_info(binding):
    """Return the number of a name in ``a, b, c = sys.exc_info()``, None for another Binding."""
    names = named_info(binding.statement) if binding.kind == "unpack" and binding.statement.type == syms.expr_stmt else None
    return [index for index, leaf in enumerate(names) if leaf is binding.leaf][0] if names is not None else None
