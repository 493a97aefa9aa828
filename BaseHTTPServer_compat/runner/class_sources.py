"""Which classes of a program that ``fix --target compat`` rewrote were old ones: its source still says ``class C:``."""
import ast
import linecache
import sys
import weakref

from BaseHTTPServer_compat.runner import class_names

_SAYS = 'BaseHTTPServer_compat.python2'  # in every file that was rewritten
_known = weakref.WeakKeyDictionary()


def is_old(kind):
    """Whether a class of a rewritten file has no base there, or derives from old classes only."""
    if kind not in _known:
        names = _without_base(kind.__module__)
        _known[kind] = names is not None and (
            kind.__qualname__ in names if kind.__bases__ == (object,) else all(map(class_names.is_classic, kind.__bases__)))
    return _known[kind]


_of_modules = {}


def _without_base(name):
    """The qualified names of the classes without a base in a module's source, None if it was not rewritten."""
    path = getattr(sys.modules.get(name), '__file__', None) or ''
    if path not in _of_modules:
        source = ''.join(linecache.getlines(path)) if path.endswith('.py') else ''
        _of_modules[path] = set(_plain_classes(ast.parse(source), '')) if _SAYS in source else None
    return _of_modules[path]


def _plain_classes(node, outer):
    for child in ast.iter_child_nodes(node):
        inner = outer
        if isinstance(child, ast.ClassDef):
            inner = outer + child.name + '.'
            if not child.bases and not child.keywords:
                yield outer + child.name
        elif isinstance(child, (ast.FunctionDef, ast.Lambda)):
            inner = outer + getattr(child, 'name', '<lambda>') + '.<locals>.'
        for name in _plain_classes(child, inner):
            yield name
