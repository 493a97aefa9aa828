"""Which files are a server's helpers: ``import store`` in a server makes store.py one, and what that imports from the same folder.

A folder is read once a process. What makes a server can be seen before it was fixed and after, so the order is of no account.
"""

import os
import re

from .neighbours import read

# What makes a server, before it was fixed and after.
SERVES = re.compile(br"HTTPServer|[Ss]ocket[Ss]erver|RequestHandler|http\.server|XMLRPCServer|xmlrpc\.server|wsgiref|\.[rw]file\b")
IMPORTS = re.compile(br"(?m)^[ \t]*(?:from[ \t]+([\w.]+)[ \t]+)?import[ \t]+(\([^)]*\)|[^\n#;]*)")
_HELPERS = {}


def is_helper(path):
    """True where a server of the same folder imports the file *path*, itself or by a module between, or its package."""
    folder, last = os.path.split(path or "")
    if not last.endswith(".py") or not os.path.isfile(path):
        return False
    if os.path.splitext(last)[0].encode("utf-8", "replace") in helpers_in(folder or "."):
        return True
    if not os.path.isfile(os.path.join(folder, "__init__.py")):
        return False
    above, package = os.path.split(os.path.abspath(folder))
    return package.encode("utf-8", "replace") in helpers_in(above)


def helpers_in(folder):
    """Return the set of names that the servers of *folder* import, and that those import which lie there, too; looked up once."""
    if folder not in _HELPERS:
        taken, found = {}, set()
        for name, raw in files_in(folder):
            taken[os.path.splitext(name)[0].encode("utf-8", "replace")] = names = names_imported(raw)
            if SERVES.search(raw):
                found |= names
        before = None
        while before != len(found):
            before = len(found)
            found.update(*[names for module, names in taken.items() if module in found])
        _HELPERS[folder] = found
    return _HELPERS[folder]


def names_imported(raw):
    """Return the set of the words of the import statements of the source *raw*."""
    return set(word for found in IMPORTS.finditer(raw) for group in found.groups() if group for word in re.findall(br"\w+", group))


def names_beside(path, name):
    """True where another file of the folder of *path* has the word *name*."""
    folder, last = os.path.split(path or "")
    word = re.compile(br"\b" + name.encode("utf-8") + br"\b")
    return os.path.isfile(path) and any(word.search(raw) for other, raw in files_in(folder or ".") if other != last)


def files_in(folder):
    """Return [(name, bytes)] of the sources in *folder*."""
    try:
        return [(name, read(os.path.join(folder, name))) for name in os.listdir(folder) if name.endswith(".py")]
    except OSError:
        return []


def holds_module(folder, name):
    """True where the *folder* has a module or a package of that *name*."""
    base = os.path.join(folder, name)
    return os.path.isfile(base + ".py") or os.path.isfile(os.path.join(base, "__init__.py"))


def lies_beside(path, dotted):
    """True where the *dotted* name, imported in the file *path*, is that of a module in its folder or in one around its package."""
    folder, first = os.path.dirname(path or ""), dotted.partition(".")[0]
    if not first or not os.path.isfile(path or ""):
        return not first and dotted.startswith(".")
    while True:
        if holds_module(folder, first):
            return True
        if not os.path.isfile(os.path.join(folder, "__init__.py")):
            return False
        folder = os.path.dirname(os.path.abspath(folder))
