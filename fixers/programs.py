"""The programs among the files of one run of ``-f all``, and what their files share: found before any file is rewritten.

A program is a server, what it imports, and what imports it. Its files are parsed, and flow.py walks each of them again and again, knowing
what the others have said of the values that they share, until nothing new is said (shares.py). So it is the same for every ``-j``, and
in whatever order the files are rewritten. One of Python 3 in which a file tells bytes from text has been seen to, all of it.
"""

import os
import re

from . import codings, helper_modules, parts, sources, tabs
from .base import scopes_of
from .declarations import declared_in, handlers_of, mixed_of
from .evidence import BYTES
from .flow import Flow
from .flow_shares import View
from .module_paths import Modules, name_of
from .python2 import is_of_server, shows_python2
from .shares import Share
from .targets import Target
from .unicode_meetings import SETTING

LARGEST = 1 << 20     # bytes of a program: a larger one is taken file by file
ROUNDS = 12
LINES = 1000     # bytes in which the first two lines end
FROM = re.compile(br"(?m)^[ \t]*from[ \t]+([\w.]+)[ \t]+import[ \t]+(\([^)]*\)|[^\n#;]*)")
IMPORT = re.compile(br"(?m)^[ \t]*import[ \t]+([^\n#;]*)")
MARKED = re.compile(BYTES.encode("ascii"))
BLOBS = re.compile(br"(?i)\bblob\b|\bbuffer\(|\bBinary\(")
LISTING = ("listdir", "glob", "iglob", "iter_modules", "walk_packages")
DYNAMIC = re.compile(br"__import__|import_module|load_source|load_module|find_module")


def shares_in(rewriter, paths):
    """Return {path: Share} of those of *paths* that are files of a program, for the Rewriter *rewriter*."""
    raw = dict((path, helper_modules.read(path)) for path in paths if path.endswith(".py"))
    servers = [path for path in sorted(raw) if helper_modules.SERVES.search(raw[path])]
    if not servers or len(raw) < 2:
        return {}
    where = dict((os.path.abspath(path), path) for path in raw)
    found = {}
    for members, plugins in groups(dict((place, raw[path]) for place, path in where.items()), [os.path.abspath(path) for path in servers]):
        if len(members) > 1 and sum(len(raw[where[place]]) for place in members) <= LARGEST:
            share = share_of(rewriter, dict((place, raw[where[place]]) for place in members), plugins)
            found.update((where[place], share) for place in members if share is not None and place in share.declared)
    return found


# --- which files ---

def groups(raw, servers):
    """Return [(paths, those of them that are loaded by a computed name)] of the programs that the *servers* belong to."""
    taken = Taken(raw)
    reached = set(each for path in servers for each in taken.closure(path))
    names = set(name_of(path).encode("utf-8", "replace") for path in reached.intersection(servers))
    users = [path for path in raw if path not in reached and any(name in raw[path] for name in names)]
    reached |= set(each for path in users if not taken.by(path).isdisjoint(servers) for each in taken.closure(path))
    both = dict((path, taken.by(path) & reached) for path in reached)
    for path in reached:
        for other in taken.by(path) & reached:
            both[other] = both[other] | frozenset([path])
    found, left = [], set(reached)
    while left:
        members = reach(both.get, min(left))
        left -= members
        found.append((sorted(members), sorted(set(each for path in members for each in taken.plugins.get(path, ())))))
    return found


class Taken(object):
    """Which files each file imports, found when it is asked for."""

    def __init__(self, raw):
        self.raw, self.modules, self.known, self.plugins = raw, Modules(raw), {}, {}

    def by(self, path):
        """Return the files that the file *path* imports, or loads."""
        if path not in self.known:
            self.known[path] = imported(self.modules, path, self.raw[path])
            if DYNAMIC.search(self.raw[path]):
                self.plugins[path] = loaded(self.modules, path, self.raw[path], self.known[path])
                self.known[path] |= self.plugins[path]
        return self.known[path]

    def closure(self, path):
        """Return *path* with all that is imported from there; nothing where that is more than LARGEST."""
        return reach(self.by, path, lambda each: len(self.raw[each]))


def reach(following, path, size=None):
    """Return *path* with all that *following* leads to; nothing once their *size* is more than LARGEST."""
    found, waiting, total = set([path]), [path], 0
    while waiting:
        last = waiting.pop()
        total += size(last) if size is not None else 0
        if total > LARGEST:
            return set()
        more = following(last) - found
        found |= more
        waiting += more
    return found


def imported(modules, path, raw):
    """Return the files that the import statements of the source *raw* name."""
    names = [name.strip().split()[0] for found in IMPORT.finditer(raw) for name in found.group(1).split(b",") if name.strip()]
    for found in FROM.finditer(raw):
        module = found.group(1)
        names += [module] + [module + (b"" if module.endswith(b".") else b".") + word for word in re.findall(br"\w+", found.group(2))]
    return frozenset(each for name in names for each in modules.passed(path, name.decode("utf-8", "replace")))


def loaded(modules, path, raw, imported):
    """Return the files that the source *raw* may load by a computed name: it says their folder's name, below it, or theirs, beside it.

    All that are beside it where it lists its own folder: ``os.listdir(os.path.dirname(__file__))``.

    *imported*: those that it imports by name.
    """
    words = frozenset(re.findall(r"\w+", raw.decode("utf-8", "replace")))
    folder, lists = os.path.dirname(path), not words.isdisjoint(LISTING) and not words.isdisjoint(("__file__", "__path__"))
    found = set()
    for each, inner, last in modules.places:
        beside = inner == folder and each not in imported and (lists or name_of(each) in words)
        below = inner.startswith(folder + os.sep) and os.path.basename(inner) in words
        if each != path and last != "__init__.py" and (beside or below):
            found.add(each)
    return frozenset(found)


# --- what they share ---

def share_of(rewriter, raw, plugins):
    """Return the Share of the files *raw*, {path: bytes}, without those that cannot be parsed; None where they are no program."""
    trees = dict((path, tree) for path, tree in [(path, parsed(rewriter, raw[path])) for path in sorted(raw)] if tree is not None)
    read = dict((path, scopes_of(tree)) for path, tree in trees.items())
    if not any(is_of_server(text.decode("utf-8", "replace")) for text in raw.values()):
        return None
    share = Share(Modules(trees), dict((path, declared_in(source)) for path, source in read.items()), plugins)
    share.python2 = any(map(shows_python2, read.values()))
    share.sets_encoding = any(source.says(SETTING) for source in read.values())
    share.settled = not share.python2 and any(MARKED.search(text) for text in raw.values())
    share.blobs = any(map(BLOBS.search, raw.values()))
    share.latin = all(codings.is_latin(codings.declared(text[:LINES].decode("latin-1"))) for text in raw.values() if text.strip())
    share.handlers = handlers_of(share, read)
    share.mixed = mixed_of(share)
    for path, source in read.items():
        source.tree.bh_share = View(share, path)
    target = Target(rewriter.settings.target)
    for collecting in (True, False) if not share.settled else ():
        gather(share, read, target, collecting)
    for tree in trees.values():
        parts.take_apart(tree)
    return share


def parsed(rewriter, raw):
    """Return the tree of the source *raw*, None where it cannot be parsed: whoever rewrites it will say so."""
    try:
        text, _ = sources.decode(raw)
        tree, features = rewriter.parse(tabs.untangle(text) + u"\n")
    except sources.FileProblem:
        return None
    tree.future_features, tree.was_changed, tree.bh_everything, tree.bh_server = features, False, True, True
    return tree


def gather(share, read, target, collecting):
    """Walk the files until none of them says anything new."""
    for _ in range(ROUNDS):
        share.changed = False
        for path in sorted(read):
            flow = Flow(read[path], target, False, collecting)
            share.note(flow.seeds.collected())
            called = set(function.name for function in flow.called_functions())
            share.changed = share.changed or not called <= share.called
            share.called |= called
        if not share.changed:
            break
