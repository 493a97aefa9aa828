"""os.chdir() in a SimpleHTTPRequestHandler -> the same, and ``SimpleHTTPRequestHandler.directory = property(...)`` before it

Python 2's handler served the folder that was the current one when it looked for the file. http.server's asks for it when the
handler is made, before do_GET; and one that never called the __init__() of its base has none.

1. Where a method of a handler, or a function that one names, changes the folder; or a handler's own __init__ calls no other.
2. Left where the program has a ``directory`` of its own, and in a file that is not Python 2's.
"""

from .base import ORDER_API, BaseFix
from .engine import syms
from .handlers import handler_classes
from .python2 import is_python2
from .stock import HANDLERS, places, put_after, uses_of_class
from .trees import ancestors, is_name

CLASSES = HANDLERS[1:]
TEXT = "\n%s.directory = property(lambda self: %s(), lambda self, folder: None)     # the current one, as on Python 2\n"


class FixCurrentFolder(BaseFix):
    """The folder that a handler serves."""

    run_order = ORDER_API     # as fix_media_types
    words = CLASSES

    def fix(self, source):
        """Rewrite *source*."""
        if not source.says("chdir", "__init__") or has_own(source) or not is_python2(source):
            return
        classes = handler_classes(source)
        if not any(map(makes_itself, classes)) and not changes_folder(source, classes):
            return
        found = places(source, [use for name in CLASSES for use in uses_of_class(source, name)])
        getcwd = self.need("os", "getcwd") if found else None
        for base, statement in found:
            put_after(source, statement, TEXT % (base, getcwd))


def has_own(source):
    """True where something in the file has an attribute called directory."""
    return source.says("directory") and (bool(source.attributes("directory")) or any(
        scope.kind == "class" and "directory" in scope.bound for scope in source.scopes()))


def makes_itself(cls):
    """True for a class whose ``__init__`` calls none of another."""
    method = cls.method("__init__")
    return method is not None and not any(is_name(leaf, "__init__", "super") for leaf in method.node.children[-1].pre_order())


def changes_folder(source, classes):
    """True where a method of *classes*, or a function of the file that one of them names, says chdir."""
    for leaf in source.attributes("chdir") + [ref.leaf for ref in source.refs_to("chdir")]:
        functions = [node for node in ancestors(leaf) if node.type == syms.funcdef]
        for function in functions:
            if any(function is method.node for cls in classes for method in cls.methods):
                return True
            if any(is_name(each, function.children[1].value) for cls in classes for each in cls.node.pre_order()):
                return True
    return False
