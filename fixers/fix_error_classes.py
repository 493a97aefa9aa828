"""``e.__class__.__name__`` -> ``_class_name(e)``, which is IOError where Python 3 has FileNotFoundError

``type(e).__name__`` and ``sys.exc_info()[0].__name__`` likewise. _class_name, defined in the file, names the error's class as Python 2
did: ValueError for a JSONDecodeError, ``error`` for what a socket raised.

1. Only of errors that were caught, by a class of which some have other names on Python 3, in a file of a server that is Python 2's.
   A parameter called as errors are, ``e`` or ``err``, counts as one that was caught.
2. Whether an error of the system was an IOError or an OSError is told by the line that raised it: that is reported (BH617).
"""

from .caught_errors import PARAMETERS, is_error, named_info
from .definitions import define
from .engine import syms, token
from .our_helpers import in_helper
from .python2 import ServerFix, is_python2
from .trees import ancestors, arguments, is_attribute, is_call, is_name, replace, source_of_all

SYSTEM = frozenset("Exception BaseException StandardError EnvironmentError IOError OSError error".split())
OTHERS = frozenset("ValueError ImportError RuntimeError".split())    # of which Python 3 has made subclasses
HELPER = '''
def _class_name(error):
    """Return the name that the class of an error had on Python 2; IOError or OSError is told by the line that raised it."""
    import errno
    import linecache
    import re
    name = type(error).__name__
    if str is bytes or not isinstance(error, OSError):
        return {"JSONDecodeError": "ValueError", "ModuleNotFoundError": "ImportError", "RecursionError": "RuntimeError",
                "PatternError": "error"}.get(name, name)
    if type(error).__module__ != "builtins":    # URLError, gaierror
        return {"RemoteDisconnected": "BadStatusLine"}.get(name, name)
    if isinstance(error, TimeoutError) and error.errno is None:
        return "timeout"
    place = error.__traceback__
    while place and place.tb_next:
        place = place.tb_next
    frame = place and place.tb_frame
    of_sockets = (errno.EADDRINUSE, errno.EADDRNOTAVAIL, errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENOTCONN, errno.ETIMEDOUT)
    if isinstance(error, ConnectionError) or error.errno in of_sockets or frame and frame.f_globals.get("__name__") == "socket":
        return "error"
    line = linecache.getline(frame.f_code.co_filename, place.tb_lineno) if frame else ""
    raised = re.search(r"\\braise ((?:IO|OS|Environment)Error)\\b", line)
    if raised:
        return raised.group(1)
    return "IOError" if re.search(r"(?<!os\\.)\\bopen\\(|\\.(?:read|write|flush|close|seek|truncate)\\w*\\(", line) else "OSError"
'''

NAMED = '    if str is bytes or not isinstance(error, OSError):\n'
DECODING = '''    if str is not bytes and type(error).__module__ == "binascii":    # raised by codecs; all else raised TypeErrors
        import traceback
        function = traceback.extract_tb(error.__traceback__)[-1][2]
        of_hex = re.search("Odd-length|hexadecimal", str(error))
        return "TypeError" if of_hex or function in ("b64decode", "b32decode", "_b32decode", "b16decode") else name
'''


class FixErrorClasses(ServerFix):
    """The names of the classes of errors."""

    targets = ("http.server", "six", "future")
    words = ("__name__",)

    def fix(self, source):
        """Rewrite *source*."""
        found = [(trailer.parent, error_of(source, trailer)) for trailer in source.attributes("__name__")]
        found = [(node, error) for node, error in found if error is not None]
        if not found or not is_python2(source):
            return
        done = False
        for node, (text, words) in found:
            if not words.isdisjoint(SYSTEM):
                self.report(node, "BH617", "name of an error's class: IOError and OSError are told by the line that failed")
            if not words.isdisjoint(SYSTEM | OTHERS):
                replace(node, "_class_name(%s)" % text)
                done = True
        if done:
            decodes = source.says("base64", "binascii", "b64decode", "hex", "unhexlify")
            define(source, "_class_name", HELPER.replace(NAMED, DECODING + NAMED) if decodes else HELPER)


def error_of(source, trailer):
    """Return (source of the error, the words of what was caught) for the ``.__name__`` of its class, the last *trailer*, or None."""
    node, head = trailer.parent, trailer.parent.children[:-1]
    if node.children[-1] is not trailer:
        return None
    if source_of_all(head) in ("sys.exc_info()[0]", "sys.exc_type"):
        return "sys.exc_info()[1]", SYSTEM
    first = head[0]
    if len(head) == 1 and is_name(first):
        return of_three(source, first)
    if len(head) != 2 or not is_name(first):
        return None
    leaf = first
    if is_name(first, "type") and is_call(head[1]) and len(arguments(head[1])) == 1:
        leaf = arguments(head[1])[0]
    elif not is_attribute(head[1], "__class__"):
        return None
    if not is_name(leaf) or not (is_error(source, [leaf]) or is_given_error(source, leaf)):
        return None
    return leaf.value, caught_by(source, leaf)


def is_given_error(source, leaf):
    """True for a parameter that is called as errors are: ``def fail(self, code, e)``."""
    bindings = source.bindings(leaf)
    return leaf.value in PARAMETERS and bool(bindings) and all(binding.kind == "param" for binding in bindings) and not in_helper(leaf)


def caught_by(source, leaf):
    """Return the words of the except clause around *leaf*, or of all that bind it."""
    for node in ancestors(leaf):
        clause = node.prev_sibling and node.prev_sibling.prev_sibling
        if clause is not None and clause.type == syms.except_clause and is_name(clause.children[-1], leaf.value):
            return words_of(clause)
    clauses = [binding.statement for binding in source.bindings(leaf)]
    if any(clause.type != syms.except_clause for clause in clauses):
        return SYSTEM
    return frozenset().union(*map(words_of, clauses))


def words_of(clause):
    """Return the words of what an except *clause* catches."""
    return frozenset(word.value for word in clause.children[1].leaves() if word.type == token.NAME)


def of_three(source, leaf):
    """The same for the t of ``t, v, tb = sys.exc_info()``: the error is v."""
    for binding in source.bindings(leaf):
        statement = binding.statement
        names = named_info(statement) if binding.kind == "unpack" and statement.type == syms.expr_stmt else None
        if names is None or names[0] is not binding.leaf:
            return None
        return names[1].value, SYSTEM
    return None
