"""Which file a dotted name in a file means, by where Python 2 looks for modules: beside the file first.

``Modules(paths).find(path, "app.store.Words")`` -> (path of app/store.py, ["Words"]). Pure data, to be handed to other processes.
"""

import os


class Modules(object):
    """The files of one run."""

    def __init__(self, paths):
        self.files = frozenset(paths)
        self.places = [(path,) + os.path.split(path) for path in sorted(paths)]
        self.by_name = {}       # name of a module -> [path]
        for path in sorted(paths):
            self.by_name.setdefault(name_of(path), []).append(path)

    def find(self, path, dotted):
        """Return (file, names that are left) for the *dotted* name in the file *path*, or None; leading dots are relative."""
        level = len(dotted) - len(dotted.lstrip("."))
        parts = [part for part in dotted[level:].split(".") if part]
        if level:
            folder = os.path.dirname(path)
            for _ in range(level - 1):
                folder = os.path.dirname(folder)
            return self.below(folder, parts) or self.package(folder, parts)
        for folder in ancestors(path):
            found = self.below(folder, parts)
            if found is not None:
                return found
        below = os.path.dirname(path) + os.sep      # a folder that the program puts on sys.path
        alone = [each for each in self.by_name.get(parts[0], ()) if each.startswith(below)] if parts else ()
        return (alone[0], parts[1:]) if len(alone) == 1 else None

    def below(self, folder, parts):
        """The same for *parts* of a name, looked for in *folder*."""
        if not parts:
            return None
        module = os.path.join(folder, parts[0] + ".py")
        inner = os.path.join(folder, parts[0])
        if os.path.join(inner, "__init__.py") in self.files:
            return self.below(inner, parts[1:]) or self.package(inner, parts[1:])
        if module in self.files:
            return module, parts[1:]
        return None

    def package(self, folder, parts):
        """Return what is found in the package *folder* itself."""
        path = os.path.join(folder, "__init__.py")
        return (path, parts) if path in self.files else None

    def passed(self, path, dotted):
        """Return the files that an import of *dotted* in *path* runs: the module, and the packages around it."""
        found = self.find(path, dotted)
        if found is None or found[0] == path:
            return []
        files, folder = [found[0]], os.path.dirname(found[0])
        while os.path.join(folder, "__init__.py") in self.files:
            files.append(os.path.join(folder, "__init__.py"))
            folder = os.path.dirname(folder)
        return [each for each in files if each != path]


def name_of(path):
    """Return the name of the module in the file *path*: that of its folder for ``__init__.py``."""
    folder, last = os.path.split(path)
    stem = os.path.splitext(last)[0]
    return os.path.basename(folder) if stem == "__init__" else stem


def ancestors(path):
    """Return the folder of *path* and those around it, inner ones first."""
    found, folder = [], os.path.dirname(path)
    while folder not in found:
        found.append(folder)
        folder = os.path.dirname(folder)
    return found
