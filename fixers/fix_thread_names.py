"""``threading.currentThread().getName()`` -> ``_thread_name(threading.currentThread())``, defined in the file

Python 3.10 calls a thread that was given no name after its function too: ``Thread-1 (process_request_thread)``.

1. ``threading.current_thread().name`` likewise, and both on a name that holds nothing but the current thread or what
   ``threading.Thread(target=f)`` made.
2. For every target but compat: the result is the same on 2.7.
"""

from .engine import syms
from .fix_url_quoting import called
from .handlers import Use
from .header_uses import put
from .node_kinds import is_keyword
from .python2 import ServerFix, is_python2
from .trees import arguments, is_attribute, is_call, is_name, source_of_all
from .unused import define_under

CURRENT = ("threading.currentThread", "threading.current_thread")
HELPER = '''
def _thread_name(named):
    """Return the name of a thread without the function that Python 3.10 adds: Thread-1."""
    import re
    return re.sub(r"^(Thread-\\d+) \\(.*\\)$", r"\\1", named.name)
'''


class FixThreadNames(ServerFix):
    """The names of threads."""

    targets = ("http.server", "six", "future")
    words = tuple(name.rpartition(".")[2] for name in CURRENT + ("threading.Thread",))

    def fix(self, source):
        """Rewrite *source*."""
        found = [(node, end, taken) for node in source.powers_with("name", "getName") for end in [thread_in(source, node)]
                 for taken in [name_taken(node, end)] if end and taken]
        if not found or not is_python2(source):
            return
        name = define_under(source, "_thread_name", HELPER)
        for node, end, taken in found[::-1]:
            text = source_of_all(node.children[:end])
            put(Use(node, end, False), taken, "%s(%s)" % (name, text))


def name_taken(node, end):
    """Return how many trailers of the power *node* from *end* on ask for the name: ``.name`` 1, ``.getName()`` 2, else 0."""
    rest = node.children[end:]
    if rest and is_attribute(rest[0], "name"):
        return 0 if len(rest) == 1 and node.parent.type == syms.expr_stmt and node.parent.children[-1] is not node else 1
    asked = len(rest) > 1 and is_attribute(rest[0], "getName") and is_call(rest[1]) and not arguments(rest[1])
    return 2 if asked else 0


def thread_in(source, node):
    """Return how many children of the power *node* give the current thread, 0 where it is none."""
    call, name = called(source, node)
    if name in CURRENT:
        return next(index for index, child in enumerate(node.children) if child is call) + 1
    bindings = source.bindings(node.children[0]) if is_name(node.children[0]) else ()
    values = [binding.value for binding in bindings if binding.kind == "assign"]
    if values and len(values) == len(bindings) and all(value.type == syms.power for value in values):
        return int(all(is_call(value.children[-1]) and gives_thread(value, called(source, value)[1]) for value in values))
    return 0


def gives_thread(value, name):
    """True where *value*, a call of *name*, gives the current thread, or one with a function."""
    return name in CURRENT or name == "threading.Thread" and any(
        is_keyword(each) and is_name(each.children[0], "target") for each in arguments(value.children[-1]))
