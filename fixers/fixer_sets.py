"""Which fixers run: ours, the standard ones, those that ``-f`` and ``-x`` name."""

import os
import re

from . import engine, targets

OURS = __name__.rpartition(".")[0]
ALL = "all"
_NAMES = {}
MODULE = re.compile(r"^\w+\.(?:py|pyc|pyo)$")
MENDED = frozenset(     # the engine's, in a version of ours
    "basestring dict filter future import imports input itertools itertools_imports map next print unicode urllib xrange zip".split())


class UnknownFixer(Exception):
    """A name that is no fixer's; the message lists what there is."""


def names_in(package):
    """Return the sorted short names of the fixers in *package*: ``has_key`` for fix_has_key. Looked up once."""
    if package not in _NAMES:
        module = __import__(package, {}, {}, ["*"])
        names = set(name for path in module.__path__ for name in modules_in(path))
        _NAMES[package] = sorted(name[4:] for name in names if name.startswith("fix_"))
    return _NAMES[package]


def modules_in(path):
    """Return the names of the modules in the directory (or archive) *path*."""
    try:
        return [name.partition(".")[0] for name in os.listdir(path) if MODULE.search(name)]
    except OSError:     # pkgutil imports what takes a tenth of the start
        import pkgutil

        return [name for _, name, _ in pkgutil.iter_modules([path])]


def ours():
    """Return the names of our own fixers."""
    return names_in(OURS)


def standard():
    """Return the names of the engine's fixers."""
    return names_in(engine.STANDARD_FIXERS)


def standard_requested(settings):
    """Return the requested fixers that are the engine's: ["all"] or their names."""
    mine = set(ours())
    return [name for name in settings.fixes if name == ALL or (name not in mine and "." not in name)]


def choose(settings):
    """Return (module names to run, module names that run though they are marked explicit). UnknownFixer."""
    mine, theirs = set(ours()), set(standard())
    wanted = list(settings.fixes) or sorted(mine)
    for name in wanted + list(settings.nofixes):
        if name not in mine and name not in theirs and name != ALL and "." not in name:
            raise UnknownFixer("no fixer %r; there are: %s" % (name, ", ".join(sorted(mine | theirs))))
    chosen, explicit = set(), set()
    target = targets.Target(settings.target)
    for name in wanted:
        if name == ALL:
            chosen.update(map(module_of_ours, () if target.keeps_api else mine))
            chosen.update(map(module_of_theirs, target.standard(theirs)))
            chosen.update("%s.%s" % (OURS, module) for module in target.standard_added)
            continue
        module = name if "." in name else module_of_ours(name) if name in mine else module_of_theirs(name)
        chosen.add(module)
        explicit.add(module)
    for name in settings.nofixes:
        chosen.difference_update([name, module_of_ours(name), module_of_theirs(name)])
    # Ours first: where run_order is the same, the engine keeps this order.
    return sorted(chosen, key=lambda name: (not name.startswith(OURS), name)), sorted(explicit)


def module_of_ours(name):
    """Return the module of our fixer *name*."""
    return "%s.fix_%s" % (OURS, name)


def module_of_theirs(name):
    """Return the module of the engine's fixer *name*; see std_imports and the other std_* for those that are not."""
    if name in MENDED:
        return "%s.std_%s" % (OURS, name)
    return "%s.fix_%s" % (engine.STANDARD_FIXERS, name)
