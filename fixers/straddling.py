"""Idioms that the engine's fixers spell for Python 3 alone, spelled for both Pythons before they see them.

``def next(self): ...`` -> ``def __next__(self): ...`` and ``next = __next__``; ``__nonzero__`` and ``__bool__`` likewise
``raise E, value, traceback`` -> ``six.reraise(E, value, traceback)``, python-future's raise_
``ur"\\d"`` -> ``u"\\\\d"``, which Python 3 reads as well
``buffer(x)``  keeps its name, which is memoryview on Python 3
``step = x.next`` -> ``step = functools.partial(next, x)``, see std_next.py
``os.getcwdu()`` -> ``getcwd()``, imported under that name from either Python's os
``import http.server`` in a package that has an http.py of its own: under ``from __future__ import absolute_import``
"""

import os
import re

from . import definitions, imports
from .engine import syms, token
from .evidence import NEW
from .handlers import Use
from .header_uses import put
from .helper_modules import holds_module
from .python2 import has_future
from .statements import insert_after
from .std_next import is_bound_method
from .trees import is_attribute, is_name, rename, replace, source_of, source_of_all
from .unused import uses_of

# method of Python 2: what Python 3 calls
METHODS = {"next": "__next__", "__nonzero__": "__bool__"}
RAW_UNICODE = re.compile(r"[uU][rR]['\"]")
PAIR = re.compile(r"\\(.)", re.DOTALL)
RERAISE = {"six": ("six", "reraise"), "future": ("future.utils", "raise_")}
TOPS = sorted(set(name.partition(".")[0] for name in NEW))
BUFFER = "buffer = buffer if str is bytes else memoryview\n"


def methods(source):
    """Give the classes that have a method of METHODS the other Python's name for it as well."""
    for ref in source.refs:
        if ref.scope.kind != "class" or ref.context != "store" or not is_name(ref.leaf.prev_sibling, "def"):
            continue
        new = METHODS.get(ref.leaf.value)
        if new is None or new in ref.scope.bound or ref.leaf.parent.parent.type != syms.suite:
            continue
        if ref.leaf.value == "next":    # the engine would rename it, and not what it is assigned to
            rename(ref.leaf, new)
            insert_after(ref.leaf.parent, "next = __next__")
        else:
            insert_after(ref.leaf.parent, "%s = %s" % (new, ref.leaf.value))


def bound_next(fixer, source):
    """Write the method ``x.next`` that is handed on."""
    for node in source.powers_with("next") if "next" not in source.module.bound else ():
        if is_attribute(node.children[-1], "next") and is_bound_method(source, node):
            taken = source_of_all(node.children[:-1])
            put(Use(node, len(node.children) - 1, False), 1, "%s(next, %s)" % (fixer.need("functools", "partial"), taken))


def raises(fixer, source):
    """Write the raise statements with a traceback as a call."""
    for node in source.of_type(syms.raise_stmt):
        values = [child for child in node.children[1:] if child.type != token.COMMA]
        if len(values) == 3 and not is_name(values[1], "from"):
            name = fixer.need(*RERAISE[fixer.target.name])
            replace(node, "%s(%s)" % (name, ", ".join(source_of(value) for value in values)))


def buffers(source):
    """Let ``buffer`` be memoryview on Python 3."""
    if any(ref.leaf.value == "buffer" and ref.context == "load" and not source.bindings(ref.leaf) for ref in source.refs):
        definitions.define_value(source, "buffer", BUFFER)


def literals(source):
    """Write raw unicode literals, which Python 3 has not, as plain ones."""
    for leaf in source.of_type(token.STRING):
        found = RAW_UNICODE.match(leaf.value)
        if found:
            rename(leaf, "u" + PAIR.sub(plain, leaf.value[2:]))


def plain(found):
    """Return two characters of a raw literal, the first a backslash, as they are written in a plain one."""
    after = found.group(1)
    if after in "uU":       # an escape there too
        return found.group()
    return "\\\\" + ("\\" + after if after in "\\'\"" else after)


def working_directory(fixer, source):
    """Write ``os.getcwdu``, which is os.getcwd on Python 3."""
    for use in uses_of(source, "os"):
        if use.name == "getcwdu":
            put(Use(use.node, use.end, False), 0, fixer.need("os|os", "getcwdu|getcwd"))


def absolute(source, path):
    """Let the imports in the file *path* be Python 3's, where 2.7 would take one of them for a module of the file's package."""
    folder = os.path.dirname(path)
    if not os.path.isfile(os.path.join(folder, "__init__.py")) or has_future(source, "absolute_import"):
        return
    own = [name for name in TOPS if holds_module(folder, name)]
    if own and re.search(r"^\s*(?:import|from)\s+(?:%s)\b" % "|".join(own), source_of(source.tree), re.MULTILINE):
        imports.add(source, "from __future__ import absolute_import")
