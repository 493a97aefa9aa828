"""The engine's ``import`` fixer, run in its place where a file of the folder may be run as a program, too.

``import conf`` -> ``from . import conf`` is right for a package alone. Python 2 found conf.py in both cases; where ``__init__.py``
and a program stand in one folder, both are written::

    if __package__:
        from . import conf
    else:
        import conf

1. An ``__init__.py`` is none. A program has ``if __name__ == "__main__"``, ``#!`` or ``serve_forever()`` at its top level.
2. ``import conf.local as here`` -> ``from .conf import local as here``, and ``import conf.local`` -> ``from . import conf`` and one of
   conf.local beside it.
3. Left to the engine: what stands on the line of an ``if`` or a ``class``.
4. A file that has ``from __future__ import absolute_import`` is left; std_future leaves that, where it matters.

Not called fix_*: ``import`` is the name to give.
"""

import importlib
import os
import re

from . import engine, targets
from .dual_write import can_stand, put_before
from .engine import syms
from .evidence import NEW, shows_python2, shows_python3
from .statements import import_texts, items_of, remove, replace_import
from .trees import ancestors, source_of

_standard = importlib.import_module(engine.STANDARD_FIXERS + ".fix_import")

PROGRAM = re.compile(br"\A#!|__name__\s*==\s*['\"]__main__|^[\w.]+\.serve_forever\(", re.MULTILINE)
NEW_NAMES = NEW | frozenset("io email binascii base64 types".split())    # what our fixers import
TEST = "__package__"
TEST_OF_BOTH = '__package__ or "." in __name__'     # 2.7 sets __package__ by the first relative import
_FOLDERS = {}


class FixStdImport(_standard.FixImport):
    """``import conf`` -> ``from . import conf``."""

    def start_tree(self, tree, name):
        """Note the tree, for std_future."""
        super(FixStdImport, self).start_tree(tree, name)
        self.tree = tree

    def transform(self, node, results):
        """Return what takes the place of *node*."""
        items = items_of(node)
        local = [item for item in items if self.probably_a_local_import(item[0]) and self.lies_there(item[0])]
        if self.skip and local:
            self.tree.bh_absolute = True
        if self.skip or not can_stand(node):
            return from_names(super(FixStdImport, self).transform(node, results))
        if not local or is_tested(node):
            return None
        relative = [made for item in local for made in relative_of(*item)]
        rest = [item for item in items if item not in local]
        if os.path.basename(self.filename) == "__init__.py" or not has_program(os.path.dirname(self.filename)):
            if len(items) == 1 and not any("." in item[0] for item in local if item[1] is None):
                return super(FixStdImport, self).transform(node, results)
            return replace_import(node, rest + relative)
        test = TEST_OF_BOTH if targets.Target(self.options.get("target") or "http.server").straddles else TEST
        texts = tuple("; ".join(import_texts(each)) for each in (relative, local))
        put_before(node.parent, ["if %s:\n    %s\nelse:\n    %s" % ((test,) + texts)])
        if rest:
            replace_import(node, rest)
        else:
            remove(node)
        return None


    def lies_there(self, module):
        """False for ``http.client`` where it is http.py that lies in the folder, and for ``html`` that another fixer imports."""
        if module in NEW_NAMES and (module not in getattr(self.tree, "bh_modules", (module,)) or is_of_python3(self.tree)):
            return False
        if "." not in module or NEW.isdisjoint([module, module.partition(".")[0]]):
            return True
        path = os.path.join(os.path.dirname(self.filename), *module.split("."))
        return any(os.path.exists(path + end) for end in ("", ".py", ".so", ".pyd"))


def from_names(node):
    """Return *node*, what the engine made of ``import a, b as c``, with the names of a ``from . import`` and not one in another."""
    names = node.children[-1].children if node is not None and node.type == syms.import_from else ()
    if len(names) == 1 and names[0].type == syms.dotted_as_names:
        inner = names[0]
        for each in [inner] + inner.children:
            each.type = {syms.dotted_as_names: syms.import_as_names, syms.dotted_as_name: syms.import_as_name}.get(each.type, each.type)
        node.children[-1].replace(inner)
    return node


def is_of_python3(tree):
    """True for the result of an earlier run, which imports what only Python 3 has; by now, fixers of this run may have put that in."""
    known = getattr(tree, "bh_python3", None)
    return shows_python3(tree) and not shows_python2(tree) if known is None else known


def relative_of(module, name, alias):
    """Return the items that import from the folder what one (module, name or None, alias or None) imports."""
    if name is not None:
        return [("." + module, name, alias)]
    package, _, last = module.rpartition(".")
    if alias or not package:
        return [("." + package, last, alias)]
    top = module.partition(".")[0]
    return [(".", top, None), ("." + package, last, "_" + module.replace(".", "_"))]    # which makes it an attribute of top


def is_tested(node):
    """True inside what this fixer writes."""
    return any(around.type == syms.if_stmt and source_of(around.children[1]).startswith(TEST) for around in ancestors(node))


def has_program(folder):
    """True where a file of *folder* may be run by itself; looked up once."""
    if folder not in _FOLDERS:
        names = [name for name in sorted(os.listdir(folder or os.curdir)) if name.endswith(".py")]
        _FOLDERS[folder] = any(is_program(os.path.join(folder, name)) for name in names)
    return _FOLDERS[folder]


def is_program(path):
    """True where the file has what PROGRAM finds."""
    try:
        with open(path, "rb") as stream:
            return PROGRAM.search(stream.read()) is not None
    except (IOError, OSError):
        return False
